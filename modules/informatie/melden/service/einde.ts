import type { Work } from '#platform/work.ts';
import * as inzendingen from '../store/inzending.ts';
import * as sleutels from '../store/sleutel.ts';
import * as ontvangsten from '../store/ontvangst.ts';
import { FOUT_ONLEESBAAR } from './vrijgave.ts';

/** How many reports wait because they could not be opened. */
export const aantalOnleesbaar = (work: Work): Promise<number> => inzendingen.countFout(work, FOUT_ONLEESBAAR);

/** Ends the way back of one code, answers included. */
export async function vernietigOntvangst(work: Work, id: string): Promise<Record<string, number>> {
  const counts = await ontvangsten.destroy(work, id);
  if (counts['melden.ontvangst'] === 0) return counts;
  // It has no key of its own; this notes it in the journal, so that a restored backup loses it again.
  await work.keys.destroy(id);
  work.audit({ actie: 'ontvangst.vernietigd', objectSoort: 'ontvangst', objectId: id, resultaat: 'gelukt' });
  return counts;
}

/** A destroyed key that came back with a backup goes again; otherwise keys go by their own job (regel MLN-11). */
export async function vernietigSleutel(work: Work, id: string): Promise<Record<string, number>> {
  return { 'melden.intakesleutel': await sleutels.destroy(work, id) };
}
