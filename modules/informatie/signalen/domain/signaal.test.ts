import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { RuleViolated } from '#platform/errors.ts';
import { besluiten, bronsoorten, statussen, wegingUitkomsten, type Status } from '../contract.ts';
import {
  agendeer,
  besluit,
  demandZelfstandigeBron,
  haalVanAgenda,
  heeftZelfstandigeBron,
  herroep,
  heropen,
  overnemer,
  voorstelVanKanaal,
  weeg,
  type Nu,
  type Oordeel,
  type Signaal,
} from './signaal.ts';
import { klok, standaardTermijnen } from './termijnen.ts';

const nu: Nu = {
  nu: '2026-11-09T08:00:00.000Z',
  vandaag: '2026-11-09',
  door: 'a',
  termijnen: standaardTermijnen,
};
const oordeel: Oordeel = {
  concreet: true,
  recent: true,
  bevoegdheid: 'apv',
  reden: 'Drie nachten achtereen.',
  uitkomst: 'verder',
};

function signaal(status: Status, meer: Partial<Signaal> = {}): Signaal {
  const gewogen = status !== 'weging';
  return {
    id: 's',
    kenmerk: 'S-2026-AAA-AAA',
    versie: 1,
    status,
    uitkomst: null,
    bronsoort: 'mailbox',
    thema: 'drugs',
    ...voorstelVanKanaal('mailbox'),
    eersteHand: true,
    wat: 'Bestelbus lost vaten',
    waar: 'Kwikstaartweg 14',
    duiding: null,
    gebied: null,
    waarnemingDatum: null,
    ontvangenOp: nu.nu,
    team: 'ondermijning',
    kenmerken: [],
    weging: gewogen
      ? { concreet: true, recent: true, bevoegdheid: 'apv', reden: 'x', op: nu.nu, door: 'a' }
      : null,
    voor: null,
    einddatum: '2027-01-01',
    geparkeerd: false,
    verlengd: false,
    ouderId: null,
    ...meer,
  };
}

const breekt = (rule: string) => (error: unknown) => error instanceof RuleViolated && error.rule === rule;

test('SIG-1: een signaal wordt één keer gewogen', () => {
  const gewogen = weeg(signaal('weging'), oordeel, nu);
  assert.equal(gewogen.status, 'in-verrijking');
  assert.deepEqual(gewogen.weging, {
    concreet: true,
    recent: true,
    bevoegdheid: 'apv',
    reden: 'Drie nachten achtereen.',
    op: nu.nu,
    door: 'a',
  });
  assert.throws(() => weeg(gewogen, oordeel, nu), breekt('SIG-1'));
});

test('SIG-2: verder gaat alleen wat concreet is', () => {
  assert.throws(() => weeg(signaal('weging'), { ...oordeel, concreet: false }, nu), breekt('SIG-2'));
  assert.equal(
    weeg(signaal('weging'), { ...oordeel, concreet: false, uitkomst: 'te-licht' }, nu).status,
    'bewaard',
  );
});

test('SIG-3: een ongewogen signaal komt niet op de agenda', () => {
  assert.throws(() => agendeer(signaal('weging'), nu), breekt('SIG-3'));
  assert.equal(agendeer(signaal('in-verrijking'), nu).status, 'geagendeerd');
  assert.equal(agendeer(signaal('geparkeerd'), nu).status, 'geagendeerd');
});

test('SIG-4: wie zonder besluit van de agenda gaat, gaat terug naar verrijken', () => {
  assert.equal(haalVanAgenda(signaal('geagendeerd'), nu).status, 'in-verrijking');
  assert.throws(() => haalVanAgenda(signaal('in-verrijking'), nu), breekt('SIG-4'));
});

test('SIG-5: besloten wordt alleen wat op de agenda staat', () => {
  for (const status of statussen.filter((s) => s !== 'geagendeerd')) {
    assert.throws(() => besluit(signaal(status), 'casus', nu), breekt('SIG-5'));
  }
  assert.deepEqual(
    besluiten.map((b) => [b, besluit(signaal('geagendeerd'), b, nu).status]),
    [
      ['casus', 'besloten'],
      ['controle', 'besloten'],
      ['verrijken', 'in-verrijking'],
      ['overgedragen', 'besloten'],
      ['politie-riec', 'besloten'],
      ['geen-capaciteit', 'geparkeerd'],
      ['te-licht', 'bewaard'],
      ['geen-opvolging', 'besloten'],
    ],
  );
});

