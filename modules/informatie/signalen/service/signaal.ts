import * as koppelen from '#modules/informatie/koppelen/index.ts';
import type { SamenhangDto } from '#modules/informatie/koppelen/contract.ts';
import type { Instant, LocalDate, Page } from '#platform/contract.ts';
import { RuleViolated } from '#platform/errors.ts';
import { naamVan } from '#platform/people.ts';
import { KENMERK_BYTES, makeKenmerk } from '#platform/reckon/kenmerk.ts';
import { demand } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import type {
  Bronsoort,
  Oordeel,
  SignaalDto,
  SignaalRij,
  SignalenQuery,
  StapDto,
  Thema,
  Wijziging,
} from '../contract.ts';
import { rights } from '../domain/rights.ts';
import { demandWijzigbaar, voorstelVanKanaal, weeg, type Signaal } from '../domain/signaal.ts';
import { klok } from '../domain/termijnen.ts';
import * as store from '../store/signaal.ts';
import * as stap from '../store/stap.ts';
import { toDto, toRij } from './antwoord.ts';
import { bronVan, noteer, nuVan, READ, teksten } from './nu.ts';

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
  /** It takes over the count of the whole it was split from. */
  alGeteld?: boolean;
}

/** Numbers that are tried before somebody hears that there is none. */
const POGINGEN = 5;

/** A number is drawn by chance, and chance repeats: one in thirty million for each that there is. */
async function voegIn(work: Work, zonder: Omit<Signaal, 'kenmerk'>): Promise<Signaal> {
  await work.keys.create(zonder.id);
  const jaar = Number(work.today.slice(0, 4));
  for (let poging = 0; poging < POGINGEN; poging += 1) {
    const signaal = { ...zonder, kenmerk: makeKenmerk('S', jaar, work.randomBytes(KENMERK_BYTES)) };
    if (await store.insert(work, signaal)) return signaal;
  }
  throw new RuleViolated('SIG-16', 'signalen.geen-nummer');
}

/** Makes a signal of what *schiften* passed on; the channel proposes label and grade. */
export async function registreer(work: Work, r: Registratie): Promise<Signaal> {
  const nu = await nuVan(work);
  const signaal = await voegIn(work, {
    id: work.newId(),
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
  });
  await koppelen.legVast(work, bronVan(signaal), teksten(signaal), signaal.ontvangenOp.slice(0, 7));
  await noteer(work, signaal, null, 'geregistreerd', null);
  if (!r.alGeteld)
    work.count({
      soort: 'signaal.geregistreerd',
      thema: signaal.thema,
      kanaal: signaal.bronsoort,
      gebied: signaal.gebied,
    });
  await work.emit('signaal.geregistreerd', { signaalId: signaal.id });
  return signaal;
}

export async function lijst(work: Work, query: SignalenQuery): Promise<Page<SignaalRij>> {
  const { items, totaal } = await store.list(work, query);
  work.process(
    'signalen',
    items.map((s) => s.id),
  );
  return { items: items.map((s) => toRij(work, s)), totaal };
}

export async function toon(work: Work, id: string): Promise<SignaalDto> {
  const { signaal, gewijzigdOp } = await store.find(work, id);
  demand(work, rights, READ, signaal);
  work.process('signalen', [id]);
  work.audit({ actie: 'signaal.gelezen', objectSoort: 'signaal', objectId: id, resultaat: 'gelukt' });
  return toDto(work, signaal, gewijzigdOp);
}

export async function stappenVan(work: Work, id: string): Promise<StapDto[]> {
  const { signaal } = await store.find(work, id);
  demand(work, rights, READ, signaal);
  const rows = await stap.stappen(work, id);
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
    await koppelen.legOpnieuwVast(
      work,
      bronVan(saved),
      teksten(saved),
      saved.ontvangenOp.slice(0, 7),
      saved.weging !== null,
    );
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
  const maand = gewogen.ontvangenOp.slice(0, 7);
  // From here, and not before, persons may be compared (practice F3).
  if (gewogen.status === 'bewaard') await koppelen.bewaar(work, bronVan(gewogen), gewogen.thema);
  else await koppelen.legOpnieuwVast(work, bronVan(gewogen), teksten(gewogen), maand, true);
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

export const aantalTeWegen = async (work: Work): Promise<{ aantal: number }> => ({
  aantal: (await store.countTeWegen(work)).aantal,
});
