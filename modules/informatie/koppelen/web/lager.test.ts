import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Voorstel, Weegreden } from '../contract.ts';
import { waaromLager } from './lager.ts';

const reden = (id: string, voor: boolean, sterkte: 1 | 2 | 3 = 2): Weegreden => ({ id, voor, sterkte });
const voorstel = (...redenen: Weegreden[]): Voorstel => ({
  onderwerpId: crypto.randomUUID(),
  naam: 'R. van Meerle',
  graad: 'zwak',
  redenen,
  tegen: null,
  ontbreekt: [],
  verwant: null,
  bronnen: [],
  besluit: null,
});

test('lager staat wie iets tegen heeft dat de beste niet heeft, en wie mist wat de beste heeft', () => {
  const beste = voorstel(reden('telefoon', true, 3), reden('naam', true), reden('plek', false));
  const lager = voorstel(reden('naam', true), reden('plek', false), reden('geboren', false, 3));
  const { tegen, mist } = waaromLager(beste, lager);
  assert.deepEqual([tegen.map((r) => r.id), mist.map((r) => r.id)], [['geboren'], ['telefoon']]);
});

test('wat bij de een vóór is en bij de ander tegen, telt als verschil', () => {
  const { tegen, mist } = waaromLager(voorstel(reden('geboren', true)), voorstel(reden('geboren', false)));
  assert.deepEqual([tegen.length, mist.length], [1, 1]);
});

test('er staan hooguit twee redenen van elk, de sterkste eerst', () => {
  const beste = voorstel(reden('a', true, 1), reden('b', true, 3), reden('c', true, 2));
  assert.deepEqual(
    waaromLager(beste, voorstel()).mist.map((r) => r.id),
    ['b', 'c'],
  );
});
