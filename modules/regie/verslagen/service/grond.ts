import { figuurVoor, kerncijfers, type FiguurDto } from '#modules/regie/verantwoording/index.ts';
import { plaat, type PlaatDto } from '#modules/regie/plan/index.ts';
import { stof, type VerhaalStof } from '#modules/regie/verhalen/index.ts';
import type { Work } from '#platform/work.ts';
import type { Bereik } from '../contract.ts';
import type { Schrijver } from './schrijver.ts';

/** All that an account of a year is drawn from, for one version of it. */
export interface Grond {
  jaar: number;
  versie: Bereik;
  schrijver: Schrijver;
  plaat: PlaatDto;
  stof: VerhaalStof;
  cijfers: ReadonlyMap<string, FiguurDto>;
}

/** Asks every room once, whatever number of blocks shows of it. */
export async function verzamel(
  work: Work,
  jaar: number,
  versie: Bereik,
  schrijver: Schrijver,
): Promise<Grond> {
  const cijfers = new Map<string, FiguurDto>();
  for (const { code } of kerncijfers(work, schrijver.kijker))
    cijfers.set(code, await figuurVoor(work, { code, jaar, versie }, schrijver.kijker));
  return {
    jaar,
    versie,
    schrijver,
    cijfers,
    plaat: await plaat(work, jaar),
    stof: await stof(work, jaar, versie),
  };
}
