import { sql, type Kysely, type Transaction } from 'kysely';
import type { LocalDate } from '#platform/contract.ts';
import type { PublicTables } from './tables.ts';

const UNIEK = '23505';

export interface Gevonden {
  id: string;
  verzegeld: Buffer;
  publiek: Buffer;
  tot: LocalDate;
}

/** All that the public process may do with a letter: find it by its code, and put one answer away. */
export class BrievenOpslag {
  readonly #db: Kysely<PublicTables>;

  constructor(db: Kysely<PublicTables>) {
    this.#db = db;
  }

  async gemeente(code: string): Promise<number | null> {
    const row = await this.#db
      .selectFrom('platform.gemeente')
      .select('gemeente_id')
      .where('code', '=', code)
      .executeTakeFirst();
    return row?.gemeente_id ?? null;
  }

  /** The letter of a code; null when there is none, and when it was answered. */
  zoek(gemeenteId: number, zoek: Buffer): Promise<Gevonden | null> {
    return this.#in(gemeenteId, zoek, async (tx) => {
      const row = await tx
        .selectFrom('bronnen.brief')
        .select(['id', 'verzegeld', 'publiek', 'tot'])
        .where('gemeente_id', '=', gemeenteId)
        .where('zoek', '=', zoek)
        .executeTakeFirst();
      const answered = await tx
        .selectFrom('bronnen.antwoord')
        .select('id')
        .where('gemeente_id', '=', gemeenteId)
        .executeTakeFirst();
      return answered ? null : (row ?? null);
    });
  }

  /** False when there is an answer already (regel BRN-2). */
  async antwoord(gemeenteId: number, id: string, dag: LocalDate, verzegeld: Buffer): Promise<boolean> {
    try {
      await this.#in(gemeenteId, null, (tx) =>
        tx.insertInto('bronnen.antwoord').values({ gemeente_id: gemeenteId, id, dag, verzegeld }).execute(),
      );
      return true;
    } catch (error) {
      if ((error as { code?: string }).code === UNIEK) return false;
      throw error;
    }
  }

  #in<R>(
    gemeenteId: number,
    zoek: Buffer | null,
    run: (tx: Transaction<PublicTables>) => Promise<R>,
  ): Promise<R> {
    return this.#db.transaction().execute(async (tx) => {
      await sql`select set_config('baken.gemeente', ${String(gemeenteId)}, true),
                       set_config('baken.zoek', ${zoek === null ? '' : zoek.toString('hex')}, true)`.execute(
        tx,
      );
      return run(tx);
    });
  }
}
