import { isUtf8 } from 'node:buffer';
import { pixelsOf } from './images.ts';
import {
  GRENZEN,
  isExecutable,
  deceivingName,
  bySignature,
  nameFits,
  runnableName,
  type BestandSoort,
  type Gevaar,
  type Inspectie,
} from './kinds.ts';
import { readPdf } from './pdf.ts';
import { readZip, type ZipDirectory } from './zip.ts';

/**
 * Says what a file is by its bytes and what is dangerous about it. Pure and bounded, but it walks
 * hostile bytes: for files from outside let `makeSafe` run it, in a process that may die.
 */
export function inspect(bytes: Uint8Array, naam: string): Inspectie {
  const gevaren = new Set<Gevaar>();
  const { soort, mime } = recognise(bytes, gevaren);
  if (soort === 'afbeelding') judgeImage(bytes, mime, gevaren);
  if (soort === 'pdf') for (const gevaar of readPdf(bytes)) gevaren.add(gevaar);
  if (isExecutable(mime) || runnableName(naam)) gevaren.add('uitvoerbaar');
  if (deceivingName(naam)) gevaren.add('naam-misleidend');
  if (find(bytes, EICAR) >= 0) gevaren.add('eicar');
  if (isPolyglot(bytes, mime)) gevaren.add('veelvormig');
  const naamPast = nameFits(mime, naam);
  if (!naamPast && soort !== 'onbekend') gevaren.add('extensie-afwijkend');
  return { soort, mime, naamPast, gevaren: [...gevaren].toSorted() };
}

type Recognised = { soort: BestandSoort; mime: string };

function recognise(bytes: Uint8Array, gevaren: Set<Gevaar>): Recognised {
  const found = bySignature(bytes);
  if (found?.mime === 'application/zip') return recogniseZip(readZip(bytes), gevaren);
  if (found?.mime === 'application/x-ole-storage') return recogniseOle(bytes, gevaren);
  if (found?.mime === 'application/rtf' && /\\obj(?:data|ocx|update)/i.test(head(bytes, 1 << 20)))
    gevaren.add('macro');
  // BM alone is two letters that also begin a sentence; a bitmap states its own length or is binary.
  if (found && !(found.mime === 'image/bmp' && isText(bytes))) return found;
  return recogniseText(bytes, gevaren);
}

