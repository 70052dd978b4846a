import type { Contributions, VandaagRij } from '#platform/contributions.ts';
import { roleMay } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import { rights, toekenningRights } from './domain/rights.ts';
import { instellingen } from './domain/toegang.ts';
import { magTweedeZijn, stand } from './domain/toekenning.ts';
import { isAlleen } from './service/zicht.ts';
import { teBeoordelen, vernietig, vervallen } from './service/toegang.ts';
import { list } from './store/lid.ts';
import { open } from './store/toekenning.ts';

async function vandaag(work: Work): Promise<VandaagRij[]> {
  return [...(await teBevestigen(work)), ...(await jaarlijks(work))];
}

/** Somebody waits for access until a second person has looked. */
async function teBevestigen(work: Work): Promise<VandaagRij[]> {
  if (!roleMay(toekenningRights['toekenning.beslissen'], work.actor)) return [];
  const alleen = await isAlleen(work);
  const dagen = await work.setting(instellingen.verzoekGeldig);
  const aantal = (await open(work)).filter(
    (t) => stand(t, work.now, dagen) === 'gevraagd' && magTweedeZijn(t, work.actor.accountId, alleen),
  ).length;
  if (aantal === 0) return [];
  return [
    {
      id: 'gebruikers.bevestigen',
      line: 'beheer',
      groep: 'vandaag',
      titel: { id: 'gebruikers.vandaag.bevestigen', waarden: { aantal } },
      voor: null,
      stand: 'gewoon',
      actie: { id: 'gebruikers.bekijken', pad: '/beheer/gebruikers' },
    },
  ];
}

async function jaarlijks(work: Work): Promise<VandaagRij[]> {
  if (!roleMay(rights['gebruiker.beoordelen'], work.actor)) return [];
  const { aantal, voor } = await teBeoordelen(work);
  if (aantal === 0) return [];
  const teLaat = voor !== null && voor < work.today;
  return [
    {
      id: 'gebruikers.beoordelen',
      line: 'beheer',
      groep: 'deze-week',
      titel: { id: 'gebruikers.vandaag.beoordelen', waarden: { aantal } },
      voor,
      stand: teLaat ? 'te-laat' : 'nabij',
      actie: { id: 'gebruikers.bekijken', pad: '/beheer/toegang' },
    },
  ];
}

/** What this room adds to Vandaag, retention and rights requests. */
export const contributions: Contributions = {
  vandaag: { rijen: vandaag },
  verwijzing: {
    toegang: async (work, ids) =>
      roleMay(rights['gebruiker.lijst'], work.actor)
        ? new Map(
            (await list(work, true))
              .filter((lid) => ids.includes(lid.id))
              .map((lid) => [lid.id, { titel: lid.naam, pad: '/beheer/gebruikers' }]),
          )
        : new Map(),
  },
  bewaarregel: [
    {
      id: 'toegang',
      titel: 'gebruikers.bewaarregel',
      bron: instellingen.bewarenNaEinde.bron,
      vervallen,
      vernietig,
    },
  ],
  // Colleagues are no subjects of a file; what is kept of their own use is in the log that they read themselves.
  inzage: async () => [],
};
