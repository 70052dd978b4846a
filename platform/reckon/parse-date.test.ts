import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseDate } from './parse-date.ts';

test('Een datum wordt gelezen zoals een ambtenaar hem tikt', () => {
  const forms = [
    '9-11-2026',
    '09-11-2026',
    '9/11/2026',
    '9.11.2026',
    '9 - 11 - 2026',
    '9–11–2026',
    ' 9 11 2026 ',
    '2026-11-09',
    '2026/11/9',
    '9 november 2026',
    '9 nov. 2026',
    '9e november 2026',
    '9-nov-2026',
    '９-11-2026',
  ];
  for (const form of forms) assert.deepEqual(parseDate(form), { ok: true, date: '2026-11-09' }, form);
});

test('Wat geen datum is, krijgt zijn eigen reden', () => {
  const faults: Record<string, string> = {
    '': 'leeg',
    '   ': 'leeg',
    gisteren: 'vorm-onbekend',
    '9-11': 'vorm-onbekend',
    '9-11/2026': 'vorm-onbekend',
    '9-11-20261': 'vorm-onbekend',
    '9-11-26': 'jaar-twee-cijfers',
    '9 nov 26': 'jaar-twee-cijfers',
    '9-11-1026': 'jaar-buiten-bereik',
    '9 brumaire 2026': 'maand-onbekend',
    '45-45-2026': 'maand-buiten-bereik',
    '11-25-2026': 'dag-en-maand-verwisseld',
    '32-1-2026': 'dag-buiten-bereik',
    '0-1-2026': 'dag-buiten-bereik',
    '31-4-2026': 'bestaat-niet',
    '29-2-2026': 'bestaat-niet',
    '9-0-2026': 'maand-buiten-bereik',
  };
  for (const [text, reason] of Object.entries(faults))
    assert.deepEqual(parseDate(text), { ok: false, reason }, text);
});

test('Elke bestaande datum komt in elke vorm hetzelfde terug', () => {
  const months = [
    'jan',
    'feb',
    'maart',
    'april',
    'mei',
    'juni',
    'juli',
    'aug',
    'sept',
    'okt',
    'nov',
    'december',
  ];
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), (days) => {
      const day = Temporal.PlainDate.from('1901-01-01').add({ days });
      for (const text of [
        day.toString(),
        `${day.day}-${day.month}-${day.year}`,
        `${day.day} ${months[day.month - 1]} ${day.year}`,
      ]) {
        assert.deepEqual(parseDate(text), { ok: true, date: day.toString() });
      }
    }),
  );
});

test('Willekeurige tekst geeft altijd een antwoord en nooit een datum buiten het bereik', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789-/. eijnovmrt\u0000\ud800é９') }), (text) => {
      const parsed = parseDate(text);
      if (parsed.ok) assert.match(parsed.date, /^(19|20|21)\d\d-\d\d-\d\d$/);
    }),
  );
});
