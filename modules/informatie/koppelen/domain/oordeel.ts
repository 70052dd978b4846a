import type { Graad, Verwantschap, Voorstel, Weegreden } from '../contract.ts';
import { aandeelBuiten, BUITENWERELD } from './buitenwereld.ts';
import { gewichten, geijkt, kansen, weeg, type Afweging, type Telling } from './motor/beslis.ts';
import type { Kenmerken, Soort } from './motor/gegeven.ts';
import { MODEL, type SoortModel } from './motor/model.ts';
import { vergelijk, type Vergelijking } from './motor/vergelijk.ts';

export interface Bekende {
  id: string;
  kenmerken: Kenmerken;
}

export interface Beoordeling {
  id: string;
  graad: Graad;
  redenen: Weegreden[];
  tegen: Weegreden | null;
  ontbreekt: string[];
  verwant: Verwantschap | null;
}

export const MODELVERSIE = MODEL.versie;

/**
 * In a town most of what a new record names is not yet known: the share that is, is much lower than in the sets that
 * the parameters were learned from (decision record 0061).
 */
const modelVan = (soort: Soort): SoortModel => ({ ...MODEL.soorten[soort], bekend: 0.3, verwant: 0.15 });

/**
 * Weaker than this is chance, and is not shown. The neighbours of an address and the next plate of a series are near to
 * many, so of things it must be more.
 */
const toonbaar = (soort: Soort): number => (soort === 'persoon' ? 0.02 : 0.15);
const REDELIJK = 0.5;
const STERK = 0.9;

/** Fewer known of a kind than this say nothing about the chance to meet one of them. */
const MINSTENS = 200;

/** Beyond these a candidate takes no share that anyone would see. */
const MEESTE_RIVALEN = 12;

/**
 * Whether two candidates exclude each other. Two records that are probably about one, which nobody joined yet, do not:
 * else each would take half of the certainty, and both would look weak for no reason that is on the screen.
 */
function rivaliteit(
  bekenden: readonly Bekende[],
  weights: readonly Afweging[],
  telling: Telling,
  totaal: number,
): (i: number, j: number) => boolean {
  const top = new Set(
    weights
      .map((w, i) => ({ i, zelfde: w.zelfde }))
      .toSorted((a, b) => b.zelfde - a.zelfde)
      .slice(0, MEESTE_RIVALEN)
      .map(({ i }) => i),
  );
  const known = new Map<string, boolean>();
  return (i, j) => {
    if (!top.has(i) || !top.has(j)) return true;
    const pair = i < j ? `${i} ${j}` : `${j} ${i}`;
    const before = known.get(pair);
    if (before !== undefined) return before;
    const [a, b] = [bekenden[i]!.kenmerken, bekenden[j]!.kenmerken];
    const model = modelVan(a.soort);
    const w = weeg(vergelijk(a, b), a.soort, model, telling);
    const rivals = geijkt(kansen([w], totaal, model)[0]!, model.ijking) < REDELIJK;
    known.set(pair, rivals);
    return rivals;
  };
}

/** Which of the known a mention may be, best first, with everything for and against. Never a number (product, guardrails). */
export function beoordeel(
  vraag: Kenmerken,
  bekenden: readonly Bekende[],
  telling: Telling,
  aantalBekend: number,
  /** Also what is hardly possible: of an equal name everything against it must be said. */
  alles = false,
): Beoordeling[] {
  const { soort } = vraag;
  const model = modelVan(soort);
  const compared = bekenden.map((b) => vergelijk(vraag, b.kenmerken));
  const weights = compared.map((v) => weeg(v, soort, model, telling));
  const totaal = Math.max(MINSTENS, aantalBekend);
  const rivalen = rivaliteit(bekenden, weights, telling, totaal);
  const raw = weights.map((_, i) => {
    const tegen = weights.filter((__, j) => j === i || rivalen(i, j));
    return kansen(tegen, totaal, model)[tegen.indexOf(weights[i]!)]!;
  });
  return bekenden
    .map((b, i) => ({
      b,
      v: compared[i]!,
      a: weights[i]!,
      kans: geijkt(raw[i]!, model.ijking),
      raw: raw[i]!,
    }))
    .filter((x) => alles || x.kans >= toonbaar(soort) || OOK_ZWAK.has(verwantschap(x.v, soort) ?? ''))
    .toSorted((x, y) => y.kans - x.kans || y.raw - x.raw || x.b.id.localeCompare(y.b.id))
    .map(({ b, v, a, kans }) => ({
      id: b.id,
      ...gezegd(v, soort, telling),
      graad: kans >= STERK ? 'sterk' : kans >= REDELIJK ? 'redelijk' : 'zwak',
      verwant: kans < REDELIJK && a.verwant > a.zelfde - 1 ? verwantschap(v, soort) : null,
    }));
}

/** Everything for and against, the strongest against also when it is weak, and what is missing. */
function gezegd(
  v: Vergelijking,
  soort: Soort,
  telling: Telling,
): Pick<Beoordeling, 'redenen' | 'tegen' | 'ontbreekt'> {
  const redenen = weegredenen(v, soort, telling);
  return {
    redenen,
    tegen: redenen.findLast((r) => !r.voor) ?? null,
    ontbreekt: ONTBREEKBAAR[soort].filter((k) => v[k] === undefined).map((k) => `koppelen.ontbreekt.${k}`),
  };
}

