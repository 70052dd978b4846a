import { isIssuedPair } from '#platform/reckon/normalise/adres.ts';
import { clean, plainLetters } from '#platform/reckon/normalise/fold.ts';
import { canonicalStreet as straatVan } from '#platform/reckon/normalise/straat.ts';
import type { Gegeven, Plek } from './gegeven.ts';

/** The address of a record, from its parts and its free text together; null when nothing of a place is known. */
export function leesPlek(gegeven: Gegeven): Plek | null {
  const parts = uitDelen(gegeven);
  const text = gegeven.adres ? leesAdres(gegeven.adres) : null;
  if (!parts) return text;
  if (!text) return parts;
  return {
    postcode: parts.postcode || text.postcode,
    nummer: parts.nummer || text.nummer,
    extra: parts.nummer ? parts.extra : text.extra,
    straat: parts.straat || text.straat,
    plaats: parts.plaats || text.plaats,
  };
}

function uitDelen(gegeven: Gegeven): Plek | null {
  const lot = NUMMER.exec(clean(gegeven.huisnummer ?? ''));
  const given = extraVan(`${gegeven.huisletter ?? ''} ${gegeven.toevoeging ?? ''}`);
  // "Kerkstraat 12" in the field for the street alone.
  const street = clean(gegeven.straat ?? '');
  const inStreet = lot || street === '' ? null : kopVan(street);
  return ofNiets({
    postcode: postcodeVan(gegeven.postcode ?? ''),
    nummer: lot?.[1] ?? inStreet?.nummer ?? '',
    extra: given || (lot ? extraVan(lot[2]!) : (inStreet?.extra ?? '')),
    straat: inStreet?.straat ?? canonicalStreet(street),
    plaats: plaatsVan(gegeven.woonplaats ?? ''),
  });
}

const NUMMER = /^(?:(?:huis)?(?:nummer|nr\.?|no\.?)\s*)?0*([1-9]\d{0,4})(?!\d)(.*)$/i;

/** Streets and places return in every record: each is read once. */
function onthouden(lees: (raw: string) => string): (raw: string) => string {
  const known = new Map<string, string>();
  return (raw) => {
    let value = known.get(raw);
    if (value !== undefined) return value;
    if (known.size >= 20_000) known.clear();
    value = lees(raw);
    known.set(raw, value);
    return value;
  };
}

const canonicalStreet = onthouden(straatVan);

const ofNiets = (p: Plek): Plek | null => (p.postcode || p.nummer || p.straat || p.plaats ? p : null);

/** Four figures and two letters; figures alone are a postcode of which the letters are not known. */
function postcodeVan(raw: string): string {
  const text = clean(raw)
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');
  if (text.length === 6) return gelezen(text);
  return /^[1-9]\d{3}$/.test(text) ? text : '';
}

const CIJFER: Record<string, string> = {
  O: '0',
  Q: '0',
  D: '0',
  I: '1',
  L: '1',
  Z: '2',
  S: '5',
  B: '8',
  G: '6',
  T: '7',
};
const LETTER: Record<string, string> = { 0: 'O', 1: 'I', 2: 'Z', 5: 'S', 8: 'B', 6: 'G' };

/** A postcode in which figures were read as letters or the other way round; empty when it cannot be one. */
function gelezen(text: string): string {
  const figures = text.slice(0, 4).replace(/\D/g, (c) => CIJFER[c] ?? c);
  const letters = text.slice(4).replace(/\d/g, (c) => LETTER[c] ?? c);
  const right = text.slice(0, 4).replace(/\D/g, '').length;
  return /^[1-9]\d{3}$/.test(figures) && /^[A-Z]{2}$/.test(letters) && right >= 2 ? figures + letters : '';
}

const POSTCODE = /(?<![\p{L}\d])[1-9]\d{3} ?(?!(?:te|in|nr|en) )[a-z]{2}(?![\p{L}\d])/giu;
const BIJNA_POSTCODE = /(?<![\p{L}\d])([1-9OQDILZSBGT\d]{4}) ?([a-z0125 68]{2})(?![\p{L}\d])/giu;

/** Where in a text the postcode stands. A well-formed one goes before one that must be mended, a later before a former. */
function postcodeIn(text: string): { at: number; length: number; code: string } | null {
  for (const match of [...text.matchAll(POSTCODE)].toReversed()) {
    const code = match[0].replace(' ', '').toUpperCase();
    if (isIssuedPair(code.slice(4))) return { at: match.index, length: match[0].length, code };
  }
  for (const match of [...text.matchAll(BIJNA_POSTCODE)].toReversed()) {
    const code = /[a-z]/i.test(match[0]) ? gelezen(`${match[1]}${match[2]}`.toUpperCase()) : '';
    // Without a letter in the last two it is two numbers beside each other.
    if (code !== '' && /\p{L}/u.test(match[2]!)) return { at: match.index, length: match[0].length, code };
  }
  return null;
}

