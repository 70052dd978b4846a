import { sql } from 'kysely';
import type { Instant, LocalDate } from '#platform/contract.ts';
import { NotFound } from '#platform/errors.ts';
import type { Work } from '#platform/work.ts';
import type { MijnMelding, Statuswoord } from '../contract.ts';
import type { Weg } from '../domain/berichten.ts';
import { insertVeel, tables } from './tables.ts';

/** Who reported; `id` names the key of the vault, which is not the key of the melding. */
export interface Melder {
  id: string;
  meldingId: string;
  naam: string | null;
  email: string | null;
  telefoon: string | null;
  intern: boolean;
  weg: Weg;
  einddatum: LocalDate;
}

export interface Sleutels {
  email: Buffer | null;
  telefoon: Buffer | null;
}

/** What may be said of a reporter without opening the vault. */
export type MelderKop = Pick<Melder, 'id' | 'intern' | 'weg' | 'einddatum'>;

const PLACE = 'meldpunt.melder';

export async function insert(
  work: Work,
  melders: readonly (Melder & { sleutels: Sleutels })[],
): Promise<void> {
  if (melders.length === 0) return;
  const keys = await work.keys.all(melders.map((m) => m.id));
  const sealed = (column: 'naam' | 'email' | 'telefoon') =>
    melders.map((m) =>
      m[column] === null ? null : keys.get(m.id)!.seal(`${PLACE}.${column}`, m.id, m[column]),
    );
  await insertVeel(work, 'meldpunt.melder', {
    id: sql`${melders.map((m) => m.id)}::uuid[]`,
    melding_id: sql`${melders.map((m) => m.meldingId)}::uuid[]`,
    naam: sql`${sealed('naam')}::bytea[]`,
    email: sql`${sealed('email')}::bytea[]`,
    telefoon: sql`${sealed('telefoon')}::bytea[]`,
    email_sleutel: sql`${melders.map((m) => m.sleutels.email)}::bytea[]`,
    telefoon_sleutel: sql`${melders.map((m) => m.sleutels.telefoon)}::bytea[]`,
    intern: sql`${melders.map((m) => m.intern)}::boolean[]`,
    weg: sql`${melders.map((m) => m.weg)}::text[]`,
    einddatum: sql`${melders.map((m) => m.einddatum)}::date[]`,
  });
}

