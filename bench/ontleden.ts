import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { leesPost } from '#modules/informatie/meldpunt/index.ts';

/** Baseline of bench/inlezen.bench.ts: reads and parses every file of a folder and does nothing with it. */
const map = process.argv[2]!;
let gelezen = 0;
for (const naam of readdirSync(map)) {
  if (leesPost(readFileSync(path.join(map, naam))).mail.soort === 'gelezen') gelezen += 1;
}
console.log(`${gelezen} ontleed`);
process.exit(0);
