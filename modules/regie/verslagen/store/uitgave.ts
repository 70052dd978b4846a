import type { Instant } from '#platform/contract.ts';
import type { Document } from '#platform/documents/contract.ts';
import type { Work } from '#platform/work.ts';
import type { Bereik } from '../contract.ts';
import { tables } from './tables.ts';

/** A version as it was laid down. */
export interface Uitgave {
  bereik: Bereik;
  document: Document;
  /** SHA-256 over the canonical JSON of the document, hexadecimal. */
  hash: string;
  op: Instant;
}

export async function insert(work: Work, verslagId: string, u: Uitgave): Promise<void> {
  await tables(work)
    .insertInto('verslagen.uitgave')
    .values({
      gemeente_id: work.gemeenteId,
      verslag_id: verslagId,
      bereik: u.bereik,
      document: JSON.stringify(u.document),
      hash: u.hash,
      op: u.op,
    })
    .execute();
}

export const hashes = (work: Work, verslagId: string): Promise<Pick<Uitgave, 'bereik' | 'hash' | 'op'>[]> =>
  tables(work)
    .selectFrom('verslagen.uitgave')
    .select(['bereik', 'hash', 'op'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('verslag_id', '=', verslagId)
    .execute();

export async function find(work: Work, verslagId: string, bereik: Bereik): Promise<Uitgave | null> {
  const row = await tables(work)
    .selectFrom('verslagen.uitgave')
    .select(['bereik', 'document', 'hash', 'op'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('verslag_id', '=', verslagId)
    .where('bereik', '=', bereik)
    .executeTakeFirst();
  return row ?? null;
}

/** Takes back what was presented; only for an account that returns to its writer. */
export async function remove(work: Work, verslagId: string): Promise<void> {
  await tables(work)
    .deleteFrom('verslagen.uitgave')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('verslag_id', '=', verslagId)
    .execute();
}

/** A file of the public site. */
export interface Stuk {
  naam: string;
  soort: string;
  inhoud: Buffer;
  hash: string;
}

/** Puts the files of a year on the public site in place of those that stood there. */
export async function publiceer(work: Work, jaar: number, stukken: readonly Stuk[]): Promise<void> {
  await tables(work)
    .deleteFrom('verslagen.publicatie')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('jaar', '=', jaar)
    .execute();
  await tables(work)
    .insertInto('verslagen.publicatie')
    .values(stukken.map((stuk) => ({ gemeente_id: work.gemeenteId, jaar, op: work.today, ...stuk })))
    .execute();
}
