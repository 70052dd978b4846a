import { sql } from 'kysely';
import type { Instant, LocalDate } from '#platform/contract.ts';
import { NotFound, Stale } from '#platform/errors.ts';
import { normalise } from '#platform/reckon/normalise.ts';
import type { Work } from '#platform/work.ts';
import type { VergaderingenQuery } from '../contract.ts';
import type { Deelnemer, Vergadering } from '../domain/vergadering.ts';
import { inKring, tables, type DeelnemerRow, type VergaderingRow } from './tables.ts';

const NAAM = 'lio.deelnemer.naam';

/** Loads one meeting, locked when it will change. @throws NotFound outside the circle, Stale when the version moved on. */
export async function find(work: Work, id: string, change?: { version?: number }): Promise<Vergadering> {
  let query = inKring(work, tables(work).selectFrom('lio.vergadering').selectAll().where('id', '=', id));
  if (change) query = query.forUpdate();
  const row = await query.executeTakeFirst();
  if (!row) throw new NotFound();
  if (change?.version !== undefined && row.versie !== change.version) throw new Stale(row.versie);
  const [vergadering] = await open(work, [row]);
  if (!vergadering) throw new NotFound();
  return vergadering;
}

/** Those of the asked meetings that the viewer may see. */
export async function findMany(work: Work, ids: readonly string[]): Promise<Vergadering[]> {
  if (ids.length === 0) return [];
  return open(
    work,
    await inKring(
      work,
      tables(work)
        .selectFrom('lio.vergadering')
        .selectAll()
        .where('id', 'in', [...new Set(ids)]),
    ).execute(),
  );
}

export async function list(
  work: Work,
  query: VergaderingenQuery,
): Promise<{ items: Vergadering[]; totaal: number }> {
  const size = query.aantal ?? 50;
  let q = inKring(work, tables(work).selectFrom('lio.vergadering').selectAll());
  if (query.status?.length) q = q.where('status', 'in', query.status);
  const rows = await q
    .select(sql<number>`count(*) over ()`.as('totaal'))
    .orderBy('begin', query.sorteer === 'begin' ? 'asc' : 'desc')
    .orderBy('id')
    .limit(size)
    .offset(((query.pagina ?? 1) - 1) * size)
    .execute();
  return { items: await open(work, rows), totaal: rows[0]?.totaal ?? 0 };
}

/** Meetings not yet held that begin in a period, nearest first. */
export async function tussen(work: Work, van: Instant, tot: Instant): Promise<Vergadering[]> {
  return open(
    work,
    await inKring(
      work,
      tables(work)
        .selectFrom('lio.vergadering')
        .selectAll()
        .where('status', 'in', ['gepland', 'bezig'])
        .where('begin', '>=', van)
        .where('begin', '<', tot)
        .orderBy('begin'),
    ).execute(),
  );
}

/** Planned meetings of a series, which a change of the rule may move. */
export async function geplandVan(
  work: Work,
  reeksId: string,
  vanaf: Instant,
): Promise<{ id: string; maand: string }[]> {
  return inKring(
    work,
    tables(work)
      .selectFrom('lio.vergadering')
      .select(['id', 'maand'])
      .where('reeks_id', '=', reeksId)
      .where('status', '=', 'gepland')
      .where('begin', '>=', vanaf)
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('lio.punt')
              .select('lio.punt.id')
              .whereRef('lio.punt.gemeente_id', '=', 'lio.vergadering.gemeente_id')
              .whereRef('lio.punt.vergadering_id', '=', 'lio.vergadering.id'),
          ),
        ),
      ),
  ).execute();
}

/** Months of a series that have a meeting, whatever became of it. */
export async function maandenVan(work: Work, reeksId: string): Promise<Set<string>> {
  const rows = await tables(work)
    .selectFrom('lio.vergadering')
    .select('maand')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('reeks_id', '=', reeksId)
    .execute();
  return new Set(rows.map((r) => r.maand));
}

export async function insert(work: Work, v: Vergadering): Promise<void> {
  await work.keys.create(v.id);
  if (v.namenId !== null) await work.keys.create(v.namenId);
  await tables(work)
    .insertInto('lio.vergadering')
    .values({ gemeente_id: work.gemeenteId, ...toRow(v), reeks_id: v.reeksId, maand: v.maand })
    .execute();
  for (const d of v.deelnemers) await insertDeelnemer(work, v, d);
}

/** Saves the meeting itself with the next version; participants have their own statements. The row was locked by find. */
export async function update(work: Work, v: Vergadering): Promise<Vergadering> {
  const next = { ...v, versie: v.versie + 1 };
  const { id, ...row } = toRow(next);
  await tables(work)
    .updateTable('lio.vergadering')
    .set(row)
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .execute();
  return next;
}

export async function insertDeelnemer(work: Work, v: Vergadering, d: Deelnemer): Promise<void> {
  const key = v.namenId === null || d.naam === null ? null : await work.keys.of(v.namenId);
  const persoon = d.naam === null ? null : normalise('persoon', d.naam);
  await tables(work)
    .insertInto('lio.deelnemer')
    .values({
      gemeente_id: work.gemeenteId,
      id: d.id,
      vergadering_id: v.id,
      volgorde: v.deelnemers.findIndex((x) => x.id === d.id),
      organisatie: d.organisatie,
      functie: d.functie,
      naam: key && d.naam !== null ? key.seal(NAAM, d.id, d.naam) : null,
      naam_index: key && persoon?.valid ? work.keys.blind('persoon', persoon.value) : null,
      account_id: d.accountId,
      intern: d.intern,
      aanwezig: d.aanwezig,
      ziet_namen: d.zietNamen,
      geheimhouding_op: d.geheimhoudingOp,
    })
    .execute();
}

