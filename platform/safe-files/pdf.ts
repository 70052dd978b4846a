import { inflateSync } from 'node:zlib';
import type { Gevaar } from './kinds.ts';

const NAMES: Record<string, Gevaar> = {
  JavaScript: 'pdf-script',
  JS: 'pdf-script',
  Launch: 'pdf-start-programma',
  EmbeddedFile: 'pdf-bestand-ingesloten',
  EmbeddedFiles: 'pdf-bestand-ingesloten',
  RichMedia: 'actieve-inhoud',
  XFA: 'actieve-inhoud',
  Encrypt: 'versleuteld',
  GoToR: 'externe-verwijzing',
  SubmitForm: 'externe-verwijzing',
  ImportData: 'externe-verwijzing',
};

const STREAMS = 200;
const UNPACKED = 1024 * 1024;

/**
 * Looks for names of actions in a PDF, also written as /J#53 and inside packed object streams.
 * It finds what tools make, not what a determined author hides: hence PDFs are never called safe.
 */
export function readPdf(bytes: Uint8Array): Set<Gevaar> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const found = new Set<Gevaar>();
  namesIn(text, found);
  for (const unpacked of objectStreams(bytes, text)) namesIn(unpacked, found);
  return found;
}

function namesIn(text: string, found: Set<Gevaar>): void {
  for (const match of text.matchAll(/\/((?:[A-Za-z]|#[0-9a-fA-F]{2}){2,40})/g)) {
    const raw = match[1]!;
    const name = raw.includes('#')
      ? raw.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      : raw;
    const danger = Object.hasOwn(NAMES, name) ? NAMES[name] : undefined;
    if (danger) found.add(danger);
  }
}

/** Since PDF 1.5 most objects sit in deflated streams, where a plain search does not see them. */
function* objectStreams(bytes: Uint8Array, text: string): Generator<string> {
  let at = 0;
  for (let n = 0; n < STREAMS; n++) {
    at = text.indexOf('/ObjStm', at);
    if (at < 0) return;
    const begin = text.indexOf('stream', at);
    if (begin < 0) return;
    const data = begin + (text[begin + 6] === '\r' ? 8 : 7);
    const end = text.indexOf('endstream', data);
    at = begin;
    try {
      yield inflateSync(bytes.subarray(data, end < 0 ? undefined : end), {
        maxOutputLength: UNPACKED,
      }).toString('latin1');
    } catch {
      // Not deflated, damaged or larger than looked into: the file is quarantined either way.
    }
  }
}
