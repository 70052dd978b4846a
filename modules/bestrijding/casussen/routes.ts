import type { RoomApp } from '#platform/http/serve.ts';
import {
  NetwerkQuerySchema,
  NetwerkSchema,
  NieuweVermeldingSchema,
  PlekkenSchema,
  VermeldingenSchema,
} from '#modules/informatie/koppelen/index.ts';
import { casussen } from './contract.ts';
import {
  Aantal,
  BronHerzieningSchema,
  CasusRijSchema,
  CasusSchema,
  CasussenQuerySchema,
  GebeurtenisSchema,
  IdParams,
  items,
  KnoopParams,
  LidParams,
  NieuweCasusSchema,
  NieuweGebeurtenisSchema,
  NieuwLidSchema,
  page,
  SluitingSchema,
  VermeldingId,
  VermeldingParams,
  WijzigingSchema,
} from './schema.ts';
import * as bron from './service/bron.ts';
import * as service from './service/casus.ts';
import * as vermelding from './service/vermelding.ts';

const tag = 'Casussen';
const params = IdParams;
const result = CasusSchema;

/** The table of contents of this room, in the order of the work. */
export function routes(app: RoomApp): void {
  lezen(app);
  app.serve(
    casussen.open,
    { right: 'casus.openen', summary: 'Casus openen', tag, body: NieuweCasusSchema, result, status: 201 },
    (work, { body }) => service.open(work, body),
  );
  app.serve(
    casussen.wijzig,
    {
      right: 'casus.wijzigen',
      summary: 'Casus wijzigen',
      tag,
      params,
      body: WijzigingSchema,
      result,
      versioned: true,
    },
    (work, { params: { id }, version, body }) => service.wijzig(work, id, version, body),
  );
  kring(app);
  vermeldingen(app);
  app.serve(
    casussen.noteer,
    {
      right: 'casus.noteren',
      summary: 'Gebeurtenis op de tijdlijn',
      tag,
      params,
      body: NieuweGebeurtenisSchema,
      result: GebeurtenisSchema,
      status: 201,
    },
    (work, { params: { id }, body }) => service.noteer(work, id, body),
  );
  app.serve(
    casussen.herzieBron,
    {
      right: 'casus.bron-herzien',
      summary: 'Herzien nadat het signaal onjuist bleek',
      tag,
      params,
      body: BronHerzieningSchema,
      result,
      versioned: true,
    },
    (work, { params: { id }, version, body }) => bron.herzieBronVan(work, id, version, body),
  );
  app.serve(
    casussen.sluit,
    {
      right: 'casus.sluiten',
      summary: 'Casus sluiten',
      tag,
      params,
      body: SluitingSchema,
      result,
      versioned: true,
    },
    (work, { params: { id }, version, body }) => service.sluitCasus(work, id, version, body),
  );
}

function lezen(app: RoomApp): void {
  app.serve(
    casussen.lijst,
    {
      right: 'casus.lijst',
      summary: 'Casussen waarin u in de kring zit',
      tag,
      query: CasussenQuerySchema,
      result: page(CasusRijSchema),
    },
    (work, { query }) => service.lijst(work, query),
  );
  app.serve(
    casussen.aantal,
    { right: 'casus.lijst', summary: 'Aantal open casussen', tag, result: Aantal },
    async (work) => ({ aantal: await service.aantalOpen(work) }),
  );
  app.serve(
    casussen.toon,
    { right: 'casus.lezen', summary: 'Eén casus', tag, params, result },
    (work, { params: { id } }) => service.toon(work, id),
  );
  app.serve(
    casussen.tijdlijn,
    {
      right: 'casus.lezen',
      summary: 'Tijdlijn van een casus',
      tag,
      params,
      result: items(GebeurtenisSchema),
    },
    async (work, { params: { id } }) => ({ items: await service.tijdlijn(work, id) }),
  );
}

function kring(app: RoomApp): void {
  app.serve(
    casussen.voegLidToe,
    {
      right: 'casus.kring',
      summary: 'Lid in de kring, of een andere taak',
      tag,
      params,
      body: NieuwLidSchema,
      result,
      versioned: true,
    },
    (work, { params: { id }, version, body }) => service.voegLidToe(work, id, version, body),
  );
  app.serve(
    casussen.verwijderLid,
    {
      right: 'casus.kring',
      summary: 'Lid uit de kring',
      tag,
      params: LidParams,
      result,
      versioned: true,
    },
    (work, { params: { id, accountId }, version }) => service.verwijderLid(work, id, version, accountId),
  );
}

function vermeldingen(app: RoomApp): void {
  app.serve(
    casussen.vermeldingen,
    { right: 'casus.lezen', summary: 'Wie en wat een casus noemt', tag, params, result: VermeldingenSchema },
    (work, { params: { id } }) => vermelding.vermeldingen(work, id),
  );
  app.serve(
    casussen.vermeld,
    {
      right: 'casus.vermelden',
      summary: 'Object of persoon bij een casus vastleggen',
      tag,
      params,
      body: NieuweVermeldingSchema,
      result: VermeldingId,
      status: 201,
    },
    (work, { params: { id }, body }) => vermelding.vermeld(work, id, body),
  );
  app.serve(
    casussen.verwijderVermelding,
    {
      right: 'casus.vermelden',
      summary: 'Vermelding weghalen die met de hand is vastgelegd',
      tag,
      params: VermeldingParams,
      versioned: true,
    },
    (work, { params: { id, vermeldingId }, version }) =>
      vermelding.verwijderVermelding(work, id, version, vermeldingId),
  );
  app.serve(
    casussen.netwerk,
    { right: 'casus.lezen', summary: 'Netwerk van een casus', tag, params, result: NetwerkSchema },
    (work, { params: { id } }) => vermelding.netwerk(work, id),
  );
  app.serve(
    casussen.bewaarPlekken,
    {
      right: 'casus.lezen',
      summary: 'Bewaren waar u de knopen van het netwerk neerlegde',
      tag,
      params,
      body: PlekkenSchema,
    },
    (work, { params: { id }, body }) => vermelding.bewaarPlekken(work, id, body.plekken),
  );
  app.serve(
    casussen.klapUit,
    {
      right: 'casus.lezen',
      summary: 'Eén onderwerp in het netwerk van een casus uitklappen',
      tag,
      params: KnoopParams,
      query: NetwerkQuerySchema,
      result: NetwerkSchema,
    },
    (work, { params: { id, onderwerpId }, query }) =>
      vermelding.netwerk(work, id, { uit: onderwerpId, ...(query.soort ? { soorten: query.soort } : {}) }),
  );
  app.serve(
    casussen.merkGezien,
    {
      right: 'casus.buitenstaanders',
      summary: 'Gezien wie van buiten de kring op de casus stuitte',
      tag,
      params,
    },
    (work, { params: { id } }) => vermelding.merkGezien(work, id),
  );
}
