import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newIdentity, openText, sealText } from './age.ts';

// The slowness of the key derivation is the protection, so this is no test for the quick stage.
test('een wachtzin sluit de sleutel van de back-up', async () => {
  const identity = await newIdentity();
  const sealed = await sealText(identity, { passphrase: 'vier woorden samen lopen' });
  assert.equal(await openText(sealed, { passphrase: 'vier woorden samen lopen' }), identity);
  await assert.rejects(openText(sealed, { passphrase: 'vijf woorden samen lopen' }));
});
