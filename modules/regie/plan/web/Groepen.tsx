import { Link } from '#platform/web/components/Link.tsx';
import { Cell } from '#platform/web/components/Measure.tsx';
import { lineClass } from '#platform/web/components/Sign.tsx';
import { useText } from '#platform/web/texts.tsx';
import { lijnen, type ActiviteitRij, type PlaatDto } from '../contract.ts';
import css from './Plan.module.css';
import { klaar, standVan, useStandWoord } from './words.ts';

type Per = 'eigenaar' | 'partner' | 'doel';

/** The same activities by who does them, with whom, or for which goal. */
export function Groepen({ plaat, per }: { plaat: PlaatDto; per: Per }) {
  const t = useText();
  const groepen = useGroepen(plaat, per);
  return (
    <div className={css['groepen']}>
      {groepen.map(([naam, rijen]) => (
        <section key={naam} className={css['groep']} aria-label={naam}>
          <header>
            <h2>{naam}</h2>
            <span>
              {t('plan.groep-stand', {
                klaar: rijen.filter((a) => klaar(standVan(a))).length,
                totaal: rijen.length,
              })}
            </span>
          </header>
          <ul>
            {rijen.map((a) => (
              <Regel key={a.id} activiteit={a} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function useGroepen(plaat: PlaatDto, per: Per): [string, ActiviteitRij[]][] {
  const t = useText();
  if (per === 'doel')
    return lijnen.map((lijn) => [
      plaat.doelen.find((d) => d.lijn === lijn)?.doel ?? t(`web.lijn.${lijn}`),
      plaat.activiteiten.filter((a) => a.lijn === lijn),
    ]);
  const groepen = new Map<string, ActiviteitRij[]>();
  for (const a of plaat.activiteiten) {
    const namen =
      per === 'eigenaar' ? [a.eigenaar] : a.partners.length > 0 ? a.partners : [t('plan.zonder-partner')];
    for (const naam of namen) groepen.set(naam, [...(groepen.get(naam) ?? []), a]);
  }
  return [...groepen].toSorted(([a], [b]) => a.localeCompare(b));
}

function Regel({ activiteit: a }: { activiteit: ActiviteitRij }) {
  const t = useText();
  const woord = useStandWoord();
  const stand = standVan(a);
  const wanneer = a.delen
    .map((d) =>
      d.kwartaal === null ? t('plan.heel-jaar') : t('plan.kwartaal-kort', { kwartaal: d.kwartaal }),
    )
    .join(', ');
  return (
    <li className={lineClass(a.lijn)}>
      <Cell state={stand} />
      <small>{a.code}</small>
      <Link to="/regie/plan/$id" params={{ id: a.id }}>
        {a.titel}
      </Link>
      <small>{t('plan.regel', { wanneer, stand: woord(stand) })}</small>
    </li>
  );
}
