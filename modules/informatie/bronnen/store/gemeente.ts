import type { Work } from '#platform/work.ts';
import { tables } from './tables.ts';

/** Name and code of the own municipality. */
export const gemeenteVan = (work: Work): Promise<{ code: string; naam: string }> =>
  tables(work)
    .selectFrom('platform.gemeente')
    .select(['code', 'naam'])
    .where('gemeente_id', '=', work.gemeenteId)
    .executeTakeFirstOrThrow();
