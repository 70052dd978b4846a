import { ontcijfer } from './codering.ts';
import type { Deel } from './delen.ts';
import type { MailWaarschuwing } from './gelezen.ts';
import { htmlNaarTekst } from './html.ts';
import { latin1 } from './ruw.ts';
import { decodeer, schoneTekst } from './tekens.ts';

export interface Gesorteerd {
  teksten: Deel[];
  bijlagen: Deel[];
  /** Part types met on the way, for warnings. */
  soorten: Set<string>;
  /** Content-IDs that lie in a multipart/related. */
  verwant: Set<Deel>;
}

/** Divides the tree into what is read as the message and what hangs on it. */
export function sorteer(root: Deel, waarschuw: (code: MailWaarschuwing) => void): Gesorteerd {
  const sorted: Gesorteerd = { teksten: [], bijlagen: [], soorten: new Set(), verwant: new Set() };
  const visit = (deel: Deel, related: boolean): void => {
    sorted.soorten.add(deel.type);
    if (deel.hersteld) waarschuw('scheiding-hersteld');
    if (deel.delen.length === 0) {
      if (related) sorted.verwant.add(deel);
      (isText(deel) || isWholeText(deel, root) ? sorted.teksten : sorted.bijlagen).push(deel);
    } else if (deel.type === 'multipart/alternative') {
      for (const child of alternative(deel, sorted)) visit(child, related);
    } else {
      for (const child of deel.delen) visit(child, related || deel.type === 'multipart/related');
    }
  };
  visit(root, false);
  return sorted;
}

/** Without a file name and not marked as attachment, text is the message; a multipart without parts too. */
function isText(deel: Deel): boolean {
  if (deel.type.startsWith('multipart/')) return true;
  if (deel.type !== 'text/plain' && deel.type !== 'text/html') return false;
  if (deel.dispositie.waarde === 'attachment') return false;
  return !deel.dispositie.params.has('filename') && !deel.inhoud.params.has('name');
}

/** A message that is one text is read, even when a scanner or fax gateway gave that text a file name. */
function isWholeText(deel: Deel, root: Deel): boolean {
  return deel === root && deel.dispositie.waarde !== 'attachment' && /^text\/(?:plain|html)$/.test(deel.type);
}

/** Of the same message in several forms: plain text, unless it is only a stub beside real HTML. Other forms are kept. */
function alternative(deel: Deel, sorted: Gesorteerd): Deel[] {
  const leaves = (part: Deel): Deel[] => (part.delen.length === 0 ? [part] : part.delen.flatMap(leaves));
  const all = leaves(deel);
  const length = (type: string): number =>
    all
      .filter((part) => part.type === type && isText(part))
      .reduce((sum, part) => sum + leesDeel(part, () => {}).length, 0);
  const plain = length('text/plain');
  const html = plain < 500 ? length('text/html') : 0; // only a short text can be a stub
  const dropped = plain > 0 && !(html > 200 && plain * 10 < html) ? 'text/html' : 'text/plain';
  if (dropped === 'text/plain' && html === 0) return deel.delen;
  for (const part of all) sorted.soorten.add(part.type);
  return without(deel.delen, dropped);
}

function without(parts: Deel[], type: string): Deel[] {
  return parts
    .filter((part) => part.type !== type || !isText(part))
    .map((part) => (part.delen.length === 0 ? part : { ...part, delen: without(part.delen, type) }))
    .filter((part) => part.delen.length > 0 || !part.type.startsWith('multipart/'));
}

/** Characters of one part that are worth cleaning: twenty times the longest text handed on, so markup fits in. */
const LONGEST = 5_000_000;

/** One text part as clean text. */
export function leesDeel(deel: Deel, waarschuw: (code: MailWaarschuwing) => void): string {
  const { bytes, bekend } = ontcijfer(deel.lichaam, deel.codering);
  if (!bekend) waarschuw('codering-onbekend');
  const html = deel.type === 'text/html';
  const declared = deel.inhoud.params.get('charset')?.slice(0, 60) ?? (html ? metaCharset(bytes) : '');
  const decoded = decodeer(bytes, declared);
  if (decoded.oordeel !== 'goed') waarschuw(decoded.oordeel);
  if (decoded.tekst.length > LONGEST) waarschuw('tekst-ingekort');
  const tekst = decoded.tekst.slice(0, LONGEST);
  if (html) return schoneTekst(htmlNaarTekst(tekst));
  const flowed = deel.inhoud.params.get('format')?.toLowerCase() === 'flowed';
  return schoneTekst(
    flowed ? unflow(tekst, deel.inhoud.params.get('delsp')?.toLowerCase() === 'yes') : tekst,
  );
}

function metaCharset(bytes: Uint8Array): string {
  return /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{1,40})/i.exec(latin1(bytes, 0, 2048))?.[1] ?? '';
}

/** RFC 3676: a line that ends in a space goes on in the next one of the same quote depth. */
function unflow(text: string, delSp: boolean): string {
  const lines: string[] = [];
  let open = false;
  let depth = '';
  for (const raw of text.split(/\r?\n/)) {
    const marks = /^>*/.exec(raw)![0];
    const line = raw.slice(marks.length).replace(/^ /, '');
    const soft = line.endsWith(' ') && line !== '-- ';
    const body = soft && delSp ? line.slice(0, -1) : line;
    if (open && marks === depth && line !== '-- ') lines.push(body);
    else lines.push(lines.length > 0 ? '\n' : '', marks === '' ? '' : `${marks} `, body);
    open = soft;
    depth = marks;
  }
  return lines.join('');
}
