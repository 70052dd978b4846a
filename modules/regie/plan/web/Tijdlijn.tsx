import { useRef } from 'react';
import { Link } from '#platform/web/components/Link.tsx';
import { CellKey } from '#platform/web/components/Measure.tsx';
import { lineClass, Topmark } from '#platform/web/components/Sign.tsx';
import { cx } from '#platform/web/cx.ts';
import { useKeys } from '#platform/web/keys.ts';
import { useText } from '#platform/web/texts.tsx';
import { lijnen, type ActiviteitRij, type DeelDto, type PlaatDto } from '../contract.ts';
import { deelVanHetJaar, slagen, verschoven } from './slagen.ts';
import css from './Tijdlijn.module.css';
import { standVan, useStandWoord } from './words.ts';

const KWARTALEN = [1, 2, 3, 4] as const;
const MAANDEN = Array.from({ length: 12 }, (_, at) => at + 1);

/** The year from left to right: what stands when, what recurs as beats, and what moved since adoption; the words beside it say the same. */
export function Tijdlijn({ plaat }: { plaat: PlaatDto }) {
  const t = useText();
  const vel = useRef<HTMLDivElement>(null);
  useRijToetsen(vel);
  const nu = deelVanHetJaar(plaat.jaar, plaat.vandaag);
  return (
    <div ref={vel} className={css['tijdlijn']}>
      <table role="table" aria-label={t('plan.tijdlijn-naam', { jaar: String(plaat.jaar) })}>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              {t('plan.wat')}
            </th>
            <th role="columnheader" scope="col">
              <span className="visually-hidden">{t('plan.wanneer')}</span>
              <span className={css['schaal']} aria-hidden>
                {KWARTALEN.map((kwartaal) => (
                  <span key={kwartaal}>{t('plan.kwartaal-kort', { kwartaal })}</span>
                ))}
              </span>
            </th>
            <th role="columnheader" scope="col">
              {t('plan.stand')}
            </th>
          </tr>
        </thead>
        {lijnen.map((lijn) => (
          <tbody role="rowgroup" key={lijn} className={lineClass(lijn)}>
            <tr role="row">
              <th role="rowheader" scope="rowgroup" colSpan={3} className={css['lijn']}>
                <span>
                  <Topmark line={lijn} size={14} />
                  {t(`web.lijn.${lijn}`)}
                </span>
              </th>
            </tr>
            {plaat.activiteiten
              .filter((a) => a.lijn === lijn)
              .map((a) => (
                <Rij key={a.id} activiteit={a} nu={nu} />
              ))}
          </tbody>
        ))}
      </table>
      <footer className={css['voet']}>
        <CellKey />
        <p>{t('plan.tijdlijn-uitleg')}</p>
      </footer>
    </div>
  );
}

function Rij({ activiteit: a, nu }: { activiteit: ActiviteitRij; nu: number | null }) {
  const woorden = useWoorden();
  return (
    <tr role="row" className={css['rij']}>
      <th role="rowheader" scope="row">
        <Link to="/regie/plan/$id" params={{ id: a.id }} data-rij>
          <small>{a.code}</small> {a.titel}
        </Link>
      </th>
      <td role="cell">
        <span className={css['spoor']} aria-hidden>
          {MAANDEN.map((maand) => (
            <i key={maand} className={css['maand']} />
          ))}
          {a.delen.map((deel) => (
            <Balk key={deel.id} activiteit={a} deel={deel} />
          ))}
          {nu === null ? null : <i className={css['nu']} style={{ insetInlineStart: `${nu * 100}%` }} />}
        </span>
        <span className={css['woorden']}>{woorden.wanneer(a)}</span>
      </td>
      <td role="cell">{woorden.stand(a)}</td>
    </tr>
  );
}

/** One quarter, or the whole year: a bar, or beats where it recurs; and where it stood at adoption. */
function Balk({ activiteit: a, deel }: { activiteit: ActiviteitRij; deel: DeelDto }) {
  const plekken = deel.kwartaal === null ? slagen(a.herhaling) : [];
  const was = verschoven(deel);
  const af = deel.afgeleid ? Math.min(plekken.length, deel.afgeleid.gedaan) : 0;
  return (
    <>
      {was === null ? null : <i className={css['was']} style={plaats(was)} />}
      {plekken.length === 0 ? (
        <i
          className={cx(css['balk'], deel.kwartaal === null && css['jaar'], css[deel.stand])}
          style={plaats(deel.kwartaal)}
        />
      ) : (
        plekken.map((plek, at) => (
          <i
            key={plek}
            className={cx(
              css['slag'],
              at < af || deel.stand === 'afgerond' ? css['afgerond'] : css[deel.stand],
            )}
            style={{ insetInlineStart: `${plek * 100}%` }}
          />
        ))
      )}
    </>
  );
}

/** A measured place: its quarter of the year, or all of it. */
const plaats = (kwartaal: number | null) => ({
  insetInlineStart: `${kwartaal === null ? 0 : (kwartaal - 1) * 25}%`,
  inlineSize: kwartaal === null ? '100%' : '25%',
});

/** What the bars show, as words: the same as in the table. */
function useWoorden() {
  const t = useText();
  const woord = useStandWoord();
  const kort = (kwartaal: number | null): string =>
    kwartaal === null ? t('plan.heel-jaar') : t('plan.kwartaal-kort', { kwartaal });
  const een = (deel: DeelDto): string => {
    const was = verschoven(deel);
    return was === null
      ? kort(deel.kwartaal)
      : t('plan.tijdlijn-verschoven', { nu: kort(deel.kwartaal), was: kort(was) });
  };
  return {
    wanneer: (a: ActiviteitRij) =>
      [...a.delen.map(een), ...(a.herhaling === 'eenmalig' ? [] : [t(`plan.herhaling.${a.herhaling}`)])].join(
        ', ',
      ),
    stand: (a: ActiviteitRij) => {
      const geteld = a.delen.find((d) => d.hand === null && d.afgeleid?.nodig)?.afgeleid;
      const stand = woord(standVan(a));
      return geteld?.nodig
        ? t('plan.tijdlijn-stand', { stand, gedaan: geteld.gedaan, nodig: geteld.nodig })
        : stand;
    },
  };
}

/** Arrows go from activity to activity; Enter opens, since it is a link. */
function useRijToetsen(vel: React.RefObject<HTMLDivElement | null>): void {
  const t = useText();
  const links = (): HTMLElement[] => [...(vel.current?.querySelectorAll<HTMLElement>('a[data-rij]') ?? [])];
  const stap = (over: number): void => {
    const list = links();
    const at = list.findIndex((link) => link === document.activeElement);
    list[at < 0 ? 0 : Math.min(list.length - 1, Math.max(0, at + over))]?.focus();
  };
  useKeys(t('plan.toetsen-tijdlijn'), [
    { key: 'ArrowDown', label: t('plan.toets.volgende'), status: t('plan.toets.kort'), run: () => stap(1) },
    { key: 'ArrowUp', label: t('plan.toets.vorige'), run: () => stap(-1) },
  ]);
}
