import { Parser } from 'htmlparser2';
import type { Verzamelaar } from './blocks.ts';

interface Tabel {
  rijen: { regel: number; cellen: string[][] }[];
  /** Cells of earlier rows that reach into rows to come: column → rows left. */
  over: Map<number, number>;
  cel: { regels: string[]; breed: number; hoog: number } | null;
}

const BREAKS = new Set(['p', 'li', 'br', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'tr', 'td', 'th', 'div']);
const span = (value: string | undefined): number => Math.min(40, Math.max(1, Number(value) || 1));

/** Headings, paragraphs and tables of HTML; a table within a cell is read as lines of that cell. */
export function readHtml(html: string, into: Verzamelaar): void {
  const reader = new HtmlReader(into);
  const parser = new Parser({
    onopentag: (name, attributes) => reader.open(name, attributes),
    ontext: (text) => reader.text(text),
    onclosetag: (name) => reader.close(name),
  });
  parser.write(html);
  parser.end();
}

class HtmlReader {
  readonly #into: Verzamelaar;
  #tabel: Tabel | null = null;
  #depth = 0;
  #text = '';
  #regel = 0;

  constructor(into: Verzamelaar) {
    this.#into = into;
  }

  open(name: string, attributes: Record<string, string>): void {
    if (BREAKS.has(name)) this.#flush(null);
    if (name === 'table' && (this.#depth += 1) === 1) this.#tabel = { rijen: [], over: new Map(), cel: null };
    if (!this.#tabel || this.#depth !== 1) return;
    if (name === 'tr') this.#row(this.#tabel);
    if (name === 'td' || name === 'th')
      this.#tabel.cel = { regels: [], breed: span(attributes['colspan']), hoog: span(attributes['rowspan']) };
  }

  text(text: string): void {
    this.#text += text;
  }

  close(name: string): void {
    if (BREAKS.has(name)) this.#flush(/^h[1-6]$/.test(name) ? 'kop' : 'tekst');
    if ((name === 'td' || name === 'th') && this.#depth === 1 && this.#tabel) this.#endCell(this.#tabel);
    if (name !== 'table' || (this.#depth -= 1) > 0 || !this.#tabel) return;
    this.#into.tabel(null, this.#tabel.rijen);
    this.#tabel = null;
  }

  #flush(soort: 'kop' | 'tekst' | null): void {
    const text = this.#text;
    this.#text = '';
    if (text.trim() === '') return;
    if (this.#tabel) this.#tabel.cel?.regels.push(text);
    else this.#into.tekst(soort ?? 'tekst', text, (this.#regel += 1));
  }

  #row(tabel: Tabel): void {
    tabel.rijen.push({ regel: (this.#regel += 1), cellen: [] });
    this.#fill(tabel);
  }

  /** What a merged cell of an earlier row covers is empty here, so that the columns stay under their heads. */
  #fill(tabel: Tabel): void {
    const rij = tabel.rijen.at(-1)!;
    for (let left = tabel.over.get(rij.cellen.length); left; left = tabel.over.get(rij.cellen.length)) {
      tabel.over.set(rij.cellen.length, left - 1);
      rij.cellen.push([]);
    }
  }

  #endCell(tabel: Tabel): void {
    const rij = tabel.rijen.at(-1);
    const cel = tabel.cel;
    tabel.cel = null;
    if (!rij || !cel) return;
    for (let i = 0; i < cel.breed; i += 1) {
      if (cel.hoog > 1) tabel.over.set(rij.cellen.length, cel.hoog - 1);
      rij.cellen.push(i === 0 ? cel.regels : []);
    }
    this.#fill(tabel);
  }
}
