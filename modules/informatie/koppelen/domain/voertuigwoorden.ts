const MERKEN =
  'volkswagen|vw|opel|ford|peugeot|renault|toyota|bmw|mercedes(?:-benz)?|audi|kia|hyundai|citro[eë]n|volvo|seat|skoda|fiat|mazda|nissan|suzuki|mini|mitsubishi|honda|dacia|tesla|porsche|jaguar|land ?rover|range ?rover|alfa ?romeo|lexus|jeep|chevrolet|iveco|man|daf|scania|piaggio|vespa|yamaha|kymco';
const VOERTUIG =
  '(?:bestel|vracht|personen|huur|lease|klein)?(?:auto(?:tje|bus)?|bus(?:je)?|wagen(?:tje)?)|truck|scooter|motor(?:fiets)?|taxi|aanhanger|trailer|camper|suv|pick-?up|stationwagen|cabrio|bakwagen|kipper|van|brommer';
const KLEUREN: Record<string, string> = {
  witte: 'wit',
  zwarte: 'zwart',
  grijze: 'grijs',
  zilvergrijze: 'grijs',
  zilverkleurige: 'grijs',
  antracietgrijze: 'grijs',
  blauwe: 'blauw',
  donkerblauwe: 'blauw',
  lichtblauwe: 'blauw',
  rode: 'rood',
  donkerrode: 'rood',
  groene: 'groen',
  donkergroene: 'groen',
  gele: 'geel',
  bruine: 'bruin',
  beige: 'beige',
  oranje: 'oranje',
};

const MERK = new RegExp(`(?<![\\p{L}\\d])(${MERKEN})(?![\\p{L}\\d])`, 'giu');
const KLEUR = new RegExp(
  `(?<![\\p{L}])(${Object.keys(KLEUREN).join('|')})\\s+(?:\\p{L}[\\p{L}-]*\\s+){0,2}(?:${VOERTUIG}|${MERKEN})(?![\\p{L}])`,
  'giu',
);
// As words these are no makes: "man" is somebody, a "mini" a size.
const WOORD = new Set(['man', 'mini']);

/** The make of vehicle a sentence names; empty when it names none or more than one. */
export function merkIn(zin: string): string {
  const found = [...zin.matchAll(MERK)].map((m) => m[1]!).filter((m) => !WOORD.has(m));
  return new Set(found.map((m) => m.toLowerCase())).size === 1 ? found[0]! : '';
}

/** The colour a sentence gives its vehicle; empty when it gives none or more than one. */
export function kleurIn(zin: string): string {
  const found = new Set([...zin.matchAll(KLEUR)].map((m) => KLEUREN[m[1]!.toLowerCase()]!));
  return found.size === 1 ? [...found][0]! : '';
}
