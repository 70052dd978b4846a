import { sql, type Selectable, type SelectQueryBuilder } from 'kysely';
import type { Instant, LocalDate } from '#platform/contract.ts';
import { NotFound, Stale } from '#platform/errors.ts';
import type { RecordKey } from '#platform/keys.ts';
import type { Work } from '#platform/work.ts';
import type { Kanaal, MeldingenQuery, Stand, Thema } from '../contract.ts';
import type { Melding, MeldingKop } from '../domain/melding.ts';
import { tables, zonderLege, type MeldingTable, type Tables } from './tables.ts';

type Row = Selectable<MeldingTable>;
const PLACE = 'meldpunt.melding';

/** The list predicate; equal to the object rule `melding.lezen` (proven by a property test). */
export function inKring<O>(work: Work, query: SelectQueryBuilder<Tables, 'meldpunt.melding', O>) {
  const own = query.where('gemeente_id', '=', work.gemeenteId);
  return work.actor.rol === 'systeem'
    ? own
    : own.where('team', 'in', work.actor.teams.length > 0 ? [...work.actor.teams] : ['']);
}

const select = (work: Work) => tables(work).selectFrom('meldpunt.melding');

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

const kopColumns = [
  'id',
  'kenmerk',
  'versie',
  'stand',
  'uitkomst',
  'kanaal',
  'bronsoort',
  'thema',
  'gebied',
  'team',
  'taal',
  'ontvangen_op',
  'binnen_op',
  'voor',
  'onderwerp',
  'regel',
  'zaaknummer',
  'automatisch',
  'bijlagen',
  'dubbel_van',
  'aanvulling_op',
  'signaal_id',
  'einddatum',
] as const;
type KopRow = Pick<Row, (typeof kopColumns)[number]>;

/** Those of the asked meldingen that the viewer may see, in no order. */
export async function findKoppen(work: Work, ids: readonly string[]): Promise<MeldingKop[]> {
  if (ids.length === 0) return [];
  const rows = await inKring(work, select(work).select(kopColumns).where('id', 'in', ids)).execute();
  return openAll(work, rows);
}

