import type { Rol } from '#platform/actor.ts';
import type { Instant, LocalDate } from '#platform/contract.ts';
import { RuleViolated } from '#platform/errors.ts';
import type { Soort, ToekenningStand } from '../contract.ts';

/** A request for access, as it stands. */
export interface Toekenning {
  id: string;
  soort: Soort;
  accountId: string;
  naam: string;
  rol: Rol;
  team: string;
  tot: LocalDate | null;
  besluit: string | null;
  gevraagdDoor: string;
  gevraagdOp: Instant;
  beslotenDoor: string | null;
  beslotenOp: Instant | null;
  akkoord: boolean | null;
  /** Confirmed without a second person, because there was none yet (regel GEB-3). */
  zonderTweede: boolean;
  linkDoor: string | null;
  codeDoor: string | null;
}

/** Rights per role, from the table the code itself uses. */
export type RechtenPerRol = ReadonlyMap<Rol, ReadonlySet<string>>;

/** Roles of which one can be the first second person. */
export const bevestigers: readonly Rol[] = ['beheerder', 'regisseur'];

/** Regel GEB-5: een verzoek zonder besluit vervalt. @param dagen setting `gebruikers.verzoek-geldig` */
export function stand(t: Toekenning, now: Instant, dagen: number): ToekenningStand {
  if (t.akkoord !== null) return t.akkoord ? 'bevestigd' : 'afgewezen';
  const einde = Temporal.Instant.from(t.gevraagdOp).add({ hours: 24 * dagen });
  return Temporal.Instant.compare(einde, Temporal.Instant.from(now)) <= 0 ? 'verlopen' : 'gevraagd';
}

/**
 * Regel GEB-2: een toekenning geldt pas als een tweede persoon haar bevestigt, en niemand kent zichzelf iets toe.
 * Regel GEB-3: alleen wie in de gemeente nog nooit een tweede naast zich had, bevestigt zelf de eerste.
 * @param alleen the asker is the only one who ever could confirm here
 */
export function magTweedeZijn(
  t: Pick<Toekenning, 'accountId' | 'gevraagdDoor' | 'rol'>,
  actorId: string,
  alleen: boolean,
): boolean {
  if (actorId === t.accountId) return false;
  return actorId !== t.gevraagdDoor || (alleen && bevestigers.includes(t.rol));
}

/**
 * Regel GEB-6: samen geven twee mensen geen recht dat geen van beiden heeft, tenzij een besluit de rol opdraagt.
 * @returns whether the reference of such a decision is needed
 */
export function vraagtBesluit(rechten: RechtenPerRol, rol: Rol, vrager: Rol, bevestiger: Rol): boolean {
  const samen = new Set([...(rechten.get(vrager) ?? []), ...(rechten.get(bevestiger) ?? [])]);
  return [...(rechten.get(rol) ?? [])].some((recht) => !samen.has(recht));
}

/** Regel GEB-6 at the moment of asking: no one who could confirm would make up for it. */
export const besluitAltijdNodig = (rechten: RechtenPerRol, rol: Rol, vrager: Rol): boolean =>
  bevestigers.every((bevestiger) => vraagtBesluit(rechten, rol, vrager, bevestiger));

/** Regel GEB-1: wie al toegang heeft in deze rol en dit team, krijgt haar niet nog eens, wel tot een andere dag. */
export function demandNieuw(bestaand: { tot: LocalDate | null } | null, tot: LocalDate | null): void {
  if (bestaand && bestaand.tot === tot) throw new RuleViolated('GEB-1', 'gebruikers.heeft-al');
}

/** Regel GEB-1: toegang eindigt niet voor zij begint. */
export function demandTot(tot: LocalDate | null, today: LocalDate): void {
  if (tot !== null && tot < today) throw new RuleViolated('GEB-1', 'gebruikers.tot-voorbij');
}

/** What a second person decides. @throws RuleViolated with the rule that stands in the way */
export function beslis(
  t: Toekenning,
  besluit: { akkoord: boolean; door: string; rol: Rol; alleen: boolean },
  op: Instant,
  rechten: RechtenPerRol,
): Toekenning {
  const { akkoord, door, rol, alleen } = besluit;
  if (!akkoord) return { ...t, akkoord, beslotenDoor: door, beslotenOp: op };
  if (!magTweedeZijn(t, door, alleen)) throw new RuleViolated('GEB-2', 'gebruikers.tweede-nodig');
  // The first second person comes with the set-up code: who runs the server was the other.
  const zonderTweede = door === t.gevraagdDoor;
  if (t.soort === 'rol' && !t.besluit && !zonderTweede && vraagtBesluit(rechten, t.rol, 'beheerder', rol))
    throw new RuleViolated('GEB-6', 'gebruikers.besluit-nodig');
  return { ...t, akkoord, beslotenDoor: door, beslotenOp: op, zonderTweede };
}

/** Regel GEB-4: de link komt van de een en de code van de ander; samen heeft niemand ze. */
export function geefLink(t: Toekenning, door: string): Toekenning {
  if (t.codeDoor === door && !t.zonderTweede) throw new RuleViolated('GEB-4', 'gebruikers.link-en-code');
  return { ...t, linkDoor: door };
}

/** Regel GEB-4, the other half. */
export function geefCode(t: Toekenning, door: string): Toekenning {
  if (t.linkDoor === door && !t.zonderTweede) throw new RuleViolated('GEB-4', 'gebruikers.link-en-code');
  return { ...t, codeDoor: door };
}
