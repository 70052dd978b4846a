import { Samenhang } from '#modules/informatie/koppelen/schema.ts';
import type { RoomApp } from '#platform/http/serve.ts';
import { signalen } from './contract.ts';
import {
  Aantal,
  IdParams,
  items,
  OordeelSchema,
  page,
  RedenSchema,
  SignaalRijSchema,
  SignaalSchema,
  SignalenQuerySchema,
  SplitsSchema,
  StapSchema,
  VoegSamenSchema,
  WijzigingSchema,
} from './schema.ts';
import * as service from './service.ts';
import { countTeWegen } from './store.ts';

const tag = 'Signalen';
const params = IdParams;

/** The table of contents of this room, in the order of the work. */
export function routes(app: RoomApp): void {
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
    async (work) => ({
      aantal: (await countTeWegen(work)).aantal,
    }),
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
    signalen.samenhang,
    { right: 'signaal.lezen', summary: 'Samenhang van een signaal', tag, params, result: Samenhang },
    (work, { params: { id } }) => service.samenhangVan(work, id),
  );
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
      items: await service.splits(work, id, version, body.delen),
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
    (work, { params: { id }, version, body }) => service.voegSamen(work, id, version, body.met, body.reden),
  );
  app.serve(
    signalen.onjuist,
    {
      right: 'signaal.onjuist',
      summary: 'Onjuist gebleken: alles vernietigen',
      tag,
      params,
      body: RedenSchema,
      versioned: true,
    },
    (work, { params: { id }, version }) => service.onjuistGebleken(work, id, version),
  );
}
