import type { LocalDate } from '#platform/contract.ts';
import { RuleViolated } from '#platform/errors.ts';
import type { Beleidstekst, PlanStand } from '../contract.ts';

/** A multi-year plan as the rules see it. */
export interface Plan {
  id: string;
  versie: number;
  titel: string;
  vanJaar: number;
  totJaar: number;
  stand: PlanStand;
  verlengdTot: number | null;
  verlengReden: string | null;
  tekst: Beleidstekst;
  tekstNummer: number;
  lessen: string | null;
  vastgesteldDoor: string | null;
  vastgesteldOp: LocalDate | null;
  besluit: string | null;
  geevalueerdOp: LocalDate | null;
}

/** Regel PLN-9: na vaststelling krijgt elke wijziging van het beleid een nummer en een reden; na evaluatie ligt het vast. */
export function herschrijf(p: Plan, tekst: Beleidstekst, reden: string | undefined): Plan {
  if (p.stand === 'geevalueerd') throw new RuleViolated('PLN-9', 'plan.geevalueerd');
  if (p.stand !== 'concept' && !reden?.trim()) throw new RuleViolated('PLN-9', 'plan.wijziging-vraagt-reden');
  demandDoelen(tekst);
  return { ...p, tekst, tekstNummer: p.tekstNummer + 1 };
}

/** Regel PLN-10: elke lijn heeft ten hoogste één strategisch doel, en een plan streeft niet naar een lagere trede. */
export function demandDoelen(tekst: Beleidstekst): void {
  if (new Set(tekst.doelen.map((d) => d.lijn)).size !== tekst.doelen.length)
    throw new RuleViolated('PLN-10', 'plan.een-doel-per-lijn');
  if (tekst.tredeDoel < tekst.tredeNu) throw new RuleViolated('PLN-10', 'plan.lagere-trede');
}

/** Regel PLN-11: concept → vastgesteld → verlengd → geëvalueerd; vastgesteld wordt er één keer, met de dag van het besluit. */
export function stelVast(
  p: Plan,
  v: { door: string; datum: LocalDate; besluit?: string },
  vandaag: LocalDate,
): Plan {
  if (p.stand !== 'concept') throw new RuleViolated('PLN-11', 'plan.al-vastgesteld');
  if (v.datum > vandaag) throw new RuleViolated('PLN-11', 'plan.besluit-in-toekomst');
  return {
    ...p,
    stand: 'vastgesteld',
    vastgesteldDoor: v.door,
    vastgesteldOp: v.datum,
    besluit: v.besluit?.trim() || null,
  };
}

/** Regel PLN-11: verlengen kan één keer, naar een later jaar, met een reden. */
export function verleng(p: Plan, totJaar: number, reden: string): Plan {
  if (p.stand !== 'vastgesteld') throw new RuleViolated('PLN-11', 'plan.niet-te-verlengen');
  if (totJaar <= p.totJaar) throw new RuleViolated('PLN-11', 'plan.verlengen-naar-later');
  return { ...p, stand: 'verlengd', verlengdTot: totJaar, verlengReden: reden };
}

/** Regel PLN-11: evalueren sluit het plan af met lessen. */
export function evalueer(p: Plan, lessen: string, vandaag: LocalDate): Plan {
  if (p.stand !== 'vastgesteld' && p.stand !== 'verlengd')
    throw new RuleViolated('PLN-11', 'plan.niet-te-evalueren');
  return { ...p, stand: 'geevalueerd', lessen, geevalueerdOp: vandaag };
}

/** Regel PLN-12: een jaar hoort bij één plan en valt binnen zijn looptijd. */
export function demandJaar(p: Plan, jaar: number): void {
  if (jaar < p.vanJaar || jaar > (p.verlengdTot ?? p.totJaar))
    throw new RuleViolated('PLN-12', 'plan.jaar-buiten-plan', { jaar: String(jaar) });
}
