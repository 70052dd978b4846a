import {
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
} from 'node:crypto';
import { KEY_BYTES, open, seal } from './crypto.ts';

/**
 * A box that anyone with the public key can fill and only the holder of the private key can open:
 * X25519 with a key pair used once, HKDF-SHA-256, AES-256-GCM. Layout: version ‖ one-time public key ‖ ciphertext.
 */
const VERSION = 1;
const HEAD = 1 + KEY_BYTES;

export interface BoxKeys {
  publiek: Buffer;
  prive: Buffer;
}

// Raw X25519 keys in the wrapping that node:crypto reads (RFC 8410): a fixed head and 32 bytes.
const PRIVATE_HEAD = Buffer.from('302e020100300506032b656e04220420', 'hex');
const PUBLIC_HEAD = Buffer.from('302a300506032b656e032100', 'hex');

const privateKey = (raw: Buffer): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PRIVATE_HEAD, raw]), format: 'der', type: 'pkcs8' });
const publicKey = (raw: Buffer): KeyObject =>
  createPublicKey({ key: Buffer.concat([PUBLIC_HEAD, raw]), format: 'der', type: 'spki' });
const rawPublic = (key: KeyObject): Buffer =>
  Buffer.from(key.export({ format: 'der', type: 'spki' }).subarray(PUBLIC_HEAD.length));

/** A fresh key pair. */
export function newBoxKeys(): BoxKeys {
  const pair = generateKeyPairSync('x25519');
  const prive = pair.privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(PRIVATE_HEAD.length);
  return { publiek: rawPublic(pair.publicKey), prive: Buffer.from(prive) };
}

/** The key pair that belongs to 32 secret bytes; the same bytes give the same pair. */
export function boxKeysFrom(seed: Buffer): BoxKeys {
  if (seed.length !== KEY_BYTES) throw new RangeError(`a key pair follows from ${KEY_BYTES} bytes`);
  return { publiek: rawPublic(createPublicKey(privateKey(seed))), prive: Buffer.from(seed) };
}

/** Seals for the holder of the private key; `place` ties the value to where it belongs. */
export function sealFor(recipient: Buffer, place: string, plain: Buffer): Buffer {
  const once = generateKeyPairSync('x25519');
  const sender = rawPublic(once.publicKey);
  const shared = diffieHellman({ privateKey: once.privateKey, publicKey: publicKey(recipient) });
  return Buffer.concat([
    Buffer.of(VERSION),
    sender,
    seal(keyOf(shared, sender, recipient, place), place, plain),
  ]);
}

/** @throws when the key, the place or a byte is wrong. */
export function openBox(keys: BoxKeys, place: string, box: Buffer): Buffer {
  if (box.length < HEAD || box[0] !== VERSION) throw new Error('sealed box has an unknown version');
  const sender = box.subarray(1, HEAD);
  const shared = diffieHellman({ privateKey: privateKey(keys.prive), publicKey: publicKey(sender) });
  return open(keyOf(shared, sender, keys.publiek, place), place, box.subarray(HEAD));
}

function keyOf(shared: Buffer, sender: Buffer, recipient: Buffer, place: string): Buffer {
  const salt = Buffer.concat([sender, recipient]);
  return Buffer.from(hkdfSync('sha256', shared, salt, Buffer.from(`baken doos ${place}`, 'utf8'), KEY_BYTES));
}
