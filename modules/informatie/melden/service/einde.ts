import type { Work } from '#platform/work.ts';
import * as inzendingen from '../store/inzending.ts';
import * as ontvangsten from '../store/ontvangst.ts';
import { FOUT_ONLEESBAAR } from './vrijgave.ts';

/** How many reports wait because they could not be opened. */
export const aantalOnleesbaar = (work: Work): Promise<number> => inzendingen.countFout(work, FOUT_ONLEESBAAR);

/** Ends the way back of one code, answers included. */
export async function vernietigOntvangst(work: Work, id: string): Promise<Record<string, number>> {
  const counts = await ontvangsten.destroy(work, id);
  await work.keys.destroy(id);
  work.audit({ actie: 'ontvangst.vernietigd', objectSoort: 'ontvangst', objectId: id, resultaat: 'gelukt' });
  return counts;
}
