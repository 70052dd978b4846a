import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { testApp } from '#test/app.ts';
import { bericht, gewoneKop, gewoneMail } from '#test/mail-corpus.ts';
import { rollen, systeem } from '#platform/actor.ts';
import { may } from '#platform/rights.ts';
import { meldingRights } from './domain/rights.ts';
import { herkenWachtende, leesPost, neemAan, ontvang, ontvangReeks, verstuur } from './index.ts';
import type { InleesUitkomst, MeldingDto, MeldingRij } from './contract.ts';
import * as lezen from './service/lezen.ts';
import { find } from './store/melding.ts';

const t = await testApp();
const regisseur = await t.signIn('regisseur');
const buur = await t.signIn('regisseur', 'buurgemeente');
const systeemHier = systeem(1);

let nummer = 0;
const uniek = () => `m${(nummer += 1)}@voorbeeld.test`;
const mail = (tekst: string, extra: Record<string, string> = {}): Promise<InleesUitkomst> =>
  t.work(systeemHier, (work) => ontvang(work, gewoneMail(tekst, { 'Message-ID': `<${uniek()}>`, ...extra })));
const toon = async (id: string, who = regisseur): Promise<MeldingDto> => {
  const reply = await who.ask('GET', `/meldingen/${id}`);
  assert.equal(reply.statusCode, 200, reply.body);
  return reply.json();
};
const lijst = async (query = ''): Promise<{ items: MeldingRij[]; totaal: number }> =>
  (await regisseur.ask('GET', `/meldingen${query}`)).json();
const schift = (id: string, version: number, body: object, who = regisseur) =>
  who.ask('POST', `/meldingen/${id}/schift`, { version, body });
const telling = async (soort: string, waar = ''): Promise<Record<string, number>> => {
  const { rows } = await t.admin.query(
    `select uitkomst, sum(aantal)::int as n from platform.telfeit where soort = $1 ${waar} group by uitkomst`,
    [soort],
  );
  return Object.fromEntries(rows.map((r) => [r.uitkomst ?? '', r.n]));
};

