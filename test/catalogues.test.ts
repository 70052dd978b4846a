import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  misplacedKeys,
  missingKeys,
  placeholders,
  readCatalogues,
  wrongTexts,
  type CatalogueSet,
} from './texts/catalogues.ts';
import { absentKeys, readSources, unusedKeys, usesOf } from './texts/use.ts';

const root = new URL('..', import.meta.url).pathname;
const sets = readCatalogues(root);
const sources = readSources(root);
const keys = sets.flatMap((set) => [...(set.languages.get('nl')?.keys() ?? [])]);

describe('de teksten van Baken', () => {
  test('elke taal heeft dezelfde sleutels', () => {
    assert.ok(keys.length > 100, 'de teksten zijn gevonden');
    assert.deepEqual(sets.flatMap(missingKeys), []);
  });

  test('elke tekst is leesbaar en heeft dezelfde invulplekken als de Nederlandse', () => {
    assert.deepEqual(sets.flatMap(wrongTexts), []);
  });

  test('elke sleutel staat op één plek en begint met zijn kamer', () => {
    assert.deepEqual(misplacedKeys(sets), []);
  });

  test('geen tekst is ongebruikt', () => {
    assert.deepEqual(unusedKeys(keys, usesOf(sources.values())), []);
  });

  test('elke tekst waar een scherm om vraagt bestaat; die van een weigering zegt de server', () => {
    const shown = keys.filter((key) => !key.startsWith('fout.'));
    const absent = [...sources]
      .filter(([file]) => /(^|\/)web\//.test(file))
      .flatMap(([file, source]) => absentKeys(source, shown).map((key) => `${file}: ${key}`));
    assert.deepEqual(absent, []);
  });
});

describe('deze controle kan falen', () => {
  const planted = (nl: Record<string, string>, en: Record<string, string>): CatalogueSet => ({
    name: 'modules/informatie/proef/texts/',
    room: 'proef',
    languages: new Map([
      ['nl', new Map(Object.entries(nl))],
      ['en', new Map(Object.entries(en))],
    ]),
  });

  test('een ontbrekende vertaling wordt gezien', () => {
    assert.deepEqual(missingKeys(planted({ 'proef.a': 'a', 'proef.b': 'b' }, { 'proef.a': 'a' })), [
      'modules/informatie/proef/texts/en: proef.b',
    ]);
  });

  test('een andere invulplek, een lege en een kapotte tekst worden gezien', () => {
    const set = planted(
      { 'proef.a': '{aantal} rijen', 'proef.b': 'b', 'proef.c': 'c' },
      { 'proef.a': '{count} rows', 'proef.b': ' ', 'proef.c': '{oops' },
    );
    assert.equal(wrongTexts(set).length, 3);
  });

  test('invulplekken in meervouden en tags tellen mee', () => {
    assert.deepEqual(placeholders('{n, plural, one {# rij van {wie}} other {<b>#</b> rijen}}'), [
      'b:8',
      'n:6',
      'wie:1',
    ]);
  });

  test('een sleutel van een andere kamer en een dubbele sleutel worden gezien', () => {
    const other = planted({ 'elders.a': 'a' }, { 'elders.a': 'a' });
    assert.equal(misplacedKeys([other, other]).length, 3);
  });

  test('een ongebruikte sleutel wordt gezien, een gebruikte niet', () => {
    const uses = usesOf([
      "t('proef.a'); t(`proef.staat.${x}`); throw new RuleViolated('P-1', 'proef.nee'); say(`${id}.definitie`)",
    ]);
    const list = [
      'proef.a',
      'proef.staat.open',
      'fout.proef.nee',
      'proef.cijfer.definitie',
      'proef.vergeten',
    ];
    assert.deepEqual(unusedKeys(list, uses), ['proef.vergeten']);
  });

  test('een tekst die niet bestaat wordt gezien, ook in een keuze en in een menu', () => {
    const source =
      "t('proef.a'); t(goed ? 'proef.b' : 'proef.c', { n }); t(`proef.x.${y}`); <T id=\"proef.d\" />; labelKey: 'proef.e'";
    assert.deepEqual(absentKeys(source, ['proef.a', 'proef.b']).sort(), [
      'proef.c',
      'proef.d',
      'proef.e',
      'proef.x.${y}',
    ]);
  });
});
