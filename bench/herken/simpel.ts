import type { Merk } from './zinnen.ts';

/** One pattern per kind and no knowledge of what stands around it: what a day's work would give. */
const PATRONEN: readonly (readonly [string, RegExp, (raw: string) => string])[] = [
  ['email', /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, (raw) => raw.toLowerCase()],
  ['url', /(?:https?:\/\/|www\.)\S+/gi, (raw) => (raw.startsWith('http') ? raw : `https://${raw}`)],
  ['iban', /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,6}(?: ?[A-Z0-9]{1,3})?\b/g, (raw) => raw.replace(/ /g, '')],
  [
    'kenteken',
    /\b[A-Z0-9]{1,3}-[A-Z0-9]{2,3}-[A-Z0-9]{1,3}\b/gi,
    (raw) => raw.toUpperCase().replace(/-/g, ''),
  ],
  [
    'telefoon',
    /(?:\+|\b0)[\d() -]{8,16}\d/g,
    (raw) => `+31${raw.replace(/\D/g, '').replace(/^(?:0031|31|0)/, '')}`,
  ],
  [
    'datum',
    /\b\d{1,2}-\d{1,2}-\d{4}\b/g,
    (raw) =>
      raw
        .split('-')
        .toReversed()
        .map((d) => d.padStart(2, '0'))
        .join('-'),
  ],
  ['datum', /\b(?:19|20)\d\d\b/g, (raw) => raw],
  ['postcode', /\b[1-9]\d{3} ?[A-Z]{2}\b/g, (raw) => `${raw.slice(0, 4)} ${raw.slice(-2)}`],
  ['kvk', /\b\d{8}\b/g, (raw) => raw],
  ['bsn', /\b\d{9}\b/g, (raw) => raw],
  ['hin', /\b[A-Z]{2}-[A-Z0-9]{12}\b/g, (raw) => raw.replace(/-/g, '')],
  [
    'adres',
    /\b[A-Z]\w+(?:straat|weg|laan|plein|kade|dijk|singel) \d+ ?[a-z]?\b/g,
    (raw) => `${raw.replace(/ (\d+) ?([a-z]?)$/i, '|$1|$2').toUpperCase()}|||`,
  ],
  ['organisatie', /(?:\b[A-Z][\w'&.]+ )+(?:B\.?V\.?|N\.?V\.?|V\.?O\.?F\.?)/g, (raw) => raw],
  [
    'persoon',
    /\b(?:[A-Z]\.)+ ?(?:van |de |der |den )*[A-Z][a-z]+|\b[A-Z][a-z]+ (?:van |de |der |den )*[A-Z][a-z]+\b/g,
    (raw) => raw,
  ],
];

export function simpel(tekst: string): Merk[] {
  return PATRONEN.flatMap(([soort, patroon, waarde]) =>
    [...tekst.matchAll(patroon)].map((match) => ({
      soort,
      begin: match.index,
      eind: match.index + match[0].length,
      waarde: waarde(match[0]),
    })),
  );
}
