import { readFileSync } from 'node:fs';
import { geijkt, kansen, weeg } from '#modules/informatie/koppelen/domain/motor/beslis.ts';
import { kenmerkenVan } from '#modules/informatie/koppelen/domain/motor/kenmerken.ts';
import type { Model } from '#modules/informatie/koppelen/domain/motor/model.ts';
import { vergelijk } from '#modules/informatie/koppelen/domain/motor/vergelijk.ts';
import { Geheugen } from './geheugen.ts';
import { meetKwaliteit, type Uitkomst } from './kwaliteit.ts';
import { setVan } from './set.ts';

const [seed, entities, questions] = [
  Number(process.argv[2] ?? 7),
  Number(process.argv[3] ?? 100_000),
  Number(process.argv[4] ?? 10_000),
];
const model = JSON.parse(
  readFileSync(
    new URL('../../modules/informatie/koppelen/domain/motor/parameters.json', import.meta.url),
    'utf8',
  ),
) as Model;
const { w, list: mentions } = setVan(process.argv[5] ?? 'een', seed, entities, questions);
const g = new Geheugen();
for (const wezen of w.bekend) g.voegToe(wezen.id, wezen.gegeven);
const uit: Uitkomst[] = [];
let found = 0;
let real = 0;
const t0 = performance.now();
for (const vraag of mentions) {
  const q = kenmerkenVan(vraag.gegeven);
  const list = g.kandidaten(q, 150);
  if (vraag.waar) real++;
  if (vraag.waar && list.some((n) => g.ids[n] === vraag.waar)) found++;
  const m = model.soorten[q.soort];
  const p = kansen(
    list.map((n) => weeg(vergelijk(q, g.kenmerken[n]!), q.soort, m, g.telling(q.soort))),
    g.totaal[q.soort]!,
    m,
  );
  const rij = list
    .map((n, i) => ({ id: g.ids[n]!, score: geijkt(p[i]!, m.ijking), p: p[i]! }))
    .toSorted((a, b) => b.score - a.score || b.p - a.p || (a.id < b.id ? -1 : 1))
    .slice(0, 10);
  uit.push({ vraag, rij });
}
console.log(
  `${((performance.now() - t0) / questions).toFixed(2)} ms per vraag; kandidaten bevatten ${((100 * found) / real).toFixed(2)} %`,
);
meetKwaliteit(uit, w);
