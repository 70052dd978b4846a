import type { Herhaling, Kolomrol, Lijn } from '../../contract.ts';

/** For comparing: lower case, no accents, no signs. */
export const normaal = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();

/** By the stem a line is known by. `bestrud`: scanned text reads the Dutch ij as ü. */
const STAMMEN: readonly [Lijn, RegExp][] = [
  ['bewustwording', /\bbewust/],
  ['weerbaarheid', /\bweerba/],
  ['informatie', /\binformatie/],
  ['samenwerking', /\bsamenwerk/],
  ['bestrijding', /\bbestri[j]?d|\bbestryd|\bbestrud|\bhandhav/],
];

/** The line a caption names; null when it names none, or more than one. */
export function lijnVan(caption: string): Lijn | null {
  const text = normaal(caption);
  const found = STAMMEN.filter(([, stam]) => stam.test(text));
  return found.length === 1 ? found[0]![0] : null;
}

const ROLLEN: readonly [Exclude<Kolomrol, 'q1' | 'q2' | 'q3' | 'q4' | 'niet'>, RegExp][] = [
  ['wat', /^(wat|activiteit(en)?|onderwerp|titel|maatregel(en)?|speerpunt|omschrijving activiteit)$/],
  ['lijn', /^(lijn|doel(en)?|strategisch doel|thema lijn|pijler|programmalijn)$/],
  ['kwartaal', /^(kwartaal|kwartalen|wanneer|planning|periode|looptijd|gereed|frequentie)$/],
  ['toelichting', /^(toelichting|omschrijving|beschrijving|waarom|aanleiding|uitleg)$/],
  ['acties', /^(actie|acties|actie s|stappen|werkzaamheden|hoe)$/],
  ['eigenaar', /^(eigenaar|wie|trekker|verantwoordelijke?|actiehouder|uitvoerder)$/],
  ['partners', /^(partner|partners|samen met|met wie|betrokken(en)?|betrokken partners)$/],
  ['thema', /^(thema|prioriteit|prioriteiten|regionale prioriteit)$/],
];

/** The quarter a head names: Q1, K1, 1e kwartaal, kwartaal 1. */
export function kwartaalKop(head: string): 1 | 2 | 3 | 4 | null {
  const match = /^(?:q|k|kw|kwartaal )\s*([1-4])$|^([1-4])e? (?:q|kwartaal)$/.exec(
    normaal(head).replace(/ 20\d\d$/, ''),
  );
  return match ? (Number(match[1] ?? match[2]) as 1 | 2 | 3 | 4) : null;
}

