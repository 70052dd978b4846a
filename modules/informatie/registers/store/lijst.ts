import { sql } from 'kysely';
import type { Instant, LocalDate } from '#platform/contract.ts';
import type { Work } from '#platform/work.ts';
import type { LijstSoort } from '../contract.ts';
import type { Vlak } from '#platform/reckon/vlak.ts';
import type { GebiedRij } from '../domain/gebied.ts';
import type { AdresRij, CodeRij } from '../domain/lijsten.ts';
import { tables } from './tables.ts';

export interface Lijst {
  id: string;
  soort: LijstSoort;
  versie: string;
  peildatum: LocalDate;
  bestand: string;
  hash: Buffer;
}

/** A list that begins; it does not hold until it is whole. */
export async function begin(work: Work, l: Lijst): Promise<void> {
  await tables(work)
    .insertInto('registers.lijst')
    .values({
      gemeente_id: work.gemeenteId,
      id: l.id,
      soort: l.soort,
      versie: l.versie,
      peildatum: l.peildatum,
      bestand: l.bestand,
      hash: l.hash,
      rijen: 0,
      fouten: 0,
      geldt: false,
      ingelezen_op: work.now,
    })
    .execute();
}

/** The list is whole: what held before it goes, its line in the history stays. */
export async function geldt(work: Work, l: Lijst, rijen: number, fouten: number): Promise<void> {
  const zelfde = tables(work)
    .updateTable('registers.lijst')
    .set({ geldt: false })
    .where('gemeente_id', '=', work.gemeenteId)
    .where('soort', '=', l.soort)
    .where('geldt', '=', true);
  // SBI 2008 and 2025 hold side by side, and so do wijken and buurten; of addresses and municipalities there is one list.
  const naast = l.soort === 'sbi' || l.soort === 'gebieden';
  const oud = await (naast ? zelfde.where('versie', '=', l.versie) : zelfde).returning('id').execute();
  for (const { id } of oud)
    for (const tabel of ['registers.adres', 'registers.gebied', 'registers.code'] as const)
      await tables(work)
        .deleteFrom(tabel)
        .where('gemeente_id', '=', work.gemeenteId)
        .where('lijst_id', '=', id)
        .execute();
  await tables(work)
    .updateTable('registers.lijst')
    .set({ geldt: true, rijen, fouten })
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', l.id)
    .execute();
}

export interface LijstRegel {
  id: string;
  soort: LijstSoort;
  versie: string;
  peildatum: LocalDate;
  bestand: string;
  rijen: number;
  fouten: number;
  geldt: boolean;
  ingelezenOp: Instant;
}

export async function lijsten(work: Work): Promise<LijstRegel[]> {
  const rows = await tables(work)
    .selectFrom('registers.lijst')
    .selectAll()
    .where('gemeente_id', '=', work.gemeenteId)
    .orderBy('ingelezen_op', 'desc')
    .orderBy('id', 'desc')
    .limit(50)
    .execute();
  return rows.map((r) => ({
    id: r.id,
    soort: r.soort,
    versie: r.versie,
    peildatum: r.peildatum,
    bestand: r.bestand,
    rijen: r.rijen,
    fouten: r.fouten,
    geldt: r.geldt,
    ingelezenOp: r.ingelezen_op,
  }));
}

/** Many addresses in one statement; one that is there twice counts once. Returns how many were new. */
export async function insertAdressen(
  work: Work,
  lijstId: string,
  rijen: readonly AdresRij[],
): Promise<number> {
  const kolom = <K extends keyof AdresRij>(k: K) => rijen.map((r) => r[k]);
  const done =
    await sql`insert into registers.adres (gemeente_id, lijst_id, nummeraanduiding, postcode, huisnummer, huisletter,
      toevoeging, straat, woonplaats, object_id, object_soort, gebruiksdoel, oppervlakte, bouwjaar, status, lengte, breedte)
    select ${work.gemeenteId}, ${lijstId}, r.* from unnest(${kolom('nummeraanduiding')}::text[], ${kolom('postcode')}::text[],
      ${kolom('huisnummer')}::int[], ${kolom('huisletter')}::text[], ${kolom('toevoeging')}::text[], ${kolom('straat')}::text[],
      ${kolom('woonplaats')}::text[], ${kolom('objectId')}::text[], ${kolom('objectSoort')}::text[], ${kolom('gebruiksdoel')}::text[],
      ${kolom('oppervlakte')}::int[], ${kolom('bouwjaar')}::text[], ${kolom('status')}::text[],
      ${kolom('lengte')}::float8[], ${kolom('breedte')}::float8[]) as r
    on conflict do nothing`.execute(tables(work));
  return Number(done.numAffectedRows ?? 0);
}

