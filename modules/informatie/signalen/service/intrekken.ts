import { RuleViolated } from '#platform/errors.ts';
import { demand } from '#platform/rights.ts';
import { monthOf } from '#platform/reckon/dates.ts';
import type { Work } from '#platform/work.ts';
import { rights } from '../domain/rights.ts';
import { findForUpdate } from '../store/signaal.ts';
import { vernietigSignaal } from './einde.ts';
import { READ } from './nu.ts';

/**
 * For the meldpunt: takes a signal back whose melding was sifted by mistake, as if it had never been made.
 * @throws RuleViolated when somebody has worked on it since (regel SIG-13).
 */
export async function trekIn(work: Work, id: string, geteldIn: string): Promise<void> {
  const signaal = await findForUpdate(work, id);
  demand(work, rights, 'signaal.wijzigen', signaal, READ);
  if (signaal.versie !== 1 || signaal.status !== 'weging')
    throw new RuleViolated('SIG-13', 'signaal.al-in-gebruik');
  work.count({
    soort: 'signaal.geregistreerd',
    thema: signaal.thema,
    kanaal: signaal.bronsoort,
    gebied: signaal.gebied,
    maand: monthOf(geteldIn),
    aantal: -1,
  });
  await vernietigSignaal(work, id, 'ingetrokken');
}
