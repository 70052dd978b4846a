import * as signalen from '#modules/informatie/signalen/index.ts';
import { NotFound, RuleViolated } from '#platform/errors.ts';
import { monthOf } from '#platform/reckon/dates.ts';
import { demand } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import type { AgendeerbaarRij, PuntDto, PuntWijziging, VergaderingDto } from '../contract.ts';
import {
  dekAf,
  demandAnoniem,
  feitenUit,
  telAfgedekt,
  titelUit,
  zonderHerhaling,
  type Feit,
} from '../domain/anoniem.ts';
import { herschik, type Inhoud, type Punt } from '../domain/punt.ts';
import { rights } from '../domain/rights.ts';
import { demandOpenstaand, type Vergadering } from '../domain/vergadering.ts';
import * as store from '../store/punt.ts';
import { find, update } from '../store/vergadering.ts';
import { toDto, toPunten } from './antwoord.ts';
import { noteer, nuVan, READ } from './nu.ts';

const MAX_FEITEN = 4;

/** The agenda as the one who prepares it sees it: unchecked words included. */
export async function agenda(work: Work, id: string): Promise<PuntDto[]> {
  const v = await find(work, id);
  demand(work, rights, READ, v);
  const punten = await store.puntenVan(work, id);
  work.process(
    'lio',
    punten.map((p) => p.signaalId),
  );
  const { termijnen } = await nuVan(work);
  const concept = work.actor.teams.includes(v.team);
  return toPunten(work, v, punten, { minimum: termijnen.anoniemMinimum, concept });
}

/** Weighed signals that are on no agenda, nearest end first: what one click would put on this one. */
export async function agendeerbaar(work: Work, id: string): Promise<AgendeerbaarRij[]> {
  const v = await find(work, id);
  demand(work, rights, 'lio.voorbereiden', v, READ);
  return (await signalen.agendeerbaar(work)).map((s) => ({
    signaalId: s.id,
    kenmerk: s.kenmerk,
    thema: s.thema,
    gebied: s.gebied,
    wat: s.wat,
    graad: s.graad,
    voor: s.voor,
    status: s.status,
  }));
}

/** Puts weighed signals on the agenda in one go: those asked for, or all that can. */
export async function agendeer(
  work: Work,
  id: string,
  signaalIds: readonly string[] | undefined,
): Promise<PuntDto[]> {
  const v = await find(work, id, {});
  demand(work, rights, 'lio.voorbereiden', v, READ);
  demandOpenstaand(v);
  const wanted = signaalIds ?? (await signalen.agendeerbaar(work)).map((s) => s.id);
  const have = await store.puntenVan(work, id);
  const earlier = new Set(have.map((p) => p.signaalId));
  let volgorde = have.length;
  for (const signaalId of wanted) {
    if (earlier.has(signaalId)) throw new RuleViolated('LIO-6', 'lio.al-op-agenda');
    const stuk = await signalen.agendastuk(work, signaalId);
    await signalen.zetOpAgenda(work, signaalId, true);
    await store.insertPunt(work, puntVan(work, v, stuk, volgorde));
    volgorde += 1;
  }
  const saved = await update(work, v);
  noteer(work, saved, 'geagendeerd', { aantal: wanted.length });
  return agenda(work, id);
}

function puntVan(work: Work, v: Vergadering, stuk: signalen.Agendastuk, volgorde: number): Punt {
  const { signaal } = stuk;
  return {
    id: work.newId(),
    versie: 1,
    vergaderingId: v.id,
    signaalId: signaal.id,
    kenmerk: signaal.kenmerk,
    thema: signaal.thema,
    gebied: signaal.gebied,
    deel: 'binnengemeentelijk',
    volgorde,
    inhoud: voorstel(stuk),
    nagekekenOp: null,
    behandeld: true,
    besluit: null,
  };
}

