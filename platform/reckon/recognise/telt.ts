// Behind these a number counts, measures or dates something and is no house number.
const UNITS =
  'uur|u|x|keer|maal|dagen?|dgn|nachten|nacht|weken|week|wk|maanden|maand|mnd|jaar|jaren|eeuw|euro|eur|cent|personen|persoon|pers|mensen|mens|man|mannen|vrouwen|vrouw|dames|heren|jongens|jongen|meisjes|meiden|kinderen|kind|jongeren|jeugd|tieners|volwassenen|bewoners|klanten|bezoekers|agenten|boa|auto|autos|busje|bus|bussen|wagens|voertuigen|motoren|motor|brommers|bromfietsen|scooter|fietsen|fiets|boten|boot|schepen|schip|trailers|aanhangers|opleggers|vrachtwagens|caravans|campers|containers|kliko|stuks|stuk|st|meter|mtr|m|m2|m3|cm|km|kilometer|kilo|kg|gram|gr|liter|ltr|minuten|min|seconden|sec|verdiepingen|verdieping|etages|etage|kamers|kamer|pakketten|pakket|dozen|doos|tassen|tas|zakken|zak|vaten|vat|jerrycans|flessen|fles|kratten|pallets|honden|hond|katten|adressen|woningen|panden|huizen|winkels|garages|loodsen|boxen|appartementen|meldingen|melding|klachten|signalen|planten|plantjes|camera|deuren|ramen|sleutels|telefoons|messen|vuurwapens|wapens|ton|procent|graden|plekken|plaatsen|parkeerplaatsen|plekken|bomen|lantaarns|lampen|verkeersborden|borden|banken|vergunningen|controles|overtredingen|bedrijven|zaken|horecazaken|cafés|februari|januari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|jan|feb|mrt|apr|jun|jul|aug|sep|sept|okt|nov|dec|tot \\d+|a \\d+|à \\d+|of \\d+ (?:jongeren|mannen|personen|keer|mensen|man)';
const UNIT = new RegExp(`^ ?(?:${UNITS})(?![\\p{L}\\p{N}])`, 'iu');
const MEASURE =
  /^(?:[:.,]\d| van de \d| ?[%€°]|-\d{1,2}-\d{2,4}| ?(?:e|de|ste) (?:verdieping|etage|huis|keer|pand|deur|woning|straat|rij|hands|klas|portiek|galerij|ingang|hoek|zijstraat|verd|flat|blok|dag|week)(?![\p{L}\p{N}]))/iu;
// Words in the plural by their ending; verbs and small words that end alike are known by name.
const PLURAL =
  /^(?:\p{L}{2,}'s|\p{L}{2,}(?:jes|tjes|ers|aars|ieren|elingen|ingen|essen|eurs|oren|iers|aren|ens|oos|els|ems|erts))$/iu;
const NOT_PLURAL = new Set(
  'is was als eens steeds soms sinds langs thuis vaak ens anders immers overdags tevens mijns ergens nergens telkens volgens destijds inmiddels doorgaans dikwijls tijdens jegens wegens wederom waren varen ervaren sparen bewaren verklaren horen storen toehoren behoren scoren boren worden moeten ingen hingen vingen gingen brengen zingen dwingen springen dringen vervingen ontvingen begingen essen lessen persen ers elders verders vers 2e'.split(
    ' ',
  ),
);
const QUALITY =
  /^(?:\p{L}{3,}(?:e|en)|nn|pools|duits|zwarte|witte|grote|kleine|lege|volle|oude|nieuwe|onbekende|verdachte|jonge)$/iu;
const VERBS = new Set(
  'elke iedere alle hele halve eerste laatste vorige volgende beide enkele sommige dezelfde zulke welke onze jullie deze die geheime anonieme staan wonen liggen zitten komen gaan zijn hebben worden worden werden waren staande hoorde hoorden stonden lagen zaten kwamen gingen hadden ruiken roken zien zagen parkeren slapen leven heeft meldde belde woonde stopte wilde kon zou zouden moest moesten mogen kunnen zullen hoeven blijken bleken blijven bleven lijken leken en een de het die deze dezelfde alle beide tegen boven beneden tussen binnen buiten naast onder over achter heen ene geen mijn zijn haar hun hen tegenover graag tijdje aangetroffen gevonden gezien gevestigd gelegen ingeschreven gecontroleerd gesloten geopend verkocht verhuurd willen laten doen horen spreken brengen halen leveren betalen huren kopen lossen laden werken eten roken dealen handelen vertrekken rijden lopen bellen melden klagen sluiten controleren tegen samen eigen allen wegen vanwege misschien morgen gisteren binnen buiten boven beneden tussen alleen daarboven heen omheen bovendien volgens sindsdien soms vergaderen draaien branden schreeuwen spelen hangen staken trokken riepen stopten haalden brachten leverden betaalden huurden kochten losten laadden werkten rookten vertrokken reden liepen belden meldden klaagden sloten openen openden woonden bleken sliepen hadden kregen krijgen houden hielden geven gaven nemen namen maken maakten zetten zeggen zeiden vinden vonden stelen stalen kijken keken wachten wachtten'.split(
    ' ',
  ),
);

// Not counted either: participles, and verbs and small words that end in -en.
const NO_NOUN =
  /^(?:ge|be|ver|ont|her|aan|op|uit|in|af|voor|toe|mee|om|weg|binnen|door|onder|over)\p{L}*en$/iu;
const THINGS = /^\p{L}{3,}en$/iu;
const things = (word: string): boolean =>
  THINGS.test(word) &&
  !NO_NOUN.test(word) &&
  !VERBS.has(word.toLowerCase()) &&
  !NOT_PLURAL.has(word.toLowerCase());

const plural = (word: string): boolean =>
  things(word) || (PLURAL.test(word) && !NOT_PLURAL.has(word.toLowerCase())) || UNIT.test(` ${word}`);

/** Whether what stands behind a number is what it counts: "op de Dorpsweg 2 auto's", "3 onbekende mannen". */
export function counts(folded: string, end: number): boolean {
  const rest = folded.slice(end, end + 48);
  if (MEASURE.test(rest) || UNIT.test(rest)) return true;
  const words = /^ ([\p{L}']{2,24})(?: ([\p{L}']{2,24}))?(?: ([\p{L}']{2,24}))?/u.exec(rest);
  if (!words) return false;
  const [, first = '', second = '', third = ''] = words;
  if (plural(first) && !/^\p{Lu}/u.test(first)) return true;
  if (!QUALITY.test(first) || VERBS.has(first.toLowerCase())) return false;
  if (plural(second)) return true;
  return QUALITY.test(second) && !VERBS.has(second.toLowerCase()) && plural(third);
}
