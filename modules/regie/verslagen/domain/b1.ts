/** A place where a text is harder than a reader at level B1 follows. */
export interface Leespunt {
  soort: 'lange-zin' | 'lange-alinea' | 'moeilijk-woord';
  /** The sentence, the beginning of the paragraph, or the word. */
  wat: string;
  beter: string | null;
}

/** Words in a sentence above which reading slows down (advice for plain government language: 15 on average, 20 at most). */
export const LANGSTE_ZIN = 20;
export const LANGSTE_ALINEA = 100;
const SHOWN = 90;

/**
 * Words of the town hall with the word a neighbour would use. Our own list: what stands in accounts and letters about
 * this work. A word ending in `*` matches its inflections.
 */
const WOORDEN: Readonly<Record<string, string>> = {
  aangaande: 'over',
  'aangelegenheid*': 'zaak',
  aanvang: 'begin',
  'aanvangen*': 'beginnen',
  'abusievelijk*': 'per ongeluk',
  'achterwege laten': 'niet doen',
  'additione*': 'extra',
  alsmede: 'en ook',
  'alvorens*': 'voordat',
  'anticiper*': 'rekening houden met',
  'bewerkstellig*': 'zorgen voor',
  'casuïstiek*': 'gevallen',
  conform: 'volgens',
  'continuer*': 'doorgaan met',
  'coördiner*': 'regelen',
  'criminaliteitsfenome*': 'soorten misdaad',
  daadwerkelijk: 'echt',
  desalniettemin: 'toch',
  desbetreffende: 'deze',
  desgewenst: 'als u wilt',
  derhalve: 'daarom',
  dienaangaande: 'daarover',
  dientengevolge: 'daardoor',
  'discrepantie*': 'verschil',
  doch: 'maar',
  'effectuer*': 'uitvoeren',
  evenwel: 'maar',
  'faciliter*': 'helpen',
  'fungeren*': 'werken als',
  gaarne: 'graag',
  gedurende: 'tijdens',
  'geïnitieerd*': 'begonnen',
  'geïntensiveerd*': 'versterkt',
  gremium: 'overleg',
  'gremia*': 'overleggen',
  'handelingsperspectie*': 'wat u kunt doen',
  hetgeen: 'wat',
  heden: 'nu',
  hieromtrent: 'hierover',
  'implementatie*': 'invoering',
  'implementer*': 'invoeren',
  indien: 'als',
  'initiër*': 'beginnen met',
  'integraal*': 'samen',
  integrale: 'gezamenlijke',
  'intensiver*': 'versterken',
  inzake: 'over',
  jegens: 'tegen',
  'mandaat*': 'bevoegdheid',
  middels: 'met',
  mits: 'als',
  'modaliteit*': 'vorm',
  momenteel: 'nu',
  'monitor*': 'volgen',
  nadien: 'daarna',
  nopens: 'over',
  omtrent: 'over',
  'onderhavig*': 'deze',
  'ondermijnende criminaliteit': 'georganiseerde misdaad',
  'operationaliser*': 'uitvoeren',
  'optimaliser*': 'verbeteren',
  'participer*': 'meedoen',
  'prioriter*': 'voorrang geven',
  'realiser*': 'maken',
  reeds: 'al',
  respectievelijk: 'en',
  'signaler*': 'zien en melden',
  'significant*': 'duidelijk',
  'stagner*': 'stilvallen',
  structureel: 'blijvend',
  structurele: 'blijvende',
  'ten aanzien van': 'over',
  'ten behoeve van': 'voor',
  'ten gevolge van': 'door',
  teneinde: 'om',
  'ter zake': 'hierover',
  terzake: 'hierover',
  thans: 'nu',
  tevens: 'ook',
  'tracht*': 'proberen',
  'uit hoofde van': 'door',
  urgentie: 'haast',
  'vigerend*': 'geldend',
  voornemens: 'van plan',
  'waarborg*': 'zorgen voor',
  'weerbaarheid vergroten': 'sterker maken',
  wederom: 'weer',
  'zorgdragen*': 'zorgen',
};

const MOEILIJK = Object.entries(WOORDEN).map(([woord, beter]) => ({
  beter,
  patroon: new RegExp(
    `(?<![\\p{L}\\p{N}])${woord.replace(/\*$/, '')}${woord.endsWith('*') ? '\\p{L}*' : ''}(?![\\p{L}\\p{N}])`,
    'giu',
  ),
}));

/** Reads plain words (no Markdown) as a reader at B1 would; empty when all is plain enough. */
export function leesbaarheid(tekst: string): Leespunt[] {
  return [...alineas(tekst).flatMap(zinnenEnAlinea), ...moeilijk(tekst)];
}

const alineas = (tekst: string): string[] => tekst.split(/\n{2,}/).filter((alinea) => alinea.trim() !== '');

function zinnenEnAlinea(alinea: string): Leespunt[] {
  const lang = zinnen(alinea).filter((zin) => woorden(zin) > LANGSTE_ZIN);
  return [
    ...lang.map((zin): Leespunt => ({ soort: 'lange-zin', wat: begin(zin), beter: null })),
    ...(woorden(alinea) > LANGSTE_ALINEA
      ? [{ soort: 'lange-alinea' as const, wat: begin(alinea), beter: null }]
      : []),
  ];
}

function moeilijk(tekst: string): Leespunt[] {
  const gezien = new Set<string>();
  return MOEILIJK.flatMap(({ patroon, beter }) =>
    [...tekst.matchAll(patroon)].flatMap(([wat]) => {
      if (gezien.has(wat.toLowerCase())) return [];
      gezien.add(wat.toLowerCase());
      return [{ soort: 'moeilijk-woord' as const, wat, beter }];
    }),
  );
}

const segmenten = new Intl.Segmenter('nl', { granularity: 'sentence' });
const zinnen = (alinea: string): string[] =>
  alinea.split('\n').flatMap((regel) => [...segmenten.segment(regel)].map((s) => s.segment.trim()));
const woorden = (tekst: string): number => tekst.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
const begin = (tekst: string): string =>
  tekst.length <= SHOWN ? tekst.trim() : `${tekst.slice(0, SHOWN).trim()}…`;
