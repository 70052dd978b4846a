import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { compose } from '#app/compose.ts';
import { rooms } from '#app/rooms.ts';
import { buildWeb } from '#app/server.ts';
import { loadAccounts } from '#demo/load.ts';
import type { Actor, Rol } from '#platform/actor.ts';
import { durable, startEmbedded } from '#platform/embedded-postgres/index.ts';
import { prepareDatabase, roleUrl } from '#platform/migrate.ts';
import { inWork, type Work } from '#platform/work.ts';
import { actorOf } from '#test/app.ts';

/** The real server on its own durable cluster, as it would run; everything is gone after `close`. */
export async function startBenchApp() {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'baken-bench-'));
  // Under root PostgreSQL runs as somebody else, who must be able to pass.
  chmodSync(dataDir, 0o755);
  const server = await startEmbedded({
    dataDir: path.join(dataDir, 'gegevens'),
    log: () => undefined,
    settings: durable,
  });
  const secret = Buffer.alloc(32, 3);
  const database = 'baken';
  await prepareDatabase({ adminUrl: server.superuserUrl, database, secret, mode: 'demo' });
  const adminUrl = new URL(server.superuserUrl);
  adminUrl.pathname = `/${database}`;
  const client = new pg.Client({ connectionString: adminUrl.toString() });
  await client.connect();
  await loadAccounts(client);
  await client.end();
  const appUrl = roleUrl(server.superuserUrl, secret, 'baken_app', database);
  const filesFolder = path.join(dataDir, 'bestanden');
  const house = compose(
    {
      mode: 'demo',
      appUrl,
      authUrl: roleUrl(server.superuserUrl, secret, 'baken_auth', database),
      rootKey: Buffer.alloc(32, 9),
      filesFolder,
    },
    rooms,
  );
  const app = await buildWeb({ house, rooms, publicUrl: 'http://127.0.0.1:1', log: () => undefined });
  return {
    appUrl,
    adminUrl: adminUrl.toString(),
    house,
    now: () => house.platform.clock(),
    actor: actorOf,
    work: <R>(actor: Actor, run: (work: Work) => Promise<R>) =>
      inWork(house.platform, actor, '0'.repeat(32), run),
    /** Listens, with several sessions of one role: the limit per session is for people, not for a measurement. */
    listen: async (rol: Rol, sessions: number) => {
      if (!app.server.listening) await app.listen({ host: '127.0.0.1', port: 0 });
      const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
      const cookies: string[] = [];
      for (let i = 0; i < sessions; i += 1) {
        const reply = await fetch(`${url}/api/v1/demo/aanmelden`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ rol, gemeente: 'papendrecht' }),
        });
        cookies.push(reply.headers.get('set-cookie')!.split(';')[0]!);
      }
      return { url, cookies };
    },
    close: async () => {
      await app.close();
      await house.close();
      await server.stop('immediate');
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
