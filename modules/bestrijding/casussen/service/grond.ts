import { demand } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import { rights } from '../domain/rights.ts';
import * as store from '../store/casus.ts';
import { READ } from './nu.ts';

/** What a look-up for this casus may rest on. @throws NotFound for who is not in its circle. */
export async function grondVan(
  work: Work,
  id: string,
): Promise<{ id: string; kenmerk: string; loopt: boolean }> {
  const casus = await store.find(work, id);
  demand(work, rights, READ, casus);
  return { id, kenmerk: casus.kenmerk, loopt: casus.status === 'open' };
}
