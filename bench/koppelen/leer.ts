import { writeFileSync } from 'node:fs';
import { kansen, logit, weeg } from '#modules/informatie/koppelen/domain/motor/beslis.ts';
import { soorten, type Soort } from '#modules/informatie/koppelen/domain/motor/gegeven.ts';
import { kenmerkenVan, LEESVERSIE } from '#modules/informatie/koppelen/domain/motor/kenmerken.ts';
import type { Niveau, SoortModel } from '#modules/informatie/koppelen/domain/motor/model.ts';
import { vergelijk } from '#modules/informatie/koppelen/domain/motor/vergelijk.ts';
import { anderVragen } from './ander/vragen.ts';
import { anderWereld } from './ander/wereld.ts';
import { Geheugen } from './geheugen.ts';
import { toeval } from './toeval.ts';
import { vragen, type Vraag } from './vragen.ts';
import { wereld, type Wereld } from './wereld.ts';

const [entities, questions] = [Number(process.argv[2] ?? 50_000), Number(process.argv[3] ?? 14_000)];
type Teller = Record<string, Record<string, Record<string, [number, number, number, number]>>>;

function vul(w: Wereld): Geheugen {
  const g = new Geheugen();
  for (const wezen of w.bekend) g.voegToe(wezen.id, wezen.gegeven);
  return g;
}

interface Geteld {
  teller: Teller;
  random: Record<string, number>;
  pairs: Record<string, number>;
}

/** Counts levels per kind: of true pairs, of pairs within a group, of other candidates, and of random pairs. */
function tel(uit: Geteld, w: Wereld, g: Geheugen, list: Vraag[], seed: number): void {
  const groups = new Map(w.bekend.map((x) => [x.id, x.groep]));
  const nummer = new Map(g.ids.map((id, i) => [id, i]));
  const perKind = new Map<Soort, number[]>(soorten.map((s) => [s, []]));
  for (const [i, k] of g.kenmerken.entries()) perKind.get(k.soort)!.push(i);
  const count = (soort: Soort, v: ReturnType<typeof vergelijk>, column: number): void => {
    for (const [kenmerk, { niveau }] of Object.entries(v))
      (((uit.teller[soort] ??= {})[kenmerk] ??= {})[niveau] ??= [0, 0, 0, 0])[column]!++;
  };
  const t = toeval(seed);
  for (const vraag of list) {
    const q = kenmerkenVan(vraag.gegeven);
    const { soort } = q;
    uit.pairs[soort] = (uit.pairs[soort] ?? 0) + g.totaal[soort]!;
    for (const n of g.kandidaten(q, 150)) {
      const id = g.ids[n]!;
      if (id !== vraag.waar)
        count(soort, vergelijk(q, g.kenmerken[n]!), groups.get(id) === vraag.wezen.groep ? 1 : 2);
    }
    if (vraag.waar) count(soort, vergelijk(q, g.kenmerken[nummer.get(vraag.waar)!]!), 0);
    for (let i = 0; i < 40; i++) {
      const n = t.kies(perKind.get(soort)!);
      if (g.ids[n] === vraag.waar || groups.get(g.ids[n]!) === vraag.wezen.groep) continue;
      uit.random[soort] = (uit.random[soort] ?? 0) + 1;
      count(soort, vergelijk(q, g.kenmerken[n]!), 3);
    }
  }
}

function niveaus(
  rows: Record<string, [number, number, number, number]>,
  pairs: number,
  sampled: number,
): Record<string, Niveau> {
  const sum = (column: number): number => Object.values(rows).reduce((total, r) => total + r[column]!, 0);
  const [m, h, , u] = [sum(0), sum(1), sum(2), sum(3)];
  const size = Object.keys(rows).length;
  return Object.fromEntries(
    Object.entries(rows).map(([niveau, r]) => {
      const present = u / sampled;
      const near = r[2] / Math.max(1, pairs * present);
      const chance = Math.max((r[3] + 0.02) / (u + 1), near, 1e-7);
      const same = (r[0] + 0.3) / (m + 0.3 * size);
      // Few related pairs were seen: they lean on what is usual between any two.
      const related = (r[1] + 4 * chance + 0.2) / (h + 4 + 0.2 * size);
      return [niveau, [rond(same), rond(related), rond(chance)] as const];
    }),
  );
}

