import type { Kysely } from 'kysely';
import type { Instant } from '#platform/contract.ts';
import type { Work } from '#platform/work.ts';
import type { Inhoud } from './domain/bevriezen.ts';

interface Tables {
  'verantwoording.duiding': {
    gemeente_id: number;
    cijfer: string;
    periode: string;
    versie: number;
    tekst: string;
    door: string;
    op: Instant;
  };
  'verantwoording.vast': {
    gemeente_id: number;
    jaar: number;
    nummer: number;
    cijfer: string;
    inhoud: Inhoud;
    hash: Buffer;
    door: string;
    op: Instant;
  };
  'platform.gemeente': { gemeente_id: number; code: string; naam: string };
}

const tables = (work: Work): Kysely<Tables> => work.tables<Tables>();

export interface Duiding {
  cijfer: string;
  periode: string;
  versie: number;
  tekst: string;
  door: string;
  op: Instant;
}

/** The explanations that stand now, by figure and period. */
export async function duidingen(
  work: Work,
  periodes: readonly string[],
  cijfer?: string,
): Promise<Duiding[]> {
  if (periodes.length === 0) return [];
  return tables(work)
    .selectFrom('verantwoording.duiding')
    .distinctOn(['cijfer', 'periode'])
    .select(['cijfer', 'periode', 'versie', 'tekst', 'door', 'op'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('periode', 'in', [...periodes])
    .$if(cijfer !== undefined, (q) => q.where('cijfer', '=', cijfer!))
    .orderBy('cijfer')
    .orderBy('periode')
    .orderBy('versie', 'desc')
    .execute();
}

/** Every version of one explanation, the latest first. */
export async function duidingVersies(work: Work, cijfer: string, periode: string): Promise<Duiding[]> {
  return tables(work)
    .selectFrom('verantwoording.duiding')
    .select(['cijfer', 'periode', 'versie', 'tekst', 'door', 'op'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('cijfer', '=', cijfer)
    .where('periode', '=', periode)
    .orderBy('versie', 'desc')
    .execute();
}

/** Adds a version; false when somebody else added that one. */
export async function insertDuiding(work: Work, d: Omit<Duiding, 'door' | 'op'>): Promise<boolean> {
  const row = await tables(work)
    .insertInto('verantwoording.duiding')
    .values({ gemeente_id: work.gemeenteId, ...d, door: work.actor.accountId, op: work.now })
    .onConflict((c) => c.doNothing())
    .returning('versie')
    .executeTakeFirst();
  return row !== undefined;
}

export interface Vast {
  jaar: number;
  nummer: number;
  cijfer: string;
  inhoud: Inhoud;
  hash: string;
  door: string;
  op: Instant;
}

/** What was laid down last of these years, per figure. */
export async function vaste(work: Work, jaren: readonly number[], cijfer?: string): Promise<Vast[]> {
  if (jaren.length === 0) return [];
  const rows = await tables(work)
    .selectFrom('verantwoording.vast')
    .distinctOn(['jaar', 'cijfer'])
    .select(['jaar', 'nummer', 'cijfer', 'inhoud', 'hash', 'door', 'op'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('jaar', 'in', [...jaren])
    .$if(cijfer !== undefined, (q) => q.where('cijfer', '=', cijfer!))
    .orderBy('jaar')
    .orderBy('cijfer')
    .orderBy('nummer', 'desc')
    .execute();
  return rows.map((r) => ({ ...r, hash: r.hash.toString('hex') }));
}

export async function insertVast(
  work: Work,
  jaar: number,
  nummer: number,
  cijfers: readonly { inhoud: Inhoud; hash: Uint8Array }[],
): Promise<void> {
  await tables(work)
    .insertInto('verantwoording.vast')
    .values(
      cijfers.map(({ inhoud, hash }) => ({
        gemeente_id: work.gemeenteId,
        jaar,
        nummer,
        cijfer: inhoud.cijfer,
        inhoud: JSON.stringify(inhoud) as never,
        hash: Buffer.from(hash),
        door: work.actor.accountId,
        op: work.now,
      })),
    )
    .execute();
}

export async function gemeenteNaam(work: Work): Promise<string> {
  const row = await tables(work)
    .selectFrom('platform.gemeente')
    .select('naam')
    .where('gemeente_id', '=', work.gemeenteId)
    .executeTakeFirstOrThrow();
  return row.naam;
}
