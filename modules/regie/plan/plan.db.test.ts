import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { testApp } from '#test/app.ts';
import { rollen } from '#platform/actor.ts';
import type { ActiviteitDto, Beleidstekst, PlaatDto, PlanDto } from './contract.ts';
import { contributions } from './contributions.ts';

const t = await testApp();
const regisseur = await t.signIn('regisseur');
const buur = await t.signIn('regisseur', 'buurgemeente');
const toezicht = await t.signIn('toezichthouder');

const tekst: Beleidstekst = {
  motto: 'Samen eerlijk',
  ambitie: 'De gemeente wil weerbaar zijn en blijven.',
  tredeNu: 4,
  tredeDoel: 5,
  doelen: [{ lijn: 'informatie', doel: 'De informatie is op orde', toelichting: '' }],
  organisatie: '',
  keuzes: [
    { keuze: 'Niet meedoen aan een BIT', want: 'Het voegt hier nu niets toe.', herzienOp: '2026-12-01' },
  ],
};

async function planMetJaar(): Promise<{ plan: PlanDto; jaarId: string }> {
  const made = await regisseur.ask('POST', '/plannen', {
    body: { titel: 'Aanpak 2026–2028', vanJaar: 2026, totJaar: 2028, tekst },
  });
  assert.equal(made.statusCode, 201, made.body);
  const plan = made.json<PlanDto>();
  const jaar = await regisseur.ask('POST', `/plannen/${plan.id}/jaren`, {
    body: { jaar: 2026, budget: 60_000 },
  });
  assert.equal(jaar.statusCode, 201, jaar.body);
  return { plan, jaarId: jaar.json<{ id: string }>().id };
}
const { plan, jaarId } = await planMetJaar();

async function nieuw(body: object): Promise<ActiviteitDto> {
  const reply = await regisseur.ask('POST', '/activiteiten', {
    body: {
      jaar: 2026,
      titel: 'Havenmeester spreken',
      lijn: 'weerbaarheid',
      kwartalen: [4],
      eigenaarFunctie: 'Adviseur',
      ...body,
    },
  });
  assert.equal(reply.statusCode, 201, reply.body);
  return reply.json<ActiviteitDto>();
}
const stap = (a: ActiviteitDto, wat: string, body: object, who = regisseur) =>
  who.ask('POST', `/activiteiten/${a.id}/${wat}`, { body, version: a.versie });

describe('vier velden maken een activiteit (F19)', () => {
  test('wat, lijn, kwartaal en eigenaar zijn genoeg; de code telt door per lijn', async () => {
    const een = await nieuw({});
    const twee = await nieuw({ titel: 'Steigers bekijken' });
    assert.equal(een.code, 'WB-01');
    assert.equal(twee.code, 'WB-02');
    assert.deepEqual(
      [een.herhaling, een.niveau, een.aard, een.plek, een.delen[0]?.kwartaal, een.delen[0]?.stand],
      ['eenmalig', 'basis', 'specifiek', 'taak', 4, 'nog-niet'],
    );
  });

  test('foute invoer geeft alle fouten per veld, en een eigenaar die geen collega is wordt geweigerd', async () => {
    const reply = await regisseur.ask('POST', '/activiteiten', {
      body: { jaar: 2026, titel: '', lijn: 'zee', kwartalen: [5] },
    });
    assert.equal(reply.statusCode, 400);
    const velden = reply.json<{ fouten: { veld: string }[] }>().fouten.map((f) => f.veld);
    assert.ok(velden.includes('titel') && velden.includes('lijn'), velden.join());
    const vreemd = await regisseur.ask('POST', '/activiteiten', {
      body: { jaar: 2026, titel: 'x', lijn: 'informatie', kwartalen: [], eigenaarId: buur.actor.accountId },
    });
    assert.equal(vreemd.statusCode, 400);
    const geen = await regisseur.ask('POST', '/activiteiten', {
      body: { jaar: 2026, titel: 'x', lijn: 'informatie', kwartalen: [1] },
    });
    assert.equal(geen.json<{ code: string }>().code, 'plan.een-eigenaar');
  });

  test('een scherm moet van Baken zijn en een bewijsregel moet bestaan', async () => {
    const basis = { jaar: 2026, titel: 'x', lijn: 'informatie', kwartalen: [], eigenaarFunctie: 'x' };
    for (const meer of [
      { plek: 'kamer', pad: 'https://elders.example.nl' },
      { plek: 'kamer', pad: '//elders.example.nl/x' },
      { plek: 'kamer', pad: '/informatie/lio', bewijsregel: 'lio.verzonnen' },
    ])
      assert.equal(
        (await regisseur.ask('POST', '/activiteiten', { body: { ...basis, ...meer } })).statusCode,
        400,
      );
  });
});

