import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { base64, bericht, bijlage, gemengd, gewoneKop, gewoneMail, veelDelig } from '#test/mail-corpus.ts';
import { leesMail, type GelezenMail } from '../mail.ts';
import { leesDatum } from './datum.ts';

function lees(bytes: Uint8Array): GelezenMail {
  const mail = leesMail(bytes);
  assert.equal(mail.soort, 'gelezen', `onleesbaar: ${mail.soort === 'onleesbaar' ? mail.reden : ''}`);
  return mail;
}

const KOP = 'From: Jo Voorbeeld <jo@voorbeeld.test>\r\nSubject: Loods\r\n';

describe('Regel MLD-M1: wat een mailprogramma opent, wordt gelezen', () => {
  const vormen: Record<string, Uint8Array> = {
    'regeleinden LF': Buffer.from(`${KOP}\r\nEr is iets.\r\nHier.`.replaceAll('\r\n', '\n')),
    'regeleinden CR': Buffer.from(`${KOP}\r\nEr is iets.\r\nHier.`.replaceAll('\r\n', '\r')),
    'regeleinden CR CR LF': Buffer.from(`${KOP}\r\nEr is iets.\r\nHier.`.replaceAll('\r\n', '\r\r\n')),
    'eerste regel van een mbox': Buffer.from(
      `From jo@voorbeeld.test Mon Nov  9 08:30:00 2026\r\n${KOP}\r\nEr is iets.\r\nHier.`,
    ),
    'lege regels vooraf': Buffer.from(`\r\n\r\n${KOP}\r\nEr is iets.\r\nHier.`),
    'UTF-8 met BOM': Buffer.from(`\ufeff${KOP}\r\nEr is iets.\r\nHier.`),
    'UTF-16 LE met BOM': Buffer.from(`\ufeff${KOP}\r\nEr is iets.\r\nHier.`, 'utf16le'),
    'UTF-16 LE zonder BOM': Buffer.from(`${KOP}\r\nEr is iets.\r\nHier.`, 'utf16le'),
    'UTF-16 BE met BOM': Buffer.from(`\ufeff${KOP}\r\nEr is iets.\r\nHier.`, 'utf16le').swap16(),
    'geen lege regel na de kop': Buffer.from(`${KOP}Er is iets.\r\nHier.`),
    'kop gevouwen zonder inspringen': Buffer.from(
      'From: Jo Voorbeeld\r\n<jo@voorbeeld.test>\r\nSubject: Loods\r\n\r\nEr is iets.\r\nHier.',
    ),
    'NUL in de kop': Buffer.from(
      `From: Jo Voorbeeld <jo@voorbeeld.test>\r\nX-Raar: a\0b\r\nSubject: Loods\r\n\r\nEr is iets.\r\nHier.`,
    ),
  };
  for (const [naam, bytes] of Object.entries(vormen)) {
    test(naam, () => {
      const mail = lees(bytes);
      assert.deepEqual(
        [mail.from?.adres, mail.onderwerp, mail.tekst],
        ['jo@voorbeeld.test', 'Loods', 'Er is iets.\nHier.'],
      );
    });
  }

  test('een tekst zonder kop is een melding zonder afzender', () => {
    const mail = lees(Buffer.from('From the garage komt elke nacht lawaai.\nGroet'));
    assert.equal(mail.tekst, 'From the garage komt elke nacht lawaai.\nGroet');
    assert.equal(mail.from, null);
    assert.ok(mail.waarschuwingen.includes('geen-kop'));
  });

  test('een leeg bericht met kop wordt gelezen', () => {
    const mail = lees(Buffer.from(KOP));
    assert.deepEqual([mail.onderwerp, mail.tekst, mail.bijlagen], ['Loods', '', []]);
  });

  test('Message-ID twee keer: de eerste telt en het valt op', () => {
    const mail = lees(Buffer.concat([Buffer.from('Message-ID: <een@x.test>\r\n'), gewoneMail('x')]));
    assert.equal(mail.messageId, 'een@x.test');
    assert.ok(mail.waarschuwingen.includes('kop-dubbel'));
  });
});

