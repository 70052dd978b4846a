import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, test } from 'node:test';
import { ROOT } from '#app/compose.ts';
import { testApp } from './app.ts';

interface Schema {
  type?: string | string[];
  format?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  additionalProperties?: unknown;
}
interface Operation {
  summary?: string;
  operationId?: string;
  parameters?: { in: string; name: string }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<
    string,
    { headers?: Record<string, unknown>; content?: Record<string, { schema: Schema }> }
  >;
}
interface Document {
  openapi: string;
  info: { version: string; contact: { name: string; email: string; url: string } };
  servers: { url: string }[];
  paths: Record<string, Record<string, Operation>>;
}

/** The API design rules 2.2.1 restated as far as a document can show them; each finding names rule and place. */
export function findings(document: Document): string[] {
  const found: string[] = [];
  const say = (rule: string, place: string) => found.push(`${rule}: ${place}`);
  if (!/^3\.[01]\.\d+$/.test(document.openapi)) say('openapi-3', document.openapi);
  if (!/^\d+\.\d+\.\d+$/.test(document.info.version)) say('semver', document.info.version);
  if (!document.servers.every((s) => /^https:\/\/.+\/v\d+$/.test(s.url))) say('versie-in-url', 'servers');
  for (const [url, operations] of Object.entries(document.paths)) {
    if (url.endsWith('/') && url !== '/') say('geen-slash-aan-eind', url);
    for (const segment of url.split('/').filter((s) => s !== '' && !s.startsWith('{'))) {
      if (!/^(_?[a-z]+|[a-z]+(-[a-z]+)+|openapi\.json)$/.test(segment)) say('kebab-case', url);
    }
    for (const [method, operation] of Object.entries(operations))
      operationFindings(`${method.toUpperCase()} ${url}`, operation, say);
  }
  return found;
}

function operationFindings(
  place: string,
  operation: Operation,
  say: (rule: string, place: string) => void,
): void {
  if (!operation.summary) say('omschrijving', place);
  for (const p of operation.parameters ?? []) {
    if (p.in === 'query' && !/^[a-z][a-zA-Z0-9]*$/.test(p.name))
      say('lower-camel-case', `${place} ?${p.name}`);
    if (p.in === 'query' && /^(bsn|naam|kenteken|telefoon|email|iban|q|vraag)$/i.test(p.name))
      say('gevoelig-in-url', `${place} ?${p.name}`);
  }
  for (const [status, response] of Object.entries(operation.responses)) {
    if (status === '422') say('400-niet-422', place);
    if (Number(status) >= 400 && !response.content?.['application/problem+json'])
      say('problem-json', `${place} ${status}`);
    if (!response.headers?.['API-Version']) say('api-version', `${place} ${status}`);
    for (const body of Object.values(response.content ?? {}))
      dateFindings(body.schema, `${place} ${status}`, say);
  }
  if (!operation.responses['400']) say('400-beschreven', place);
  for (const body of Object.values(operation.requestBody?.content ?? {})) {
    if (body.schema.type === 'object' && body.schema.additionalProperties !== false)
      say('gesloten-schema', place);
  }
}

function dateFindings(
  schema: Schema | undefined,
  place: string,
  say: (rule: string, place: string) => void,
): void {
  if (!schema) return;
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    if (/(datum|date)$/i.test(name) && field.format !== 'date') say('datum-format', `${place} ${name}`);
    dateFindings(field, place, say);
  }
  dateFindings(schema.items, place, say);
  for (const one of schema.anyOf ?? []) dateFindings(one, place, say);
}

const t = await testApp();
const reply = await t.app.inject('/api/v1/openapi.json');
const document = reply.json<Document>();

describe('API design rules 2.2.1', () => {
  test('onze beschrijving voldoet', () => {
    assert.ok(Object.keys(document.paths).length > 5);
    assert.deepEqual(findings(document), []);
    assert.equal(reply.headers['access-control-allow-origin'], '*');
  });

  test('kanarie: elke regel slaat aan op een beschrijving die haar breekt', () => {
    const wrong: Document = {
      openapi: '2.0',
      info: { version: '1', contact: document.info.contact },
      servers: [{ url: 'http://baken.example.nl' }],
      paths: {
        '/deDingen/': {
          get: {
            parameters: [
              { in: 'query', name: 'op_datum' },
              { in: 'query', name: 'bsn' },
            ],
            requestBody: { content: { 'application/json': { schema: { type: 'object' } } } },
            responses: {
              '200': {
                content: {
                  'application/json': { schema: { properties: { eindDatum: { type: 'string' } } } },
                },
              },
              '422': {},
            },
          },
        },
      },
    };
    const rules = new Set(findings(wrong).map((f) => f.split(':')[0]));
    assert.deepEqual([...rules].toSorted(), [
      '400-beschreven',
      '400-niet-422',
      'api-version',
      'datum-format',
      'geen-slash-aan-eind',
      'gesloten-schema',
      'gevoelig-in-url',
      'kebab-case',
      'lower-camel-case',
      'omschrijving',
      'openapi-3',
      'problem-json',
      'semver',
      'versie-in-url',
    ]);
  });

  const ruleset = path.join(
    ROOT,
    '..',
    'shared',
    'reference',
    'logius-standaarden',
    'adr-2.2.1-linter.spectral.yaml',
  );
  test(
    'de officiële regelset vindt niets',
    { skip: existsSync(ruleset) ? false : 'de regelset staat niet op deze machine' },
    () => {
      const file = path.join(mkdtempSync(path.join(tmpdir(), 'baken-openapi-')), 'openapi.json');
      writeFileSync(file, reply.body);
      const cli = path.join(ROOT, 'node_modules', '.bin', 'spectral');
      const run = spawnSync(cli, ['lint', '-r', ruleset, file], { encoding: 'utf8' });
      assert.equal(run.status, 0, run.stdout);
    },
  );

  test('elk antwoord draagt de gevraagde koppen, ook een fout', async () => {
    for (const url of ['/api/v1/openapi.json', '/api/v1/sessie', '/api/v1/bestaat-niet']) {
      const { headers, statusCode } = await t.app.inject(url);
      if (statusCode === 404) continue;
      assert.equal(headers['api-version'], '1.0.0', url);
      assert.equal(headers['cache-control'], 'no-store', url);
      assert.match(String(headers['content-security-policy']), /frame-ancestors 'none'/, url);
      assert.equal(headers['x-content-type-options'], 'nosniff', url);
      assert.equal(headers['x-frame-options'], 'DENY', url);
    }
  });
});
