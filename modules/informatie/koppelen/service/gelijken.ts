import type { Work } from '#platform/work.ts';
import type { Bron, Gelijke, Voorstel } from '../contract.ts';
import { leesBewaard, samengenomen } from '../domain/bewaard.ts';
import { aandeelBuiten, BUITENWERELD } from '../domain/buitenwereld.ts';
import type { Telling } from '../domain/motor/beslis.ts';
import type { Kenmerken, Soort } from '../domain/motor/gegeven.ts';
import { kernsleutels } from '../domain/motor/kernsleutels.ts';
import { termen } from '../domain/motor/termen.ts';
import { beoordeel, opNaam, voorstelVan, type Beoordeling } from '../domain/oordeel.ts';
import * as besluiten from '../store/besluit.ts';
import * as store from '../store/kandidaten.ts';
import { genegeerd, samen } from '../store/onderwerp.ts';
import { zichtbaarVan } from './zicht.ts';

const kern = (work: Work, key: string): string => work.keys.match('kern', key);
const term = (work: Work, key: string): string => work.keys.match('term', key);
/** Every mention carries the term of its kind: how often that occurs is how many there are. */
const alle = (soort: Soort): string => `alle|${soort}`;

/** Keys by which a mention is found, and values whose frequency is counted; hashed with the municipality's key. */
export const sleutelsVoor = (work: Work, k: Kenmerken): { sleutels: string[]; termen: string[] } => ({
  sleutels: kernsleutels(k, false).map((key) => kern(work, key)),
  termen: [...termen(k, false), alle(k.soort)].map((key) => term(work, key)),
});

/** One that may be the same, before the viewer's words are put to it. */
interface Gevonden {
  beoordeling: Beoordeling;
  /** All subjects that were joined to this one. */
  onderwerpIds: string[];
  naam: string;
  bronnen: Gelijke[];
}

interface Zoekopdracht {
  /** The record in hand, which is not its own answer. */
  bronId: string;
  /** Its own subject: other records with the very same value stand apart from what is only near. */
  eigen?: string;
  soorten?: readonly Bron['soort'][];
}

/** Those in other records, as far as the viewer may see those, who may be the one that is asked for. */
export async function zoekGelijken(
  work: Work,
  vraag: Kenmerken,
  { bronId, eigen = '', soorten }: Zoekopdracht,
): Promise<Gevonden[]> {
  const { gevraagd, rijen } = await vindVermeldingen(work, [vraag], bronId);
  const { telling, totaal } = gevraagd[0]!;
  const gezocht = soorten ? rijen.filter((r) => soorten.includes(r.bron.soort)) : rijen;
  if (gezocht.length === 0) return [];
  const zichtbaar = await zichtbaarVan(
    work,
    gezocht.map((r) => r.bron),
  );
  const open = await store.openKenmerken(
    work,
    gezocht.filter((r) => zichtbaar.has(r.bron.id)).map((r) => r.vermeldingId),
  );
  const groepen = await groepeer(
    work,
    gezocht.filter((r) => open.has(r.vermeldingId)),
    eigen,
  );
  const perId = new Map(groepen.map((g) => [g[0]!.onderwerpId, g]));
  const bekenden = groepen.map((g) => ({
    id: g[0]!.onderwerpId,
    kenmerken: samengenomen(g.map((r) => leesBewaard(open.get(r.vermeldingId)!.kenmerken))),
  }));
  // What has the very same value is no rival of what is nearly so: a plate that is known may have been read wrong again.
  const zelf = bekenden.filter((b) => b.id === eigen);
  const anderen = bekenden.filter((b) => b.id !== eigen);
  const oordelen = [
    ...beoordeel(vraag, zelf, telling, totaal, true),
    ...beoordeel(vraag, anderen, telling, totaal),
  ];
  return oordelen.map((beoordeling) => {
    const groep = perId.get(beoordeling.id)!;
    const naam = open.get(groep[0]!.vermeldingId)!.naam;
    return { beoordeling, naam, ...uitGroep(groep, zichtbaar) };
  });
}

/** The subjects of a group, and its records once each. */
const uitGroep = (
  groep: readonly store.Kandidaat[],
  zichtbaar: Awaited<ReturnType<typeof zichtbaarVan>>,
): Pick<Gevonden, 'onderwerpIds' | 'bronnen'> => ({
  onderwerpIds: [...new Set(groep.map((r) => r.onderwerpId))],
  bronnen: [...new Map(groep.map((r) => [r.bron.id, r])).values()].map((r) => ({
    bron: r.bron,
    ...zichtbaar.get(r.bron.id)!,
    maand: r.maand,
  })),
});

/** A mention that somebody found by the name of a firm or vessel. */
type OpNaam = (Awaited<ReturnType<typeof zichtbaarVan>> extends Map<string, infer Target>
  ? Target
  : never) & { bron: Bron; maand: string; gelijk: boolean; soort: Soort };

/** So many are opened to be read by name; the keys have put the nearest first. */
const GELEZEN = 40;

/**
 * Records that name a firm or vessel with a name like this, nearest first per kind; only those the viewer may see (regel
 * KOP-2). `vragen`: the name read as each kind that it may be.
 */
