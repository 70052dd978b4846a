import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ROOT } from '#app/compose.ts';

/** (5) Sizes of the built web app against its budgets; the same check that guards every build. */
const run = spawnSync(process.execPath, [path.join(ROOT, 'bin', 'bundle-budget.mjs')], { encoding: 'utf8' });
process.stdout.write(run.stdout);
if (run.status !== 0) console.log(`NIET     bundels boven hun grens\n${run.stderr}`);
