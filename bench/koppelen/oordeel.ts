import { readFileSync } from 'node:fs';
import path from 'node:path';
import { meetKwaliteit, type Uitkomst } from './kwaliteit.ts';
import { setVan } from './set.ts';

/** `node bench/koppelen/oordeel.ts predictions.csv een|ander seed entiteiten vragen`: quality of a written answer to the invented set. */
const [file = 'p.csv', welke = 'een', seed = '7', entities = '100000', questions = '10000'] =
  process.argv.slice(2);
const { w, list } = setVan(welke, Number(seed), Number(entities), Number(questions));
const rows = new Map<string, Uitkomst['rij']>();
for (const line of readFileSync(path.resolve(file), 'utf8').trim().split('\n').slice(1)) {
  const [query, id, score] = line.split(';') as [string, string, string];
  rows.set(query, [...(rows.get(query) ?? []), { id, score: Number(score) }]);
}
meetKwaliteit(
  list.map((vraag) => ({ vraag, rij: rows.get(vraag.id) ?? [] })),
  w,
);
