import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Kysely } from 'kysely';
import type { TSchema } from 'typebox';
import type { Identity } from '../auth/identity.ts';
import type { Endpoint, Shape } from '../contract.ts';
import { Invalid, MissingPrecondition, NotSignedIn } from '../errors.ts';
import { demandStepUp } from './security.ts';
import type { Session, Sessions } from '../sessions.ts';
import type { SettingDefinition } from '../settings.ts';
import type { Texts } from '../texts.ts';
import { inWork, type Platform, type Work } from '../work.ts';

/** What routes need besides Fastify; one object for the whole server. */
export interface Services {
  platform: Platform;
  sessions: Sessions;
  identity: Identity;
  texts: Texts;
  /** Rights that some room declared, with the roles that may have them. */
  rights: ReadonlyMap<string, readonly string[]>;
  /** The same rights with where they come from, for the page that shows who may what. */
  declared: readonly DeclaredRight[];
  /** Everything a municipality may decide for itself, with the room that asks for it. */
  settings: readonly DeclaredSetting[];
  modus: 'demo' | 'productie';
}

/** One right as a room declared it. */
export interface DeclaredRight {
  recht: string;
  kamer: string;
  rollen: readonly string[];
  /** Besides the role something of the record counts: its team, circle or author. */
  voorwaarde: boolean;
}

export interface DeclaredSetting {
  kamer: string;
  definitie: SettingDefinition<unknown>;
}

declare module 'fastify' {
  interface FastifyRequest {
    session: Session | null;
    traceId: string;
  }
  interface FastifyContextConfig {
    right?: string;
  }
}

/** What a handler gets: validated input and, for a change, the version the client last saw. */
export interface Input<S extends Shape> {
  params: S extends { params: infer P } ? P : Record<string, never>;
  query: S extends { query: infer Q } ? Q : Record<string, never>;
  body: S extends { body: infer B } ? B : undefined;
  version: number;
  session: Session;
  request: FastifyRequest;
  reply: FastifyReply;
}

export interface RouteOptions {
  /** `openbaar`, `aangemeld`, or a right of the room. Without it the server does not start. */
  right: string;
  /** One sentence for the API documentation, in Dutch. */
  summary: string;
  tag: string;
  params?: TSchema;
  query?: TSchema;
  body?: TSchema;
  result?: TSchema;
  /** 201 for a create: it then takes an Idempotency-Key. */
  status?: 200 | 201 | 204;
  /** A change of a versioned record: needs If-Match. */
  versioned?: boolean;
  /** What would hurt most in the wrong hands (export, rights): asks for password and code again, ten minutes old at most. */
  stepUp?: boolean;
  bodyLimit?: number;
  rateLimit?: { max: number; timeWindow: string };
}

export interface RoomApp {
  fastify: FastifyInstance;
  services: Services;
  /** Mounts one endpoint: right, input, one unit of work, answer with its version as ETag. */
  serve<S extends Shape>(
    endpoint: Endpoint<S>,
    options: RouteOptions,
    handler: (work: Work, input: Input<S>) => Promise<S extends { result: infer R } ? R : void>,
  ): void;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

export function roomApp(fastify: FastifyInstance, services: Services): RoomApp {
  return {
    fastify,
    services,
    serve(endpoint, options, handler) {
      const success = options.status ?? (options.result ? 200 : 204);
      fastify.route({
        method: endpoint.method,
        url: endpoint.path,
        config: { right: options.right, ...(options.rateLimit ? { rateLimit: options.rateLimit } : {}) },
        ...(options.bodyLimit === undefined ? {} : { bodyLimit: options.bodyLimit }),
        schema: schemaOf(endpoint, options, success),
        handler: async (request, reply) => {
          const session = request.session;
          if (!session) throw new NotSignedIn();
          if (options.stepUp) demandStepUp(session, services);
          const input = {
            params: request.params,
            query: request.query,
            body: request.body,
            version: options.versioned ? versionOf(request) : 0,
            session,
            request,
            reply,
          } as unknown as Input<never>;
          const run = (work: Work) => handler(work, input) as Promise<unknown>;
          const result = await inWork(services.platform, session.actor, request.traceId, (work) =>
            options.status === 201 ? once(work, request, run) : run(work),
          );
          return answer(reply, success, result);
        },
      });
    },
  };
}

function schemaOf(endpoint: Endpoint, options: RouteOptions, success: number): Record<string, unknown> {
  return {
    summary: options.summary,
    tags: [options.tag],
    operationId: `${endpoint.method.toLowerCase()}${endpoint.path.replaceAll(/[^a-zA-Z]+(.)?/g, (_, c: string | undefined) => c?.toUpperCase() ?? '')}`,
    ...(options.params ? { params: options.params } : {}),
    ...(options.query ? { querystring: options.query } : {}),
    ...(options.body ? { body: options.body } : {}),
    ...(options.result ? { response: { [success]: options.result } } : {}),
  };
}

function versionOf(request: FastifyRequest): number {
  const header = request.headers['if-match'];
  if (header === undefined) throw new MissingPrecondition('If-Match');
  const match = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim());
  if (!match) throw new Invalid([{ veld: 'If-Match', code: 'versie-onleesbaar' }]);
  return Number(match[1]);
}

