import type { AdresDto, GebiedDto, KaartDto, StukDto } from '../contract.ts';

/** What the viewer narrows the map to; empty is everything. */
export interface Keuze {
  soort: readonly string[];
  thema: readonly string[];
}

export const gekozenStukken = ({ stukken }: KaartDto, { soort, thema }: Keuze): StukDto[] =>
  stukken.filter(
    (s) => (soort.length === 0 || soort.includes(s.soort)) && (thema.length === 0 || thema.includes(s.thema)),
  );

/** One line of the list: a place with how much of each kind there is. */
export interface Telling<P> {
  id: string;
  plek: P;
  perSoort: Record<string, number>;
  totaal: number;
}

const telOp = (stukken: readonly StukDto[]): Pick<Telling<never>, 'perSoort' | 'totaal'> => {
  const perSoort: Record<string, number> = {};
  for (const { soort } of stukken) perSoort[soort] = (perSoort[soort] ?? 0) + 1;
  return { perSoort, totaal: stukken.length };
};

/** Areas of one kind, each with what lies in it; also those where nothing does. */
export const perGebied = (
  gebieden: readonly GebiedDto[],
  stukken: readonly StukDto[],
): Telling<GebiedDto>[] =>
  gebieden.map((plek) => ({
    id: plek.id,
    plek,
    ...telOp(stukken.filter((s) => s.gebieden.includes(plek.id))),
  }));

export const adresId = (nummer: number): string => `adres:${nummer}`;

/** Addresses that these records name, most first. */
export const perAdres = ({ adressen }: KaartDto, stukken: readonly StukDto[]): Telling<AdresDto>[] =>
  adressen
    .map((plek, nummer) => ({
      id: adresId(nummer),
      plek,
      ...telOp(stukken.filter((s) => s.adressen.includes(nummer))),
    }))
    .filter((t) => t.totaal > 0)
    .toSorted(
      (a, b) => b.totaal - a.totaal || a.plek.adres.localeCompare(b.plek.adres, 'nl', { numeric: true }),
    );

/** Records at a chosen place, newest first. */
export const stukkenBij = (id: string, stukken: readonly StukDto[]): StukDto[] =>
  stukken
    .filter((s) => s.gebieden.includes(id) || s.adressen.some((nr) => adresId(nr) === id))
    .toSorted((a, b) => b.op.localeCompare(a.op));

/** Records that no area and no known address places. */
export const zonderPlek = (stukken: readonly StukDto[]): StukDto[] =>
  stukken.filter((s) => s.gebieden.length === 0 && s.adressen.length === 0);

/** Regel KRT-5: wie de kaart deelt, deelt geen klein aantal: `null` is "minder dan de drempel". Zonder drempel is alles te zien. */
export const deelbaar = (aantal: number, drempel: number | null): number | null =>
  drempel !== null && aantal > 0 && aantal < drempel ? null : aantal;

/** What of a place may be told to others as a whole: `vanaf` when a part of it is covered, else a sum would give that part away. */
export function deelbaarTotaal(
  perSoort: Readonly<Record<string, number>>,
  drempel: number | null,
): { aantal: number; vanaf: boolean } {
  const delen = Object.values(perSoort).map((n) => deelbaar(n, drempel));
  const gezien = delen.reduce<number>((som, n) => som + (n ?? 1), 0);
  return { aantal: gezien, vanaf: delen.includes(null) };
}
