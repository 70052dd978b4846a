import * as koppelen from '#modules/informatie/koppelen/index.ts';
import type { Work } from '#platform/work.ts';
import { vermeldingenUit } from '../domain/opname.ts';
import type { Opzoeking } from '../store/opzoeking.ts';
import { looptNog } from './bron.ts';

/** Law under which a register tells something of an object. */
const LABEL = 'AVG';

/**
 * Regel REG-15: het antwoord over een object staat ook bij wat het stuk noemt, met register en dag. Only while that
 * runs: of what is only kept no value comes back (regel KOP-3).
 */
export async function neemAntwoordOp(work: Work, o: Opzoeking): Promise<void> {
  if (o.persoon || o.bronId === null || o.bronSoort === null || o.antwoord === null || o.antwoordOp === null)
    return;
  const nieuw = vermeldingenUit(o.vraag, o.antwoord.treffers);
  if (nieuw.length === 0 || !(await looptNog(work, o.bronSoort, o.bronId))) return;
  await koppelen.neemOp(
    work,
    { soort: o.bronSoort, id: o.bronId },
    { soort: 'opzoeking', uit: o.register.toUpperCase(), label: LABEL },
    o.antwoordOp,
    nieuw,
  );
}
