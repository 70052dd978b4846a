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
    parsers[oid] ?? pg.types.getTypeParser(oid, format ?? 'text'),
};

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
  // Nor one that dies between two statements of a transaction: the next statement fails, and that is where it is handled.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: prepared(pool) }) });
  return { pool, db, close: () => db.destroy() };
}

/** Statements beyond these stay unnamed, so that a connection cannot fill up with plans. */
const MAX_NAMED = 250;
const MAX_NAMED_TEXT = 4_000;

/**
 * Names every statement of moderate size, so that the server plans it once per connection: with row security
 * planning costs more than running (bench/list.bench.ts).
 */
function prepared(pool: pg.Pool): pg.Pool {
  const clients = new WeakMap<pg.PoolClient, pg.PoolClient>();
  const wrap = (client: pg.PoolClient): pg.PoolClient => {
    const names = new Map<string, string>();
    const query = (text: unknown, values?: unknown) => {
      if (
        typeof text !== 'string' ||
        !Array.isArray(values) ||
        values.length === 0 ||
        text.length > MAX_NAMED_TEXT
      )
        return client.query(text as string, values as unknown[]);
      const known = names.get(text);
      if (known === undefined && names.size >= MAX_NAMED) return client.query(text, values);
      const name = known ?? `b${names.size}`;
      names.set(text, name);
      return client.query({ name, text, values });
    };
    return new Proxy(client, { get: (target, key) => (key === 'query' ? query : bound(target, key)) });
  };
  const connect = async (): Promise<pg.PoolClient> => {
    const client = await pool.connect();
    const existing = clients.get(client);
    if (existing) return existing;
    const wrapped = wrap(client);
    clients.set(client, wrapped);
    return wrapped;
  };
  return new Proxy(pool, { get: (target, key) => (key === 'connect' ? connect : bound(target, key)) });
}

function bound(target: object, key: string | symbol): unknown {
  const value = Reflect.get(target, key) as unknown;
  return typeof value === 'function' ? (value as (...args: unknown[]) => unknown).bind(target) : value;
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
    return /Connection terminated|is not queryable|timeout exceeded when trying to connect/.test(
      error.message,
    );
  return /^(08|53|57P)/.test(code) || /^(ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|ETIMEDOUT)$/.test(code);
}
