import { accessSync, chmodSync, constants, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { program } from './program.ts';

/** Programs from outside the packages that some tests need; absent ones skip their tests. */
export interface Tools {
  chromium?: string;
  dovecot?: string;
}

type ToolName = keyof Tools;

const debianPackages: Record<ToolName, string> = { chromium: 'chromium', dovecot: 'dovecot-imapd' };
const missingText: Record<ToolName, string> = {
  chromium:
    'Chromium ontbreekt: de browserproeven worden overgeslagen. Zet BAKEN_CHROMIUM naar het programma.',
  dovecot:
    'Dovecot (met IMAP) ontbreekt: de mailproeven worden overgeslagen. Zet BAKEN_DOVECOT naar het programma.',
};

/** Finds the wanted tools; as root on Debian installs what is missing. */
export async function findTools(wanted: ToolName[]): Promise<Tools> {
  const missing = wanted.filter((name) => !find(name));
  if (missing.length > 0 && mayInstall()) await install(missing.map((name) => debianPackages[name]));
  const tools: Tools = {};
  for (const name of wanted) {
    const path = find(name);
    if (path) tools[name] = path;
    else console.log(`  ! ${missingText[name]}`);
  }
  return tools;
}

/** What the tests read: where the tools are. */
export function toolsEnv({ chromium, dovecot }: Tools): Record<string, string | undefined> {
  return { BAKEN_CHROMIUM: chromium, BAKEN_DOVECOT: dovecot };
}

function find(name: ToolName): string | undefined {
  if (name === 'chromium') {
    const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
    return process.env.BAKEN_CHROMIUM || names.map(onPath).find(Boolean);
  }
  const imap = ['/usr/lib', '/usr/libexec', '/usr/local/lib', '/usr/local/libexec'];
  const speaksImap = imap.some((dir) => existsSync(join(dir, 'dovecot', 'imap')));
  return process.env.BAKEN_DOVECOT || (speaksImap ? onPath('dovecot') : undefined);
}

function onPath(name: string): string | undefined {
  // Servers live in sbin, which an ordinary user's PATH often lacks.
  const dirs = [...(process.env.PATH ?? '').split(delimiter), '/usr/local/sbin', '/usr/sbin'];
  return dirs.map((dir) => join(dir, name)).find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function mayInstall(): boolean {
  if (process.getuid?.() !== 0 || !onPath('apt-get') || !existsSync('/etc/os-release')) return false;
  return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

async function install(packages: string[]): Promise<void> {
  console.log(`  ${packages.join(' en ')} installeren met apt-get (enkele minuten)…`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const ticking = setInterval(() => console.log('    bezig…'), 10_000);
  const release = keepServicesDown();
  try {
    for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
      const { code, output } = await program('apt-get', ['-q', ...args], { env });
      if (code !== 0) {
        console.log(`  ! apt-get ${args[0]} mislukte (code ${code}):`);
        console.log(output.trim().split('\n').slice(-8).join('\n').replaceAll(/^/gm, '      '));
      }
    }
  } finally {
    release();
    clearInterval(ticking);
  }
}

// Debian starts a server it installs; a mail server that listens is not what somebody who runs tests asked for.
function keepServicesDown(): () => void {
  const policy = '/usr/sbin/policy-rc.d';
  if (existsSync(policy)) return () => {};
  writeFileSync(policy, '#!/bin/sh\nexit 101\n');
  chmodSync(policy, 0o755);
  return () => rmSync(policy, { force: true });
}
