import { useEffect, useRef, useState } from 'react';
import { Button } from '#platform/web/components/Button.tsx';
import { Icon } from '#platform/web/components/Icon.tsx';
import { Link } from '#platform/web/components/Link.tsx';
import { Section } from '#platform/web/components/Screen.tsx';
import { cx } from '#platform/web/cx.ts';
import { useFormat } from '#platform/web/format.ts';
import { linkTo } from '#platform/web/search.ts';
import { useText } from '#platform/web/texts.tsx';
import { knoopSoorten, type Knoop, type KnoopSoort } from '../../contract.ts';
import { nogUitTeKlappen, verbondenMet, type Model } from './model.ts';
import css from './Netwerk.module.css';
import { tekenVan } from './stijl.ts';

interface LijstProps {
  model: Model;
  gekozen: string | null;
  kies: (id: string | null) => void;
  klapUit: (id: string, soort: KnoopSoort) => Promise<void>;
}

const VOLGORDE: readonly KnoopSoort[] = [
  'persoon',
  ...knoopSoorten.filter((soort) => soort !== 'persoon' && soort !== 'stuk'),
  'stuk',
];

/** The same as the drawing, in words: every node with what it is tied to, and the buttons that unfold. */
export function Lijst({ model, gekozen, kies, klapUit }: LijstProps) {
  const t = useText();
  const regel = useRef<HTMLLIElement>(null);
  // What was chosen in the drawing comes into sight here, without taking the focus.
  useEffect(() => {
    // Newer browsers answer a promise, which is no way to clean up.
    regel.current?.scrollIntoView({ block: 'nearest' });
  }, [gekozen]);
  const knopen = [...model.knopen.values()];
  return (
    <Section title={t('koppelen.netwerk.lijst')}>
      <p className={css['uitleg']}>{t('koppelen.netwerk.uitleg')}</p>
      {VOLGORDE.map((soort) => {
        const eigen = knopen
          .filter((k) => k.soort === soort)
          .toSorted((a, b) => a.naam.localeCompare(b.naam));
        return eigen.length === 0 ? null : (
          <section key={soort} aria-label={t(`koppelen.soort.${soort}`)} className={css['groep']}>
            <h3>
              {t(`koppelen.soort.${soort}`)} <span>{eigen.length}</span>
            </h3>
            <ul>
              {eigen.map((k) => (
                <li key={k.id} ref={k.id === gekozen ? regel : null}>
                  <button
                    type="button"
                    aria-expanded={k.id === gekozen}
                    className={cx(css['knoop'], k.id === gekozen && css['gekozen'])}
                    onClick={() => kies(k.id === gekozen ? null : k.id)}
                  >
                    <Icon name={tekenVan(k.soort, k.bron)} />
                    <span className={cx(k.soort === 'kenteken' && css['plaat'])}>{k.naam}</span>
                    <small>
                      {t('koppelen.netwerk.lijnen', { aantal: verbondenMet(model, k.id).length })}
                    </small>
                  </button>
                  {k.id === gekozen ? <Uitleg model={model} knoop={k} kies={kies} klapUit={klapUit} /> : null}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </Section>
  );
}

function Uitleg({ model, knoop, kies, klapUit }: Omit<LijstProps, 'gekozen'> & { knoop: Knoop }) {
  const t = useText();
  const format = useFormat();
  const [bezig, setBezig] = useState<KnoopSoort | null>(null);
  const verder = nogUitTeKlappen(model, knoop);
  const open = async (soort: KnoopSoort) => {
    setBezig(soort);
    await klapUit(knoop.id, soort).finally(() => setBezig(null));
  };
  return (
    <div className={css['open']}>
      {knoop.pad ? (
        <p>
          <Link {...linkTo(knoop.pad)}>
            {knoop.soort === 'stuk' ? t('koppelen.netwerk.naar-stuk') : t('koppelen.netwerk.naar-bladzijde')}
          </Link>
          {knoop.dag ? `, ${format.date(knoop.dag)}` : ''}
        </p>
      ) : null}
      <ul aria-label={t('koppelen.netwerk.verbonden')}>
        {verbondenMet(model, knoop.id).map((v) => (
          <li key={v.knoop.id}>
            <span className={css[v.lijn]} aria-hidden="true" />
            <button type="button" className={css['naar']} onClick={() => kies(v.knoop.id)}>
              {v.knoop.naam}
            </button>
            <small>
              {v.lijn === 'hoort-bij' ? t('koppelen.netwerk.hoort-bij') : t('koppelen.netwerk.genoemd')}
            </small>
          </li>
        ))}
      </ul>
      {verder.length > 0 ? (
        <div className={css['verder']}>
          {verder.map(({ soort, aantal }) => (
            <Button
              key={soort}
              size="small"
              icon="plus"
              busy={bezig === soort}
              onPress={() => void open(soort)}
            >
              {t('koppelen.netwerk.klap-uit', { aantal, soort: t(`koppelen.soort.${soort}`) })}
            </Button>
          ))}
        </div>
      ) : null}
    </div>
  );
}
