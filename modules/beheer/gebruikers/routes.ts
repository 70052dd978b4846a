import { rollen } from '#platform/actor.ts';
import type { RoomApp } from '#platform/http/serve.ts';
import { gebruikers } from './contract.ts';
import {
  Aantal,
  BeoordelingSchema,
  BesluitSchema,
  CodeSchema,
  IdParams,
  items,
  LidSchema,
  LijstQuery,
  LinkSchema,
  NieuweToekenningSchema,
  RechtenSchema,
  ToekenningSchema,
} from './schema.ts';
import * as toegang from './service/toegang.ts';
import * as toekenning from './service/toekenning.ts';

const tag = 'Gebruikers';
const params = IdParams;

/** The table of contents of this room: who has access, who gets it, who may what. */
export function routes(app: RoomApp): void {
  lidRoutes(app);
  toekenningRoutes(app);
  linkRoutes(app);
  app.serve(
    gebruikers.rechten,
    { right: 'rechten.lezen', summary: 'Rollen en hun rechten', tag, result: RechtenSchema },
    async () => ({ rollen: [...rollen], items: toekenning.rechten(app.services) }),
  );
}

function lidRoutes(app: RoomApp): void {
  const huis = app.services;
  app.serve(
    gebruikers.lijst,
    {
      right: 'gebruiker.lijst',
      summary: 'Wie toegang heeft',
      tag,
      query: LijstQuery,
      result: items(LidSchema),
    },
    async (work, { query }) => ({ items: await toegang.lijst(work, huis, query.alles ?? false) }),
  );
  app.serve(
    gebruikers.beeindig,
    { right: 'gebruiker.beeindigen', stepUp: true, summary: 'Toegang nu beëindigen', tag, params },
    (work, { params: { id } }) => toegang.beeindig(work, id),
  );
  app.serve(
    gebruikers.beoordeel,
    {
      right: 'gebruiker.beoordelen',
      stepUp: true,
      summary: 'Toegang jaarlijks beoordelen',
      tag,
      params,
      body: BeoordelingSchema,
    },
    (work, { params: { id }, body }) => toegang.beoordeel(work, id, body.oordeel),
  );
  app.serve(
    gebruikers.vraagHerstel,
    {
      right: 'gebruiker.herstellen',
      stepUp: true,
      summary: 'Nieuwe aanmeldgegevens vragen voor wie ze kwijt is',
      tag,
      params,
      result: ToekenningSchema,
      status: 201,
    },
    (work, { params: { id } }) => toekenning.vraagHerstel(work, huis, id),
  );
}

function toekenningRoutes(app: RoomApp): void {
  const huis = app.services;
  app.serve(
    gebruikers.toekenningen,
    {
      right: 'toekenning.lijst',
      summary: 'Verzoeken om toegang van de laatste dertig dagen',
      tag,
      result: items(ToekenningSchema),
    },
    async (work) => ({ items: await toekenning.toekenningen(work, huis) }),
  );
  app.serve(
    gebruikers.aantal,
    { right: 'toekenning.lijst', summary: 'Aantal verzoeken dat op u wacht', tag, result: Aantal },
    async (work) => ({ aantal: await toekenning.aantalTeBeslissen(work, huis) }),
  );
  app.serve(
    gebruikers.vraag,
    {
      right: 'toekenning.vragen',
      stepUp: true,
      summary: 'Toegang vragen voor iemand',
      tag,
      body: NieuweToekenningSchema,
      result: ToekenningSchema,
      status: 201,
    },
    (work, { body }) => toekenning.vraag(work, huis, body),
  );
  app.serve(
    gebruikers.beslis,
    {
      right: 'toekenning.beslissen',
      stepUp: true,
      summary: 'Als tweede persoon over toegang beslissen',
      tag,
      params,
      body: BesluitSchema,
      result: ToekenningSchema,
    },
    (work, { params: { id }, body }) => toekenning.beslis(work, huis, id, body.akkoord),
  );
}

/** Answers that hold a secret are not kept for a repeated request: asking again makes another. */
function linkRoutes(app: RoomApp): void {
  const huis = app.services;
  app.serve(
    gebruikers.link,
    {
      right: 'toekenning.link',
      stepUp: true,
      summary: 'Link waarmee iemand zijn aanmeldgegevens zet',
      tag,
      params,
      result: LinkSchema,
    },
    (work, { params: { id } }) => toekenning.link(work, huis, id),
  );
  app.serve(
    gebruikers.code,
    {
      right: 'toekenning.code',
      stepUp: true,
      summary: 'Code die bij de link van een ander hoort',
      tag,
      params,
      result: CodeSchema,
    },
    (work, { params: { id } }) => toekenning.code(work, huis, id),
  );
}
