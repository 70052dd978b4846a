import type { CellState } from '#platform/web/components/Measure.tsx';
import { useFormat } from '#platform/web/format.ts';
import { useText } from '#platform/web/texts.tsx';
import type { ActiviteitRij, DeelDto } from '../contract.ts';

/** One square with the activity it is of. */
export interface Vak {
  activiteit: ActiviteitRij;
  deel: DeelDto;
}

/** The words behind a square: what was counted, the note, or why it is late. */
export function useNoot(): (vak: Vak) => string {
  const t = useText();
  const format = useFormat();
  return ({ activiteit: a, deel }) => {
    if (deel.stand === 'niet') return t('plan.noot.niet');
    const telling =
      deel.hand === null && deel.afgeleid
        ? deel.afgeleid.nodig === null
          ? t('plan.noot.geteld', { gedaan: deel.afgeleid.gedaan })
          : t('plan.noot.van', { gedaan: deel.afgeleid.gedaan, nodig: deel.afgeleid.nodig })
        : (deel.noot ?? (deel.stand === 'afgerond' && deel.op ? format.date(deel.op) : ''));
    if (deel.stand === 'achter')
      return telling ? t('plan.noot.achter-met', { noot: telling }) : t('plan.noot.achter');
    if (a.fase === 'verkennen' && deel.stand !== 'afgerond') return t('plan.noot.verkennen');
    return deel.basis !== null && deel.kwartaal !== deel.basis && deel.stand !== 'afgerond'
      ? t('plan.noot.was', { kwartaal: deel.basis })
      : telling;
  };
}

/** The state of a square in words. */
export function useStandWoord(): (stand: CellState) => string {
  const t = useText();
  return (stand) => t(`web.cel.${stand}`);
}

const RANG: Record<CellState, number> = { achter: 0, loopt: 1, 'nog-niet': 2, afgerond: 3, niet: 4 };

/** One state for an activity of several parts: the one that asks most. */
export function standVan(a: ActiviteitRij): CellState {
  return a.delen.map((d) => d.stand).toSorted((x, y) => RANG[x] - RANG[y])[0] ?? 'nog-niet';
}

/** Done or decided against counts as done. */
export const klaar = (stand: CellState): boolean => stand === 'afgerond' || stand === 'niet';

/** The squares of the poster, in the order of the plan. */
export const vakken = (activiteiten: readonly ActiviteitRij[]): Vak[] =>
  activiteiten.flatMap((activiteit) =>
    activiteit.delen.filter((d) => d.kwartaal !== null).map((deel) => ({ activiteit, deel })),
  );
