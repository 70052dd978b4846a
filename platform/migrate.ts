import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { runMigrations } from 'graphile-worker';
import { sql, type Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import pg from 'pg';
import { mac } from './crypto.ts';
import { openDatabase, urlAs } from './db.ts';
import { CannotStart } from './errors.ts';

export type Mode = 'demo' | 'productie';

/** Database roles: the owner makes, the others only use. None but the owner can drop or truncate. */
const roles = {
  baken_eigenaar: 'nologin createrole noinherit',
  baken_app: 'login',
  baken_auth: 'login',
  baken_werker: 'login',
  baken_publiek: 'login',
  baken_zoek: 'nologin',
} as const;
export type Role = 'baken_app' | 'baken_auth' | 'baken_werker' | 'baken_publiek';

/** Passwords of the roles follow from one secret, so that nothing has to be typed or stored twice. */
export const rolePassword = (secret: Buffer, role: string): string =>
  mac(secret, `rol ${role}`).toString('base64url');

export const roleUrl = (adminUrl: string, secret: Buffer, role: Role, database: string): string =>
  urlAs(adminUrl, role, rolePassword(secret, role), database);

export interface PrepareOptions {
  /** Connection of a role that may create roles and databases. */
  adminUrl: string;
  database: string;
  /** Secret from which the passwords of the roles follow. */
  secret: Buffer;
  mode: Mode;
  onStep?: (step: string) => void;
  /** Only these migrations: a restore brings the database to where the backup was before it loads. */
  only?: ReadonlySet<string>;
}

const folder = path.join(import.meta.dirname, '..', 'db', 'migrations');

/** Creates what is missing (roles, database), applies migrations and guards the mode. Safe to repeat. */
export async function prepareDatabase(options: PrepareOptions): Promise<void> {
  await createRolesAndDatabase(options);
  const admin = openDatabase(urlOf(options), 1);
  try {
    await applyMigrations(admin.db, options);
    await guardMode(admin.db, options.mode);
    await admin.pool.query(`grant create on database "${options.database}" to baken_werker`);
  } finally {
    await admin.close();
  }
  await prepareQueue(options);
}

const urlOf = (options: PrepareOptions): string => {
  const url = new URL(options.adminUrl);
  url.pathname = `/${options.database}`;
  return url.toString();
};

async function createRolesAndDatabase(options: PrepareOptions): Promise<void> {
  if (!/^[a-z][a-z0-9_]*$/.test(options.database))
    throw new CannotStart(`Databasenaam ${options.database} is niet bruikbaar.`);
  const client = new pg.Client({ connectionString: options.adminUrl });
  await client.connect();
  try {
    await demandAdministrator(client);
    // Two processes that prepare at once must not both create a role.
    await client.query('select pg_advisory_lock(726110)');
    for (const [role, attributes] of Object.entries(roles)) {
      const exists = await client.query('select 1 from pg_roles where rolname = $1', [role]);
      if (exists.rowCount === 0) await client.query(`create role ${role} ${attributes}`);
      if (attributes === 'login') {
        await client.query(`alter role ${role} password '${rolePassword(options.secret, role)}'`);
      }
    }
    await client.query(
      'grant baken_eigenaar, baken_werker, baken_zoek to current_user with set true, inherit true',
    );
    const exists = await client.query('select 1 from pg_database where datname = $1', [options.database]);
    if (exists.rowCount === 0)
      await client.query(`create database "${options.database}" owner baken_eigenaar`);
  } finally {
    await client.end();
  }
}

/**
 * Who prepares must be able to make roles and databases, to see all rows (a backup that misses some is none), and to
 * put rows back as they were. All of it is asked at the start: at a restore it would be too late.
 */
async function demandAdministrator(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ naam: string; genoeg: boolean }>(
    `select rolname as naam, rolsuper or (rolcreaterole and rolcreatedb and rolbypassrls
              and has_parameter_privilege('session_replication_role', 'SET')) as genoeg
       from pg_roles where rolname = current_user`,
  );
  if (rows[0]?.genoeg) return;
  const naam = rows[0]?.naam ?? 'baken_beheer';
  throw new CannotStart(
    `De databaserol ${naam} in DATABASE_URL mag te weinig. Geef haar als beheerder van PostgreSQL: alter role ${naam} createrole createdb bypassrls; grant set on parameter session_replication_role to ${naam};`,
  );
}

