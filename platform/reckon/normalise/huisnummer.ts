/** House number, letter and suffix are three fields in the BAG. */
export interface HouseNumber {
  number: string;
  /** One letter a-z. */
  letter?: string;
  /** Up to four characters, lower case. */
  suffix?: string;
  /** "Tegenover": the place is not this address. */
  opposite?: boolean;
  /** Where reading stopped in the text that was given. */
  end: number;
}

/** Suffixes that are words, to their short form. */
const WORDS: Record<string, string> = {
  huis: 'hs',
  hs: 'hs',
  bis: 'bis',
  hoog: 'h',
  boven: 'bov',
  beneden: 'ben',
  rood: 'rd',
  rd: 'rd',
  zwart: 'zw',
  zw: 'zw',
  wit: 'wt',
  bg: 'bg',
  i: '1',
  ii: '2',
  iii: '3',
  iv: '4',
};

const WORD =
  /^(?: ?[-/] ?| )(huis|hs|bis|hoog|boven|beneden|rood|rd|zwart|zw|wit|bg|III|II|IV|I)(?![A-Za-z0-9])/i;
// A suffix of digits: after a letter it may follow at once ("14a2").
const FIELD = /^(?: ?[-/] ?| )(\d{1,4}|[A-Za-z]\d{1,3})(?![A-Za-z0-9])/;
const FIELD_JOINED = /^(?: ?[-/] ?| |)(\d{1,4}|[A-Za-z]\d{1,3})(?![A-Za-z0-9])/;
const TEXT = /^[-/](\d{1,4}|[A-Za-z]\d{1,3})(?![A-Za-z0-9])/;
const TEXT_JOINED = /^[-/]?(\d{1,4}|[A-Za-z]\d{1,3})(?![A-Za-z0-9])/;
const OPPOSITE = /^ ?[-/]? ?(?:t\.o\.|t\/o|to)(?![A-Za-z0-9])/i;

/**
 * Reads the house number that begins at `from`; null when none does. In running `text` a space is no separator before
 * a loose digit, and a loose letter counts only when it cannot be a word ("14 u" is not 14u, "12 en 13" is not 12e).
 */
export function readHouseNumber(text: string, from: number, mode: 'field' | 'text'): HouseNumber | null {
  const digits = /^[1-9]\d{0,4}(?!\d)/.exec(text.slice(from, from + 6));
  if (!digits) return null;
  let end = from + digits[0].length;
  const rest = (): string => text.slice(end, end + 24);
  const result: HouseNumber = { number: digits[0], end };
  const opposite = OPPOSITE.exec(rest());
  if (opposite) return { ...result, opposite: true, end: end + opposite[0].length };
  const letter = readLetter(rest(), mode);
  if (letter) {
    result.letter = letter.letter;
    end += letter.length;
  }
  const suffix = readSuffix(rest(), mode, letter !== null);
  if (suffix) {
    result.suffix = suffix.suffix;
    end += suffix.length;
  }
  return { ...result, end };
}

function readLetter(rest: string, mode: 'field' | 'text'): { letter: string; length: number } | null {
  if (WORD.test(rest)) return null;
  const joined = /^(?: ?[-/] ?)?([A-Za-z])(?=[\s.,;:)/!?'"-]|\d{1,4}(?![A-Za-z0-9])|$)/.exec(rest);
  if (joined) return { letter: (joined[1] ?? '').toLowerCase(), length: joined[0].length };
  const loose =
    mode === 'field'
      ? /^ ([A-Za-z])(?=[\s,;/-]|$)/.exec(rest)
      : /^ ([A-Zb-df-h])(?=[\s,;:)!?]|\.(?:\s|$)|$)/.exec(rest);
  return loose ? { letter: (loose[1] ?? '').toLowerCase(), length: loose[0].length } : null;
}

function readSuffix(
  rest: string,
  mode: 'field' | 'text',
  afterLetter: boolean,
): { suffix: string; length: number } | null {
  const word = WORD.exec(rest);
  // In running text a lone I after a number is more often a stray capital than a floor.
  if (word && !(mode === 'text' && /^ i$/i.test(word[0]))) {
    const spelled = (word[1] ?? '').toLowerCase();
    return { suffix: WORDS[spelled] ?? spelled, length: word[0].length };
  }
  const pattern = mode === 'field' ? (afterLetter ? FIELD_JOINED : FIELD) : afterLetter ? TEXT_JOINED : TEXT;
  const numbered = pattern.exec(rest);
  return numbered ? { suffix: (numbered[1] ?? '').toLowerCase(), length: numbered[0].length } : null;
}