describe('wie mag wat', () => {
  test('elke collega leest het plan; een partner niet; alleen de regisseur maakt', async () => {
    for (const rol of rollen) {
      const person = await t.signIn(rol);
      assert.equal((await person.ask('GET', '/plaat')).statusCode, rol === 'partner' ? 403 : 200, rol);
      const maak = await person.ask('POST', '/prioriteiten', {
        body: { titel: 'x', niveau: 'rijk', bron: 'Kamerbrief', van: '2026-01-01' },
      });
      assert.equal(maak.statusCode, rol === 'regisseur' ? 201 : 403, rol);
    }
  });

  test('de eigenaar houdt zijn activiteit bij, een ander niet', async () => {
    const van = await nieuw({ eigenaarFunctie: null, eigenaarId: toezicht.actor.accountId });
    const bewijs = { soort: 'gedaan', datum: '2026-11-09', omschrijving: 'Langs de steigers gelopen.' };
    const jurist = await t.signIn('jurist');
    assert.equal((await stap(van, 'bewijzen', bewijs, jurist)).statusCode, 403);
    const gedaan = await stap(van, 'bewijzen', bewijs, toezicht);
    assert.equal(gedaan.statusCode, 200, gedaan.body);
    assert.equal(gedaan.json<ActiviteitDto>().bewijzen[0]?.door, 'Dennis Roorda');
    assert.equal(
      (await toezicht.ask('PATCH', `/activiteiten/${van.id}`, { body: { titel: 'y' }, version: 2 }))
        .statusCode,
      403,
    );
  });

  test('de buurgemeente krijgt hetzelfde als bij een id dat niet bestaat, en ziet een lege plaat', async () => {
    const a = await nieuw({});
    assert.equal((await buur.ask('GET', `/activiteiten/${a.id}`)).statusCode, 404);
    const { jaarId: geen, activiteiten } = (await buur.ask('GET', '/plaat')).json<PlaatDto>();
    assert.deepEqual([geen, activiteiten], [null, []]);
  });
});

