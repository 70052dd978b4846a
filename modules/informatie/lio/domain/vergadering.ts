import type { Instant, LocalDate } from '#platform/contract.ts';
import { RuleViolated } from '#platform/errors.ts';
import { addMonths, addYears } from '#platform/reckon/dates.ts';
import type { Deel, VergaderStatus } from '../contract.ts';
import type { Termijnen } from './termijnen.ts';

/** Somebody at the table: a function of an organisation; a name only where it was noted. */
export interface Deelnemer {
  id: string;
  organisatie: string;
  functie: string;
  naam: string | null;
  /** Colleague with access, if it is one. Partners need none (practice F5). */
  accountId: string | null;
  /** Of the own municipality: sits in both parts. */
  intern: boolean;
  aanwezig: boolean;
  /** Proposed to see names after an identificatiebesluit; off unless somebody puts it on. */
  zietNamen: boolean;
  geheimhoudingOp: LocalDate | null;
}

/** A meeting as the rules see it. */
export interface Vergadering {
  id: string;
  versie: number;
  reeksId: string | null;
  maand: string;
  begin: Instant;
  duurMinuten: number;
  plaats: string;
  status: VergaderStatus;
  deel: Deel;
  team: string;
  /** Key under which names stand; null once they are gone. */
  namenId: string | null;
  voorzitterId: string | null;
  geopendOp: Instant | null;
  geslotenOp: Instant | null;
  /** Part of the meeting was sharing knowledge: counts as training. */
  kennisdeel: boolean;
  namenTot: LocalDate | null;
  einddatum: LocalDate;
  deelnemers: Deelnemer[];
}

/** Moment, day and terms on which a rule decides; no rule looks at a clock. */
export interface Nu {
  nu: Instant;
  vandaag: LocalDate;
  door: string;
  termijnen: Termijnen;
}

/** Regel LIO-13: geen vergadering zonder einddatum; vijf jaar na de dag waarop zij is of was. */
export const eindeVan = (dag: LocalDate, t: Termijnen): LocalDate => addYears(dag, t.besluitenlijst);

/** Regel LIO-7: openen kan één keer, met ten minste één aanwezige; de opener zit voor. */
export function open(v: Vergadering, nu: Nu): Vergadering {
  if (v.status !== 'gepland') throw new RuleViolated('LIO-7', 'lio.niet-gepland');
  if (!v.deelnemers.some((d) => d.aanwezig)) throw new RuleViolated('LIO-7', 'lio.niemand-aanwezig');
  return { ...v, status: 'bezig', deel: 'binnengemeentelijk', voorzitterId: nu.door, geopendOp: nu.nu };
}

/** Regel LIO-8: sluiten kan als zij bezig is; namen gaan na de korte termijn, de besluitenlijst na vijf jaar. */
export function sluit(v: Vergadering, kennisdeel: boolean, nu: Nu): Vergadering {
  demandBezig(v);
  return {
    ...v,
    status: 'gesloten',
    geslotenOp: nu.nu,
    kennisdeel,
    namenTot: addMonths(nu.vandaag, nu.termijnen.namen),
    einddatum: eindeVan(nu.vandaag, nu.termijnen),
  };
}

export function demandBezig(v: Vergadering): void {
  if (v.status !== 'bezig') throw new RuleViolated('LIO-8', 'lio.niet-bezig');
}

/** The agenda and the participants may change until the meeting is closed. */
export function demandOpenstaand(v: Vergadering): void {
  if (v.status !== 'gepland' && v.status !== 'bezig') throw new RuleViolated('LIO-8', 'lio.ligt-vast');
}

/** Regel LIO-14: verplaatsen en laten vervallen kan zolang zij niet begonnen is. */
export function demandGepland(v: Vergadering): void {
  if (v.status !== 'gepland') throw new RuleViolated('LIO-14', 'lio.al-begonnen');
}

/** Regel LIO-9: partners zitten alleen in het partnerdeel aan tafel. */
export const aanTafel = (v: Vergadering, deel: Deel = v.deel): Deelnemer[] =>
  v.deelnemers.filter((d) => d.aanwezig && (d.intern || deel === 'partnerdeel'));

/** Attendance and the proposal who sees names, for the whole table at once. */
export function metAanwezigheid(
  v: Vergadering,
  aanwezig: readonly string[],
  zietNamen: readonly string[],
): Vergadering {
  demandOpenstaand(v);
  const known = new Set(v.deelnemers.map((d) => d.id));
  if ([...aanwezig, ...zietNamen].some((id) => !known.has(id)))
    throw new RuleViolated('LIO-9', 'lio.onbekende-deelnemer');
  return {
    ...v,
    deelnemers: v.deelnemers.map((d) => ({
      ...d,
      aanwezig: aanwezig.includes(d.id),
      zietNamen: zietNamen.includes(d.id),
    })),
  };
}
