import { asFile, serveFiles } from '#platform/http/download.ts';
import type { RoomApp } from '#platform/http/serve.ts';
import { verslagen } from './contract.ts';
import * as s from './schema.ts';
import * as blok from './service/blok.ts';
import { schrijverVan } from './service/schrijver.ts';
import { voorbeeld } from './service/uitgave.ts';
import { publiceer, uitvoer } from './service/uitvoer.ts';
import * as verslag from './service/verslag.ts';

const tag = 'Verslagen';

/** The table of contents of this room: accounts, their blocks and remarks, their way to college and city. */
export function routes(app: RoomApp): void {
  verslagRoutes(app);
  blokRoutes(app);
  opmerkingRoutes(app);
  wegRoutes(app);
  serveFiles(app, uitvoerRoutes);
}

function verslagRoutes(app: RoomApp): void {
  const { services } = app;
  const lezen = { right: 'verslag.lezen', tag } as const;
  app.serve(
    verslagen.lijst,
    { ...lezen, summary: 'Verslagen per jaar', result: s.VerslagenSchema },
    async (work) => ({ items: await verslag.lijst(work), rechten: verslag.rechten(work) }),
  );
  app.serve(
    verslagen.maak,
    {
      right: 'verslag.maken',
      summary: 'Verslag van een jaar beginnen, met het geraamte',
      tag,
      body: s.NieuwVerslagSchema,
      result: s.VerslagSchema,
      status: 201,
    },
    (work, { body }) => verslag.maak(work, body, schrijverVan(services, work.actor)),
  );
  app.serve(
    verslagen.toon,
    { ...lezen, summary: 'Een verslag met zijn blokken', params: s.IdParams, result: s.VerslagSchema },
    (work, { params: { id } }) => verslag.toon(work, id, schrijverVan(services, work.actor)),
  );
  app.serve(
    verslagen.voorbeeld,
    {
      ...lezen,
      summary: 'Het document zoals het nu zou zijn, met wat er nog aan te doen is',
      params: s.IdParams,
      query: s.BereikQuery,
      result: s.VoorbeeldSchema,
    },
    (work, { params: { id }, query }) =>
      voorbeeld(work, id, query.bereik, schrijverVan(services, work.actor)),
  );
}

function blokRoutes(app: RoomApp): void {
  const { services } = app;
  const right = 'verslag.schrijven';
  app.serve(
    verslagen.voegToe,
    {
      right,
      summary: 'Blok toevoegen',
      tag,
      params: s.IdParams,
      body: s.NieuwBlokSchema,
      result: s.BlokSchema,
      status: 201,
    },
    (work, { params: { id }, body }) => blok.voegToe(work, id, body, schrijverVan(services, work.actor)),
  );
  app.serve(
    verslagen.blok,
    {
      right: 'verslag.lezen',
      summary: 'Een blok zoals het er nu staat',
      tag,
      params: s.BlokParams,
      result: s.BlokSchema,
    },
    (work, { params: { id, blokId } }) => blok.een(work, id, blokId),
  );
  app.serve(
    verslagen.wijzig,
    {
      right,
      summary: 'Blok wijzigen of verplaatsen',
      tag,
      params: s.BlokParams,
      body: s.WijzigBlokSchema,
      result: s.BlokSchema,
      versioned: true,
    },
    (work, { params: { id, blokId }, version, body }) =>
      blok.wijzig(work, id, blokId, version, body, schrijverVan(services, work.actor)),
  );
  app.serve(
    verslagen.verwijder,
    { right, summary: 'Blok verwijderen', tag, params: s.BlokParams, versioned: true },
    (work, { params: { id, blokId }, version }) => blok.verwijder(work, id, blokId, version),
  );
}

function opmerkingRoutes(app: RoomApp): void {
  const right = 'verslag.opmerken';
  app.serve(
    verslagen.opmerk,
    {
      right,
      summary: 'Opmerking van een meelezer',
      tag,
      params: s.IdParams,
      body: s.NieuweOpmerkingSchema,
      result: s.OpmerkingSchema,
      status: 201,
    },
    (work, { params: { id }, body }) => blok.opmerk(work, id, body),
  );
  app.serve(
    verslagen.handelAf,
    { right, summary: 'Opmerking afhandelen', tag, params: s.OpmerkingParams, result: s.OpmerkingSchema },
    (work, { params: { id, opmerkingId } }) => blok.handelAf(work, id, opmerkingId),
  );
}

/** From the writer to the college, to the city, and to a new number. */
function wegRoutes(app: RoomApp): void {
  const { services } = app;
  const change = { tag, params: s.IdParams, result: s.VerslagSchema, versioned: true } as const;
  app.serve(
    verslagen.hernoem,
    { ...change, right: 'verslag.schrijven', summary: 'Titel wijzigen', body: s.HernoemSchema },
    (work, { params: { id }, version, body }) =>
      verslag.hernoem(work, id, version, body.titel, schrijverVan(services, work.actor)),
  );
  app.serve(
    verslagen.legVoor,
    { ...change, right: 'verslag.voorleggen', summary: 'Aan het college voorleggen' },
    (work, { params: { id }, version }) =>
      verslag.legVoor(work, id, version, schrijverVan(services, work.actor)),
  );
  app.serve(
    verslagen.geefTerug,
    { ...change, right: 'verslag.teruggeven', summary: 'Teruggeven met reden', body: s.RedenSchema },
    (work, { params: { id }, version, body }) =>
      verslag.geefTerug(work, id, version, body.reden, schrijverVan(services, work.actor)),
  );
  app.serve(
    verslagen.stelVast,
    {
      ...change,
      right: 'verslag.vaststellen',
      summary: 'Vaststellen door het college',
      body: s.VaststellingSchema,
    },
    (work, { params: { id }, version, body }) =>
      verslag.stelVast(work, id, version, body, schrijverVan(services, work.actor)),
  );
  app.serve(
    verslagen.publiceer,
    { ...change, right: 'verslag.publiceren', summary: 'Op de site van de gemeente zetten' },
    (work, { params: { id }, version }) => publiceer(work, id, version, schrijverVan(services, work.actor)),
  );
  app.serve(
    verslagen.herzie,
    {
      ...change,
      right: 'verslag.herzien',
      summary: 'Een nieuw nummer beginnen van een vastgesteld verslag',
      body: s.RedenSchema,
    },
    (work, { params: { id }, version, body }) =>
      verslag.herzie(work, id, version, body.reden, schrijverVan(services, work.actor)),
  );
}

function uitvoerRoutes(files: RoomApp): void {
  files.serve(
    verslagen.uitvoer,
    {
      right: 'verslag.uitvoeren',
      summary: 'Verslag of raadsbrief als bestand',
      tag,
      params: s.UitvoerParams,
      query: s.BereikQuery,
      status: 200,
    },
    async (work, { params: { id, soort }, query, reply }) =>
      asFile(
        reply,
        await uitvoer(work, id, soort, query.bereik, schrijverVan(files.services, work.actor)),
        'attachment',
      ),
  );
}
