import * as koppelen from '#modules/informatie/koppelen/index.ts';
import type { Work } from '#platform/work.ts';
import * as melders from '../store/melder.ts';
import * as mma from '../store/mma.ts';
import * as store from '../store/melding.ts';
import { destroy } from '../store/vernietiging.ts';
import { bronVan } from './gedeeld.ts';

/** Deletes a melding with its duplicates, mentions, files, vault and keys; number, month, theme and outcome stay. */
export async function vernietigMelding(work: Work, id: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  const add = (more: Record<string, number>): void => {
    for (const [table, n] of Object.entries(more)) counts[table] = (counts[table] ?? 0) + n;
  };
  for (const g of await store.gevouwenOp(work, [id])) add(await vernietigMelding(work, g.id));
  add({ 'koppelen.vermelding': await koppelen.wis(work, bronVan({ id })) });
  add({ 'platform.bestand': await work.platform.files.destroyOf(work, id) });
  const vault = await melders.destroy(work, { meldingId: id });
  for (const melderId of vault) await work.keys.destroy(melderId);
  add({ 'meldpunt.melder': vault.length, 'meldpunt.melding': await destroy(work, id) });
  await work.keys.destroy(id);
  work.audit({ actie: 'melding.vernietigd', objectSoort: 'melding', objectId: id, resultaat: 'gelukt' });
  await work.emit('melding.vernietigd', { meldingId: id });
  return counts;
}

/** The vault goes before the melding: after three months nobody can know any more who reported (regel MLD-K3). */
export async function vernietigMelder(work: Work, id: string): Promise<Record<string, number>> {
  const gone = await melders.destroy(work, { id });
  await work.keys.destroy(id);
  work.audit({ actie: 'melder.vernietigd', objectSoort: 'melder', objectId: id, resultaat: 'gelukt' });
  return { 'meldpunt.melder': gone.length };
}

/** A sealed report goes whole: text, facts, readings and key. Its signals have a term of their own. */
export async function vernietigMma(work: Work, id: string): Promise<Record<string, number>> {
  const files = await work.platform.files.destroyOf(work, id);
  const gone = await mma.destroy(work, id);
  await work.keys.destroy(id);
  work.audit({ actie: 'mma.vernietigd', objectSoort: 'mma', objectId: id, resultaat: 'gelukt' });
  return { 'meldpunt.mma': gone, 'platform.bestand': files };
}