test('SIG-6: verrijken wordt één keer verlengd', () => {
  const verlengd = besluit(signaal('geagendeerd'), 'verrijken', nu);
  assert.throws(() => besluit({ ...verlengd, status: 'geagendeerd' }, 'verrijken', nu), breekt('SIG-6'));
});

test('SIG-7: geen capaciteit komt binnen acht weken terug', () => {
  assert.equal(besluit(signaal('geagendeerd'), 'geen-capaciteit', nu).voor, '2027-01-04');
});

test('SIG-8: een tweede M.-melding is geen zelfstandige bron, een eigen waarneming wel', () => {
  const m = signaal('geagendeerd', { bronsoort: 'mma' });
  assert.equal(heeftZelfstandigeBron(m, []), false);
  assert.equal(heeftZelfstandigeBron(m, ['mma']), false);
  assert.equal(heeftZelfstandigeBron(m, ['mma', 'toezichthouder']), true);
  assert.equal(heeftZelfstandigeBron(signaal('geagendeerd'), []), true);
});

test('SIG-9: heropenen vraagt een tweede persoon en een bewaard signaal', () => {
  assert.throws(() => heropen(signaal('bewaard'), 'a', nu), breekt('SIG-9'));
  assert.throws(() => heropen(signaal('besloten'), 'b', nu), breekt('SIG-9'));
  assert.equal(heropen(signaal('bewaard'), 'b', nu).status, 'in-verrijking');
});

test('SIG-11: geen stand zonder einddatum, en nooit in het verleden', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...statussen),
      fc.option(fc.constantFrom(...besluiten, ...wegingUitkomsten), { nil: null }),
      fc.date({ min: new Date('2024-01-01'), max: new Date('2040-12-31'), noInvalidDate: true }),
      (status, uitkomst, dag) => {
        const vandaag = dag.toISOString().slice(0, 10);
        const { voor, einddatum } = klok(status, uitkomst, vandaag, standaardTermijnen);
        assert.ok(einddatum > vandaag, `${status} eindigt op ${einddatum}`);
        assert.ok(voor === null || (voor > vandaag && voor <= einddatum));
      },
    ),
  );
});

test('het kanaal stelt label en waardering voor; M. krijgt de laagste', () => {
  for (const bron of bronsoorten)
    assert.match(
      `${voorstelVanKanaal(bron).betrouwbaarheid}${voorstelVanKanaal(bron).geloofwaardigheid}`,
      /^[A-F][1-6]$/,
    );
  assert.equal(voorstelVanKanaal('mma').betrouwbaarheid, 'F');
  assert.equal(voorstelVanKanaal('politie').herkomstlabel, 'Wpg');
});

test('SIG-8: casus en controle vragen naast een M.-signaal een zelfstandige bron, andere besluiten niet', () => {
  const mma = signaal('geagendeerd', { bronsoort: 'mma' });
  for (const keuze of besluiten) {
    const alleen = () => demandZelfstandigeBron(mma, keuze, ['mma', 'media']);
    if (keuze === 'casus' || keuze === 'controle') assert.throws(alleen, RuleViolated);
    else alleen();
    demandZelfstandigeBron(mma, keuze, ['netbeheerder']);
  }
});

test('SIG-14: een besluit terugnemen zet elk signaal terug op de agenda, en alleen waar dat besluit het zette', () => {
  for (const keuze of besluiten) {
    const besloten = besluit(signaal('geagendeerd'), keuze, nu);
    const terug = herroep(besloten, keuze, nu);
    assert.deepEqual([terug.status, terug.uitkomst, terug.verlengd], ['geagendeerd', null, false], keuze);
    for (const anders of besluiten.filter((k) => k !== keuze))
      assert.throws(() => herroep(besloten, anders, nu), RuleViolated, `${keuze} met ${anders}`);
  }
});

test('SIG-15: het eerste deel met het thema van het geheel neemt de telling over, anders het eerste', () => {
  assert.equal(overnemer('drugs', [{ thema: 'milieu' }, { thema: 'drugs' }, { thema: 'drugs' }]), 1);
  assert.equal(overnemer('drugs', [{ thema: 'milieu' }, { thema: 'sport' }]), 0);
});
