import { geijkt, gewichten, kansen, weeg } from '#modules/informatie/koppelen/domain/motor/beslis.ts';
import { kenmerkenVan } from '#modules/informatie/koppelen/domain/motor/kenmerken.ts';
import { MODEL } from '#modules/informatie/koppelen/domain/motor/model.ts';
import { vergelijk } from '#modules/informatie/koppelen/domain/motor/vergelijk.ts';
import { Geheugen } from './geheugen.ts';
import { setVan } from './set.ts';

/**
 * `node bench/koppelen/kijk.ts een|ander soort mis|rang|laag|vals [hoeveel] [seed]`: mentions that went wrong and why.
 * Missed altogether, not first, first but below .5, or unknown and proposed at .9.
 */
const [welke = 'een', soort = 'persoon', fout = 'rang', hoeveel = '15', seed = '7'] = process.argv.slice(2);
const { w, list } = setVan(welke, Number(seed), 100_000, 10_000);
const g = new Geheugen();
const nummer = new Map<string, number>();
for (const x of w.bekend.filter((wezen) => wezen.gegeven.soort === soort)) {
  nummer.set(x.id, g.ids.length);
  g.voegToe(x.id, x.gegeven);
}
const kort = (o: object): string => JSON.stringify(o).replace(/"/g, '');
const bron = (id: string): string => kort(w.bekend.find((x) => x.id === id)!.gegeven);
let shown = 0;
for (const v of list.filter((x) => x.gegeven.soort === soort)) {
  const q = kenmerkenVan(v.gegeven);
  const found = g.kandidaten(q, 120, 1000);
  const m = MODEL.soorten[q.soort];
  const t = g.telling(q.soort);
  const p = kansen(
    found.map((n) => weeg(vergelijk(q, g.kenmerken[n]!), q.soort, m, t)),
    g.totaal[q.soort]!,
    m,
  );
  const order = found
    .map((n, i) => ({ n, kans: geijkt(p[i]!, m.ijking) }))
    .toSorted((a, b) => b.kans - a.kans);
  const rank = order.findIndex((o) => g.ids[o.n] === v.waar);
  const wrong: Record<string, boolean> = {
    mis: v.waar !== null && rank < 0,
    rang: rank > 0,
    laag: rank === 0 && order[0]!.kans < 0.5,
    vals: v.waar === null && (order[0]?.kans ?? 0) >= 0.9,
  };
  if (!wrong[fout] || shown++ >= Number(hoeveel)) continue;
  const waarom = (n: number): string =>
    gewichten(vergelijk(q, g.kenmerken[n]!), q.soort, m, t)
      .map((x) => `${x.kenmerk}:${x.niveau} ${x.toeval.toFixed(1)}/${x.verwant.toFixed(1)}`)
      .join('  ');
  console.log(`\nvraag ${v.sporen.join(',')} ${kort(v.gegeven)}`);
  if (v.waar) console.log(`waar  ${rank + 1} ${bron(v.waar)}\n      ${waarom(nummer.get(v.waar)!)}`);
  if (order[0] && rank !== 0)
    console.log(`eerst ${order[0].kans.toFixed(3)} ${bron(g.ids[order[0].n]!)}\n      ${waarom(order[0].n)}`);
}
console.log(`\n${shown} van ${list.length}`);
