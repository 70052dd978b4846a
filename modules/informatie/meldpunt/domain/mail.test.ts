import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { bericht, bijlage, gemengd, genest, gewoneKop, gewoneMail, veelDelig } from '#test/mail-corpus.ts';
import { leesMail, type GelezenMail } from './mail.ts';

function lees(bytes: Uint8Array): GelezenMail {
  const mail = leesMail(bytes);
  assert.equal(mail.soort, 'gelezen', `onleesbaar: ${mail.soort === 'onleesbaar' ? mail.reden : ''}`);
  return mail;
}

describe('een gewone mail', () => {
  test('geeft kop, tekst en tijd', () => {
    const mail = lees(gewoneMail('Beste collega,\r\n\r\nEr staat steeds een bus.\r\n'));
    assert.deepEqual(mail.from, { naam: 'Jo Voorbeeld', adres: 'jo@voorbeeld.test' });
    assert.equal(mail.onderwerp, 'Loods aan de Testkade');
    assert.equal(mail.datum, '2026-11-09T07:30:00.000Z');
    assert.equal(mail.messageId, 'a1@voorbeeld.test');
    assert.equal(mail.tekst, 'Beste collega,\n\nEr staat steeds een bus.');
    assert.deepEqual(mail.waarschuwingen, []);
    assert.equal(mail.automatisch, false);
    assert.equal(mail.lus, false);
  });

  test('gecodeerde onderwerpen en namen worden leesbaar, ook over een regelgrens', () => {
    const mail = lees(
      gewoneMail('x', {
        Subject: '=?utf-8?Q?Caf=C3=A9_De?=\r\n =?utf-8?B?IEJyw7Nu?=',
        From: '=?iso-8859-1?Q?Ren=E9_Fictief?= <RENE@Voorbeeld.test>',
      }),
    );
    assert.equal(mail.onderwerp, 'Café De Brón');
    assert.deepEqual(mail.from, { naam: 'René Fictief', adres: 'RENE@Voorbeeld.test' });
  });

  test('van tekst en opmaak van hetzelfde bericht wordt de tekst gelezen', () => {
    const delen = veelDelig('alt', [
      { koppen: { 'Content-Type': 'text/plain; charset=utf-8' }, inhoud: 'Platte tekst' },
      { koppen: { 'Content-Type': 'text/html; charset=utf-8' }, inhoud: '<p>Opgemaakt</p>' },
    ]);
    assert.equal(
      lees(bericht(gewoneKop({ 'Content-Type': 'multipart/alternative; boundary=alt' }), delen)).tekst,
      'Platte tekst',
    );
  });

  test('is de platte tekst alleen een verwijzing, dan telt de opmaak', () => {
    const echt = 'Er wordt elke nacht gelost bij de loods aan de Testkade. '.repeat(10);
    const delen = veelDelig('alt', [
      { koppen: { 'Content-Type': 'text/plain' }, inhoud: 'Zie HTML.' },
      { koppen: { 'Content-Type': 'text/html' }, inhoud: `<html><body><p>${echt}</p></body></html>` },
    ]);
    assert.match(
      lees(bericht(gewoneKop({ 'Content-Type': 'multipart/alternative; boundary=alt' }), delen)).tekst,
      /elke nacht gelost/,
    );
  });

  test('alleen opmaak wordt tekst: alinea, lijst, tabel, citaat en waar een link heen gaat', () => {
    const html =
      '<html><head><title>weg</title><style>p{color:red}</style></head><body><p>Hallo&nbsp;allen &amp; iedereen</p>' +
      '<ul><li>een</li><li>twee</li></ul><table><tr><td>Plaats</td><td>Kade</td></tr></table>' +
      '<blockquote>eerder</blockquote><a href="https://fout.test/x">https://goed.test</a>' +
      '<script>alert(1)</script><img src="https://volg.test/p.gif" alt="logo"></body></html>';
    const tekst = lees(gewoneMail(html, { 'Content-Type': 'text/html; charset=utf-8' })).tekst;
    assert.equal(
      tekst,
      'Hallo allen & iedereen\n\n- een\n- twee\n\nPlaats | Kade\n\n> eerder\n\nhttps://goed.test <https://fout.test/x>[logo]',
    );
  });

  test('format=flowed wordt weer lopende tekst, de ondertekening blijft staan', () => {
    const tekst = 'Dit is een lange \r\nregel die doorloopt.\r\n> geciteerd \r\n> vervolg\r\n-- \r\nJo';
    const mail = lees(gewoneMail(tekst, { 'Content-Type': 'text/plain; format=flowed' }));
    assert.equal(mail.tekst, 'Dit is een lange regel die doorloopt.\n> geciteerd vervolg\n--\nJo');
  });

  test('quoted-printable en base64 worden ontcijferd', () => {
    const qp = gewoneMail('Caf=C3=A9 is =\r\ngesloten', { 'Content-Transfer-Encoding': 'quoted-printable' });
    assert.equal(lees(qp).tekst, 'Café is gesloten');
    const b64 = gewoneMail(Buffer.from('Café dicht').toString('base64'), {
      'Content-Transfer-Encoding': 'Base64',
    });
    assert.equal(lees(b64).tekst, 'Café dicht');
  });
});

