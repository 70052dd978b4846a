import { Invalid } from '#platform/errors.ts';
import type { MentionKind } from '#platform/reckon/normalise/kinds.ts';
import { readMentions } from '#platform/reckon/recognise.ts';
import type { Verslagversie } from '../contract.ts';

/** @throws Invalid when it is no year and no quarter: only those periods are published, so only those get a meaning. */
export function leesDuidingsperiode(periode: string): string {
  if (!/^(19|20)\d{2}(-K[1-4])?$/.test(periode))
    throw new Invalid([{ veld: 'periode', code: 'verantwoording.duiding-periode' }]);
  return periode;
}

/** The period of an explanation: a whole year or a quarter; null for other months. */
export function duidingsperiode({ van, tot }: { van: string; tot: string }): string | null {
  const jaar = van.slice(0, 4);
  const [begin, einde] = [Number(van.slice(5)), Number(tot.slice(5))];
  if (tot.slice(0, 4) !== jaar) return null;
  if (begin === 1 && einde === 12) return jaar;
  return begin % 3 === 1 && einde === begin + 2 ? `${jaar}-K${(begin + 2) / 3}` : null;
}

/** Regel VER-8: een cijfer zonder duiding blijft intern; een ingetrokken duiding is er geen. */
export const magNaarBuiten = (versie: Verslagversie, duiding: { tekst: string } | null): boolean =>
  versie === 'intern' || (duiding !== null && duiding.tekst.trim() !== '');

/** Kinds of mention by which somebody could be recognised, each with a text of its own. */
const HERKENBAAR: readonly MentionKind[] = [
  'persoon',
  'bsn',
  'kenteken',
  'telefoon',
  'email',
  'iban',
  'kvk',
  'vestiging',
  'adres',
  'postcode',
  'eni',
  'mmsi',
  'hin',
];

/**
 * Regel VER-13: een duiding gaat naar buiten en noemt dus niemand. The kinds are named, not the words: an error is logged.
 * @throws Invalid with every kind that was found.
 */
export function demandNiemandHerkenbaar(tekst: string): void {
  const soorten = new Set(readMentions(tekst).map((vermelding) => vermelding.soort));
  const fouten = HERKENBAAR.filter((soort) => soorten.has(soort)).map((soort) => ({
    veld: 'tekst',
    code: 'verantwoording.duiding-herkenbaar',
    waarden: { soort },
  }));
  if (fouten.length > 0) throw new Invalid(fouten);
}
