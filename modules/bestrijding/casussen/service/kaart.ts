import type { Kaartlaag } from '#platform/contributions.ts';
import { roleMay } from '#platform/rights.ts';
import { rights } from '../domain/rights.ts';
import { opKaart } from '../store/kaart.ts';

/** Casussen on the map, for their own circle. */
export const kaartlaag: Kaartlaag = {
  soort: 'casus',
  titel: 'casussen.kaart',
  stukken: async (work, van, tot, max) => {
    if (!roleMay(rights['casus.lijst'], work.actor)) return [];
    const gevonden = await opKaart(work, van, tot, max);
    work.process(
      'casussen',
      gevonden.map((c) => c.id),
    );
    return gevonden.map(({ kenmerk, ...c }) => ({
      ...c,
      titel: kenmerk,
      pad: `/bestrijding/casussen/${c.id}`,
    }));
  },
};
