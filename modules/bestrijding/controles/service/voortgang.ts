import type { ActiviteitBewijs } from '#platform/contributions.ts';
import { telTelfeiten } from '#platform/telfeit.ts';
import type { Work } from '#platform/work.ts';
import type { Soort } from '../contract.ts';

async function uitgevoerd(work: Work, soorten: readonly Soort[], van: string, tot: string): Promise<number> {
  const rijen = await telTelfeiten(work, {
    soorten: ['controle.uitgevoerd'],
    van: van.slice(0, 7),
    tot: tot.slice(0, 7),
    per: 'kanaal',
  });
  return rijen.filter((r) => soorten.includes(r.waarde as Soort)).reduce((total, r) => total + r.aantal, 0);
}

const kwartalen = (van: string, tot: string): number =>
  Math.ceil((Number(tot.slice(5, 7)) - Number(van.slice(5, 7)) + 1) / 3);

const scherm = { pad: '/bestrijding/controles?status=uitgevoerd&status=afgerond', recht: 'controle.lijst' };

/** What the plan promises of controles: an integral one each quarter, taking part in those of a BIT, and the rest as needed. */
export const voortgang: ActiviteitBewijs[] = [
  {
    id: 'controles.per-kwartaal',
    titel: 'controles.bewijs.per-kwartaal',
    ...scherm,
    tel: async (work, van, tot) => ({
      gedaan: await uitgevoerd(work, ['eigen', 'eigen-robt'], van, tot),
      nodig: kwartalen(van, tot),
    }),
  },
  {
    id: 'controles.bit',
    titel: 'controles.bewijs.bit',
    ...scherm,
    tel: async (work, van, tot) => ({
      gedaan: await uitgevoerd(work, ['deelname-bit'], van, tot),
      nodig: kwartalen(van, tot),
    }),
  },
  {
    id: 'controles.incidenteel',
    titel: 'controles.bewijs.incidenteel',
    ...scherm,
    tel: async (work, van, tot) => ({
      gedaan: await uitgevoerd(work, ['incidenteel', 'brp'], van, tot),
      nodig: null,
    }),
  },
];