export async function insertCodes(work: Work, lijstId: string, rijen: readonly CodeRij[]): Promise<number> {
  const kolom = <K extends keyof CodeRij>(k: K) => rijen.map((r) => r[k]);
  const done =
    await sql`insert into registers.code (gemeente_id, lijst_id, code, omschrijving, niveau, ouder, van, tot)
    select ${work.gemeenteId}, ${lijstId}, r.* from unnest(${kolom('code')}::text[], ${kolom('omschrijving')}::text[],
      ${kolom('niveau')}::text[], ${kolom('ouder')}::text[], ${kolom('van')}::date[], ${kolom('tot')}::date[]) as r
    on conflict do nothing`.execute(tables(work));
  return Number(done.numAffectedRows ?? 0);
}

export async function insertGebied(work: Work, lijstId: string, g: GebiedRij): Promise<number> {
  const done = await tables(work)
    .insertInto('registers.gebied')
    .values({
      gemeente_id: work.gemeenteId,
      lijst_id: lijstId,
      soort: g.soort,
      code: g.code,
      naam: g.naam,
      vlak: JSON.stringify(g.vlak),
      west: g.west,
      zuid: g.zuid,
      oost: g.oost,
      noord: g.noord,
    })
    .onConflict((c) => c.doNothing())
    .executeTakeFirst();
  return Number(done.numInsertedOrUpdatedRows ?? 0);
}

export interface AdresVraag {
  postcode?: string;
  straat?: string;
  huisnummer: number;
  huisletter?: string;
  toevoeging?: string;
}

export interface AdresGevonden extends AdresRij {
  peildatum: LocalDate;
  versie: string;
}

/** Addresses of the list that holds, by postcode or street with a number. */
export async function zoekAdres(work: Work, v: AdresVraag): Promise<AdresGevonden[]> {
  let query = tables(work)
    .selectFrom('registers.adres as a')
    .innerJoin('registers.lijst as l', (j) =>
      j.onRef('l.gemeente_id', '=', 'a.gemeente_id').onRef('l.id', '=', 'a.lijst_id'),
    )
    .where('a.gemeente_id', '=', work.gemeenteId)
    .where('l.geldt', '=', true)
    .where('a.huisnummer', '=', v.huisnummer);
  if (v.postcode !== undefined) query = query.where('a.postcode', '=', v.postcode);
  if (v.straat !== undefined) query = query.where(sql<string>`lower(a.straat)`, '=', v.straat.toLowerCase());
  if (v.huisletter) query = query.where('a.huisletter', '=', v.huisletter.toUpperCase());
  if (v.toevoeging) query = query.where(sql<string>`lower(a.toevoeging)`, '=', v.toevoeging.toLowerCase());
  const rows = await query
    .selectAll('a')
    .select(['l.peildatum', 'l.versie'])
    .orderBy('a.huisletter')
    .orderBy('a.toevoeging')
    .limit(25)
    .execute();
  return rows.map((r) => ({
    nummeraanduiding: r.nummeraanduiding,
    postcode: r.postcode,
    huisnummer: r.huisnummer,
    huisletter: r.huisletter,
    toevoeging: r.toevoeging,
    straat: r.straat,
    woonplaats: r.woonplaats,
    objectId: r.object_id,
    objectSoort: r.object_soort,
    gebruiksdoel: r.gebruiksdoel,
    oppervlakte: r.oppervlakte,
    bouwjaar: r.bouwjaar,
    status: r.status,
    lengte: r.lengte,
    breedte: r.breedte,
    peildatum: r.peildatum,
    versie: r.versie,
  }));
}

/** Areas whose box holds the point; whether it lies within is for the domain to say. */
export async function gebiedenBij(
  work: Work,
  x: number,
  y: number,
): Promise<{ soort: string; code: string; naam: string; vlak: Vlak }[]> {
  const rows = await tables(work)
    .selectFrom('registers.gebied as g')
    .innerJoin('registers.lijst as l', (j) =>
      j.onRef('l.gemeente_id', '=', 'g.gemeente_id').onRef('l.id', '=', 'g.lijst_id'),
    )
    .select(['g.soort', 'g.code', 'g.naam', 'g.vlak'])
    .where('g.gemeente_id', '=', work.gemeenteId)
    .where('l.geldt', '=', true)
    .where('g.west', '<=', x)
    .where('g.oost', '>=', x)
    .where('g.zuid', '<=', y)
    .where('g.noord', '>=', y)
    .orderBy('g.soort')
    .execute();
  return rows.map((r) => ({ ...r, vlak: r.vlak as Vlak }));
}
