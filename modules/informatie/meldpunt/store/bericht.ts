import { sql, type Selectable } from 'kysely';
import type { Instant, LocalDate } from '#platform/contract.ts';
import type { RecordKey } from '#platform/keys.ts';
import type { Work } from '#platform/work.ts';
import type { BerichtSoort, BerichtStaat, Kanaal, Stand } from '../contract.ts';
import type { Weg } from '../domain/berichten.ts';
import { tables, zonderLege, type BerichtTable } from './tables.ts';

export interface Bericht {
  id: string;
  meldingId: string;
  richting: 'in' | 'uit';
  soort: BerichtSoort;
  weg: Weg;
  staat: BerichtStaat;
  sjabloon: string | null;
  tekst: string | null;
  /** Address of somebody who is not the reporter. */
  aan: string | null;
  op: Instant;
  nietVoor: Instant | null;
  verzondenOp: Instant | null;
  pogingen: number;
}

const PLACE = 'meldpunt.bericht';

export async function insert(work: Work, berichten: readonly Bericht[]): Promise<void> {
  if (berichten.length === 0) return;
  const keys = await work.keys.all(berichten.map((b) => b.meldingId));
  await tables(work)
    .insertInto('meldpunt.bericht')
    .values(zonderLege(berichten.map((b) => toRow(work, b, keys.get(b.meldingId)!))))
    .execute();
}

function toRow(work: Work, b: Bericht, key: RecordKey) {
  const seal = (column: string, text: string | null) =>
    text === null ? null : key.seal(`${PLACE}.${column}`, b.id, text);
  return {
    gemeente_id: work.gemeenteId,
    id: b.id,
    melding_id: b.meldingId,
    richting: b.richting,
    soort: b.soort,
    weg: b.weg,
    staat: b.staat,
    sjabloon: b.sjabloon,
    tekst: seal('tekst', b.tekst),
    aan: seal('aan', b.aan),
    op: b.op,
    niet_voor: b.nietVoor,
    verzonden_op: b.verzondenOp,
    pogingen: b.pogingen,
    fout: null,
  };
}

function toBericht(row: Selectable<BerichtTable>, key: RecordKey): Bericht {
  return {
    id: row.id,
    meldingId: row.melding_id,
    richting: row.richting,
    soort: row.soort,
    weg: row.weg,
    staat: row.staat,
    sjabloon: row.sjabloon,
    tekst: row.tekst === null ? null : key.open(`${PLACE}.tekst`, row.id, row.tekst),
    aan: row.aan === null ? null : key.open(`${PLACE}.aan`, row.id, row.aan),
    op: row.op,
    nietVoor: row.niet_voor,
    verzondenOp: row.verzonden_op,
    pogingen: row.pogingen,
  };
}

/** Everything said to and by the reporter of one melding, oldest first. */
export async function van(work: Work, meldingId: string): Promise<Bericht[]> {
  const rows = await tables(work)
    .selectFrom('meldpunt.bericht')
    .selectAll()
    .where('gemeente_id', '=', work.gemeenteId)
    .where('melding_id', '=', meldingId)
    .orderBy('op')
    .orderBy('id')
    .execute();
  const key = await work.keys.of(meldingId);
  return rows.map((row) => toBericht(row, key));
}

/** One message; null when it went with its melding. */
export async function find(work: Work, id: string): Promise<Bericht | null> {
  const row = await tables(work)
    .selectFrom('meldpunt.bericht')
    .selectAll()
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? toBericht(row, await work.keys.of(row.melding_id)) : null;
}

/** Messages that may leave now, locked for this sender. */
export async function teVersturen(work: Work, max: number): Promise<Bericht[]> {
  const rows = await tables(work)
    .selectFrom('meldpunt.bericht')
    .selectAll()
    .where('gemeente_id', '=', work.gemeenteId)
    .where('staat', '=', 'klaar')
    .where('weg', '=', 'mail')
    .where((eb) => eb.or([eb('niet_voor', 'is', null), eb('niet_voor', '<=', work.now)]))
    .orderBy('op')
    .limit(max)
    .forUpdate()
    .skipLocked()
    .execute();
  const keys = await work.keys.all(rows.map((r) => r.melding_id));
  return rows.map((row) => toBericht(row, keys.get(row.melding_id)!));
}

export async function zetStaat(
  work: Work,
  ids: readonly string[],
  staat: BerichtStaat,
  fout: string | null = null,
): Promise<void> {
  if (ids.length === 0) return;
  await tables(work)
    .updateTable('meldpunt.bericht')
    .set({ staat, fout, verzonden_op: staat === 'verzonden' ? work.now : null })
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', 'in', ids)
    .execute();
}

/** One try that failed; it is tried again from `nietVoor`. */
export async function telPoging(work: Work, id: string, nietVoor: Instant, fout: string): Promise<void> {
  await tables(work)
    .updateTable('meldpunt.bericht')
    .set({ pogingen: sql`pogingen + 1` as never, niet_voor: nietVoor, fout })
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .execute();
}

