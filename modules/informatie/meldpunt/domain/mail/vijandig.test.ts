import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { anyText } from '#test/any-text.ts';
import {
  base64,
  bijlage,
  binnen,
  gemengd,
  genest,
  gewoneMail,
  opmaakAlsWapen,
  volgestopteMails,
} from '#test/mail-corpus.ts';
import { leesMail, type GelezenMail } from '../mail.ts';
import { veiligeNaam } from './bijlagen.ts';
import { htmlNaarTekst } from './html.ts';

// oxlint-disable-next-line no-control-regex -- what may never come out
const VERBODEN = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

function naamVan(dispositie: string): string {
  const deel = { koppen: { 'Content-Type': 'image/jpeg', 'Content-Disposition': dispositie }, inhoud: 'x' };
  return (leesMail(gemengd([deel])) as GelezenMail).bijlagen[0]!.naam;
}

describe('grenzen: te veel is bewaard, niet verloren', () => {
  test('te groot houdt de kop', () => {
    const mail = leesMail(gewoneMail('x'.repeat(5000)), { grootte: 2000 });
    assert.equal(mail.soort, 'onleesbaar');
    assert.deepEqual(
      [mail.soort === 'onleesbaar' && mail.reden, mail.onderwerp],
      ['te-groot', 'Loods aan de Testkade'],
    );
    assert.equal(mail.from?.adres, 'jo@voorbeeld.test');
  });

  test('500 geneste delen', () => {
    const mail = binnen(500, () => leesMail(genest(500)));
    assert.deepEqual(
      [mail.soort === 'onleesbaar' && mail.reden, mail.messageId],
      ['te-diep', 'a1@voorbeeld.test'],
    );
  });

  test('500 delen naast elkaar', () => {
    const delen = Array.from({ length: 500 }, (_, i) => ({ inhoud: `deel ${i}` }));
    const mail = binnen(500, () => leesMail(gemengd(delen)));
    assert.equal(mail.soort === 'onleesbaar' && mail.reden, 'te-veel-delen');
  });

  test('een reusachtige kop, in één regel en in vele', () => {
    for (const kop of ['X-Groot: ' + 'a'.repeat(3_000_000) + '\r\n', 'X-Veel: b\r\n'.repeat(300_000)]) {
      const mail = binnen(1500, () =>
        leesMail(Buffer.concat([Buffer.from('From: jo@voorbeeld.test\r\n' + kop), gewoneMail('x')])),
      );
      assert.deepEqual(
        [mail.soort === 'onleesbaar' && mail.reden, mail.from?.adres],
        ['kop-te-groot', 'jo@voorbeeld.test'],
      );
    }
  });

  test('een grote bijlage wordt begrensd, en is leesbaar waar de grens dat toelaat', () => {
    const mail = gemengd([
      { inhoud: 'zie bijlage' },
      bijlage('groot.bin', 'application/x', Buffer.alloc(1_500_000, 7)),
    ]);
    const krap = binnen(200, () => leesMail(mail, { grootte: 1_000_000 }));
    assert.equal((krap as { reden?: string }).reden, 'te-groot');
    const ruim = binnen(1000, () => leesMail(mail)) as GelezenMail;
    assert.equal(ruim.bijlagen[0]!.bytes.length, 1_500_000);
  });

  test('1 MB lege regels, streepjes of boundaries leggen niets plat', () => {
    for (const mail of volgestopteMails(1_000_000))
      assert.notEqual((binnen(1000, () => leesMail(mail)) as { reden?: string }).reden, 'onverwacht');
  });

  test('te lange tekst wordt ingekort en dat staat erbij', () => {
    const mail = leesMail(gewoneMail('woord '.repeat(200_000))) as GelezenMail;
    assert.equal(mail.tekst.length, 500_000);
    assert.ok(mail.waarschuwingen.includes('tekst-ingekort'));
  });
});

