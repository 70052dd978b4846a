import multipart from '@fastify/multipart';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Endpoint, Shape } from '#platform/contract.ts';
import { Invalid, Refused } from '#platform/errors.ts';
import { roomApp, type RoomApp } from '#platform/http/serve.ts';
import type { Work } from '#platform/work.ts';
import { meldpunt, mma } from '../contract.ts';
import { BijlageParams, InleesUitkomstSchema, type InleesUitkomst } from '../schema.ts';
import { download, type Download } from '../service/bijlagen.ts';
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
  app.fastify.register(async (scope) => {
    scope.addHook('onSend', async (_request, reply) => {
      if (reply.statusCode === 200) void reply.headers(zonderRechten);
    });
    const files = roomApp(scope, app.services);
    ophalen(files, meldpunt.origineel, 'Origineel van een bijlage', 'origineel', 'attachment');
    ophalen(files, meldpunt.weergave, 'Veilige weergave van een bijlage', 'veilig', 'inline');
  });
}

/** What comes out may be hostile: no script, no frame, no plug-in, not even where a browser opens it. */
const zonderRechten = {
  'Content-Security-Policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
};

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
    async (work, { params, reply }) => {
      const file = await download(work, params.id, params.bijlageId, wat);
      return send(reply, file, disposition) as never;
    },
  );
}

/** The name goes out as RFC 6266 asks; it was cleaned when it came in. */
function send(reply: FastifyReply, file: Download, disposition: string): Buffer {
  void reply
    .type(file.type)
    .header('Content-Disposition', `${disposition}; filename*=UTF-8''${encodeURIComponent(file.naam)}`);
  return file.bytes;
}
