import { latin1 } from './ruw.ts';

/** Undoes the Content-Transfer-Encoding; whatever does not fit the encoding is kept as it stands. */
export function ontcijfer(body: Uint8Array, codering: string): { bytes: Uint8Array; bekend: boolean } {
  switch (codering) {
    case 'base64':
      return { bytes: fromBase64(latin1(body)), bekend: true };
    case 'quoted-printable':
      return { bytes: fromQuotedPrintable(body), bekend: true };
    case 'x-uuencode':
    case 'uuencode':
    case 'x-uue':
      return { bytes: fromUuencode(latin1(body)), bekend: true };
    case '':
    case '7bit':
    case '8bit':
    case 'binary':
      return { bytes: body, bekend: true };
    default:
      return { bytes: body, bekend: false };
  }
}

/** Junk between the characters is skipped; padding in the middle ends a unit, as mailers that pad every line write it. */
function fromBase64(text: string): Uint8Array {
  const pad = text.indexOf('=');
  if (pad < 0 || !/[A-Za-z0-9+/]/.test(text.slice(pad, pad + 100_000))) {
    return Buffer.from(text.replace(/[^A-Za-z0-9+/]+/g, ''), 'base64');
  }
  const units = text.replace(/[^A-Za-z0-9+/=]+/g, '').split(/=+/);
  return Buffer.concat(units.map((unit) => Buffer.from(unit, 'base64')));
}

const EQUALS = 0x3d;
const LF = 0x0a;

function fromQuotedPrintable(body: Uint8Array): Uint8Array {
  const out = Buffer.allocUnsafe(body.length);
  let size = 0;
  for (let i = 0; i < body.length; i++) {
    const byte = body[i]!;
    if (byte !== EQUALS) {
      out[size++] = byte;
      continue;
    }
    const value = hex(body[i + 1]) * 16 + hex(body[i + 2]);
    if (value >= 0) {
      out[size++] = value;
      i += 2;
      continue;
    }
    const skip = softBreak(body, i + 1);
    if (skip >= 0) i = skip;
    else out[size++] = byte; // a stray = is text
  }
  return out.subarray(0, size);
}

/** Index of the line feed that ends a soft break, the end of the body, or -1. */
function softBreak(body: Uint8Array, from: number): number {
  let i = from;
  while (i < body.length && i < from + 80 && (body[i] === 0x20 || body[i] === 0x09 || body[i] === 0x0d)) i++;
  return i >= body.length || body[i] === LF ? i : -1;
}

function hex(byte: number | undefined): number {
  if (byte === undefined) return -1000;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1000;
}

/** Body of one uuencoded file, with or without its begin and end lines. */
export function fromUuencode(text: string): Uint8Array {
  const chunks: Buffer[] = [];
  for (const line of text.split('\n')) {
    if (/^begin \d{3,4} /.test(line)) continue;
    if (/^(?:end|`)\s*$/.test(line)) break;
    const length = (line.charCodeAt(0) - 32) & 63;
    if (line.length < 2 || length === 0) continue;
    chunks.push(uuLine(line, length));
  }
  return Buffer.concat(chunks);
}

function uuLine(line: string, length: number): Buffer {
  const out = Buffer.alloc(Math.ceil(length / 3) * 3);
  const six = (i: number): number => (i < line.length ? (line.charCodeAt(i) - 32) & 63 : 0);
  for (let i = 1, at = 0; at < length; i += 4, at += 3) {
    const bits = (six(i) << 18) | (six(i + 1) << 12) | (six(i + 2) << 6) | six(i + 3);
    out[at] = bits >> 16;
    out[at + 1] = (bits >> 8) & 255;
    out[at + 2] = bits & 255;
  }
  return out.subarray(0, length);
}
