import { sql, type Selectable } from 'kysely';
import type { Instant, LocalDate } from '#platform/contract.ts';
import { NotFound, Stale } from '#platform/errors.ts';
import type { RecordKey } from '#platform/keys.ts';
import type { Work } from '#platform/work.ts';
import type { MmaStand } from '../contract.ts';
import type { Mma } from '../domain/mma.ts';
import { tables, type MmaTable } from './tables.ts';

type Row = Selectable<MmaTable>;
const PLACE = 'meldpunt.mma';
type Sealed = 'm_nummer' | 'onderwerp' | 'tekst' | 'motief';

/** What stays sealed: it leaves the store through `tekst` only. */
export interface Verzegeld {
  onderwerp: string | null;
  tekst: string;
  /** The raw message, where it came as one. */
  bron: Buffer | null;
  /** Keyed hash that tells a second copy. */
  herkenning: Buffer | null;
}

/** The seal, as the database also keeps it: the team mma, and jobs. */
const open = (work: Work): boolean => work.actor.rol === 'systeem' || work.actor.teams.includes('mma');

const own = (work: Work) =>
  tables(work)
    .selectFrom('meldpunt.mma')
    .where('gemeente_id', '=', work.gemeenteId)
    .where(sql<boolean>`${open(work)}::boolean`);

const columns = [
  'id',
  'kenmerk',
  'versie',
  'stand',
  'ontvangen_op',
  'voor',
  'categorie',
  'ook_politie',
  'm_nummer',
  'herleidbaarheid',
  'kring',
  'opvolging',
  'motief',
  'resultaat',
  'bruikbaarheid',
  'einddatum',
] as const;

/** Small originals lie in the row, under the same key and in the same transaction. */
const KLEIN = 64 * 1024;

export async function insert(work: Work, m: Mma, v: Verzegeld): Promise<boolean> {
  const key = await work.keys.of(m.id);
  const groot = v.bron !== null && v.bron.length > KLEIN;
  const result = await tables(work)
    .insertInto('meldpunt.mma')
    .values({
      gemeente_id: work.gemeenteId,
      ...toRow(work, m, key),
      onderwerp: v.onderwerp === null ? null : key.seal(`${PLACE}.onderwerp`, m.id, v.onderwerp),
      tekst: key.seal(`${PLACE}.tekst`, m.id, v.tekst),
      bron: v.bron === null || groot ? null : key.sealBytes(`${PLACE}.bron`, m.id, v.bron),
      bron_bestand_id: groot ? await work.platform.files.put(work, m.id, v.bron!) : null,
      herkenning: v.herkenning,
    })
    .onConflict((c) => c.doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows) === 1;
}

