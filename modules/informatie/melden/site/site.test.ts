import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { nieuwFormulier, type Formulier } from '../domain/formulier.ts';
import { Assets } from './assets.ts';
import { Buckets } from './buckets.ts';
import { page, type Here } from './layout.ts';
import { formFields } from './request.ts';
import { FormSeal, validUntil } from './seal.ts';
import { SiteTexts } from './texts.ts';
import { html } from '#platform/html.ts';

const NOW = '2026-11-09T10:00:00.000Z';
const seal = new FormSeal(Buffer.alloc(32, 5));
const leeg = nieuwFormulier({
  gemeenteId: 1,
  id: '00000000-0000-4000-8000-000000000001',
  geheim: 'x',
  taal: 'nl',
  tot: validUntil(NOW),
});

describe('het formulier tussen bladzijden (regel MLN-2)', () => {
  test('wat verzegeld is komt er heel uit, en staat er niet leesbaar in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 12, maxLength: 400 }), (wat) => {
        const form: Formulier = { ...leeg, wat };
        const field = seal.seal('formulier', form);
        assert.deepEqual(seal.open('formulier', field, 1, NOW), form);
        assert.ok(!Buffer.from(field, 'base64url').includes(Buffer.from(wat)));
        assert.match(field, /^[\w-]+$/);
      }),
      { numRuns: 50 },
    );
  });

  test('elke veranderde byte, een andere soort, gemeente, sleutel of tijd opent niets', () => {
    const field = seal.seal('formulier', leeg);
    const bytes = Buffer.from(field, 'base64url');
    for (let at = 0; at < bytes.length; at += 97) {
      const broken = Buffer.from(bytes);
      broken[at] = broken[at]! ^ 1;
      assert.equal(seal.open('formulier', broken.toString('base64url'), 1, NOW), null);
    }
    assert.equal(seal.open('bezoek', field, 1, NOW), null);
    assert.equal(seal.open('formulier', field, 2, NOW), null);
    assert.equal(new FormSeal(Buffer.alloc(32, 6)).open('formulier', field, 1, NOW), null);
    assert.equal(seal.open('formulier', undefined, 1, NOW), null);
    assert.ok(seal.open('formulier', field, 1, '2026-11-09T10:59:59.999Z'));
    assert.equal(seal.open('formulier', field, 1, '2026-11-09T11:00:00.000Z'), null);
  });

  test('een proces dat opnieuw begon, begrijpt een formulier dat nog openligt', () => {
    const field = seal.seal('formulier', leeg);
    assert.deepEqual(new FormSeal(Buffer.alloc(32, 5)).open('formulier', field, 1, NOW), leeg);
  });
});

describe('emmers (regel MLN-7)', () => {
  const measure = { inhoud: 3, perMinuut: 1 };

  test('wie zijn emmer leegt, houdt een ander niet op', () => {
    const buckets = new Buckets(measure);
    for (let i = 0; i < 3; i += 1) assert.ok(buckets.take('192.0.2.1', 0));
    assert.ok(!buckets.take('192.0.2.1', 0));
    assert.ok(buckets.take('192.0.2.2', 0));
  });

  test('elk uur is alles vergeten', () => {
    const buckets = new Buckets(measure);
    const last = 3_599_999;
    for (let i = 0; i < 3; i += 1) buckets.take('192.0.2.1', last);
    assert.ok(!buckets.take('192.0.2.1', last));
    assert.ok(buckets.take('192.0.2.1', last + 1));
  });

  test('er worden nooit meer dan vijftigduizend adressen onthouden', () => {
    const buckets = new Buckets(measure);
    for (let i = 0; i < 4; i += 1) buckets.take('192.0.2.1', 0);
    assert.ok(!buckets.take('192.0.2.1', 0));
    for (let i = 0; i < 50_000; i += 1) buckets.take(`10.${i >> 16}.${(i >> 8) & 255}.${i & 255}`, 0);
    assert.ok(buckets.take('192.0.2.1', 0), 'de oudste is vergeten');
  });
});

describe('velden', () => {
  test('een naam die niet van de site is doet niet mee, en van een dubbele geldt de eerste', () => {
    const fields = formFields('wat=a&wat=b&__proto__=x&constructor=y&Stand=z&stap=wat');
    assert.deepEqual({ ...fields }, { wat: 'a', constructor: 'y', stap: 'wat' });
    assert.equal(Object.getPrototypeOf(fields), null);
  });
});

describe('talen', () => {
  const texts = new SiteTexts(path.join(import.meta.dirname, '..', 'texts'));
  const here = (code: string): Here => ({
    speech: texts.in(code),
    languages: texts.languages,
    assets: new Assets('/melden/-'),
    place: null,
    base: '/melden',
  });

  test('Nederlands, Engels en Arabisch zijn er, elk met zijn eigen naam en richting', () => {
    assert.deepEqual(
      texts.languages.map((l) => [l.code, l.name, l.direction]),
      [
        ['nl', 'Nederlands', 'ltr'],
        ['en', 'English', 'ltr'],
        ['ar', 'العربية', 'rtl'],
      ],
    );
  });

  test('de taal volgt de browser, en is anders Nederlands', () => {
    assert.equal(texts.wanted('ar-SY,ar;q=0.9,en;q=0.5'), 'ar');
    assert.equal(texts.wanted('fr-FR,en-GB;q=0.7'), 'en');
    assert.equal(texts.wanted('fr'), 'nl');
    assert.equal(texts.wanted(undefined), 'nl');
  });

  test('wat in een tekst wordt ingevuld blijft tekst', () => {
    const said = String(texts.in('nl').rich('melden.gemeente', { naam: '<b>x</b>' }));
    assert.equal(said, 'gemeente &lt;b&gt;x&lt;/b&gt;');
    assert.match(
      String(texts.in('ar').rich('melden.opzij.gevaar')),
      /<a class="tel" href="tel:112"\s*><bdi dir="ltr">112</,
    );
  });

  test('elke bladzijde is een heel aantal stappen van 4 kB, met vulling die niet krimpt', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (length) => {
        const out = page(here('nl'), {
          title: 'x',
          body: html`${'é'.repeat(length)}`,
          language: { path: '/melden' },
        });
        assert.equal(Buffer.byteLength(out) % 4_096, 0);
        assert.ok(Buffer.byteLength(out) >= 16_384);
      }),
      { numRuns: 40 },
    );
    const two = [1, 2].map(() =>
      page(here('nl'), { title: 'x', body: html``, language: { path: '/melden' } }),
    );
    assert.notEqual(two[0], two[1]);
  });
});
