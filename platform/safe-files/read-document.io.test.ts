import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  HeadingLevel,
  VerticalMergeType,
} from 'docx';
import { eicar, ole, pdf, WOORD, zip } from '#test/hostile-files.ts';
import { readDocument } from './index.ts';
import type { Blok } from './index.ts';

const cel = (...regels: string[]) =>
  new TableCell({ children: regels.map((text) => new Paragraph({ text })) });

async function docx(): Promise<Buffer> {
  const samen = (text: string, verticalMerge: 'restart' | 'continue') =>
    new TableCell({
      verticalMerge: VerticalMergeType[verticalMerge === 'restart' ? 'RESTART' : 'CONTINUE'],
      children: [new Paragraph({ text })],
    });
  const rows = [
    new TableRow({ children: [cel('Lijn'), cel('Wat'), cel('Actie')] }),
    new TableRow({
      children: [samen('Informatie', 'restart'), cel('LIO'), cel('Maandelijks', 'Agenda maken')],
    }),
    new TableRow({ children: [samen('', 'continue'), cel('Analyse'), cel('Uitvoeren')] }),
  ];
  const children = [
    new Paragraph({ text: 'Ambitie', heading: HeadingLevel.HEADING_1 }),
    new Paragraph('Weerbaar zijn.'),
    new Table({ rows }),
  ];
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

const SHEET = `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
<row r="1"><c r="A1" t="inlineStr"><is><t>Wat</t></is></c><c r="B1" t="inlineStr"><is><t>Kwartaal</t></is></c></row>
<row r="3"><c r="A3" t="inlineStr"><is><t>Regel een&#10;- punt twee</t></is></c><c r="B3"><v>2</v></c></row>
</sheetData></worksheet>`;
const xlsx = (sheet = SHEET): Buffer =>
  zip([
    {
      naam: '[Content_Types].xml',
      inhoud: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    },
    {
      naam: 'xl/workbook.xml',
      inhoud:
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Planning" sheetId="1" r:id="rId1"/></sheets></workbook>',
    },
    {
      naam: 'xl/_rels/workbook.xml.rels',
      inhoud:
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    },
    { naam: 'xl/worksheets/sheet1.xml', inhoud: sheet },
  ]);

const lees = async (bytes: Buffer | string, naam: string): Promise<Blok[]> => {
  const { blokken, reden } = await readDocument(Buffer.from(bytes), naam);
  assert.ok(reden === null, String(reden));
  return blokken;
};
const cellen = (blok: Blok | undefined) => (blok?.soort === 'tabel' ? blok.rijen.map((r) => r.cellen) : null);

describe('een document wordt koppen, tekst en tabellen', () => {
  test('docx: koppen, alinea’s, en een tabel waarvan samengevoegde cellen onder hun kop blijven', async () => {
    const [kop, tekst, tabel] = await lees(await docx(), 'plan.docx');
    assert.deepEqual([kop?.soort, tekst], ['kop', { soort: 'tekst', tekst: 'Weerbaar zijn.', regel: 2 }]);
    assert.deepEqual(cellen(tabel), [
      [['Lijn'], ['Wat'], ['Actie']],
      [['Informatie'], ['LIO'], ['Maandelijks', 'Agenda maken']],
      [[], ['Analyse'], ['Uitvoeren']],
    ]);
  });

  test('xlsx: elk blad een tabel met de rijnummers van het blad', async () => {
    const [tabel] = await lees(xlsx(), 'plan.xlsx');
    assert.ok(tabel?.soort === 'tabel');
    assert.deepEqual([tabel.blad, tabel.rijen.map((r) => r.regel)], ['Planning', [1, 3]]);
    assert.deepEqual(tabel.rijen[1]?.cellen, [['Regel een', 'punt twee'], ['2']]);
  });

  test('markdown: koppen en tabellen van GitHub, met regels binnen een cel', async () => {
    const bron =
      '# Plan\n\nTekst.\n\n| Wat | Actie |\n|---|:--|\n| **LIO** | een<br>twee \\| drie |\n\n- punt\n';
    const [kop, tekst, tabel, punt] = await lees(bron, 'plan.md');
    assert.deepEqual(
      [kop, tekst?.soort, punt?.soort],
      [{ soort: 'kop', tekst: 'Plan', regel: 1 }, 'tekst', 'tekst'],
    );
    assert.deepEqual(cellen(tabel), [
      [['Wat'], ['Actie']],
      [['LIO'], ['een', 'twee | drie']],
    ]);
  });

  test('txt: regels met tabs zijn rijen, ook in windows-1252 en met resten van opmaak', async () => {
    const bron = Buffer.from(
      'Kop\r\n\r\nWat\tActie\r\nCaf\xe9\t<ul> - Een - Twee raad - avond\r\n',
      'latin1',
    );
    const [kop, tabel] = await lees(bron, 'plan.txt');
    assert.equal(kop?.soort, 'kop');
    assert.deepEqual(cellen(tabel)?.[1], [['Café'], ['Een', 'Twee raad - avond']]);
  });
});

describe('wat niet gelezen wordt, zegt waarom', () => {
  const rij = '<row><c t="inlineStr"><is><t>x</t></is></c></row>';
  for (const [wat, naam, bytes, reden] of [
    ['een PDF', 'plan.pdf', pdf(''), 'soort'],
    ['een oud Word-bestand', 'plan.doc', ole('WordDocument'), 'soort'],
    ['een docx die tekst is', 'plan.docx', Buffer.from('gewoon tekst'), 'naam-past-niet'],
    ['een xlsx die docx heet', 'plan.docx', xlsx(), 'naam-past-niet'],
    ['een docx met wachtwoord', 'plan.docx', ole('EncryptedPackage'), 'versleuteld'],
    [
      'een docx met macro',
      'plan.docx',
      zip([...WOORD, { naam: 'word/vbaProject.bin', inhoud: 'x' }]),
      'macro',
    ],
    [
      'een zipbom',
      'plan.docx',
      zip([...WOORD, { naam: 'word/media/a', inhoud: Buffer.alloc(20_000_000) }]),
      'te-groot-uitgepakt',
    ],
    [
      'een zip die over zijn grootte liegt',
      'plan.docx',
      zip([...WOORD, { naam: 'word/a', inhoud: Buffer.alloc(20_000_000), liegGrootte: 10 }]),
      'onleesbaar',
    ],
    ['een afgeknipte docx', 'plan.docx', zip(WOORD).subarray(0, -30), 'onleesbaar'],
    ['een docx die geen document is', 'plan.docx', zip(WOORD), 'onleesbaar'],
    ['een virusproef', 'plan.txt', eicar(), 'gevaarlijk'],
    [
      'tienduizend rijen',
      'plan.xlsx',
      xlsx(
        `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${Array.from({ length: 10_000 }, (_, i) => rij.replace('<row>', `<row r="${i + 1}">`).replace('<c ', `<c r="A${i + 1}" `)).join('')}</sheetData></worksheet>`,
      ),
      'te-veel-rijen',
    ],
    ['tienduizend regels met tabs', 'plan.txt', Buffer.from('Wat\tActie\n'.repeat(10_000)), 'te-veel-rijen'],
  ] as const) {
    test(`${wat}: ${reden}`, async () => {
      assert.deepEqual(await readDocument(bytes, naam), { blokken: null, reden });
    });
  }

  test('wie het kind overneemt, wordt gestopt of niet geloofd', async () => {
    const werker = new URL('../../test/hostile-worker.ts', import.meta.url);
    const wens = async (naam: string) =>
      (await readDocument(Buffer.from('x'), naam, { werker, tijd: 4_000, geheugen: 300 * 1024 * 1024 }))
        .reden;
    assert.deepEqual(await Promise.all([wens('lus'), wens('sterf'), wens('onzin')]), [
      'te-lang',
      'afgebroken',
      'afgebroken',
    ]);
  });

  test('tien megabyte tekst kost geen tien seconden', async () => {
    const begin = performance.now();
    const { reden } = await readDocument(Buffer.from(`${'woord '.repeat(20)}\n`.repeat(80_000)), 'plan.md');
    assert.ok(performance.now() - begin < 16_000, `${reden}`);
    assert.ok(reden === null || reden === 'te-lang' || reden === 'te-veel-geheugen');
  });
});
