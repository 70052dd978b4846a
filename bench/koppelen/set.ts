import { anderVragen } from './ander/vragen.ts';
import { anderWereld } from './ander/wereld.ts';
import { vragen, type Vraag } from './vragen.ts';
import { wereld, type Wereld } from './wereld.ts';

/** An invented set of the first world (`een`) or the second (`ander`). */
export function setVan(
  welke: string,
  seed: number,
  entiteiten: number,
  aantal: number,
): { w: Wereld; list: Vraag[] } {
  if (welke === 'ander') {
    const w = anderWereld(seed, entiteiten);
    return { w, list: anderVragen(seed, w, aantal) };
  }
  const w = wereld(seed, entiteiten);
  return { w, list: vragen(seed, w, aantal) };
}
