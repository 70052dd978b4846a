import { sql, type Selectable } from 'kysely';
import type { Instant, LocalDate } from '#platform/contract.ts';
import { NotFound } from '#platform/errors.ts';
import type { RecordKey } from '#platform/keys.ts';
import type { Work } from '#platform/work.ts';
import type { Herkomstlabel, Kennis, MailStand, VraagStand } from '../contract.ts';
import { tables, type VraagTable } from './tables.ts';

/** A question with everything open; code and key are there only while it waits for its answer. */
export interface Vraag {
  id: string;
  bronId: string;
  signaalId: string;
  team: string;
  herkomstlabel: Herkomstlabel;
  object: string;
  vraag: string;
  code: string | null;
  sleutel: Buffer | null;
  stand: VraagStand;
  mail: MailStand;
  gevraagdOp: Instant;
  gevraagdDoor: string;
  tot: LocalDate;
  herinnerd: number;
  weet: Kennis | null;
  antwoord: string | null;
  beantwoordOp: LocalDate | null;
  /** Day on which somebody took the answer over; null while nobody did. */
  overgenomenOp: LocalDate | null;
}

const PLACE = 'bronnen.vraag';
type Row = Selectable<VraagTable>;

function toVraag(row: Row, key: RecordKey): Vraag {
  const open = (column: string, sealed: Buffer) => key.open(`${PLACE}.${column}`, row.id, sealed);
  return {
    id: row.id,
    bronId: row.bron_id,
    signaalId: row.signaal_id,
    team: row.team,
    herkomstlabel: row.herkomstlabel,
    object: open('object', row.object),
    vraag: open('vraag', row.vraag),
    code: row.code === null ? null : open('code', row.code),
    sleutel: row.sleutel === null ? null : key.openBytes(`${PLACE}.sleutel`, row.id, row.sleutel),
    stand: row.stand,
    mail: row.mail,
    gevraagdOp: row.gevraagd_op,
    gevraagdDoor: row.gevraagd_door,
    tot: row.tot,
    herinnerd: row.herinnerd,
    weet: row.weet,
    antwoord: row.antwoord === null ? null : open('antwoord', row.antwoord),
    beantwoordOp: row.beantwoord_op,
    overgenomenOp: row.overgenomen_op,
  };
}

/** Questions whose signal was destroyed are as if they were not there. */
async function opened(work: Work, rows: readonly Row[]): Promise<Vraag[]> {
  const keys = await work.keys.all(rows.map((r) => r.signaal_id));
  return rows.flatMap((row) => {
    const key = keys.get(row.signaal_id);
    return key ? [toVraag(row, key)] : [];
  });
}

const sealedOf = (v: Vraag, key: RecordKey) => ({
  code: v.code === null ? null : key.seal(`${PLACE}.code`, v.id, v.code),
  sleutel: v.sleutel === null ? null : key.sealBytes(`${PLACE}.sleutel`, v.id, v.sleutel),
  antwoord: v.antwoord === null ? null : key.seal(`${PLACE}.antwoord`, v.id, v.antwoord),
});

export async function insert(work: Work, v: Vraag): Promise<void> {
  const key = await work.keys.of(v.signaalId);
  await tables(work)
    .insertInto('bronnen.vraag')
    .values({
      gemeente_id: work.gemeenteId,
      id: v.id,
      versie: 1,
      bron_id: v.bronId,
      signaal_id: v.signaalId,
      team: v.team,
      herkomstlabel: v.herkomstlabel,
      object: key.seal(`${PLACE}.object`, v.id, v.object),
      vraag: key.seal(`${PLACE}.vraag`, v.id, v.vraag),
      stand: v.stand,
      mail: v.mail,
      gevraagd_op: v.gevraagdOp,
      gevraagd_door: v.gevraagdDoor,
      tot: v.tot,
      herinnerd: v.herinnerd,
      weet: v.weet,
      beantwoord_op: v.beantwoordOp,
      ...sealedOf(v, key),
    })
    .execute();
}

export async function update(work: Work, v: Vraag): Promise<void> {
  await tables(work)
    .updateTable('bronnen.vraag')
    .set({
      stand: v.stand,
      mail: v.mail,
      herinnerd: v.herinnerd,
      weet: v.weet,
      beantwoord_op: v.beantwoordOp,
      overgenomen_op: v.overgenomenOp,
      versie: sql<number>`versie + 1`,
      ...sealedOf(v, await work.keys.of(v.signaalId)),
    })
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', v.id)
    .execute();
}

