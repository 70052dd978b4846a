import { sql } from 'kysely';
import type { LocalDate } from '#platform/contract.ts';
import type { Work } from '#platform/work.ts';
import type { Thema } from '../contract.ts';
import { inKring, tables } from './tables.ts';

export interface OpKaart {
  id: string;
  kenmerk: string;
  thema: Thema;
  gebied: string | null;
  op: LocalDate;
}

/** Signals of a period that the viewer may list, without opening anything. What is only kept is not on a map. */
export function opKaart(work: Work, van: LocalDate, tot: LocalDate, max: number): Promise<OpKaart[]> {
  const dag = sql<LocalDate>`(ontvangen_op at time zone 'Europe/Amsterdam')::date`;
  return inKring(
    work,
    tables(work)
      .selectFrom('signalen.signaal')
      .select(['id', 'kenmerk', 'thema', 'gebied', dag.as('op')])
      .where('status', '<>', 'bewaard')
      .where(dag, '>=', van)
      .where(dag, '<=', tot)
      .orderBy('ontvangen_op', 'desc')
      .limit(max),
  ).execute();
}
