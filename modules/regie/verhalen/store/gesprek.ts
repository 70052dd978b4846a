import type { Selectable } from 'kysely';
import { NotFound, Stale } from '#platform/errors.ts';
import type { LocalDate } from '#platform/contract.ts';
import type { Work } from '#platform/work.ts';
import type { Gesprek } from '../domain/stuk.ts';
import { MEEST, openRows, sealText, tables, type Tables } from './tables.ts';

const TABLE = 'verhalen.gesprek';
type Row = Selectable<Tables[typeof TABLE]>;
type Inhoud = Pick<Gesprek, 'tekst' | 'uitkomst'>;

const toGesprek = (r: Row, inhoud: Inhoud): Gesprek => ({
  ...inhoud,
  id: r.id,
  versie: r.versie,
  soort: r.soort,
  partner: r.partner,
  datum: r.datum,
  lijn: r.lijn,
  bereik: r.bereik,
  voor: r.voor,
  eigenaarId: r.eigenaar_id,
  afgedaanOp: r.afgedaan_op,
  einddatum: r.einddatum,
  jaar: Number(r.datum.slice(0, 4)),
});

const inhoudVan = ({ tekst, uitkomst }: Gesprek): Inhoud => ({ tekst, uitkomst });

const toRow = (s: Gesprek) => ({
  soort: s.soort,
  partner: s.partner,
  datum: s.datum,
  lijn: s.lijn,
  bereik: s.bereik,
  voor: s.voor,
  eigenaar_id: s.eigenaarId,
  afgedaan_op: s.afgedaanOp,
  einddatum: s.einddatum,
});

const own = (work: Work) =>
  tables(work).selectFrom(TABLE).selectAll().where('gemeente_id', '=', work.gemeenteId);

/** All that was asked or promised in a year, and what of earlier years was open in it; newest first. */
export async function list(work: Work, jaar?: number): Promise<Gesprek[]> {
  let query = own(work);
  if (jaar !== undefined)
    query = query
      .where('datum', '<=', `${jaar}-12-31`)
      .where((eb) =>
        eb.or([
          eb('datum', '>=', `${jaar}-01-01`),
          eb('afgedaan_op', 'is', null),
          eb('afgedaan_op', '>=', `${jaar}-01-01`),
        ]),
      );
  const rows = await query.orderBy('datum', 'desc').orderBy('id').limit(MEEST).execute();
  return openRows(work, TABLE, rows, toGesprek);
}

/** Open questions and promises with a term up to a day; the viewer's own, or all of them. */
export async function telOpen(
  work: Work,
  tot: LocalDate,
  alle: boolean,
): Promise<{ aantal: number; voor: LocalDate | null }> {
  let query = tables(work)
    .selectFrom(TABLE)
    .where('gemeente_id', '=', work.gemeenteId)
    .where('afgedaan_op', 'is', null)
    .where('voor', '<=', tot);
  if (!alle) query = query.where('eigenaar_id', '=', work.actor.accountId);
  return query
    .select((eb) => [eb.fn.countAll<number>().as('aantal'), eb.fn.min('voor').as('voor')])
    .executeTakeFirstOrThrow();
}

/** One, locked when a version is given. @throws NotFound when absent, Stale when the version moved on. */
export async function find(work: Work, id: string, version?: number): Promise<Gesprek> {
  const query = own(work).where('id', '=', id);
  const row = await (version === undefined ? query : query.forUpdate()).executeTakeFirst();
  if (!row) throw new NotFound();
  if (version !== undefined && row.versie !== version) throw new Stale(row.versie);
  const [found] = await openRows(work, TABLE, [row], toGesprek);
  if (!found) throw new NotFound();
  return found;
}

export async function insert(work: Work, s: Gesprek): Promise<void> {
  const key = await work.keys.create(s.id);
  const inhoud = sealText(key, TABLE, s.id, inhoudVan(s));
  await tables(work)
    .insertInto(TABLE)
    .values({ gemeente_id: work.gemeenteId, id: s.id, versie: 1, ...toRow(s), inhoud })
    .execute();
}

export async function update(work: Work, s: Gesprek): Promise<Gesprek> {
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
