import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { besluiten } from '#modules/informatie/signalen/contract.ts';
import { RuleViolated } from '#platform/errors.ts';
import {
  besluit,
  demandIdentificatie,
  herschik,
  inbrengTekst,
  opVolgorde,
  vraagtActie,
  type Punt,
} from './punt.ts';
import { standaardTermijnen } from './termijnen.ts';
import {
  aanTafel,
  metAanwezigheid,
  open,
  sluit,
  type Deelnemer,
  type Nu,
  type Vergadering,
} from './vergadering.ts';

const nu: Nu = {
  nu: '2026-11-19T13:00:00.000Z',
  vandaag: '2026-11-19',
  door: 'voorzitter',
  termijnen: standaardTermijnen,
};
const deelnemer = (id: string, meer: Partial<Deelnemer> = {}): Deelnemer => ({
  id,
  organisatie: 'Gemeente',
  functie: id,
  naam: null,
  accountId: null,
  intern: true,
  aanwezig: true,
  zietNamen: false,
  geheimhoudingOp: null,
  ...meer,
});
const vergadering = (meer: Partial<Vergadering> = {}): Vergadering => ({
  id: 'v',
  versie: 1,
  reeksId: null,
  maand: '2026-11',
  begin: nu.nu,
  duurMinuten: 90,
  plaats: 'Raadzaal',
  status: 'bezig',
  deel: 'binnengemeentelijk',
  team: 'ondermijning',
  namenId: 'n',
  voorzitterId: null,
  geopendOp: null,
  geslotenOp: null,
  kennisdeel: false,
  namenTot: null,
  einddatum: '2031-11-19',
  deelnemers: [
    deelnemer('jurist'),
    deelnemer('boa', { aanwezig: false }),
    deelnemer('politie', { intern: false }),
  ],
  ...meer,
});
const punt = (id: string, meer: Partial<Punt> = {}): Punt => ({
  id,
  versie: 1,
  vergaderingId: 'v',
  signaalId: `s${id}`,
  kenmerk: 'S-2026-AAA-AAA',
  thema: 'drugs',
  gebied: null,
  deel: 'binnengemeentelijk',
  volgorde: 0,
  inhoud: {
    titel: 'Opslagbox',
    objectsoort: 'opslagbox',
    buurt: null,
    aantalInBuurt: null,
    feiten: [],
    afgedekt: [],
    waarom: '',
  },
  nagekekenOp: null,
  behandeld: true,
  besluit: null,
  ...meer,
});
const rule = (id: string) => (e: unknown) => e instanceof RuleViolated && e.rule === id;

test('LIO-7: openen kan één keer, met ten minste één aanwezige', () => {
  const gepland = vergadering({ status: 'gepland' });
  const bezig = open(gepland, nu);
  assert.deepEqual(
    [bezig.status, bezig.voorzitterId, bezig.deel],
    ['bezig', 'voorzitter', 'binnengemeentelijk'],
  );
  assert.throws(() => open(bezig, nu), rule('LIO-7'));
  assert.throws(
    () => open({ ...gepland, deelnemers: [deelnemer('boa', { aanwezig: false })] }, nu),
    rule('LIO-7'),
  );
});

test('LIO-8: sluiten zet de korte termijn van de namen en de lange van de besluitenlijst', () => {
  const dicht = sluit(vergadering(), true, nu);
  assert.deepEqual([dicht.namenTot, dicht.einddatum, dicht.kennisdeel], ['2027-02-19', '2031-11-19', true]);
  assert.throws(() => sluit(dicht, false, nu), rule('LIO-8'));
});

test('LIO-9: partners zitten alleen in het partnerdeel aan tafel', () => {
  assert.deepEqual(
    aanTafel(vergadering()).map((d) => d.id),
    ['jurist'],
  );
  assert.deepEqual(
    aanTafel(vergadering({ deel: 'partnerdeel' })).map((d) => d.id),
    ['jurist', 'politie'],
  );
  assert.throws(() => metAanwezigheid(vergadering(), ['vreemd'], []), rule('LIO-9'));
});

