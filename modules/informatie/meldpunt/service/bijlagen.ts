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
  await store.zetOordeel(
    work,
    next.meldingId,
    next.id,
    oordeel(await safeFiles.makeSafe(file.bytes, file.naam)),
  );
  await work.enqueue('meldpunt.maak-veilig', {});
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

export interface Download {
  naam: string;
  type: string;
  bytes: Buffer;
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
