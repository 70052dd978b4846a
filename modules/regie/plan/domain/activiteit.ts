import type { LocalDate } from '#platform/contract.ts';
import { RuleViolated } from '#platform/errors.ts';
import type {
  Aard,
  Fase,
  HandStand,
  Herhaling,
  Jaarkeuze,
  JaarStand,
  Lijn,
  Niveau,
  Plek,
} from '../contract.ts';
import { periode } from './stand.ts';

/** An activity in one quarter, or in the whole year where `kwartaal` is null. */
export interface Deel {
  id: string;
  kwartaal: number | null;
  /** Quarter at adoption; null when it was added later. */
  basis: number | null;
  hand: HandStand | null;
  noot: string | null;
  reden: string | null;
  op: LocalDate | null;
}

/** An activity as the rules see it. */
export interface Activiteit {
  id: string;
  versie: number;
  jaarId: string;
  jaar: number;
  jaarStand: JaarStand;
  code: string;
  volgorde: number;
  onderId: string | null;
  lijn: Lijn;
  titel: string;
  toelichting: string;
  eigenaarId: string | null;
  eigenaarFunctie: string | null;
  partners: string[];
  thema: string | null;
  herhaling: Herhaling;
  niveau: Niveau;
  aard: Aard;
  fase: Fase;
  besluit: 'doen' | 'niet' | null;
  besluitReden: string | null;
  besluitOp: LocalDate | null;
  plek: Plek;
  pad: string | null;
  bewijsregel: string | null;
  budget: number | null;
  uren: number | null;
  vorigeId: string | null;
  jaarkeuze: Jaarkeuze | null;
  jaarkeuzeReden: string | null;
  delen: Deel[];
}

/** Regel PLN-2: een gesloten jaar verandert niet meer. */
export function demandOpen(a: { jaarStand: JaarStand }): void {
  if (a.jaarStand === 'gesloten') throw new RuleViolated('PLN-2', 'plan.jaar-gesloten');
}

const deelVan = (a: Activiteit, deelId: string): Deel => {
  const deel = a.delen.find((d) => d.id === deelId);
  if (!deel) throw new RuleViolated('PLN-3', 'plan.geen-deel');
  return deel;
};

const af = (deel: Deel): boolean => deel.hand === 'gereed' || deel.hand === 'niet';

/**
 * Regel PLN-3: wat af is verschuift niet, niets verschuift naar een kwartaal dat voorbij is, en een activiteit staat
 * één keer in een kwartaal. Regel PLN-4: later dan het vastgestelde kwartaal vraagt een reden.
 */
export function verplaats(
  a: Activiteit,
  naar: { deelId: string; kwartaal: number; reden?: string },
  vandaag: LocalDate,
): { activiteit: Activiteit; van: number | null } {
  demandOpen(a);
  const deel = deelVan(a, naar.deelId);
  if (af(deel)) throw new RuleViolated('PLN-3', 'plan.deel-is-af');
  if (periode(a.jaar, naar.kwartaal).tot < vandaag) throw new RuleViolated('PLN-3', 'plan.kwartaal-voorbij');
  if (a.delen.some((d) => d.id !== deel.id && d.kwartaal === naar.kwartaal))
    throw new RuleViolated('PLN-3', 'plan.kwartaal-bezet', { kwartaal: naar.kwartaal });
  const reden = naar.reden?.trim() || null;
  if (vraagtReden(deel, naar.kwartaal, a.jaarStand) && reden === null)
    throw new RuleViolated('PLN-4', 'plan.verschuiven-vraagt-reden');
  return {
    activiteit: vervang(a, { ...deel, kwartaal: naar.kwartaal, reden: reden ?? deel.reden }),
    van: deel.kwartaal,
  };
}

/** Regel PLN-4: het vastgestelde kwartaal telt; in een concept schuift alles vrij. */
export const vraagtReden = (deel: Pick<Deel, 'basis'>, naar: number, stand: JaarStand): boolean =>
  stand !== 'concept' && deel.basis !== null && naar > deel.basis;

/**
 * Regel PLN-5: wie een getelde stand overschrijft, zegt waarom; 'niet' vraagt altijd een reden.
 */
export function zetStand(
  a: Activiteit,
  s: { deelId: string; stand: HandStand | null; noot?: string; reden?: string },
  vandaag: LocalDate,
): Activiteit {
  demandOpen(a);
  const deel = deelVan(a, s.deelId);
  const reden = s.reden?.trim() || null;
  if (s.stand !== null && (a.bewijsregel !== null || s.stand === 'niet') && reden === null)
    throw new RuleViolated('PLN-5', 'plan.stand-vraagt-reden');
  return vervang(a, {
    ...deel,
    hand: s.stand,
    noot: s.noot === undefined ? deel.noot : s.noot.trim() || null,
    reden: s.stand === null ? null : reden,
    op: s.stand === null ? null : vandaag,
  });
}

/** Regel PLN-6: een verkenning eindigt met doen of niet, en waarom; 'niet' is dan het resultaat van wat nog open stond. */
export function beslis(
  a: Activiteit,
  b: { besluit: 'doen' | 'niet'; want: string },
  vandaag: LocalDate,
): Activiteit {
  demandOpen(a);
  if (a.fase !== 'verkennen' || a.besluit !== null)
    throw new RuleViolated('PLN-6', 'plan.niet-in-verkenning');
  const besloten = { besluit: b.besluit, besluitReden: b.want, besluitOp: vandaag };
  if (b.besluit === 'doen') return { ...a, ...besloten, fase: 'uitvoeren' };
  const delen = a.delen.map((d): Deel => (af(d) ? d : { ...d, hand: 'niet', reden: b.want, op: vandaag }));
  return { ...a, ...besloten, delen };
}

const vervang = (a: Activiteit, deel: Deel): Activiteit => ({
  ...a,
  delen: a.delen.map((d) => (d.id === deel.id ? deel : d)),
});

/** Regel PLN-7: een activiteit heeft één eigenaar: een collega, of een functie. */
export function demandEigenaar(e: { eigenaarId: string | null; eigenaarFunctie: string | null }): void {
  if ((e.eigenaarId === null) === (e.eigenaarFunctie === null))
    throw new RuleViolated('PLN-7', 'plan.een-eigenaar');
}

/** Regel PLN-8: alleen wat in een kamer gedaan wordt, wijst een scherm aan; wat geteld wordt, staat in een kamer. */
export function demandPlek(p: { plek: Plek; pad: string | null; bewijsregel: string | null }): void {
  if ((p.plek === 'kamer') !== (p.pad !== null)) throw new RuleViolated('PLN-8', 'plan.plek-en-scherm');
  if (p.bewijsregel !== null && p.plek !== 'kamer') throw new RuleViolated('PLN-8', 'plan.telling-in-kamer');
}

/** The next free code of a line: `IN-12` after `IN-11`. */
export function volgendeCode(lijn: Lijn, codes: readonly string[]): string {
  const letters = LETTERS[lijn];
  const hoogste = Math.max(
    0,
    ...codes.filter((c) => c.startsWith(`${letters}-`)).map((c) => Number(/^..-(\d+)/.exec(c)?.[1] ?? 0)),
  );
  return `${letters}-${String(hoogste + 1).padStart(2, '0')}`;
}

const LETTERS: Record<Lijn, string> = {
  bewustwording: 'BW',
  weerbaarheid: 'WB',
  informatie: 'IN',
  samenwerking: 'SW',
  bestrijding: 'BS',
};
