import { Invalid } from '#platform/errors.ts';
import { naamVan } from '#platform/people.ts';
import { verwijs } from '#platform/references.ts';
import { allowed, demand } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import type {
  Aanvraag,
  BevindingDto,
  NieuwVerhaal,
  Oordeel,
  VerhaalDto,
  VerhaalRij,
  WijzigVerhaal,
} from '../contract.ts';
import { kijkNa } from '../domain/nakijken.ts';
import { verhaalRights as rights, type VerhaalZicht } from '../domain/rights.ts';
import { eindeIngetrokken, eindeVanJaar, termijnInstellingen } from '../domain/termijnen.ts';
import * as domain from '../domain/verhaal.ts';
import type { Verhaal } from '../domain/verhaal.ts';
import * as store from '../store/verhaal.ts';

const READ = 'verhaal.lezen';

const zicht = (work: Work, v: Verhaal): VerhaalZicht => ({
  id: v.id,
  stand: v.stand,
  auteurId: v.auteurId,
  zelf: v.gevraagdDoor === work.actor.accountId || v.schrijvers.includes(work.actor.accountId),
});

const audit = (work: Work, v: Verhaal, wat: string, details: Record<string, string> = {}): void =>
  work.audit({
    actie: `verhaal.${wat}`,
    objectSoort: 'verhaal',
    objectId: v.id,
    resultaat: 'gelukt',
    details,
  });

const toRij = (work: Work, v: Verhaal, namen: Map<string, string>): VerhaalRij => ({
  id: v.id,
  versie: v.versie,
  rechten: allowed(rights, work.actor, zicht(work, v)),
  stand: v.stand,
  bereik: v.bereik,
  titel: v.titel,
  jaar: v.jaar,
  kwartaal: v.kwartaal,
  lijn: v.lijn,
  thema: v.thema,
  auteur: namen.get(v.auteurId) ?? 'Baken',
  gewijzigdOp: v.gewijzigdOp,
});

async function toDto(work: Work, v: Verhaal): Promise<VerhaalDto> {
  const ids = [v.auteurId, v.gevraagdDoor, v.beoordeeldDoor].filter((id) => id !== null);
  const namen = await naamVan(work, ids);
  const naam = (id: string | null) => (id === null ? null : (namen.get(id) ?? 'Baken'));
  const bron = v.bron === null ? undefined : (await verwijs(work, v.bron.soort, [v.bron.id])).get(v.bron.id);
  return {
    ...toRij(work, v, namen),
    aanleiding: v.aanleiding,
    wie: v.wie,
    dilemma: v.dilemma,
    opbrengst: v.opbrengst,
    les: v.les,
    bron: v.bron === null || bron === undefined ? null : { ...v.bron, titel: bron.titel, pad: bron.pad },
    bevindingen: domain.punten(v),
    gevraagdDoor: naam(v.gevraagdDoor),
    beoordeeldDoor: naam(v.beoordeeldDoor),
    beoordeeldOp: v.beoordeeldOp,
    opmerking: v.opmerking,
  };
}

export async function lijst(work: Work, jaar?: number): Promise<VerhaalRij[]> {
  const rijen = await store.list(work, jaar);
  const namen = await naamVan(
    work,
    rijen.map((v) => v.auteurId),
  );
  work.process(
    'verhalen',
    rijen.map((v) => v.id),
  );
  return rijen.map((v) => toRij(work, v, namen));
}

export async function toon(work: Work, id: string): Promise<VerhaalDto> {
  const v = await store.find(work, id);
  demand(work, rights, READ, zicht(work, v));
  work.process('verhalen', [id]);
  return toDto(work, v);
}

/** What stands out in words that are still being written; nothing of it is kept. */
export const nakijken = (tekst: string): BevindingDto[] =>
  kijkNa(tekst).map((b) => ({ ...b, veld: 'tekst', reden: null }));

const leeg = { aanleiding: '', wie: '', dilemma: '', opbrengst: '', les: '' };
const nogNiets = {
  versie: 1,
  stand: 'concept',
  bereik: null,
  redenen: [],
  gevraagdDoor: null,
  beoordeeldDoor: null,
  beoordeeldOp: null,
  opmerking: null,
} as const;

