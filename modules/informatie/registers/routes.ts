import type { RoomApp } from '#platform/http/serve.ts';
import { registers, type Register } from './contract.ts';
import {
  AansluitingSchema,
  IdParams,
  items,
  LijstSchema,
  LogQuery,
  LogRijSchema,
  MutatieSchema,
  OpzoekingSchema,
  page,
  PersoonInvoerSchema,
  ProtocolSchema,
  ProtocolVraag,
  RegisterParams,
  SlotSchema,
  ToestandSchema,
  VerbindingSchema,
  VraagInvoerSchema,
} from './schema.ts';
import Type from 'typebox';
import * as beheer from './service/beheer.ts';
import { mutatieLijst } from './service/mutaties.ts';
import * as opzoeken from './service/opzoeken.ts';

const tag = 'Registers';
/** No more than this in a minute: a register is asked about one thing at a time. */
const rateLimit = { max: 30, timeWindow: '1 minute' };

/** The table of contents of this room, in the order of the work. */
export function routes(app: RoomApp): void {
  askRoutes(app);
  readRoutes(app);
  manageRoutes(app);
}

function askRoutes(app: RoomApp): void {
  app.serve(
    registers.vraagObject,
    {
      right: 'opzoeking.object',
      summary: 'Object opzoeken in een register',
      tag,
      body: VraagInvoerSchema,
      result: OpzoekingSchema,
      status: 201,
      rateLimit,
    },
    (work, { body }) => opzoeken.vraagObject(work, body),
  );
  app.serve(
    registers.vraagPersoon,
    {
      right: 'opzoeking.persoon',
      summary: 'Persoon opzoeken, met doel en weging',
      tag,
      body: PersoonInvoerSchema,
      result: OpzoekingSchema,
      status: 201,
      rateLimit,
    },
    (work, { body }) => opzoeken.vraagPersoon(work, body),
  );
  app.serve(
    registers.herhaal,
    {
      right: 'opzoeking.herhalen',
      summary: 'Storing nu opnieuw proberen',
      tag,
      params: IdParams,
      result: OpzoekingSchema,
      status: 201,
    },
    (work, { params: { id } }) => opzoeken.herhaal(work, id),
  );
}

function readRoutes(app: RoomApp): void {
  app.serve(
    registers.toon,
    { right: 'opzoeking.lezen', summary: 'Eén opzoeking', tag, params: IdParams, result: OpzoekingSchema },
    (work, { params: { id } }) => opzoeken.toon(work, id),
  );
  app.serve(
    registers.bijSignaal,
    {
      right: 'opzoeking.lezen',
      summary: 'Opzoekingen bij een signaal',
      tag,
      params: IdParams,
      result: Type.Object({ items: Type.Array(OpzoekingSchema), slot: SlotSchema }),
    },
    (work, { params: { id } }) => opzoeken.bijSignaal(work, id),
  );
  for (const [weg, soort, wat] of [
    [registers.bijCasus, 'casus', 'een casus'],
    [registers.bijControle, 'controle', 'een controle'],
  ] as const)
    app.serve(
      weg,
      {
        right: 'opzoeking.lezen',
        summary: `Opzoekingen bij ${wat}`,
        tag,
        params: IdParams,
        result: Type.Object({ items: Type.Array(OpzoekingSchema), loopt: Type.Boolean() }),
      },
      (work, { params: { id } }) => opzoeken.bijStuk(work, soort, id),
    );
  app.serve(
    registers.logboek,
    {
      right: 'register.logboek',
      summary: 'Logboek van opzoekingen',
      tag,
      query: LogQuery,
      result: page(LogRijSchema),
    },
    (work, { query }) => beheer.logboek(work, query),
  );
}

function manageRoutes(app: RoomApp): void {
  app.serve(
    registers.toestand,
    { right: 'register.toestand', summary: 'Toestand van de registers', tag, result: items(ToestandSchema) },
    async (work) => ({ items: await beheer.toestandVan(work) }),
  );
  app.serve(
    registers.mutaties,
    {
      right: 'mutatie.lijst',
      summary: 'Wijzigingen in het handelsregister',
      tag,
      result: items(MutatieSchema),
    },
    async (work) => ({ items: await mutatieLijst(work) }),
  );
  app.serve(
    registers.lijsten,
    { right: 'register.toestand', summary: 'Ingelezen lijsten', tag, result: items(LijstSchema) },
    async (work) => ({ items: await beheer.lijstenVan(work) }),
  );
  app.serve(
    registers.aansluiting,
    {
      right: 'register.verbinden',
      summary: 'Aansluiting op een register',
      tag,
      params: RegisterParams,
      result: AansluitingSchema,
    },
    (work, { params }) => beheer.aansluitingVan(work, params.register as Register),
  );
  app.serve(
    registers.verbind,
    {
      right: 'register.verbinden',
      summary: 'Register aansluiten of uitzetten',
      tag,
      params: RegisterParams,
      body: VerbindingSchema,
      result: AansluitingSchema,
      versioned: true,
      stepUp: true,
    },
    (work, { params, body, version }) => beheer.verbind(work, params.register as Register, version, body),
  );
  app.serve(
    registers.protocol,
    {
      right: 'protocol.lezen',
      summary: 'Verstrekkingen uit de BRP over één persoon',
      tag,
      body: ProtocolVraag,
      result: items(ProtocolSchema),
    },
    async (work, { body }) => ({ items: await beheer.protocolVan(work, body.bsn) }),
  );
}
