import { Samenhang } from '#modules/informatie/koppelen/index.ts';
import { asFile, serveFiles } from '#platform/http/download.ts';
import type { RoomApp } from '#platform/http/serve.ts';
import { signalen } from './contract.ts';
import {
  Aantal,
  BesluitHeropeningSchema,
  BijlageParams,
  BijlageSchema,
  HeropeningSchema,
  IdParams,
  items,
  OnjuistSchema,
  OordeelSchema,
  page,
  SignaalRijSchema,
  SignaalSchema,
  SignalenQuerySchema,
  SplitsSchema,
  StapSchema,
  VoegSamenSchema,
  VraagHeropeningSchema,
  WijzigingSchema,
} from './schema.ts';
import * as einde from './service/einde.ts';
import { beeld, bijlagenVan } from './service/bijlagen.ts';
import * as heropening from './service/heropening.ts';
import * as service from './service/signaal.ts';

const tag = 'Signalen';
const params = IdParams;

/** The table of contents of this room, in the order of the work. */
export function routes(app: RoomApp): void {
  readRoutes(app);
  weighRoutes(app);
  endRoutes(app);
  reopenRoutes(app);
}

function readRoutes(app: RoomApp): void {
  app.serve(
    signalen.lijst,
    {
      right: 'signaal.lijst',
      summary: 'Lijst van signalen',
      tag,
      query: SignalenQuerySchema,
      result: page(SignaalRijSchema),
    },
    (work, { query }) => service.lijst(work, query),
  );
  app.serve(
    signalen.aantal,
    { right: 'signaal.lijst', summary: 'Aantal te wegen signalen', tag, result: Aantal },
    service.aantalTeWegen,
  );
  app.serve(
    signalen.toon,
    { right: 'signaal.lezen', summary: 'Eén signaal', tag, params, result: SignaalSchema },
    (work, { params: { id } }) => service.toon(work, id),
  );
  app.serve(
    signalen.stappen,
    { right: 'signaal.lezen', summary: 'Stappen van een signaal', tag, params, result: items(StapSchema) },
    async (work, { params: { id } }) => ({
      items: await service.stappenVan(work, id),
    }),
  );
  app.serve(
    signalen.bijlagen,
    { right: 'signaal.lezen', summary: 'Beelden bij een signaal', tag, params, result: items(BijlageSchema) },
    async (work, { params: { id } }) => ({ items: await bijlagenVan(work, id) }),
  );
  serveFiles(app, (files) => {
    files.serve(
      signalen.bijlage,
      { right: 'signaal.lezen', summary: 'Eén beeld', tag, params: BijlageParams, status: 200 },
      async (work, { params: { id, bijlageId }, reply }) =>
        asFile(reply, await beeld(work, id, bijlageId), 'inline'),
    );
  });
  app.serve(
    signalen.samenhang,
    { right: 'signaal.lezen', summary: 'Samenhang van een signaal', tag, params, result: Samenhang },
    (work, { params: { id } }) => service.samenhangVan(work, id),
  );
}

function weighRoutes(app: RoomApp): void {
  app.serve(
    signalen.wijzig,
    {
      right: 'signaal.wijzigen',
      summary: 'Signaal wijzigen',
      tag,
      params,
      body: WijzigingSchema,
      result: SignaalSchema,
      versioned: true,
    },
    (work, { params: { id }, version, body }) => service.wijzig(work, id, version, body),
  );
  app.serve(
    signalen.weeg,
    {
      right: 'signaal.wegen',
      summary: 'Signaal wegen',
      tag,
      params,
      body: OordeelSchema,
      result: SignaalSchema,
      versioned: true,
    },
    (work, { params: { id }, version, body }) => service.weegSignaal(work, id, version, body),
  );
}

function endRoutes(app: RoomApp): void {
  app.serve(
    signalen.splits,
    {
      right: 'signaal.splitsen',
      summary: 'Signaal splitsen',
      tag,
      params,
      body: SplitsSchema,
      result: items(SignaalSchema),
      versioned: true,
    },
    async (work, { params: { id }, version, body }) => ({
      items: await einde.splits(work, id, version, body.delen),
    }),
  );
  app.serve(
    signalen.voegSamen,
    {
      right: 'signaal.samenvoegen',
      summary: 'Twee signalen samenvoegen',
      tag,
      params,
      body: VoegSamenSchema,
      result: SignaalSchema,
      versioned: true,
    },
    (work, { params: { id }, version, body }) => einde.voegSamen(work, id, version, body.met, body.reden),
  );
  app.serve(
    signalen.onjuist,
    {
      right: 'signaal.onjuist',
      summary: 'Onjuist gebleken: alles vernietigen',
      tag,
      params,
      body: OnjuistSchema,
      versioned: true,
    },
    (work, { params: { id }, version, body }) => einde.onjuistGebleken(work, id, version, body.reden),
  );
}

function reopenRoutes(app: RoomApp): void {
  app.serve(
    signalen.heropeningen,
    {
      right: 'heropening.lijst',
      summary: 'Verzoeken om een bewaard signaal te heropenen',
      tag,
      result: items(HeropeningSchema),
    },
    async (work) => ({ items: await heropening.heropeningen(work) }),
  );
  app.serve(
    signalen.vraagHeropening,
    {
      right: 'signaal.heropenen',
      summary: 'Heropenen van een bewaard signaal vragen',
      tag,
      params,
      body: VraagHeropeningSchema,
      result: HeropeningSchema,
      status: 201,
    },
    (work, { params: { id }, body }) => heropening.vraagHeropening(work, id, body.aanleidingId, body.motief),
  );
  app.serve(
    signalen.beslisHeropening,
    {
      right: 'heropening.beslissen',
      summary: 'Als tweede persoon over een heropening beslissen',
      tag,
      params,
      body: BesluitHeropeningSchema,
      result: HeropeningSchema,
    },
    (work, { params: { id }, body }) => heropening.beslisHeropening(work, id, body.akkoord),
  );
}
