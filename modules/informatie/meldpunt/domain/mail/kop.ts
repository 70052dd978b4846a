import { addressParser } from 'postal-mime';
import { sha256 } from './bijlagen.ts';
import { leesDatum } from './datum.ts';
import { LUS_KOP, type MailAfzender, type MailKop, type MailWaarschuwing } from './gelezen.ts';
import { kop, leesbaar, type Kop } from './koppen.ts';
import { schoneRegel } from './tekens.ts';

/** More hops than any real route; Exchange itself gives up at thirty. */
const MAX_HOPS = 30;

/** Everything the header block says, cleaned. */
export function leesKop(koppen: readonly Kop[]): MailKop {
  const messageId = idsIn(kop(koppen, 'message-id'))[0] ?? null;
  const inReplyTo = idsIn(kop(koppen, 'in-reply-to'))[0] ?? null;
  const references = withEnds(idsIn(kop(koppen, 'references')));
  const from = mailbox(kop(koppen, 'from'))[0] ?? null;
  const automatic = automaticKinds(koppen);
  return {
    messageId,
    inReplyTo,
    references,
    draden: threadKeys(references[0] ?? inReplyTo ?? messageId, kop(koppen, 'thread-index')),
    from,
    onderwerp: schoneRegel(leesbaar(kop(koppen, 'subject')), 500),
    datum: leesDatum(kop(koppen, 'date')),
    taalHint:
      /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*/i.exec(kop(koppen, 'content-language'))?.[0]?.toLowerCase() ?? null,
    automatisch: automatic.size > 0,
    lus: isLoop(koppen),
    waarschuwingen: [
      ...senderWarnings(koppen, from),
      ...duplicateHeaders(koppen),
      ...[...automatic].filter((kind) => kind !== null),
    ],
  };
}

/** Message ids of one header, without brackets and blanks, domain in lower case, so that equal ids are equal text. */
export function idsIn(header: string): string[] {
  const text = header.slice(0, 65_536);
  const bracketed = [...text.matchAll(/<([^<>]{1,998})>/g)].map((match) => match[1]!);
  const raw =
    bracketed.length > 0 ? bracketed : text.split(/\s+/).filter((word) => /^[^\s<>@]+@[^\s<>@]+$/.test(word));
  return [...new Set(raw.map(normalizeId).filter((id) => id !== ''))];
}

/** Regel MLD-M2: hetzelfde Message-ID, hoe ook opgeschreven, is dezelfde tekst. */
export function normalizeId(id: string): string {
  const clean = schoneRegel(id, 998).replace(/[\s<>]/g, '');
  const at = clean.lastIndexOf('@');
  return at < 0 ? clean : clean.slice(0, at) + clean.slice(at).toLowerCase();
}

/** The root and the nearest ancestors decide; what lies between in a long thread does not. */
function withEnds(ids: string[]): string[] {
  return ids.length <= 100 ? ids : [ids[0]!, ...ids.slice(-99)];
}

/** By root id, and by Outlook's conversation index, which survives gateways that drop References. */
function threadKeys(root: string | null, threadIndex: string): string[] {
  const keys = root === null ? [] : [sha256('id\n', root)];
  const index = Buffer.from(threadIndex.slice(0, 200), 'base64');
  return index.length >= 22 ? [...keys, sha256('ti\n', index.subarray(0, 22))] : keys;
}

function mailbox(header: string): MailAfzender[] {
  return addressParser(header.slice(0, 8192), { flatten: true })
    .map((box) => ({
      naam: schoneRegel(leesbaar(box.name), 200),
      adres: schoneRegel(box.address ?? '', 320).replace(/\s/g, ''),
    }))
    .filter((box) => /^[^@]+@[^@]+$/.test(box.adres));
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** What makes a sender doubtful: another reply address, another actual sender, an address posing as a name. */
function senderWarnings(koppen: readonly Kop[], from: MailAfzender | null): MailWaarschuwing[] {
  const warnings: MailWaarschuwing[] = [];
  if (koppen.filter((field) => field.naam === 'from').length > 1) warnings.push('afzender-dubbel');
  if (from === null) return [...warnings, 'afzender-onleesbaar'];
  const others = [...mailbox(kop(koppen, 'reply-to')), ...mailbox(kop(koppen, 'sender'))];
  const posing = /[^\s<>"']+@[^\s<>"']+\.[a-z]{2,}/i.exec(from.naam)?.[0];
  if (others.some((box) => !same(box.adres, from.adres)) || (posing && !same(posing, from.adres))) {
    warnings.push('afzender-afwijkend');
  }
  return warnings;
}

function duplicateHeaders(koppen: readonly Kop[]): MailWaarschuwing[] {
  const once = ['message-id', 'subject', 'date', 'content-type', 'in-reply-to', 'references'];
  const twice = once.some((name) => koppen.filter((field) => field.naam === name).length > 1);
  return twice ? ['kop-dubbel'] : [];
}

/** Regel MLD-M3: op post van een machine gaat nooit een antwoord (bron: RFC 3834). `null` = automatic without a name of its own. */
function automaticKinds(koppen: readonly Kop[]): Set<MailWaarschuwing | null> {
  const kinds = new Set<MailWaarschuwing | null>();
  const value = (name: string): string => kop(koppen, name).toLowerCase().trim();
  const submitted = /^[a-z-]+/.exec(value('auto-submitted'))?.[0] ?? 'no';
  if (submitted !== 'no') kinds.add(submitted === 'auto-replied' ? 'auto-antwoord' : null);
  const precedence = value('precedence');
  if (/^auto[_-]reply/.test(precedence)) kinds.add('auto-antwoord');
  if (/^(?:bulk|list|junk)/.test(precedence) || value('list-id') !== '') kinds.add('mailinglijst');
  if (value('x-auto-response-suppress') !== '') kinds.add(null);
  if (value('x-autoreply') !== '' || value('x-autorespond') !== '') kinds.add('auto-antwoord');
  if (/^<\s*>$/.test(value('return-path'))) kinds.add(null);
  if (/^(?:<?mailer-daemon|<?postmaster)@/i.test(mailbox(kop(koppen, 'from'))[0]?.adres ?? ''))
    kinds.add('bezorgbericht');
  if (value('content-type').startsWith('multipart/report')) kinds.add('bezorgbericht');
  return kinds;
}

function isLoop(koppen: readonly Kop[]): boolean {
  const own = LUS_KOP.toLowerCase();
  return (
    koppen.some((field) => field.naam === own) ||
    koppen.filter((field) => field.naam === 'received').length > MAX_HOPS
  );
}
