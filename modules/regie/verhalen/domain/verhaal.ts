import type { Instant, LocalDate } from '#platform/contract.ts';
import { Invalid, RuleViolated } from '#platform/errors.ts';
import {
  bereiken,
  delen,
  type Bereik,
  type Bron,
  type Deel,
  type Lijn,
  type Stand,
  type Thema,
} from '../contract.ts';
import { houdtTegen, kijkNa, type Bevinding } from './nakijken.ts';

/** Why something that stands out may stay, kept with the story. */
export interface Reden {
  sleutel: string;
  reden: string;
}

/** A story as the rules see it. */
export interface Verhaal extends Record<Deel, string> {
  id: string;
  versie: number;
  stand: Stand;
  /** Asked for, or cleared for; null while nobody asked. */
  bereik: Bereik | null;
  titel: string;
  jaar: number;
  kwartaal: number | null;
  lijn: Lijn | null;
  thema: Thema | null;
  bron: { soort: Bron; id: string } | null;
  auteurId: string;
  /** Everybody who wrote in it: none of them can be its second person. */
  schrijvers: string[];
  redenen: Reden[];
  gevraagdDoor: string | null;
  beoordeeldDoor: string | null;
  beoordeeldOp: Instant | null;
  opmerking: string | null;
  gewijzigdOp: Instant;
  einddatum: LocalDate;
}

/** A finding with the field it stands in and the reason it may stay. */
export interface Punt extends Bevinding {
  veld: 'titel' | Deel;
  reden: string | null;
}

/** Everything in a story that stands out, with the reasons that were given. */
export function punten(v: Verhaal): Punt[] {
  const redenen = new Map(v.redenen.map((r) => [r.sleutel, r.reden]));
  return (['titel', ...delen] as const).flatMap((veld) =>
    kijkNa(v[veld]).map((b) => ({ ...b, veld, reden: redenen.get(b.sleutel) ?? null })),
  );
}

/** Regel VRH-12: wat voor een ruimer bereik is vrijgegeven, mag ook in een kleiner; nooit andersom. */
export const reiktTot = (bereik: Bereik, gevraagd: Bereik): boolean =>
  bereiken.indexOf(bereik) >= bereiken.indexOf(gevraagd);

/** Regel VRH-2: elke wijziging haalt de vrijgave weg; wie wijzigt, kan de tweede persoon niet meer zijn. */
export function herschrijf(v: Verhaal, anders: Partial<Verhaal>, door: string, nu: Instant): Verhaal {
  const blijft = new Set(punten({ ...v, ...anders }).map((p) => p.sleutel));
  return {
    ...v,
    ...anders,
    stand: 'concept',
    bereik: null,
    schrijvers: v.schrijvers.includes(door) ? v.schrijvers : [...v.schrijvers, door],
    redenen: v.redenen.filter((r) => blijft.has(r.sleutel)),
    gevraagdDoor: null,
    beoordeeldDoor: null,
    beoordeeldOp: null,
    opmerking: null,
    gewijzigdOp: nu,
  };
}

/** Regel VRH-5: ter vrijgave gaat een verhaal met een lijn, een aanleiding, een opbrengst en een les. */
function demandCompleet(v: Verhaal): void {
  const leeg = (['aanleiding', 'opbrengst', 'les'] as const).filter((deel) => v[deel].trim() === '');
  const fouten = [
    ...(v.lijn === null ? [{ veld: 'lijn', code: 'verhalen.lijn-leeg' }] : []),
    ...leeg.map((veld) => ({ veld, code: 'verhalen.deel-leeg' })),
  ];
  if (fouten.length > 0) throw new Invalid(fouten);
}

/** Regels VRH-3 en VRH-4: geen hard punt in openbaar, geen BSN waar dan ook, en een reden bij alles wat blijft staan. */
function demandNagekeken(v: Verhaal, bereik: Bereik): void {
  const alle = punten(v);
  const tegen = alle.filter((p) => houdtTegen(p, bereik));
  if (tegen.length > 0) throw new RuleViolated('VRH-3', 'verhalen.herkenbaar', { aantal: tegen.length });
  const zonder = new Set(alle.filter((p) => p.reden === null).map((p) => p.sleutel));
  if (zonder.size > 0) throw new RuleViolated('VRH-4', 'verhalen.reden-nodig', { aantal: zonder.size });
}

/** The author or editor asks a second person to read it; the reasons are kept with the story. */
export function vraagVrijgave(
  v: Verhaal,
  bereik: Bereik,
  redenen: readonly Reden[],
  door: string,
  nu: Instant,
): Verhaal {
  if (v.stand !== 'concept') throw new RuleViolated('VRH-2', 'verhalen.geen-concept');
  const gegeven = new Map([...v.redenen, ...redenen].map((r) => [r.sleutel, r.reden.trim()]));
  const nodig = new Set(punten(v).map((p) => p.sleutel));
  const met: Verhaal = {
    ...v,
    stand: 'ter-vrijgave',
    bereik,
    redenen: [...gegeven].filter(([s]) => nodig.has(s)).map(([sleutel, reden]) => ({ sleutel, reden })),
    gevraagdDoor: door,
    opmerking: null,
    gewijzigdOp: nu,
  };
  demandCompleet(met);
  demandNagekeken(met, bereik);
  return met;
}

/** Regel VRH-1: vrijgeven doet een tweede persoon: niet wie het vroeg en niemand die eraan schreef. */
export function beoordeel(
  v: Verhaal,
  oordeel: { akkoord: boolean; opmerking: string | null },
  door: string,
  nu: Instant,
): Verhaal {
  if (v.stand !== 'ter-vrijgave' || v.bereik === null)
    throw new RuleViolated('VRH-1', 'verhalen.niet-ter-vrijgave');
  if (v.gevraagdDoor === door || v.schrijvers.includes(door))
    throw new RuleViolated('VRH-1', 'verhalen.tweede-persoon');
  if (!oordeel.akkoord)
    return { ...v, stand: 'concept', bereik: null, gevraagdDoor: null, opmerking: oordeel.opmerking };
  // Asked again: what the recognisers know may have grown since it was offered.
  demandNagekeken(v, v.bereik);
  return {
    ...v,
    stand: 'vrijgegeven',
    beoordeeldDoor: door,
    beoordeeldOp: nu,
    opmerking: oordeel.opmerking,
    gewijzigdOp: nu,
  };
}

/** Out of every report that is not closed; written again it starts as a draft. */
export function trekIn(v: Verhaal, reden: string, einddatum: LocalDate, nu: Instant): Verhaal {
  if (v.stand === 'ingetrokken') throw new RuleViolated('VRH-2', 'verhalen.al-ingetrokken');
  return { ...v, stand: 'ingetrokken', opmerking: reden.trim(), einddatum, gewijzigdOp: nu };
}
