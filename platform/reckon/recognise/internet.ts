import type { Candidate, Finder } from './text.ts';
import { matches } from './text.ts';

const LOCAL = /[A-Za-z0-9._%+'\-\p{L}]/u;
const DOMAIN = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,6}\p{L}{2,24}(?![\p{L}\p{N}])/u;

/** E-mail addresses, found from the @ outwards: a long run without one costs nothing. */
export const findEmail: Finder = ({ folded }) => {
  const found: Candidate[] = [];
  for (let at = folded.indexOf('@'); at >= 0; at = folded.indexOf('@', at + 1)) {
    let from = at;
    while (from > 0 && at - from < 65 && LOCAL.test(folded[from - 1] ?? '')) from--;
    while (from < at && /[.'\-%+]/.test(folded[from] ?? '')) from++;
    const domain = DOMAIN.exec(folded.slice(at + 1, at + 255));
    if (domain && from < at && at - from <= 64)
      found.push({ kind: 'email', from, to: at + 1 + domain[0].length, weight: 100 });
  }
  return found;
};

/** Web addresses and message ids: no mention themselves, and what stands inside them is no plate or phone number. */
export const findUrl: Finder = (text) =>
  matches(text, /(?<![A-Za-z])(?:https?:\/\/|www\.|cid:|mid:|geo:|data:)[^\s<>"]{1,2000}/gi, (match) => ({
    kind: 'geen',
    from: match.index,
    to: match.index + match[0].length,
    weight: 99,
  }));
