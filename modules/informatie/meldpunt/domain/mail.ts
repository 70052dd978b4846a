import { leesBijlagen, sha256 } from './mail/bijlagen.ts';
import { ontleed, type Deel } from './mail/delen.ts';
import {
  GrensBereikt,
  MAIL_GRENZEN,
  type GelezenMail,
  type MailBijlage,
  type MailGrenzen,
  type MailKop,
  type MailWaarschuwing,
  type OnleesbaarReden,
  type OnleesbareMail,
} from './mail/gelezen.ts';
import { leesKop } from './mail/kop.ts';
import { leesKoppen, type Kop } from './mail/koppen.ts';
import { geenMail, normaliseer } from './mail/ruw.ts';
import { leesDeel, sorteer } from './mail/tekst.ts';

export type {
  GelezenMail,
  MailAfzender,
  MailBijlage,
  MailGrenzen,
  MailKop,
  MailWaarschuwing,
  OnleesbaarReden,
  OnleesbareMail,
} from './mail/gelezen.ts';
export { LUS_KOP } from './mail/gelezen.ts';

/**
 * Regel MLD-M1: elke mail levert iets op dat bewaard wordt; wat niet te ontleden is, heet
 * onleesbaar met een reden en houdt wat zijn kop nog zei. Never throws; nothing is fetched or rendered.
 */
export function leesMail(
  bytes: Uint8Array,
  grenzen: Partial<MailGrenzen> = {},
): GelezenMail | OnleesbareMail {
  const limits = { ...MAIL_GRENZEN, ...grenzen };
  try {
    if (bytes.length > limits.grootte) return onleesbaar(bytes, 'te-groot');
    const ruw = normaliseer(bytes);
    const reden = geenMail(ruw);
    return reden === null ? gelezen(ruw, limits) : onleesbaar(bytes, reden);
  } catch (error) {
    return onleesbaar(bytes, error instanceof GrensBereikt ? error.reden : 'onverwacht');
  }
}

function gelezen(ruw: Uint8Array, limits: MailGrenzen): GelezenMail {
  const root = ontleed(ruw, limits);
  const kop = leesKop(root.koppen);
  const warnings = new Set<MailWaarschuwing>(kop.waarschuwingen);
  if (root.koppen.length === 0) warnings.add('geen-kop');
  const sorted = sorteer(root, (code) => warnings.add(code));
  const bijlagen = leesBijlagen(sorted.bijlagen, sorted.verwant);
  const tekst = bodyText(sorted.teksten, limits, (code) => warnings.add(code));
  for (const code of kindWarnings(sorted.soorten, bijlagen, tekst)) warnings.add(code);
  return {
    ...kop,
    automatisch: kop.automatisch || warnings.has('bezorgbericht'),
    soort: 'gelezen',
    tekst,
    bijlagen,
    inhoudHash: inhoudHash(kop.onderwerp, tekst, bijlagen),
    waarschuwingen: [...warnings].toSorted(),
  };
}

function bodyText(
  parts: readonly Deel[],
  limits: MailGrenzen,
  warn: (code: MailWaarschuwing) => void,
): string {
  const text = parts
    .map((deel) => leesDeel(deel, warn))
    .filter((piece) => piece !== '')
    .join('\n\n');
  if (text.length <= limits.tekst) return text;
  warn('tekst-ingekort');
  return text.slice(0, limits.tekst).toWellFormed();
}

/** Forms that a mail program of the municipality cannot open without more. */
function kindWarnings(
  kinds: ReadonlySet<string>,
  bijlagen: readonly MailBijlage[],
  tekst: string,
): MailWaarschuwing[] {
  const warnings: MailWaarschuwing[] = [];
  const smime = bijlagen.some(
    (b) => /^application\/(?:x-)?pkcs7-mime$/.test(b.type) || /\.p7m$/i.test(b.naam),
  );
  if (smime || kinds.has('application/pgp-encrypted') || tekst.includes('-----BEGIN PGP MESSAGE-----')) {
    warnings.push('versleuteld');
  }
  const signature = /^application\/(?:pgp-signature|(?:x-)?pkcs7-signature)$/;
  if (
    [...kinds].some((kind) => signature.test(kind)) ||
    tekst.includes('-----BEGIN PGP SIGNED MESSAGE-----')
  ) {
    warnings.push('ondertekend');
  }
  if (bijlagen.some((b) => b.type === 'application/ms-tnef' || /^winmail\.dat$/i.test(b.naam)))
    warnings.push('winmail');
  if (kinds.has('message/delivery-status')) warnings.push('bezorgbericht');
  return warnings;
}

/** Equal for the same words and files, however they were wrapped, quoted or encoded on the way. */
function inhoudHash(onderwerp: string, tekst: string, bijlagen: readonly MailBijlage[]): string | null {
  if (tekst === '' && bijlagen.length === 0) return null;
  const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  const subject = plain(onderwerp).replace(/^(?:(?:re|fw|fwd|antw|doorst|betr)\s?:\s?)+/, '');
  const files = bijlagen.map((bijlage) => bijlage.sha256).toSorted();
  return sha256([subject, plain(tekst), ...files].join('\n'));
}

const HEAD = 64 * 1024;

/** The message stays whole with the caller; here only its first header block is tried. */
function onleesbaar(bytes: Uint8Array, reden: OnleesbaarReden): OnleesbareMail {
  return { ...headOf(bytes, reden), soort: 'onleesbaar', reden };
}

function headOf(bytes: Uint8Array, reden: OnleesbaarReden): MailKop {
  if (reden === 'leeg' || reden === 'geen-mail' || reden === 'outlook-msg') return leesKop([]);
  try {
    return leesKop(headersOf(bytes));
  } catch {
    return leesKop([]);
  }
}

function headersOf(bytes: Uint8Array): Kop[] {
  const head = normaliseer(bytes.subarray(0, HEAD));
  return leesKoppen(head, 0, head.length, { over: HEAD * 2 }).koppen;
}
