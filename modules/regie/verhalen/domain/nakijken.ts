import { recognise, readMentions } from '#platform/reckon/recognise.ts';
import type { MentionKind } from '#platform/reckon/normalise/kinds.ts';
import { SURNAMES } from '#platform/reckon/recognise/achternamen.ts';
import { GIVEN_NAMES } from '#platform/reckon/recognise/voornamen.ts';
import { BRANDS, PARTNERS } from '#platform/reckon/recognise/organisatie-woorden.ts';
import { warnings } from '#platform/reckon/gevoelig.ts';
import type { Bereik, Bevindingsoort } from '../contract.ts';

/** One thing in a text by which somebody could be recognised. */
export interface Bevinding {
  /** Kind and words: the same words again give the same key, changed words another. */
  sleutel: string;
  soort: Bevindingsoort;
  /** It points at one person, firm or place by itself. */
  hard: boolean;
  /** First UTF-16 unit in the text. */
  begin: number;
  /** One past the last. */
  eind: number;
  fragment: string;
}

type Vondst = Omit<Bevinding, 'sleutel' | 'fragment'> & { masker?: string };

const SOORT: Record<MentionKind, { soort: Bevindingsoort; hard: boolean }> = {
  persoon: { soort: 'naam', hard: true },
  bsn: { soort: 'bsn', hard: true },
  kenteken: { soort: 'kenteken', hard: true },
  telefoon: { soort: 'telefoon', hard: true },
  email: { soort: 'email', hard: true },
  iban: { soort: 'iban', hard: true },
  kvk: { soort: 'kvk', hard: true },
  vestiging: { soort: 'kvk', hard: true },
  adres: { soort: 'adres', hard: true },
  postcode: { soort: 'adres', hard: true },
  eni: { soort: 'vaartuig', hard: true },
  mmsi: { soort: 'vaartuig', hard: true },
  hin: { soort: 'vaartuig', hard: true },
  vaartuig: { soort: 'vaartuig', hard: false },
  organisatie: { soort: 'organisatie', hard: false },
};

const MAAND =
  '(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|jan|feb|mrt|apr|jun|jul|aug|sept?|okt|nov|dec)';
/** Jobs of which a town has one: the word says who it is. */
const FUNCTIE =
  '(?:voorzitter|penningmeester|secretaris|directeur|directrice|notaris|dominee|pastoor|imam|huisarts|tandarts|apotheker|havenmeester|wethouder|rector)';

/** Details that are rare enough to point somewhere: each asks for a reason, none is forbidden. */
const ZACHT: readonly { soort: Bevindingsoort; patroon: RegExp }[] = [
  { soort: 'datum', patroon: new RegExp(`(?<!\\d)\\d{1,2} ${MAAND}(?!\\p{L})`, 'giu') },
  { soort: 'tijdstip', patroon: /(?<![\d.,])(?:[01]?\d|2[0-3])[:.][0-5]\d(?: uur)?(?![\d.,]*\d)/gu },
  { soort: 'bedrag', patroon: /€ ?\d[\d.]*(?:,\d{2}|,-)?|(?<!\d)\d[\d.]* euro(?!\p{L})/giu },
  { soort: 'leeftijd', patroon: /(?<!\d)\d{1,3}(?:-? ?jarige?| jaar oude?)(?!\p{L})/giu },
  {
    soort: 'plaats',
    patroon:
      /(?<!\p{L})\p{Lu}[\p{Ll}-]+(?:straat|weg|laan|plein|kade|dijk|steeg|singel|hof|park|haven|polder|brug)(?!\p{L})/gu,
  },
  {
    soort: 'zeldzaam',
    patroon: new RegExp(
      `(?<!\\p{L})(?:(?:als|de|het) enige|de (?:oudste|grootste|bekendste|laatste|hoogste)|${FUNCTIE})(?!\\p{L})`,
      'giu',
    ),
  },
];

