import { bare, follows, opensSentence } from './text.ts';
import type { Word } from './text.ts';

/** Endings that are a street whatever stands before them. */
const SURE =
  /^(.*)(?:straat|str|weg|wg|laan|ln|plein|pln|kade|dijk|singel|sngl|gracht|steeg|dreef|plantsoen|boulevard|hof|pad|allee)$/;
/** Endings that are as often an ordinary word or a surname: only with a capital. */
const LIKELY =
  /^(.*)(?:baan|beemd|berg|bolwerk|bos|brink|brug|burg|dam|donk|duin|eind|einde|erf|gaarde|haven|hil|hoek|hoeve|horst|kamp|kant|kolk|land|markt|meent|meer|oord|park|passage|polder|poort|promenade|rade|rak|rede|ring|schans|sluis|stoep|tuin|vaart|veld|vest|vliet|waal|waard|wal|weide|werf|wijk|zijde|zoom)$/;
const ORDINARY = new Set(
  'onderweg snelweg autoweg spoorweg vaarweg waterweg landweg toegangsweg hoofdweg zijweg uitweg omweg overweg terugweg heenweg achterweg rijweg parallelweg doorgaande zijstraat dwarsstraat winkelstraat hoofdstraat achterstraat oprijlaan rijbaan fietspad voetpad wandelpad jaagpad ruiterpad zandpad schoolplein parkeerplein speelplein marktplein dorpsplein kerkhof gerechtshof hertshof binnenplein jachthaven containerhaven sportpark vakantiepark bedrijvenpark industriepark wagenpark woonerf achtererf nederland buitenland binnenland vaderland platteland duitsland rusland engeland griekenland ierland zwitserland finland thailand bouwland weiland loopbaan bijbaan sportveld voetbalveld speelveld trapveld vliegveld grasveld alkmaar binnentuin achtertuin voortuin aanhang keuring levering melding woning vrijwaring verzekering vergunning regeling handeling vordering bekeuring betaling ophelding waarneming achterkant voorkant zijkant overkant bovenkant onderkant buitenkant binnenkant straatkant waterkant'.split(
    ' ',
  ),
);
const TITLES =
  /^(?:burg|burgem|burgemeester|bgm|dr|doctor|dokter|prof|professor|ds|dominee|mr|meester|ir|ing|jhr|jonkheer|st|sint|past|pastoor|pres|president|gen|generaal|adm|admiraal|weth|wethouder|min|minister|mgr|graaf|gravin|prins|prinses|koning|koningin|oude|nieuwe|lange|korte|grote|kleine|hoge|lage|eerste|tweede|derde|vierde|\d{1,2}e|noord|zuid|oost|west)$/;
const OPENERS = new Set(
  "aan in op bij naast tegenover van vanaf vanuit achter voor tussen rond langs over uit naar boven onder te het een 't adres locatie plaats betreft onderwerp re fw fwd hoek ter ook maar er en of ik wij we hij zij ze u jij je deze dit die dat daar hier toen nu want als wanneer gisteren vandaag vannacht vanmorgen vanochtend vanmiddag vanavond morgen vorige nogmaals hallo beste geachte melding woning pand garage loods bedrijf winkel box schuur huis flat perceel t.o schuin".split(
    ' ',
  ),
);

const isCapital = (word: Word | undefined): boolean => word !== undefined && /^\p{Lu}/u.test(word.text);

/** How surely this word is (the end of) a street name: the weight of the address, 0 when it is none. */
export function streetStrength(words: readonly Word[], index: number): number {
  const word = words[index];
  if (!word || word.text.length > 40) return 0;
  const text = bare(word);
  const capital = isCapital(word);
  const sure = SURE.exec(text);
  const stem = (sure ?? LIKELY.exec(text))?.[1];
  if (stem === undefined || /\d/.test(text)) return 0;
  if (!capital && (ORDINARY.has(text) || !sure)) return stem === '' && startsEarlier(words, index) ? 76 : 0;
  // "Plein 12" needs a word in front or a capital of its own inside a sentence.
  if (stem.length < 2)
    return startsEarlier(words, index) || (capital && !opensSentence(words, index)) ? 76 : 0;
  if (sure) return 78;
  return ORDINARY.has(text) || opensSentence(words, index) ? 0 : 70;
}

const startsEarlier = (words: readonly Word[], index: number): boolean =>
  streetStart(words, index) < (words[index]?.from ?? 0);

/** Where the street name begins that ends at this word: titles, given names, initials and prefixes before it. */
export function streetStart(words: readonly Word[], index: number): number {
  let start = words[index]?.from ?? 0;
  let pending = '';
  for (let at = index - 1; at >= Math.max(0, index - 6); at--) {
    const word = words[at];
    if (!word || !follows(words[at + 1])) break;
    const text = bare(word);
    if (/^(?:van|de|der|den|ten|ter|v\.d|vd|v|van't|'t|t)$/.test(text)) {
      if (isCapital(word) && opensName(words, at, pending)) start = word.from;
      pending = `${text} ${pending}`.trim();
      continue;
    }
    if (endsSentence(word, text) || !belongs(words, at, text, pending)) break;
    start = word.from;
    pending = '';
  }
  return start;
}

/** A capitalised prefix opens a street name, unless the capital is only that of a sentence ("Van de Kerkstraat …"). */
function opensName(words: readonly Word[], at: number, pending: string): boolean {
  return (
    !opensSentence(words, at) ||
    /^(?:der|den)(?: |$)/.test(pending) ||
    /^(?:de|ten|ter)$/.test(bare(words[at]))
  );
}

function belongs(words: readonly Word[], at: number, text: string, pending: string): boolean {
  if (TITLES.test(text)) return true;
  if (!isCapital(words[at]) || OPENERS.has(text) || /\d/.test(text)) return false;
  // "Jan van de Kerkstraat" is a person from that street; "Hendrik van der Palmstraat" is the street.
  return pending === '' || /^(?:van (?:der|den)|ten|ter|v\.d|vd)$/.test(pending);
}

function endsSentence(word: Word, text: string): boolean {
  return word.text.endsWith('.') && !TITLES.test(text) && !/^(?:\p{L}\.?){1,4}$/u.test(text);
}
