import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { testApp } from '#test/app.ts';
import { gewoneMail } from '#test/mail-corpus.ts';
import { startSmtp } from '#test/smtp.ts';
import { rollen, systeem } from '#platform/actor.ts';
import { contributions } from './contributions.ts';
import { koppelTerug, nietsBinnen, ontvang, schiftMelding, verstuur } from './index.ts';
import type { MeldingDto, MijnMelding } from './contract.ts';
import { opgemaakt } from './service/versturen.ts';
import * as lezen from './service/lezen.ts';
import { terugkoppelingen } from './service/terugkoppelen.ts';
import { van } from './store/bericht.ts';

const t = await testApp();
const regisseur = await t.signIn('regisseur');
const systeemHier = systeem(1);
const MAANDAG = '2026-11-09T07:30:00.000Z';

let nummer = 0;
const mail = (tekst: string, from = `melder${(nummer += 1)}@voorbeeld.test`) =>
  t.work(systeemHier, (work) =>
    ontvang(work, gewoneMail(tekst, { From: from, 'Message-ID': `<k${(nummer += 1)}@voorbeeld.test>` })),
  );
const telefoon = async (body: object): Promise<string> => {
  const r = await regisseur.ask('POST', '/meldpunt/telefoon', { body });
  assert.equal(r.statusCode, 201, r.body);
  return r.json().id;
};
const toon = async (id: string): Promise<MeldingDto> =>
  (await regisseur.ask('GET', `/meldingen/${id}`)).json();
const bericht = (id: string, body: object) => regisseur.ask('POST', `/meldingen/${id}/berichten`, { body });

describe('intern melden', () => {
  test('elke collega meldt in vier velden, hoort alleen een statuswoord en ziet de melding niet', async () => {
    for (const rol of rollen.filter((r) => r !== 'partner')) {
      const person = await t.signIn(rol);
      const r = await person.ask('POST', '/meldpunt/intern', {
        body: { wat: 'Vreemde huurder.', waar: 'Dorpsstraat 1', wanneer: 'gisteren', team: 'balie' },
      });
      assert.equal(r.statusCode, 201, `${rol} ${r.body}`);
      const mijn = (await person.ask('GET', '/meldpunt/mijn-meldingen')).json<{ items: MijnMelding[] }>();
      assert.deepEqual(
        mijn.items.map((m) => [m.kenmerk, m.statuswoord]),
        [[r.json().kenmerk, 'ontvangen']],
      );
      assert.equal(JSON.stringify(mijn).includes('huurder'), false);
      if (rol !== 'regisseur')
        assert.equal((await person.ask('GET', `/meldingen/${r.json().id}`)).statusCode, 403, rol);
    }
    const partner = await t.signIn('partner');
    assert.equal((await partner.ask('POST', '/meldpunt/intern', { body: { wat: 'x' } })).statusCode, 403);
  });

  test('wie meldt staat niet bij de melding, niet in het logboek bij de melding, en niet leesbaar in de kluis', async () => {
    const medewerker = await t.signIn('medewerker');
    const r = await medewerker.ask('POST', '/meldpunt/intern', { body: { wat: 'Iets van een collega.' } });
    const { id } = r.json();
    assert.doesNotMatch(JSON.stringify(await toon(id)), /Bram|Kuipers/);
    const sporen = await t.admin.query(
      `select 1 from platform.audit where object_id = $1 and actor_id = $2
       union all select 1 from platform.beslissing where verzoek::text like '%' || $1 || '%' and verzoek::text like '%' || $2 || '%'`,
      [id, medewerker.actor.accountId],
    );
    assert.equal(sporen.rowCount, 0);
    const kluis = await t.admin.query('select m::text as rij from meldpunt.melder m where melding_id = $1', [
      id,
    ]);
    assert.doesNotMatch(kluis.rows[0].rij, /Bram|Kuipers/);
    assert.doesNotMatch(kluis.rows[0].rij, new RegExp(medewerker.actor.accountId));
  });

  test('twee keer versturen is één melding', async () => {
    const sleutel = crypto.randomUUID();
    const stuur = () =>
      regisseur.ask('POST', '/meldpunt/intern', { body: { wat: 'Dubbelklik.' }, key: sleutel });
    const [een, twee] = [await stuur(), await stuur()];
    assert.equal(een.json().kenmerk, twee.json().kenmerk);
    assert.equal(
      (await regisseur.ask('POST', '/meldpunt/intern', { body: { wat: 'x' }, key: false })).statusCode,
      428,
    );
  });

  test('een sleutelfiguur en een toezichthouder tellen als zodanig; lege tekst wordt geweigerd', async () => {
    const boa = await t.signIn('toezichthouder');
    const { id } = (await boa.ask('POST', '/meldpunt/intern', { body: { wat: 'Bus gezien.' } })).json();
    assert.deepEqual([(await toon(id)).kanaal, (await toon(id)).bronsoort], ['intern', 'toezichthouder']);
    const leeg = await boa.ask('POST', '/meldpunt/intern', { body: { wat: '   ', bsn: '123' } });
    assert.deepEqual(
      new Set(leeg.json().fouten.map((f: { veld: string }) => f.veld)),
      new Set(['wat', 'bsn']),
    );
  });
});