/** What a column holds by the word above it; null when that word is not known. */
export function rolVan(head: string): Kolomrol | null {
  const kwartaal = kwartaalKop(head);
  if (kwartaal !== null) return `q${kwartaal}`;
  const text = normaal(head);
  return ROLLEN.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

const HERHALING: readonly [RegExp, Herhaling][] = [
  [/dagelijks/, 'dagelijks'],
  [/(vier|4) ?wekelijks/, 'vierwekelijks'],
  [/(zes|6) ?wekelijks/, 'zeswekelijks'],
  [/maandelijks|iedere maand|elke maand/, 'maandelijks'],
  [/per kwartaal|elk kwartaal|ieder kwartaal/, 'per-kwartaal'],
  [/jaarlijks/, 'jaarlijks'],
  [/doorlopend|hele jaar|heel jaar|continu|structureel|vast/, 'doorlopend'],
];

export interface Wanneer {
  kwartalen: number[];
  herhaling: Herhaling | null;
}

/** When, in the words of a cell: `Q1, Q3`, `1e en 2e kwartaal`, `maandelijks`, `heel het jaar`; null when it says none of these. */
export function wanneer(cell: string): Wanneer | null {
  const text = normaal(cell);
  if (text === '') return { kwartalen: [], herhaling: null };
  const herhaling = HERHALING.find(([pattern]) => pattern.test(text))?.[1] ?? null;
  const range = /\b[qk]?([1-4])e? ?(?:tm|t m|tot en met) ?[qk]?([1-4])e?\b/.exec(text);
  const named = [...text.matchAll(/\b(?:q|k|kw)\s*([1-4])\b|\b([1-4])e\b|\bkwartaal ([1-4])\b/g)].map((m) =>
    Number(m[1] ?? m[2] ?? m[3]),
  );
  const kwartalen = range
    ? [1, 2, 3, 4].filter((k) => k >= Number(range[1]) && k <= Number(range[2]))
    : [...new Set(named)].toSorted();
  if (herhaling === 'per-kwartaal' && kwartalen.length === 0) return { kwartalen: [1, 2, 3, 4], herhaling };
  return kwartalen.length === 0 && herhaling === null ? null : { kwartalen, herhaling };
}

/** *Idem* repeats what stood before it. */
export const isIdem = (regels: readonly string[]): boolean =>
  regels.length === 1 && /^(idem|id\.?|["”″〃]|zie (boven|vorig.*)|zelfde)$/iu.test(regels[0]!);

export const isKapitaal = (text: string): boolean => /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text);

/** Words by which an activity begins in the manner of a poster. Not those that as often stand at its end (uitvoeren). */
const BEGIN = new Set(
  (
    'aanpassen aansluiten aanstellen actualiseren actualisatie afronden agenderen bepalen bijeenkomst campagne ' +
    'communiceren deelname deelnemen evalueren evaluatie implementatie implementeren informeren instellen intensiveren ' +
    'inventarisatie inventariseren inzet monitoren monitoring nadere onderzoek onderzoeken ontwikkelen opstellen ' +
    'opvolging oprichten presenteren presentatie publiceren start starten themabijeenkomst training trainen ' +
    'uitbreiden verkennen verkenning versterken vervolg voorbereiden voorlichting voorziening weerbaarheidsscan werven'
  ).split(' '),
);
/** After these a phrase goes on, whatever word follows. */
const VERBINDT = new Set(
  'en of aan bij door in met naar om op over per tot tussen uit van voor via'.split(' '),
);

/**
 * Divides one run of capitals into activities where a word stands by which one begins. Text that lost its bullets has
 * nothing else to go by; whoever reads it checks.
 */
export function knip(text: string): string[] {
  const words = text.split(' ');
  const parts: string[][] = [[]];
  for (const [at, word] of words.entries()) {
    const before = words[at - 1] ?? '';
    // One word is no activity: "verkenning instellen …" goes on.
    const joined = parts.at(-1)!.length < 2 || /[-+&/,(:–]$/.test(before) || VERBINDT.has(normaal(before));
    if (!joined && BEGIN.has(normaal(word))) parts.push([]);
    parts.at(-1)!.push(word);
  }
  return parts.map((part) => part.join(' ')).filter((part) => part !== '');
}

/** Abbreviations of the field; a plan in capitals does not show which words were. */
const AFKORTINGEN = new Set(
  'APV AVG BIBOB BIT BIZ BOA BRP BSN DPIA DREBU DRIOB DVO JOOP KVK KVO LIO LIEC MMA OM OVP PVO RIEC ROBT VNG VOG VPT VTH'.split(
    ' ',
  ),
);

/** How this document writes words that keep a capital: abbreviations, and names it never writes without one. */
export type Schrijfwijze = ReadonlyMap<string, string>;

/** Learned from the ordinary text of the document, since capitals do not tell. */
export function schrijfwijzeUit(texts: readonly string[]): Schrijfwijze {
  const gewoon = texts.filter((text) => !isKapitaal(text)).join('\n');
  const namen = gewoon.match(/(?<!\p{L})\p{Lu}{2,6}(?!\p{L})|(?<=\p{Ll}[ ,] ?)\p{Lu}\p{Ll}{2,}/gu) ?? [];
  const klein = new Set(gewoon.match(/(?<!\p{L})\p{Ll}{2,}(?!\p{L})/gu) ?? []);
  return new Map(namen.filter((n) => !klein.has(n.toLowerCase())).map((n) => [n.toLowerCase(), n]));
}

/** Capitals as an ordinary sentence. */
export function alsZin(text: string, schrijfwijze: Schrijfwijze): string {
  if (!isKapitaal(text)) return text;
  const words = text.replaceAll(/\p{L}+/gu, (word) =>
    AFKORTINGEN.has(word) ? word : (schrijfwijze.get(word.toLowerCase()) ?? word.toLowerCase()),
  );
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