export async function zoekOpNaam(
  work: Work,
  vragen: readonly Kenmerken[],
  geenBron: string,
): Promise<OpNaam[]> {
  const { gevraagd, rijen } = await vindVermeldingen(work, vragen, geenBron);
  if (rijen.length === 0) return [];
  const zichtbaar = await zichtbaarVan(
    work,
    rijen.map((r) => r.bron),
  );
  const seen = rijen.filter((r) => zichtbaar.has(r.bron.id)).slice(0, GELEZEN);
  const open = await store.openKenmerken(
    work,
    seen.map((r) => r.vermeldingId),
  );
  const bekenden = [...open.values()].map((o) => ({
    id: o.vermeldingId,
    kenmerken: leesBewaard(o.kenmerken),
  }));
  const perId = new Map(seen.map((r) => [r.vermeldingId, r]));
  return vragen.flatMap((vraag, i) => {
    const own = bekenden.filter((b) => b.kenmerken.soort === vraag.soort);
    return opNaam(vraag, own, gevraagd[i]!.telling).map(({ id, gelijk }) => {
      const { bron, maand } = perId.get(id)!;
      return { ...zichtbaar.get(bron.id)!, bron, maand, gelijk, soort: vraag.soort };
    });
  });
}

interface Gevraagd {
  telling: Telling;
  /** How many of this kind there are. */
  totaal: number;
}

/** Mentions that the keys of these questions lead to, and how usual their values are: here, and in the street. */
async function vindVermeldingen(
  work: Work,
  vragen: readonly Kenmerken[],
  bronId: string,
): Promise<{ gevraagd: Gevraagd[]; rijen: store.Kandidaat[] }> {
  const terms = vragen.flatMap((vraag) => [...termen(vraag, true), alle(vraag.soort)]);
  const aantallen = await store.telTermen(
    work,
    terms.map((key) => term(work, key)),
  );
  const aantal = (t: string): number => aantallen.get(term(work, t)) ?? 0;
  const totalen = vragen.map((vraag) => aantal(alle(vraag.soort)));
  const sleutels = vragen.flatMap((vraag) => kernsleutels(vraag, true)).map((key) => kern(work, key));
  const vorm = vragen[0]?.soort === 'persoon' ? 'persoon' : 'kern';
  const gezocht = await store.zoekKandidaten(work, vorm, bronId, sleutels, Math.max(0, ...totalen) + 1);
  const gevraagd = totalen.map((totaal) => ({
    totaal,
    telling: {
      totaal: totaal + BUITENWERELD,
      aantal: (t: string) => aantal(t) + aandeelBuiten(t) * BUITENWERELD,
      gevonden: (key: string) => gezocht.aantallen.get(kern(work, key)) ?? 0,
    },
  }));
  return { gevraagd, rijen: gezocht.rijen };
}

/** Mentions of subjects that somebody joined stand together, newest first. */
async function groepeer(
  work: Work,
  rijen: readonly store.Kandidaat[],
  eigen: string,
): Promise<store.Kandidaat[][]> {
  const joined = await samen(
    work,
    rijen.map((r) => r.onderwerpId),
  );
  const groups = new Map<string, store.Kandidaat[]>();
  for (const rij of rijen.toSorted(
    (a, b) => b.maand.localeCompare(a.maand) || b.vermeldingId.localeCompare(a.vermeldingId),
  )) {
    const root =
      rij.onderwerpId === eigen ? 'eigen' : (joined.get(rij.onderwerpId) ?? [rij.onderwerpId]).toSorted()[0]!;
    groups.set(root, [...(groups.get(root) ?? []), rij]);
  }
  return [...groups.values()];
}

/** Runners-up that are shown with why they are lower. */
const MEESTE_VOORSTELLEN = 6;

/** What the engine says of one mention: of others that may be the same, and of the records with the very same value. */
export interface Oordelen {
  voorstellen: Voorstel[];
  /** Of its own subject, as other records describe it; null when none does. */
  zelf: Beoordeling | null;
}

/** Proposals for one mention, undecided ones first; what was decided stands below and can be taken back. */
export async function oordelenVoor(
  work: Work,
  onderwerpId: string,
  kenmerken: Kenmerken,
  bronId: string,
): Promise<Oordelen> {
  const gevonden = await zoekGelijken(work, kenmerken, { bronId, eigen: onderwerpId });
  if (gevonden.length === 0) return { voorstellen: [], zelf: null };
  const mine = (await samen(work, [onderwerpId])).get(onderwerpId) ?? [onderwerpId];
  const stil = await genegeerd(
    work,
    gevonden.flatMap((g) => g.onderwerpIds),
  );
  const geldend = (await besluiten.van(work, mine)).filter((b) => b.ingetrokken === null);
  const others = gevonden.filter(
    (g) => !g.onderwerpIds.includes(onderwerpId) && !g.onderwerpIds.some((id) => stil.has(id)),
  );
  const voorstellen = others.map((g) => {
    const b = geldend.find(
      (x) =>
        (mine.includes(x.een) && g.onderwerpIds.includes(x.ander)) ||
        (mine.includes(x.ander) && g.onderwerpIds.includes(x.een)),
    );
    const besluit = b ? { id: b.id, uitkomst: b.uitkomst } : null;
    return voorstelVan(g.beoordeling, { naam: g.naam, bronnen: g.bronnen, besluit });
  });
  work.process(
    'koppelen',
    voorstellen.map((v) => v.onderwerpId),
  );
  // What was decided is never pushed out: it must be possible to take it back where it was done.
  const open = voorstellen.filter((v) => !v.besluit).slice(0, MEESTE_VOORSTELLEN);
  const zelf = gevonden.find((g) => g.onderwerpIds.includes(onderwerpId))?.beoordeling ?? null;
  return { voorstellen: [...open, ...voorstellen.filter((v) => v.besluit)], zelf };
}

/** Nightly: what is named very often is counted, so that nobody waits for it by day. */
export const telFrequenties = store.telFrequenties;
