import assert from 'node:assert/strict';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, beforeEach, describe, test } from 'node:test';
import { registreer } from '#modules/informatie/signalen/index.ts';
import type { Bevoegdheid } from '#modules/informatie/signalen/contract.ts';
import { rollen, type Rol } from '#platform/actor.ts';
import { START, systeem, testApp, type Person } from '#test/app.ts';
import { contributions } from './contributions.ts';
import type { OpzoekingDto, RegisterToestand } from './contract.ts';
import { jobs } from './jobs.ts';

const t = await testApp();
let regisseur: Person;
let buur: Person;
let fg: Person;
let beheerder: Person;

beforeEach(async () => {
  t.setNow(START);
  regisseur = await t.signIn('regisseur');
  buur = await t.signIn('regisseur', 'buurgemeente');
  fg = await t.signIn('fg');
  beheerder = await t.signIn('beheerder');
});

const zet = (sleutel: string, waarde: unknown) =>
  t.admin.query(
    `insert into platform.instelling (gemeente_id, sleutel, geldig_vanaf, waarde, bron, door, op)
     values (1, $1, '2024-01-01', $2, 'proef', $3, now())
     on conflict (gemeente_id, sleutel, geldig_vanaf) do update set waarde = excluded.waarde`,
    [sleutel, JSON.stringify(waarde), regisseur.actor.accountId],
  );

async function signaal(
  bevoegdheid: Bevoegdheid | null,
  wie = regisseur,
): Promise<{ id: string; kenmerk: string }> {
  const s = await t.work(wie.actor, (work) =>
    registreer(work, {
      bronsoort: 'toezichthouder',
      wat: 'Iets op Ratelaarhof 3.',
      waar: 'Ratelaarhof 3',
      thema: 'adresfraude',
      ontvangenOp: START,
      team: 'ondermijning',
    }),
  );
  if (bevoegdheid !== null) {
    const body = {
      concreet: true,
      recent: true,
      bevoegdheid,
      reden: 'Eigen waarneming.',
      uitkomst: 'verder',
    };
    const reply = await wie.ask('POST', `/signalen/${s.id}/weging`, { version: 1, body });
    assert.equal(reply.statusCode, 200, reply.body);
  }
  return s;
}

/** Runs the job of a look-up as the worker would: as who asked. */
const voerUit = (id: string, wie = regisseur) =>
  t.work(wie.actor, (work) => jobs['registers.vraag']!(work, { opzoekingId: id }));

const afweging = {
  noodzaak: 'Nodig om het adres te controleren.',
  proportionaliteit: 'Alleen naam en geboortedatum.',
  subsidiariteit: 'Het huisbezoek gaf geen antwoord.',
};
const persoonVraag = (signaalId: string, extra: object = {}) => ({
  soort: 'brp.postcode',
  waarden: { postcode: '9999 pz', huisnummer: '3' },
  signaalId,
  doel: 'adresonderzoek',
  ...afweging,
  ...extra,
});

async function opgezocht(body: object, pad = '/opzoekingen'): Promise<OpzoekingDto> {
  const reply = await regisseur.ask('POST', pad, { body });
  assert.equal(reply.statusCode, 201, reply.body);
  const { id } = reply.json<OpzoekingDto>();
  await voerUit(id);
  return (await regisseur.ask('GET', `/opzoekingen/${id}`)).json<OpzoekingDto>();
}

const wachtrij = async (task: string): Promise<number> => {
  const { rows } = await t.admin.query<{ n: number }>(
    `select count(*)::int as n from graphile_worker._private_jobs j join graphile_worker._private_tasks k on k.id = j.task_id where k.identifier = $1`,
    [task],
  );
  return rows[0]!.n;
};

