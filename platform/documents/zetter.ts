import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dagTekst } from './dag.ts';
import { tekenGrafiek } from './grafiek.ts';
import { LETTERBESTANDEN } from './lettertype.ts';
import type { Blok, Document, PdfNorm, Plaat } from './contract.ts';

const HERE = dirname(fileURLToPath(import.meta.url));
const WOORDEN = {
  nl: { bladzijde: 'Bladzijde', inhoud: 'Inhoud' },
  en: { bladzijde: 'Page', inhoud: 'Contents' },
};

let compiler: NodeCompiler | undefined;

/** Typesets the document; throws with the compiler's own words when it does not meet the standard. */
export function zetPdf(document: Document, norm: PdfNorm): Uint8Array {
  const blokken = aansluitend(document.blokken, { diepte: 0 }).map(metBeeld);
  const data = { ...document, blokken, woorden: woordenVan(document) };
  return zetMetLetters('document.typ', JSON.stringify(data), document.datum, norm);
}

/** Typesets a poster on one sheet, or more where it does not fit; the heads come back on each. */
export const zetPlaat = (plaat: Plaat, norm: PdfNorm): Uint8Array =>
  zetMetLetters('plaat.typ', JSON.stringify(plaat), plaat.datum, norm);

const MISSING = /the text `\\*"(.+?)\\*"` could not be displayed/gu;
const ROUNDS = 8;

/** A character that no font of ours has would fail the standard; the reader gets its code instead of an empty box. */
function zetMetLetters(sjabloon: string, data: string, datum: string, norm: PdfNorm): Uint8Array {
  for (let ronde = 1; ; ronde++) {
    try {
      return zet(sjabloon, data, datum, norm);
    } catch (fout) {
      const missing = [...String(fout).matchAll(MISSING)].flatMap((found) => [...found[1]!]);
      if (missing.length === 0 || ronde === ROUNDS) throw fout;
      for (const teken of new Set(missing)) data = data.replaceAll(teken, `[${codepunt(teken)}]`);
    }
  }
}

const codepunt = (teken: string): string =>
  `U+${teken.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

function zet(sjabloon: string, data: string, datum: string, norm: PdfNorm): Uint8Array {
  const typst = maakCompiler();
  try {
    const compiled = typst.compile({
      mainFileContent: readFileSync(join(HERE, sjabloon), 'utf8'),
      inputs: { document: data },
    });
    if (!compiled.result) throw new Error(redenen(typst, compiled.takeDiagnostics()));
    return typst.pdf(compiled.result, {
      pdfStandard: norm,
      pdfTags: true,
      creationTimestamp: Date.parse(`${datum}T00:00:00Z`) / 1000,
    });
  } finally {
    typst.evictCache(0);
  }
}

function maakCompiler(): NodeCompiler {
  compiler ??= NodeCompiler.create({
    workspace: HERE,
    fontArgs: [{ fontBlobs: LETTERBESTANDEN.map((file) => readFileSync(file)) }],
  });
  return compiler;
}

function redenen(
  typst: NodeCompiler,
  fouten: Parameters<NodeCompiler['fetchDiagnostics']>[0] | null,
): string {
  if (!fouten) return 'Typst gave no document and no reason';
  return JSON.stringify(typst.fetchDiagnostics(fouten).slice(0, 5));
}

function woordenVan({ taal, datum }: Document) {
  return { ...WOORDEN[taal], dag: dagTekst(datum, taal) };
}

/** PDF/UA refuses a heading that skips a level, and a first one that is not of the first (ISO 14289-1, 7.4.2). */
function aansluitend(blokken: readonly Blok[], stand: { diepte: number }): Blok[] {
  return blokken.map((blok) => {
    if (blok.soort === 'kader') return { ...blok, blokken: aansluitend(blok.blokken, stand) };
    if (blok.soort !== 'kop') return blok;
    stand.diepte = Math.min(blok.niveau, stand.diepte + 1);
    return { ...blok, niveau: stand.diepte };
  });
}

function metBeeld(blok: Blok): unknown {
  if (blok.soort === 'grafiek') return { ...blok, opties: undefined, svg: tekenGrafiek(blok) };
  return blok.soort === 'kader' ? { ...blok, blokken: blok.blokken.map(metBeeld) } : blok;
}
