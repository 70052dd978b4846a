import type { ActiviteitBewijs } from '#platform/contributions.ts';
import { telTelfeiten } from '#platform/telfeit.ts';

/** The plan promises a meeting each month: a month counts once, however many were held in it. */
export const maandelijks: ActiviteitBewijs = {
  id: 'lio.maandelijks',
  titel: 'lio.bewijs.maandelijks',
  pad: '/informatie/lio?status=gesloten',
  recht: 'lio.lijst',
  tel: async (work, van, tot) => {
    const maanden = await telTelfeiten(work, {
      soorten: ['lio.gehouden'],
      van: van.slice(0, 7),
      tot: tot.slice(0, 7),
      per: 'maand',
    });
    const begin = Temporal.PlainYearMonth.from(van.slice(0, 7));
    const nodig =
      begin.until(Temporal.PlainYearMonth.from(tot.slice(0, 7)), { largestUnit: 'months' }).months + 1;
    return { gedaan: maanden.filter((m) => m.aantal > 0).length, nodig };
  },
};