describe('een object opzoeken', () => {
  test('zonder aansluiting antwoordt de demonstratie met opgenomen feiten, met register, leeftijd en vervolg', async () => {
    const s = await signaal(null);
    const o = await opgezocht({ soort: 'adres', waarden: { adres: 'Kwikstaartweg 14' }, signaalId: s.id });
    assert.deepEqual([o.stand, o.opgenomen, o.uitGeheugen, o.antwoordOp], ['antwoord', true, false, START]);
    const [treffer] = o.treffers;
    assert.ok(treffer!.feiten.some((f) => f.code === 'gebruiksdoel' && f.waarde === 'industriefunctie'));
    assert.ok(treffer!.vervolg.some((v) => v.soort === 'kvk.adres' && !v.persoon));
    // BRK and WOZ are off: what cannot be asked is not offered.
    assert.equal(
      treffer!.vervolg.some((v) => v.soort.startsWith('brk.') || v.soort.startsWith('woz.')),
      false,
    );
    const bij = (await regisseur.ask('GET', `/signalen/${s.id}/opzoekingen`)).json();
    assert.deepEqual(
      bij.items.map((x: OpzoekingDto) => x.id),
      [o.id],
    );
    assert.deepEqual([bij.slot.open, bij.slot.waarom], [false, 'uit']);
  });

  test('geen treffer is een antwoord en geen storing', async () => {
    const o = await opgezocht({
      soort: 'rdw.kenteken',
      waarden: { kenteken: 'BB-123-B' },
      reden: 'Proef zonder signaal.',
    });
    assert.deepEqual([o.stand, o.treffers.length, o.code], ['geen-treffer', 0, null]);
  });

  test('zonder signaal of reden, met een onbekende soort of foute velden: 400 met alles tegelijk', async () => {
    const fouten = async (body: object) =>
      (await regisseur.ask('POST', '/opzoekingen', { body }))
        .json()
        .fouten.map((f: { veld: string; code: string }) => `${f.veld} ${f.code}`);
    assert.deepEqual(await fouten({ soort: 'rdw.kenteken', waarden: { kenteken: 'V478EO' } }), [
      'reden register.waarvoor',
    ]);
    assert.deepEqual(await fouten({ soort: 'brp.bsn', waarden: {}, reden: 'Via de achterdeur.' }), [
      'soort register.soort-onbekend',
    ]);
    assert.deepEqual(
      await fouten({ soort: 'adres.postcode', waarden: { postcode: 'x', kleur: 'rood' }, reden: 'Proef.' }),
      [
        'waarden.postcode register.veld-vorm',
        'waarden.huisnummer register.veld-leeg',
        'waarden.kleur register.veld-onbekend',
      ],
    );
  });

  test('REG-7: een vers antwoord wordt hergebruikt binnen de kring, met zijn leeftijd; "vers" vraagt opnieuw', async () => {
    const body = { soort: 'kvk.basisprofiel', waarden: { kvkNummer: '1081' }, reden: 'Proef.' };
    const eerst = await opgezocht(body);
    t.setNow('2026-11-09T07:40:00.000Z');
    const weer = (await regisseur.ask('POST', '/opzoekingen', { body })).json<OpzoekingDto>();
    assert.deepEqual([weer.stand, weer.uitGeheugen, weer.antwoordOp], ['antwoord', true, eerst.antwoordOp]);
    assert.deepEqual(weer.treffers, eerst.treffers);
    const vers = (
      await regisseur.ask('POST', '/opzoekingen', { body: { ...body, vers: true } })
    ).json<OpzoekingDto>();
    assert.equal(vers.stand, 'wacht');
    // Another circle gets no sign that this was asked before.
    const ander = (await buur.ask('POST', '/opzoekingen', { body })).json<OpzoekingDto>();
    assert.equal(ander.stand, 'wacht');
  });

  test('REG-15: wat KVK en RDW zeiden staat bij het signaal, met register en dag; afgeschermd blijft afgeschermd', async () => {
    const s = await signaal(null);
    const bij = (soort: string, waarden: Record<string, string>) =>
      opgezocht({ soort, waarden, signaalId: s.id });
    await bij('kvk.basisprofiel', { kvkNummer: '00001022' });
    await bij('rdw.kenteken', { kenteken: 'V-478-EO' });
    await bij('kvk.basisprofiel', { kvkNummer: '00001049' });
    // The same again, from memory: an assertion is not repeated.
    await bij('rdw.kenteken', { kenteken: 'V-478-EO' });
    const { rows } = await t.admin.query(
      `select soort, herkomst_uit, herkomst_label, bij is not null as deel, waarde, onderwerp_id
         from koppelen.vermelding where bron_id = $1 and herkomst = 'opzoeking' order by id`,
      [s.id],
    );
    assert.deepEqual(
      rows
        .filter((r) => !r.deel)
        .map((r) => `${r.soort} ${r.herkomst_uit} ${r.herkomst_label}`)
        .toSorted(),
      ['kenteken RDW AVG', 'organisatie KVK AVG', 'organisatie KVK AVG'],
    );
    // Of both firms the number, of the shielded one no address.
    assert.deepEqual(
      rows
        .filter((r) => r.deel)
        .map((r) => r.soort)
        .toSorted(),
      ['adres', 'kvk', 'kvk'],
    );
    assert.ok(rows.every((r) => !r.waarde.toString('latin1').includes('Verhuur')));
    const kenteken = rows.find((r) => r.soort === 'kenteken').onderwerp_id;
    const { feiten } = (await regisseur.ask('GET', `/onderwerpen/${kenteken}`)).json();
    const merk = feiten.find((f: { wat: string }) => f.wat === 'merk').beweringen[0];
    assert.deepEqual(
      [merk.herkomst, merk.dag, merk.stuk.titel],
      [{ soort: 'opzoeking', uit: 'RDW', label: 'AVG' }, '2026-11-09', s.kenmerk],
    );
  });

  test('vraag, reden en antwoord staan versleuteld; de vraag zelf is in geen kolom te lezen', async () => {
    const o = await opgezocht({
      soort: 'kvk.naam',
      waarden: { naam: 'Snackbar De Fuut' },
      reden: 'Reden die niemand leest.',
    });
    assert.equal(o.stand, 'antwoord');
    const { rows } = await t.admin.query('select o::text as rij from registers.opzoeking o where id = $1', [
      o.id,
    ]);
    assert.doesNotMatch(Buffer.from(rows[0].rij, 'utf8').toString('latin1'), /Fuut|niemand/);
    const ruw = await t.admin.query('select vraag, reden, antwoord from registers.opzoeking where id = $1', [
      o.id,
    ]);
    for (const kolom of Object.values<Buffer>(ruw.rows[0]))
      assert.doesNotMatch(kolom.toString('latin1'), /Fuut|niemand/);
  });
});

