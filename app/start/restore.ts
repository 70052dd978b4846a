import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { systeem } from '#platform/actor.ts';
import { keepRestored, lastOutside } from '#platform/audit-verifier/exported.ts';
import { beginOf, makeRestoreMark, signingKey } from '#platform/audit-verifier/seal.ts';
import {
  compareTables,
  copyFilesBack,
  findBackup,
  loadTables,
  readBackup,
  type Backup,
} from '#platform/backup/read.ts';
import { setSpelling } from '#platform/backup/tables.ts';
import { modeOf, readRootKey } from '#platform/config.ts';
import { dataDirPath, prepareDataDir } from '#platform/embedded-postgres/index.ts';
import { DestructionJournal, type Destroyed } from '#platform/destruction-journal.ts';
import { CannotStart } from '#platform/errors.ts';
import { KeyStore } from '#platform/keys.ts';
import { migrationHashes, type Mode } from '#platform/migrate.ts';
import { inWork } from '#platform/work.ts';
import type { House } from '../compose.ts';
import { argsOf } from './args.ts';
import { journalOf } from './backup.ts';
import { openerOf } from './backup-secret.ts';
import { openInstallation, type Installation } from './installation.ts';
import { houseOf, NO_TRACE, verifyInstallation } from './logboek.ts';
import { replayDestruction } from './replay.ts';

const say = (line: string): void => console.log(line);

const options = {
  sleutel: { type: 'string' },
  journaal: { type: 'string' },
  'zonder-journaal': { type: 'boolean' },
  'wortelsleutel-naar': { type: 'string' },
  controleer: { type: 'boolean' },
} as const;

/** `baken herstel <map>`: puts a backup into an empty installation; nothing is touched before the backup proved whole. */
export async function herstel(args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const { values, positionals } = argsOf({ args, allowPositionals: true, options });
  if (positionals[0] === undefined) throw new CannotStart('Noem de map met de back-up: baken herstel <map>');
  const mode = modeOf(env);
  const folder = findBackup(positionals[0]);
  say(`Back-up ${folder} wordt nagerekend`);
  const backup = await readBackup(folder, openerOf(env, mode, values.sleutel), new Date().toISOString());
  if (values.controleer) {
    say(`De back-up van ${backup.data.gemaakt} is heel.`);
    return 0;
  }
  if (backup.data.modus !== mode)
    throw new CannotStart(
      `Deze back-up is van een installatie in de modus ${backup.data.modus}. Zet BAKEN_MODE=${backup.data.modus}.`,
    );
  const only = await demandKnownMigrations(backup);
  const journal = findJournal(backup, values);
  placeRootKey(env, mode, backup, values['wortelsleutel-naar']);
  const installation = await openEmpty(env, only);
  try {
    await load(installation, backup);
    await installation.leave();
    return await finish(env, backup, journal);
  } catch (error) {
    await installation.leave();
    throw error;
  }
}

/** @throws when the backup is of a newer version than this one, or of other migrations. */
async function demandKnownMigrations(backup: Backup): Promise<ReadonlySet<string>> {
  const known = await migrationHashes();
  for (const { naam, sha256 } of backup.data.migraties) {
    if (known.get(naam) !== sha256)
      throw new CannotStart(
        `Deze back-up is gemaakt met een andere versie van Baken (migratie ${naam}). Herstel hem met die versie of een nieuwere.`,
      );
  }
  return new Set(backup.data.migraties.map((m) => m.naam));
}

/** What was destroyed since: the file that was named, or the one of the installation the backup is from. */
function findJournal(
  backup: Backup,
  values: { journaal?: string; 'zonder-journaal'?: boolean },
): readonly Destroyed[] {
  const file = values.journaal ?? backup.data.journaal;
  const keys = new KeyStore(Buffer.from(backup.keys.wortel, 'hex'));
  if (file !== null && existsSync(file)) {
    const entries = readJournal(new DestructionJournal(path.dirname(file), keys), file);
    say(`Vernietigingsjournaal ${file}: ${entries.length} regels`);
    return entries;
  }
  if (values['zonder-journaal']) return [];
  throw new CannotStart(
    'Het vernietigingsjournaal is niet gevonden. Wat na deze back-up vernietigd is, zou terugkomen. Geef het mee met --journaal <bestand>, of --zonder-journaal als er zeker niets vernietigd is.',
  );
}

function readJournal(journal: DestructionJournal, file: string): readonly Destroyed[] {
  try {
    return journal.readLines(readFileSync(file, 'utf8'));
  } catch {
    throw new CannotStart(
      `In ${file} staat een regel die Baken niet schreef. Er is niets teruggezet. Neem een ander exemplaar van het journaal.`,
    );
  }
}

