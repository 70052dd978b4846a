import type { Mention } from '#platform/reckon/recognise.ts';
import type { Work } from '#platform/work.ts';
import type { Bron, Gelijke, PersoonSamenhang, Voorstel } from '../contract.ts';
import type { Telling } from '../domain/motor/beslis.ts';
import type { Kenmerken } from '../domain/motor/gegeven.ts';
import { aandeelBuiten, BUITENWERELD } from '../domain/naamfrequentie.ts';
import {
  beoordeel,
  bewaarvorm,
  leesBewaard,
  personenIn,
  samengenomen,
  sleutelsVanPersoon,
  termenVanPersoon,
  voorstelVan,
  type Beoordeling,
} from '../domain/persoon.ts';
import * as besluiten from '../store/besluit.ts';
import { insertPersoon, samen } from '../store/onderwerp.ts';
import * as store from '../store/personen.ts';
import { zichtbaarVan } from './zicht.ts';

/** A piece of text with what was recognised in it, once for everything that is recorded of it. */
export interface GelezenTekst {
  veld: string;
  tekst: string;
  herkend: readonly Mention[];
}

/** Records the persons that a weighed record names; who was there before keeps his subject (regel KOP-8). */
export async function legPersonenVast(
  work: Work,
  bron: Bron,
  teksten: readonly GelezenTekst[],
  maand: string,
  eerder: ReadonlyMap<string, string>,
): Promise<void> {
  const seen = new Map<string, store.NieuwPersoon>();
  for (const { veld, tekst, herkend } of teksten) {
    for (const p of personenIn(tekst, herkend)) {
      const naamsleutel = work.keys.match('naam', p.naamsleutel);
      if (seen.has(naamsleutel)) continue;
      seen.set(naamsleutel, {
        onderwerpId: eerder.get(naamsleutel) ?? (await insertPersoon(work)),
        veld,
        naam: p.naam,
        kenmerken: bewaarvorm(p),
        naamsleutel,
        sleutels: sleutelsVanPersoon(p.kenmerken, false).map((key) => kern(work, key)),
        termen: termenVanPersoon(p.kenmerken, false).map((key) => term(work, key)),
      });
    }
  }
  await store.insertPersonen(work, bron, maand, [...seen.values()]);
}

const kern = (work: Work, key: string): string => work.keys.match('kern', key);
const term = (work: Work, key: string): string => work.keys.match('term', key);

/** One who may be the same, before the viewer's words are put to it. */
interface Gevonden {
  beoordeling: Beoordeling;
  /** All subjects that were joined to this one. */
  onderwerpIds: string[];
  naam: string;
  bronnen: Gelijke[];
}

/** Persons in other records, as far as the viewer may see those, who may be the one that is asked for. */
export async function zoekGelijken(
  work: Work,
  vraag: Kenmerken,
  bronId: string,
  soorten?: readonly Bron['soort'][],
): Promise<Gevonden[]> {
  const { telling, totaal, rijen } = await vindVermeldingen(work, vraag, bronId);
  const gezocht = soorten ? rijen.filter((r) => soorten.includes(r.bron.soort)) : rijen;
  const zichtbaar = await zichtbaarVan(
    work,
    gezocht.map((r) => r.bron),
  );
  const open = await store.openPersonen(
    work,
    gezocht.filter((r) => zichtbaar.has(r.bron.id)).map((r) => r.vermeldingId),
  );
  const groepen = await groepeer(
    work,
    gezocht.filter((r) => open.has(r.vermeldingId)),
  );
  const bekenden = groepen.map((g) => ({
    id: g[0]!.onderwerpId,
    kenmerken: samengenomen(g.map((r) => leesBewaard(open.get(r.vermeldingId)!.kenmerken))),
  }));
  const perId = new Map(groepen.map((g) => [g[0]!.onderwerpId, g]));
  return beoordeel(vraag, bekenden, telling, totaal).map((beoordeling) => {
    const groep = perId.get(beoordeling.id)!;
    return {
      beoordeling,
      onderwerpIds: [...new Set(groep.map((r) => r.onderwerpId))],
      naam: open.get(groep[0]!.vermeldingId)!.naam,
      bronnen: groep.map((r) => ({ bron: r.bron, ...zichtbaar.get(r.bron.id)!, maand: r.maand })),
    };
  });
}

/** Mentions that the keys of a question lead to, and how usual its values are: here, and in the street. */
async function vindVermeldingen(
  work: Work,
  vraag: Kenmerken,
  bronId: string,
): Promise<{ telling: Telling; totaal: number; rijen: store.PersoonRij[] }> {
  const { totaal, aantallen } = await store.telTermen(
    work,
    termenVanPersoon(vraag, true).map((key) => term(work, key)),
  );
  const sleutels = sleutelsVanPersoon(vraag, true).map((key) => kern(work, key));
  const gezocht = await store.zoekPersonen(work, bronId, sleutels, totaal + 1);
  const telling: Telling = {
    totaal: totaal + BUITENWERELD,
    aantal: (t) => (aantallen.get(term(work, t)) ?? 0) + aandeelBuiten(t) * BUITENWERELD,
    gevonden: (key) => gezocht.aantallen.get(kern(work, key)) ?? 0,
  };
  return { telling, totaal, rijen: gezocht.rijen };
}

/** Mentions of subjects that somebody joined stand together, newest first. */
async function groepeer(work: Work, rijen: readonly store.PersoonRij[]): Promise<store.PersoonRij[][]> {
  const joined = await samen(
    work,
    rijen.map((r) => r.onderwerpId),
  );
  const groups = new Map<string, store.PersoonRij[]>();
  for (const rij of rijen.toSorted(
    (a, b) => b.maand.localeCompare(a.maand) || a.vermeldingId.localeCompare(b.vermeldingId),
  )) {
    const root = (joined.get(rij.onderwerpId) ?? [rij.onderwerpId]).toSorted()[0]!;
    groups.set(root, [...(groups.get(root) ?? []), rij]);
  }
  return [...groups.values()];
}

/** Runners-up that are shown with why they are lower. */
const MEESTE_VOORSTELLEN = 6;

/** Proposals for one mention, undecided ones first; what was decided stands below and can be taken back. */
export async function voorstellenVoor(
  work: Work,
  onderwerpId: string,
  kenmerken: Kenmerken,
  bronId: string,
): Promise<Voorstel[]> {
  const gevonden = await zoekGelijken(work, kenmerken, bronId);
  const mine = (await samen(work, [onderwerpId])).get(onderwerpId) ?? [onderwerpId];
  const geldend = (await besluiten.van(work, mine)).filter((b) => b.ingetrokken === null);
  const voorstellen = gevonden.map((g) => {
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
  return [...open, ...voorstellen.filter((v) => v.besluit)];
}

/** The persons of a weighed record and who they may be; numbered after its objects. */
export async function personenSamenhang(work: Work, bron: Bron, vanaf: number): Promise<PersoonSamenhang[]> {
  const eigen = await store.personenVanBron(work, bron.id);
  const open = await store.openPersonen(
    work,
    eigen.map((e) => e.id),
  );
  const persons: PersoonSamenhang[] = [];
  for (const e of eigen) {
    const p = open.get(e.id);
    if (!p) continue;
    const voorstellen = await voorstellenVoor(work, e.onderwerpId, leesBewaard(p.kenmerken), bron.id);
    persons.push({ nummer: vanaf + persons.length, onderwerpId: e.onderwerpId, naam: p.naam, voorstellen });
  }
  return persons;
}