/** @throws NotFound when absent, not in the circle, or destroyed with its signal. */
export async function find(work: Work, id: string): Promise<Vraag> {
  const row = await tables(work)
    .selectFrom('bronnen.vraag')
    .selectAll()
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  const [found] = row ? await opened(work, [row]) : [];
  if (!found) throw new NotFound();
  return found;
}

export async function bijSignaal(work: Work, signaalId: string): Promise<Vraag[]> {
  const rows = await tables(work)
    .selectFrom('bronnen.vraag')
    .selectAll()
    .where('gemeente_id', '=', work.gemeenteId)
    .where('signaal_id', '=', signaalId)
    .orderBy('gevraagd_op', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
  return opened(work, rows);
}

/** Questions that wait, for the job that reminds and closes them. */
export async function open(work: Work, max: number): Promise<Vraag[]> {
  const rows = await tables(work)
    .selectFrom('bronnen.vraag')
    .selectAll()
    .where('gemeente_id', '=', work.gemeenteId)
    .where('stand', '=', 'open')
    .orderBy('tot')
    .limit(max)
    .forUpdate()
    .skipLocked()
    .execute();
  return opened(work, rows);
}

/** How many answers came, and questions that ran out, for Vandaag; under the own circle. */
export async function countVan(work: Work, stand: VraagStand, sinds: LocalDate): Promise<number> {
  const row = await tables(work)
    .selectFrom('bronnen.vraag')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('gemeente_id', '=', work.gemeenteId)
    .where('stand', '=', stand)
    .where('team', 'in', work.actor.teams.length > 0 ? [...work.actor.teams] : [''])
    .where('beantwoord_op', '>=', sinds)
    .executeTakeFirstOrThrow();
  return row.n;
}

export interface NieuweBrief {
  id: string;
  zoek: Buffer;
  verzegeld: Buffer;
  publiek: Buffer;
  tot: LocalDate;
}

export async function insertBrief(work: Work, b: NieuweBrief): Promise<void> {
  await tables(work)
    .insertInto('bronnen.brief')
    .values({ gemeente_id: work.gemeenteId, ...b })
    .execute();
}

/** The letter is done with: nobody reads it any more, and no answer comes. */
export async function deleteBrief(work: Work, id: string): Promise<void> {
  for (const tabel of ['bronnen.brief', 'bronnen.antwoord'] as const)
    await tables(work)
      .deleteFrom(tabel)
      .where('gemeente_id', '=', work.gemeenteId)
      .where('id', '=', id)
      .execute();
}

export async function deleteAntwoord(work: Work, id: string): Promise<void> {
  await tables(work)
    .deleteFrom('bronnen.antwoord')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .execute();
}

/** Answers that wait to be fetched. */
export async function antwoorden(work: Work): Promise<{ id: string; dag: LocalDate; verzegeld: Buffer }[]> {
  return tables(work)
    .selectFrom('bronnen.antwoord')
    .select(['id', 'dag', 'verzegeld'])
    .where('gemeente_id', '=', work.gemeenteId)
    .limit(100)
    .execute();
}

/** Questions of signals that are gone, with their letters: unreadable already. */
export async function deleteWees(work: Work): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    delete from bronnen.vraag v
     where v.gemeente_id = ${work.gemeenteId}
       and not exists (select from platform.recordsleutel s where s.gemeente_id = v.gemeente_id and s.id = v.signaal_id)
    returning v.id`.execute(tables(work));
  for (const { id } of rows) await deleteBrief(work, id);
  return rows.length;
}

/** Questions whose term ended on this day or before. */
export const eindigendVoor = (
  work: Work,
  dag: LocalDate,
  max: number,
): Promise<{ id: string; tot: LocalDate }[]> =>
  tables(work)
    .selectFrom('bronnen.vraag')
    .select(['id', 'tot'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('tot', '<=', dag)
    .orderBy('tot')
    .orderBy('id')
    .limit(max)
    .execute();

export async function destroy(work: Work, id: string): Promise<number> {
  const done = await tables(work)
    .deleteFrom('bronnen.vraag')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .executeTakeFirst();
  await deleteBrief(work, id);
  return Number(done.numDeletedRows);
}
