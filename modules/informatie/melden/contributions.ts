import type { Contributions, VandaagRij } from '#platform/contributions.ts';
import type { Work } from '#platform/work.ts';
import { aantalOnleesbaar, vernietigOntvangst, vernietigSleutel } from './service/einde.ts';
import * as ontvangsten from './store/ontvangst.ts';

/** A report that could not be opened must not wait unseen: nothing that comes in may disappear. */
async function vandaag(work: Work): Promise<VandaagRij[]> {
  if (work.actor.rol !== 'regisseur' && work.actor.rol !== 'beheerder') return [];
  const aantal = await aantalOnleesbaar(work);
  if (aantal === 0) return [];
  return [
    {
      id: 'melden.onleesbaar',
      line: 'informatie',
      groep: 'vandaag',
      titel: { id: 'melden.vandaag.onleesbaar', waarden: { aantal } },
      toelichting: { id: 'melden.vandaag.onleesbaar.uitleg' },
      voor: work.today,
      stand: 'te-laat',
      actie: { id: 'melden.vandaag.bekijken', pad: '/informatie/meldpunt' },
    },
  ];
}

/** What this room adds to Vandaag, retention and rights requests. */
export const contributions: Contributions = {
  vandaag: { rijen: vandaag },
  bewaarregel: [
    {
      id: 'ontvangst',
      titel: 'melden.bewaarregel.ontvangst',
      bron: 'werkwijze, AVG 5(1)(e)',
      vervallen: ontvangsten.vervallen,
      vernietig: vernietigOntvangst,
    },
    {
      id: 'intakesleutel',
      titel: 'melden.bewaarregel.sleutel',
      bron: 'AVG 32',
      // Changed every month by its own job, without a person in between: it is no record of anybody.
      vervallen: async () => [],
      vernietig: vernietigSleutel,
    },
  ],
  // What waits here is sealed, and a code leads to nobody: there is nothing by which a person could be found.
  inzage: async () => [],
};
