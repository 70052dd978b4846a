import type { Instant, LocalDate } from '#platform/contract.ts';
import { addWorkingDays, legalDay } from '#platform/reckon/dates.ts';
import type { Stand } from '../contract.ts';
import { statuswoord } from './melding.ts';
import type { Termijnen } from './termijnen.ts';

export type Weg = 'mail' | 'telefoon' | 'scherm' | 'code' | 'geen';

export interface Afkomst {
  weg: Weg;
  /** Sent by a machine, or our own mail come back. */
  automatisch: boolean;
  lus: boolean;
  ontvangenOp: Instant;
  binnenOp: Instant;
  /** When this sender was last thanked. */
  laatstBedankt: Instant | null;
}

/** Hours between two thanks to one sender: a flood of mail is not answered with a flood. */
const RUST_UREN = 24;

/**
 * Regel MLD-B1: wie meldt met een adres, krijgt vanzelf dank; een machine nooit, één afzender hoogstens
 * één keer per dag, en oude post die later is ingelezen ook niet.
 */
export function krijgtDank(a: Afkomst, t: Termijnen): boolean {
  if (a.weg !== 'mail' || a.automatisch || a.lus) return false;
  if (isOud(a, t)) return false;
  if (a.laatstBedankt === null) return true;
  return Temporal.Instant.from(a.binnenOp).since(a.laatstBedankt).total('hours') >= RUST_UREN;
}

/** Calendars are slow and most mail is of today: the days are counted only where it matters. */
function isOud(a: Afkomst, t: Termijnen): boolean {
  const [van, tot] = [legalDay(a.ontvangenOp), legalDay(a.binnenOp)];
  return van < tot && addWorkingDays(van, t.terugkoppelen) < tot;
}

export interface Wachtend {
  stand: Stand;
  binnenOp: Instant;
  /** Last moment at which the outcome could still be undone; null when there is none. */
  ongedaanTot: Instant | null;
}

/**
 * Regel MLD-B2: de melder hoort vanzelf een statuswoord: zodra de uitkomst vaststaat, en uiterlijk op de dag
 * voordat de termijn verstrijkt.
 */
export function krijgtStatus(w: Wachtend, nu: Instant, vandaag: LocalDate, t: Termijnen): boolean {
  const laatst = addWorkingDays(legalDay(w.binnenOp), Math.max(0, t.terugkoppelen - 1));
  if (w.stand === 'te-schiften') return vandaag >= laatst;
  return w.ongedaanTot === null || nu > w.ongedaanTot;
}

/** Text id of the message to the reporter; it says a status word and nothing else (regel MLD-B3). */
export const statusSjabloon = (stand: Stand): string => `meldpunt.bericht.status.${statuswoord(stand)}`;
export const DANK_SJABLOON = 'meldpunt.bericht.dank';
