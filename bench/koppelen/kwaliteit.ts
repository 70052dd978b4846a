import type { Vraag } from './vragen.ts';
import type { Wereld } from './wereld.ts';

export interface Uitkomst {
  vraag: Vraag;
  rij: { id: string; score: number }[];
}

export interface Kwaliteit {
  r1: number;
  r10: number;
  f1: number;
  p50: number;
  r50: number;
  p90: number;
  r90: number;
  ece: number;
  fpr: number;
}

const pct = (x: number): string => (100 * x).toFixed(1).padStart(6);

export function kwaliteit(list: readonly Uitkomst[]): Kwaliteit {
  const real = list.filter((u) => u.vraag.waar);
  const at = (threshold: number): { p: number; r: number } => {
    const said = list.filter((u) => (u.rij[0]?.score ?? 0) >= threshold);
    const right = said.filter((u) => u.rij[0]!.id === u.vraag.waar).length;
    return { p: right / Math.max(1, said.length), r: right / Math.max(1, real.length) };
  };
  const [half, strong] = [at(0.5), at(0.9)];
  const bins = new Map<number, [number, number, number]>();
  for (const u of list) {
    if (!u.rij[0]) continue;
    const bin = Math.min(9, Math.floor(u.rij[0].score * 10));
    const row = bins.get(bin) ?? [0, 0, 0];
    bins.set(bin, [row[0] + 1, row[1] + u.rij[0].score, row[2] + (u.rij[0].id === u.vraag.waar ? 1 : 0)]);
  }
  const shown = list.filter((u) => u.rij[0]).length;
  const nulls = list.filter((u) => !u.vraag.waar);
  return {
    r1: real.filter((u) => u.rij[0]?.id === u.vraag.waar).length / real.length,
    r10: real.filter((u) => u.rij.some((r) => r.id === u.vraag.waar)).length / real.length,
    f1: (2 * half.p * half.r) / (half.p + half.r),
    p50: half.p,
    r50: half.r,
    p90: strong.p,
    r90: strong.r,
    ece: [...bins.values()].reduce((s, [, sum, right]) => s + Math.abs(sum - right) / shown, 0),
    fpr: nulls.filter((u) => (u.rij[0]?.score ?? 0) >= 0.9).length / Math.max(1, nulls.length),
  };
}

export function meetKwaliteit(uit: readonly Uitkomst[], w: Wereld): void {
  const groups = new Map(w.bekend.map((x) => [x.id, x.groep]));
  console.log(
    'groep                     n     R@1    R@10   F1@.5  P@.5   R@.5   P@.9   R@.9   ECE    FPR@.9',
  );
  const line = (naam: string, list: readonly Uitkomst[]): void => {
    if (list.length === 0) return;
    const k = kwaliteit(list);
    console.log(
      `${naam.padEnd(22)} ${String(list.length).padStart(6)} ${pct(k.r1)} ${pct(k.r10)} ${pct(k.f1)} ${pct(k.p50)} ${pct(k.r50)} ${pct(k.p90)} ${pct(k.r90)} ${pct(k.ece)} ${pct(k.fpr)}`,
    );
  };
  line('alles', uit);
  for (const soort of ['persoon', 'organisatie', 'adres', 'voertuig', 'vaartuig'])
    line(
      soort,
      uit.filter((u) => u.vraag.gegeven.soort === soort),
    );
  const near = uit.filter(
    (u) =>
      !u.vraag.waar &&
      u.vraag.gegeven.soort === 'persoon' &&
      u.rij[0] &&
      groups.get(u.rij[0].id) === u.vraag.wezen.groep,
  );
  console.log(
    `onbekende huisgenoten bovenaan: ${near.length}, waarvan ≥ .9: ${near.filter((u) => u.rij[0]!.score >= 0.9).length}`,
  );
  for (const stijl of ['nl', 'tr', 'ma', 'su', 'pl', 'cn', 'ar', 'en'])
    line(
      `stijl ${stijl}`,
      uit.filter((u) => u.vraag.wezen.stijl === stijl),
    );
  const traces = new Map<string, Uitkomst[]>();
  for (const u of uit)
    for (const spoor of u.vraag.sporen) traces.set(spoor, [...(traces.get(spoor) ?? []), u]);
  for (const [spoor, list] of [...traces].toSorted()) line(spoor, list);
}