describe('ontvangen', () => {
  test('dezelfde mail twee keer is één melding', async () => {
    const raw = gewoneMail('Vaten bij de loods.', { 'Message-ID': '<een@voorbeeld.test>' });
    const eerste = await t.work(systeemHier, (work) => ontvang(work, raw));
    const weer = await t.work(systeemHier, (work) => ontvang(work, raw));
    assert.deepEqual([eerste.uitkomst, weer.uitkomst, weer.kenmerk], ['nieuw', 'dubbel', eerste.kenmerk]);
    const { rows } = await t.admin.query(
      `select count(*)::int as n from meldpunt.melding where kenmerk = $1`,
      [eerste.kenmerk],
    );
    assert.equal(rows[0].n, 1);
  });

  test('twee lezers tegelijk: één melding', async () => {
    const raw = gewoneMail('Gelijktijdig.', { 'Message-ID': '<tegelijk@voorbeeld.test>' });
    const both = await Promise.all([1, 2, 3].map(() => t.work(systeemHier, (work) => ontvang(work, raw))));
    assert.deepEqual(both.map((b) => b.uitkomst).toSorted(), ['dubbel', 'dubbel', 'nieuw']);
  });

  test('dezelfde inhoud onder een ander nummer vouwt onder de eerste', async () => {
    const een = await mail('Iedere nacht een bus bij de Ratelaarhof, steeds dezelfde kleur en vier mannen.');
    const twee = await mail('Iedere nacht een bus bij de Ratelaarhof, steeds dezelfde kleur en vier mannen.');
    assert.deepEqual([twee.uitkomst, twee.id], ['dubbel', een.id]);
    const rij = (await lijst()).items.find((m) => m.id === een.id)!;
    assert.equal(rij.dubbelen.length, 1);
    assert.equal((await lijst()).items.filter((m) => m.stand === 'dubbel').length, 0);
  });

  test('een antwoord landt op de melding en blijft boven water tot het gelezen is', async () => {
    const een = await mail('Eerste bericht over de boot.', { 'Message-ID': '<boot@voorbeeld.test>' });
    await schift(een.id!, 1, { keuze: 'verder', wat: 'Boot vaart nooit.', waar: 'Haven', thema: 'overig' });
    const antwoord = await mail('Ik zag hem weer, nu met kenteken K-111-BB erbij.', {
      'In-Reply-To': '<boot@voorbeeld.test>',
    });
    assert.deepEqual([antwoord.uitkomst, antwoord.id], ['aangevuld', een.id]);
    const dto = await toon(een.id!);
    assert.equal(dto.nieuweAanvulling, true);
    assert.match(dto.berichten.find((b) => b.soort === 'aanvulling')!.tekst!, /zag hem weer/);
    assert.ok((await lijst()).items.some((m) => m.id === een.id));
    const gezien = await regisseur.ask('POST', `/meldingen/${een.id}/_gezien`, {
      version: dto.versie,
      body: { opnieuw: true },
    });
    assert.equal(gezien.json().stand, 'te-schiften', gezien.body);
    assert.equal(gezien.json().nieuweAanvulling, false);
  });

  test('hetzelfde nummer met andere woorden verdwijnt niet', async () => {
    const id = { 'Message-ID': '<zelfde-nummer@voorbeeld.test>' };
    const een = await mail('Het eerste verhaal gaat over een box die contant betaald wordt.', id);
    const twee = await mail('Een heel ander verhaal over zes matrassen boven de winkel.', id);
    assert.deepEqual([twee.uitkomst, twee.id], ['aangevuld', een.id]);
    assert.match(JSON.stringify(await toon(een.id!)), /zes matrassen/);
  });

  test('een automatisch antwoord wordt bewaard, maar vraagt niets van iemand en krijgt geen dank', async () => {
    const een = await mail('Melding met afwezigheid.', {
      'Message-ID': '<afwezig@voorbeeld.test>',
      From: 'afwezige@voorbeeld.test',
    });
    await mail('Ik ben er niet.', {
      'In-Reply-To': '<afwezig@voorbeeld.test>',
      'Auto-Submitted': 'auto-replied',
    });
    const dto = await toon(een.id!);
    assert.equal(dto.nieuweAanvulling, false);
    assert.deepEqual(dto.berichten.map((b) => b.soort).toSorted(), ['aanvulling', 'dank']);
    const robot = await mail('Nieuwsbrief van deze week.', {
      'Auto-Submitted': 'auto-generated',
      From: 'robot@voorbeeld.test',
    });
    assert.deepEqual((await toon(robot.id!)).berichten, []);
  });

  test('wat niet te ontleden is, blijft heel bewaard met een reden', async () => {
    const raw = Buffer.from([0x50, 0x4b, 0x03, 0x04, ...Buffer.alloc(200, 1)]);
    const kapot = await t.work(systeemHier, (work) => ontvang(work, raw));
    assert.equal(kapot.uitkomst, 'fout');
    assert.ok(kapot.kenmerk);
    const dto = await toon(kapot.id!);
    assert.equal(dto.onleesbaar, kapot.reden);
    const reply = await regisseur.ask(
      'GET',
      `/meldingen/${kapot.id}/bijlagen/${dto.stukken[0]!.id}/origineel`,
    );
    assert.deepEqual(reply.rawPayload, raw);
    const weer = await t.work(systeemHier, (work) => ontvang(work, raw));
    assert.equal(weer.uitkomst, 'dubbel');
  });

  test('een groep in één transactie herkent ook wat erbinnen dubbel is, en laat zich later herkennen', async () => {
    const tekst = 'Reeks: loods aan de Testkade 14, kenteken R-731-GG, drie nachten achtereen gezien.';
    const a = gewoneMail(tekst, { 'Message-ID': '<reeks-a@voorbeeld.test>' });
    const b = gewoneMail('Antwoord erop.', {
      'Message-ID': '<reeks-b@voorbeeld.test>',
      References: '<reeks-a@voorbeeld.test>',
    });
    const uit = await t.work(systeemHier, (work) =>
      ontvangReeks(
        work,
        [a, b, a].map((raw) => leesPost(raw)),
        true,
      ),
    );
    assert.deepEqual(
      uit.map((u) => u.uitkomst),
      ['nieuw', 'aangevuld', 'dubbel'],
    );
    assert.equal(new Set(uit.map((u) => u.id)).size, 1);
    const voor = await t.admin.query(
      'select count(*)::int as n from koppelen.vermelding where bron_id = $1',
      [uit[0]!.id],
    );
    await t.work(systeemHier, (work) => herkenWachtende(work));
    const na = await t.admin.query('select count(*)::int as n from koppelen.vermelding where bron_id = $1', [
      uit[0]!.id,
    ]);
    assert.deepEqual([voor.rows[0].n, na.rows[0].n], [0, 2]);
  });

  test('valt de verbinding weg tussen twee opdrachten, dan staat er niets', async () => {
    const voor = await t.admin.query('select count(*)::int as n from meldpunt.melding');
    await assert.rejects(
      t.work(systeemHier, async (work) => {
        await ontvang(work, gewoneMail('Half.', { 'Message-ID': '<half@voorbeeld.test>' }));
        const { rows } = await t.admin.query(
          `select pid from pg_stat_activity where datname = current_database() and usename = 'baken_app' and state = 'idle in transaction'`,
        );
        for (const { pid } of rows) await t.admin.query('select pg_terminate_backend($1)', [pid]);
        await ontvang(work, gewoneMail('Andere helft.', { 'Message-ID': '<heel@voorbeeld.test>' }));
      }),
    );
    const na = await t.admin.query('select count(*)::int as n from meldpunt.melding');
    assert.equal(na.rows[0].n, voor.rows[0].n);
    assert.equal((await mail('Half.', { 'Message-ID': '<half@voorbeeld.test>' })).uitkomst, 'nieuw');
  });

  test('een datum in de toekomst of van lang geleden wordt niet geloofd', async () => {
    const morgen = await mail('Uit de toekomst.', { Date: 'Mon, 09 Nov 2099 08:30:00 +0100' });
    const oud = await mail('Uit de vorige eeuw.', { Date: 'Mon, 09 Nov 1998 08:30:00 +0100' });
    assert.equal((await toon(morgen.id!)).ontvangenOp, t.now());
    assert.equal((await toon(oud.id!)).ontvangenOp, t.now());
  });
});