/** A new draft of whoever acts; also where a line answered to the question becomes one. */
export async function begin(work: Work, n: NieuwVerhaal): Promise<Verhaal> {
  const v: Verhaal = {
    ...nogNiets,
    ...leeg,
    ...n,
    redenen: [],
    id: work.newId(),
    titel: n.titel.trim(),
    kwartaal: n.kwartaal ?? null,
    lijn: n.lijn ?? null,
    thema: n.thema ?? null,
    bron: n.bron ?? null,
    auteurId: work.actor.accountId,
    schrijvers: [work.actor.accountId],
    gewijzigdOp: work.now,
    einddatum: eindeVanJaar(n.jaar, await work.settings(termijnInstellingen)),
  };
  await demandBron(work, v);
  await store.insert(work, v);
  audit(work, v, 'geschreven');
  return v;
}

export const maak = async (work: Work, n: NieuwVerhaal): Promise<VerhaalDto> =>
  toDto(work, await begin(work, n));

/** A reference goes only to what the writer may see himself. */
async function demandBron(work: Work, { bron }: Verhaal): Promise<void> {
  if (bron !== null && !(await verwijs(work, bron.soort, [bron.id])).has(bron.id))
    throw new Invalid([{ veld: 'bron', code: 'verhalen.bron-onbekend' }]);
}

export async function wijzig(work: Work, id: string, version: number, w: WijzigVerhaal): Promise<VerhaalDto> {
  const v = await store.find(work, id, version);
  demand(work, rights, 'verhaal.wijzigen', zicht(work, v), READ);
  const anders = { ...w, ...(w.titel === undefined ? {} : { titel: w.titel.trim() }) };
  const einddatum = eindeVanJaar(w.jaar ?? v.jaar, await work.settings(termijnInstellingen));
  const next = domain.herschrijf(v, { ...anders, einddatum }, work.actor.accountId, work.now);
  if (w.bron) await demandBron(work, next);
  const saved = await store.update(work, next);
  audit(work, saved, 'gewijzigd', { velden: Object.keys(w).toSorted().join(' '), van: v.stand });
  return toDto(work, saved);
}

export async function vraagVrijgave(
  work: Work,
  id: string,
  version: number,
  a: Aanvraag,
): Promise<VerhaalDto> {
  const v = await store.find(work, id, version);
  demand(work, rights, 'verhaal.aanbieden', zicht(work, v), READ);
  const next = domain.vraagVrijgave(v, a.bereik, a.redenen ?? [], work.actor.accountId, work.now);
  const saved = await store.update(work, next);
  audit(work, saved, 'aangeboden', { bereik: a.bereik });
  return toDto(work, saved);
}

export async function beoordeel(work: Work, id: string, version: number, o: Oordeel): Promise<VerhaalDto> {
  const v = await store.find(work, id, version);
  demand(work, rights, 'verhaal.beoordelen', zicht(work, v), READ);
  const oordeel = { akkoord: o.akkoord, opmerking: o.opmerking?.trim() || null };
  const saved = await store.update(work, domain.beoordeel(v, oordeel, work.actor.accountId, work.now));
  audit(work, saved, o.akkoord ? 'vrijgegeven' : 'teruggestuurd', { bereik: v.bereik ?? '' });
  return toDto(work, saved);
}

export async function trekIn(work: Work, id: string, version: number, reden: string): Promise<VerhaalDto> {
  const v = await store.find(work, id, version);
  demand(work, rights, 'verhaal.intrekken', zicht(work, v), READ);
  const einde = eindeIngetrokken(work.today, await work.settings(termijnInstellingen));
  const saved = await store.update(work, domain.trekIn(v, reden, einde, work.now));
  audit(work, saved, 'ingetrokken', { van: v.stand });
  return toDto(work, saved);
}

/** Nightly: a reference to what was destroyed goes too (regel VRH-11). */
export async function laatVerwijzingenLos(work: Work): Promise<void> {
  const bronnen = await store.bronnenVan(work);
  for (const soort of new Set(bronnen.map((b) => b.soort))) {
    const ids = bronnen.filter((b) => b.soort === soort).map((b) => b.id);
    const er = await verwijs(work, soort, ids);
    await store.laatBronLos(
      work,
      ids.filter((id) => !er.has(id)),
    );
  }
}