export async function deleteDeelnemer(work: Work, id: string): Promise<void> {
  await tables(work)
    .deleteFrom('lio.deelnemer')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .execute();
}

/** Writes who is there and who is proposed to see names, for the whole table in one statement. */
export async function saveAanwezigheid(work: Work, v: Vergadering): Promise<void> {
  const present = v.deelnemers.filter((d) => d.aanwezig).map((d) => d.id);
  const names = v.deelnemers.filter((d) => d.zietNamen).map((d) => d.id);
  await tables(work)
    .updateTable('lio.deelnemer')
    .set({
      aanwezig: sql<boolean>`id = any(${present}::uuid[])`,
      ziet_namen: sql<boolean>`id = any(${names}::uuid[])`,
    })
    .where('gemeente_id', '=', work.gemeenteId)
    .where('vergadering_id', '=', v.id)
    .execute();
}

/** Ids of participants whose noted name has this blind index. */
export async function deelnamesVan(
  work: Work,
  sleutels: readonly Buffer[],
): Promise<{ id: string; maand: string }[]> {
  if (sleutels.length === 0) return [];
  return tables(work)
    .selectFrom('lio.deelnemer')
    .innerJoin('lio.vergadering', (join) =>
      join
        .onRef('lio.vergadering.gemeente_id', '=', 'lio.deelnemer.gemeente_id')
        .onRef('lio.vergadering.id', '=', 'lio.deelnemer.vergadering_id'),
    )
    .select(['lio.vergadering.id', 'lio.vergadering.maand'])
    .where('lio.deelnemer.gemeente_id', '=', work.gemeenteId)
    .where('lio.deelnemer.naam_index', 'in', sleutels)
    .execute();
}

async function open(work: Work, rows: readonly VergaderingRow[]): Promise<Vergadering[]> {
  if (rows.length === 0) return [];
  const deelnemers = await tables(work)
    .selectFrom('lio.deelnemer')
    .selectAll()
    .where('gemeente_id', '=', work.gemeenteId)
    .where(
      'vergadering_id',
      'in',
      rows.map((r) => r.id),
    )
    .orderBy('volgorde')
    .orderBy('id')
    .execute();
  const keys = await work.keys.all(rows.flatMap((r) => (r.namen_id === null ? [] : [r.namen_id])));
  return rows.map((row) => {
    const key = row.namen_id === null ? undefined : keys.get(row.namen_id);
    const own = deelnemers
      .filter((d) => d.vergadering_id === row.id)
      .map((d) => toDeelnemer(d, key && d.naam ? key.open(NAAM, d.id, d.naam) : null));
    return toVergadering(row, own);
  });
}

const toDeelnemer = (d: DeelnemerRow, naam: string | null): Deelnemer => ({
  id: d.id,
  organisatie: d.organisatie,
  functie: d.functie,
  naam,
  accountId: d.account_id,
  intern: d.intern,
  aanwezig: d.aanwezig,
  zietNamen: d.ziet_namen,
  geheimhoudingOp: d.geheimhouding_op,
});

const toVergadering = (r: VergaderingRow, deelnemers: Deelnemer[]): Vergadering => ({
  id: r.id,
  versie: r.versie,
  reeksId: r.reeks_id,
  maand: r.maand,
  begin: r.begin,
  duurMinuten: r.duur_minuten,
  plaats: r.plaats,
  status: r.status,
  deel: r.deel,
  team: r.team,
  namenId: r.namen_id,
  voorzitterId: r.voorzitter_id,
  geopendOp: r.geopend_op,
  geslotenOp: r.gesloten_op,
  kennisdeel: r.kennisdeel,
  namenTot: r.namen_tot,
  einddatum: r.einddatum,
  deelnemers,
});

const toRow = (v: Vergadering) => ({
  id: v.id,
  versie: v.versie,
  begin: v.begin,
  duur_minuten: v.duurMinuten,
  plaats: v.plaats,
  status: v.status,
  deel: v.deel,
  team: v.team,
  kring: [...new Set(v.deelnemers.flatMap((d) => (d.accountId === null ? [] : [d.accountId])))],
  namen_id: v.namenId,
  voorzitter_id: v.voorzitterId,
  geopend_op: v.geopendOp,
  gesloten_op: v.geslotenOp,
  kennisdeel: v.kennisdeel,
  namen_tot: v.namenTot,
  einddatum: v.einddatum,
});

/** Last day of names, or of the whole: what the retention rules ask. */
export async function vervallen(
  work: Work,
  kolom: 'namen_tot' | 'einddatum',
  peildatum: LocalDate,
  max: number,
): Promise<{ id: string; maand: string; einde: LocalDate }[]> {
  let query = tables(work)
    .selectFrom('lio.vergadering')
    .select(['id', 'maand', kolom])
    .where('gemeente_id', '=', work.gemeenteId)
    .where(kolom, '<=', peildatum);
  if (kolom === 'namen_tot') query = query.where('namen_id', 'is not', null);
  const rows = await query.orderBy(kolom).orderBy('id').limit(max).execute();
  return rows.map((r) => ({
    id: r.id,
    maand: r.maand,
    einde: (r as Record<typeof kolom, LocalDate>)[kolom],
  }));
}