export async function metHerkenning(
  work: Work,
  herkenning: Buffer,
): Promise<{ id: string; kenmerk: string } | undefined> {
  return tables(work)
    .selectFrom('meldpunt.mma')
    .select(['id', 'kenmerk'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('herkenning', '=', herkenning)
    .executeTakeFirst();
}

export async function list(
  work: Work,
  query: { stand?: MmaStand[]; pagina?: number; aantal?: number },
): Promise<{ items: Mma[]; totaal: number }> {
  const filtered = query.stand?.length ? own(work).where('stand', 'in', query.stand) : own(work);
  const size = query.aantal ?? 50;
  const rows = await filtered
    .select(columns)
    .orderBy('ontvangen_op', 'desc')
    .orderBy('id')
    .limit(size)
    .offset(((query.pagina ?? 1) - 1) * size)
    .execute();
  const total = await filtered
    .select((eb) => eb.fn.countAll<number>().as('aantal'))
    .executeTakeFirstOrThrow();
  const keys = await work.keys.all(rows.map((r) => r.id));
  return { items: rows.map((r) => toMma(r, keys.get(r.id)!)), totaal: total.aantal };
}

/** Numbers of those that the viewer may know of. */
export async function kenmerken(work: Work, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await own(work)
    .select(['id', 'kenmerk'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map((r) => [r.id, r.kenmerk]));
}

export async function find(work: Work, id: string): Promise<Mma> {
  const row = await own(work).select(columns).where('id', '=', id).executeTakeFirst();
  if (!row) throw new NotFound();
  return toMma(row, await work.keys.of(id));
}

export async function findForUpdate(work: Work, id: string, version?: number): Promise<Mma> {
  const row = await own(work).select(columns).where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) throw new NotFound();
  if (version !== undefined && row.versie !== version) throw new Stale(row.versie);
  return toMma(row, await work.keys.of(id));
}

/** The verbatim text. The caller has checked the right and logs the reading. */
export async function tekst(work: Work, id: string): Promise<{ onderwerp: string | null; tekst: string }> {
  const row = await own(work).select(['id', 'onderwerp', 'tekst']).where('id', '=', id).executeTakeFirst();
  if (!row) throw new NotFound();
  const key = await work.keys.of(id);
  return { onderwerp: opened(row, key, 'onderwerp'), tekst: opened(row, key, 'tekst') ?? '' };
}

export async function update(work: Work, m: Mma): Promise<Mma> {
  const next = { ...m, versie: m.versie + 1 };
  const { id, kenmerk: _vast, ...row } = toRow(work, next, await work.keys.of(m.id));
  await tables(work)
    .updateTable('meldpunt.mma')
    .set(row)
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .execute();
  return next;
}

export interface Wachtend {
  teLezen: number;
  oudste: Instant | null;
  voor: LocalDate | null;
}

export async function wachtrij(work: Work): Promise<Wachtend> {
  const row = await own(work)
    .where('stand', '=', 'te-lezen')
    .select((eb) => [
      eb.fn.countAll<number>().as('aantal'),
      eb.fn.min('ontvangen_op').as('oudste'),
      eb.fn.min('voor').as('voor'),
    ])
    .executeTakeFirstOrThrow();
  return { teLezen: row.aantal, oudste: row.oudste, voor: row.voor };
}

export async function vervallen(
  work: Work,
  peildatum: LocalDate,
  max: number,
): Promise<{ id: string; kenmerk: string; einde: LocalDate }[]> {
  const rows = await own(work)
    .select(['id', 'kenmerk', 'einddatum'])
    .where('einddatum', '<=', peildatum)
    .orderBy('einddatum')
    .orderBy('id')
    .limit(max)
    .execute();
  return rows.map((r) => ({ id: r.id, kenmerk: r.kenmerk, einde: r.einddatum }));
}

export async function destroy(work: Work, id: string): Promise<number> {
  const row = await tables(work)
    .deleteFrom('meldpunt.mma')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .returning(['kenmerk', 'ontvangen_op', 'opvolging'])
    .executeTakeFirst();
  if (!row) return 0;
  await tables(work)
    .insertInto('meldpunt.grafsteen')
    .values({
      gemeente_id: work.gemeenteId,
      kenmerk: row.kenmerk,
      maand: row.ontvangen_op.slice(0, 7),
      thema: null,
      bronsoort: 'mma',
      uitkomst: row.opvolging ?? 'geen',
      vernietigd_op: work.now,
    })
    .execute();
  return 1;
}

const opened = (row: Partial<Row> & { id: string }, key: RecordKey, column: Sealed): string | null => {
  const sealed = row[column] ?? null;
  return sealed === null ? null : key.open(`${PLACE}.${column}`, row.id, sealed);
};

function toMma(row: Pick<Row, (typeof columns)[number]>, key: RecordKey): Mma {
  return {
    id: row.id,
    kenmerk: row.kenmerk,
    versie: row.versie,
    stand: row.stand,
    ontvangenOp: row.ontvangen_op,
    voor: row.voor,
    categorie: row.categorie,
    ookPolitie: row.ook_politie,
    mNummer: opened(row, key, 'm_nummer'),
    herleidbaarheid: row.herleidbaarheid,
    kring: row.kring,
    opvolging: row.opvolging,
    motief: opened(row, key, 'motief'),
    resultaat: row.resultaat,
    bruikbaarheid: row.bruikbaarheid,
    einddatum: row.einddatum,
  };
}

function toRow(work: Work, m: Mma, key: RecordKey) {
  const seal = (column: Sealed, text: string | null) =>
    text === null ? null : key.seal(`${PLACE}.${column}`, m.id, text);
  return {
    id: m.id,
    kenmerk: m.kenmerk,
    versie: m.versie,
    stand: m.stand,
    ontvangen_op: m.ontvangenOp,
    voor: m.voor,
    categorie: m.categorie,
    ook_politie: m.ookPolitie,
    m_nummer: seal('m_nummer', m.mNummer),
    herleidbaarheid: m.herleidbaarheid,
    kring: m.kring,
    opvolging: m.opvolging,
    motief: seal('motief', m.motief),
    resultaat: m.resultaat,
    bruikbaarheid: m.bruikbaarheid,
    einddatum: m.einddatum,
    gewijzigd_op: work.now,
  };
}
