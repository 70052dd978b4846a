import { normalise } from '#platform/reckon/normalise.ts';
import { aandeelBuiten, BUITENWERELD } from './naamfrequentie.ts';
import type { Graad, Verwantschap, Voorstel, Weegreden } from '../contract.ts';
import { gewichten, geijkt, kansen, weeg, type Afweging, type Telling } from './motor/beslis.ts';
import type { Gegeven, Kenmerken } from './motor/gegeven.ts';
import { kenmerkenVan, LEESVERSIE } from './motor/kenmerken.ts';
import { kernsleutels } from './motor/kernsleutels.ts';
import { MODEL } from './motor/model.ts';
import { termen } from './motor/termen.ts';
import { vergelijk, type Vergelijking } from './motor/vergelijk.ts';

/** Something that was recognised in a text, as far as this room needs it. */
export interface Herkenning {
  kind: string;
  raw: string;
  start: number;
  end: number;
  valid: boolean;
}

export interface GenoemdePersoon {
  naam: string;
  /** As it was written, to be read again when reading gets better. */
  gegeven: Gegeven;
  kenmerken: Kenmerken;
  /** Equal for equal names in one record: by it a subject survives a change of the text (regel KOP-8). */
  naamsleutel: string;
}

const VELD = {
  telefoon: 'telefoon',
  email: 'email',
  iban: 'iban',
  kenteken: 'kenteken',
  adres: 'adres',
} as const;

/**
 * The persons a text names, each with what stands in the same sentence; where only one person is named, with what
 * stands anywhere in it. A thing in a sentence with two names belongs to neither.
 */
export function personenIn(tekst: string, herkend: readonly Herkenning[]): GenoemdePersoon[] {
  const persons = herkend.filter((h) => h.kind === 'persoon');
  const alone = new Set(persons.map((p) => normalise('persoon', p.raw).value)).size === 1;
  return persons.map((p) => {
    const [from, to] = alone ? [0, tekst.length] : zinRond(tekst, p.start);
    const others = persons.filter((o) => o !== p && o.start >= from && o.end <= to);
    const near = alone || others.length === 0 ? herkend.filter((h) => h.start >= from && h.end <= to) : [];
    return persoon(p.raw, near, alone || others.length === 0 ? geboortedatumIn(tekst.slice(from, to)) : '');
  });
}

function persoon(naam: string, near: readonly Herkenning[], geboortedatum: string): GenoemdePersoon {
  const gegeven: Gegeven = { soort: 'persoon', naam, ...(geboortedatum === '' ? {} : { geboortedatum }) };
  for (const [kind, veld] of Object.entries(VELD)) {
    const found = near.filter((h) => h.kind === kind && h.valid);
    // Two numbers in one sentence: which is whose is a guess, and a guess is no fact.
    if (found.length === 1) gegeven[veld] = found[0]!.raw;
  }
  return { naam, gegeven, kenmerken: kenmerkenVan(gegeven), naamsleutel: normalise('persoon', naam).value };
}

interface Bewaard {
  lezing: number;
  gegeven: Gegeven;
  kenmerken: Kenmerken;
}

/** What is kept of a person to compare by, with the version that read it. */
export const bewaarvorm = ({ gegeven, kenmerken }: GenoemdePersoon): string =>
  JSON.stringify({ lezing: LEESVERSIE, gegeven, kenmerken } satisfies Bewaard);

/** The features of a kept person; one that was read by another version is read again. */
export function leesBewaard(bewaard: string): Kenmerken {
  const { lezing, gegeven, kenmerken } = JSON.parse(bewaard) as Bewaard;
  return lezing === LEESVERSIE ? kenmerken : kenmerkenVan(gegeven);
}

function zinRond(tekst: string, at: number): [number, number] {
  const before = Math.max(tekst.lastIndexOf('. ', at), tekst.lastIndexOf('\n', at), -1);
  const ends = [tekst.indexOf('. ', at), tekst.indexOf('\n', at)].filter((i) => i >= 0);
  return [before + 1, ends.length === 0 ? tekst.length : Math.min(...ends)];
}

