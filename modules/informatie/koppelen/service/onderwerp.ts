import { NotFound } from '#platform/errors.ts';
import { naamVan } from '#platform/people.ts';
import { demand } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import type {
  BesluitDto,
  Gelijke,
  NegeerReden,
  ObjectSoort,
  OnderwerpDto,
  Stuk,
  Voorstel,
} from '../contract.ts';
import { leesBewaard, samengenomen } from '../domain/bewaard.ts';
import { samengevoegd } from '../domain/netwerk.ts';
import { rights } from '../domain/rights.ts';
import { graadVan, sleutelsVan, VEELVOORKOMEND, weegredenVanObject } from '../domain/sleutels.ts';
import * as besluiten from '../store/besluit.ts';
import * as store from '../store/onderwerp.ts';
import { openKenmerken } from '../store/kandidaten.ts';
import { findTreffers, openWaarden } from '../store/vermeldingen.ts';
import { oordelenVoor } from './gelijken.ts';
import { documentenVan } from './documenten.ts';
import { feitenVan } from './feiten.ts';
import { verwantenVan } from './verwanten.ts';
import { zichtbaarVan, type Zichtbaar } from './zicht.ts';

/** A subject with what the viewer may see of it; its own first, what was joined to it after. */
export interface Zicht {
  id: string;
  soort: ObjectSoort | 'persoon';
  naam: string;
  /** Subjects that were joined to it, itself among them. */
  samen: string[];
  vermeldingen: store.VermeldingRij[];
  bronnen: Map<string, Zichtbaar>;
}

/** @throws NotFound when none of its records may be seen: then it is not there. */
export async function zie(work: Work, id: string, right: string): Promise<Zicht> {
  const onderwerp = await store.find(work, id);
  if (!onderwerp) throw new NotFound();
  const samen = (await store.samen(work, [id])).get(id) ?? [id];
  const all = await store.vermeldingenVan(work, samen);
  const bronnen = await zichtbaarVan(
    work,
    all.map((v) => v.bron),
  );
  const gezien = all.filter((v) => bronnen.has(v.bron.id));
  const naam = await samenVan(work, samen, new Set(gezien.map((v) => v.onderwerpId)));
  const vermeldingen = gezien.filter((v) => naam(v.onderwerpId) === naam(id));
  const own = vermeldingen.filter((v) => v.onderwerpId === id);
  demand(work, rights, right, { id, zichtbareStukken: own.length }, 'onderwerp.lezen');
  const namen = await store.openNamen(work, own.slice(0, 1));
  return {
    ...onderwerp,
    naam: namen.get(own[0]!.id) ?? '',
    samen: samen.filter((one) => naam(one) === naam(id)),
    vermeldingen,
    bronnen,
  };
}

/** What was joined through a record that this viewer may not see, is not joined for him (regel KOP-2). */
async function samenVan(
  work: Work,
  samen: readonly string[],
  zichtbaar: ReadonlySet<string>,
): Promise<(id: string) => string> {
  if (samen.length === 1) return (id) => id;
  const paren = (await besluiten.van(work, samen)).filter(
    (b) => b.uitkomst === 'zelfde' && b.ingetrokken === null,
  );
  return samengevoegd(paren, zichtbaar);
}

const gelijke = (v: store.VermeldingRij, bronnen: Zicht['bronnen']): Gelijke => ({
  bron: v.bron,
  ...bronnen.get(v.bron.id)!,
  maand: v.maand,
});

export async function toon(work: Work, id: string): Promise<OnderwerpDto> {
  const zicht = await zie(work, id, 'onderwerp.lezen');
  work.process('koppelen', [id, ...new Set(zicht.vermeldingen.map((v) => v.bron.id))]);
  work.audit({ actie: 'onderwerp.gelezen', objectSoort: 'onderwerp', objectId: id, resultaat: 'gelukt' });
  const genegeerd = (await store.genegeerd(work, [id])).has(id);
  const genoemd = stukken(zicht);
  return {
    id,
    soort: zicht.soort,
    naam: zicht.naam,
    bekendSinds: zicht.vermeldingen.map((v) => v.maand).toSorted()[0]!,
    genegeerd,
    stukken: genoemd,
    voorstellen: genegeerd ? [] : await voorstellenVan(work, zicht),
    besluiten: await besluitenVan(work, zicht),
    verwanten: zicht.soort === 'persoon' ? [] : await verwantenVan(work, zicht.samen, zicht.vermeldingen),
    documenten: zicht.soort === 'persoon' ? [] : await documentenVan(work, genoemd),
    feiten: zicht.soort === 'persoon' ? [] : await feitenVan(work, zicht.vermeldingen, zicht.bronnen),
  };
}

/** Each record once, newest first. */
function stukken({ vermeldingen, bronnen }: Zicht): Stuk[] {
  const seen = new Map(vermeldingen.toReversed().map((v) => [v.bron.id, v]));
  return [...seen.values()].toReversed().map((v) => ({ ...gelijke(v, bronnen), veld: v.veld }));
}

/** So many records say what something is; more of them tell nothing new. */
const GELEZEN = 40;

