import Type from 'typebox';
import type { FastifyInstance } from 'fastify';
import { toegang } from '../auth/contract.ts';
import { passwordFaults } from '../auth/sign-in.ts';
import { Invalid, NotFound } from '../errors.ts';
import type { Session } from '../sessions.ts';
import { AanbodSchema } from './access-routes.ts';
import { roomApp, type RoomApp, type Services } from './serve.ts';
import { CodeSchema, giveCookie, placeOf, WachtwoordSchema } from './sign-in-routes.ts';

const tag = 'Eigen account';
const closed = { additionalProperties: false } as const;
const moment = Type.String({ format: 'date-time' });

const AccountSchema = Type.Object({
  naam: Type.String(),
  email: Type.Union([Type.String(), Type.Null()]),
  eigenWachtwoord: Type.Boolean(),
  herstelcodes: Type.Integer(),
  verhoogdTot: Type.Union([moment, Type.Null()]),
});
const SessieSchema = Type.Object({
  id: Type.String(),
  omschrijving: Type.String(),
  gemeente: Type.String(),
  rol: Type.String(),
  begonnenOp: moment,
  gezienOp: moment,
  huidige: Type.Boolean(),
});
const WachtwoordBody = Type.Object(
  { huidig: WachtwoordSchema, code: CodeSchema, nieuw: WachtwoordSchema },
  closed,
);
const FactorBody = Type.Object(
  { zegel: Type.String({ minLength: 1, maxLength: 400 }), code: CodeSchema },
  closed,
);
const Params = Type.Object({ id: Type.String({ format: 'uuid' }) }, closed);

/** One's own account: what one signs in with, and where one is signed in. */
export function accountRoutes(api: FastifyInstance, services: Services): void {
  const app = roomApp(api, services);
  meansRoutes(app);
  sessionListRoutes(app);
}

function meansRoutes(app: RoomApp): void {
  const { identity } = app.services;
  app.serve(
    toegang.account,
    { right: 'aangemeld', summary: 'Het eigen account', tag, result: AccountSchema },
    async (_work, { session }) => {
      const { naam, accountId } = session.actor;
      const account = await identity.accounts.byId(accountId);
      return {
        naam,
        email: account?.email || null,
        eigenWachtwoord: session.eigenWachtwoord,
        herstelcodes: await identity.accounts.recoveryCodesLeft(accountId),
        verhoogdTot: session.verhoogdTot,
      };
    },
  );
  passwordRoute(app);
  app.serve(
    toegang.biedFactor,
    { right: 'aangemeld', summary: 'Een nieuwe tweede factor klaarzetten', tag, result: AanbodSchema },
    async (work, { session }) => {
      const account = await identity.accounts.byId(session.actor.accountId);
      return identity.second.offer(factorPurpose(session), account?.email || session.actor.naam, work.now);
    },
  );
  app.serve(
    toegang.zetFactor,
    { right: 'aangemeld', stepUp: true, summary: 'De tweede factor vervangen', tag, body: FactorBody },
    async (work, { session, body }) => {
      const accepted = identity.second.accept(factorPurpose(session), body.zegel, body.code, work.now);
      if (typeof accepted === 'string')
        throw new Invalid([{ veld: 'code', code: `tweede-factor-${accepted}` }]);
      const { accountId } = session.actor;
      const sealed = identity.second.seal(accountId, accepted.secret);
      await identity.accounts.setSecondFactor(accountId, { sealed, step: accepted.step });
      await app.services.sessions.endOthers(accountId, session.id);
      work.audit(changed(accountId, 'account.tweede-factor-vervangen'));
    },
  );
  app.serve(
    toegang.herstelcodes,
    {
      right: 'aangemeld',
      stepUp: true,
      summary: 'Nieuwe herstelcodes; de oude vervallen',
      tag,
      result: Type.Object({ herstelcodes: Type.Array(Type.String()) }),
    },
    async (work, { session }) => {
      work.audit(changed(session.actor.accountId, 'account.herstelcodes-vernieuwd'));
      return { herstelcodes: await identity.accounts.renewRecoveryCodes(session.actor.accountId) };
    },
  );
}

/** A new password keeps the second factor and ends all other sessions (bron: ASVS 5.0 6.4.3, 7.4.3). */
function passwordRoute(app: RoomApp): void {
  const { identity, sessions } = app.services;
  app.serve(
    toegang.wachtwoord,
    {
      right: 'aangemeld',
      summary: 'Het wachtwoord veranderen',
      tag,
      body: WachtwoordBody,
      result: Type.Object({ csrf: Type.String() }),
    },
    async (work, { session, body, request, reply }) => {
      const { accountId, naam } = session.actor;
      const given = { wachtwoord: body.huidig, code: body.code };
      const known = await identity.accounts.byId(accountId);
      const context = [naam, known?.email ?? '', session.gemeente.naam];
      const faults = passwordFaults('nieuw', body.nieuw, context);
      if (faults.length > 0) throw new Invalid(faults);
      await identity.signIn.demandAgain(session, given, placeOf(request));
      await identity.accounts.setPassword(accountId, await identity.passwords.hash(body.nieuw), work.now);
      await sessions.endOthers(accountId, session.id);
      const { token, csrf } = await sessions.raise(session.id);
      giveCookie(app.services, reply, token);
      work.audit(changed(accountId, 'account.wachtwoord-veranderd'));
      return { csrf };
    },
  );
}

function sessionListRoutes(app: RoomApp): void {
  const { sessions } = app.services;
  app.serve(
    toegang.sessies,
    {
      right: 'aangemeld',
      summary: 'Waar u bent aangemeld',
      tag,
      result: Type.Object({ items: Type.Array(SessieSchema) }),
    },
    async (_work, { session }) => ({
      items: (await sessions.openOf(session.actor.accountId)).map(({ gemeenteNaam, ...one }) => ({
        ...one,
        gemeente: gemeenteNaam,
        huidige: one.id === session.id,
      })),
    }),
  );
  app.serve(
    toegang.beeindigSessie,
    { right: 'aangemeld', summary: 'Eén eigen sessie beëindigen', tag, params: Params },
    async (work, { session, params }) => {
      if (!(await sessions.endOwn(session.actor.accountId, params.id))) throw new NotFound();
      work.audit({ ...changed(params.id, 'sessie.beeindigd'), objectSoort: 'sessie' });
    },
  );
  app.serve(
    toegang.beeindigAndere,
    { right: 'aangemeld', summary: 'Alle andere eigen sessies beëindigen', tag },
    async (work, { session }) => {
      await sessions.endOthers(session.actor.accountId, session.id);
      work.audit({ ...changed(session.id, 'sessie.andere-beeindigd'), objectSoort: 'sessie' });
    },
  );
}

const factorPurpose = (session: Session): string => `account ${session.actor.accountId}`;

const changed = (accountId: string, actie: string) => ({
  actie,
  objectSoort: 'account',
  objectId: accountId,
  resultaat: 'gelukt' as const,
});