describe('tekensets', () => {
  const metSet = (set: string, bytes: Uint8Array) =>
    lees(
      bericht(
        gewoneKop({ 'Content-Type': `text/plain; charset=${set}`, 'Content-Transfer-Encoding': '8bit' }),
        bytes,
      ),
    );
  const UTF8 = Buffer.from('Café “De Kade” – één');
  const CP1252 = Buffer.from('Caf\xe9 \x93De Kade\x94 \x96 \xe9\xe9n', 'latin1');
  const WOORDEN = 'Café “De Kade” – één';

  for (const [naam, set, bytes, code] of [
    ['utf-8', 'utf-8', UTF8, null],
    ['windows-1252', 'windows-1252', CP1252, null],
    ['iso-8859-1 gezegd, windows-1252 bedoeld', 'iso-8859-1', CP1252, null],
    ['utf-8 gezegd, windows-1252 gestuurd', 'utf-8', CP1252, 'charset-afwijkend'],
    ['iso-8859-1 gezegd, utf-8 gestuurd', '"iso-8859-1"', UTF8, 'charset-afwijkend'],
    ['us-ascii gezegd, utf-8 gestuurd', 'us-ascii', UTF8, 'charset-afwijkend'],
    ['onbekende set met utf-8', 'x-onzin', UTF8, 'charset-onbekend'],
    ['onbekende set met windows-1252', 'unknown-8bit', CP1252, 'charset-onbekend'],
    ['andere spelling', 'UTF8', UTF8, null],
    ['oude spelling', 'cp1252', CP1252, null],
    ['UTF-16 in base64-vrije vorm', 'utf-16le', Buffer.from(WOORDEN, 'utf16le'), null],
  ] as const) {
    test(naam, () => {
      const mail = metSet(set, bytes);
      assert.equal(mail.tekst, WOORDEN);
      assert.deepEqual(mail.waarschuwingen, code === null ? [] : [code]);
    });
  }

  test('ruwe 8-bit koppen in utf-8 en in windows-1252', () => {
    for (const soort of ['utf8', 'latin1'] as const) {
      const mail = lees(Buffer.from('From: René <r@x.test>\r\nSubject: café\r\n\r\nx', soort));
      assert.deepEqual([mail.from?.naam, mail.onderwerp], ['René', 'café']);
    }
  });

  test('kapotte RFC 2047-woorden houden hun leesbare deel', () => {
    assert.match(lees(gewoneMail('x', { Subject: '=?utf-8?Q?Loods_=ZZ_kade' })).onderwerp, /Loods/);
    assert.match(
      lees(gewoneMail('x', { Subject: 'Melding =?onzin-8?Q?caf=E9?= dicht' })).onderwerp,
      /^Melding caf. dicht$/,
    );
    assert.match(lees(gewoneMail('x', { Subject: '=?utf-8?B?TG9vZHM?= hier' })).onderwerp, /^Loods hier$/);
  });

  test('de tekenset in de opmaak telt als de kop zwijgt', () => {
    const html = Buffer.from('<meta charset="iso-8859-5"><p>\xbf\xe0\xd8\xd2\xd5\xe2</p>', 'latin1');
    assert.equal(lees(bericht(gewoneKop({ 'Content-Type': 'text/html' }), html)).tekst, 'Привет');
  });
});