describe('lijst en inhoud', () => {
  test('tekst, onderwerp en afzender staan nergens leesbaar in de database', async () => {
    const m = await mail('Onvindbaarwoord bij de loods.', {
      From: 'Geheime Melder <geheim@voorbeeld.test>',
      Subject: 'Onvindbaaronderwerp',
    });
    assert.equal(m.uitkomst, 'nieuw');
    const { rows } = await t.admin.query(
      `select table_schema || '.' || table_name as tabel from information_schema.tables where table_schema in ('meldpunt', 'koppelen', 'platform', 'signalen', 'graphile_worker') and table_type = 'BASE TABLE'`,
    );
    for (const { tabel } of rows) {
      const dump = await t.admin.query(`select t::text as rij from ${tabel} t`);
      const hex = Buffer.from('Onvindbaarwoord').toString('hex');
      for (const { rij } of dump.rows)
        assert.doesNotMatch(rij, new RegExp(`Onvindbaar|Geheime|geheim@|${hex}`), tabel);
    }
  });

  test('oudste eerst, per bladzijde, met filters, en één logregel per melding', async () => {
    const oud = await mail('De oudste van allemaal.', { Date: 'Mon, 02 Nov 2026 08:30:00 +0100' });
    const reply = await regisseur.ask('GET', '/meldingen?aantal=2');
    const page = reply.json<{ items: MeldingRij[]; totaal: number }>();
    assert.equal(page.items[0]!.id, oud.id);
    assert.equal(page.items.length, 2);
    assert.ok(page.totaal > 2);
    const log = await t.admin.query(
      'select count(*)::int as n from platform.verwerkingslog where trace_id = $1',
      [reply.headers['trace-id']],
    );
    assert.equal(log.rows[0].n, 2);
    assert.equal((await lijst('?kanaal=telefoon')).totaal, 0);
    assert.equal(
      (await lijst('?stand=verder')).items.every((m) => m.stand === 'verder'),
      true,
    );
    const volgende = (await regisseur.ask('GET', `/meldingen/${oud.id}/volgende`)).json();
    assert.equal(volgende.id, page.items[1]!.id);
  });

  test('langer dan een werkdag ongelezen is te laat', async () => {
    const m = await mail('Blijft liggen.');
    assert.deepEqual([(await toon(m.id!)).voor, (await toon(m.id!)).teLaat], ['2026-11-10', false]);
    t.setNow('2026-11-11T08:00:00.000Z');
    const later = await t.work(regisseur.actor, (work) => lezen.toon(work, m.id!));
    const stand = await t.work(regisseur.actor, (work) => lezen.standVan(work));
    t.setNow('2026-11-09T07:30:00.000Z');
    assert.deepEqual([later.teLaat, stand.teLaat > 0], [true, true]);
  });

  test('gelijkende tekst is een aanwijzing, geen besluit', async () => {
    const a = await mail(
      'Er staat elke nacht een grijze bus bij de loods aan de Kwikstaartweg en die lost vaten.',
    );
    const b = await mail(
      'Er staat elke nacht een grijze bus bij de loods aan de Kwikstaartweg en die lost tonnen.',
    );
    assert.equal(b.uitkomst, 'nieuw');
    const dto = await toon(b.id!);
    assert.deepEqual(
      dto.mogelijkDubbel.map((d) => [d.id, d.redenen]),
      [[a.id, ['tekst-gelijk']]],
    );
  });
});

