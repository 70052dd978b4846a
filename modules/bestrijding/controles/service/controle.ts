import * as koppelen from '#modules/informatie/koppelen/index.ts';
import type { Page } from '#platform/contract.ts';
import { Invalid, NotFound } from '#platform/errors.ts';
import { collegas } from '#platform/people.ts';
import { quarterOf } from '#platform/reckon/dates.ts';
import { KENMERK_BYTES, makeKenmerk } from '#platform/reckon/kenmerk.ts';
import { demand } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import { leiders, toDto, toRij } from './antwoord.ts';
import type {
  Afronding,
  ControleDto,
  ControleRij,
  ControlesQuery,
  Herkomst,
  NieuweControle,
  Soort,
  Uitvoering,
  Wijziging,
} from '../contract.ts';
import {
  demandVoorbereiding,
  geefVrij,
  gepland,
  rondAf,
  voerUit,
  type Controle,
  type ControleObject,
} from '../domain/controle.ts';
import { rights } from '../domain/rights.ts';
import { einde, teamInstelling } from '../domain/termijnen.ts';
import * as store from '../store/controle.ts';
import { destroy } from '../store/vernietiging.ts';
import { audit, noteer, nuVan, READ, save } from './nu.ts';
import { legVast } from './vermelding.ts';

export { objectVanSignaal } from '../domain/controle.ts';

/** What another room, or a person, gives to prepare a controle with. */
export interface Opdracht {
  soort: Soort;
  thema: string;
  gebied?: string | null;
  herkomst: Herkomst;
  signaalId?: string | null;
  opdracht: string;
  dag?: string | null;
  /** `JJJJ-Kn`; the quarter of the work when absent. */
  kwartaal?: string;
  leiderId?: string | null;
  leiderFunctie?: string | null;
  /** Circle until release: the team that prepares. */
  team: string;
  /** Addresses, firms, vessels; never words of a report. */
  objecten?: readonly string[];
}

/** Makes a controle in preparation and tells who listens. */
export async function bereidVoor(work: Work, o: Opdracht): Promise<Controle> {
  const nu = await nuVan(work);
  if (o.leiderId) await demandCollega(work, o.leiderId);
  const controle = gepland({
    id: work.newId(),
    kenmerk: makeKenmerk('CT', Number(work.today.slice(0, 4)), work.randomBytes(KENMERK_BYTES)),
    versie: 1,
    status: 'voorbereiding',
    soort: o.soort,
    thema: o.thema,
    gebied: o.gebied ?? null,
    herkomst: o.herkomst,
    signaalId: o.signaalId ?? null,
    opdracht: o.opdracht,
    dag: o.dag ?? null,
    kwartaal: o.kwartaal ?? quarterOf(work.today),
    leiderId: o.leiderId ?? null,
    leiderFunctie: o.leiderFunctie ?? null,
    team: o.team,
    vrijgegevenOp: null,
    uitgevoerdOp: null,
    resultaat: null,
    conclusie: null,
    bronOnjuistOp: null,
    bronHerzienOp: null,
    bronHerziening: null,
    einddatum: einde(null, nu.vandaag, nu.termijnen),
    objecten: (o.objecten ?? []).map((aanduiding) => newObject(work, aanduiding)),
  });
  await store.insert(work, controle);
  await legVast(work, controle);
  await noteer(work, controle, 'gemaakt');
  await work.emit('controle.gemaakt', { controleId: controle.id });
  return controle;
}

/** Withdraws a controle that was made by a decision taken back in the same meeting, before anybody worked on it. */
export async function trekOpdrachtIn(work: Work, id: string): Promise<boolean> {
  const [controle] = await store.findMany(work, [id]);
  if (!controle || controle.versie !== 1) return false;
  await vernietig(work, id, 'ingetrokken');
  return true;
}

const newObject = (work: Work, aanduiding: string): ControleObject => ({
  id: work.newId(),
  aanduiding,
  resultaat: null,
  toelichting: null,
});

export async function maak(work: Work, nieuw: NieuweControle): Promise<ControleDto> {
  return toDto(work, await bereidVoor(work, { ...nieuw, team: await work.setting<string>(teamInstelling) }));
}

export async function lijst(work: Work, query: ControlesQuery): Promise<Page<ControleRij>> {
  const { items, totaal } = await store.list(work, query);
  work.process(
    'controles',
    items.map((c) => c.id),
  );
  const namen = await leiders(work, items);
  return { items: items.map((c) => toRij(work, c, namen)), totaal };
}

