import type { Endpoint, Problem, Shape } from '#platform/contract.ts';
import { reached, sessionEnded, unreachable } from './connection.ts';
import { isLeft } from './presence.ts';
import { askStepUp } from './step-up.ts';

/** What the endpoint wants, and nothing it does not want: wrong or missing parts do not compile. */
export type Ask<S extends Shape> = (S extends { params: infer P } ? { params: P } : { params?: never }) &
  (S extends { query: infer Q extends object }
    ? Partial<Q> extends Q
      ? { query?: Q }
      : { query: Q }
    : { query?: never }) &
  (S extends { body: infer B } ? { body: B } : { body?: never }) & {
    /** The version that the viewer saw: sent as If-Match. */
    version?: number;
    /** Only to repeat an earlier create; a create without one gets a fresh key. */
    idempotencyKey?: string;
    signal?: AbortSignal;
  };

/** The ask may be left out where nothing in it is required. */
export type Args<S extends Shape> = Record<string, never> extends Ask<S> ? [ask?: Ask<S>] : [ask: Ask<S>];

export type ResultOf<S extends Shape> = S extends { result: infer R } ? R : undefined;

export interface Answer<T> {
  data: T;
  /** From ETag, else from `versie` in the answer. */
  version: number | undefined;
}

/** The server said no. `problem` is what it said; status 0 means that nobody answered. */
export class ApiProblem extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.name = 'ApiProblem';
    this.problem = problem;
  }

  get status(): number {
    return this.problem.status;
  }
}

let csrf = '';

/** The token that sign-in returned, for browsers that send neither Origin nor Sec-Fetch-Site. */
export function setCsrf(token: string): void {
  csrf = token;
}

const AWAY = new Set([502, 503, 504]);

/** Calls one endpoint of a contract. Throws `ApiProblem` for every answer that is not 2xx. */
export async function call<S extends Shape>(
  endpoint: Endpoint<S>,
  ...[ask]: Args<S>
): Promise<Answer<ResultOf<S>>> {
  const wanted: LooseAsk = ask ?? {};
  const url = address(endpoint.path, wanted);
  const response = await insistent(endpoint.method, url, wanted);
  const data = response.status === 204 ? undefined : await response.json();
  return { data: data as ResultOf<S>, version: versionOf(response, data) };
}

/** A file that leaves the municipality: asked for like anything else, so that a refusal is said in words. */
export async function fetchFile<S extends Shape>(
  endpoint: Endpoint<S>,
  ...[ask]: Args<S>
): Promise<{ blob: Blob; naam: string }> {
  const wanted: LooseAsk = ask ?? {};
  const response = await insistent(endpoint.method, address(endpoint.path, wanted), wanted);
  const disposition = response.headers.get('content-disposition') ?? '';
  const coded = /filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1];
  const plain = /filename="([^"]+)"/.exec(disposition)?.[1];
  return { blob: await response.blob(), naam: coded ? decodeURIComponent(coded) : (plain ?? 'bestand') };
}

/** What asks for password and code again asks them here, and then goes on as if nothing was. */
async function insistent(method: string, url: string, wanted: LooseAsk): Promise<Response> {
  const response = await send(method, url, wanted);
  if (response.ok) return response;
  const problem = await refused(response);
  if (problem.problem.code !== 'verhogen-nodig' || !(await askStepUp())) throw problem;
  const again = await send(method, url, wanted);
  if (again.ok) return again;
  throw await refused(again);
}

interface LooseAsk {
  params?: Record<string, string>;
  query?: object;
  body?: unknown;
  version?: number;
  idempotencyKey?: string;
  signal?: AbortSignal;
}

/** The address of an endpoint, for a link that the browser follows itself (a download, a print). */
export function address(path: string, ask: Pick<LooseAsk, 'params' | 'query'> = {}): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => {
    const value = ask.params?.[name];
    if (value === undefined) throw new Error(`parameter ${name} of ${path} is missing`);
    return encodeURIComponent(value);
  });
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(ask.query ?? {})) {
    if (value === undefined || value === null || value === '') continue;
    for (const one of Array.isArray(value) ? value : [value]) query.append(name, String(one));
  }
  const text = query.toString();
  return `/api/v1${filled}${text ? `?${text}` : ''}`;
}

async function send(method: string, url: string, ask: LooseAsk): Promise<Response> {
  const form = ask.body instanceof FormData;
  const headers = new Headers({ accept: 'application/json' });
  if (ask.body !== undefined && !form) headers.set('content-type', 'application/json');
  if (ask.version !== undefined) headers.set('if-match', `"${ask.version}"`);
  if (method === 'POST' && ask.version === undefined)
    headers.set('idempotency-key', ask.idempotencyKey ?? crypto.randomUUID());
  if (method === 'GET' && isLeft()) headers.set('x-baken-achtergrond', '1');
  if (method !== 'GET' && csrf) headers.set('x-baken-csrf', csrf);
  const body = ask.body === undefined ? null : form ? (ask.body as FormData) : JSON.stringify(ask.body);
  try {
    const response = await fetch(url, {
      method,
      headers,
      body,
      credentials: 'same-origin',
      signal: ask.signal ?? null,
    });
    if (AWAY.has(response.status)) unreachable();
    else reached();
    return response;
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    unreachable();
    throw new ApiProblem(silence(url));
  }
}

async function refused(response: Response): Promise<ApiProblem> {
  if (response.status === 401) sessionEnded();
  const said: unknown = await response.json().catch(() => null);
  const problem = said && typeof said === 'object' ? (said as Partial<Problem>) : {};
  return new ApiProblem({
    type: problem.type ?? 'about:blank',
    title: problem.title ?? String(response.status),
    status: response.status,
    detail: problem.detail ?? '',
    instance: (problem.instance ?? '').replace(/^urn:baken:verzoek:/, ''),
    code: problem.code ?? `http-${response.status}`,
    ...(problem.fouten ? { fouten: problem.fouten } : {}),
    ...(problem.versie === undefined ? {} : { versie: problem.versie }),
  });
}

function silence(url: string): Problem {
  return {
    type: 'about:blank',
    title: 'geen verbinding',
    status: 0,
    detail: '',
    instance: url,
    code: 'geen-verbinding',
  };
}

function versionOf(response: Response, data: unknown): number | undefined {
  const tag = /^(?:W\/)?"(\d+)"$/.exec(response.headers.get('etag') ?? '');
  if (tag?.[1]) return Number(tag[1]);
  const versie = (data as { versie?: unknown } | undefined)?.versie;
  return typeof versie === 'number' ? versie : undefined;
}

/** True where trying the same again may help: no answer, or the server is away. */
export function isAway(fault: unknown): boolean {
  return fault instanceof ApiProblem && (fault.status === 0 || AWAY.has(fault.status));
}
