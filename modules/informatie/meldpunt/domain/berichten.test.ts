import assert from 'node:assert/strict';
import { test } from 'node:test';
import { krijgtDank, krijgtStatus, statusSjabloon, type Afkomst } from './berichten.ts';
import { kluisTot, standaardTermijnen as termijnen, terugkoppelenVoor } from './termijnen.ts';

const mail: Afkomst = {
  weg: 'mail',
  automatisch: false,
  lus: false,
  ontvangenOp: '2026-11-09T07:00:00.000Z',
  binnenOp: '2026-11-09T07:30:00.000Z',
  laatstBedankt: null,
};

test('MLD-B1 wie met een adres meldt krijgt dank; een machine, een lus en een telefoon niet', () => {
  assert.equal(krijgtDank(mail, termijnen), true);
  assert.equal(krijgtDank({ ...mail, automatisch: true }, termijnen), false);
  assert.equal(krijgtDank({ ...mail, lus: true }, termijnen), false);
  for (const weg of ['telefoon', 'scherm', 'code', 'geen'] as const)
    assert.equal(krijgtDank({ ...mail, weg }, termijnen), false, weg);
});

test('MLD-B1 één afzender hoogstens één keer per dag: twee postvakken praten niet door', () => {
  assert.equal(krijgtDank({ ...mail, laatstBedankt: '2026-11-08T07:30:01.000Z' }, termijnen), false);
  assert.equal(krijgtDank({ ...mail, laatstBedankt: '2026-11-08T07:30:00.000Z' }, termijnen), true);
});

test('MLD-B1 oude post die later is ingelezen krijgt geen dank meer', () => {
  assert.equal(krijgtDank({ ...mail, ontvangenOp: '2026-11-02T07:00:00.000Z' }, termijnen), true);
  assert.equal(krijgtDank({ ...mail, ontvangenOp: '2026-10-30T07:00:00.000Z' }, termijnen), false);
});

test('MLD-B2 een statuswoord komt na de uitkomst, niet zolang die nog terug te draaien is', () => {
  const w = { stand: 'verder' as const, binnenOp: mail.binnenOp, ongedaanTot: '2026-11-09T08:10:00.000Z' };
  assert.equal(krijgtStatus(w, '2026-11-09T08:10:00.000Z', '2026-11-09', termijnen), false);
  assert.equal(krijgtStatus(w, '2026-11-09T08:10:00.001Z', '2026-11-09', termijnen), true);
});

test('MLD-B2 zonder uitkomst uiterlijk op de vierde werkdag, zodat vijf gehaald wordt', () => {
  const w = { stand: 'te-schiften' as const, binnenOp: mail.binnenOp, ongedaanTot: null };
  assert.equal(krijgtStatus(w, '2026-11-12T09:00:00.000Z', '2026-11-12', termijnen), false);
  assert.equal(krijgtStatus(w, '2026-11-13T09:00:00.000Z', '2026-11-13', termijnen), true);
  assert.equal(terugkoppelenVoor(mail.binnenOp, termijnen), '2026-11-16');
});

test('MLD-B3 een bericht zegt een statuswoord en niets anders', () => {
  assert.equal(statusSjabloon('te-licht'), statusSjabloon('verder'));
});

test('MLD-K3 de kluis gaat drie maanden na ontvangst leeg', () => {
  assert.equal(kluisTot('2026-11-30T23:30:00.000Z', termijnen), '2027-03-01');
});