/** The root key of the backup opens everything in it; it must be the one this installation uses. */
function placeRootKey(env: NodeJS.ProcessEnv, mode: Mode, backup: Backup, target: string | undefined): void {
  const key = backup.keys.wortel;
  const file =
    env.BAKEN_WORTELSLEUTEL_BESTAND ??
    (mode === 'demo' ? path.join(prepareDataDir(dataDirPath(env)), 'sleutels', 'wortel') : undefined);
  if (file !== undefined && existsSync(file)) {
    if (readRootKey(file).toString('hex') === key) return;
    throw new CannotStart(
      `De wortelsleutel in ${file} is een andere dan die van de back-up. Kies een lege gegevensmap, of zet de wortelsleutel van de back-up terug.`,
    );
  }
  const place = target ?? file;
  if (place === undefined || (mode === 'productie' && target === undefined))
    throw new CannotStart(
      'Zet BAKEN_WORTELSLEUTEL_BESTAND naar de wortelsleutel van deze installatie, of laat hem uit de back-up schrijven met --wortelsleutel-naar <bestand> en zet daarna BAKEN_WORTELSLEUTEL_BESTAND naar dat bestand.',
    );
  mkdirSync(path.dirname(place), { recursive: true, mode: 0o700 });
  writeFileSync(place, `${key}\n`, { mode: 0o600, flag: 'wx' });
  env.BAKEN_WORTELSLEUTEL_BESTAND ??= place;
}

/** A database that knows the tables of the backup and has no rows. @throws when there is something in it. */
async function openEmpty(env: NodeJS.ProcessEnv, only: ReadonlySet<string>): Promise<Installation> {
  const refuse = new CannotStart(
    'Herstellen kan alleen in een lege installatie. Kies met BAKEN_DATA_DIR een lege gegevensmap, of met DATABASE_URL een lege database.',
  );
  const installation = await openInstallation(env, () => undefined, { only }).catch((error: unknown) => {
    // More migrations than the backup has: somebody already used this database with a newer version.
    if (error instanceof Error && /corrupted migrations/.test(error.message)) throw refuse;
    throw error;
  });
  const client = await connect(installation);
  try {
    const { rows } = await client.query<{ n: number }>('select count(*)::int as n from platform.gemeente');
    if (rows[0]!.n > 0) throw refuse;
  } catch (error) {
    await installation.leave();
    throw error;
  } finally {
    await client.end();
  }
  return installation;
}

async function connect(installation: Installation): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: installation.adminUrl });
  await client.connect();
  await setSpelling(client);
  return client;
}

async function load(installation: Installation, backup: Backup): Promise<void> {
  const client = await connect(installation);
  try {
    await copyFilesBack(backup, installation.filesFolder);
    await loadTables(client, backup);
    const rows = await compareTables(client, backup);
    const tables = backup.data.tabellen.length + backup.keys.tabellen.length;
    say(
      `${tables} tabellen met ${rows} rijen en ${backup.data.bestanden.length} bestanden teruggezet; aantallen en hashes zijn gelijk`,
    );
    // Sessions that were ended since must not live again; work that a dead worker held is free.
    await client.query(`delete from auth.sessie; update graphile_worker._private_jobs set locked_at = null, locked_by = null;
      update graphile_worker._private_job_queues set locked_at = null, locked_by = null`);
    await client.query('analyze');
  } finally {
    await client.end();
  }
}

/** The rest of the migrations, the journal, and the proof that the log is whole. */
async function finish(
  env: NodeJS.ProcessEnv,
  backup: Backup,
  journal: readonly Destroyed[],
): Promise<number> {
  const installation = await openInstallation(env, say);
  const house = houseOf(installation);
  const client = await connect(installation);
  try {
    const again = await replayDestruction(client, house, journal);
    if (again > 0) say(`${again} records die na de back-up vernietigd zijn, zijn opnieuw vernietigd`);
    journalOf(installation).complete(journal);
    await markRestored(client, installation, house, backup, again);
    const whole = await verifyInstallation(installation, house, {});
    say(
      whole
        ? `Herstel klaar: stand van ${backup.data.gemaakt}`
        : 'Teruggezet, maar het logboek klopt niet: zie hierboven.',
    );
    return whole ? 0 : 1;
  } finally {
    await client.end();
    await house.close();
    await installation.leave();
  }
}

/** The log says that a backup was put back, inside and outside. */
async function markRestored(
  client: pg.Client,
  installation: Installation,
  house: House,
  backup: Backup,
  opnieuwVernietigd: number,
): Promise<void> {
  const seals = path.join(installation.outsideFolder, 'zegels');
  const key = signingKey(house.platform.keys.installation('auditzegel'));
  const { rows } = await client.query<{ id: number; nummer: string | null; keten: Buffer | null }>(
    `select g.gemeente_id as id, z.nummer, z.keten from platform.gemeente g left join lateral (
       select nummer, keten from platform.auditzegel a where a.gemeente_id = g.gemeente_id order by nummer desc limit 1) z on true`,
  );
  for (const town of rows) {
    const nummer = Number(town.nummer ?? 0);
    const op = new Date().toISOString();
    if ((lastOutside(seals, town.id)?.nummer ?? 0) > nummer)
      keepRestored(
        seals,
        makeRestoreMark(key, { gemeenteId: town.id, nummer, keten: town.keten ?? beginOf(town.id), op }),
      );
    await inWork(house.platform, systeem(town.id), NO_TRACE, async (work) => {
      work.audit({
        actie: 'installatie.hersteld',
        objectSoort: 'installatie',
        objectId: null,
        resultaat: 'gelukt',
        details: { backup: backup.data.gemaakt, opnieuwVernietigd },
      });
    });
  }
}
