import type { Selectable } from 'kysely';
import { NotFound, Stale } from '#platform/errors.ts';
import { normalise } from '#platform/reckon/normalise.ts';
import type { Work } from '#platform/work.ts';
import type { Perspectief } from '../domain/stuk.ts';
import { MEEST, openRows, sealText, tables, type Tables } from './tables.ts';

const TABLE = 'verhalen.perspectief';
type Row = Selectable<Tables[typeof TABLE]>;
type Inhoud = Pick<Perspectief, 'tekst' | 'naam'>;

const toPerspectief = (r: Row, inhoud: Inhoud): Perspectief => ({
  ...inhoud,
  id: r.id,
  versie: r.versie,
  stem: r.stem,
  jaar: r.jaar,
  lijn: r.lijn,
  bereik: r.bereik,
  hoe: r.hoe,
  op: r.op,
  vastgelegdDoor: r.vastgelegd_door,
  ingetrokkenOp: r.ingetrokken_op,
  einddatum: r.einddatum,
});

const inhoudVan = ({ tekst, naam }: Perspectief): Inhoud => ({ tekst, naam });

const toRow = (work: Work, s: Perspectief) => ({
  stem: s.stem,
  jaar: s.jaar,
  lijn: s.lijn,
  bereik: s.bereik,
  hoe: s.hoe,
  op: s.op,
  vastgelegd_door: s.vastgelegdDoor,
  ingetrokken_op: s.ingetrokkenOp,
  einddatum: s.einddatum,
  naam_sleutel: s.naam === null ? null : work.keys.blind('persoon', normalise('persoon', s.naam).value),
});

const own = (work: Work) =>
  tables(work).selectFrom(TABLE).selectAll().where('gemeente_id', '=', work.gemeenteId);

/** All of a year, or of all years, in the order in which they were made. */
export async function list(work: Work, jaar?: number): Promise<Perspectief[]> {
  let query = own(work);
  if (jaar !== undefined) query = query.where('jaar', '=', jaar);
  return openRows(work, TABLE, await query.orderBy('id').limit(MEEST).execute(), toPerspectief);
}

/** One, locked when a version is given. @throws NotFound when absent, Stale when the version moved on. */
export async function find(work: Work, id: string, version?: number): Promise<Perspectief> {
  const query = own(work).where('id', '=', id);
  const row = await (version === undefined ? query : query.forUpdate()).executeTakeFirst();
  if (!row) throw new NotFound();
  if (version !== undefined && row.versie !== version) throw new Stale(row.versie);
  const [found] = await openRows(work, TABLE, [row], toPerspectief);
  if (!found) throw new NotFound();
  return found;
}

export async function insert(work: Work, s: Perspectief): Promise<void> {
  const key = await work.keys.create(s.id);
  const inhoud = sealText(key, TABLE, s.id, inhoudVan(s));
  await tables(work)
    .insertInto(TABLE)
    .values({ gemeente_id: work.gemeenteId, id: s.id, versie: 1, ...toRow(work, s), inhoud })
    .execute();
}

export async function update(work: Work, s: Perspectief): Promise<Perspectief> {
  const next = { ...s, versie: s.versie + 1 };
  const inhoud = sealText(await work.keys.of(s.id), TABLE, s.id, inhoudVan(next));
  await tables(work)
    .updateTable(TABLE)
    .set({ versie: next.versie, ...toRow(work, s), inhoud })
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', s.id)
    .execute();
  return next;
}

/** Views of somebody who asked to be named, for a rights request. */
export async function metSleutel(work: Work, sleutels: readonly Buffer[]): Promise<Perspectief[]> {
  if (sleutels.length === 0) return [];
  const rows = await own(work).where('naam_sleutel', 'in', sleutels).execute();
  return openRows(work, TABLE, rows, toPerspectief);
}
