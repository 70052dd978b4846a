import { streetStart, streetStrength } from './straat.ts';
import { knownStreet } from './straat-los.ts';
import type { Candidate, Text, Word } from './text.ts';

const CORNER_BEFORE =
  /(?<![\p{L}])(?:(?:straat)?hoek|hk|kruising|kruispunt|splitsing|t-splitsing|rotonde)\.?:? (?:van )?(?:de |het |'t )?$/iu;
const JOINED = /^(?: ?[/+&] ?(?:de |het )?| ?[-] ?| en (?:de |het |'t )?| met (?:de |het |'t )?|, )$/iu;
const SELF = /^(?: ?\/ ?|,? ?(?:\(?hoek|hk\.?|h\/o|kruising) (?:van |met )?(?:de |het )?)$/iu;
const HYPHENED =
  /^(\p{L}{3,}(?:straat|weg|laan|plein|kade|dijk|singel|gracht|steeg|dreef|hof|pad))-(\p{Lu}\p{L}{2,})$/u;

interface Street {
  from: number;
  to: number;
}

/** Whether a street ends at this word, and where it begins. */
function street(words: readonly Word[], index: number, loose: boolean): Street | null {
  const word = words[index];
  if (!word) return null;
  const known = streetStrength(words, index) > 0 || knownStreet(words, index) > 0;
  if (!known && !(loose && /^\p{Lu}\p{Ll}{2,}/u.test(word.text))) return null;
  const dot = word.text.endsWith('.') && !/(?:str|wg|ln|pln)\.$/i.test(word.text) ? 1 : 0;
  return { from: streetStart(words, index), to: word.to - dot };
}

/** The street that begins close behind, up to four words further. */
function second(text: Text, index: number, loose: boolean): (Street & { gap: string }) | null {
  const first = text.words[index];
  if (!first) return null;
  for (let at = index + 1; at < Math.min(text.words.length, index + 9); at++) {
    const found = street(
      text.words,
      at,
      loose && at <= index + 4 && !/^(?:en|met|de|het|hoek)$/i.test(text.words[at]?.text ?? ''),
    );
    const longer = text.words[at + 1];
    // "Lange Dijk": the street ends one word further.
    if (!found || (longer?.gap === ' ' && street(text.words, at + 1, false)?.from === found.from)) continue;
    const from = Math.max(found.from, first.to);
    return { ...found, from, gap: text.folded.slice(first.to, from) };
  }
  return null;
}

function corner(text: Text, a: Street, b: Street): Candidate {
  const name = (s: Street): string => text.folded.slice(s.from, s.to);
  return {
    kind: 'adres',
    from: a.from,
    to: b.to,
    // Above both streets on their own: "hoek Kerkstraat/Dorpsweg 12" names a corner.
    weight: 79,
    waarde: `${name(a)}/${name(b)}|||||`,
  };
}

/** Corners of two streets: after "hoek" or "kruising", or two streets with a slash between them. */
export function findHoek(text: Text): Candidate[] {
  const found: Candidate[] = [];
  if (!/hoek|hk|kruis|splits|rotonde|\//i.test(text.folded)) return found;
  for (let index = 0; index < text.words.length; index++) {
    const word = text.words[index];
    if (!word || !/^\p{L}/u.test(word.text)) continue;
    const start = streetStart(text.words, index);
    const cue = CORNER_BEFORE.test(text.folded.slice(Math.max(0, start - 40), start));
    const pair = cue ? HYPHENED.exec(word.text.replace(/\.$/, '')) : null;
    if (pair) {
      const middle = word.from + (pair[1]?.length ?? 0);
      found.push(
        corner(
          text,
          { from: start, to: middle },
          { from: middle + 1, to: middle + 1 + (pair[2]?.length ?? 0) },
        ),
      );
      continue;
    }
    const a = street(text.words, index, cue);
    const b = a ? second(text, index, cue) : null;
    if (!a || !b) continue;
    if (SELF.test(b.gap) || (cue && JOINED.test(b.gap))) found.push(corner(text, a, b));
  }
  return found;
}
