import Type from 'typebox';
import type { RoomApp } from '#platform/http/serve.ts';
import { bronnen } from './contract.ts';
import {
  BronInvoerSchema,
  BronSchema,
  HuisfeitSchema,
  HuisfeitVraagSchema,
  IdParams,
  VraagInvoerSchema,
  VraagSchema,
} from './schema.ts';
import * as kaart from './service/bronnen.ts';
import { feitenBij } from './service/feiten.ts';
import { neemOver } from './service/overnemen.ts';
import * as vragen from './service/vragen.ts';

const tag = 'Bronnen';
const params = IdParams;

/** The table of contents of this room, in the order of the work. */
export function routes(app: RoomApp): void {
  app.serve(
    bronnen.lijst,
    {
      right: 'bron.lijst',
      summary: 'Bronnenkaart',
      tag,
      result: Type.Object({ items: Type.Array(BronSchema), rechten: Type.Array(Type.String()) }),
    },
    (work) => kaart.lijst(work),
  );
  app.serve(
    bronnen.maak,
    {
      right: 'bron.beheren',
      summary: 'Bron toevoegen',
      tag,
      body: BronInvoerSchema,
      result: BronSchema,
      status: 201,
    },
    (work, { body }) => kaart.maak(work, body),
  );
  app.serve(
    bronnen.wijzig,
    {
      right: 'bron.beheren',
      summary: 'Bron wijzigen',
      tag,
      params,
      body: BronInvoerSchema,
      result: BronSchema,
      versioned: true,
    },
    (work, { params: { id }, version, body }) => kaart.wijzig(work, id, version, body),
  );
  questionRoutes(app);
}

function questionRoutes(app: RoomApp): void {
  app.serve(
    bronnen.feiten,
    {
      right: 'huisfeit.lezen',
      summary: 'Vergunningen en handhaving bij de objecten van een signaal',
      tag,
      body: HuisfeitVraagSchema,
      result: Type.Object({ items: Type.Array(HuisfeitSchema) }),
      status: 200,
    },
    async (work, { body }) => ({ items: await feitenBij(work, body) }),
  );
  app.serve(
    bronnen.bijSignaal,
    {
      right: 'verrijkingsvraag.lezen',
      summary: 'Verrijkingsvragen bij een signaal',
      tag,
      params,
      result: Type.Object({ items: Type.Array(VraagSchema), magVragen: Type.Boolean() }),
    },
    (work, { params: { id } }) => vragen.bijSignaal(work, id),
  );
  app.serve(
    bronnen.vraag,
    {
      right: 'verrijkingsvraag.stellen',
      summary: 'Verrijkingsvraag stellen',
      tag,
      params,
      body: VraagInvoerSchema,
      result: VraagSchema,
      status: 201,
    },
    (work, { params: { id }, body }) => vragen.stel(work, id, body),
  );
  app.serve(
    bronnen.neemOver,
    {
      right: 'verrijkingsvraag.overnemen',
      summary: 'Antwoord overnemen bij het signaal',
      tag,
      params,
      result: VraagSchema,
      status: 201,
    },
    (work, { params: { id } }) => neemOver(work, id),
  );
  app.serve(
    bronnen.trekIn,
    {
      right: 'verrijkingsvraag.intrekken',
      summary: 'Verrijkingsvraag intrekken',
      tag,
      params,
      result: VraagSchema,
      status: 201,
    },
    (work, { params: { id } }) => vragen.trekIn(work, id),
  );
}
