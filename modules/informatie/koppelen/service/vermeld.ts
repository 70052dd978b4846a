import { Invalid, NotFound, RuleViolated } from '#platform/errors.ts';
import { naamVan } from '#platform/people.ts';
import type { Work } from '#platform/work.ts';
import {
  objectSoorten,
  type Bijzonderheden,
  type Bron,
  type Gelijke,
  type NieuweVermelding,
  type ObjectSoort,
  type PersoonSamenhang,
  type VermeldingDto,
  type VermeldingenDto,
} from '../contract.ts';
import { bewaarvorm } from '../domain/bewaard.ts';
import { dingVan } from '../domain/ding.ts';
import { sleutelsVan } from '../domain/sleutels.ts';
import { bijzonderheden, delenVan, onjuisteVelden, persoonVan } from '../domain/vermelding.ts';
import { insertPersoon, vermeldingenVan as vermeldingenVanOnderwerpen } from '../store/onderwerp.ts';
import { insertPersonen } from '../store/personen.ts';
import * as treffer from '../store/treffer.ts';
import * as store from '../store/vermeld.ts';
import { insertVermeldingen } from '../store/vermeldingen.ts';
import { sleutelsVoor } from './gelijken.ts';
import { personenSamenhang } from './personen.ts';
import { zichtbaarVan } from './zicht.ts';

/**
 * Records by hand what a casus or a controle names, under the key of that record. The room of the record has asked
 * whether this actor may. @throws Invalid when a value cannot be what it says to be, RuleViolated when it stands there already.
 */
export async function vermeld(work: Work, bron: Bron, nieuw: NieuweVermelding): Promise<string> {
  if (nieuw.soort === 'persoon' && bron.soort !== 'casus')
    throw new RuleViolated('KOP-14', 'koppelen.geen-persoon');
  const wrong = onjuisteVelden(nieuw);
  if (wrong.length > 0) throw new Invalid(wrong.map((veld) => ({ veld, code: 'koppelen.klopt-niet' })));
  const maand = work.today.slice(0, 7);
  const al = await store.vanBron(work, bron.id);
  if (nieuw.soort === 'persoon') await insertPersonen(work, bron, maand, [await persoon(work, nieuw)]);
  else
    await insertVermeldingen(work, bron, maand, [
      objectVermelding(work, nieuw.soort, nieuw.waarde, bijzonderheden(nieuw)),
    ]);
  const [id] = await store.markeer(work, bron.id, null, bijzonderheden(nieuw));
  await demandNieuw(work, bron, id!, al);
  for (const deel of delenVan(nieuw)) {
    await insertVermeldingen(work, bron, maand, [objectVermelding(work, deel.soort, deel.waarde)]);
    await store.markeer(work, bron.id, id!, {});
  }
  return id!;
}

/** An object as it goes into the table: its value, the keys by which equal ones meet, and what the engine compares. */
export function objectVermelding(work: Work, soort: ObjectSoort, waarde: string, bij: Bijzonderheden = {}) {
  const ding = dingVan(soort, waarde.trim(), bij);
  return {
    soort,
    veld: store.VELD,
    waarde: waarde.trim(),
    geldig: true,
    sleutels: sleutelsVan(soort, waarde),
    ding: ding && { kenmerken: bewaarvorm(ding), ...sleutelsVoor(work, ding.kenmerken) },
  };
}

async function persoon(work: Work, nieuw: NieuweVermelding) {
  const p = persoonVan(nieuw);
  return {
    onderwerpId: await insertPersoon(work),
    veld: store.VELD,
    naam: p.naam,
    kenmerken: bewaarvorm(p),
    naamsleutel: work.keys.match('naam', p.naamsleutel),
    ...sleutelsVoor(work, p.kenmerken),
  };
}

/** The same object twice in one record says nothing more; a part of something else may be recorded on its own. */
async function demandNieuw(
  work: Work,
  bron: Bron,
  id: string,
  al: readonly store.Vermelding[],
): Promise<void> {
  const mine = (await store.vanBron(work, bron.id)).find((v) => v.id === id)!;
  const same = al.some((v) => v.onderwerpId === mine.onderwerpId && metDeHand(v));
  if (same) throw new RuleViolated('KOP-14', 'koppelen.staat-er-al');
}

const metDeHand = (v: store.Vermelding): boolean =>
  v.vastgelegd !== null && v.herkomst === null && v.deelVan === null;

