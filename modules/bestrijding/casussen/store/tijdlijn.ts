import type { Instant, LocalDate } from '#platform/contract.ts';
import type { Work } from '#platform/work.ts';
import type { Soort } from '../contract.ts';
import { tables } from './tables.ts';

const TEKST = 'casussen.gebeurtenis.tekst';

export interface Gebeurtenis {
  id: string;
  soort: Soort;
  dag: LocalDate;
  tekst: string;
  door: string;
  op: Instant;
}

export async function insertGebeurtenis(
  work: Work,
  casusId: string,
  g: { soort: Soort; dag: LocalDate; tekst: string },
): Promise<Gebeurtenis> {
  const id = work.newId();
  const key = await work.keys.of(casusId);
  const row = { soort: g.soort, dag: g.dag, door: work.actor.accountId, op: work.now };
  await tables(work)
    .insertInto('casussen.gebeurtenis')
    .values({
      gemeente_id: work.gemeenteId,
      id,
      casus_id: casusId,
      ...row,
      tekst: key.seal(TEKST, id, g.tekst),
    })
    .execute();
  return { id, ...row, tekst: g.tekst };
}

/** The timeline, newest first. */
export async function gebeurtenissen(work: Work, casusId: string): Promise<Gebeurtenis[]> {
  const rows = await tables(work)
    .selectFrom('casussen.gebeurtenis')
    .select(['id', 'soort', 'dag', 'tekst', 'door', 'op'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('casus_id', '=', casusId)
    .orderBy('dag', 'desc')
    .orderBy('op', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const key = await work.keys.of(casusId);
  return rows.map((r) => ({ ...r, tekst: key.open(TEKST, r.id, r.tekst) }));
}