describe('telefoon en balie', () => {
  test('vier velden; het nummer gaat naar de kluis en komt er alleen met een reden uit', async () => {
    const id = await telefoon({
      kanaal: 'telefoon',
      wat: 'Ligplaats contant betaald.',
      waar: 'Haven',
      wanneer: 'vanochtend',
      bronsoort: 'partner',
      terugbellen: { naam: 'Havenmeester Voorbeeld', telefoon: '06 0012 3447' },
    });
    const dto = await toon(id);
    assert.deepEqual(
      [dto.kanaal, dto.bronsoort, dto.wanneer, dto.melder.inKluis],
      ['telefoon', 'partner', 'vanochtend', true],
    );
    assert.doesNotMatch(JSON.stringify(dto), /Havenmeester|0012/);
    const zonder = await regisseur.ask('POST', `/meldingen/${id}/melder`, { body: { reden: '' } });
    assert.equal(zonder.statusCode, 400);
    const met = await regisseur.ask('POST', `/meldingen/${id}/melder`, { body: { reden: 'Terugbellen.' } });
    assert.deepEqual(
      [met.json().naam, met.json().telefoon, met.json().email],
      ['Havenmeester Voorbeeld', '06 0012 3447', null],
    );
    const { rows } = await t.admin.query(
      `select (select count(*)::int from meldpunt.kluisinzage) as inzagen,
              (select count(*)::int from platform.audit where actie = 'melder.getoond' and object_id = $1) as logregels,
              (select count(*)::int from platform.verwerkingslog where activiteit = 'meldpunt.melder') as verwerking`,
      [id],
    );
    assert.deepEqual(rows[0], { inzagen: 1, logregels: 1, verwerking: 1 });
    for (const rol of rollen.filter((r) => r !== 'regisseur')) {
      const person = await t.signIn(rol);
      const nee = await person.ask('POST', `/meldingen/${id}/melder`, { body: { reden: 'nieuwsgierig' } });
      assert.equal(nee.statusCode, 403, rol);
    }
  });

  test('een verkeerd telefoonnummer of mailadres wordt aangewezen', async () => {
    const r = await regisseur.ask('POST', '/meldpunt/telefoon', {
      body: { kanaal: 'telefoon', wat: 'x', terugbellen: { telefoon: 'bel mij', email: 'geen-adres' } },
    });
    assert.deepEqual(
      new Set(r.json().fouten.map((f: { veld: string }) => f.veld)),
      new Set(['terugbellen.telefoon', 'terugbellen.email']),
    );
  });
});