describe('wie mag wat', () => {
  test('andere rollen krijgen niets; de buurgemeente krijgt hetzelfde antwoord als bij een id dat niet bestaat', async () => {
    const m = await mail('Alleen voor de regisseur.');
    for (const rol of rollen.filter((r) => r !== 'regisseur')) {
      const person = await t.signIn(rol);
      for (const url of [
        '/meldingen',
        `/meldingen/${m.id}`,
        `/meldingen/${m.id}/samenhang`,
        '/meldpunt/stand',
        '/meldpunt/terugkoppelingen',
        '/mma',
      ])
        assert.equal((await person.ask('GET', url)).statusCode, 403, `${rol} ${url}`);
      assert.equal((await schift(m.id!, 1, { keuze: 'geen-melding' }, person)).statusCode, 403, rol);
    }
    const anders = await buur.ask('GET', `/meldingen/${m.id}`);
    const nergens = await buur.ask('GET', '/meldingen/00000000-0000-4000-8000-000000000000');
    assert.equal(anders.statusCode, 404);
    const { instance: _a, ...a } = anders.json();
    const { instance: _b, ...b } = nergens.json();
    assert.deepEqual(a, b);
    assert.equal((await buur.ask('GET', '/meldingen')).json().totaal, 0);
    assert.equal((await schift(m.id!, 1, { keuze: 'geen-melding' }, buur)).statusCode, 404);
  });

  test('het lijstpredicaat is gelijk aan de objectregel, en de database houdt het nog eens tegen', async () => {
    const m = await mail('Voor één team.');
    for (const teams of [[], ['toezicht'], ['ondermijning'], ['toezicht', 'ondermijning']]) {
      const actor = { ...regisseur.actor, teams };
      const seen = await t
        .work(actor, (work) => find(work, m.id!))
        .then(
          () => true,
          () => false,
        );
      assert.equal(seen, may(meldingRights, 'melding.lezen', actor, { team: 'ondermijning' } as never));
      const rows = await t.work(actor, (work) =>
        work
          .tables<{ 'meldpunt.melding': { id: string } }>()
          .selectFrom('meldpunt.melding')
          .select('id')
          .where('id', '=', m.id!)
          .execute(),
      );
      assert.equal(rows.length === 1, seen);
    }
  });
});

