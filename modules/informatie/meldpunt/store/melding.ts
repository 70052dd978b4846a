import { sql, type SelectQueryBuilder } from 'kysely';
import type { Instant, LocalDate } from '#platform/contract.ts';
import { NotFound, Stale } from '#platform/errors.ts';
import type { Work } from '#platform/work.ts';
import type { Kanaal, MeldingenQuery } from '../contract.ts';
import type { Melding, MeldingKop } from '../domain/melding.ts';
import { inKring, kopColumns, openAll, opened, select, toMelding, toRow } from './melding-rij.ts';
import { tables, zonderLege, type Tables } from './tables.ts';

/** Loads and locks one melding. @throws NotFound when absent or outside the circle, Stale when the version has moved on. */
export async function findForUpdate(work: Work, id: string, version?: number): Promise<Melding> {
  const row = await inKring(work, select(work).selectAll().where('id', '=', id))
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new NotFound();
  if (version !== undefined && row.versie !== version) throw new Stale(row.versie);
  return toMelding(row, await work.keys.of(id));
}

export async function find(work: Work, id: string): Promise<Melding> {
  const row = await inKring(work, select(work).selectAll().where('id', '=', id)).executeTakeFirst();
  if (!row) throw new NotFound();
  return toMelding(row, await work.keys.of(id));
}

/** Those of the asked meldingen that the viewer may see, in no order. */
export async function findKoppen(work: Work, ids: readonly string[]): Promise<MeldingKop[]> {
  if (ids.length === 0) return [];
  const rows = await inKring(work, select(work).select(kopColumns).where('id', 'in', ids)).execute();
  return openAll(work, rows);
}

/** Number only, for references: nothing is opened. */
export async function verwezen(
  work: Work,
  ids: readonly string[],
): Promise<{ id: string; kenmerk: string; kanaal: Kanaal; ontvangenOp: Instant }[]> {
  if (ids.length === 0) return [];
  return inKring(
    work,
    select(work).select(['id', 'kenmerk', 'kanaal', 'ontvangen_op as ontvangenOp']).where('id', 'in', ids),
  ).execute();
}

export async function findByKenmerk(
  work: Work,
  kenmerk: string,
): Promise<{ id: string; kenmerk: string; kanaal: Kanaal } | undefined> {
  return inKring(
    work,
    select(work).select(['id', 'kenmerk', 'kanaal']).where('kenmerk', '=', kenmerk),
  ).executeTakeFirst();
}

const sortColumns = { ontvangenOp: 'ontvangen_op', kanaal: 'kanaal', stand: 'stand' } as const;

export async function list(
  work: Work,
  query: MeldingenQuery,
): Promise<{ items: MeldingKop[]; totaal: number }> {
  const filtered = <O>(base: SelectQueryBuilder<Tables, 'meldpunt.melding', O>) => {
    let q = inKring(work, base);
    q = query.stand?.length ? q.where('stand', 'in', query.stand) : q.where('wacht', '=', true);
    if (query.kanaal?.length) q = q.where('kanaal', 'in', query.kanaal);
    if (query.thema?.length) q = q.where('thema', 'in', query.thema);
    return q;
  };
  const sort = query.sorteer ?? 'ontvangenOp';
  const direction = sort.startsWith('-') ? 'desc' : 'asc';
  const size = query.aantal ?? 50;
  const rows = await filtered(select(work).select(kopColumns))
    .orderBy(sortColumns[sort.replace('-', '') as keyof typeof sortColumns], direction)
    .orderBy('id', direction)
    .limit(size)
    .offset(((query.pagina ?? 1) - 1) * size)
    .execute();
  const total = await filtered(
    select(work).select((eb) => eb.fn.countAll<number>().as('aantal')),
  ).executeTakeFirstOrThrow();
  return { items: await openAll(work, rows), totaal: total.aantal };
}

export interface Gevouwen {
  id: string;
  kenmerk: string;
  kanaal: Kanaal;
  ontvangenOp: Instant;
  blijft: string;
}

/** Duplicates folded onto these meldingen, oldest first. */
export async function gevouwenOp(work: Work, ids: readonly string[]): Promise<Gevouwen[]> {
  if (ids.length === 0) return [];
  const rows = await inKring(
    work,
    select(work)
      .select(['id', 'kenmerk', 'kanaal', 'ontvangen_op', 'dubbel_van'])
      .where('dubbel_van', 'in', ids),
  )
    .orderBy('ontvangen_op')
    .execute();
  return rows.map((r) => ({
    id: r.id,
    kenmerk: r.kenmerk,
    kanaal: r.kanaal,
    ontvangenOp: r.ontvangen_op,
    blijft: r.dubbel_van!,
  }));
}

