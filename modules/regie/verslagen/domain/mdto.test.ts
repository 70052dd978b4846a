import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { validateXML } from 'xmllint-wasm';
import { bestand, informatieobject, type Archiefstuk } from './mdto.ts';

const XSD = new URL('../../../../../shared/reference/mdto/MDTO-XML1.0.1.xsd', import.meta.url);

const STUK: Archiefstuk = {
  kenmerk: 'VS-2025-1',
  naam: 'Verslag <2025> & meer\u0000',
  jaar: 2025,
  archiefvormer: { naam: 'Gemeente Voorbeeld', code: 'gm9999' },
  opgesteld: '2026-02-01',
  vastgesteld: '2026-03-03',
  openbaar: true,
  bestand: { naam: 'verslag-2025.pdf', omvang: 12_345, sha256: 'ab'.repeat(32), gemaakt: '2026-03-03' },
};

test('wat iemand in de titel typt wordt geen opmaak en geen verboden teken', () => {
  const xml = informatieobject(STUK);
  assert.ok(xml.includes('<naam>Verslag &lt;2025&gt; &amp; meer</naam>'));
  assert.ok(!xml.includes('\u0000'));
});

test(
  'de archiefbeschrijving voldoet aan MDTO-XML 1.0.1',
  { skip: !existsSync(XSD) && 'MDTO-XSD niet aanwezig' },
  async () => {
    const schema = readFileSync(XSD, 'utf8');
    for (const xml of [
      informatieobject(STUK),
      bestand(STUK),
      informatieobject({ ...STUK, openbaar: false }),
    ]) {
      const { valid, errors } = await keur(xml, schema);
      assert.ok(valid, JSON.stringify(errors));
    }
    const stuk = informatieobject(STUK).replace('<naam>', '<titel>').replace('</naam>', '</titel>');
    assert.equal((await keur(stuk, schema)).valid, false);
  },
);

const keur = (contents: string, schema: string) =>
  validateXML({ xml: [{ fileName: 'mdto.xml', contents }], schema: [schema] });