describe('schiften', () => {
  const verder = { keuze: 'verder', wat: 'Bus lost vaten.', waar: 'Kwikstaartweg 14', thema: 'drugs' };

  test('verder maakt in dezelfde transactie een signaal met de bron van het kanaal', async () => {
    const m = await mail('Bus V-418-BB bij Kwikstaartweg 14.');
    const reply = await schift(m.id!, 1, { ...verder, thema: 'milieu' });
    assert.equal(reply.statusCode, 200, reply.body);
    const dto = reply.json<MeldingDto>();
    assert.deepEqual([dto.stand, dto.uitkomst, reply.headers.etag], ['verder', 'verder', '"2"']);
    const signaal = (await regisseur.ask('GET', `/signalen/${dto.signaal!.id}`)).json();
    assert.deepEqual(
      [signaal.wat, signaal.bronsoort, signaal.status],
      ['Bus lost vaten.', 'mailbox', 'weging'],
    );
    assert.deepEqual(await telling('melding.geschift', `and thema = 'milieu'`), { verder: 1 });
    const left = await t.admin.query('select 1 from koppelen.vermelding where bron_id = $1', [m.id]);
    assert.equal(left.rowCount, 0);
  });

  test('elke keuze eindigt in een vastgelegde uitkomst', async () => {
    const ids = await Promise.all([1, 2, 3, 4].map((i) => mail(`Keuze ${i} over iets heel anders.`)));
    const naar = { soort: 'gemeente', naam: 'Buurgemeente', tekst: 'Dit hoort bij u.' };
    const [a, b, c] = [
      await schift(ids[0]!.id!, 1, { keuze: 'doorsturen', naar }),
      await schift(ids[1]!.id!, 1, { keuze: 'geen-melding' }),
      await schift(ids[2]!.id!, 1, { keuze: 'dubbel', van: ids[3]!.id }),
    ].map((r) => r.json<MeldingDto>());
    assert.deepEqual([a!.stand, a!.doorgestuurdNaar], ['doorgestuurd', 'Buurgemeente']);
    assert.deepEqual([b!.stand, b!.einddatum], ['afgehandeld', '2026-12-09']);
    assert.deepEqual([c!.stand, c!.dubbelVan!.id], ['dubbel', ids[3]!.id]);
    const blijft = await toon(ids[3]!.id!);
    assert.match(blijft.gevouwen[0]!.tekst, /Keuze 3/);
    const { rows } = await t.admin.query(
      `select count(*)::int as n from meldpunt.melding where (stand = 'te-schiften') <> (uitkomst is null)`,
    );
    assert.equal(rows[0].n, 0);
  });

  test('alle veldfouten tegelijk; een oude versie 412, zonder versie 428, twee keer schiften 409', async () => {
    const m = await mail('Voor de fouten.');
    const leeg = await schift(m.id!, 1, { keuze: 'verder' });
    assert.equal(leeg.statusCode, 400);
    assert.deepEqual(
      leeg.json().fouten.map((f: { veld: string }) => f.veld),
      ['wat', 'thema'],
    );
    const vreemd = await schift(m.id!, 1, { keuze: 'weggooien', thema: 'iets', extra: 1 });
    assert.deepEqual(
      new Set(vreemd.json().fouten.map((f: { veld: string }) => f.veld)),
      new Set(['keuze', 'thema', 'extra']),
    );
    assert.equal(
      (await schift(m.id!, 1, { keuze: 'dubbel', van: m.id })).json().code,
      'melding.dubbel-met-zichzelf',
    );
    assert.equal((await schift(m.id!, 1, verder)).statusCode, 200);
    const stale = await schift(m.id!, 1, verder);
    assert.deepEqual([stale.statusCode, stale.json().versie], [412, 2]);
    assert.equal(
      (await regisseur.ask('POST', `/meldingen/${m.id}/schift`, { body: verder })).statusCode,
      428,
    );
    assert.equal((await schift(m.id!, 2, verder)).json().code, 'melding.al-geschift');
  });

  test('te licht: niemand leest de inhoud, maar een nieuw stuk op hetzelfde object ziet één regel', async () => {
    const m = await mail('Box op Tolbakenweg 8 contant betaald, bel 06 0012 3447.');
    const dto = (await schift(m.id!, 1, { keuze: 'te-licht', thema: 'drugs' })).json<MeldingDto>();
    assert.deepEqual(
      [dto.tekst, dto.regel, dto.onderwerp, dto.berichten, dto.stukken],
      [null, null, null, [], []],
    );
    const later = await mail('Vreemde stroomafname op Tolbakenweg 8, bel 06 0012 3447.');
    const s = (await regisseur.ask('GET', `/meldingen/${later.id}/samenhang`)).json();
    const adres = s.objecten.find((o: { soort: string }) => o.soort === 'adres');
    assert.deepEqual(
      adres.bewaard.map((b: { bronId: string; thema: string; maand: string }) => [
        b.bronId,
        b.thema,
        b.maand,
      ]),
      [[m.id, 'drugs', '2026-11']],
    );
    const telefoon = s.objecten.find((o: { soort: string }) => o.soort === 'telefoon');
    assert.deepEqual(telefoon.bewaard, []);
    const antwoord = await mail('Er is nog iets.', {
      'In-Reply-To': `<m${nummer - 1}@voorbeeld.test>`,
    });
    assert.notEqual(antwoord.id, m.id);
  });

  test('voor het wegen verlaat geen vergelijking van personen de server', async () => {
    const zin = 'De heer P. de Jong, geboren 3 maart 1980, staat bij Ratelaarhof 3.';
    await mail(zin);
    const b = await mail(`${zin} Met een bus.`);
    const s = await regisseur.ask('GET', `/meldingen/${b.id}/samenhang`);
    const { objecten, vermeldingen, namenHerkend, gewogen } = s.json();
    assert.deepEqual([namenHerkend, gewogen], [1, false]);
    assert.equal(
      objecten.some((o: { soort: string }) => o.soort === 'persoon'),
      false,
    );
    const persoon = vermeldingen.filter((v: { soort: string }) => v.soort === 'persoon');
    assert.deepEqual(
      persoon.map((v: { nummer: unknown }) => v.nummer),
      [null],
    );
    const { rows } = await t.admin.query(`select 1 from koppelen.vermelding where soort = 'persoon'`);
    assert.equal(rows.length, 0);
  });
});