export async function kopVan(work: Work, meldingId: string): Promise<MelderKop | null> {
  const row = await tables(work)
    .selectFrom('meldpunt.melder')
    .select(['id', 'intern', 'weg', 'einddatum'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('melding_id', '=', meldingId)
    .executeTakeFirst();
  return row ?? null;
}

/** Opens the vault. @throws NotFound when there is nobody in it, or no longer. */
export async function open(work: Work, meldingId: string): Promise<Melder> {
  const row = await tables(work)
    .selectFrom('meldpunt.melder')
    .selectAll()
    .where('gemeente_id', '=', work.gemeenteId)
    .where('melding_id', '=', meldingId)
    .executeTakeFirst();
  if (!row) throw new NotFound();
  const key = await work.keys.of(row.id);
  const opened = (column: 'naam' | 'email' | 'telefoon') =>
    row[column] === null ? null : key.open(`${PLACE}.${column}`, row.id, row[column]);
  return {
    id: row.id,
    meldingId: row.melding_id,
    naam: opened('naam'),
    email: opened('email'),
    telefoon: opened('telefoon'),
    intern: row.intern,
    weg: row.weg,
    einddatum: row.einddatum,
  };
}

export async function insertInzage(work: Work, melderId: string, reden: string): Promise<void> {
  const id = work.newId();
  const key = await work.keys.of(melderId);
  await tables(work)
    .insertInto('meldpunt.kluisinzage')
    .values({
      gemeente_id: work.gemeenteId,
      id,
      melder_id: melderId,
      op: work.now,
      door: work.actor.accountId,
      reden: key.seal('meldpunt.kluisinzage.reden', id, reden),
    })
    .execute();
}

/** Reporters known by one of these keyed hashes; for a rights request. */
export async function metSleutel(
  work: Work,
  sleutels: readonly Buffer[],
): Promise<{ id: string; meldingId: string }[]> {
  if (sleutels.length === 0) return [];
  const rows = await tables(work)
    .selectFrom('meldpunt.melder')
    .select(['id', 'melding_id'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where((eb) =>
      eb.or([eb('email_sleutel', 'in', [...sleutels]), eb('telefoon_sleutel', 'in', [...sleutels])]),
    )
    .execute();
  return rows.map((r) => ({ id: r.id, meldingId: r.melding_id }));
}

/** When each of these senders was last thanked, by keyed hash in hexadecimal. */
export async function laatstBedankt(work: Work, sleutels: readonly Buffer[]): Promise<Map<string, Instant>> {
  if (sleutels.length === 0) return new Map();
  const rows = await tables(work)
    .selectFrom('meldpunt.melder as m')
    .innerJoin('meldpunt.bericht as b', (join) =>
      join.onRef('b.gemeente_id', '=', 'm.gemeente_id').onRef('b.melding_id', '=', 'm.melding_id'),
    )
    .select((eb) => ['m.email_sleutel', eb.fn.max('b.op').as('op')])
    .where('m.gemeente_id', '=', work.gemeenteId)
    .where('m.email_sleutel', 'in', [...sleutels])
    .where('b.soort', '=', 'dank')
    .groupBy('m.email_sleutel')
    .execute();
  return new Map(rows.map((r) => [r.email_sleutel!.toString('hex'), r.op]));
}

export async function vervallen(
  work: Work,
  peildatum: LocalDate,
  max: number,
): Promise<{ id: string; einde: LocalDate }[]> {
  const rows = await tables(work)
    .selectFrom('meldpunt.melder')
    .select(['id', 'einddatum'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('einddatum', '<=', peildatum)
    .orderBy('einddatum')
    .orderBy('id')
    .limit(max)
    .execute();
  return rows.map((r) => ({ id: r.id, einde: r.einddatum }));
}

/** Deletes rows of the vault, by its own id or with its melding; the ids tell which keys have to go. */
export async function destroy(work: Work, by: { id: string } | { meldingId: string }): Promise<string[]> {
  const rows = await tables(work)
    .deleteFrom('meldpunt.melder')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id' in by ? 'id' : 'melding_id', '=', 'id' in by ? by.id : by.meldingId)
    .returning(['id', 'melding_id'])
    .execute();
  for (const row of rows) {
    await tables(work)
      .deleteFrom('meldpunt.ontvangstbewijs')
      .where('gemeente_id', '=', work.gemeenteId)
      .where('melding_id', '=', row.melding_id)
      .execute();
  }
  return rows.map((r) => r.id);
}

export async function insertBewijs(
  work: Work,
  bewijs: { sleutel: Buffer; meldingId: string; kenmerk: string; ontvangenOp: Instant },
): Promise<void> {
  await tables(work)
    .insertInto('meldpunt.ontvangstbewijs')
    .values({
      gemeente_id: work.gemeenteId,
      sleutel: bewijs.sleutel,
      melding_id: bewijs.meldingId,
      kenmerk: bewijs.kenmerk,
      statuswoord: 'ontvangen',
      ontvangen_op: bewijs.ontvangenOp,
      gewijzigd_op: work.now,
    })
    .execute();
}

/** The status word of the colleague's own list; does nothing where there is no such receipt. */
export async function zetStatuswoord(work: Work, meldingId: string, woord: Statuswoord): Promise<void> {
  await tables(work)
    .updateTable('meldpunt.ontvangstbewijs')
    .set({ statuswoord: woord, gewijzigd_op: work.now })
    .where('gemeente_id', '=', work.gemeenteId)
    .where('melding_id', '=', meldingId)
    .where('statuswoord', '<>', woord)
    .execute();
}

export async function bewijzen(work: Work, sleutel: Buffer): Promise<MijnMelding[]> {
  const rows = await tables(work)
    .selectFrom('meldpunt.ontvangstbewijs')
    .select(['kenmerk', 'statuswoord', 'ontvangen_op', 'gewijzigd_op'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('sleutel', '=', sleutel)
    .orderBy('ontvangen_op', 'desc')
    .limit(100)
    .execute();
  return rows.map((r) => ({
    kenmerk: r.kenmerk,
    statuswoord: r.statuswoord,
    ontvangenOp: r.ontvangen_op,
    gewijzigdOp: r.gewijzigd_op,
  }));
}
