import { sql, type Kysely, type Selectable, type SelectQueryBuilder } from 'kysely';
import type { Instant, LocalDate } from '#platform/contract.ts';
import { NotFound, Stale } from '#platform/errors.ts';
import type { RecordKey } from '#platform/keys.ts';
import type { Work } from '#platform/work.ts';
import type {
  Bevoegdheid,
  Bronsoort,
  Herkomstlabel,
  Kenmerk,
  SignalenQuery,
  Status,
  Thema,
} from './contract.ts';
import type { Signaal, SignaalKop } from './domain/signaal.ts';

interface SignaalTable {
  gemeente_id: number;
  id: string;
  kenmerk: string;
  versie: number;
  status: Status;
  uitkomst: string | null;
  bronsoort: Bronsoort;
  thema: Thema;
  herkomstlabel: Herkomstlabel;
  betrouwbaarheid: string;
  geloofwaardigheid: number;
  eerste_hand: boolean | null;
  wat: Buffer;
  waar: Buffer;
  duiding: Buffer | null;
  gebied: string | null;
  waarneming_datum: LocalDate | null;
  ontvangen_op: Instant;
  team: string;
  concreet: boolean | null;
  recent: boolean | null;
  bevoegdheid: Bevoegdheid | null;
  weging_reden: Buffer | null;
  kenmerken: Kenmerk[];
  gewogen_op: Instant | null;
  gewogen_door: string | null;
  voor: LocalDate | null;
  einddatum: LocalDate;
  geparkeerd: boolean;
  verlengd: boolean;
  ouder_id: string | null;
  gewijzigd_op: Instant;
}

interface StapTable {
  gemeente_id: number;
  id: string;
  signaal_id: string;
  van: string | null;
  naar: string;
  op: Instant;
  door: string;
  reden: Buffer | null;
}

export interface Tables {
  'signalen.signaal': SignaalTable;
  'signalen.stap': StapTable;
  'signalen.grafsteen': {
    gemeente_id: number;
    kenmerk: string;
    maand: string;
    thema: string;
    bronsoort: string;
    uitkomst: string;
    vernietigd_op: Instant;
  };
}

const tables = (work: Work): Kysely<Tables> => work.tables<Tables>();
type Row = Selectable<SignaalTable>;
const PLACE = 'signalen.signaal';

/** The list predicate; equal to the object rule `signaal.lezen` (proven by a property test). */
export function inKring<O>(work: Work, query: SelectQueryBuilder<Tables, 'signalen.signaal', O>) {
  const own = query.where('gemeente_id', '=', work.gemeenteId);
  return work.actor.rol === 'systeem'
    ? own
    : own.where('team', 'in', work.actor.teams.length > 0 ? [...work.actor.teams] : ['']);
}

/** Loads and locks one signal. @throws NotFound when absent or outside the circle, Stale when the version has moved on. */
export async function findForUpdate(work: Work, id: string, version?: number): Promise<Signaal> {
  const row = await inKring(
    work,
    tables(work).selectFrom('signalen.signaal').selectAll().where('id', '=', id),
  )
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new NotFound();
  if (version !== undefined && row.versie !== version) throw new Stale(row.versie);
  return toSignaal(row, await work.keys.of(id));
}

export async function find(work: Work, id: string): Promise<{ signaal: Signaal; gewijzigdOp: Instant }> {
  const row = await inKring(
    work,
    tables(work).selectFrom('signalen.signaal').selectAll().where('id', '=', id),
  ).executeTakeFirst();
  if (!row) throw new NotFound();
  return { signaal: toSignaal(row, await work.keys.of(id)), gewijzigdOp: row.gewijzigd_op };
}

/** Those of the asked signals that the viewer may see, in no order. */
export async function findMany(work: Work, ids: readonly string[]): Promise<SignaalKop[]> {
  if (ids.length === 0) return [];
  const rows = await inKring(
    work,
    tables(work).selectFrom('signalen.signaal').selectAll().where('id', 'in', ids),
  ).execute();
  return openAll(work, rows);
}

export async function findByKenmerk(
  work: Work,
  kenmerk: string,
): Promise<{ id: string; kenmerk: string; thema: Thema } | undefined> {
  return inKring(
    work,
    tables(work)
      .selectFrom('signalen.signaal')
      .select(['id', 'kenmerk', 'thema'])
      .where('kenmerk', '=', kenmerk),
  ).executeTakeFirst();
}

const sortColumns = {
  ontvangenOp: 'ontvangen_op',
  einddatum: 'einddatum',
  thema: 'thema',
  status: 'status',
} as const;

