import * as signalen from '#modules/informatie/signalen/index.ts';
import { RuleViolated } from '#platform/errors.ts';
import { addDays } from '#platform/reckon/dates.ts';
import { allowed, demand } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import type {
  Identificatie,
  InbrengDto,
  NamenDto,
  NieuweInbreng,
  VergaderingDto,
  ZaalDto,
  Deel,
} from '../contract.ts';
import { genoemd } from '../domain/anoniem.ts';
import { demandIdentificatie, inbrengTekst, type Punt } from '../domain/punt.ts';
import { rights } from '../domain/rights.ts';
import { aanTafel, demandBezig, open, type Vergadering } from '../domain/vergadering.ts';
import { findPunt, puntenVan } from '../store/punt.ts';
import { find, update } from '../store/vergadering.ts';
import { identificaties, inbrengVan, insertIdentificatie, insertInbreng } from '../store/verloop.ts';
import { toDto, toPunten } from './antwoord.ts';
import { noteer, nuVan, READ } from './nu.ts';

/**
 * The whole meeting for the room screen. It is anonymous for everybody, also for who may see more:
 * a name comes only from `namen`, after an identificatiebesluit, and that is logged.
 */
export async function zaal(work: Work, id: string): Promise<ZaalDto> {
  const v = await find(work, id);
  demand(work, rights, READ, v);
  const { termijnen } = await nuVan(work);
  const punten = await puntenVan(work, id);
  const ids = punten.map((p) => p.id);
  const besluiten = await identificaties(work, ids);
  const inbreng = await inbrengVan(work, v, ids);
  const rechten = allowed(rights, work.actor, v);
  const dtos = await toPunten(work, v, punten, { minimum: termijnen.anoniemMinimum, concept: false });
  return {
    id: v.id,
    versie: v.versie,
    rechten,
    begin: v.begin,
    status: v.status,
    deel: v.deel,
    termijn: addDays(work.today, termijnen.actie * 7),
    uiterlijk: addDays(work.today, termijnen.geenCapaciteit * 7),
    deelnemers: v.deelnemers.map((d) => ({
      id: d.id,
      organisatie: d.organisatie,
      functie: d.functie,
      intern: d.intern,
      aanwezig: d.aanwezig,
      zietNamen: d.zietNamen,
      accountId: d.accountId,
    })),
    punten: dtos.map(({ rechten: _r, vergaderingId: _v, ...p }) => {
      const identificatie = besluiten.findLast((b) => b.puntId === p.id);
      return {
        ...p,
        waarom: rechten.includes('lio.voorzitten') ? p.waarom : null,
        identificatie: identificatie ? { op: identificatie.op, deelnemers: identificatie.deelnemers } : null,
        inbreng: inbreng.filter((i) => i.puntId === p.id).map(({ puntId: _p, ...i }) => i),
      };
    }),
  };
}

export async function openVergadering(work: Work, id: string, version: number): Promise<VergaderingDto> {
  const v = await find(work, id, { version });
  demand(work, rights, 'lio.openen', v, READ);
  const saved = await update(work, open(v, await nuVan(work)));
  noteer(work, saved, 'geopend', { aanwezig: aanTafel(saved).length });
  return toDto(work, saved);
}

export async function wisselDeel(
  work: Work,
  id: string,
  version: number,
  deel: Deel,
): Promise<VergaderingDto> {
  const v = await find(work, id, { version });
  demand(work, rights, 'lio.voorzitten', v, READ);
  demandBezig(v);
  const saved = await update(work, { ...v, deel });
  noteer(work, saved, 'deel-gewisseld', { deel });
  return toDto(work, saved);
}

/** The item and its meeting, for the one who chairs it; locked, so that two decisions cannot cross. */
export async function opTafel(work: Work, puntId: string): Promise<{ v: Vergadering; punt: Punt }> {
  const punt = await findPunt(work, puntId, {});
  const v = await find(work, punt.vergaderingId);
  demand(work, rights, 'lio.voorzitten', v, READ);
  return { v, punt };
}

/** Identificatiebesluit (practice F7): who, why and for whom is recorded before the first name leaves the server. */
export async function identificeer(work: Work, puntId: string, b: Identificatie): Promise<NamenDto> {
  const { v, punt } = await opTafel(work, puntId);
  demandIdentificatie(v, punt, b.deelnemers);
  const besluit = await insertIdentificatie(work, v, punt, b.reden, b.deelnemers);
  noteer(work, v, 'namen-besloten', { punt: puntId, deelnemers: b.deelnemers.length });
  await work.emit('lio.namen-gehoord', { vergaderingId: v.id, puntId, identificatieId: besluit.id });
  return toNamen(work, v, punt, besluit.deelnemers);
}

/** The names again, for who comes back to an item in the same part; each look is logged. */
export async function namen(work: Work, puntId: string): Promise<NamenDto> {
  const { v, punt } = await opTafel(work, puntId);
  const besluit = (await identificaties(work, [puntId])).at(-1);
  if (!besluit) throw new RuleViolated('LIO-2', 'lio.geen-identificatie');
  // Somebody who came in later, or of the other part, did not hear them: a new decision says who does.
  demandIdentificatie(v, punt, besluit.deelnemers);
  return toNamen(work, v, punt, besluit.deelnemers);
}

async function toNamen(
  work: Work,
  v: Vergadering,
  punt: Punt,
  gehoordDoor: readonly string[],
): Promise<NamenDto> {
  const { signaal } = await signalen.agendastuk(work, punt.signaalId);
  work.process('lio-namen', [punt.signaalId]);
  noteer(work, v, 'namen-getoond', { punt: punt.id });
  return {
    puntId: punt.id,
    wat: signaal.wat,
    waar: signaal.waar,
    genoemd: genoemd([signaal.wat, signaal.waar]),
    gehoordDoor: [...gehoordDoor],
  };
}

export async function brengIn(work: Work, puntId: string, i: NieuweInbreng): Promise<InbrengDto> {
  const { v, punt } = await opTafel(work, puntId);
  demandBezig(v);
  const tekst = inbrengTekst(i.vastleggen, i.tekst);
  const { puntId: _p, ...saved } = await insertInbreng(work, v, punt, {
    bron: i.bron,
    herkomstlabel: i.herkomstlabel,
    tekst,
  });
  noteer(work, v, 'inbreng', { vastgelegd: saved.vastgelegd, herkomstlabel: i.herkomstlabel });
  return saved;
}
