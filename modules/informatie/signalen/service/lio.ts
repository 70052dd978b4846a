import * as koppelen from '#modules/informatie/koppelen/index.ts';
import { demand } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import type { Besluit, SignaalRij } from '../contract.ts';
import { rights } from '../domain/rights.ts';
import { agendeer, besluit, haalVanAgenda, type Signaal } from '../domain/signaal.ts';
import * as store from '../store/signaal.ts';
import { toRij } from './antwoord.ts';
import { bronVan, noteer, nuVan, READ } from './nu.ts';

/** For the LIO: puts a weighed signal on the agenda, or takes it off. */
export async function zetOpAgenda(work: Work, id: string, op: boolean): Promise<void> {
  const signaal = await store.findForUpdate(work, id);
  demand(work, rights, op ? 'signaal.agenderen' : 'signaal.besluiten', signaal, READ);
  const nu = await nuVan(work);
  const saved = await store.update(work, op ? agendeer(signaal, nu) : haalVanAgenda(signaal, nu));
  await noteer(work, saved, signaal.status, op ? 'geagendeerd' : 'van-agenda', null);
}

/** For the LIO: what was decided about a signal on its agenda. */
export async function besluitSignaal(
  work: Work,
  id: string,
  keuze: Besluit,
  reden: string,
): Promise<Signaal> {
  const signaal = await store.findForUpdate(work, id);
  demand(work, rights, 'signaal.besluiten', signaal, READ);
  const saved = await store.update(work, besluit(signaal, keuze, await nuVan(work)));
  if (saved.status === 'bewaard') await koppelen.bewaar(work, bronVan(saved), saved.thema);
  await noteer(work, saved, signaal.status, `besloten.${keuze}`, reden);
  work.count({
    soort: 'signaal.besloten',
    thema: saved.thema,
    kanaal: saved.bronsoort,
    gebied: saved.gebied,
    uitkomst: keuze,
  });
  await work.emit('signaal.besloten', { signaalId: id });
  return saved;
}

/** For other rooms: those of the asked signals that the viewer may see, with content where it is still open. */
export async function overzicht(work: Work, ids: readonly string[]): Promise<SignaalRij[]> {
  const found = await store.findMany(work, ids);
  work.process(
    'signalen',
    found.map((s) => s.id),
  );
  return found.map((s) => toRij(work, s));
}

/** For the LIO: weighed signals that are not on an agenda yet. */
export async function agendeerbaar(work: Work): Promise<SignaalRij[]> {
  const { items } = await store.list(work, {
    status: ['in-verrijking', 'geparkeerd'],
    aantal: 100,
    sorteer: 'einddatum',
  });
  work.process(
    'signalen',
    items.map((s) => s.id),
  );
  return items.map((s) => toRij(work, s));
}
