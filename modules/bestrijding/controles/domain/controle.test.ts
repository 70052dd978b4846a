import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { RuleViolated } from '#platform/errors.ts';
import { resultaten } from '../contract.ts';
import {
  bronBleekOnjuist,
  demandVoorbereiding,
  eindeKwartaal,
  geefVrij,
  gepland,
  herzieBron,
  objectVanSignaal,
  rondAf,
  voerUit,
  zwaarste,
  type Controle,
  type Nu,
} from './controle.ts';
import { standaardTermijnen } from './termijnen.ts';

const nu: Nu = { nu: '2026-11-19T13:00:00.000Z', vandaag: '2026-11-19', termijnen: standaardTermijnen };
const object = (id: string) => ({ id, aanduiding: `Box ${id}`, resultaat: null, toelichting: null });

const controle = (meer: Partial<Controle> = {}): Controle => ({
  id: 'c',
  kenmerk: 'CT-2026-AAA-AAA',
  versie: 1,
  status: 'voorbereiding',
  soort: 'incidenteel',
  thema: 'drugs',
  gebied: null,
  herkomst: 'lio',
  signaalId: null,
  opdracht: 'Boxen nagaan met de netbeheerder',
  dag: '2026-12-03',
  kwartaal: '2026-K4',
  leiderId: 'a',
  leiderFunctie: null,
  team: 'ondermijning',
  vrijgegevenOp: null,
  uitgevoerdOp: null,
  resultaat: null,
  conclusie: null,
  bronOnjuistOp: null,
  bronHerzienOp: null,
  bronHerziening: null,
  einddatum: '2027-11-19',
  objecten: [object('1'), object('2')],
  ...meer,
});
const rule = (id: string) => (e: unknown) => e instanceof RuleViolated && e.rule === id;
const vrij = () => geefVrij(controle(), nu);

test('CTL-2: vrijgeven vraagt een dag, een leider en een object', () => {
  for (const mist of [{ dag: null }, { leiderId: null }, { objecten: [] }])
    assert.throws(() => geefVrij(controle(mist), nu), rule('CTL-2'));
  assert.equal(
    geefVrij(controle({ leiderId: null, leiderFunctie: 'Teamleider Toezicht' }), nu).vrijgegevenOp,
    nu.nu,
  );
  assert.throws(() => geefVrij(vrij(), nu), rule('CTL-2'));
});

test('CTL-3: het kwartaal volgt de dag, een collega gaat voor een functie', () => {
  const g = gepland(controle({ dag: '2027-01-04', leiderFunctie: 'boa' }));
  assert.deepEqual([g.kwartaal, g.leiderFunctie], ['2027-K1', null]);
});

test('CTL-4: elk object heeft een resultaat, en alleen objecten van deze controle', () => {
  const alle = [
    { id: '1', resultaat: 'in-orde' as const },
    { id: '2', resultaat: 'niet-gezien' as const, toelichting: ' ' },
  ];
  assert.throws(() => voerUit(controle(), '2026-11-19', alle, nu), rule('CTL-4'));
  assert.throws(() => voerUit(vrij(), '2026-11-20', alle, nu), rule('CTL-4'));
  assert.throws(() => voerUit(vrij(), '2026-11-19', alle.slice(1), nu), rule('CTL-4'));
  assert.throws(
    () => voerUit(vrij(), '2026-11-19', [...alle, { id: '9', resultaat: 'in-orde' }], nu),
    rule('CTL-4'),
  );
  const klaar = voerUit(vrij(), '2026-11-19', alle, nu);
  assert.deepEqual([klaar.status, klaar.resultaat, klaar.einddatum], ['uitgevoerd', 'in-orde', '2027-11-19']);
  assert.equal(klaar.objecten[1]?.toelichting, null);
  assert.throws(() => demandVoorbereiding(klaar), rule('CTL-1'));
});

test('CTL-4: het zwaarste resultaat staat voor de controle; met maatregel vijf jaar', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...resultaten), { minLength: 1 }), (per) => {
      const z = zwaarste(per);
      assert.ok(per.includes(z));
      assert.ok(per.every((r) => resultaten.indexOf(r) <= resultaten.indexOf(z)));
    }),
  );
  const een = geefVrij(controle({ objecten: [object('1')] }), nu);
  assert.equal(voerUit(een, '2026-11-19', [{ id: '1', resultaat: 'maatregel' }], nu).einddatum, '2031-11-19');
});

test('CTL-5: afronden kan alleen na uitvoering', () => {
  assert.throws(() => rondAf(vrij(), 'Klaar', nu), rule('CTL-5'));
});

test('CTL-6: van een M.-signaal gaat geen woord mee, ook de plaats niet', () => {
  assert.deepEqual(objectVanSignaal({ bronsoort: 'mma', waar: 'Tolbakenweg 8' }), []);
  assert.deepEqual(objectVanSignaal({ bronsoort: 'netbeheerder', waar: ' Tolbakenweg 8 ' }), [
    'Tolbakenweg 8',
  ]);
  assert.deepEqual(objectVanSignaal({ bronsoort: 'netbeheerder', waar: '' }), []);
});

test('het kwartaal eindigt op zijn laatste dag', () => {
  assert.deepEqual(['2026-01-01', '2026-05-31', '2026-11-19', '2028-02-29'].map(eindeKwartaal), [
    '2026-03-31',
    '2026-06-30',
    '2026-12-31',
    '2028-03-31',
  ]);
});

test('CTL-7: een onjuist gebleken bron wacht op één herziening, ook na uitvoering', () => {
  const klaar = controle({ status: 'uitgevoerd', uitgevoerdOp: '2026-11-19', resultaat: 'overtreding' });
  const gemerkt = bronBleekOnjuist(klaar, nu);
  assert.equal(gemerkt.bronOnjuistOp, nu.nu);
  assert.equal(bronBleekOnjuist(gemerkt, { ...nu, nu: '2026-11-20T08:00:00.000Z' }), gemerkt);
  const herzien = herzieBron(gemerkt, 'Rust op eigen waarneming.', nu);
  assert.deepEqual([herzien.bronHerzienOp, herzien.bronHerziening], [nu.nu, 'Rust op eigen waarneming.']);
  for (const c of [klaar, herzien])
    assert.throws(() => herzieBron(c, 'Nog eens', nu), new RuleViolated('CTL-7', 'controle.bron-niet-open'));
});
