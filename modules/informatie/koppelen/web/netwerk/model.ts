import type { Knoop, KnoopSoort, Lijn, NetwerkDto } from '../../contract.ts';

/** What is in sight of a network. It only grows by unfolding; what was unfolded stays where it is. */
export interface Model {
  knopen: ReadonlyMap<string, Knoop>;
  lijnen: ReadonlyMap<string, Lijn>;
  /** What the last unfolding could not show. */
  weggelaten: number;
}

/** More than this nobody reads. */
export const MEESTE_KNOPEN = 300;

const lijnId = (l: Lijn): string => `${l.van} ${l.naar}`;

export const leeg: Model = { knopen: new Map(), lijnen: new Map(), weggelaten: 0 };

/** Adds what an unfolding brought, up to what can be read; the rest is counted, not shown. */
export function metErbij(model: Model, erbij: Pick<NetwerkDto, 'knopen' | 'lijnen' | 'weggelaten'>): Model {
  const knopen = new Map(model.knopen);
  let over = 0;
  for (const k of erbij.knopen) {
    const al = knopen.get(k.id);
    if (al) knopen.set(k.id, { ...al, buren: meeste(al.buren, k.buren) });
    else if (knopen.size < MEESTE_KNOPEN) knopen.set(k.id, k);
    else over += 1;
  }
  const lijnen = new Map(model.lijnen);
  for (const l of erbij.lijnen) if (knopen.has(l.van) && knopen.has(l.naar)) lijnen.set(lijnId(l), l);
  return { knopen, lijnen, weggelaten: erbij.weggelaten + over };
}

/** A look from farther off may count less (no persons there): the most that was counted stands. */
function meeste(a: Knoop['buren'], b: Knoop['buren']): Knoop['buren'] {
  const per = new Map(a.map((x) => [x.soort, x.aantal]));
  for (const x of b) per.set(x.soort, Math.max(per.get(x.soort) ?? 0, x.aantal));
  return [...per].map(([soort, aantal]) => ({ soort, aantal }));
}

export interface Verbonden {
  knoop: Knoop;
  lijn: Lijn['soort'];
}

/** What is tied to a node by a line in sight, solid before dotted, then by name. */
export function verbondenMet(model: Model, id: string): Verbonden[] {
  const found = [...model.lijnen.values()].flatMap((l): Verbonden[] => {
    const ander = l.van === id ? l.naar : l.naar === id ? l.van : null;
    const knoop = ander === null ? undefined : model.knopen.get(ander);
    return knoop ? [{ knoop, lijn: l.soort }] : [];
  });
  const uniek = new Map<string, Verbonden>();
  const vast = (v: Verbonden): number => (v.lijn === 'hoort-bij' ? 0 : 1);
  for (const v of found.toSorted((a, b) => vast(b) - vast(a))) uniek.set(v.knoop.id, v);
  return [...uniek.values()].toSorted(
    (a, b) => vast(a) - vast(b) || a.knoop.naam.localeCompare(b.knoop.naam),
  );
}

/** Per kind how many neighbours are not in sight yet; what is in sight two records away counts as seen. */
export function nogUitTeKlappen(model: Model, knoop: Knoop): { soort: KnoopSoort; aantal: number }[] {
  const stukken = verbondenMet(model, knoop.id)
    .filter((v) => v.knoop.soort === 'stuk')
    .map((v) => v.knoop.id);
  const gezien = new Map<string, Knoop>();
  for (const id of stukken)
    for (const v of verbondenMet(model, id)) if (v.knoop.id !== knoop.id) gezien.set(v.knoop.id, v.knoop);
  return knoop.buren.flatMap(({ soort, aantal }) => {
    const al =
      soort === 'stuk' ? stukken.length : [...gezien.values()].filter((k) => k.soort === soort).length;
    return aantal > al ? [{ soort, aantal: aantal - al }] : [];
  });
}
