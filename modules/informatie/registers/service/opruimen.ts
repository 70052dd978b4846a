import type { Work } from '#platform/work.ts';
import * as store from '../store/opzoeking.ts';
import * as protocol from '../store/protocol.ts';

/** Job: look-ups whose source was destroyed cannot be read any more, and go. */
export async function ruimWezenOp(work: Work): Promise<void> {
  const aantal = await store.deleteWees(work);
  if (aantal > 0)
    work.audit({
      actie: 'opzoeking.opgeruimd',
      objectSoort: 'opzoeking',
      objectId: null,
      resultaat: 'gelukt',
      details: { aantal },
    });
}

export async function vernietigOpzoeking(work: Work, id: string): Promise<Record<string, number>> {
  const aantal = await store.destroy(work, id);
  if (aantal > 0)
    work.audit({
      actie: 'opzoeking.vernietigd',
      objectSoort: 'opzoeking',
      objectId: id,
      resultaat: 'gelukt',
    });
  return { 'registers.opzoeking': aantal };
}

/** After its twenty years, and not before: the database refuses a day too early. */
export async function vernietigProtocol(work: Work, id: string): Promise<Record<string, number>> {
  const aantal = await protocol.destroy(work, id);
  if (aantal > 0)
    work.audit({ actie: 'protocol.vernietigd', objectSoort: 'protocol', objectId: id, resultaat: 'gelukt' });
  return { 'registers.protocol': aantal };
}
