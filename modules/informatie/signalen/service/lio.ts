import * as koppelen from '#modules/informatie/koppelen/index.ts';
import { demand } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import type { SamenhangDto } from '#modules/informatie/koppelen/contract.ts';
import { monthOf } from '#platform/reckon/dates.ts';
import type { Besluit, SignaalRij } from '../contract.ts';
import { rights } from '../domain/rights.ts';
import {
  agendeer,
  besluit,
  demandZelfstandigeBron,
  haalVanAgenda,
  herroep,
  type Signaal,
  type SignaalKop,
} from '../domain/signaal.ts';
import * as store from '../store/signaal.ts';
import { toRij } from './antwoord.ts';
import { bronVan, noteer, nuVan, READ, teksten } from './nu.ts';

/** For the LIO: puts a weighed signal on the agenda, or takes it off. */
export async function zetOpAgenda(work: Work, id: string, op: boolean): Promise<void> {
  const signaal = await store.findForUpdate(work, id);
  demand(work, rights, op ? 'signaal.agenderen' : 'signaal.besluiten', signaal, READ);
  const nu = await nuVan(work);
  const saved = await store.update(work, op ? agendeer(signaal, nu) : haalVanAgenda(signaal, nu));
  await noteer(work, saved, signaal.status, op ? 'geagendeerd' : 'van-agenda', null);
}

/**
 * For the LIO: what was decided about a signal on its agenda. `elders` says that the meeting recorded an independent
 * source of its own beside an M. signal (regel SIG-8).
 */
export async function besluitSignaal(
  work: Work,
  id: string,
  keuze: Besluit,
  reden: string,
  elders = false,
): Promise<Signaal> {
  const signaal = await store.findForUpdate(work, id);
  demand(work, rights, 'signaal.besluiten', signaal, READ);
  if (!elders && signaal.bronsoort === 'mma') {
    const andere = await gelijkeSignalen(work, await samenhangVan(work, signaal));
    demandZelfstandigeBron(
      signaal,
      keuze,
      andere.map((s) => s.bronsoort),
    );
  }
  const saved = await store.update(work, besluit(signaal, keuze, await nuVan(work)));
  if (saved.status === 'bewaard') await koppelen.bewaar(work, bronVan(saved), saved.thema);
  await noteer(work, saved, signaal.status, `besloten.${keuze}`, reden);
  telBesluit(work, saved, keuze, 1);
  await work.emit('signaal.besloten', { signaalId: id });
  return saved;
}

/** For the LIO: takes a decision back in the meeting in which it was taken; it was then never counted. */
export async function herroepBesluit(
  work: Work,
  id: string,
  keuze: Besluit,
  geteldIn: string,
): Promise<void> {
  const signaal = await store.findForUpdate(work, id);
  demand(work, rights, READ, signaal, READ);
  const saved = await store.update(work, herroep(signaal, keuze, await nuVan(work)));
  if (signaal.status === 'bewaard')
    await koppelen.legOpnieuwVast(
      work,
      bronVan(saved),
      teksten(saved),
      monthOf(saved.ontvangenOp),
      saved.weging !== null,
    );
  await noteer(work, saved, signaal.status, 'besluit-teruggenomen', null);
  telBesluit(work, saved, keuze, -1, monthOf(geteldIn));
}

function telBesluit(work: Work, s: Signaal, uitkomst: Besluit, aantal: 1 | -1, maand?: string): void {
  work.count({
    soort: 'signaal.besloten',
    thema: s.thema,
    kanaal: s.bronsoort,
    gebied: s.gebied,
    uitkomst,
    aantal,
    ...(maand === undefined ? {} : { maand }),
  });
}

const samenhangVan = (work: Work, s: Signaal): Promise<SamenhangDto> =>
  koppelen.samenhang(work, bronVan(s), teksten(s), s.weging !== null);

/** Other signals about surely the same object, as far as the viewer may see them. */
function gelijkeSignalen(work: Work, s: SamenhangDto): Promise<SignaalKop[]> {
  const ids = s.objecten
    .filter((o) => o.graad === 'sterk')
    .flatMap((o) => o.gelijken.filter((g) => g.bron.soort === 'signaal').map((g) => g.bron.id));
  return store.findMany(work, [...new Set(ids)]);
}

/** What the LIO needs of one signal to put it on the agenda; the meeting covers it before anybody sees it. */
export interface Agendastuk {
  signaal: Signaal;
  /** Other signals on the same object, newest first. */
  andere: SignaalKop[];
  /** Signals that are only kept on the same object: that they are there, and nothing more (regel SIG-9). */
  bewaard: { thema: string; maand: string }[];
}

/** For the LIO: one signal with what stands beside it. */
export async function agendastuk(work: Work, id: string): Promise<Agendastuk> {
  const { signaal } = await store.find(work, id);
  demand(work, rights, READ, signaal);
  const samen = await samenhangVan(work, signaal);
  const andere = await gelijkeSignalen(work, samen);
  work.process('lio', [id, ...andere.map((s) => s.id)]);
  const bewaard = new Map(
    samen.objecten.flatMap((o) => o.bewaard).map((b) => [b.bronId, { thema: b.thema, maand: b.maand }]),
  );
  return {
    signaal,
    andere: andere
      .filter((s) => s.status !== 'bewaard')
      .toSorted((a, b) => b.ontvangenOp.localeCompare(a.ontvangenOp)),
    bewaard: [...bewaard.values()],
  };
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
