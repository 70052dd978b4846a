import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { testApp } from '#test/app.ts';
import { rollen } from '#platform/actor.ts';
import { may } from '#platform/rights.ts';
import { rights } from './domain/rights.ts';
import { bereidVoor } from './index.ts';
import { find } from './store/controle.ts';

const t = await testApp();
const regisseur = await t.signIn('regisseur');
const toezichthouder = await t.signIn('toezichthouder');
const buur = await t.signIn('regisseur', 'buurgemeente');

const nieuw = {
  soort: 'eigen',
  thema: 'drugs',
  opdracht: 'Boxen nagaan',
  kwartaal: '2026-K4',
  herkomst: 'jaarplan',
  dag: '2026-11-09',
};
interface Dto {
  id: string;
  kenmerk: string;
  versie: number;
  objecten: { id: string }[];
}
async function maak(meer: object = {}): Promise<Dto> {
  const reply = await regisseur.ask('POST', '/controles', {
    body: { ...nieuw, leiderId: regisseur.actor.accountId, ...meer },
  });
  assert.equal(reply.statusCode, 201, reply.body);
  return reply.json<Dto>();
}
async function metObject(c: Dto, aanduiding = 'Tolbakenweg 8'): Promise<Dto> {
  const reply = await regisseur.ask('POST', `/controles/${c.id}/objecten`, {
    version: c.versie,
    body: { aanduiding },
  });
  assert.equal(reply.statusCode, 200, reply.body);
  return reply.json<Dto>();
}
async function vrij(c: Dto): Promise<Dto> {
  const reply = await regisseur.ask('POST', `/controles/${c.id}/_vrijgeven`, { version: c.versie });
  assert.equal(reply.statusCode, 200, reply.body);
  return reply.json<Dto>();
}

describe('wie ziet wat', () => {
  test('objecten en opdracht staan versleuteld', async () => {
    const c = await metObject(await maak());
    const { rows } = await t.admin.query(
      'select c.opdracht, o.aanduiding from controles.controle c join controles.object o on o.controle_id = c.id where c.id = $1',
      [c.id],
    );
    assert.equal(rows.length, 1);
    for (const value of Object.values(rows[0] as Record<string, Buffer>))
      assert.doesNotMatch(value.toString('latin1'), /Tolbaken|Boxen/);
  });

  test('vóór vrijgave ziet een toezichthouder niets, erna wel; de buurgemeente nooit', async () => {
    const c = await metObject(await maak());
    assert.equal((await toezichthouder.ask('GET', `/controles/${c.id}`)).statusCode, 404);
    assert.equal((await toezichthouder.ask('GET', '/controles')).json().totaal, 0);
    const open = await vrij(c);
    const gezien = await toezichthouder.ask('GET', `/controles/${c.id}`);
    assert.equal(gezien.statusCode, 200, gezien.body);
    assert.ok(gezien.json().rechten.includes('controle.uitvoeren'));
    assert.ok(!gezien.json().rechten.includes('controle.wijzigen'));
    assert.equal(
      (
        await toezichthouder.ask('PATCH', `/controles/${c.id}`, {
          version: open.versie,
          body: { thema: 'milieu' },
        })
      ).statusCode,
      403,
    );
    assert.equal((await buur.ask('GET', `/controles/${c.id}`)).statusCode, 404);
    assert.equal((await buur.ask('GET', '/controles')).json().totaal, 0);
  });

  test('rollen zonder recht komen niet in de kamer', async () => {
    for (const rol of rollen.filter((r) => !['regisseur', 'jurist', 'toezichthouder'].includes(r)))
      assert.equal((await (await t.signIn(rol)).ask('GET', '/controles')).statusCode, 403, rol);
  });

  test('het lijstpredicaat is gelijk aan de objectregel', async () => {
    const teams = ['ondermijning', 'toezicht'];
    for (const team of teams) {
      for (const leiderId of [null, toezichthouder.actor.accountId]) {
        const c = await t.work(regisseur.actor, (work) =>
          bereidVoor(work, { ...nieuw, soort: 'eigen', herkomst: 'jaarplan', team, leiderId }),
        );
        for (const actor of [regisseur.actor, toezichthouder.actor, { ...regisseur.actor, teams: [] }]) {
          const seen = await t
            .work(actor, (work) => find(work, c.id))
            .then(
              () => true,
              () => false,
            );
          assert.equal(seen, may(rights, 'controle.lezen', actor, c), `${team} ${leiderId} ${actor.naam}`);
        }
      }
    }
  });
});

describe('van voorbereiding tot afronding', () => {
  test('uitvoeren met een resultaat per object telt één controle en elk object; in orde telt mee', async () => {
    const c = await vrij(await metObject(await metObject(await maak({ thema: 'milieu' })), 'Tolbakenweg 10'));
    const [a, b] = c.objecten as [{ id: string }, { id: string }];
    const half = await toezichthouder.ask('POST', `/controles/${c.id}/_uitvoeren`, {
      version: c.versie,
      body: { uitgevoerdOp: '2026-11-09', objecten: [{ id: a.id, resultaat: 'in-orde' }] },
    });
    assert.equal(half.json().code, 'controle.resultaat-ontbreekt');
    const klaar = await toezichthouder.ask('POST', `/controles/${c.id}/_uitvoeren`, {
      version: c.versie,
      body: {
        uitgevoerdOp: '2026-11-09',
        objecten: [
          { id: a.id, resultaat: 'in-orde' },
          { id: b.id, resultaat: 'overtreding', toelichting: 'Geen logboek' },
        ],
      },
    });
    assert.equal(klaar.statusCode, 200, klaar.body);
    assert.deepEqual([klaar.json().status, klaar.json().resultaat], ['uitgevoerd', 'overtreding']);
    const { rows } = await t.admin.query(
      `select soort, uitkomst, kanaal from platform.telfeit where thema = 'milieu' and soort like 'controle.%' order by soort, uitkomst`,
    );
    assert.deepEqual(rows, [
      { soort: 'controle.object', uitkomst: 'in-orde', kanaal: 'eigen' },
      { soort: 'controle.object', uitkomst: 'overtreding', kanaal: 'eigen' },
      { soort: 'controle.uitgevoerd', uitkomst: 'overtreding', kanaal: 'eigen' },
    ]);
    const af = await regisseur.ask('POST', `/controles/${c.id}/_afronden`, {
      version: klaar.json().versie,
      body: { conclusie: 'Voornemen volgt.' },
    });
    assert.equal(af.statusCode, 200, af.body);
    assert.ok(af.json().stappen.some((x: { naar: string }) => x.naar === 'afgerond'));
  });

  test('een oude versie krijgt 412, alle veldfouten tegelijk 400', async () => {
    const c = await maak();
    await metObject(c);
    const stale = await regisseur.ask('PATCH', `/controles/${c.id}`, {
      version: 1,
      body: { thema: 'milieu' },
    });
    assert.deepEqual([stale.statusCode, stale.json().versie], [412, 2]);
    const fout = await regisseur.ask('POST', '/controles', {
      body: { soort: 'inval', kwartaal: 'ooit', extra: 1 },
    });
    assert.deepEqual(
      new Set(fout.json().fouten.map((f: { veld: string }) => f.veld)),
      new Set(['thema', 'opdracht', 'herkomst', 'soort', 'kwartaal', 'extra']),
    );
  });
});
