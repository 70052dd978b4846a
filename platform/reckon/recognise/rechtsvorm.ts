import { bare, follows } from './text.ts';
import type { Word } from './text.ts';

const FORM =
  /^(?:b\.?v|n\.?v|v\.?o\.?f|c\.?v|gmbh|ltd|limited|inc|llc|llp|plc|s\.?r\.?l|s\.?r\.?o|d\.?o\.?o|e?ood|uab|sia|oü|bvba|sarl|sas|kft|u\.?a|ag|kg|e\.k|sp\.k|s\.c|s\.a|a\.?ş|a\.s)$/iu;
/** Forms that are as often an ordinary word or abbreviation: only in capitals or with dots. */
const SHORT = /^(?:ag|kg|sas|sia|ua|inc|nv|cv|s\.c|s\.a|a\.s|aş)$/iu;

/** Whether this word alone is a legal form. */
export const isForm = (word: Word | undefined): boolean => FORM.test(bare(word));

/** End of the legal form that begins at this word, and how many words it takes; null when it is none here. */
export function formAt(words: readonly Word[], index: number): { to: number; words: number } | null {
  const word = words[index];
  if (!word || word.text.length > 14) return null;
  const several = severalWords(words, index);
  if (several) return several;
  const text = bare(word);
  if (!FORM.test(text)) return null;
  if (SHORT.test(text) && word.text === word.text.toLowerCase()) return null;
  // "b.v." in small letters is nearly always "bijvoorbeeld", and a CV without a name before it a boiler or a résumé.
  const before = words[index - 1];
  const named = before !== undefined && follows(word) && /^\p{Lu}/u.test(before.text);
  if (/^[bn]\.v/.test(word.text) && (!named || /^(?:een|de|het|als|bij|in|op)$/.test(bare(words[index + 1]))))
    return null;
  if (text === 'cv' && /^(?:ketel|installatie|leiding|water)/.test(bare(words[index + 1]))) return null;
  const last = words[index + 1];
  if (text === 'gmbh' && last && / ?& ?/.test(last.gap) && /^co/i.test(last.text)) {
    const kg = words[index + 2];
    return bare(kg) === 'kg' && kg ? { to: kg.to, words: 3 } : { to: word.to, words: 1 };
  }
  if (text === 'ltd' && /^(?:şti|sti)$/i.test(bare(last)) && last) return { to: last.to, words: 2 };
  return { to: word.to, words: 1 };
}

function severalWords(words: readonly Word[], index: number): { to: number; words: number } | null {
  const [one, two, three, four] = words.slice(index, index + 4);
  if (
    /^(?:sp|sp[oó][lł]ka)$/.test(bare(one)) &&
    bare(two) === 'z' &&
    /^o\.?o$/.test(bare(three)) &&
    three &&
    follows(two)
  )
    return { to: three.to, words: 3 };
  if (bare(one) === 'sp' && bare(two) === 'z' && bare(three) === 'o' && bare(four) === 'o' && four)
    return { to: four.to, words: 4 };
  if (bare(one) === 'sp' && /^(?:k|j)$/.test(bare(two)) && two && follows(two))
    return { to: two.to, words: 2 };
  if (/^[BNCbnc]\.$/.test(one?.text ?? '') && /^[Vv]\.$/.test(two?.text ?? '') && two && follows(two))
    return /^[bn]\./.test(one?.text ?? '') ? null : { to: two.to, words: 2 };
  if (/^V\.$/.test(one?.text ?? '') && two?.text === 'O.' && three?.text === 'F.')
    return { to: three.to, words: 3 };
  return null;
}
