import { sql, type Selectable } from 'kysely';
import type { Instant } from '#platform/contract.ts';
import { NotFound, Stale } from '#platform/errors.ts';
import type { RecordKey } from '#platform/keys.ts';
import type { Work } from '#platform/work.ts';
import type { Leesplek } from '../contract.ts';
import { tables, type PostvakTable } from './tables.ts';

/** How to reach a mailbox; sealed with a key of its own. */
export interface Instellingen {
  server: string;
  poort: number;
  beveiliging: 'tls' | 'starttls' | 'geen';
  gebruiker: string;
  wachtwoord: string;
  map: string;
  uit?: { server: string; poort: number; beveiliging: 'tls' | 'starttls' | 'geen'; afzender: string };
}

/** How far it was read; the shape of the mail connector. */
export interface Stand {
  uidvalidity: string;
  hoogste: number;
  open: number[];
}

export interface Postvak {
  id: string;
  versie: number;
  naam: string;
  leesplek: Leesplek;
  instellingen: Instellingen;
  actief: boolean;
  stand: Stand | null;
  gelezenOp: Instant | null;
  fout: string | null;
  foutSinds: Instant | null;
}

const PLACE = 'meldpunt.postvak.instellingen';

function toPostvak(row: Selectable<PostvakTable>, key: RecordKey): Postvak {
  return {
    id: row.id,
    versie: row.versie,
    naam: row.naam,
    leesplek: row.leesplek,
    instellingen: JSON.parse(key.open(PLACE, row.id, row.instellingen)) as Instellingen,
    actief: row.actief,
    stand:
      row.uidvalidity === null
        ? null
        : { uidvalidity: row.uidvalidity, hoogste: row.hoogste, open: row.openstaand.map(Number) },
    gelezenOp: row.gelezen_op,
    fout: row.fout,
    foutSinds: row.fout_sinds,
  };
}

export async function list(work: Work): Promise<Postvak[]> {
  const rows = await tables(work)
    .selectFrom('meldpunt.postvak')
    .selectAll()
    .where('gemeente_id', '=', work.gemeenteId)
    .orderBy('naam')
    .orderBy('id')
    .execute();
  const keys = await work.keys.all(rows.map((r) => r.id));
  return rows.map((row) => toPostvak(row, keys.get(row.id)!));
}

/** @throws NotFound when absent, Stale when the version has moved on. */
export async function find(work: Work, id: string, version?: number): Promise<Postvak> {
  const row = await tables(work)
    .selectFrom('meldpunt.postvak')
    .selectAll()
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new NotFound();
  if (version !== undefined && row.versie !== version) throw new Stale(row.versie);
  return toPostvak(row, await work.keys.of(id));
}

export async function insert(
  work: Work,
  p: Pick<Postvak, 'id' | 'naam' | 'leesplek' | 'instellingen' | 'actief'>,
): Promise<void> {
  const key = await work.keys.create(p.id);
  await tables(work)
    .insertInto('meldpunt.postvak')
    .values({
      gemeente_id: work.gemeenteId,
      id: p.id,
      versie: 1,
      naam: p.naam,
      leesplek: p.leesplek,
      instellingen: key.seal(PLACE, p.id, JSON.stringify(p.instellingen)),
      actief: p.actief,
      uidvalidity: null,
      hoogste: 0,
      openstaand: [],
      gelezen_op: null,
      fout: null,
      fout_sinds: null,
    })
    .execute();
}

/** Saves settings; another server or folder starts reading from the beginning, and copies are recognised. */
export async function update(work: Work, p: Postvak, opnieuw: boolean): Promise<void> {
  const key = await work.keys.of(p.id);
  await tables(work)
    .updateTable('meldpunt.postvak')
    .set({
      versie: p.versie + 1,
      naam: p.naam,
      leesplek: p.leesplek,
      instellingen: key.seal(PLACE, p.id, JSON.stringify(p.instellingen)),
      actief: p.actief,
      ...(opnieuw ? { uidvalidity: null, hoogste: 0, openstaand: [], fout: null, fout_sinds: null } : {}),
    })
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', p.id)
    .execute();
}

export async function bewaarStand(work: Work, id: string, stand: Stand): Promise<void> {
  await tables(work)
    .updateTable('meldpunt.postvak')
    .set({
      uidvalidity: stand.uidvalidity,
      hoogste: stand.hoogste,
      openstaand: stand.open.map(String),
    })
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .execute();
}

export async function zetGelezen(work: Work, id: string): Promise<void> {
  await tables(work)
    .updateTable('meldpunt.postvak')
    .set({ gelezen_op: work.now, fout: null, fout_sinds: null })
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .execute();
}

export async function zetFout(work: Work, id: string, code: string): Promise<void> {
  await tables(work)
    .updateTable('meldpunt.postvak')
    .set({ fout: code, fout_sinds: sql`coalesce(fout_sinds, ${work.now}::timestamptz)` as never })
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .execute();
}

/** Oldest reading and first fault over the active mailboxes of one meldpunt; null when there is none. */
export async function toestand(
  work: Work,
  leesplek: Leesplek,
): Promise<{ gelezenOp: Instant | null; fout: string | null; foutSinds: Instant | null } | null> {
  const rows = await tables(work)
    .selectFrom('meldpunt.postvak')
    .select(['gelezen_op', 'fout', 'fout_sinds'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('leesplek', '=', leesplek)
    .where('actief', '=', true)
    .execute();
  if (rows.length === 0) return null;
  const read = rows.map((r) => r.gelezen_op);
  const broken = rows.find((r) => r.fout !== null);
  return {
    gelezenOp: read.includes(null) ? null : read.toSorted()[0]!,
    fout: broken?.fout ?? null,
    foutSinds: broken?.fout_sinds ?? null,
  };
}

export async function noteerOvergenomen(
  work: Work,
  postvakId: string,
  plek: { uidvalidity: string; uid: number },
): Promise<void> {
  await tables(work)
    .insertInto('meldpunt.postvakbericht')
    .values({
      gemeente_id: work.gemeenteId,
      postvak_id: postvakId,
      uidvalidity: plek.uidvalidity,
      uid: plek.uid,
      overgenomen_op: work.now,
    })
    .onConflict((c) => c.doNothing())
    .execute();
}

/** Originals that have been on the server long enough. */
export async function teWissen(
  work: Work,
  postvakId: string,
  voor: Instant,
  max: number,
): Promise<{ uidvalidity: string; uid: number }[]> {
  return tables(work)
    .selectFrom('meldpunt.postvakbericht')
    .select(['uidvalidity', 'uid'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('postvak_id', '=', postvakId)
    .where('overgenomen_op', '<=', voor)
    .orderBy('overgenomen_op')
    .limit(max)
    .execute();
}

export async function vergeet(
  work: Work,
  postvakId: string,
  uidvalidity: string,
  uids: readonly number[],
): Promise<void> {
  if (uids.length === 0) return;
  await tables(work)
    .deleteFrom('meldpunt.postvakbericht')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('postvak_id', '=', postvakId)
    .where('uidvalidity', '=', uidvalidity)
    .where('uid', 'in', [...uids])
    .execute();
}
