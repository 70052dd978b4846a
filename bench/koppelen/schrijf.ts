import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import path from 'node:path';
import { velden, type Gegeven } from '#modules/informatie/koppelen/domain/motor/gegeven.ts';
import { vragen } from './vragen.ts';
import { wereld } from './wereld.ts';

/** `node bench/koppelen/schrijf.ts map [seed] [entiteiten] [vragen]`: the invented set as files, with its answers. */
const [map = '.', seed = '7', entities = '100000', questions = '10000'] = process.argv.slice(2);
mkdirSync(map, { recursive: true });
const w = wereld(Number(seed), Number(entities));
const list = vragen(Number(seed), w, Number(questions));

async function schrijf(
  name: string,
  id: string,
  rows: readonly { id: string; gegeven: Gegeven }[],
): Promise<void> {
  const out = createWriteStream(path.join(map, name));
  out.write(`${[id, 'soort', ...velden, 'bron'].join(';')}\n`);
  for (const row of rows) {
    const cells = [row.id, row.gegeven.soort, ...velden.map((v) => row.gegeven[v] ?? ''), 'proef'];
    const line = cells.map((c) => (/[";\n]/.test(c) ? `"${c.replaceAll('"', '""')}"` : c)).join(';');
    if (!out.write(`${line}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'close');
}

await schrijf('entities.csv', 'entity_id', w.bekend);
await schrijf('queries.csv', 'query_id', list);
writeFileSync(
  path.join(map, 'truth.csv'),
  `query_id;entity_id\n${list.map((v) => `${v.id};${v.waar ?? ''}`).join('\n')}\n`,
);
