import type { Work } from '#platform/work.ts';
import { relaties, type ObjectSoort, type OnderwerpDto } from '../contract.ts';
import { relatieTussen, type Genoemde } from '../domain/verwant.ts';
import { objectenIn, openNamen, type VermeldingRij } from '../store/onderwerp.ts';
import { gezegd } from '../store/vermeld.ts';

/** Most that one can take in; the rest is in the records themselves. */
const MEESTE = 40;

/** Objects that the same visible records name, the nearest first. Never a person: that would be a network (guardrail). */
export async function verwantenVan(
  work: Work,
  samen: readonly string[],
  vermeldingen: readonly VermeldingRij[],
): Promise<OnderwerpDto['verwanten']> {
  const rows = await objectenIn(work, [...new Set(vermeldingen.map((v) => v.bron.id))]);
  const groups = Map.groupBy(
    rows.filter((r) => !samen.includes(r.onderwerpId)),
    (r) => r.onderwerpId,
  );
  const ranked = [...groups]
    .map(([onderwerpId, list]) => ({ onderwerpId, list, stukken: new Set(list.map((r) => r.bron.id)).size }))
    .toSorted((a, b) => b.stukken - a.stukken || a.onderwerpId.localeCompare(b.onderwerpId))
    .slice(0, MEESTE);
  const genoemde = await opener(work, [...vermeldingen, ...ranked.flatMap((r) => r.list)]);
  const zelf = genoemde(vermeldingen);
  return ranked
    .map(({ onderwerpId, list, stukken }) => {
      const ander = genoemde(list);
      const { soort, waarde: naam } = ander;
      return { onderwerpId, soort, naam, stukken, relatie: relatieTussen(zelf, ander) };
    })
    .toSorted((a, b) => relaties.indexOf(a.relatie) - relaties.indexOf(b.relatie) || b.stukken - a.stukken);
}

/** Opens all at once; then each object is what its mentions say together. */
async function opener(
  work: Work,
  rijen: readonly VermeldingRij[],
): Promise<(list: readonly VermeldingRij[]) => Genoemde> {
  const namen = await openNamen(work, rijen);
  const zei = await gezegd(
    work,
    rijen.map((r) => r.id),
  );
  return (list) => ({
    soort: list[0]!.soort as ObjectSoort,
    waarde: namen.get(list[0]!.id) ?? '',
    gegeven: list.map((r) => zei.get(r.id)?.gegeven ?? {}),
  });
}
