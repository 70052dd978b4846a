import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, test } from 'node:test';
import Type from 'typebox';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import pg from 'pg';
import { buildWeb } from '#app/server.ts';
import { rollen, type Rol } from '#platform/actor.ts';
import { endpoint } from '#platform/contract.ts';
import type { Room } from '#platform/room.ts';
import { signIn, testApp, type Person } from './app.ts';
import { plantRow } from './catalogue/plant.ts';
import { tenantTables } from './catalogue/rules.ts';
import { ask, askAnonymously, byId, nameOf, operations, type Operation } from './catalogue/walk.ts';

const t = await testApp();

/** What a stranger may ask: to sign in, and nothing else. */
const openbaar = [
  'GET /demo/rollen',
  'POST /demo/aanmelden',
  'POST /aanmelden',
  'POST /toegangslinks/_open',
  'POST /toegangslinks/_gebruik',
];

/** The neighbours have one id that stands in every table of theirs, so that one question tries them all. */
const buren = randomUUID();
/** Ids of the own municipality, by the table in which each stands. */
const ids = new Map<string, string>();

before(async () => {
  const client = new pg.Client({ connectionString: t.adminUrl });
  await client.connect();
  const { rows } = await client.query<{ tabel: string }>(
    `${tenantTables.replace('order by 1', '')} where exists (select from pg_attribute a where a.attrelid = huis.oid and a.attname = 'id' and a.atttypid = 'uuid'::regtype) order by 1`,
  );
  for (const { tabel } of rows) {
    const id = randomUUID();
    await client.query('begin');
    await plantRow(client, tabel, 1, buren);
    await plantRow(client, tabel, 2, id);
    await client.query('commit');
    ids.set(tabel, id);
  }
  await client.end();
});

const absent = '00000000-0000-4000-8000-00000000dead';

/** Signed in anew for each operation: the walk must not meet the limit on requests of one session. */
async function whoMay(
  app: FastifyInstance,
  o: Operation,
): Promise<{ rol: Rol; person: Person; body: unknown }[]> {
  const found: { rol: Rol; person: Person; body: unknown }[] = [];
  for (const rol of rollen) {
    const person = await signIn(app, rol, 'buurgemeente');
    const reply = await ask(person, o, absent);
    if (reply.statusCode === 403) continue;
    found.push({ rol, person, body: said(reply) });
  }
  return found;
}

/** What was said, apart from the number under which it was said; an answer without a body says nothing. */
const said = (reply: LightMyRequestResponse): object => ({
  status: reply.statusCode,
  ...(reply.body === '' ? {} : reply.json<object>()),
  instance: '',
});

async function strangers(app: FastifyInstance, all: readonly Operation[]): Promise<string[]> {
  const faults: string[] = [];
  for (const o of all) {
    if (openbaar.includes(nameOf(o))) continue;
    const { statusCode } = await askAnonymously(app, o, absent);
    if (statusCode !== 401) faults.push(`${nameOf(o)}: zonder aanmelden ${statusCode}`);
  }
  return faults;
}

async function crossings(app: FastifyInstance, all: readonly Operation[]): Promise<string[]> {
  const faults: string[] = [];
  for (const o of all.filter(byId)) {
    const able = await whoMay(app, o);
    if (able.length === 0) faults.push(`${nameOf(o)}: geen enkele rol komt erbij`);
    for (const { rol, person, body } of able) {
      const at = `${nameOf(o)} als ${rol}`;
      if ((body as { status: number }).status !== 404)
        faults.push(`${at}: een id dat niet bestaat geeft ${JSON.stringify(body)}`);
      const reply = await ask(person, o, buren);
      if (JSON.stringify(said(reply)) !== JSON.stringify(body))
        faults.push(`${at}: een id van de buren geeft ${reply.statusCode}`);
    }
  }
  return faults;
}

async function wrongKinds(app: FastifyInstance, all: readonly Operation[]): Promise<string[]> {
  const faults: string[] = [];
  for (const o of all.filter(byId)) {
    const [first] = await whoMay(app, o);
    const found: string[] = [];
    for (const [tabel, id] of ids) {
      const { statusCode } = await ask(first!.person, o, id);
      if (statusCode !== 404) found.push(tabel);
    }
    if (found.length > 1) faults.push(`${nameOf(o)}: neemt ids uit ${found.join(' en ')}`);
  }
  return faults;
}

describe('elke handeling van de API', () => {
  test('een vreemde krijgt overal 401', async () => {
    const all = await operations(t.app);
    assert.ok(all.length > 15);
    assert.deepEqual(await strangers(t.app, all), []);
  });

  test('een id van een andere gemeente geeft hetzelfde 404 als een id dat niet bestaat', async () => {
    const all = await operations(t.app);
    assert.ok(all.filter(byId).length > 5);
    assert.deepEqual(await crossings(t.app, all), []);
  });

  test('een id van een andere soort record geeft 404', async () => {
    assert.deepEqual(await wrongKinds(t.app, await operations(t.app)), []);
  });
});

/** A room that does it wrong: it answers whoever asks, whatever the id. */
const lek: Room = {
  name: 'informatie/lek',
  rights: { 'lek.lezen': { rollen: ['analist'] } },
  persoonsgegevens: false,
  routes: (app) => {
    const params = Type.Object({ id: Type.String({ format: 'uuid' }) });
    const result = Type.Object({ id: Type.String() });
    app.serve(
      endpoint<{ params: { id: string }; result: { id: string } }>('GET', '/lekken/:id'),
      { right: 'lek.lezen', summary: 'Lek', tag: 'Lek', params, result },
      async (work, { params: { id } }) => {
        if (id === absent) throw new (await import('#platform/errors.ts')).NotFound();
        void work;
        return { id };
      },
    );
    app.fastify.get(
      '/open',
      { config: { right: 'openbaar' }, schema: { summary: 'Open', tags: ['Lek'] } },
      () => ({}),
    );
  },
};

test('een kamer die lekt, valt door de mand', async () => {
  const services = {
    ...t.house.services,
    rights: new Map([...t.house.services.rights, ['lek.lezen', ['analist']]]),
  };
  const app = await buildWeb({
    house: { ...t.house, services },
    rooms: [lek],
    publicUrl: 'http://127.0.0.1:1',
    log: () => undefined,
  });
  const all = (await operations(app)).filter((o) => /lekken|open/.test(o.path));
  assert.deepEqual(await strangers(app, all), ['GET /open: zonder aanmelden 200']);
  assert.deepEqual(await crossings(app, all), [
    'GET /lekken/{id} als analist: een id van de buren geeft 200',
  ]);
  assert.equal((await wrongKinds(app, all)).length, 1);
  await app.close();
});