async function voorstellenVan(work: Work, zicht: Zicht): Promise<Voorstel[]> {
  const own = zicht.vermeldingen.filter((v) => zicht.samen.includes(v.onderwerpId)).slice(0, GELEZEN);
  const open = await openKenmerken(
    work,
    own.map((v) => v.id),
  );
  if (open.size === 0) return zicht.soort === 'persoon' ? [] : objectVoorstellen(work, zicht, zicht.soort);
  const kenmerken = samengenomen([...open.values()].map((p) => leesBewaard(p.kenmerken)));
  const { voorstellen } = await oordelenVoor(work, zicht.id, kenmerken, own[0]!.bron.id);
  return voorstellen.filter((v) => !zicht.samen.includes(v.onderwerpId));
}

/** Values that are nearly equal: a plate read wrong, a name written otherwise. */
async function objectVoorstellen(work: Work, zicht: Zicht, soort: ObjectSoort): Promise<Voorstel[]> {
  const keys = new Map(
    sleutelsVan(soort, zicht.naam).map((s) => [work.keys.match(s.soort, s.waarde), s.vorm]),
  );
  const treffers = (await findTreffers(work, zicht.id, [...keys.keys()], VEELVOORKOMEND)).filter(
    (t) => !t.bewaard && t.onderwerpId !== null && !zicht.samen.includes(t.onderwerpId),
  );
  const bronnen = await zichtbaarVan(
    work,
    treffers.map((t) => t.bron),
  );
  const seen = treffers.filter((t) => bronnen.has(t.bron.id));
  const waarden = await openWaarden(work, seen);
  const geldend = (await besluiten.van(work, zicht.samen)).filter((b) => b.ingetrokken === null);
  const groups = Map.groupBy(seen, (t) => t.onderwerpId!);
  return [...groups].map(([onderwerpId, list]) => {
    const b = geldend.find((x) => x.een === onderwerpId || x.ander === onderwerpId);
    const reden = weegredenVanObject(list[0]!.vorm);
    return {
      onderwerpId,
      naam: waarden.get(list[0]!.vermeldingId) ?? '',
      graad: graadVan(soort, list[0]!.vorm),
      redenen: [reden],
      tegen: null,
      ontbreekt: [],
      verwant: null,
      bronnen: [...new Map(list.map((t) => [t.bron.id, t])).values()].map((t) => ({
        bron: t.bron,
        ...bronnen.get(t.bron.id)!,
        maand: t.maand,
      })),
      besluit: b ? { id: b.id, uitkomst: b.uitkomst } : null,
    };
  });
}

async function besluitenVan(work: Work, zicht: Zicht): Promise<BesluitDto[]> {
  const list = await besluiten.van(work, [zicht.id]);
  const others = list.map((b) => (b.een === zicht.id ? b.ander : b.een));
  const vermeldingen = await store.vermeldingenVan(work, others);
  const bronnen = await zichtbaarVan(
    work,
    vermeldingen.map((v) => v.bron),
  );
  const seen = vermeldingen.filter((v) => bronnen.has(v.bron.id));
  const namen = await store.openNamen(work, seen);
  const mensen = await naamVan(
    work,
    list.flatMap((b) => [b.door, ...(b.ingetrokken ? [b.ingetrokken.door] : [])]),
  );
  // A decision about somebody in a record that this viewer may not see would betray that record (regel KOP-2).
  return list.flatMap((b) => {
    const other = seen.find((v) => v.onderwerpId === (b.een === zicht.id ? b.ander : b.een));
    if (!other) return [];
    return [
      {
        id: b.id,
        uitkomst: b.uitkomst,
        ander: { onderwerpId: other.onderwerpId, naam: namen.get(other.id) ?? '' },
        door: mensen.get(b.door) ?? 'Baken',
        op: b.op,
        modelversie: b.modelversie,
        redenen: b.redenen,
        ingetrokken: b.ingetrokken
          ? { ...b.ingetrokken, door: mensen.get(b.ingetrokken.door) ?? 'Baken' }
          : null,
      },
    ];
  });
}

export async function bekeken(work: Work, id: string): Promise<{ items: { wie: string; op: string }[] }> {
  await zie(work, id, 'onderwerp.lezen');
  const rows = await store.bekeken(work, id);
  const namen = await naamVan(
    work,
    rows.map((r) => r.actorId),
  );
  return { items: rows.map((r) => ({ wie: namen.get(r.actorId) ?? 'Baken', op: r.op })) };
}

/** Regel KOP-9: een waarde die niets zegt, verbindt niets meer; het kan terug. */
export async function negeer(
  work: Work,
  id: string,
  genegeerd: boolean,
  reden: NegeerReden,
): Promise<{ genegeerd: boolean }> {
  await zie(work, id, 'onderwerp.negeren');
  if (genegeerd) await store.negeer(work, id, reden);
  else await store.negeerNiet(work, id);
  const actie = genegeerd ? 'onderwerp.genegeerd' : 'onderwerp.niet-genegeerd';
  work.audit({ actie, objectSoort: 'onderwerp', objectId: id, resultaat: 'gelukt', details: { reden } });
  return { genegeerd };
}
