import type { Selectable } from 'kysely';
import { NotFound, Stale } from '#platform/errors.ts';
import type { Work } from '#platform/work.ts';
import type { Inzicht } from '../domain/stuk.ts';
import { MEEST, openRows, sealText, tables, type Tables } from './tables.ts';

const TABLE = 'verhalen.inzicht';
type Row = Selectable<Tables[typeof TABLE]>;
type Inhoud = Pick<Inzicht, 'tekst' | 'grond' | 'besluit'>;

const toInzicht = (r: Row, inhoud: Inhoud): Inzicht => ({
  ...inhoud,
  id: r.id,
  versie: r.versie,
  soort: r.soort,
  jaar: r.jaar,
  lijn: r.lijn,
  bereik: r.bereik,
  zekerheid: r.zekerheid,
  aanbevelingId: r.aanbeveling_id,
  einddatum: r.einddatum,
});

const inhoudVan = ({ tekst, grond, besluit }: Inzicht): Inhoud => ({ tekst, grond, besluit });

const toRow = (s: Inzicht) => ({
  soort: s.soort,
  jaar: s.jaar,
  lijn: s.lijn,
  bereik: s.bereik,
  zekerheid: s.zekerheid,
  aanbeveling_id: s.aanbevelingId,
  einddatum: s.einddatum,
});

const own = (work: Work) =>
  tables(work).selectFrom(TABLE).selectAll().where('gemeente_id', '=', work.gemeenteId);

/** All of a year, or of all years, in the order in which they were made. */
export async function list(work: Work, jaar?: number): Promise<Inzicht[]> {
  let query = own(work);
  if (jaar !== undefined) query = query.where('jaar', '=', jaar);
  return openRows(work, TABLE, await query.orderBy('id').limit(MEEST).execute(), toInzicht);
}

/** One, locked when a version is given. @throws NotFound when absent, Stale when the version moved on. */
export async function find(work: Work, id: string, version?: number): Promise<Inzicht> {
  const query = own(work).where('id', '=', id);
  const row = await (version === undefined ? query : query.forUpdate()).executeTakeFirst();
  if (!row) throw new NotFound();
  if (version !== undefined && row.versie !== version) throw new Stale(row.versie);
  const [found] = await openRows(work, TABLE, [row], toInzicht);
  if (!found) throw new NotFound();
  return found;
}

export async function insert(work: Work, s: Inzicht): Promise<void> {
  const key = await work.keys.create(s.id);
  const inhoud = sealText(key, TABLE, s.id, inhoudVan(s));
  await tables(work)
    .insertInto(TABLE)
    .values({ gemeente_id: work.gemeenteId, id: s.id, versie: 1, ...toRow(s), inhoud })
    .execute();
}

export async function update(work: Work, s: Inzicht): Promise<Inzicht> {
  const next = { ...s, versie: s.versie + 1 };
  const inhoud = sealText(await work.keys.of(s.id), TABLE, s.id, inhoudVan(next));
  await tables(work)
    .updateTable(TABLE)
    .set({ versie: next.versie, ...toRow(s), inhoud })
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', s.id)
    .execute();
  return next;
}
