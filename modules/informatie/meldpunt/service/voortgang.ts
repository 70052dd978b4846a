import type { ActiviteitBewijs } from '#platform/contributions.ts';
import { addDays, isWorkingDay, workingDaysBetween } from '#platform/reckon/dates.ts';
import { lezingen } from '../store/schift.ts';

/** The plan promises that the meldpunt is read every day: working days on which somebody looked, of all of them. */
export const dagelijks: ActiviteitBewijs = {
  id: 'meldpunt.dagelijks',
  titel: 'meldpunt.bewijs.dagelijks',
  pad: '/informatie/meldpunt',
  recht: 'melding.lijst',
  tel: async (work, van, tot) => {
    const gelezen = (await lezingen(work, van, tot)).filter(
      (l) => l.leesplek === 'meldpunt' && isWorkingDay(l.dag),
    );
    return {
      gedaan: new Set(gelezen.map((l) => l.dag)).size,
      nodig: workingDaysBetween(addDays(van, -1), tot),
    };
  },
};
