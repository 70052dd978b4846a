import { sql } from 'kysely';
import type { Instant } from '#platform/contract.ts';
import type { Work } from '#platform/work.ts';
import type { Stand } from '../contract.ts';
import { insertVeel, tables } from './tables.ts';

/** Keyed marks of one message; the store never sees what they were made of. */
export interface Merken {
  messageId: Buffer | null;
  inhoud: Buffer | null;
  afzender: Buffer | null;
  draden: Buffer[];
}

export interface BekendBericht extends Merken {
  /** The melding it is in, or the one that lives on when that was folded. */
  blijft: string;
  kenmerk: string;
  stand: Stand;
  ontvangenOp: Instant;
}

/**
 * One at a time per municipality: two readers of one mailbox must not both find a message new. Where many come at once
 * the tables grow faster than the database counts them, and it would plan for empty ones: every question here has an index.
 */
export async function slot(work: Work, veel: boolean): Promise<void> {
  if (veel)
    await sql`select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('enable_seqscan', 'off', true)`.execute(
      tables(work),
    );
  await sql`select pg_advisory_xact_lock(hashtextextended('meldpunt.ontvang', ${work.gemeenteId}))`.execute(
    tables(work),
  );
}

/** Known messages that share an id, their content or a conversation with any of these; one simple question each. */
export async function bekenden(
  work: Work,
  zoek: { ids: Buffer[]; inhouden: Buffer[]; draden: Buffer[] },
): Promise<BekendBericht[]> {
  const gevonden = [
    ...(await metMerk(work, 'message_id', zoek.ids)),
    ...(await metMerk(work, 'inhoud', zoek.inhouden)),
    ...(await metDraad(work, zoek.draden)),
  ];
  const koppen = await overlevenden(work, [...new Set(gevonden.map((g) => g.meldingId))]);
  return gevonden
    .flatMap(({ meldingId, ...merken }) => {
      const kop = koppen.get(meldingId);
      return kop ? [{ ...merken, ...kop }] : [];
    })
    .toSorted((a, b) => (a.ontvangenOp < b.ontvangenOp ? -1 : 1));
}

type Gevonden = Merken & { meldingId: string; ontvangenOp: Instant };

async function metMerk(work: Work, column: 'message_id' | 'inhoud', merken: Buffer[]): Promise<Gevonden[]> {
  if (merken.length === 0) return [];
  const rows = await tables(work)
    .selectFrom('meldpunt.herkenning')
    .select(['melding_id', 'message_id', 'inhoud', 'afzender', 'ontvangen_op'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where(column, '=', sql<Buffer>`any(${merken}::bytea[])`)
    .execute();
  return rows.map((r) => ({
    meldingId: r.melding_id,
    messageId: r.message_id,
    inhoud: r.inhoud,
    afzender: r.afzender,
    draden: [],
    ontvangenOp: r.ontvangen_op,
  }));
}

async function metDraad(work: Work, draden: Buffer[]): Promise<Gevonden[]> {
  if (draden.length === 0) return [];
  const rows = await tables(work)
    .selectFrom('meldpunt.draad')
    .select(['melding_id', 'sleutel'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('sleutel', '=', sql<Buffer>`any(${draden}::bytea[])`)
    .execute();
  return rows.map((r) => ({
    meldingId: r.melding_id,
    messageId: null,
    inhoud: null,
    afzender: null,
    draden: [r.sleutel],
    ontvangenOp: work.now,
  }));
}

type Overlevende = Pick<BekendBericht, 'blijft' | 'kenmerk' | 'stand'>;

/** For each melding the one that lives on: itself, or what it was folded onto. */
async function overlevenden(work: Work, ids: string[]): Promise<Map<string, Overlevende>> {
  const found = new Map<string, Overlevende & { dubbelVan: string | null }>();
  const load = async (wanted: string[]): Promise<void> => {
    if (wanted.length === 0) return;
    const rows = await tables(work)
      .selectFrom('meldpunt.melding')
      .select(['id', 'kenmerk', 'stand', 'dubbel_van'])
      .where('gemeente_id', '=', work.gemeenteId)
      .where('id', '=', sql<string>`any(${wanted}::uuid[])`)
      .execute();
    for (const r of rows)
      found.set(r.id, { blijft: r.id, kenmerk: r.kenmerk, stand: r.stand, dubbelVan: r.dubbel_van });
  };
  await load(ids);
  const folded = [...found.values()].flatMap((f) => (f.dubbelVan === null ? [] : [f.dubbelVan]));
  await load(folded.filter((id) => !found.has(id)));
  return new Map(
    ids.flatMap((id) => {
      const own = found.get(id);
      const one = own && own.dubbelVan !== null ? found.get(own.dubbelVan) : own;
      return one ? [[id, { blijft: one.blijft, kenmerk: one.kenmerk, stand: one.stand }]] : [];
    }),
  );
}

export async function insert(
  work: Work,
  rows: readonly (Merken & { meldingId: string; ontvangenOp: Instant })[],
): Promise<void> {
  if (rows.length === 0) return;
  await insertVeel(work, 'meldpunt.herkenning', {
    id: sql`${rows.map(() => work.newReportId())}::uuid[]`,
    melding_id: sql`${rows.map((r) => r.meldingId)}::uuid[]`,
    message_id: sql`${rows.map((r) => r.messageId)}::bytea[]`,
    inhoud: sql`${rows.map((r) => r.inhoud)}::bytea[]`,
    afzender: sql`${rows.map((r) => r.afzender)}::bytea[]`,
    ontvangen_op: sql`${rows.map((r) => r.ontvangenOp)}::timestamptz[]`,
  });
  const draden = rows.flatMap((r) => r.draden.map((sleutel) => ({ sleutel, meldingId: r.meldingId })));
  if (draden.length === 0) return;
  await insertVeel(work, 'meldpunt.draad', {
    sleutel: sql`${draden.map((d) => d.sleutel)}::bytea[]`,
    melding_id: sql`${draden.map((d) => d.meldingId)}::uuid[]`,
  });
}