describe('jaar: vaststellen, schuiven, sluiten', () => {
  test('na vaststelling is het kwartaal de basislijn, en later schuiven vraagt een reden die blijft staan', async () => {
    const a = await nieuw({ kwartalen: [4], titel: 'Voor de basislijn' });
    const b = await nieuw({ kwartalen: [1], titel: 'Te laat', lijn: 'samenwerking' });
    const vast = await regisseur.ask('POST', `/jaarplannen/${jaarId}/_vaststellen`, { version: 1 });
    assert.equal(vast.statusCode, 204, vast.body);
    const toon = async (id: string) =>
      (await regisseur.ask('GET', `/activiteiten/${id}`)).json<ActiviteitDto>();
    const [na, te] = [await toon(a.id), await toon(b.id)];
    assert.equal(na.delen[0]?.basis, 4);
    assert.equal(te.delen[0]?.stand, 'achter');
    const zonder = await stap(te, '_verplaatsen', { deelId: te.delen[0]?.id, kwartaal: 4 });
    assert.deepEqual(
      [zonder.statusCode, zonder.json<{ code: string }>().code],
      [409, 'plan.verschuiven-vraagt-reden'],
    );
    const met = await stap(te, '_verplaatsen', {
      deelId: te.delen[0]?.id,
      kwartaal: 4,
      reden: 'Partner had geen tijd.',
    });
    assert.equal(met.statusCode, 200, met.body);
    const dto = met.json<ActiviteitDto>();
    assert.deepEqual([dto.delen[0]?.kwartaal, dto.delen[0]?.basis, dto.delen[0]?.stand], [4, 1, 'nog-niet']);
    assert.deepEqual(
      dto.wijzigingen.filter((w) => w.soort === 'verplaatst').map((w) => [w.van, w.naar, w.reden]),
      [['Q1', 'Q4', 'Partner had geen tijd.']],
    );
  });

  test('een oude versie wordt geweigerd met de versie die er nu is', async () => {
    const a = await nieuw({});
    await stap(a, '_stand', { deelId: a.delen[0]!.id, stand: 'loopt' });
    const oud = await stap(a, '_stand', { deelId: a.delen[0]!.id, stand: 'gereed' });
    assert.deepEqual([oud.statusCode, oud.json<{ versie: number }>().versie], [412, 2]);
  });

  test('een deel van een andere activiteit verschuift niet mee', async () => {
    const [a, b] = [await nieuw({}), await nieuw({})];
    const reply = await stap(a, '_verplaatsen', { deelId: b.delen[0]!.id, kwartaal: 4 });
    assert.equal(reply.json<{ code: string }>().code, 'plan.geen-deel');
  });

  test('acties houden hun dag als de lijst verandert', async () => {
    const a = await nieuw({ acties: ['Bellen', 'Gesprek voeren'] });
    const af = await regisseur.ask('PUT', `/activiteiten/${a.id}/acties/${a.actielijst[0]!.id}`, {
      body: { gedaan: true },
      version: a.versie,
    });
    assert.equal(af.statusCode, 200, af.body);
    const na = await regisseur.ask('PATCH', `/activiteiten/${a.id}`, {
      body: { acties: ['Afspraak maken', 'Bellen'] },
      version: 2,
    });
    assert.deepEqual(
      na.json<ActiviteitDto>().actielijst.map((x) => [x.tekst, x.gedaanOp]),
      [
        ['Afspraak maken', null],
        ['Bellen', '2026-11-09'],
      ],
    );
  });
});

