import { Button } from '#platform/web/components/Button.tsx';
import { Link } from '#platform/web/components/Link.tsx';
import { Section } from '#platform/web/components/Screen.tsx';
import { useFormat } from '#platform/web/format.ts';
import { linkTo } from '#platform/web/search.ts';
import { useText } from '#platform/web/texts.tsx';
import type { AdresDto, GebiedDto, KaartDto, StukDto } from '../contract.ts';
import css from './Kaart.module.css';
import { stukkenBij, zonderPlek, type Telling } from './tellen.ts';

interface StukkenProps {
  gekozen: Telling<GebiedDto | AdresDto> | null;
  stukken: readonly StukDto[];
  lagen: KaartDto['lagen'];
  delen: boolean;
  onClose: () => void;
}

/** What lies at the chosen place, newest first. */
export function Stukken({ gekozen, stukken, lagen, delen, onClose }: StukkenProps) {
  const t = useText();
  if (delen) return <p className={css['none']}>{t('kaart.gedeeld')}</p>;
  if (gekozen === null) return null;
  const plek = 'naam' in gekozen.plek ? gekozen.plek.naam : gekozen.plek.adres;
  return (
    <Section
      title={plek}
      aside={
        <Button kind="quiet" size="small" icon="x" onPress={onClose} data-print="nooit">
          {t('kaart.sluit')}
        </Button>
      }
    >
      <div aria-live="polite" className={css['none']}>
        {t('kaart.aantal', { aantal: gekozen.totaal })}
      </div>
      <Lijst stukken={stukkenBij(gekozen.id, stukken)} lagen={lagen} />
    </Section>
  );
}

/** What has no place, so that nothing is out of sight. */
export function ZonderPlek({ stukken, lagen }: Pick<StukkenProps, 'stukken' | 'lagen'>) {
  const t = useText();
  const los = zonderPlek(stukken);
  if (los.length === 0) return null;
  return (
    <details>
      <summary className={css['loose']}>{t('kaart.zonder-plek', { aantal: los.length })}</summary>
      <Lijst stukken={los} lagen={lagen} />
    </details>
  );
}

function Lijst({ stukken, lagen }: { stukken: readonly StukDto[]; lagen: KaartDto['lagen'] }) {
  const t = useText();
  const format = useFormat();
  return (
    <ul className={css['records']}>
      {stukken.map((s) => (
        <li key={`${s.soort} ${s.id}`}>
          <Link {...linkTo(s.pad)}>{s.titel}</Link>
          <span>{t(lagen.find((l) => l.soort === s.soort)?.titel ?? 'kaart.titel')}</span>
          <span>{t(`signalen.thema.${s.thema}`)}</span>
          <span className={css['day']}>{format.date(s.op)}</span>
        </li>
      ))}
    </ul>
  );
}
