import type { RoomApp } from '#platform/http/serve.ts';
import { mma } from '../contract.ts';
import {
  IdParams,
  JaarQuery,
  MmaBeoordelingSchema,
  MmaFeitSchema,
  MmaInvoerSchema,
  MmaJaarretourSchema,
  MmaOpvolgingSchema,
  MmaQuery,
  MmaRijSchema,
  MmaSchema,
  MmaTekstSchema,
  page,
} from '../schema.ts';
import * as service from '../service/mma.ts';

const tag = 'Meld Misdaad Anoniem';
const params = IdParams;
const result = MmaSchema;

/** The sealed room; the file upload is with the other files. */
export function mmaRoutes(app: RoomApp): void {
  app.serve(
    mma.lijst,
    { right: 'mma.lijst', summary: 'M.-meldingen', tag, query: MmaQuery, result: page(MmaRijSchema) },
    (work, { query }) => service.lijst(work, query),
  );
  app.serve(
    mma.toon,
    { right: 'mma.lezen', summary: 'Eén M.-melding zonder de tekst', tag, params, result },
    (work, { params: { id } }) => service.toon(work, id),
  );
  app.serve(
    mma.lees,
    { right: 'mma.lezen', summary: 'Verzegelde tekst lezen', tag, params, result: MmaTekstSchema },
    (work, { params: { id } }) => service.lees(work, id),
  );
  app.serve(
    mma.voerIn,
    {
      right: 'mma.invoeren',
      summary: 'M.-melding invoeren',
      tag,
      status: 201,
      body: MmaInvoerSchema,
      result: MmaRijSchema,
    },
    (work, { body }) => service.voerIn(work, body),
  );
  app.serve(
    mma.beoordeel,
    {
      right: 'mma.beoordelen',
      summary: 'Herleidbaarheid beoordelen',
      tag,
      params,
      body: MmaBeoordelingSchema,
      result,
      versioned: true,
    },
    (work, { params: { id }, version, body }) => service.beoordeelMma(work, id, version, body),
  );
  app.serve(
    mma.leidAf,
    {
      right: 'mma.afleiden',
      summary: 'Feit in eigen woorden afleiden',
      tag,
      params,
      body: MmaFeitSchema,
      result,
      versioned: true,
    },
    (work, { params: { id }, version, body }) => service.leidAf(work, id, version, body),
  );
  app.serve(
    mma.volgOp,
    {
      right: 'mma.opvolgen',
      summary: 'Opvolging vastleggen',
      tag,
      params,
      body: MmaOpvolgingSchema,
      result,
      versioned: true,
    },
    (work, { params: { id }, version, body }) => service.volgMmaOp(work, id, version, body),
  );
  app.serve(
    mma.jaarretour,
    {
      right: 'mma.cijfers',
      summary: 'Jaarlijkse terugmelding aan M.',
      tag,
      query: JaarQuery,
      result: MmaJaarretourSchema,
    },
    (work, { query }) => service.jaarretour(work, query.jaar),
  );
}
