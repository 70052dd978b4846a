import type { Instant } from '#platform/contract.ts';
import { sweepFiles } from '#platform/file-sweep.ts';
import type { Work } from '#platform/work.ts';
import * as store from '../store/onderhoud.ts';
import { klokKlopt } from './klok.ts';

/** Files without a row go after a day; rows without a file are an alarm; repeated requests and old logs are cleared. */
export async function veeg(work: Work, nu: Instant): Promise<void> {
  if (!(await klokKlopt(work, nu))) return;
  const { removed, missing } = await sweepFiles(work, nu);
  await store.zetKwijt(work, missing);
  for (const id of missing)
    work.audit({ actie: 'bestand.kwijt', objectSoort: 'bestand', objectId: id, resultaat: 'mislukt' });
  const opgeruimd = await store.ruimOp(work, nu);
  const geruimd = Object.values(opgeruimd).reduce((sum, n) => sum + n, 0);
  if (removed + geruimd > 0)
    work.audit({
      actie: 'bewaren.geveegd',
      objectSoort: 'bewaren',
      objectId: null,
      resultaat: 'gelukt',
      details: { bestanden: removed, ...opgeruimd },
    });
}
