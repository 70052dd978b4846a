import { NEVER_A_NAME } from './geen-naam.ts';
import { PLACES } from './plaatsen.ts';
import { streetStart } from './straat.ts';
import { bare, follows, opensSentence } from './text.ts';
import type { Text, Word } from './text.ts';

/** Streets that end in none of the usual syllables and are found in many towns. */
const KNOWN = new Set(
  'achterom voorom noord zuid oost west spui rokin damrak brink dam markt grotemarkt kade haven hof noordeinde zuideinde oosteinde westeinde noordeind westeind zuideind buitenom binnenom kerkhof bolwerk vest wal ring kop knip nes lijnbaan weverij touwbaan rietland vijver vliet slop waterpoort oosterpoort bleek raam minderbroeders spoor stoep havenhoofd veerstoep boomgaard kerkring kerkbuurt dorp buurt gouw wiel rak laan straat plein dijk singel gracht steeg dreef pad hoek driehoek oude-haven bosch veerplein weide heuvel maasboulevard hoogt vaart sluis kolk meent zicht uiterwaard uitterdijk zandpad bongerd hofstede akker hoge lage'.split(
    ' ',
  ),
);
const NO_STREET = new Set(
  'kamer box loods hal unit vak plaats plek parkeerplaats perceel kavel huisnummer huisnr postcode artikel art lid bijlage nummer nr bladzijde blz pagina hoofdstuk paragraaf ligplaats steiger poort gate uitgang ingang deur balie loket zaal tafel stoel rij lijn bus tram trein route groep ploeg team fase deel versie stap punt optie type model klasse niveau vraag nader week dag maand kwartaal jaar bouwjaar verdieping etage level gebouw blok vleugel trap lift camera getuige verdachte man vrouw persoon nn factuur bon order postbus antwoordnummer totaal aantal bedrag eur euro km tel telefoon mob mobiel fax kvk iban bsn btw container spoor perron wagon windows iphone galaxy formule top radio npo rtl covid sars code zaak dossier pv proces-verbaal iso nen din rfc utf windows node melding incident alarm kanaal eenheid district gram kilo liter kassa pin locker kluis sleutel zegel pallet partij lot batch serie afdeling bureau wijk zone cel kooi stal'.split(
    ' ',
  ),
);
const ANNOUNCES =
  /(?<![\p{L}])(?:(?:woon|bezoek|post|factuur|pand|vestigings)?adres(?: is| was)?:?|aan (?:de|het|den|'t)|op (?:de|het) adres|woont (?:op|aan)(?: de| het)?|wonende(?: te| aan| op)?(?: de| het)?|woonachtig (?:op|aan)(?: de| het)?|gevestigd (?:op|aan)(?: de| het)?|pand|perceel(?: aan)?(?: de| het)?|locatie:?|ingeschreven op(?: de| het)?) $/iu;

const isCapital = (word: Word | undefined): boolean => word !== undefined && /^\p{Lu}\p{L}/u.test(word.text);

/** Weight of an address on a street known by name alone: with a capital, and not as the first word of a sentence. */
export function knownStreet(words: readonly Word[], index: number): number {
  const word = words[index];
  if (!isCapital(word) || !KNOWN.has(bare(word))) return 0;
  const from = streetStart(words, index);
  if (from < (word?.from ?? 0)) return 74;
  return opensSentence(words, index) ? 61 : 69;
}

const HEADED =
  /^(?:Laan|Plein|Weg|Kade|Straat|Hof|Park|Dijk|Singel|Pad|Boulevard|Steeg|Gracht|Haven|Erf|Baan|Ring|Rond|Promenade|Esplanade) (?:van|der|den|de|ten|ter|op|aan)/;

// What a house does behind its number, and a count never does.
const HOUSE_AFTER =
  /^(?:[,.;:)]|$| (?:zit|zitten|staat|staan|woont|wonen|is|was|wordt|werd|ligt|heeft|hebben|komt|komen|gaat|ruikt|brandt)(?!\p{L}))/u;

/** Where a street of several words begins: capitals, and small words between them. */
function looseStart(words: readonly Word[], index: number): number {
  let from = words[index]?.from ?? 0;
  for (let at = index - 1; at >= Math.max(0, index - 4); at--) {
    const before = words[at];
    if (!before || !follows(words[at + 1]) || before.text.endsWith('.')) break;
    const text = bare(before);
    const opener = opensSentence(words, at) && NEVER_A_NAME.has(text);
    if (text === "'t" && isCapital(words[at + 1])) from = before.from;
    else if (isCapital(before) && !/^\p{Lu}{2}$/u.test(before.text) && !NO_STREET.has(text) && !opener)
      from = before.from;
    else if (!/^(?:van|de|der|den|het|'t|aan|op|ten|ter)$/.test(text) || !isCapital(words[at - 1])) break;
  }
  return from;
}

/** A street of any name that ends at this word, when a number stands behind it. */
export function looseStreet(
  text: Text,
  index: number,
): { from: number; to: number; announced: boolean; capital: boolean } | null {
  const { words, folded } = text;
  const word = words[index];
  const next = words[index + 1];
  if (!word || !next || !/^[1-9]\d{0,4}(?!\d)/.test(next.text)) return null;
  if (
    !/^ {1,2}$|^ (?:nr\.?|nummer) $/.test(next.gap) ||
    !/\p{L}{2}/u.test(word.text) ||
    word.text.endsWith('.')
  )
    return null;
  const { plain } = word;
  if (NO_STREET.has(plain) || /\d/.test(plain) || PLACES.has(plain)) return null;
  const from = looseStart(words, index);
  const named = isCapital(word) && !/^\p{Lu}{1,4}$/u.test(word.text) && !NEVER_A_NAME.has(plain);
  const lead = folded.slice(Math.max(0, from - 40), from);
  const housed =
    named &&
    /(?<!\p{L})(?:op|bij) (?:de|het) $/iu.test(lead) &&
    HOUSE_AFTER.test(folded.slice(next.to, next.to + 12));
  return {
    from,
    to: word.to,
    announced: housed || HEADED.test(folded.slice(from, word.to)) || (named && ANNOUNCES.test(lead)),
    capital:
      isCapital(word) &&
      !/^\p{Lu}{1,4}$/u.test(word.text) &&
      !(opensSentence(words, index) && NEVER_A_NAME.has(plain)),
  };
}
