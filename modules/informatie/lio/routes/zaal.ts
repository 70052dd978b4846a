import type { RoomApp } from '#platform/http/serve.ts';
import type { Values } from '#platform/texts.ts';
import { lio } from '../contract.ts';
import { BesluitenlijstSchema, NamenSchema, PuntSchema, ZaalSchema } from '../schema/agenda.ts';
import {
  BesluitvraagSchema,
  DeelSchema,
  IdentificatieSchema,
  IdParams,
  NieuweInbrengSchema,
  SluitSchema,
} from '../schema/invoer.ts';
import { InbrengSchema, VergaderingSchema } from '../schema/vergadering.ts';
import * as besluiten from '../service/besluit.ts';
import { besluitenlijst, besluitenlijstCsv } from '../service/besluitenlijst.ts';
import * as service from '../service/zaal.ts';

const tag = 'LIO';
const params = IdParams;
const meeting = { tag, params, result: VergaderingSchema, versioned: true } as const;

/** The meeting itself and what comes out of it. */
export function zaalRoutes(app: RoomApp): void {
  app.serve(
    lio.zaal,
    { right: 'lio.lezen', summary: 'Vergaderscherm, anoniem', tag, params, result: ZaalSchema },
    (work, { params: { id } }) => service.zaal(work, id),
  );
  app.serve(
    lio.open,
    { ...meeting, right: 'lio.openen', summary: 'Vergadering openen' },
    (work, { params: { id }, version }) => service.openVergadering(work, id, version),
  );
  app.serve(
    lio.wisselDeel,
    { ...meeting, right: 'lio.voorzitten', summary: 'Van deel wisselen', body: DeelSchema },
    (work, { params: { id }, version, body }) => service.wisselDeel(work, id, version, body.deel),
  );
  app.serve(
    lio.sluit,
    { ...meeting, right: 'lio.voorzitten', summary: 'Vergadering sluiten', body: SluitSchema },
    (work, { params: { id }, version, body }) =>
      besluiten.sluitVergadering(work, id, version, body.kennisdeel),
  );
  punten(app);
  lijst(app);
}

function punten(app: RoomApp): void {
  const create = { right: 'lio.voorzitten', tag, params, status: 201 } as const;
  app.serve(
    lio.identificeer,
    { ...create, summary: 'Identificatiebesluit', body: IdentificatieSchema, result: NamenSchema },
    (work, { params: { id }, body }) => service.identificeer(work, id, body),
  );
  app.serve(
    lio.namen,
    {
      right: 'lio.voorzitten',
      summary: 'Namen van een punt, na het besluit',
      tag,
      params,
      result: NamenSchema,
    },
    (work, { params: { id } }) => service.namen(work, id),
  );
  app.serve(
    lio.brengIn,
    { ...create, summary: 'Inbreng bij een punt', body: NieuweInbrengSchema, result: InbrengSchema },
    (work, { params: { id }, body }) => service.brengIn(work, id, body),
  );
  app.serve(
    lio.besluit,
    { ...create, summary: 'Besluit over een punt', body: BesluitvraagSchema, result: PuntSchema },
    (work, { params: { id }, body }) => besluiten.besluitPunt(work, id, body),
  );
  app.serve(
    lio.neemTerug,
    { ...create, summary: 'Besluit terugnemen in dezelfde vergadering', result: PuntSchema },
    (work, { params: { id } }) => besluiten.neemTerug(work, id),
  );
}

function lijst(app: RoomApp): void {
  app.serve(
    lio.besluitenlijst,
    { right: 'lio.lezen', summary: 'Besluitenlijst', tag, params, result: BesluitenlijstSchema },
    (work, { params: { id } }) => besluitenlijst(work, id),
  );
  app.serve(
    lio.besluitenlijstCsv,
    { right: 'lio.lezen', stepUp: true, summary: 'Besluitenlijst als CSV', tag, params, status: 200 },
    async (work, { params: { id }, session, reply }) => {
      const say = (text: string, values?: Values) => app.services.texts.say(session.taal, text, values);
      const csv = await besluitenlijstCsv(work, id, say);
      void reply
        .type('text/csv; charset=utf-8')
        .header('Content-Disposition', 'attachment; filename="besluitenlijst.csv"');
      return csv;
    },
  );
}
