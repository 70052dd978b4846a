import type { RoomApp } from '#platform/http/serve.ts';
import { koppelen } from './contract.ts';
import {
  BekekenSchema,
  BesluitIdSchema,
  BesluitSchema,
  GenegeerdSchema,
  IdParams,
  IntrekSchema,
  NaamvraagAntwoord,
  NaamvraagSchema,
  NegeerSchema,
  NetwerkQuerySchema,
  NetwerkSchema,
  OnderwerpSchema,
  PlekkenSchema,
} from './schema.ts';
import * as besluiten from './service/besluit.ts';
import { vraagNaam } from './service/naamvraag.ts';
import * as netwerk from './service/netwerk.ts';
import * as onderwerp from './service/onderwerp.ts';

const tag = 'Koppelen';
const params = IdParams;

/** What belongs together: its page, what a person decides about it, and the one question before the weighing. */
export function routes(app: RoomApp): void {
  app.serve(
    koppelen.onderwerp,
    { right: 'onderwerp.lezen', summary: 'Eén onderwerp', tag, params, result: OnderwerpSchema },
    (work, { params: { id } }) => onderwerp.toon(work, id),
  );
  app.serve(
    koppelen.bekeken,
    { right: 'onderwerp.lezen', summary: 'Wie een onderwerp bekeek', tag, params, result: BekekenSchema },
    (work, { params: { id } }) => onderwerp.bekeken(work, id),
  );
  app.serve(
    koppelen.netwerk,
    {
      right: 'onderwerp.lezen',
      summary: 'Objecten en stukken rond een object',
      tag,
      params,
      query: NetwerkQuerySchema,
      result: NetwerkSchema,
    },
    (work, { params: { id }, query }) => netwerk.rondObject(work, id, query.soort),
  );
  app.serve(
    koppelen.bewaarPlekken,
    {
      right: 'onderwerp.lezen',
      summary: 'Bewaren waar u de knopen van een netwerk neerlegde',
      tag,
      params,
      body: PlekkenSchema,
    },
    (work, { params: { id }, body }) => netwerk.bewaarBijObject(work, id, body.plekken),
  );
  app.serve(
    koppelen.negeer,
    {
      right: 'onderwerp.negeren',
      summary: 'Waarde negeren voor koppelen',
      tag,
      params,
      body: NegeerSchema,
      result: GenegeerdSchema,
    },
    (work, { params: { id }, body }) => onderwerp.negeer(work, id, body.genegeerd, body.reden),
  );
  app.serve(
    koppelen.besluit,
    {
      right: 'onderwerp.besluiten',
      summary: 'Besluiten over twee onderwerpen',
      tag,
      body: BesluitSchema,
      result: BesluitIdSchema,
      status: 201,
    },
    (work, { body }) => besluiten.besluit(work, body.een, body.ander, body.uitkomst),
  );
  app.serve(
    koppelen.trekIn,
    { right: 'onderwerp.besluiten', summary: 'Koppelbesluit intrekken', tag, params, body: IntrekSchema },
    (work, { params: { id }, body }) => besluiten.trekIn(work, id, body.reden),
  );
  app.serve(
    koppelen.naamvraag,
    {
      right: 'naam.vragen',
      summary: 'Komt deze naam eerder voor?',
      tag,
      body: NaamvraagSchema,
      result: NaamvraagAntwoord,
    },
    (work, { body }) => vraagNaam(work, body.bron, body.naam, body.reden),
  );
}