describe('het slot op personen', () => {
  test('REG-3: uit tot het college werkwijze en DPIA heeft vastgesteld', async () => {
    const s = await signaal('wet-brp');
    const reply = await regisseur.ask('POST', '/persoonsopzoekingen', { body: persoonVraag(s.id) });
    assert.deepEqual([reply.statusCode, reply.json().code], [409, 'register.personen-uit']);
  });

  test('REG-1 en REG-2: zonder weging, doel of afweging komt er niets, en er gaat niets naar buiten', async () => {
    await zet('register.personen', true);
    const voor = await wachtrij('registers.vraag');
    const ongewogen = await signaal(null);
    const apv = await signaal('apv');
    const codes = [];
    for (const body of [
      persoonVraag(ongewogen.id),
      persoonVraag(apv.id),
      persoonVraag(apv.id, { doel: 'identiteit' }),
    ])
      codes.push((await regisseur.ask('POST', '/persoonsopzoekingen', { body })).json().code);
    assert.deepEqual(codes, ['register.niet-gewogen', 'register.doel-past-niet', 'register.vraag-past-niet']);
    const kaal = await regisseur.ask('POST', '/persoonsopzoekingen', {
      body: { soort: 'brp.postcode', waarden: {}, signaalId: apv.id },
    });
    assert.equal(kaal.statusCode, 400);
    assert.deepEqual(
      new Set(kaal.json().fouten.map((f: { veld: string }) => f.veld)),
      new Set(['doel', 'noodzaak', 'proportionaliteit', 'subsidiariteit']),
    );
    assert.equal(await wachtrij('registers.vraag'), voor);
  });

  test('na de weging: alleen de velden van het doel, het nummer niet in beeld, en een regel in het protocol per persoon', async () => {
    await zet('register.personen', true);
    const s = await signaal('wet-brp');
    const { slot } = (await regisseur.ask('GET', `/signalen/${s.id}/opzoekingen`)).json();
    assert.deepEqual([slot.open, slot.bevoegdheid], [true, 'wet-brp']);
    assert.ok(slot.doelen.some((d: { doel: string }) => d.doel === 'adresonderzoek'));
    const o = await opgezocht(persoonVraag(s.id), '/persoonsopzoekingen');
    assert.deepEqual(
      o.treffers.map((x) => x.titel),
      ['Pieter Willem de Jong', 'Marta Kowalczyk'],
    );
    assert.deepEqual(
      o.treffers[1]!.feiten.find((f) => f.code === 'geboren'),
      { code: 'geboren', waarde: '1989-11', vorm: 'datum' },
    );
    assert.doesNotMatch(JSON.stringify(o), /9999011/);
    const { rows } = await t.admin.query(
      `select bsn, bewaren_tot::text, velden, doel, bevoegdheid from registers.protocol where opzoeking_id = $1`,
      [o.id],
    );
    assert.equal(rows.length, 2);
    assert.deepEqual(
      [rows[0].bewaren_tot, rows[0].doel, rows[0].bevoegdheid],
      ['2046-11-09', 'adresonderzoek', 'wet-brp'],
    );
    assert.deepEqual(rows[0].velden, [
      'burgerservicenummer',
      'naam',
      'geboorte.datum',
      'adressering.adresregel1',
      'adressering.adresregel2',
    ]);
    assert.doesNotMatch(rows[0].bsn.toString('latin1'), /9999/);
  });

  test('per betrokkene een regel in het verwerkingslog: bij het antwoord en bij elke blik', async () => {
    await zet('register.personen', true);
    const s = await signaal('wet-brp');
    const tel = async () =>
      (
        await t.admin.query(
          `select count(*)::int as n, count(distinct betrokkene)::int as wie from platform.verwerkingslog where activiteit = 'registers'`,
        )
      ).rows[0];
    const voor = await tel();
    const o = await opgezocht(persoonVraag(s.id), '/persoonsopzoekingen');
    const na = await tel();
    // Asked: the signal. Answered: two persons. Looked at: the signal and both again.
    assert.equal(na.n - voor.n, 1 + 2 + 3);
    await regisseur.ask('GET', `/opzoekingen/${o.id}`);
    assert.equal((await tel()).n - na.n, 3);
  });

  test('het nummer komt alleen in beeld waar het doel het vraagt', async () => {
    await zet('register.personen', true);
    const s = await signaal('bibob');
    const vraag = {
      soort: 'brp.naam-geboortedatum',
      waarden: { geslachtsnaam: 'jong', geboortedatum: '1971-04-17' },
    };
    const bibob = await opgezocht(persoonVraag(s.id, { ...vraag, doel: 'bibob' }), '/persoonsopzoekingen');
    const wie = await opgezocht(persoonVraag(s.id, { ...vraag, doel: 'identiteit' }), '/persoonsopzoekingen');
    assert.deepEqual([bibob.treffers[0]?.bsn, wie.treffers[0]?.bsn], ['999901011', undefined]);
  });

  test('wie wacht terwijl het signaal eindigt, krijgt niets meer: de vraag vervalt', async () => {
    await zet('register.personen', true);
    const s = await signaal('wet-brp');
    const { id } = (
      await regisseur.ask('POST', '/persoonsopzoekingen', { body: persoonVraag(s.id) })
    ).json<OpzoekingDto>();
    await t.admin.query(
      `update signalen.signaal set status = 'besloten', uitkomst = 'controle' where id = $1`,
      [s.id],
    );
    await voerUit(id);
    assert.equal((await regisseur.ask('GET', `/opzoekingen/${id}`)).json().stand, 'vervallen');
    const { rows } = await t.admin.query(
      'select count(*)::int as n from registers.protocol where opzoeking_id = $1',
      [id],
    );
    assert.equal(rows[0].n, 0);
  });

  test('onjuist gebleken: met het signaal is het antwoord onleesbaar en opgeruimd; het protocol blijft', async () => {
    await zet('register.personen', true);
    const s = await signaal('wet-brp');
    const o = await opgezocht(persoonVraag(s.id), '/persoonsopzoekingen');
    const weg = await regisseur.ask('POST', `/signalen/${s.id}/_onjuist`, {
      version: 2,
      body: { reden: 'persoonsverwisseling' },
    });
    assert.equal(weg.statusCode, 204, weg.body);
    assert.equal((await regisseur.ask('GET', `/opzoekingen/${o.id}`)).statusCode, 404);
    await t.work(systeem(1), (work) => jobs['registers.wezen']!(work, {}));
    const { rows } = await t.admin.query(
      `select (select count(*) from registers.opzoeking where id = $1)::int as opzoeking, (select count(*) from registers.protocol where opzoeking_id = $1)::int as protocol`,
      [o.id],
    );
    assert.deepEqual(rows[0], { opzoeking: 0, protocol: 2 });
  });
});

