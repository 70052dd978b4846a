import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { modeOf, readRootKey } from '#platform/config.ts';
import { derive } from '#platform/crypto.ts';
import {
  dataDirPath,
  prepareDataDir,
  startEmbedded,
  type EmbeddedPostgres,
} from '#platform/embedded-postgres/index.ts';
import { CannotStart } from '#platform/errors.ts';
import { prepareDatabase, roleUrl, type Mode, type PrepareOptions, type Role } from '#platform/migrate.ts';

/** An installation that is ready for use: database up to date, keys and folders in place. */
export interface Installation {
  mode: Mode;
  dataDir: string;
  database: string;
  adminUrl: string;
  rootKeyFile: string;
  filesFolder: string;
  /** Folder for seals and the journal of destruction: `BAKEN_BUITEN`, or a folder beside the database. */
  outsideFolder: string;
  /** Environment of the web and worker processes. */
  processEnv: Record<string, string>;
  /** Environment of the public process: the least it can live with. */
  publicEnv: Record<string, string>;
  /** The embedded database; absent when an external one is used. */
  embedded?: EmbeddedPostgres;
  /** Stops the database, whoever started it. */
  stop(): Promise<void>;
  /** For a verb that is done: stops the database only if this process started it, so that Baken runs on. */
  leave(): Promise<void>;
}

const DATABASE = 'baken';

/** Finds or makes the data folder, the root key and the database; used by start, demo, backup and every other verb. */
export async function openInstallation(
  env: NodeJS.ProcessEnv,
  log: (line: string) => void,
  options: Pick<PrepareOptions, 'only'> = {},
): Promise<Installation> {
  const mode = modeOf(env);
  const dataDir = prepareDataDir(dataDirPath(env));
  const rootKeyFile = rootKeyOf(env, mode, dataDir);
  const secret = derive(readRootKey(rootKeyFile), 'databaserollen');
  const server = await databaseOf(env, mode, dataDir, log);
  try {
    const onStep = (step: string) => log(`Migratie ${step}`);
    await prepareDatabase({ ...server, ...options, secret, mode, onStep });
  } catch (error) {
    if (!server.adopted) await server.stop();
    throw error;
  }
  const filesFolder = path.join(dataDir, 'bestanden');
  mkdirSync(filesFolder, { recursive: true, mode: 0o700 });
  const outsideFolder = env.BAKEN_BUITEN ? path.resolve(env.BAKEN_BUITEN) : path.join(dataDir, 'buiten');
  const url = (role: Role) => roleUrl(server.adminUrl, secret, role, server.database);
  return {
    mode,
    dataDir,
    database: server.database,
    adminUrl: withDatabase(server.adminUrl, server.database),
    rootKeyFile,
    filesFolder,
    outsideFolder,
    ...environments(mode, url, { rootKeyFile, filesFolder, outsideFolder }),
    ...(server.embedded ? { embedded: server.embedded } : {}),
    stop: server.stop,
    leave: server.adopted ? async () => undefined : server.stop,
  };
}

/** What each process is told: no process gets a connection or a key that it does not need. */
function environments(
  mode: Mode,
  url: (role: Role) => string,
  place: { rootKeyFile: string; filesFolder: string; outsideFolder: string },
): Pick<Installation, 'processEnv' | 'publicEnv'> {
  return {
    processEnv: {
      BAKEN_MODE: mode,
      BAKEN_DB_APP: url('baken_app'),
      BAKEN_DB_AUTH: url('baken_auth'),
      BAKEN_DB_WERKER: url('baken_werker'),
      BAKEN_WORTELSLEUTEL_BESTAND: place.rootKeyFile,
      BAKEN_BESTANDEN: place.filesFolder,
      BAKEN_BUITEN: place.outsideFolder,
    },
    publicEnv: {
      BAKEN_MODE: mode,
      BAKEN_DB_PUBLIEK: url('baken_publiek'),
      BAKEN_BESTANDEN: place.filesFolder,
      BAKEN_ONTVANGSTPEPER: derive(readRootKey(place.rootKeyFile), 'ontvangstpeper').toString('hex'),
    },
  };
}

/** Demo makes its own key; production must be given one, and never starts with a guess. */
export function rootKeyOf(env: NodeJS.ProcessEnv, mode: Mode, dataDir: string): string {
  if (env.BAKEN_WORTELSLEUTEL_BESTAND) return env.BAKEN_WORTELSLEUTEL_BESTAND;
  if (mode === 'productie') {
    throw new CannotStart(
      'In productie hoort de wortelsleutel in een eigen bestand. Maak hem met: openssl rand -hex 32 > /etc/baken/wortelsleutel; chmod 600 /etc/baken/wortelsleutel; en zet BAKEN_WORTELSLEUTEL_BESTAND.',
    );
  }
  const folder = path.join(dataDir, 'sleutels');
  const file = path.join(folder, 'wortel');
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  }
  return file;
}

/** In production a forgotten setting must not quietly start an empty database beside the real one. */
function demandDatabaseChoice(env: NodeJS.ProcessEnv, mode: Mode): void {
  if (mode === 'demo' || env.DATABASE_URL || env.BAKEN_DATABASE === 'ingebouwd') return;
  throw new CannotStart(
    'In productie kiest u zelf waar de gegevens staan: zet DATABASE_URL naar uw PostgreSQL 18, of BAKEN_DATABASE=ingebouwd voor de meegeleverde.',
  );
}

async function databaseOf(env: NodeJS.ProcessEnv, mode: Mode, dataDir: string, log: (line: string) => void) {
  demandDatabaseChoice(env, mode);
  if (env.DATABASE_URL) {
    const url = new URL(env.DATABASE_URL);
    const database = url.pathname.slice(1) || DATABASE;
    url.pathname = '/postgres';
    return {
      adminUrl: url.toString(),
      database,
      adopted: true,
      embedded: undefined,
      stop: async () => undefined,
    };
  }
  const server = await startEmbedded({ dataDir, log });
  return {
    adminUrl: server.superuserUrl,
    database: DATABASE,
    adopted: server.adopted,
    embedded: server,
    stop: () => server.stop(),
  };
}

function withDatabase(adminUrl: string, database: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return url.toString();
}
