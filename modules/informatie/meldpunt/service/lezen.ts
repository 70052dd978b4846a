import * as koppelen from '#modules/informatie/koppelen/index.ts';
import type { SamenhangDto } from '#modules/informatie/koppelen/contract.ts';
import type { Page } from '#platform/contract.ts';
import { RuleViolated } from '#platform/errors.ts';
import { naamVan } from '#platform/people.ts';
import { addWorkingDays } from '#platform/reckon/dates.ts';
import { demand } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import type {
  Leesplek,
  LezingDto,
  MeldingDto,
  MeldingRij,
  MeldingenQuery,
  MeldpuntStand,
} from '../contract.ts';
import { meldingRights } from '../domain/rights.ts';
import * as berichten from '../store/bericht.ts';
import * as store from '../store/melding.ts';
import * as mma from '../store/mma.ts';
import * as postvakken from '../store/postvak.ts';
import * as schiften from '../store/schift.ts';
import { toDto, toRij } from './antwoord.ts';
import { bronVan, nuVan, READ } from './gedeeld.ts';
import { alleTeksten } from './herkennen.ts';

const ACTIVITEIT = 'meldpunt';

/** The queue, or what became of meldingen; folded duplicates are inside the row they belong to. */
export async function lijst(work: Work, query: MeldingenQuery): Promise<Page<MeldingRij>> {
  const { items, totaal } = await store.list(work, query);
  const ids = items.map((m) => m.id);
  const gevouwen = await store.gevouwenOp(work, ids);
  work.process(ACTIVITEIT, ids);
  return { items: items.map((m) => toRij(work, m, gevouwen)), totaal };
}

export async function toon(work: Work, id: string): Promise<MeldingDto> {
  const melding = await store.find(work, id);
  demand(work, meldingRights, READ, melding);
  work.process(ACTIVITEIT, [id]);
  work.audit({ actie: 'melding.gelezen', objectSoort: 'melding', objectId: id, resultaat: 'gelukt' });
  await schiften.noteerLezing(work, 'meldpunt', false);
  return toDto(work, melding);
}

/** Objects only: no melding is weighed, so persons are marked in the text and compared with nothing. */
export async function samenhangVan(work: Work, id: string): Promise<SamenhangDto> {
  const melding = await store.find(work, id);
  demand(work, meldingRights, READ, melding);
  work.process(ACTIVITEIT, [id]);
  const inhoud = melding.stand === 'te-licht' ? [] : await alleTeksten(work, melding);
  return koppelen.samenhang(work, bronVan(melding), inhoud, false);
}

export async function volgende(work: Work, id: string): Promise<{ id: string | null }> {
  const melding = await store.find(work, id);
  demand(work, meldingRights, READ, melding);
  return { id: await store.volgende(work, melding) };
}

export const aantalTeSchiften = async (work: Work): Promise<{ aantal: number }> => ({
  aantal: (await store.wachtrij(work)).teSchiften,
});

/** Head of the screen and source of the rows of Vandaag: numbers, ages, evidence; no content. */
export async function standVan(work: Work): Promise<MeldpuntStand> {
  const rij = await store.wachtrij(work);
  const { termijnen } = await nuVan(work);
  const [vak, verzegeld] = [await postvakken.toestand(work, 'meldpunt'), await mma.wachtrij(work)];
  const lezing = await lezingVandaag(work);
  return {
    teSchiften: rij.teSchiften,
    oudsteOp: rij.oudste,
    teLaat: rij.teLaat,
    nieuweAanvullingen: rij.aanvullingen,
    terugkoppelingTeLaat: await berichten.teLaat(work, addWorkingDays(work.today, -termijnen.terugkoppelen)),
    postvak: vak,
    lezing: lezing('meldpunt'),
    mma: work.actor.teams.includes('mma')
      ? { teLezen: verzegeld.teLezen, oudsteOp: verzegeld.oudste, lezing: lezing('mma') }
      : null,
  };
}

async function lezingVandaag(work: Work): Promise<(plek: Leesplek) => MeldpuntStand['lezing']> {
  const rows = await lezingenVan(work, work.today, work.today);
  return (plek) => {
    const row = rows.find((r) => r.leesplek === plek);
    return row ? { op: row.op, door: row.door, nietsBinnen: row.nietsBinnen } : null;
  };
}

/** Regel MLD-L1: "niets binnen" kan alleen als er niets te lezen is; het is het bewijs van dagelijks lezen. */
export async function nietsBinnen(work: Work, leesplek: Leesplek): Promise<LezingDto> {
  const wacht =
    leesplek === 'mma' ? (await mma.wachtrij(work)).teLezen : (await store.wachtrij(work)).teSchiften;
  if (wacht > 0) throw new RuleViolated('MLD-L1', 'meldpunt.niet-leeg', { aantal: wacht });
  await schiften.noteerLezing(work, leesplek, true);
  work.audit({
    actie: 'meldpunt.niets-binnen',
    objectSoort: 'meldpunt',
    objectId: null,
    resultaat: 'gelukt',
    details: { leesplek },
  });
  const vandaag = await lezingenVan(work, work.today, work.today);
  return vandaag.find((r) => r.leesplek === leesplek)!;
}

export async function lezingenVan(work: Work, van: string, tot: string): Promise<LezingDto[]> {
  const rows = await schiften.lezingen(work, van, tot);
  const namen = await naamVan(
    work,
    rows.map((r) => r.door),
  );
  return rows.map((r) => ({ ...r, door: namen.get(r.door) ?? 'Baken' }));
}
