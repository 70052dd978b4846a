import { RuleViolated } from '#platform/errors.ts';
import type { Page } from '#platform/contract.ts';
import { legalDay, LEGAL_ZONE } from '#platform/reckon/dates.ts';
import { demand } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import type { Aanwezigheid } from '../schema/invoer.ts';
import type {
  NieuweDeelnemer,
  NieuweVergadering,
  VergaderingDto,
  VergaderingenQuery,
  VergaderingRij,
  VergaderingWijziging,
} from '../contract.ts';
import { beginOp } from '../domain/reeks.ts';
import { rights } from '../domain/rights.ts';
import {
  demandGepland,
  demandOpenstaand,
  eindeVan,
  metAanwezigheid,
  type Deelnemer,
  type Vergadering,
} from '../domain/vergadering.ts';
import { puntenVan } from '../store/punt.ts';
import * as store from '../store/vergadering.ts';
import { heeftGehoord } from '../store/verloop.ts';
import { toDto, toRijen } from './antwoord.ts';
import { demandCollega, noteer, nuVan, READ, teamVan } from './nu.ts';

export async function lijst(work: Work, query: VergaderingenQuery): Promise<Page<VergaderingRij>> {
  const { items, totaal } = await store.list(work, query);
  return { items: await toRijen(work, items), totaal };
}

export async function toon(work: Work, id: string): Promise<VergaderingDto> {
  const v = await store.find(work, id);
  demand(work, rights, READ, v);
  return toDto(work, v);
}

/** A meeting outside a series. */
export async function maak(work: Work, n: NieuweVergadering): Promise<VergaderingDto> {
  const { termijnen } = await nuVan(work);
  const v: Vergadering = {
    id: work.newId(),
    versie: 1,
    reeksId: n.reeksId ?? null,
    maand: n.datum.slice(0, 7),
    begin: beginOp(n.datum, n.tijd),
    duurMinuten: n.duurMinuten,
    plaats: n.plaats,
    status: 'gepland',
    deel: 'binnengemeentelijk',
    team: await teamVan(work),
    namenId: work.newId(),
    voorzitterId: null,
    geopendOp: null,
    geslotenOp: null,
    kennisdeel: false,
    namenTot: null,
    einddatum: eindeVan(n.datum, termijnen),
    deelnemers: [],
  };
  await store.insert(work, v);
  noteer(work, v, 'gemaakt');
  return toDto(work, v);
}

/** Moves a planned meeting: what is not given stays as it was. */
export async function wijzig(
  work: Work,
  id: string,
  version: number,
  w: VergaderingWijziging,
): Promise<VergaderingDto> {
  const v = await store.find(work, id, { version });
  demand(work, rights, 'lio.verplaatsen', v, READ);
  demandGepland(v);
  const { termijnen } = await nuVan(work);
  const datum = w.datum ?? legalDay(v.begin);
  const saved = await store.update(work, {
    ...v,
    begin: beginOp(datum, w.tijd ?? tijdVan(v.begin)),
    duurMinuten: w.duurMinuten ?? v.duurMinuten,
    plaats: w.plaats ?? v.plaats,
    einddatum: eindeVan(datum, termijnen),
  });
  noteer(work, saved, 'verplaatst');
  return toDto(work, saved);
}

const tijdVan = (begin: string): string =>
  Temporal.Instant.from(begin)
    .toZonedDateTimeISO(LEGAL_ZONE)
    .toPlainTime()
    .toString({ smallestUnit: 'minute' });

/** A planned meeting that will not be held; its items go back to where they came from, so there may be none left. */
export async function laatVervallen(work: Work, id: string, version: number): Promise<VergaderingDto> {
  const v = await store.find(work, id, { version });
  demand(work, rights, 'lio.verplaatsen', v, READ);
  demandGepland(v);
  if ((await puntenVan(work, id)).length > 0) throw new RuleViolated('LIO-14', 'lio.nog-punten');
  const saved = await store.update(work, { ...v, status: 'vervallen' });
  noteer(work, saved, 'vervallen');
  return toDto(work, saved);
}

export async function voegDeelnemerToe(
  work: Work,
  id: string,
  version: number,
  n: NieuweDeelnemer,
): Promise<VergaderingDto> {
  const v = await store.find(work, id, { version });
  demand(work, rights, 'lio.voorbereiden', v, READ);
  demandOpenstaand(v);
  if (n.accountId) await demandCollega(work, 'accountId', n.accountId);
  const deelnemer: Deelnemer = {
    id: work.newId(),
    organisatie: n.organisatie,
    functie: n.functie,
    naam: n.naam?.trim() || null,
    accountId: n.accountId ?? null,
    intern: n.intern,
    // Somebody who is added while the meeting goes on has come in.
    aanwezig: v.status === 'bezig',
    zietNamen: n.zietNamen ?? false,
    geheimhoudingOp: n.geheimhoudingOp ?? null,
  };
  const met = { ...v, deelnemers: [...v.deelnemers, deelnemer] };
  await store.insertDeelnemer(work, met, deelnemer);
  const saved = await store.update(work, met);
  noteer(work, saved, 'deelnemer-toegevoegd', { intern: deelnemer.intern });
  return toDto(work, saved);
}

/** Regel LIO-16: wie namen hoorde, blijft op de lijst staan. */
export async function verwijderDeelnemer(
  work: Work,
  id: string,
  version: number,
  deelnemerId: string,
): Promise<VergaderingDto> {
  const v = await store.find(work, id, { version });
  demand(work, rights, 'lio.voorbereiden', v, READ);
  demandOpenstaand(v);
  if (!v.deelnemers.some((d) => d.id === deelnemerId))
    throw new RuleViolated('LIO-9', 'lio.onbekende-deelnemer');
  if (await heeftGehoord(work, deelnemerId)) throw new RuleViolated('LIO-16', 'lio.hoorde-namen');
  await store.deleteDeelnemer(work, deelnemerId);
  const saved = await store.update(work, {
    ...v,
    deelnemers: v.deelnemers.filter((d) => d.id !== deelnemerId),
  });
  noteer(work, saved, 'deelnemer-verwijderd');
  return toDto(work, saved);
}

export async function legAanwezigheidVast(
  work: Work,
  id: string,
  version: number,
  a: Aanwezigheid,
): Promise<VergaderingDto> {
  const v = await store.find(work, id, { version });
  demand(work, rights, 'lio.voorbereiden', v, READ);
  const met = metAanwezigheid(v, a.aanwezig, a.zietNamen);
  await store.saveAanwezigheid(work, met);
  const saved = await store.update(work, met);
  noteer(work, saved, 'aanwezigheid', { aanwezig: a.aanwezig.length, zietNamen: a.zietNamen.length });
  return toDto(work, saved);
}
