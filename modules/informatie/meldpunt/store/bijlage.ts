import type { Selectable } from 'kysely';
import { NotFound } from '#platform/errors.ts';
import type { RecordKey } from '#platform/keys.ts';
import type { Work } from '#platform/work.ts';
import type { BijlageStand } from '../contract.ts';
import { tables, type BijlageTable } from './tables.ts';

/** A file as it came, before anything is known of it. */
export interface NieuweBijlage {
  id: string;
  meldingId: string;
  berichtId: string | null;
  naam: string;
  type: string;
  bytes: Buffer;
}

export interface Bijlage {
  id: string;
  meldingId: string;
  naam: string;
  omvang: number;
  stand: BijlageStand;
  soort: string;
  reden: string | null;
  gevaren: string[];
  veiligType: string | null;
}

/** A file each costs two fsyncs; what is small lies sealed in the row, in the same transaction as the melding. */
const KLEIN = 64 * 1024;
const PLACE = 'meldpunt.bijlage';

export async function insert(work: Work, bijlagen: readonly NieuweBijlage[]): Promise<void> {
  if (bijlagen.length === 0) return;
  const keys = await work.keys.all(bijlagen.map((b) => b.meldingId));
  const values = [];
  for (const b of bijlagen) {
    const key = keys.get(b.meldingId)!;
    const klein = b.bytes.length <= KLEIN;
    values.push({
      gemeente_id: work.gemeenteId,
      id: b.id,
      melding_id: b.meldingId,
      bericht_id: b.berichtId,
      naam: key.seal(`${PLACE}.naam`, b.id, b.naam),
      type: b.type,
      omvang: b.bytes.length,
      inhoud: klein ? key.sealBytes(`${PLACE}.inhoud`, b.id, b.bytes) : null,
      bestand_id: klein ? null : await work.platform.files.put(work, b.meldingId, b.bytes),
    });
  }
  await tables(work)
    .insertInto('meldpunt.bijlage')
    .values(values as never)
    .execute();
}

const kop = [
  'id',
  'melding_id',
  'naam',
  'omvang',
  'stand',
  'soort',
  'reden',
  'gevaren',
  'veilig_type',
] as const;
type Kop = Pick<Selectable<BijlageTable>, (typeof kop)[number]>;

const toBijlage = (row: Kop, key: RecordKey): Bijlage => ({
  id: row.id,
  meldingId: row.melding_id,
  naam: key.open(`${PLACE}.naam`, row.id, row.naam),
  omvang: row.omvang,
  stand: row.stand,
  soort: row.soort,
  reden: row.reden,
  gevaren: row.gevaren,
  veiligType: row.veilig_type,
});

export async function van(work: Work, meldingId: string): Promise<Bijlage[]> {
  const rows = await tables(work)
    .selectFrom('meldpunt.bijlage')
    .select(kop)
    .where('gemeente_id', '=', work.gemeenteId)
    .where('melding_id', '=', meldingId)
    .orderBy('id')
    .execute();
  const key = await work.keys.of(meldingId);
  return rows.map((row) => toBijlage(row, key));
}

/** Bytes of one file. @throws NotFound when there is no such file, or no safe copy of it. */
export async function lees(
  work: Work,
  meldingId: string,
  id: string,
  wat: 'origineel' | 'veilig',
): Promise<Bijlage & { bytes: Buffer }> {
  const row = await tables(work)
    .selectFrom('meldpunt.bijlage')
    .selectAll()
    .where('gemeente_id', '=', work.gemeenteId)
    .where('melding_id', '=', meldingId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new NotFound();
  const key = await work.keys.of(meldingId);
  const [sealed, file, column] =
    wat === 'origineel'
      ? ([row.inhoud, row.bestand_id, 'inhoud'] as const)
      : ([row.veilig, row.veilig_bestand_id, 'veilig'] as const);
  if (sealed === null && file === null) throw new NotFound();
  const bytes = sealed
    ? key.openBytes(`${PLACE}.${column}`, id, sealed)
    : await work.platform.files.get(work, file!);
  return { ...toBijlage(row, key), bytes };
}

/** Files that nobody has looked at yet, locked for this worker. */
export async function teControleren(work: Work, max: number): Promise<{ id: string; meldingId: string }[]> {
  const rows = await tables(work)
    .selectFrom('meldpunt.bijlage')
    .select(['id', 'melding_id'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('stand', '=', 'te-controleren')
    .orderBy('id')
    .limit(max)
    .forUpdate()
    .skipLocked()
    .execute();
  return rows.map((r) => ({ id: r.id, meldingId: r.melding_id }));
}

export interface Oordeel {
  stand: BijlageStand;
  soort: string;
  reden: string | null;
  gevaren: string[];
  veilig: { bytes: Buffer; type: string } | null;
}

export async function zetOordeel(work: Work, meldingId: string, id: string, o: Oordeel): Promise<void> {
  const key = await work.keys.of(meldingId);
  const klein = o.veilig !== null && o.veilig.bytes.length <= KLEIN;
  await tables(work)
    .updateTable('meldpunt.bijlage')
    .set({
      stand: o.stand,
      soort: o.soort,
      reden: o.reden,
      gevaren: o.gevaren,
      veilig: klein ? key.sealBytes(`${PLACE}.veilig`, id, o.veilig!.bytes) : null,
      veilig_bestand_id:
        o.veilig !== null && !klein ? await work.platform.files.put(work, meldingId, o.veilig.bytes) : null,
      veilig_type: o.veilig?.type ?? null,
    })
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .execute();
}
