import { NotFound } from '#platform/errors.ts';
import { addMonths } from '#platform/reckon/dates.ts';
import type { Work } from '#platform/work.ts';
import {
  onderwerpPad,
  type Bron,
  type Knoop,
  type KnoopSoort,
  type NetwerkDto,
  type Plek,
} from '../contract.ts';
import {
  buren,
  burenPerSoort,
  lijnen,
  MEESTE_BUREN,
  samengevoegd,
  type Genoemd,
  kiesStukken,
  MEESTE_STUKKEN,
} from '../domain/netwerk.ts';
import * as besluiten from '../store/besluit.ts';
import * as store from '../store/netwerk.ts';
import { genegeerd, openNamen, samen } from '../store/onderwerp.ts';
import { verwijderTreffersVoor } from '../store/treffer.ts';
import { gezegd } from '../store/vermeld.ts';
import { zie } from './onderwerp.ts';
import { zichtbaarVan, type Zichtbaar } from './zicht.ts';

/** What a casus looks at: its own record, the signal it came from, and one subject that is unfolded. */
export interface Casusblik {
  /** Records of which every subject is in sight from the start. */
  bronnen: readonly Bron[];
  /** Subject that is unfolded; absent for the start. */
  uit?: string;
  soorten?: readonly KnoopSoort[];
}

/** Objects and records around one object. A person is not there, not as a node and not as a count (regel KOP-15). */
export async function rondObject(
  work: Work,
  id: string,
  soorten?: readonly KnoopSoort[],
): Promise<NetwerkDto> {
  const zicht = await zie(work, id, 'onderwerp.lezen');
  if (zicht.soort === 'persoon') throw new NotFound();
  work.audit({ actie: 'onderwerp.gelezen', objectSoort: 'onderwerp', objectId: id, resultaat: 'gelukt' });
  const start = await zichtbaar(work, await store.naamplekken(work, { onderwerpen: zicht.samen }, false));
  return teken(work, id, start, { kern: null, buren: true, ...(soorten ? { soorten } : {}) });
}

/**
 * The network of a casus. Persons are in it, and only those that records name which also name a subject of the casus
 * itself (regel KOP-15). The room of the casus has asked whether this viewer may see it.
 */
export async function vanCasus(work: Work, casusId: string, blik: Casusblik): Promise<NetwerkDto> {
  const eigen = await zichtbaar(
    work,
    await store.naamplekken(work, { bronnen: blik.bronnen.map((b) => b.id) }, true),
  );
  const kern = new Set(eigen.plekken.map((p) => p.onderwerpId));
  if (blik.uit === undefined) {
    const start = await zichtbaar(work, await store.naamplekken(work, { onderwerpen: [...kern] }, true));
    return teken(work, casusId, start, { kern, buren: false });
  }
  const een = await alsEen(work, blik.uit);
  const eigenOnderwerp = een.some((id) => kern.has(id));
  const start = await zichtbaar(work, await store.naamplekken(work, { onderwerpen: een }, eigenOnderwerp));
  if (start.plekken.length === 0) throw new NotFound();
  const soorten = blik.soorten ? { soorten: blik.soorten } : {};
  return teken(work, casusId, start, { kern: eigenOnderwerp ? kern : null, buren: true, ...soorten });
}

/** This subject and those that were joined to it through what the viewer may see. */
async function alsEen(work: Work, id: string): Promise<string[]> {
  const all = (await samen(work, [id])).get(id) ?? [id];
  const seen = await zichtbaar(work, await store.naamplekken(work, { onderwerpen: all }, true));
  const naam = await samenVan(work, seen.plekken);
  return [id, ...all.filter((other) => other !== id && naam(other) === naam(id))];
}

interface Zicht {
  plekken: store.Naamplek[];
  bronnen: Map<string, Zichtbaar>;
}

