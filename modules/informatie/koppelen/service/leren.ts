import { RuleViolated } from '#platform/errors.ts';
import { addMonths } from '#platform/reckon/dates.ts';
import type { Work } from '#platform/work.ts';
import type { Uitkomst } from '../contract.ts';
import type { Kenmerken } from '../domain/motor/gegeven.ts';
import { MODEL } from '../domain/motor/model.ts';
import { vergelijk } from '../domain/motor/vergelijk.ts';
import {
  leer,
  leren,
  LEER_MAANDEN,
  MINSTE_VOORBEELDEN,
  niveausVan,
  type Leervoorstel,
} from '../domain/leren.ts';
import * as store from '../store/leervoorbeeld.ts';

/** Keeps how two persons compared and what was decided, without names; only where the municipality has turned it on (regel KOP-12). */
export async function onthoud(
  work: Work,
  besluitId: string,
  uitkomst: Uitkomst,
  a: Kenmerken,
  b: Kenmerken,
): Promise<void> {
  if (uitkomst === 'onzeker' || (await work.setting<'uit' | 'aan'>(leren)) !== 'aan') return;
  await store.insert(work, besluitId, MODEL.versie, { uitkomst, niveaus: niveausVan(vergelijk(a, b)) });
}

export const vergeet = store.verwijder;

/** Daily: what is older than a year goes, and everything when learning was turned off. */
export async function ruimVoorbeeldenOp(work: Work): Promise<void> {
  const aan = (await work.setting<'uit' | 'aan'>(leren)) === 'aan';
  await store.verwijderVoor(work, aan ? addMonths(work.today, -LEER_MAANDEN) : '9999-12-31');
}

/** Parameters as the decisions of this municipality would have them, beside those in force. @throws RuleViolated when there are too few. */
export async function leervoorstel(work: Work): Promise<Leervoorstel> {
  const voorbeelden = await store.alle(work);
  if (voorbeelden.length < MINSTE_VOORBEELDEN)
    throw new RuleViolated('KOP-12', 'koppelen.te-weinig', {
      aantal: voorbeelden.length,
      minste: MINSTE_VOORBEELDEN,
    });
  work.audit({
    actie: 'koppelen.geleerd',
    objectSoort: 'parameters',
    objectId: null,
    resultaat: 'gelukt',
    details: { voorbeelden: voorbeelden.length, versie: MODEL.versie },
  });
  return leer(MODEL, voorbeelden);
}
