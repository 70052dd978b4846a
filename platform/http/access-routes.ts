import Type from 'typebox';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Rol } from '../actor.ts';
import type { Aanbod, EersteBeheerder, Ingesteld, Instelling, Keuze, Toegang } from '../auth/contract.ts';
import { toegang } from '../auth/contract.ts';
import type { OpenSetup } from '../auth/setup.ts';
import { Invalid, NotFound, RuleViolated } from '../errors.ts';
import { legalDay } from '../reckon/dates.ts';
import { inWork } from '../work.ts';
import { demandSameSite } from './security.ts';
import type { Services } from './serve.ts';
import { CodeSchema, giveCookie, placeOf, WachtwoordSchema } from './sign-in-routes.ts';

const tag = 'Toegang';
const closed = { additionalProperties: false } as const;
const text = (maxLength: number) => Type.String({ minLength: 1, maxLength });

export const AanbodSchema = Type.Object({ geheim: Type.String(), uri: Type.String(), zegel: Type.String() });
const IngesteldSchema = Type.Object({ herstelcodes: Type.Array(Type.String()), csrf: Type.String() });
const keuze = { wachtwoord: WachtwoordSchema, zegel: text(400), code: CodeSchema };
const OpenBody = Type.Object({ token: text(100) }, closed);
const GebruikBody = Type.Object({ token: text(100), bevestigingscode: CodeSchema, ...keuze }, closed);
const ToegangSchema = Type.Object({
  naam: Type.String(),
  email: Type.String(),
  gemeente: Type.String(),
  bevestigd: Type.Boolean(),
  aanbod: AanbodSchema,
});
const InstelOpen = Type.Object({ instelcode: CodeSchema }, closed);
const InstelBody = Type.Object(
  {
    instelcode: CodeSchema,
    naam: text(120),
    email: Type.String({ format: 'email', maxLength: 254 }),
    gemeenteNaam: Type.Optional(text(80)),
    gemeenteCode: Type.Optional(Type.String({ pattern: '^[a-z][a-z0-9-]{1,39}$' })),
    ...keuze,
  },
  closed,
);
const InstellingSchema = Type.Object({
  gemeente: Type.Union([Type.Object({ code: Type.String(), naam: Type.String() }), Type.Null()]),
  aanbod: AanbodSchema,
});

/** For who was invited: a link from one person and a code from another. */
export function linkRoutes(api: FastifyInstance, services: Services): void {
  api.post<{ Body: { token: string } }>(
    toegang.open.path,
    open('Zien waarvoor een toegangslink is', OpenBody, ToegangSchema),
    (request) => openLink(services, request),
  );
  api.post<{ Body: Keuze & { token: string; bevestigingscode: string } }>(
    toegang.gebruik.path,
    open('Aanmeldgegevens zetten met een toegangslink', GebruikBody, IngesteldSchema),
    (request, reply) => takeLink(services, request, reply),
  );
}

/** For the first administrator; production only. */
export function setupRoutes(api: FastifyInstance, services: Services): void {
  api.post<{ Body: { instelcode: string } }>(
    toegang.openInstellen.path,
    open('Zien waarvoor een instelcode is', InstelOpen, InstellingSchema),
    (request) => openSetup(services, request),
  );
  api.post<{ Body: EersteBeheerder }>(
    toegang.stelIn.path,
    open('Gemeente en eerste beheerder instellen', InstelBody, IngesteldSchema),
    (request, reply) => completeSetup(services, request, reply),
  );
}

const open = (summary: string, body: object, result: object) => ({
  config: { right: 'openbaar' },
  schema: { summary, tags: [tag], body, response: { 200: result } },
});

async function openLink(
  services: Services,
  request: FastifyRequest<{ Body: { token: string } }>,
): Promise<Toegang> {
  demandSameSite(request, null);
  const link = await findLink(services, request.body.token);
  const aanbod: Aanbod = services.identity.second.offer(`link ${link.id}`, link.email, now(services));
  return {
    naam: link.naam,
    email: link.email,
    gemeente: link.gemeenteNaam,
    bevestigd: link.bevestigd,
    aanbod,
  };
}

