import type { LocalDate } from '#platform/contract.ts';
import { RuleViolated } from '#platform/errors.ts';
import { addDays } from '#platform/reckon/dates.ts';
import type { PrioriteitNiveau } from '../contract.ts';

/** A priority of somebody else that gives direction here. */
export interface Prioriteit {
  id: string;
  versie: number;
  onderId: string | null;
  niveau: PrioriteitNiveau;
  titel: string;
  betekenis: string;
  bron: string;
  van: LocalDate;
  tot: LocalDate | null;
  evaluatieOp: LocalDate | null;
}

/** Days before the end or the next evaluation on which Vandaag begins to say so. */
export const ALARM_DAGEN = 60;

/** Regel PLN-14: beleid waarvan de periode of de evaluatie voorbij is, is vervallen tot iemand er iets van vindt. */
export function geldigheid(
  p: Pick<Prioriteit, 'tot' | 'evaluatieOp'>,
  vandaag: LocalDate,
): 'geldig' | 'bijna' | 'vervallen' {
  const eerste = alarmdag(p);
  if (eerste === null) return 'geldig';
  if (eerste < vandaag) return 'vervallen';
  return eerste <= addDays(vandaag, ALARM_DAGEN) ? 'bijna' : 'geldig';
}

/** The first day on which somebody must look again; null when nothing ends. */
export function alarmdag(p: Pick<Prioriteit, 'tot' | 'evaluatieOp'>): LocalDate | null {
  const dagen = [p.tot, p.evaluatieOp].filter((d) => d !== null).toSorted();
  return dagen[0] ?? null;
}

/** Regel PLN-15: een prioriteit hangt niet onder zichzelf, en eindigt niet voor haar begin. */
export function demandPrioriteit(p: Prioriteit, alle: readonly Pick<Prioriteit, 'id' | 'onderId'>[]): void {
  if (p.tot !== null && p.tot < p.van) throw new RuleViolated('PLN-15', 'plan.periode-omgekeerd');
  const ouders = new Map(alle.map((o) => [o.id, o.onderId]));
  for (let ouder = p.onderId, stap = 0; ouder !== null; ouder = ouders.get(ouder) ?? null, stap += 1)
    if (ouder === p.id || stap > alle.length) throw new RuleViolated('PLN-15', 'plan.onder-zichzelf');
}
