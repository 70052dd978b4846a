import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import pg from 'pg';
import { registreer } from '#modules/informatie/signalen/index.ts';
import { rollen, type Rol } from '#platform/actor.ts';
import { START, systeem, type Person } from '#test/app.ts';
import { publicUrl, site, t } from '#test/melden.ts';
import type { BronDto, VraagDto } from './contract.ts';
import { jobs } from './jobs.ts';

let regisseur: Person;
let buur: Person;
beforeEach(async () => {
  t.setNow(START);
  regisseur = await t.signIn('regisseur');
  buur = await t.signIn('regisseur', 'buurgemeente');
});

const invoer = {
  naam: 'Vergunningen',
  afdeling: 'VTH',
  contact: 'Proef Collega',
  email: 'vth@example.nl',
  weet: 'Vergunningen en handhaving per adres.',
  grondslag: 'Omgevingswet, AVG 6(1)(e)',
  hoe: 'Eén adres per vraag.',
  herkomstlabel: 'AVG',
  actief: true,
};
const bron = async (extra: object = {}): Promise<BronDto> => {
  const reply = await regisseur.ask('POST', '/bronnen', { body: { ...invoer, ...extra } });
  assert.equal(reply.statusCode, 201, reply.body);
  return reply.json();
};
const signaal = (wie = regisseur) =>
  t.work(wie.actor, (work) =>
    registreer(work, {
      bronsoort: 'toezichthouder',
      wat: 'Vaten bij Kwikstaartweg 14.',
      waar: 'Kwikstaartweg 14',
      thema: 'drugs',
      ontvangenOp: START,
      team: 'ondermijning',
    }),
  );
const werk = (naam: string, ids: Record<string, string> = {}) =>
  t.work(systeem(1), (work) => jobs[naam]!(work, ids));

/** Asks, lets the mail job run, and gives the question with the link that was to be sent by hand. */
async function gevraagd(extra: object = {}): Promise<{ v: VraagDto; signaalId: string; pad: string }> {
  const [b, s] = [await bron(), await signaal()];
  const body = {
    bronId: b.id,
    object: 'Kwikstaartweg 14',
    vraag: 'Is hier een vergunning verleend voor opslag?',
    ...extra,
  };
  const reply = await regisseur.ask('POST', `/signalen/${s.id}/verrijkingsvragen`, { body });
  assert.equal(reply.statusCode, 201, reply.body);
  const { id } = reply.json<VraagDto>();
  await t.work(regisseur.actor, (work) => jobs['bronnen.mail']!(work, { vraagId: id, soort: 'vraag' }));
  const v = await toon(s.id, id);
  return { v, signaalId: s.id, pad: new URL(v.link!, 'http://x').pathname };
}
const toon = async (signaalId: string, id: string): Promise<VraagDto> =>
  (await regisseur.ask('GET', `/signalen/${signaalId}/verrijkingsvragen`))
    .json()
    .items.find((x: VraagDto) => x.id === id);

const lees = (pad: string) => site.inject({ method: 'GET', url: pad });
const antwoord = (pad: string, velden: Record<string, string>) =>
  site.inject({
    method: 'POST',
    url: pad,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(velden).toString(),
  });

describe('bronnenkaart', () => {
  test('maken, wijzigen met versie, en alleen voor de eigen gemeente', async () => {
    const b = await bron({ naam: 'Subsidies' });
    const nieuw = await regisseur.ask('PUT', `/bronnen/${b.id}`, {
      version: 1,
      body: { ...invoer, naam: 'Subsidies 2', actief: false },
    });
    assert.deepEqual([nieuw.statusCode, nieuw.json().versie], [200, 2]);
    assert.equal(
      (await regisseur.ask('PUT', `/bronnen/${b.id}`, { version: 1, body: invoer })).statusCode,
      412,
    );
    assert.equal((await buur.ask('PUT', `/bronnen/${b.id}`, { version: 2, body: invoer })).statusCode, 404);
    assert.equal((await buur.ask('GET', '/bronnen')).json().items.length, 0);
  });

  test('rechten per rol', async () => {
    const lezen: Rol[] = ['regisseur', 'jurist', 'sleutelfiguur', 'analist', 'fg'];
    for (const rol of rollen) {
      const wie = await t.signIn(rol);
      assert.equal((await wie.ask('GET', '/bronnen')).statusCode, lezen.includes(rol) ? 200 : 403, rol);
      assert.equal(
        (await wie.ask('POST', '/bronnen', { body: { ...invoer, naam: rol } })).statusCode,
        rol === 'regisseur' ? 201 : 403,
        rol,
      );
    }
  });
});

