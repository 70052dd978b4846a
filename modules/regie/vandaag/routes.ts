import type { RoomApp } from '#platform/http/serve.ts';
import { vandaag } from './contract.ts';
import { IdParams, NieuwUitstelSchema, UitstelSchema, VandaagQuery, VandaagSchema } from './schema.ts';
import * as service from './service.ts';

const tag = 'Vandaag';

export function routes(app: RoomApp): void {
  const { texts } = app.services;
  app.serve(
    vandaag.toon,
    {
      right: 'vandaag.lezen',
      summary: 'Wat nu aandacht vraagt',
      tag,
      query: VandaagQuery,
      result: VandaagSchema,
    },
    (work, { query, session }) => {
      const naam = (kamer: string): string => {
        const kort = kamer.split('/').at(-1)!;
        const menu = `${kort}.menu`;
        return texts.has(menu) ? texts.say(session.taal, menu) : kort;
      };
      const say: service.Say = (text) => texts.say(session.taal, text.id, text.waarden);
      return service.toon(work, say, naam, query.alles ?? false);
    },
  );
  app.serve(
    vandaag.stelUit,
    {
      right: 'vandaag.uitstellen',
      summary: 'Rij uitstellen',
      tag,
      body: UitstelSchema,
      result: NieuwUitstelSchema,
      status: 201,
    },
    (work, { body }) => service.stelUit(work, body),
  );
  app.serve(
    vandaag.haalTerug,
    { right: 'vandaag.uitstellen', summary: 'Uitgestelde rij terughalen', tag, params: IdParams },
    (work, { params: { id } }) => service.haalTerug(work, id),
  );
}
