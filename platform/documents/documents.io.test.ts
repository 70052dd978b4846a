import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import mammoth from 'mammoth';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { leesMarkdown } from '../reckon/markdown.ts';
import { blokkenHtml, Drukkerij } from './index.ts';
import type { Document, Grafiek } from './contract.ts';

const drukkerij = new Drukkerij();
after(() => drukkerij.close());

const GRAFIEK: Grafiek = {
  soort: 'grafiek',
  breedte: 440,
  hoogte: 200,
  alt: 'Staafgrafiek: 3 in het eerste, 8 in het tweede kwartaal.',
  onderschrift: 'Meldingen per kwartaal',
  opties: {
    xAxis: { type: 'category', data: ['Q1', 'Q2'] },
    yAxis: { type: 'value' },
    series: [{ type: 'bar', data: [3, 8], label: { show: true } }],
  },
};

const VERSLAG: Document = {
  titel: 'Jaarverslag aanpak ondermijning',
  ondertitel: 'Over 2025',
  auteur: 'Gemeente Voorbeeld',
  taal: 'nl',
  datum: '2026-03-01',
  merk: 'Besloten',
  omslag: true,
  blokken: [
    ...leesMarkdown('# Beeld\n\nEerst de **woorden**.\n\n## Daarna\n\n- een\n- twee').blokken,
    {
      soort: 'tabel',
      titel: 'Meldingen',
      kolommen: [{ titel: 'Kwartaal' }, { titel: 'Aantal', getal: true }],
      rijen: [
        ['Q1', '3'],
        ['Q2', '8'],
      ],
      noot: 'Bron: telling',
    },
    GRAFIEK,
    { soort: 'kader', titel: 'Uit de praktijk', blokken: leesMarkdown('Een verhaal.').blokken },
  ],
};

test('de pdf is getagd, heeft taal, titel en bladwijzers en leest in de volgorde van de tekst', async () => {
  const pdf = await getDocument({ data: new Uint8Array(await drukkerij.pdf(VERSLAG, 'ua-1')) }).promise;
  const merken = (await pdf.getMarkInfo()) as unknown as Map<string, boolean>;
  assert.equal(merken.get('Marked'), true);
  assert.deepEqual(
    (await pdf.getOutline()).map((mark) => mark.title),
    ['Beeld'],
  );
  const { info, metadata } = await pdf.getMetadata();
  const kop = info as { Title: string; Language: string };
  assert.deepEqual([kop.Title, kop.Language], ['Jaarverslag aanpak ondermijning', 'nl']);
  assert.match(metadata.getRaw() as string, /<pdfuaid:part>1</);
  const woorden = await tekst(pdf);
  const volgorde = [
    'Inhoud',
    'Eerst de',
    'Daarna',
    'een',
    'Meldingen',
    'Kwartaal',
    'Uit de praktijk',
    'Een verhaal',
  ];
  let plaats = 0;
  for (const woord of volgorde) {
    plaats = woorden.indexOf(woord, plaats);
    assert.ok(plaats >= 0, `${woord} in ${woorden}`);
  }
  const tree = JSON.stringify(await (await pdf.getPage(3)).getStructTree());
  for (const role of ['H1', 'Table', 'TH', 'L', 'Figure', GRAFIEK.alt]) assert.ok(tree.includes(role), role);
});

test('hetzelfde document geeft dezelfde bytes, ook in een ander kind', async () => {
  const ander = new Drukkerij();
  try {
    const [een, twee] = await Promise.all([drukkerij.pdf(VERSLAG, 'a-3a'), ander.pdf(VERSLAG, 'a-3a')]);
    assert.ok(Buffer.from(een).equals(Buffer.from(twee)));
  } finally {
    ander.close();
  }
});

test('woorden worden nooit opmaak: wat op Typst of HTML lijkt staat er als tekst', async () => {
  const gevaar = '#read("/etc/passwd") $x$ <script>alert(1)</script> \\ @ref';
  const document = { ...VERSLAG, titel: gevaar, blokken: leesMarkdown(gevaar).blokken };
  const pdf = await getDocument({ data: new Uint8Array(await drukkerij.pdf(document, 'ua-1')) }).promise;
  assert.ok((await tekst(pdf)).includes('#read("/etc/passwd") $x$ <script>'));
  const pagina = String(blokkenHtml(document.blokken, { niveauErbij: 1, beeld: () => '' }));
  assert.ok(!pagina.includes('<script>') && pagina.includes('&lt;script&gt;'));
});

