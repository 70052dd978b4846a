import { demand } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import type { BronHerziening, ControleDto } from '../contract.ts';
import { bronBleekOnjuist, herzieBron } from '../domain/controle.ts';
import { rights } from '../domain/rights.ts';
import * as store from '../store/controle.ts';
import { noteer, nuVan, READ, save } from './nu.ts';

/** Job (regel CTL-7): the signal a controle came from proved incorrect. Done again, it changes nothing. */
export async function meldBronOnjuist(work: Work, signaalId: string): Promise<void> {
  for (const controle of await store.findVanSignaal(work, signaalId)) {
    const gemerkt = bronBleekOnjuist(controle, await nuVan(work));
    if (gemerkt === controle) continue;
    await noteer(work, await store.update(work, gemerkt), 'bron-onjuist');
  }
}

/** Who prepares it says what the controle still rests on; also after it was carried out. */
export async function herzieBronVan(
  work: Work,
  id: string,
  version: number,
  { toelichting }: BronHerziening,
): Promise<ControleDto> {
  const controle = await store.find(work, id, { version });
  demand(work, rights, 'controle.bron-herzien', controle, READ);
  return save(work, herzieBron(controle, toelichting, await nuVan(work)), 'bron-herzien');
}