export async function list(
  work: Work,
  query: SignalenQuery,
): Promise<{ items: SignaalKop[]; totaal: number }> {
  const filtered = <O>(base: SelectQueryBuilder<Tables, 'signalen.signaal', O>) => {
    let q = inKring(work, base);
    q = query.status?.length ? q.where('status', 'in', query.status) : q.where('status', '<>', 'bewaard');
    if (query.thema?.length) q = q.where('thema', 'in', query.thema);
    if (query.bronsoort?.length) q = q.where('bronsoort', 'in', query.bronsoort);
    return q;
  };
  const sort = query.sorteer ?? '-ontvangenOp';
  const column = sortColumns[sort.replace('-', '') as keyof typeof sortColumns];
  const size = query.aantal ?? 50;
  const rows = await filtered(tables(work).selectFrom('signalen.signaal').selectAll())
    .select(sql<number>`count(*) over ()`.as('totaal'))
    .orderBy(column, sort.startsWith('-') ? 'desc' : 'asc')
    .orderBy('id')
    .limit(size)
    .offset(((query.pagina ?? 1) - 1) * size)
    .execute();
  return { items: await openAll(work, rows), totaal: rows[0] ? Number(rows[0].totaal) : 0 };
}

export async function countTeWegen(
  work: Work,
): Promise<{ aantal: number; oudste: Instant | null; voor: LocalDate | null }> {
  const row = await inKring(
    work,
    tables(work)
      .selectFrom('signalen.signaal')
      .where('status', '=', 'weging')
      .select((eb) => [
        eb.fn.countAll<number>().as('aantal'),
        eb.fn.min('ontvangen_op').as('oudste'),
        eb.fn.min('voor').as('voor'),
      ]),
  ).executeTakeFirstOrThrow();
  return { aantal: Number(row.aantal), oudste: row.oudste, voor: row.voor };
}

/** Signals whose term ends on or before a day, nearest first. */
export async function naderend(
  work: Work,
  tot: LocalDate,
): Promise<{ aantal: number; voor: LocalDate | null }> {
  const row = await inKring(
    work,
    tables(work)
      .selectFrom('signalen.signaal')
      .where('status', 'in', ['in-verrijking', 'geparkeerd'])
      .where('voor', '<=', tot)
      .select((eb) => [eb.fn.countAll<number>().as('aantal'), eb.fn.min('voor').as('voor')]),
  ).executeTakeFirstOrThrow();
  return { aantal: Number(row.aantal), voor: row.voor };
}

export async function insert(work: Work, signaal: Signaal): Promise<void> {
  const key = await work.keys.create(signaal.id);
  await tables(work)
    .insertInto('signalen.signaal')
    .values({ gemeente_id: work.gemeenteId, ...toRow(work, signaal, key), versie: 1 })
    .execute();
}

/** Saves with the next version. The row was locked by findForUpdate. */
export async function update(work: Work, signaal: Signaal): Promise<Signaal> {
  const next = { ...signaal, versie: signaal.versie + 1 };
  const { id, kenmerk: _vast, ...row } = toRow(work, next, await work.keys.of(signaal.id));
  await tables(work)
    .updateTable('signalen.signaal')
    .set(row)
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .execute();
  return next;
}

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

