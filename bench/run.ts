import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';

/** `npm run bench [-- name]`: every measurement on its own process, one after another; exit 1 when a ratio is missed. */
const asked = process.argv.slice(2);
const files = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.bench.ts'))
  .filter((name) => asked.length === 0 || asked.some((a) => name.startsWith(a)))
  .sort();
let missed = 0;
for (const file of files) {
  const run = spawnSync(process.execPath, [path.join(import.meta.dirname, file)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: 3_600_000,
  });
  process.stdout.write(run.stdout);
  if (run.status !== 0 || run.stdout.includes('NIET ')) missed += 1;
}
console.log(missed === 0 ? 'Alle verhoudingen gehaald.' : `${missed} meting(en) niet gehaald.`);
process.exit(missed === 0 ? 0 : 1);