function answer(reply: FastifyReply, success: number, result: unknown): unknown {
  const versie = (result as { versie?: unknown } | undefined)?.versie;
  if (typeof versie === 'number') void reply.header('ETag', `"${versie}"`);
  void reply.code(success);
  return success === 204 ? reply.send() : result;
}

interface Tables {
  'platform.idempotentie': {
    gemeente_id: number;
    actor_id: string;
    sleutel: string;
    verzoek: Buffer;
    antwoord: unknown;
    status: number | null;
    op: string;
  };
}

function idempotencyKeyOf(request: FastifyRequest): string {
  const key = request.headers['idempotency-key'];
  if (key === undefined) throw new MissingPrecondition('Idempotency-Key');
  if (typeof key !== 'string' || !UUID.test(key))
    throw new Invalid([{ veld: 'Idempotency-Key', code: 'sleutel-onleesbaar' }]);
  return key;
}

/** A create that arrives twice is carried out once: the second waits for the first and gets its answer. */
async function once(
  work: Work,
  request: FastifyRequest,
  run: (work: Work) => Promise<unknown>,
): Promise<unknown> {
  const key = idempotencyKeyOf(request);
  const tables = work.tables<Tables>();
  // Keyed: who holds a copy of the table cannot try out whether somebody sent a given text.
  const verzoek = work.keys.blind(
    answerOf(work, key),
    `${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`,
  );
  const inserted = await tables
    .insertInto('platform.idempotentie')
    .values({
      gemeente_id: work.gemeenteId,
      actor_id: work.actor.accountId,
      sleutel: key,
      verzoek,
      antwoord: null,
      status: null,
      op: work.now,
    })
    .onConflict((c) => c.doNothing())
    .returning('sleutel')
    .executeTakeFirst();
  if (!inserted) return earlier(tables, work, key, verzoek);
  const result = await run(work);
  await tables
    .updateTable('platform.idempotentie')
    .set({
      antwoord: JSON.stringify(work.keys.sealBrief(answerOf(work, key), JSON.stringify(result ?? null))),
      status: 201,
    })
    .where('gemeente_id', '=', work.gemeenteId)
    .where('actor_id', '=', work.actor.accountId)
    .where('sleutel', '=', key)
    .execute();
  return result;
}

async function earlier(tables: Kysely<Tables>, work: Work, key: string, verzoek: Buffer): Promise<unknown> {
  const row = await tables
    .selectFrom('platform.idempotentie')
    .select(['verzoek', 'antwoord'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('actor_id', '=', work.actor.accountId)
    .where('sleutel', '=', key)
    .executeTakeFirstOrThrow();
  if (!row.verzoek.equals(verzoek))
    throw new Invalid([{ veld: 'Idempotency-Key', code: 'sleutel-al-gebruikt' }]);
  return JSON.parse(work.keys.openBrief(answerOf(work, key), row.antwoord as string));
}

/** An answer quotes what was just sealed in its own table, so it is sealed here as well. */
const answerOf = (work: Work, key: string): string => `idempotentie/${work.actor.accountId}/${key}`;
