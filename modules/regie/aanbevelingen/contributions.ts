import type { Contributions, VandaagRij } from '#platform/contributions.ts';
import { roleMay } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import { rights } from './domain/rights.ts';
import { wachtOpKeuze } from './domain/stuk.ts';
import { list } from './store.ts';

/** What waits for a choice is work of the regisseur, without haste: it has no term of its own. */
async function rijen(work: Work): Promise<VandaagRij[]> {
  if (work.actor.rol !== 'regisseur') return [];
  const aantal = (await list(work)).filter((s) => wachtOpKeuze(s, work.today)).length;
  if (aantal === 0) return [];
  return [
    {
      id: 'aanbevelingen.kiezen',
      line: 'regie',
      groep: 'deze-week',
      titel: { id: 'aanbevelingen.vandaag', waarden: { aantal } },
      voor: null,
      stand: 'gewoon',
      actie: { id: 'aanbevelingen.bekijken', pad: '/regie/aanbevelingen' },
    },
  ];
}

/** What this room adds to Vandaag, and what others may show of an entry. */
export const contributions: Contributions = {
  vandaag: { rijen },
  verwijzing: {
    aanbeveling: async (work, ids) =>
      roleMay(rights['aanbeveling.lezen'], work.actor)
        ? new Map(
            (await list(work))
              .filter((s) => ids.includes(s.id))
              .map((s) => [s.id, { titel: s.titel, pad: `/regie/aanbevelingen?soort=${s.soort}` }]),
          )
        : new Map(),
  },
};
