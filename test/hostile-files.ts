/** Makes the files of the abuse corpus in code, so that no scanner or mail filter meets them in the repository. */
import { deflateRawSync, crc32, deflateSync } from 'node:zlib';

export interface ZipLid {
  naam: string;
  inhoud?: Uint8Array | string;
  /** Size written in the directory instead of the real one. */
  liegGrootte?: number;
  versleuteld?: boolean;
  koppeling?: boolean;
}

/** A ZIP with deflated members; `samen` lets every name point at the bytes of the first. */
export function zip(leden: readonly ZipLid[], samen = false): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const lid of leden) {
    const raw = Buffer.from(lid.inhoud ?? '');
    const packed = deflateRawSync(raw);
    const header = zipHeader(lid, raw, packed);
    const place = samen ? 0 : at;
    if (!samen || local.length === 0) {
      local.push(header.local, packed);
      at += header.local.length + packed.length;
    }
    header.central.writeUInt32LE(place, 42);
    central.push(header.central);
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(leden.length, 8);
  end.writeUInt16LE(leden.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...local, directory, end]);
}

function zipHeader(lid: ZipLid, raw: Buffer, packed: Buffer): { local: Buffer; central: Buffer } {
  const name = Buffer.from(lid.naam);
  const shared = Buffer.alloc(26);
  shared.writeUInt16LE(20, 0);
  shared.writeUInt16LE(lid.versleuteld ? 1 : 0, 2);
  shared.writeUInt16LE(8, 4);
  shared.writeUInt32LE(crc32(raw), 10);
  shared.writeUInt32LE(packed.length, 14);
  shared.writeUInt32LE(raw.length, 18);
  shared.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('504b0304', 'hex'), shared, name]);
  const central = Buffer.concat([Buffer.from('504b01021403', 'hex'), shared, Buffer.alloc(14), name]);
  if (lid.liegGrootte !== undefined) central.writeUInt32LE(lid.liegGrootte, 24);
  if (lid.koppeling) central.writeUInt32LE((0o120777 << 16) >>> 0, 38);
  return { local, central };
}

export const WOORD = [
  { naam: '[Content_Types].xml', inhoud: '<Types/>' },
  { naam: 'word/document.xml', inhoud: '<w/>' },
];

/** A PNG that claims its size and holds next to nothing. */
export function pngKop(breedte: number, hoogte: number): Buffer {
  const ihdr = Buffer.alloc(13);
  ihdr.writeUInt32BE(breedte, 0);
  ihdr.writeUInt32BE(hoogte, 4);
  ihdr.set([8, 2, 0, 0, 0], 8);
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const out = Buffer.alloc(8);
    out.writeUInt32BE(data.length, 0);
    out.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([out.subarray(0, 4), body, out.subarray(4)]);
  };
  const pixels = deflateSync(Buffer.alloc(1000));
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', ihdr),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

export function pdf(inhoud: string): Buffer {
  return Buffer.from(
    `%PDF-1.7\n1 0 obj\n<< /Type /Catalog ${inhoud} >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n`,
    'latin1',
  );
}

/** The same objects out of sight, in a deflated object stream. */
export function pdfVerborgen(inhoud: string): Buffer {
  const packed = deflateSync(Buffer.from(`2 0 << ${inhoud} >>`));
  return Buffer.concat([
    Buffer.from(
      `%PDF-1.7\n1 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`,
    ),
    packed,
    Buffer.from('\nendstream\nendobj\n%%EOF\n'),
  ]);
}

/** Old Office file as far as a scanner looks: the container's magic and the UTF-16 names in it. */
export function ole(...namen: string[]): Buffer {
  return Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    ...namen.map((naam) => Buffer.from(naam, 'utf16le')),
  ]);
}

export function eicar(): Buffer {
  return Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''));
}
