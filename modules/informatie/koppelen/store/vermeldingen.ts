import type { Kysely } from 'kysely';
import type { Work } from '#platform/work.ts';
import type { Bron, BronSoort, ObjectSoort } from '../contract.ts';
import type { Sleutel } from '../domain/sleutels.ts';

interface Tables {
  'koppelen.vermelding': {
    gemeente_id: number;
    id: string;
    bron_soort: BronSoort;
    bron_id: string;
    soort: ObjectSoort;
    veld: string;
    waarde: Buffer | null;
    geldig: boolean;
    bewaard: boolean;
    thema: string | null;
    maand: string;
  };
  'koppelen.koppelsleutel': {
    gemeente_id: number;
    sleutel: string;
    vermelding_id: string;
    vorm: Sleutel['vorm'];
  };
}

const tables = (work: Work): Kysely<Tables> => work.tables<Tables>();
const PLACE = 'koppelen.vermelding.waarde';

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
    ])
    .where('s.gemeente_id', '=', work.gemeenteId)
    .where('s.sleutel', 'in', sleutels)
    .where('v.bron_id', '<>', bronId)
    .orderBy('v.maand', 'desc')
    .limit(max * sleutels.length)
    .execute();
  return rows.map((r) => ({
    sleutel: r.sleutel,
    vorm: r.vorm,
    bron: { soort: r.bron_soort, id: r.bron_id },
    bewaard: r.bewaard,
    thema: r.thema,
    maand: r.maand,
    waarde: r.waarde,
    vermeldingId: r.id,
  }));
}

/** Only kinds of lasting objects stay findable while a record is merely kept; values go. */
export async function keepObjectsOnly(
  work: Work,
  bronId: string,
  soorten: readonly ObjectSoort[],
  thema: string,
): Promise<void> {
  await tables(work)
    .deleteFrom('koppelen.vermelding')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('bron_id', '=', bronId)
    .where('soort', 'not in', soorten)
    .execute();
  await tables(work)
    .updateTable('koppelen.vermelding')
    .set({ bewaard: true, thema, waarde: null })
    .where('gemeente_id', '=', work.gemeenteId)
    .where('bron_id', '=', bronId)
    .execute();
}

export async function deleteVermeldingen(work: Work, bronId: string): Promise<number> {
  const result = await tables(work)
    .deleteFrom('koppelen.vermelding')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('bron_id', '=', bronId)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
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