describe('voortgang die volgt uit het werk', () => {
  test('een gehouden LIO telt, en de plaat zegt het; overschrijven vraagt een reden', async () => {
    const a = await nieuw({
      titel: 'Maandelijks LIO',
      lijn: 'informatie',
      kwartalen: [4],
      plek: 'kamer',
      pad: '/informatie/lio',
      bewijsregel: 'lio.maandelijks',
    });
    assert.deepEqual([a.delen[0]?.stand, a.delen[0]?.afgeleid], ['nog-niet', { gedaan: 0, nodig: 3 }]);
    await t.work(regisseur.actor, async (work) => {
      work.count({ soort: 'lio.gehouden', maand: '2026-10' });
      work.count({ soort: 'lio.gehouden', maand: '2026-10' });
      work.count({ soort: 'lio.gehouden', maand: '2026-11' });
    });
    const zien = async (who = regisseur) =>
      (await who.ask('GET', '/plaat')).json<PlaatDto>().activiteiten.find((x) => x.id === a.id)!.delen[0]!;
    assert.deepEqual([(await zien()).stand, (await zien()).afgeleid], ['loopt', { gedaan: 2, nodig: 3 }]);
    // The count is the same for who may not open the room itself.
    assert.deepEqual((await zien(await t.signIn('medewerker'))).afgeleid, { gedaan: 2, nodig: 3 });
    const dto = (await regisseur.ask('GET', `/activiteiten/${a.id}`)).json<ActiviteitDto>();
    const zonder = await stap(dto, '_stand', { deelId: dto.delen[0]!.id, stand: 'gereed' });
    assert.equal(zonder.json<{ code: string }>().code, 'plan.stand-vraagt-reden');
    const met = await stap(dto, '_stand', {
      deelId: dto.delen[0]!.id,
      stand: 'gereed',
      reden: 'December vervalt.',
    });
    assert.equal(met.json<ActiviteitDto>().delen[0]?.stand, 'afgerond');
  });

  test('wie de kamer niet mag openen, leest de telling en krijgt geen weg daarheen', async () => {
    const a = await nieuw({
      kwartalen: [],
      plek: 'kamer',
      pad: '/informatie/meldpunt',
      bewijsregel: 'meldpunt.dagelijks',
    });
    const gelezen = (await toezicht.ask('GET', `/activiteiten/${a.id}`)).json<ActiviteitDto>();
    assert.equal(a.bewijsregel?.mag, true);
    assert.equal(gelezen.bewijsregel?.mag, false);
    assert.deepEqual(gelezen.delen[0]?.afgeleid, a.delen[0]?.afgeleid);
  });

  test('een activiteit hangt aan een telling uit de lijst, en laat haar weer los', async () => {
    const { items } = (await toezicht.ask('GET', '/bewijsregels')).json<{
      items: { id: string; pad: string }[];
    }>();
    const regel = items.find((r) => r.id === 'controles.incidenteel')!;
    const a = await nieuw({});
    const body = { plek: 'kamer', pad: regel.pad, bewijsregel: regel.id };
    const vast = await regisseur.ask('PATCH', `/activiteiten/${a.id}`, { body, version: 1 });
    assert.equal(vast.json<ActiviteitDto>().delen[0]?.afgeleid?.nodig, null);
    const los = await regisseur.ask('PATCH', `/activiteiten/${a.id}`, {
      body: { plek: 'buiten', pad: null, bewijsregel: null },
      version: 2,
    });
    assert.deepEqual(
      [los.json<ActiviteitDto>().plek, los.json<ActiviteitDto>().delen[0]?.afgeleid],
      ['buiten', null],
    );
  });

  test('meldpunt, signalen en controles tellen mee met elk hun eigen regel', async () => {
    const regels = t.house.platform.contributions.all('activiteitBewijs').flatMap(({ value }) => value);
    assert.deepEqual(regels.map((r) => r.id).toSorted(), [
      'controles.bit',
      'controles.incidenteel',
      'controles.per-kwartaal',
      'lio.maandelijks',
      'meldpunt.dagelijks',
      'signalen.gewogen',
    ]);
    await t.work(regisseur.actor, async (work) => {
      work.count({ soort: 'signaal.geregistreerd', maand: '2025-02' });
      work.count({ soort: 'signaal.geregistreerd', maand: '2025-02' });
      work.count({ soort: 'signaal.gewogen', maand: '2025-03' });
      work.count({ soort: 'controle.uitgevoerd', kanaal: 'eigen-robt', maand: '2025-01' });
      work.count({ soort: 'controle.uitgevoerd', kanaal: 'deelname-bit', maand: '2025-01' });
      work.count({ soort: 'controle.uitgevoerd', kanaal: 'brp', maand: '2025-01' });
      await work
        .tables<{ 'meldpunt.lezing': Record<string, unknown> }>()
        .insertInto('meldpunt.lezing')
        .values(
          // A Saturday and the other desk do not count.
          [
            ['meldpunt', '2025-01-06'],
            ['meldpunt', '2025-01-04'],
            ['mma', '2025-01-07'],
          ].map(([leesplek, dag]) => ({
            gemeente_id: work.gemeenteId,
            leesplek,
            dag,
            op: work.now,
            door: work.actor.accountId,
            niets_binnen: true,
          })),
        )
        .execute();
    });
    const geteld = await t.work((await t.signIn('medewerker')).actor, async (work) => {
      const uit: Record<string, unknown> = {};
      for (const r of regels) uit[r.id] = await r.tel(work, '2025-01-01', '2025-03-31');
      return uit;
    });
    assert.deepEqual(geteld, {
      'controles.bit': { gedaan: 1, nodig: 1 },
      'controles.incidenteel': { gedaan: 1, nodig: null },
      'controles.per-kwartaal': { gedaan: 1, nodig: 1 },
      'lio.maandelijks': { gedaan: 0, nodig: 3 },
      'meldpunt.dagelijks': { gedaan: 1, nodig: 63 },
      'signalen.gewogen': { gedaan: 1, nodig: 2 },
    });
  });
});

