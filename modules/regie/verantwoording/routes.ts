import type { RoomApp } from '#platform/http/serve.ts';
import type { Session } from '#platform/sessions.ts';
import { verantwoording } from './contract.ts';
import { kijkerVan } from './kijker.ts';
import {
  BevrorenJaarSchema,
  CijferParams,
  CijferQuerySchema,
  CijferSchema,
  CsvSchema,
  DuidBody,
  DuidingMetEerderSchema,
  DuidingParams,
  DuidingSchema,
  FiguurParams,
  FiguurQuerySchema,
  FiguurSchema,
  JaarParams,
  OpenDataBestandSchema,
  OpenDataParams,
  OpenDataSchema,
  PeriodeQuerySchema,
  VerantwoordingSchema,
} from './schema.ts';
import { vastVan } from './service/bevriezen.ts';
import type { Kijker } from './service/bron.ts';
import * as service from './service/cijfer.ts';
import { duid, duiding } from './service/duiding.ts';
import { figuurVoor } from './service/figuur.ts';
import { openData, openDataBestand } from './service/open-data.ts';

const tag = 'Verantwoording';
const right = 'cijfer.lezen';

export function routes(app: RoomApp): void {
  const kijker = ({ taal, actor }: Session): Kijker => kijkerVan(app.services, taal, actor);
  cijfers(app, kijker);
  duidingen(app);
  jaren(app, kijker);
  openbaar(app, kijker);
}

function cijfers(app: RoomApp, kijker: (session: Session) => Kijker): void {
  app.serve(
    verantwoording.toon,
    {
      right,
      summary: 'Cijfers van een periode',
      tag,
      query: PeriodeQuerySchema,
      result: VerantwoordingSchema,
    },
    (work, { query, session }) => service.toon(work, query, kijker(session)),
  );
  app.serve(
    verantwoording.cijfer,
    {
      right,
      summary: 'Eén cijfer, uitgesplitst',
      tag,
      params: CijferParams,
      query: CijferQuerySchema,
      result: CijferSchema,
    },
    (work, { params: { id }, query, session }) => service.een(work, id, query, kijker(session)),
  );
  app.serve(
    verantwoording.uitvoer,
    { right, summary: 'Cijfers als CSV', tag, query: PeriodeQuerySchema, result: CsvSchema },
    async (work, { query, session, reply }) => {
      const { naam, csv } = await service.uitvoer(work, query, kijker(session));
      void reply
        .type('text/csv; charset=utf-8')
        .header('Content-Disposition', `attachment; filename="${naam}"`);
      return csv;
    },
  );
}

function duidingen(app: RoomApp): void {
  app.serve(
    verantwoording.duiding,
    {
      right,
      summary: 'Duiding van een cijfer, met eerdere versies',
      tag,
      params: DuidingParams,
      result: DuidingMetEerderSchema,
    },
    (work, { params: { id, periode } }) => duiding(work, id, periode),
  );
  app.serve(
    verantwoording.duid,
    {
      right: 'cijfer.duiden',
      summary: 'Duiding van een cijfer schrijven of intrekken',
      tag,
      params: DuidingParams,
      body: DuidBody,
      result: DuidingSchema,
      versioned: true,
    },
    (work, { params: { id, periode }, body, version }) =>
      duid(work, { code: id, periode }, version, body.tekst),
  );
}

function jaren(app: RoomApp, kijker: (session: Session) => Kijker): void {
  app.serve(
    verantwoording.figuur,
    {
      right,
      summary: 'Eén cijfer van een jaar als tabel, in een versie',
      tag,
      params: FiguurParams,
      query: FiguurQuerySchema,
      result: FiguurSchema,
    },
    (work, { params: { id, jaar }, query: { versie = 'intern', per }, session }) =>
      figuurVoor(
        work,
        { code: id, jaar: Number(jaar), versie, ...(per ? { uitsplitsing: per } : {}) },
        kijker(session),
      ),
  );
  app.serve(
    verantwoording.vast,
    {
      right: 'cijfer.exact',
      summary: 'Vastgezette cijfers van een jaar naast dezelfde telling nu',
      tag,
      params: JaarParams,
      result: BevrorenJaarSchema,
    },
    (work, { params: { jaar }, session }) => vastVan(work, Number(jaar), kijker(session)),
  );
}

function openbaar(app: RoomApp, kijker: (session: Session) => Kijker): void {
  app.serve(
    verantwoording.openData,
    {
      right,
      summary: 'Open data van een jaar: bestanden en wat er niet in staat',
      tag,
      params: JaarParams,
      result: OpenDataSchema,
    },
    (work, { params: { jaar }, session }) => openData(work, Number(jaar), kijker(session)),
  );
  app.serve(
    verantwoording.openDataBestand,
    {
      right,
      summary: 'Eén bestand van de open data',
      tag,
      params: OpenDataParams,
      result: OpenDataBestandSchema,
    },
    async (work, { params: { jaar, soort }, reply }) => {
      const { naam, type, inhoud } = await openDataBestand(work, Number(jaar), soort);
      void reply.type(type).header('Content-Disposition', `attachment; filename="${naam}"`);
      return inhoud;
    },
  );
}
