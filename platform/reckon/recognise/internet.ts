import type { Candidate, Finder, Text } from './text.ts';
import { matches } from './text.ts';

const LOCAL = /[A-Za-z0-9._%+'\-\p{L}]/u;
const DOMAIN = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,6}\p{L}{2,24}(?![\p{L}\p{N}])/u;
const SPOKEN_AT =
  /(?<![\p{L}\p{N}._+-])([a-z0-9][a-z0-9._+-]{0,40}) ?[([](?:at|apenstaartje|@)[)\]] ?((?:[a-z0-9-]{1,40}\.){1,4}[a-z]{2,12})(?![\p{L}\p{N}])/giu;

/** E-mail addresses, found from the @ outwards: a long run without one costs nothing. */
export const findEmail: Finder = (text) => {
  const { folded } = text;
  const found: Candidate[] = [];
  for (let at = folded.indexOf('@'); at >= 0; at = folded.indexOf('@', at + 1)) {
    let from = at;
    while (from > 0 && at - from < 65 && LOCAL.test(folded[from - 1] ?? '')) from--;
    while (from < at && /[.'\-%+]/.test(folded[from] ?? '')) from++;
    const domain = DOMAIN.exec(folded.slice(at + 1, at + 255));
    if (!domain || from >= at || at - from > 64) continue;
    const to = at + 1 + domain[0].length;
    found.push({ kind: 'email', from, to, weight: 100, waarde: folded.slice(from, to).toLowerCase() });
  }
  if (!/[([]/.test(folded)) return found;
  const spoken = matches(text, SPOKEN_AT, (match) => ({
    kind: 'email',
    from: match.index,
    to: match.index + match[0].length,
    weight: 98,
    waarde: `${match[1]}@${match[2]}`.toLowerCase(),
  }));
  return [...found, ...spoken];
};

const TLD =
  'nl|com|net|org|eu|be|de|fr|uk|pl|ro|bg|tr|es|it|pt|at|ch|dk|se|no|lt|lv|ee|cz|sk|hu|hr|rs|ua|gr|ie|lu|info|biz|shop|store|online|site|website|web|app|nu|io|co|me|tv|cc|xyz|club|frl|amsterdam|gent|vlaanderen|brussels|koeln|berlin|live|vip|top|pro|dev|cloud|email|pizza|cafe|bar|rent|cars|auto|house|rentals|taxi|services|agency|company|solutions|example|test|ma|sr|us|ca|ru|cn|to|gg|ws|ly|link|fm|im|ai|is|ag|la|lt|pw|tech|blog|world|life|ltd|plus|fun|sex|sexy|escort|adult|dating|casino|bet|vegas|gold|black|red|blue|pink|fashion|beauty|hair|massage|yoga|delivery|express|expert|center|company|land|city|town|place|market|vision|network|digital|systems|studio|media|tools|parts|repair|energy|estate|properties|rentals|construction|builders|transport';
const LABELS = '(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.){1,5}';
const REST = '(?::\\d{2,5}(?!\\d))?(?:[/?#][^\\s<>"]{0,1500})?';
const FULL = /(?<![A-Za-z])(?:https?:\/\/|www\.|cid:|mid:|geo:|data:)[^\s<>"]{1,2000}/gi;
const BARE = new RegExp(
  `(?<![\\p{L}\\p{N}@._/\\\\-])${LABELS}(?:${TLD})(?![\\p{L}\\p{N}@_-]|\\.[a-z]{2})${REST}`,
  'giu',
);
const SITE_BEFORE =
  /(?<![\p{L}])(?:web)?(?:site|shop|winkel|pagina|platform|domein|domeinnaam|internetadres|link|url|web|homepage|internet|strona|portaal|forum)(?:'s)?(?![\p{L}])[^.!?\n@]{0,28}$|(?<![\p{L}])(?:site|website|webshop|web|url|link|internet|www|domein)\.?:?\s{0,4}$/iu;
const SITE_AFTER =
  /^["')]?,? {0,2}(?:[\p{L}']+ ){0,3}(?:web)?(?:site|shop|winkel|pagina|domein|platform)(?![\p{L}])/iu;
const NEAR =
  /(?<![\p{L}])(?:op|via|zie|kijk op|ga naar|surf naar|naar|bezoek|na|on|at)(?: ook)?[ :]{1,2}["'(]?$|\($/iu;
// Firms that are called by their domain: named as a site only when that word stands beside it.
const SHOPS =
  /^(?:bol|coolblue|booking|amazon|zalando|wehkamp|thuisbezorgd|hotels|beslist)\.(?:com|nl|de|be)$/i;

/** Without what closes the sentence; a bracket stays where one was opened. */
function trimEnd(raw: string): string {
  let text = raw.replace(/[.,;:!?'"»”’*]+$/u, '');
  while (/[)\]}]$/.test(text) && !/[([{]/.test(text)) text = text.slice(0, -1).replace(/[.,;:!?'"]+$/u, '');
  return text;
}

/** Scheme and host in small letters, the rest as written; null when there is no host. */
function addressOf(raw: string): string | null {
  const parts = /^(?:(https?):\/\/)?([^/?#:\s]+)(.*)$/isu.exec(raw);
  const host = (parts?.[2] ?? '').toLowerCase();
  if (!parts || !/^[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?\.\p{L}{2,24}$/u.test(host)) return null;
  return `${(parts[1] ?? 'https').toLowerCase()}://${host}${parts[3] ?? ''}`;
}

function full(match: RegExpExecArray): Candidate {
  const raw = trimEnd(match[0]);
  const waarde = /^(?:http|www)/i.test(raw) ? addressOf(raw) : null;
  const whole = { from: match.index, weight: 99 };
  // A message id or a broken address is no mention, and what stands inside it is no plate or phone number.
  return waarde === null
    ? { ...whole, kind: 'geen', to: match.index + match[0].length }
    : { ...whole, kind: 'url', to: match.index + raw.length, waarde };
}

function bare({ folded }: Text, match: RegExpExecArray): Candidate | null {
  const raw = trimEnd(match[0]);
  const before = folded.slice(Math.max(0, match.index - 56), match.index);
  const end = match.index + raw.length;
  const named = SITE_BEFORE.test(before) || SITE_AFTER.test(folded.slice(end, end + 60));
  const near = NEAR.test(before) && !SHOPS.test(raw);
  const path = /\/./.test(raw);
  const waarde = named || near || path ? addressOf(raw) : null;
  return waarde === null ? null : { kind: 'url', from: match.index, to: end, weight: 97, waarde };
}

/** Web addresses, and bare domains where the text calls them a site. */
export const findUrl: Finder = (text) =>
  /\.[a-z]|:/i.test(text.folded)
    ? [...matches(text, FULL, full), ...matches(text, BARE, (match) => bare(text, match))]
    : [];
