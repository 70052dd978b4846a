import { plainLetters } from '../normalise/fold.ts';
import { SURNAMES } from './achternamen.ts';
import { bare, follows, opensSentence } from './text.ts';
import type { Word } from './text.ts';
import { GIVEN_NAMES } from './voornamen.ts';

/** Endings that are a street whatever stands before them. */
const SURE = new Set(
  'allee boulevard dijk dreef esplanade gracht hof kade laan laantje ln pad plantsoen plein pln singel sngl steeg str straat straatje weegje weg wg'.split(
    ' ',
  ),
);
/** Endings that are as often an ordinary word or a surname: only with a capital. */
const LIKELY = new Set(
  'akker akkers baan beemd berg bocht bolwerk bos braak brink brug brugge burcht burg burgwal dam delft diep donk dorp duin eind einde erf erven gaarde gang gors gouw griend ham haven heide heuvel hil hoek hoeve horst hout hove hoven kaai kamp kant kerf kolk koog kreek kroft kruis kwartier land lijn maas markt meent meer oever oord park passage plaat polder poort promenade rade rak rede rij rijn ring schans slag sloot sluis spui staete stede stoep terp terras tocht tuin tuinen vaart veen veld velden vest veste vesting vliet waal waard waarden wal weide werf wetering wiel wierde wijk zand zijde zoom zwet'.split(
    ' ',
  ),
);
const ORDINARY = new Set(
  'onderweg halverwege wandelweg snelweg autoweg spoorweg vaarweg waterweg landweg toegangsweg hoofdweg zijweg uitweg omweg overweg terugweg heenweg achterweg rijweg doorgaande zijstraat dwarsstraat winkelstraat oprijlaan rijbaan fietspad voetpad wandelpad jaagpad ruiterpad zandpad schoolplein parkeerplein speelplein marktplein dorpsplein kerkhof gerechtshof hertshof binnenplein jachthaven containerhaven sportpark vakantiepark bedrijvenpark industriepark wagenpark woonerf achtererf nederland buitenland binnenland vaderland platteland duitsland rusland engeland griekenland ierland zwitserland finland thailand bouwland weiland loopbaan bijbaan sportveld voetbalveld speelveld trapveld vliegveld grasveld alkmaar binnentuin achtertuin voortuin aanhang keuring levering melding woning vrijwaring verzekering vergunning regeling handeling vordering bekeuring betaling ophelding waarneming achterkant voorkant zijkant overkant bovenkant onderkant buitenkant binnenkant straatkant waterkant inleg uitleg overleg opleg gaanderweg hoedanigheid bekrachtiging hondenhof autohof binnenhof voorhof gehof pad weg straat laan plein kade dijk hof ingang uitgang doorgang'.split(
    ' ',
  ),
);
const TITLES =
  /^(?:burg|burgem|burgemeester|bgm|dr|doctor|dokter|prof|professor|ds|dominee|mr|meester|ir|ing|jhr|jonkheer|st|sint|past|pastoor|pres|president|gen|generaal|adm|admiraal|weth|wethouder|min|minister|mgr|graaf|gravin|prins|prinses|koning|koningin|oude|nieuwe|lange|korte|grote|kleine|hoge|lage|eerste|tweede|derde|vierde|\d{1,2}e|noord|zuid|oost|west)$/;
const OPENERS = new Set(
  "aan in op bij naast tegenover van vanaf vanuit achter voor tussen rond langs over uit naar boven onder te het een 't adres locatie plaats betreft onderwerp re fw fwd hoek ter ook maar er en of ik wij we hij zij ze u jij je deze dit die dat daar hier toen nu want als wanneer gisteren vandaag vannacht vanmorgen vanochtend vanmiddag vanavond morgen vorige nogmaals hallo beste geachte melding woning pand garage loods bedrijf winkel box schuur huis flat perceel t.o t-splitsing kruising splitsing rotonde schuin dhr mevr mw mevrouw meneer fam familie pandadres woonadres factuuradres bezoekadres postadres vestigingsadres straat woont woonachtig wonende gevestigd volgens zie tel".split(
    ' ',
  ),
);

const isCapital = (word: Word | undefined): boolean => word !== undefined && /^\p{Lu}/u.test(word.text);

const LONGEST = 11;
/** The last two letters of all endings: most words fall out on these. */
const LAST_TWO = new Set([...SURE, ...LIKELY].map((text) => text.slice(-2)));

/** Length of the longest ending of this word that is in the list; 0 when none is. */
function ending(text: string, endings: ReadonlySet<string>): number {
  if (!LAST_TWO.has(text.slice(-2))) return 0;
  for (let length = Math.min(LONGEST, text.length); length > 1; length--)
    if (endings.has(text.slice(text.length - length))) return length;
  return 0;
}

