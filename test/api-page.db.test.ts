import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderApi, type ApiDocument } from '#app/api-page.ts';
import { testApp } from './app.ts';

test('de API-pagina noemt van elke bewerking het recht, zonder script en zonder aanmelden', async () => {
  const { app } = await testApp();
  const page = await app.inject('/api');
  assert.equal(page.statusCode, 200);
  assert.match(String(page.headers['content-security-policy']), /default-src 'none'/);
  assert.doesNotMatch(page.body, /<script|style=|undefined/);
  const { paths } = (await app.inject('/api/v1/openapi.json')).json<ApiDocument>();
  const operations = Object.values(paths).flatMap((path) => Object.values(path));
  assert.ok(operations.length > 100);
  for (const operation of operations) assert.match(operation['x-recht'] ?? '', /^[a-z][a-z.-]+$/);
  assert.equal(page.body.match(/<td class="methode">/g)?.length, operations.length);
  assert.equal((await app.inject('/api/stijl.css')).headers['content-type'], 'text/css; charset=utf-8');
});

test('tekst uit het document wordt nooit opmaak', () => {
  const page = String(
    renderApi(
      {
        info: { title: 'Proef', version: '1' },
        paths: { '/x': { get: { summary: '<b>vet</b>', tags: ['A&B'], 'x-recht': 'openbaar' } } },
      },
      new Map(),
    ),
  );
  assert.match(page, /&lt;b&gt;vet&lt;\/b&gt;/);
  assert.match(page, /A&amp;B/);
});
