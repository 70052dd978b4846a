import { readFileSync, statSync } from 'node:fs';
import { CannotStart } from './errors.ts';
import type { Mode } from './migrate.ts';

/** What the web and worker processes need; the supervisor (or the administrator) puts it in the environment. */
export interface ProcessConfig {
  mode: Mode;
  /** Address to listen on; demo mode binds to loopback only. */
  host: string;
  port: number;
  publicUrl: string;
  appUrl: string;
  authUrl: string;
  queueUrl: string;
  rootKey: Buffer;
  filesFolder: string;
  /** Where seals and the journal of destruction are kept outside the database; best on another machine. */
  outsideFolder: string;
  /** Addresses of proxies whose X-Forwarded-* is believed; nobody's by default. */
  trustedProxies: string[];
}

export function readProcessConfig(env: NodeJS.ProcessEnv): ProcessConfig {
  const mode = modeOf(env);
  return {
    mode,
    host: mode === 'demo' ? '127.0.0.1' : (env.BAKEN_HOST ?? '127.0.0.1'),
    port: Number(required(env, 'BAKEN_POORT_WEB')),
    publicUrl: env.BAKEN_ADRES_PUBLIEK ?? '',
    appUrl: required(env, 'BAKEN_DB_APP'),
    authUrl: required(env, 'BAKEN_DB_AUTH'),
    queueUrl: required(env, 'BAKEN_DB_WERKER'),
    rootKey: readRootKey(required(env, 'BAKEN_WORTELSLEUTEL_BESTAND')),
    filesFolder: required(env, 'BAKEN_BESTANDEN'),
    outsideFolder: required(env, 'BAKEN_BUITEN'),
    trustedProxies: (env.BAKEN_PROXY ?? '').split(',').filter((p) => p !== ''),
  };
}

/** What the public process needs, and all it is given: it knows no root key and no municipality's key. */
export interface PublicConfig {
  host: string;
  port: number;
  databaseUrl: string;
  filesFolder: string;
  /** Secret by which receipt codes are found and half-filled forms are sealed. */
  pepper: Buffer;
  trustedProxies: string[];
}

export function readPublicConfig(env: NodeJS.ProcessEnv): PublicConfig {
  const mode = modeOf(env);
  const pepper = required(env, 'BAKEN_ONTVANGSTPEPER');
  if (!/^[0-9a-f]{64}$/.test(pepper))
    throw new CannotStart('BAKEN_ONTVANGSTPEPER is geen 64 hexadecimale tekens.');
  return {
    host: mode === 'demo' ? '127.0.0.1' : (env.BAKEN_HOST ?? '127.0.0.1'),
    port: Number(required(env, 'BAKEN_POORT_PUBLIEK')),
    databaseUrl: required(env, 'BAKEN_DB_PUBLIEK'),
    filesFolder: required(env, 'BAKEN_BESTANDEN'),
    pepper: Buffer.from(pepper, 'hex'),
    trustedProxies: (env.BAKEN_PROXY ?? '').split(',').filter((p) => p !== ''),
  };
}

/** Origins of the municipality's own gateways to registers: who installs Baken names them, nobody else. */
export function readOwnOrigins(env: NodeJS.ProcessEnv): string[] {
  const named = (env.BAKEN_REGISTERPOORTEN ?? '').split(',').map((one) => one.trim());
  return named.flatMap((one) => (URL.canParse(one) ? [new URL(one).origin] : []));
}

/** Where colleagues open Baken, for a link in a mail; empty where who installed it named none. */
export const readWebAddress = (env: NodeJS.ProcessEnv): string =>
  (env.BAKEN_ADRES_WEB ?? '').replace(/\/+$/, '');

/** Where citizens and colleagues without an account find Baken. */
export const readPublicAddress = (env: NodeJS.ProcessEnv): string =>
  (env.BAKEN_ADRES_PUBLIEK ?? '').replace(/\/+$/, '');

export function modeOf(env: NodeJS.ProcessEnv): Mode {
  const mode = env.BAKEN_MODE ?? 'demo';
  if (mode !== 'demo' && mode !== 'productie')
    throw new CannotStart(`BAKEN_MODE is "${mode}"; kies demo of productie.`);
  return mode;
}

/** The root key: 32 bytes as hexadecimal text in a file that only Baken may read. */
export function readRootKey(file: string): Buffer {
  demandPrivate(file);
  const text = readText(file).trim();
  if (!/^[0-9a-f]{64}$/.test(text))
    throw new CannotStart(`De wortelsleutel in ${file} is geen 64 hexadecimale tekens.`);
  // One character over and over comes from a manual or a test, and is known to everybody.
  if (/^(..)\1*$/.test(text))
    throw new CannotStart(
      `De wortelsleutel in ${file} is een voorbeeld en geen sleutel. Maak hem met: openssl rand -hex 32`,
    );
  return Buffer.from(text, 'hex');
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CannotStart(`De wortelsleutel in ${file} is niet te lezen (${code ?? 'onbekend'}).`);
  }
}

/** Others may not read it, nor the group write it; a group that reads (root:baken, 0640) is a usual arrangement. */
function demandPrivate(file: string): void {
  const mode = statSync(file, { throwIfNoEntry: false })?.mode ?? 0;
  if ((mode & 0o027) === 0) return;
  throw new CannotStart(
    `De wortelsleutel in ${file} is ook voor anderen te lezen of te wijzigen. Sluit hem af met: chmod 600 ${file}`,
  );
}

function required(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name];
  if (value === undefined || value === '')
    throw new CannotStart(`${name} ontbreekt. Start Baken met npm start of zet deze variabele.`);
  return value;
}