describe('kapotte opbouw', () => {
  const delen = [
    { koppen: { 'Content-Type': 'text/plain' }, inhoud: 'tekst' },
    bijlage('a.pdf', 'application/pdf', Buffer.from('%PDF')),
  ];

  test('zonder sluitregel', () => {
    const mail = lees(
      bericht(gewoneKop({ 'Content-Type': 'multipart/mixed; boundary=g' }), veelDelig('g', delen, false)),
    );
    assert.deepEqual([mail.tekst, mail.bijlagen.length], ['tekst', 1]);
  });

  for (const [naam, type] of [
    ['zonder boundary in de kop', 'multipart/mixed'],
    ['met een verkeerde boundary in de kop', 'multipart/mixed; boundary=heelanders'],
  ] as const) {
    test(naam, () => {
      const mail = lees(bericht(gewoneKop({ 'Content-Type': type }), veelDelig('g', delen)));
      assert.deepEqual([mail.tekst, mail.bijlagen.length], ['tekst', 1]);
      assert.ok(mail.waarschuwingen.includes('scheiding-hersteld'));
    });
  }

  test('multipart zonder enig deel: het lichaam is de tekst', () => {
    assert.equal(
      lees(bericht(gewoneKop({ 'Content-Type': 'multipart/mixed; boundary=g' }), 'gewoon tekst')).tekst,
      'gewoon tekst',
    );
  });

  test('een boundary die het begin van een andere is, knipt niet verkeerd', () => {
    const binnen = veelDelig('g-binnen', [{ koppen: { 'Content-Type': 'text/plain' }, inhoud: 'diep' }]);
    const mail = lees(
      bericht(
        gewoneKop({ 'Content-Type': 'multipart/mixed; boundary=g' }),
        veelDelig('g', [
          { koppen: { 'Content-Type': 'multipart/mixed; boundary="g-binnen"' }, inhoud: binnen },
        ]),
      ),
    );
    assert.equal(mail.tekst, 'diep');
  });

  test('base64 met rommel en met vulling per regel', () => {
    const inhoud = Buffer.from('Een bestand dat heel moet blijven, ook met rommel ertussen.');
    const rommel = base64(inhoud).replace(/(.{10})/g, '$1 !*\t');
    const perRegel = [inhoud.subarray(0, 10), inhoud.subarray(10)]
      .map((stuk) => stuk.toString('base64'))
      .join('\r\n');
    for (const vorm of [rommel, perRegel]) {
      const deel = {
        koppen: { 'Content-Type': 'application/x', 'Content-Transfer-Encoding': 'base64' },
        inhoud: vorm,
      };
      assert.deepEqual(Buffer.from(lees(gemengd([deel])).bijlagen[0]!.bytes), inhoud);
    }
  });

  test('kapotte quoted-printable houdt wat er stond', () => {
    const mail = lees(
      gewoneMail('100=% zeker = ja=\r\n en =4', { 'Content-Transfer-Encoding': 'quoted-printable' }),
    );
    assert.equal(mail.tekst, '100=% zeker = ja en =4');
  });

  test('onbekende codering wordt getoond zoals zij is', () => {
    const mail = lees(gewoneMail('tekst', { 'Content-Transfer-Encoding': 'x-raar' }));
    assert.deepEqual([mail.tekst, mail.waarschuwingen], ['tekst', ['codering-onbekend']]);
  });

  test('een uuencode-deel wordt uitgepakt', () => {
    const koppen = { 'Content-Type': 'application/x; name=k.txt', 'Content-Transfer-Encoding': 'x-uuencode' };
    const mail = lees(gemengd([{ koppen, inhoud: 'begin 644 k.txt\r\n#0V%T\r\n`\r\nend\r\n' }]));
    assert.equal(Buffer.from(mail.bijlagen[0]!.bytes).toString(), 'Cat');
  });
});

describe('de datum in de kop', () => {
  for (const [tekst, verwacht] of [
    ['Mon, 09 Nov 2026 08:30:00 +0100', '2026-11-09T07:30:00.000Z'],
    ['9 Nov 26 08:30 CET', '2026-11-09T07:30:00.000Z'],
    ['Mon, 09 Nov 2026 08:30:00 +0100 (Central European Time)', '2026-11-09T07:30:00.000Z'],
    ['ma 9 mrt 2026 08:30:00 GMT', '2026-03-09T08:30:00.000Z'],
    ['2026-11-09T08:30:00+01:00', '2026-11-09T07:30:00.000Z'],
    ['Sat, 31 Dec 2016 23:59:60 +0000', '2016-12-31T23:59:59.000Z'],
    ['31 Feb 2026 08:30:00 +0000', null],
    ['gisteren', null],
    ['Mon, 09 Nov 9999 08:30:00 +0000', null],
  ] as const) {
    test(tekst, () => assert.equal(leesDatum(tekst), verwacht));
  }
});
