import { sql } from 'kysely';
import type { Work } from '#platform/work.ts';
import type { Bron, BronSoort, ObjectSoort } from '../contract.ts';
import type { Sleutel } from '../domain/sleutels.ts';
import { onderwerpenVan, ruimLegeOp } from './onderwerp.ts';
import { PLACE, PLACE_KENMERKEN, tables, type Vorm } from './tables.ts';

export interface NieuweVermelding {
  soort: ObjectSoort;
  veld: string;
  waarde: string;
  geldig: boolean;
  sleutels: readonly Sleutel[];
  /** What the engine compares, with the hashes by which it looks and counts; null for what is equal or is not. */
  ding?: { kenmerken: string; sleutels: readonly string[]; termen: readonly string[] } | null;
}

export async function insertVermeldingen(
  work: Work,
  bron: Bron,
  maand: string,
  nieuw: readonly NieuweVermelding[],
): Promise<void> {
  if (nieuw.length === 0) return;
  const key = await work.keys.of(bron.id);
  const own = (v: NieuweVermelding): string | null => {
    const same = v.sleutels.find((s) => s.vorm === 'gelijk');
    return same ? work.keys.match(same.soort, same.waarde) : null;
  };
  const keyed = nieuw.flatMap((v) => (own(v) === null ? [] : [{ soort: v.soort, sleutel: own(v)! }]));
  const onderwerpen = await onderwerpenVan(work, keyed);
  const rows = nieuw.map((v) => ({ id: work.newId(), v }));
  await tables(work)
    .insertInto('koppelen.vermelding')
    .values(
      rows.map(({ id, v }) => ({
        gemeente_id: work.gemeenteId,
        id,
        bron_soort: bron.soort,
        bron_id: bron.id,
        soort: v.soort,
        veld: v.veld,
        waarde: key.seal(PLACE, id, v.waarde),
        geldig: v.geldig,
        bewaard: false,
        thema: null,
        maand,
        kenmerken: !v.ding ? null : key.seal(PLACE_KENMERKEN, id, v.ding.kenmerken),
        onderwerp_id: onderwerpen.get(`${v.soort}|${own(v)}`) ?? null,
      })),
    )
    .execute();
  await insertSleutels(work, rows);
}

async function insertSleutels(
  work: Work,
  rows: readonly { id: string; v: NieuweVermelding }[],
): Promise<void> {
  await schrijfSleutels(
    work,
    rows.flatMap(({ id, v }) => [
      ...v.sleutels.map((s): Sleutelrij => ({
        id,
        sleutel: work.keys.match(s.soort, s.waarde),
        vorm: s.vorm,
      })),
      ...(v.ding?.sleutels ?? []).map((sleutel): Sleutelrij => ({ id, sleutel, vorm: 'kern' })),
      ...(v.ding?.termen ?? []).map((sleutel): Sleutelrij => ({ id, sleutel, vorm: 'term' })),
    ]),
  );
}

export interface Sleutelrij {
  /** Mention that carries the key. */
  id: string;
  sleutel: string;
  vorm: Vorm;
}

/** Files mentions under their keys, in one statement whatever their number. */
export async function schrijfSleutels(work: Work, rijen: readonly Sleutelrij[]): Promise<void> {
  if (rijen.length === 0) return;
  await sql`insert into koppelen.koppelsleutel (gemeente_id, sleutel, vermelding_id, vorm)
    select ${work.gemeenteId}, s, v, f
      from unnest(${rijen.map((r) => r.sleutel)}::bigint[], ${rijen.map((r) => r.id)}::uuid[], ${rijen.map((r) => r.vorm)}::text[]) as r(s, v, f)
        on conflict do nothing`.execute(tables(work));
}

export interface Treffer {
  sleutel: string;
  vorm: Sleutel['vorm'];
  bron: Bron;
  bewaard: boolean;
  thema: string | null;
  maand: string;
  waarde: Buffer | null;
  vermeldingId: string;
  onderwerpId: string | null;
}

/**
 * Other records that carry one of these keys, the last recorded first; of each key no more than `max`, so that what is
 * in every record does not push out what is in two.
 */
