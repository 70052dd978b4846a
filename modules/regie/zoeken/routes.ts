import type { Vondst } from '#platform/contributions.ts';
import type { RoomApp } from '#platform/http/serve.ts';
import { schil } from '#platform/web/contract.ts';
import { zoeken } from './contract.ts';
import {
  BewaarSchema,
  IdParams,
  VindSchema,
  VondstenSchema,
  VraagSchema,
  ZoekvraagSchema,
  ZoekvragenSchema,
} from './schema.ts';
import * as service from './service.ts';

const tag = 'Zoeken';
const params = IdParams;

/** The question travels in the body: an address stays in histories and logs, a body does not. */
export function routes(app: RoomApp): void {
  const { texts } = app.services;
  const gezegd = (taal: 'nl' | 'en', { soort, id, titel, toelichting, pad }: Vondst) => ({
    soort,
    id,
    titel,
    pad,
    toelichting:
      typeof toelichting === 'string' ? toelichting : texts.say(taal, toelichting.id, toelichting.waarden),
  });
  app.serve(
    schil.zoek,
    {
      right: 'zoeken.vragen',
      summary: 'Zoeken op nummer of object',
      tag,
      body: VraagSchema,
      result: VondstenSchema,
    },
    async (work, { body, session }) => ({
      items: (await service.zoek(work, body.vraag)).map((v) => gezegd(session.taal, v)),
    }),
  );
  app.serve(
    zoeken.vind,
    {
      right: 'zoeken.vragen',
      summary: 'Zoeken met meer uitkomsten',
      tag,
      body: VraagSchema,
      result: VindSchema,
    },
    async (work, { body, session }) => {
      const { vondsten, meer } = await service.zoekAlles(work, body.vraag);
      const items = vondsten.map((v) => ({
        ...gezegd(session.taal, v),
        maand: v.maand ?? null,
        thema: v.thema ?? null,
      }));
      return { items, meer };
    },
  );
  keptRoutes(app);
}

function keptRoutes(app: RoomApp): void {
  const right = 'zoeken.vragen';
  app.serve(
    zoeken.lijst,
    { right, summary: 'Eigen bewaarde zoekvragen', tag, result: ZoekvragenSchema },
    async (work) => ({ items: await service.eigen(work) }),
  );
  app.serve(
    zoeken.bewaar,
    { right, summary: 'Zoekvraag bewaren', tag, body: BewaarSchema, result: ZoekvraagSchema, status: 201 },
    (work, { body }) => service.bewaar(work, body.naam, body.vraag),
  );
  app.serve(
    zoeken.gebruik,
    { right, summary: 'Bewaarde zoekvraag gebruikt', tag, params },
    (work, { params: { id } }) => service.gebruik(work, id),
  );
  app.serve(
    zoeken.verwijder,
    { right, summary: 'Bewaarde zoekvraag verwijderen', tag, params },
    (work, { params: { id } }) => service.verwijder(work, id),
  );
}
