import multipart from '@fastify/multipart';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Instant } from '#platform/contract.ts';
import type { PublicPart } from '#platform/http/public-part.ts';
import { isDatabaseAway } from '#platform/db.ts';
import path from 'node:path';
import { BIJLAGE } from '../domain/bijlage.ts';
import type { Intakesleutel } from '../service/doos.ts';
import type { Inname } from '../service/inname.ts';
import { Assets } from './assets.ts';
import { Buckets } from './buckets.ts';
import { choosePage, closedPage, explainPage, troublePage } from './explain.ts';
import { Flow, type Answer } from './flow.ts';
import { Guide, type Place } from './guide.ts';
import { headers } from './headers.ts';
import { page, type Here } from './layout.ts';
import { formFields, readPosted } from './request.ts';
import { codePage } from './return.ts';
import { FormSeal } from './seal.ts';
import { SiteTexts } from './texts.ts';
import { visit } from './visit.ts';

export interface SiteOptions {
  inname: Inname;
  now: () => Instant;
  /** Addresses of proxies whose X-Forwarded-For is believed. */
  trustedProxies: string[];
  /** One JSON line per fault: a name and a code, never a path, an address or a word that somebody typed. */
  log: (line: Record<string, unknown>) => void;
  /** Milliseconds that a setting may be old. */
  keep?: number;
  /** Pages of other rooms, in the frame of this site. */
  parts?: readonly PublicPart[];
}

const ASSETS = '/melden/-';
const FORM_LIMIT = 128 * 1024;

type Trouble = Parameters<typeof troublePage>[1];
const statusOf: Record<Trouble, number> = {
  'niet-gevonden': 404,
  'te-vaak': 429,
  'te-groot': 413,
  'niet-goed': 400,
  'even-niet': 503,
  'andere-site': 403,
};

/** The public site. It keeps no access log, sets no cookie and asks nobody else for anything. */
export async function buildSite(options: SiteOptions): Promise<FastifyInstance> {
  const app = Fastify({
    logger: false,
    trustProxy: options.trustedProxies.length > 0 ? options.trustedProxies : false,
    bodyLimit: FORM_LIMIT,
    // A photo over a poor connection takes its time; a head of a request does not.
    requestTimeout: 120_000,
    connectionTimeout: 150_000,
    keepAliveTimeout: 5_000,
    http: { headersTimeout: 15_000, connectionsCheckingInterval: 5_000 },
    exposeHeadRoutes: false,
    routerOptions: { caseSensitive: true, ignoreTrailingSlash: true, maxParamLength: 60 },
    return503OnClosing: true,
  });
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, formFields(String(body))),
  );
  app.removeContentTypeParser(['application/json', 'text/plain']);
  await app.register(multipart, {
    throwFileSizeLimit: false,
    limits: {
      fileSize: BIJLAGE.omvang,
      files: BIJLAGE.aantal,
      fields: 20,
      fieldSize: FORM_LIMIT,
      parts: 30,
      headerPairs: 50,
    },
  });
  const site = new Site(options);
  app.addHook('onRequest', async (_request, reply) => void reply.headers(headers));
  app.setErrorHandler((error, request, reply) => site.fault(error, request, reply));
  app.setNotFoundHandler((request, reply) => site.trouble(request, reply, 'niet-gevonden'));
  site.mount(app);
  return app;
}

type Code = { Params: { gemeente: string } };
type OpenPlace = Place & { sleutel: Intakesleutel };

class Site {
  readonly #options: SiteOptions;
  readonly #texts = new SiteTexts(path.join(import.meta.dirname, '..', 'texts'));
  readonly #assets = new Assets(ASSETS);
  readonly #guide: Guide;
  readonly #seal: FormSeal;
  readonly #flow: Flow;
  // A person needs ten posts for a report and a handful for a code; machines want more.
  readonly #posts = new Buckets({ inhoud: 120, perMinuut: 60 });
  readonly #codes = new Buckets({ inhoud: 20, perMinuut: 10 });
  readonly #gets = new Buckets({ inhoud: 600, perMinuut: 600 });
  #uploads = 0;
  #warned = false;

