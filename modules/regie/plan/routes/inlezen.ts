import multipart from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { Invalid, Refused } from '#platform/errors.ts';
import { roomApp, type RoomApp } from '#platform/http/serve.ts';
import { plan } from '../contract.ts';
import * as s from '../schema.ts';
import * as inlezen from '../service/inlezen.ts';

const tag = 'Plan';
const GROOTSTE = 10 * 1024 * 1024;
/** What was read comes back with each change of the mapping. */
const GROOTSTE_INDELING = 6 * 1024 * 1024;

/** A plan document in, in a scope of its own: its body is a form. */
export function inleesRoutes(app: RoomApp): void {
  app.fastify.register(async (scope) => {
    await scope.register(multipart, { limits: { fileSize: GROOTSTE, files: 1, fields: 0, parts: 1 } });
    roomApp(scope, app.services).serve(
      plan.leesIn,
      {
        right: 'plan.maken',
        summary: 'Plandocument lezen',
        tag,
        result: s.VoorstelSchema,
        bodyLimit: GROOTSTE,
        rateLimit: { max: 20, timeWindow: '1 minute' },
      },
      async (_work, { request }) => {
        const { bytes, naam } = await bestandVan(request);
        return inlezen.leesIn(bytes, naam);
      },
    );
  });
  app.serve(
    plan.deelIn,
    {
      right: 'plan.maken',
      summary: 'Gelezen plandocument anders indelen',
      tag,
      body: s.IndelenSchema,
      result: s.UitkomstSchema,
      bodyLimit: GROOTSTE_INDELING,
    },
    async (_work, { body }) => inlezen.deelIn(body.blokken, body.indeling),
  );
  app.serve(
    plan.neemOver,
    {
      right: 'plan.maken',
      summary: 'Gelezen plan overnemen als concept',
      tag,
      body: s.OvernemenSchema,
      result: s.PlanSchema,
      bodyLimit: GROOTSTE_INDELING,
      status: 201,
    },
    (work, { body }) => inlezen.neemOver(work, body),
  );
}

async function bestandVan(request: FastifyRequest): Promise<{ bytes: Uint8Array; naam: string }> {
  if (!request.isMultipart()) throw new Refused(415, 'soort-niet-gesteund');
  const part = await request.file();
  if (!part) throw new Invalid([{ veld: 'bestand', code: 'schema-required' }]);
  return { bytes: await part.toBuffer(), naam: part.filename };
}
