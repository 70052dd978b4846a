/** Repeatable chance: the same seed gives the same data on every machine. */
export interface Toeval {
  getal(): number;
  geheel(below: number): number;
  kans(p: number): boolean;
  kies<T>(list: readonly T[]): T;
  gewogen<T>(list: readonly T[], weights: readonly number[]): T;
  zipf(below: number, power?: number): number;
}

export function toeval(seed: number): Toeval {
  let state = seed >>> 0;
  const getal = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const geheel = (below: number): number => Math.floor(getal() * below);
  const cumulative = new Map<string, number[]>();
  return {
    getal,
    geheel,
    kans: (p) => getal() < p,
    kies: (list) => list[geheel(list.length)]!,
    gewogen: (list, weights) => {
      let left = getal() * weights.reduce((a, b) => a + b, 0);
      for (const [i, weight] of weights.entries()) if ((left -= weight) < 0) return list[i]!;
      return list.at(-1)!;
    },
    zipf: (below, power = 0.9) => {
      const key = `${below}/${power}`;
      let sums = cumulative.get(key);
      if (!sums) {
        let total = 0;
        sums = Array.from({ length: below }, (_, i) => (total += 1 / (i + 1) ** power));
        cumulative.set(key, sums);
      }
      const at = getal() * sums.at(-1)!;
      const found = sums.findIndex((sum) => sum >= at);
      return found < 0 ? below - 1 : found;
    },
  };
}
