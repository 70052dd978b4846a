import { sql, type Selectable } from 'kysely';
import type { Instant, LocalDate } from '#platform/contract.ts';
import type { Treffer } from '#platform/connectors/registers/port.ts';
import { NotFound } from '#platform/errors.ts';
import type { RecordKey } from '#platform/keys.ts';
import type { Work } from '#platform/work.ts';
import type { Bevoegdheid, BronSoort, OpzoekingStand, Register, Vraag } from '../contract.ts';
import { tables, type OpzoekingTable } from './tables.ts';

/** A hit as it is kept: the number only where the purpose needs it, and a pseudonym for the log. */
export type BewaardeTreffer = Treffer & { onderwerp?: string };

/** A question as the service works with it; what is sealed in the table is open here. */
export interface Opzoeking {
  id: string;
  register: Register;
  persoon: boolean;
  bronId: string | null;
  bronSoort: BronSoort | null;
  /** The record whose key seals this: the source, or the look-up itself. Gone with it. */
  sleutelId: string;
  team: string;
  door: string;
  op: Instant;
  doel: string | null;
  bevoegdheid: Bevoegdheid | null;
  vraag: Vraag;
  gelijk: Buffer;
  reden: Record<string, string>;
  stand: OpzoekingStand;
  code: string | null;
  pogingen: number;
  opnieuwOp: Instant | null;
  antwoord: { treffers: BewaardeTreffer[]; totaal: number } | null;
  antwoordOp: Instant | null;
  opgenomen: boolean;
  uitGeheugen: boolean;
  einddatum: LocalDate;
}

const PLACE = 'registers.opzoeking';
type Row = Selectable<OpzoekingTable>;

function toOpzoeking(row: Row, key: RecordKey): Opzoeking {
  const open = (column: 'vraag' | 'reden' | 'antwoord', sealed: Buffer): unknown =>
    JSON.parse(key.open(`${PLACE}.${column}`, row.id, sealed));
  return {
    id: row.id,
    register: row.register,
    persoon: row.persoon,
    bronId: row.bron_id,
    bronSoort: row.bron_soort,
    sleutelId: row.sleutel_id,
    team: row.team,
    door: row.door,
    op: row.op,
    doel: row.doel,
    bevoegdheid: row.bevoegdheid as Bevoegdheid | null,
    vraag: open('vraag', row.vraag) as Vraag,
    gelijk: row.gelijk,
    reden: open('reden', row.reden) as Record<string, string>,
    stand: row.stand,
    code: row.code,
    pogingen: row.pogingen,
    opnieuwOp: row.opnieuw_op,
    antwoord: row.antwoord === null ? null : (open('antwoord', row.antwoord) as Opzoeking['antwoord']),
    antwoordOp: row.antwoord_op,
    opgenomen: row.opgenomen,
    uitGeheugen: row.uit_geheugen,
    einddatum: row.einddatum,
  };
}

/** Rows whose key is gone belong to a destroyed source: they are as if they were not there. */
async function opened(work: Work, rows: readonly Row[]): Promise<Opzoeking[]> {
  const keys = await work.keys.all(rows.map((r) => r.sleutel_id));
  return rows.flatMap((row) => {
    const key = keys.get(row.sleutel_id);
    return key ? [toOpzoeking(row, key)] : [];
  });
}

/** What changes after a question was put. */
function outcome(o: Opzoeking, key: RecordKey) {
  return {
    stand: o.stand,
    code: o.code,
    pogingen: o.pogingen,
    opnieuw_op: o.opnieuwOp,
    antwoord: o.antwoord === null ? null : key.seal(`${PLACE}.antwoord`, o.id, JSON.stringify(o.antwoord)),
    antwoord_op: o.antwoordOp,
    opgenomen: o.opgenomen,
    uit_geheugen: o.uitGeheugen,
    treffers: o.antwoord?.treffers.length ?? 0,
  };
}

export async function insert(work: Work, o: Opzoeking): Promise<void> {
  const key = o.sleutelId === o.id ? await work.keys.create(o.id) : await work.keys.of(o.sleutelId);
  await tables(work)
    .insertInto('registers.opzoeking')
    .values({
      gemeente_id: work.gemeenteId,
      id: o.id,
      register: o.register,
      soort: o.vraag.soort,
      persoon: o.persoon,
      bron_id: o.bronId,
      bron_soort: o.bronSoort,
      sleutel_id: o.sleutelId,
      team: o.team,
      door: o.door,
      op: o.op,
      doel: o.doel,
      bevoegdheid: o.bevoegdheid,
      vraag: key.seal(`${PLACE}.vraag`, o.id, JSON.stringify(o.vraag)),
      gelijk: o.gelijk,
      reden: key.seal(`${PLACE}.reden`, o.id, JSON.stringify(o.reden)),
      einddatum: o.einddatum,
      ...outcome(o, key),
    })
    .execute();
}