describe('ongedaan maken', () => {
  test('binnen tien minuten is het alsof er niets gekozen was', async () => {
    const m = await mail('Verkeerd geschift, bus R-731-GG.');
    const geteld = await telling('signaal.geregistreerd', `and thema = 'sport'`);
    const na = (
      await schift(m.id!, 1, { keuze: 'verder', wat: 'x', thema: 'sport', bronsoort: 'ondernemer' })
    ).json<MeldingDto>();
    const terug = await regisseur.ask('POST', `/meldingen/${m.id}/_ongedaan`, { version: na.versie });
    assert.equal(terug.statusCode, 200, terug.body);
    const dto = terug.json<MeldingDto>();
    assert.deepEqual(
      [dto.stand, dto.thema, dto.bronsoort, dto.signaal],
      ['te-schiften', null, 'mailbox', null],
    );
    assert.equal((await regisseur.ask('GET', `/signalen/${na.signaal!.id}`)).statusCode, 404);
    assert.deepEqual(await telling('melding.geschift', `and thema = 'sport'`), { verder: 0 });
    assert.deepEqual(await telling('signaal.geregistreerd', `and thema = 'sport'`), { ...geteld, '': 0 });
    const vermeldingen = await t.admin.query('select 1 from koppelen.vermelding where bron_id = $1', [m.id]);
    assert.equal(vermeldingen.rowCount, 1);
  });

  test('te laat, of als er al aan gewerkt is, niet meer', async () => {
    const m = await mail('Te laat bedacht.');
    const na = (await schift(m.id!, 1, { keuze: 'geen-melding' })).json<MeldingDto>();
    t.setNow('2026-11-09T07:41:00.000Z');
    const laat = await regisseur.ask('POST', `/meldingen/${m.id}/_ongedaan`, { version: na.versie });
    assert.equal(laat.json().code, 'melding.ongedaan-te-laat');
    t.setNow('2026-11-09T07:30:00.000Z');
    const ander = await mail('Wordt meteen gewogen.');
    const verder = (
      await schift(ander.id!, 1, { keuze: 'verder', wat: 'Bus.', thema: 'overig' })
    ).json<MeldingDto>();
    await regisseur.ask('POST', `/signalen/${verder.signaal!.id}/weging`, {
      version: 1,
      body: { concreet: true, recent: true, bevoegdheid: 'apv', reden: 'Gezien.', uitkomst: 'verder' },
    });
    const gebouwd = await regisseur.ask('POST', `/meldingen/${ander.id}/_ongedaan`, {
      version: verder.versie,
    });
    assert.deepEqual([gebouwd.statusCode, gebouwd.json().code], [409, 'signaal.al-in-gebruik']);
    assert.equal((await toon(ander.id!)).stand, 'verder');
  });

  test('een doorgestuurd bericht gaat pas weg als het niet meer terug kan', async () => {
    const m = await mail('Hoort bij openbare ruimte.');
    const naar = { soort: 'afdeling', naam: 'Openbare ruimte', email: 'or@gemeente.test', tekst: 'Voor u.' };
    const na = (await schift(m.id!, 1, { keuze: 'doorsturen', naar })).json<MeldingDto>();
    await t.work(systeemHier, (work) => verstuur(work));
    const staat = async () => (await toon(m.id!)).berichten.find((b) => b.soort === 'doorgestuurd')!.staat;
    assert.equal(await staat(), 'klaar');
    await regisseur.ask('POST', `/meldingen/${m.id}/_ongedaan`, { version: na.versie });
    assert.equal(await staat(), 'ingetrokken');
  });
});

describe('spoed en twijfel', () => {
  test('spoed legt vast wie er gebeld is en wanneer, en kan de melding afronden', async () => {
    const m = await mail('Kind in nood.');
    const reply = await regisseur.ask('POST', `/meldingen/${m.id}/spoed`, {
      version: 1,
      body: { uitgang: 'veilig-thuis', om: '2026-11-09T07:26:00.000Z', afgehandeld: true },
    });
    assert.equal(reply.statusCode, 200, reply.body);
    const dto = reply.json<MeldingDto>();
    assert.deepEqual([dto.stand, dto.uitkomst], ['spoed-afgehandeld', 'veilig-thuis']);
    assert.deepEqual(dto.spoed, [
      { uitgang: 'veilig-thuis', om: '2026-11-09T07:26:00.000Z', door: 'Marit Hoekstra' },
    ]);
    const straks = await mail('Nog een.');
    const fout = await regisseur.ask('POST', `/meldingen/${straks.id}/spoed`, {
      version: 1,
      body: { uitgang: '112', om: '2026-11-09T09:00:00.000Z', afgehandeld: false, slachtoffer: 'naam' },
    });
    assert.equal(fout.statusCode, 400);
  });

  test('twijfel bij een aanvraag gaat gewoon, naar Bibob, of als signaal naar het LIO', async () => {
    const medewerker = await t.signIn('medewerker');
    const meld = async (): Promise<string> => {
      const r = await medewerker.ask('POST', '/meldpunt/twijfel', {
        body: { zaaknummer: 'Z-2026-1', wat: 'De huurprijs klopt niet met het pand.' },
      });
      assert.equal(r.statusCode, 201, r.body);
      return r.json().id;
    };
    const [een, twee] = [await meld(), await meld()];
    const bibob = await regisseur.ask('POST', `/meldingen/${een}/_afronden`, {
      version: 1,
      body: { uitgang: 'bibob', reden: 'Financiering onduidelijk.' },
    });
    assert.deepEqual([bibob.json().stand, bibob.json().uitkomst], ['afgehandeld', 'bibob'], bibob.body);
    const lio = await regisseur.ask('POST', `/meldingen/${twee}/_afronden`, {
      version: 1,
      body: { uitgang: 'lio', reden: 'Patroon.', wat: 'Huur past niet.', thema: 'witwassen' },
    });
    assert.equal(lio.json().stand, 'verder', lio.body);
    assert.ok(lio.json().signaal.kenmerk.startsWith('S-'));
    const gewone = await mail('Geen twijfel.');
    const niet = await regisseur.ask('POST', `/meldingen/${gewone.id}/_afronden`, {
      version: 1,
      body: { uitgang: 'bibob', reden: 'x' },
    });
    assert.equal(niet.json().code, 'melding.geen-twijfel');
  });
});

