import { isIssuedPair } from '../normalise/adres.ts';
import { readHouseNumber } from '../normalise/huisnummer.ts';
import { cueBefore, cuePattern, matches } from './text.ts';
import type { Candidate, Finder, Text } from './text.ts';
import { streetStart, streetStrength } from './straat.ts';

const POSTCODE = /(?<![\p{L}\p{N}]|[\p{N}][-.,])[1-9]\d{3} ?[A-Z]{2}(?![\p{L}\p{N}])/giu;
const POSTCODE_HERE = /^[\s,|]{1,4}(?:te )?([1-9]\d{3} ?([A-Z]{2}))(?![\p{L}\p{N}])/iu;
const NUMBER_HERE =
  /^(?:[ ,]{1,2}|[ ,]{0,2}\()(?:(?:huis)?(?:nummer|nr\.?|no\.?) ?)?(?=[1-9]\d{0,4}(?!\d))/iu;
const OPPOSITE_HERE =
  /^[ ,]{1,2}(?:schuin )?(?:tegenover|t\.? ?o\.?|t\/o) (?:(?:huis)?(?:nummer|nr\.?|no\.?) ?)?(?=[1-9]\d{0,4}(?!\d))/iu;
const OPPOSITE_BEFORE =
  /(?<![\p{L}\p{N}])(?:schuin )?(?:tegenover|t\.? ?o\.?|t\/o) (?:(?:de|het|pand|perceel|woning) ?){0,2}$/iu;
const OPPOSITE_ALONE =
  /(?<![\p{L}\p{N}])(?:tegenover|t\.o\.|t\/o) (?:huis)?(?:nummer|nr\.?|no\.?) ?[1-9]\d{0,4}(?![\p{L}\p{N}])/giu;
// Behind these a number counts or dates something and is no house number.
const COUNTED =
  /^(?:[:.,]\d| ?[%€]|-\d{1,2}-\d{2,4}| ?(?:uur|x|keer|maal|dagen?|weken|week|maanden|maand|jaar|jaren|euro|personen|persoon|mensen|man|mannen|vrouwen|vrouw|jongens|meisjes|kinderen|jongeren|auto's|autos|auto|busjes|bussen|bestelbussen|scooters|fietsen|boten|stuks|stuk|meter|km|kilometer|minuten|min|seconden|verdiepingen|pakketten|pakketjes|dozen|tassen|zakken|vaten|jerrycans|honden|adressen|woningen|panden|huizen|meldingen|a \d|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|(?:e|de|ste) (?:verdieping|etage|huis|keer|pand|deur|woning|straat))(?![\p{L}\p{N}]))/iu;

/** End of the house number at this place in running text; 0 when the number is something else. */
function numberEnd(folded: string, at: number): { end: number; opposite: boolean } | null {
  const digits = /^\d{1,5}/.exec(folded.slice(at, at + 5))?.[0] ?? '';
  if (COUNTED.test(folded.slice(at + digits.length, at + digits.length + 24))) return null;
  const number = readHouseNumber(folded, at, 'text');
  if (!number || COUNTED.test(folded.slice(number.end, number.end + 24))) return null;
  const year = /^(?:19|20)\d\d$/.test(number.number);
  if (year && !POSTCODE_HERE.test(folded.slice(number.end, number.end + 16))) return null;
  return { end: number.end, opposite: number.opposite ?? false };
}

/** Where an address ends when a postcode follows its number. */
function withPostcode(folded: string, end: number): number {
  const code = POSTCODE_HERE.exec(folded.slice(end, end + 16));
  return code && isIssuedPair(code[2] ?? '') ? end + code[0].length : end;
}

/** Streets by their last syllable, with the number that follows. */
const findByStreet = ({ folded, words }: Text): Candidate[] => {
  const found: Candidate[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    const strength = streetStrength(words, index);
    if (!word || strength === 0) continue;
    const tail = folded.slice(word.to, word.to + 40);
    const opposite = OPPOSITE_HERE.exec(tail);
    const lead = opposite ?? NUMBER_HERE.exec(tail);
    const number = lead ? numberEnd(folded, word.to + lead[0].length) : null;
    if (!number) continue;
    const start = streetStart(words, index);
    const before = OPPOSITE_BEFORE.exec(folded.slice(Math.max(0, start - 36), start));
    const to = withPostcode(folded, number.end);
    const away = opposite !== null || before !== null || number.opposite;
    found.push({
      kind: 'adres',
      from: before ? start - before[0].length : start,
      to,
      weight: to > number.end ? 94 : strength,
      ...(away ? { cue: 'tegenover' } : {}),
    });
  }
  return found;
};

const OTHER_BOX = /^(?:postbus|antwoordnummer|pb)$/;

/** Streets of any name when a postcode closes the address: "Noordeind 12, 3353 AB". */
const findByPostcode = ({ folded, words }: Text): Candidate[] => {
  const found: Candidate[] = [];
  for (let index = 1; index < words.length; index++) {
    const word = words[index];
    const street = words[index - 1];
    if (!word || !street || !/^[1-9]\d{0,4}(?!\d)/.test(word.text) || !/^ {1,2}$/.test(word.gap)) continue;
    if (!/\p{L}{2}/u.test(street.text) || OTHER_BOX.test(street.text.toLowerCase())) continue;
    const number = numberEnd(folded, word.from);
    const to = number ? withPostcode(folded, number.end) : 0;
    if (number && to > number.end)
      found.push({ kind: 'adres', from: streetStart(words, index - 1), to, weight: 93 });
  }
  return found;
};

/** Postcode followed by a number: `3353 AB 14`. */
const findNumberAfterPostcode = (text: Text): Candidate[] =>
  matches(text, POSTCODE, (match): Candidate | null => {
    const end = match.index + match[0].length;
    if (!isIssuedPair(match[0].slice(-2)) || !isWrittenAsPostcode(text.folded, match)) return null;
    const lead = /^(?:,? |, ?(?=n))(?:(?:huis)?(?:nummer|nr\.?) ?)?(?=[1-9]\d{0,4}(?!\d))/i.exec(
      text.folded.slice(end, end + 24),
    );
    const number = lead ? numberEnd(text.folded, end + lead[0].length) : null;
    return number ? { kind: 'adres', from: match.index, to: number.end, weight: 91 } : null;
  });

/** Addresses: street and number, any street with number and postcode, postcode with number, and "tegenover nummer 12". */
export const findAdres: Finder = (text) => [
  ...findByStreet(text),
  ...findByPostcode(text),
  ...findNumberAfterPostcode(text),
  ...matches(text, OPPOSITE_ALONE, (match) => ({
    kind: 'adres',
    from: match.index,
    to: match.index + match[0].length,
    weight: 70,
    cue: 'tegenover',
  })),
];

const CUE = cuePattern('postcode|pc|postc');
// Small words and units that follow a number of four digits far more often than a postcode does.
const WORD_PAIR =
  /^(?:aan|af|al|an|as|bv|cc|cl|cm|da|de|dl|dm|ds|dm|en|er|eu|gb|ha|he|hz|ie|ik|in|is|ja|je|kb|kg|km|kw|la|ma|mb|me|mg|ml|mm|na|nm|nu|of|om|op|ow|pk|pm|px|te|to|tv|uw|we|wo|ze|zo)$/i;

/** Whether four digits and two letters are meant as a postcode, not "2026 is" or "1500 kg". */
function isWrittenAsPostcode(folded: string, match: RegExpExecArray): boolean {
  const raw = match[0];
  const letters = raw.slice(-2);
  if (cueBefore(folded, match.index, CUE)) return true;
  const capitals = letters === letters.toUpperCase();
  const spaced = raw.length === 7;
  if (!WORD_PAIR.test(letters)) return capitals || !spaced;
  if (!capitals) return false;
  // "3351 EN Ergens" after a house number, or a place name in small letters behind it, is a postcode all the same.
  const end = match.index + raw.length;
  return (
    /\d[a-z]?,? $/i.test(folded.slice(Math.max(0, match.index - 4), match.index)) ||
    /^,? {1,2}\p{Lu}\p{Ll}/u.test(folded.slice(end, end + 6))
  );
}

/** Postcodes on their own. SA, SD and SS only after the word postcode, and then as not valid. */
export const findPostcode: Finder = (text) =>
  matches(text, POSTCODE, (match): Candidate | null => {
    const cue = cueBefore(text.folded, match.index, CUE);
    if (!isWrittenAsPostcode(text.folded, match) || (!isIssuedPair(match[0].slice(-2)) && !cue)) return null;
    return {
      kind: 'postcode',
      from: match.index,
      to: match.index + match[0].length,
      weight: 60,
      ...(cue ? { cue: 'postcode' } : {}),
    };
  });
