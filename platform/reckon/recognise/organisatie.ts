import { follows, opensSentence, bare } from './text.ts';
import type { Candidate, Finder, Word } from './text.ts';

const FORM = /^(?:b\.?v|n\.?v|v\.?o\.?f|c\.?v|gmbh|ltd|limited|s\.?r\.?l|e?ood|uab|sia|bvba|sarl|kft|u\.?a)$/;
const IN_FRONT =
  /^(?:stichting|stg|vereniging|coöperatie|cooperatie|maatschap|eenmanszaak|firma|fa|h\.o\.d\.n|vve)$/;
const JOINING = /^(?:en|van|de|der|den|het|voor|tot|ter|ten|in|op|aan|te|und|and|of|the|bij|'t|z'n)$/;
const OPENERS = new Set(
  'aan bij van door met voor naar over uit via volgens ook maar en of dat die deze dit daar hier er als het een ik wij we hij zij ze mijn onze uw hun eigenaar directeur bestuurder bedrijf firma onderneming holding geachte beste betreft re fw kvk gisteren vandaag de'.split(
    ' ',
  ),
);

const isName = (word: Word): boolean =>
  /^\p{Lu}/u.test(word.text) || /^\d{1,3}\p{Lu}/u.test(word.text) || /^\d{1,4}$/.test(word.text);
const linked = (word: Word | undefined): boolean =>
  word !== undefined && (follows(word) || /^ ?[&+] ?$/.test(word.gap));
/** Whether the full stop of a word ends the sentence, and with it the name; `next` is the legal form, if that follows. */
const closes = (word: Word, next = false): boolean =>
  word.text.endsWith('.') &&
  !/^(?:(?:\p{L}\.){1,5}|gebr\.|fa\.|st\.|dr\.)$/iu.test(word.text) &&
  !(next && /^(?:zn|co)\.$/i.test(word.text));

/** Names with their legal form: "Kwikstaart Garage B.V.", "Stichting De Zwaan". */
export const findOrganisatie: Finder = ({ words, folded }) => {
  const found: Candidate[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    if (!word || word.text.length > 14) continue;
    const text = bare(word);
    const end = formEnd(words, index);
    if (end !== null) {
      const from = nameStart(words, index);
      if (from !== null)
        found.push({
          kind: 'organisatie',
          from,
          to: trimDot(folded, from, end),
          weight: 66,
          cue: text.replaceAll('.', ''),
        });
    } else if (IN_FRONT.test(text)) {
      const to = nameEnd(words, index);
      if (to !== null)
        found.push({
          kind: 'organisatie',
          from: frontFrom(words, index),
          to,
          weight: 65,
          cue: text.replaceAll('.', ''),
        });
    }
  }
  return found;
};

/** End of the legal form that begins at this word; null when it is none here. */
function formEnd(words: readonly Word[], index: number): number | null {
  const word = words[index];
  const text = bare(word);
  if (!word) return null;
  if (/^(?:sp)$/.test(text) && bare(words[index + 1]) === 'z' && /^o\.?o$/.test(bare(words[index + 2])))
    return words[index + 2]?.to ?? null;
  if (/^[BNC]\.$/.test(word.text) && words[index + 1]?.text === 'V.' && follows(words[index + 1]))
    return words[index + 1]?.to ?? null;
  if (!FORM.test(text)) return null;
  // "b.v." in small letters is nearly always "bijvoorbeeld", and a CV without a name before it a boiler or a résumé.
  if (/^[bn]\.v/.test(word.text)) return null;
  if (text === 'cv' && /^(?:ketel|installatie|leiding|water)/.test(bare(words[index + 1]))) return null;
  return word.to;
}

/** A full stop that ends the sentence does not belong to "BV"; the one of "B.V." does. */
function trimDot(folded: string, from: number, to: number): number {
  return folded[to - 1] === '.' &&
    !/\.[A-Za-z]\.$/.test(folded.slice(Math.max(from, to - 4), to)) &&
    !/ltd\.$/i.test(folded.slice(from, to))
    ? to - 1
    : to;
}

/** Start of the name that ends before the legal form; null when no name stands there. */
function nameStart(words: readonly Word[], index: number): number | null {
  let start: number | null = null;
  for (let at = index - 1; at >= Math.max(0, index - 8); at--) {
    const word = words[at];
    if (
      !word ||
      !linked(words[at + 1]) ||
      closes(word, at === index - 1) ||
      FORM.test(bare(word)) ||
      word.text.length > 40
    )
      break;
    if (isName(word) && !(OPENERS.has(bare(word)) && opensSentence(words, at))) {
      // A number alone is no name, and one in front of it belongs to something else.
      if (!/^\d+$/.test(word.text)) start = word.from;
      else if (start === null && at === index - 1) continue;
    } else if (!JOINING.test(bare(word)) || at === index - 1) break;
  }
  return start;
}

/** End of the name that follows the form in front; null when no capital follows. */
function nameEnd(words: readonly Word[], index: number): number | null {
  let end: number | null = null;
  for (let at = index + 1; at <= Math.min(words.length - 1, index + 8); at++) {
    const word = words[at];
    if (!word || !linked(word) || word.text.length > 40) break;
    if (/^\p{Lu}/u.test(word.text))
      end =
        FORM.test(bare(word)) && /\../.test(word.text)
          ? word.to
          : word.to - (word.text.endsWith('.') ? 1 : 0);
    else if (!JOINING.test(bare(word))) break;
    if (closes(word)) break;
  }
  return end;
}

/** "firma" and "h.o.d.n." announce a name; "Stichting" is part of it. */
function frontFrom(words: readonly Word[], index: number): number {
  const announces = /^(?:firma|fa|h\.o\.d\.n|eenmanszaak)$/.test(bare(words[index]));
  return (announces ? words[index + 1]?.from : words[index]?.from) ?? 0;
}