describe('beleid, verkenning en het volgende jaar', () => {
  test('elke versie van het beleid blijft, met de reden', async () => {
    const vast = await regisseur.ask('POST', `/plannen/${plan.id}/_vaststellen`, {
      body: { door: 'college', datum: '2025-12-16', besluit: 'B-2025-114' },
      version: 1,
    });
    assert.equal(vast.statusCode, 200, vast.body);
    const zonder = await regisseur.ask('PATCH', `/plannen/${plan.id}`, { body: { tekst }, version: 2 });
    assert.equal(zonder.json<{ code: string }>().code, 'plan.wijziging-vraagt-reden');
    const met = await regisseur.ask('PATCH', `/plannen/${plan.id}`, {
      body: { tekst: { ...tekst, motto: 'Eerlijk' }, reden: 'Raad koos een ander motto.' },
      version: 2,
    });
    assert.deepEqual(
      met.json<PlanDto>().versies.map((v) => [v.nummer, v.reden]),
      [
        [2, 'Raad koos een ander motto.'],
        [1, null],
      ],
    );
    const { rows } = await t.admin.query('select tekst from plan.tekst where plan_id = $1 and nummer = 1', [
      plan.id,
    ]);
    assert.equal(rows[0].tekst.motto, 'Samen eerlijk');
  });

  test('het volgende jaar volgt uit dit jaar, en de vergelijking zegt waarom', async () => {
    const plaat = (await regisseur.ask('GET', '/plaat?jaar=2026')).json<PlaatDto>();
    const [stopt, anders, ...rest] = plaat.activiteiten;
    const keuzes = [
      { activiteitId: stopt!.id, keuze: 'stoppen', reden: 'Afgerond.' },
      { activiteitId: anders!.id, keuze: 'aanpassen', reden: 'Smaller.', titel: 'Alleen de haven' },
      ...rest.map((a) => ({ activiteitId: a.id, keuze: 'doorgaan' })),
    ];
    const mist = await regisseur.ask('POST', `/jaarplannen/${jaarId}/_volgend`, {
      body: { keuzes: keuzes.slice(1) },
    });
    assert.equal(mist.json<{ code: string }>().code, 'plan.keuze-ontbreekt');
    const reply = await regisseur.ask('POST', `/jaarplannen/${jaarId}/_volgend`, { body: { keuzes } });
    assert.equal(reply.statusCode, 201, reply.body);
    const volgend = (await regisseur.ask('GET', '/plaat?jaar=2027')).json<PlaatDto>();
    assert.equal(volgend.activiteiten.length, plaat.activiteiten.length - 1);
    assert.ok(volgend.activiteiten.every((a) => a.delen.every((d) => d.hand === null && d.basis === null)));
    const verschil = (await regisseur.ask('GET', `/jaarplannen/${volgend.jaarId}/vergelijking`)).json<{
      rijen: { keuze: string; reden: string | null; titel: string }[];
    }>();
    const van = (keuze: string) => verschil.rijen.filter((r) => r.keuze === keuze);
    assert.deepEqual(
      [van('stoppen')[0]?.reden, van('aanpassen')[0]?.titel],
      ['Afgerond.', 'Alleen de haven'],
    );
    assert.equal(
      (await regisseur.ask('GET', '/plaat?jaar=2026')).json<PlaatDto>().activiteiten.length,
      plaat.activiteiten.length,
    );
  });
});

