import type { Instant } from '#platform/contract.ts';
import type { Work } from '#platform/work.ts';
import type { Bijzonderheden, BronSoort, Herkomst, ObjectSoort } from '../contract.ts';
import { herkomstVan } from './herkomst.ts';
import { ruimLegeOp } from './onderwerp.ts';
import { PLACE, PLACE_BIJ, PLACE_KENMERKEN, tables } from './tables.ts';

/** Field name of what a person recorded by hand. */
export const VELD = 'vermeld';

/**
 * Marks what was just recorded as by hand, with who did it and what was said with it. @returns the ids of those
 * mentions, in the order in which they were recorded.
 */
export async function markeer(
  work: Work,
  bronId: string,
  bij: string | null,
  bijzonderheden: Bijzonderheden,
): Promise<string[]> {
  const rows = await tables(work)
    .selectFrom('koppelen.vermelding')
    .select('id')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('bron_id', '=', bronId)
    .where('veld', '=', VELD)
    .where('vastgelegd_op', 'is', null)
    .orderBy('id')
    .execute();
  const key = await work.keys.of(bronId);
  const said = Object.keys(bijzonderheden).length > 0 ? JSON.stringify(bijzonderheden) : null;
  for (const { id } of rows)
    await tables(work)
      .updateTable('koppelen.vermelding')
      .set({
        vastgelegd_door: work.actor.accountId,
        vastgelegd_op: work.now,
        bijzonderheden: said === null ? null : key.seal(PLACE_BIJ, id, said),
        bij,
      })
      .where('gemeente_id', '=', work.gemeenteId)
      .where('id', '=', id)
      .execute();
  return rows.map((r) => r.id);
}

export interface Vermelding {
  id: string;
  bron: { soort: BronSoort; id: string };
  soort: ObjectSoort | 'persoon';
  waarde: string;
  onderwerpId: string | null;
  bij: Bijzonderheden;
  vastgelegd: { door: string; op: Instant } | null;
  herkomst: Herkomst | null;
  deelVan: string | null;
}

const KOLOMMEN = [
  'id',
  'bron_soort',
  'bron_id',
  'soort',
  'waarde',
  'onderwerp_id',
  'vastgelegd_door',
  'vastgelegd_op',
  'bijzonderheden',
  'bij',
  'herkomst',
  'herkomst_uit',
  'herkomst_label',
] as const;

/** Everything that this record names, opened with its key; what was typed with something else comes after it. */
export async function vanBron(work: Work, bronId: string): Promise<Vermelding[]> {
  const rows = await tables(work)
    .selectFrom('koppelen.vermelding')
    .select(KOLOMMEN)
    .where('gemeente_id', '=', work.gemeenteId)
    .where('bron_id', '=', bronId)
    .where('bewaard', '=', false)
    .orderBy('id')
    .execute();
  const key = (await work.keys.all([bronId])).get(bronId);
  if (!key) return [];
  return rows.flatMap((r) => {
    if (r.waarde === null) return [];
    const bij = r.bijzonderheden && key.open(PLACE_BIJ, r.id, r.bijzonderheden);
    const vermelding: Vermelding = {
      id: r.id,
      bron: { soort: r.bron_soort, id: r.bron_id },
      soort: r.soort,
      waarde: key.open(PLACE, r.id, r.waarde),
      onderwerpId: r.onderwerp_id,
      bij: bij ? (JSON.parse(bij) as Bijzonderheden) : {},
      vastgelegd: r.vastgelegd_op === null ? null : { door: r.vastgelegd_door!, op: r.vastgelegd_op },
      herkomst: herkomstVan(r),
      deelVan: r.bij,
    };
    return [vermelding];
  });
}

/** Removes one mention that was recorded by hand with what was typed with it; false when there is none. */
export async function verwijder(work: Work, bronId: string, id: string): Promise<boolean> {
  const parts = await tables(work)
    .selectFrom('koppelen.vermelding')
    .select(['id', 'onderwerp_id'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('bron_id', '=', bronId)
    .where('vastgelegd_op', 'is not', null)
    .where((eb) => eb.or([eb('id', '=', id), eb('bij', '=', id)]))
    .execute();
  if (!parts.some((p) => p.id === id)) return false;
  await tables(work)
    .deleteFrom('koppelen.vermelding')
    .where('gemeente_id', '=', work.gemeenteId)
    .where(
      'id',
      'in',
      parts.map((p) => p.id),
    )
    .execute();
  await ruimLegeOp(
    work,
    parts.flatMap((p) => (p.onderwerp_id === null ? [] : [p.onderwerp_id])),
  );
  return true;
}

export interface Gezegd {
  id: string;
  /** What was typed with it, or read beside it. */
  gegeven: Partial<Record<string, string>>;
  /** When it was recorded by hand or looked up; null when it was read. */
  op: Instant | null;
  herkomst: Herkomst | null;
}

/** What these mentions say besides their value; opened with the keys of their records. */
export async function gezegd(work: Work, ids: readonly string[]): Promise<Map<string, Gezegd>> {
  if (ids.length === 0) return new Map();
  const rows = await tables(work)
    .selectFrom('koppelen.vermelding')
    .select([
      'id',
      'bron_id',
      'kenmerken',
      'bijzonderheden',
      'vastgelegd_op',
      'herkomst',
      'herkomst_uit',
      'herkomst_label',
    ])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', 'in', ids)
    .execute();
  const keys = await work.keys.all(rows.map((r) => r.bron_id));
  return new Map(
    rows.flatMap((r) => {
      const key = keys.get(r.bron_id);
      if (!key) return [];
      const typed = r.bijzonderheden && key.open(PLACE_BIJ, r.id, r.bijzonderheden);
      const read = r.kenmerken && key.open(PLACE_KENMERKEN, r.id, r.kenmerken);
      const gegeven = {
        ...(read ? (JSON.parse(read) as { gegeven: Record<string, string> }).gegeven : {}),
        ...(typed ? (JSON.parse(typed) as Record<string, string>) : {}),
      };
      return [[r.id, { id: r.id, gegeven, op: r.vastgelegd_op, herkomst: herkomstVan(r) }] as const];
    }),
  );
}
