import * as koppelen from '#modules/informatie/koppelen/index.ts';
import * as signalen from '#modules/informatie/signalen/index.ts';
import { RuleViolated } from '#platform/errors.ts';
import { startOfDay } from '#platform/reckon/dates.ts';
import { demand } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import type { VraagDto } from '../contract.ts';
import { rights } from '../domain/rights.ts';
import { demandOverneembaar, objectenIn } from '../domain/vraag.ts';
import * as bronnen from '../store/bron.ts';
import * as store from '../store/vraag.ts';
import { noteer, toDto } from './vragen.ts';

/** Takes an answer over (regel BRN-9): somebody read it and stands for it, with the law of the source that gave it. */
export async function neemOver(work: Work, id: string): Promise<VraagDto> {
  const v = await store.find(work, id);
  demand(work, rights, 'verrijkingsvraag.overnemen', v, 'verrijkingsvraag.lezen');
  demandOverneembaar(v);
  const signaal = await signalen.grondVan(work, v.signaalId);
  if (!signaal.loopt)
    throw new RuleViolated('BRN-4', 'bronnen.signaal-loopt-niet', { kenmerk: signaal.kenmerk });
  const bron = await bronnen.find(work, v.bronId);
  await koppelen.neemOp(
    work,
    { soort: 'signaal', id: v.signaalId },
    { soort: 'antwoord', uit: bron.naam, label: v.herkomstlabel },
    startOfDay(v.beantwoordOp ?? work.today),
    objectenIn(v.object, v.antwoord ?? ''),
  );
  const overgenomen = { ...v, overgenomenOp: work.today };
  await store.update(work, overgenomen);
  noteer(work, overgenomen, 'overgenomen');
  return toDto(work, overgenomen);
}
