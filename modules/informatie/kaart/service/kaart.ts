import * as koppelen from '#modules/informatie/koppelen/index.ts';
import * as registers from '#modules/informatie/registers/index.ts';
import type { Kaartstuk } from '#platform/contributions.ts';
import { addMonths } from '#platform/reckon/dates.ts';
import { midden } from '#platform/reckon/vlak.ts';
import type { Work } from '#platform/work.ts';
import type { AdresDto, GebiedDto, GebiedenDto, KaartDto, KaartQuery, StukDto } from '../contract.ts';
import { instellingen } from '../domain/instellingen.ts';
import { gebiedenVan, Indeling } from '../domain/plaats.ts';

const idVan = (g: registers.Gebied): string => `${g.soort}|${g.code}`;

export const indelingVan = async (work: Work): Promise<Indeling> =>
  new Indeling((await registers.gebieden(work)).map((g) => ({ id: idVan(g), naam: g.naam, vlak: g.vlak })));

/** The municipality's own areas, and whose base map lies under them. */
export async function gebiedenOpKaart(work: Work): Promise<GebiedenDto> {
  const gebieden = await registers.gebieden(work);
  const lijsten = new Map(gebieden.map((g) => [`${g.versie}|${g.peildatum}`, g]));
  const aan = await work.setting<boolean>(instellingen.ondergrond);
  return {
    items: gebieden.map(toGebied),
    lijsten: [...lijsten.values()].map(({ versie, peildatum }) => ({ versie, peildatum })),
    ondergrond: aan ? { bron: await work.setting<string>(instellingen.maker) } : null,
  };
}

const toGebied = (g: registers.Gebied): GebiedDto => ({
  id: idVan(g),
  soort: g.soort,
  naam: g.naam,
  vlak: g.vlak,
  midden: midden(g.vlak),
});

/** More of one kind than this is no map any more. */
const MEESTE = 1000;

type Gelaagd = Kaartstuk & { soort: string };

/** Regel KRT-1: op de kaart staat wat de kijker ook in de lijst van dat soort stukken ziet, en niets anders. */
export async function stukkenOpKaart(work: Work, query: KaartQuery): Promise<KaartDto> {
  const van = addMonths(work.today, -(query.maanden ?? 12));
  // A controle may be planned for next quarter: what is to come is on the map as well.
  const tot = addMonths(work.today, 12);
  const lagen = work.platform.contributions.all('kaartlaag').map(({ value }) => value);
  const stukken: Gelaagd[] = [];
  let afgekapt = false;
  for (const { soort, stukken: lees } of lagen) {
    const gelezen = await lees(work, van, tot, MEESTE + 1);
    afgekapt ||= gelezen.length > MEESTE;
    stukken.push(...gelezen.slice(0, MEESTE).map((s) => ({ ...s, soort })));
  }
  return {
    lagen: lagen.map(({ soort, titel }) => ({ soort, titel })),
    ...(await geplaatst(work, stukken)),
    van,
    tot,
    drempel: await work.setting<number>(instellingen.drempel),
    afgekapt,
  };
}

/** Each record with its areas and the numbers of its addresses; an address that several name stands there once. */
async function geplaatst(
  work: Work,
  stukken: readonly Gelaagd[],
): Promise<{ stukken: StukDto[]; adressen: AdresDto[] }> {
  const indeling = await indelingVan(work);
  const genoemd = await koppelen.adressenVan(
    work,
    stukken.map((s) => s.id),
  );
  const plekken = await registers.plekkenVan(work, [...genoemd.values()].flat());
  const nummers = new Map<string, number>();
  const adressen: AdresDto[] = [];
  const nummerVan = (tekst: string): number[] => {
    const plek = plekken.get(tekst);
    if (plek === undefined) return [];
    const bekend = nummers.get(plek.nummeraanduiding);
    if (bekend !== undefined) return [bekend];
    nummers.set(plek.nummeraanduiding, adressen.length);
    adressen.push({ adres: plek.adres, punt: plek.punt, gebieden: indeling.bij(plek.punt) });
    return [adressen.length - 1];
  };
  const geplaatste = stukken.map(({ gebied, ...s }): StukDto => {
    const eigen = [...new Set((genoemd.get(s.id) ?? []).flatMap(nummerVan))];
    const gebieden = gebiedenVan(
      indeling.genaamd(gebied),
      eigen.map((nr) => adressen[nr]!),
    );
    return { ...s, gebieden, adressen: eigen };
  });
  return { stukken: geplaatste, adressen };
}
