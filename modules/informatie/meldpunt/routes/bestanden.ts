import multipart from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import type { Endpoint, Shape } from '#platform/contract.ts';
import { Invalid, Refused } from '#platform/errors.ts';
import { asFile, serveFiles } from '#platform/http/download.ts';
import { roomApp, type RoomApp } from '#platform/http/serve.ts';
import type { Work } from '#platform/work.ts';
import { meldpunt, mma } from '../contract.ts';
import { BijlageParams, InleesUitkomstSchema, type InleesUitkomst } from '../schema.ts';
import { download } from '../service/bijlagen.ts';
import * as verzegeld from '../service/mma.ts';
import { ontvang } from '../service/ontvangen.ts';

/** A mail that a mail program could still send; the reader keeps larger ones whole, the mailbox takes those. */
const GROOTSTE = 40 * 1024 * 1024;

/** Files in and out, in a scope of their own: their body is no JSON, and their answers run nowhere. */
export function bestandRoutes(app: RoomApp): void {
  app.fastify.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    await scope.register(multipart, { limits: { fileSize: GROOTSTE, files: 1, fields: 0, parts: 1 } });
    scope.addContentTypeParser(
      ['application/octet-stream', 'message/rfc822'],
      { parseAs: 'buffer', bodyLimit: GROOTSTE },
      (_request, body, done) => done(null, body),
    );
    const files = roomApp(scope, app.services);
    inlezen(files, meldpunt.leesIn, 'melding.inlezen', 'Mailbestand inlezen', (work, raw) =>
      ontvang(work, raw),
    );
    inlezen(files, mma.leesIn, 'mma.invoeren', 'M.-melding als mailbestand inlezen', (work, raw) =>
      verzegeld.ontvang(work, raw),
    );
  });
  serveFiles(app, (files) => {
    ophalen(files, meldpunt.origineel, 'Origineel van een bijlage', 'origineel', 'attachment');
    ophalen(files, meldpunt.weergave, 'Veilige weergave van een bijlage', 'veilig', 'inline');
  });
}

function inlezen(
  app: RoomApp,
  endpoint: Endpoint<{ body: FormData; result: InleesUitkomst }>,
  right: string,
  summary: string,
  run: (work: Work, raw: Uint8Array) => Promise<InleesUitkomst>,
): void {
  app.serve(
    endpoint,
    { right, summary, tag: 'Meldpunt', result: InleesUitkomstSchema, bodyLimit: GROOTSTE },
    async (work, { request }) => run(work, await bytesOf(request)),
  );
}

async function bytesOf(request: FastifyRequest): Promise<Uint8Array> {
  if (!request.isMultipart()) {
    if (!Buffer.isBuffer(request.body)) throw new Refused(415, 'soort-niet-gesteund');
    return request.body;
  }
  const part = await request.file();
  if (!part) throw new Invalid([{ veld: 'bestand', code: 'schema-required' }]);
  return part.toBuffer();
}

function ophalen<S extends Shape>(
  app: RoomApp,
  endpoint: Endpoint<S & { params: { id: string; bijlageId: string }; result: Blob }>,
  summary: string,
  wat: 'origineel' | 'veilig',
  disposition: 'attachment' | 'inline',
): void {
  app.serve(
    endpoint,
    { right: 'melding.lezen', summary, tag: 'Meldpunt', params: BijlageParams, status: 200 },
    async (work, { params, reply }) =>
      asFile(reply, await download(work, params.id, params.bijlageId, wat), disposition),
  );
}
