import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { loadDemoOnce } from '#demo/load.ts';
import { dataDirPath } from '#platform/embedded-postgres/index.ts';
import { keepAlive, type Child } from './children.ts';
import { keepDatabase } from './database.ts';
import { openInstallation, type Installation } from './installation.ts';
import { sayFirstCode } from './setup-code.ts';
import { demandPort, freePort } from './ports.ts';

const say = (line: string): void => console.log(line);
const DEFAULT_PORT = 8420;

/** `npm start`: database, migrations, demo, then the three processes; Ctrl-C stops them in the opposite order. */
export async function start(env: NodeJS.ProcessEnv): Promise<void> {
  if (await alreadyRuns(dataDirPath(env))) return;
  const installation = await openInstallation(env, say);
  const note = path.join(installation.dataDir, 'baken.json');
  const children: Child[] = [];
  const database = keepDatabase(installation, say);
  const stop = stopOnce(async () => {
    say('\nBaken stopt: eerst de processen, dan de database.');
    for (const child of children.toReversed()) await child.stop();
    await database.stop();
    rmSync(note, { force: true });
    say('Baken is gestopt.');
  });
  process.on('SIGINT', () => void stop().then(() => process.exit(0)));
  process.on('SIGTERM', () => void stop().then(() => process.exit(0)));
  try {
    if (installation.mode === 'demo') await loadDemoOnce(installation, say);
    else await sayFirstCode(installation, say);
    const plan = await addressesOf(env, installation);
    writeFileSync(note, JSON.stringify({ pid: process.pid, url: plan.url }));
    children.push(
      ...(await Promise.all([
        keepAlive('publiek', plan.outside, say),
        keepAlive('werker', plan.inside, say),
        keepAlive('web', plan.inside, say),
      ])),
    );
    say(
      `\n  Baken draait       ${plan.url}\n  Publiek meldpunt   ${plan.publicUrl}/melden   (ook via ${plan.url}/melden)\n\n  Stoppen: Ctrl-C\n`,
    );
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Ports, addresses and the environment of each process; the public one gets the least. */
async function addressesOf(env: NodeJS.ProcessEnv, installation: Installation) {
  const demo = installation.mode === 'demo';
  const host = demo ? '127.0.0.1' : (env.BAKEN_HOST ?? '127.0.0.1');
  const wanted = Number(env.BAKEN_PORT ?? DEFAULT_PORT);
  const choose = demo ? freePort : demandPort;
  const port = await choose(host, wanted);
  const publicPort = await choose(host, port + 1);
  if (port !== wanted) say(`Poort ${wanted} is bezet; Baken neemt ${port}.`);
  const url = `http://127.0.0.1:${port}`;
  const publicUrl = env.BAKEN_ADRES_PUBLIEK ?? `http://127.0.0.1:${publicPort}`;
  const common = { PATH: env.PATH ?? '', TZ: 'UTC', NODE_ENV: 'production', BAKEN_HOST: host };
  const inside = {
    ...common,
    ...installation.processEnv,
    BAKEN_POORT_WEB: String(port),
    BAKEN_ADRES_PUBLIEK: publicUrl,
    BAKEN_ADRES_WEB: env.BAKEN_ADRES_WEB ?? url,
    BAKEN_PROXY: env.BAKEN_PROXY ?? '',
    BAKEN_REGISTERPOORTEN: env.BAKEN_REGISTERPOORTEN ?? '',
  };
  const outside = {
    ...common,
    ...installation.publicEnv,
    BAKEN_POORT_PUBLIEK: String(publicPort),
    BAKEN_ADRES_WEB: url,
    BAKEN_PROXY: env.BAKEN_PROXY ?? '',
  };
  return { url, publicUrl, inside, outside };
}

/** A second start in the same checkout says where the first one is, instead of fighting over the database. */
async function alreadyRuns(dataDir: string): Promise<boolean> {
  const note = path.join(dataDir, 'baken.json');
  if (!existsSync(note)) return false;
  try {
    const { pid, url } = JSON.parse(readFileSync(note, 'utf8')) as { pid: number; url: string };
    process.kill(pid, 0);
    for (let tries = 0; tries < 3; tries += 1) {
      if (
        await fetch(`${url}/health/live`).then(
          (r) => r.ok,
          () => false,
        )
      ) {
        say(`Baken draait al op ${url}.`);
        return true;
      }
      await sleep(500);
    }
  } catch {
    // No such process, or an unreadable note: a start that was killed. We carry on and make a new one.
  }
  return false;
}

function stopOnce(action: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => (running ??= action());
}
