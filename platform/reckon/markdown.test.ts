import fc from 'fast-check';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Inline, TekstBlok } from '../contract.ts';
import { leesMarkdown, platteTekst } from './markdown.ts';

test('alinea, twee koppen, lijsten, vet, cursief en link worden gelezen', () => {
  const { blokken, nietOvergenomen } = leesMarkdown(
    '# Beeld\n\nDit is **sterk** en *schuin*, zie [de site](https://voorbeeld.nl).\n\n- een\n- twee\n  1. a\n\n## Verder',
  );
  assert.deepEqual(
    blokken.map((blok) => blok.soort),
    ['kop', 'alinea', 'lijst', 'kop'],
  );
  assert.equal(
    platteTekst(blokken),
    'Beeld\n\nDit is sterk en schuin, zie de site.\n\neen\ntwee\n\na\n\nVerder',
  );
  assert.deepEqual(nietOvergenomen, []);
});

test('wat buiten de afspraak valt blijft als woorden staan en wordt gemeld met zijn regel', () => {
  const { blokken, nietOvergenomen } = leesMarkdown(
    'Een <b>vet</b> woord.\n\n![foto](x.png)\n\n[klik](javascript:alert(1))\n\n### Diep\n\n> gezegd',
  );
  assert.equal(platteTekst(blokken), 'Een <b>vet</b> woord.\n\n![foto](x.png)\n\nklik\n\nDiep\n\ngezegd');
  assert.deepEqual(nietOvergenomen, [
    { regel: 1, wat: 'html' },
    { regel: 1, wat: 'html' },
    { regel: 3, wat: 'afbeelding' },
    { regel: 5, wat: 'link' },
    { regel: 7, wat: 'kop' },
    { regel: 9, wat: 'citaat' },
  ]);
});

test('wat iemand ook typt: het lezen eindigt, links zijn alleen web en post, koppen hooguit twee diep', () => {
  const piece = fc.constantFrom(
    '# ',
    '- ',
    '1. ',
    '> ',
    '**',
    '*',
    '[a](',
    ')',
    'javascript:',
    'http://x',
    '<',
    '\n',
    '  ',
    'é',
    '`',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 8 })), { maxLength: 60 }), (pieces) => {
      for (const blok of leesMarkdown(pieces.join('')).blokken) keur(blok);
    }),
  );
});

test('een zeer diepe lijst of een zeer lange regel loopt niet vast', () => {
  const diep = leesMarkdown(Array.from({ length: 100 }, (_, i) => `${'  '.repeat(i)}- x`).join('\n'));
  assert.ok(diep.nietOvergenomen.length > 0);
  assert.equal(platteTekst(leesMarkdown('woord '.repeat(20_000)).blokken).length, 119_999);
});

function keur(blok: TekstBlok): void {
  if (blok.soort === 'lijst') blok.items.flat().forEach(keur);
  else blok.inhoud.forEach(keurDeel);
  if (blok.soort === 'kop') assert.ok(blok.niveau <= 2);
}

function keurDeel(deel: Inline): void {
  if (deel.soort === 'link') assert.match(deel.href, /^(https?:\/\/|mailto:)/i);
  if ('inhoud' in deel) deel.inhoud.forEach(keurDeel);
}
