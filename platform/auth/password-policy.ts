import { commonWords, knownSentences, runs } from './common-passwords.ts';

/** Why a password cannot be used; null when it can. Codes are the ends of `fout.wachtwoord-…`. */
export type PasswordFault = 'te-kort' | 'te-lang' | 'veelgebruikt' | 'voorspelbaar';

/** Fifteen characters and no rules on which (bron: ASVS 5.0 6.2.1, 6.2.5); long sentences are welcome. */
export const SHORTEST = 15;
export const LONGEST = 200;

/** What must remain once all that can be foreseen is taken away. A known word counts a little, and once. */
const ENOUGH = 8;
const WORD = 2;
const RUN = 1;

/**
 * Regel PLT-12: een wachtwoord is lang, en niet te voorspellen uit veelgebruikte woorden of uit wie en waar iemand is.
 * @param context name, e-mail address, municipality: what a stranger knows.
 */
export function passwordFault(password: string, context: readonly string[]): PasswordFault | null {
  const text = password.normalize('NFKC');
  const length = [...text].length;
  if (length < SHORTEST) return 'te-kort';
  if (length > LONGEST) return 'te-lang';
  const plain = fold(text);
  if (knownSentences.some((sentence) => remains(plain, sentence) < ENOUGH)) return 'veelgebruikt';
  const own = contextWords(context);
  return Math.min(worth(plain, own), worth(unleet(plain), own)) >= ENOUGH ? null : 'voorspelbaar';
}

const remains = (text: string, sentence: string): number => {
  const bare = text.replace(/[^a-z0-9]/g, '');
  return bare.includes(sentence) ? bare.length - sentence.length : Number.POSITIVE_INFINITY;
};

/** How much of it a stranger would have to guess. */
function worth(text: string, own: readonly string[]): number {
  let points = 0;
  let rest = shortestPeriod(text);
  for (const word of own) rest = rest.replaceAll(word, ' ');
  for (const word of commonWords) {
    if (!rest.includes(word)) continue;
    points += WORD;
    rest = rest.replaceAll(word, ' ');
  }
  rest = rest.replace(/(?:19|20)\d\d/g, ' ');
  const [count, left] = withoutRuns(rest);
  return points + count * RUN + new Set(left.match(/./gu) ?? []).size;
}

/** `abcabcabc` is worth no more than `abc`. */
function shortestPeriod(text: string): string {
  for (let length = 1; length <= text.length / 2; length += 1) {
    const part = text.slice(0, length);
    if (part.repeat(Math.ceil(text.length / length)).startsWith(text)) return part;
  }
  return text;
}

/** Takes out rows of keys, counting and one character again and again. */
function withoutRuns(text: string): [count: number, left: string] {
  let count = 0;
  let left = '';
  let at = 0;
  while (at < text.length) {
    const length = runAt(text, at);
    if (length >= 3) {
      count += 1;
      at += length;
    } else {
      if (/[\p{L}\p{N}]/u.test(text[at]!)) left += text[at]!;
      at += 1;
    }
  }
  return [count, left];
}

const both = runs.flatMap((run) => [run, [...run].toReversed().join('')]);

function runAt(text: string, at: number): number {
  let longest = 1;
  while (text[at + longest] === text[at]) longest += 1;
  for (const run of both) {
    const start = run.indexOf(text.slice(at, at + 3));
    if (start < 0 || at + 3 > text.length) continue;
    let length = 3;
    while (at + length < text.length && run[start + length] === text[at + length]) length += 1;
    longest = Math.max(longest, length);
  }
  return longest;
}

const fold = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

const LOOKS: Record<string, string> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  '@': 'a',
  $: 's',
  '!': 'i',
  '€': 'e',
};
const unleet = (text: string): string => text.replace(/[013457@$!€]/g, (sign) => LOOKS[sign]!);

function contextWords(context: readonly string[]): string[] {
  const parts = context.flatMap((text) => fold(text).split(/[^a-z0-9]+/));
  return [...new Set([...parts, 'baken'])]
    .filter((word) => word.length >= 3)
    .toSorted((a, b) => b.length - a.length);
}
