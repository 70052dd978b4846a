import * as koppelen from '#modules/informatie/koppelen/index.ts';
import type { SamenhangDto } from '#modules/informatie/koppelen/contract.ts';
import type { Instant, LocalDate, Page } from '#platform/contract.ts';
import { RuleViolated } from '#platform/errors.ts';
import { KENMERK_BYTES, makeKenmerk } from '#platform/reckon/kenmerk.ts';
import { allowed, demand } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import type {
  Besluit,
  Bronsoort,
  NieuwSignaal,
  Oordeel,
  SignaalDto,
  SignaalRij,
  SignalenQuery,
  StapDto,
  Thema,
  Wijziging,
} from './contract.ts';
import { rights } from './domain/rights.ts';
import {
  agendeer,
  besluit,
  demandWijzigbaar,
  haalVanAgenda,
  voorstelVanKanaal,
  weeg,
  type Nu,
  type Signaal,
  type SignaalKop,
} from './domain/signaal.ts';
import { klok, termijnInstellingen, type Termijnen } from './domain/termijnen.ts';
import { naamVan } from '#platform/people.ts';
import * as store from './store.ts';

const READ = 'signaal.lezen';
const bronVan = (s: { id: string }) => ({ soort: 'signaal', id: s.id }) as const;

/** Moment, terms and person for the rules: the only place where this room reads settings. */
export async function nuVan(work: Work): Promise<Nu> {
  const termijnen = {} as Termijnen;
  for (const [name, setting] of Object.entries(termijnInstellingen)) {
    termijnen[name as keyof Termijnen] = await work.setting<number>(setting);
  }
  return { nu: work.now, vandaag: work.today, door: work.actor.accountId, termijnen };
}

export interface Registratie {
  bronsoort: Bronsoort;
  wat: string;
  waar: string;
  thema: Thema;
  duiding?: string | null;
  gebied?: string | null;
  waarnemingDatum?: LocalDate | null;
  eersteHand?: boolean | null;
  ontvangenOp: Instant;
  /** Circle: the team that may see it. */
  team: string;
  ouderId?: string;
}

/** Makes a signal of what *schiften* passed on; the channel proposes label and grade. */
export async function registreer(work: Work, r: Registratie): Promise<Signaal> {
  const nu = await nuVan(work);
  const kenmerk = makeKenmerk('S', Number(work.today.slice(0, 4)), work.randomBytes(KENMERK_BYTES));
  const signaal: Signaal = {
    id: work.newId(),
    kenmerk,
    versie: 1,
    status: 'weging',
    uitkomst: null,
    ...voorstelVanKanaal(r.bronsoort),
    bronsoort: r.bronsoort,
    thema: r.thema,
    eersteHand: r.eersteHand ?? null,
    wat: r.wat,
    waar: r.waar,
    duiding: r.duiding ?? null,
    gebied: r.gebied ?? null,
    waarnemingDatum: r.waarnemingDatum ?? null,
    ontvangenOp: r.ontvangenOp,
    team: r.team,
    kenmerken: [],
    weging: null,
    ...klok('weging', null, nu.vandaag, nu.termijnen),
    geparkeerd: false,
    verlengd: false,
    ouderId: r.ouderId ?? null,
  };
  await store.insert(work, signaal);
  await koppelen.legVast(work, bronVan(signaal), teksten(signaal), signaal.ontvangenOp.slice(0, 7));
  await noteer(work, signaal, null, 'geregistreerd', null);
  work.count({
    soort: 'signaal.geregistreerd',
    thema: signaal.thema,
    kanaal: signaal.bronsoort,
    gebied: signaal.gebied,
  });
  await work.emit('signaal.geregistreerd', { signaalId: signaal.id });
  return signaal;
}

const teksten = (s: Pick<Signaal, 'wat' | 'waar' | 'duiding'>): koppelen.Tekst[] => [
  { veld: 'wat', tekst: s.wat },
  { veld: 'waar', tekst: s.waar },
  ...(s.duiding === null ? [] : [{ veld: 'duiding', tekst: s.duiding }]),
];

export async function lijst(work: Work, query: SignalenQuery): Promise<Page<SignaalRij>> {
  const { items, totaal } = await store.list(work, query);
  work.process(
    'signalen',
    items.map((s) => s.id),
  );
  return { items: items.map((s) => toRij(work, s)), totaal };
}