/** Records past their end date, oldest first; `geheel` in the destruction list. */
export async function vervallen(
  work: Work,
  peildatum: LocalDate,
  max: number,
): Promise<{ id: string; kenmerk: string; einde: LocalDate }[]> {
  const rows = await tables(work)
    .selectFrom('signalen.signaal')
    .select(['id', 'kenmerk', 'einddatum'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('einddatum', '<=', peildatum)
    .orderBy('einddatum')
    .orderBy('id')
    .limit(max)
    .execute();
  return rows.map((r) => ({ id: r.id, kenmerk: r.kenmerk, einde: r.einddatum }));
}

/** Deletes the signal with its steps and leaves the tombstone: number, month, theme, source class, outcome. */
export async function destroy(
  work: Work,
  id: string,
  uitkomst: string | null,
): Promise<Record<string, number>> {
  const row = await tables(work)
    .deleteFrom('signalen.signaal')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .returning(['kenmerk', 'ontvangen_op', 'thema', 'bronsoort', 'uitkomst', 'status'])
    .executeTakeFirst();
  if (!row) return { 'signalen.signaal': 0 };
  await tables(work)
    .insertInto('signalen.grafsteen')
    .values({
      gemeente_id: work.gemeenteId,
      kenmerk: row.kenmerk,
      maand: row.ontvangen_op.slice(0, 7),
      thema: row.thema,
      bronsoort: row.bronsoort,
      uitkomst: uitkomst ?? row.uitkomst ?? row.status,
      vernietigd_op: work.now,
    })
    .execute();
  return { 'signalen.signaal': 1 };
}

/** How many signals of a period are no longer there. */
export async function countVernietigd(work: Work, van: string, tot: string): Promise<number> {
  const row = await tables(work)
    .selectFrom('signalen.grafsteen')
    .select((eb) => eb.fn.countAll<number>().as('aantal'))
    .where('gemeente_id', '=', work.gemeenteId)
    .where('maand', '>=', van)
    .where('maand', '<=', tot)
    .executeTakeFirstOrThrow();
  return Number(row.aantal);
}

async function openAll(work: Work, rows: readonly Row[]): Promise<SignaalKop[]> {
  const keys = await work.keys.all(rows.map((r) => r.id));
  return rows.flatMap((row) => {
    const key = keys.get(row.id);
    return key ? [toKop(row, key)] : [];
  });
}

const opened = (
  row: Row,
  key: RecordKey,
  column: 'wat' | 'waar' | 'duiding' | 'weging_reden',
): string | null => {
  const sealed = row[column];
  return sealed === null ? null : key.open(`${PLACE}.${column}`, row.id, sealed);
};

/** Two fields of five: opening costs more than reading, and a list shows fifty (bench/list.bench.ts). */
function toKop(row: Row, key: RecordKey): SignaalKop {
  return {
    id: row.id,
    kenmerk: row.kenmerk,
    versie: row.versie,
    status: row.status,
    uitkomst: row.uitkomst,
    bronsoort: row.bronsoort,
    thema: row.thema,
    herkomstlabel: row.herkomstlabel,
    betrouwbaarheid: row.betrouwbaarheid,
    geloofwaardigheid: row.geloofwaardigheid,
    eersteHand: row.eerste_hand,
    wat: opened(row, key, 'wat') ?? '',
    waar: opened(row, key, 'waar') ?? '',
    gebied: row.gebied,
    waarnemingDatum: row.waarneming_datum,
    ontvangenOp: row.ontvangen_op,
    team: row.team,
    kenmerken: row.kenmerken,
    voor: row.voor,
    einddatum: row.einddatum,
    geparkeerd: row.geparkeerd,
    verlengd: row.verlengd,
    ouderId: row.ouder_id,
  };
}

function toSignaal(row: Row, key: RecordKey): Signaal {
  const weging =
    row.gewogen_op === null
      ? null
      : {
          concreet: row.concreet ?? false,
          recent: row.recent ?? false,
          bevoegdheid: row.bevoegdheid!,
          reden: opened(row, key, 'weging_reden') ?? '',
          op: row.gewogen_op,
          door: row.gewogen_door!,
        };
  return { ...toKop(row, key), duiding: opened(row, key, 'duiding'), weging };
}

function toRow(work: Work, s: Signaal, key: RecordKey) {
  const seal = (column: string, text: string | null) =>
    text === null ? null : key.seal(`${PLACE}.${column}`, s.id, text);
  return {
    id: s.id,
    kenmerk: s.kenmerk,
    versie: s.versie,
    status: s.status,
    uitkomst: s.uitkomst,
    bronsoort: s.bronsoort,
    thema: s.thema,
    herkomstlabel: s.herkomstlabel,
    betrouwbaarheid: s.betrouwbaarheid,
    geloofwaardigheid: s.geloofwaardigheid,
    eerste_hand: s.eersteHand,
    wat: seal('wat', s.wat)!,
    waar: seal('waar', s.waar)!,
    duiding: seal('duiding', s.duiding),
    gebied: s.gebied,
    waarneming_datum: s.waarnemingDatum,
    ontvangen_op: s.ontvangenOp,
    team: s.team,
    concreet: s.weging?.concreet ?? null,
    recent: s.weging?.recent ?? null,
    bevoegdheid: s.weging?.bevoegdheid ?? null,
    weging_reden: seal('weging_reden', s.weging?.reden ?? null),
    kenmerken: s.kenmerken,
    gewogen_op: s.weging?.op ?? null,
    gewogen_door: s.weging?.door ?? null,
    voor: s.voor,
    einddatum: s.einddatum,
    geparkeerd: s.geparkeerd,
    verlengd: s.verlengd,
    ouder_id: s.ouderId,
    gewijzigd_op: work.now,
  };
}
