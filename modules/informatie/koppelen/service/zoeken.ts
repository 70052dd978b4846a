import type { LocalDate } from '#platform/contract.ts';
import type { Vondst } from '#platform/contributions.ts';
import { recognise } from '#platform/reckon/recognise.ts';
import type { Work } from '#platform/work.ts';
import type { Bron } from '../contract.ts';
import { kenmerkenVan } from '../domain/motor/kenmerken.ts';
import { sleutelsVanVraag, sterkstePerRecord, VEELVOORKOMEND, vergelijkVorm } from '../domain/sleutels.ts';
import { gewoneWoorden, vraagwoorden } from '../domain/woorden.ts';
import { findTreffers } from '../store/vermeldingen.ts';
import * as store from '../store/woorden.ts';
import { zoekOpNaam } from './gelijken.ts';
import type { GelezenTekst } from './personen.ts';
import { zichtbaarVan } from './zicht.ts';

const woordsleutel = (work: Work, stam: string): string => work.keys.match('woord', stam);

/** Files a record under its ordinary words, each as a keyed hash of its stem (regel KOP-11). */
export async function legWoordenVast(
  work: Work,
  bron: Bron,
  teksten: readonly GelezenTekst[],
  maand: string,
): Promise<void> {
  const words = teksten.map(({ tekst, herkend }) => gewoneWoorden(tekst, herkend)).join(' ');
  const stammen = await store.stammen(work, words);
  await store.insertWoorden(
    work,
    bron,
    maand,
    stammen.map((s) => woordsleutel(work, s)),
  );
}

/** No record: the question comes from the search box. */
const GEEN_BRON = '00000000-0000-0000-0000-000000000000';
/** Records with the words that are laid beside the viewer's rights; beyond these a question is too wide. */
const BEKEKEN = 1_000;
/** So many at a time: who may see the first needs no more. */
const STAP = 200;

/**
 * For the search box: records on the object that is asked for, then on a name like it, then on its words; only what the
 * viewer may see (regel KOP-2).
 */
export async function zoek(work: Work, vraag: string, max: number): Promise<Vondst[]> {
  const found = new Map<string, Vondst>();
  for (const wijze of [opObject, opNaam, opWoorden]) {
    if (found.size >= max) break;
    for (const v of await wijze(work, vraag, max)) if (!found.has(v.id)) found.set(v.id, v);
  }
  return [...found.values()].slice(0, max);
}

/** The day of a record as a moment that is that day everywhere; of one without a day the first of its month. */
const middag = (dag: LocalDate | null, maand: string): number =>
  Temporal.Instant.from(`${dag ?? `${maand}-01`}T12:00:00Z`).epochMilliseconds;

/** Kinds that are asked by name; a person is not among them (regel KOP-5). */
const NAAMSOORTEN = ['organisatie', 'vaartuig'] as const;

/** Firms and vessels with a name that looks or sounds like what was typed. */
async function opNaam(work: Work, vraag: string, max: number): Promise<Vondst[]> {
  const found: Vondst[] = [];
  // Letters, and not a number of its own: a plate or an account is not misspelt as a name.
  if (!/\p{L}{3}/u.test(vraag) || recognise(vraag).some((m) => m.valid && !isNaam(m.kind))) return found;
  const vragen = NAAMSOORTEN.map((soort) => kenmerkenVan({ soort, naam: vraag })).filter(
    (k) => k.woorden.length > 0,
  );
  for (const { bron, maand, dag, gelijk, soort, titel, pad, thema } of await zoekOpNaam(
    work,
    vragen,
    GEEN_BRON,
  ))
    found.push({
      soort: bron.soort,
      id: bron.id,
      titel,
      pad,
      maand,
      ...(thema ? { thema } : {}),
      toelichting: {
        id: gelijk ? 'koppelen.vondst.gelijk' : 'koppelen.vondst.bijna',
        waarden: { soort, dag: middag(dag, maand) },
      },
    });
  return found.slice(0, max);
}

const isNaam = (kind: string): boolean => (NAAMSOORTEN as readonly string[]).includes(kind);

async function opObject(work: Work, vraag: string, max: number): Promise<Vondst[]> {
  const sleutels = sleutelsVanVraag(vraag);
  const objecten = new Map(sleutels.map((s) => [work.keys.match(s.soort, s.waarde), s.object]));
  const treffers = (await findTreffers(work, GEEN_BRON, [...objecten.keys()], VEELVOORKOMEND)).filter(
    (t) => !t.bewaard,
  );
  const zichtbaar = await zichtbaarVan(
    work,
    treffers.map((t) => t.bron),
  );
  return sterkstePerRecord(treffers.filter((t) => zichtbaar.has(t.bron.id)))
    .toSorted((a, b) => vergelijkVorm(a.vorm, b.vorm) || b.maand.localeCompare(a.maand))
    .slice(0, max)
    .map((t) => ({
      soort: t.bron.soort,
      id: t.bron.id,
      ...zichtbaar.get(t.bron.id)!,
      maand: t.maand,
      toelichting: {
        id: t.vorm === 'gelijk' ? 'koppelen.vondst.gelijk' : 'koppelen.vondst.bijna',
        waarden: {
          soort: objecten.get(t.sleutel)!,
          dag: middag(zichtbaar.get(t.bron.id)!.dag, t.maand),
        },
      },
    }));
}

/** Records that have all the words; when none has, those that have at least half of them. */
async function opWoorden(work: Work, vraag: string, max: number): Promise<Vondst[]> {
  const stammen = await store.stammen(work, vraagwoorden(vraag, recognise(vraag)));
  const found = await store.zoekWoorden(
    work,
    stammen.map((s) => woordsleutel(work, s)),
    BEKEKEN,
  );
  const zichtbaar: Awaited<ReturnType<typeof zichtbaarVan>> = new Map();
  for (let at = 0; at < found.length && zichtbaar.size < max; at += STAP) {
    const bronnen = found.slice(at, at + STAP).map((f) => f.bron);
    for (const [id, target] of await zichtbaarVan(work, bronnen)) zichtbaar.set(id, target);
  }
  const seen = found.filter((f) => zichtbaar.has(f.bron.id));
  const all = seen.filter((f) => f.woorden === stammen.length);
  return (all.length > 0 ? all : seen.filter((f) => f.woorden * 2 >= stammen.length))
    .slice(0, max)
    .map((f) => ({
      soort: f.bron.soort,
      id: f.bron.id,
      ...zichtbaar.get(f.bron.id)!,
      maand: f.maand,
      toelichting: {
        id: 'koppelen.vondst.woorden',
        waarden: {
          aantal: f.woorden,
          van: stammen.length,
          dag: middag(zichtbaar.get(f.bron.id)!.dag, f.maand),
        },
      },
    }));
}
