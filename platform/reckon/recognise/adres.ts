import { isIssuedPair } from '../normalise/adres.ts';
import { findHoek } from './hoek.ts';
import { readNumber } from './huisnummer.ts';
import type { WrittenNumber } from './huisnummer.ts';
import { readTail } from './plaats.ts';
import { streetStart, streetStrength } from './straat.ts';
import { knownStreet, looseStreet } from './straat-los.ts';
import { cueBefore, cuePattern, matches } from './text.ts';
import type { Candidate, Finder, Text } from './text.ts';

const POSTCODE = /(?<![\p{L}\p{N}]|[\p{N}][-.,])[1-9]\d{3} ?[A-Z]{2}(?![\p{L}\p{N}])/giu;
const NUMBER_HERE =
  /^(?:[ ,]{1,2}|[ ,]{0,2}\((?=[hn])|[ \t]*\n[ \t]*)(?:(?:huis)?(?:nummer|nr\.?|no\.?|#):? ?)?(?=[1-9]\d{0,4}(?!\d))/iu;
const OPPOSITE_HERE =
  /^[ ,]{1,2}(?:schuin )?(?:tegenover|t\. ?o\.?|t\/o|to) (?:(?:huis)?(?:nummer|nr\.?|no\.?) ?)?(?=[1-9]\d{0,4}(?!\d))/iu;
const OPPOSITE_BEFORE =
  /(?<![\p{L}\p{N}])(?:schuin )?(?:tegenover|t\.? ?o\.?|t\/o) (?:(?:de|het|pand|perceel|woning) ?){0,2}$/iu;
const OPPOSITE_ALONE =
  /(?<![\p{L}\p{N}])(?:tegenover|t\.o\.|t\/o) (?:huis)?(?:nummer|nr\.?|no\.?) ?[1-9]\d{0,4}(?![\p{L}\p{N}])/giu;
const SHORT_OPPOSITE = /t\. ?o|t\/o/iu;
const MOORING_HERE = /^,? ((ligplaats):? (?:nr\.? ?|nummer )?([A-Z]?\d{1,4} ?[A-Za-z]?))(?![\p{L}\p{N}])/iu;
const MOORING =
  /(?<![\p{L}\p{N}])(ligplaats):? (?:nr\.? ?|nummer )?([A-Z]?\d{1,4}[A-Za-z]?)(?![\p{L}\p{N}]|[.,:]\d)/giu;

interface Street {
  name: string;
  from: number;
  to: number;
  weight: number;
}

const parts = (...fields: string[]): string => fields.join('|');

/** The value as the reader of free text gives it; empty parts stay. */
const valueOf = (street: string, number: WrittenNumber, postcode: string, place: string): string =>
  parts(street, number.number, number.letter, number.addition, postcode, place);

/** A year is a house number only when a postcode or a letter says so. */
function isYear(number: WrittenNumber, end: number): boolean {
  return /^(?:19|20)\d\d$/.test(number.number) && number.letter === '' && end === number.end;
}

/** The address that begins with this street, when a house number, a mooring or "t.o. nr 12" follows. */
function addressOf({ folded }: Text, street: Street): Candidate | null {
  const tail = folded.slice(street.to, street.to + 40);
  const away = OPPOSITE_HERE.exec(tail);
  const lead = away ?? NUMBER_HERE.exec(tail);
  if (!lead) return mooring(folded, street);
  // On the next line a number belongs to the street only as a whole address.
  const number = readNumber(folded, street.to + lead[0].length);
  // "Feyenoord, 4-0": behind a comma only a street that cannot be anything else.
  if (
    !number ||
    (lead[0].includes(',') && street.weight < 74 && readTail(folded, number.end).postcode === '')
  )
    return null;
  const before = OPPOSITE_BEFORE.exec(folded.slice(Math.max(0, street.from - 36), street.from));
  if (away || (before && SHORT_OPPOSITE.test(before[0]))) number.addition ||= 'to';
  const opposite = away !== null || before !== null || number.addition === 'to';
  const rest = readTail(folded, number.end);
  if (isYear(number, rest.end)) return null;
  if (lead[0].includes('\n') && rest.postcode === '') return null;
  return {
    kind: 'adres',
    from: street.from,
    to: rest.end,
    weight: rest.postcode === '' ? street.weight : 94,
    waarde: valueOf(street.name, number, rest.postcode, rest.place),
    ...(opposite ? { cue: 'tegenover' } : {}),
    ...(before ? { wide: street.from - before[0].length } : {}),
    ...(rest.inner ? { postcode: rest.inner } : {}),
  };
}

function mooring(folded: string, street: Street): Candidate | null {
  const match = MOORING_HERE.exec(folded.slice(street.to, street.to + 40));
  if (!match) return null;
  const end = street.to + match[0].length;
  const rest = readTail(folded, end);
  return {
    kind: 'adres',
    from: street.from,
    to: rest.end,
    weight: 77,
    waarde: parts(street.name, '', '', `${match[2]} ${match[3]}`, rest.postcode, rest.place),
    ...(rest.inner ? { postcode: rest.inner } : {}),
  };
}

const streetText = (folded: string, from: number, to: number): string =>
  folded
    .slice(from, to)
    .replace(/(?<=\p{Ll})0|0(?=\p{Ll})/gu, (_, at: number) => (at === 0 ? 'O' : 'o'))
    .replace(/(?<=\p{Lu})0(?=\p{Lu})/gu, 'O');

/** Streets by their last syllable or from the list of those without one. */
const findByStreet = (text: Text): Candidate[] => {
  const { folded, words } = text;
  const found: Candidate[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    if (!word) continue;
    const strength = streetStrength(words, index) || knownStreet(words, index);
    if (strength === 0) continue;
    const from = streetStart(words, index);
    const to =
      word.text.endsWith('.') && !/(?:str|wg|ln|pln|sngl)\.$/i.test(word.text) ? word.to - 1 : word.to;
    if (to < word.to) continue;
    // "Plein 1940 12": the year belongs to the street.
    const year =
      /^ (?:1[89]|20)\d\d(?= (?:nr\.? ?)?[1-9]\d{0,3}(?!\d))/.exec(
        folded.slice(word.to, word.to + 16),
      )?.[0] ?? '';
    const end = to + year.length;
    const address = addressOf(text, { name: streetText(folded, from, end), from, to: end, weight: strength });
    if (address) found.push(address);
  }
  return found;
};

/** Streets of any name: a number and then a postcode or a place, or the words that announce an address. */
const findLoose = (text: Text): Candidate[] => {
  const found: Candidate[] = [];
  for (let index = 0; index < text.words.length; index++) {
    const street = looseStreet(text, index);
    if (!street) continue;
    const name = streetText(text.folded, street.from, street.to);
    const address = addressOf(text, { ...street, name, weight: 68 });
    if (!address || address.waarde === undefined) continue;
    const [, , , , postcode = '', place = ''] = address.waarde.split('|');
    if (street.announced || postcode !== '' || (place !== '' && street.capital)) found.push(address);
  }
  return found;
};

/** Postcode followed by a number: `3353 AB 14`. */
const findNumberAfterPostcode = (text: Text): Candidate[] =>
  matches(text, POSTCODE, (match): Candidate | null => {
    const end = match.index + match[0].length;
    if (!isIssuedPair(match[0].slice(-2)) || !isWrittenAsPostcode(text.folded, match)) return null;
    const lead =
      /^(?:,? |, ?(?=n|h)| ?[-/] ?|)(?:(?:met )?(?:huis)?(?:nummer|nr\.?|no\.?):? ?)?(?=[1-9]\d{0,4}(?!\d))/iu.exec(
        text.folded.slice(end, end + 28),
      );
    const number = lead ? readNumber(text.folded, end + lead[0].length) : null;
    if (!lead || !number || isYear(number, number.end)) return null;
    const code = match[0].toUpperCase();
    return {
      kind: 'adres',
      from: match.index,
      to: number.end,
      weight: 91,
      waarde: valueOf('', number, `${code.slice(0, 4)} ${code.slice(-2)}`, ''),
      postcode: { from: match.index, to: end },
    };
  });

/** Addresses: street and number, any street with number and postcode, postcode with number, corner, mooring. */
export const findAdres: Finder = (text) => (text.digits ? numbered(text) : findHoek(text));

const numbered: Finder = (text) => [
  ...findByStreet(text),
  ...findLoose(text),
  ...findNumberAfterPostcode(text),
  ...findHoek(text),
  ...matches(text, MOORING, (match) => ({
    kind: 'adres',
    from: match.index,
    to: match.index + match[0].length,
    weight: 66,
    waarde: parts('', '', '', `${match[1]} ${match[2]}`, '', ''),
  })),
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
  /^(?:aan|af|al|an|as|bv|cc|cl|cm|ct|da|de|dl|dm|ds|dm|en|er|eu|gb|gr|ha|hz|ie|ik|in|is|ja|je|kb|kg|km|kw|la|ma|mb|me|mg|ml|mm|na|nm|nu|of|om|op|ow|pk|pm|px|st|te|to|tv|uw|vd|we|wo|ze|zo|m2|hp|uu|vm|nr)$/i;

/** Whether four digits and two letters are meant as a postcode, not "2026 is" or "1500 kg". */
function isWrittenAsPostcode(folded: string, match: RegExpExecArray): boolean {
  const raw = match[0];
  const letters = raw.slice(-2);
  if (cueBefore(folded, match.index, CUE)) return true;
  const capitals = letters === letters.toUpperCase();
  const spaced = raw.length === 7;
  if (!WORD_PAIR.test(letters)) return capitals || !spaced || !/^(?:19|20)/.test(raw);
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
    const issued = isIssuedPair(match[0].slice(-2));
    // "CB 1234 AB" hangs on a foreign car.
    if (/(?<![\p{L}\p{N}])\p{Lu}{1,2} $/u.test(text.folded.slice(Math.max(0, match.index - 4), match.index)))
      return null;
    if (!isWrittenAsPostcode(text.folded, match) || (!issued && !cue)) return null;
    return {
      kind: 'postcode',
      from: match.index,
      to: match.index + match[0].length,
      weight: 60,
      ...(cue ? { cue: 'postcode' } : {}),
      ...(issued ? { waarde: `${match[0].slice(0, 4)} ${match[0].slice(-2).toUpperCase()}` } : {}),
    };
  });