export async function toon(work: Work, id: string): Promise<SignaalDto> {
  const { signaal } = await store.find(work, id);
  demand(work, rights, READ, signaal);
  work.process('signalen', [id]);
  work.audit({ actie: 'signaal.gelezen', objectSoort: 'signaal', objectId: id, resultaat: 'gelukt' });
  return toDto(work, signaal);
}

export async function stappenVan(work: Work, id: string): Promise<StapDto[]> {
  const { signaal } = await store.find(work, id);
  demand(work, rights, READ, signaal);
  const rows = await store.stappen(work, id);
  const namen = await naamVan(
    work,
    rows.map((r) => r.door),
  );
  return rows.map((r) => ({
    ...r,
    door: namen.get(r.door) ?? 'Baken',
    reden: signaal.status === 'bewaard' ? null : r.reden,
  }));
}

/** Objects that belong together with this signal; persons only after the weighing, by the engine of the room koppelen. */
export async function samenhangVan(work: Work, id: string): Promise<SamenhangDto> {
  const { signaal } = await store.find(work, id);
  demand(work, rights, READ, signaal);
  work.process('signalen', [id]);
  const inhoud = signaal.status === 'bewaard' ? [] : teksten(signaal);
  return koppelen.samenhang(work, bronVan(signaal), inhoud, signaal.weging !== null);
}

export async function wijzig(work: Work, id: string, version: number, w: Wijziging): Promise<SignaalDto> {
  const signaal = await store.findForUpdate(work, id, version);
  demand(work, rights, 'signaal.wijzigen', signaal, READ);
  demandWijzigbaar(signaal);
  const saved = await store.update(work, { ...signaal, ...w });
  if (w.wat !== undefined || w.waar !== undefined || w.duiding !== undefined) {
    await koppelen.legOpnieuwVast(work, bronVan(saved), teksten(saved), saved.ontvangenOp.slice(0, 7));
  }
  await noteer(work, saved, signaal.status, 'gewijzigd', null);
  return toDto(work, saved);
}

export async function weegSignaal(
  work: Work,
  id: string,
  version: number,
  oordeel: Oordeel,
): Promise<SignaalDto> {
  const signaal = await store.findForUpdate(work, id, version);
  demand(work, rights, 'signaal.wegen', signaal, READ);
  const gewogen = await store.update(work, weeg(signaal, oordeel, await nuVan(work)));
  if (gewogen.status === 'bewaard') await koppelen.bewaar(work, bronVan(gewogen), gewogen.thema);
  await noteer(work, gewogen, signaal.status, `gewogen.${oordeel.uitkomst}`, oordeel.reden);
  work.count({
    soort: 'signaal.gewogen',
    thema: gewogen.thema,
    kanaal: gewogen.bronsoort,
    gebied: gewogen.gebied,
    uitkomst: oordeel.uitkomst,
  });
  await work.emit('signaal.gewogen', { signaalId: id });
  return toDto(work, gewogen);
}

/** Splits one signal that holds several matters; each part keeps the channel and the day, the whole is destroyed. */
export async function splits(
  work: Work,
  id: string,
  version: number,
  delen: readonly NieuwSignaal[],
): Promise<SignaalDto[]> {
  const signaal = await store.findForUpdate(work, id, version);
  demand(work, rights, 'signaal.splitsen', signaal, READ);
  const nieuwe: Signaal[] = [];
  for (const deel of delen) {
    nieuwe.push(
      await registreer(work, { ...signaal, ...deel, duiding: deel.duiding ?? null, ouderId: signaal.id }),
    );
  }
  // The parts were counted when they were made; the whole no longer counts.
  work.count({
    soort: 'signaal.geregistreerd',
    thema: signaal.thema,
    kanaal: signaal.bronsoort,
    gebied: signaal.gebied,
    maand: signaal.ontvangenOp.slice(0, 7),
    aantal: -1,
  });
  await vernietigSignaal(work, id, 'gesplitst');
  return Promise.all(nieuwe.map((s) => toDto(work, s)));
}

