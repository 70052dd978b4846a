import type { Work } from '#platform/work.ts';
import type { Bron } from '../contract.ts';
import { PLACE, PLACE_KENMERKEN, tables } from './tables.ts';
import { schrijfSleutels } from './vermeldingen.ts';

export interface NieuwPersoon {
  onderwerpId: string;
  veld: string;
  naam: string;
  /** Features as JSON. */
  kenmerken: string;
  /** By which a change of the text recognises the same name in the same record. */
  naamsleutel: string;
  sleutels: readonly string[];
  termen: readonly string[];
}

/** Records the persons of a weighed record, each sealed with the key of that record. */
export async function insertPersonen(
  work: Work,
  bron: Bron,
  maand: string,
  personen: readonly NieuwPersoon[],
): Promise<void> {
  if (personen.length === 0) return;
  const key = await work.keys.of(bron.id);
  const rows = personen.map((p) => ({ id: work.newId(), p }));
  await tables(work)
    .insertInto('koppelen.vermelding')
    .values(
      rows.map(({ id, p }) => ({
        gemeente_id: work.gemeenteId,
        id,
        bron_soort: bron.soort,
        bron_id: bron.id,
        soort: 'persoon' as const,
        veld: p.veld,
        waarde: key.seal(PLACE, id, p.naam),
        kenmerken: key.seal(PLACE_KENMERKEN, id, p.kenmerken),
        geldig: true,
        bewaard: false,
        thema: null,
        maand,
        onderwerp_id: p.onderwerpId,
      })),
    )
    .execute();
  await schrijfSleutels(
    work,
    rows.flatMap(({ id, p }) => [
      { id, vorm: 'gelijk' as const, sleutel: p.naamsleutel },
      ...p.sleutels.map((sleutel) => ({ id, vorm: 'persoon' as const, sleutel })),
      ...p.termen.map((sleutel) => ({ id, vorm: 'term' as const, sleutel })),
    ]),
  );
}

/** Subjects of the persons of a record by the key of their name, to keep them when its text changes. */
export async function onderwerpenPerNaam(work: Work, bronId: string): Promise<Map<string, string>> {
  const rows = await tables(work)
    .selectFrom('koppelen.vermelding as v')
    .innerJoin('koppelen.koppelsleutel as s', (j) =>
      j.onRef('s.gemeente_id', '=', 'v.gemeente_id').onRef('s.vermelding_id', '=', 'v.id'),
    )
    .select((e) => ['v.onderwerp_id', e.cast<string>('s.sleutel', 'text').as('sleutel')])
    .where('v.gemeente_id', '=', work.gemeenteId)
    .where('v.bron_id', '=', bronId)
    .where('v.soort', '=', 'persoon')
    .where('s.vorm', '=', 'gelijk')
    .execute();
  return new Map(rows.map((r) => [r.sleutel, r.onderwerp_id!]));
}

/** Persons that this record names, in the order of its text. */
export async function personenVanBron(
  work: Work,
  bronId: string,
): Promise<{ id: string; onderwerpId: string }[]> {
  const rows = await tables(work)
    .selectFrom('koppelen.vermelding')
    .select(['id', 'onderwerp_id'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('bron_id', '=', bronId)
    .where('soort', '=', 'persoon')
    .orderBy('id')
    .execute();
  return rows.map((r) => ({ id: r.id, onderwerpId: r.onderwerp_id! }));
}
