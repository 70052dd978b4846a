import { demand } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import type { BronHerziening, CasusDto } from '../contract.ts';
import { bronBleekOnjuist, herzieBron } from '../domain/casus.ts';
import { rights } from '../domain/rights.ts';
import * as store from '../store/casus.ts';
import { insertGebeurtenis } from '../store/tijdlijn.ts';
import { audit, toDto } from './antwoord.ts';
import { nuVan, READ } from './nu.ts';

/**
 * Job (regel CAS-10): the signal a casus came from proved incorrect. The timeline tells the whole circle, which had
 * the data from it (AVG art. 19). Done again, it changes nothing.
 */
export async function meldBronOnjuist(work: Work, signaalId: string): Promise<void> {
  for (const casus of await store.findVanSignaal(work, signaalId)) {
    const gemerkt = bronBleekOnjuist(casus, await nuVan(work));
    if (gemerkt === casus) continue;
    await store.update(work, gemerkt);
    await insertGebeurtenis(work, casus.id, { soort: 'bron-onjuist', dag: work.today, tekst: '' });
    audit(work, casus, 'bron-onjuist');
  }
}

/** The casusregisseur says what the casus still rests on; also of a closed one, whose measure may rest on it. */
export async function herzieBronVan(
  work: Work,
  id: string,
  version: number,
  { toelichting }: BronHerziening,
): Promise<CasusDto> {
  const casus = await store.find(work, id, { version });
  demand(work, rights, 'casus.bron-herzien', casus, READ);
  const saved = await store.update(work, herzieBron(casus, await nuVan(work)));
  await insertGebeurtenis(work, id, { soort: 'bron-herzien', dag: work.today, tekst: toelichting });
  audit(work, saved, 'bron-herzien');
  return toDto(work, saved);
}
