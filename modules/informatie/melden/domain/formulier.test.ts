import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { anyText } from '#test/any-text.ts';
import {
  eersteFout,
  emailVan,
  fouten,
  MAAT,
  neemOver,
  nieuwFormulier,
  plekVan,
  stappen,
  volgende,
  vorige,
  type Formulier,
} from './formulier.ts';

const leeg = nieuwFormulier({
  gemeenteId: 1,
  id: '00000000-0000-4000-8000-000000000001',
  geheim: 'x',
  taal: 'nl',
  tot: '2026-11-09T08:30:00.000Z',
});
const vol: Formulier = {
  ...leeg,
  soort: 'vermoeden',
  wat: 'Elke nacht een bus bij de loods.',
  plek: 'Kwikstaartweg',
  wanneer: 'dinsdag',
  contact: 'geen',
};
const codes = (f: Formulier, stap: Parameters<typeof fouten>[1], stand: Parameters<typeof fouten>[2]) =>
  fouten(f, stap, stand).map((x) => `${x.veld}:${x.code}`);

describe('elke bladzijde vraagt wat zij nodig heeft', () => {
  test('een leeg formulier mist een antwoord op elke vraag die er een vraagt', () => {
    assert.deepEqual(
      stappen.flatMap((stap) => codes(leeg, stap, 'anoniem')),
      ['soort:kies', 'wat:wat-leeg', 'plek:plek-leeg', 'wanneer:wanneer-leeg', 'contact:kies'],
    );
    assert.equal(eersteFout(leeg, 'anoniem'), 'soort');
    assert.equal(eersteFout(vol, 'anoniem'), null);
  });

  test('wie niet weet waar of wanneer, mag dat zeggen', () => {
    assert.deepEqual(codes({ ...vol, plek: '', plekOnbekend: true }, 'waar', 'anoniem'), []);
    assert.deepEqual(codes({ ...vol, wanneer: '', wanneerOnbekend: true }, 'wanneer', 'anoniem'), []);
    assert.equal(plekVan({ plek: '', nummer: '' }), null);
    assert.equal(plekVan({ plek: 'Kwikstaartweg', nummer: '14' }), 'Kwikstaartweg 14');
  });

  test('een te lange tekst wordt niet afgekapt maar genoemd, met het getal', () => {
    const lang = neemOver(vol, 'wat', { wat: 'a'.repeat(MAAT.wat + 7) });
    assert.equal(lang.wat.length, MAAT.wat + 7);
    assert.deepEqual(fouten(lang, 'wat', 'anoniem'), [
      { veld: 'wat', code: 'te-lang', waarden: { max: MAAT.wat, nu: MAAT.wat + 7 } },
    ]);
  });
});

describe('contact (regel MLN-6)', () => {
  test('met contact: zonder adres komt niemand verder', () => {
    assert.deepEqual(codes(vol, 'contact', 'met-contact'), ['email:email-leeg']);
    assert.deepEqual(codes({ ...vol, email: 'melder@voorbeeld.example' }, 'contact', 'met-contact'), []);
  });

  test('anoniem: geen contact is een antwoord, en een ingevuld adres telt dan niet', () => {
    const twijfel = { ...vol, contact: 'geen' as const, email: 'toch@voorbeeld.example' };
    assert.deepEqual(codes(twijfel, 'contact', 'anoniem'), []);
    assert.equal(emailVan(twijfel, 'anoniem'), null);
    assert.equal(emailVan({ ...twijfel, contact: 'mail' }, 'anoniem'), 'toch@voorbeeld.example');
  });

  test('een adres dat geen adres kan zijn, wordt genoemd', () => {
    for (const email of ['x', 'x@', '@y.nl', 'a b@c.nl', 'a@b', 'a@b.c', 'x@y.nl\nbcc: z@q.nl'])
      assert.deepEqual(
        codes({ ...vol, contact: 'mail', email }, 'contact', 'anoniem'),
        ['email:email-fout'],
        email,
      );
    for (const email of ['a@b.nl', 'voor.achter+melding@sub.voorbeeld.example'])
      assert.deepEqual(codes({ ...vol, contact: 'mail', email }, 'contact', 'anoniem'), [], email);
  });
});

test('wat getypt is, komt mee; stuurtekens niet', () => {
  fc.assert(
    fc.property(anyText(200), (typed) => {
      const { wat } = neemOver(leeg, 'wat', { wat: typed });
      assert.ok([...wat].every((c) => c === '\n' || c === '\t' || (c >= ' ' && c !== '\u007f')));
      assert.ok(wat.isWellFormed());
      assert.equal(neemOver(leeg, 'wat', { wat }).wat, wat);
    }),
  );
  assert.equal(neemOver(leeg, 'wat', { wat: 'een\r\ntwee\rdrie' }).wat, 'een\ntwee\ndrie');
});

test('een keuze die niet bestaat verandert niets', () => {
  assert.equal(neemOver(vol, 'soort', { soort: 'alles' }).soort, 'vermoeden');
  assert.equal(neemOver(vol, 'contact', { contact: 'duif' }).contact, 'geen');
});

test('vooruit en achteruit blijven binnen de bladzijden', () => {
  assert.equal(vorige('soort'), 'soort');
  assert.equal(volgende('controle'), 'controle');
  for (const stap of stappen.slice(0, -1)) assert.equal(vorige(volgende(stap)), stap);
});
