import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import path from 'node:path';
import { velden, type Gegeven } from '#modules/informatie/koppelen/domain/motor/gegeven.ts';
import type { Vraag } from './vragen.ts';
import type { Wereld } from './wereld.ts';

/** Writes an invented set as the files of `baken koppel`, with its answers in `truth.csv`. */
export async function schrijfSet(map: string, w: Wereld, list: readonly Vraag[]): Promise<void> {
  mkdirSync(map, { recursive: true });
  await schrijf(path.join(map, 'entities.csv'), 'entity_id', w.bekend);
  await schrijf(path.join(map, 'queries.csv'), 'query_id', list);
  writeFileSync(
    path.join(map, 'truth.csv'),
    `query_id;entity_id\n${list.map((v) => `${v.id};${v.waar ?? ''}`).join('\n')}\n`,
  );
}

async function schrijf(
  file: string,
  id: string,
  rows: readonly { id: string; gegeven: Gegeven }[],
): Promise<void> {
  const out = createWriteStream(file);
  out.write(`${[id, 'soort', ...velden, 'bron'].join(';')}\n`);
  for (const row of rows) {
    const cells = [row.id, row.gegeven.soort, ...velden.map((v) => row.gegeven[v] ?? ''), 'proef'];
    const line = cells.map((c) => (/[";\n]/.test(c) ? `"${c.replaceAll('"', '""')}"` : c)).join(';');
    if (!out.write(`${line}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'close');
}
