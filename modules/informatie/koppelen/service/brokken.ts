import { createReadStream } from 'node:fs';
import { leesKop, type Brok, type Fout, type Kop } from './gegevensbestand.ts';

/** Large enough to be worth a message to a worker, small enough that several fit in memory. */
const BROK = 1 << 20;
/** A row that is longer has a quote that was never closed. */
const LANGSTE_RIJ = 8 << 20;
const QUOTE = 34;
const NEWLINE = 10;

export class BestandsFout extends Error {
  readonly fouten: readonly Fout[];
  constructor(fouten: readonly Fout[]) {
    super(fouten[0]?.reden ?? '');
    this.fouten = fouten;
  }
}

/**
 * The pieces of a CSV file, each ending where a row ends: a newline inside quotes is no end. Memory stays flat whatever
 * the size of the file. @throws BestandsFout when the header cannot be read or a quote is never closed.
 */
export async function* brokken(pad: string, idKolom: string): AsyncGenerator<{ kop: Kop; brok: Brok }> {
  let kop: Kop | null = null;
  let rest: Buffer = Buffer.alloc(0);
  let regel = 1;
  for await (const part of stukken(pad)) {
    rest = rest.length === 0 ? part : Buffer.concat([rest, part]);
    if (kop === null) {
      const end = eersteRij(rest);
      if (end < 0) {
        if (rest.length > LANGSTE_RIJ)
          throw new BestandsFout([{ regel: 1, reden: 'de kopregel heeft geen einde' }]);
        continue;
      }
      kop = kopVan(rest.subarray(0, end), idKolom);
      regel += regels(rest.subarray(0, end));
      rest = rest.subarray(end);
    }
    if (rest.length < BROK) continue;
    const end = laatsteRij(rest);
    if (end > 0) {
      const bytes = rest.subarray(0, end);
      yield { kop, brok: { bytes, regel } };
      regel += regels(bytes);
      rest = rest.subarray(end);
    } else if (rest.length > LANGSTE_RIJ)
      throw new BestandsFout([{ regel, reden: 'een aanhalingsteken wordt niet gesloten' }]);
  }
  // A file of one line without a newline is a header and nothing more.
  if (kop === null) {
    kopVan(rest, idKolom);
    return;
  }
  if (rest.length > 0) yield { kop, brok: { bytes: rest, regel } };
}

async function* stukken(pad: string): AsyncGenerator<Buffer> {
  for await (const part of createReadStream(pad, { highWaterMark: BROK })) yield part as Buffer;
}

function kopVan(bytes: Buffer, idKolom: string): Kop {
  const read = leesKop(bytes.toString('utf8').replace(/\r?\n$/, ''), idKolom);
  if ('fouten' in read) throw new BestandsFout(read.fouten);
  return read.kop;
}

function eersteRij(bytes: Buffer): number {
  let quoted = false;
  for (const [i, byte] of bytes.entries()) {
    if (byte === QUOTE) quoted = !quoted;
    else if (byte === NEWLINE && !quoted) return i + 1;
  }
  return -1;
}

/** End of the last whole row; 0 when there is none. */
function laatsteRij(bytes: Buffer): number {
  let quoted = false;
  let end = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte === QUOTE) quoted = !quoted;
    else if (byte === NEWLINE && !quoted) end = i + 1;
  }
  return end;
}

function regels(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) count++;
  return count;
}
