import { afgedekteSoorten, type AfgedekteSoort } from '../contract.ts';
import { RuleViolated } from '#platform/errors.ts';
import { recognise, type Mention } from '#platform/reckon/recognise.ts';

/** One observed fact as it stands on the room screen: month, words, source with grade. */
export interface Feit {
  maand: string | null;
  tekst: string;
  /** Kind of source, never who. */
  bron: string;
  graad: string | null;
  /** True for a record that is only kept: it says that it is there, and nothing more. */
  versleuteld: boolean;
}

/** What a signal names and the room screen covers, by kind. */
export interface Afgedekt {
  soort: AfgedekteSoort;
  aantal: number;
}

const perKind: Partial<Record<Mention['kind'], AfgedekteSoort>> = {
  persoon: 'persoon',
  bsn: 'nummer',
  telefoon: 'nummer',
  iban: 'nummer',
  email: 'nummer',
  adres: 'adres',
  postcode: 'adres',
  organisatie: 'organisatie',
  kvk: 'organisatie',
  vestiging: 'organisatie',
  kenteken: 'voertuig',
  vaartuig: 'voertuig',
  eni: 'voertuig',
  mmsi: 'voertuig',
  hin: 'voertuig',
};

const kindOf = (m: Mention): AfgedekteSoort => perKind[m.kind] ?? 'nummer';

/** Words that stand where something was; one for each kind, so that a sentence stays readable. */
const inPlaats: Record<AfgedekteSoort, string> = {
  persoon: '[naam]',
  adres: '[adres]',
  organisatie: '[bedrijf]',
  voertuig: '[voertuig]',
  nummer: '[nummer]',
};

/** Everything recognised is replaced by its kind. A proposal only: a person looks before it is shown (regel LIO-4). */
export function dekAf(tekst: string): string {
  let out = '';
  let at = 0;
  for (const m of recognise(tekst)) {
    out += tekst.slice(at, m.start) + inPlaats[kindOf(m)];
    at = m.end;
  }
  return out + tekst.slice(at);
}

/** How many different things of each kind a text names. */
export function telAfgedekt(teksten: readonly string[]): Afgedekt[] {
  const seen = new Map<AfgedekteSoort, Set<string>>();
  for (const m of teksten.flatMap((t) => recognise(t))) {
    const soort = kindOf(m);
    seen.set(soort, (seen.get(soort) ?? new Set()).add(m.value));
  }
  return afgedekteSoorten.flatMap((soort) => {
    const aantal = seen.get(soort)?.size ?? 0;
    return aantal === 0 ? [] : [{ soort, aantal }];
  });
}

/** What a text names, with its kind, for the screen after the identificatiebesluit. */
export function genoemd(teksten: readonly string[]): { soort: AfgedekteSoort; tekst: string }[] {
  const seen = new Map<string, { soort: AfgedekteSoort; tekst: string }>();
  for (const m of teksten.flatMap((t) => recognise(t)))
    if (!seen.has(`${m.kind}|${m.value}`))
      seen.set(`${m.kind}|${m.value}`, { soort: kindOf(m), tekst: m.raw });
  return [...seen.values()];
}

/** Regel LIO-4: titel en feiten in anonieme weergave noemen geen naam, adres, kenteken, nummer of bedrijf. */
export function demandAnoniem(teksten: readonly string[]): void {
  const [first] = genoemd(teksten);
  if (first) throw new RuleViolated('LIO-4', 'lio.niet-anoniem', { soort: first.soort });
}

const MAX_FEITEN = 4;
const MAX_FEIT = 140;

/** The first sentences of a text as facts, covered; the proposal that the regisseur looks over. */
export function feitenUit(
  wat: string,
  bron: { maand: string | null; bronsoort: string; graad: string | null },
  max = MAX_FEITEN,
): Feit[] {
  return dekAf(wat)
    .split(/\n+|(?<=[.!?])\s+(?=[\p{Lu}\d[])/u)
    .map((zin) => kort(zin.trim().replace(/[.]$/, ''), MAX_FEIT))
    .filter((zin) => zin !== '')
    .slice(0, max)
    .map((tekst) => ({
      maand: bron.maand,
      tekst,
      bron: bron.bronsoort,
      graad: bron.graad,
      versleuteld: false,
    }));
}

/** The same words from the same kind of source are one fact, however many reports repeat them; another kind confirms. */
export function zonderHerhaling(feiten: readonly Feit[]): Feit[] {
  const seen = new Set<string>();
  return feiten.filter((f) => {
    const words = f.tekst
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    const key = `${f.bron}|${f.versleuteld ? f.maand : ''}|${words}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** A title of at most 60 characters from the first sentence, covered. */
export const titelUit = (wat: string): string =>
  kort((dekAf(wat).split(/\n+|(?<=[.!?])\s+(?=\p{Lu})/u)[0] ?? '').trim().replace(/[.]$/, ''), 60);

/** Cut at a word, with an ellipsis. */
function kort(tekst: string, max: number): string {
  if (tekst.length <= max) return tekst;
  const cut = tekst.slice(0, max - 1);
  const space = cut.lastIndexOf(' ');
  return `${space > max / 2 ? cut.slice(0, space) : cut}…`;
}

/**
 * Regel LIO-5: zijn er in de buurt minder dan het ingestelde aantal zulke objecten, of is dat aantal onbekend,
 * dan noemt de anonieme weergave de buurt niet.
 */
export const magBuurtTonen = (aantalInBuurt: number | null, minimum: number): boolean =>
  aantalInBuurt !== null && aantalInBuurt >= minimum;
