import type { Work } from '#platform/work.ts';
import { destroy } from '../store/vernietiging.ts';
import type { TableName } from '../store/tables.ts';

/** Deletes one record with its key; of an id that is not there it deletes nothing. */
export async function vernietig(work: Work, table: TableName, id: string): Promise<Record<string, number>> {
  const counts = await destroy(work, table, id);
  if (table !== 'verhalen.vraag') await work.keys.destroy(id);
  work.audit({
    actie: `${table.slice('verhalen.'.length)}.vernietigd`,
    objectSoort: table.slice('verhalen.'.length),
    objectId: id,
    resultaat: 'gelukt',
    details: { reden: 'termijn' },
  });
  return counts;
}
