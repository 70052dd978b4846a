import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { testApp } from '#test/app.ts';
import { rollen } from '#platform/actor.ts';
import { may } from '#platform/rights.ts';
import type { StukDto } from './contract.ts';
import { contributions } from './contributions.ts';
import { rights } from './domain/rights.ts';

const t = await testApp();
const regisseur = await t.signIn('regisseur');
const buur = await t.signIn('regisseur', 'buurgemeente');

const basis = {
  soort: 'aanbeveling',
  titel: 'Breng eigen bronnen in kaart',
  bron: 'RIEC, april',
  datum: '2026-04-12',
};
async function nieuw(meer: object = {}): Promise<StukDto> {
  const reply = await regisseur.ask('POST', '/aanbevelingen', { body: { ...basis, ...meer } });
  assert.equal(reply.statusCode, 201, reply.body);
  return reply.json<StukDto>();
}
const kies = (s: StukDto, body: object, who = regisseur) =>
  who.ask('POST', `/aanbevelingen/${s.id}/_keuze`, { body, version: s.versie });

async function activiteitId(): Promise<string> {
  const tekst = {
    motto: '',
    ambitie: 'x',
    tredeNu: 4,
    tredeDoel: 5,
    doelen: [],
    organisatie: '',
    keuzes: [],
  };
  const plan = await regisseur.ask('POST', '/plannen', {
    body: { titel: 'Plan', vanJaar: 2026, totJaar: 2026, tekst },
  });
  await regisseur.ask('POST', `/plannen/${plan.json<{ id: string }>().id}/jaren`, { body: { jaar: 2026 } });
  const made = await regisseur.ask('POST', '/activiteiten', {
    body: {
      jaar: 2026,
      titel: 'Bronnenkaart maken',
      lijn: 'informatie',
      kwartalen: [4],
      eigenaarFunctie: 'Adviseur',
    },
  });
  return made.json<{ id: string }>().id;
}

describe('registers die het plan voeden', () => {
  test('overnemen wijst de activiteit aan die eruit volgde', async () => {
    const s = await nieuw();
    const na = await kies(s, {
      keuze: 'ja',
      reden: 'Past bij doorgroei.',
      activiteitId: await activiteitId(),
    });
    assert.equal(na.statusCode, 200, na.body);
    assert.equal(na.json<StukDto>().activiteit?.titel, 'IN-01 Bronnenkaart maken');
    const nergens = await kies(na.json<StukDto>(), { keuze: 'ja', reden: 'x', activiteitId: s.id });
    assert.equal(nergens.statusCode, 400);
  });

  test('later komt terug op zijn dag en staat dan bij wat op een keuze wacht', async () => {
    const wacht = async () => {
      const rijen = await t.work(regisseur.actor, (work) => contributions.vandaag!.rijen(work));
      return Number(rijen[0]?.titel.waarden?.['aantal'] ?? 0);
    };
    const s = await nieuw({ titel: 'Scan vaker herhalen' });
    const open = await wacht();
    const zonder = await kies(s, { keuze: 'later', reden: 'Eerst de uitkomst.' });
    assert.equal(zonder.json<{ code: string }>().code, 'aanbevelingen.later-vraagt-dag');
    await kies(s, { keuze: 'later', reden: 'Eerst de uitkomst.', laterOp: '2026-11-10' });
    assert.equal(await wacht(), open - 1);
    t.setNow('2026-11-10T07:30:00.000Z');
    assert.equal(await wacht(), open);
    t.setNow('2026-11-09T07:30:00.000Z');
  });

  test('een onderzoek wordt pas gepresenteerd na de toets, en alleen een onderzoek heeft die velden', async () => {
    const o = await nieuw({
      soort: 'onderzoek',
      titel: 'Criminologische analyse',
      afspraken: 'Verwerkersovereenkomst',
    });
    const vroeg = await regisseur.ask('PATCH', `/aanbevelingen/${o.id}`, {
      body: { gepresenteerdOp: '2026-06-30' },
      version: 1,
    });
    assert.equal(vroeg.json<{ code: string }>().code, 'aanbevelingen.eerst-toetsen');
    const goed = await regisseur.ask('PATCH', `/aanbevelingen/${o.id}`, {
      body: { getoetstOp: '2026-06-29', gepresenteerdOp: '2026-06-30' },
      version: 1,
    });
    assert.equal(goed.statusCode, 200, goed.body);
    const fout = await regisseur.ask('POST', '/aanbevelingen', {
      body: { ...basis, getoetstOp: '2026-06-29' },
    });
    assert.equal(fout.json<{ code: string }>().code, 'aanbevelingen.alleen-onderzoek');
  });

  test('elke rol krijgt wat de rechten zeggen; de buren zien niets en een oude versie wordt geweigerd', async () => {
    const s = await nieuw();
    for (const rol of rollen) {
      const person = await t.signIn(rol);
      const leest = may(rights, 'aanbeveling.lezen', person.actor, s);
      assert.equal(
        (await person.ask('GET', '/aanbevelingen?soort=aanbeveling')).statusCode,
        leest ? 200 : 403,
        rol,
      );
      if (rol !== 'regisseur')
        assert.equal((await kies(s, { keuze: 'nee', reden: 'x' }, person)).statusCode, 403, rol);
    }
    assert.deepEqual((await buur.ask('GET', '/aanbevelingen')).json<{ items: unknown[] }>().items, []);
    assert.equal((await kies(s, { keuze: 'nee', reden: 'x' }, buur)).statusCode, 404);
    await kies(s, { keuze: 'nee', reden: 'Past hier niet.' });
    assert.equal((await kies(s, { keuze: 'ja', reden: 'x' })).statusCode, 412);
    const slecht = await regisseur.ask('POST', '/aanbevelingen', {
      body: { soort: 'idee', titel: ' ', bron: '', datum: 'morgen' },
    });
    const velden = new Set(slecht.json<{ fouten: { veld: string }[] }>().fouten.map((f) => f.veld));
    assert.deepEqual([...velden].toSorted(), ['bron', 'datum', 'soort', 'titel']);
  });
});
