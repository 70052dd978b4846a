import { GrensBereikt, type MailGrenzen } from './gelezen.ts';
import { kop, leesKoppen, structuur, type Gestructureerd, type Kop } from './koppen.ts';
import { latin1 } from './ruw.ts';

/**
 * Own splitter instead of postal-mime's: that one keeps an object per line and was measured to
 * end the process (4 GB heap) on 10 MB of empty lines. Bodies here are views on the message.
 */
export interface Deel {
  koppen: Kop[];
  type: string;
  inhoud: Gestructureerd;
  dispositie: Gestructureerd;
  /** Content-Transfer-Encoding, lower case. */
  codering: string;
  lichaam: Uint8Array;
  delen: Deel[];
  /** The boundary was missing or wrong and has been found in the body. */
  hersteld: boolean;
}

interface Lopend {
  bytes: Uint8Array;
  grenzen: MailGrenzen;
  budget: { over: number };
  aantal: number;
}

/** Splits a message into its tree of parts. Throws `GrensBereikt` beyond the limits. */
export function ontleed(bytes: Uint8Array, grenzen: MailGrenzen): Deel {
  const run: Lopend = { bytes, grenzen, budget: { over: grenzen.koppen }, aantal: 0 };
  return readPart(run, 0, bytes.length, 0, 'text/plain');
}

function readPart(run: Lopend, from: number, to: number, depth: number, defaultType: string): Deel {
  if (depth > run.grenzen.diepte) throw new GrensBereikt('te-diep');
  if (++run.aantal > run.grenzen.delen) throw new GrensBereikt('te-veel-delen');
  const { koppen, lichaam } = leesKoppen(run.bytes, from, to, run.budget);
  const inhoud = structuur(kop(koppen, 'content-type'));
  const deel: Deel = {
    koppen,
    type: /^[\w.+-]+\/[\w.+-]+$/.test(inhoud.waarde) ? inhoud.waarde : defaultType,
    inhoud,
    dispositie: structuur(kop(koppen, 'content-disposition')),
    codering: /[\w-]+/.exec(kop(koppen, 'content-transfer-encoding').toLowerCase())?.[0] ?? '',
    lichaam: run.bytes.subarray(lichaam, to),
    delen: [],
    hersteld: false,
  };
  if (deel.type.startsWith('multipart/')) splitMultipart(run, deel, lichaam, to, depth);
  return deel;
}

function splitMultipart(run: Lopend, deel: Deel, from: number, to: number, depth: number): void {
  const declared = deel.inhoud.params.get('boundary') ?? '';
  let ranges = declared === '' ? [] : partRanges(run, declared, from, to);
  if (ranges.length === 0) {
    const found = boundaryInBody(run.bytes, from, to);
    ranges = found === null ? [] : partRanges(run, found, from, to);
    deel.hersteld = ranges.length > 0;
  }
  const defaultType = deel.type === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
  deel.delen = ranges.map(([start, end]) => readPart(run, start, end, depth + 1, defaultType));
}

/** Where each part lies. A missing closing delimiter means: up to the end. */
function partRanges(run: Lopend, boundary: string, from: number, to: number): [number, number][] {
  const view = Buffer.from(run.bytes.buffer, run.bytes.byteOffset, to);
  const needle = Buffer.from(`--${boundary}`, 'utf8');
  const ranges: [number, number][] = [];
  let open = -1;
  for (let at = view.indexOf(needle, from); at >= 0; at = view.indexOf(needle, at + needle.length)) {
    const delimiter = atLineStart(view, at, from) ? delimiterEnd(view, at + needle.length, to) : null;
    if (delimiter === null) continue;
    if (open >= 0) ranges.push([open, withoutLineEnd(view, open, at)]);
    if (run.aantal + ranges.length > run.grenzen.delen) throw new GrensBereikt('te-veel-delen');
    open = delimiter.next;
    if (delimiter.closing) return ranges;
  }
  if (open >= 0 && open < to) ranges.push([open, to]);
  return ranges;
}

function atLineStart(view: Buffer, at: number, from: number): boolean {
  return at === from || view[at - 1] === 0x0a;
}

/** After the boundary only `--`, blanks and the line end may stand; otherwise it is a longer boundary. */
function delimiterEnd(view: Buffer, at: number, to: number): { next: number; closing: boolean } | null {
  const closing = view[at] === 0x2d && view[at + 1] === 0x2d;
  let i = closing ? at + 2 : at;
  while (i < to && (view[i] === 0x20 || view[i] === 0x09 || view[i] === 0x0d)) i++;
  if (i < to && view[i] !== 0x0a) return null;
  return { next: Math.min(i + 1, to), closing };
}

function withoutLineEnd(view: Buffer, from: number, at: number): number {
  let end = at;
  if (end > from && view[end - 1] === 0x0a) end--;
  if (end > from && view[end - 1] === 0x0d) end--;
  return end;
}

/** A line of dashes directly followed by a Content- header is a boundary whatever the header says. */
function boundaryInBody(bytes: Uint8Array, from: number, to: number): string | null {
  const match = /(?:^|\n)--([^\r\n]{1,200}?)[ \t]*\r*\n(?:Content-[A-Za-z-]+[ \t]*:)/.exec(
    latin1(bytes, from, Math.min(to, from + 64 * 1024)),
  );
  return match ? Buffer.from(match[1]!, 'latin1').toString('utf8') : null;
}
