import type { RoomApp } from '#platform/http/serve.ts';
import { bewaren } from './contract.ts';
import {
  AankondigingSchema,
  BewaarQuerySchema,
  BladerQuerySchema,
  IdParams,
  items,
  KlokSchema,
  page,
  RegelSchema,
  UitstelBesluitSchema,
  UitstelVraagSchema,
  VerklaringSchema,
} from './schema.ts';
import { bevestigKlok, toonKlok } from './service/klok.ts';
import { lijst, verklaringen } from './service/lijst.ts';
import { bewaarregels } from './service/ronde.ts';
import { nuVolgensDatabase } from './service/tijd.ts';
import { beslis, vraag } from './service/uitstel.ts';

const tag = 'Bewaren';

export function routes(app: RoomApp): void {
  const { texts } = app.services;
  app.serve(
    bewaren.lijst,
    {
      right: 'bewaren.lezen',
      summary: 'Wat wanneer vernietigd wordt',
      tag,
      query: BewaarQuerySchema,
      result: page(AankondigingSchema),
    },
    (work, { query }) => lijst(work, query),
  );
  app.serve(
    bewaren.regels,
    { right: 'bewaren.lezen', summary: 'Regels voor bewaren', tag, result: items(RegelSchema) },
    async (work, { session }) => ({
      items: bewaarregels(work).map(({ room, regel }) => ({
        id: regel.id,
        kamer: room,
        titel: texts.say(session.taal, regel.titel),
        bron: regel.bron,
      })),
    }),
  );
  app.serve(
    bewaren.vraagUitstel,
    {
      right: 'uitstel.vragen',
      summary: 'Vragen om vernietiging te stoppen of te verlengen',
      tag,
      params: IdParams,
      body: UitstelVraagSchema,
      result: AankondigingSchema,
      status: 201,
    },
    (work, { params: { id }, body }) => vraag(work, id, body),
  );
  app.serve(
    bewaren.beslisUitstel,
    {
      right: 'uitstel.beslissen',
      summary: 'Beslissen over uitstel van vernietiging',
      tag,
      params: IdParams,
      body: UitstelBesluitSchema,
      result: AankondigingSchema,
      versioned: true,
    },
    (work, { params: { id }, version, body }) => beslis(work, id, version, body.akkoord),
  );
  app.serve(
    bewaren.verklaringen,
    {
      right: 'bewaren.verklaringen',
      summary: 'Verklaringen van vernietiging',
      tag,
      query: BladerQuerySchema,
      result: page(VerklaringSchema),
    },
    (work, { query }) => verklaringen(work, query.pagina, query.aantal),
  );
  app.serve(
    bewaren.klok,
    { right: 'bewaarklok.lezen', summary: 'Klok waarop vernietigd wordt', tag, result: KlokSchema },
    (work) => toonKlok(work),
  );
  app.serve(
    bewaren.bevestigKlok,
    {
      right: 'bewaarklok.bevestigen',
      summary: 'Bevestigen dat de klok klopt',
      tag,
      result: KlokSchema,
      versioned: true,
    },
    async (work, { version }) => bevestigKlok(work, version, await nuVolgensDatabase(work)),
  );
}
