import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { bericht, gewoneKop, gewoneMail } from '#test/mail-corpus.ts';
import { herkenWachtende, leesPost, neemAan, ontvang, ontvangReeks } from './index.ts';
import type { MeldingDto } from './contract.ts';
import { t, regisseur, buur, systeemHier, mail, toon, lijst, schift } from '#test/meldpunt.ts';

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