describe('concept', () => {
  test('wat getypt is blijft bewaard; twee schermen in één tekst: de tweede hoort het', async () => {
    const m = await mail('Om over te typen.');
    const eerste = await regisseur.ask('PUT', `/meldingen/${m.id}/concept`, {
      version: 0,
      body: { wat: 'Half getypt geheimwoord', thema: 'drugs' },
    });
    assert.deepEqual([eerste.statusCode, eerste.json().versie], [200, 1], eerste.body);
    const tweede = await regisseur.ask('PUT', `/meldingen/${m.id}/concept`, {
      version: 0,
      body: { wat: 'Iets anders' },
    });
    assert.deepEqual([tweede.statusCode, tweede.json().versie], [412, 1]);
    const terug = (await regisseur.ask('GET', `/meldingen/${m.id}/concept`)).json();
    assert.deepEqual(terug.velden, { wat: 'Half getypt geheimwoord', thema: 'drugs' });
    const { rows } = await t.admin.query('select velden from meldpunt.concept where melding_id = $1', [m.id]);
    assert.doesNotMatch(rows[0].velden.toString('latin1'), /geheimwoord/);
    await schift(m.id!, 1, { keuze: 'geen-melding' });
    assert.equal((await regisseur.ask('GET', `/meldingen/${m.id}/concept`)).json().versie, 0);
  });
});

describe('heropenen', () => {
  test('een bewaarde melding gaat open na een nieuw stuk op hetzelfde object, een motief en een tweede persoon', async () => {
    const oud = await mail('Box aan de Zwanenpad 5 contant betaald.');
    await schift(oud.id!, 1, { keuze: 'te-licht', thema: 'drugs' });
    const los = await mail('Iets zonder plaats.');
    const vraag = (aanleidingId: string) =>
      regisseur.ask('POST', `/meldingen/${oud.id}/heropeningen`, {
        body: { aanleidingId, motief: 'Nu ook stroom.' },
      });
    assert.equal((await vraag(los.id!)).json().code, 'melding.geen-zelfde-object');
    const nieuw = await mail('Vreemde meterstand bij Zwanenpad 5.');
    const verzoek = await vraag(nieuw.id!);
    assert.equal(verzoek.statusCode, 201, verzoek.body);
    const pad = `/meldpunt/heropeningen/${verzoek.json().id}/besluit`;
    assert.equal(
      (await regisseur.ask('PUT', pad, { body: { akkoord: true } })).json().code,
      'melding.tweede-persoon',
    );
    const tweede = { ...regisseur.actor, accountId: '11111111-1111-4111-8111-111111111111' };
    const { beslisHeropening } = await import('./service/heropenen.ts');
    await t.work(tweede, (work) => beslisHeropening(work, verzoek.json().id, true));
    const dto = await toon(oud.id!);
    assert.deepEqual([dto.stand, dto.tekst], ['te-schiften', 'Box aan de Zwanenpad 5 contant betaald.']);
  });
});

