import type { Work } from '#platform/work.ts';
import type { BerichtSoort, Statuswoord } from '../contract.ts';
import { ontvangtAanvulling, statuswoord } from '../domain/melding.ts';
import * as berichten from '../store/bericht.ts';
import * as store from '../store/melding.ts';
import { dankAan } from './aannemen.ts';

/** A message to a reporter who left no address: another room brings it to where the reporter comes back. */
export interface BerichtAanMelder {
  meldingId: string;
  soort: BerichtSoort;
  /** Own words of the municipality; null for a fixed text, which `woord` stands for. */
  tekst: string | null;
  woord: Statuswoord;
}

/** One message as its reporter may read it; null when it is not for the reporter. */
export async function berichtAanMelder(work: Work, berichtId: string): Promise<BerichtAanMelder | null> {
  const bericht = await berichten.find(work, berichtId);
  if (bericht === null || bericht.richting !== 'uit' || bericht.aan !== null) return null;
  const melding = await store.find(work, bericht.meldingId);
  return {
    meldingId: bericht.meldingId,
    soort: bericht.soort,
    tekst: bericht.tekst,
    woord: statuswoord(melding.stand),
  };
}

/**
 * What a reporter added later, with the code of the public form. False when the melding takes nothing in any more
 * (regel MLD-6): then it has to stand on its own.
 */
export async function vulAan(work: Work, meldingId: string, tekst: string): Promise<boolean> {
  const [kop] = await store.findKoppen(work, [meldingId]);
  if (!kop) return false;
  const op = kop.dubbelVan ?? kop.id;
  if (!ontvangtAanvulling(await store.findForUpdate(work, op))) return false;
  await berichten.insert(work, [
    {
      ...dankAan(work, op),
      richting: 'in',
      soort: 'aanvulling',
      weg: 'code',
      staat: 'ontvangen',
      sjabloon: null,
      tekst: tekst.trim(),
    },
  ]);
  await store.merkAanvulling(work, [op]);
  await work.enqueue('meldpunt.herken', {});
  work.audit({ actie: 'melding.aangevuld', objectSoort: 'melding', objectId: op, resultaat: 'gelukt' });
  return true;
}
