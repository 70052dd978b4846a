import * as casussen from '#modules/bestrijding/casussen/index.ts';
import * as controles from '#modules/bestrijding/controles/index.ts';
import * as signalen from '#modules/informatie/signalen/index.ts';
import { demand } from '#platform/rights.ts';
import { monthOf } from '#platform/reckon/dates.ts';
import { RuleViolated } from '#platform/errors.ts';
import type { Work } from '#platform/work.ts';
import type { Besluitvraag, PuntDto, VergaderingDto } from '../contract.ts';
import { besluit, vraagtActie, type Besluitvraag as Gevraagd, type Punt } from '../domain/punt.ts';
import { rights } from '../domain/rights.ts';
import { sluit, type Vergadering } from '../domain/vergadering.ts';
import { insertActie } from '../store/actie.ts';
import { deleteBesluit, insertBesluit, puntenVan, updatePunt } from '../store/punt.ts';
import { find, update } from '../store/vergadering.ts';
import { eenPunt, vanAgenda } from './agenda.ts';
import { toDto } from './antwoord.ts';
import { demandCollega, noteer, nuVan, READ } from './nu.ts';
import { opTafel } from './zaal.ts';

/**
 * One decision about one item: the signal takes its new state, a casus or controle is opened, the action is noted
 * and the figure counted, all in this transaction or none.
 */
export async function besluitPunt(work: Work, puntId: string, b: Besluitvraag): Promise<PuntDto> {
  const { v, punt } = await opTafel(work, puntId);
  if (b.houderId) await demandCollega(work, 'houderId', b.houderId);
  const g = besluit(v, punt, gevraagd(b), await nuVan(work));
  const elders = (b.zelfstandigeBron ?? null) !== null;
  const signaal = await signalen.besluitSignaal(work, punt.signaalId, g.keuze, g.toelichting, elders);
  const casusId = g.keuze === 'casus' ? await openCasus(work, punt, g) : null;
  const controleId = g.keuze === 'controle' ? await maakControle(work, v, punt, g, signaal) : null;
  await insertBesluit(work, punt, {
    ...g,
    zelfstandigeBron: b.zelfstandigeBron ?? null,
    casusId,
    controleId,
    door: work.actor.accountId,
    op: work.now,
  });
  await updatePunt(work, { ...punt, behandeld: true });
  if (vraagtActie(g.keuze))
    await insertActie(work, {
      vergaderingId: v.id,
      puntId,
      omschrijving: g.toelichting,
      houderId: g.houderId,
      houderFunctie: g.houderFunctie,
      termijn: g.termijn!,
    });
  work.count({ soort: 'lio.besluit', thema: punt.thema, gebied: punt.gebied, uitkomst: g.keuze });
  noteer(work, v, 'besloten', { punt: puntId, keuze: g.keuze, zelfstandigeBron: b.zelfstandigeBron ?? '-' });
  return eenPunt(work, v, puntId);
}

const gevraagd = (b: Besluitvraag): Gevraagd => ({
  keuze: b.keuze,
  toelichting: b.toelichting.trim(),
  houderId: b.houderId ?? null,
  houderFunctie: b.houderFunctie ?? null,
  termijn: b.termijn ?? null,
});

/**
 * What a casus or task is called when the item has no title of its own, as with an M. report: theme and wijk. A number
 * says nothing to who works with it, and the words of the signal stay where they are.
 */
function aanduiding({ inhoud, thema, gebied, kenmerk }: Punt): string {
  if (inhoud.titel.trim() !== '') return inhoud.titel;
  return `${signalen.themaNaam(thema)}, ${gebied ?? kenmerk}`;
}

async function openCasus(work: Work, punt: Punt, g: Gevraagd): Promise<string> {
  const casus = await casussen.openCasus(work, {
    signaalId: punt.signaalId,
    herkomst: 'lio',
    titel: aanduiding(punt),
    doel: g.toelichting === '' ? punt.inhoud.waarom || aanduiding(punt) : g.toelichting,
    thema: punt.thema,
    houderId: g.houderId,
    ...(punt.gebied === null ? {} : { gebied: punt.gebied }),
  });
  return casus.id;
}

/** Regel CTL-6 decides what of the signal goes along: its place, or of an M. signal nothing at all. */
async function maakControle(
  work: Work,
  v: Vergadering,
  punt: Punt,
  g: Gevraagd,
  signaal: { bronsoort: string; waar: string },
): Promise<string> {
  const controle = await controles.bereidVoor(work, {
    soort: 'incidenteel',
    thema: punt.thema,
    gebied: punt.gebied,
    herkomst: 'lio',
    signaalId: punt.signaalId,
    opdracht: g.toelichting === '' ? aanduiding(punt) : g.toelichting,
    leiderId: g.houderId,
    leiderFunctie: g.houderFunctie,
    team: v.team,
    objecten: controles.objectVanSignaal(signaal),
  });
  return controle.id;
}

/** Regel LIO-17: een besluit is in dezelfde vergadering terug te nemen, zolang niemand er mee verder is gegaan. */
export async function neemTerug(work: Work, puntId: string): Promise<PuntDto> {
  const { v, punt } = await opTafel(work, puntId);
  const b = punt.besluit;
  if (b === null) throw new RuleViolated('LIO-17', 'lio.geen-besluit');
  if (v.status !== 'bezig') throw new RuleViolated('LIO-17', 'lio.niet-bezig');
  const gone =
    (b.casusId === null || (await casussen.trekOpeningIn(work, b.casusId))) &&
    (b.controleId === null || (await controles.trekOpdrachtIn(work, b.controleId)));
  if (!gone) throw new RuleViolated('LIO-17', 'lio.al-opgepakt');
  await signalen.herroepBesluit(work, punt.signaalId, b.keuze, b.op);
  await deleteBesluit(work, puntId);
  work.count({
    soort: 'lio.besluit',
    thema: punt.thema,
    gebied: punt.gebied,
    uitkomst: b.keuze,
    maand: monthOf(b.op),
    aantal: -1,
  });
  noteer(work, v, 'besluit-teruggenomen', { punt: puntId, keuze: b.keuze });
  return eenPunt(work, v, puntId);
}

/** Regel LIO-8: wat niet besproken is, gaat bij het sluiten terug naar verrijken en staat op de lijst als niet behandeld. */
export async function sluitVergadering(
  work: Work,
  id: string,
  version: number,
  kennisdeel: boolean,
): Promise<VergaderingDto> {
  const v = await find(work, id, { version });
  demand(work, rights, 'lio.voorzitten', v, READ);
  const closed = sluit(v, kennisdeel, await nuVan(work));
  const over = (await puntenVan(work, id)).filter((p) => p.besluit === null);
  for (const punt of over) {
    await vanAgenda(work, punt.signaalId);
    await updatePunt(work, { ...punt, behandeld: false });
  }
  const saved = await update(work, closed);
  work.count({ soort: 'lio.gehouden' });
  if (kennisdeel) work.count({ soort: 'lio.kennisdeel' });
  noteer(work, saved, 'gesloten', { nietBehandeld: over.length, kennisdeel });
  await work.emit('lio.gesloten', { vergaderingId: id });
  return toDto(work, saved);
}
