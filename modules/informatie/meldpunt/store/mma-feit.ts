import type { Instant } from '#platform/contract.ts';
import type { Work } from '#platform/work.ts';
import type { Thema } from '../contract.ts';
import { tables } from './tables.ts';

/** A fact in own words, and the signal that it became. */
export interface Feit {
  id: string;
  wat: string;
  waar: string;
  thema: Thema;
  signaalId: string;
  signaalKenmerk: string;
}

export async function insertFeit(work: Work, mmaId: string, f: Feit): Promise<void> {
  const key = await work.keys.of(mmaId);
  await tables(work)
    .insertInto('meldpunt.mmafeit')
    .values({
      gemeente_id: work.gemeenteId,
      id: f.id,
      mma_id: mmaId,
      wat: key.seal('meldpunt.mmafeit.wat', f.id, f.wat),
      waar: key.seal('meldpunt.mmafeit.waar', f.id, f.waar),
      thema: f.thema,
      signaal_id: f.signaalId,
      signaal_kenmerk: f.signaalKenmerk,
      op: work.now,
      door: work.actor.accountId,
    })
    .execute();
}

export async function feiten(work: Work, mmaId: string): Promise<Feit[]> {
  const rows = await tables(work)
    .selectFrom('meldpunt.mmafeit')
    .selectAll()
    .where('gemeente_id', '=', work.gemeenteId)
    .where('mma_id', '=', mmaId)
    .orderBy('op')
    .orderBy('id')
    .execute();
  const key = await work.keys.of(mmaId);
  return rows.map((r) => ({
    id: r.id,
    wat: key.open('meldpunt.mmafeit.wat', r.id, r.wat),
    waar: key.open('meldpunt.mmafeit.waar', r.id, r.waar),
    thema: r.thema,
    signaalId: r.signaal_id,
    signaalKenmerk: r.signaal_kenmerk,
  }));
}

export async function insertLezing(work: Work, mmaId: string): Promise<void> {
  await tables(work)
    .insertInto('meldpunt.mmalezing')
    .values({
      gemeente_id: work.gemeenteId,
      id: work.newId(),
      mma_id: mmaId,
      op: work.now,
      door: work.actor.accountId,
    })
    .execute();
}

export async function lezingen(work: Work, mmaId: string): Promise<{ op: Instant; door: string }[]> {
  return tables(work)
    .selectFrom('meldpunt.mmalezing')
    .select(['op', 'door'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('mma_id', '=', mmaId)
    .orderBy('op')
    .orderBy('id')
    .execute();
}
