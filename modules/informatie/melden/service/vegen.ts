import { addDays } from '#platform/reckon/dates.ts';
import type { Work } from '#platform/work.ts';
import type { Inzending } from '../contract.ts';
import * as inzendingen from '../store/inzending.ts';
import * as sleutels from '../store/sleutel.ts';
import { Stukken } from '../store/stukken.ts';
import { pakUit, plaats, sleutelVan } from './doos.ts';

/** File times are cut to the day and a form lies open for an hour at most: two days are surely too old. */
const DAGEN = 2;

/** Job, nightly: removes files that no report came to name (regel MLN-9). Returns how many. */
export async function veeg(work: Work): Promise<number> {
  const folder = new Stukken(work.platform.files.root);
  const old = await folder.ouderDan(work.gemeenteId, addDays(work.today, 1 - DAGEN));
  if (old.length === 0) return 0;
  const named = await genoemd(work);
  // A report that cannot be opened may name any of them: nothing goes until somebody has looked.
  if (named === null) return 0;
  const gone = old.filter((id) => !named.has(id));
  await folder.wis(work.gemeenteId, gone);
  return gone.length;
}

async function genoemd(work: Work): Promise<Set<string> | null> {
  const ids = new Set<string>();
  for (const rij of await inzendingen.wachtende(work)) {
    const keys = await sleutels.find(work, sleutelVan(rij.verzegeld));
    if (!keys) return null;
    try {
      const plain = pakUit(keys, plaats(work.gemeenteId, 'inzending', rij.id), rij.verzegeld);
      const inzending = JSON.parse(plain.toString('utf8')) as Inzending;
      if (inzending.soort === 'melding') for (const stuk of inzending.stukken) ids.add(stuk.id);
    } catch {
      return null;
    }
  }
  return ids;
}