describe('Vandaag', () => {
  const rijen = (who: typeof regisseur) => t.work(who.actor, (work) => contributions.vandaag!.rijen(work));

  test('de regisseur ziet wat dit kwartaal moet en wat achterloopt, een eigenaar alleen het zijne', async () => {
    const a = await nieuw({
      kwartalen: [2],
      eigenaarFunctie: null,
      eigenaarId: toezicht.actor.accountId,
      titel: 'Te laat van Dennis',
    });
    const van = await rijen(toezicht);
    assert.deepEqual(
      van.map((r) => [r.id, r.stand, r.titel.waarden?.['aantal']]),
      [
        ['plan.achter', 'te-laat', 1],
        ['plan.kwartaal', 'gewoon', 1],
      ],
    );
    assert.equal(van[0]?.actie.pad, `/regie/plan/${a.id}`);
    const alle = await rijen(regisseur);
    assert.ok(Number(alle.find((r) => r.id === 'plan.kwartaal')?.titel.waarden?.['aantal']) > 1);
    assert.deepEqual(await rijen(await t.signIn('partner')), []);
  });

  test('beleid dat bijna vervalt of vervallen is, staat er tot het is bijgewerkt', async () => {
    const maak = await regisseur.ask('POST', '/prioriteiten', {
      body: { titel: 'Versterkingsplan', niveau: 'riec', bron: 'RIEC', van: '2023-01-01', tot: '2026-12-31' },
    });
    const p = maak.json<{ id: string; geldigheid: string }>();
    assert.equal(p.geldigheid, 'bijna');
    const rij = async () => (await rijen(regisseur)).find((r) => r.id === 'plan.prioriteit');
    assert.equal((await rij())?.voor, '2026-12-31');
    await regisseur.ask('PATCH', `/prioriteiten/${p.id}`, { body: { tot: '2028-12-31' }, version: 1 });
    assert.equal(await rij(), undefined);
  });
});

describe('zoeken en verwijzen', () => {
  test('een activiteit is te vinden op woord en op code, en een partner vindt niets', async () => {
    const a = await nieuw({ titel: 'Kwelder onder de loep', lijn: 'informatie' });
    const zoek = (who: typeof regisseur, vraag: string) =>
      t.work(who.actor, (work) => contributions.zoekbron!(work, vraag, 20));
    assert.deepEqual(
      (await zoek(toezicht, 'kwelder')).map((v) => [v.id, v.pad]),
      [[a.id, `/regie/plan/${a.id}`]],
    );
    assert.equal((await zoek(regisseur, a.code))[0]?.id, a.id);
    const partner = await t.signIn('partner');
    assert.deepEqual(await zoek(partner, 'kwelder'), []);
    const verwijzing = await t.work(partner.actor, (work) =>
      contributions.verwijzing!['activiteit']!(work, [a.id]),
    );
    assert.equal(verwijzing.size, 0);
  });
});

describe('na het jaar', () => {
  test('sluiten kan pas als het jaar om is, en daarna verandert er niets meer', async () => {
    const vroeg = await regisseur.ask('POST', `/jaarplannen/${jaarId}/_sluiten`, { version: 2 });
    assert.equal(vroeg.json<{ code: string }>().code, 'plan.jaar-loopt-nog');
    t.setNow('2027-01-04T08:00:00.000Z');
    const later = await t.signIn('regisseur');
    const dicht = await later.ask('POST', `/jaarplannen/${jaarId}/_sluiten`, { version: 2 });
    assert.equal(dicht.statusCode, 204, dicht.body);
    const a = (await later.ask('GET', '/plaat?jaar=2026')).json<PlaatDto>().activiteiten[0]!;
    const na = await later.ask('POST', `/activiteiten/${a.id}/_stand`, {
      body: { deelId: a.delen[0]!.id, stand: 'gereed' },
      version: a.versie,
    });
    assert.equal(na.json<{ code: string }>().code, 'plan.jaar-gesloten');
  });
});
