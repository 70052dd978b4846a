import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { rootCertificates, type SecureContextOptions } from 'node:tls';
import type { Instant } from '#platform/contract.ts';
import type { OutageCode } from './outage.ts';

/** What Baken shows the other side of who it is, and whom besides the usual authorities it believes. */
export interface Identity {
  context: SecureContextOptions;
  /** Last moment on which the own certificate holds; null where only an authority was named. */
  until: Instant | null;
}

export type IdentityAnswer = { ok: true; identity: Identity | null } | { ok: false; code: OutageCode };

/** The four files of one connection, by the name of the connection: `BAKEN_REGISTER_BRP_CERTIFICAAT` and so on. */
interface Files {
  cert: string | undefined;
  key: string | undefined;
  pass: string | undefined;
  ca: string | undefined;
}

const filesOf = (env: NodeJS.ProcessEnv, name: string): Files => {
  const of = (what: string): string | undefined =>
    env[`BAKEN_REGISTER_${name.toUpperCase()}_${what}`] || undefined;
  return { cert: of('CERTIFICAAT'), key: of('SLEUTEL'), pass: of('WACHTZIN'), ca: of('CA') };
};

/**
 * Reads the client certificate of a connection (mTLS) from the files that the environment names; read at each question,
 * so that a renewed one counts at once. Never from the database: who has a copy of that has no key to a register.
 */
export function readIdentity(env: NodeJS.ProcessEnv, name: string, now: Instant): IdentityAnswer {
  const files = filesOf(env, name);
  if (files.cert === undefined && files.key === undefined && files.ca === undefined)
    return { ok: true, identity: null };
  try {
    return identityOf(files, now);
  } catch {
    // Not there, no PEM, the wrong passphrase: whatever it is, the connection cannot be made with it.
    return { ok: false, code: 'certificaat-onleesbaar' };
  }
}

function identityOf({ cert, key, pass, ca }: Files, now: Instant): IdentityAnswer {
  const context: SecureContextOptions = {
    minVersion: 'TLSv1.2',
    ...(ca === undefined ? {} : { ca: [...rootCertificates, pem(ca)] }),
  };
  if (cert === undefined && key === undefined) return { ok: true, identity: { context, until: null } };
  if (cert === undefined || key === undefined || open(key))
    return { ok: false, code: 'certificaat-onleesbaar' };
  const chain = pem(cert);
  const own = new X509Certificate(chain);
  const passphrase = pass === undefined ? undefined : readFileSync(pass, 'utf8').trim();
  const secret = readFileSync(key);
  if (
    !own.checkPrivateKey(
      createPrivateKey({ key: secret, ...(passphrase === undefined ? {} : { passphrase }) }),
    )
  )
    return { ok: false, code: 'certificaat-onleesbaar' };
  const until = own.validToDate.toISOString();
  if (until <= now || own.validFromDate.toISOString() > now)
    return { ok: false, code: 'certificaat-verlopen' };
  Object.assign(context, { cert: chain, key: secret, ...(passphrase === undefined ? {} : { passphrase }) });
  return { ok: true, identity: { context, until } };
}

function pem(file: string): string {
  const text = readFileSync(file, 'utf8');
  if (!text.includes('-----BEGIN CERTIFICATE-----')) throw new Error('no certificate');
  return text;
}

/** May others read the key? Then it is no secret; the same rule as for the root key. */
const open = (file: string): boolean => (statSync(file).mode & 0o027) !== 0;

/** Refusals of our certificate by the other side: names of OpenSSL, or the words of its alert. */
const REFUSED =
  /alert (?:certificate required|(?:bad|unsupported) certificate|certificate (?:revoked|expired|unknown)|unknown ca|access denied|handshake failure)/;
/** What is wrong with the certificate that the other side showed. */
const DISTRUSTED =
  /^(?:cert |depth zero self signed cert|self signed cert in chain|unable to |err tls cert altname invalid|invalid ca|invalid purpose|hostname mismatch|path length exceeded)/;
const TOO_OLD = /unsupported protocol|alert protocol version|wrong version number|no protocols available/;

/** A fault of TLS as an outage with its own name; null where it is something else. */
export function tlsOutage(error: unknown): OutageCode | null {
  const { code = '', message = '' } = error as NodeJS.ErrnoException;
  // With EPROTO the code says nothing and the message all.
  const said = (code === 'EPROTO' ? message : code).toLowerCase().replaceAll('_', ' ');
  if (REFUSED.test(said)) return 'certificaat-geweigerd';
  if (DISTRUSTED.test(said)) return 'certificaat-overkant';
  return TOO_OLD.test(said) ? 'tls-te-oud' : null;
}

/** nginx and its like answer a missing or refused certificate with a page and 400, 495 or 496. */
export const saysCertificate = (status: number, body: Buffer): boolean =>
  (status === 400 || status === 495 || status === 496) &&
  /SSL certificate/i.test(body.subarray(0, 4000).toString('latin1'));
