import * as koppelen from '#modules/informatie/koppelen/index.ts';
import type { Work } from '#platform/work.ts';
import type { Melding } from '../domain/melding.ts';
import * as herkennen from '../store/herkennen.ts';
import * as store from '../store/melding.ts';
import * as berichten from '../store/bericht.ts';
import { bronVan, maandVan, merkenVan, tekstenVan } from './gedeeld.ts';

/** Per job, so that no transaction lasts longer than a moment. */
const PER_KEER = 20;

/** Records the objects of these meldingen now: few came, and somebody may open them at once. */
export async function herkenNu(work: Work, meldingen: readonly Melding[]): Promise<void> {
  for (const m of meldingen) if (m.stand === 'te-schiften') await herken(work, m);
}

/** Job: records the objects of meldingen that came in large numbers, until none is left. */
export async function herkenWachtende(work: Work): Promise<void> {
  const wachtende = await herkennen.teHerkennen(work, PER_KEER);
  for (const m of wachtende) await herken(work, m);
  if (wachtende.length === PER_KEER) await work.enqueue('meldpunt.herken', {});
}

/** What the reporter added later, and what was folded onto it, counts as text of the melding. */
export async function alleTeksten(work: Work, m: Melding): Promise<koppelen.Tekst[]> {
  const added = (await berichten.van(work, m.id)).filter((b) => b.richting === 'in' && b.tekst !== null);
  const folded = (await store.gevouwenOp(work, [m.id])).map((g) => g.id);
  return [
    ...tekstenVan(m),
    ...added.map((b) => ({ veld: `bericht.${b.id}`, tekst: b.tekst! })),
    ...[...(await store.teksten(work, folded))].map(([id, tekst]) => ({ veld: `dubbel.${id}`, tekst })),
  ];
}

async function herken(work: Work, m: Melding): Promise<void> {
  await koppelen.legOpnieuwVast(work, bronVan(m), await alleTeksten(work, m), maandVan(m));
  await herkennen.zetHerkend(work, m.id, merkenVan(work, m.tekst));
}
