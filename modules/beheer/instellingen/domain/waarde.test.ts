import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Invalid } from '#platform/errors.ts';
import type { SettingDefinition } from '#platform/settings.ts';
import { demandWijziging, waardeFaults, type Waarde } from './waarde.ts';

const termijn: SettingDefinition<unknown> = {
  sleutel: 'a.b',
  standaard: 14,
  bron: '',
  eenheid: 'dagen',
  minimum: 14,
};
const stand: SettingDefinition<unknown> = {
  sleutel: 'a.c',
  standaard: 'uit',
  bron: '',
  keuzes: ['uit', 'aan'],
};
const tekst: SettingDefinition<unknown> = { sleutel: 'a.d', standaard: '', bron: '' };
const codes = (definitie: SettingDefinition<unknown>, waarde: Waarde) =>
  waardeFaults(definitie, waarde).map((f) => f.code);

test('INS-1: een getal is heel en blijft binnen de grenzen van de instelling', () => {
  assert.deepEqual(codes(termijn, 14), []);
  assert.deepEqual(codes(termijn, 13), ['instellingen.buiten-grenzen']);
  assert.deepEqual(codes(termijn, 36_501), ['instellingen.buiten-grenzen']);
  assert.deepEqual(codes(termijn, 14.5), ['instellingen.geen-getal']);
  assert.deepEqual(codes(termijn, '14'), ['instellingen.geen-getal']);
});

test('INS-1: een keuze is een van de keuzes, een tekst is een tekst', () => {
  assert.deepEqual(codes(stand, 'aan'), []);
  assert.deepEqual(codes(stand, 'half'), ['instellingen.geen-keuze']);
  assert.deepEqual(codes(tekst, 'meld.gemeente.example'), []);
  assert.deepEqual(codes(tekst, 'x'.repeat(201)), ['instellingen.geen-tekst']);
  assert.deepEqual(codes(tekst, true), ['instellingen.geen-tekst']);
});

test('INS-2: wat gold, blijft wat gold: alle fouten tegelijk, ook de dag', () => {
  assert.throws(
    () => demandWijziging(termijn, 3, '2026-11-08', '2026-11-09'),
    (error: unknown) => error instanceof Invalid && error.faults.map((f) => f.veld).join() === 'waarde,vanaf',
  );
  demandWijziging(termijn, 20, '2026-11-09', '2026-11-09');
});

test('INS-1: wat niet van het soort is, komt er nooit door', () => {
  const any = fc.oneof(fc.string(), fc.double(), fc.boolean());
  fc.assert(
    fc.property(any, (waarde) => {
      const goed = waardeFaults(termijn, waarde).length === 0;
      return (
        goed === (typeof waarde === 'number' && Number.isInteger(waarde) && waarde >= 14 && waarde <= 36_500)
      );
    }),
  );
});
