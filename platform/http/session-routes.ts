import Type from 'typebox';
import type { FastifyInstance } from 'fastify';
import { endpoint } from '../contract.ts';
import { NotFound } from '../errors.ts';
import { cookieName, cookieOptions } from './security.ts';
import { roomApp, type Services } from './serve.ts';

export interface SessieDto {
  account: { id: string; naam: string };
  rol: string;
  gemeente: { id: number; code: string; naam: string; thema: Record<string, string> };
  rechten: string[];
  csrf: string;
  modus: 'demo' | 'productie';
  taal: 'nl' | 'en';
  lidmaatschappen: { gemeente: string; gemeenteNaam: string; rol: string }[];
  /** The account has a password of its own; a role of the demonstration has none. */
  eigenWachtwoord: boolean;
}

const Sessie = Type.Object({
  account: Type.Object({ id: Type.String(), naam: Type.String() }),
  rol: Type.String(),
  gemeente: Type.Object({
    id: Type.Integer(),
    code: Type.String(),
    naam: Type.String(),
    thema: Type.Record(Type.String(), Type.String()),
  }),
  rechten: Type.Array(Type.String()),
  csrf: Type.String(),
  modus: Type.String(),
  taal: Type.String(),
  lidmaatschappen: Type.Array(
    Type.Object({ gemeente: Type.String(), gemeenteNaam: Type.String(), rol: Type.String() }),
  ),
  eigenWachtwoord: Type.Boolean(),
});

const sessie = endpoint<{ result: SessieDto }>('GET', '/sessie');
const afmelden = endpoint('DELETE', '/sessie');
const taal = endpoint<{ body: { taal: 'nl' | 'en' } }>('PUT', '/sessie/taal');
const gemeente = endpoint<{ body: { gemeente: string; rol: string }; result: { csrf: string } }>(
  'PUT',
  '/sessie/gemeente',
);

/** Who am I, what may I, in which language, for which municipality. */
export function sessionRoutes(api: FastifyInstance, services: Services): void {
  const app = roomApp(api, services);
  const { sessions } = services;
  const tag = 'Sessie';

  app.serve(
    sessie,
    { right: 'aangemeld', summary: 'De eigen sessie', tag, result: Sessie },
    async (_work, { session }) => ({
      account: { id: session.actor.accountId, naam: session.actor.naam },
      rol: session.actor.rol,
      gemeente: session.gemeente,
      rechten: [...services.rights]
        .filter(([, rollen]) => rollen.includes(session.actor.rol))
        .map(([right]) => right),
      csrf: session.csrf,
      modus: services.modus,
      taal: session.taal,
      lidmaatschappen: await sessions.memberships(session.actor.accountId),
      eigenWachtwoord: session.eigenWachtwoord,
    }),
  );

  app.serve(afmelden, { right: 'aangemeld', summary: 'Afmelden', tag }, async (work, { session, reply }) => {
    await sessions.end(session.id);
    work.audit({
      actie: 'sessie.afgemeld',
      objectSoort: 'sessie',
      objectId: session.id,
      resultaat: 'gelukt',
    });
    void reply
      .clearCookie(cookieName(services.modus), cookieOptions(services.modus))
      .header('Clear-Site-Data', '"cache", "storage"');
  });

  const Taal = Type.Object(
    { taal: Type.Union([Type.Literal('nl'), Type.Literal('en')]) },
    { additionalProperties: false },
  );
  app.serve(
    taal,
    { right: 'aangemeld', summary: 'Taal kiezen', tag, body: Taal },
    async (_work, { session, body }) => {
      await sessions.setLanguage(session.actor.accountId, body.taal);
    },
  );

  const Gemeente = Type.Object(
    { gemeente: Type.String({ maxLength: 40 }), rol: Type.String({ maxLength: 40 }) },
    { additionalProperties: false },
  );
  app.serve(
    gemeente,
    {
      right: 'aangemeld',
      summary: 'Naar een andere gemeente of rol',
      tag,
      body: Gemeente,
      result: Type.Object({ csrf: Type.String() }),
    },
    async (work, { session, body, reply }) => {
      const target = (await sessions.memberships(session.actor.accountId)).find(
        (m) => m.gemeente === body.gemeente && m.rol === body.rol,
      );
      if (!target) throw new NotFound();
      const id = await sessions.gemeenteId(target.gemeente);
      if (id === null) throw new NotFound();
      await sessions.end(session.id);
      const { token, csrf } = await sessions.start(session.actor.accountId, id, target.rol);
      work.audit({
        actie: 'sessie.gewisseld',
        objectSoort: 'sessie',
        objectId: session.id,
        resultaat: 'gelukt',
      });
      void reply.setCookie(cookieName(services.modus), token, cookieOptions(services.modus));
      return { csrf };
    },
  );
}
