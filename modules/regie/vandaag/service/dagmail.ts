import path from 'node:path';
import { verstuurPost } from '#modules/informatie/meldpunt/index.ts';
import { readWebAddress } from '#platform/config.ts';
import { actorVan } from '#platform/people.ts';
import { Texts } from '#platform/texts.ts';
import { inWork, type Work } from '#platform/work.ts';
import type { DagmailDto } from '../contract.ts';
import { isStil, isTijd, type Telling } from '../domain/dagmail.ts';
import * as store from '../store/dagmail.ts';
import { telDag } from './vandaag.ts';

const texts = new Texts([path.join(import.meta.dirname, '..', 'texts')]);

export async function toon(work: Work): Promise<DagmailDto> {
  const mail = await store.find(work, work.actor.accountId);
  return { aan: mail !== null, adres: mail?.adres ?? null, laatstOp: mail?.laatstOp ?? null };
}

/** An address switches it on, none switches it off. */
export async function zet(work: Work, adres: string | null): Promise<DagmailDto> {
  if (adres === null) await store.remove(work, work.actor.accountId);
  else await store.save(work, work.actor.accountId, adres);
  work.audit({
    actie: adres === null ? 'vandaag.dagmail-uit' : 'vandaag.dagmail-aan',
    objectSoort: 'dagmail',
    objectId: work.actor.accountId,
    resultaat: 'gelukt',
  });
  return toon(work);
}

/** Each quarter of an hour: who has not had it today, and whose morning it is. */
export async function ronde(work: Work): Promise<void> {
  for (const mail of await store.list(work))
    if (isTijd(work.now, mail.laatstOp))
      await work.enqueue(
        'vandaag.dagmail',
        { accountId: mail.accountId },
        undefined,
        `vandaag.dagmail ${mail.accountId}`,
      );
}

/**
 * Regel VDG-8: wie de taak twee keer krijgt, stuurt één mail: de rij is op slot tot de dag erop staat. Valt het proces weg
 * na het versturen, dan heeft de tweede hetzelfde Message-ID en is zij voor een mailprogramma dezelfde.
 */
export async function stuur(work: Work, { accountId }: { accountId: string }): Promise<void> {
  const mail = await store.find(work, accountId, true);
  if (!mail || !isTijd(work.now, mail.laatstOp)) return;
  const actor = await actorVan(work, accountId);
  // Access ended: the address is kept for nothing any more.
  if (!actor) return store.remove(work, accountId);
  const telling = await inWork(work.platform, actor, work.traceId, telDag);
  const uitkomst = isStil(telling)
    ? 'niets'
    : await verstuurPost(work, { id: `${mail.id}-${work.today}`, aan: mail.adres, ...opgemaakt(telling) });
  // What failed is tried again in the next round; without a way out there is nobody to tell.
  if (uitkomst !== 'mislukt') await store.zetLaatst(work, mail.id);
}

/** Regel VDG-9: getallen en een adres van Baken, geen titel, naam of kenmerk. */
export function opgemaakt(t: Telling): { onderwerp: string; tekst: string } {
  const adres = readWebAddress(process.env);
  const waarden = {
    ...t,
    teDoen: t.vandaag + t.dezeWeek + t.wacht,
    link: adres ? `${adres}/vandaag` : 'Baken',
  };
  return {
    onderwerp: texts.say('nl', 'vandaag.dagmail.onderwerp', waarden),
    tekst: texts.say('nl', 'vandaag.dagmail.tekst', waarden),
  };
}

/** Nightly: who lost access gets no mail, and is forgotten here. */
export async function ruimOp(work: Work): Promise<void> {
  for (const mail of await store.list(work))
    if (!(await actorVan(work, mail.accountId))) await store.remove(work, mail.accountId);
}
