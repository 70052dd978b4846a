import { stijlen } from './namen.ts';
import type { Uitkomst } from './kwaliteit.ts';

/** Of fewer persons a share says more about chance than about the engine. */
const GENOEG = 100;

/** Missed and wrongly proposed at .9 by style of name, persons only. The engine knows no styles; only this table does. */
export function eerlijk(uit: readonly Uitkomst[]): { fnr: number; fpr: number } {
  const rows = stijlen.map((stijl) => {
    const own = uit.filter((u) => u.vraag.gegeven.soort === 'persoon' && u.vraag.wezen.stijl === stijl);
    const real = own.filter((u) => u.vraag.waar);
    const none = own.filter((u) => !u.vraag.waar);
    const strong = (u: Uitkomst): boolean => (u.rij[0]?.score ?? 0) >= 0.9;
    const missed =
      real.filter((u) => !strong(u) || u.rij[0]!.id !== u.vraag.waar).length / Math.max(1, real.length);
    const wrong = none.filter(strong).length / Math.max(1, none.length);
    return { stijl, real: real.length, none: none.length, missed, wrong };
  });
  console.log('stijl   bekend  gemist%   onbekend  onterecht%');
  for (const r of rows)
    console.log(
      `${r.stijl.padEnd(6)} ${String(r.real).padStart(7)} ${(100 * r.missed).toFixed(1).padStart(8)} ${String(r.none).padStart(10)} ${(100 * r.wrong).toFixed(1).padStart(10)}`,
    );
  const gap = (list: number[]): number => 100 * (Math.max(...list) - Math.min(...list));
  return {
    fnr: gap(rows.filter((r) => r.real >= GENOEG).map((r) => r.missed)),
    fpr: gap(rows.filter((r) => r.none >= GENOEG).map((r) => r.wrong)),
  };
}
