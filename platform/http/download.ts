import type { FastifyReply } from 'fastify';
import { roomApp, type RoomApp } from './serve.ts';

/** A file on its way out. Of an original the type is `application/octet-stream`, whatever its sender called it. */
export interface Download {
  naam: string;
  type: string;
  bytes: Buffer;
}

/** What comes out may be hostile: no script, no frame, no plug-in, not even where a browser opens it. */
const zonderRechten = {
  'Content-Security-Policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
};

/** Mounts endpoints whose answers are files, in a scope of their own. */
export function serveFiles(app: RoomApp, mount: (files: RoomApp) => void): void {
  app.fastify.register(async (scope) => {
    scope.addHook('onSend', async (_request, reply) => {
      if (reply.statusCode === 200) void reply.headers(zonderRechten);
    });
    mount(roomApp(scope, app.services));
  });
}

/** The answer of such an endpoint; the name goes out as RFC 6266 asks. */
export function asFile(reply: FastifyReply, file: Download, disposition: 'attachment' | 'inline'): never {
  void reply
    .type(file.type)
    .header('Content-Disposition', `${disposition}; filename*=UTF-8''${encodeURIComponent(file.naam)}`);
  // The contract says Blob, as the browser sees it; here it is the bytes.
  return file.bytes as never;
}