describe('geen mail', () => {
  const redenVan = (bytes: Uint8Array) => (leesMail(bytes) as { reden?: string }).reden;
  test('leeg, wit, binair en Outlook-bestanden krijgen hun reden', () => {
    assert.equal(redenVan(Buffer.alloc(0)), 'leeg');
    assert.equal(redenVan(Buffer.from(' \r\n\r\n')), 'leeg');
    assert.equal(
      redenVan(Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'), Buffer.alloc(200)])),
      'geen-mail',
    );
    assert.equal(redenVan(Buffer.from('d0cf11e0a1b11ae100000000', 'hex')), 'outlook-msg');
  });
});

describe('namen en regels', () => {
  test('geen paden, stuurtekens, omkeringen of apparaatnamen', () => {
    assert.equal(naamVan('attachment; filename="../../etc/passwd"'), 'passwd');
    assert.equal(naamVan('attachment; filename="C:\\\\Users\\\\jo\\\\a.txt"'), 'a.txt');
    assert.equal(naamVan("attachment; filename*=utf-8''foto%E2%80%AEgpj.exe"), 'fotogpj.exe');
    assert.equal(naamVan("attachment; filename*=utf-8''a%00b%0D%0Ac.pdf"), 'ab c.pdf');
    assert.equal(naamVan('attachment; filename="CON.txt"'), '_CON.txt');
    assert.equal(naamVan('attachment; filename="..."'), 'bijlage-1.jpg');
    assert.equal(naamVan(`attachment; filename="${'lang'.repeat(100)}.pdf"`).length, 120);
  });

  test('elke naam komt er veilig uit', () => {
    fc.assert(
      fc.property(anyText(300), (raw) => {
        const naam = veiligeNaam(raw, 'bijlage-1.bin');
        assert.ok(naam.length > 0 && naam.length <= 121 && naam.isWellFormed());
        assert.doesNotMatch(naam, VERBODEN);
        assert.doesNotMatch(naam, /[/\\<>:"|?*]|^\.|[. ]$/);
      }),
      { numRuns: 150 },
    );
  });

  test('een regeleinde in een gecodeerd onderwerp of een naam maakt geen nieuwe kop', () => {
    const mail = leesMail(
      gewoneMail('x', {
        Subject: '=?utf-8?Q?Hallo=0D=0ABcc:_slachtoffer@x.test?=',
        From: '=?utf-8?Q?Jo=0D=0AX-Kop:_1?= <jo@voorbeeld.test>',
        'Message-ID': '<a=0D=0A\rX: 1@x.test>',
      }),
    );
    for (const waarde of [mail.onderwerp, mail.from!.naam, mail.from!.adres, mail.messageId!])
      assert.doesNotMatch(waarde, VERBODEN);
    assert.equal(mail.onderwerp, 'Hallo Bcc: slachtoffer@x.test');
  });

  test('NUL, stuurtekens, losse surrogaten en omkeringen verdwijnen uit de tekst', () => {
    const mail = leesMail(gewoneMail('a\0b\u0007c\u202ed \u0627\u200f\u0644')) as GelezenMail;
    assert.equal(mail.tekst, 'abcd \u0627\u200f\u0644');
  });
});

describe('opmaak als wapen', () => {
  test('scripts, stijlen en losse haken worden tekst noch markering', () => {
    const tekst = htmlNaarTekst(
      '<p onclick=x>a<script>b</script><style>c</style><svg><script>d</script></svg>&lt;e&gt;<a href="javascript:f">g</a>',
    );
    assert.equal(tekst, 'a<e>g');
  });

  test('honderdduizend open of verkeerd gesloten elementen kosten geen tijd', () => {
    for (const html of opmaakAlsWapen(100_000)) binnen(1000, () => htmlNaarTekst(html));
  });
});

describe('gooit nooit', () => {
  const rijk = gemengd(
    [
      {
        koppen: { 'Content-Type': 'text/plain; charset=iso-8859-1' },
        inhoud: Buffer.from('caf\xe9 met tekst', 'latin1'),
      },
      {
        koppen: { 'Content-Type': 'text/html', 'Content-Transfer-Encoding': 'quoted-printable' },
        inhoud: '<p>caf=C3=A9</p>',
      },
      bijlage('foto.jpg', 'image/jpeg', Buffer.alloc(100, 9), 'inline'),
      { koppen: { 'Content-Type': 'message/rfc822' }, inhoud: gewoneMail('binnen') },
    ],
    { References: '<x@y.test> <z@y.test>', 'Thread-Index': base64(Buffer.alloc(27, 3)) },
  );

  const nooitOnverwacht = (bytes: Uint8Array) => {
    const mail = leesMail(bytes);
    if (mail.soort === 'onleesbaar') assert.notEqual(mail.reden, 'onverwacht');
    else assert.ok(mail.tekst.isWellFormed() && !mail.tekst.includes('\0'));
  };

  test('afgeknipt na elke byte', () => {
    for (let eind = 0; eind <= rijk.length; eind++) nooitOnverwacht(rijk.subarray(0, eind));
  });

  test('willekeurige bytes, ook achter een echte kop', () => {
    const kop = Buffer.from('From: a@b.test\r\nContent-Type: multipart/mixed; boundary=g\r\n\r\n--g\r\n');
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (bytes, metKop) => {
        nooitOnverwacht(metKop ? Buffer.concat([kop, bytes]) : bytes);
      }),
      { numRuns: 2000 },
    );
  });

  test('een echte mail met omgevallen bytes', () => {
    const plek = fc.array(fc.tuple(fc.nat(rijk.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(plek, (fouten) => {
        const kapot = Buffer.from(rijk);
        for (const [i, byte] of fouten) kapot[i] = byte;
        nooitOnverwacht(kapot);
      }),
      { numRuns: 1500 },
    );
  });

  test('stukken van koppen in willekeurige volgorde', () => {
    const stuk = fc.constantFrom(
      'From: ',
      'Content-Type: multipart/mixed; boundary="',
      'g',
      '"\r\n',
      '\r\n',
      '--g',
      '--',
      '=?utf-8?B?',
      '?=',
      ' ',
      '(',
      ')',
      '\\',
      ';',
      "filename*0*=utf-8''%",
      'Content-Disposition: attachment; ',
      '\0',
      '\u202e',
      '<',
      '>',
      '@',
      'begin 644 x',
    );
    fc.assert(
      fc.property(fc.array(stuk, { maxLength: 60 }), (stukken) =>
        nooitOnverwacht(Buffer.from(stukken.join(''))),
      ),
      { numRuns: 3000 },
    );
  });

  test('wat gelezen wordt, is bij een tweede keer lezen hetzelfde', () => {
    assert.deepEqual(leesMail(rijk), leesMail(rijk));
  });
});
