import type { Vondst } from '#platform/contributions.ts';
import { recognise } from '#platform/reckon/recognise.ts';
import type { Work } from '#platform/work.ts';
import type { Bron } from '../contract.ts';
import { sleutelsVanVraag, sterkstePerRecord, VEELVOORKOMEND, vergelijkVorm } from '../domain/sleutels.ts';
import { gewoneWoorden, vraagwoorden } from '../domain/woorden.ts';
import { findTreffers } from '../store/vermeldingen.ts';
import * as store from '../store/woorden.ts';
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
const BEKEKEN = 200;

/** For the search box: records on the object that is asked for, then on its words; only what the viewer may see (regel KOP-2). */
export async function zoek(work: Work, vraag: string, max: number): Promise<Vondst[]> {
  const objecten = await opObject(work, vraag, max);
  const seen = new Set(objecten.map((v) => v.id));
  const woorden = await opWoorden(work, vraag, max);
  return [...objecten, ...woorden.filter((v) => !seen.has(v.id))].slice(0, max);
}

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
        waarden: { soort: objecten.get(t.sleutel)!, maand: t.maand },
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
  const zichtbaar = await zichtbaarVan(
    work,
    found.map((f) => f.bron),
  );
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
        waarden: { aantal: f.woorden, van: stammen.length, maand: f.maand },
      },
    }));
}
