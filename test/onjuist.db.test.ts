import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { rooms } from '#app/rooms.ts';
import { openCasus } from '#modules/bestrijding/casussen/index.ts';
import { bereidVoor } from '#modules/bestrijding/controles/index.ts';
import { registreer } from '#modules/informatie/signalen/index.ts';
import { SYSTEEM, type Actor } from '#platform/actor.ts';
import { systeem, testApp, type Person } from './app.ts';

const t = await testApp();
const regisseur = await t.signIn('regisseur');
const jurist = await t.signIn('jurist');
const toezichthouder = await t.signIn('toezichthouder');

interface Bron {
  versie: number;
  rechten: string[];
  bronOnjuistOp: string | null;
  bronHerzienOp: string | null;
}

const signaal = () =>
  t.work(regisseur.actor, (work) =>
    registreer(work, {
      bronsoort: 'mailbox',
      wat: 'Grijze bus lost vaten.',
      waar: 'Kwikstaartweg 14',
      thema: 'drugs',
      ontvangenOp: t.now(),
      team: 'ondermijning',
    }),
  );

async function onjuist(id: string): Promise<void> {
  const reply = await regisseur.ask('POST', `/signalen/${id}/_onjuist`, {
    version: 1,
    body: { reden: 'bewust-onjuist' },
  });
  assert.ok(reply.statusCode < 300, reply.body);
  await verwerk();
}

/** Runs what `signaal.onjuist` set in motion, twice, as a worker that was cut off would. */
async function verwerk(): Promise<void> {
  const tasks = new Map(rooms.flatMap((room) => Object.entries(room.jobs ?? {})));
  const wanted = rooms.flatMap((room) => room.on?.['signaal.onjuist'] ?? []);
  const { rows } = await t.admin.query<{ task: string; payload: { actorId: string; ids: never } }>(
    `select k.identifier as task, j.payload from graphile_worker._private_jobs j
       join graphile_worker._private_tasks k on k.id = j.task_id where k.identifier = any($1)`,
    [wanted],
  );
  assert.deepEqual(new Set(rows.map((r) => r.task)), new Set(wanted));
  for (const { task, payload } of [...rows, ...rows]) {
    assert.equal(payload.actorId, SYSTEEM);
    await t.work(systeem(1), (work) => tasks.get(task)!(work, payload.ids));
  }
}

const toon = async (wie: Person, url: string): Promise<Bron> => {
  const reply = await wie.ask('GET', url);
  assert.equal(reply.statusCode, 200, reply.body);
  return reply.json<Bron>();
};

async function opVandaag(actor: Actor, id: string): Promise<boolean> {
  const rijen = await t.work(actor, async (work) => {
    const all = t.house.platform.contributions.all('vandaag');
    return (await Promise.all(all.map((one) => one.value.rijen(work)))).flat();
  });
  return rijen.some((rij) => rij.id === id);
}

