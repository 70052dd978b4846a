import type { Contributions, VandaagRij } from '#platform/contributions.ts';
import { may } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import { rights } from './domain/rights.ts';
import * as store from './store/verslag.ts';

/** For who adopts: an account waits. For who writes: one came back, or was adopted and is not public yet. */
async function rijen(work: Work): Promise<VandaagRij[]> {
  if (!may(rights, 'verslag.lezen', work.actor, NIETS)) return [];
  const alle = await store.list(work);
  return alle.flatMap((v): VandaagRij[] => {
    const wat =
      v.stand === 'voorgelegd' && may(rights, 'verslag.vaststellen', work.actor, v)
        ? 'vaststellen'
        : v.stand === 'concept' && v.terugReden !== null && may(rights, 'verslag.voorleggen', work.actor, v)
          ? 'terug'
          : v.stand === 'vastgesteld' && may(rights, 'verslag.publiceren', work.actor, v)
            ? 'publiceren'
            : null;
    if (wat === null) return [];
    return [
      {
        id: `verslagen.${wat}.${v.id}`,
        line: 'regie',
        groep: 'deze-week',
        titel: { id: `verslagen.vandaag.${wat}`, waarden: { jaar: String(v.jaar) } },
        voor: null,
        stand: 'gewoon',
        actie: { id: 'verslagen.vandaag.openen', pad: `/regie/verslagen/${v.id}` },
      },
    ];
  });
}

const NIETS = { id: '', stand: 'concept', voorgelegdDoorId: null } as const;

/** What this room adds to Vandaag. */
export const contributions: Contributions = { vandaag: { rijen } };
