import { sql } from 'kysely';
import type { Instant } from '#platform/contract.ts';
import type { Work } from '#platform/work.ts';
import { tables } from './tables.ts';

export interface Verklaring {
  id: string;
  op: Instant;
  aantal: number;
  mislukt: number;
  tellingen: Record<string, number>;
  lijst: string[][];
  hash: Buffer;
}

export async function insertRonde(work: Work, r: Omit<Verklaring, 'id' | 'op'>): Promise<void> {
  await tables(work)
    .insertInto('bewaren.ronde')
    .values({
      gemeente_id: work.gemeenteId,
      id: work.newId(),
      op: work.now,
      aantal: r.aantal,
      mislukt: r.mislukt,
      tellingen: JSON.stringify(r.tellingen),
      lijst: JSON.stringify(r.lijst),
      hash: r.hash,
    })
    .execute();
}

export async function verklaringen(
  work: Work,
  pagina: number,
  aantal: number,
): Promise<{ items: Verklaring[]; totaal: number }> {
  const rows = await tables(work)
    .selectFrom('bewaren.ronde')
    .selectAll()
    .select(sql<number>`count(*) over ()`.as('totaal'))
    .where('gemeente_id', '=', work.gemeenteId)
    .orderBy('op', 'desc')
    .orderBy('id', 'desc')
    .limit(aantal)
    .offset((pagina - 1) * aantal)
    .execute();
  return {
    items: rows.map((r) => ({
      id: r.id,
      op: r.op,
      aantal: r.aantal,
      mislukt: r.mislukt,
      tellingen: r.tellingen as Record<string, number>,
      lijst: r.lijst as string[][],
      hash: r.hash,
    })),
    totaal: rows[0]?.totaal ?? 0,
  };
}