async function zichtbaar(work: Work, plekken: readonly store.Naamplek[]): Promise<Zicht> {
  const bronnen = await zichtbaarVan(
    work,
    plekken.map((p) => p.bron),
  );
  const stil = await genegeerd(work, [...new Set(plekken.map((p) => p.onderwerpId))]);
  // A value of which somebody said that it says nothing ties nothing together (regel KOP-9).
  return { plekken: plekken.filter((p) => bronnen.has(p.bron.id) && !stil.has(p.onderwerpId)), bronnen };
}

interface Wat {
  /** Subjects of the casus, from which persons may be unfolded; null where no person may be. */
  kern: ReadonlySet<string> | null;
  /** Unfold: what else the same records name. */
  buren: boolean;
  soorten?: readonly KnoopSoort[];
}

async function teken(work: Work, wortel: string, start: Zicht, wat: Wat): Promise<NetwerkDto> {
  const bronIds = [...new Set(start.plekken.map((p) => p.bron.id))];
  const alles = await zichtbaar(work, await store.naamplekken(work, { bronnen: bronIds }, wat.kern !== null));
  const naam = await samenVan(work, alles.plekken);
  const genoemd = alles.plekken.map((p) => alsGenoemd(p, naam));
  const midden = new Set(start.plekken.map((p) => naam(p.onderwerpId)));
  const gevraagd = (g: Genoemd): boolean => wat.soorten === undefined || wat.soorten.includes(g.soort);
  const ring = wat.buren
    ? buren(
        genoemd.filter((g) => midden.has(g.onderwerpId) || gevraagd(g)),
        midden,
      )
    : [];
  const onderwerpen = new Set([...midden, ...ring.slice(0, MEESTE_BUREN)]);
  const alleenStukken = wat.soorten?.length === 1 && wat.soorten[0] === 'stuk';
  const ruimte = alleenStukken ? MEESTE_STUKKEN * 3 : MEESTE_STUKKEN;
  const { stukken, over } = kiesStukken(genoemd, onderwerpen, midden, ruimte);
  const knopen = await knopenVan(work, alles, genoemd, onderwerpen, wat.kern);
  work.process('koppelen', [...onderwerpen, ...stukken]);
  return {
    knopen: [...knopen, ...[...stukken].map((id) => stuk(id, alles))],
    lijnen: lijnen(genoemd, await verbonden(work, alles.plekken), new Set([...onderwerpen, ...stukken])),
    weggelaten: Math.max(0, ring.length - MEESTE_BUREN) + over,
    plekken: await store.plekken(work, wortel),
  };
}

/** Fields by which a source ties what it names to something else that it names. */
const BAND = {
  adres: 'adres',
  telefoon: 'telefoon',
  email: 'email',
  iban: 'iban',
  kenteken: 'kenteken',
  kvknummer: 'kvk',
  eni: 'eni',
  mmsi: 'mmsi',
  hin: 'hin',
} as const;

/** Pairs of mentions that one record ties together: what was read or typed of the one is the other. */
async function verbonden(
  work: Work,
  plekken: readonly store.Naamplek[],
): Promise<{ van: string; naar: string }[]> {
  const waarden = await openNamen(work, plekken);
  const zei = await gezegd(
    work,
    plekken.map((p) => p.id),
  );
  const waar = new Map(plekken.map((p) => [`${p.bron.id} ${p.soort} ${waarden.get(p.id)}`, p.id]));
  return plekken.flatMap((p) =>
    Object.entries(BAND).flatMap(([veld, soort]) => {
      const naar = waar.get(`${p.bron.id} ${soort} ${zei.get(p.id)?.gegeven[veld]}`);
      return naar !== undefined && naar !== p.id ? [{ van: p.id, naar }] : [];
    }),
  );
}

const alsGenoemd = (p: store.Naamplek, naam: (id: string) => string): Genoemd => ({
  id: p.id,
  bronId: p.bron.id,
  onderwerpId: naam(p.onderwerpId),
  soort: p.soort,
  deelVan: p.deelVan,
});

