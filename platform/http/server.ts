import { randomBytes } from 'node:crypto';
import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import { Ajv, type Options } from 'ajv';
import formats from 'ajv-formats';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { Refused } from '../errors.ts';
import type { Room } from '../room.ts';
import { registerOpenApi } from './openapi.ts';
import { problemHandler, problemOf, languageOf } from './problem.ts';
import { guardRequests, guardRoutes } from './security.ts';
import { roomApp, type Services } from './serve.ts';

export const API = '/api/v1';
export const API_VERSION = '1.0.0';

export interface ServerOptions {
  services: Services;
  rooms: readonly Room[];
  trustedProxies: string[];
  /** Routes of the app itself (sessions, demo), mounted under the API. */
  mount?: (api: FastifyInstance) => void;
  /** One JSON line per request and fault; never content, never a query string. */
  log: (line: Record<string, unknown>) => void;
  ready: () => Promise<void>;
}

/** Builds the web server: everything under /api/v1 plus health; pages are added by app/server.ts. */
export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const { services } = options;
  const app = Fastify({
    logger: false,
    trustProxy: options.trustedProxies.length > 0 ? options.trustedProxies : false,
    bodyLimit: 1024 * 1024,
    requestTimeout: 30_000,
    connectionTimeout: 60_000,
    exposeHeadRoutes: false,
    routerOptions: { caseSensitive: true, ignoreTrailingSlash: false, maxParamLength: 200 },
    return503OnClosing: true,
  });
  app.decorateRequest('session', null);
  app.decorateRequest('traceId', '');
  app.setValidatorCompiler(({ schema, httpPart }) =>
    (httpPart === 'body' ? strict : coercing).compile(schema as object),
  );
  app.setErrorHandler(problemHandler(services.texts, (error, request) => logFault(options, error, request)));
  guardRoutes(app, services);
  trace(app, options);
  await app.register(cookie);
  guardRequests(app, services);
  await app.register(rateLimit, rateLimits(services));
  answerAbsent(app, services);
  health(app, options.ready);
  await app.register(async (api) => mountApi(api, options), { prefix: API });
  return app;
}

/** An unknown path answers as an unknown record does; asking for many of them is slowed down. */
function answerAbsent(app: FastifyInstance, services: Services): void {
  app.setNotFoundHandler(
    { preHandler: app.rateLimit({ max: 300, timeWindow: '1 minute' }) },
    (request, reply) => {
      const problem = problemOf(services.texts, languageOf(request), notFound, request.traceId);
      return reply.code(404).type('application/problem+json').send(JSON.stringify(problem));
    },
  );
}

const notFound = new (class extends Error {
  readonly status = 404;
  readonly code = 'niet-gevonden';
  readonly values = {};
})();

const ajvOptions: Options = { allErrors: true, strict: false, removeAdditional: false, useDefaults: true };
const strict = formats.default(new Ajv({ ...ajvOptions, coerceTypes: false }));
const coercing = formats.default(new Ajv({ ...ajvOptions, coerceTypes: 'array' }));

async function mountApi(api: FastifyInstance, options: ServerOptions): Promise<void> {
  api.addHook('onSend', async (_request, reply) => {
    void reply.headers(apiHeaders);
  });
  answerAbsent(api, options.services);
  await registerOpenApi(api, API_VERSION);
  options.mount?.(api);
  const app = roomApp(api, options.services);
  for (const room of options.rooms) room.routes?.(app);
  // Else the pages would answer what the API does not know, with a page and 200.
  api.get('/*', { config: { right: 'openbaar' }, schema: { hide: true } as never }, (_request, reply) =>
    reply.callNotFound(),
  );
}

/** Headers that the API design rules ask of every answer (bron: NL GOV REST API Design Rules 2.2.1). */
const apiHeaders = {
  'API-Version': API_VERSION,
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Who is signed in has a bucket of his own; strangers share one per address, so none can empty another's. */
function rateLimits(services: Services) {
  return {
    global: true,
    max: (request: FastifyRequest) => (request.session ? 1_200 : 300),
    timeWindow: '1 minute',
    keyGenerator: (request: FastifyRequest) => request.session?.id ?? `adres:${request.ip}`,
    errorResponseBuilder: () => new Refused(429, 'te-vaak', 60),
    allowList: (request: FastifyRequest) =>
      services.modus === 'demo' && request.routeOptions.config.right === 'openbaar',
    addHeaders: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
  };
}

function trace(app: FastifyInstance, options: ServerOptions): void {
  app.addHook('onRequest', async (request, reply) => {
    const parent = /^00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/.exec(
      String(request.headers.traceparent ?? ''),
    );
    request.traceId = parent?.[1] ?? randomBytes(16).toString('hex');
    void reply.header('Trace-Id', request.traceId);
  });
  app.addHook('onResponse', async (request, reply) => {
    options.log({
      soort: 'verzoek',
      methode: request.method,
      route: request.routeOptions.url ?? 'onbekend',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
      trace: request.traceId,
    });
  });
}

/** A fault is logged by name and place only: its message may quote what a person typed. */
function logFault(options: ServerOptions, error: unknown, request: FastifyRequest): void {
  const fault = error as { name?: string; code?: string; stack?: string; constraint?: string };
  options.log({
    soort: 'fout',
    naam: fault.name,
    code: fault.code,
    regel: fault.constraint,
    plaats: fault.stack
      ?.split('\n')
      .filter((line) => line.startsWith('    at '))
      .slice(0, 6)
      .map((line) => line.trim().replace(/file:\/\/\S*\/(?=(app|platform|modules|node_modules)\/)/, '')),
    route: request.routeOptions.url,
    trace: request.traceId,
  });
}

function health(app: FastifyInstance, ready: () => Promise<void>): void {
  app.get('/health/live', { config: { right: 'openbaar' } }, async () => ({ status: 'ok' }));
  app.get('/health/ready', { config: { right: 'openbaar' } }, async () => {
    await ready();
    return { status: 'ok' };
  });
}