describe('verrijkingsvraag', () => {
  test('BRN-1: over één object, zonder persoon; alles wat niet kan in één keer', async () => {
    const [b, s] = [await bron(), await signaal()];
    const fouten = async (object: string, vraag: string) => {
      const reply = await regisseur.ask('POST', `/signalen/${s.id}/verrijkingsvragen`, {
        body: { bronId: b.id, object, vraag },
      });
      return [
        reply.statusCode,
        ...(reply.json().fouten ?? []).map((f: { veld: string; code: string }) => `${f.veld} ${f.code}`),
      ];
    };
    assert.deepEqual(await fouten('de loods', 'Woont de heer P. de Jong hier?'), [
      400,
      'object bronnen.geen-object',
      'vraag bronnen.noemt-persoon',
    ]);
    assert.deepEqual(await fouten('Kwikstaartweg 14', 'Hoort BSN 999901011 hierbij?'), [
      400,
      'vraag bronnen.noemt-persoon',
    ]);
    const reply = await regisseur.ask('POST', `/signalen/${s.id}/verrijkingsvragen`, {
      body: { bronId: s.id, object: 'Kwikstaartweg 14', vraag: 'Iets bekend?' },
    });
    assert.deepEqual([reply.statusCode, reply.json().fouten[0].code], [400, 'bronnen.bron-onbekend']);
  });

  test('de collega leest en antwoordt één keer zonder account; het antwoord komt verzegeld, met het label van de bron', async () => {
    const { v, signaalId, pad } = await gevraagd();
    const page = await lees(pad);
    assert.equal(page.statusCode, 200);
    assert.match(page.body, /Kwikstaartweg 14/);
    assert.match(page.body, /vergunning verleend voor opslag/);
    assert.doesNotMatch(page.body, /<script|set-cookie/i);
    const half = await antwoord(pad, { weet: 'ja', tekst: '  ' });
    assert.deepEqual([half.statusCode, /Schrijf uw antwoord/.test(half.body)], [400, true]);
    const klaar = await antwoord(pad, {
      weet: 'ja',
      tekst: 'Vergunning uit 2019 voor <b>opslag</b>, ingetrokken in 2024.',
    });
    assert.deepEqual([klaar.statusCode, /Bedankt/.test(klaar.body)], [200, true]);
    const { rows } = await t.admin.query('select verzegeld from bronnen.antwoord where id = $1', [v.id]);
    assert.doesNotMatch(rows[0].verzegeld.toString('latin1'), /Vergunning|2019/);
    // Before the first answer was fetched the letter is closed already, and a second answer changes nothing.
    assert.equal((await lees(pad)).statusCode, 404);
    assert.equal((await antwoord(pad, { weet: 'nee', tekst: '' })).statusCode, 404);
    await werk('bronnen.houd-bij');
    const na = await toon(signaalId, v.id);
    assert.deepEqual(
      [na.stand, na.weet, na.antwoord, na.herkomstlabel, na.beantwoordOp, na.link],
      [
        'beantwoord',
        'ja',
        'Vergunning uit 2019 voor <b>opslag</b>, ingetrokken in 2024.',
        'AVG',
        '2026-11-09',
        null,
      ],
    );
    assert.equal((await lees(pad)).statusCode, 404);
    const rest = await t.admin.query(
      'select (select count(*) from bronnen.brief where id = $1)::int + (select count(*) from bronnen.antwoord where id = $1)::int as n, (select code is null and sleutel is null from bronnen.vraag where id = $1) as leeg',
      [v.id],
    );
    assert.deepEqual(rest.rows[0], { n: 0, leeg: true });
  });

  test('BRN-9: een overgenomen antwoord staat bij het signaal, met bron, dag en label; personen niet, en maar één keer', async () => {
    const { v, signaalId, pad } = await gevraagd();
    const neemOver = (wie = regisseur) => wie.ask('POST', `/verrijkingsvragen/${v.id}/_overnemen`);
    assert.deepEqual(await neemOver().then((r) => [r.statusCode, r.json().code]), [
      409,
      'bronnen.niet-over-te-nemen',
    ]);
    await antwoord(pad, {
      weet: 'ja',
      tekst:
        'Vergunning van Loodsverhuur Rietgors V.O.F., aanvrager Jan de Vries, ook voor Kwikstaartweg 31.',
    });
    await werk('bronnen.houd-bij');
    assert.equal((await neemOver(await t.signIn('regisseur', 'buurgemeente'))).statusCode, 404);
    const klaar = await neemOver();
    assert.deepEqual([klaar.statusCode, klaar.json().overgenomenOp], [201, '2026-11-09'], klaar.body);
    assert.equal(klaar.json().rechten.includes('verrijkingsvraag.overnemen'), false);
    assert.equal((await neemOver()).statusCode, 409);
    const { rows } = await t.admin.query(
      `select soort, herkomst_uit, herkomst_label, (vastgelegd_op at time zone 'Europe/Amsterdam')::date::text as dag, onderwerp_id
         from koppelen.vermelding where bron_id = $1 and herkomst = 'antwoord' order by soort`,
      [signaalId],
    );
    assert.deepEqual(
      rows.map((r) => [r.soort, r.herkomst_uit, r.herkomst_label, r.dag]),
      ['adres', 'adres', 'organisatie'].map((soort) => [soort, v.bron.naam, 'AVG', '2026-11-09']),
    );
    const { feiten } = (await regisseur.ask('GET', `/onderwerpen/${rows[2].onderwerp_id}`)).json();
    assert.deepEqual(
      feiten[0].beweringen.map((b: { herkomst: object }) => b.herkomst),
      [{ soort: 'antwoord', uit: v.bron.naam, label: 'AVG' }],
    );
  });

  test('een verkeerde, een verlopen en een vreemde code zien er gelijk uit', async () => {
    const { pad } = await gevraagd();
    const vreemd = pad.replace('papendrecht', 'buurgemeente');
    const kapot = `${pad.slice(0, -4)}0000`;
    const bodies = [];
    for (const p of [vreemd, kapot, '/vraag/nergens/AAAA-AAAA']) {
      const reply = await lees(p);
      assert.equal(reply.statusCode, 404, p);
      bodies.push(/<h1>([^<]*)/.exec(reply.body)?.[1]);
    }
    assert.deepEqual(new Set(bodies).size, 1);
  });

  test('vraag, code en sleutel staan versleuteld; wie de database heeft opent geen brief', async () => {
    const { v } = await gevraagd();
    const { rows } = await t.admin.query(
      'select v.object, v.vraag, v.code, v.sleutel, b.verzegeld from bronnen.vraag v join bronnen.brief b using (gemeente_id, id) where id = $1',
      [v.id],
    );
    for (const kolom of Object.values<Buffer>(rows[0]))
      assert.doesNotMatch(kolom.toString('latin1'), /Kwikstaart|vergunning|papendrecht/i);
  });

  test('de publieke rol leest geen vragen en geen antwoorden, en brieven alleen met hun code', async () => {
    await gevraagd();
    const client = new pg.Client({ connectionString: publicUrl });
    await client.connect();
    try {
      await client.query(`select set_config('baken.gemeente', '1', false)`);
      for (const tabel of ['brief', 'antwoord'])
        assert.equal((await client.query(`select id from bronnen.${tabel}`)).rowCount, 0);
      for (const tabel of ['vraag', 'antwoord', 'bron'])
        await assert.rejects(client.query(`select * from bronnen.${tabel}`), { code: '42501' });
    } finally {
      await client.end();
    }
  });

  test('BRN-3: twee herinneringen, daarna verlopen; de brief gaat dan niet meer open', async () => {
    const { v, signaalId, pad } = await gevraagd();
    const wacht = async () =>
      (
        await t.admin.query(
          `select count(*)::int as n from graphile_worker._private_jobs j join graphile_worker._private_tasks k on k.id = j.task_id where k.identifier = 'bronnen.mail'`,
        )
      ).rows[0].n;
    const begin = await wacht();
    for (const [nu, herinnerd] of [
      ['2026-11-13T08:00:00.000Z', 0],
      ['2026-11-16T08:00:00.000Z', 1],
      ['2026-11-17T08:00:00.000Z', 1],
      ['2026-11-22T08:00:00.000Z', 2],
      ['2026-11-23T08:00:00.000Z', 2],
    ] as const) {
      t.setNow(nu);
      await werk('bronnen.houd-bij');
      const { rows } = await t.admin.query(
        'select herinnerd, stand, tot::text from bronnen.vraag where id = $1',
        [v.id],
      );
      assert.deepEqual(rows[0], { herinnerd, stand: 'open', tot: '2026-11-23' }, nu);
    }
    assert.ok((await wacht()) - begin >= 2);
    t.setNow('2026-11-24T08:00:00.000Z');
    assert.equal((await lees(pad)).statusCode, 404);
    await werk('bronnen.houd-bij');
    t.setNow(START);
    assert.equal((await toon(signaalId, v.id)).stand, 'verlopen');
    assert.equal((await t.admin.query('select 1 from bronnen.brief where id = $1', [v.id])).rowCount, 0);
  });

  test('BRN-2: intrekken kan zolang er geen antwoord is, en maar één keer', async () => {
    const { v, pad } = await gevraagd();
    assert.equal((await buur.ask('POST', `/verrijkingsvragen/${v.id}/_intrekken`)).statusCode, 404);
    const reply = await regisseur.ask('POST', `/verrijkingsvragen/${v.id}/_intrekken`);
    assert.deepEqual([reply.statusCode, reply.json().stand], [201, 'ingetrokken']);
    assert.equal((await lees(pad)).statusCode, 404);
    const weer = await regisseur.ask('POST', `/verrijkingsvragen/${v.id}/_intrekken`);
    assert.deepEqual([weer.statusCode, weer.json().code], [409, 'bronnen.niet-open']);
  });

  test('een antwoord dat niet opengaat wordt niet geloofd: de vraag blijft staan', async () => {
    const { v, signaalId, pad } = await gevraagd();
    await t.admin.query(
      `insert into bronnen.antwoord (gemeente_id, id, dag, verzegeld) values (1, $1, current_date, '\\x0102')`,
      [v.id],
    );
    await werk('bronnen.houd-bij');
    assert.equal((await toon(signaalId, v.id)).stand, 'open');
    assert.equal((await antwoord(pad, { weet: 'nee', tekst: '' })).statusCode, 200);
  });

  test('met het signaal gaan vraag, brief en antwoord weg', async () => {
    const { v, signaalId, pad } = await gevraagd();
    await regisseur.ask('POST', `/signalen/${signaalId}/_onjuist`, {
      version: 1,
      body: { reden: 'waarneming-klopt-niet' },
    });
    await werk('bronnen.houd-bij');
    assert.equal((await t.admin.query('select 1 from bronnen.vraag where id = $1', [v.id])).rowCount, 0);
    assert.equal((await lees(pad)).statusCode, 404);
  });
});
