import type { Voorstel, Weegreden } from '../contract.ts';

/** Why a runner-up stands lower than the best: what speaks against it alone, and what only the best has. */
export interface Lager {
  tegen: Weegreden[];
  mist: Weegreden[];
}

/** More would be read by nobody: the waterfall of the runner-up itself has all of it. */
const MEEST = 2;

export function waaromLager(beste: Voorstel, lager: Voorstel): Lager {
  const heeft = (in_: Voorstel, reden: Weegreden) =>
    in_.redenen.some((one) => one.id === reden.id && one.voor === reden.voor);
  const alleen = (van: Voorstel, ander: Voorstel, voor: boolean) =>
    van.redenen
      .filter((one) => one.voor === voor && !heeft(ander, one))
      .toSorted((a, b) => b.sterkte - a.sterkte)
      .slice(0, MEEST);
  return { tegen: alleen(lager, beste, false), mist: alleen(beste, lager, true) };
}