const GEBOREN =
  /\b(?:geb(?:oren)?\.?|geboortedatum|geb\.?datum)(?:\s+(?:op|is))?:?\s+(\d{1,4}[-/. ]\d{1,2}[-/. ]\d{2,4}|\d{4})/i;
const geboortedatumIn = (tekst: string): string => GEBOREN.exec(tekst)?.[1] ?? '';

/** Values by which a person is found, and values whose frequency is counted; both are hashed with the municipality's key. */
export const sleutelsVanPersoon = (k: Kenmerken, vraag: boolean): string[] => kernsleutels(k, vraag);
export const termenVanPersoon = (k: Kenmerken, vraag: boolean): string[] => termen(k, vraag);

export interface Bekende {
  id: string;
  kenmerken: Kenmerken;
}

export interface Beoordeling {
  id: string;
  graad: Graad;
  redenen: Weegreden[];
  tegen: Weegreden | null;
  ontbreekt: string[];
  verwant: Verwantschap | null;
}

/**
 * In a town most names in a new record are not yet known: the share that is, is much lower than in the sets that the
 * parameters were learned from (decision record 0061).
 */
const persoonModel = { ...MODEL.soorten.persoon, bekend: 0.3, verwant: 0.15 };
export const MODELVERSIE = MODEL.versie;

/** Weaker than this is chance, and is not shown. */
const TOONBAAR = 0.02;
const REDELIJK = 0.5;
const STERK = 0.9;

/** All that is known of one person in several records, as one: what is missing in the first is taken from the next. */
export function samengenomen(all: readonly Kenmerken[]): Kenmerken {
  return all.slice(1).reduce(
    (a, b) => ({
      ...b,
      ...Object.fromEntries(Object.entries(a).filter(([, value]) => !leeg(value))),
      lezingen: [...a.lezingen, ...b.lezingen].slice(0, MEESTE_LEZINGEN),
    }),
    all[0]!,
  );
}

const MEESTE_LEZINGEN = 6;
const leeg = (value: unknown): boolean =>
  value === '' || value === null || (Array.isArray(value) && (value.length === 0 || value[0] === 0));

/** Fewer known persons than this say nothing about the chance to meet one of them. */
const MINSTENS = 200;

/** Beyond these a candidate takes no share that anyone would see. */
const MEESTE_RIVALEN = 12;

/**
 * Whether two candidates exclude each other. Two records that are probably one person, whom nobody joined yet, do not:
 * else each would take half of the certainty, and both would look weak for no reason that is on the screen.
 */
function rivaliteit(
  bekenden: readonly Bekende[],
  weights: readonly Afweging[],
  telling: Telling,
  totaal: number,
): (i: number, j: number) => boolean {
  const top = new Set(
    weights
      .map((w, i) => ({ i, zelfde: w.zelfde }))
      .toSorted((a, b) => b.zelfde - a.zelfde)
      .slice(0, MEESTE_RIVALEN)
      .map(({ i }) => i),
  );
  const known = new Map<string, boolean>();
  return (i, j) => {
    if (!top.has(i) || !top.has(j)) return true;
    const pair = i < j ? `${i} ${j}` : `${j} ${i}`;
    const before = known.get(pair);
    if (before !== undefined) return before;
    const w = weeg(
      vergelijk(bekenden[i]!.kenmerken, bekenden[j]!.kenmerken),
      'persoon',
      persoonModel,
      telling,
    );
    const rivals = geijkt(kansen([w], totaal, persoonModel)[0]!, persoonModel.ijking) < REDELIJK;
    known.set(pair, rivals);
    return rivals;
  };
}