const TEGENOVER = /(?:^|[\s,(])(?:schuin )?(?:t\.? ?o\.?|t\/o|tegenover)(?=[\s,]|$)/i;

/** An address as people write it in one line; null when it is none, or when it names what stands opposite. */
export function leesAdres(raw: string): Plek | null {
  const text = clean(raw);
  if (TEGENOVER.test(text)) return null;
  const found = postcodeIn(text);
  const before = found ? text.slice(0, found.at) : text;
  const after = found ? text.slice(found.at + found.length) : '';
  const parts = [before, after].flatMap((half) =>
    half
      .split(/[,;()|\n]|\s(?:te|in)\s(?=\p{L})|\s-\s/iu)
      .map((part) => part.trim())
      .filter((part) => /[\p{L}\d]/u.test(part)),
  );
  const at = parts.findIndex((part) => /\d/.test(part));
  const head = at < 0 ? null : kopVan(parts[at]!);
  const names = parts.filter((part, i) => i !== at && !/\d/.test(part));
  const place =
    found && after.trim() !== '' && head?.rest === '' ? names.at(-1) : (head?.rest ?? '') || names.at(-1);
  // A street alone ("Kerkstraat, Veendrecht") has no number and stands first.
  const street = head?.straat ?? (names.length > 1 ? canonicalStreet(names[0]!) : '');
  const numbered =
    head !== null && head.straat === '' && names.length > 1 ? canonicalStreet(names[0]!) : street;
  return ofNiets({
    postcode: found?.code ?? '',
    nummer: head?.nummer ?? '',
    extra: head?.extra ?? '',
    straat: numbered,
    plaats: plaatsVan(place ?? ''),
  });
}

const LOT =
  /^[\s./-]*(huis|hs|bis|hoog|hg|boven|bov|beneden|ben|rood|rd|zwart|zw|wit|wt|bg|achter|voor|kelder|links|rechts|iii|ii|iv|i|(?:unit|box|app?|apt|kamer|kmr|ligplaats|standplaats|verdieping|etage|hal|loods)\.?\s?-?\w{0,4}|[a-z]{0,2}-?\d{1,4}[a-z]{0,2}|[a-z])(?![\p{L}\d])/iu;

/** Street, number, letter and suffix, and what is left behind them, which is the place. */
function kopVan(text: string): { straat: string; nummer: string; extra: string; rest: string } | null {
  const numbers = [...text.matchAll(/(?<![\p{L}\d])0*([1-9]\d{0,4})(?!\d|e\b|de\b|ste\b)/gu)];
  // "Plein 1940 12": a year is part of the street where a number follows.
  const year =
    numbers.length > 1 &&
    /^1[6-9]\d\d$/.test(numbers[0]![1]!) &&
    /\p{L}/u.test(text.slice(0, numbers[0]!.index));
  const match = numbers[year ? 1 : 0];
  if (!match) return null;
  const street = text.slice(0, match.index).replace(/[\s,]*(?:huis)?(?:nummer|nr\.?|no\.?)?[\s,]*$/i, '');
  let rest = text.slice(match.index + match[0].length);
  let extra = '';
  for (let lot = LOT.exec(rest); lot; lot = LOT.exec(rest)) {
    extra += ` ${lot[1]!}`;
    rest = rest.slice(lot[0].length);
  }
  return { straat: canonicalStreet(street), nummer: match[1]!, extra: extraVan(extra), rest: rest.trim() };
}

const WOORDEN: Record<string, string> = {
  huis: 'hs',
  boven: 'bov',
  beneden: 'ben',
  hoog: 'h',
  hg: 'h',
  i: '1',
  ii: '2',
  iii: '3',
  iv: '4',
  rood: 'rd',
  zwart: 'zw',
  wit: 'wt',
  apt: 'app',
  ap: 'app',
  kmr: 'kamer',
};

/** Letter and suffix as one lower-case word, with the ways to say "house", "upstairs" and a Roman floor made equal. */
export function extraVan(raw: string): string {
  return plainLetters(clean(raw))
    .split(/[^a-z0-9]+/)
    .map((word) => WOORDEN[word] ?? word.replace(/^(\d)hg$/, '$1h').replace(/^0+(?=\d)/, ''))
    .join('');
}

const PLAATSEN: Record<string, string> = {
  denhaag: 'sgravenhage',
  denbosch: 'shertogenbosch',
  dordt: 'dordrecht',
  adam: 'amsterdam',
  rdam: 'rotterdam',
};

/** Place as it is compared: letters only, "a/d" and "St." written out. */
export const plaatsVan = onthouden((raw) => {
  const text = plainLetters(clean(raw))
    .replace(/^(?:te|in)\s+/, '')
    .replace(/\ba\s?[/.]\s?d\.?(?=\s)/g, 'aan den')
    .replace(/\b(?:aan (?:de|den)) /g, 'aan den ')
    .replace(/^st\.? /, 'sint ')
    .replace(/[^a-z]/g, '');
  return PLAATSEN[text] ?? text;
});