/** Texts of several meldingen; kept ones stay closed. */
export async function teksten(work: Work, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await inKring(
    work,
    select(work).select(['id', 'tekst']).where('id', 'in', ids).where('stand', '<>', 'te-licht'),
  ).execute();
  const keys = await work.keys.all(rows.map((r) => r.id));
  return new Map(
    rows.flatMap((r) => {
      const key = keys.get(r.id);
      return key ? [[r.id, opened(r, key, 'tekst') ?? ''] as const] : [];
    }),
  );
}

/** The next one in the queue, in the order of the queue. */
export async function volgende(work: Work, na: MeldingKop): Promise<string | null> {
  const row = await inKring(
    work,
    select(work)
      .select('id')
      .where('wacht', '=', true)
      .where('id', '<>', na.id)
      .where((eb) =>
        eb.or([
          eb('ontvangen_op', '>', na.ontvangenOp),
          eb.and([eb('ontvangen_op', '=', na.ontvangenOp), eb('id', '>', na.id)]),
        ]),
      ),
  )
    .orderBy('ontvangen_op')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

export interface Wachtrij {
  teSchiften: number;
  oudste: Instant | null;
  teLaat: number;
  aanvullingen: number;
  voor: LocalDate | null;
}

export async function wachtrij(work: Work): Promise<Wachtrij> {
  const row = await inKring(
    work,
    select(work)
      .where('wacht', '=', true)
      .select((eb) => [
        sql<number>`count(*) filter (where stand = 'te-schiften')`.as('te_schiften'),
        sql<number>`count(*) filter (where stand = 'te-schiften' and voor < ${work.today}::date)`.as(
          'te_laat',
        ),
        sql<number>`count(*) filter (where aanvulling_op is not null and stand <> 'te-schiften')`.as(
          'aanvullingen',
        ),
        sql<Instant | null>`min(ontvangen_op) filter (where stand = 'te-schiften')`.as('oudste'),
        eb.fn.min('voor').as('voor'),
      ]),
  ).executeTakeFirstOrThrow();
  return {
    teSchiften: row.te_schiften,
    oudste: row.oudste,
    teLaat: row.te_laat,
    aanvullingen: row.aanvullingen,
    voor: row.voor,
  };
}

export interface NieuweMelding extends Melding {
  vanuitTeam: string | null;
  herkend: boolean;
}

/** Inserts them all, or tells that a number was taken: then nothing of the statement stands. */
export async function insert(work: Work, nieuw: readonly NieuweMelding[]): Promise<boolean> {
  if (nieuw.length === 0) return true;
  const keys = await work.keys.all(nieuw.map((m) => m.id));
  const result = await tables(work)
    .insertInto('meldpunt.melding')
    .values(
      zonderLege(
        nieuw.map((m) => ({
          gemeente_id: work.gemeenteId,
          ...toRow(work, m, keys.get(m.id)!),
          vanuit_team: m.vanuitTeam,
          herkend: m.herkend,
        })),
      ),
    )
    // Without naming columns: naming them would ask to read the row, and who reports may not read it back.
    .onConflict((c) => c.doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows) === nieuw.length;
}

/** Which of these numbers are taken already. */
export async function bezet(work: Work, kenmerken: readonly string[]): Promise<Set<string>> {
  const rows = await select(work)
    .select('kenmerk')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('kenmerk', '=', sql<string>`any(${kenmerken}::text[])`)
    .execute();
  return new Set(rows.map((r) => r.kenmerk));
}

/** Saves with the next version. The row was locked by findForUpdate. */
export async function update(work: Work, melding: Melding): Promise<Melding> {
  const next = { ...melding, versie: melding.versie + 1 };
  const { id, kenmerk: _vast, ...row } = toRow(work, next, await work.keys.of(melding.id));
  await tables(work)
    .updateTable('meldpunt.melding')
    .set(row)
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .execute();
  return next;
}

/** What was folded onto one melding follows it to the other. */
export async function verlegDubbelen(work: Work, van: string, naar: string): Promise<void> {
  await tables(work)
    .updateTable('meldpunt.melding')
    .set({ dubbel_van: naar })
    .where('gemeente_id', '=', work.gemeenteId)
    .where('dubbel_van', '=', van)
    .execute();
}

/** A reply came: shown until read, and its objects are looked for again. */
export async function merkAanvulling(work: Work, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tables(work)
    .updateTable('meldpunt.melding')
    .set({ aanvulling_op: work.now, herkend: sql`stand <> 'te-schiften'`, versie: sql`versie + 1` } as never)
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', 'in', ids)
    .execute();
}
