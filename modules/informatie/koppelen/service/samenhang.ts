import { recognise } from '#platform/reckon/recognise.ts';
import type { Work } from '#platform/work.ts';
import {
  objectSoorten,
  type Bron,
  type Gelijke,
  type Graad,
  type ObjectSamenhang,
  type ObjectSoort,
  type SamenhangDto,
  type VermeldingInTekst,
} from '../contract.ts';
import { bewaarvorm } from '../domain/bewaard.ts';
import { dingenIn, dingSleutel, type GenoemdDing } from '../domain/ding.ts';
import {
  bewaardeSoorten,
  graadVan,
  redenenVan,
  schriftReden,
  sleutelsVan,
  sterkste,
  sterkstePerRecord,
  VEELVOORKOMEND,
  type Sleutel,
} from '../domain/sleutels.ts';
import { genegeerd, ruimLegeOp } from '../store/onderwerp.ts';
import { onderwerpenPerNaam } from '../store/personen.ts';
import { verwijderPlekken } from '../store/netwerk.ts';
import { verwijderTreffers } from '../store/treffer.ts';
import * as store from '../store/vermeldingen.ts';
import { deleteWoorden } from '../store/woorden.ts';
import { oordelenVoor, sleutelsVoor, type Oordelen } from './gelijken.ts';
import { legPersonenVast, personenSamenhang, type GelezenTekst } from './personen.ts';
import { legWoordenVast } from './zoeken.ts';
import { zichtbaarVan, type Zichtbaar } from './zicht.ts';

/** A piece of text of a source record, by the name of its field. */
export interface Tekst {
  veld: string;
  tekst: string;
}

const lees = (teksten: readonly Tekst[]): GelezenTekst[] =>
  teksten.map((t) => ({ ...t, herkend: recognise(t.tekst) }));

const isObject = (soort: string): soort is ObjectSoort =>
  (objectSoorten as readonly string[]).includes(soort);

interface Herkend {
  soort: ObjectSoort;
  veld: string;
  waarde: string;
  geldig: boolean;
  sleutels: Sleutel[];
  /** As the engine compares it; null for what is equal or is not, and for what is told with another object. */
  ding: GenoemdDing | null;
}

/** What stands in these texts: objects once each, and every place where something was recognised. */
function herken(teksten: readonly GelezenTekst[]): {
  objecten: Herkend[];
  vermeldingen: VermeldingInTekst[];
} {
  const objecten = new Map<string, Herkend>();
  const vermeldingen: VermeldingInTekst[] = [];
  for (const { veld, tekst, herkend } of teksten) {
    const dingen = dingenIn(tekst, herkend);
    for (const m of herkend) {
      if (m.kind !== 'persoon' && m.kind !== 'bsn' && !isObject(m.kind)) continue;
      const waar = { soort: m.kind, veld, start: m.start, eind: m.end, tekst: m.raw };
      if (!isObject(m.kind)) {
        vermeldingen.push({ ...waar, nummer: null });
        continue;
      }
      const id = dingSleutel(m);
      if (!objecten.has(id)) {
        objecten.set(id, {
          soort: m.kind,
          veld,
          waarde: m.raw,
          geldig: m.valid,
          sleutels: m.valid ? sleutelsVan(m.kind, m.raw) : [],
          ding: dingen.get(id) ?? null,
        });
      }
      vermeldingen.push({ ...waar, nummer: [...objecten.keys()].indexOf(id) + 1 });
    }
  }
  return { objecten: [...objecten.values()], vermeldingen };
}

/**
 * Records what a source record names: its objects always, its persons only when it was weighed (regel KOP-1). Called
 * on arrival.
 */
export async function legVast(
  work: Work,
  bron: Bron,
  teksten: readonly Tekst[],
  maand: string,
  gewogen = false,
): Promise<void> {
  await schrijf(work, bron, teksten, maand, gewogen ? new Map() : null);
}

async function schrijf(
  work: Work,
  bron: Bron,
  teksten: readonly Tekst[],
  maand: string,
  personen: ReadonlyMap<string, string> | null,
): Promise<void> {
  const gelezen = lees(teksten);
  const objecten = herken(gelezen).objecten.map((o) => ({
    ...o,
    ding: o.ding && { kenmerken: bewaarvorm(o.ding), ...sleutelsVoor(work, o.ding.kenmerken) },
  }));
  await store.insertVermeldingen(work, bron, maand, objecten);
  if (personen !== null) await legPersonenVast(work, bron, gelezen, maand, personen);
  await legWoordenVast(work, bron, gelezen, maand);
}

/** The same after the text has changed, or when the record is weighed: subjects and what was decided about them stay. */
export async function legOpnieuwVast(
  work: Work,
  bron: Bron,
  teksten: readonly Tekst[],
  maand: string,
  gewogen = false,
): Promise<void> {
  const eerder = await onderwerpenPerNaam(work, bron.id);
  const { onderwerpIds } = await store.deleteVermeldingen(work, bron.id, 'gelezen');
  await deleteWoorden(work, bron.id);
  await schrijf(work, bron, teksten, maand, gewogen ? eerder : null);
  await ruimLegeOp(work, onderwerpIds);
}

/** Regel KOP-3: een bewaard record blijft alleen vindbaar op duurzame objecten, zonder inhoud. */
export async function bewaar(work: Work, bron: Bron, thema: string): Promise<void> {
  await deleteWoorden(work, bron.id);
  await store.keepObjectsOnly(work, bron.id, bewaardeSoorten, thema);
}

