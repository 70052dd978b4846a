import type { LocalDate } from '#platform/contract.ts';
import { Invalid, RuleViolated } from '#platform/errors.ts';
import type {
  Bereik,
  Gesprekspartner,
  Gespreksoort,
  Inzichtsoort,
  Lijn,
  Stem,
  Toestemming,
  Zekerheid,
} from '../contract.ts';
import { houdtTegen, kijkNa } from './nakijken.ts';
import { reiktTot } from './verhaal.ts';

interface Stuk {
  id: string;
  versie: number;
  jaar: number;
  lijn: Lijn;
  bereik: Bereik;
  einddatum: LocalDate;
}

/** Somebody's view, with how and when he agreed to its use. */
export interface Perspectief extends Stuk {
  stem: Stem;
  tekst: string;
  naam: string | null;
  hoe: Toestemming;
  op: LocalDate;
  vastgelegdDoor: string;
  ingetrokkenOp: LocalDate | null;
}

/** An effect that stayed away, or a lesson with what was decided on it. */
export interface Inzicht extends Stuk {
  soort: Inzichtsoort;
  tekst: string;
  zekerheid: Zekerheid | null;
  grond: string | null;
  besluit: string | null;
  aanbevelingId: string | null;
}

/** A question or a promise, until what came of it. */
export interface Gesprek extends Stuk {
  soort: Gespreksoort;
  partner: Gesprekspartner;
  tekst: string;
  datum: LocalDate;
  voor: LocalDate | null;
  eigenaarId: string | null;
  uitkomst: string | null;
  afgedaanOp: LocalDate | null;
}

/** Regel VRH-8: ook in perspectieven, inzichten en gesprekken staat in openbaar niets dat iemand aanwijst. */
export function demandOnherkenbaar(bereik: Bereik, velden: Record<string, string | null>): void {
  const fouten = Object.entries(velden).flatMap(([veld, tekst]) =>
    kijkNa(tekst ?? '').some((b) => houdtTegen(b, bereik))
      ? [{ veld, code: 'verhalen.herkenbaar-veld' }]
      : [],
  );
  if (fouten.length > 0) throw new Invalid(fouten);
}

/** Regel VRH-7: een perspectief staat er met toestemming die al gegeven is; na intrekken is er niets meer te wijzigen. */
export function demandToestemming(p: Perspectief, vandaag: LocalDate): void {
  if (p.ingetrokkenOp !== null) throw new RuleViolated('VRH-7', 'verhalen.toestemming-ingetrokken');
  if (p.op > vandaag) throw new Invalid([{ veld: 'op', code: 'verhalen.dag-nog-niet' }]);
  demandOnherkenbaar(p.bereik, { tekst: p.tekst });
}

/** Regel VRH-7: andere woorden, een andere naam of een ruimer bereik vragen opnieuw toestemming. */
export function demandOpnieuw(was: Perspectief, wordt: Perspectief, opnieuw: boolean): void {
  const anders = was.tekst !== wordt.tekst || was.naam !== wordt.naam || !reiktTot(was.bereik, wordt.bereik);
  if (anders && !opnieuw) throw new Invalid([{ veld: 'op', code: 'verhalen.opnieuw-toestemming' }]);
}

/** Regel VRH-7: wie de toestemming intrekt, is meteen weg: naam en woorden gaan, alleen dat er iets stond blijft even. */
export function trekToestemmingIn(p: Perspectief, vandaag: LocalDate, einddatum: LocalDate): Perspectief {
  if (p.ingetrokkenOp !== null) throw new RuleViolated('VRH-7', 'verhalen.toestemming-ingetrokken');
  return { ...p, tekst: '', naam: null, ingetrokkenOp: vandaag, einddatum };
}

/** Regel VRH-9: een uitgebleven effect zegt hoe zeker het is en waarom; een les heeft die niet, een effect geen besluit. */
export function demandInzicht(i: Inzicht): void {
  if (i.soort === 'effect') {
    const fouten = [
      ...(i.zekerheid === null ? [{ veld: 'zekerheid', code: 'verhalen.zekerheid-leeg' }] : []),
      ...((i.grond ?? '').trim() === '' ? [{ veld: 'grond', code: 'verhalen.grond-leeg' }] : []),
    ];
    if (fouten.length > 0) throw new Invalid(fouten);
    if (i.besluit !== null || i.aanbevelingId !== null)
      throw new RuleViolated('VRH-9', 'verhalen.alleen-les');
  } else if (i.zekerheid !== null || i.grond !== null) {
    throw new RuleViolated('VRH-9', 'verhalen.alleen-effect');
  }
  demandOnherkenbaar(i.bereik, { tekst: i.tekst, grond: i.grond, besluit: i.besluit });
}

/** Regel VRH-10: een toezegging heeft een termijn en een eigenaar. */
export function demandGesprek(g: Gesprek): void {
  if (g.afgedaanOp !== null) throw new RuleViolated('VRH-10', 'verhalen.al-afgedaan');
  const fouten =
    g.soort === 'vraag'
      ? []
      : [
          ...(g.voor === null ? [{ veld: 'voor', code: 'verhalen.termijn-leeg' }] : []),
          ...(g.eigenaarId === null ? [{ veld: 'eigenaarId', code: 'verhalen.eigenaar-leeg' }] : []),
        ];
  if (g.voor !== null && g.voor < g.datum) fouten.push({ veld: 'voor', code: 'verhalen.termijn-eerder' });
  if (fouten.length > 0) throw new Invalid(fouten);
  demandOnherkenbaar(g.bereik, { tekst: g.tekst });
}

/** Regel VRH-10: afdoen zegt wat ervan kwam, één keer. */
export function doeAf(g: Gesprek, uitkomst: string, vandaag: LocalDate): Gesprek {
  if (g.afgedaanOp !== null) throw new RuleViolated('VRH-10', 'verhalen.al-afgedaan');
  demandOnherkenbaar(g.bereik, { uitkomst });
  return { ...g, uitkomst: uitkomst.trim(), afgedaanOp: vandaag };
}

export const isTeLaat = (g: Pick<Gesprek, 'voor' | 'afgedaanOp'>, vandaag: LocalDate): boolean =>
  g.afgedaanOp === null && g.voor !== null && g.voor < vandaag;
