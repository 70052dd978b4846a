import type { Kaartlaag } from '#platform/contributions.ts';
import { roleMay } from '#platform/rights.ts';
import { rights } from '../domain/rights.ts';
import { opKaart } from '../store/kaart.ts';

/** Controles on the map, for who may list them. */
export const kaartlaag: Kaartlaag = {
  soort: 'controle',
  titel: 'controles.kaart',
  stukken: async (work, van, tot, max) => {
    if (!roleMay(rights['controle.lijst'], work.actor)) return [];
    const gevonden = await opKaart(work, van, tot, max);
    work.process(
      'controles',
      gevonden.map((c) => c.id),
    );
    return gevonden.map(({ kenmerk, ...c }) => ({
      ...c,
      titel: kenmerk,
      pad: `/bestrijding/controles/${c.id}`,
    }));
  },
};
