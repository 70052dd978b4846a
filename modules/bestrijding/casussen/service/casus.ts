import * as koppelen from '#modules/informatie/koppelen/index.ts';
import type { LocalDate, Page } from '#platform/contract.ts';
import { Invalid } from '#platform/errors.ts';
import { collegas, naamVan } from '#platform/people.ts';
import { KENMERK_BYTES, makeKenmerk } from '#platform/reckon/kenmerk.ts';
import { addMonths } from '#platform/reckon/dates.ts';
import { demand } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import type {
  CasusDto,
  CasusRij,
  CasussenQuery,
  GebeurtenisDto,
  NieuweCasus,
  NieuweGebeurtenis,
  NieuwLid,
  Sluiting,
  Wijziging,
} from '../contract.ts';
import {
  demandGebeurd,
  demandOpen,
  eersteKring,
  herzieOp,
  klokOpen,
  metLid,
  sluit,
  zonderLid,
  type Casus,
} from '../domain/casus.ts';
import { kringRollen, rights } from '../domain/rights.ts';
import * as store from '../store/casus.ts';
import { eindigLid, insertLid, verleng } from '../store/kring.ts';
import { gebeurtenissen, insertGebeurtenis } from '../store/tijdlijn.ts';
import { destroy } from '../store/vernietiging.ts';
import { audit, toDto, toRij } from './antwoord.ts';
import { nuVan, READ } from './nu.ts';

/** What another room, or a person, gives to open a casus with. */
export interface Opening extends NieuweCasus {
  /** The signal it came from; its text stays where it is. */
  signaalId?: string;
  herkomst?: 'lio' | 'zelf';
  /** Colleague who takes it up; in the circle by name, beside the one who opens. */
  houderId?: string | null;
}

/** Opens a casus with its first circle, counts it, and tells who listens. */
export async function openCasus(work: Work, o: Opening): Promise<Casus> {
  const nu = await nuVan(work);
  if (o.houderId) await demandCollega(work, o.houderId);
  const casus: Casus = {
    id: work.newId(),
    kenmerk: makeKenmerk('C', Number(work.today.slice(0, 4)), work.randomBytes(KENMERK_BYTES)),
    versie: 1,
    status: 'open',
    titel: o.titel,
    doel: o.doel,
    thema: o.thema,
    gebied: o.gebied ?? null,
    herkomst: o.herkomst ?? 'zelf',
    signaalId: o.signaalId ?? null,
    leden: eersteKring(work.actor.accountId, o.houderId ?? null, work.now),
    geopendOp: work.now,
    ...klokOpen(nu.vandaag, nu.termijnen),
    uitkomst: null,
    toelichting: null,
    geslotenOp: null,
    bronOnjuistOp: null,
    bronHerzienOp: null,
  };
  await store.insert(work, casus);
  await insertGebeurtenis(work, casus.id, { soort: 'geopend', dag: work.today, tekst: o.doel });
  audit(work, casus, 'geopend', { herkomst: casus.herkomst });
  work.count({ soort: 'casus.geopend', thema: casus.thema, kanaal: casus.herkomst, gebied: casus.gebied });
  await work.emit('casus.geopend', { casusId: casus.id });
  return casus;
}

/** Withdraws a casus that was opened by a decision taken back in the same meeting, before anybody worked in it. */
export async function trekOpeningIn(work: Work, id: string): Promise<boolean> {
  const [casus] = await store.findMany(work, [id]);
  if (!casus || casus.versie !== 1 || casus.status !== 'open') return false;
  if ((await gebeurtenissen(work, id)).length > 1) return false;
  work.count({
    soort: 'casus.geopend',
    thema: casus.thema,
    kanaal: casus.herkomst,
    gebied: casus.gebied,
    maand: casus.geopendOp.slice(0, 7),
    aantal: -1,
  });
  await vernietig(work, id, 'ingetrokken');
  return true;
}

export async function open(work: Work, nieuw: NieuweCasus): Promise<CasusDto> {
  return toDto(work, await openCasus(work, nieuw));
}

export async function lijst(work: Work, query: CasussenQuery): Promise<Page<CasusRij>> {
  const { items, totaal } = await store.list(work, query);
  work.process(
    'casussen',
    items.map((c) => c.id),
  );
  return { items: items.map((c) => toRij(work, c)), totaal };
}

export async function toon(work: Work, id: string): Promise<CasusDto> {
  const casus = await store.find(work, id);
  demand(work, rights, READ, casus);
  work.process('casussen', [id]);
  audit(work, casus, 'gelezen');
  return toDto(work, casus);
}

export async function wijzig(work: Work, id: string, version: number, w: Wijziging): Promise<CasusDto> {
  const casus = await store.find(work, id, { version });
  demand(work, rights, 'casus.wijzigen', casus, READ);
  demandOpen(casus);
  const { voor, ...inhoud } = w;
  const met = { ...casus, ...inhoud };
  const saved = await store.update(work, voor === undefined ? met : herzieOp(met, voor, await nuVan(work)));
  audit(work, saved, 'gewijzigd', { velden: Object.keys(w).join(' ') });
  return toDto(work, saved);
}

