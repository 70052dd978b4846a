import type { Merk, Zin } from './zinnen.ts';

export const SOORTEN = [
  'kenteken',
  'telefoon',
  'iban',
  'kvk',
  'email',
  'url',
  'postcode',
  'adres',
  'datum',
  'eni',
  'mmsi',
  'hin',
  'organisatie',
  'persoon',
  'bsn',
] as const;

export interface Telling {
  goed: number;
  waardeGoed: number;
  gevonden: number;
  gemerkt: number;
}

export interface Uitslag {
  perSoort: Map<string, Telling>;
  macro: number;
  macroWaarde: number;
  /** False mentions per 100 sentences. */
  vals: number;
  fouten: string[];
}

/** Shared part of two spans in relation to the longer of them. */
function deel(a: Merk, b: Merk): number {
  const shared = Math.min(a.eind, b.eind) - Math.max(a.begin, b.begin);
  return shared / Math.max(a.eind - a.begin, b.eind - b.begin);
}

const f1 = (goed: number, gevonden: number, gemerkt: number): number =>
  gevonden + gemerkt === 0 ? 100 : (200 * goed) / (gevonden + gemerkt);

export const f1Van = (t: Telling): number => f1(t.goed, t.gevonden, t.gemerkt);
export const waardeVan = (t: Telling): number => f1(t.waardeGoed, t.gevonden, t.gemerkt);

/** Scores one recogniser: a found mention counts when it shares half with a mark of its own kind, each mark once. */
export function meet(zinnen: readonly Zin[], herken: (tekst: string) => Merk[]): Uitslag {
  const perSoort = new Map<string, Telling>();
  for (const soort of SOORTEN) perSoort.set(soort, { goed: 0, waardeGoed: 0, gevonden: 0, gemerkt: 0 });
  const fouten: string[] = [];
  let onwaar = 0;
  for (const zin of zinnen) {
    const gevonden = herken(zin.tekst);
    const open = new Set(gevonden);
    for (const merk of zin.merken) {
      const telling = perSoort.get(merk.soort)!;
      telling.gemerkt += 1;
      const best = [...open]
        .filter((g) => g.soort === merk.soort && deel(g, merk) >= 0.5)
        .toSorted((a, b) => deel(b, merk) - deel(a, merk))[0];
      const tekst = zin.tekst.slice(merk.begin, merk.eind);
      if (!best) {
        fouten.push(`gemist  ${zin.waar} ${merk.soort} "${tekst}"`);
        continue;
      }
      open.delete(best);
      telling.goed += 1;
      if (best.waarde === merk.waarde) telling.waardeGoed += 1;
      else fouten.push(`waarde  ${zin.waar} ${merk.soort} "${best.waarde}" voor "${merk.waarde}"`);
    }
    for (const g of gevonden) perSoort.get(g.soort)!.gevonden += 1;
    onwaar += open.size;
    for (const g of open)
      fouten.push(
        `onwaar  ${zin.waar} ${g.soort} "${zin.tekst.slice(g.begin, g.eind)}" in "${zin.tekst.slice(Math.max(0, g.begin - 30), g.eind + 20)}"`,
      );
  }
  const tellingen = [...perSoort.values()].filter((t) => t.gemerkt > 0);
  const gemiddeld = (van: (t: Telling) => number): number =>
    tellingen.reduce((som, t) => som + van(t), 0) / tellingen.length;
  return {
    perSoort,
    macro: gemiddeld(f1Van),
    macroWaarde: gemiddeld(waardeVan),
    vals: (100 * onwaar) / zinnen.length,
    fouten,
  };
}
