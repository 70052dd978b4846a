import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { html, type Html } from '#platform/html.ts';
import { API } from '#platform/http/server.ts';

/** What the page reads of the OpenAPI document; the rest is for machines. */
export interface ApiDocument {
  info: { title: string; version: string; description?: string };
  paths: Record<string, Record<string, ApiOperation>>;
}

interface ApiOperation {
  summary?: string;
  tags?: readonly string[];
  'x-recht'?: string;
}

interface Row {
  method: string;
  path: string;
  summary: string;
  right: string;
}

/** Its own style sheet and nothing else: the page has no script, no picture and no form. */
const headers = {
  'Cache-Control': 'no-cache',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

/** Readable page of the API at `/api`, made from the same document that machines read; structure only, no data. */
export function apiPage(app: FastifyInstance, rights: ReadonlyMap<string, readonly string[]>): void {
  const open = { config: { right: 'openbaar' } };
  const style = readFileSync(new URL('api-page.css', import.meta.url), 'utf8');
  let page: string | undefined;
  app.get('/api', open, async (_request, reply) => {
    page ??= String(renderApi(await documentOf(app), rights));
    return reply.headers(headers).type('text/html; charset=utf-8').send(page);
  });
  app.get('/api/stijl.css', open, (_request, reply) =>
    reply.headers(headers).type('text/css; charset=utf-8').send(style),
  );
}

/** Asked of the server itself: the document is made inside the API, and is only whole once all rooms are mounted. */
async function documentOf(app: FastifyInstance): Promise<ApiDocument> {
  const answer = await app.inject(`${API}/openapi.json`);
  if (answer.statusCode !== 200) throw new Error(`openapi.json answered ${answer.statusCode}`);
  return answer.json<ApiDocument>();
}

/** The whole page: one table per tag, in the order of the alphabet. */
export function renderApi(document: ApiDocument, rights: ReadonlyMap<string, readonly string[]>): Html {
  const groups = grouped(document);
  return html`<!doctype html>
    <html lang="nl">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>API van ${document.info.title}</title>
        <link rel="stylesheet" href="/api/stijl.css" />
      </head>
      <body>
        <main>
          <h1>API van ${document.info.title}</h1>
          <p>
            Versie ${document.info.version}. Alles staat onder <code>${API}</code>. Dezelfde beschrijving voor
            machines: <a href="${API}/openapi.json">OpenAPI 3.1 (JSON)</a>. Bij elke regel staat het recht dat
            nodig is en welke rollen dat kunnen hebben; of het ook voor dit ene stuk mag, zegt de kamer zelf.
          </p>
          <nav aria-label="Onderdelen">
            <ul>
              ${groups.map(([tag, rows], i) => html`<li><a href="#deel-${i}">${tag}</a> ${rows.length}</li>`)}
            </ul>
          </nav>
          ${groups.map(([tag, rows], i) => section(tag, rows, i, rights))}
        </main>
      </body>
    </html>`;
}

function grouped(document: ApiDocument): [string, Row[]][] {
  const groups = new Map<string, Row[]>();
  for (const [path, operations] of Object.entries(document.paths))
    for (const [method, operation] of Object.entries(operations)) {
      const tag = operation.tags?.[0] ?? 'Overig';
      const rows = groups.get(tag) ?? [];
      rows.push({
        method: method.toUpperCase(),
        path,
        summary: operation.summary ?? '',
        right: operation['x-recht'] ?? 'aangemeld',
      });
      groups.set(tag, rows);
    }
  return [...groups].sort(([a], [b]) => a.localeCompare(b, 'nl'));
}

function section(
  tag: string,
  rows: readonly Row[],
  i: number,
  rights: ReadonlyMap<string, readonly string[]>,
): Html {
  return html`<section>
    <h2 id="deel-${i}">${tag}</h2>
    <div class="rol" role="region" aria-labelledby="deel-${i}" tabindex="0">
      <table>
        <thead>
          <tr>
            <th scope="col">Methode</th>
            <th scope="col">Pad</th>
            <th scope="col">Wat het doet</th>
            <th scope="col">Recht</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                <td class="methode">${row.method}</td>
                <th scope="row"><code>${row.path}</code></th>
                <td>${row.summary}</td>
                <td><b>${row.right}</b>${roles(row.right, rights)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}

function roles(right: string, rights: ReadonlyMap<string, readonly string[]>): Html | null {
  const names = rights.get(right)?.filter((role) => role !== 'systeem') ?? [];
  return names.length === 0 ? null : html` <span>${names.join(', ')}</span>`;
}
