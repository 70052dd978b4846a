import { useKeys, type Binding } from '#platform/web/keys.ts';
import { useText } from '#platform/web/texts.tsx';
import type { Uitkomst } from '../contract.ts';
import { gaNaar, isBesloten, rijId, type Oordeel, type Rij } from './useOordeel.ts';

interface ToetsenOptions {
  rijen: readonly Rij[];
  oordeel: Oordeel;
  /** Somebody who may only read moves, and decides nothing. */
  beslist: boolean;
  /** False where `u` is of the screen itself. */
  terugToets: boolean;
}

/**
 * y, n, o and u on the proposal that has the focus. Without one the first press only goes to a proposal: nothing is
 * decided that was not looked at.
 */
export function useOordeelToetsen({ rijen, oordeel, beslist, terugToets }: ToetsenOptions): void {
  const t = useText();
  const stap = (key: string, by: 1 | -1): Binding => ({
    key,
    label: by === 1 ? t('koppelen.toets-volgende') : t('koppelen.toets-vorige'),
    run: () => verder(rijen, by),
  });
  const besluit = (key: string, uitkomst: Uitkomst): Binding => ({
    key,
    label: t(`koppelen.uitkomst.${uitkomst}`),
    ...(key === 'y' ? { status: t('koppelen.toets-oordeel') } : { joins: true }),
    run: () =>
      opFocus(
        rijen,
        (rij) => void oordeel.beslis(rij, uitkomst),
        (rij) => !isBesloten(rij.voorstel),
      ),
  });
  const terug: Binding = {
    key: 'u',
    label: t('koppelen.terugnemen'),
    status: t('koppelen.toets-terug'),
    run: () =>
      opFocus(
        rijen,
        (rij) => (rij.voorstel.besluit ? oordeel.neemTerug(rij) : undefined),
        (rij) => rij.voorstel.besluit !== null,
      ),
  };
  const oordelen = [
    besluit('y', 'zelfde'),
    besluit('n', 'anders'),
    besluit('o', 'onzeker'),
    ...(terugToets ? [terug] : []),
  ];
  const bindings = [stap('ArrowLeft', -1), stap('ArrowRight', 1), ...(beslist ? oordelen : [])];
  useKeys(t('koppelen.voorstellen'), bindings, { enabled: rijen.length > 0 });
}

/** Does it with the proposal that has the focus; else goes to the one for which it is meant first. */
function opFocus(rijen: readonly Rij[], doe: (rij: Rij) => void, eerst: (rij: Rij) => boolean): void {
  const rij = rijen.find((one) => isBinnen(one));
  if (rij) return doe(rij);
  const dichtbij = bijFocus(rijen);
  const naar = dichtbij.find((one) => eerst(one)) ?? dichtbij[0];
  if (naar) gaNaar(naar);
}

const plaats = (rij: Rij): HTMLElement | null => document.getElementById(rijId(rij));
const isBinnen = (rij: Rij): boolean => plaats(rij)?.contains(document.activeElement) ?? false;

/** Those of the person who has the focus; else all. */
function bijFocus(rijen: readonly Rij[]): readonly Rij[] {
  const mijn = rijen.filter((rij) => document.activeElement?.contains(plaats(rij)));
  return mijn.length > 0 ? mijn : rijen;
}

/** To the next or previous proposal in sight; those that are folded away are passed over. */
function verder(rijen: readonly Rij[], by: 1 | -1): void {
  const open = rijen.filter((rij) => plaats(rij)?.checkVisibility());
  const at = open.findIndex((rij) => isBinnen(rij));
  const naar = at < 0 ? bijFocus(open)[0] : open[at + by];
  if (naar) gaNaar(naar);
}
