import type { Actor, Rol } from './actor.ts';
import { NoAccess, NotFound } from './errors.ts';

/**
 * One right: the roles that may have it at all, and the rule on the object in one line.
 * The roles screen, the documentation and the route guard are made from these same rows.
 */
export interface Right<T> {
  rollen: readonly (Rol | 'systeem')[];
  /** Object rule; absent means the role is enough. */
  als?: (actor: Actor, object: T) => boolean;
  /** State in which it makes sense; screens hide the rest, the domain refuses it with its own rule (409, not 403). */
  kan?: (object: T) => boolean;
}

export type Rights<T> = Record<string, Right<T>>;

/** Function level: may this role do it at all? */
export const roleMay = (right: Right<never>, actor: Actor): boolean =>
  actor.rol === 'systeem' || right.rollen.includes(actor.rol);

/** Object level: role and rule together. */
export function may<T>(rights: Rights<T>, name: string, actor: Actor, object: T): boolean {
  const right = rights[name];
  if (!right) throw new Error(`right ${name} is not declared`);
  return roleMay(right, actor) && (right.als?.(actor, object) ?? true);
}

/** The rights the viewer has on this object now; sent with each answer so that no screen recomputes them. */
export const allowed = <T>(rights: Rights<T>, actor: Actor, object: T): string[] =>
  Object.keys(rights).filter(
    (name) => may(rights, name, actor, object) && (rights[name]!.kan?.(object) ?? true),
  );

/** One decision in the shape of AuthZEN: subject, action, resource, context, decision. */
export interface Decision {
  right: string;
  objectSoort: string;
  objectId: string | null;
  besluit: boolean;
}

export interface DecisionSink {
  actor: Actor;
  decide(decision: Decision): void;
}

/**
 * Demands a right on an object and writes the decision.
 * `read` is the right that makes the object visible: without it the answer is "not found",
 * because to say "forbidden" would say that it exists.
 */
export function demand<T extends { id: string }>(
  sink: DecisionSink,
  rights: Rights<T>,
  name: string,
  object: T,
  read?: string,
): void {
  const besluit = may(rights, name, sink.actor, object);
  sink.decide({ right: name, objectSoort: name.split('.')[0] ?? name, objectId: object.id, besluit });
  if (besluit) return;
  if (read === undefined || !may(rights, read, sink.actor, object)) throw new NotFound();
  throw new NoAccess('geen-recht', { recht: name });
}
