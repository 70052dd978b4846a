import { sql, type Kysely, type Transaction } from 'kysely';
import type { LocalDate } from '#platform/contract.ts';
import { settingAt, type SettingDefinition } from '#platform/settings.ts';
import type { Tables } from './tables.ts';

type PublicTables = Tables & { 'platform.gemeente': { gemeente_id: number; code: string; naam: string } };

export interface Gemeente {
  id: number;
  code: string;
  naam: string;
}

export interface NieuweOntvangst {
  id: string;
  zoek: Buffer;
  publiek: Buffer;
  einddatum: LocalDate;
}

export interface NieuweInzending {
  id: string;
  dag: LocalDate;
  verzegeld: Buffer;
}

export interface VerzegeldAntwoord {
  berichtId: string;
  dag: LocalDate;
  verzegeld: Buffer;
}

const UNIEK = '23505';

/** All that the public process may do with the database, as the role that can read nothing of it back (regel MLN-1). */
export class PubliekeOpslag {
  readonly #db: Kysely<PublicTables>;

  constructor(db: Kysely<unknown>) {
    this.#db = db;
  }

  /** Municipalities of this installation. */
  gemeenten(): Promise<Gemeente[]> {
    return this.#db
      .selectFrom('platform.gemeente')
      .select(['gemeente_id as id', 'code', 'naam'])
      .orderBy('gemeente_id')
      .execute();
  }

  /** Settings of the form as they stand on a day. */
  instellingen<D extends Record<string, SettingDefinition<unknown>>>(
    gemeenteId: number,
    definitions: D,
    dag: LocalDate,
  ): Promise<{ [K in keyof D]: D[K]['standaard'] }> {
    return this.#in(gemeenteId, null, async (tx) => {
      const values: Partial<Record<keyof D, unknown>> = {};
      for (const name of Object.keys(definitions) as (keyof D)[])
        values[name] = await settingAt(
          tx as unknown as Transaction<unknown>,
          gemeenteId,
          definitions[name]!,
          dag,
        );
      return values as { [K in keyof D]: D[K]['standaard'] };
    });
  }

  /** The newest public key; null until the worker has made one. */
  sleutel(gemeenteId: number): Promise<{ id: string; publiek: Buffer } | null> {
    return this.#in(gemeenteId, null, async (tx) => {
      const row = await tx
        .selectFrom('melden.intakesleutel')
        .select(['id', 'publiek'])
        .where('gemeente_id', '=', gemeenteId)
        .orderBy('dag', 'desc')
        .orderBy('id')
        .limit(1)
        .executeTakeFirst();
      return row ?? null;
    });
  }

  /** Puts a report away with the way back to it. False when it was there already: the second time it is the same one. */
  async neemIn(gemeenteId: number, i: NieuweInzending, o: NieuweOntvangst | null): Promise<boolean> {
    try {
      await this.#in(gemeenteId, null, async (tx) => {
        if (o)
          await tx
            .insertInto('melden.ontvangst')
            .values({ gemeente_id: gemeenteId, ...o })
            .execute();
        await tx
          .insertInto('melden.inzending')
          .values({ gemeente_id: gemeenteId, ...i })
          .execute();
      });
      return true;
    } catch (error) {
      if ((error as { code?: string }).code === UNIEK) return false;
      throw error;
    }
  }

  /** Whether somebody reported with this code, and what was answered; null for a code that nobody has. */
  zoek(gemeenteId: number, zoek: Buffer): Promise<{ zoek: Buffer; antwoorden: VerzegeldAntwoord[] } | null> {
    return this.#in(gemeenteId, zoek, async (tx) => {
      const found = await tx
        .selectFrom('melden.ontvangst')
        .select('zoek')
        .where('gemeente_id', '=', gemeenteId)
        .where('zoek', '=', zoek)
        .executeTakeFirst();
      // Asked in both cases: an unknown code takes as many questions as a known one.
      const antwoorden = await tx
        .selectFrom('melden.antwoord')
        .select(['bericht_id as berichtId', 'dag', 'verzegeld'])
        .where('gemeente_id', '=', gemeenteId)
        .where('zoek', '=', zoek)
        .orderBy('nummer')
        .execute();
      return found ? { zoek: found.zoek, antwoorden } : null;
    });
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