export async function voegLidToe(work: Work, id: string, version: number, lid: NieuwLid): Promise<CasusDto> {
  const casus = await store.find(work, id, { version });
  demand(work, rights, 'casus.kring', casus, READ);
  const naam = await demandCollega(work, lid.accountId);
  const saved = await store.update(work, metLid(casus, lid.accountId, lid.taak, work.now));
  await eindigLid(work, id, lid.accountId);
  await insertLid(work, id, { ...lid, vanaf: work.now });
  await insertGebeurtenis(work, id, { soort: 'kring-erbij', dag: work.today, tekst: naam });
  audit(work, saved, 'lid-toegevoegd', { account: lid.accountId, taak: lid.taak });
  await work.emit('casus.lid-toegevoegd', { casusId: id, accountId: lid.accountId });
  return toDto(work, saved);
}

export async function verwijderLid(
  work: Work,
  id: string,
  version: number,
  accountId: string,
): Promise<CasusDto> {
  const casus = await store.find(work, id, { version });
  demand(work, rights, 'casus.kring', casus, READ);
  const saved = await store.update(work, zonderLid(casus, accountId, work.actor.accountId));
  await eindigLid(work, id, accountId);
  const naam = (await naamVan(work, [accountId])).get(accountId) ?? '–';
  await insertGebeurtenis(work, id, { soort: 'kring-eraf', dag: work.today, tekst: naam });
  audit(work, saved, 'lid-verwijderd', { account: accountId });
  return toDto(work, saved);
}

export async function tijdlijn(work: Work, id: string): Promise<GebeurtenisDto[]> {
  const casus = await store.find(work, id);
  demand(work, rights, READ, casus);
  work.process('casussen', [id]);
  const rows = await gebeurtenissen(work, id);
  const namen = await naamVan(
    work,
    rows.map((r) => r.door),
  );
  return rows.map((r) => ({ ...r, door: namen.get(r.door) ?? 'Baken' }));
}

/** A member writes on the timeline; where something happens, the clock of silence starts again (regel CAS-6). */
export async function noteer(work: Work, id: string, g: NieuweGebeurtenis): Promise<GebeurtenisDto> {
  const casus = await store.find(work, id, {});
  demand(work, rights, 'casus.noteren', casus, READ);
  demandOpen(casus);
  demandGebeurd(g.dag, work.today);
  const nu = await nuVan(work);
  const einddatum = addMonths(nu.vandaag, nu.termijnen.stil);
  if (einddatum > casus.einddatum) await verleng(work, id, einddatum);
  const row = await insertGebeurtenis(work, id, g);
  audit(work, casus, 'genoteerd', { soort: g.soort });
  return { ...row, door: work.actor.naam };
}

export async function sluitCasus(
  work: Work,
  id: string,
  version: number,
  { uitkomst, toelichting }: Sluiting,
): Promise<CasusDto> {
  const casus = await store.find(work, id, { version });
  demand(work, rights, 'casus.sluiten', casus, READ);
  const saved = await store.update(work, sluit(casus, uitkomst, toelichting, await nuVan(work)));
  await insertGebeurtenis(work, id, { soort: 'gesloten', dag: work.today, tekst: toelichting });
  audit(work, saved, 'gesloten', { uitkomst });
  work.count({ soort: 'casus.gesloten', thema: saved.thema, gebied: saved.gebied, uitkomst });
  await work.emit('casus.gesloten', { casusId: id, doorId: work.actor.accountId });
  return toDto(work, saved);
}

/** Deletes rows, files and key of one casus; its tombstone stays. */
export async function vernietig(work: Work, id: string, reden = 'termijn'): Promise<Record<string, number>> {
  const vermeldingen = await koppelen.wis(work, { soort: 'casus', id });
  const bestanden = await work.platform.files.destroyOf(work, id);
  const counts = await destroy(work, id);
  await work.keys.destroy(id);
  work.audit({
    actie: 'casus.vernietigd',
    objectSoort: 'casus',
    objectId: id,
    resultaat: 'gelukt',
    details: { reden },
  });
  return { ...counts, 'koppelen.vermelding': vermeldingen, 'platform.bestand': bestanden };
}

/** Regel CAS-2: in de kring komt een collega die nu toegang heeft, in een rol die in kringen kan zitten. */
async function demandCollega(work: Work, accountId: string): Promise<string> {
  const wanted = (await collegas(work)).find(
    (c) => c.id === accountId && (kringRollen as readonly string[]).includes(c.rol),
  );
  if (!wanted) throw new Invalid([{ veld: 'accountId', code: 'casus.geen-collega' }]);
  return wanted.naam;
}

/** How many open casussen the viewer is in. */
export async function aantalOpen(work: Work, tot: LocalDate = work.today): Promise<number> {
  return (await store.telOpen(work, tot)).open;
}