/** Takes back what was not sent yet. Returns false when it had left already. */
export async function trekIn(work: Work, id: string): Promise<boolean> {
  const result = await tables(work)
    .updateTable('meldpunt.bericht')
    .set({ staat: 'ingetrokken' })
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .where('staat', 'in', ['klaar', 'demonstratie'])
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

/** Demonstration or production, as the database itself says. */
export async function isDemonstratie(work: Work): Promise<boolean> {
  const { rows } = await sql<{ modus: string }>`select modus from platform.installatie`.execute(tables(work));
  return rows[0]?.modus !== 'productie';
}

/** Name of the municipality, for the texts that leave the house. */
export async function gemeenteNaam(work: Work): Promise<string> {
  const { rows } = await sql<{ naam: string }>`select naam from platform.gemeente`.execute(tables(work));
  return rows[0]!.naam;
}

export interface Terugkoppeling {
  id: string;
  kenmerk: string;
  kanaal: Kanaal;
  ontvangenOp: Instant;
  binnenOp: Instant;
  stand: Stand;
  weg: Weg;
  dankOp: Instant | null;
  statusOp: Instant | null;
  /** Moment of the last choice, for the time in which it can be undone. */
  geschiftOp: Instant | null;
}

/** Meldingen whose reporter has not heard a status word yet, oldest first. Copies and machines wait for nothing. */
const wachtend = (work: Work) =>
  tables(work)
    .selectFrom('meldpunt.melding as m')
    .innerJoin('meldpunt.melder as r', (join) =>
      join.onRef('r.gemeente_id', '=', 'm.gemeente_id').onRef('r.melding_id', '=', 'm.id'),
    )
    .where('m.gemeente_id', '=', work.gemeenteId)
    .where('m.automatisch', '=', false)
    .where('m.stand', '<>', 'dubbel')
    .where('r.weg', '<>', 'geen')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('meldpunt.bericht as b')
            .select('b.id')
            .whereRef('b.gemeente_id', '=', 'm.gemeente_id')
            .whereRef('b.melding_id', '=', 'm.id')
            .where('b.soort', '=', 'status')
            .where('b.staat', '<>', 'ingetrokken'),
        ),
      ),
    );

export async function terugkoppelingen(
  work: Work,
  pagina: number,
  aantal: number,
): Promise<{ items: Terugkoppeling[]; totaal: number }> {
  const rows = await wachtend(work)
    .select((eb) => [
      'm.id',
      'm.kenmerk',
      'm.kanaal',
      'm.ontvangen_op',
      'm.binnen_op',
      'm.stand',
      'r.weg',
      eb
        .selectFrom('meldpunt.bericht as d')
        .select((e) => e.fn.max('d.op').as('op'))
        .whereRef('d.gemeente_id', '=', 'm.gemeente_id')
        .whereRef('d.melding_id', '=', 'm.id')
        .where('d.soort', '=', 'dank')
        .as('dank_op'),
      eb
        .selectFrom('meldpunt.schift as s')
        .select((e) => e.fn.max('s.op').as('op'))
        .whereRef('s.gemeente_id', '=', 'm.gemeente_id')
        .whereRef('s.melding_id', '=', 'm.id')
        .where('s.ongedaan_op', 'is', null)
        .as('geschift_op'),
    ])
    .orderBy('m.binnen_op')
    .orderBy('m.id')
    .limit(aantal)
    .offset((pagina - 1) * aantal)
    .execute();
  const total = await wachtend(work)
    .select((eb) => eb.fn.countAll<number>().as('aantal'))
    .executeTakeFirstOrThrow();
  return { items: rows.map((r) => ({ ...toTerugkoppeling(r), statusOp: null })), totaal: total.aantal };
}

function toTerugkoppeling(r: {
  id: string;
  kenmerk: string;
  kanaal: Kanaal;
  ontvangen_op: Instant;
  binnen_op: Instant;
  stand: Stand;
  weg: Weg;
  dank_op: Instant | null;
  geschift_op: Instant | null;
}): Omit<Terugkoppeling, 'statusOp'> {
  return {
    id: r.id,
    kenmerk: r.kenmerk,
    kanaal: r.kanaal,
    ontvangenOp: r.ontvangen_op,
    binnenOp: r.binnen_op,
    stand: r.stand,
    weg: r.weg,
    dankOp: r.dank_op,
    geschiftOp: r.geschift_op,
  };
}

/** How many reporters have waited past this moment. */
export async function teLaat(work: Work, binnenVoor: LocalDate): Promise<number> {
  const row = await wachtend(work)
    .where(sql<boolean>`(m.binnen_op at time zone 'Europe/Amsterdam')::date < ${binnenVoor}::date`)
    .select((eb) => eb.fn.countAll<number>().as('aantal'))
    .executeTakeFirstOrThrow();
  return row.aantal;
}