/** How surely this word is (the end of) a street name: the weight of the address, 0 when it is none. */
export function streetStrength(words: readonly Word[], index: number): number {
  const word = words[index];
  if (!word || word.text.length > 40) return 0;
  const text = bare(word).replace(/(?<=\p{L})0|0(?=\p{L})/gu, 'o');
  const capital = isCapital(word) || /^0\p{L}/u.test(word.text);
  const sure = ending(text, SURE);
  const likely = ending(text, LIKELY);
  if ((sure === 0 && likely === 0) || /\d/.test(text)) return 0;
  const stem = text.slice(0, text.length - Math.max(sure, likely));
  if (!capital && (ORDINARY.has(text) || sure === 0))
    return stem === '' && startsEarlier(words, index) ? 76 : 0;
  // "Plein 12" needs a word in front or a capital of its own inside a sentence.
  if (stem.length < 2)
    return startsEarlier(words, index) || (capital && !opensSentence(words, index)) ? 76 : 0;
  if (sure > 0) return 78;
  return ORDINARY.has(text) ? 0 : opensSentence(words, index) ? 64 : 70;
}

const startsEarlier = (words: readonly Word[], index: number): boolean =>
  streetStart(words, index) < (words[index]?.from ?? 0);

/** Where the street name begins that ends at this word: titles, given names, initials and prefixes before it. */
export function streetStart(words: readonly Word[], index: number): number {
  let start = words[index]?.from ?? 0;
  let pending = '';
  const whole = isWhole(words[index]);
  for (let at = index - 1; at >= Math.max(0, index - 6); at--) {
    const word = words[at];
    if (!word || !follows(words[at + 1])) break;
    const text = bare(word);
    if (/^(?:van|de|het|der|den|ten|ter|v\.d|vd|v|van't|'t|t)$/.test(text)) {
      const article = pending === '' && isCapital(words[at + 1]) && /^'t$/.test(text);
      if (article || (isCapital(word) && opensName(words, at, pending, whole))) start = word.from;
      pending = `${text} ${pending}`.trim();
      continue;
    }
    if (endsSentence(word, text) || !belongs(words, at, text, pending)) break;
    start = word.from;
    pending = '';
  }
  return start;
}

/** Whether this word is a street name by itself ("Kerkstraat"), so that "De" before it only opens a sentence. */
function isWhole(word: Word | undefined): boolean {
  const text = bare(word);
  return text.length - ending(text, SURE) > 2 && ending(text, SURE) > 0;
}

/** A capitalised prefix opens a street name, unless the capital is only that of a sentence ("Van de Kerkstraat …"). */
function opensName(words: readonly Word[], at: number, pending: string, whole: boolean): boolean {
  return (
    !opensSentence(words, at) ||
    /^(?:der|den)(?: |$)/.test(pending) ||
    /^(?:ten|ter)$/.test(bare(words[at])) ||
    (bare(words[at]) === 'de' && (!whole || pending !== ''))
  );
}

function belongs(words: readonly Word[], at: number, text: string, pending: string): boolean {
  if (TITLES.test(text)) return isCapital(words[at]) || /^\d/.test(text) || !opensSentence(words, at);
  if (!isCapital(words[at]) || OPENERS.has(text) || /\d/.test(text)) return false;
  const name = plainLetters(text);
  // A capital that only opens the sentence says nothing; a given name does.
  if (opensSentence(words, at) && !GIVEN_NAMES.has(name) && pending === '')
    return /^(?:\p{Lu}\.)+$/u.test(words[at]?.text ?? '');
  // "mw. Jansen Kerkstraat 12" is a person and her street.
  if (pending === '' && SURNAMES.has(name) && !GIVEN_NAMES.has(name) && hasNameBefore(words, at))
    return false;
  // "Jan van de Kerkstraat" is a person from that street; "Hendrik van der Palmstraat" is the street.
  return (
    pending === '' ||
    /^(?:van (?:der|den)|ten|ter|v\.d|vd)$/.test(pending) ||
    (/^(?:van|de)$/.test(pending) && GIVEN_NAMES.has(name))
  );
}

function endsSentence(word: Word, text: string): boolean {
  return word.text.endsWith('.') && !TITLES.test(text) && !/^(?:\p{L}\.?){1,4}$/u.test(text);
}

/** Whether a title, an initial or a given name stands before this word, so that the word is a surname. */
function hasNameBefore(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  if (!before || !follows(words[at])) return false;
  return (
    /^(?:dhr|hr|heer|mw|mevr|mevrouw|meneer|fam|familie)$/.test(bare(before)) ||
    /^(?:\p{Lu}\.)+$/u.test(before.text) ||
    GIVEN_NAMES.has(before.plain)
  );
}
