import type { FastifyInstance } from 'fastify';
import type { House } from '#app/compose.ts';
import { jobsOf } from '#app/worker.ts';
import type { Room } from '#platform/room.ts';
import type { Rol } from '#platform/actor.ts';
import { systeem } from '#platform/actor.ts';
import type { Endpoint, Instant, Shape } from '#platform/contract.ts';
import { inWork, type Work } from '#platform/work.ts';
import { accounts, type DemoAccount } from './accounts.ts';
import type { Rng } from './rng.ts';

type Field<S, K extends string> = S extends Record<K, infer V> ? V : never;

export interface Ask<S extends Shape> {
  params?: Field<S, 'params'>;
  query?: Field<S, 'query'>;
  body?: Field<S, 'body'>;
  version?: number;
  /** A refusal that belongs to ordinary life, by its code. */
  mayRefuse?: string;
}

/**
 * Plays the people of the demonstration: everything goes through the real API, with the clock of that day.
 * So the demonstration cannot hold what the product does not allow.
 */
export class Player {
  now: Instant;
  readonly rng: Rng;
  readonly house: House;
  readonly #app: FastifyInstance;
  readonly #rooms: readonly Room[];
  readonly #sessions = new Map<string, { token: string; csrf: string }>();

  constructor(app: FastifyInstance, house: House, rooms: readonly Room[], rng: Rng, now: Instant) {
    this.#app = app;
    this.house = house;
    this.#rooms = rooms;
    this.rng = rng;
    this.now = now;
  }

  /** Asks the API as somebody would; a refusal stops the telling, since the story is then wrong. */
  async ask<S extends Shape>(
    who: DemoAccount,
    endpoint: Endpoint<S>,
    ask: Ask<S> = {},
  ): Promise<Field<S, 'result'>> {
    const { token, csrf } = await this.#session(who);
    const path = endpoint.path.replaceAll(
      /:(\w+)/g,
      (_, name: string) => (ask.params as Record<string, string>)[name]!,
    );
    const reply = await this.#app.inject({
      method: endpoint.method,
      url: `/api/v1${path}`,
      query: (ask.query ?? {}) as Record<string, string>,
      headers: {
        cookie: `baken=${token}`,
        'x-baken-csrf': csrf,
        ...(endpoint.method === 'POST' ? { 'idempotency-key': this.#uuid() } : {}),
        ...(ask.version === undefined ? {} : { 'if-match': `"${ask.version}"` }),
      },
      ...(ask.body === undefined ? {} : { payload: ask.body as object }),
    });
    if (reply.statusCode >= 300 && !(ask.mayRefuse && reply.body.includes(ask.mayRefuse)))
      throw new Error(
        `${endpoint.method} ${path} om ${this.now}: ${reply.statusCode} ${reply.body.slice(0, 600)}`,
      );
    return (reply.body === '' ? undefined : reply.json()) as Field<S, 'result'>;
  }

  /** What happens without a person: mail that arrives, the night's work. */
  work<R>(gemeenteId: number, run: (work: Work) => Promise<R>): Promise<R> {
    return inWork(this.house.platform, systeem(gemeenteId), this.rng.bytes(16).toString('hex'), run);
  }

  /** Runs one background task for every municipality, as the worker would at this hour. */
  async job(name: string, ids: Record<string, string> = {}): Promise<void> {
    const handler = jobsOf(this.#rooms).handlers.get(name);
    if (!handler) throw new Error(`no task ${name}`);
    for (const gemeenteId of [1, 2]) await this.work(gemeenteId, (work) => handler(work, ids));
  }

  /** What has reached its end date goes, as it would have done on that day. */
  async destroyExpired(): Promise<void> {
    for (const gemeenteId of [1, 2]) {
      for (const { value } of this.house.platform.contributions.all('bewaarregel')) {
        for (const rule of value) {
          const due = await this.work(gemeenteId, (work) => rule.vervallen(work, work.today, 500));
          for (const record of due) await this.work(gemeenteId, (work) => rule.vernietig(work, record.id));
        }
      }
    }
  }

  async #session(who: DemoAccount): Promise<{ token: string; csrf: string }> {
    const key = `${who.id}/${this.now.slice(0, 13)}`;
    const open = this.#sessions.get(key);
    if (open) return open;
    const session = await this.house.services.sessions.start(who.id, who.gemeenteId, who.rol, 'demonstratie');
    this.#sessions.clear();
    this.#sessions.set(key, session);
    return session;
  }

  #uuid(): string {
    const hex = this.rng.bytes(16).toString('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
  }
}

/** The person who holds a role; the first one unless a deputy is asked for. */
export function who(rol: Rol, gemeenteId = 1, deputy = false): DemoAccount {
  const all = accounts.filter((a) => a.rol === rol && a.gemeenteId === gemeenteId);
  return all[deputy ? 1 : 0] ?? all[0]!;
}
