import type { Instant } from '#platform/contract.ts';
import type { Work } from '#platform/work.ts';
import type { Signaal } from '../domain/signaal.ts';
import { inKring, tables } from './tables.ts';

export async function insertStap(
  work: Work,
  signaal: Signaal,
  van: string | null,
  naar: string,
  reden: string | null,
): Promise<void> {
  const id = work.newId();
  const key = await work.keys.of(signaal.id);
  await tables(work)
    .insertInto('signalen.stap')
    .values({
      gemeente_id: work.gemeenteId,
      id,
      signaal_id: signaal.id,
      van,
      naar,
      op: work.now,
      door: work.actor.accountId,
      reden: reden === null ? null : key.seal('signalen.stap.reden', id, reden),
    })
    .execute();
}

export async function stappen(
  work: Work,
  signaalId: string,
): Promise<
  { id: string; van: string | null; naar: string; op: Instant; door: string; reden: string | null }[]
> {
  const rows = await tables(work)
    .selectFrom('signalen.stap')
    .select(['id', 'van', 'naar', 'op', 'door', 'reden'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('signaal_id', '=', signaalId)
    .orderBy('op')
    .orderBy('id')
    .execute();
  const key = await work.keys.of(signaalId);
  return rows.map((r) => ({
    ...r,
    reden: r.reden === null ? null : key.open('signalen.stap.reden', r.id, r.reden),
  }));
}

/** What is noted without a change of state. */
const BLIJFT = ['gewijzigd', 'samengevoegd', 'heropening-gevraagd', 'heropening-afgewezen'];

/** Since when the signal is in its present state. */
export async function laatsteOvergang(work: Work, signaalId: string): Promise<Instant | null> {
  const row = await tables(work)
    .selectFrom('signalen.stap')
    .select('op')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('signaal_id', '=', signaalId)
    .where('naar', 'not in', BLIJFT)
    .orderBy('op', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.op ?? null;
}

/** How many signals were made since a moment, of those the viewer may see. */
export async function countNieuw(work: Work, vanaf: Instant): Promise<number> {
  const nieuw = tables(work)
    .selectFrom('signalen.stap')
    .select('signaal_id')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('naar', '=', 'geregistreerd')
    .where('op', '>=', vanaf);
  const row = await inKring(
    work,
    tables(work)
      .selectFrom('signalen.signaal')
      .where('id', 'in', nieuw)
      .select((eb) => eb.fn.countAll<number>().as('aantal')),
  ).executeTakeFirstOrThrow();
  return row.aantal;
}
