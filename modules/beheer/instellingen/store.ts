import type { Instant, LocalDate } from '#platform/contract.ts';
import type { Work } from '#platform/work.ts';
import type { Waarde } from './domain/waarde.ts';

interface Tables {
  'platform.instelling': {
    gemeente_id: number;
    sleutel: string;
    geldig_vanaf: LocalDate;
    /** JSON; text on the way in. */
    waarde: unknown;
    bron: string;
    door: string;
    op: Instant;
  };
}

export interface Gezet {
  sleutel: string;
  waarde: Waarde;
  vanaf: LocalDate;
  bron: string;
  door: string;
  op: Instant;
}

/** All values that were ever recorded, the latest day first. */
export async function list(work: Work, sleutels: readonly string[]): Promise<Gezet[]> {
  const rows = await work
    .tables<Tables>()
    .selectFrom('platform.instelling')
    .select(['sleutel', 'waarde', 'geldig_vanaf', 'bron', 'door', 'op'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('sleutel', 'in', [...sleutels])
    .orderBy('geldig_vanaf', 'desc')
    .execute();
  return rows.map(({ geldig_vanaf: vanaf, waarde, ...row }) => ({ ...row, vanaf, waarde: waarde as Waarde }));
}

/** A second value for the same day replaces the first: that day has not begun, or is today. */
export async function save(work: Work, gezet: Omit<Gezet, 'door' | 'op'>): Promise<void> {
  const values = {
    waarde: JSON.stringify(gezet.waarde),
    bron: gezet.bron,
    door: work.actor.accountId,
    op: work.now,
  };
  await work
    .tables<Tables>()
    .insertInto('platform.instelling')
    .values({ gemeente_id: work.gemeenteId, sleutel: gezet.sleutel, geldig_vanaf: gezet.vanaf, ...values })
    .onConflict((c) => c.columns(['gemeente_id', 'sleutel', 'geldig_vanaf']).doUpdateSet(values))
    .execute();
}
