import { existsSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { readProcessConfig } from '#platform/config.ts';
import { accountRoutes } from '#platform/http/account-routes.ts';
import { linkRoutes, setupRoutes } from '#platform/http/access-routes.ts';
import { buildServer } from '#platform/http/server.ts';
import { peopleRoutes } from '#platform/http/people-routes.ts';
import { sessionRoutes } from '#platform/http/session-routes.ts';
import { signInRoutes } from '#platform/http/sign-in-routes.ts';
import { taskRoutes } from '#platform/http/task-routes.ts';
import { logLine } from '#platform/log.ts';
import type { Room } from '#platform/room.ts';
import { apiPage } from './api-page.ts';
import { compose, demandModeOf, ROOT, type House } from './compose.ts';
import { demoRoutes } from './demo-routes.ts';
import { rooms as allRooms } from './rooms.ts';

/** Pages may load from Baken itself and from nowhere else (bron: ASVS 5.0 3.4.3). */
const pageHeaders = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

export interface WebOptions {
  house: House;
  rooms: readonly Room[];
  publicUrl: string;
  trustedProxies?: string[];
  log?: (line: Record<string, unknown>) => void;
  /** Folder of the built web app; pages are left out where it is absent (tests of the API). */
  webFolder?: string;
}

/** The whole web server: API, pages, and the way to the public site. */
export async function buildWeb(options: WebOptions): Promise<FastifyInstance> {
  const { services, platform } = options.house;
  const app = await buildServer({
    services,
    rooms: options.rooms,
    trustedProxies: options.trustedProxies ?? [],
    mount: (api) => {
      sessionRoutes(api, services);
      signInRoutes(api, services);
      linkRoutes(api, services);
      accountRoutes(api, services);
      taskRoutes(api, services);
      peopleRoutes(api, services);
      if (services.modus === 'demo') demoRoutes(api, services);
      else setupRoutes(api, services);
    },
    log: options.log ?? logLine,
    ready: async () => {
      await sql`select 1`.execute(platform.db);
    },
  });
  apiPage(app, services.rights);
  app.get('/melden', { config: { right: 'openbaar' } }, (_request, reply) =>
    reply.redirect(`${options.publicUrl}/melden`, 302),
  );
  for (const open of ['/melden/*', '/verantwoording/*'])
    app.get(open, { config: { right: 'openbaar' } }, (request, reply) =>
      reply.redirect(`${options.publicUrl}${request.url.split('?')[0]}`, 302),
    );
  if (options.webFolder !== undefined && existsSync(options.webFolder)) await pages(app, options.webFolder);
  return app;
}

/** Hashed assets may be kept for a year; the page itself is asked for each time. */
async function pages(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(async (scope) => {
    scope.addHook('onSend', async (_request, reply) => {
      void reply.headers(pageHeaders);
    });
    await scope.register(fastifyStatic, { root: folder, serve: false });
    const open = { config: { right: 'openbaar' } };
    scope.get<{ Params: { '*': string } }>('/assets/*', open, (request, reply) =>
      reply.sendFile(`assets/${request.params['*']}`, { immutable: true, maxAge: '365d' }),
    );
    scope.get('/favicon.svg', open, (_request, reply) => reply.sendFile('favicon.svg'));
    scope.get('/*', open, (_request, reply) => reply.sendFile('index.html', { cacheControl: false }));
  });
}

/** Entry of the web process. */
export async function startWeb(env: NodeJS.ProcessEnv): Promise<() => Promise<void>> {
  const config = readProcessConfig(env);
  const house = compose(config, allRooms);
  await demandModeOf(house, config.mode);
  const app = await buildWeb({
    house,
    rooms: allRooms,
    publicUrl: config.publicUrl,
    trustedProxies: config.trustedProxies,
    webFolder: path.join(ROOT, 'dist', 'web'),
  });
  await app.listen({ host: config.host, port: config.port });
  return async () => {
    await app.close();
    await house.close();
  };
}
