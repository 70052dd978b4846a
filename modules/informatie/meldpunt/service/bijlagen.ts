import * as signalen from '#modules/informatie/signalen/index.ts';
import type { Download } from '#platform/http/download.ts';
import { SafeFiles, type VeiligResultaat } from '#platform/safe-files/index.ts';
import { demand } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import { meldingRights } from '../domain/rights.ts';
import * as store from '../store/bijlage.ts';
import * as meldingen from '../store/melding.ts';
import { READ } from './gedeeld.ts';

/** Children of this process; each file has its own, and dies with it. */
const safeFiles = new SafeFiles();

/** Job: looks at the next file that nobody has looked at, and comes back for the one after it. */
export async function maakVeilig(work: Work): Promise<void> {
  const [next] = await store.teControleren(work, 1);
  if (!next) return;
  const file = await store.lees(work, next.meldingId, next.id, 'origineel');
  const gevonden = oordeel(await safeFiles.makeSafe(file.bytes, file.naam));
  await store.zetOordeel(work, next.meldingId, next.id, gevonden);
  if (gevonden.veilig) await geefNa(work, next.meldingId, { naam: file.naam, ...gevonden.veilig });
  await work.enqueue('meldpunt.maak-veilig', {});
}

/** A melding may have become a signal before its picture was looked at. */
async function geefNa(
  work: Work,
  meldingId: string,
  beeld: { naam: string; type: string; bytes: Buffer },
): Promise<void> {
  const { signaalId } = await meldingen.find(work, meldingId);
  if (signaalId !== null && (await signalen.overzicht(work, [signaalId])).length > 0)
    await signalen.neemBeeldMee(work, signaalId, beeld);
}

/** Pictures that are safe already go along with the signal that a melding becomes. */
export async function geefBeeldenMee(work: Work, meldingId: string, signaalId: string): Promise<void> {
  for (const b of await store.van(work, meldingId)) {
    if (b.veiligType === null) continue;
    const { bytes } = await store.lees(work, meldingId, b.id, 'veilig');
    await signalen.neemBeeldMee(work, signaalId, { naam: b.naam, type: b.veiligType, bytes });
  }
}

function oordeel(r: VeiligResultaat): store.Oordeel {
  const gevaren = r.inspectie?.gevaren ?? [];
  const soort = r.inspectie?.soort ?? 'onbekend';
  if (r.veilig !== null) {
    const veilig = { bytes: Buffer.from(r.veilig.bytes), type: r.veilig.mime };
    return { stand: 'veilig', soort, reden: null, gevaren, veilig };
  }
  const stand = gevaren.length > 0 ? 'gevaarlijk' : 'alleen-origineel';
  return { stand, soort, reden: r.reden, gevaren, veilig: null };
}

/** Original in quarantine or the remade image, under the right to read the melding; each is logged. */
export async function download(
  work: Work,
  id: string,
  bijlageId: string,
  wat: 'origineel' | 'veilig',
): Promise<Download> {
  const melding = await meldingen.find(work, id);
  demand(work, meldingRights, READ, melding);
  const file = await store.lees(work, id, bijlageId, wat);
  work.process('meldpunt', [id]);
  work.audit({
    actie: wat === 'origineel' ? 'bijlage.opgehaald' : 'bijlage.bekeken',
    objectSoort: 'melding',
    objectId: id,
    resultaat: 'gelukt',
    details: { soort: file.soort },
  });
  // The original never goes out as what its sender called it: only as bytes to keep.
  return {
    naam: file.naam,
    type: wat === 'veilig' ? file.veiligType! : 'application/octet-stream',
    bytes: file.bytes,
  };
}