describe('een signaal dat onjuist blijkt', () => {
  test('bereikt de casus die eruit kwam, ook als wie het vaststelt niet in de kring zit', async () => {
    const s = await signaal();
    const c = await t.work(regisseur.actor, (work) =>
      openCasus(work, {
        titel: 'Loods',
        doel: 'Misbruik beëindigen',
        thema: 'drugs',
        signaalId: s.id,
        houderId: jurist.actor.accountId,
      }),
    );
    const los = await t.work(regisseur.actor, (work) =>
      openCasus(work, { titel: 'Anders', doel: 'Iets anders', thema: 'drugs' }),
    );
    const eruit = await jurist.ask('DELETE', `/casussen/${c.id}/leden/${regisseur.actor.accountId}`, {
      version: 1,
    });
    assert.equal(eruit.statusCode, 200, eruit.body);
    assert.equal(await opVandaag(jurist.actor, 'casussen.bron-onjuist'), false);

    await onjuist(s.id);
    const gemerkt = await toon(jurist, `/casussen/${c.id}`);
    assert.equal(gemerkt.bronOnjuistOp, t.now());
    assert.ok(gemerkt.rechten.includes('casus.bron-herzien'));
    assert.equal(await opVandaag(jurist.actor, 'casussen.bron-onjuist'), true);
    assert.equal(await opVandaag(regisseur.actor, 'casussen.bron-onjuist'), false);
    assert.equal((await regisseur.ask('GET', `/casussen/${c.id}`)).statusCode, 404);
    assert.equal((await toon(regisseur, `/casussen/${los.id}`)).bronOnjuistOp, null);

    const leeg = await jurist.ask('POST', `/casussen/${c.id}/_herzien`, {
      version: gemerkt.versie,
      body: { toelichting: ' ' },
    });
    assert.equal(leeg.statusCode, 400);
    const herzien = await jurist.ask('POST', `/casussen/${c.id}/_herzien`, {
      version: gemerkt.versie,
      body: { toelichting: 'Rust nu op de eigen controle van oktober.' },
    });
    assert.equal(herzien.statusCode, 200, herzien.body);
    assert.equal(await opVandaag(jurist.actor, 'casussen.bron-onjuist'), false);
    const { items } = (await jurist.ask('GET', `/casussen/${c.id}/gebeurtenissen`)).json();
    const soorten = (items as { soort: string }[]).map((g) => g.soort);
    assert.deepEqual(
      ['bron-onjuist', 'bron-herzien'].map((wanted) => soorten.filter((one) => one === wanted).length),
      [1, 1],
    );
    const nogeens = await jurist.ask('POST', `/casussen/${c.id}/_herzien`, {
      version: herzien.json<Bron>().versie,
      body: { toelichting: 'Nog eens' },
    });
    assert.deepEqual([nogeens.statusCode, nogeens.json().code], [409, 'casus.bron-niet-open']);
  });

  test('bereikt de controle die eruit volgde, vóór haar vrijgave, en haar leider', async () => {
    const s = await signaal();
    const c = await t.work(regisseur.actor, (work) =>
      bereidVoor(work, {
        soort: 'incidenteel',
        thema: 'drugs',
        herkomst: 'lio',
        signaalId: s.id,
        opdracht: 'Loods nagaan',
        leiderId: toezichthouder.actor.accountId,
        team: 'ondermijning',
      }),
    );
    await onjuist(s.id);
    const gemerkt = await toon(toezichthouder, `/controles/${c.id}`);
    assert.equal(gemerkt.bronOnjuistOp, t.now());
    assert.equal(await opVandaag(toezichthouder.actor, 'controles.bron-onjuist'), true);
    assert.equal(await opVandaag(regisseur.actor, 'controles.bron-onjuist'), false);
    const herzien = await toezichthouder.ask('POST', `/controles/${c.id}/_herzien`, {
      version: gemerkt.versie,
      body: { toelichting: 'Rust op het jaarplan.' },
    });
    assert.equal(herzien.statusCode, 200, herzien.body);
    assert.equal(herzien.json().bronHerziening, 'Rust op het jaarplan.');
    assert.equal(await opVandaag(toezichthouder.actor, 'controles.bron-onjuist'), false);
    const { rows } = await t.admin.query('select bron_herziening from controles.controle where id = $1', [
      c.id,
    ]);
    assert.doesNotMatch(rows[0].bron_herziening.toString('latin1'), /jaarplan/);
  });

  test('een controle zonder collega als leider staat bij de regisseur van het team', async () => {
    const s = await signaal();
    await t.work(regisseur.actor, (work) =>
      bereidVoor(work, {
        soort: 'incidenteel',
        thema: 'drugs',
        herkomst: 'lio',
        signaalId: s.id,
        opdracht: 'Loods nagaan',
        leiderFunctie: 'Toezicht, boa',
        team: 'ondermijning',
      }),
    );
    await onjuist(s.id);
    assert.equal(await opVandaag(regisseur.actor, 'controles.bron-onjuist'), true);
    assert.equal(await opVandaag(toezichthouder.actor, 'controles.bron-onjuist'), false);
  });
});
