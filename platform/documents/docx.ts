import {
  AlignmentType,
  BorderStyle,
  Document as Docx,
  ExternalHyperlink,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  PageBreak,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
  TextRun,
  WidthType,
  type ParagraphChild,
} from 'docx';
import { png } from './beeld.ts';
import { dagTekst } from './dag.ts';
import { tekenGrafiek } from './grafiek.ts';
import { LETTERTYPE } from './lettertype.ts';
import type { Inline } from '../contract.ts';
import type { Blok, Cel, Document, Grafiek, Kolom, Tabel } from './contract.ts';

const GREY = '55616D';
const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'C9D1D8' };
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
];
/** Points a picture may be wide between the margins of A4. */
const WIDEST = 460;
const PIXELS_PER_POINT = 96 / 72;

type Child = Paragraph | Table | TableOfContents;

/** The same document for who goes on writing in a word processor. */
export async function zetDocx(document: Document): Promise<Uint8Array> {
  const body = (await Promise.all(document.blokken.map((blok) => blokNaarDocx(blok, 0)))).flat();
  return Packer.toBuffer(
    new Docx({
      title: document.titel,
      creator: document.auteur,
      lastModifiedBy: document.auteur,
      description: document.omschrijving ?? document.titel,
      features: { updateFields: document.omslag },
      styles: stijlen(document.taal),
      numbering: { config: [{ reference: 'lijst', levels: [0, 1, 2, 3].map(niveau) }] },
      sections: [
        {
          properties: { page: { size: papier(document.papier) } },
          headers: { default: new Header({ children: [merkregel(document.merk ?? '')] }) },
          footers: { default: new Footer({ children: [voetregel(document.voettekst ?? document.titel)] }) },
          children: [...omslag(document), ...body],
        },
      ],
    }),
  );
}

const niveau = (level: number) => ({
  level,
  format: LevelFormat.DECIMAL,
  text: `%${level + 1}.`,
  alignment: AlignmentType.START,
  style: { paragraph: { indent: { left: 360 * (level + 1), hanging: 360 } } },
});

function stijlen(taal: 'nl' | 'en') {
  const kop = (size: number, before: number) => ({
    run: { font: LETTERTYPE, size, bold: true, color: '1B2733' },
    paragraph: { spacing: { before, after: 120 }, keepNext: true },
  });
  return {
    default: {
      document: {
        run: { font: LETTERTYPE, size: 20, language: { value: taal === 'nl' ? 'nl-NL' : 'en-GB' } },
        paragraph: { spacing: { after: 140, line: 288 } },
      },
      title: kop(52, 0),
      heading1: kop(34, 400),
      heading2: kop(26, 300),
      heading3: kop(21, 220),
      heading4: kop(20, 200),
    },
  };
}

function papier(papier: Document['papier'] = 'a4') {
  const groot = papier === 'a3-liggend';
  return {
    width: groot ? 16_838 : 11_906,
    height: groot ? 23_811 : 16_838,
    orientation: papier === 'a4' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
  };
}

function omslag(document: Document): Child[] {
  const grijs = (text: string) => new Paragraph({ children: [new TextRun({ text, color: GREY })] });
  const kop = [
    grijs(document.auteur),
    new Paragraph({ text: document.titel, heading: HeadingLevel.TITLE }),
    ...(document.ondertitel ? [grijs(document.ondertitel)] : []),
    grijs(dagTekst(document.datum, document.taal)),
  ];
  if (!document.omslag) return kop;
  const inhoud = document.taal === 'nl' ? 'Inhoud' : 'Contents';
  const breuk = () => new Paragraph({ children: [new PageBreak()] });
  return [
    ...kop,
    breuk(),
    new TableOfContents(inhoud, { hyperlink: true, headingStyleRange: '1-2' }),
    breuk(),
  ];
}

const merkregel = (merk: string) =>
  new Paragraph({
    alignment: AlignmentType.END,
    children: [new TextRun({ text: merk, bold: true, size: 16 })],
  });

const voetregel = (tekst: string) =>
  new Paragraph({
    children: [
      new TextRun({ text: `${tekst}  ·  `, size: 16, color: GREY }),
      new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: 16, color: GREY }),
    ],
  });

async function blokNaarDocx(blok: Blok, diepte: number): Promise<Child[]> {
  switch (blok.soort) {
    case 'alinea':
      return [new Paragraph({ children: lopend(blok.inhoud) })];
    case 'kop':
      return [new Paragraph({ heading: HEADINGS[blok.niveau - 1]!, children: lopend(blok.inhoud) })];
    case 'lijst':
      return lijst(blok, diepte);
    case 'tabel':
      return tabel(blok);
    case 'grafiek':
      return grafiek(blok);
    case 'kader':
      return kader(blok);
    case 'nieuwe-bladzijde':
      return [new Paragraph({ children: [new PageBreak()] })];
  }
}

