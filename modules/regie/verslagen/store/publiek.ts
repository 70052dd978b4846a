import { sql, type Kysely, type Transaction } from 'kysely';
import type { LocalDate } from '#platform/contract.ts';
import type { PublicTables } from './tables.ts';

export interface Gepubliceerd {
  soort: string;
  inhoud: Buffer;
  op: LocalDate;
}

/** All that the public process may see of accounts: what was published. */
export class VerslagenOpslag {
  readonly #db: Kysely<PublicTables>;

  constructor(db: Kysely<PublicTables>) {
    this.#db = db;
  }

  async gemeente(code: string): Promise<{ id: number; naam: string } | null> {
    const row = await this.#db
      .selectFrom('platform.gemeente')
      .select(['gemeente_id', 'naam'])
      .where('code', '=', code)
      .executeTakeFirst();
    return row ? { id: row.gemeente_id, naam: row.naam } : null;
  }

  /** Years of which an account is public, newest first. */
  jaren(gemeenteId: number): Promise<number[]> {
    return this.#in(gemeenteId, async (tx) => {
      const rows = await tx
        .selectFrom('verslagen.publicatie')
        .select('jaar')
        .distinct()
        .where('gemeente_id', '=', gemeenteId)
        .orderBy('jaar', 'desc')
        .execute();
      return rows.map((row) => row.jaar);
    });
  }

  /** Names of all that was published of a year. */
  bestanden(gemeenteId: number, jaar: number): Promise<string[]> {
    return this.#in(gemeenteId, async (tx) => {
      const rows = await tx
        .selectFrom('verslagen.publicatie')
        .select('naam')
        .where('gemeente_id', '=', gemeenteId)
        .where('jaar', '=', jaar)
        .orderBy('naam')
        .execute();
      return rows.map((row) => row.naam);
    });
  }

  stuk(gemeenteId: number, jaar: number, naam: string): Promise<Gepubliceerd | null> {
    return this.#in(gemeenteId, async (tx) => {
      const row = await tx
        .selectFrom('verslagen.publicatie')
        .select(['soort', 'inhoud', 'op'])
        .where('gemeente_id', '=', gemeenteId)
        .where('jaar', '=', jaar)
        .where('naam', '=', naam)
        .executeTakeFirst();
      return row ?? null;
    });
  }

  #in<R>(gemeenteId: number, run: (tx: Transaction<PublicTables>) => Promise<R>): Promise<R> {
    return this.#db.transaction().execute(async (tx) => {
      await sql`select set_config('baken.gemeente', ${String(gemeenteId)}, true)`.execute(tx);
      return run(tx);
    });
  }
}
