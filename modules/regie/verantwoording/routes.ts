import type { RoomApp } from '#platform/http/serve.ts';
import type { Session } from '#platform/sessions.ts';
import { verantwoording } from './contract.ts';
import {
  CijferParams,
  CijferQuerySchema,
  CijferSchema,
  CsvSchema,
  PeriodeQuerySchema,
  VerantwoordingSchema,
} from './schema.ts';
import * as service from './service.ts';

const tag = 'Verantwoording';
const right = 'cijfer.lezen';

export function routes(app: RoomApp): void {
  const { texts, rights } = app.services;
  const kijker = ({ taal, actor }: Session): service.Kijker => ({
    say: (text) => texts.say(taal, text.id, text.waarden),
    has: (id) => texts.has(id),
    heeftRecht: (name) => rights.get(name)?.includes(actor.rol) ?? false,
    kamer: (room) => {
      const kort = room.split('/').at(-1)!;
      return texts.has(`${kort}.menu`) ? texts.say(taal, `${kort}.menu`) : kort;
    },
  });
  app.serve(
    verantwoording.toon,
    {
      right,
      summary: 'Cijfers van een periode',
      tag,
      query: PeriodeQuerySchema,
      result: VerantwoordingSchema,
    },
    (work, { query, session }) => service.toon(work, query, kijker(session)),
  );
  app.serve(
    verantwoording.cijfer,
    {
      right,
      summary: 'Eén cijfer, uitgesplitst',
      tag,
      params: CijferParams,
      query: CijferQuerySchema,
      result: CijferSchema,
    },
    (work, { params: { id }, query, session }) => service.een(work, id, query, kijker(session)),
  );
  app.serve(
    verantwoording.uitvoer,
    { right, summary: 'Cijfers als CSV', tag, query: PeriodeQuerySchema, result: CsvSchema },
    async (work, { query, session, reply }) => {
      const { naam, csv } = await service.uitvoer(work, query, kijker(session));
      void reply
        .type('text/csv; charset=utf-8')
        .header('Content-Disposition', `attachment; filename="${naam}"`);
      return csv;
    },
  );
}
