import { leesMarkdown, platteTekst } from '#platform/reckon/markdown.ts';
import { readMentions } from '#platform/reckon/recognise.ts';
import { bereiken, type Bereik } from '../contract.ts';
import { leesbaarheid } from './b1.ts';
import { gaatMee, type Blok } from './verslag.ts';

/** Something about a version that its writer should know. */
export interface Punt {
  blokId: string | null;
  soort:
    | 'leeg'
    | 'geen-duiding'
    | 'deels-in-ander-cijfer'
    | 'opmerking'
    | 'niet-overgenomen'
    | 'herkenbaar'
    | 'lange-zin'
    | 'lange-alinea'
    | 'moeilijk-woord';
  /** While it stands, this version does not leave. */
  tegen: boolean;
  wat: string;
  beter: string | null;
}

/** Kinds that point at one person, firm or place by themselves; a phone number or address of a desk is no secret. */
const HERKENBAAR: readonly string[] = [
  'persoon',
  'bsn',
  'kenteken',
  'iban',
  'kvk',
  'adres',
  'eni',
  'mmsi',
  'hin',
];

const punt = (blok: Blok, soort: Punt['soort'], wat = '', rest: Partial<Punt> = {}): Punt => ({
  blokId: blok.id,
  soort,
  tegen: false,
  wat,
  beter: null,
  ...rest,
});

/** Regel VSL-4: een naam, nummer of adres in een tekst houdt de besloten en de openbare versie tegen. */
export function tekstpunten(blokken: readonly Blok[], versie: Bereik): Punt[] {
  return blokken
    .filter((blok) => blok.soort === 'tekst' && gaatMee(blok, versie))
    .flatMap((blok) => {
      if (blok.tekst.trim() === '') return [punt(blok, 'leeg')];
      const { blokken: gelezen, nietOvergenomen } = leesMarkdown(blok.tekst);
      return [
        ...nietOvergenomen.map(({ regel }) => punt(blok, 'niet-overgenomen', String(regel))),
        ...(versie === 'intern' ? [] : herkenbaar(blok)),
        ...(versie === 'openbaar'
          ? leesbaarheid(platteTekst(gelezen)).map((p) => punt(blok, p.soort, p.wat, p))
          : []),
      ];
    });
}

const herkenbaar = (blok: Blok): Punt[] =>
  readMentions(blok.tekst)
    .filter((vermelding) => HERKENBAAR.includes(vermelding.soort))
    .map(({ begin, eind }) => punt(blok, 'herkenbaar', blok.tekst.slice(begin, eind), { tegen: true }));

/** The first version, from few to many readers, that may not leave; null when all may. */
export function tegengehouden(blokken: readonly Blok[]): { versie: Bereik; aantal: number } | null {
  for (const versie of bereiken) {
    const aantal = tekstpunten(blokken, versie).filter((p) => p.tegen).length;
    if (aantal > 0) return { versie, aantal };
  }
  return null;
}
