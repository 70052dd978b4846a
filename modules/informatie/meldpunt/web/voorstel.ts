import type { Thema } from '../contract.ts';

/** A run of a text, in UTF-16 units. */
export interface Zin {
  start: number;
  end: number;
}

/** What the fields start with: read from the text, to be checked by whoever sifts. */
export interface Voorstel {
  wat: string;
  waar: string;
  thema: Thema | '';
  duiding: string;
  /** Sentences that say what somebody thinks, for the mark in the text. */
  meningen: Zin[];
  /** The text without its closing words and signature: what may go to somebody else. */
  zonderNaam: string;
}

interface Vermelding {
  soort: string;
  veld: string;
  start: number;
  eind: number;
  tekst: string;
}

const GROET =
  /^(?:(?:goeden?\s?(?:morgen|middag|avond|dag)|beste|geachte|hallo|hoi|l\.?\s?s\.?)\b[^,.!\n]{0,40}[,!]\s*|goeden?\s?(?:morgen|middag|avond|dag)\.\s*|dag,\s*)/iu;
const SLOT =
  /^(?:met (?:vriendelijke|hartelijke) groet|vriendelijke groet|groet(?:en|jes)?\b|mvg\b|hoogachtend|(?:alvast )?(?:bedankt|dank u)\b|verstuurd vanaf|sent from|--)/iu;
const MENING =
  /^(?:volgens mij|naar mijn (?:idee|mening|gevoel)|ik (?:denk|vermoed|vind|geloof|heb het (?:idee|gevoel))|mijn (?:idee|gevoel)|het lijkt (?:mij|me|erop|wel)|lijkt (?:mij|me)|misschien|waarschijnlijk|vermoedelijk)\b/iu;

/** Words that point at a theme; a hint for the reader, who chooses. The order decides nothing. */
const WOORDEN: Record<Exclude<Thema, 'overig'>, RegExp> = {
  drugs: /\b(?:drugs?|hennep|wiet\w*|cocaïne|coke|xtc|speed|dealer\w*|dealt|vaten|chemisch\w*|lab)\b/giu,
  witwassen: /\b(?:contant\w*|cash|witwas\w*|zwart geld|geen bon|katvanger\w*|stromannen?)\b/giu,
  vastgoed: /\b(?:huisjesmelker\w*|onderhu\w*|doorverhu\w*|verhuurder\w*|pandjes\w*)\b/giu,
  mensenhandel: /\b(?:matrassen|prostitu\w*|uitbuit\w*|uitgebuit|paspoorten? (?:af|in)\w*|mensenhandel)\b/giu,
  zorgfraude: /\b(?:pgb|thuiszorg\w*|zorgbureau\w*|zorgfraude|indicatie)\b/giu,
  gokken: /\b(?:gok\w*|poker\w*|wedden\w*|weddenschap\w*)\b/giu,
  milieu: /\b(?:dump\w*|gedumpt|asbest|afval\w*|lekt|lozing\w*|loost)\b/giu,
  sport: /\b(?:sponsor\w*|voetbal\w*|sportclub\w*|sportpark\w*|kantine|vereniging)\b/giu,
  'jonge-aanwas': /\b(?:jongeren|scholieren|drugsrunner\w*|leerlingen)\b/giu,
  adresfraude: /\b(?:ingeschreven|spookbewoner\w*|adresfraude|brievenbus\w*|staat leeg)\b/giu,
};

/** Longest text that a field is filled with by itself. */
const MEEST = 4000;

/** Fields of the sifting as the text itself suggests them: facts apart from views, the first address, a theme. */
export function voorstel(tekst: string, vermeldingen: readonly Vermelding[], waar: string | null): Voorstel {
  const inTekst = vermeldingen.filter((v) => v.veld === 'tekst');
  const zinnen = binnenSlot(tekst, zinnenVan(tekst, inTekst));
  const meningen = zinnen.filter((z) => MENING.test(woorden(tekst, z)));
  const feiten = zinnen.filter((z) => !meningen.includes(z));
  return {
    wat: feiten
      .map((z, at) => (at === 0 ? zonderGroet(woorden(tekst, z)) : woorden(tekst, z)))
      .filter(Boolean)
      .join(' ')
      .slice(0, MEEST)
      .toWellFormed(),
    waar: waar?.trim() || (vermeldingen.find((v) => v.soort === 'adres')?.tekst ?? ''),
    thema: themaVan(tekst),
    duiding: meningen.map((z) => woorden(tekst, z)).join(' '),
    meningen,
    zonderNaam: tekst.slice(0, zinnen.at(-1)?.end ?? 0).trimEnd(),
  };
}

const woorden = (tekst: string, { start, end }: Zin): string =>
  tekst.slice(start, end).replaceAll(/\s+/gu, ' ').trim();

/** Sentences without the white space around them; a full stop inside a name ("B.V.") ends none. */
function zinnenVan(tekst: string, vermeldingen: readonly Vermelding[]): Zin[] {
  const found: Zin[] = [];
  let open: number | null = null;
  for (const { index, segment } of new Intl.Segmenter('nl', { granularity: 'sentence' }).segment(tekst)) {
    const end = index + segment.length;
    const start: number = open ?? index;
    const stop = start + tekst.slice(start, end).trimEnd().length;
    const inName = vermeldingen.some(
      (v) => v.start < stop && stop <= v.eind && v.eind < tekst.trimEnd().length,
    );
    open = inName ? start : null;
    if (!inName) push(found, tekst, start, stop);
  }
  if (open !== null) push(found, tekst, open, tekst.trimEnd().length);
  return found;
}

function push(found: Zin[], tekst: string, start: number, end: number): void {
  const lead = tekst.slice(start, end).length - tekst.slice(start, end).trimStart().length;
  if (start + lead < end) found.push({ start: start + lead, end });
}

/** What follows the closing words is a signature. */
function binnenSlot(tekst: string, zinnen: readonly Zin[]): Zin[] {
  const slot = zinnen.findIndex((z) => SLOT.test(woorden(tekst, z)));
  return slot < 0 ? [...zinnen] : zinnen.slice(0, slot);
}

function zonderGroet(zin: string): string {
  const rest = zin.replace(GROET, '');
  return rest.replace(/^[a-zà-ÿ]/u, (letter) => letter.toUpperCase());
}

/** The theme that most words point at; none where two are equal. */
function themaVan(tekst: string): Thema | '' {
  const counts = Object.entries(WOORDEN)
    .map(([thema, words]) => ({ thema: thema as Thema, aantal: tekst.match(words)?.length ?? 0 }))
    .filter((one) => one.aantal > 0)
    .toSorted((a, b) => b.aantal - a.aantal);
  const [first, second] = counts;
  return first && first.aantal !== second?.aantal ? first.thema : '';
}
