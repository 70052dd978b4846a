import type { HttpClient, Outage, Received } from '../http/client.ts';
import { isObject, list, text } from './json.ts';
import type { Uitkomst } from './port.ts';

/** One question to a service, as its description writes it. */
export interface Ask {
  method?: 'GET' | 'POST';
  /** Path below the address of the service. */
  path: string;
  query?: Readonly<Record<string, string>>;
  body?: unknown;
  headers?: Readonly<Record<string, string>>;
}

/** How a question reaches a service: over HTTP, or from recorded answers. */
export type Transport = (ask: Ask) => Promise<Received | Outage>;

/** A service at an address, with what it wants to see in each request. */
export const overHttp =
  (client: HttpClient, address: string, headers: () => Promise<Record<string, string>>): Transport =>
  async ({ method = 'GET', path, query = {}, body, headers: own = {} }) => {
    const url = new URL(address.replace(/\/+$/, '') + path);
    for (const [name, value] of Object.entries(query)) url.searchParams.append(name, value);
    return client.ask({
      method,
      url,
      headers: {
        ...(await headers()),
        ...own,
        ...(body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  };

export type Answer = { kind: 'body'; body: unknown } | { kind: 'end'; uitkomst: Uitkomst };

const end = (uitkomst: Uitkomst): Answer => ({ kind: 'end', uitkomst });
export const storing = (code: Outage['code'], opnieuwNa: number | null = null): Uitkomst => ({
  soort: 'storing',
  code,
  opnieuwNa,
});

/** What a 404 of this service means; a page of a proxy in between is never "nothing known". */
type NotFoundRule = (body: unknown) => Uitkomst;

/** Asks and reads JSON; everything that is no usable answer gets its name here, once for all registers. */
export async function ask(transport: Transport, question: Ask, notFound: NotFoundRule): Promise<Answer> {
  const received = await transport(question);
  if (!received.ok) return end(storing(received.code, received.retryAfter));
  const body = parse(received);
  if (received.status === 404) return end(body === undefined ? storing('onleesbaar') : notFound(body));
  if (received.status === 400 || received.status === 422) return end(refused(body));
  if (received.status !== 200) return end(storing('fout'));
  return body === undefined ? end(storing('onleesbaar')) : { kind: 'body', body };
}

function parse({ contentType, text: raw }: Received): unknown {
  if (!/json/i.test(contentType)) return undefined;
  try {
    return JSON.parse(raw) as unknown;
  } catch {
    return undefined;
  }
}

/** 400 in its forms: problem+json with a code, KVK's list of faults, or nothing to read. */
function refused(body: unknown): Uitkomst {
  if (!isObject(body)) return storing('onleesbaar');
  const first = [...list(body, 'invalidParams'), ...list(body, 'fout')].find((f) => text(f, 'code') !== '');
  const code = text(first ?? body, 'code');
  if (code === 'tooManyResults') return { soort: 'te-veel' };
  return { soort: 'afgewezen', code: /^[\w.-]{1,60}$/.test(code) ? code : 'onbekend' };
}

/** Recorded answers: a body as the service would send it, or null for "nothing known" (404). */
export const recorded =
  (
    answers: (ask: Ask) => unknown,
    unknownBody: unknown = { title: 'Opgevraagde resource bestaat niet.' },
  ): Transport =>
  async (question) => {
    const body = answers(question);
    return {
      ok: true,
      status: body === null ? 404 : 200,
      contentType: 'application/json',
      text: JSON.stringify(body === null ? unknownBody : body),
    };
  };
