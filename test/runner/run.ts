import { availableParallelism } from 'node:os';
import { throwawayCluster } from '../cluster.ts';
import { migratedTemplate } from '../postgres.ts';
import { browserTests } from './browser-tests.ts';
import { runChecks } from './checks.ts';
import { add, closingLine, nothing, type Counts } from './counts.ts';
import { nodeTests, testFiles } from './node-tests.ts';
import { seconds, stopPrograms } from './program.ts';
import { findTools, toolsEnv } from './tools.ts';

interface Stage {
  title: string;
  run(filters: string[]): Promise<Counts>;
}

const notRules = /\.(db|io|long)\.test\.ts$|^test\/boundaries\//;

const stages: Record<string, Stage> = {
  check: { title: 'Controles', run: runChecks },
  regels: {
    title: 'Regels (zonder invoer en uitvoer)',
    run: (filters) =>
      nodeTests({ ...matching(['**/*.test.ts'], filters, notRules), label: 'regels', together: true }),
  },
  db: { title: 'Kamers en koppelingen op echte tegenspelers', run: databaseTests },
  e2e: {
    title: 'Browser',
    run: async (filters) => browserTests(await findTools(['chromium', 'dovecot']), filters),
  },
  lang: { title: 'Lange proeven (afbreken, ruis, drukte)', run: longTests },
};

// `npm test` runs all but the long ones.
const usual = ['check', 'regels', 'db', 'e2e'];

async function databaseTests(filters: string[]): Promise<Counts> {
  const tests = matching(['**/*.{db,io}.test.ts'], filters);
  if (testFiles(tests).length === 0) return nothing;
  const env = toolsEnv(await findTools(['dovecot']));
  const processes = Math.max(2, Math.min(4, availableParallelism()));
  return withCluster((url) =>
    nodeTests({ ...tests, label: 'kamers', env: { ...env, BAKEN_TEST_PG: url }, processes }),
  );
}

async function longTests(filters: string[]): Promise<Counts> {
  const tests = matching(['**/*.long.test.ts'], filters);
  const env = toolsEnv(await findTools(['dovecot', 'chromium']));
  const timeoutMs = 45 * 60_000;
  return withCluster((url) =>
    nodeTests({ ...tests, label: 'lang', env: { ...env, BAKEN_TEST_PG: url }, processes: 1, timeoutMs }),
  );
}

let stopCluster = async (): Promise<void> => {};

async function withCluster(work: (superuserUrl: string) => Promise<Counts>): Promise<Counts> {
  const cluster = await throwawayCluster();
  stopCluster = cluster.stop;
  try {
    // Before any test counts its time: on a busy machine the first file would run out of it while it migrates.
    await migratedTemplate(cluster.superuserUrl);
    return await work(cluster.superuserUrl);
  } finally {
    stopCluster = async () => {};
    await cluster.stop();
  }
}

function matching(files: string[], filters: string[], except = /^$/): { files: string[]; except: RegExp } {
  if (filters.length === 0) return { files, except };
  const wanted = filters.map((filter) => filter.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('|');
  return { files, except: new RegExp(`${except.source}|^(?!.*(${wanted}))`) };
}

async function runStage(stage: Stage, filters: string[]): Promise<Counts> {
  console.log(`\n${stage.title}`);
  try {
    return await stage.run(filters);
  } catch (error) {
    console.log(`  ✗ ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return { ...nothing, failed: 1 };
  }
}

async function main(args: string[]): Promise<void> {
  const began = performance.now();
  const chosen = args.filter((arg) => arg in stages);
  const filters = args.filter((arg) => !(arg in stages));
  let total = nothing;
  for (const name of chosen.length > 0 ? chosen : usual) {
    const stage = stages[name];
    if (stage) total = add(total, await runStage(stage, filters));
  }
  if (total.passed + total.failed + total.skipped === 0) {
    console.log(`\nGeen proef gevonden voor: ${args.join(' ')}`);
    total = { ...total, failed: 1 };
  }
  console.log(`\n${seconds(began)}\n${closingLine(total)}`);
  process.exit(total.failed > 0 ? 1 : 0);
}

// npm, the start program and the terminal each pass Ctrl-C on: the second one may not cut the clearing short.
let breaking = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (breaking) return;
    breaking = true;
    stopPrograms();
    void stopCluster().finally(() => process.exit(130));
  });
}

await main(process.argv.slice(2));
