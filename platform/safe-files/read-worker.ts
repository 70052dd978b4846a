/**
 * The child that takes documents apart: name and bytes come in on stdin, one line of JSON goes out. What unpacks, parses
 * XML or follows a table does so here, where it can be killed.
 */
import { isUtf8 } from 'node:buffer';
import mammoth from 'mammoth';
import readXlsxFile from 'read-excel-file/node';
import type { LeesReden } from './document-answer.ts';
import { inspect } from './inspect.ts';
import { extensionOf, type Inspectie } from './kinds.ts';
import { TeVeelRijen, Verzamelaar } from './read/blocks.ts';
import { readHtml } from './read/html.ts';
import { readMarkdown } from './read/markdown.ts';
import { readText } from './read/text.ts';

const input = Buffer.concat(await Array.fromAsync(process.stdin as AsyncIterable<Buffer>));
const end = input.indexOf(0x0a);
const naam = JSON.parse(input.toString('utf8', 0, end)) as string;
const into = new Verzamelaar();

async function read(bytes: Buffer): Promise<LeesReden | null> {
  const found = inspect(bytes, naam);
  const refused = refusal(found);
  if (refused) return refused;
  try {
    await readers[extensionOf(naam)]!(bytes);
    return null;
  } catch (error) {
    return error instanceof TeVeelRijen ? 'te-veel-rijen' : 'onleesbaar';
  }
}

type Reader = (bytes: Buffer) => Promise<void> | void;

/** Looked up by name only after the bytes were found to fit it. */
const readers: Record<string, Reader> = {
  docx: async (bytes) => {
    const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));
    readHtml((await mammoth.convertToHtml({ buffer: bytes }, { convertImage })).value, into);
  },
  xlsx: async (bytes) => {
    for (const { sheet, data } of await readXlsxFile(bytes)) {
      const rijen = data.map((row, at) => ({
        regel: at + 1,
        cellen: row.map((cell) => (cell === null ? [] : cellText(cell).split('\n'))),
      }));
      into.tabel(sheet.slice(0, 100), rijen);
    }
  },
  md: (bytes) => readMarkdown(textOf(bytes), into),
  txt: (bytes) => readText(textOf(bytes), into),
};

const cellText = (cell: string | number | boolean | object): string =>
  cell instanceof Date ? cell.toISOString().slice(0, 10) : typeof cell === 'object' ? '' : String(cell);

function textOf(bytes: Buffer): string {
  const encoding = isUtf8(bytes)
    ? 'utf-8'
    : bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : 'windows-1252';
  return new TextDecoder(encoding).decode(bytes);
}

/** The order says the most useful thing first. */
function refusal({ gevaren, soort, naamPast }: Inspectie): LeesReden | null {
  if (gevaren.includes('versleuteld')) return 'versleuteld';
  if (gevaren.includes('macro')) return 'macro';
  if (gevaren.includes('zip-bom') || gevaren.includes('archief-te-veel')) return 'te-groot-uitgepakt';
  if (!Object.hasOwn(readers, extensionOf(naam))) return 'soort';
  if (gevaren.includes('archief-kapot')) return 'onleesbaar';
  if (soort !== 'office' && soort !== 'tekst') return 'soort';
  if (!naamPast) return 'naam-past-niet';
  return gevaren.some((gevaar) => gevaar !== 'genest-archief') ? 'gevaarlijk' : null;
}

const reden = await read(input.subarray(end + 1));
process.stdout.end(`${JSON.stringify({ reden, blokken: reden === null ? into.blokken : [] })}\n`);
