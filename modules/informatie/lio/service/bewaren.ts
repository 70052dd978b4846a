import type { Work } from '#platform/work.ts';
import { findMany } from '../store/vergadering.ts';
import * as store from '../store/vernietiging.ts';
import { noteer } from './nu.ts';

/** Regel LIO-12: na de korte termijn gaan namen en vastgelegde inbreng weg, met hun sleutel; functies en besluiten blijven. */
export async function pseudonimiseer(work: Work, id: string): Promise<Record<string, number>> {
  const [v] = await findMany(work, [id]);
  if (!v || v.namenId === null) return {};
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