/** Number only, for references: nothing is opened. */
export async function kenmerken(work: Work, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await inKring(work, select(work).select(['id', 'kenmerk']).where('id', 'in', ids)).execute();
  return new Map(rows.map((r) => [r.id, r.kenmerk]));
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
  return { items: await openAll(work, rows), totaal: Number(total.aantal) };
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
      return key ? [[r.id, key.open(`${PLACE}.tekst`, r.id, r.tekst)] as const] : [];
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
    teSchiften: Number(row.te_schiften),
    oudste: row.oudste,
    teLaat: Number(row.te_laat),
    aanvullingen: Number(row.aanvullingen),
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

/** Meldingen whose objects were not recorded on arrival, because many came at once. */
export async function teHerkennen(work: Work, max: number): Promise<Melding[]> {
  const rows = await inKring(work, select(work).selectAll().where('herkend', '=', false))
    .orderBy('id')
    .limit(max)
    .forUpdate()
    .skipLocked()
    .execute();
  const keys = await work.keys.all(rows.map((r) => r.id));
  return rows.map((row) => toMelding(row, keys.get(row.id)!));
}

/** Objects are recorded; the marks by which a look-alike is found go with it. */
export async function zetHerkend(work: Work, id: string, merken: readonly string[]): Promise<void> {
  await tables(work)
    .updateTable('meldpunt.melding')
    .set({ herkend: true })
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .execute();
  await insertMerken(work, id, merken);
}

export async function insertMerken(work: Work, id: string, merken: readonly string[]): Promise<void> {
  if (merken.length === 0) return;
  await tables(work)
    .insertInto('meldpunt.woordmerk')
    .values(merken.map((merk) => ({ gemeente_id: work.gemeenteId, merk, melding_id: id })))
    .onConflict((c) => c.doNothing())
    .execute();
}

/** Waiting meldingen that share the most marks with this one; the domain looks closer. */
export async function gelijkende(
  work: Work,
  id: string,
  max: number,
): Promise<{ id: string; kenmerk: string; ontvangenOp: Instant; tekst: string }[]> {
  const rows = await inKring(
    work,
    select(work)
      .select(['id', 'kenmerk', 'ontvangen_op', 'tekst'])
      .where('stand', '=', 'te-schiften')
      .where('id', 'in', (eb) =>
        eb
          .selectFrom('meldpunt.woordmerk as eigen')
          .innerJoin('meldpunt.woordmerk as ander', (join) =>
            join.onRef('ander.gemeente_id', '=', 'eigen.gemeente_id').onRef('ander.merk', '=', 'eigen.merk'),
          )
          .select('ander.melding_id')
          .where('eigen.gemeente_id', '=', work.gemeenteId)
          .where('eigen.melding_id', '=', id)
          .where('ander.melding_id', '<>', id)
          .groupBy('ander.melding_id')
          .orderBy((e) => e.fn.countAll(), 'desc')
          .limit(max),
      ),
  ).execute();
  const keys = await work.keys.all(rows.map((r) => r.id));
  return rows.map((r) => ({
    id: r.id,
    kenmerk: r.kenmerk,
    ontvangenOp: r.ontvangen_op,
    tekst: keys.get(r.id)!.open(`${PLACE}.tekst`, r.id, r.tekst),
  }));
}

/** Records past their end date, oldest first. Duplicates go with the melding they point at. */
export async function vervallen(
  work: Work,
  peildatum: LocalDate,
  max: number,
): Promise<{ id: string; kenmerk: string; einde: LocalDate }[]> {
  const rows = await select(work)
    .select(['id', 'kenmerk', 'einddatum'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('einddatum', '<=', peildatum)
    .orderBy('einddatum')
    .orderBy('id')
    .limit(max)
    .execute();
  return rows.map((r) => ({ id: r.id, kenmerk: r.kenmerk, einde: r.einddatum }));
}

/** Deletes the melding with everything of it and leaves the tombstone: number, month, theme, source class, outcome. */
export async function destroy(work: Work, id: string): Promise<number> {
  const row = await tables(work)
    .deleteFrom('meldpunt.melding')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .returning(['kenmerk', 'ontvangen_op', 'thema', 'bronsoort', 'uitkomst', 'stand'])
    .executeTakeFirst();
  if (!row) return 0;
  await tables(work)
    .insertInto('meldpunt.grafsteen')
    .values({
      gemeente_id: work.gemeenteId,
      kenmerk: row.kenmerk,
      maand: row.ontvangen_op.slice(0, 7),
      thema: row.thema,
      bronsoort: row.bronsoort,
      uitkomst: row.uitkomst ?? row.stand,
      vernietigd_op: work.now,
    })
    .execute();
  return 1;
}

async function openAll(work: Work, rows: readonly KopRow[]): Promise<MeldingKop[]> {
  const keys = await work.keys.all(rows.map((r) => r.id));
  return rows.flatMap((row) => {
    const key = keys.get(row.id);
    return key ? [toKop(row, key)] : [];
  });
}

type Sealed = 'onderwerp' | 'regel' | 'tekst' | 'waar' | 'wanneer' | 'zaaknummer' | 'naar';

const opened = (row: Partial<Row> & { id: string }, key: RecordKey, column: Sealed): string | null => {
  const sealed = row[column] ?? null;
  return sealed === null ? null : key.open(`${PLACE}.${column}`, row.id, sealed);
};

function toKop(row: KopRow, key: RecordKey): MeldingKop {
  return {
    id: row.id,
    kenmerk: row.kenmerk,
    versie: row.versie,
    stand: row.stand,
    uitkomst: row.uitkomst,
    kanaal: row.kanaal,
    bronsoort: row.bronsoort,
    thema: row.thema,
    gebied: row.gebied,
    team: row.team,
    taal: row.taal,
    ontvangenOp: row.ontvangen_op,
    binnenOp: row.binnen_op,
    voor: row.voor,
    onderwerp: opened(row, key, 'onderwerp'),
    regel: opened(row, key, 'regel') ?? '',
    zaaknummer: opened(row, key, 'zaaknummer'),
    automatisch: row.automatisch,
    bijlagen: row.bijlagen,
    dubbelVan: row.dubbel_van,
    aanvullingOp: row.aanvulling_op,
    signaalId: row.signaal_id,
    einddatum: row.einddatum,
  };
}

function toMelding(row: Row, key: RecordKey): Melding {
  return {
    ...toKop(row, key),
    tekst: opened(row, key, 'tekst') ?? '',
    waar: opened(row, key, 'waar'),
    wanneer: opened(row, key, 'wanneer'),
    naar: opened(row, key, 'naar'),
    waarschuwingen: row.waarschuwingen,
    onleesbaar: row.onleesbaar,
  };
}

function toRow(work: Work, m: Melding, key: RecordKey) {
  const seal = (column: Sealed, text: string | null) =>
    text === null ? null : key.seal(`${PLACE}.${column}`, m.id, text);
  return {
    id: m.id,
    kenmerk: m.kenmerk,
    versie: m.versie,
    stand: m.stand as Stand,
    uitkomst: m.uitkomst,
    kanaal: m.kanaal,
    bronsoort: m.bronsoort,
    thema: m.thema as Thema | null,
    gebied: m.gebied,
    team: m.team,
    taal: m.taal,
    ontvangen_op: m.ontvangenOp,
    binnen_op: m.binnenOp,
    voor: m.voor,
    onderwerp: seal('onderwerp', m.onderwerp),
    regel: seal('regel', m.regel)!,
    tekst: seal('tekst', m.tekst)!,
    waar: seal('waar', m.waar),
    wanneer: seal('wanneer', m.wanneer),
    zaaknummer: seal('zaaknummer', m.zaaknummer),
    naar: seal('naar', m.naar),
    automatisch: m.automatisch,
    waarschuwingen: m.waarschuwingen,
    onleesbaar: m.onleesbaar,
    bijlagen: m.bijlagen,
    dubbel_van: m.dubbelVan,
    aanvulling_op: m.aanvullingOp,
    signaal_id: m.signaalId,
    einddatum: m.einddatum,
    gewijzigd_op: work.now,
  };
}
