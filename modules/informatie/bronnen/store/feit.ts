import { sql } from 'kysely';
import type { LocalDate } from '#platform/contract.ts';
import type { RecordKey } from '#platform/keys.ts';
import type { Work } from '#platform/work.ts';
import type { FeitSoort } from '../contract.ts';
import type { Feit, Sleutel } from '../domain/feit.ts';
import { tables } from './tables.ts';

export interface Lijst {
  id: string;
  bronId: string;
  soort: FeitSoort;
  bestand: string;
  hash: Buffer;
  peildatum: LocalDate;
}

const PLACE = 'bronnen.feit.tekst';
const plek = (lijstId: string, nr: number): string => `${lijstId}/${nr}`;

export const sleutelVan = (work: Work, s: Sleutel): string => work.keys.match(`huis-${s.soort}`, s.waarde);

/** Makes the list and its key; the one before it, of the same source and kind, goes first. */
export async function begin(work: Work, l: Lijst): Promise<RecordKey> {
  const oud = await tables(work)
    .selectFrom('bronnen.import')
    .select('id')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('bron_id', '=', l.bronId)
    .where('soort', '=', l.soort)
    .execute();
  for (const { id } of oud) await destroy(work, id);
  await tables(work)
    .insertInto('bronnen.import')
    .values({
      gemeente_id: work.gemeenteId,
      id: l.id,
      bron_id: l.bronId,
      soort: l.soort,
      bestand: l.bestand,
      hash: l.hash,
      peildatum: l.peildatum,
      rijen: 0,
      fouten: 0,
      ingelezen_op: work.now,
    })
    .execute();
  return work.keys.create(l.id);
}

/** Many facts in one statement, with the keys they are found by. */
export async function insert(
  work: Work,
  lijstId: string,
  key: RecordKey,
  vanaf: number,
  feiten: readonly Feit[],
): Promise<void> {
  const tekst = feiten.map(({ omschrijving, stand, kenmerk }, i) =>
    key.seal(PLACE, plek(lijstId, vanaf + i), JSON.stringify({ omschrijving, stand, kenmerk })),
  );
  await sql`insert into bronnen.feit (gemeente_id, import_id, nr, datum, tekst)
    select ${work.gemeenteId}, ${lijstId}, r.* from unnest(${feiten.map((_, i) => vanaf + i)}::int[],
      ${feiten.map((f) => f.datum)}::date[], ${tekst}::bytea[]) as r`.execute(tables(work));
  const sleutels = feiten.flatMap((f, i) =>
    f.sleutels.map((s) => ({ nr: vanaf + i, sleutel: sleutelVan(work, s) })),
  );
  await sql`insert into bronnen.feitsleutel (gemeente_id, import_id, nr, sleutel)
    select ${work.gemeenteId}, ${lijstId}, r.* from unnest(${sleutels.map((s) => s.nr)}::int[],
      ${sleutels.map((s) => s.sleutel)}::bigint[]) as r on conflict do nothing`.execute(tables(work));
}

export interface Gevonden {
  sleutel: string;
  soort: FeitSoort;
  bronId: string;
  peildatum: LocalDate;
  datum: LocalDate | null;
  omschrijving: string;
  stand: string;
  kenmerk: string;
}

const MEESTE = 50;

const rijenBij = (work: Work, sleutels: readonly string[]) =>
  tables(work)
    .selectFrom('bronnen.feitsleutel as s')
    .innerJoin('bronnen.feit as f', (j) =>
      j
        .onRef('f.gemeente_id', '=', 's.gemeente_id')
        .onRef('f.import_id', '=', 's.import_id')
        .onRef('f.nr', '=', 's.nr'),
    )
    .innerJoin('bronnen.import as i', (j) =>
      j.onRef('i.gemeente_id', '=', 's.gemeente_id').onRef('i.id', '=', 's.import_id'),
    )
    .select([
      sql<string>`s.sleutel::text`.as('sleutel'),
      's.import_id',
      's.nr',
      'i.soort',
      'i.bron_id as bronId',
      'i.peildatum',
      'f.datum',
      'f.tekst',
    ])
    .where('s.gemeente_id', '=', work.gemeenteId)
    .where('s.sleutel', '=', sql<string>`any(${sleutels}::bigint[])`)
    .orderBy(sql`f.datum desc nulls last`)
    .orderBy('s.nr')
    .limit(MEESTE)
    .execute();

/** Facts that one of these keys leads to, newest first. */
export async function zoek(work: Work, sleutels: readonly string[]): Promise<Gevonden[]> {
  if (sleutels.length === 0) return [];
  const rows = await rijenBij(work, sleutels);
  const keys = await work.keys.all(rows.map((r) => r.import_id));
  return rows.flatMap(({ import_id: lijstId, nr, tekst, ...rest }) => {
    const key = keys.get(lijstId);
    if (!key) return [];
    return [
      {
        ...rest,
        ...(JSON.parse(key.open(PLACE, plek(lijstId, nr), tekst)) as Pick<
          Gevonden,
          'omschrijving' | 'stand' | 'kenmerk'
        >),
      },
    ];
  });
}

export async function klaar(work: Work, id: string, rijen: number, fouten: number): Promise<void> {
  await sql`update bronnen.import set rijen = ${rijen}, fouten = ${fouten}
    where gemeente_id = ${work.gemeenteId} and id = ${id}`.execute(tables(work));
}

export const oudeLijsten = (work: Work, dag: LocalDate, max: number) =>
  tables(work)
    .selectFrom('bronnen.import')
    .select(['id', 'soort', 'peildatum'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('peildatum', '<=', dag)
    .orderBy('peildatum')
    .orderBy('id')
    .limit(max)
    .execute();

export async function destroy(work: Work, id: string): Promise<number> {
  const row = await tables(work)
    .deleteFrom('bronnen.import')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  if (row) await work.keys.destroy(id);
  return row ? 1 : 0;
}
