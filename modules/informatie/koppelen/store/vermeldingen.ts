import type { Work } from '#platform/work.ts';
import type { Bron, ObjectSoort } from '../contract.ts';
import type { Sleutel } from '../domain/sleutels.ts';
import { onderwerpenVan, ruimLegeOp } from './onderwerp.ts';
import { PLACE, tables } from './tables.ts';

export interface NieuweVermelding {
  soort: ObjectSoort;
  veld: string;
  waarde: string;
  geldig: boolean;
  sleutels: readonly Sleutel[];
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
        kenmerken: null,
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
  const sleutels = rows.flatMap(({ id, v }) =>
    v.sleutels.map((s) => ({
      gemeente_id: work.gemeenteId,
      sleutel: work.keys.match(s.soort, s.waarde),
      vermelding_id: id,
      vorm: s.vorm,
    })),
  );
  if (sleutels.length === 0) return;
  await tables(work)
    .insertInto('koppelen.koppelsleutel')
    .values(sleutels)
    .onConflict((c) => c.doNothing())
    .execute();
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

/** Other records that carry one of these keys; over-common values are cut off at `max` per key. */
export async function findTreffers(
  work: Work,
  bronId: string,
  sleutels: readonly string[],
  max: number,
): Promise<Treffer[]> {
  if (sleutels.length === 0) return [];
  const rows = await tables(work)
    .selectFrom('koppelen.koppelsleutel as s')
    .innerJoin('koppelen.vermelding as v', (join) =>
      join.onRef('v.gemeente_id', '=', 's.gemeente_id').onRef('v.id', '=', 's.vermelding_id'),
    )
    .select((eb) => [
      eb.cast<string>('s.sleutel', 'text').as('sleutel'),
      's.vorm',
      'v.bron_soort',
      'v.bron_id',
      'v.bewaard',
      'v.thema',
      'v.maand',
      'v.waarde',
      'v.id',
      'v.onderwerp_id',
    ])
    .where('s.gemeente_id', '=', work.gemeenteId)
    .where('s.sleutel', 'in', sleutels)
    .where('v.bron_id', '<>', bronId)
    .where('v.soort', '<>', 'persoon')
    .orderBy('v.maand', 'desc')
    .limit(max * sleutels.length)
    .execute();
  return rows.map(({ bron_soort, bron_id, id, onderwerp_id, vorm, ...r }) => ({
    ...r,
    vorm: vorm as Sleutel['vorm'],
    bron: { soort: bron_soort, id: bron_id },
    vermeldingId: id,
    onderwerpId: onderwerp_id,
  }));
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
    .set({ bewaard: true, thema, waarde: null })
    .where('gemeente_id', '=', work.gemeenteId)
    .where('bron_id', '=', bronId)
    .execute();
}

const ids = (rows: readonly { onderwerp_id: string | null }[]): string[] =>
  rows.flatMap((r) => (r.onderwerp_id === null ? [] : [r.onderwerp_id]));

/** Removes the mentions of a record. @returns how many, and the subjects that may have become empty. */
export async function deleteVermeldingen(
  work: Work,
  bronId: string,
): Promise<{ aantal: number; onderwerpIds: string[] }> {
  const gone = await tables(work)
    .deleteFrom('koppelen.vermelding')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('bron_id', '=', bronId)
    .returning('onderwerp_id')
    .execute();
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
