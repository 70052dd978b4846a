import type { RoomApp } from '#platform/http/serve.ts';
import type { Taal } from '#platform/texts.ts';
import { instellingen } from './contract.ts';
import { InstellingSchema, LijstSchema, SleutelParams, WijzigingSchema } from './schema.ts';
import * as service from './service.ts';

const tag = 'Instellingen';

export function routes(app: RoomApp): void {
  const { settings, texts } = app.services;
  const sayIn =
    (taal: Taal): service.Say =>
    (id) =>
      texts.has(id) ? texts.say(taal, id) : undefined;
  app.serve(
    instellingen.lijst,
    { right: 'instelling.lezen', summary: 'Termijnen en keuzes van de gemeente', tag, result: LijstSchema },
    async (work, { session }) => ({ items: await service.lijst(work, settings, sayIn(session.taal)) }),
  );
  app.serve(
    instellingen.zet,
    {
      right: 'instelling.wijzigen',
      stepUp: true,
      summary: 'Een instelling vanaf een dag wijzigen',
      tag,
      params: SleutelParams,
      body: WijzigingSchema,
      result: InstellingSchema,
    },
    (work, { params, body, session }) =>
      service.zet(work, settings, params.sleutel, body, sayIn(session.taal)),
  );
}
