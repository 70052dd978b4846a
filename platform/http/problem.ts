import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '../contract.ts';
import { isDatabaseAway } from '../db.ts';
import { Invalid, KnownError, Refused, Stale } from '../errors.ts';
import type { Taal, Texts } from '../texts.ts';

/** The one place where an error becomes an answer: problem+json (RFC 9457) in the viewer's language. */
export function problemHandler(texts: Texts, onUnknown: (error: unknown, request: FastifyRequest) => void) {
  return async (error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const known = asKnown(error);
    if (!known) onUnknown(error, request);
    const problem = problemOf(texts, languageOf(request), known, request.traceId);
    if (known instanceof Stale) void reply.header('ETag', `"${known.current}"`);
    if (known instanceof Refused && known.retryAfter !== undefined)
      void reply.header('Retry-After', String(known.retryAfter));
    await reply.code(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  };
}

/** What Fastify itself refuses has a text of ours too; what nobody knows is a 500 without detail. */
function asKnown(error: FastifyError | Error): KnownError | null {
  if (error instanceof KnownError) return error;
  const fastify = error as FastifyError;
  if (fastify.validation)
    return new Invalid(fastify.validation.map((v) => faultOf(v, fastify.validationContext)));
  if (isDatabaseAway(error)) return new Refused(503, 'even-niet-bereikbaar', 5);
  const sqlState = fastify.code;
  // Text that the database cannot hold (NUL, lone surrogate) or a number out of range is bad input, not a fault.
  if (sqlState === '22021' || sqlState === '22P05' || sqlState === '22003')
    return new Invalid([{ veld: '', code: 'teken-onbruikbaar' }]);
  switch (fastify.statusCode) {
    case 400:
      return new Invalid([], 'invoer-onleesbaar');
    case 413:
      return new Refused(413, 'te-groot');
    case 415:
      return new Refused(415, 'soort-niet-gesteund');
    case 429:
      return new Refused(429, 'te-vaak', 60);
    default:
      return null;
  }
}

function faultOf(validation: NonNullable<FastifyError['validation']>[number], context: string | undefined) {
  const named = (validation.params ?? {}) as { missingProperty?: string; additionalProperty?: string };
  const name = named.missingProperty ?? named.additionalProperty;
  const path = [...validation.instancePath.split('/').filter(Boolean), ...(name ? [name] : [])].join('.');
  return {
    veld: path === '' ? (context ?? '') : path,
    code: `schema-${validation.keyword}`,
    waarden: plainValues(validation.params),
  };
}

function plainValues(params: unknown): Record<string, string | number> {
  const entries = Object.entries((params ?? {}) as Record<string, unknown>);
  return Object.fromEntries(
    entries.filter((e): e is [string, string | number] => ['string', 'number'].includes(typeof e[1])),
  );
}

export function problemOf(texts: Texts, taal: Taal, known: KnownError | null, traceId: string): Problem {
  const code = known?.code ?? 'onverwacht';
  const status = known?.status ?? 500;
  return {
    type: `urn:baken:fout:${code}`,
    title: texts.say(taal, `fout.titel.${status}`),
    status,
    detail: texts.has(`fout.${code}`)
      ? texts.say(taal, `fout.${code}`, known?.values)
      : texts.say(taal, `fout.titel.${status}`),
    instance: `urn:baken:verzoek:${traceId}`,
    code,
    ...(known instanceof Stale ? { versie: known.current } : {}),
    ...(known instanceof Invalid && known.faults.length > 0
      ? {
          fouten: known.faults.map((f) => ({
            veld: f.veld,
            code: f.code,
            melding: faultText(texts, taal, f),
          })),
        }
      : {}),
  };
}

function faultText(
  texts: Texts,
  taal: Taal,
  fault: { code: string; waarden?: Record<string, string | number> },
): string {
  const id = texts.has(`fout.${fault.code}`) ? `fout.${fault.code}` : 'fout.veld-onjuist';
  return texts.say(taal, id, fault.waarden ?? {});
}

export const languageOf = (request: FastifyRequest): Taal =>
  request.session?.taal ?? (/^en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'nl');
