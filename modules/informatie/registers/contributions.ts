import type { Contributions } from '#platform/contributions.ts';
import { vernietigOpzoeking, vernietigProtocol } from './service/opruimen.ts';
import { vervallen } from './store/opzoeking.ts';
import * as protocol from './store/protocol.ts';

/** What this room adds to retention, rights requests and the account. */
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
  kerncijfer: [
    {
      id: 'registers-bevraagd',
      titel: 'registers.cijfer',
      definitie: 'registers.cijfer.definitie',
      zegtNiet: 'registers.cijfer.zegt-niet',
      line: 'informatie',
      soorten: ['register.bevraagd'],
      uitsplitsing: 'kanaal',
      waarden: { kanaal: 'registers.naam', uitkomst: 'registers.stand' },
      lijstRecht: 'register.logboek',
      lijst: () => '/informatie/registers',
    },
  ],
};