describe('bedanken en terugkoppelen', () => {
  test('wie mailt krijgt dank, één keer per dag, en in de demonstratie gaat niets naar buiten', async () => {
    const een = await mail('Eerste.', 'vaste@voorbeeld.test');
    const twee = await mail('Tweede, over iets anders.', 'Vaste@voorbeeld.test');
    assert.deepEqual(
      [(await toon(een.id!)).berichten.length, (await toon(twee.id!)).berichten.length],
      [1, 0],
    );
    await t.work(systeemHier, (work) => verstuur(work));
    const [dank] = (await toon(een.id!)).berichten;
    assert.deepEqual([dank!.staat, dank!.verzondenOp], ['demonstratie', null]);
    const brief = await t.work(systeemHier, async (work) => opgemaakt(work, (await van(work, een.id!))[0]!));
    assert.match(brief.tekst, new RegExp(een.kenmerk!));
    assert.doesNotMatch(brief.tekst + brief.onderwerp, /Eerste/);
    assert.equal(brief.koppen['X-Baken-Lus'], '1');
  });

  test('na de uitkomst volgt vanzelf één statuswoord, nooit een bevinding', async () => {
    const m = await mail('Wordt gelezen.');
    await t.work(regisseur.actor, (work) =>
      schiftMelding(work, m.id!, 1, { keuze: 'te-licht', thema: 'overig' }),
    );
    await t.work(systeemHier, (work) => koppelTerug(work));
    const status = () =>
      t.work(systeemHier, async (work) => (await van(work, m.id!)).filter((b) => b.soort === 'status'));
    assert.equal((await status()).length, 0, 'zolang het nog terug kan');
    t.setNow('2026-11-09T07:41:00.000Z');
    await t.work(systeemHier, (work) => koppelTerug(work));
    await t.work(systeemHier, (work) => koppelTerug(work));
    t.setNow(MAANDAG);
    const rows = await status();
    assert.deepEqual(
      rows.map((b) => [b.sjabloon, b.staat, b.weg]),
      [['meldpunt.bericht.status.gelezen', 'klaar', 'mail']],
    );
  });

  test('ook wie nog niet geschift is, hoort binnen vijf werkdagen iets', async () => {
    const m = await mail('Blijft liggen.');
    t.setNow('2026-11-13T08:00:00.000Z');
    await t.work(systeemHier, (work) => koppelTerug(work));
    const rows = await t.work(systeemHier, (work) => van(work, m.id!));
    t.setNow(MAANDAG);
    assert.equal(rows.at(-1)!.sjabloon, 'meldpunt.bericht.status.ontvangen');
  });

  test('een collega ziet het woord op zijn scherm; wie belde staat op de lijst tot hij gebeld is', async () => {
    const medewerker = await t.signIn('medewerker');
    const ontvangst = (
      await medewerker.ask('POST', '/meldpunt/intern', { body: { wat: 'Hoort bij een ander.' } })
    ).json();
    await regisseur.ask('POST', `/meldingen/${ontvangst.id}/schift`, {
      version: 1,
      body: { keuze: 'doorsturen', naar: { soort: 'afdeling', naam: 'Wonen', tekst: 'Voor u.' } },
    });
    const mijn = (await medewerker.ask('GET', '/meldpunt/mijn-meldingen')).json<{ items: MijnMelding[] }>();
    assert.equal(mijn.items.find((m) => m.kenmerk === ontvangst.kenmerk)!.statuswoord, 'doorgegeven');

    const id = await telefoon({
      kanaal: 'telefoon',
      wat: 'Bel mij.',
      terugbellen: { telefoon: '0600123448' },
    });
    assert.equal((await bericht(id, { soort: 'status' })).json().code, 'melding.bel-eerst');
    const opLijst = async () =>
      (await regisseur.ask('GET', '/meldpunt/terugkoppelingen?aantal=100'))
        .json<{ items: { id: string; voor: string }[] }>()
        .items.find((r) => r.id === id);
    assert.equal((await opLijst())!.voor, '2026-11-16');
    const geteld = async () =>
      (
        await t.admin.query(
          `select count(*)::int as n from platform.telfeit where soort = 'melding.teruggekoppeld' and kanaal = 'telefoon'`,
        )
      ).rows[0].n;
    const voor = await geteld();
    assert.equal((await bericht(id, { soort: 'status', weg: 'telefoon' })).json().staat, 'gegeven');
    assert.deepEqual([await opLijst(), (await geteld()) - voor], [undefined, 1]);
  });

  test('een vraag aan de melder heeft tekst en een weg nodig', async () => {
    const m = await mail('Onduidelijk waar.');
    assert.equal((await bericht(m.id!, { soort: 'vraag' })).json().code, 'melding.bericht-leeg');
    const r = await bericht(m.id!, { soort: 'vraag', tekst: 'Welke loods bedoelt u?' });
    assert.deepEqual([r.statusCode, r.json().staat, r.json().weg], [201, 'klaar', 'mail'], r.body);
    const id = await telefoon({ kanaal: 'balie', wat: 'Zonder adres.' });
    assert.equal((await bericht(id, { soort: 'vraag', tekst: 'x' })).json().code, 'melding.geen-weg');
  });

  test('te laat terugkoppelen staat op de lijst en op Vandaag', async () => {
    const id = await telefoon({ kanaal: 'telefoon', wat: 'Wacht.', terugbellen: { telefoon: '0600123449' } });
    t.setNow('2026-11-17T08:00:00.000Z');
    const rijen = await t.work(regisseur.actor, (work) => contributions.vandaag!.rijen(work));
    const lijst = await t.work(regisseur.actor, (work) => terugkoppelingen(work, { aantal: 100 }));
    t.setNow(MAANDAG);
    assert.equal(lijst.items.find((r) => r.id === id)!.teLaat, true);
    assert.ok(rijen.some((r) => r.id === 'meldpunt.terugkoppeling' && r.stand === 'te-laat'));
    assert.ok(rijen.some((r) => r.id === 'meldpunt.schiften' && r.stand === 'te-laat'));
  });
});