export async function findTreffers(
  work: Work,
  bronId: string,
  sleutels: readonly string[],
  max: number,
): Promise<Treffer[]> {
  if (sleutels.length === 0) return [];
  const { rows } = await sql<TrefferRij>`
    select v.sleutel::text, t.* from unnest(${sleutels}::bigint[]) as v(sleutel) cross join lateral (
      select s.vorm, m.bron_soort, m.bron_id, m.bewaard, m.thema, m.maand, m.waarde, m.id, m.onderwerp_id
        from koppelen.koppelsleutel s
        join koppelen.vermelding m on m.gemeente_id = s.gemeente_id and m.id = s.vermelding_id
       where s.gemeente_id = ${work.gemeenteId} and s.sleutel = v.sleutel
         and m.bron_id <> ${bronId} and m.soort <> 'persoon'
       order by s.vermelding_id desc limit ${max}) t`.execute(tables(work));
  return rows
    .map(({ bron_soort, bron_id, id, onderwerp_id, ...r }) => ({
      ...r,
      bron: { soort: bron_soort, id: bron_id },
      vermeldingId: id,
      onderwerpId: onderwerp_id,
    }))
    .toSorted((a, b) => b.maand.localeCompare(a.maand) || b.vermeldingId.localeCompare(a.vermeldingId));
}

interface TrefferRij {
  sleutel: string;
  vorm: Sleutel['vorm'];
  bron_soort: BronSoort;
  bron_id: string;
  bewaard: boolean;
  thema: string | null;
  maand: string;
  waarde: Buffer | null;
  id: string;
  onderwerp_id: string | null;
}

/** Only kinds of lasting objects stay findable while a record is merely kept; values go. */
export async function keepObjectsOnly(
  work: Work,
  bronId: string,
  soorten: readonly ObjectSoort[],
  thema: string,
): Promise<void> {
  const gone = await tables(work)
    .deleteFrom('koppelen.vermelding')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('bron_id', '=', bronId)
    .where('soort', 'not in', soorten)
    .returning('onderwerp_id')
    .execute();
  await ruimLegeOp(work, ids(gone));
  await tables(work)
    .updateTable('koppelen.vermelding')
    .set({ bewaard: true, thema, waarde: null, kenmerken: null })
    .where('gemeente_id', '=', work.gemeenteId)
    .where('bron_id', '=', bronId)
    .execute();
  // What was said beside an object goes: from now on it is met by its own value only.
  await sql`delete from koppelen.koppelsleutel s using koppelen.vermelding v
    where v.gemeente_id = ${work.gemeenteId} and v.bron_id = ${bronId} and s.gemeente_id = v.gemeente_id
      and s.vermelding_id = v.id and s.vorm in ('kern', 'term')`.execute(tables(work));
}

const ids = (rows: readonly { onderwerp_id: string | null }[]): string[] =>
  rows.flatMap((r) => (r.onderwerp_id === null ? [] : [r.onderwerp_id]));

/** Removes the mentions of a record. @returns how many, and the subjects that may have become empty. */
export async function deleteVermeldingen(
  work: Work,
  bronId: string,
  welke: 'alle' | 'gelezen' = 'alle',
): Promise<{ aantal: number; onderwerpIds: string[] }> {
  let query = tables(work)
    .deleteFrom('koppelen.vermelding')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('bron_id', '=', bronId);
  // What a person recorded by hand does not go because a text was written anew.
  if (welke === 'gelezen') query = query.where('vastgelegd_op', 'is', null);
  const gone = await query.returning('onderwerp_id').execute();
  return { aantal: gone.length, onderwerpIds: ids(gone) };
}

export async function openWaarden(work: Work, treffers: readonly Treffer[]): Promise<Map<string, string>> {
  const open = treffers.filter((t) => t.waarde !== null);
  const keys = await work.keys.all(open.map((t) => t.bron.id));
  return new Map(
    open.flatMap((t) => {
      const key = keys.get(t.bron.id);
      return key ? [[t.vermeldingId, key.open(PLACE, t.vermeldingId, t.waarde!)] as const] : [];
    }),
  );
}

/** Subjects of the objects of a record, by their key. */
export async function onderwerpenVanBron(work: Work, bronId: string): Promise<Map<string, string>> {
  const rows = await tables(work)
    .selectFrom('koppelen.vermelding as v')
    .innerJoin('koppelen.onderwerp as o', (j) =>
      j.onRef('o.gemeente_id', '=', 'v.gemeente_id').onRef('o.id', '=', 'v.onderwerp_id'),
    )
    .select((e) => ['o.id', e.cast<string>('o.sleutel', 'text').as('sleutel')])
    .where('v.gemeente_id', '=', work.gemeenteId)
    .where('v.bron_id', '=', bronId)
    .where('o.sleutel', 'is not', null)
    .execute();
  return new Map(rows.map((r) => [r.sleutel, r.id]));
}