describe('protocol van de BRP', () => {
  test('de FG vindt elke verstrekking over een nummer, met wie, wat en waarvoor; een ander leest er niets', async () => {
    await zet('register.personen', true);
    const s = await signaal('wet-brp');
    await opgezocht(
      persoonVraag(s.id, { soort: 'brp.bsn', waarden: { bsn: '999901436' } }),
      '/persoonsopzoekingen',
    );
    const { items } = (
      await fg.ask('POST', '/registers/brp/protocol/_zoek', { body: { bsn: '999901436' } })
    ).json();
    assert.deepEqual(
      [items.length, items[0].door, items[0].bron, items[0].bewarenTot],
      [1, 'Marit Hoekstra', s.kenmerk, '2046-11-09'],
    );
    assert.ok(items[0].velden.includes('verblijfplaats'));
    assert.equal(
      (await regisseur.ask('POST', '/registers/brp/protocol/_zoek', { body: { bsn: '999901436' } }))
        .statusCode,
      403,
    );
    const door = await t.work(regisseur.actor, (work) =>
      work
        .tables<{ 'registers.protocol': { id: string } }>()
        .selectFrom('registers.protocol')
        .select('id')
        .execute(),
    );
    assert.equal(door.length, 0);
  });

  test('een dag te vroeg weigert de database het weggooien, ook aan Baken zelf', async () => {
    const { rows } = await t.admin.query(`select id from registers.protocol where gemeente_id = 1 limit 1`);
    const regel = contributions.bewaarregel!.find((r) => r.id === 'brp-protocol')!;
    assert.deepEqual(await t.work(systeem(1), (work) => regel.vernietig(work, rows[0].id)), {
      'registers.protocol': 0,
    });
    await t.admin.query(`update registers.protocol set bewaren_tot = current_date where id = $1`, [
      rows[0].id,
    ]);
    assert.deepEqual(await t.work(systeem(1), (work) => regel.vernietig(work, rows[0].id)), {
      'registers.protocol': 1,
    });
  });
});

