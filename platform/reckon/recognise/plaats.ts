import { isIssuedPair } from '../normalise/adres.ts';
import { plainLetters } from '../normalise/fold.ts';
import { GIVEN_NAMES } from './voornamen.ts';
import { NEVER_A_NAME } from './geen-naam.ts';
import { PLACES } from './plaatsen.ts';

const MANY_WORDS =
  /^(?:Bergen op Zoom|Hoek van Holland|Wijk bij Duurstede|Berkel en Rodenrijs|Berg en Dal|Sas van Gent|(?:Krimpen|Capelle|Nieuwerkerk|Ouderkerk|Alphen|Koudekerk|Hazerswoude) (?:aan (?:den|de) |a\/?d\.? ?)(?:Lek|IJssel|Amstel|Rijn)|Hendrik[- ]Ido[- ]Ambacht|'s[- ]?(?:Gravenhage|Hertogenbosch|Gravendeel|Gravenzande|Heerenberg|Gravenmoer|Heer Arendskerke))(?![\p{L}])/iu;
const FIRST =
  /^(?:'s[- ]|'t |(?:Den|De|Het|Ter|Ten|Sint|St\.?|Oud|Oude|Nieuw|Nieuwe|Groot|Klein|Grote|Kleine|Noord|Zuid|Oost|West|Hoge|Lage|Hoog|Laag|New) )?\p{Lu}[\p{L}0'-]{1,30}/u;
const AAN = /^ (?:aan|a)(?: (?:de|den|het)|\/d\.?|\.d\.) \p{Lu}\p{L}{1,20}/u;
const LOWER = /^(?:den |de |'s[- ])?\p{Ll}[\p{Ll}0'-]{2,30}/u;
const PLACE_ENDING =
  /(?:dam|drecht|recht|burg|hoven|veen|wijk|dorp|stad|veld|kerk|huizen|hout|lo|loo|um|wolde|zijl|sluis|haven|broek|meer|ward|waard|waarde|werd|ingen|oord|berg|bergen|horst|donk|beek|voort|poort|muiden|monde|daal|dal|rode|rade|lande|land|eind|einde|zande|kapelle|hem|heim|schoten|mond|kerke|hoek|dijk|polder|gouw|ambacht|ermeer|stede|ijssel|maas)$/;
const NO_PLACE = new Set(
  'tel telefoon mob mobiel gsm fax email mail web www kvk iban btw bsn postbus nederland postcode datum geb geboren kenteken nr nummer betreft onderwerp naam adres factuur totaal klant pand bedrijf contact rekening tussen zaterdag zondag verdieping begane grond daar hier dit die de het een ik hij zij ze wij we er op in bij aan met en maar volgens huurder verhuurder eigenaar mevrouw dhr mevr mw meneer familie fam box unit ligplaats garage loods'.split(
    ' ',
  ),
);
const POSTCODE_AHEAD =
  /^(?:[ \t]{0,3}[,|/(-]?[ \t]{0,3}\n?[ \t]{0,6}|[ \t]{1,8})(?:(?:te|in|postcode|pc)[ :]{1,2})?([1-9]\d{3} ?([A-Z]{2}))(?![\p{L}\p{N}])/iu;

export interface Tail {
  postcode: string;
  /** Offsets of the postcode. */
  inner?: { from: number; to: number };
  place: string;
  end: number;
}

/** A zero that a scanner read for an O, in the case of the letters around it. */
const mend = (place: string): string =>
  place.replace(/0/g, () => (place === place.toUpperCase() || place.startsWith('0') ? 'O' : 'o'));

const isPlaceName = (text: string): boolean => {
  const plain = plainLetters(text.replace(/0/g, 'o'));
  return PLACES.has(plain) || PLACES.has(plain.replace(/^(?:den|de|het|'s|oud|nieuw) /, ''));
};

const looksLikePlace = (text: string): boolean =>
  isPlaceName(text) || (text.length > 4 && PLACE_ENDING.test(plainLetters(text.replace(/0/g, 'o'))));

const firstWord = (text: string): string => plainLetters(text.split(/[ .,]/)[0] ?? '');

// "Kerkstraat 12, Dorpsweg 3" are two addresses.
const STREET_WORD = /(?:straat|str|weg|wg|laan|ln|plein|kade|singel|gracht|steeg|dreef|pad|plantsoen)\.?$/iu;
const NUMBER_NEXT =
  /^\.? (?:nr\.? ?|no\.? ?|nummer |t\.?\/?o\.? (?:nr\.? ?)?|tegenover (?:nr\.? ?)?)?[1-9]\d{0,3}(?!\d)/iu;

/** The place that begins here; how sure it must be depends on what stands before it. */
function placeAt(folded: string, at: number, ground: 'postcode' | 'te' | 'komma' | 'spatie'): string | null {
  const rest = folded.slice(at, at + 60);
  const many = MANY_WORDS.exec(rest);
  if (many) return many[0];
  const match = FIRST.exec(rest) ?? (/^0\p{L}/u.test(rest) ? /^0[\p{L}0'-]{2,30}/u.exec(rest) : null);
  if (!match) return lowerPlace(rest, ground);
  let place = match[0].replace(/[-']+$/, '');
  if (/\d/.test(place.replace(/0/g, '')) || /^\p{Lu}{1,3}$/u.test(place)) return null;
  if (NO_PLACE.has(firstWord(place)) && !/ /.test(place)) return null;
  const more = AAN.exec(rest.slice(place.length));
  if (more) place += more[0];
  const next = rest.slice(place.length);
  if (ground !== 'postcode' && ground !== 'te' && (STREET_WORD.test(place) || NUMBER_NEXT.test(next)))
    return null;
  if (ground === 'postcode' || ground === 'te')
    return NEVER_A_NAME.has(firstWord(place)) && !/ /.test(place) && !looksLikePlace(place) ? null : place;
  if (looksLikePlace(place))
    return ground === 'spatie' && !isPlaceName(place) && /^ \p{Lu}/u.test(next) ? null : place;
  if (ground === 'spatie') return null;
  // After a comma alone one word that is nothing else, with no second capital that would make it a name.
  const plain = firstWord(place);
  const alone = !/ /.test(place) && /^(?:[.,;)\n]|$| \p{Ll})/u.test(next);
  return alone && !GIVEN_NAMES.has(plain) && !NEVER_A_NAME.has(plain) && place.length > 3 ? place : null;
}

function lowerPlace(rest: string, ground: string): string | null {
  const match = LOWER.exec(rest)?.[0];
  if (match === undefined || NO_PLACE.has(firstWord(match))) return null;
  return looksLikePlace(match) && (ground !== 'spatie' || isPlaceName(match)) ? match : null;
}

const PLACE_BEFORE: readonly (readonly [RegExp, 'te' | 'komma' | 'spatie'])[] = [
  [/^,? (?:te|in) (?=\p{Lu}|'s|0\p{L}|den )/u, 'te'],
  [/^ ?, ?/u, 'komma'],
  [/^[ \t]*\n[ \t]*/u, 'komma'],
  [/^ (?:te|in) /u, 'komma'],
  [/^ {1,2}/u, 'spatie'],
];

/** Postcode and place that follow a house number directly. */
export function readTail(folded: string, end: number): Tail {
  const none: Tail = { postcode: '', place: '', end };
  const code = POSTCODE_AHEAD.exec(folded.slice(end, end + 32));
  if (code && isIssuedPair(code[2] ?? '')) {
    const to = end + code[0].length;
    const raw = code[1] ?? '';
    const gap = /^(?:[ \t]{0,2},?[ \t]{1,3}(?:(?:te|in) )?|[ \t]{0,3}\n[ \t]{0,6}|, ?)/u.exec(
      folded.slice(to, to + 12),
    )?.[0];
    const place = gap === undefined ? null : placeAfterCode(folded, to + gap.length, gap);
    return {
      postcode: `${raw.slice(0, 4)} ${raw.slice(-2).toUpperCase()}`,
      inner: { from: to - raw.length, to },
      place: place === null ? '' : mend(place),
      end: place === null ? to : to + (gap?.length ?? 0) + place.length,
    };
  }
  for (const [before, ground] of PLACE_BEFORE) {
    const lead = before.exec(folded.slice(end, end + 12))?.[0];
    if (lead === undefined) continue;
    const place = placeAt(folded, end + lead.length, ground);
    if (place !== null) return { ...none, place: mend(place), end: end + lead.length + place.length };
    if (ground !== 'te') return none;
  }
  return none;
}

/** On the line below a place must stand alone or be known; on the same line any capital will do. */
function placeAfterCode(folded: string, at: number, gap: string): string | null {
  const place = placeAt(folded, at, gap.includes('\n') ? 'komma' : 'postcode');
  return place;
}
