import { sql } from 'kysely';
import type { LocalDate } from '#platform/contract.ts';
import type { Work } from '#platform/work.ts';
import { tables, zichtbaar } from './tables.ts';

export interface OpKaart {
  id: string;
  kenmerk: string;
  thema: string;
  gebied: string | null;
  op: LocalDate;
}

/** Controles of a period that the viewer may list: by the day it was done, else is planned, else was made. */
export function opKaart(work: Work, van: LocalDate, tot: LocalDate, max: number): Promise<OpKaart[]> {
  const dag = sql<LocalDate>`coalesce(uitgevoerd_op, dag, (gemaakt_op at time zone 'Europe/Amsterdam')::date)`;
  return zichtbaar(
    work,
    tables(work)
      .selectFrom('controles.controle')
      .select(['id', 'kenmerk', 'thema', 'gebied', dag.as('op')])
      .where(dag, '>=', van)
      .where(dag, '<=', tot)
      .orderBy(dag, 'desc')
      .limit(max),
  ).execute();
}
