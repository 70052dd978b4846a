import type { RoomApp } from '#platform/http/serve.ts';
import { vandaag } from './contract.ts';
import {
  DagmailSchema,
  IdParams,
  NieuwUitstelSchema,
  UitstelSchema,
  VandaagQuery,
  VandaagSchema,
  ZetDagmailSchema,
} from './schema.ts';
import * as dagmail from './service/dagmail.ts';
import * as service from './service/vandaag.ts';

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
    vandaag.dagmail,
    { right: 'vandaag.dagmail', summary: 'Of er elke werkdag een mail komt', tag, result: DagmailSchema },
    (work) => dagmail.toon(work),
  );
  app.serve(
    vandaag.zetDagmail,
    {
      right: 'vandaag.dagmail',
      summary: 'Mail van elke werkdag aan- of uitzetten',
      tag,
      body: ZetDagmailSchema,
      result: DagmailSchema,
    },
    (work, { body }) => dagmail.zet(work, body.adres),
  );
  app.serve(
    vandaag.haalTerug,
    { right: 'vandaag.uitstellen', summary: 'Uitgestelde rij terughalen', tag, params: IdParams },
    (work, { params: { id } }) => service.haalTerug(work, id),
  );
}