  constructor(options: SiteOptions) {
    this.#options = options;
    const { inname, now } = options;
    this.#guide = new Guide({ opslag: inname.opslag, now, keep: options.keep ?? 15_000 });
    this.#seal = new FormSeal(inname.peper);
    this.#flow = new Flow({ inname, seal: this.#seal, texts: this.#texts, now }, (taal, place) =>
      this.#here(taal, place),
    );
  }

  mount(app: FastifyInstance): void {
    app.get('/health/live', async () => ({ status: 'ok' }));
    app.get('/health/ready', async () => ({
      status: (await this.#guide.places()).length > 0 ? 'ok' : 'leeg',
    }));
    app.get('/', (_request, reply) => reply.redirect('/melden', 302));
    app.get<{ Params: { bestand: string } }>(`${ASSETS}/:bestand`, (request, reply) =>
      this.#asset(request.params.bestand, request, reply),
    );
    app.addHook('onRequest', async (request, reply) => this.#guard(request, reply));
    app.get('/melden', (request, reply) => this.#front(request, reply));
    app.get('/melden/uitleg', (request, reply) =>
      send(reply, { status: 200, body: explainPage(this.#hereOf(request, null)) }),
    );
    app.get<Code>('/melden/:gemeente', (request, reply) =>
      this.#at(request, reply, (place, taal) => this.#flow.start(place, taal)),
    );
    app.get<Code>('/melden/:gemeente/uitleg', (request, reply) => this.#explain(request, reply));
    app.get<Code>('/melden/:gemeente/code', (request, reply) =>
      this.#at(request, reply, (place, taal) => ({
        status: 200,
        body: codePage(this.#here(taal, place), ''),
      })),
    );
    app.post<Code>('/melden/:gemeente', (request, reply) => this.#form(request, reply));
    app.post<Code>('/melden/:gemeente/code', (request, reply) => this.#code(request, reply));
    for (const part of this.#options.parts ?? []) this.#mountPart(app, part);
  }

  /** Pages of another room come in the same frame, behind the same guard, and are as large as every other page. */
  #mountPart(app: FastifyInstance, part: PublicPart): void {
    part.mount(app, {
      now: this.#options.now,
      language: (request) => (this.#hereOf(request, null).speech.code === 'nl' ? 'nl' : 'en'),
      mayTry: (request) =>
        this.#codes.take(request.ip, Temporal.Instant.from(this.#options.now()).epochMilliseconds),
      tooOften: (request, reply) => this.trouble(request, reply, 'te-vaak'),
      show: (request, reply, { status, title, body, wrong = false }) =>
        send(reply, {
          status,
          body: page(this.#hereOf(request, null), {
            title,
            body,
            wrong,
            language: { path: request.url.split('?', 1)[0] ?? '/' },
          }),
        }),
    });
  }

  /** Before anything is read: who comes too often waits, and a form of another site is no form of ours. */
  async #guard(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
    this.#warnOfProxy(request);
    const now = Temporal.Instant.from(this.#options.now()).epochMilliseconds;
    const buckets = request.method === 'POST' ? this.#posts : this.#gets;
    if (!buckets.take(request.ip, now)) return this.trouble(request, reply, 'te-vaak');
    const site = request.headers['sec-fetch-site'];
    if (request.method === 'POST' && site !== undefined && site !== 'same-origin' && site !== 'none')
      return this.trouble(request, reply, 'andere-site');
    return undefined;
  }

  /** Behind a proxy that is not named all visitors share one bucket: one of them could empty it for the rest. */
  #warnOfProxy(request: FastifyRequest): void {
    if (this.#warned || this.#options.trustedProxies.length > 0) return;
    if (request.headers['x-forwarded-for'] === undefined) return;
    this.#warned = true;
    this.#options.log({ soort: 'waarschuwing', proces: 'publiek', naam: 'BAKEN_PROXY ontbreekt' });
  }

  /** One municipality by its host, or the only one; else a choice. */
  async #front(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const places = await this.#guide.places();
    const one = (await this.#guide.byHost(request.host)) ?? (places.length === 1 ? places[0]! : null);
    if (one) return reply.redirect(`/melden/${one.code}`, 302);
    return send(reply, { status: 200, body: choosePage(this.#hereOf(request, null), places) });
  }

  async #explain(request: FastifyRequest<Code>, reply: FastifyReply): Promise<FastifyReply> {
    const place = await this.#guide.byCode(request.params.gemeente);
    if (!place) return this.trouble(request, reply, 'niet-gevonden');
    return send(reply, { status: 200, body: explainPage(this.#hereOf(request, place)) });
  }

  /** Runs only where the form is open (regel MLN-6). */
  async #at(
    request: FastifyRequest<Code>,
    reply: FastifyReply,
    run: (place: OpenPlace, taal: string) => Answer | Promise<Answer>,
  ): Promise<FastifyReply> {
    const place = await this.#guide.byCode(request.params.gemeente);
    if (!place) return this.trouble(request, reply, 'niet-gevonden');
    const here = { ...this.#hereOf(request, place), place };
    if (place.stand === 'uit') return send(reply, { status: 200, body: closedPage(here, 'uit') });
    if (!isOpen(place)) return send(reply, { status: 503, body: closedPage(here, 'nog-niet') });
    return send(reply, await run(place, here.speech.code));
  }

  async #form(request: FastifyRequest<Code>, reply: FastifyReply): Promise<FastifyReply> {
    if (!request.isMultipart()) {
      const posted = await readPosted(request);
      return this.#at(request, reply, (place, taal) => this.#flow.next(place, posted, taal));
    }
    // Files lie in memory while they are sealed: a few at a time, whoever sends them.
    if (this.#uploads >= 6) return this.trouble(request, reply, 'even-niet');
    this.#uploads += 1;
    try {
      const posted = await readPosted(request);
      return await this.#at(request, reply, (place, taal) => this.#flow.next(place, posted, taal));
    } finally {
      this.#uploads -= 1;
    }
  }

  async #code(request: FastifyRequest<Code>, reply: FastifyReply): Promise<FastifyReply> {
    const { fields } = await readPosted(request);
    return this.#at(request, reply, async (place) => {
      const { inname, now } = this.#options;
      const mayTry = () => this.#codes.take(request.ip, Temporal.Instant.from(now()).epochMilliseconds);
      const parts = { inname, seal: this.#seal, texts: this.#texts, now, mayTry };
      const answer = await visit(parts, (taal, p) => this.#here(taal, p), place, fields);
      return answer === 'te-vaak' ? this.#troubled(request, place, 'te-vaak') : answer;
    });
  }

  #asset(name: string, request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const asset = this.#assets.find(name);
    if (!asset) return this.trouble(request, reply, 'niet-gevonden');
    return reply.header('Cache-Control', 'public, max-age=3600').type(asset.type).send(asset.bytes);
  }

  #hereOf(request: FastifyRequest, place: Place | null): Here {
    const asked = (request.query as { taal?: unknown }).taal;
    const taal =
      typeof asked === 'string' && this.#texts.has(asked)
        ? asked
        : this.#texts.wanted(request.headers['accept-language']);
    return {
      speech: this.#texts.in(taal),
      languages: this.#texts.languages,
      assets: this.#assets,
      place,
      base: place ? `/melden/${place.code}` : '/melden',
    };
  }

  #here(taal: string, place: Place): Here & { place: Place } {
    return {
      speech: this.#texts.in(taal),
      languages: this.#texts.languages,
      assets: this.#assets,
      place,
      base: `/melden/${place.code}`,
    };
  }

  #troubled(request: FastifyRequest, place: Place | null, kind: Trouble): Answer {
    return { status: statusOf[kind], body: troublePage(this.#hereOf(request, place), kind) };
  }

  trouble(request: FastifyRequest, reply: FastifyReply, kind: Trouble): FastifyReply {
    if (kind === 'te-vaak' || kind === 'even-niet') void reply.header('Retry-After', '60');
    // What is still being sent is not read: the connection ends with the answer.
    if (request.method === 'POST') void reply.header('Connection', 'close');
    return send(reply, this.#troubled(request, null, kind));
  }

  fault(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const { statusCode = 500, code } = error as { statusCode?: number; code?: string };
    if (isDatabaseAway(error)) return this.trouble(request, reply, 'even-niet');
    if (statusCode === 413) return this.trouble(request, reply, 'te-groot');
    if (statusCode < 500) return this.trouble(request, reply, 'niet-goed');
    this.#options.log({ soort: 'fout', proces: 'publiek', naam: (error as Error).name, code });
    return this.trouble(request, reply, 'even-niet');
  }
}

const isOpen = (place: Place): place is OpenPlace => place.sleutel !== null;

const send = (reply: FastifyReply, { status, body }: Answer): FastifyReply =>
  reply.code(status).type('text/html; charset=utf-8').send(body);