/** Subjects that are joined stand as one node; only what is in sight joins. */
async function samenVan(work: Work, plekken: readonly store.Naamplek[]): Promise<(id: string) => string> {
  const ids = new Set(plekken.map((p) => p.onderwerpId));
  const paren = (await besluiten.van(work, [...ids])).filter(
    (b) => b.uitkomst === 'zelfde' && b.ingetrokken === null,
  );
  return samengevoegd(paren, ids);
}

function stuk(id: string, { plekken, bronnen }: Zicht): Knoop {
  const bron = plekken.find((p) => p.bron.id === id)!.bron;
  const { titel, pad, dag } = bronnen.get(id)!;
  return { id, soort: 'stuk', naam: titel, pad, bron: bron.soort, dag, buren: [] };
}

async function knopenVan(
  work: Work,
  zicht: Zicht,
  genoemd: readonly Genoemd[],
  onderwerpen: ReadonlySet<string>,
  kern: ReadonlySet<string> | null,
): Promise<Knoop[]> {
  const eerste = new Map<string, store.Naamplek>();
  zicht.plekken.forEach((p, i) => {
    const id = genoemd[i]!.onderwerpId;
    if (onderwerpen.has(id) && !eerste.has(id)) eerste.set(id, p);
  });
  const namen = await openNamen(work, [...eerste.values()]);
  const omheen = await omgeving(work, [...onderwerpen], kern);
  return [...eerste].map(([id, p]) => ({
    id,
    soort: p.soort,
    naam: namen.get(p.id) ?? '',
    pad: onderwerpPad(id),
    bron: null,
    dag: null,
    buren: omheen(id),
  }));
}

/** What each of these could unfold to, counted over what the viewer may see; persons only from a subject of the casus. */
async function omgeving(
  work: Work,
  ids: readonly string[],
  kern: ReadonlySet<string> | null,
): Promise<(id: string) => Knoop['buren']> {
  const eigen = await zichtbaar(work, await store.naamplekken(work, { onderwerpen: ids }, kern !== null));
  const bronIds = [...new Set(eigen.plekken.map((p) => p.bron.id))];
  const rest = await zichtbaar(work, await store.naamplekken(work, { bronnen: bronIds }, kern !== null));
  const naam = await samenVan(work, rest.plekken);
  const genoemd = rest.plekken.map((p) => alsGenoemd(p, naam));
  const perBron = Map.groupBy(genoemd, (g) => g.bronId);
  const bronnen = new Map<string, Set<string>>();
  for (const g of genoemd)
    bronnen.set(g.onderwerpId, (bronnen.get(g.onderwerpId) ?? new Set()).add(g.bronId));
  const metPersonen = new Set([...(kern ?? [])].map(naam));
  return (id) =>
    burenPerSoort(id, perBron, bronnen.get(id) ?? new Set()).filter(
      (b) => b.soort !== 'persoon' || metPersonen.has(id),
    );
}

/** Keeps where this viewer put the nodes of the network of an object. */
export async function bewaarBijObject(work: Work, id: string, plekken: readonly Plek[]): Promise<void> {
  if ((await zie(work, id, 'onderwerp.lezen')).soort === 'persoon') throw new NotFound();
  await store.bewaarPlekken(work, id, plekken);
}

/** The same of a casus; its room has asked whether this viewer may see it. */
export const bewaarBijCasus = (work: Work, casusId: string, plekken: readonly Plek[]): Promise<void> =>
  store.bewaarPlekken(work, casusId, plekken);

/** Months after which a place nobody moved, and a notice of who met a closed file, go. */
const MAANDEN = 12;

/** Daily: what is older than its term, and places of what is no longer named anywhere. */
export async function ruimOud(work: Work): Promise<void> {
  const voor = addMonths(work.today, -MAANDEN);
  await store.ruimPlekkenOp(work, voor);
  await verwijderTreffersVoor(work, voor);
}
