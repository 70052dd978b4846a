import type { RoomApp } from '#platform/http/serve.ts';
import { schil } from '#platform/web/contract.ts';
import { VondstenSchema, VraagSchema } from './schema.ts';
import { zoek } from './service.ts';

/** The question travels in the body: an address stays in histories and logs, a body does not. */
export function routes(app: RoomApp): void {
  const { texts } = app.services;
  app.serve(
    schil.zoek,
    {
      right: 'zoeken.vragen',
      summary: 'Zoeken op nummer of object',
      tag: 'Zoeken',
      body: VraagSchema,
      result: VondstenSchema,
    },
    async (work, { body, session }) => ({
      items: (await zoek(work, body.vraag)).map(({ toelichting, ...vondst }) => ({
        ...vondst,
        toelichting:
          typeof toelichting === 'string'
            ? toelichting
            : texts.say(session.taal, toelichting.id, toelichting.waarden),
      })),
    }),
  );
}
