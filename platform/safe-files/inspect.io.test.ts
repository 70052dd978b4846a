import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { eicar, ole, pdf, pdfVerborgen, pngKop, WOORD, zip } from '#test/hostile-files.ts';
import { gewoneMail } from '#test/mail-corpus.ts';
import { inspect } from './inspect.ts';

const JPEG = Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0000b080010001001011100ffd9', 'hex');

describe('soort volgens de bytes', () => {
  for (const [naam, bytes, soort, mime] of [
    ['foto.jpg', JPEG, 'afbeelding', 'image/jpeg'],
    ['plaatje.png', pngKop(10, 10), 'afbeelding', 'image/png'],
    ['stuk.pdf', pdf(''), 'pdf', 'application/pdf'],
    [
      'brief.docx',
      zip(WOORD),
      'office',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    ['oud.doc', ole('WordDocument'), 'office', 'application/x-ole-storage'],
    ['map.zip', zip([{ naam: 'a.txt', inhoud: 'a' }]), 'archief', 'application/zip'],
    ['mail.eml', gewoneMail('hoi'), 'mail', 'message/rfc822'],
    ['notitie.txt', Buffer.from('Gewoon een notitie: ëén'), 'tekst', 'text/plain'],
    ['lijst.csv', Buffer.from('a;b\n1;2\ncaf\xe9;3', 'latin1'), 'tekst', 'text/plain'],
    ['begin.txt', Buffer.from('BM is een afkorting die ook zo begint'), 'tekst', 'text/plain'],
  ] as const) {
    test(`${naam} is ${soort}, de naam past en er is niets mee`, () => {
      assert.deepEqual(inspect(bytes, naam), { soort, mime, naamPast: true, gevaren: [] });
    });
  }

  test('een andere naam dan de bytes zeggen valt op', () => {
    assert.deepEqual(inspect(pdf(''), 'foto.jpg').gevaren, ['extensie-afwijkend']);
    assert.deepEqual(inspect(JPEG, 'foto').gevaren, ['extensie-afwijkend']);
  });

  test('onbekende bytes blijven onbekend', () => {
    assert.deepEqual(inspect(Buffer.from([0, 1, 2, 3]), 'x.jpg'), {
      soort: 'onbekend',
      mime: 'application/octet-stream',
      naamPast: false,
      gevaren: [],
    });
    assert.equal(inspect(Buffer.alloc(0), '').soort, 'tekst');
  });
});

describe('gevaren', () => {
  const macro = { naam: 'word/vbaProject.bin', inhoud: 'x' };
  const bom = { naam: 'nullen', inhoud: Buffer.alloc(20_000_000) };
  for (const [wat, naam, bytes, gevaar] of [
    ['een programma', 'a.exe', Buffer.from('MZ\x90\0', 'latin1'), 'uitvoerbaar'],
    ['een dubbele extensie', 'factuur.pdf.js', Buffer.from('x'), 'naam-misleidend'],
    ['een omgedraaide naam', 'foto\u202egpj.pdf', pdf(''), 'naam-misleidend'],
    ['EICAR', 'test.txt', eicar(), 'eicar'],
    ['SVG', 'logo.svg', Buffer.from('<svg xmlns="x"><script/></svg>'), 'actieve-inhoud'],
    ['HTML', 'brief.html', Buffer.from('\n<!DOCTYPE html><html>'), 'actieve-inhoud'],
    [
      'XML met entiteiten',
      'a.xml',
      Buffer.from('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "y">]>'),
      'externe-verwijzing',
    ],
    ['een macro in docm', 'a.docm', zip([...WOORD, macro]), 'macro'],
    ['een macro in het oude formaat', 'a.doc', ole('WordDocument', '_VBA_PROJECT'), 'macro'],
    ['een met wachtwoord gesloten document', 'a.docx', ole('EncryptedPackage'), 'versleuteld'],
    ['een gesloten archief', 'a.zip', zip([{ naam: 'a', inhoud: 'b', versleuteld: true }]), 'versleuteld'],
    ['een zipbom', 'a.zip', zip([bom]), 'zip-bom'],
    [
      'een zip met dezelfde bytes onder veel namen',
      'a.zip',
      zip(
        Array.from({ length: 50 }, (_, i) => ({ naam: `${i}`, inhoud: 'abc' })),
        true,
      ),
      'zip-bom',
    ],
    ['een zip die over de grootte liegt', 'a.zip', zip([{ ...bom, liegGrootte: 10 }]), 'archief-kapot'],
    ['een afgeknipte zip', 'a.zip', zip([bom]).subarray(0, -30), 'archief-kapot'],
    ['zip slip', 'a.zip', zip([{ naam: '../../etc/cron.d/x' }]), 'archief-pad'],
    [
      'een koppeling in een zip',
      'a.zip',
      zip([{ naam: 'x', inhoud: '/etc/passwd', koppeling: true }]),
      'archief-koppeling',
    ],
    [
      'te veel bestanden',
      'a.zip',
      zip(Array.from({ length: 1001 }, (_, i) => ({ naam: `f${i}` }))),
      'archief-te-veel',
    ],
    ['een programma in een zip', 'a.zip', zip([{ naam: 'lees.js', inhoud: 'x' }]), 'uitvoerbaar'],
    ['een zip in een zip', 'a.zip', zip([{ naam: 'b.zip', inhoud: 'x' }]), 'genest-archief'],
    ['een plaatje van 60 000 bij 60 000', 'a.png', pngKop(60_000, 60_000), 'beeld-te-groot'],
    [
      'JavaScript in een PDF',
      'a.pdf',
      pdf('/OpenAction << /S /JavaScript /JS (app.alert(1)) >>'),
      'pdf-script',
    ],
    ['JavaScript in een PDF, anders gespeld', 'a.pdf', pdf('/A << /S /J#61vaScript >>'), 'pdf-script'],
    ['JavaScript in een PDF, ingepakt', 'a.pdf', pdfVerborgen('/S /JavaScript'), 'pdf-script'],
    ['een PDF die een programma start', 'a.pdf', pdf('/S /Launch /F (cmd.exe)'), 'pdf-start-programma'],
    ['een PDF met een bestand erin', 'a.pdf', pdf('/Type /EmbeddedFile'), 'pdf-bestand-ingesloten'],
    ['een gesloten PDF', 'a.pdf', pdf('/Encrypt 3 0 R'), 'versleuteld'],
    ['een foto met een archief erachter', 'a.jpg', Buffer.concat([JPEG, zip([{ naam: 'a' }])]), 'veelvormig'],
    [
      'een PDF met een archief erachter',
      'a.pdf',
      Buffer.concat([pdf(''), zip([{ naam: 'a' }])]),
      'veelvormig',
    ],
    ['een foto met script', 'a.jpg', Buffer.concat([JPEG, Buffer.from('<script>1</script>')]), 'veelvormig'],
    ['een plaatje dat ook een PDF is', 'a.png', Buffer.concat([pngKop(1, 1), pdf('')]), 'veelvormig'],
    [
      'een zip met een programma ervoor',
      'a.zip',
      Buffer.concat([zip([]), Buffer.from('voor'), zip([{ naam: 'a' }])]),
      'veelvormig',
    ],
  ] as const) {
    test(wat, () => {
      const { gevaren } = inspect(bytes, naam);
      assert.ok(gevaren.includes(gevaar), `${gevaren.join(', ')} zonder ${gevaar}`);
    });
  }
});

describe('vijandige bytes', () => {
  test('gooit nooit, ook niet op half werk', () => {
    const voorbeelden = [
      zip([...WOORD, { naam: 'x', inhoud: 'y' }]),
      pdfVerborgen('/JS'),
      pngKop(9, 9),
      JPEG,
      ole('WordDocument'),
      eicar(),
    ];
    for (const bytes of voorbeelden)
      for (let eind = 0; eind <= bytes.length; eind++) inspect(bytes.subarray(0, eind), 'a.bin');
    const kapot = fc.tuple(
      fc.constantFrom(...voorbeelden),
      fc.array(fc.tuple(fc.nat(600), fc.nat(255)), { maxLength: 8 }),
    );
    fc.assert(
      fc.property(kapot, ([bron, fouten]) => {
        const bytes = Buffer.from(bron);
        for (const [i, byte] of fouten) if (i < bytes.length) bytes[i] = byte;
        const gezien = inspect(bytes, 'a.bin');
        assert.equal(new Set(gezien.gevaren).size, gezien.gevaren.length);
      }),
      { numRuns: 1000 },
    );
  });

  test('10 MB namen, accolades of kopjes kosten geen seconden', () => {
    const begin = performance.now();
    for (const vulling of ['/JS#4', '/', '/ObjStm stream ', 'PK\x05\x06', '\xff\xc0']) {
      inspect(
        Buffer.concat([
          Buffer.from('%PDF-1.7\n'),
          Buffer.from(vulling.repeat(10_000_000 / vulling.length), 'latin1'),
        ]),
        'a.pdf',
      );
    }
    assert.ok(performance.now() - begin < 6000);
  });
});
