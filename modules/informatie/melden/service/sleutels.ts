import { newBoxKeys } from '#platform/sealed-box.ts';
import { addDays } from '#platform/reckon/dates.ts';
import type { Work } from '#platform/work.ts';
import * as inzendingen from '../store/inzending.ts';
import * as store from '../store/sleutel.ts';
import { idBytes } from './doos.ts';

/** Days that one key is given out. What was sealed for a destroyed key opens in no backup either (regel MLN-10). */
const GELDIG = 30;

/** A form that lies open at the change of keys still has an hour; two days are more than enough. */
const NALOOP = 2;

/** Job: sees to it that there is a key to seal for, changes it every month, and destroys those that nothing waits for. */
export async function houdSleutelBij(work: Work): Promise<void> {
  const [newest, ...older] = await store.list(work);
  if (!newest || newest.dag <= addDays(work.today, -GELDIG)) {
    const objectId = await store.insert(work, newBoxKeys());
    work.audit({
      actie: 'melden.sleutel-gemaakt',
      objectSoort: 'intakesleutel',
      objectId,
      resultaat: 'gelukt',
    });
  }
  if (!newest || newest.dag > addDays(work.today, -NALOOP)) return;
  const waiting = await inzendingen.sleutelsInGebruik(work);
  for (const key of older) {
    if (waiting.has(idBytes(key.id).toString('hex'))) continue;
    await store.destroy(work, key.id);
  }
}
