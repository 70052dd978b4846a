import type { ActiviteitBewijs } from '#platform/contributions.ts';
import { telTelfeiten } from '#platform/telfeit.ts';
import type { Work } from '#platform/work.ts';

const som = async (work: Work, soort: string, van: string, tot: string): Promise<number> =>
  (
    await telTelfeiten(work, { soorten: [soort], van: van.slice(0, 7), tot: tot.slice(0, 7), per: 'maand' })
  ).reduce((total, rij) => total + rij.aantal, 0);

/** What came in as a signal is weighed: weighings of the period beside registrations of the period. */
export const gewogen: ActiviteitBewijs = {
  id: 'signalen.gewogen',
  titel: 'signalen.bewijs.gewogen',
  pad: '/informatie/signalen',
  recht: 'signaal.lijst',
  tel: async (work, van, tot) => {
    const nodig = await som(work, 'signaal.geregistreerd', van, tot);
    return { gedaan: Math.min(await som(work, 'signaal.gewogen', van, tot), nodig), nodig };
  },
};
