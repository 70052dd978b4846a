import { isAscii, isUtf8 } from 'node:buffer';

/** What decoding had to decide against, or without, the sender's word. */
export type CharsetOordeel = 'goed' | 'charset-onbekend' | 'charset-afwijkend';

const UTF8_MARK = /^(?:utf|unicode)[-_ ]?[18]?[-_ ]?utf[-_ ]?8|^utf[-_ ]?8/;

/** Settles the many spellings of charset names; `null` when nobody knows the name. */
function decoderFor(declared: string): TextDecoder | null {
  const name = declared
    .trim()
    .toLowerCase()
    .replace(/^["']|["']$/g, '');
  const label = UTF8_MARK.test(name)
    ? 'utf-8'
    : name
        .replace(/^(?:x-)?(?:win|windows|cp|ms)[-_ ]?(125\d)$/, 'windows-$1')
        .replace(/^iso[-_ ]?8859[-_ ](\d{1,2}).*$/, 'iso-8859-$1')
        .replace(/^(?:ansi|latin-1|ascii|us-ascii.*|7bit|8bit)$/, 'windows-1252');
  try {
    return new TextDecoder(label, { ignoreBOM: false });
  } catch {
    return null;
  }
}

/**
 * Bytes to text. The sender's charset counts unless the bytes contradict it: valid UTF-8 with
 * accents is practically never anything else, and invalid UTF-8 in Dutch mail is windows-1252.
 */
export function decodeer(bytes: Uint8Array, declared: string): { tekst: string; oordeel: CharsetOordeel } {
  const marked = byMark(bytes);
  if (marked) return { tekst: marked.decode(bytes), oordeel: 'goed' };
  const decoder = declared === '' ? new TextDecoder() : decoderFor(declared);
  if (decoder === null) return { tekst: guess(bytes).decode(bytes), oordeel: 'charset-onbekend' };
  if (decoder.encoding === 'utf-8' || WESTERN.has(decoder.encoding)) {
    const ascii = isAscii(bytes);
    const best = ascii ? decoder : guess(bytes, decoder);
    const differs = !ascii && declared !== '' && best.encoding !== decoder.encoding;
    return { tekst: best.decode(bytes), oordeel: differs ? 'charset-afwijkend' : 'goed' };
  }
  return { tekst: decoder.decode(bytes), oordeel: 'goed' };
}

const WESTERN = new Set(['windows-1252', 'iso-8859-15', 'iso-8859-2', 'windows-1250', 'macintosh']);

function guess(bytes: Uint8Array, declared?: TextDecoder): TextDecoder {
  if (isUtf8(bytes)) return new TextDecoder();
  return declared && declared.encoding !== 'utf-8' ? declared : new TextDecoder('windows-1252');
}

function byMark(bytes: Uint8Array): TextDecoder | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder();
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be');
  return null;
}

// Direction overrides and isolates can make a name read as another one; marks (LRM, RLM, ALM) are ordinary in Arabic text.
const OVERRIDES = /[\u202a-\u202e\u2066-\u2069]/g;
const INVISIBLE = /[\u200b\u200e\u200f\u061c\u2060-\u2064\ufeff\u00ad\u180e]|\u034f/g;
// oxlint-disable-next-line no-control-regex -- these are the characters to remove
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufff9-\ufffb]/g;

/** Text of several lines: \n only, no control characters, no direction overrides, no lone surrogates. */
export function schoneTekst(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r{0,2}\n|\r|\u2028|\u2029|\u0085/g, '\n')
    .replace(CONTROLS, '')
    .replace(OVERRIDES, '')
    .replace(/\n{4,}/g, '\n\n\n')
    .split('\n')
    .map((line) => line.trimEnd()) // a regular expression for this is quadratic on long runs of blanks
    .join('\n')
    .replace(/\n{4,}/g, '\n\n\n')
    .trim();
}

/** One line for subjects and names: nothing that breaks a line, hides or turns text around. */
export function schoneRegel(text: string, maximum: number): string {
  const line = text
    .toWellFormed()
    .replace(/[\s\u0085]+/g, ' ')
    .replace(CONTROLS, '')
    .replace(OVERRIDES, '')
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .trim();
  return line.length <= maximum
    ? line
    : line
        .slice(0, maximum)
        .toWellFormed()
        .replace(/\ufffd$/, '')
        .trimEnd();
}
