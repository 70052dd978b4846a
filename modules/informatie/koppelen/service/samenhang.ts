import type { Vondst } from '#platform/contributions.ts';
import { recognise } from '#platform/reckon/recognise.ts';
import type { Work } from '#platform/work.ts';
import {
  objectSoorten,
  type Bron,
  type Gelijke,
  type ObjectSamenhang,
  type ObjectSoort,
  type SamenhangDto,
  type VermeldingInTekst,
} from '../contract.ts';
import {
  bewaardeSoorten,
  graadVan,
  redenenVan,
  sleutelsVan,
  sleutelsVanVraag,
  sterkste,
  VEELVOORKOMEND,
  type Sleutel,
} from '../domain/sleutels.ts';
import * as store from '../store/vermeldingen.ts';

/** A piece of text of a source record, by the name of its field. */
export interface Tekst {
  veld: string;
  tekst: string;
}

const isObject = (soort: string): soort is ObjectSoort =>
  (objectSoorten as readonly string[]).includes(soort);

interface Herkend {
  soort: ObjectSoort;
  veld: string;
  waarde: string;
  geldig: boolean;
  sleutels: Sleutel[];
}

/** What stands in these texts: objects once each, and every place where something was recognised. */
function herken(teksten: readonly Tekst[]): { objecten: Herkend[]; vermeldingen: VermeldingInTekst[] } {
  const objecten = new Map<string, Herkend>();
  const vermeldingen: VermeldingInTekst[] = [];
  for (const { veld, tekst } of teksten) {
    for (const m of recognise(tekst)) {
      if (m.kind !== 'persoon' && m.kind !== 'bsn' && !isObject(m.kind)) continue;
      const waar = { soort: m.kind, veld, start: m.start, eind: m.end, tekst: m.raw };
      if (!isObject(m.kind)) {
        vermeldingen.push({ ...waar, nummer: null });
        continue;
      }
      const id = `${m.kind}|${m.value}`;
      if (!objecten.has(id)) {
        objecten.set(id, {
          soort: m.kind,
          veld,
          waarde: m.raw,
          geldig: m.valid,
          sleutels: m.valid ? sleutelsVan(m.kind, m.raw) : [],
        });
      }
      vermeldingen.push({ ...waar, nummer: [...objecten.keys()].indexOf(id) + 1 });
    }
  }
  return { objecten: [...objecten.values()], vermeldingen };
}

/** Records the objects of a source record. Called once, on arrival; persons are not recorded (regel KOP-1). */
export async function legVast(
  work: Work,
  bron: Bron,
  teksten: readonly Tekst[],
  maand: string,
): Promise<number> {
  const { objecten } = herken(teksten);
  await store.insertVermeldingen(work, bron, maand, objecten);
  return objecten.length;
}

/** Replaces what was recorded, after the text of a record changed or it was split. */
export async function legOpnieuwVast(
  work: Work,
  bron: Bron,
  teksten: readonly Tekst[],
  maand: string,
): Promise<void> {
  await store.deleteVermeldingen(work, bron.id);
  await legVast(work, bron, teksten, maand);
}

/** Regel KOP-3: een bewaard record blijft alleen vindbaar op duurzame objecten, zonder inhoud. */
export const bewaar = (work: Work, bron: Bron, thema: string): Promise<void> =>
  store.keepObjectsOnly(work, bron.id, bewaardeSoorten, thema);

/** Removes every mention of a record that is destroyed, cleared or withdrawn. */
export const wis = (work: Work, bron: Bron): Promise<number> => store.deleteVermeldingen(work, bron.id);

/** What belongs together with this record, object by object, under the viewer's own rights (regel KOP-2). */
export async function samenhang(
  work: Work,
  bron: Bron,
  teksten: readonly Tekst[],
  gewogen: boolean,
): Promise<SamenhangDto> {
  const { objecten, vermeldingen } = herken(teksten);
  const keyed = objecten.map((o) => ({
    ...o,
    keys: o.sleutels.map((s) => ({ ...s, key: work.keys.match(s.soort, s.waarde) })),
  }));
  const treffers = await store.findTreffers(
    work,
    bron.id,
    [...new Set(keyed.flatMap((o) => o.keys.map((k) => k.key)))],
    VEELVOORKOMEND,
  );
  const zichtbaar = await visible(work, treffers);
  const waarden = await store.openWaarden(
    work,
    treffers.filter((t) => zichtbaar.has(t.bron.id)),
  );
  return {
    objecten: keyed.map((o, index) => objectSamenhang(o, index + 1, treffers, zichtbaar, waarden)),
    vermeldingen,
    namenHerkend: vermeldingen.filter((v) => v.soort === 'persoon').length,
    gewogen,
  };
}

