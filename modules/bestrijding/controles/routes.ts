import type { RoomApp } from '#platform/http/serve.ts';
import { NieuweVermeldingSchema, VermeldingenSchema } from '#modules/informatie/koppelen/index.ts';
import { controles } from './contract.ts';
import {
  Aantal,
  AfrondingSchema,
  BronHerzieningSchema,
  ControleRijSchema,
  ControleSchema,
  ControlesQuerySchema,
  IdParams,
  NieuweControleSchema,
  NieuwObjectSchema,
  ObjectParams,
  page,
  UitvoeringSchema,
  VermeldingId,
  VermeldingParams,
  WijzigingSchema,
} from './schema.ts';
import * as bron from './service/bron.ts';
import * as service from './service/controle.ts';
import * as vermelding from './service/vermelding.ts';

const tag = 'Controles';
const params = IdParams;
const result = ControleSchema;
const change = { tag, params, result, versioned: true } as const;

/** The table of contents of this room, in the order of the work. */
export function routes(app: RoomApp): void {
  lezen(app);
  app.serve(
    controles.maak,
    {
      right: 'controle.maken',
      summary: 'Controle voorbereiden',
      tag,
      body: NieuweControleSchema,
      result,
      status: 201,
    },
    (work, { body }) => service.maak(work, body),
  );
  app.serve(
    controles.wijzig,
    { ...change, right: 'controle.wijzigen', summary: 'Controle wijzigen', body: WijzigingSchema },
    (work, { params: { id }, version, body }) => service.wijzig(work, id, version, body),
  );
  objecten(app);
  vermeldingen(app);
  app.serve(
    controles.geefVrij,
    { ...change, right: 'controle.vrijgeven', summary: 'Controle vrijgeven voor wie haar uitvoert' },
    (work, { params: { id }, version }) => service.vrijgeven(work, id, version),
  );
  app.serve(
    controles.voerUit,
    {
      ...change,
      right: 'controle.uitvoeren',
      summary: 'Controle uitgevoerd, met een resultaat per object',
      body: UitvoeringSchema,
    },
    (work, { params: { id }, version, body }) => service.uitvoeren(work, id, version, body),
  );
  app.serve(
    controles.herzieBron,
    {
      ...change,
      right: 'controle.bron-herzien',
      summary: 'Herzien nadat het signaal onjuist bleek',
      body: BronHerzieningSchema,
    },
    (work, { params: { id }, version, body }) => bron.herzieBronVan(work, id, version, body),
  );
  app.serve(
    controles.rondAf,
    { ...change, right: 'controle.afronden', summary: 'Controle afronden', body: AfrondingSchema },
    (work, { params: { id }, version, body }) => service.afronden(work, id, version, body),
  );
}

function lezen(app: RoomApp): void {
  app.serve(
    controles.lijst,
    {
      right: 'controle.lijst',
      summary: 'Lijst van controles',
      tag,
      query: ControlesQuerySchema,
      result: page(ControleRijSchema),
    },
    (work, { query }) => service.lijst(work, query),
  );
  app.serve(
    controles.aantal,
    { right: 'controle.lijst', summary: 'Aantal controles in voorbereiding', tag, result: Aantal },
    async (work) => ({ aantal: await service.aantalVoorbereiding(work) }),
  );
  app.serve(
    controles.toon,
    { right: 'controle.lezen', summary: 'Eén controle', tag, params, result },
    (work, { params: { id } }) => service.toon(work, id),
  );
}

function objecten(app: RoomApp): void {
  app.serve(
    controles.voegObjectToe,
    { ...change, right: 'controle.wijzigen', summary: 'Object toevoegen', body: NieuwObjectSchema },
    (work, { params: { id }, version, body }) => service.voegObjectToe(work, id, version, body.aanduiding),
  );
  app.serve(
    controles.verwijderObject,
    { ...change, params: ObjectParams, right: 'controle.wijzigen', summary: 'Object weghalen' },
    (work, { params: { id, objectId }, version }) => service.verwijderObject(work, id, version, objectId),
  );
}

function vermeldingen(app: RoomApp): void {
  app.serve(
    controles.vermeldingen,
    {
      right: 'controle.lezen',
      summary: 'Wat een controle bekijkt en aantrof',
      tag,
      params,
      result: VermeldingenSchema,
    },
    (work, { params: { id } }) => vermelding.vermeldingen(work, id),
  );
  app.serve(
    controles.vermeld,
    {
      right: 'controle.vermelden',
      summary: 'Aangetroffen object vastleggen',
      tag,
      params,
      body: NieuweVermeldingSchema,
      result: VermeldingId,
      status: 201,
    },
    (work, { params: { id }, body }) => vermelding.vermeld(work, id, body),
  );
  app.serve(
    controles.verwijderVermelding,
    {
      right: 'controle.vermelden',
      summary: 'Aangetroffen object weghalen',
      tag,
      params: VermeldingParams,
      versioned: true,
    },
    (work, { params: { id, vermeldingId }, version }) =>
      vermelding.verwijderVermelding(work, id, version, vermeldingId),
  );
  app.serve(
    controles.merkGezien,
    {
      right: 'controle.buitenstaanders',
      summary: 'Gezien wie van buiten op de controle stuitte',
      tag,
      params,
    },
    (work, { params: { id } }) => vermelding.merkGezien(work, id),
  );
}