/** SQL files of db/migrations in order of their time stamp; an applied file may never change. */
async function applyMigrations(
  db: Kysely<unknown>,
  { onStep, only }: Pick<PrepareOptions, 'onStep' | 'only'>,
): Promise<void> {
  await sql`create table if not exists public.migratie_hash (naam text primary key, sha256 text not null)`.execute(
    db,
  );
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const texts = new Map<string, string>();
  for (const file of files)
    texts.set(file.replace(/\.sql$/, ''), await readFile(path.join(folder, file), 'utf8'));
  await checkHashes(db, texts);
  if (only) for (const name of texts.keys()) if (!only.has(name)) texts.delete(name);
  const migrations = Object.fromEntries(
    [...texts].map(([name, text]) => [
      name,
      { up: (tx: Kysely<unknown>) => applyOne(tx, name, text, onStep) },
    ]),
  );
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(migrations) },
    migrationTableName: 'migratie',
    migrationLockTableName: 'migratie_slot',
    allowUnorderedMigrations: true,
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}

async function applyOne(
  tx: Kysely<unknown>,
  name: string,
  text: string,
  onStep?: (step: string) => void,
): Promise<void> {
  onStep?.(name);
  await sql`set local role baken_eigenaar`.execute(tx);
  await sql.raw(text).execute(tx);
  await sql`reset role`.execute(tx);
  await sql`insert into public.migratie_hash values (${name}, ${hashOf(text)})`.execute(tx);
}

async function checkHashes(db: Kysely<unknown>, texts: ReadonlyMap<string, string>): Promise<void> {
  const applied = await sql<{
    naam: string;
    sha256: string;
  }>`select naam, sha256 from public.migratie_hash`.execute(db);
  for (const row of applied.rows) {
    const text = texts.get(row.naam);
    if (text !== undefined && hashOf(text) !== row.sha256) {
      throw new CannotStart(
        `Migratie ${row.naam} is veranderd nadat zij is toegepast. Zet het bestand terug en maak een nieuwe migratie.`,
      );
    }
  }
}

/** Every migration of this version with the hash of its text. */
export async function migrationHashes(): Promise<Map<string, string>> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql'));
  const hashes = new Map<string, string>();
  for (const file of files)
    hashes.set(file.replace(/\.sql$/, ''), hashOf(await readFile(path.join(folder, file), 'utf8')));
  return hashes;
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

async function guardMode(db: Kysely<unknown>, mode: Mode): Promise<void> {
  await sql`insert into platform.installatie (modus) values (${mode}) on conflict do nothing`.execute(db);
  await demandMode(db, mode);
}

/** The database says what it is for; a process that thinks otherwise would open doors that must not exist. */
export async function demandMode(db: Kysely<unknown>, mode: Mode): Promise<void> {
  const { rows } = await sql<{ modus: string }>`select modus from platform.installatie`.execute(db);
  if (rows[0]?.modus !== mode) {
    throw new CannotStart(
      `Deze database is gemaakt in de modus ${rows[0]?.modus}; starten in de modus ${mode} kan niet. Kies een andere database of BAKEN_MODE=${rows[0]?.modus}.`,
    );
  }
}

/** The queue has an owner of its own; rooms reach it through two functions and nothing else. */
async function prepareQueue(options: PrepareOptions): Promise<void> {
  const queueUrl = roleUrl(options.adminUrl, options.secret, 'baken_werker', options.database);
  await runMigrations({ connectionString: queueUrl });
  const worker = openDatabase(urlOf(options), 1);
  try {
    await worker.db.transaction().execute(async (tx) => {
      await sql.raw(queueFunctions).execute(tx);
    });
  } finally {
    await worker.close();
  }
}

// As the roles themselves, not as whoever prepares: a managed PostgreSQL gives no superuser.
const queueFunctions = `
set local role baken_eigenaar;
do $$ begin
  if not exists (select 1 from pg_policies where schemaname = 'platform' and tablename = 'gemeente' and policyname = 'werker') then
    create policy werker on platform.gemeente for select to baken_werker using (true);
  end if;
end $$;
grant select on platform.gemeente to baken_werker;
grant create on schema platform to baken_werker;
set local role baken_werker;
create or replace function platform.zet_klaar(taak text, lading json, moment timestamptz, sleutel text) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  select graphile_worker.add_job(taak, lading, run_at := moment, job_key := sleutel, max_attempts := 12) $$;
create or replace function platform.zet_klaar_voor_alle(taak text, spoor text) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  select graphile_worker.add_job(taak, json_build_object('gemeenteId', g.gemeente_id, 'actorId', '00000000-0000-4000-8000-000000000000',
         'traceId', spoor, 'ids', json_build_object()), job_key := taak || ':' || g.gemeente_id, max_attempts := 3)
    from platform.gemeente g $$;
revoke execute on function platform.zet_klaar, platform.zet_klaar_voor_alle from public;
grant execute on function platform.zet_klaar, platform.zet_klaar_voor_alle to baken_app;
`;