async function takeLink(
  services: Services,
  request: FastifyRequest<{ Body: Keuze & { token: string; bevestigingscode: string } }>,
  reply: FastifyReply,
): Promise<Ingesteld> {
  demandSameSite(request, null);
  const { identity } = services;
  const { token, bevestigingscode, ...chosen } = request.body;
  const link = await findLink(services, token);
  if (!link.bevestigd) throw new RuleViolated('PLT-14', 'toegangslink-wacht');
  const prove = await identity.signIn.prove(
    `link ${link.id}`,
    [link.naam, link.email, link.gemeenteNaam],
    chosen,
  );
  const herstelcodes = await identity.signIn.guarded(`link ${link.id}`, placeOf(request), () =>
    identity.links.take(link, bevestigingscode, prove(link.accountId), now(services)),
  );
  if (!herstelcodes) throw new Invalid([{ veld: 'bevestigingscode', code: 'bevestigingscode-fout' }]);
  const places = await identity.accounts.placesOf(link.accountId, legalDay(now(services)));
  const where = places.find((place) => place.gemeenteId === link.gemeenteId);
  // Access may have ended between link and use: then there is an account, and nothing to enter.
  const csrf = where ? await letIn(services, request, reply, link, where) : '';
  return { herstelcodes, csrf };
}

async function findLink(services: Services, token: string) {
  const link = await services.identity.links.find(token, now(services));
  if (!link) throw new NotFound('toegangslink-verlopen');
  return link;
}

async function openSetup(
  services: Services,
  request: FastifyRequest<{ Body: { instelcode: string } }>,
): Promise<Instelling> {
  demandSameSite(request, null);
  const setup = await findSetup(services, request, request.body.instelcode);
  const gemeente = setup.gemeente && { code: setup.gemeente.code, naam: setup.gemeente.naam };
  return { gemeente, aanbod: services.identity.second.offer(purposeOf(setup), 'beheerder', now(services)) };
}

async function completeSetup(
  services: Services,
  request: FastifyRequest<{ Body: EersteBeheerder }>,
  reply: FastifyReply,
): Promise<Ingesteld> {
  demandSameSite(request, null);
  const { identity } = services;
  const { instelcode, naam, email, gemeenteNaam = '', gemeenteCode = '', ...chosen } = request.body;
  const setup = await findSetup(services, request, instelcode);
  const gemeente = setup.gemeente ?? { naam: gemeenteNaam, code: gemeenteCode };
  if (!setup.gemeente) await demandMunicipality(services, gemeente);
  const prove = await identity.signIn.prove(purposeOf(setup), [naam, email, gemeente.naam], chosen);
  const moment = now(services);
  const made = await identity.setup.complete(
    setup,
    { naam, email, gemeente },
    prove,
    moment,
    legalDay(moment),
  );
  if (!made) throw new NotFound('instelcode-verlopen');
  const where = { gemeenteId: made.gemeenteId, rol: 'beheerder' } as const;
  const csrf = await letIn(services, request, reply, { accountId: made.accountId, naam, email }, where);
  return { herstelcodes: made.codes, csrf };
}

async function findSetup(services: Services, request: FastifyRequest, code: string): Promise<OpenSetup> {
  const { identity } = services;
  const setup = await identity.signIn.guarded('instelcode', placeOf(request), () =>
    identity.setup.find(code, now(services)),
  );
  if (!setup) throw new NotFound('instelcode-verlopen');
  return setup;
}

async function demandMunicipality(
  services: Services,
  gemeente: { naam: string; code: string },
): Promise<void> {
  const faults = [];
  if (gemeente.naam === '') faults.push({ veld: 'gemeenteNaam', code: 'schema-required' });
  if (gemeente.code === '') faults.push({ veld: 'gemeenteCode', code: 'schema-required' });
  else if (await services.identity.setup.municipalityExists(gemeente.code))
    faults.push({ veld: 'gemeenteCode', code: 'gemeente-bestaat-al' });
  if (faults.length > 0) throw new Invalid(faults);
}

async function letIn(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  who: { accountId: string; naam: string; email: string },
  where: { gemeenteId: number; rol: Rol },
): Promise<string> {
  const { accountId, naam } = who;
  await inWork(services.platform, { accountId, naam, teams: [], ...where }, request.traceId, async (work) =>
    work.audit({
      actie: 'account.ingesteld',
      objectSoort: 'account',
      objectId: accountId,
      resultaat: 'gelukt',
    }),
  );
  const { token, csrf } = await services.identity.signIn.enterFresh(
    accountId,
    who.email,
    where,
    placeOf(request),
  );
  giveCookie(services, reply, token);
  return csrf;
}

const purposeOf = (setup: OpenSetup): string => `instellen ${setup.hash.toString('hex')}`;
const now = (services: Services) => services.platform.clock();
