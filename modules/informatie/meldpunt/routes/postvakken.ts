import type { RoomApp } from '#platform/http/serve.ts';
import { meldpunt } from '../contract.ts';
import { IdParams, items, PostvakInvoerSchema, PostvakSchema } from '../schema.ts';
import * as service from '../service/postvak.ts';

const tag = 'Postvakken';

/** Mailboxes that Baken reads; for the administrator. */
export function postvakRoutes(app: RoomApp): void {
  app.serve(
    meldpunt.postvakken,
    { right: 'postvak.beheren', summary: 'Postvakken', tag, result: items(PostvakSchema) },
    async (work) => ({ items: await service.lijst(work) }),
  );
  app.serve(
    meldpunt.maakPostvak,
    {
      right: 'postvak.beheren',
      summary: 'Postvak toevoegen',
      tag,
      status: 201,
      body: PostvakInvoerSchema,
      result: PostvakSchema,
    },
    (work, { body }) => service.maak(work, body),
  );
  app.serve(
    meldpunt.wijzigPostvak,
    {
      right: 'postvak.beheren',
      summary: 'Postvak wijzigen',
      tag,
      params: IdParams,
      body: PostvakInvoerSchema,
      result: PostvakSchema,
      versioned: true,
    },
    (work, { params: { id }, version, body }) => service.wijzig(work, id, version, body),
  );
}