const rond = (x: number): number => Number(x.toPrecision(3));

function ijk(points: [number, boolean][]): [number, number][] {
  const sorted = points.toSorted((a, b) => a[0] - b[0]);
  // Pool adjacent violators over equal bins, then a little towards the middle: certainty must be earned.
  const size = Math.max(40, Math.ceil(sorted.length / 60));
  const blocks: { x: number; right: number; n: number }[] = [];
  for (let i = 0; i < sorted.length; i += size) {
    const part = sorted.slice(i, i + size);
    blocks.push({
      x: part.reduce((s, p) => s + logit(p[0]), 0),
      right: part.filter((p) => p[1]).length,
      n: part.length,
    });
    while (blocks.length > 1) {
      const [a, b] = blocks.slice(-2) as [(typeof blocks)[0], (typeof blocks)[0]];
      if (a.right / a.n < b.right / b.n) break;
      blocks.splice(-2, 2, { x: a.x + b.x, right: a.right + b.right, n: a.n + b.n });
    }
  }
  let last = 0;
  return blocks.map((b) => {
    last = Math.max(last, rond((b.right + 0.3) / (b.n + 0.6)));
    return [rond(b.x / b.n), last];
  });
}

const model: { versie: string; lezing: number; soorten: Record<string, SoortModel> } = {
  versie: new Date().toISOString().slice(0, 10),
  lezing: LEESVERSIE,
  soorten: {},
};
/** Worlds to learn from; the seeds that are reported on are others. */
const proeven = (seed: number): { w: Wereld; list: Vraag[] }[] => {
  const [een, ander] = [wereld(seed, entities), anderWereld(seed, entities)];
  return [
    { w: een, list: vragen(seed, een, questions) },
    { w: ander, list: anderVragen(seed, ander, questions) },
  ];
};

const geteld: Geteld = { teller: {}, random: {}, pairs: {} };
for (const { w, list } of proeven(2)) tel(geteld, w, vul(w), list, 5);
for (const soort of soorten) {
  const { teller, pairs, random } = geteld;
  model.soorten[soort] = {
    bekend: 0.64,
    verwant: 0.1,
    kenmerken: Object.fromEntries(
      Object.entries(teller[soort]!)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([k, rows]) => [k, niveaus(rows, pairs[soort]!, random[soort]!)]),
    ),
    ijking: [],
  };
}
// Twins share all but a given name, and are few: what is learned from so few, and hurts so much when it is wrong, is
// taken for five times as usual.
for (const niveau of ['gelijk', 'gelijk-eerste']) {
  const geboren = model.soorten.persoon!.kenmerken['geboren'] as Record<string, Niveau>;
  const [same, related, chance] = geboren[niveau]!;
  geboren[niveau] = [same, rond(5 * related), chance];
}
const points: Record<string, [number, boolean][]> = {};
for (const { w, list } of proeven(4)) {
  const g = vul(w);
  for (const vraag of list) {
    const q = kenmerkenVan(vraag.gegeven);
    const found = g.kandidaten(q, 150);
    const m = model.soorten[q.soort]!;
    const p = kansen(
      found.map((n) => weeg(vergelijk(q, g.kenmerken[n]!), q.soort, m, g.telling(q.soort))),
      g.totaal[q.soort]!,
      m,
    );
    const best = p.indexOf(Math.max(...p));
    if (best >= 0) (points[q.soort] ??= []).push([p[best]!, g.ids[found[best]!] === vraag.waar]);
  }
}
for (const soort of soorten) model.soorten[soort] = { ...model.soorten[soort]!, ijking: ijk(points[soort]!) };
writeFileSync(
  new URL('../../modules/informatie/koppelen/domain/motor/parameters.json', import.meta.url),
  `${JSON.stringify(model, null, 1)}\n`,
);