async function lijst(blok: Extract<Blok, { soort: 'lijst' }>, diepte: number): Promise<Child[]> {
  const merk = blok.genummerd
    ? { numbering: { reference: 'lijst', level: diepte } }
    : { bullet: { level: diepte } };
  const items = blok.items.map(async (item) => {
    const [eerste, ...rest] = item;
    const regel = eerste?.soort === 'alinea' ? lopend(eerste.inhoud) : [];
    const vervolg = eerste?.soort === 'alinea' ? rest : item;
    const dieper = await Promise.all(vervolg.map((deel) => blokNaarDocx(deel, diepte + 1)));
    return [new Paragraph({ ...merk, children: regel }), ...dieper.flat()];
  });
  return (await Promise.all(items)).flat();
}

function lopend(
  delen: readonly Inline[],
  stijl: { bold?: boolean; italics?: boolean } = {},
): ParagraphChild[] {
  return delen.flatMap((deel): ParagraphChild[] => {
    if (deel.soort === 'tekst') return [new TextRun({ text: deel.tekst, ...stijl })];
    if (deel.soort === 'regeleinde') return [new TextRun({ break: 1 })];
    if (deel.soort === 'vet') return lopend(deel.inhoud, { ...stijl, bold: true });
    if (deel.soort === 'link')
      return [new ExternalHyperlink({ link: deel.href, children: lopend(deel.inhoud, stijl) })];
    return lopend(deel.inhoud, { ...stijl, italics: true });
  });
}

const celtekst = (cel: Cel, bold = false) =>
  typeof cel === 'string' ? [new TextRun({ text: cel, bold, size: 18 })] : lopend(cel);

function tabel(blok: Tabel): Child[] {
  const koppen = blok.kolommen.map((kolom) => kolom.titel);
  return [
    bijschrift(blok.titel),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      borders: {
        top: NONE,
        left: NONE,
        right: NONE,
        insideVertical: NONE,
        bottom: LINE,
        insideHorizontal: LINE,
      },
      rows: [rij(blok, koppen, true), ...blok.rijen.map((cellen) => rij(blok, cellen, false))],
    }),
    new Paragraph({ children: [new TextRun({ text: blok.noot ?? '', size: 16, color: GREY })] }),
  ];
}

function rij({ kolommen }: Tabel, cellen: readonly Cel[], kop: boolean): TableRow {
  const totaal = kolommen.reduce((som, kolom) => som + (kolom.breedte ?? 1), 0);
  const cel = (inhoud: Cel, kolom: Kolom | undefined) =>
    new TableCell({
      width: { size: ((kolom?.breedte ?? 1) / totaal) * 100, type: WidthType.PERCENTAGE },
      margins: { top: 60, bottom: 60, left: 80, right: 80 },
      children: [
        new Paragraph({
          alignment: kolom?.getal ? AlignmentType.END : AlignmentType.START,
          spacing: { after: 0 },
          children: celtekst(inhoud, kop),
        }),
      ],
    });
  return new TableRow({
    tableHeader: kop,
    cantSplit: true,
    children: cellen.map((inhoud, i) => cel(inhoud, kolommen[i])),
  });
}

const bijschrift = (tekst: string) =>
  new Paragraph({
    keepNext: true,
    spacing: { before: 200 },
    children: [new TextRun({ text: tekst, bold: true, size: 18 })],
  });

/** Word processors do not have our font, so the chart becomes a picture. */
function grafiek(blok: Grafiek): Child[] {
  const schaal = Math.min(1, WIDEST / blok.breedte) * PIXELS_PER_POINT;
  return [
    bijschrift(blok.onderschrift),
    new Paragraph({
      children: [
        new ImageRun({
          type: 'png',
          data: png(tekenGrafiek(blok)),
          transformation: {
            width: Math.round(blok.breedte * schaal),
            height: Math.round(blok.hoogte * schaal),
          },
          altText: { name: blok.onderschrift, title: blok.onderschrift, description: blok.alt },
        }),
      ],
    }),
  ];
}

async function kader(blok: Extract<Blok, { soort: 'kader' }>): Promise<Child[]> {
  const inhoud = (await Promise.all(blok.blokken.map((deel) => blokNaarDocx(deel, 0)))).flat();
  const titel =
    blok.titel === '' ? [] : [new Paragraph({ children: [new TextRun({ text: blok.titel, bold: true })] })];
  const cel = new TableCell({
    shading: { type: ShadingType.CLEAR, fill: 'F3F5F7' },
    margins: { top: 120, bottom: 60, left: 200, right: 160 },
    borders: {
      top: NONE,
      right: NONE,
      bottom: NONE,
      left: { style: BorderStyle.SINGLE, size: 20, color: GREY },
    },
    children: [...titel, ...inhoud] as (Paragraph | Table)[],
  });
  return [
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [new TableRow({ children: [cel] })],
    }),
    new Paragraph({ children: [] }),
  ];
}