/** Takes back what was recorded by hand. @throws NotFound when this record has no such mention. */
export async function haalWeg(work: Work, bron: Bron, id: string): Promise<void> {
  if (!(await store.verwijder(work, bron.id, id))) throw new NotFound();
}

/** What a record names, where else that is named, who its persons may be, and who met it from outside. */
export async function vermeldingenVan(work: Work, bron: Bron): Promise<VermeldingenDto> {
  const eigen = await store.vanBron(work, bron.id);
  const items = await metElders(work, bron, eigen);
  const personen = await personenVan(work, bron, eigen);
  work.process(
    'koppelen',
    eigen.flatMap((v) => (v.soort === 'persoon' ? [v.onderwerpId!] : [])),
  );
  return { items, personen, buitenstaanders: await buitenstaanders(work, bron) };
}

const personenVan = (
  work: Work,
  bron: Bron,
  eigen: readonly store.Vermelding[],
): Promise<PersoonSamenhang[]> =>
  eigen.some((v) => v.soort === 'persoon')
    ? personenSamenhang(work, bron, eigen.filter((v) => v.soort !== 'persoon').length + 1)
    : Promise.resolve([]);

async function metElders(
  work: Work,
  bron: Bron,
  eigen: readonly store.Vermelding[],
): Promise<VermeldingDto[]> {
  const objecten = eigen.filter((v) => v.soort !== 'persoon' && v.onderwerpId !== null);
  const rijen = await vermeldingenVanOnderwerpen(work, [...new Set(objecten.map((v) => v.onderwerpId!))]);
  const anderen = rijen.filter((r) => r.bron.id !== bron.id);
  const zichtbaar = await zichtbaarVan(
    work,
    anderen.map((r) => r.bron),
  );
  const namen = await naamVan(
    work,
    eigen.flatMap((v) => (v.vastgelegd ? [v.vastgelegd.door] : [])),
  );
  const elders = (onderwerpId: string | null): Gelijke[] => {
    const own = anderen.filter((r) => r.onderwerpId === onderwerpId && zichtbaar.has(r.bron.id));
    return [...new Map(own.map((r) => [r.bron.id, r])).values()].map((r) => ({
      bron: r.bron,
      ...zichtbaar.get(r.bron.id)!,
      maand: r.maand,
    }));
  };
  return eigen
    .filter(eersteKeer)
    .toSorted(opSoort)
    .map((v) => ({
      id: v.id,
      soort: v.soort,
      waarde: v.waarde,
      onderwerpId: v.onderwerpId,
      bij: v.bij,
      vastgelegd: v.vastgelegd && { door: namen.get(v.vastgelegd.door) ?? 'Baken', op: v.vastgelegd.op },
      herkomst: v.herkomst,
      elders: v.soort === 'persoon' ? [] : elders(v.onderwerpId),
    }));
}

const ORDE: readonly string[] = ['persoon', ...objectSoorten];

/** Persons first, then kind by kind; within a kind by name. */
const opSoort = (a: store.Vermelding, b: store.Vermelding): number =>
  ORDE.indexOf(a.soort) - ORDE.indexOf(b.soort) || a.waarde.localeCompare(b.waarde);

/** A thing stands in the list once, by hand before read from a text; a part only when nothing else names it. */
function eersteKeer(v: store.Vermelding, _: number, all: readonly store.Vermelding[]): boolean {
  const rank = (x: store.Vermelding): number => (metDeHand(x) ? 0 : x.vastgelegd ? 1 : 2);
  const same = all.filter((x) => x.onderwerpId !== null && x.onderwerpId === v.onderwerpId);
  return same.length === 0 || same.toSorted((a, b) => rank(a) - rank(b))[0] === v;
}

/** Regel KOP-13: wie van buiten de kring op een gesloten stuk stuit, ziet niets; de beheerder ervan hoort wie het was. */
async function buitenstaanders(work: Work, bron: Bron): Promise<VermeldingenDto['buitenstaanders']> {
  const rows = await treffer.verborgenVan(work, bron.id);
  const namen = await naamVan(
    work,
    rows.map((r) => r.vrager),
  );
  return rows.map((r) => ({ naam: namen.get(r.vrager) ?? 'Baken', dag: r.dag, gezien: r.gezienOp !== null }));
}

/** Those of these records that somebody met from outside and whose owner has not yet said to have seen it. */
export const metOngezien = (work: Work, bronIds: readonly string[]): Promise<Set<string>> =>
  treffer.ongezien(work, bronIds);

export const merkGezien = (work: Work, bron: Bron): Promise<void> => treffer.merkGezien(work, bron.id);