describe('bijlagen', () => {
  test('houden naam, soort, bytes en vingerafdruk', () => {
    const inhoud = Buffer.from('%PDF-1.7 voorbeeld');
    const mail = lees(
      gemengd([{ inhoud: 'zie bijlage' }, bijlage('plattegrond.pdf', 'application/pdf', inhoud)]),
    );
    assert.equal(mail.tekst, 'zie bijlage');
    assert.equal(mail.bijlagen.length, 1);
    const eerste = mail.bijlagen[0]!;
    assert.equal(eerste.naam, 'plattegrond.pdf');
    assert.equal(eerste.type, 'application/pdf');
    assert.deepEqual(Buffer.from(eerste.bytes), inhoud);
    assert.match(eerste.sha256, /^[0-9a-f]{64}$/);
    assert.deepEqual([eerste.ingesloten, eerste.isMail], [false, false]);
  });

  test('binaire bijlagen zonder codering blijven op de byte gelijk', () => {
    const inhoud = Buffer.from([0, 255, 13, 10, 13, 10, 45, 45, 0, 13]);
    const deel = { koppen: { 'Content-Type': 'image/png', 'Content-Transfer-Encoding': 'binary' }, inhoud };
    assert.deepEqual(Buffer.from(lees(gemengd([{ inhoud: 't' }, deel])).bijlagen[0]!.bytes), inhoud);
  });

  test('een plaatje in de opmaak heet ingesloten', () => {
    const delen = veelDelig('rel', [
      { koppen: { 'Content-Type': 'text/html' }, inhoud: '<p>hoi <img src="cid:x1"></p>' },
      { koppen: { 'Content-Type': 'image/png', 'Content-ID': '<x1>' }, inhoud: 'PNG' },
    ]);
    const mail = lees(bericht(gewoneKop({ 'Content-Type': 'multipart/related; boundary=rel' }), delen));
    assert.equal(mail.tekst, 'hoi');
    assert.deepEqual([mail.bijlagen[0]!.naam, mail.bijlagen[0]!.ingesloten], ['bijlage-1.png', true]);
  });

  test('een doorgestuurde mail blijft heel en is zelf te lezen', () => {
    const binnen = gewoneMail('de eigenlijke melding', { Subject: 'Box 14 / achterom' });
    const mail = lees(
      gemengd([{ inhoud: 'ter info' }, { koppen: { 'Content-Type': 'message/rfc822' }, inhoud: binnen }]),
    );
    assert.equal(mail.tekst, 'ter info');
    assert.deepEqual([mail.bijlagen[0]!.naam, mail.bijlagen[0]!.isMail], ['Box 14 - achterom.eml', true]);
    assert.equal(lees(mail.bijlagen[0]!.bytes).tekst, 'de eigenlijke melding');
  });

  test('gelijke namen worden onderscheiden', () => {
    const foto = (inhoud: string) => bijlage('foto.jpg', 'image/jpeg', Buffer.from(inhoud));
    const namen = lees(gemengd([foto('1'), foto('2'), foto('3')])).bijlagen.map((b) => b.naam);
    assert.deepEqual(namen, ['foto.jpg', 'foto (2).jpg', 'foto (3).jpg']);
  });

  test('RFC 2231, gecodeerde en onvolledig geciteerde namen', () => {
    const naam = (dispositie: string) =>
      lees(
        gemengd([
          { koppen: { 'Content-Type': 'image/jpeg', 'Content-Disposition': dispositie }, inhoud: 'x' },
        ]),
      ).bijlagen[0]!.naam;
    assert.equal(naam("attachment; filename*=utf-8''caf%C3%A9%20foto.jpg"), 'café foto.jpg');
    assert.equal(naam('attachment; filename*0="heel lange "; filename*1="naam.jpg"'), 'heel lange naam.jpg');
    assert.equal(naam('attachment; filename="=?utf-8?Q?caf=C3=A9.jpg?="'), 'café.jpg');
    assert.equal(naam('attachment; filename=foto (2).jpg'), 'foto (2).jpg');
    assert.equal(naam("attachment; filename*=iso-8859-1''caf%E9.jpg"), 'café.jpg');
  });
});

