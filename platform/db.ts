import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';

const OID = { int8: 20, date: 1082, timestamptz: 1184 };

/** Dates stay text, moments become ISO 8601 in UTC, counts become numbers: no driver Date ever reaches a room. */
const parsers: Record<number, (text: string) => unknown> = {
  [OID.int8]: Number,
  [OID.date]: (text) => text,
  [OID.timestamptz]: (text) => new Date(text).toISOString(),
};

const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    parsers[oid] ?? pg.types.getTypeParser(oid, (format ?? 'text') as 'text'),
} as pg.CustomTypesConfig;

export interface Database {
  pool: pg.Pool;
  /** Rooms see their own tables through `work.tables<Tables>()`. */
  db: Kysely<unknown>;
  close(): Promise<void>;
}

/** Opens a pool as one database role. `max` is small on purpose: PostgreSQL works better with few busy connections. */
export function openDatabase(url: string, max = 10): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    application_name: 'baken',
  });
  // A connection that dies while idle (database restarted) must not end the process.
  pool.on('error', () => undefined);
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  return { pool, db, close: () => db.destroy() };
}

/** The same server and database as `url`, as another role. */
export function urlAs(url: string, role: string, password: string, database?: string): string {
  const target = new URL(url);
  target.username = role;
  target.password = encodeURIComponent(password);
  if (database !== undefined) target.pathname = `/${database}`;
  return target.toString();
}

/** Class 57 (operator intervention), 53 (resources), 08 (connection) and socket faults: the database is away, not wrong. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = (error as { code?: unknown }).code;
  if (typeof code !== 'string')
    return /Connection terminated|timeout exceeded when trying to connect/.test(error.message);
  return /^(08|53|57P)/.test(code) || /^(ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|ETIMEDOUT)$/.test(code);
}
