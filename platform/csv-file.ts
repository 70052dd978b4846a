import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';

/** What a file of a spreadsheet is: its fingerprint, and which of the two alphabets of Dutch offices it is written in. */
export interface CsvFile {
  path: string;
  hash: Buffer;
  encoding: 'utf-8' | 'windows-1252';
}

export interface CsvRow {
  /** Line of the file on which the row ends, counted from 1. */
  line: number;
  cells: string[];
}

/** A first pass over the file, with flat memory however large it is. */
export async function inspectCsv(path: string): Promise<CsvFile> {
  const hash = createHash('sha256');
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let utf8 = true;
  const fits = (run: () => unknown): boolean => {
    try {
      run();
      return true;
    } catch {
      return false;
    }
  };
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    utf8 &&= fits(() => decoder.decode(chunk, { stream: true }));
  }
  utf8 &&= fits(() => decoder.decode());
  return { path, hash: hash.digest(), encoding: utf8 ? 'utf-8' : 'windows-1252' };
}

/** `;` or `,`, whichever the header has more of outside quotes. */
export function separatorOf(header: string): ';' | ',' {
  const bare = header.replaceAll(/"(?:[^"]|"")*"/g, '');
  return bare.includes(';') && bare.split(';').length >= bare.split(',').length ? ';' : ',';
}

/** Rows one by one, the header first. Quotes may be broken, rows may be short: who reads them judges each row. */
export async function* csvRows(file: CsvFile): AsyncGenerator<CsvRow> {
  const chunks = text(file);
  let begin = '';
  while (!begin.includes('\n')) {
    const { value, done } = await chunks.next();
    if (done) break;
    begin += value;
  }
  const parser = parse({
    bom: true,
    delimiter: separatorOf(begin.split('\n', 1)[0] ?? ''),
    relaxColumnCount: true,
    relaxQuotes: true,
    skipEmptyLines: true,
    info: true,
    maxRecordSize: 1024 * 1024,
  });
  const fed = (async () => {
    parser.write(begin);
    for await (const chunk of chunks)
      if (!parser.write(chunk)) await new Promise((go) => parser.once('drain', go));
    parser.end();
  })();
  fed.catch((error: unknown) => parser.destroy(error as Error));
  for await (const one of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>)
    yield { line: one.info.lines, cells: one.record };
  await fed;
}

async function* text({ path, encoding }: CsvFile): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>)
    yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
