import type { Instant } from '#platform/contract.ts';
import type { Work } from '#platform/work.ts';
import type { Bijzonderheden, Herkomst, ObjectSoort } from '../contract.ts';
import { ruimLegeOp } from './onderwerp.ts';
import { PLACE_BIJ, tables } from './tables.ts';

/** Where a mention comes from, as it stands in its row; null for what was read from a text or typed. */
export const herkomstVan = (r: {
  herkomst: Herkomst['soort'] | null;
  herkomst_uit: string | null;
  herkomst_label: string | null;
}): Herkomst | null =>
  r.herkomst === null
    ? null
    : { soort: r.herkomst, uit: r.herkomst_uit ?? '', label: r.herkomst_label ?? '' };

/** Writes where these mentions come from and when it was said there. */
export async function zetHerkomst(
  work: Work,
  ids: readonly string[],
  { soort, uit, label }: Herkomst,
  op: Instant,
): Promise<void> {
  if (ids.length === 0) return;
  await tables(work)
    .updateTable('koppelen.vermelding')
    .set({ herkomst: soort, herkomst_uit: uit, herkomst_label: label, vastgelegd_op: op })
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', 'in', ids)
    .execute();
}

/**
 * Takes away what the same source said of the same subject before, where it said the same: an assertion is not repeated.
 * What it said otherwise stays beside it.
 */
export async function ruimHerhalingOp(
  work: Work,
  bronId: string,
  id: string,
  { soort, uit }: Herkomst,
  said: Bijzonderheden,
): Promise<void> {
  const own = await tables(work)
    .selectFrom('koppelen.vermelding')
    .select(['soort', 'onderwerp_id'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!own?.onderwerp_id) return;
  const before = await eerder(
    work,
    bronId,
    id,
    { soort: own.soort as ObjectSoort, onderwerpId: own.onderwerp_id },
    { soort, uit },
  );
  const key = await work.keys.of(bronId);
  const same = before.filter((r) => {
    const told =
      r.bijzonderheden === null ? {} : (JSON.parse(key.open(PLACE_BIJ, r.id, r.bijzonderheden)) as object);
    return gelijk(told, said);
  });
  if (same.length === 0) return;
  await tables(work)
    .deleteFrom('koppelen.vermelding')
    .where('gemeente_id', '=', work.gemeenteId)
    .where(
      'id',
      'in',
      same.map((r) => r.id),
    )
    .execute();
  await ruimLegeOp(work, [own.onderwerp_id]);
}

const eerder = (
  work: Work,
  bronId: string,
  id: string,
  own: { soort: ObjectSoort; onderwerpId: string },
  { soort, uit }: Pick<Herkomst, 'soort' | 'uit'>,
) =>
  tables(work)
    .selectFrom('koppelen.vermelding')
    .select(['id', 'bijzonderheden'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('bron_id', '=', bronId)
    .where('id', '<>', id)
    .where('soort', '=', own.soort)
    .where('onderwerp_id', '=', own.onderwerpId)
    .where('herkomst', '=', soort)
    .where('herkomst_uit', '=', uit)
    .where('bij', 'is', null)
    .execute();

const gelijk = (a: object, b: object): boolean =>
  JSON.stringify(Object.entries(a).toSorted()) === JSON.stringify(Object.entries(b).toSorted());
