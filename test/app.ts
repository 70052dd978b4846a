import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import pg from 'pg';
import { compose, type House } from '#app/compose.ts';
import { rooms } from '#app/rooms.ts';
import { buildWeb } from '#app/server.ts';
import { accounts, gemeenten } from '#demo/accounts.ts';
import { loadAccounts } from '#demo/load.ts';
import type { Rol } from '#platform/actor.ts';
import { systeem, type Actor } from '#platform/actor.ts';
import type { Instant } from '#platform/contract.ts';
import { roleUrl, type Mode } from '#platform/migrate.ts';
import { inWork, type Work } from '#platform/work.ts';
import { testDatabase, testSecret } from './postgres.ts';

export interface Ask {
  body?: unknown;
  version?: number;
  headers?: Record<string, string>;
  /** Idempotency-Key; a fresh one is sent with every POST unless false. */
  key?: string | false;
}

/** One signed-in person who asks over HTTP, as a browser would. */
export interface Person {
  actor: Actor;
  csrf: string;
  cookie: string;
  ask(method: string, url: string, options?: Ask): Promise<LightMyRequestResponse>;
}

export interface TestApp {
  app: FastifyInstance;
  house: House;
  adminUrl: string;
  filesFolder: string;
  /** Moves the clock of everything in this app. */
  setNow(now: Instant): void;
  now(): Instant;
  signIn(rol: Rol, gemeente?: string): Promise<Person>;
  /** A unit of work without HTTP, as a job would open it. */
  work<R>(actor: Actor, run: (work: Work) => Promise<R>): Promise<R>;
  /** The actor of a role, by membership. */
  actor(rol: Rol, gemeente?: string): Actor;
  /** Past row security, for what a test must see and nobody else may. */
  admin: pg.Pool;
}

/** Codes of the two municipalities of every test: the own one, and the neighbours. */
export const [EIGEN, BUREN] = gemeenten.map(({ code }) => code) as [string, string];

export const START: Instant = '2026-11-09T07:30:00.000Z';

/** The real server on a real database with both demonstration municipalities and no records. Call once per file. */
export async function testApp({ mode = 'demo' }: { mode?: Mode } = {}): Promise<TestApp> {
  const { superuserUrl, database, beforeDrop } = await testDatabase();
  const filesFolder = mkdtempSync(path.join(tmpdir(), 'baken-bestanden-'));
  const url = new URL(superuserUrl);
  url.pathname = `/${database}`;
  const adminUrl = url.toString();
  await seed(adminUrl);
  let now = START;
  const house = compose(
    {
      mode,
      appUrl: roleUrl(superuserUrl, testSecret, 'baken_app', database),
      authUrl: roleUrl(superuserUrl, testSecret, 'baken_auth', database),
      rootKey: Buffer.alloc(32, 7),
      filesFolder,
    },
    rooms,
    { clock: () => now },
  );
  const app = await buildWeb({ house, rooms, publicUrl: 'http://127.0.0.1:1', log: () => undefined });
  const admin = new pg.Pool({ connectionString: adminUrl, max: 2 });
  beforeDrop(async () => {
    await app.close();
    await house.close();
    await admin.end();
    rmSync(filesFolder, { recursive: true, force: true });
  });
  return {
    app,
    house,
    adminUrl,
    filesFolder,
    admin,
    setNow: (moment) => {
      now = moment;
    },
    now: () => now,
    signIn: (rol, gemeente = 'papendrecht') => signIn(app, rol, gemeente),
    work: (actor, run) => inWork(house.platform, actor, '0'.repeat(32), run),
    actor: actorOf,
  };
}

async function seed(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  await loadAccounts(client);
  await client.end();
}

/** The same people as in the demonstration. */
export function actorOf(rol: Rol, gemeente = 'papendrecht'): Actor {
  const id = gemeenten.find((g) => g.code === gemeente)!.id;
  const account = accounts.find((a) => a.rol === rol && a.gemeenteId === id)!;
  return { accountId: account.id, naam: account.naam, rol, teams: account.teams, gemeenteId: id };
}

export { systeem };

export async function signIn(app: FastifyInstance, rol: Rol, gemeente: string): Promise<Person> {
  const reply = await app.inject({
    method: 'POST',
    url: '/api/v1/demo/aanmelden',
    payload: { rol, gemeente },
  });
  if (reply.statusCode !== 200)
    throw new Error(`sign-in as ${rol} answered ${reply.statusCode}: ${reply.body}`);
  const { csrf } = reply.json<{ csrf: string }>();
  const cookie = String(reply.headers['set-cookie']).split(';')[0]!;
  return {
    actor: actorOf(rol, gemeente),
    csrf,
    cookie,
    ask: (method, url, options = {}) =>
      app.inject({
        method: method as 'GET',
        url: `/api/v1${url}`,
        headers: {
          cookie,
          'x-baken-csrf': csrf,
          ...(options.version === undefined ? {} : { 'if-match': `"${options.version}"` }),
          ...(method === 'POST' && options.key !== false
            ? { 'idempotency-key': options.key ?? crypto.randomUUID() }
            : {}),
          ...options.headers,
        },
        ...(options.body === undefined ? {} : { payload: options.body as object }),
      }),
  };
}
