import { GRENZEN, runnableName, type Gevaar } from './kinds.ts';

export interface ZipDirectory {
  names: string[];
  /** First bytes of a ZIP that are not ZIP, e.g. a program that unpacks itself. */
  prefix: number;
  gevaren: Set<Gevaar>;
}

interface Entry {
  naam: string;
  encrypted: boolean;
  link: boolean;
  streamed: boolean;
  packed: number;
  unpacked: number;
  at: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const HUGE = 0xffffffff;

/** Reads the directory of a ZIP without unpacking anything. */
export function readZip(bytes: Uint8Array): ZipDirectory {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const result: ZipDirectory = { names: [], prefix: 0, gevaren: new Set() };
  const end = findEnd(view);
  if (end < 0) {
    result.gevaren.add('archief-kapot');
    return result;
  }
  const declared = view.readUInt16LE(end + 10);
  const size = view.readUInt32LE(end + 12);
  const start = end - size;
  if (declared === 0xffff || size === HUGE) {
    // ZIP64 is only needed beyond 4 GB or 65 535 files, so here it always exceeds the bounds or lies.
    result.gevaren.add('archief-te-veel');
    return result;
  }
  result.prefix = Math.max(0, start - view.readUInt32LE(end + 16));
  return readDirectory(view, start, declared, result);
}

function findEnd(view: Buffer): number {
  for (let at = view.length - 22; at >= 0 && at >= view.length - 22 - 65_535; at--) {
    if (view.readUInt32LE(at) === END) return at;
  }
  return -1;
}

function readDirectory(view: Buffer, start: number, declared: number, result: ZipDirectory): ZipDirectory {
  const entries: Entry[] = [];
  let at = start;
  while (entries.length <= GRENZEN.archiefBestanden) {
    if (at < 0 || at + 46 > view.length || view.readUInt32LE(at) !== CENTRAL) break;
    const entry = readEntry(view, at);
    entries.push(entry.entry);
    at = entry.next;
  }
  if (entries.length > GRENZEN.archiefBestanden || declared > GRENZEN.archiefBestanden) {
    result.gevaren.add('archief-te-veel');
  } else if (entries.length !== declared) result.gevaren.add('archief-kapot');
  result.names = entries.map((entry) => entry.naam);
  judge(view, entries, result);
  return result;
}

function readEntry(view: Buffer, at: number): { entry: Entry; next: number } {
  const flags = view.readUInt16LE(at + 8);
  const [name, extra, comment] = [28, 30, 32].map((offset) => view.readUInt16LE(at + offset));
  const mode = view.readUInt32LE(at + 38) >>> 16;
  const entry = {
    naam: view.toString(flags & 0x800 ? 'utf8' : 'latin1', at + 46, at + 46 + name!),
    encrypted: (flags & 1) === 1,
    link: (mode & 0o170000) === 0o120000,
    streamed: (flags & 8) === 8,
    packed: view.readUInt32LE(at + 20),
    unpacked: view.readUInt32LE(at + 24),
    at: view.readUInt32LE(at + 42),
  };
  return { entry, next: at + 46 + name! + extra! + comment! };
}

function judge(view: Buffer, entries: readonly Entry[], { gevaren, prefix }: ZipDirectory): void {
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0);
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  const dense = entries.some(
    (entry) => entry.unpacked > 1_000_000 && entry.unpacked > entry.packed * GRENZEN.archiefVerhouding,
  );
  if (unpacked > GRENZEN.archiefUitgepakt || dense || packed > view.length || overlaps(entries))
    gevaren.add('zip-bom');
  for (const entry of entries) {
    if (entry.encrypted) gevaren.add('versleuteld');
    if (entry.link) gevaren.add('archief-koppeling');
    if (/^[/\\]|^[a-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|\0/i.test(entry.naam)) gevaren.add('archief-pad');
    if (runnableName(entry.naam)) gevaren.add('uitvoerbaar');
    if (/\.(?:zip|rar|7z|gz|tgz|bz2|xz|tar|cab|arj)$/i.test(entry.naam)) gevaren.add('genest-archief');
    if (liesAboutSize(view, entry, prefix)) gevaren.add('archief-kapot');
  }
}

/** The trick of small archives that unpack to petabytes: many names for the same bytes. */
function overlaps(entries: readonly Entry[]): boolean {
  const sorted = entries.toSorted((a, b) => a.at - b.at);
  return sorted.some((entry, i) => i > 0 && entry.at < sorted[i - 1]!.at + 30 + sorted[i - 1]!.packed);
}

/** Unpackers differ in which of the two headers they believe; when these differ, no check of one says anything. */
function liesAboutSize(view: Buffer, entry: Entry, shift: number): boolean {
  const at = entry.at + shift;
  if (at + 30 > view.length || view.readUInt32LE(at) !== LOCAL) return true;
  if (entry.streamed) return false; // sizes follow the data
  const sizes = [view.readUInt32LE(at + 18), view.readUInt32LE(at + 22)];
  return !(sizes[0] === entry.packed && sizes[1] === entry.unpacked) && sizes[0] !== HUGE;
}