const VOORVOEGSEL = "(?:(?:van|de|der|den|ten|ter|te|'t|el|al|ben) ){0,3}";
/** A form of address with what follows; an initial with a surname, in either order. */
const AANSPREEK = new RegExp(
  `(?<!\\p{L})(?:dhr|de heer|heer|meneer|mevr|mevrouw|mw|fam|familie)\\.? (${VOORVOEGSEL}(\\p{L}[\\p{L}'’-]+))`,
  'giu',
);
const INITIAAL = new RegExp(
  `(?<!\\p{L})(?:\\p{Lu}\\.? ${VOORVOEGSEL}\\p{Lu}\\p{Ll}+|\\p{Lu}[\\p{L}-]+, ?(?:\\p{Lu}\\.){1,4})`,
  'gu',
);
/** Numbers that everybody may call: of the police, of Meld Misdaad Anoniem, of a town hall. */
const SERVICENUMMER = /^(?:0800|0900|14|112)/;

const NEGEN = /(?<!\d)\d(?:[ .-]?\d){8}(?!\d)/g;
const WOORD = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}'’-]*(?!\p{L})/gu;
const ZIN = /[^.!?\n]+[.!?]*/gu;
/** Words that stand with a capital in any story about this work and point at nobody. */
const ALGEMEEN = new Set(
  'baken nederland nederlandse meld misdaad anoniem sociale dienst veilige publieke taak nieuwe wet wetboek opiumwet omgevingswet alcoholwet apv awb bibob woo avg wpg kamer koophandel raad college europa europese rijnmond zuid-holland zuid west oost noord drechtsteden lokaal informatie overleg september'.split(
    ' ',
  ),
);

const plain = (woord: string): string =>
  woord
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]s$/u, '')
    .toLowerCase();

/** Partners, brands and words of the trade, or an abbreviation: named in every story, and nobody's name. */
function isGewoon(woord: string): boolean {
  const klein = plain(woord);
  const afkorting = woord.length <= 6 && woord === woord.toUpperCase();
  return afkorting || klein.length < 2 || [PARTNERS, BRANDS, ALGEMEEN].some((lijst) => lijst.has(klein));
}

/** Half of a double given name is enough. */
const isVoornaam = (woord: string): boolean =>
  plain(woord)
    .split('-')
    .some((deel) => deel.length > 1 && GIVEN_NAMES.has(deel));

