import assert from 'node:assert/strict';
import { test } from 'node:test';
import { growth, hostileTexts } from '#test/hostile-text.ts';
import { recognise } from './recognise.ts';

const SIZE = 70_000;

test('Vijandige tekst van volle lengte kost evenredig met haar lengte', () => {
  for (const text of hostileTexts(SIZE)) {
    const ratio = growth(recognise, text, 3, 1);
    assert.ok(ratio < 60, `${JSON.stringify(text.slice(0, 20))}: ${ratio.toFixed(0)} keer`);
  }
});

test('Vijandige tekst van volle lengte geeft geen overlappende of lege vermeldingen', () => {
  for (const text of hostileTexts(SIZE)) {
    let end = 0;
    for (const m of recognise(text)) {
      assert.ok(m.start >= end && m.end > m.start && m.end <= text.length);
      end = m.end;
    }
  }
});
