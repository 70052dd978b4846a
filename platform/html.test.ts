import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { anyText } from '#test/any-text.ts';
import { html, trusted } from './html.ts';

test('niets wat iemand typt wordt opmaak, in tekst noch in een attribuut', () => {
  fc.assert(
    fc.property(anyText(80), (typed) => {
      const out = String(html`<p title="${typed}">${typed}</p>`);
      assert.equal(out.match(/</g)?.length, 2);
      assert.equal(out.match(/"/g)?.length, 2);
      assert.doesNotMatch(out, /'/);
    }),
  );
  assert.equal(
    String(html`<b>${'<script>alert("x")</script>'}</b>`),
    '<b>&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;</b>',
  );
});

test('opmaak van het huis blijft opmaak, lijsten worden aaneengeregen, niets laat niets na', () => {
  const rows = ['a', '<b>'].map((text) => html`<li>${text}</li>`);
  assert.equal(
    String(
      // Inline, so that the formatter has no line to break.
      html`<p>${rows}${null}${undefined}${false}${trusted('<hr>')}${3}</p>`,
    ),
    '<p><li>a</li><li>&lt;b&gt;</li><hr>3</p>',
  );
});

test('een gat in een attribuut zonder aanhalingstekens wordt geweigerd', () => {
  assert.throws(() => html`<a href=${'javascript:alert(1)'}>x</a>`, /quotes/);
  assert.throws(
    () =>
      html`<p>a</p>
        <input value=${'x onfocus=alert(1)'} />`,
    /quotes/,
  );
  assert.doesNotThrow(() => html`<p>1 + 1 = ${2}</p>`);
});
