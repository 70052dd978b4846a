import type { Selectable } from 'kysely';
import type { Instant } from '#platform/contract.ts';
import { NotFound, Stale } from '#platform/errors.ts';
import type { Work } from '#platform/work.ts';
import type { Blok } from '../domain/verslag.ts';
import { tables, type BlokTable } from './tables.ts';

const toBlok = (r: Selectable<BlokTable>): Blok => ({
  id: r.id,
  versie: r.versie,
  hoofdstuk: r.hoofdstuk,
  lijn: r.lijn,
  volgorde: r.volgorde,
  soort: r.soort,
  bereik: r.bereik,
  tekst: r.tekst,
  code: r.code,
  vorm: r.vorm,
});

const toRow = (b: Blok) => ({
  hoofdstuk: b.hoofdstuk,
  lijn: b.lijn,
  volgorde: b.volgorde,
  soort: b.soort,
  bereik: b.bereik,
  tekst: b.tekst,
  code: b.code,
  vorm: b.vorm,
});

/** The blocks of an account in the order in which they were put within their chapter. */
export async function blokken(work: Work, verslagId: string): Promise<Blok[]> {
  const rows = await tables(work)
    .selectFrom('verslagen.blok')
    .selectAll()
    .where('gemeente_id', '=', work.gemeenteId)
    .where('verslag_id', '=', verslagId)
    .orderBy('volgorde')
    .orderBy('id')
    .execute();
  return rows.map(toBlok);
}

/** Locks one for a change. @throws NotFound when absent, Stale when the version moved on. */
export async function findForUpdate(
  work: Work,
  verslagId: string,
  id: string,
  version: number,
): Promise<Blok> {
  const row = await tables(work)
    .selectFrom('verslagen.blok')
    .selectAll()
    .where('gemeente_id', '=', work.gemeenteId)
    .where('verslag_id', '=', verslagId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new NotFound();
  if (row.versie !== version) throw new Stale(row.versie);
  return toBlok(row);
}

export async function insert(work: Work, verslagId: string, nieuw: readonly Blok[]): Promise<void> {
  if (nieuw.length === 0) return;
  await tables(work)
    .insertInto('verslagen.blok')
    .values(
      nieuw.map((b) => ({
        gemeente_id: work.gemeenteId,
        id: b.id,
        verslag_id: verslagId,
        versie: 1,
        ...toRow(b),
      })),
    )
    .execute();
}

export async function update(work: Work, b: Blok): Promise<Blok> {
  const next = { ...b, versie: b.versie + 1 };
  await tables(work)
    .updateTable('verslagen.blok')
    .set({ versie: next.versie, ...toRow(next) })
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', b.id)
    .execute();
  return next;
}

/** Writes a new order; of a block that only moved the version stays, so that nobody's text becomes stale by it. */
export async function orden(work: Work, volgorde: ReadonlyMap<string, number>): Promise<void> {
  for (const [id, plaats] of volgorde)
    await tables(work)
      .updateTable('verslagen.blok')
      .set({ volgorde: plaats })
      .where('gemeente_id', '=', work.gemeenteId)
      .where('id', '=', id)
      .execute();
}

/** Takes a block out; what was said of it is kept with the account as a whole. */
export async function remove(work: Work, id: string): Promise<void> {
  await tables(work)
    .updateTable('verslagen.opmerking')
    .set({ blok_id: null })
    .where('gemeente_id', '=', work.gemeenteId)
    .where('blok_id', '=', id)
    .execute();
  await tables(work)
    .deleteFrom('verslagen.blok')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .execute();
}

export interface Opmerking {
  id: string;
  blokId: string | null;
  tekst: string;
  door: string;
  op: Instant;
  klaarDoor: string | null;
  klaarOp: Instant | null;
}

export async function opmerkingen(work: Work, verslagId: string): Promise<Opmerking[]> {
  const rows = await tables(work)
    .selectFrom('verslagen.opmerking')
    .selectAll()
    .where('gemeente_id', '=', work.gemeenteId)
    .where('verslag_id', '=', verslagId)
    .orderBy('op')
    .limit(1000)
    .execute();
  return rows.map((r) => ({
    id: r.id,
    blokId: r.blok_id,
    tekst: r.tekst,
    door: r.door,
    op: r.op,
    klaarDoor: r.klaar_door,
    klaarOp: r.klaar_op,
  }));
}

export async function insertOpmerking(work: Work, verslagId: string, o: Opmerking): Promise<void> {
  await tables(work)
    .insertInto('verslagen.opmerking')
    .values({
      gemeente_id: work.gemeenteId,
      id: o.id,
      verslag_id: verslagId,
      blok_id: o.blokId,
      tekst: o.tekst,
      door: o.door,
      op: o.op,
      klaar_door: null,
      klaar_op: null,
    })
    .execute();
}

/** Marks a remark as dealt with; one that already was keeps who did it first. */
export async function handelAf(work: Work, verslagId: string, id: string): Promise<void> {
  await tables(work)
    .updateTable('verslagen.opmerking')
    .set({ klaar_door: work.actor.accountId, klaar_op: work.now })
    .where('gemeente_id', '=', work.gemeenteId)
    .where('verslag_id', '=', verslagId)
    .where('id', '=', id)
    .where('klaar_op', 'is', null)
    .execute();
}
