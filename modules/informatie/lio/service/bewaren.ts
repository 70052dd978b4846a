import type { Work } from '#platform/work.ts';
import { alleenTitel, zonderInhoud } from '../domain/punt.ts';
import { deletePunt, puntenVan, puntenVanSignaal, saveToelichting, updatePunt } from '../store/punt.ts';
import { find, findMany } from '../store/vergadering.ts';
import { wisInbreng } from '../store/verloop.ts';
import { wisActies } from '../store/actie.ts';
import * as store from '../store/vernietiging.ts';
import { noteer } from './nu.ts';

/** Regel LIO-12: na de korte termijn gaan namen en vastgelegde inbreng weg, met hun sleutel; functies en besluiten blijven. */
export async function pseudonimiseer(work: Work, id: string): Promise<Record<string, number>> {
  const [v] = await findMany(work, [id]);
  if (!v || v.namenId === null) return {};
  for (const punt of await puntenVan(work, id))
    await updatePunt(work, { ...punt, inhoud: alleenTitel(punt.inhoud) });
  const counts = await store.pseudonimiseer(work, id);
  await work.keys.destroy(v.namenId);
  noteer(work, v, 'gepseudonimiseerd');
  return counts;
}

/** Regel LIO-13: na vijf jaar gaat de hele vergadering weg, met haar sleutels. */
export async function vernietig(work: Work, id: string): Promise<Record<string, number>> {
  const [v] = await findMany(work, [id]);
  const counts = await store.destroy(work, id);
  if (v?.namenId) await work.keys.destroy(v.namenId);
  await work.keys.destroy(id);
  noteer(work, { id }, 'vernietigd');
  return counts;
}

/**
 * Regel LIO-19 (practice F21): nothing of a signal that proved incorrect stays at the table. An item that was not
 * decided goes; of a decided one the number and the kind of decision remain. Done again, it changes nothing.
 */
export async function wisOnjuist(work: Work, signaalId: string): Promise<void> {
  for (const punt of await puntenVanSignaal(work, signaalId)) {
    const v = await find(work, punt.vergaderingId);
    if (punt.besluit === null && v.status !== 'gesloten') {
      await deletePunt(work, punt.id);
    } else {
      await updatePunt(work, { ...punt, inhoud: zonderInhoud(punt.inhoud) });
      if (punt.besluit !== null) await saveToelichting(work, punt, '');
      await wisActies(work, punt.id);
      await wisInbreng(work, punt.id);
    }
    noteer(work, v, 'onjuist-gewist', { punt: punt.id });
  }
}
