import { Invalid, RuleViolated } from '#platform/errors.ts';
import type { Instant, LocalDate } from '#platform/contract.ts';
import type { Bereik, Bloksoort, Cijfervorm, Hoofdstuk, Verslaglijn, VerslagStand } from '../contract.ts';
import { bereiken } from '../contract.ts';

/** The account of a year. */
export interface Verslag {
  id: string;
  versie: number;
  jaar: number;
  /** 1 for the first; a revision counts on. */
  nummer: number;
  titel: string;
  stand: VerslagStand;
  voorgelegdDoorId: string | null;
  vastgesteldDoorId: string | null;
  vastgesteldOp: Instant | null;
  besluitDatum: LocalDate | null;
  besluit: string | null;
  herzienReden: string | null;
  terugReden: string | null;
  gepubliceerdOp: Instant | null;
}

export interface Blok {
  id: string;
  versie: number;
  hoofdstuk: Hoofdstuk;
  /** Only in the chapter of goals. */
  lijn: Verslaglijn | null;
  volgorde: number;
  soort: Bloksoort;
  bereik: Bereik;
  tekst: string;
  code: string | null;
  vorm: Cijfervorm;
}

/** Regel VSL-1: een blok gaat zover als zijn bereik; wat intern is, staat niet in wat de raad of de stad leest. */
export const gaatMee = (blok: { bereik: Bereik }, versie: Bereik): boolean =>
  bereiken.indexOf(blok.bereik) >= bereiken.indexOf(versie);

/** Regel VSL-2: alleen in concept verandert er iets; wat vastgesteld is, verandert nooit meer. */
export function demandConcept(v: Pick<Verslag, 'stand'>): void {
  if (v.stand !== 'concept') throw new RuleViolated('VSL-2', 'verslagen.niet-in-concept');
}

export function demandBlok(b: Pick<Blok, 'hoofdstuk' | 'lijn' | 'soort' | 'code'>): void {
  if ((b.hoofdstuk === 'doelen') !== (b.lijn !== null))
    throw new Invalid([{ veld: 'lijn', code: 'verslagen.lijn-bij-doelen' }]);
  if ((b.soort === 'cijfer') !== (b.code !== null))
    throw new Invalid([{ veld: 'code', code: 'verslagen.code-bij-cijfer' }]);
}

export function legVoor(v: Verslag, door: string): Verslag {
  demandConcept(v);
  return { ...v, stand: 'voorgelegd', voorgelegdDoorId: door, terugReden: null };
}

export function geefTerug(v: Verslag, reden: string): Verslag {
  if (v.stand !== 'voorgelegd') throw new RuleViolated('VSL-2', 'verslagen.niet-voorgelegd');
  return { ...v, stand: 'concept', voorgelegdDoorId: null, terugReden: reden };
}

/** Regel VSL-3: het college stelt vast, op een dag die er al was, en niet wie het zelf voorlegde. */
export function stelVast(
  v: Verslag,
  w: { door: string; op: Instant; vandaag: LocalDate; datum: LocalDate; besluit: string },
): Verslag {
  if (v.stand !== 'voorgelegd') throw new RuleViolated('VSL-2', 'verslagen.niet-voorgelegd');
  if (w.door === v.voorgelegdDoorId) throw new RuleViolated('VSL-3', 'verslagen.zelf-voorgelegd');
  if (w.datum > w.vandaag) throw new Invalid([{ veld: 'datum', code: 'verslagen.datum-toekomst' }]);
  return {
    ...v,
    stand: 'vastgesteld',
    vastgesteldDoorId: w.door,
    vastgesteldOp: w.op,
    besluitDatum: w.datum,
    besluit: w.besluit.trim(),
  };
}

/** Regel VSL-5: naar buiten gaat alleen wat het college vaststelde. */
export function publiceer(v: Verslag, op: Instant): Verslag {
  if (v.stand !== 'vastgesteld') throw new RuleViolated('VSL-5', 'verslagen.niet-vastgesteld');
  return { ...v, stand: 'gepubliceerd', gepubliceerdOp: op };
}

/** Regel VSL-6: een vergissing wordt hersteld in een nieuw nummer met de reden; het oude blijft zoals het was. */
export function herzie(v: Verslag, w: { id: string; reden: string }): Verslag {
  if (v.stand !== 'vastgesteld' && v.stand !== 'gepubliceerd')
    throw new RuleViolated('VSL-6', 'verslagen.niet-vastgesteld');
  return {
    ...v,
    id: w.id,
    versie: 1,
    nummer: v.nummer + 1,
    stand: 'concept',
    voorgelegdDoorId: null,
    vastgesteldDoorId: null,
    vastgesteldOp: null,
    besluitDatum: null,
    besluit: null,
    herzienReden: w.reden.trim(),
    terugReden: null,
    gepubliceerdOp: null,
  };
}

/** Puts a block one place up or down in its chapter; the rest keeps its order. Unknown or at the end: nothing moves. */
export function verschuif(ids: readonly string[], id: string, naar: 'omhoog' | 'omlaag'): string[] {
  const at = ids.indexOf(id);
  const to = at + (naar === 'omhoog' ? -1 : 1);
  if (at < 0 || to < 0 || to >= ids.length) return [...ids];
  return ids.with(at, ids[to]!).with(to, id);
}
