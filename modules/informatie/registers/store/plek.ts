import { sql } from 'kysely';
import type { LocalDate } from '#platform/contract.ts';
import type { Vlak } from '#platform/reckon/vlak.ts';
import type { Work } from '#platform/work.ts';
import { tables } from './tables.ts';

export interface Gebied {
  soort: string;
  code: string;
  naam: string;
  vlak: Vlak;
  versie: string;
  peildatum: LocalDate;
}

/** All areas of the lists that hold. */
export async function gebieden(work: Work): Promise<Gebied[]> {
  const rows = await tables(work)
    .selectFrom('registers.gebied as g')
    .innerJoin('registers.lijst as l', (j) =>
      j.onRef('l.gemeente_id', '=', 'g.gemeente_id').onRef('l.id', '=', 'g.lijst_id'),
    )
    .select(['g.soort', 'g.code', 'g.naam', 'g.vlak', 'l.versie', 'l.peildatum'])
    .where('g.gemeente_id', '=', work.gemeenteId)
    .where('l.geldt', '=', true)
    .orderBy('g.soort')
    .orderBy('g.naam')
    .orderBy('g.code')
    .execute();
  return rows.map((r) => ({ ...r, vlak: r.vlak as Vlak }));
}

/** An address as it is looked for; what is empty is not asked. */
export interface Gezocht {
  straat: string;
  huisnummer: number;
  huisletter: string;
  toevoeging: string;
  postcode: string;
}

export interface Plek {
  nummeraanduiding: string;
  adres: string;
  punt: [number, number] | null;
}

interface PlekRij {
  nr: number;
  nummeraanduiding: string;
  adres: string;
  lengte: number | null;
  breedte: number | null;
}

/** Where these addresses lie, in one question: by number of `gezocht`, the address that fits best. */
export async function plekken(work: Work, gezocht: readonly Gezocht[]): Promise<Map<number, Plek>> {
  if (gezocht.length === 0) return new Map();
  const kolom = <K extends keyof Gezocht>(k: K) => gezocht.map((g) => g[k]);
  const { rows } = await sql<PlekRij>`
    select distinct on (q.nr) q.nr::int as nr, a.nummeraanduiding, a.lengte, a.breedte,
      a.straat || ' ' || a.huisnummer || a.huisletter || case when a.toevoeging = '' then '' else '-' || a.toevoeging end as adres
      from unnest(${kolom('straat')}::text[], ${kolom('huisnummer')}::int[], ${kolom('huisletter')}::text[],
                  ${kolom('toevoeging')}::text[], ${kolom('postcode')}::text[])
           with ordinality as q (straat, huisnummer, huisletter, toevoeging, postcode, nr)
      join registers.adres a on a.gemeente_id = ${work.gemeenteId} and a.huisnummer = q.huisnummer
       and (case when q.straat <> '' then lower(a.straat) = lower(q.straat) else a.postcode = q.postcode end)
       and (q.postcode = '' or a.postcode = '' or a.postcode = q.postcode)
      join registers.lijst l on l.gemeente_id = a.gemeente_id and l.id = a.lijst_id and l.geldt
     order by q.nr, (lower(a.huisletter) = lower(q.huisletter)) desc, (lower(a.toevoeging) = lower(q.toevoeging)) desc,
       a.huisletter, a.toevoeging, a.nummeraanduiding`.execute(tables(work));
  return new Map(
    rows.map(({ nr, lengte, breedte, ...r }) => [
      nr - 1,
      { ...r, punt: lengte === null || breedte === null ? null : [lengte, breedte] },
    ]),
  );
}
