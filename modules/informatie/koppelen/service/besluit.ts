import { NotFound, RuleViolated } from '#platform/errors.ts';
import type { Work } from '#platform/work.ts';
import type { IntrekReden, Uitkomst, Weegreden } from '../contract.ts';
import type { Kenmerken } from '../domain/motor/gegeven.ts';
import { leesBewaard, samengenomen } from '../domain/bewaard.ts';
import { dingSoort } from '../domain/ding.ts';
import { MODELVERSIE, redenenTussen } from '../domain/oordeel.ts';
import { sleutelsVan, weegredenVanObject } from '../domain/sleutels.ts';
import * as store from '../store/besluit.ts';
import { openKenmerken } from '../store/kandidaten.ts';
import { onthoud, vergeet } from './leren.ts';
import { zie, type Zicht } from './onderwerp.ts';

/**
 * Records what a person decided about two subjects. "The same" joins them by reference: each keeps its own mentions, and
 * taking the decision back parts them as they were (regel KOP-10).
 */
export async function besluit(
  work: Work,
  een: string,
  ander: string,
  uitkomst: Uitkomst,
): Promise<{ id: string }> {
  if (een === ander) throw new RuleViolated('KOP-10', 'koppelen.met-zichzelf');
  const [first, second] = een < ander ? [een, ander] : [ander, een];
  if (!(await store.houdVast(work, first, second))) throw new NotFound();
  const a = await zie(work, first, 'onderwerp.besluiten');
  const b = await zie(work, second, 'onderwerp.besluiten');
  if (!zelfdeSoort(a, b)) throw new RuleViolated('KOP-10', 'koppelen.andere-soort');
  await ruimOnzekerOp(work, first, second);
  const { redenen, personen } = await vergeleken(work, a, b);
  const row = {
    id: work.newId(),
    een: first,
    ander: second,
    uitkomst,
    redenen,
    modelversie: MODELVERSIE,
    door: work.actor.accountId,
    op: work.now,
  };
  if (!(await store.insert(work, row))) throw new RuleViolated('KOP-10', 'koppelen.al-besloten');
  if (personen) await onthoud(work, row.id, uitkomst, ...personen);
  noteer(work, `koppeling.${uitkomst}`, row);
  return { id: row.id };
}

/** A number of the trade register may be that of a firm that was named, and a hull number that of a ship. */
const zelfdeSoort = (a: Zicht, b: Zicht): boolean =>
  a.soort === b.soort || (dingSoort(a.soort) !== null && dingSoort(a.soort) === dingSoort(b.soort));

/** "Not sure yet" makes way for a decision; a decision does not, it is taken back first. */
async function ruimOnzekerOp(work: Work, een: string, ander: string): Promise<void> {
  const open = (await store.van(work, [een])).find(
    (x) => x.ingetrokken === null && x.een === een && x.ander === ander && x.uitkomst === 'onzeker',
  );
  if (open) await store.trekIn(work, open.id, 'nieuwe-informatie');
}

interface Vergeleken {
  redenen: Weegreden[];
  /** Of persons: what was compared. */
  personen: [Kenmerken, Kenmerken] | null;
}

async function vergeleken(work: Work, a: Zicht, b: Zicht): Promise<Vergeleken> {
  const [x, y] = [await kenmerkenVan(work, a), await kenmerkenVan(work, b)];
  if (!x || !y) return { redenen: redenenVanObject(a, b), personen: null };
  return { redenen: redenenTussen(x, y), personen: a.soort === 'persoon' ? [x, y] : null };
}

function redenenVanObject(a: Zicht, b: Zicht): Weegreden[] {
  const keys = (z: Zicht) => (z.soort === 'persoon' ? [] : sleutelsVan(z.soort, z.naam));
  const near = keys(a).find((x) => keys(b).some((y) => y.soort === x.soort && y.waarde === x.waarde));
  return near ? [weegredenVanObject(near.vorm)] : [];
}

async function kenmerkenVan(work: Work, z: Zicht): Promise<Kenmerken | null> {
  const open = await openKenmerken(
    work,
    z.vermeldingen.map((v) => v.id),
  );
  const all = [...open.values()].map((p) => leesBewaard(p.kenmerken));
  return all.length === 0 ? null : samengenomen(all);
}

/** Takes a decision back: what was joined by it stands apart again. */
export async function trekIn(work: Work, id: string, reden: IntrekReden): Promise<void> {
  const found = await store.findForUpdate(work, id);
  if (!found) throw new NotFound();
  await zie(work, found.een, 'onderwerp.besluiten');
  if (found.ingetrokken !== null) throw new RuleViolated('KOP-10', 'koppelen.al-ingetrokken');
  await store.trekIn(work, id, reden);
  await vergeet(work, id);
  noteer(work, 'koppeling.ingetrokken', found);
}

/** Both subjects carry the line, so that each page can be accounted for. */
function noteer(work: Work, actie: string, b: { id: string; een: string; ander: string }): void {
  for (const objectId of [b.een, b.ander])
    work.audit({
      actie,
      objectSoort: 'onderwerp',
      objectId,
      resultaat: 'gelukt',
      details: { besluit: b.id },
    });
  work.process('koppelen', [b.een, b.ander]);
}
