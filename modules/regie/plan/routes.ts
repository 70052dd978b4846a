import type { RoomApp } from '#platform/http/serve.ts';
import type { Session } from '#platform/sessions.ts';
import { plan } from './contract.ts';
import { afdrukRoutes } from './routes/afdruk.ts';
import { inleesRoutes } from './routes/inlezen.ts';
import * as s from './schema.ts';
import * as activiteit from './service/activiteit.ts';
import * as jaar from './service/jaar.ts';
import { plaat } from './service/plaat.ts';
import * as plannen from './service/plan.ts';
import * as prioriteit from './service/prioriteit.ts';
import { alleRegels, type Kijker } from './service/telling.ts';

const tag = 'Plan';
const params = s.IdParams;

/** The table of contents of this room: the policy, its years, the activities, the policy of others. */
export function routes(app: RoomApp): void {
  planRoutes(app);
  inleesRoutes(app);
  afdrukRoutes(app);
  jaarRoutes(app);
  activiteitRoutes(app);
  bijhoudRoutes(app);
  prioriteitRoutes(app);
}

function planRoutes(app: RoomApp): void {
  const change = { tag, params, result: s.PlanSchema, versioned: true } as const;
  app.serve(
    plan.plannen,
    { right: 'plan.lezen', summary: 'Meerjarenplannen met hun beleid', tag, result: s.items(s.PlanSchema) },
    async (work) => ({ items: await plannen.lijst(work) }),
  );
  app.serve(
    plan.maak,
    {
      right: 'plan.maken',
      summary: 'Nieuw meerjarenplan',
      tag,
      body: s.NieuwPlanSchema,
      result: s.PlanSchema,
      status: 201,
    },
    (work, { body }) => plannen.maak(work, body),
  );
  app.serve(
    plan.herschrijf,
    {
      ...change,
      right: 'plan.herschrijven',
      summary: 'Beleidsdeel herschrijven, met reden',
      body: s.HerschrijfSchema,
    },
    (work, { params: { id }, version, body }) => plannen.herschrijf(work, id, version, body),
  );
  app.serve(
    plan.stelVast,
    {
      ...change,
      right: 'plan.vaststellen',
      summary: 'Vaststelling van een plan vastleggen',
      body: s.VaststellingSchema,
    },
    (work, { params: { id }, version, body }) => plannen.stelVast(work, id, version, body),
  );
  app.serve(
    plan.verleng,
    { ...change, right: 'plan.verlengen', summary: 'Plan verlengen', body: s.VerlengSchema },
    (work, { params: { id }, version, body }) => plannen.verleng(work, id, version, body),
  );
  app.serve(
    plan.evalueer,
    { ...change, right: 'plan.evalueren', summary: 'Plan afsluiten met lessen', body: s.EvaluatieSchema },
    (work, { params: { id }, version, body }) => plannen.evalueer(work, id, version, body.lessen),
  );
}

function jaarRoutes(app: RoomApp): void {
  app.serve(
    plan.plaat,
    {
      right: 'plan.lezen',
      summary: 'Een jaar op de plaat: lijnen en kwartalen',
      tag,
      query: s.PlaatQuery,
      result: s.PlaatSchema,
    },
    (work, { query }) => plaat(work, query.jaar),
  );
  app.serve(
    plan.maakJaar,
    {
      right: 'plan.maken',
      summary: 'Jaar toevoegen aan een plan',
      tag,
      params,
      body: s.NieuwJaarSchema,
      result: s.NieuwJaarAntwoord,
      status: 201,
    },
    (work, { params: { id }, body }) => plannen.maakJaar(work, id, body),
  );
  app.serve(
    plan.stelJaarVast,
    {
      right: 'plan.vaststellen',
      summary: 'Jaarplan vaststellen: de basislijn',
      tag,
      params,
      versioned: true,
    },
    (work, { params: { id }, version }) => jaar.stelVast(work, id, version),
  );
  app.serve(
    plan.sluitJaar,
    { right: 'plan.sluiten', summary: 'Jaarplan sluiten', tag, params, versioned: true },
    (work, { params: { id }, version }) => jaar.sluit(work, id, version),
  );
  app.serve(
    plan.jaarVerder,
    {
      right: 'plan.maken',
      summary: 'Volgend jaar maken uit dit jaar',
      tag,
      params,
      body: s.JaarVerderSchema,
      result: s.JaarVerderAntwoord,
      status: 201,
    },
    (work, { params: { id }, body }) => jaar.verder(work, id, body),
  );
  app.serve(
    plan.vergelijking,
    {
      right: 'plan.lezen',
      summary: 'Jaarplan naast het jaar ervoor',
      tag,
      params,
      result: s.VergelijkingSchema,
    },
    (work, { params: { id } }) => jaar.vergelijking(work, id),
  );
}

