import { asFile, serveFiles } from '#platform/http/download.ts';
import type { RoomApp } from '#platform/http/serve.ts';
import type { Session } from '#platform/sessions.ts';
import { plan } from '../contract.ts';
import { AfdrukQuery, BerichtQuery } from '../schema.ts';
import { plaatPdf } from '../service/afdruk.ts';
import { kwartaalbericht } from '../service/kwartaalbericht.ts';
import type { Lezer } from '../service/schrijver.ts';

const tag = 'Plan';
const rateLimit = { max: 20, timeWindow: '1 minute' };

/** The plan on paper: the poster for every reader, the note for who goes to the college. */
export function afdrukRoutes(app: RoomApp): void {
  const { texts } = app.services;
  const lezer = ({ taal }: Session): Lezer => ({
    taal,
    zeg: (id, waarden) => texts.say(taal, id, waarden),
    dag: (datum) =>
      Temporal.PlainDate.from(datum).toLocaleString(taal === 'nl' ? 'nl-NL' : 'en-GB', { dateStyle: 'long' }),
  });
  serveFiles(app, (files) => {
    files.serve(
      plan.plaatPdf,
      {
        right: 'plan.lezen',
        summary: 'De plaat van een jaar als PDF',
        tag,
        query: AfdrukQuery,
        status: 200,
        rateLimit,
      },
      async (work, { query, session, reply }) =>
        asFile(reply, await plaatPdf(work, query.jaar, query.papier, lezer(session)), 'attachment'),
    );
    files.serve(
      plan.kwartaalbericht,
      {
        right: 'plan.berichten',
        summary: 'Kwartaalbericht voor het college',
        tag,
        query: BerichtQuery,
        status: 200,
        rateLimit,
      },
      async (work, { query, session, reply }) =>
        asFile(reply, await kwartaalbericht(work, query, lezer(session)), 'attachment'),
    );
  });
}
