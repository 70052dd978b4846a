import type { Instant } from '#platform/contract.ts';
import { RuleViolated } from '#platform/errors.ts';
import type { SignaalId } from '../contract.ts';
import { heropen, type Nu, type Signaal, type SignaalKop } from './signaal.ts';

/** The question of one person to open a kept signal again, and what a second person said. */
export interface Heropening {
  id: string;
  signaalId: SignaalId;
  aanleidingId: SignaalId;
  motief: string;
  gevraagdDoor: string;
  gevraagdOp: Instant;
  beslotenDoor: string | null;
  beslotenOp: Instant | null;
  akkoord: boolean | null;
}

/** Regel SIG-9: de aanleiding is een nieuwer signaal dat nog loopt, op hetzelfde object. */
export function demandAanleiding(bewaard: SignaalKop, aanleiding: SignaalKop, zelfdeObject: boolean): void {
  if (bewaard.status !== 'bewaard') throw new RuleViolated('SIG-9', 'signaal.niet-bewaard');
  const loopt = aanleiding.status !== 'bewaard' && aanleiding.status !== 'besloten';
  if (aanleiding.id === bewaard.id || !loopt || aanleiding.ontvangenOp < bewaard.ontvangenOp)
    throw new RuleViolated('SIG-9', 'signaal.aanleiding-nieuw');
  if (!zelfdeObject) throw new RuleViolated('SIG-9', 'signaal.aanleiding-object');
}

/** Regel SIG-9: een ander dan de vrager beslist, één keer; pas dan gaat het bewaarde signaal open. */
export function beslis(
  vraag: Heropening,
  bewaard: Signaal,
  akkoord: boolean,
  nu: Nu,
): { heropening: Heropening; signaal: Signaal } {
  if (vraag.akkoord !== null) throw new RuleViolated('SIG-9', 'signaal.heropening-besloten');
  if (vraag.gevraagdDoor === nu.door) throw new RuleViolated('SIG-9', 'signaal.tweede-persoon');
  return {
    heropening: { ...vraag, akkoord, beslotenDoor: nu.door, beslotenOp: nu.nu },
    signaal: akkoord ? heropen(bewaard, vraag.gevraagdDoor, nu) : bewaard,
  };
}
