import * as koppelen from '#modules/informatie/koppelen/index.ts';
import * as signalen from '#modules/informatie/signalen/index.ts';
import { KnownError } from '#platform/errors.ts';
import type { Work } from '#platform/work.ts';
import { vermeldingenUit } from '../domain/opname.ts';
import type { Opzoeking } from '../store/opzoeking.ts';

/** Law under which a register tells something of an object. */
const LABEL = 'AVG';

/**
 * Regel REG-15: het antwoord over een object staat ook bij wat het signaal noemt, met register en dag. Only while the signal
 * runs: of what is only kept no value comes back (regel KOP-3).
 */
export async function neemAntwoordOp(work: Work, o: Opzoeking): Promise<void> {
  if (o.persoon || o.bronId === null || o.antwoord === null || o.antwoordOp === null) return;
  const nieuw = vermeldingenUit(o.vraag.soort, o.antwoord.treffers);
  if (nieuw.length === 0 || !(await looptNog(work, o.bronId))) return;
  await koppelen.neemOp(
    work,
    { soort: 'signaal', id: o.bronId },
    { soort: 'opzoeking', uit: o.register.toUpperCase(), label: LABEL },
    o.antwoordOp,
    nieuw,
  );
}

async function looptNog(work: Work, signaalId: string): Promise<boolean> {
  try {
    return (await signalen.grondVan(work, signaalId)).loopt;
  } catch (error) {
    // Gone, or no longer for who asked: then there is nothing to write beside.
    if (error instanceof KnownError) return false;
    throw error;
  }
}
