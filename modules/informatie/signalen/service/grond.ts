import type { Instant } from '#platform/contract.ts';
import { demand } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import type { Bevoegdheid } from '../contract.ts';
import { rights } from '../domain/rights.ts';
import { find } from '../store/signaal.ts';
import { READ } from './nu.ts';

/** What others may rest on this signal: what it was weighed as, and whether it still runs. */
export interface Grond {
  id: string;
  kenmerk: string;
  team: string;
  weging: { bevoegdheid: Bevoegdheid; op: Instant } | null;
  loopt: boolean;
}

/** For the registers: purpose and ground of a look-up. @throws NotFound for who may not read the signal. */
export async function grondVan(work: Work, id: string): Promise<Grond> {
  const { signaal } = await find(work, id);
  demand(work, rights, READ, signaal);
  return {
    id,
    kenmerk: signaal.kenmerk,
    team: signaal.team,
    weging: signaal.weging ? { bevoegdheid: signaal.weging.bevoegdheid, op: signaal.weging.op } : null,
    loopt: signaal.status !== 'besloten' && signaal.status !== 'bewaard',
  };
}
