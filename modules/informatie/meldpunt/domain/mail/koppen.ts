import { isUtf8 } from 'node:buffer';
import { decodeWords } from 'postal-mime';
import { GrensBereikt } from './gelezen.ts';
import { latin1, MBOX_LINE } from './ruw.ts';

/** One header field, unfolded; `waarde` still holds its encoded words. */
export interface Kop {
  naam: string;
  waarde: string;
}

export interface KopBlok {
  koppen: Kop[];
  /** Offset of the first byte of the body. */
  lichaam: number;
}

const LF = 0x0a;
const FIELD = /^([!-9;-~]{1,100})[ \t]*:/;
const KNOWN =
  /^(?:content-[a-z-]+|mime-version|from|to|cc|subject|date|received|message-id|references|in-reply-to|reply-to|return-path|x-[a-z-]+)[ \t]*:/i;

/**
 * Reads the header block that starts at `from`. A line that is no header ends the block, as mail
 * programs that forget the blank line write it, unless real headers follow: then it belongs to the
 * field above, as programs that fold without indent write it.
 */
export function leesKoppen(bytes: Uint8Array, from: number, to: number, budget: { over: number }): KopBlok {
  const koppen: Kop[] = [];
  let at = from;
  while (at < to) {
    const end = lineEnd(bytes, at, to);
    const line = headerLine(bytes, at, Math.min(end, to));
    if (line === '') return { koppen, lichaam: Math.min(end + 1, to) };
    budget.over -= end - at;
    if (budget.over < 0) throw new GrensBereikt('kop-te-groot');
    const last = koppen.at(-1);
    const field = FIELD.exec(line);
    if (last && /^[ \t]/.test(line)) append(last, line);
    else if (field)
      koppen.push({ naam: field[1]!.toLowerCase(), waarde: line.slice(field[0].length).trim() });
    else if (last && headersFollow(bytes, end + 1, to)) append(last, ` ${line}`);
    else if (!MBOX_LINE.test(line)) return { koppen, lichaam: at };
    at = end + 1;
  }
  return { koppen, lichaam: to };
}

// Joining on a list would be needed for linear time if engines copied; V8 ropes make += linear.
function append(field: Kop, line: string): void {
  field.waarde += line;
}

function headersFollow(bytes: Uint8Array, from: number, to: number): boolean {
  let at = from;
  for (let i = 0; i < 8 && at < to; i++) {
    const end = lineEnd(bytes, at, to);
    const line = headerLine(bytes, at, Math.min(end, at + 200, to));
    if (line === '') return false;
    if (KNOWN.test(line)) return true;
    at = end + 1;
  }
  return false;
}

function lineEnd(bytes: Uint8Array, from: number, to: number): number {
  const end = bytes.indexOf(LF, from);
  return end < 0 || end > to ? to : end;
}

/** Headers in bare 8-bit text occur in every charset; UTF-8 is recognisable, the rest is windows-1252. */
function headerLine(bytes: Uint8Array, from: number, to: number): string {
  const text = isUtf8(bytes.subarray(from, to))
    ? Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString('utf8')
    : new TextDecoder('windows-1252').decode(bytes.subarray(from, to));
  return text.replace(/\r+$/, '').replace(/[\r\0]/g, ' ');
}

/** The first field of that name, or the empty string. */
export function kop(koppen: readonly Kop[], name: string): string {
  return koppen.find((field) => field.naam === name)?.waarde ?? '';
}

/** Value of a header with encoded words made readable; cut first, since nobody writes subjects of 16 kB. */
export function leesbaar(value: string): string {
  return decodeWords(value.slice(0, 16_384));
}

export interface Gestructureerd {
  waarde: string;
  params: Map<string, string>;
}

/** `type/subtype; name="value"` with RFC 2231 continuations; the first of equal parameters counts. */
export function structuur(value: string): Gestructureerd {
  const pieces = splitParameters(value.slice(0, 16_384));
  const params = new Map<string, string>();
  for (const piece of pieces.slice(1)) {
    const at = piece.indexOf('=');
    if (at < 1) continue;
    const name = piece.slice(0, at).trim().toLowerCase();
    if (!params.has(name)) params.set(name, unquote(piece.slice(at + 1).trim()));
  }
  joinContinuations(params);
  const type = unquote((pieces[0] ?? '').trim()).toLowerCase();
  return { waarde: type, params };
}

/** Splits on `;` outside quotes. Comments are dropped where they may stand: after white space or a `;`. */
function splitParameters(text: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    if (char === '\\' && quoted) piece += char + (text[++i] ?? '');
    else if (char === '"') {
      quoted = !quoted;
      piece += char;
    } else if (char === ';' && !quoted) {
      pieces.push(piece);
      piece = '';
    } else if (char === '(' && !quoted && opensComment(piece) && text.includes(')', i)) {
      i = text.indexOf(')', i);
    } else piece += char;
  }
  pieces.push(piece);
  return pieces;
}

/** File names may hold parentheses without quotes: `filename=foto (2).jpg`. */
function opensComment(piece: string): boolean {
  return /^$|[ \t]$/.test(piece) && !/^\s*(?:file)?name/i.test(piece);
}

function unquote(text: string): string {
  const match = /^"((?:[^"\\]|\\.)*)"?/s.exec(text);
  return match ? match[1]!.replace(/\\(.)/gs, '$1') : text.replace(/"$/, '');
}

function joinContinuations(params: Map<string, string>): void {
  const parts = new Map<string, { nr: number; text: string; encoded: boolean }[]>();
  for (const [name, text] of params) {
    const match = /^([^*]+)\*(?:(\d{1,3})(\*)?)?$/.exec(name);
    if (!match) continue;
    params.delete(name);
    const encoded = match[2] === undefined || match[3] === '*';
    const list = parts.get(match[1]!) ?? [];
    list.push({ nr: Number(match[2] ?? 0), text, encoded });
    parts.set(match[1]!, list);
  }
  for (const [name, list] of parts) params.set(name, joined(list));
}

function joined(list: { nr: number; text: string; encoded: boolean }[]): string {
  list.sort((a, b) => a.nr - b.nr);
  const charset = list[0]!.encoded ? /^([^']*)'[^']*'/.exec(list[0]!.text) : null;
  const bytes = list.map((part, i) => {
    const text = i === 0 && charset ? part.text.slice(charset[0].length) : part.text;
    return part.encoded ? percentBytes(text) : Buffer.from(text, 'utf8');
  });
  const all = Buffer.concat(bytes);
  return isUtf8(all) ? all.toString('utf8') : safeDecode(all, charset?.[1] ?? '');
}

function safeDecode(bytes: Uint8Array, label: string): string {
  try {
    return new TextDecoder(label || 'windows-1252').decode(bytes);
  } catch {
    return latin1(bytes);
  }
}

function percentBytes(text: string): Buffer {
  const raw = Buffer.from(text, 'utf8').toString('latin1');
  return Buffer.from(
    raw.replace(/%([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
}
