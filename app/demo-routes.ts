import Type from 'typebox';
import type { FastifyInstance } from 'fastify';
import { rollen, type Rol } from '#platform/actor.ts';
import { NotFound } from '#platform/errors.ts';
import { cookieName, cookieOptions, demandSameSite } from '#platform/http/security.ts';
import type { Services } from '#platform/http/serve.ts';

const Keuze = Type.Object(
  {
    rol: Type.Union(rollen.map((r) => Type.Literal(r))),
    gemeente: Type.String({ minLength: 1, maxLength: 40 }),
  },
  { additionalProperties: false },
);

/**
 * Demo mode only: choose a role instead of signing in. Mounted by app/server.ts when the database itself says `demo`;
 * in production the route does not exist.
 */
export function demoRoutes(api: FastifyInstance, services: Services): void {
  const { sessions } = services;
  api.get(
    '/demo/rollen',
    { config: { right: 'openbaar' }, schema: { summary: 'Rollen van de demonstratie', tags: ['Demo'] } },
    async () => ({
      items: await sessions.demoRoles(),
    }),
  );

  api.post<{ Body: { rol: Rol; gemeente: string } }>(
    '/demo/aanmelden',
    {
      config: { right: 'openbaar' },
      schema: {
        summary: 'Aanmelden in een rol van de demonstratie',
        tags: ['Demo'],
        body: Keuze,
        response: { 200: Type.Object({ csrf: Type.String() }) },
      },
    },
    async (request, reply) => {
      demandSameSite(request, null);
      const choice = await sessions.demoAccount(request.body.rol, request.body.gemeente);
      if (!choice) throw new NotFound();
      const { token, csrf } = await sessions.start(
        choice.accountId,
        choice.gemeenteId,
        request.body.rol,
        'demonstratie',
      );
      void reply.setCookie(cookieName(services.modus), token, cookieOptions(services.modus));
      return { csrf };
    },
  );
}