const kijkerVan = (app: RoomApp) => {
  const { texts, rights } = app.services;
  return ({ taal, actor }: Session): Kijker => ({
    say: (id) => texts.say(taal, id),
    heeftRecht: (name) => rights.get(name)?.includes(actor.rol) ?? false,
  });
};

function activiteitRoutes(app: RoomApp): void {
  const kijker = kijkerVan(app);
  app.serve(
    plan.bewijsregels,
    {
      right: 'activiteit.lezen',
      summary: 'Wat kamers tellen voor het plan',
      tag,
      result: s.items(s.BewijsregelSchema),
    },
    async (work, { session }) => ({ items: alleRegels(work, kijker(session)) }),
  );
  app.serve(
    plan.voegToe,
    {
      right: 'activiteit.maken',
      summary: 'Nieuwe activiteit',
      tag,
      body: s.NieuweActiviteitSchema,
      result: s.ActiviteitSchema,
      status: 201,
    },
    (work, { body, session }) => activiteit.voegToe(work, body, kijker(session)),
  );
  app.serve(
    plan.activiteit,
    {
      right: 'activiteit.lezen',
      summary: 'Eén activiteit met haar bewijs',
      tag,
      params,
      result: s.ActiviteitSchema,
    },
    (work, { params: { id }, session }) => activiteit.toon(work, id, kijker(session)),
  );
  app.serve(
    plan.wijzig,
    {
      right: 'activiteit.wijzigen',
      summary: 'Activiteit wijzigen',
      tag,
      params,
      body: s.WijzigActiviteitSchema,
      result: s.ActiviteitSchema,
      versioned: true,
    },
    (work, { params: { id }, version, body, session }) =>
      activiteit.wijzig(work, id, version, body, kijker(session)),
  );
}

function bijhoudRoutes(app: RoomApp): void {
  const kijker = kijkerVan(app);
  const change = { tag, params, result: s.ActiviteitSchema, versioned: true } as const;
  app.serve(
    plan.verplaats,
    {
      ...change,
      right: 'activiteit.verplaatsen',
      summary: 'Naar een ander kwartaal',
      body: s.VerplaatsingSchema,
    },
    (work, { params: { id }, version, body, session }) =>
      activiteit.verplaats(work, id, version, body, kijker(session)),
  );
  app.serve(
    plan.zetStand,
    {
      ...change,
      right: 'activiteit.bijhouden',
      summary: 'Stand met de hand zetten',
      body: s.StandZettenSchema,
    },
    (work, { params: { id }, version, body, session }) =>
      activiteit.zetStand(work, id, version, body, kijker(session)),
  );
  app.serve(
    plan.besluit,
    {
      ...change,
      right: 'activiteit.besluiten',
      summary: 'Verkenning besluiten: doen of niet',
      body: s.BesluitSchema,
    },
    (work, { params: { id }, version, body, session }) =>
      activiteit.besluit(work, id, version, body, kijker(session)),
  );
  app.serve(
    plan.bewijs,
    { ...change, right: 'activiteit.bijhouden', summary: 'Bewijs vastleggen', body: s.NieuwBewijsSchema },
    (work, { params: { id }, version, body, session }) =>
      activiteit.legBewijsVast(work, id, version, body, kijker(session)),
  );
  app.serve(
    plan.actieGedaan,
    {
      ...change,
      params: s.ActieParams,
      right: 'activiteit.bijhouden',
      summary: 'Actie afvinken',
      body: s.ActieGedaanSchema,
    },
    (work, { params: { id, actieId }, version, body, session }) =>
      activiteit.zetActie(work, id, actieId, version, body.gedaan, kijker(session)),
  );
}

function prioriteitRoutes(app: RoomApp): void {
  app.serve(
    plan.prioriteiten,
    { right: 'prioriteit.lezen', summary: 'Flankerend beleid', tag, result: s.items(s.PrioriteitSchema) },
    async (work) => ({ items: await prioriteit.lijst(work) }),
  );
  app.serve(
    plan.maakPrioriteit,
    {
      right: 'prioriteit.wijzigen',
      summary: 'Prioriteit toevoegen',
      tag,
      body: s.NieuwePrioriteitSchema,
      result: s.PrioriteitSchema,
      status: 201,
    },
    (work, { body }) => prioriteit.maak(work, body),
  );
  app.serve(
    plan.wijzigPrioriteit,
    {
      right: 'prioriteit.wijzigen',
      summary: 'Prioriteit wijzigen',
      tag,
      params,
      body: s.WijzigPrioriteitSchema,
      result: s.PrioriteitSchema,
      versioned: true,
    },
    (work, { params: { id }, version, body }) => prioriteit.wijzig(work, id, version, body),
  );
}
