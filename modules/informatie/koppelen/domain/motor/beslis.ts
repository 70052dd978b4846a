import type { Soort } from './gegeven.ts';
import type { Niveau, SoortModel } from './model.ts';
import type { Vergelijking } from './vergelijk.ts';

/** How many records of a kind there are, how many of them carry a value, and how many were found under a key. */
export interface Telling {
  totaal: number;
  aantal(term: string): number;
  gevonden(sleutel: string): number;
}

/** What one feature says, in powers of two; above zero speaks for "the same". */
export interface Gewicht {
  kenmerk: string;
  niveau: string;
  /** Same against chance: how much rarer this would be between any two. */
  toeval: number;
  /** Same against related: what is left of it when the other is a housemate, a branch, the neighbours. */
  verwant: number;
}

export interface Afweging {
  /** Natural logarithms of both explanations against chance. */
  zelfde: number;
  verwant: number;
}

const FLOOR = 1e-7;

/** Weighs the features of one candidate under both explanations. */
export function weeg(v: Vergelijking, soort: Soort, model: SoortModel, telling: Telling): Afweging {
  let zelfde = 0;
  let verwant = 0;
  for (const kenmerk in v) {
    const level = niveauVan(v, kenmerk, soort, model, telling);
    if (!level) continue;
    zelfde += Math.log(level[0] / level[2]);
    verwant += Math.log(level[1] / level[2]);
  }
  return { zelfde, verwant };
}

/** The same sum kept apart per feature, for the eyes of the person who decides. */
export function gewichten(v: Vergelijking, soort: Soort, model: SoortModel, telling: Telling): Gewicht[] {
  return Object.keys(v).flatMap((kenmerk) => {
    const level = niveauVan(v, kenmerk, soort, model, telling);
    if (!level) return [];
    const [zelfde, verwant, toeval] = level;
    return [
      {
        kenmerk,
        niveau: v[kenmerk]!.niveau,
        toeval: Math.log2(zelfde / toeval),
        verwant: Math.log2(zelfde / verwant),
      },
    ];
  });
}

function niveauVan(
  v: Vergelijking,
  kenmerk: string,
  soort: Soort,
  model: SoortModel,
  telling: Telling,
): Niveau | undefined {
  const { niveau, waarde } = v[kenmerk]!;
  const level = model.kenmerken[kenmerk]?.[niveau];
  if (!level || waarde === undefined) return level;
  const kind = `${soort[0]}${soort[2]}`;
  if (waarde.startsWith('#')) {
    const found = (telling.gevonden(kind + waarde.slice(1)) + 0.4) / (telling.totaal + 1);
    return metKans(level, found);
  }
  const [sign, ...values] = waarde.split(' ');
  const near = sign!.startsWith('~');
  const term = near ? sign!.slice(1) : sign!;
  // Words of a firm's name go together: the rarest counts whole, each next one half.
  const counts = (term === 'w' ? values : [values.join(' ')])
    .map((value) => (hoeveel(telling, kind, term, value) + 0.4) / (telling.totaal + 1))
    .toSorted((a, b) => a - b);
  const seen = counts.reduce((product, share, i) => product * (i === 0 ? share : Math.sqrt(share)), 1);
  // Words that are rare together are not rarer than the whole name of one record.
  const chance = term === 'w' ? Math.max(seen, 1.4 / (telling.totaal + 1)) : seen;
  // Nearly equal is at least as usual as the value it is near to.
  return metKans(level, near ? Math.max(chance, level[2]) : chance);
}

/** `x`: a word of which it is not known whether it is a given name or a surname. */
function hoeveel(telling: Telling, kind: string, term: string, value: string): number {
  const count = (t: string): number => telling.aantal(`${kind}${t} ${value}`);
  return term === 'x' ? Math.max(count('a'), count('v')) : count(term);
}

function metKans(level: Niveau, seen: number): Niveau {
  const chance = Math.max(FLOOR, Math.min(seen, 0.9));
  return [level[0], Math.max(level[1], chance * 0.5), chance];
}

/**
 * The probability of each candidate beside all others and beside "none of these". Equal candidates share the mass, and
 * a mention that fits a relative at least as well is not proposed as that relative.
 */
export function kansen(afwegingen: readonly Afweging[], totaal: number, model: SoortModel): number[] {
  const known = Math.log(model.bekend / Math.max(1, totaal));
  const related = Math.log(model.verwant / Math.max(1, totaal));
  const none = Math.log(1 - model.bekend - model.verwant);
  const same = afwegingen.map((a) => known + a.zelfde);
  const others = afwegingen.map((a) => related + a.verwant);
  const top = Math.max(none, ...same, ...others);
  const sum = [none, ...same, ...others].reduce((total, x) => total + Math.exp(x - top), 0);
  return same.map((x) => Math.exp(x - top) / sum);
}

/** Calibrated on decisions with a known answer: a straight line between the points, never falling. */
export function geijkt(kans: number, ijking: SoortModel['ijking']): number {
  const x = logit(kans);
  if (ijking.length < 2) return kans;
  let i = ijking.findIndex(([at]) => at >= x);
  if (i < 0) i = ijking.length - 1;
  if (i === 0) i = 1;
  const [x0, y0] = ijking[i - 1]!;
  const [x1, y1] = ijking[i]!;
  const share = x1 === x0 ? 1 : Math.min(1, Math.max(0, (x - x0) / (x1 - x0)));
  return y0 + share * (y1 - y0);
}

const EDGE = 1e-6;
export const logit = (p: number): number => {
  const inside = Math.min(1 - EDGE, Math.max(EDGE, p));
  return Math.log(inside / (1 - inside));
};
