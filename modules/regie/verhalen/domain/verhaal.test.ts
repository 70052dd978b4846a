import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Invalid, RuleViolated } from '#platform/errors.ts';
import { bereiken, type Bereik } from '../contract.ts';
import { beoordeel, herschrijf, punten, reiktTot, trekIn, vraagVrijgave, type Verhaal } from './verhaal.ts';

const nu = '2026-06-01T10:00:00.000Z';
const concept: Verhaal = {
  id: 'v',
  versie: 1,
  stand: 'concept',
  bereik: null,
  titel: 'Samen aan de deur',
  aanleiding: 'De balie hoorde iets vreemds.',
  wie: 'Twee boa’s.',
  dilemma: '',
  opbrengst: 'De box staat leeg.',
  les: 'Vraag eerder hulp.',
  jaar: 2026,
  kwartaal: null,
  lijn: 'bestrijding',
  thema: null,
  bron: null,
  auteurId: 'auteur',
  schrijvers: ['auteur'],
  redenen: [],
  gevraagdDoor: null,
  beoordeeldDoor: null,
  beoordeeldOp: null,
  opmerking: null,
  gewijzigdOp: nu,
  einddatum: '2031-12-31',
};
const aangeboden = (v: Partial<Verhaal> = {}, bereik: Bereik = 'openbaar') =>
  vraagVrijgave({ ...concept, ...v }, bereik, [], 'auteur', nu);
const ja = { akkoord: true, opmerking: null };
const regel = (rule: string, code: string) => (error: unknown) =>
  error instanceof RuleViolated && error.rule === rule && error.code === code;

test('VRH-1: geen van de schrijvers en niet wie het aanbood is de tweede persoon', () => {
  const v = aangeboden({ schrijvers: ['auteur', 'redacteur'] });
  for (const wie of ['auteur', 'redacteur'])
    assert.throws(() => beoordeel(v, ja, wie, nu), regel('VRH-1', 'verhalen.tweede-persoon'), wie);
  const ander = { ...v, gevraagdDoor: 'bode' };
  assert.throws(() => beoordeel(ander, ja, 'bode', nu), regel('VRH-1', 'verhalen.tweede-persoon'));
  assert.equal(beoordeel(v, ja, 'tweede', nu).stand, 'vrijgegeven');
  assert.throws(() => beoordeel(concept, ja, 'tweede', nu), regel('VRH-1', 'verhalen.niet-ter-vrijgave'));
});

test('VRH-2: wijzigen zet elke stand terug naar concept en onthoudt wie schreef', () => {
  const vrij = beoordeel(aangeboden(), ja, 'tweede', nu);
  const weg = trekIn(vrij, 'Loopt nog.', '2026-09-01', nu);
  for (const v of [aangeboden(), vrij, weg]) {
    const na = herschrijf(v, { les: 'Anders.' }, 'tweede', nu);
    assert.deepEqual(
      [na.stand, na.bereik, na.gevraagdDoor, na.beoordeeldDoor, na.schrijvers],
      ['concept', null, null, null, ['auteur', 'tweede']],
    );
  }
});

test('VRH-2: een reden blijft zolang de woorden er staan waarvoor zij gold', () => {
  const v = { ...concept, les: 'Op 3 maart was het stil.' };
  const sleutel = punten(v)[0]!.sleutel;
  const met = { ...v, redenen: [{ sleutel, reden: 'Was openbaar.' }] };
  assert.equal(herschrijf(met, { wie: 'Drie boa’s.' }, 'auteur', nu).redenen.length, 1);
  assert.equal(herschrijf(met, { les: 'Op 4 maart was het stil.' }, 'auteur', nu).redenen.length, 0);
});

test('VRH-3: ook bij het vrijgeven zelf wordt nagekeken', () => {
  const gesmokkeld = { ...aangeboden(), les: 'Later kwam Fatima langs.' };
  assert.throws(() => beoordeel(gesmokkeld, ja, 'tweede', nu), regel('VRH-3', 'verhalen.herkenbaar'));
  assert.equal(beoordeel(gesmokkeld, { akkoord: false, opmerking: 'Naam.' }, 'tweede', nu).stand, 'concept');
});

test('VRH-4: een hard punt mag intern en besloten blijven staan, met een reden', () => {
  const v = { ...concept, les: 'Later kwam Fatima langs.' };
  const redenen = punten(v).map((p) => ({ sleutel: p.sleutel, reden: 'Is de wethouder.' }));
  for (const bereik of ['intern', 'besloten'] as const) {
    assert.throws(() => vraagVrijgave(v, bereik, [], 'auteur', nu), regel('VRH-4', 'verhalen.reden-nodig'));
    assert.equal(vraagVrijgave(v, bereik, redenen, 'auteur', nu).stand, 'ter-vrijgave');
  }
});

test('VRH-5: lijn, aanleiding, opbrengst en les moeten er staan; wie en dilemma mogen leeg', () => {
  assert.equal(aangeboden({ wie: '', dilemma: '' }).stand, 'ter-vrijgave');
  for (const leeg of [{ lijn: null }, { aanleiding: ' ' }, { opbrengst: '' }, { les: '' }])
    assert.throws(() => aangeboden(leeg), Invalid);
});

test('VRH-12: bereik loopt van intern naar openbaar', () => {
  const tabel = bereiken.map((mag) => bereiken.map((gevraagd) => reiktTot(mag, gevraagd)));
  assert.deepEqual(tabel, [
    [true, false, false],
    [true, true, false],
    [true, true, true],
  ]);
});
