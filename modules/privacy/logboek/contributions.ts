import type { Contributions, VandaagRij } from '#platform/contributions.ts';
import type { Work } from '#platform/work.ts';
import { controles } from './service.ts';

async function vandaag(work: Work): Promise<VandaagRij[]> {
  if (work.actor.rol !== 'fg') return [];
  const latest = (await controles(work)).find((c) => c.klaarOp !== null);
  if (!latest || latest.bevindingen.length === 0) return [];
  return [
    {
      id: 'logboek.afwijking',
      line: 'privacy',
      groep: 'vandaag',
      titel: { id: 'logboek.vandaag.afwijking', waarden: { aantal: latest.bevindingen.length } },
      voor: null,
      stand: 'te-laat',
      actie: { id: 'logboek.bekijken', pad: '/privacy/logboek' },
    },
  ];
}

/** What this room adds to Vandaag: an alarm when the log does not add up. */
export const contributions: Contributions = { vandaag: { rijen: vandaag } };
