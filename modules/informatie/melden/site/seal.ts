import type { Instant } from '#platform/contract.ts';
import { derive, open, seal } from '#platform/crypto.ts';
import { GELDIG_MINUTEN, type Formulier } from '../domain/formulier.ts';
import { leegVulling, vul } from '../domain/vulling.ts';

/** What travels with the reporter who came back with a code. */
export interface Visit {
  gemeenteId: number;
  code: string;
  /** Id of what may be added; sending it twice gives one. */
  id: string;
  taal: string;
  tot: Instant;
}

/** Longer than any form can be: what is longer was not made here. */
const MAX = 64 * 1024;
const STEP = 4 * 1024;

/**
 * State between pages, in one hidden field that only this process can read or make (regel MLN-2). The key follows from
 * the pepper: a process that was started again understands the forms that lie open.
 */
export class FormSeal {
  readonly #key: Buffer;

  constructor(pepper: Buffer) {
    this.#key = derive(pepper, 'formulier tussen bladzijden');
  }

  seal(kind: 'formulier', state: Formulier): string;
  seal(kind: 'bezoek', state: Visit): string;
  seal(kind: string, state: Formulier | Visit): string {
    const plain = vul(Buffer.from(JSON.stringify(state), 'utf8'), STEP);
    return seal(this.#key, kind, plain).toString('base64url');
  }

  /** Null when it was not made here, was changed, belongs to another municipality or is older than an hour. */
  open(kind: 'formulier', field: string | undefined, gemeenteId: number, now: Instant): Formulier | null;
  open(kind: 'bezoek', field: string | undefined, gemeenteId: number, now: Instant): Visit | null;
  open(kind: string, field: string | undefined, gemeenteId: number, now: Instant): Formulier | Visit | null {
    if (field === undefined || field.length > MAX) return null;
    try {
      const plain = leegVulling(open(this.#key, kind, Buffer.from(field, 'base64url')));
      const state = JSON.parse(plain.toString('utf8')) as Formulier | Visit;
      return state.gemeenteId === gemeenteId && state.tot > now ? state : null;
    } catch {
      return null;
    }
  }
}

/** Until when a page that is sent now may come back. */
export const validUntil = (now: Instant): Instant =>
  Temporal.Instant.from(now).add({ minutes: GELDIG_MINUTEN }).toString({ fractionalSecondDigits: 3 });
