import type { Download } from '#platform/http/download.ts';
import { demand } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import type { BijlageDto } from '../contract.ts';
import { rights } from '../domain/rights.ts';
import * as store from '../store/bijlage.ts';
import { find } from '../store/signaal.ts';
import { READ } from './nu.ts';

/** For the meldpunt: a picture that was made safe comes along with the signal; the original stays behind. */
export const neemBeeldMee = (
  work: Work,
  signaalId: string,
  beeld: { naam: string; type: string; bytes: Buffer },
): Promise<void> => store.insert(work, signaalId, beeld);

/** Pictures of a signal that is split or merged go along with what lives on. */
export async function kopieerBeelden(work: Work, van: string, naar: readonly string[]): Promise<void> {
  for (const { id } of await store.van(work, van)) {
    const beeld = await store.lees(work, van, id);
    for (const signaalId of naar) await store.insert(work, signaalId, beeld);
  }
}

export async function bijlagenVan(work: Work, id: string): Promise<BijlageDto[]> {
  const { signaal } = await find(work, id);
  demand(work, rights, READ, signaal);
  work.process('signalen', [id]);
  return signaal.status === 'bewaard' ? [] : store.van(work, id);
}

export async function beeld(work: Work, id: string, bijlageId: string): Promise<Download> {
  const { signaal } = await find(work, id);
  demand(work, rights, READ, signaal);
  // While a signal is only kept, its content is shown to nobody (regel SIG-9).
  const found = await store.lees(work, id, signaal.status === 'bewaard' ? id : bijlageId);
  work.process('signalen', [id]);
  work.audit({ actie: 'bijlage.bekeken', objectSoort: 'signaal', objectId: id, resultaat: 'gelukt' });
  return found;
}