test('een teken dat geen lettertype kent komt er als zijn code te staan', async () => {
  const document = { ...VERSLAG, blokken: leesMarkdown('Schip 漢, Łódź, 😀').blokken };
  const pdf = await getDocument({ data: new Uint8Array(await drukkerij.pdf(document, 'ua-1')) }).promise;
  assert.match(await tekst(pdf), /Schip \[U\+6F22\], Łódź/);
});

test('een kop die een niveau overslaat krijgt het niveau dat aansluit', async () => {
  const kop = (niveau: number, woord: string) => ({
    soort: 'kop' as const,
    niveau,
    inhoud: [{ soort: 'tekst' as const, tekst: woord }],
  });
  const document: Document = {
    ...VERSLAG,
    omslag: false,
    blokken: [kop(3, 'Eerst'), kop(1, 'Een'), kop(4, 'Diep')],
  };
  const pdf = await getDocument({ data: new Uint8Array(await drukkerij.pdf(document, 'ua-1')) }).promise;
  const marks = await pdf.getOutline();
  assert.deepEqual(
    marks.map((mark) => [mark.title, (mark.items as { title: string }[]).map((item) => item.title)]),
    [
      ['Eerst', []],
      ['Een', ['Diep']],
    ],
  );
});

test('zonder beschrijving van een beeld komt er geen toegankelijke pdf, en de volgende vraag slaagt', async () => {
  const zonder = { ...VERSLAG, blokken: [{ ...GRAFIEK, alt: null as unknown as string }] };
  await assert.rejects(drukkerij.pdf(zonder, 'ua-1'), /alt/);
  assert.ok((await drukkerij.pdf(VERSLAG, 'ua-1')).length > 1000);
});

test('wie te lang duurt kost alleen zichzelf', async () => {
  const haast = new Drukkerij({ tijd: 1 });
  await assert.rejects(haast.pdf(VERSLAG, 'ua-1'), /not ready/);
  haast.close();
});

test('de docx draagt koppen, tabel, lijst en de beschrijving van de grafiek', async () => {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(await drukkerij.docx(VERSLAG)) });
  for (const deel of [
    '<h1>',
    'Beeld',
    '<h2>',
    '<strong>woorden</strong>',
    '<li>een',
    '<table>',
    'Q2',
    `alt="${GRAFIEK.alt}"`,
  ])
    assert.ok(value.includes(deel), deel);
});

test('de bladzijde heeft tabelkoppen, een bijschrift en een beeld met naam', () => {
  const beeld = ({ onderschrift }: Grafiek) => `/beelden/${onderschrift.length}.svg`;
  const pagina = String(blokkenHtml(VERSLAG.blokken, { niveauErbij: 1, beeld }))
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ (?=[<>])|(?<=>) /g, '');
  for (const deel of [
    '<h2>Beeld</h2>',
    '<caption>Meldingen</caption>',
    '<th scope="col"',
    '<th scope="row">Q1</th>',
    'src="/beelden/22.svg"',
    `alt="${GRAFIEK.alt}"`,
  ])
    assert.ok(pagina.includes(deel), deel);
});

test('een los beeld draagt zijn letters als omtrek, zodat het overal gelijk is', async () => {
  const svg = await drukkerij.grafiek(GRAFIEK);
  assert.match(svg, /^<svg/);
  assert.ok(svg.includes('<path') && !/<(text|image|style|script)/.test(svg));
});

type Pdf = Awaited<ReturnType<typeof getDocument>['promise']>;

async function tekst(pdf: Pdf): Promise<string> {
  const pages: string[] = [];
  for (let n = 1; n <= pdf.numPages; n++) {
    const content = await (await pdf.getPage(n)).getTextContent();
    pages.push(
      content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''),
    );
  }
  return pages.join('\n');
}