const begintZin = (tekst: string, at: number): boolean =>
  /(?:^|[.!?:\n]["'“”‘’(\s]*)$/u.test(tekst.slice(Math.max(0, at - 6), at));

/** Numbers, names and addresses as the reader of free text finds them; what fails its check digit counts as well. */
const herkend = (tekst: string): Vondst[] => [
  ...recognise(tekst)
    .filter((m) => m.kind !== 'persoon' || !(m.raw.match(WOORD) ?? ['?']).every(isGewoon))
    .filter((m) => m.kind !== 'telefoon' || !SERVICENUMMER.test(m.raw.replace(/\D/g, '')))
    .map((m) => ({
      ...SOORT[m.kind],
      begin: m.start,
      eind: m.end,
      ...(m.kind === 'bsn' ? { masker: m.raw } : {}),
    })),
  ...readMentions(tekst).flatMap((m) =>
    m.soort === 'datum' || m.soort === 'url'
      ? [
          {
            soort: m.soort === 'url' ? ('website' as const) : ('datum' as const),
            hard: false,
            begin: m.begin,
            eind: m.eind,
          },
        ]
      : [],
  ),
];

/** Nine digits that pass the eleven test are a citizen service number here, whatever stands beside them. */
const nummers = (tekst: string): Vondst[] =>
  [...tekst.matchAll(NEGEN)].flatMap((m) =>
    warnings(m[0]).includes('bsn')
      ? [{ soort: 'bsn', hard: true, begin: m.index, eind: m.index + m[0].length, masker: '•'.repeat(9) }]
      : [],
  );

/** What the reader leaves because it could be anything ("mevrouw de bruin"), is a name here: one too many costs less. */
const aangesproken = (tekst: string): Vondst[] => [
  ...[...tekst.matchAll(AANSPREEK)].flatMap((m): Vondst[] => {
    const [geheel, naam = '', woord = ''] = m;
    const groot = /^\p{Lu}/u.test(woord) && !isGewoon(woord);
    const begin = m.index + geheel.length - naam.length;
    return groot || SURNAMES.has(plain(woord))
      ? [{ soort: 'naam', hard: true, begin, eind: begin + naam.length }]
      : [];
  }),
  ...[...tekst.matchAll(INITIAAL)].map((m): Vondst => ({
    soort: 'naam',
    hard: true,
    begin: m.index,
    eind: m.index + m[0].length,
  })),
];

/** A given name alone is enough in a small town; other words with a capital may be a name of anything. */
function namen(tekst: string): Vondst[] {
  return [...tekst.matchAll(WOORD)].flatMap((m): Vondst[] => {
    if (isGewoon(m[0])) return [];
    const vooraan = begintZin(tekst, m.index);
    const plek = { begin: m.index, eind: m.index + m[0].length };
    if (isVoornaam(m[0])) return [{ ...plek, soort: 'naam', hard: !vooraan }];
    return vooraan ? [] : [{ ...plek, soort: 'eigennaam', hard: false }];
  });
}

const zacht = (tekst: string): Vondst[] =>
  ZACHT.flatMap(({ soort, patroon }) =>
    [...tekst.matchAll(patroon)].map((m) => ({
      soort,
      hard: false,
      begin: m.index,
      eind: m.index + m[0].length,
    })),
  );

/** Health, religion, origin and third parties are said of a sentence: which word it was is not the point. */
const gevoelig = (tekst: string): Vondst[] =>
  [...tekst.matchAll(ZIN)].flatMap((m) =>
    warnings(m[0]).flatMap((soort) => {
      const voor = m[0].length - m[0].trimStart().length;
      const plek = { begin: m.index + voor, eind: m.index + m[0].trimEnd().length };
      return soort === 'bsn' ? [] : [{ soort, hard: false, ...plek }];
    }),
  );

/**
 * Regel VRH-3 en VRH-4: wat in deze tekst iemand herkenbaar maakt. Of the same words the hard reading stands, then the
 * earlier one of the list; sentences with something sensitive stand beside it. Pure: it keeps nothing.
 */
export function kijkNa(tekst: string): Bevinding[] {
  const bezet = new Uint8Array(tekst.length);
  const woorden = [
    ...herkend(tekst),
    ...nummers(tekst),
    ...aangesproken(tekst),
    ...zacht(tekst),
    ...namen(tekst),
  ]
    .map((v, i) => ({ v, i }))
    .toSorted((a, b) => Number(b.v.hard) - Number(a.v.hard) || a.i - b.i)
    .flatMap(({ v }) => {
      if (bezet.subarray(v.begin, v.eind).includes(1)) return [];
      bezet.fill(1, v.begin, v.eind);
      return [v];
    });
  return [...woorden, ...gevoelig(tekst)]
    .toSorted((a, b) => a.begin - b.begin || a.eind - b.eind)
    .map(({ masker, ...v }) => {
      const fragment = masker ?? tekst.slice(v.begin, v.eind);
      return { ...v, fragment, sleutel: `${v.soort}|${fragment.toLowerCase().slice(0, 200)}` };
    });
}

/** Regel VRH-3: voor openbaar moet elk hard punt eruit; een BSN hoort in geen enkele versie. */
export const houdtTegen = (b: Pick<Bevinding, 'soort' | 'hard'>, bereik: Bereik): boolean =>
  b.soort === 'bsn' || (b.hard && bereik === 'openbaar');
