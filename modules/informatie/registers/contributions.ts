import type { Contributions } from '#platform/contributions.ts';
import { mutatiesVervallen, vernietigMutatie } from './service/mutaties.ts';
import { vernietigOpzoeking, vernietigProtocol } from './service/opruimen.ts';
import { vervallen } from './store/opzoeking.ts';
import * as protocol from './store/protocol.ts';

/** What this room adds to retention and rights requests; how often and at what cost it was asked stands on its own screen. */
export const contributions: Contributions = {
  bewaarregel: [
    {
      id: 'opzoeking',
      titel: 'registers.bewaarregel.opzoeking',
      bron: 'werkwijze; korter als het bronrecord eerder weggaat',
      vervallen,
      vernietig: vernietigOpzoeking,
    },
    {
      id: 'brp-protocol',
      titel: 'registers.bewaarregel.protocol',
      bron: 'Wet BRP 3.11 en Besluit BRP 39: twintig jaar',
      vervallen: protocol.vervallen,
      vernietig: vernietigProtocol,
    },
    {
      id: 'kvk-mutaties',
      titel: 'registers.bewaarregel.mutaties',
      bron: 'werkwijze: drie maanden na de wijziging',
      vervallen: mutatiesVervallen,
      vernietig: vernietigMutatie,
    },
  ],
  inzage: async (work, { sleutels }) => {
    const found = [];
    for (const wie of sleutels) found.push(...(await protocol.zoek(work, wie)));
    return found.map((r) => ({
      soort: 'brp-verstrekking',
      id: r.id,
      omschrijving: `${r.op.slice(0, 10)} ${r.doel}`,
    }));
  },
};
