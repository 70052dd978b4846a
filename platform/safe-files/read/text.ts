import type { Verzamelaar } from './blocks.ts';

/** A short line on its own that does not end like a sentence. */
const isKop = (line: string, before: string | undefined, after: string | undefined): boolean =>
  line.length <= 110 &&
  !/[.:;,?!]$/.test(line) &&
  !/^[-•*]/.test(line) &&
  (before ?? '').trim() === '' &&
  (after ?? '').trim() === '';

/** Plain text: lines with tabs are rows, also over the break of a page; the rest is headings and paragraphs. */
export function readText(text: string, into: Verzamelaar): void {
  const lines = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').split('\n');
  let rows: { regel: number; cellen: string[][] }[] = [];
  const endTable = () => {
    into.tabel(null, rows);
    rows = [];
  };
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue;
    if (line.includes('\t')) {
      rows.push({ regel: at + 1, cellen: line.split('\t').map(cellLines) });
      continue;
    }
    endTable();
    const clean = line.trim();
    into.tekst(isKop(clean, lines[at - 1], lines[at + 1]) ? 'kop' : 'tekst', clean, at + 1);
  }
  endTable();
}

const BLOCK = /<\/?(?:ul|ol|li|p|br|div)\b[^>]*>/gi;

/**
 * The lines of one cell. Text that was made from a document keeps rests of its markup, and items of a list run on behind
 * each other: `- een - twee`. A dash within an item (`raad - veiligheidsavond`) divides nothing.
 */
export function cellLines(cell: string): string[] {
  return cell
    .replaceAll(BLOCK, '\n')
    .replaceAll(/<[^>]{1,200}>/g, '')
    .split('\n')
    .flatMap((line) => (/^\s*[-•]\s/.test(line) ? line.split(/\s[-•]\s(?=[\p{Lu}\d])/u) : [line]));
}