function recogniseZip(zip: ZipDirectory, gevaren: Set<Gevaar>): Recognised {
  for (const gevaar of zip.gevaren) gevaren.add(gevaar);
  if (zip.prefix > 0) gevaren.add('veelvormig');
  const has = (pattern: RegExp): boolean => zip.names.some((naam) => pattern.test(naam));
  if (has(/(?:^|\/)vbaProject\.bin$|(?:^|\/)(?:Basic|Scripts)\/./i)) gevaren.add('macro');
  if (has(/(?:^|\/)(?:embeddings\/.*\.bin|activeX\/)/i)) gevaren.add('actieve-inhoud');
  if (has(/(?:^|\/)externalLinks\//i)) gevaren.add('externe-verwijzing');
  const office = (name: string): Recognised => ({ soort: 'office', mime: `application/vnd.${name}` });
  if (has(/^word\//)) return office('openxmlformats-officedocument.wordprocessingml.document');
  if (has(/^xl\//)) return office('openxmlformats-officedocument.spreadsheetml.sheet');
  if (has(/^ppt\//)) return office('openxmlformats-officedocument.presentationml.presentation');
  if (zip.names[0] === 'mimetype' && has(/^META-INF\/container\.xml$/))
    return { soort: 'archief', mime: 'application/epub+zip' };
  if (zip.names[0] === 'mimetype' && has(/^content\.xml$/)) return office('oasis.opendocument');
  return { soort: 'archief', mime: 'application/zip' };
}

/** Names inside the old Office container are UTF-16. */
function recogniseOle(bytes: Uint8Array, gevaren: Set<Gevaar>): Recognised {
  const has = (name: string): boolean => find(bytes, Buffer.from(name, 'utf16le')) >= 0;
  if (has('_VBA_PROJECT') || has('Macros')) gevaren.add('macro');
  if (has('EncryptedPackage')) {
    gevaren.add('versleuteld');
    return { soort: 'office', mime: 'application/encrypted-office' };
  }
  return { soort: 'office', mime: 'application/x-ole-storage' };
}

const MAIL_HEADER =
  /^(?:(?:From|To|Subject|Date|Received|Return-Path|Message-ID|MIME-Version|Delivered-To|X-[\w-]+)[ \t]*:)/im;

function recogniseText(bytes: Uint8Array, gevaren: Set<Gevaar>): Recognised {
  if (!isText(bytes)) return { soort: 'onbekend', mime: 'application/octet-stream' };
  const start = head(bytes, 4096).replace(/^(?:\xef\xbb\xbf)?\s+/, '');
  const markup = /<(svg|html|!doctype\s+html|script|body|iframe)[\s>/]/i.exec(start);
  if (markup && start.startsWith('<')) {
    gevaren.add('actieve-inhoud');
    return { soort: 'onbekend', mime: markup[1]!.toLowerCase() === 'svg' ? 'image/svg+xml' : 'text/html' };
  }
  if (start.startsWith('<?xml')) {
    if (/<!(?:ENTITY|DOCTYPE)/i.test(start)) gevaren.add('externe-verwijzing');
    return { soort: 'tekst', mime: 'text/xml' };
  }
  if (start.startsWith('#!')) gevaren.add('uitvoerbaar');
  const lines = start.split(/\r?\n/, 3).join('\n');
  return MAIL_HEADER.test(lines)
    ? { soort: 'mail', mime: 'message/rfc822' }
    : { soort: 'tekst', mime: 'text/plain' };
}

/** Without control characters in its first part; UTF-16 only with its mark. */
function isText(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return true;
  const start = bytes.subarray(0, 8192);
  if (start.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))) return false;
  return bytes.length > 8192 || isUtf8(start) || start.filter((byte) => byte > 127).length * 3 < start.length;
}

function judgeImage(bytes: Uint8Array, mime: string, gevaren: Set<Gevaar>): void {
  const pixels = pixelsOf(mime, bytes);
  if (pixels !== null && pixels > GRENZEN.beeldpunten) gevaren.add('beeld-te-groot');
}

// In two pieces, or virus scanners would quarantine this source file.
const EICAR = Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!'].join(''));

/** The same bytes are also something else: a picture with an archive behind it, a program with a PDF in it. */
function isPolyglot(bytes: Uint8Array, mime: string): boolean {
  const start = head(bytes, 1024);
  const pdfAt = start.indexOf('%PDF-');
  if (mime !== 'application/pdf' && pdfAt >= 0 && !mime.startsWith('text/') && mime !== 'message/rfc822')
    return true;
  if (!mime.startsWith('image/') && mime !== 'application/pdf') return false;
  if (mime === 'image/svg+xml') return false;
  if (endsAsZip(bytes)) return true;
  return mime.startsWith('image/') && MARKUP.some((needle) => find(bytes, needle) >= 0);
}

const MARKUP = ['<script', '<SCRIPT', '<html', '<HTML', '<?php', '<svg'].map((text) => Buffer.from(text));

function endsAsZip(bytes: Uint8Array): boolean {
  const tail = bytes.subarray(Math.max(0, bytes.length - 65_557));
  const at = Buffer.from(tail.buffer, tail.byteOffset, tail.byteLength).lastIndexOf(
    Buffer.from('PK\x05\x06', 'latin1'),
  );
  return at >= 0 && tail.length - at >= 22 && find(bytes, Buffer.from('PK\x01\x02', 'latin1')) >= 0;
}

function find(bytes: Uint8Array, needle: Buffer): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(needle);
}

function head(bytes: Uint8Array, length: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, length)).toString('latin1');
}