/** Of names that share no more than one word nobody would say that he found what he asked for. */
const OP_NAAM = new Set(['gelijk', 'nabij', 'meeste', 'deel', 'helft', 'ver', 'letters']);

/** For somebody who asks by name: those with a name like it, nearest first; whether it is the same he sees for himself. */
export function opNaam(
  vraag: Kenmerken,
  bekenden: readonly Bekende[],
  telling: Telling,
): { id: string; gelijk: boolean }[] {
  const model = modelVan(vraag.soort);
  return bekenden
    .map(({ id, kenmerken }) => ({ id, v: vergelijk(vraag, kenmerken) }))
    .filter(({ v }) => OP_NAAM.has(v['naam']?.niveau ?? ''))
    .map(({ id, v }) => ({
      id,
      gelijk: v['naam']!.niveau === 'gelijk',
      w: weeg(v, vraag.soort, model, telling),
    }))
    .toSorted((a, b) => b.w.zelfde - a.w.zelfde || b.id.localeCompare(a.id))
    .map(({ id, gelijk }) => ({ id, gelijk }));
}

/** What is for and against when two are put beside each other by hand; values count as outside knowledge has them. */
export function redenenTussen(a: Kenmerken, b: Kenmerken): Weegreden[] {
  const telling: Telling = {
    totaal: BUITENWERELD,
    aantal: (t) => aandeelBuiten(t) * BUITENWERELD,
    gevonden: () => 1,
  };
  return weegredenen(vergelijk(a, b), a.soort, telling);
}

/** What would have helped to tell, per kind; identifiers that few records have are not among them. */
const ONTBREEKBAAR: Record<Soort, readonly string[]> = {
  persoon: ['geboren', 'plek', 'telefoon', 'voornaam'],
  organisatie: ['naam', 'kvk', 'plek', 'telefoon'],
  adres: ['postcode', 'straat', 'plaats'],
  voertuig: ['merk', 'kleur'],
  vaartuig: ['naam', 'eni', 'hin'],
};

/** Bits under which a feature says nothing; from the second a bar is longer. */
const TREDEN = [0.7, 4, 8] as const;

/** Strongest for first, strongest against last. */
function weegredenen(v: Vergelijking, soort: Soort, telling: Telling): Weegreden[] {
  return gewichten(v, soort, modelVan(soort), telling)
    .filter((g) => Math.abs(g.toeval) >= TREDEN[0])
    .toSorted((x, y) => y.toeval - x.toeval || x.kenmerk.localeCompare(y.kenmerk))
    .map((g) => ({
      id: `koppelen.weeg.${g.kenmerk}.${g.niveau}`,
      voor: g.toeval > 0,
      sterkte: Math.abs(g.toeval) >= TREDEN[2] ? 3 : Math.abs(g.toeval) >= TREDEN[1] ? 2 : 1,
    }));
}

/**
 * Near is worth a line by itself of a person, and of another branch. That firms share a building or a number stands at
 * that building and that number.
 */
const OOK_ZWAK = new Set<string>([
  'huisgenoot',
  'zelfde-adres',
  'zelfde-telefoon',
  'naamgenoot',
  'zelfde-bedrijf',
] satisfies Verwantschap[]);

const HIER = ['gelijk', 'zonder-extra', 'ander-extra'];

/** Near without being the same: what they share, when what they are differs. */
function verwantschap(v: Vergelijking, soort: Soort): Verwantschap | null {
  const hier = HIER.includes(v['plek']?.niveau ?? '');
  if (soort === 'organisatie') {
    if (v['kvk']?.niveau === 'gelijk') return 'zelfde-bedrijf';
    if (hier) return 'zelfde-pand';
    return v['telefoon']?.niveau === 'gelijk' ? 'gedeeld-nummer' : null;
  }
  if (soort === 'adres') return zelfdePand(v) ? 'zelfde-pand' : null;
  return soort === 'persoon' ? verwantePersoon(v, hier) : null;
}

const zelfdePand = (v: Vergelijking): boolean =>
  v['nummer']?.niveau === 'gelijk' &&
  (v['straat']?.niveau === 'gelijk' || v['postcode']?.niveau === 'gelijk') &&
  v['plaats']?.niveau !== 'anders';

function verwantePersoon(v: Vergelijking, hier: boolean): Verwantschap | null {
  const name = v['achternaam']?.niveau;
  const sameName = name === 'gelijk' || name === 'helft' || name === 'klank';
  if (hier) return sameName ? 'huisgenoot' : 'zelfde-adres';
  if (v['telefoon']?.niveau === 'gelijk') return 'zelfde-telefoon';
  const given = v['voornaam']?.niveau;
  return sameName && (given === 'gelijk' || given === 'roepnaam') ? 'naamgenoot' : null;
}

/** A proposal as the screens get it, once its records are known. */
export const voorstelVan = (
  b: Beoordeling,
  rest: Pick<Voorstel, 'naam' | 'bronnen' | 'besluit'>,
): Voorstel => ({
  onderwerpId: b.id,
  naam: rest.naam,
  graad: b.graad,
  redenen: b.redenen,
  tegen: b.tegen,
  ontbreekt: b.ontbreekt,
  verwant: b.verwant,
  bronnen: rest.bronnen,
  besluit: rest.besluit,
});
