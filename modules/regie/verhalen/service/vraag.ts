import { SYSTEEM } from '#platform/actor.ts';
import { collegas } from '#platform/people.ts';
import { quarterOf } from '#platform/reckon/dates.ts';
import { verwijs } from '#platform/references.ts';
import { roleMay } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import type { Bron, Lijn, VraagDto } from '../contract.ts';
import { vraagRights } from '../domain/rights.ts';
import { eindeVraag, termijnInstellingen } from '../domain/termijnen.ts';
import { aanDeBeurt } from '../domain/vraag.ts';
import * as store from '../store/vraag.ts';
import { begin } from './verhaal.ts';

/** A control and a casus belong to one line; of an activity whoever writes it out says which. */
const LIJN: Record<Bron, Lijn | null> = { casus: 'bestrijding', controle: 'bestrijding', activiteit: null };

/** Something was finished: whoever finished it may be asked about it, later and seldom (regel VRH-6). */
export async function legVraagKlaar(work: Work, soort: Bron, bronId: string, aanId: string): Promise<void> {
  if (bronId === '' || aanId === '' || aanId === SYSTEEM) return;
  const collega = (await collegas(work)).find((c) => c.id === aanId);
  if (
    !collega ||
    !(vraagRights['verhaalvraag.beantwoorden'].rollen as readonly string[]).includes(collega.rol)
  )
    return;
  await store.insertOnce(work, {
    id: work.newId(),
    aanId,
    soort,
    bronId,
    gesteldOp: work.now,
    afgedaanOp: null,
    einddatum: eindeVraag(work.today, await work.settings(termijnInstellingen)),
  });
}

/** The one question for this viewer now, if there is one whose subject he may still see. */
export async function vraagNu(work: Work): Promise<VraagDto | null> {
  if (!roleMay(vraagRights['verhaalvraag.beantwoorden'], work.actor)) return null;
  const vragen = await store.mijn(work);
  const vraag = aanDeBeurt(vragen, work.today, await work.settings(termijnInstellingen));
  if (vraag === null) return null;
  const bron = (await verwijs(work, vraag.soort, [vraag.bronId])).get(vraag.bronId);
  return {
    id: vraag.id,
    soort: vraag.soort,
    bron: bron === undefined ? null : { titel: bron.titel, pad: bron.pad },
    gesteldOp: vraag.gesteldOp,
  };
}

const TITEL = 80;

/** One line becomes the beginning of a story; its first words are its title until somebody writes a better one. */
export async function antwoord(work: Work, id: string, tekst: string): Promise<{ verhaalId: string }> {
  const vraag = await store.findOpen(work, id);
  const regel = tekst.trim();
  const bestaat = (await verwijs(work, vraag.soort, [vraag.bronId])).has(vraag.bronId);
  const verhaal = await begin(work, {
    titel: regel.length <= TITEL ? regel : `${regel.slice(0, TITEL - 1).trimEnd()}…`,
    aanleiding: regel,
    jaar: Number(work.today.slice(0, 4)),
    kwartaal: Number(quarterOf(work.today).slice(-1)),
    lijn: LIJN[vraag.soort],
    bron: bestaat ? { soort: vraag.soort, id: vraag.bronId } : null,
  });
  await store.doeAf(work, id);
  return { verhaalId: verhaal.id };
}

export async function slaOver(work: Work, id: string): Promise<void> {
  await store.findOpen(work, id);
  await store.doeAf(work, id);
}