describe('gesprek en herkomst', () => {
  test('Message-ID’s worden genormaliseerd', () => {
    const mail = lees(
      gewoneMail('x', {
        'Message-ID': ' <Abc.1@VOORBEELD.Test > ',
        'In-Reply-To': '"Jo" <Vorig@Voorbeeld.TEST> (mijn mail)',
        References: '<wortel@a.test>\r\n\t<Vorig@Voorbeeld.TEST><wortel@a.test>',
      }),
    );
    assert.equal(mail.messageId, 'Abc.1@voorbeeld.test');
    assert.equal(mail.inReplyTo, 'Vorig@voorbeeld.test');
    assert.deepEqual(mail.references, ['wortel@a.test', 'Vorig@voorbeeld.test']);
  });

  test('het antwoord deelt een draad met het eerste bericht, ook zonder References via Outlook', () => {
    const index = Buffer.alloc(22, 7);
    const eerste = lees(gewoneMail('x', { 'Thread-Index': index.toString('base64') }));
    const antwoord = lees(gewoneMail('y', { 'Message-ID': '<b@x.test>', References: '<a1@voorbeeld.test>' }));
    const outlook = lees(
      gewoneMail('z', {
        'Message-ID': '<c@x.test>',
        'Thread-Index': Buffer.concat([index, Buffer.alloc(5, 1)]).toString('base64'),
      }),
    );
    const los = lees(gewoneMail('q', { 'Message-ID': '<d@x.test>' }));
    const deelt = (a: GelezenMail, b: GelezenMail) => a.draden.some((draad) => b.draden.includes(draad));
    assert.deepEqual(
      [deelt(eerste, antwoord), deelt(eerste, outlook), deelt(eerste, los)],
      [true, true, false],
    );
  });

  test('dezelfde inhoud anders verpakt heeft dezelfde vingerafdruk, andere inhoud niet', () => {
    const kaal = lees(gewoneMail('Er staat een bus bij de loods.'));
    const gewikkeld = lees(
      gewoneMail('Er staat een bus\r\nbij de loods. ', { Subject: 'Fwd: Loods aan de Testkade' }),
    );
    const anders = lees(gewoneMail('Er staat een boot bij de loods.'));
    assert.equal(kaal.inhoudHash, gewikkeld.inhoudHash);
    assert.notEqual(kaal.inhoudHash, anders.inhoudHash);
    assert.equal(lees(gewoneMail('')).inhoudHash, null);
  });

  for (const [naam, kop] of Object.entries({
    'Auto-Submitted: auto-replied': { 'Auto-Submitted': 'auto-replied' },
    'Precedence: bulk': { Precedence: 'bulk' },
    'X-Auto-Response-Suppress': { 'X-Auto-Response-Suppress': 'All' },
    'leeg retouradres': { 'Return-Path': '<>' },
    bezorgbericht: { 'Content-Type': 'multipart/report; report-type=delivery-status; boundary=r' },
  })) {
    test(`post van een machine wordt herkend: ${naam}`, () => {
      assert.equal(lees(gewoneMail('afwezig', kop)).automatisch, true);
    });
  }

  test('Auto-Submitted: no is gewone post', () => {
    assert.equal(
      lees(gewoneMail('x', { 'Auto-Submitted': 'no', 'Return-Path': '<jo@voorbeeld.test>' })).automatisch,
      false,
    );
  });

  test('een lus wordt herkend aan de eigen kop en aan te veel tussenstations', () => {
    assert.equal(lees(gewoneMail('x', { 'X-Baken-Lus': '1' })).lus, true);
    const hop = 'Received: from a by b; Mon, 9 Nov 2026 08:00:00 +0100\r\n';
    assert.equal(lees(Buffer.concat([Buffer.from(hop.repeat(31)), gewoneMail('x')])).lus, true);
    assert.equal(lees(Buffer.concat([Buffer.from(hop.repeat(12)), gewoneMail('x')])).lus, false);
  });

  test('afwijkende afzenders worden genoemd', () => {
    const codes = (kop: Record<string, string>) => lees(gewoneMail('x', kop)).waarschuwingen;
    assert.deepEqual(codes({ 'Reply-To': 'ander@elders.test' }), ['afzender-afwijkend']);
    assert.deepEqual(codes({ From: '"chef@gemeente.test" <x@elders.test>' }), ['afzender-afwijkend']);
    assert.deepEqual(codes({ From: 'niemand' }), ['afzender-onleesbaar']);
    assert.deepEqual(codes({ Sender: 'JO@voorbeeld.test' }), []);
  });

  test('versleuteld, ondertekend en winmail blijven bijlage met een waarschuwing', () => {
    const codes = (type: string, naam: string) =>
      lees(gemengd([bijlage(naam, type, Buffer.from('x'))])).waarschuwingen;
    assert.deepEqual(codes('application/pkcs7-mime', 'smime.p7m'), ['versleuteld']);
    assert.deepEqual(codes('application/pgp-signature', 'sig.asc'), ['ondertekend']);
    assert.deepEqual(codes('application/ms-tnef', 'winmail.dat'), ['winmail']);
  });

  test('tien lagen diep is nog leesbaar', () => {
    assert.equal(lees(genest(10)).tekst, 'onderin');
  });
});