describe('een echt register', () => {
  let antwoord: (url: URL) => { status: number; body: unknown; headers?: Record<string, string> };
  const gezien: { url: string; sleutel: string | undefined }[] = [];
  const server = http.createServer((request, reply) => {
    gezien.push({ url: request.url ?? '', sleutel: request.headers['apikey'] as string | undefined });
    const { status, body, headers = {} } = antwoord(new URL(request.url ?? '/', 'http://x'));
    reply
      .writeHead(status, { 'content-type': 'application/json', ...headers })
      .end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  after(() => server.close());

  async function verbind(register = 'kvk'): Promise<void> {
    if (!server.listening) await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    process.env.BAKEN_REGISTERPOORTEN = origin;
    const nu = (await beheerder.ask('GET', `/registers/${register}/aansluiting`)).json();
    const reply = await beheerder.ask('PUT', `/registers/${register}/aansluiting`, {
      version: nu.versie,
      body: { stand: 'live', adres: origin, kop: 'apikey', sleutel: 'zeer-geheim' },
    });
    assert.equal(reply.statusCode, 200, reply.body);
    assert.equal(reply.json().heeftSleutel, true);
    assert.equal(reply.body.includes('zeer-geheim'), false);
  }
  const toestand = async (register: string) =>
    (await regisseur.ask('GET', '/registers'))
      .json()
      .items.find((r: RegisterToestand) => r.register === register) as RegisterToestand;
  const profiel = { kvkNummer: '12345678', naam: 'Proef B.V.' };
  const vraag = (kvkNummer = '12345678') => ({
    soort: 'kvk.basisprofiel',
    waarden: { kvkNummer },
    reden: 'Proef met een echt register.',
  });

  test('de sleutel ligt versleuteld, gaat mee in de vraag, en kosten tellen op', async () => {
    antwoord = () => ({ status: 200, body: profiel });
    await verbind();
    const voor = (await toestand('kvk')).kostenCent;
    const o = await opgezocht(vraag());
    assert.deepEqual([o.stand, o.opgenomen, o.treffers[0]!.titel], ['antwoord', false, 'Proef B.V.']);
    assert.deepEqual(gezien.at(-1), { url: '/v1/basisprofielen/12345678', sleutel: 'zeer-geheim' });
    const nu = await toestand('kvk');
    assert.deepEqual([nu.stand, nu.kostenCent - voor, nu.antwoordOp], ['live', 2, START]);
    const { rows } = await t.admin.query(`select gegevens from registers.aansluiting where register = 'kvk'`);
    assert.doesNotMatch(rows[0].gegevens.toString('latin1'), /zeer-geheim/);
  });

  test('REG-4 en REG-5: drukte is een zichtbare storing met een nieuwe poging na de gevraagde tijd', async () => {
    antwoord = () => ({ status: 429, body: {}, headers: { 'retry-after': '75' } });
    const voor = await wachtrij('registers.vraag');
    const o = await opgezocht(vraag('22222222'));
    assert.deepEqual(
      [o.stand, o.code, o.pogingen, o.opnieuwOp],
      ['storing', 'te-druk', 1, '2026-11-09T07:31:15.000Z'],
    );
    // The question, and its next try.
    assert.equal((await wachtrij('registers.vraag')) - voor, 2);
    assert.deepEqual(
      [(await toestand('kvk')).storingCode, (await toestand('kvk')).storingSinds],
      ['te-druk', START],
    );
    assert.ok(o.rechten.includes('opzoeking.herhalen'));
    antwoord = () => ({ status: 200, body: { ...profiel, kvkNummer: '22222222' } });
    t.setNow('2026-11-09T07:35:00.000Z');
    const weer = await regisseur.ask('POST', `/opzoekingen/${o.id}/_herhaal`);
    assert.equal(weer.statusCode, 201, weer.body);
    await voerUit(o.id);
    assert.equal((await regisseur.ask('GET', `/opzoekingen/${o.id}`)).json().stand, 'antwoord');
    assert.equal((await toestand('kvk')).storingCode, null);
    // A late second delivery of the same job changes nothing.
    antwoord = () => ({ status: 500, body: {} });
    await voerUit(o.id);
    assert.equal((await regisseur.ask('GET', `/opzoekingen/${o.id}`)).json().stand, 'antwoord');
  });

  test('REG-12: een register dat net stil was wordt niet meteen weer gevraagd; daarna wel', async () => {
    antwoord = () => ({ status: 503, body: {} });
    assert.equal((await opgezocht(vraag('77777777'))).code, 'te-druk');
    const aantal = gezien.length;
    const tweede = await opgezocht(vraag('88888888'));
    assert.deepEqual([tweede.stand, tweede.code, gezien.length], ['storing', 'te-druk', aantal]);
    antwoord = () => ({ status: 200, body: { ...profiel, kvkNummer: '88888888' } });
    t.setNow('2026-11-09T07:30:40.000Z');
    await voerUit(tweede.id);
    assert.equal((await regisseur.ask('GET', `/opzoekingen/${tweede.id}`)).json().stand, 'antwoord');
  });

  test('vijf keer mis houdt op; een sleutel die niet geldt wordt niet herhaald', async () => {
    antwoord = () => ({ status: 200, body: '<html>' });
    const o = await opgezocht(vraag('33333333'));
    for (let i = 0; i < 5; i += 1) await voerUit(o.id);
    const eind = (await regisseur.ask('GET', `/opzoekingen/${o.id}`)).json<OpzoekingDto>();
    assert.deepEqual(
      [eind.stand, eind.code, eind.pogingen, eind.opnieuwOp],
      ['storing', 'onleesbaar', 6, null],
    );
    antwoord = () => ({ status: 401, body: {} });
    const dicht = await opgezocht(vraag('44444444'));
    assert.deepEqual([dicht.code, dicht.opnieuwOp], ['geen-toegang', null]);
  });

  test('REG-13: met een certificaat dat niet te gebruiken is gaat er niets naar buiten, en staat er waarom', async () => {
    const aansluiting = async () =>
      (await beheerder.ask('GET', '/registers/kvk/aansluiting')).json().certificaat;
    assert.deepEqual(await aansluiting(), { stand: 'geen', tot: null });
    process.env.BAKEN_REGISTER_KVK_CERTIFICAAT = '/bestaat/niet.pem';
    process.env.BAKEN_REGISTER_KVK_SLEUTEL = '/bestaat/niet.key';
    try {
      const aantal = gezien.length;
      const o = await opgezocht(vraag('66666666'));
      assert.deepEqual(
        [o.stand, o.code, o.opnieuwOp, gezien.length],
        ['storing', 'certificaat-onleesbaar', null, aantal],
      );
      assert.deepEqual(await aansluiting(), { stand: 'onleesbaar', tot: null });
    } finally {
      delete process.env.BAKEN_REGISTER_KVK_CERTIFICAAT;
      delete process.env.BAKEN_REGISTER_KVK_SLEUTEL;
    }
  });

  test('REG-8: boven het maandbedrag wordt niets gevraagd dat geld kost', async () => {
    await zet('register.plafond', 0);
    const aantal = gezien.length;
    const reply = await regisseur.ask('POST', '/opzoekingen', { body: vraag('55555555') });
    assert.deepEqual([reply.statusCode, reply.json().code, gezien.length], [409, 'register.plafond', aantal]);
    await zet('register.plafond', 100);
  });

  test('REG-10: alleen naar een landelijk adres of een genoemde toegangspoort', async () => {
    for (const adres of [
      'http://169.254.169.254/latest',
      'https://elders.example',
      'file:///etc/passwd',
      'geen adres',
    ]) {
      const reply = await beheerder.ask('PUT', '/registers/rdw/aansluiting', {
        version: 0,
        body: { stand: 'live', adres, kop: '' },
      });
      assert.deepEqual([reply.statusCode, reply.json().fouten?.[0]?.code], [400, 'register.adres'], adres);
    }
    const stale = await beheerder.ask('PUT', '/registers/kvk/aansluiting', {
      version: 0,
      body: { stand: 'uit', adres: '', kop: '' },
    });
    assert.equal(stale.statusCode, 412);
  });

  test('uit is uit: niet aangesloten wordt gezegd, en niet gevraagd', async () => {
    const { versie } = (await beheerder.ask('GET', '/registers/kvk/aansluiting')).json();
    await beheerder.ask('PUT', '/registers/kvk/aansluiting', {
      version: versie,
      body: { stand: 'uit', adres: '', kop: 'apikey' },
    });
    const reply = await regisseur.ask('POST', '/opzoekingen', { body: vraag('66666666') });
    assert.deepEqual([reply.statusCode, reply.json().code], [409, 'register.uit']);
  });
});

describe('wie mag wat', () => {
  test('rechten per rol op elke deur', async () => {
    const mag: Record<string, Rol[]> = {
      'GET /registers': ['regisseur', 'jurist', 'analist', 'fg', 'beheerder'],
      'GET /opzoekingen': ['regisseur', 'jurist', 'fg'],
      'GET /registers/kvk/aansluiting': ['beheerder'],
    };
    for (const rol of rollen) {
      const wie = await t.signIn(rol);
      for (const [deur, wel] of Object.entries(mag)) {
        const [method, url] = deur.split(' ') as [string, string];
        assert.equal(
          (await wie.ask(method, url)).statusCode,
          wel.includes(rol) ? 200 : 403,
          `${rol} ${deur}`,
        );
      }
      const vraag = await wie.ask('POST', '/opzoekingen', {
        body: { soort: 'rdw.kenteken', waarden: { kenteken: 'V478EO' }, reden: 'Proef.' },
      });
      assert.equal(vraag.statusCode, ['regisseur', 'jurist'].includes(rol) ? 201 : 403, rol);
    }
  });

  test('de buurgemeente en een ander team krijgen dezelfde 404; de FG ziet het gebruik en niet de inhoud', async () => {
    const s = await signaal(null);
    const o = await opgezocht({ soort: 'rdw.kenteken', waarden: { kenteken: 'V-478-EO' }, signaalId: s.id });
    assert.equal(o.stand, 'antwoord');
    assert.equal((await buur.ask('GET', `/opzoekingen/${o.id}`)).statusCode, 404);
    assert.equal((await buur.ask('GET', `/signalen/${s.id}/opzoekingen`)).statusCode, 404);
    const anders = await t.work({ ...regisseur.actor, teams: ['toezicht'] }, (work) =>
      work
        .tables<{ 'registers.opzoeking': { id: string } }>()
        .selectFrom('registers.opzoeking')
        .select('id')
        .where('id', '=', o.id)
        .execute(),
    );
    assert.equal(anders.length, 0);
    const log = await fg.ask('GET', '/opzoekingen');
    const rij = log.json().items.find((r: { id: string }) => r.id === o.id);
    assert.deepEqual(
      [rij.door, rij.register, rij.stand, rij.bron],
      ['Marit Hoekstra', 'rdw', 'antwoord', null],
    );
    assert.doesNotMatch(log.body, /V478EO|478/);
  });

  test('opgenomen antwoorden bestaan in productie niet: wat niet aangesloten is, is uit', async () => {
    const p = await testApp({ mode: 'productie' });
    await p.admin.query(`update platform.installatie set modus = 'productie'`);
    const { alleAansluitingen } = await import('./service/poort.ts');
    const alle = await p.work(p.actor('regisseur'), (work) => alleAansluitingen(work));
    assert.deepEqual(new Set([...alle.values()].map((a) => a.stand)), new Set(['uit']));
  });

  test('cijfers blijven: elke vraag is een telfeit zonder inhoud', async () => {
    const { rows } = await t.admin.query(
      `select kanaal, uitkomst, sum(aantal)::int as n from platform.telfeit where soort = 'register.bevraagd' and gemeente_id = 1 group by 1, 2`,
    );
    const n = (kanaal: string, uitkomst: string) =>
      rows.find((r) => r.kanaal === kanaal && r.uitkomst === uitkomst)?.n ?? 0;
    assert.ok(n('brp', 'antwoord') > 0 && n('kvk', 'storing') > 5 && n('rdw', 'geen-treffer') > 0);
  });
});
