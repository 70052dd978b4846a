import type { Kysely, Transaction } from 'kysely';
import type { LocalDate } from './contract.ts';

/** A statutory term, amount or choice of the municipality: dated, with its source, never a constant in code. */
export interface SettingDefinition<T> {
  /** `ding.naam`, e.g. `signaal.bewaren-te-licht`. */
  sleutel: string;
  standaard: T;
  /** Article, protocol or adopted policy that the default rests on. */
  bron: string;
  eenheid?: 'dagen' | 'weken' | 'maanden' | 'jaren' | 'werkdagen' | 'uren';
  /** The values there are, where not every text will do. */
  keuzes?: readonly T[];
  /** A smaller or larger number would be of no effect, or against the law. */
  minimum?: number;
  maximum?: number;
}

interface Tables {
  'platform.instelling': { gemeente_id: number; sleutel: string; geldig_vanaf: string; waarde: unknown };
}

/** The value in force on a day; the default where the municipality has recorded none. */
export async function settingAt<T>(
  tx: Transaction<unknown>,
  gemeenteId: number,
  definition: SettingDefinition<T>,
  day: LocalDate,
): Promise<T> {
  const row = await (tx as unknown as Kysely<Tables>)
    .selectFrom('platform.instelling')
    .select('waarde')
    .where('gemeente_id', '=', gemeenteId)
    .where('sleutel', '=', definition.sleutel)
    .where('geldig_vanaf', '<=', day)
    .orderBy('geldig_vanaf', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? (row.waarde as T) : definition.standaard;
}

/** Values of several settings in one question; a room has a dozen terms and asks for them at every step. */
export async function settingsAt<D extends Record<string, SettingDefinition<unknown>>>(
  tx: Transaction<unknown>,
  gemeenteId: number,
  definitions: D,
  day: LocalDate,
): Promise<{ [K in keyof D]: D[K] extends SettingDefinition<infer T> ? T : never }> {
  const rows = await (tx as unknown as Kysely<Tables>)
    .selectFrom('platform.instelling')
    .distinctOn('sleutel')
    .select(['sleutel', 'waarde'])
    .where('gemeente_id', '=', gemeenteId)
    .where('sleutel', 'in', [...new Set(Object.values(definitions).map((d) => d.sleutel))])
    .where('geldig_vanaf', '<=', day)
    .orderBy('sleutel')
    .orderBy('geldig_vanaf', 'desc')
    .execute();
  const own = new Map(rows.map((r) => [r.sleutel, r.waarde]));
  return Object.fromEntries(
    Object.entries(definitions).map(([name, d]) => [
      name,
      own.has(d.sleutel) ? own.get(d.sleutel) : d.standaard,
    ]),
  ) as { [K in keyof D]: D[K] extends SettingDefinition<infer T> ? T : never };
}
