import { createHash } from 'node:crypto';
import { ontcijfer } from './codering.ts';
import type { Deel } from './delen.ts';
import type { MailBijlage } from './gelezen.ts';
import { kop, leesbaar, leesKoppen } from './koppen.ts';
import { schoneRegel } from './tekens.ts';

/** Hex SHA-256. Content hashes leave the domain only to be keyed. */
export function sha256(...pieces: (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}

/** Turns the leftover parts into attachments with safe and distinct names. */
export function leesBijlagen(parts: readonly Deel[], related: ReadonlySet<Deel>): MailBijlage[] {
  const taken = new Set<string>();
  return parts
    .map((deel, i) => ({ deel, bytes: ontcijfer(deel.lichaam, deel.codering).bytes, i }))
    .filter(({ deel, bytes }) => bytes.length > 0 || declaredName(deel) !== '')
    .map(({ deel, bytes, i }) => {
      const isMail = MAIL_TYPES.has(deel.type) || /\.eml$/i.test(declaredName(deel));
      const raw = declaredName(deel) || (isMail ? `${mailSubject(bytes)}.eml` : '');
      return {
        naam: distinct(veiligeNaam(raw, `bijlage-${i + 1}${EXTENSION.get(deel.type) ?? '.bin'}`), taken),
        type: deel.type,
        bytes,
        sha256: sha256(bytes),
        ingesloten:
          deel.dispositie.waarde === 'inline' || (related.has(deel) && kop(deel.koppen, 'content-id') !== ''),
        isMail,
      };
    });
}

const MAIL_TYPES = new Set(['message/rfc822', 'message/global']);
const EXTENSION = new Map([
  ['application/pdf', '.pdf'],
  ['image/jpeg', '.jpg'],
  ['image/png', '.png'],
  ['image/gif', '.gif'],
  ['image/webp', '.webp'],
  ['message/delivery-status', '.txt'],
  ['message/rfc822', '.eml'],
  ['text/calendar', '.ics'],
  ['text/csv', '.csv'],
  ['text/html', '.html'],
  ['text/plain', '.txt'],
  ['text/vcard', '.vcf'],
]);

function declaredName(deel: Deel): string {
  return leesbaar(deel.dispositie.params.get('filename') ?? deel.inhoud.params.get('name') ?? '');
}

function mailSubject(bytes: Uint8Array): string {
  try {
    const { koppen } = leesKoppen(bytes, 0, Math.min(bytes.length, 64 * 1024), { over: 64 * 1024 });
    return leesbaar(kop(koppen, 'subject')).replace(/[/\\]/g, '-') || 'bericht';
  } catch {
    return 'bericht';
  }
}

// Device names that Windows opens instead of a file, whatever extension follows.
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** A file name that is only a name: last path element, one line, no reserved characters, ≤ 120 characters with its extension. */
export function veiligeNaam(raw: string, fallback: string): string {
  const last =
    schoneRegel(raw, 4096)
      .split(/[/\\]/)
      .findLast((piece) => piece.trim() !== '') ?? '';
  const name = last
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^[.\s]+/, '')
    .replace(/[.\s]+$/, '');
  if (name === '') return fallback;
  const dot = name.lastIndexOf('.');
  const extension = dot > 0 && name.length - dot <= 12 ? name.slice(dot) : '';
  const stem = schoneRegel(name.slice(0, name.length - extension.length), 120 - extension.length);
  const safe = `${stem}${extension}`;
  return DEVICE.test(safe) ? `_${safe}` : safe;
}

function distinct(name: string, taken: Set<string>): string {
  const dot = name.lastIndexOf('.');
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  let candidate = name;
  for (let n = 2; taken.has(candidate.toLowerCase()); n++) candidate = `${stem} (${n})${extension}`;
  taken.add(candidate.toLowerCase());
  return candidate;
}
