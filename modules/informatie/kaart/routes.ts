import { asFile, serveFiles } from '#platform/http/download.ts';
import type { RoomApp } from '#platform/http/serve.ts';
import { kaart } from './contract.ts';
import { GebiedenSchema, KaartQuerySchema, KaartSchema, TegelParams } from './schema.ts';
import { gebiedenOpKaart, stukkenOpKaart } from './service/kaart.ts';
import { tegel, type TegelVraag } from './service/tegels.ts';

const tag = 'Kaart';
const right = 'kaart.lezen';

/** The table of contents of this room. */
export function routes(app: RoomApp): void {
  app.serve(
    kaart.gebieden,
    { right, summary: 'Gebieden van de gemeente', tag, result: GebiedenSchema },
    gebiedenOpKaart,
  );
  app.serve(
    kaart.stand,
    {
      right,
      summary: 'Stukken per gebied en adres, onder de rechten van de kijker',
      tag,
      query: KaartQuerySchema,
      result: KaartSchema,
    },
    (work, { query }) => stukkenOpKaart(work, query),
  );
  serveFiles(app, ({ fastify, services }) => {
    // Not by `serve`: that keeps a unit of work open while the answer is made.
    fastify.get<{ Params: TegelVraag }>(
      kaart.tegel.path,
      {
        config: { right },
        schema: {
          summary: 'Eén tegel van de ondergrond, via Baken',
          tags: [tag],
          operationId: 'getKaartTegelsZXY',
          params: TegelParams,
        },
      },
      async (request, reply) => {
        const { actor } = request.session!;
        const { type, bytes } = await tegel(services.platform, actor, request.traceId, request.params);
        const { z, x, y } = request.params;
        return asFile(reply, { naam: `${z}-${x}-${y}`, type, bytes }, 'inline');
      },
    );
  });
}