/** No record: the question comes from the search box. */
const GEEN_BRON = '00000000-0000-0000-0000-000000000000';
const VONDSTEN = 12;

/** Records that name the object in this question, for the search box; only those the viewer may see (regel KOP-2). */
export async function zoek(work: Work, vraag: string): Promise<Vondst[]> {
  const sleutels = sleutelsVanVraag(vraag);
  const objecten = new Map(sleutels.map((s) => [work.keys.match(s.soort, s.waarde), s.object]));
  const treffers = await store.findTreffers(work, GEEN_BRON, [...objecten.keys()], VEELVOORKOMEND);
  const zichtbaar = await visible(work, treffers);
  return strongestPerRecord(treffers.filter((t) => !t.bewaard && zichtbaar.has(t.bron.id)))
    .toSorted((a, b) => rank[a.vorm] - rank[b.vorm] || b.maand.localeCompare(a.maand))
    .slice(0, VONDSTEN)
    .map((t) => ({
      soort: t.bron.soort,
      id: t.bron.id,
      ...zichtbaar.get(t.bron.id)!,
      toelichting: {
        id: t.vorm === 'gelijk' ? 'koppelen.vondst.gelijk' : 'koppelen.vondst.bijna',
        waarden: { soort: objecten.get(t.sleutel)!, maand: t.maand },
      },
    }));
}

/** Title and path of the records the viewer may see; the others are as if they were not there. */
async function visible(
  work: Work,
  treffers: readonly store.Treffer[],
): Promise<Map<string, { titel: string; pad: string }>> {
  const seen = new Map<string, { titel: string; pad: string }>();
  const open = treffers.filter((t) => !t.bewaard);
  for (const { value } of work.platform.contributions.all('verwijzing')) {
    for (const [soort, verwijs] of Object.entries(value)) {
      const ids = [...new Set(open.filter((t) => t.bron.soort === soort).map((t) => t.bron.id))];
      if (ids.length === 0) continue;
      for (const [id, target] of await verwijs(work, ids)) seen.set(id, target);
    }
  }
  return seen;
}

function objectSamenhang(
  object: Herkend & { keys: { key: string; vorm: Sleutel['vorm'] }[] },
  nummer: number,
  alle: readonly store.Treffer[],
  zichtbaar: ReadonlyMap<string, { titel: string; pad: string }>,
  waarden: ReadonlyMap<string, string>,
): ObjectSamenhang {
  const eigen = new Set(object.keys.map((k) => k.key));
  const treffers = strongestPerRecord(alle.filter((t) => eigen.has(t.sleutel)));
  const open = treffers.filter((t) => !t.bewaard && zichtbaar.has(t.bron.id));
  const bewaard = treffers.filter((t) => t.bewaard);
  const gelijken: Gelijke[] = open.map((t) => ({
    bron: t.bron,
    ...zichtbaar.get(t.bron.id)!,
    maand: t.maand,
  }));
  return {
    nummer,
    soort: object.soort,
    waarde: object.waarde,
    graad: sterkste([...open, ...bewaard].map((t) => graadVan(object.soort, t.vorm))),
    redenen: redenenVan(
      object.soort,
      open.map((t) => ({ vorm: t.vorm, maand: t.maand, waarde: waarden.get(t.vermeldingId) ?? null })),
    ),
    gelijken,
    bewaard: bewaard.map((t) => ({
      soort: t.bron.soort,
      bronId: t.bron.id,
      thema: t.thema ?? '',
      maand: t.maand,
    })),
  };
}

const rank = { gelijk: 0, variant: 1, 'een-teken': 2 } as const;

/** A record that meets by several keys counts once, by its strongest. */
function strongestPerRecord(treffers: readonly store.Treffer[]): store.Treffer[] {
  const best = new Map<string, store.Treffer>();
  for (const t of treffers) {
    const current = best.get(t.bron.id);
    if (!current || rank[t.vorm] < rank[current.vorm]) best.set(t.bron.id, t);
  }
  return [...best.values()];
}
