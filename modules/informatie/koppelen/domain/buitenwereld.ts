import { aandeelNaam } from './naamfrequentie.ts';

/** Weight of outside knowledge, in records: own counts overtake it when there are more of them. */
export const BUITENWERELD = 30_000;

const lijst = (text: string): Record<string, number> =>
  Object.fromEntries(
    text
      .trim()
      .split(/\s+/)
      .map((pair) => pair.split(':') as [string, string])
      .map(([word, perMille]) => [word, Number(perMille) / 1000]),
  );

/** Words in the names of firms, per thousand names: what half a street is called tells no two apart. */
const ZAAKWOORD = lijst(`
  beheer:45 holding:40 vastgoed:12 bouw:14 bouwbedrijf:9 autobedrijf:8 garage:7 auto:8 autos:5 transport:8 transporten:2
  logistiek:4 schilder:3 schildersbedrijf:5 klussenbedrijf:7 montage:5 installatie:4 installatiebedrijf:5 techniek:8
  service:9 services:6 onderhoud:5 schoonmaak:4 schoonmaakbedrijf:5 hovenier:3 hoveniersbedrijf:4 cafe:6 eetcafe:3
  restaurant:7 snackbar:4 cafetaria:4 horeca:4 hotel:2 bakkerij:3 slagerij:2 kapsalon:8 kapper:4 barbershop:2 salon:4
  nagelstudio:2 beauty:3 massage:2 supermarkt:2 markt:2 handel:6 handelsonderneming:8 import:3 export:3 trading:6
  group:6 groep:5 nederland:9 holland:4 europe:3 international:4 consultancy:7 advies:9 management:7 administratie:4
  uitzendbureau:3 zorg:7 rijschool:2 taxi:4 verhuur:5 autoverhuur:2 recycling:1 metaal:2 metaalhandel:1 jacht:1
  jachtservice:1 scheepswerf:1 werf:1 sport:3 sportschool:1 stichting:5 vereniging:4 zonen:4 zoon:3 zn:6 gebroeders:4
  gebr:5 fa:2 en:30 noord:3 zuid:3 centrum:3 rijnmond:1 drechtsteden:1 merwede:1 delta:2 alpha:1`);

/** Names of vessels, per thousand: a few are on every quay. */
const SCHEEPSNAAM = lijst(`
  vertrouwen:4 hoop:4 onderneming:3 johanna:5 maria:6 elisabeth:4 cornelia:3 anna:4 neptunus:3 zeemeeuw:3 albatros:3
  avontuur:3 eendracht:3 volharding:2 fortuna:2 noordster:2 zwaluw:3 stella:2 dolfijn:2 vrouwe:5 sea:4 blue:3`);

const MERK = lijst(`
  volkswagen:125 opel:80 ford:70 peugeot:70 renault:70 toyota:70 bmw:50 mercedes:55 audi:45 kia:45 hyundai:35
  citroen:45 volvo:40 seat:30 skoda:30 fiat:30 mazda:20 nissan:20 suzuki:25 mini:15 iveco:10 man:8 daf:8 scania:8`);
const KLEUR = lijst(
  'grijs:330 zwart:220 wit:170 blauw:150 rood:60 groen:25 bruin:15 geel:8 beige:6 oranje:6',
);
const RECHTSVORM = lijst(
  'bv:400 eenmanszaak:250 vof:100 stichting:80 nv:10 cv:10 vereniging:60 maatschap:20',
);

/** A town has about this many streets and postcodes. */
const STRATEN = 1 / 300;
const POSTCODES = 1 / 900;
/** A town is small: most of its mentions name its own place. */
const EIGEN_PLAATS = 0.4;
const WOORD = 1 / 8_000;
const HELE_NAAM = 1 / 20_000;

/** Share of what there is outside Baken with the value of a term, e.g. `psa jong`; rounded general knowledge. */
export function aandeelBuiten(term: string): number {
  const [soort, kind, value] = [term.slice(0, 2), term.slice(2, 3), term.slice(4)];
  if (kind === 'p') return EIGEN_PLAATS;
  if (soort === 'pr') return aandeelNaam(kind, value);
  if (kind === 'm') return MERK[value] ?? 1 / 200;
  if (kind === 'g') return KLEUR[value] ?? 1 / 200;
  if (kind === 'r') return RECHTSVORM[value] ?? 1 / 100;
  if (kind === 's') return STRATEN;
  if (kind === 'c') return POSTCODES;
  if (kind === 'n') return HELE_NAAM;
  const words = soort === 'va' ? SCHEEPSNAAM : ZAAKWOORD;
  // A surname in the name of a firm is as usual as it is in the street.
  return words[value] ?? Math.max(WOORD, aandeelNaam('a', value));
}
