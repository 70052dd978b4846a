import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { verstuur } from './index.ts';
import type { MeldingDto } from './contract.ts';
import { t, regisseur, systeemHier, nummer, mail, toon, schift, telling } from '#test/meldpunt.ts';

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
