import { sql } from 'kysely';
import type { LocalDate } from '#platform/contract.ts';
import type { Work } from '#platform/work.ts';
import { inKring, tables } from './tables.ts';

export interface OpKaart {
  id: string;
  kenmerk: string;
  thema: string;
  gebied: string | null;
  op: LocalDate;
}

/** Casussen opened in a period in whose circle the viewer is; neither title nor goal is opened. */
export function opKaart(work: Work, van: LocalDate, tot: LocalDate, max: number): Promise<OpKaart[]> {
  const dag = sql<LocalDate>`(geopend_op at time zone 'Europe/Amsterdam')::date`;
  return inKring(
    work,
    tables(work)
      .selectFrom('casussen.casus')
      .select(['id', 'kenmerk', 'thema', 'gebied', dag.as('op')])
      .where(dag, '>=', van)
      .where(dag, '<=', tot)
      .orderBy('geopend_op', 'desc')
      .limit(max),
  ).execute();
}
