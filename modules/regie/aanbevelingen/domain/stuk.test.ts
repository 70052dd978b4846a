import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { RuleViolated } from '#platform/errors.ts';
import { demandOnderzoek, kies, wachtOpKeuze, type Stuk } from './stuk.ts';

const stuk = (meer: Partial<Stuk> = {}): Stuk => ({
  id: 's',
  versie: 1,
  soort: 'aanbeveling',
  titel: 'Bronnen in kaart',
  toelichting: '',
  bron: 'RIEC',
  datum: '2026-04-01',
  onderId: null,
  keuze: 'open',
  keuzeReden: null,
  keuzeOp: null,
  laterOp: null,
  activiteitId: null,
  verteldAan: null,
  afspraken: null,
  getoetstOp: null,
  gepresenteerdOp: null,
  ...meer,
});
const breekt = (run: () => unknown, rule: string, code: string): void =>
  assert.throws(run, (e) => e instanceof RuleViolated && e.rule === rule && e.code === code);

describe('kiezen (AAN-1, AAN-2)', () => {
  test('later vraagt een dag die nog komt, en komt op die dag terug', () => {
    breekt(
      () => kies(stuk(), { keuze: 'later', reden: 'x' }, '2026-05-01'),
      'AAN-1',
      'aanbevelingen.later-vraagt-dag',
    );
    breekt(
      () => kies(stuk(), { keuze: 'later', reden: 'x', laterOp: '2026-05-01' }, '2026-05-01'),
      'AAN-1',
      'aanbevelingen.later-vraagt-dag',
    );
    const later = kies(
      stuk(),
      { keuze: 'later', reden: 'Eerst de scan.', laterOp: '2026-09-01' },
      '2026-05-01',
    );
    assert.equal(wachtOpKeuze(later, '2026-08-31'), false);
    assert.equal(wachtOpKeuze(later, '2026-09-01'), true);
  });

  test('alleen wie overneemt houdt een activiteit; wie zich bedenkt laat haar los', () => {
    const ja = kies(stuk(), { keuze: 'ja', reden: 'Past.', activiteitId: 'a' }, '2026-05-01');
    assert.equal(ja.activiteitId, 'a');
    const nee = kies(ja, { keuze: 'nee', reden: 'Toch niet.', activiteitId: 'a' }, '2026-05-02');
    assert.deepEqual([nee.activiteitId, nee.laterOp, wachtOpKeuze(nee, '2030-01-01')], [null, null, false]);
  });
});

describe('onderzoeken (AAN-3)', () => {
  test('presenteren kan pas na de toets op herkenbaarheid', () => {
    const o = stuk({ soort: 'onderzoek' });
    breekt(
      () => demandOnderzoek({ ...o, gepresenteerdOp: '2026-06-30' }),
      'AAN-3',
      'aanbevelingen.eerst-toetsen',
    );
    breekt(
      () => demandOnderzoek({ ...o, getoetstOp: '2026-07-01', gepresenteerdOp: '2026-06-30' }),
      'AAN-3',
      'aanbevelingen.eerst-toetsen',
    );
    demandOnderzoek({ ...o, getoetstOp: '2026-06-29', gepresenteerdOp: '2026-06-30' });
    breekt(
      () => demandOnderzoek(stuk({ getoetstOp: '2026-06-29' })),
      'AAN-3',
      'aanbevelingen.alleen-onderzoek',
    );
  });
});