test('LIO-2: namen alleen in de vergadering, in dit deel, voor gekozen aanwezigen', () => {
  demandIdentificatie(vergadering(), punt('1'), ['jurist']);
  for (const [v, p, wie] of [
    [vergadering({ status: 'gepland' }), punt('1'), ['jurist']],
    [vergadering(), punt('1', { deel: 'partnerdeel' }), ['jurist']],
    [vergadering(), punt('1'), []],
    [vergadering(), punt('1'), ['boa']],
    [vergadering(), punt('1'), ['politie']],
  ] as const)
    assert.throws(() => demandIdentificatie(v, p, wie), RuleViolated);
});

test('LIO-6: een nieuwe volgorde bevat precies dezelfde punten', () => {
  const punten = ['a', 'b', 'c', 'd'].map((id, volgorde) => punt(id, { volgorde }));
  fc.assert(
    fc.property(fc.shuffledSubarray(['a', 'b', 'c', 'd']), (ids) => {
      if (ids.length < 4) assert.throws(() => herschik(punten, ids), rule('LIO-6'));
      else
        assert.deepEqual(
          opVolgorde(herschik(punten, ids)).map((p) => p.id),
          ids,
        );
    }),
  );
  for (const ids of [
    ['a', 'b', 'c', 'c'],
    ['a', 'b', 'c', 'x'],
    ['a', 'b', 'c', 'd', 'd'],
  ])
    assert.throws(() => herschik(punten, ids), rule('LIO-6'));
  const gemengd = [punt('p', { deel: 'partnerdeel', volgorde: 0 }), punt('q', { volgorde: 9 })];
  assert.deepEqual(
    opVolgorde(gemengd).map((p) => p.id),
    ['q', 'p'],
  );
});

const vraag = {
  toelichting: 'Met de netbeheerder',
  houderId: null,
  houderFunctie: 'Toezicht, boa',
  termijn: null,
};

test('LIO-3: elk besluit heeft houder en termijn waar iemand iets moet doen; standaard vier weken', () => {
  for (const keuze of besluiten) {
    const b = besluit(vergadering(), punt('1'), { ...vraag, keuze }, nu);
    assert.equal(b.termijn, vraagtActie(keuze) ? '2026-12-17' : null, keuze);
    assert.equal(b.houderFunctie, vraagtActie(keuze) ? 'Toezicht, boa' : null, keuze);
    const zonder = () => besluit(vergadering(), punt('1'), { ...vraag, keuze, houderFunctie: ' ' }, nu);
    if (vraagtActie(keuze)) assert.throws(zonder, rule('LIO-3'));
    else zonder();
  }
  for (const keuze of ['geen-opvolging', 'geen-capaciteit'] as const)
    assert.throws(
      () => besluit(vergadering(), punt('1'), { ...vraag, keuze, toelichting: ' ' }, nu),
      rule('LIO-3'),
    );
  const ander = punt('1', { deel: 'partnerdeel' });
  assert.throws(() => besluit(vergadering(), ander, { ...vraag, keuze: 'casus' }, nu), rule('LIO-3'));
});

test('LIO-15: een termijn ligt niet voor vandaag, en geen capaciteit komt binnen acht weken terug', () => {
  const op = (keuze: (typeof besluiten)[number], termijn: string) => () =>
    besluit(vergadering(), punt('1'), { ...vraag, keuze, termijn }, nu);
  assert.throws(op('casus', '2026-11-18'), rule('LIO-15'));
  assert.throws(op('geen-capaciteit', '2027-01-15'), rule('LIO-15'));
  assert.equal(op('geen-capaciteit', '2027-01-14')().termijn, '2027-01-14');
  assert.equal(op('casus', '2027-06-01')().termijn, '2027-06-01');
});

test('LIO-10: wat niet vastgelegd mag worden, wordt niet vastgelegd', () => {
  assert.equal(inbrengTekst(false, 'Wij kennen hem'), null);
  assert.equal(inbrengTekst(true, ' Drie meldingen '), 'Drie meldingen');
  assert.throws(() => inbrengTekst(true, ' '), rule('LIO-10'));
});
