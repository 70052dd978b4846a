import { useRef, useState } from 'react';
import { CellKey } from '#platform/web/components/Measure.tsx';
import { lineClass, Topmark } from '#platform/web/components/Sign.tsx';
import { cx } from '#platform/web/cx.ts';
import { useFormat } from '#platform/web/format.ts';
import { useKeys } from '#platform/web/keys.ts';
import { useText } from '#platform/web/texts.tsx';
import { lijnen, type PlaatDto } from '../contract.ts';
import { Activiteitvak } from './Activiteitvak.tsx';
import css from './Plaat.module.css';
import { useVerplaats } from './useVerplaats.tsx';
import { klaar, vakken, type Vak } from './words.ts';

const KWARTALEN = [1, 2, 3, 4] as const;

/** Lines × quarters, as the last page of the plan: each square opens its activity and can be moved. */
export function Plaat({ plaat }: { plaat: PlaatDto }) {
  const t = useText();
  const vel = useRef<HTMLDivElement>(null);
  const alle = vakken(plaat.activiteiten);
  const [gesleept, setGesleept] = useState<Vak | null>(null);
  const { vraag, verplaats, venster } = useVerplaats(plaat);
  useVakToetsen(vel, alle, vraag);
  return (
    <div ref={vel} className={css['vel']}>
      <Kop plaat={plaat} />
      <table
        role="table"
        aria-label={t('plan.plaat-naam', { jaar: String(plaat.jaar) })}
        className={css['plaat']}
      >
        <Kwartalen plaat={plaat} />
        <tbody role="rowgroup">
          {lijnen.map((lijn) => (
            <tr role="row" key={lijn} className={lineClass(lijn)}>
              <th role="rowheader" scope="row" className={css['lijn']}>
                <span>
                  <Topmark line={lijn} size={14} />
                  {t(`web.lijn.${lijn}`)}
                </span>
              </th>
              {KWARTALEN.map((kwartaal) => (
                <Vakje
                  key={kwartaal}
                  kwartaal={kwartaal}
                  nu={plaat.kwartaal === kwartaal}
                  vakken={alle.filter((v) => v.activiteit.lijn === lijn && v.deel.kwartaal === kwartaal)}
                  doel={gesleept?.activiteit.lijn === lijn && gesleept.deel.kwartaal !== kwartaal}
                  onDrop={() => gesleept && verplaats(gesleept, kwartaal)}
                  onSleep={setGesleept}
                  onVraag={vraag}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Voet alle={alle} />
      {venster}
    </div>
  );
}

function Kop({ plaat }: { plaat: PlaatDto }) {
  const t = useText();
  const format = useFormat();
  return (
    <header className={css['kop']}>
      <h2>{t('plan.plaat-kop', { jaar: String(plaat.jaar) })}</h2>
      <p>{plaat.motto}</p>
      <p className={css['datum']}>
        {plaat.stand
          ? t('plan.jaar-stand-op', {
              jaarstand: t(`plan.jaarstand.${plaat.stand}`),
              datum: format.date(plaat.vandaag),
            })
          : null}
      </p>
    </header>
  );
}

function Kwartalen({ plaat }: { plaat: PlaatDto }) {
  const t = useText();
  return (
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">
          <span className="visually-hidden">{t('plan.lijn')}</span>
        </th>
        {KWARTALEN.map((kwartaal) => (
          <th
            role="columnheader"
            scope="col"
            key={kwartaal}
            className={cx(plaat.kwartaal === kwartaal && css['nu'])}
          >
            {t('plan.kwartaal-kort', { kwartaal })}
            {plaat.kwartaal === kwartaal ? (
              <small>{t('plan.nog-weken', { weken: wekenTot(plaat.vandaag, plaat.jaar, kwartaal) })}</small>
            ) : null}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Whole weeks left until the quarter ends. */
function wekenTot(vandaag: string, jaar: number, kwartaal: number): number {
  const einde = Date.UTC(kwartaal === 4 ? jaar + 1 : jaar, (kwartaal * 3) % 12, 1);
  return Math.max(0, Math.floor((einde - Date.parse(vandaag)) / (7 * 86_400_000)));
}

interface VakjeProps {
  kwartaal: number;
  nu: boolean;
  vakken: readonly Vak[];
  /** What is being dragged may be dropped here. */
  doel: boolean;
  onDrop: () => void;
  onSleep: (vak: Vak | null) => void;
  onVraag: (vak: Vak) => void;
}

function Vakje({ kwartaal, nu, vakken: hier, doel, onDrop, onSleep, onVraag }: VakjeProps) {
  const t = useText();
  return (
    <td
      role="cell"
      className={cx(nu && css['nu'], doel && css['doel'])}
      data-kwartaal={kwartaal}
      onDragOver={(event) => (doel ? event.preventDefault() : undefined)}
      onDrop={(event) => {
        event.preventDefault();
        if (doel) onDrop();
      }}
    >
      <span className={css['smal']} aria-hidden>
        {t('plan.kwartaal-kort', { kwartaal })}
      </span>
      {hier.length > 0 ? (
        <ul>
          {hier.map((vak) => (
            <Activiteitvak key={vak.deel.id} vak={vak} onSleep={onSleep} onVraag={onVraag} />
          ))}
        </ul>
      ) : null}
    </td>
  );
}

function Voet({ alle }: { alle: readonly Vak[] }) {
  const t = useText();
  const af = alle.filter((v) => klaar(v.deel.stand)).length;
  const niet = alle.filter((v) => v.deel.stand === 'niet').length;
  const achter = alle.filter((v) => v.deel.stand === 'achter').length;
  return (
    <footer className={css['voet']}>
      <CellKey />
      <p>{t('plan.samengevat', { klaar: af, totaal: alle.length, niet, achter })}</p>
    </footer>
  );
}

/** Arrows go from square to square, `m` moves the one with the focus; Enter opens it, since it is a link. */
function useVakToetsen(
  vel: React.RefObject<HTMLDivElement | null>,
  alle: readonly Vak[],
  vraag: (vak: Vak) => void,
): void {
  const t = useText();
  const links = (): HTMLElement[] => [...(vel.current?.querySelectorAll<HTMLElement>('a[data-deel]') ?? [])];
  const huidig = (): HTMLElement | null =>
    document.activeElement?.closest<HTMLElement>('li')?.querySelector<HTMLElement>('a[data-deel]') ?? null;
  const stap = (over: number) => {
    const list = links();
    const nu = huidig();
    const at = nu ? list.indexOf(nu) : -1;
    list[at < 0 ? 0 : Math.min(list.length - 1, Math.max(0, at + over))]?.focus();
  };
  const kwartaal = (over: number) => {
    const rij = [...(huidig()?.closest('tr')?.querySelectorAll('td') ?? [])];
    const at = rij.findIndex((td) => td.contains(huidig()));
    for (let i = at + over; i >= 0 && i < rij.length; i += over) {
      const link = rij[i]?.querySelector<HTMLElement>('a[data-deel]');
      if (link) return link.focus();
    }
    return undefined;
  };
  useKeys(t('plan.toetsen'), [
    { key: 'ArrowDown', label: t('plan.toets.volgende'), status: t('plan.toets.kort'), run: () => stap(1) },
    { key: 'ArrowUp', label: t('plan.toets.vorige'), run: () => stap(-1) },
    { key: 'ArrowRight', label: t('plan.toets.rechts'), run: () => kwartaal(1) },
    { key: 'ArrowLeft', label: t('plan.toets.links'), run: () => kwartaal(-1) },
    {
      key: 'm',
      label: t('plan.verplaatsen'),
      status: t('plan.toets.verplaats'),
      run: () => {
        const vak = alle.find((v) => v.deel.id === huidig()?.dataset['deel']);
        if (vak?.activiteit.rechten.includes('activiteit.verplaatsen')) vraag(vak);
      },
    },
  ]);
}
