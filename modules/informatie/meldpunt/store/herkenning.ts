import { sql } from 'kysely';
import type { Instant } from '#platform/contract.ts';
import type { Work } from '#platform/work.ts';
import type { Stand } from '../contract.ts';
import { tables } from './tables.ts';

/** Keyed marks of one message; the store never sees what they were made of. */
export interface Merken {
  messageId: Buffer | null;
  inhoud: Buffer | null;
  afzender: Buffer | null;
  draden: Buffer[];
}

export interface BekendBericht extends Merken {
  /** The melding it is in, and the one that lives on when that was folded. */
  meldingId: string;
  blijft: string;
  kenmerk: string;
  stand: Stand;
  ontvangenOp: Instant;
}

/** One at a time per municipality: two readers of one mailbox must not both find a message new. */
export async function slot(work: Work): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('meldpunt.ontvang', ${work.gemeenteId}))`.execute(
    tables(work),
  );
}

/** Known messages that share an id, a conversation or their content with any of these. */
export async function bekenden(
  work: Work,
  zoek: { ids: Buffer[]; inhouden: Buffer[]; draden: Buffer[] },
): Promise<BekendBericht[]> {
  const rows = await tables(work)
    .selectFrom('meldpunt.herkenning as h')
    .innerJoin('meldpunt.melding as m', (join) =>
      join.onRef('m.gemeente_id', '=', 'h.gemeente_id').onRef('m.id', '=', 'h.melding_id'),
    )
    .leftJoin('meldpunt.melding as b', (join) =>
      join.onRef('b.gemeente_id', '=', 'm.gemeente_id').onRef('b.id', '=', 'm.dubbel_van'),
    )
    .select([
      'h.message_id',
      'h.inhoud',
      'h.afzender',
      'h.draden',
      'h.ontvangen_op',
      'm.id as melding_id',
      sql<string>`coalesce(b.id, m.id)`.as('blijft'),
      sql<string>`coalesce(b.kenmerk, m.kenmerk)`.as('kenmerk'),
      sql<Stand>`coalesce(b.stand, m.stand)`.as('stand'),
    ])
    .where('h.gemeente_id', '=', work.gemeenteId)
    .where(
      sql<boolean>`(h.message_id = any(${zoek.ids}::bytea[]) or h.inhoud = any(${zoek.inhouden}::bytea[]) or (h.draden <> '{}' and h.draden && ${zoek.draden}::bytea[]))`,
    )
    .orderBy('h.ontvangen_op')
    .orderBy('h.id')
    .execute();
  return rows.map((r) => ({
    messageId: r.message_id,
    inhoud: r.inhoud,
    afzender: r.afzender,
    draden: r.draden,
    meldingId: r.melding_id,
    blijft: r.blijft,
    kenmerk: r.kenmerk,
    stand: r.stand,
    ontvangenOp: r.ontvangen_op,
  }));
}

export async function insert(
  work: Work,
  rows: readonly (Merken & { meldingId: string; ontvangenOp: Instant })[],
): Promise<void> {
  if (rows.length === 0) return;
  await tables(work)
    .insertInto('meldpunt.herkenning')
    .values(
      rows.map((r) => ({
        gemeente_id: work.gemeenteId,
        id: work.newReportId(),
        melding_id: r.meldingId,
        message_id: r.messageId,
        inhoud: r.inhoud,
        afzender: r.afzender,
        draden: r.draden,
        ontvangen_op: r.ontvangenOp,
      })),
    )
    .execute();
}