/** Two signals about one matter become one: the oldest lives on with both texts, the other is destroyed. */
export async function voegSamen(
  work: Work,
  id: string,
  version: number,
  met: string,
  reden: string,
): Promise<SignaalDto> {
  if (met === id) throw new RuleViolated('SIG-12', 'signaal.met-zichzelf');
  const [first, second] = id < met ? [id, met] : [met, id];
  const a = await store.findForUpdate(work, first, first === id ? version : undefined);
  const b = await store.findForUpdate(work, second, second === id ? version : undefined);
  for (const s of [a, b]) demand(work, rights, 'signaal.samenvoegen', s, READ);
  const [blijft, gaat] = a.ontvangenOp <= b.ontvangenOp ? [a, b] : [b, a];
  const saved = await store.update(work, {
    ...blijft,
    wat: `${blijft.wat}\n\n${gaat.kenmerk}: ${gaat.wat}`,
    duiding: [blijft.duiding, gaat.duiding].filter((d) => d !== null && d !== '').join('\n\n') || null,
  });
  await koppelen.legOpnieuwVast(work, bronVan(saved), teksten(saved), saved.ontvangenOp.slice(0, 7));
  await noteer(work, saved, blijft.status, 'samengevoegd', reden);
  await vernietigSignaal(work, gaat.id, 'samengevoegd');
  return toDto(work, saved);
}

/** Onjuist gebleken (practice F21): mention, links, facts and text go at once; number, month and theme stay. */
export async function onjuistGebleken(work: Work, id: string, version: number): Promise<void> {
  const signaal = await store.findForUpdate(work, id, version);
  demand(work, rights, 'signaal.onjuist', signaal, READ);
  work.count({
    soort: 'signaal.onjuist',
    thema: signaal.thema,
    kanaal: signaal.bronsoort,
    gebied: signaal.gebied,
  });
  await vernietigSignaal(work, id, 'onjuist');
  await work.emit('signaal.onjuist', { signaalId: id });
}

/** Deletes rows, mentions, files and key of one signal. Used by retention, by splitting and by onjuist gebleken. */
export async function vernietigSignaal(
  work: Work,
  id: string,
  uitkomst: string | null,
): Promise<Record<string, number>> {
  const vermeldingen = await koppelen.wis(work, { soort: 'signaal', id });
  const bestanden = await work.platform.files.destroyOf(work, id);
  const counts = await store.destroy(work, id, uitkomst);
  await work.keys.destroy(id);
  work.audit({
    actie: 'signaal.vernietigd',
    objectSoort: 'signaal',
    objectId: id,
    resultaat: 'gelukt',
    details: { reden: uitkomst ?? 'termijn' },
  });
  return { ...counts, 'koppelen.vermelding': vermeldingen, 'platform.bestand': bestanden };
}

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

export async function noteer(
  work: Work,
  s: Signaal,
  van: string | null,
  naar: string,
  reden: string | null,
): Promise<void> {
  await store.insertStap(work, s, van, naar, reden);
  work.audit({
    actie: `signaal.${naar}`,
    objectSoort: 'signaal',
    objectId: s.id,
    resultaat: 'gelukt',
    details: { van: van ?? '-', status: s.status },
  });
}

/** While a signal is only kept, its content is shown to nobody (regel SIG-9). */
function toRij(work: Work, s: SignaalKop): SignaalRij {
  const open = s.status !== 'bewaard';
  return {
    id: s.id,
    kenmerk: s.kenmerk,
    versie: s.versie,
    rechten: allowed(rights, work.actor, s),
    status: s.status,
    uitkomst: s.uitkomst,
    bronsoort: s.bronsoort,
    graad: `${s.betrouwbaarheid}${s.geloofwaardigheid}`,
    herkomstlabel: s.herkomstlabel,
    thema: s.thema,
    gebied: s.gebied,
    wat: open ? s.wat : null,
    waar: open ? s.waar : null,
    ontvangenOp: s.ontvangenOp,
    voor: s.voor,
    einddatum: s.einddatum,
  };
}

export async function toDto(work: Work, s: Signaal): Promise<SignaalDto> {
  const open = s.status !== 'bewaard';
  const namen = s.weging ? await naamVan(work, [s.weging.door]) : new Map<string, string>();
  return {
    ...toRij(work, s),
    duiding: open ? s.duiding : null,
    waarnemingDatum: s.waarnemingDatum,
    eersteHand: s.eersteHand,
    weging:
      s.weging && open
        ? { ...s.weging, kenmerken: s.kenmerken, door: namen.get(s.weging.door) ?? 'Baken' }
        : null,
    ouderId: s.ouderId,
    gewijzigdOp: work.now,
  };
}
