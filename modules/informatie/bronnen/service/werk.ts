import path from 'node:path';
import * as meldpunt from '#modules/informatie/meldpunt/index.ts';
import { legalDay } from '#platform/reckon/dates.ts';
import { openBox, boxKeysFrom } from '#platform/sealed-box.ts';
import { Texts } from '#platform/texts.ts';
import { NotFound } from '#platform/errors.ts';
import type { Work } from '#platform/work.ts';
import { kennis } from '../contract.ts';
import { instellingen, moetHerinneren, plaats } from '../domain/vraag.ts';
import * as bronnen from '../store/bron.ts';
import { gemeenteVan } from '../store/gemeente.ts';
import * as store from '../store/vraag.ts';
import { linkVan } from './vragen.ts';

const texts = new Texts([path.join(import.meta.dirname, '..', 'texts')]);
const PER_KEER = 200;

/** Job: the letter, or its reminder, leaves by mail. What cannot leave is for who asked to send by hand. */
export async function mail(work: Work, vraagId: string, soort: 'vraag' | 'herinnering'): Promise<void> {
  const v = await store.find(work, vraagId).catch(weg);
  if (v === null || v.stand !== 'open' || v.code === null) return;
  const bron = await bronnen.find(work, v.bronId);
  const values = {
    gemeente: (await gemeenteVan(work)).naam,
    contact: bron.contact,
    tot: v.tot,
    link: await linkVan(work, v.code),
  };
  const uitkomst = await meldpunt.verstuurPost(work, {
    id: `${v.id}-${soort}-${v.herinnerd}`,
    aan: bron.email,
    onderwerp: texts.say('nl', `bronnen.mail.${soort}.onderwerp`, values),
    tekst: texts.say('nl', `bronnen.mail.${soort}.tekst`, values),
  });
  if (soort === 'vraag')
    await store.update(work, {
      ...v,
      mail: uitkomst === 'verzonden' ? 'verzonden' : uitkomst === 'mislukt' ? 'mislukt' : 'met-de-hand',
    });
}

const weg = (error: unknown): null => {
  if (error instanceof NotFound) return null;
  throw error;
};

/** Job: fetches answers, reminds, closes what ran out, and clears what belongs to no signal any more. */
export async function houdBij(work: Work): Promise<void> {
  for (const a of await store.antwoorden(work)) await haalOp(work, a);
  const na = await work.setting<number>(instellingen.herinneren);
  for (const v of await store.open(work, PER_KEER)) {
    if (v.tot < work.today) await verloop(work, v);
    else if (moetHerinneren({ ...v, gevraagd: legalDay(v.gevraagdOp) }, work.today, na)) {
      await store.update(work, { ...v, herinnerd: v.herinnerd + 1 });
      await work.enqueue('bronnen.mail', { vraagId: v.id, soort: 'herinnering' });
    }
  }
  await store.deleteWees(work);
}

async function haalOp(
  work: Work,
  { id, dag, verzegeld }: { id: string; dag: string; verzegeld: Buffer },
): Promise<void> {
  const v = await store.find(work, id).catch(weg);
  const gelezen = v?.stand === 'open' && v.sleutel !== null ? lees(work, v.sleutel, id, verzegeld) : null;
  if (v && gelezen) {
    await store.update(work, {
      ...v,
      stand: 'beantwoord',
      code: null,
      sleutel: null,
      weet: gelezen.weet,
      antwoord: gelezen.tekst,
      beantwoordOp: dag,
    });
    work.audit({
      actie: 'verrijkingsvraag.beantwoord',
      objectSoort: 'verrijkingsvraag',
      objectId: id,
      resultaat: 'gelukt',
    });
    work.count({ soort: 'verrijkingsvraag.beantwoord', kanaal: v.herkomstlabel, uitkomst: gelezen.weet });
    work.process('verrijkingsvragen', [v.signaalId]);
  }
  // An answer that nobody asked for, or that does not open, is no answer: its row goes and the question stays.
  if (v && gelezen === null && v.stand === 'open') await store.deleteAntwoord(work, id);
  else await store.deleteBrief(work, id);
}

function lees(work: Work, prive: Buffer, id: string, verzegeld: Buffer) {
  try {
    const raw = openBox(boxKeysFrom(prive), plaats(work.gemeenteId, 'antwoord', id), verzegeld);
    const { weet, tekst } = JSON.parse(raw.toString('utf8')) as { weet?: unknown; tekst?: unknown };
    const known = kennis.find((k) => k === weet);
    return known === undefined || typeof tekst !== 'string'
      ? null
      : { weet: known, tekst: tekst.slice(0, 5000) };
  } catch {
    return null;
  }
}

async function verloop(work: Work, v: store.Vraag): Promise<void> {
  await store.update(work, { ...v, stand: 'verlopen', code: null, sleutel: null });
  await store.deleteBrief(work, v.id);
  work.audit({
    actie: 'verrijkingsvraag.verlopen',
    objectSoort: 'verrijkingsvraag',
    objectId: v.id,
    resultaat: 'gelukt',
  });
}