/** Who of the known persons a mention may be, best first, with everything for and against. Never a number (product, guardrails). */
export function beoordeel(
  vraag: Kenmerken,
  bekenden: readonly Bekende[],
  telling: Telling,
  aantalBekend: number,
): Beoordeling[] {
  const compared = bekenden.map((b) => vergelijk(vraag, b.kenmerken));
  const weights = compared.map((v) => weeg(v, 'persoon', persoonModel, telling));
  const totaal = Math.max(MINSTENS, aantalBekend);
  const rivalen = rivaliteit(bekenden, weights, telling, totaal);
  const raw = weights.map((_, i) => {
    const tegen = weights.filter((__, j) => j === i || rivalen(i, j));
    return kansen(tegen, totaal, persoonModel)[tegen.indexOf(weights[i]!)]!;
  });
  return bekenden
    .map((b, i) => ({
      b,
      v: compared[i]!,
      a: weights[i]!,
      kans: geijkt(raw[i]!, persoonModel.ijking),
      raw: raw[i]!,
    }))
    .filter((x) => x.kans >= TOONBAAR || verwantschap(x.v) !== null)
    .toSorted((x, y) => y.kans - x.kans || y.raw - x.raw || x.b.id.localeCompare(y.b.id))
    .map(({ b, v, a, kans }) => {
      const redenen = weegredenen(v, telling);
      return {
        id: b.id,
        graad: kans >= STERK ? 'sterk' : kans >= REDELIJK ? 'redelijk' : 'zwak',
        redenen,
        tegen: redenen.findLast((r) => !r.voor) ?? null,
        ontbreekt: ONTBREEKBAAR.filter((k) => v[k] === undefined).map((k) => `koppelen.ontbreekt.${k}`),
        verwant: kans < REDELIJK && a.verwant > a.zelfde - 1 ? verwantschap(v) : null,
      };
    });
}

/** What is for and against when two are put beside each other by hand; names count as outside knowledge has them. */
export function redenenTussen(a: Kenmerken, b: Kenmerken): Weegreden[] {
  const telling: Telling = {
    totaal: BUITENWERELD,
    aantal: (t) => aandeelBuiten(t) * BUITENWERELD,
    gevonden: () => 1,
  };
  return weegredenen(vergelijk(a, b), telling);
}

/** A typed name as a mention; null when no name is left of it. */
export function kenmerkenVanNaam(naam: string): Kenmerken | null {
  const k = kenmerkenVan({ soort: 'persoon', naam });
  return k.lezingen.length === 0 ? null : k;
}

const ONTBREEKBAAR = ['geboren', 'plek', 'telefoon', 'voornaam'];

/** Bits under which a feature says nothing; from the second a bar is longer. */
const TREDEN = [0.7, 4, 8] as const;

/** Strongest for first, strongest against last. */
function weegredenen(v: Vergelijking, telling: Telling): Weegreden[] {
  return gewichten(v, 'persoon', persoonModel, telling)
    .filter((g) => Math.abs(g.toeval) >= TREDEN[0])
    .toSorted((x, y) => y.toeval - x.toeval || x.kenmerk.localeCompare(y.kenmerk))
    .map((g) => ({
      id: `koppelen.weeg.${g.kenmerk}.${g.niveau}`,
      voor: g.toeval > 0,
      sterkte: Math.abs(g.toeval) >= TREDEN[2] ? 3 : Math.abs(g.toeval) >= TREDEN[1] ? 2 : 1,
    }));
}

const HIER = ['gelijk', 'zonder-extra', 'ander-extra'];

/** Near without being the same: what they share, when who they are differs. */
function verwantschap(v: Vergelijking): Verwantschap | null {
  const name = v['achternaam']?.niveau;
  const sameName = name === 'gelijk' || name === 'helft' || name === 'klank';
  if (HIER.includes(v['plek']?.niveau ?? '')) return sameName ? 'huisgenoot' : 'zelfde-adres';
  if (v['telefoon']?.niveau === 'gelijk') return 'zelfde-telefoon';
  const given = v['voornaam']?.niveau;
  return sameName && (given === 'gelijk' || given === 'roepnaam') ? 'naamgenoot' : null;
}

/** A proposal as the screens get it, once its records are known. */
export const voorstelVan = (
  b: Beoordeling,
  rest: Pick<Voorstel, 'naam' | 'bronnen' | 'besluit'>,
): Voorstel => ({
  onderwerpId: b.id,
  naam: rest.naam,
  graad: b.graad,
  redenen: b.redenen,
  tegen: b.tegen,
  ontbreekt: b.ontbreekt,
  verwant: b.verwant,
  bronnen: rest.bronnen,
  besluit: rest.besluit,
});
