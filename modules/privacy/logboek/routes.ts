import type { RoomApp } from '#platform/http/serve.ts';
import { logboek } from './contract.ts';
import {
  ControleSchema,
  EigenQuerySchema,
  items,
  KeuzesSchema,
  LogQuerySchema,
  LogregelSchema,
  page,
  StandSchema,
} from './schema.ts';
import * as service from './service.ts';

const tag = 'Logboek';

export function routes(app: RoomApp): void {
  app.serve(
    logboek.lijst,
    {
      right: 'logboek.lezen',
      summary: 'Wie deed wat',
      tag,
      query: LogQuerySchema,
      result: page(LogregelSchema),
    },
    (work, { query }) => service.lijst(work, query),
  );
  app.serve(
    logboek.eigen,
    {
      right: 'logboek.eigen',
      summary: 'Wat er van mij is vastgelegd',
      tag,
      query: EigenQuerySchema,
      result: page(LogregelSchema),
    },
    (work, { query }) => service.eigen(work, query),
  );
  app.serve(
    logboek.keuzes,
    { right: 'logboek.lezen', summary: 'Keuzes voor de filters', tag, result: KeuzesSchema },
    (work) => service.keuzes(work),
  );
  app.serve(
    logboek.stand,
    { right: 'logboek.lezen', summary: 'Stand van de zegels', tag, result: StandSchema },
    (work) => service.stand(work),
  );
  app.serve(
    logboek.controles,
    { right: 'logboek.lezen', summary: 'Laatste controles van het log', tag, result: items(ControleSchema) },
    async (work) => ({ items: await service.controles(work) }),
  );
  app.serve(
    logboek.controleer,
    {
      right: 'logboek.controleren',
      summary: 'Het log laten narekenen',
      tag,
      result: ControleSchema,
      status: 201,
    },
    (work) => service.vraagControle(work),
  );
}
