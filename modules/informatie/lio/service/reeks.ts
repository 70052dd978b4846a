import { allowed, demand } from '#platform/rights.ts';
import { legalDay, startOfDay } from '#platform/reckon/dates.ts';
import type { Work } from '#platform/work.ts';
import type { NieuweReeks, ReeksDto, ReeksWijziging } from '../contract.ts';
import { beginOp, vooruit } from '../domain/reeks.ts';
import { reeksRights } from '../domain/rights.ts';
import { eindeVan, type Vergadering } from '../domain/vergadering.ts';
import { findReeks, insertReeks, reeksen, updateReeks, type Reeks } from '../store/reeks.ts';
import { geplandVan, insert, maandenVan, tussen } from '../store/vergadering.ts';
import { verwijderGepland } from '../store/vernietiging.ts';
import { demandCollega, nuVan, teamVan } from './nu.ts';

export async function lijst(work: Work): Promise<ReeksDto[]> {
  const found = await reeksen(work);
  const year = startOfDay(`${Number(work.today.slice(0, 4)) + 3}-01-01`);
  const planned = await tussen(work, work.now, year);
  return found.map((r) =>
    toDto(
      work,
      r,
      planned.find((v) => v.reeksId === r.id),
    ),
  );
}

/** Makes a series in the own team, with its first meetings. */
export async function maak(work: Work, nieuw: NieuweReeks): Promise<ReeksDto> {
  await demandCollegas(work, nieuw.deelnemers);
  const reeks: Reeks = {
    id: work.newId(),
    versie: 1,
    team: await teamVan(work),
    actief: true,
    ...nieuw,
  };
  await insertReeks(work, reeks);
  const first = (await vulAan(work, reeks))[0];
  work.audit({ actie: 'reeks.gemaakt', objectSoort: 'reeks', objectId: reeks.id, resultaat: 'gelukt' });
  return toDto(work, reeks, first);
}

/** Changes the rule; planned meetings without items follow it, the others stay as they were agreed. */
export async function wijzig(work: Work, id: string, version: number, w: ReeksWijziging): Promise<ReeksDto> {
  const reeks = await findReeks(work, id, version);
  demand(work, reeksRights, 'reeks.wijzigen', reeks, 'reeks.lezen');
  if (w.deelnemers) await demandCollegas(work, w.deelnemers);
  const saved = await updateReeks(work, { ...reeks, ...w });
  for (const v of await geplandVan(work, id, work.now)) {
    await verwijderGepland(work, v.id);
    await work.keys.destroy(v.id);
  }
  const made = saved.actief ? await vulAan(work, saved) : [];
  work.audit({ actie: 'reeks.gewijzigd', objectSoort: 'reeks', objectId: id, resultaat: 'gelukt' });
  return toDto(work, saved, made[0]);
}

/** Makes the meetings that a series still lacks; asked again, it makes none. */
async function vulAan(work: Work, reeks: Reeks): Promise<Vergadering[]> {
  const { termijnen } = await nuVan(work);
  const have = await maandenVan(work, reeks.id);
  const made: Vergadering[] = [];
  for (const { maand, datum } of vooruit(work.today, reeks, reeks.vooruit)) {
    if (have.has(maand)) continue;
    const v = vergaderingVan(work, reeks, maand, beginOp(datum, reeks.tijd), eindeVan(datum, termijnen));
    await insert(work, v);
    made.push(v);
  }
  return made;
}

function vergaderingVan(work: Work, r: Reeks, maand: string, begin: string, einddatum: string): Vergadering {
  return {
    id: work.newId(),
    versie: 1,
    reeksId: r.id,
    maand,
    begin,
    duurMinuten: r.duurMinuten,
    plaats: r.plaats,
    status: 'gepland',
    deel: 'binnengemeentelijk',
    team: r.team,
    namenId: work.newId(),
    voorzitterId: null,
    geopendOp: null,
    geslotenOp: null,
    kennisdeel: false,
    namenTot: null,
    einddatum,
    deelnemers: r.deelnemers.map((d) => ({
      id: work.newId(),
      organisatie: d.organisatie,
      functie: d.functie,
      naam: null,
      accountId: d.accountId ?? null,
      intern: d.intern,
      aanwezig: false,
      zietNamen: d.zietNamen,
      geheimhoudingOp: null,
    })),
  };
}

/** Nightly job: every active series keeps its meetings ahead. */
export async function vulReeksenAan(work: Work): Promise<void> {
  for (const reeks of await reeksen(work)) if (reeks.actief) await vulAan(work, reeks);
}

async function demandCollegas(work: Work, deelnemers: NieuweReeks['deelnemers']): Promise<void> {
  for (const [i, d] of deelnemers.entries())
    if (d.accountId) await demandCollega(work, `deelnemers/${i}/accountId`, d.accountId);
}

const toDto = (work: Work, r: Reeks, next: Vergadering | undefined): ReeksDto => ({
  id: r.id,
  versie: r.versie,
  rechten: allowed(reeksRights, work.actor, r),
  naam: r.naam,
  week: r.week,
  weekdag: r.weekdag,
  tijd: r.tijd,
  duurMinuten: r.duurMinuten,
  plaats: r.plaats,
  vooruit: r.vooruit,
  actief: r.actief,
  deelnemers: r.deelnemers.map((d) => ({ ...d, accountId: d.accountId ?? null })),
  volgende: next ? legalDay(next.begin) : null,
});
