import type { RoomApp } from '#platform/http/serve.ts';
import { lio } from '../contract.ts';
import { page } from '../schema/deel.ts';
import {
  AanwezigheidSchema,
  DeelnemerParams,
  IdParams,
  NieuweDeelnemerSchema,
  NieuweVergaderingSchema,
  VergaderingenQuerySchema,
  VergaderingWijzigingSchema,
} from '../schema/invoer.ts';
import { VergaderingRijSchema, VergaderingSchema } from '../schema/vergadering.ts';
import * as service from '../service/vergadering.ts';

const tag = 'LIO';
const params = IdParams;
const result = VergaderingSchema;
const change = { tag, params, result, versioned: true } as const;

/** Plan a meeting and set its table. */
export function vergaderingRoutes(app: RoomApp): void {
  app.serve(
    lio.vergaderingen,
    {
      right: 'lio.lijst',
      summary: 'Vergaderingen van het LIO',
      tag,
      query: VergaderingenQuerySchema,
      result: page(VergaderingRijSchema),
    },
    (work, { query }) => service.lijst(work, query),
  );
  app.serve(
    lio.maak,
    {
      right: 'lio.plannen',
      summary: 'Vergadering buiten een reeks',
      tag,
      body: NieuweVergaderingSchema,
      result,
      status: 201,
    },
    (work, { body }) => service.maak(work, body),
  );
  app.serve(
    lio.toon,
    { right: 'lio.lezen', summary: 'Eén vergadering', tag, params, result },
    (work, { params: { id } }) => service.toon(work, id),
  );
  app.serve(
    lio.wijzig,
    { ...change, right: 'lio.verplaatsen', summary: 'Verplaatsen', body: VergaderingWijzigingSchema },
    (work, { params: { id }, version, body }) => service.wijzig(work, id, version, body),
  );
  app.serve(
    lio.laatVervallen,
    { ...change, right: 'lio.verplaatsen', summary: 'Vergadering laten vervallen' },
    (work, { params: { id }, version }) => service.laatVervallen(work, id, version),
  );
  deelnemers(app);
}

function deelnemers(app: RoomApp): void {
  app.serve(
    lio.voegDeelnemerToe,
    { ...change, right: 'lio.voorbereiden', summary: 'Deelnemer toevoegen', body: NieuweDeelnemerSchema },
    (work, { params: { id }, version, body }) => service.voegDeelnemerToe(work, id, version, body),
  );
  app.serve(
    lio.verwijderDeelnemer,
    { ...change, params: DeelnemerParams, right: 'lio.voorbereiden', summary: 'Deelnemer weghalen' },
    (work, { params: { id, deelnemerId }, version }) =>
      service.verwijderDeelnemer(work, id, version, deelnemerId),
  );
  app.serve(
    lio.legAanwezigheidVast,
    {
      ...change,
      right: 'lio.voorbereiden',
      summary: 'Wie er is, en wie namen mag zien na een besluit',
      body: AanwezigheidSchema,
    },
    (work, { params: { id }, version, body }) => service.legAanwezigheidVast(work, id, version, body),
  );
}
