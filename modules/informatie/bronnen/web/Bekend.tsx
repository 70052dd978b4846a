import { Badge } from '#platform/web/components/Badge.tsx';
import { useFormat } from '#platform/web/format.ts';
import { useRead } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { bronnen, type HuisfeitDto } from '../contract.ts';
import css from './Bronnen.module.css';

interface BekendProps {
  signaalId: string;
  objecten: readonly { soort: string; waarde: string }[];
}

type Soort = 'adres' | 'organisatie' | 'kvk';
const vraagbaar = (o: { soort: string; waarde: string }): { soort: Soort; waarde: string }[] => {
  const soort = (['adres', 'organisatie', 'kvk'] as const).find((s) => s === o.soort);
  return soort ? [{ soort, waarde: o.waarde }] : [];
};

/** Permits and enforcement that the own house lists on these objects; nothing where nothing is listed. */
export function Bekend({ signaalId, objecten }: BekendProps) {
  const t = useText();
  const asked = objecten.flatMap(vraagbaar).slice(0, 20);
  const read = useRead(
    bronnen.feiten,
    { body: { signaalId, objecten: asked } },
    { enabled: asked.length > 0 },
  );
  const items = read.data?.data.items ?? [];
  if (items.length === 0) return null;
  return (
    <section>
      <h3 className={css['known']}>{t('bronnen.bekend')}</h3>
      <ul className={css['facts']}>
        {items.map((one) => (
          <Feit
            key={`${one.bron} ${one.soort} ${one.kenmerk} ${one.omschrijving} ${one.datum ?? ''}`}
            feit={one}
          />
        ))}
      </ul>
    </section>
  );
}

function Feit({ feit }: { feit: HuisfeitDto }) {
  const t = useText();
  const format = useFormat();
  const source = t('bronnen.feit-bron', { bron: feit.bron, dag: format.date(feit.peildatum) });
  const rest = [feit.stand, feit.datum === null ? '' : format.date(feit.datum), feit.kenmerk].filter(
    (part) => part !== '',
  );
  return (
    <li>
      <p>
        <Badge icon={feit.soort === 'vergunning' ? 'clipboard-check' : 'scale'}>
          {t(`bronnen.soort.${feit.soort}`)}
        </Badge>{' '}
        <b>{feit.object}</b> {feit.omschrijving}
      </p>
      <p className={css['under']}>{[...rest, source, feit.herkomstlabel].join(' · ')}</p>
    </li>
  );
}
