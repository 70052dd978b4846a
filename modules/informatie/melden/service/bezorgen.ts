import * as meldpunt from '#modules/informatie/meldpunt/index.ts';
import { sealFor } from '#platform/sealed-box.ts';
import type { Work } from '#platform/work.ts';
import type { Antwoord } from '../contract.ts';
import { STAP_INZENDING, vul } from '../domain/vulling.ts';
import * as store from '../store/ontvangst.ts';
import { plaats } from './doos.ts';

/** Job: seals a message for the code of its reporter (regel MLN-10); without a way back there is nothing to do. */
export async function bezorg(work: Work, berichtId: string): Promise<void> {
  const bericht = await meldpunt.berichtAanMelder(work, berichtId);
  if (bericht === null) return;
  const { soort, tekst, woord } = bericht;
  if (soort !== 'status' && soort !== 'vraag' && soort !== 'antwoord') return;
  const ontvangst = await store.vanMelding(work, bericht.meldingId);
  if (ontvangst === null) return;
  const antwoord: Antwoord = { soort, tekst, woord };
  const place = plaats(work.gemeenteId, 'antwoord', berichtId);
  const plain = vul(Buffer.from(JSON.stringify(antwoord), 'utf8'), STAP_INZENDING);
  await store.insertAntwoord(work, ontvangst, berichtId, sealFor(ontvangst.publiek, place, plain));
}

/** Job: a melding is gone, so nothing leads to its code any more. */
export const maakLos = (work: Work, meldingId: string): Promise<void> => store.maakLos(work, meldingId);