/** Removes every mention of a record that is destroyed, cleared or withdrawn; subjects that are left empty go too. */
export async function wis(work: Work, bron: Bron): Promise<number> {
  await deleteWoorden(work, bron.id);
  await verwijderTreffers(work, bron.id);
  await verwijderPlekken(work, bron.id);
  const { aantal, onderwerpIds } = await store.deleteVermeldingen(work, bron.id);
  await ruimLegeOp(work, onderwerpIds);
  return aantal;
}

/** What belongs together with this record, object by object, under the viewer's own rights (regel KOP-2). */
export async function samenhang(
  work: Work,
  bron: Bron,
  teksten: readonly Tekst[],
  gewogen: boolean,
): Promise<SamenhangDto> {
  const { objecten, vermeldingen } = herken(lees(teksten));
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
  const zichtbaar = await zichtbaarVan(work, openBronnen(treffers));
  const waarden = await store.openWaarden(
    work,
    treffers.filter((t) => zichtbaar.has(t.bron.id)),
  );
  const plaatsen = await plaatsenVan(work, bron, keyed);
  const oordelen = await oordelenOver(work, bron, keyed, plaatsen);
  return {
    objecten: keyed.map((o, i) =>
      objectSamenhang(o, { ...plaatsen[i]!, ...oordelen[i]!, gewogen }, treffers, zichtbaar, waarden),
    ),
    personen: gewogen ? await personenSamenhang(work, bron, keyed.length + 1) : [],
    vermeldingen,
    namenHerkend: vermeldingen.filter((v) => v.soort === 'persoon').length,
    gewogen,
  };
}

type Plaats = Pick<ObjectSamenhang, 'nummer' | 'onderwerpId' | 'genegeerd'>;

/** Where each object of a record stands: its number in the text, its page, and whether it was said to say nothing. */
async function plaatsenVan(
  work: Work,
  bron: Bron,
  objecten: readonly { keys: readonly { key: string; vorm: Sleutel['vorm'] }[] }[],
): Promise<Plaats[]> {
  const onderwerpen = await store.onderwerpenVanBron(work, bron.id);
  const stil = await genegeerd(work, [...onderwerpen.values()]);
  return objecten.map((o, index) => {
    const gelijk = o.keys.find((k) => k.vorm === 'gelijk')?.key;
    const onderwerpId = (gelijk !== undefined && onderwerpen.get(gelijk)) || null;
    return {
      nummer: index + 1,
      onderwerpId,
      genegeerd: onderwerpId !== null && stil.has(onderwerpId),
    };
  });
}

const GEEN: Oordelen = { voorstellen: [], zelf: null };

/** What the engine says of each object of a record that is more than a number. */
async function oordelenOver(
  work: Work,
  bron: Bron,
  objecten: readonly Herkend[],
  plaatsen: readonly Plaats[],
): Promise<Oordelen[]> {
  const oordelen: Oordelen[] = [];
  for (const [i, { ding }] of objecten.entries()) {
    const { onderwerpId, genegeerd: stil } = plaatsen[i]!;
    const vraagt = ding !== null && onderwerpId !== null && !stil;
    oordelen.push(vraagt ? await oordelenVoor(work, onderwerpId, ding.kenmerken, bron.id) : GEEN);
  }
  return oordelen;
}

const openBronnen = (treffers: readonly store.Treffer[]): Bron[] =>
  treffers.filter((t) => !t.bewaard).map((t) => t.bron);

function objectSamenhang(
  object: Herkend & { keys: { key: string; vorm: Sleutel['vorm'] }[] },
  { voorstellen, zelf, gewogen, ...plaats }: Plaats & Oordelen & { gewogen: boolean },
  alle: readonly store.Treffer[],
  zichtbaar: ReadonlyMap<string, Zichtbaar>,
  waarden: ReadonlyMap<string, string>,
): ObjectSamenhang {
  const eigen = new Set(object.keys.map((k) => k.key));
  const treffers = plaats.genegeerd ? [] : sterkstePerRecord(alle.filter((t) => eigen.has(t.sleutel)));
  const open = treffers.filter((t) => !t.bewaard && zichtbaar.has(t.bron.id));
  const bewaard = treffers.filter((t) => t.bewaard);
  const gelijken: Gelijke[] = open.map((t) => ({
    bron: t.bron,
    ...zichtbaar.get(t.bron.id)!,
    maand: t.maand,
  }));
  return {
    ...plaats,
    soort: object.soort,
    waarde: object.waarde,
    graad: sterkste([...open, ...bewaard].map((t) => graadVanTreffer(object.soort, t, zelf, voorstellen))),
    redenen: [
      ...schriftReden(object.soort, object.waarde),
      ...redenenVan(
        object.soort,
        open.map((t) => ({ vorm: t.vorm, maand: t.maand, waarde: waarden.get(t.vermeldingId) ?? null })),
        { gewogen, zelf },
      ),
    ],
    voorstellen,
    gelijken,
    bewaard: bewaard.map((t) => ({
      soort: t.bron.soort,
      bronId: t.bron.id,
      thema: t.thema ?? '',
      maand: t.maand,
    })),
  };
}

/** What was compared by everything that is said of it has the degree of that; the rest that of how its value is equal. */
function graadVanTreffer(
  soort: ObjectSoort,
  treffer: store.Treffer,
  zelf: Oordelen['zelf'],
  voorstellen: Oordelen['voorstellen'],
): Graad {
  const near = voorstellen.find((v) => v.onderwerpId === treffer.onderwerpId);
  if (near && treffer.vorm !== 'gelijk') return near.graad;
  return graadVan(soort, treffer.vorm, zelf?.graad);
}
