import Type from 'typebox';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../actor.ts';
import { toegang } from '../auth/contract.ts';
import { SignInFailed, type Entered, type Place } from '../auth/sign-in.ts';
import { logLine } from '../log.ts';
import { legalDay } from '../reckon/dates.ts';
import { inWork } from '../work.ts';
import { browserOf } from './browser.ts';
import { cookieName, cookieOptions, demandSameSite } from './security.ts';
import { roomApp, type Services } from './serve.ts';

const tag = 'Sessie';
const closed = { additionalProperties: false } as const;
export const WachtwoordSchema = Type.String({ minLength: 1, maxLength: 400 });
export const CodeSchema = Type.String({ minLength: 1, maxLength: 40 });
const Csrf = Type.Object({ csrf: Type.String() });

const Aanmelden = Type.Object(
  {
    email: Type.String({ minLength: 1, maxLength: 254 }),
    wachtwoord: WachtwoordSchema,
    code: Type.Optional(Type.String({ maxLength: 40 })),
  },
  closed,
);
const Verhogen = Type.Object({ wachtwoord: WachtwoordSchema, code: CodeSchema }, closed);

export const placeOf = (request: FastifyRequest): Place => ({
  address: request.ip,
  omschrijving: browserOf(request.headers['user-agent'] ?? ''),
});

/** Signing in with an account of one's own, and proving it again. */
export function signInRoutes(api: FastifyInstance, services: Services): void {
  const { identity } = services;
  api.post<{ Body: { email: string; wachtwoord: string; code?: string } }>(
    toegang.meldAan.path,
    {
      config: { right: 'openbaar' },
      schema: {
        summary: 'Aanmelden met een eigen account',
        tags: [tag],
        body: Aanmelden,
        response: { 200: Csrf },
      },
    },
    async (request, reply) => {
      demandSameSite(request, null);
      const { email, wachtwoord, code = '' } = request.body;
      try {
        const entered = await identity.signIn.enter({ email, wachtwoord, code }, placeOf(request));
        await admit(services, request, reply, entered);
        return { csrf: entered.csrf };
      } catch (error) {
        if (error instanceof SignInFailed) logFailure(services, request.traceId, error.accountId);
        throw error;
      }
    },
  );
  roomApp(api, services).serve(
    toegang.verhoog,
    {
      right: 'aangemeld',
      summary: 'Opnieuw laten zien wie u bent',
      tag,
      body: Verhogen,
      result: Type.Object({ csrf: Type.String(), verhoogdTot: Type.String({ format: 'date-time' }) }),
    },
    async (work, { session, body, request, reply }) => {
      const { token, csrf, verhoogdTot } = await identity.signIn.raise(session, body, placeOf(request));
      giveCookie(services, reply, token);
      work.audit({
        actie: 'sessie.verhoogd',
        objectSoort: 'sessie',
        objectId: session.id,
        resultaat: 'gelukt',
      });
      return { csrf, verhoogdTot };
    },
  );
}

export const giveCookie = (services: Services, reply: FastifyReply, token: string): void =>
  void reply.setCookie(cookieName(services.modus), token, cookieOptions(services.modus));

/** A new session takes the place of the one this browser had. */
async function admit(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  entered: Entered,
): Promise<void> {
  if (request.session) await services.sessions.end(request.session.id);
  giveCookie(services, reply, entered.token);
  const { accountId, naam, rol, gemeenteId, nieuwePlek, viaHerstelcode } = entered;
  await inWork(
    services.platform,
    { accountId, naam, rol, gemeenteId, teams: [] },
    request.traceId,
    async (work) =>
      work.audit({
        actie: 'sessie.aangemeld',
        objectSoort: 'account',
        objectId: accountId,
        resultaat: 'gelukt',
        details: { nieuwePlek, viaHerstelcode },
      }),
  );
}

/** Written after the answer has gone: the time it takes must not say whether the account exists. */
function logFailure(services: Services, traceId: string, accountId: string | null): void {
  if (accountId === null) return;
  setImmediate(() => {
    auditFailure(services, traceId, accountId).catch((error: unknown) =>
      logLine({ soort: 'fout', naam: (error as Error).name, plaats: 'aanmelden-mislukt', trace: traceId }),
    );
  });
}

async function auditFailure(services: Services, traceId: string, accountId: string): Promise<void> {
  const day = legalDay(services.platform.clock());
  const [place] = await services.identity.accounts.placesOf(accountId, day);
  if (!place) return;
  const actor: Actor = { accountId, naam: '', teams: [], ...place };
  await inWork(services.platform, actor, traceId, async (work) =>
    work.audit({
      actie: 'sessie.aangemeld',
      objectSoort: 'account',
      objectId: accountId,
      resultaat: 'mislukt',
    }),
  );
}