describe('dagelijks lezen', () => {
  test('niets binnen kan alleen als er niets te lezen is, en is het bewijs van die dag', async () => {
    const stefan = { ...t.actor('regisseur', 'buurgemeente') };
    const rijen = () => t.work(stefan, (work) => contributions.vandaag!.rijen(work));
    assert.deepEqual(
      (await rijen()).map((r) => r.id),
      ['meldpunt.niets-binnen'],
    );
    const lezing = await t.work(stefan, (work) => nietsBinnen(work, 'meldpunt'));
    assert.deepEqual(
      [lezing.dag, lezing.nietsBinnen, lezing.door],
      ['2026-11-09', true, 'Joris van der Wal'],
    );
    assert.deepEqual(await rijen(), []);
    const vol = await regisseur.ask('POST', '/meldpunt/lezingen', { body: { leesplek: 'meldpunt' } });
    assert.deepEqual([vol.statusCode, vol.json().code], [409, 'meldpunt.niet-leeg']);
    const fg = await t.signIn('fg');
    const bewijs = await fg.ask('GET', '/meldpunt/lezingen?van=2026-11-01&tot=2026-11-30');
    assert.equal(bewijs.statusCode, 200, bewijs.body);
  });

  test('wie een melding opent, heeft gelezen', async () => {
    const m = await mail('Openen telt.');
    await toon(m.id!);
    const stand = await t.work(regisseur.actor, (work) => lezen.standVan(work));
    assert.equal(stand.lezing!.door, 'Marit Hoekstra');
  });
});

describe('bewaren en inzage', () => {
  const regel = (id: string) => contributions.bewaarregel!.find((r) => r.id === id)!;

  test('de melder gaat na drie maanden uit de kluis, met sleutel en ontvangstbewijs', async () => {
    const medewerker = await t.signIn('medewerker');
    const r = (
      await medewerker.ask('POST', '/meldpunt/intern', { body: { wat: 'Gaat uit de kluis.' } })
    ).json();
    const { rows } = await t.admin.query(
      'select id, einddatum::text from meldpunt.melder where melding_id = $1',
      [r.id],
    );
    assert.equal(rows[0].einddatum, '2027-02-09');
    await t.work(systeemHier, async (work) => {
      const weg = await regel('melder').vervallen(work, '2027-02-09', 1000);
      assert.ok(weg.some((w) => w.id === rows[0].id));
      assert.deepEqual(await regel('melder').vernietig(work, rows[0].id), { 'meldpunt.melder': 1 });
      assert.deepEqual(await regel('melder').vernietig(work, rows[0].id), { 'meldpunt.melder': 0 });
    });
    const left = await t.admin.query(
      `select (select count(*)::int from platform.recordsleutel where id = $1) as sleutel, (select count(*)::int from meldpunt.ontvangstbewijs where melding_id = $2) as bewijs`,
      [rows[0].id, r.id],
    );
    assert.deepEqual(left.rows[0], { sleutel: 0, bewijs: 0 });
    assert.equal((await toon(r.id)).melder.inKluis, false);
  });

  test('een vernietigde melding laat nummer, maand, thema en uitkomst na, en verder niets', async () => {
    const een = await mail('Te vernietigen, kenteken K-999-KK.');
    const twee = await mail('Hetzelfde verhaal, iets anders verteld.');
    await regisseur.ask('POST', `/meldingen/${twee.id}/schift`, {
      version: 1,
      body: { keuze: 'dubbel', van: een.id },
    });
    const dto = (
      await regisseur.ask('POST', `/meldingen/${een.id}/schift`, {
        version: 1,
        body: { keuze: 'te-licht', thema: 'gokken' },
      })
    ).json<MeldingDto>();
    assert.equal(dto.einddatum, '2027-11-09');
    const counts = await t.work(systeemHier, (work) => regel('melding').vernietig(work, een.id!));
    assert.deepEqual([counts['meldpunt.melding'], counts['meldpunt.melder']], [2, 2]);
    const { rows } = await t.admin.query(
      `select (select count(*)::int from meldpunt.melding where id = any($1)) as meldingen,
              (select count(*)::int from koppelen.vermelding where bron_id = any($1)) as vermeldingen,
              (select count(*)::int from platform.recordsleutel where id = any($1)) as sleutels,
              (select count(*)::int from meldpunt.herkenning where melding_id = any($1)) as merken`,
      [[een.id, twee.id]],
    );
    assert.deepEqual(rows[0], { meldingen: 0, vermeldingen: 0, sleutels: 0, merken: 0 });
    const steen = await t.admin.query(
      'select maand, thema, bronsoort, uitkomst from meldpunt.grafsteen where kenmerk = $1',
      [een.kenmerk],
    );
    assert.deepEqual(steen.rows, [
      { maand: '2026-11', thema: 'gokken', bronsoort: 'mailbox', uitkomst: 'te-licht' },
    ]);
  });

  test('een personenverzoek vindt de melder op adres of nummer, zonder de kluis te openen', async () => {
    const m = await mail('Van iemand die inzage vraagt.', 'inzage@voorbeeld.test');
    const gevonden = await t.work(systeemHier, (work) =>
      contributions.inzage!(work, { sleutels: [work.keys.blind('email', 'inzage@voorbeeld.test')] }),
    );
    assert.equal(gevonden.length, 1);
    const { rows } = await t.admin.query('select melding_id from meldpunt.melder where id = $1', [
      gevonden[0]!.id,
    ]);
    assert.equal(rows[0].melding_id, m.id);
  });
});

