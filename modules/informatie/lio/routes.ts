import type { RoomApp } from '#platform/http/serve.ts';
import { lio } from './contract.ts';
import { agendaRoutes } from './routes/agenda.ts';
import { vergaderingRoutes } from './routes/vergadering.ts';
import { zaalRoutes } from './routes/zaal.ts';
import { items } from './schema/deel.ts';
import {
  ActieAfrondingSchema,
  ActiesQuerySchema,
  IdParams,
  NieuweActieSchema,
  NieuweReeksSchema,
  ReeksWijzigingSchema,
} from './schema/invoer.ts';
import { ActieSchema, ReeksSchema } from './schema/vergadering.ts';
import * as acties from './service/actie.ts';
import * as reeksen from './service/reeks.ts';

const tag = 'LIO';
const params = IdParams;

/** The table of contents of this room, in the order of the work: plan, prepare, meet, follow up. */
export function routes(app: RoomApp): void {
  reeksRoutes(app);
  vergaderingRoutes(app);
  agendaRoutes(app);
  zaalRoutes(app);
  actieRoutes(app);
}

function reeksRoutes(app: RoomApp): void {
  app.serve(
    lio.reeksen,
    { right: 'reeks.lezen', summary: 'Reeksen van vergaderingen', tag, result: items(ReeksSchema) },
    async (work) => ({ items: await reeksen.lijst(work) }),
  );
  app.serve(
    lio.maakReeks,
    {
      right: 'reeks.wijzigen',
      summary: 'Reeks maken en vooruit plannen',
      tag,
      body: NieuweReeksSchema,
      result: ReeksSchema,
      status: 201,
    },
    (work, { body }) => reeksen.maak(work, body),
  );
  app.serve(
    lio.wijzigReeks,
    {
      right: 'reeks.wijzigen',
      summary: 'Reeks wijzigen; lege geplande vergaderingen gaan mee',
      tag,
      params,
      body: ReeksWijzigingSchema,
      result: ReeksSchema,
      versioned: true,
    },
    (work, { params: { id }, version, body }) => reeksen.wijzig(work, id, version, body),
  );
}

function actieRoutes(app: RoomApp): void {
  app.serve(
    lio.acties,
    {
      right: 'actie.lijst',
      summary: 'Acties uit het LIO',
      tag,
      query: ActiesQuerySchema,
      result: items(ActieSchema),
    },
    async (work, { query }) => ({ items: await acties.lijst(work, query) }),
  );
  app.serve(
    lio.maakActie,
    {
      right: 'lio.voorzitten',
      summary: 'Actie zonder agendapunt',
      tag,
      params,
      body: NieuweActieSchema,
      result: ActieSchema,
      status: 201,
    },
    (work, { params: { id }, body }) => acties.maak(work, id, body),
  );
  app.serve(
    lio.rondActieAf,
    {
      right: 'actie.afronden',
      summary: 'Actie gedaan',
      tag,
      params,
      body: ActieAfrondingSchema,
      result: ActieSchema,
      versioned: true,
    },
    (work, { params: { id }, version, body }) => acties.rondAf(work, id, version, body.resultaat),
  );
}