/** The anonymous view as Baken proposes it; nobody sees it before somebody has looked it over (regel LIO-4). */
function voorstel({ signaal, andere, bewaard }: signalen.Agendastuk): Inhoud {
  const bronVan = (s: (typeof andere)[number]) => ({
    maand: monthOf(s.ontvangenOp),
    bronsoort: s.bronsoort,
    graad: `${s.betrouwbaarheid}${s.geloofwaardigheid}`,
  });
  // Words of an M. report stay where they are sealed: on the agenda stands only that there is one.
  const zegt = (s: (typeof andere)[number], max: number): Feit[] =>
    s.bronsoort === 'mma' ? [] : feitenUit(s.wat, bronVan(s), max);
  const feiten = [...zegt(signaal, 2), ...andere.flatMap((s) => zegt(s, 1))];
  const kept = bewaard.map((b): Feit => ({
    maand: b.maand,
    tekst: b.thema,
    bron: 'bewaard',
    graad: null,
    versleuteld: true,
  }));
  return {
    titel: signaal.bronsoort === 'mma' ? '' : titelUit(signaal.wat),
    objectsoort: 'overig',
    buurt: signaal.gebied,
    aantalInBuurt: null,
    feiten: zonderHerhaling([...feiten, ...kept]).slice(0, MAX_FEITEN),
    afgedekt: telAfgedekt([signaal.wat, signaal.waar]),
    waarom: dekAf(signaal.weging?.reden ?? ''),
  };
}

export async function wijzigPunt(
  work: Work,
  id: string,
  version: number,
  w: PuntWijziging,
): Promise<PuntDto> {
  const punt = await store.findPunt(work, id, { version });
  const v = await find(work, punt.vergaderingId);
  demand(work, rights, 'lio.voorbereiden', v, READ);
  demandOpenstaand(v);
  const { deel, nagekeken, ...inhoud } = w;
  const next: Punt = {
    ...punt,
    deel: deel ?? punt.deel,
    inhoud: { ...punt.inhoud, ...inhoud },
    nagekekenOp: nagekeken === undefined ? punt.nagekekenOp : nagekeken ? work.now : null,
  };
  if (next.nagekekenOp !== null) demandToonbaar(next.inhoud);
  await store.updatePunt(work, next);
  noteer(work, v, 'punt-gewijzigd', { velden: Object.keys(w).join(' ') });
  return eenPunt(work, v, id);
}

/** What has been looked over has a title, and names nothing that leads to somebody. */
function demandToonbaar(inhoud: Inhoud): void {
  if (inhoud.titel.trim() === '') throw new RuleViolated('LIO-4', 'lio.titel-ontbreekt');
  demandAnoniem([inhoud.titel, ...inhoud.feiten.map((f) => f.tekst)]);
}

export async function eenPunt(work: Work, v: Vergadering, id: string): Promise<PuntDto> {
  const { termijnen } = await nuVan(work);
  const alle = await store.puntenVan(work, v.id);
  const dtos = await toPunten(work, v, alle, { minimum: termijnen.anoniemMinimum, concept: true });
  const found = dtos.find((p) => p.id === id);
  if (!found) throw new NotFound();
  return found;
}

/** Regel LIO-6: de volgorde is van de vergadering; wie een oude ziet, krijgt dat te horen. */
export async function zetVolgorde(
  work: Work,
  id: string,
  version: number,
  ids: readonly string[],
): Promise<VergaderingDto> {
  const v = await find(work, id, { version });
  demand(work, rights, 'lio.voorbereiden', v, READ);
  demandOpenstaand(v);
  await store.saveVolgorde(work, herschik(await store.puntenVan(work, id), ids));
  const saved = await update(work, v);
  noteer(work, saved, 'volgorde');
  return toDto(work, saved);
}

/** A signal that was merged, cleared or has reached its end is on no agenda any more; its item then just goes. */
export async function vanAgenda(work: Work, signaalId: string): Promise<void> {
  if ((await signalen.overzicht(work, [signaalId])).length === 0) return;
  await signalen.zetOpAgenda(work, signaalId, false);
}

/** Takes an undecided item off the agenda; its signal goes back to where it was enriched. */
export async function haalAf(work: Work, id: string, version: number): Promise<void> {
  const punt = await store.findPunt(work, id, { version });
  const v = await find(work, punt.vergaderingId, {});
  demand(work, rights, 'lio.voorbereiden', v, READ);
  demandOpenstaand(v);
  if (punt.besluit !== null) throw new RuleViolated('LIO-3', 'lio.al-besloten');
  await vanAgenda(work, punt.signaalId);
  await store.deletePunt(work, id);
  await update(work, v);
  noteer(work, v, 'van-agenda');
}