export async function toon(work: Work, id: string): Promise<ControleDto> {
  const controle = await store.find(work, id);
  demand(work, rights, READ, controle);
  work.process('controles', [id]);
  audit(work, controle, 'gelezen');
  return toDto(work, controle);
}

export async function wijzig(work: Work, id: string, version: number, w: Wijziging): Promise<ControleDto> {
  const controle = await store.find(work, id, { version });
  demand(work, rights, 'controle.wijzigen', controle, READ);
  demandVoorbereiding(controle);
  if (w.leiderId) await demandCollega(work, w.leiderId);
  return save(work, gepland({ ...controle, ...w }), 'gewijzigd');
}

export async function voegObjectToe(
  work: Work,
  id: string,
  version: number,
  aanduiding: string,
): Promise<ControleDto> {
  const controle = await store.find(work, id, { version });
  demand(work, rights, 'controle.wijzigen', controle, READ);
  demandVoorbereiding(controle);
  const objecten = [...controle.objecten, newObject(work, aanduiding)];
  return saveObjecten(work, { ...controle, objecten }, 'object-erbij');
}

export async function verwijderObject(
  work: Work,
  id: string,
  version: number,
  objectId: string,
): Promise<ControleDto> {
  const controle = await store.find(work, id, { version });
  demand(work, rights, 'controle.wijzigen', controle, READ);
  demandVoorbereiding(controle);
  const objecten = controle.objecten.filter((o) => o.id !== objectId);
  if (objecten.length === controle.objecten.length) throw new NotFound();
  return saveObjecten(work, { ...controle, objecten }, 'object-eraf');
}

/** Objects or what was found at them changed: what others can find of it changes with them. */
async function saveObjecten(work: Work, controle: Controle, naar: string): Promise<ControleDto> {
  const dto = await save(work, controle, naar);
  await legVast(work, controle);
  return dto;
}

export async function vrijgeven(work: Work, id: string, version: number): Promise<ControleDto> {
  const controle = await store.find(work, id, { version });
  demand(work, rights, 'controle.vrijgeven', controle, READ);
  return save(work, geefVrij(controle, await nuVan(work)), 'vrijgegeven');
}

export async function uitvoeren(
  work: Work,
  id: string,
  version: number,
  u: Uitvoering,
): Promise<ControleDto> {
  const controle = await store.find(work, id, { version });
  demand(work, rights, 'controle.uitvoeren', controle, READ);
  const klaar = voerUit(controle, u.uitgevoerdOp, u.objecten, await nuVan(work));
  const dto = await saveObjecten(work, klaar, 'uitgevoerd');
  const telfeit = {
    thema: klaar.thema,
    kanaal: klaar.soort,
    gebied: klaar.gebied,
    maand: u.uitgevoerdOp.slice(0, 7),
  };
  work.count({ soort: 'controle.uitgevoerd', ...telfeit, uitkomst: klaar.resultaat });
  for (const o of klaar.objecten) work.count({ soort: 'controle.object', ...telfeit, uitkomst: o.resultaat });
  await work.emit('controle.uitgevoerd', { controleId: id, doorId: work.actor.accountId });
  return dto;
}

export async function afronden(
  work: Work,
  id: string,
  version: number,
  { conclusie }: Afronding,
): Promise<ControleDto> {
  const controle = await store.find(work, id, { version });
  demand(work, rights, 'controle.afronden', controle, READ);
  const dto = await save(work, rondAf(controle, conclusie, await nuVan(work)), 'afgerond');
  await work.emit('controle.afgerond', { controleId: id, doorId: work.actor.accountId });
  return dto;
}

/** Deletes rows, files and key of one controle; its tombstone stays. */
export async function vernietig(work: Work, id: string, reden = 'termijn'): Promise<Record<string, number>> {
  const vermeldingen = await koppelen.wis(work, { soort: 'controle', id });
  const bestanden = await work.platform.files.destroyOf(work, id);
  const counts = await destroy(work, id);
  await work.keys.destroy(id);
  work.audit({
    actie: 'controle.vernietigd',
    objectSoort: 'controle',
    objectId: id,
    resultaat: 'gelukt',
    details: { reden },
  });
  return { ...counts, 'koppelen.vermelding': vermeldingen, 'platform.bestand': bestanden };
}

export async function aantalVoorbereiding(work: Work): Promise<number> {
  return (await store.telVoorbereiding(work, quarterOf(work.today))).aantal;
}

/** Regel CTL-3: een leider met naam is een collega die nu toegang heeft. */
async function demandCollega(work: Work, accountId: string): Promise<void> {
  if (!(await collegas(work)).some((c) => c.id === accountId))
    throw new Invalid([{ veld: 'leiderId', code: 'controle.geen-collega' }]);
}
