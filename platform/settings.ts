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
