import type { KnoopSoort, Lijn } from '../contract.ts';

/** A mention as the rules of a network see it. */
export interface Genoemd {
  id: string;
  bronId: string;
  /** Subjects that a person joined have one name. */
  onderwerpId: string;
  soort: KnoopSoort;
  deelVan: string | null;
}

/** Neighbours of one unfolding; what is left off is the least connected. */
export const MEESTE_BUREN = 60;

/** Subjects besides those in hand, those that share most records with them first. */
export function buren(genoemd: readonly Genoemd[], midden: ReadonlySet<string>): string[] {
  const met = new Set(genoemd.filter((g) => midden.has(g.onderwerpId)).map((g) => g.bronId));
  const shared = new Map<string, Set<string>>();
  for (const g of genoemd) {
    if (midden.has(g.onderwerpId) || !met.has(g.bronId)) continue;
    shared.set(g.onderwerpId, (shared.get(g.onderwerpId) ?? new Set()).add(g.bronId));
  }
  return [...shared].toSorted(([a, x], [b, y]) => y.size - x.size || a.localeCompare(b)).map(([id]) => id);
}

/** Records of one unfolding; of a value that stands in hundreds nobody reads them all. */
export const MEESTE_STUKKEN = 60;

/**
 * Records that are drawn, `genoemd` being newest first: for each subject one that ties it to the middle, and then the
 * newest as far as there is room. @returns those, and how many were left off.
 */
export function kiesStukken(
  genoemd: readonly Genoemd[],
  onderwerpen: ReadonlySet<string>,
  midden: ReadonlySet<string>,
  meeste: number,
): { stukken: Set<string>; over: number } {
  const alle = new Set(genoemd.filter((g) => midden.has(g.onderwerpId)).map((g) => g.bronId));
  const eerste = new Map<string, string>();
  for (const g of genoemd)
    if (onderwerpen.has(g.onderwerpId) && alle.has(g.bronId) && !eerste.has(g.onderwerpId))
      eerste.set(g.onderwerpId, g.bronId);
  const stukken = new Set(eerste.values());
  for (const bronId of alle) if (stukken.size < meeste) stukken.add(bronId);
  return { stukken, over: alle.size - stukken.size };
}

/** Lines between these nodes: dotted to the records that name them, solid where one source ties two together. */
export function lijnen(
  genoemd: readonly Genoemd[],
  verbonden: readonly { van: string; naar: string }[],
  knopen: ReadonlySet<string>,
): Lijn[] {
  const found = new Map<string, Lijn>();
  const add = (van: string, naar: string, soort: Lijn['soort']): void => {
    if (van !== naar && knopen.has(van) && knopen.has(naar))
      found.set(`${van} ${naar}`, { van, naar, soort });
  };
  const perId = new Map(genoemd.map((g) => [g.id, g]));
  for (const g of genoemd) add(g.onderwerpId, g.bronId, 'genoemd');
  const delen = genoemd.flatMap((g) => (g.deelVan === null ? [] : [{ van: g.deelVan, naar: g.id }]));
  for (const { van, naar } of [...delen, ...verbonden]) {
    const [a, b] = [perId.get(van), perId.get(naar)];
    if (a && b) add(a.onderwerpId, b.onderwerpId, 'hoort-bij');
  }
  return [...found.values()];
}

/** What may be unfolded from one node, per kind: everything it shares a record with, and those records. */
export function burenPerSoort(
  onderwerpId: string,
  perBron: ReadonlyMap<string, readonly Genoemd[]>,
  bronnen: ReadonlySet<string>,
): { soort: KnoopSoort; aantal: number }[] {
  const per = new Map<KnoopSoort, Set<string>>();
  for (const bronId of bronnen)
    for (const g of perBron.get(bronId) ?? [])
      if (g.onderwerpId !== onderwerpId) per.set(g.soort, (per.get(g.soort) ?? new Set()).add(g.onderwerpId));
  if (bronnen.size > 0) per.set('stuk', new Set(bronnen));
  return [...per].map(([soort, ids]) => ({ soort, aantal: ids.size }));
}

/** Subjects that a person joined, under one name: what the viewer may not see joins nothing (regel KOP-2). */
export function samengevoegd(
  paren: readonly { een: string; ander: string }[],
  zichtbaar: ReadonlySet<string>,
): (id: string) => string {
  const root = new Map<string, string>();
  const find = (id: string): string => {
    const next = root.get(id);
    return next === undefined ? id : find(next);
  };
  for (const { een, ander } of paren) {
    if (!zichtbaar.has(een) || !zichtbaar.has(ander)) continue;
    const [a, b] = [find(een), find(ander)].toSorted() as [string, string];
    if (a !== b) root.set(b, a);
  }
  return find;
}