describe('bestanden', () => {
  const upload = (who: typeof regisseur, raw: Buffer, url = '/meldpunt/eml') =>
    t.app.inject({
      method: 'POST',
      url: `/api/v1${url}`,
      headers: {
        cookie: who.cookie,
        'x-baken-csrf': who.csrf,
        'content-type': 'application/octet-stream',
      },
      payload: raw,
    });

  test('een mailbestand slepen: als los bestand en als formulier, en niets anders', async () => {
    const raw = gewoneMail('Gesleept.', { 'Message-ID': '<gesleept@voorbeeld.test>' });
    const los = await upload(regisseur, raw);
    assert.deepEqual([los.statusCode, los.json().uitkomst], [200, 'nieuw'], los.body);
    const form = new FormData();
    form.append('bestand', new Blob([new Uint8Array(raw)]), 'bericht.eml');
    const packed = new Response(form);
    const formulier = await t.app.inject({
      method: 'POST',
      url: '/api/v1/meldpunt/eml',
      headers: {
        cookie: regisseur.cookie,
        'x-baken-csrf': regisseur.csrf,
        'content-type': packed.headers.get('content-type')!,
      },
      payload: Buffer.from(await packed.arrayBuffer()),
    });
    assert.deepEqual([formulier.statusCode, formulier.json().uitkomst], [200, 'dubbel'], formulier.body);
    assert.equal((await regisseur.ask('POST', '/meldpunt/eml', { body: { a: 1 } })).statusCode, 415);
    const medewerker = await t.signIn('medewerker');
    assert.equal((await upload(medewerker, raw)).statusCode, 403);
  });

  test('een origineel komt alleen als los bestand naar buiten, zonder rechten', async () => {
    const html = '<script>alert(1)</script>';
    const m = await t.work(systeemHier, (work) =>
      ontvang(
        work,
        bericht(
          gewoneKop({
            'Message-ID': '<html@voorbeeld.test>',
            'Content-Type': 'multipart/mixed; boundary="g"',
          }),
          `--g\r\nContent-Type: text/plain\r\n\r\nZie bijlage.\r\n--g\r\nContent-Type: text/html; name="../../eng.html"\r\nContent-Disposition: attachment; filename="../../eng.html"\r\n\r\n${html}\r\n--g--\r\n`,
        ),
      ),
    );
    const [stuk] = (await toon(m.id!)).stukken;
    assert.equal(stuk!.naam, 'eng.html');
    const pad = `/meldingen/${m.id}/bijlagen/${stuk!.id}`;
    const reply = await regisseur.ask('GET', `${pad}/origineel`);
    assert.equal(reply.body.trim(), html);
    assert.equal(reply.headers['content-type'], 'application/octet-stream');
    assert.match(String(reply.headers['content-disposition']), /^attachment; filename\*=UTF-8''eng\.html$/);
    assert.match(String(reply.headers['content-security-policy']), /sandbox/);
    assert.equal((await regisseur.ask('GET', `${pad}/weergave`)).statusCode, 404);
    assert.equal((await buur.ask('GET', `${pad}/origineel`)).statusCode, 404);
  });

  test('een foto wordt nagemaakt zonder plaats en toestel', async () => {
    const { default: sharp } = await import('sharp');
    const foto = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#336699' } })
      .withExif({ IFD0: { Make: 'GeheimeCamera' } })
      .jpeg()
      .toBuffer();
    assert.match(foto.toString('latin1'), /GeheimeCamera/);
    const { id } = await t.work(systeemHier, (work) =>
      neemAan(work, {
        kanaal: 'formulier',
        wat: 'Met een foto.',
        stukken: [{ naam: 'foto.jpg', type: 'image/jpeg', bytes: foto }],
      }),
    );
    const { maakVeilig } = await import('./service/bijlagen.ts');
    for (let i = 0; i < 20; i += 1) await t.work(systeemHier, (work) => maakVeilig(work));
    const [stuk] = (await toon(id)).stukken;
    assert.deepEqual([stuk!.stand, stuk!.heeftWeergave, stuk!.soort], ['veilig', true, 'afbeelding']);
    const reply = await regisseur.ask('GET', `/meldingen/${id}/bijlagen/${stuk!.id}/weergave`);
    assert.match(String(reply.headers['content-type']), /^image\//);
    assert.doesNotMatch(reply.rawPayload.toString('latin1'), /GeheimeCamera/);
    const dto = (
      await schift(id, 1, { keuze: 'verder', wat: 'Foto van een loods.', thema: 'overig' })
    ).json<MeldingDto>();
    const mee = (await regisseur.ask('GET', `/signalen/${dto.signaal!.id}/bijlagen`)).json();
    assert.equal(mee.items[0].naam, 'foto.jpg');
    const beeld = await regisseur.ask('GET', `/signalen/${dto.signaal!.id}/bijlagen/${mee.items[0].id}`);
    assert.deepEqual(beeld.rawPayload, reply.rawPayload);
    assert.match(String(beeld.headers['content-security-policy']), /sandbox/);
    assert.equal((await buur.ask('GET', `/signalen/${dto.signaal!.id}/bijlagen`)).statusCode, 404);
  });
});