export async function update(work: Work, o: Opzoeking): Promise<void> {
  await tables(work)
    .updateTable('registers.opzoeking')
    .set(outcome(o, await work.keys.of(o.sleutelId)))
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', o.id)
    .execute();
}

/** @throws NotFound when absent, not in the circle, or destroyed with its source. */
export async function find(work: Work, id: string, lock = false): Promise<Opzoeking> {
  const query = tables(work)
    .selectFrom('registers.opzoeking')
    .selectAll()
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  const [found] = row ? await opened(work, [row]) : [];
  if (!found) throw new NotFound();
  return found;
}

const MOST = 100;

export async function bij(work: Work, bronId: string): Promise<Opzoeking[]> {
  const rows = await tables(work)
    .selectFrom('registers.opzoeking')
    .selectAll()
    .where('gemeente_id', '=', work.gemeenteId)
    .where('bron_id', '=', bronId)
    .orderBy('op', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST)
    .execute();
  return opened(work, rows);
}

/** The newest answer to the same question since a moment, within the own circle (regel REG-7). */
export async function vers(
  work: Work,
  gelijk: Buffer,
  team: string,
  sinds: Instant,
  opgenomen: boolean,
): Promise<Opzoeking | null> {
  const row = await tables(work)
    .selectFrom('registers.opzoeking')
    .selectAll()
    .where('gemeente_id', '=', work.gemeenteId)
    .where('gelijk', '=', gelijk)
    .where('team', '=', team)
    .where('persoon', '=', false)
    .where('stand', '=', 'antwoord')
    .where('opgenomen', '=', opgenomen)
    .where('antwoord_op', '>=', sinds)
    .orderBy('antwoord_op', 'desc')
    .limit(1)
    .executeTakeFirst();
  const [found] = row ? await opened(work, [row]) : [];
  return found ?? null;
}

const logKolommen = [
  'id',
  'register',
  'soort',
  'bron_id',
  'bron_soort',
  'door',
  'op',
  'doel',
  'bevoegdheid',
  'stand',
  'code',
  'opgenomen',
  'uit_geheugen',
  'treffers',
] as const;
export type LogRegel = Pick<Row, (typeof logKolommen)[number]>;

export interface LogVraag {
  pagina?: number;
  aantal?: number;
  sorteer?: string;
  register?: string[];
}

/** The log: that was looked, by whom and what for. Nothing sealed is opened for it. */
export async function log(
  work: Work,
  { pagina = 1, aantal = 50, sorteer = '-op', register = [] }: LogVraag,
): Promise<{ items: LogRegel[]; totaal: number }> {
  const all = tables(work).selectFrom('registers.opzoeking').where('gemeente_id', '=', work.gemeenteId);
  const query = register.length === 0 ? all : all.where('register', 'in', register as Register[]);
  const items = await query
    .select(logKolommen)
    .orderBy('op', sorteer === 'op' ? 'asc' : 'desc')
    .orderBy('id', 'desc')
    .limit(aantal)
    .offset((pagina - 1) * aantal)
    .execute();
  const total = await query.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow();
  return { items, totaal: total.n };
}

export async function vervallen(work: Work, peildatum: LocalDate, max: number) {
  const rows = await tables(work)
    .selectFrom('registers.opzoeking')
    .select(['id', 'register', 'einddatum'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('einddatum', '<=', peildatum)
    .orderBy('einddatum')
    .orderBy('id')
    .limit(max)
    .execute();
  return rows.map((r) => ({ id: r.id, kenmerk: `${r.register}-${r.id.slice(-6)}`, einde: r.einddatum }));
}

/** Deletes one look-up, and its key where that is its own. */
export async function destroy(work: Work, id: string): Promise<number> {
  const row = await tables(work)
    .deleteFrom('registers.opzoeking')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .returning('sleutel_id')
    .executeTakeFirst();
  if (row?.sleutel_id === id) await work.keys.destroy(id);
  return row ? 1 : 0;
}

/** Look-ups whose source was destroyed: unreadable already, and no longer counted with anybody. */
export async function deleteWees(work: Work): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    delete from registers.opzoeking o
     where o.gemeente_id = ${work.gemeenteId}
       and not exists (select from platform.recordsleutel s where s.gemeente_id = o.gemeente_id and s.id = o.sleutel_id)
    returning o.id`.execute(tables(work));
  return rows.length;
}