describe('in productie gaat het echt weg', () => {
  test('verzonden, later opnieuw geprobeerd, of mislukt; en niets ervan verdwijnt', async () => {
    await t.admin.query(`update platform.installatie set modus = 'productie'`);
    const smtp = await startSmtp();
    try {
      await t.admin.query(`update meldpunt.bericht set staat = 'ingetrokken' where staat = 'klaar'`);
      const een = await mail('Wordt bedankt.', 'bedankt@voorbeeld.test');
      await t.work(systeemHier, (work) => verstuur(work));
      const staat = async (id: string) =>
        (await t.work(systeemHier, (work) => van(work, id))).find((b) => b.soort === 'dank')!;
      assert.equal((await staat(een.id!)).staat, 'klaar', 'zonder uitgaande server wacht het');
      const beheerder = await t.signIn('beheerder');
      const invoer = (wachtwoord: string, poort: number) => ({
        naam: 'Uit',
        leesplek: 'meldpunt',
        server: '127.0.0.1',
        poort: 1,
        beveiliging: 'geen',
        gebruiker: 'meldpunt',
        wachtwoord,
        map: 'INBOX',
        actief: false,
        uit: { server: '127.0.0.1', poort, beveiliging: 'geen', afzender: 'meldpunt@gemeente.test' },
      });
      const vak = await beheerder.ask('POST', '/meldpunt/postvakken', { body: invoer('fout', smtp.poort) });
      await t.work(systeemHier, (work) => verstuur(work));
      const gewacht = await staat(een.id!);
      assert.deepEqual([gewacht.staat, gewacht.pogingen], ['klaar', 1]);
      await beheerder.ask('PUT', `/meldpunt/postvakken/${vak.json().id}`, {
        version: 1,
        body: invoer('goed', smtp.poort),
      });
      await t.work(systeemHier, (work) => verstuur(work));
      assert.equal((await staat(een.id!)).staat, 'klaar', 'pas na een pauze opnieuw');
      t.setNow('2026-11-09T07:35:00.000Z');
      await t.work(systeemHier, (work) => verstuur(work));
      t.setNow(MAANDAG);
      assert.equal((await staat(een.id!)).staat, 'verzonden');
      assert.deepEqual(
        smtp.ontvangen.map((o) => [o.van, o.aan]),
        [['', 'bedankt@voorbeeld.test']],
      );
      const twee = await mail('Kluis al leeg.', 'weg@voorbeeld.test');
      const { rows } = await t.admin.query('select id from meldpunt.melder where melding_id = $1', [twee.id]);
      await t.work(systeemHier, (work) =>
        contributions.bewaarregel!.find((r) => r.id === 'melder')!.vernietig(work, rows[0].id),
      );
      await t.work(systeemHier, (work) => verstuur(work));
      assert.equal((await staat(twee.id!)).staat, 'mislukt');
    } finally {
      await t.admin.query(`update platform.installatie set modus = 'demo'`);
      await smtp.stop();
    }
  });
});
