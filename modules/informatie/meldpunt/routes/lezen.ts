import { Samenhang } from '#modules/informatie/koppelen/index.ts';
import type { RoomApp } from '#platform/http/serve.ts';
import { meldpunt } from '../contract.ts';
import {
  Aantal,
  ConceptSchema,
  IdParams,
  items,
  LezingenQuery,
  LezingSchema,
  MeldingenQuerySchema,
  MeldingRijSchema,
  MeldingSchema,
  MeldpuntStandSchema,
  NietsBinnenSchema,
  page,
  PagingQuery,
  TerugkoppelRijSchema,
  VolgendeSchema,
} from '../schema.ts';
import * as lezen from '../service/lezen.ts';
import { conceptVan } from '../service/schiften.ts';
import { terugkoppelingen } from '../service/terugkoppelen.ts';

const tag = 'Meldpunt';
const params = IdParams;

/** Queue, melding, samenhang, evidence of daily reading. */
export function leesRoutes(app: RoomApp): void {
  app.serve(
    meldpunt.lijst,
    {
      right: 'melding.lijst',
      summary: 'Meldingen, oudste eerst',
      tag,
      query: MeldingenQuerySchema,
      result: page(MeldingRijSchema),
    },
    (work, { query }) => lezen.lijst(work, query),
  );
  app.serve(
    meldpunt.aantal,
    { right: 'melding.lijst', summary: 'Aantal te schiften meldingen', tag, result: Aantal },
    (work) => lezen.aantalTeSchiften(work),
  );
  app.serve(
    meldpunt.stand,
    { right: 'melding.lijst', summary: 'Stand van het meldpunt', tag, result: MeldpuntStandSchema },
    (work) => lezen.standVan(work),
  );
  app.serve(
    meldpunt.toon,
    { right: 'melding.lezen', summary: 'Eén melding', tag, params, result: MeldingSchema },
    (work, { params: { id } }) => lezen.toon(work, id),
  );
  app.serve(
    meldpunt.samenhang,
    { right: 'melding.lezen', summary: 'Samenhang van een melding', tag, params, result: Samenhang },
    (work, { params: { id } }) => lezen.samenhangVan(work, id),
  );
  app.serve(
    meldpunt.volgende,
    { right: 'melding.lezen', summary: 'Volgende in de rij', tag, params, result: VolgendeSchema },
    (work, { params: { id } }) => lezen.volgende(work, id),
  );
  app.serve(
    meldpunt.concept,
    {
      right: 'melding.lezen',
      summary: 'Getypte velden van het schiften',
      tag,
      params,
      result: ConceptSchema,
    },
    (work, { params: { id } }) => conceptVan(work, id),
  );
  app.serve(
    meldpunt.terugkoppelingen,
    {
      right: 'melding.lijst',
      summary: 'Melders die nog niets hoorden',
      tag,
      query: PagingQuery,
      result: page(TerugkoppelRijSchema),
    },
    (work, { query }) => terugkoppelingen(work, query),
  );
  app.serve(
    meldpunt.nietsBinnen,
    {
      right: 'lezing.vastleggen',
      summary: 'Vastleggen dat er niets binnen is',
      tag,
      body: NietsBinnenSchema,
      result: LezingSchema,
    },
    (work, { body }) => lezen.nietsBinnen(work, body.leesplek),
  );
  app.serve(
    meldpunt.lezingen,
    {
      right: 'lezing.zien',
      summary: 'Bewijs van dagelijks lezen',
      tag,
      query: LezingenQuery,
      result: items(LezingSchema),
    },
    async (work, { query }) => ({ items: await lezen.lezingenVan(work, query.van, query.tot) }),
  );
}
