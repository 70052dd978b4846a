import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { test } from 'node:test';
import { Decrypter, Encrypter } from 'age-encryption';
import { newIdentity, openStream, openText, recipientOf, sealStream, sealText } from './age.ts';

const identity = await newIdentity();
const recipient = await recipientOf(identity);
const CHUNK = 64 * 1024;
const sizes = [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 3 * CHUNK + 7];

/** In uneven pieces, as a socket would give them. */
function pieces(bytes: Uint8Array): Readable {
  const parts: Uint8Array[] = [];
  for (let at = 0, size = 1; at < bytes.length; at += size, size = (size * 7) % 50_021)
    parts.push(bytes.subarray(at, at + size));
  return Readable.from(parts);
}
const seal = async (plain: Buffer): Promise<Buffer> =>
  buffer(pieces(plain).pipe(await sealStream(recipient)));
const open = (sealed: Buffer, own = identity): Promise<Buffer> => {
  const opening = openStream(own);
  pieces(sealed).pipe(opening);
  return buffer(opening);
};

for (const size of sizes) {
  test(`${size} bytes: wat hier versleuteld wordt, opent de bibliotheek van age, en omgekeerd`, async () => {
    const plain = randomBytes(size);
    const sealed = await seal(plain);
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    assert.deepEqual(Buffer.from(await decrypter.decrypt(sealed)), plain);
    assert.deepEqual(await open(sealed), plain);
    const encrypter = new Encrypter();
    encrypter.addRecipient(recipient);
    assert.deepEqual(await open(Buffer.from(await encrypter.encrypt(plain))), plain);
  });
}

test('een fout byte, waar ook, wordt geweigerd', async () => {
  const sealed = await seal(randomBytes(2 * CHUNK + 100));
  for (let i = 0; i < 60; i += 1) {
    const at = Math.floor((i / 60) * sealed.length);
    const wrong = Buffer.from(sealed);
    wrong[at] = wrong[at]! ^ 1;
    await assert.rejects(open(wrong), `byte ${at}`);
  }
});

test('een afgekapt bestand wordt geweigerd, ook precies op een grens', async () => {
  const sealed = await seal(randomBytes(2 * CHUNK));
  const body = sealed.length - 2 * (CHUNK + 16);
  for (const length of [0, 10, body, body + CHUNK + 16, sealed.length - 1])
    await assert.rejects(open(sealed.subarray(0, length)), `${length}`);
});

test('een andere sleutel opent niets', async () => {
  await assert.rejects(open(await seal(Buffer.from('geheim')), await newIdentity()));
});

test('elk van de ontvangers opent de sleutel van de back-up', async () => {
  const other = await newIdentity();
  const sealed = await sealText('x', { recipients: [await recipientOf(other), recipient] });
  for (const own of [identity, other]) assert.equal(await openText(sealed, { identities: [own] }), 'x');
  await assert.rejects(openText(sealed, { identities: [await newIdentity()] }));
});
