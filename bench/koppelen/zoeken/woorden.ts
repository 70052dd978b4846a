import { toeval } from '../toeval.ts';

const BEGIN = 'bl br d dr f g gr h j k kl kr l m n p pl pr r s sl sp st t tr v w z'.split(' ');
const MIDDEN = 'aa a ee e ij ie i oe oo o ou u ui'.split(' ');
const EIND = 'k l m n p r s t nd rk st cht lf'.split(' ');

/** Words that nobody says, as many as a town uses; the usual ones first. */
export function woordenlijst(count: number): string[] {
  const t = toeval(5);
  const words = new Set<string>();
  while (words.size < count) {
    const syllable = (): string => t.kies(BEGIN) + t.kies(MIDDEN);
    words.add(syllable() + (t.kans(0.6) ? syllable() : '') + t.kies(EIND));
  }
  return [...words];
}
