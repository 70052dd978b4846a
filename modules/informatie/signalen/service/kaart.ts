import type { Kaartlaag } from '#platform/contributions.ts';
import { roleMay } from '#platform/rights.ts';
import { rights } from '../domain/rights.ts';
import { opKaart } from '../store/kaart.ts';

/** Signals on the map, for who may list them. */
export const kaartlaag: Kaartlaag = {
  soort: 'signaal',
  titel: 'signalen.kaart',
  stukken: async (work, van, tot, max) => {
    if (!roleMay(rights['signaal.lijst'], work.actor)) return [];
    const gevonden = await opKaart(work, van, tot, max);
    work.process(
      'signalen',
      gevonden.map((s) => s.id),
    );
    return gevonden.map(({ kenmerk, ...s }) => ({
      ...s,
      titel: kenmerk,
      pad: `/informatie/signalen/${s.id}`,
    }));
  },
};
