import { demand } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import { rights } from '../domain/rights.ts';
import * as store from '../store/controle.ts';
import { READ } from './nu.ts';

/** What a look-up for this controle may rest on. @throws NotFound for who may not see it. */
export async function grondVan(
  work: Work,
  id: string,
): Promise<{ id: string; kenmerk: string; loopt: boolean }> {
  const controle = await store.find(work, id);
  demand(work, rights, READ, controle);
  return { id, kenmerk: controle.kenmerk, loopt: controle.status !== 'afgerond' };
}
