import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { RuleViolated } from '#platform/errors.ts';
import type { Activiteit } from './activiteit.ts';
import { vergelijk, zetVoort } from './jaar.ts';
import { demandDoelen, demandJaar, evalueer, herschrijf, stelVast, verleng, type Plan } from './plan.ts';
import { demandPrioriteit, geldigheid, type Prioriteit } from './prioriteit.ts';

const breekt = (run: () => unknown, rule: string, code: string): void =>
  assert.throws(run, (e) => e instanceof RuleViolated && e.rule === rule && e.code === code);

const tekst: Plan['tekst'] = {
  motto: '',
  ambitie: 'Weerbaar blijven.',
  tredeNu: 4,
  tredeDoel: 5,
  doelen: [{ lijn: 'informatie', doel: 'Informatie op orde', toelichting: '' }],
  organisatie: '',
  keuzes: [],
};
const concept: Plan = {
  id: 'p',
  versie: 1,
  titel: 'Plan',
  vanJaar: 2024,
  totJaar: 2026,
  stand: 'concept',
  verlengdTot: null,
  verlengReden: null,
  tekst,
  tekstNummer: 1,
  lessen: null,
  vastgesteldDoor: null,
  vastgesteldOp: null,
  besluit: null,
  geevalueerdOp: null,
};
const vast = stelVast(concept, { door: 'college', datum: '2023-12-20' }, '2024-01-02');

describe('standen van het plan (PLN-9, PLN-11, PLN-12)', () => {
  test('concept, vastgesteld, verlengd, geëvalueerd: in die volgorde, en vaststellen één keer', () => {
    breekt(
      () => stelVast(vast, { door: 'college', datum: '2023-12-20' }, '2024-01-02'),
      'PLN-11',
      'plan.al-vastgesteld',
    );
    breekt(
      () => stelVast(concept, { door: 'college', datum: '2024-01-03' }, '2024-01-02'),
      'PLN-11',
      'plan.besluit-in-toekomst',
    );
    breekt(() => verleng(concept, 2027, 'x'), 'PLN-11', 'plan.niet-te-verlengen');
    breekt(() => verleng(vast, 2026, 'x'), 'PLN-11', 'plan.verlengen-naar-later');
    breekt(() => evalueer(concept, 'x', '2024-01-02'), 'PLN-11', 'plan.niet-te-evalueren');
    const langer = verleng(vast, 2027, 'Evaluatie volgt na de verkiezingen.');
    assert.equal(langer.stand, 'verlengd');
    assert.equal(evalueer(langer, 'Minder tegelijk.', '2027-12-01').lessen, 'Minder tegelijk.');
  });

  test('na vaststelling vraagt het beleid een reden en krijgt een nummer; na evaluatie ligt het vast', () => {
    assert.equal(herschrijf(concept, tekst, undefined).tekstNummer, 2);
    breekt(() => herschrijf(vast, tekst, ' '), 'PLN-9', 'plan.wijziging-vraagt-reden');
    assert.equal(herschrijf(vast, tekst, 'Nieuwe wet.').tekstNummer, 2);
    breekt(() => herschrijf(evalueer(vast, 'x', '2026-12-01'), tekst, 'y'), 'PLN-9', 'plan.geevalueerd');
  });

  test('één doel per lijn, en nooit naar een lagere trede (PLN-10)', () => {
    breekt(
      () => demandDoelen({ ...tekst, doelen: [...tekst.doelen, ...tekst.doelen] }),
      'PLN-10',
      'plan.een-doel-per-lijn',
    );
    breekt(() => demandDoelen({ ...tekst, tredeNu: 5, tredeDoel: 4 }), 'PLN-10', 'plan.lagere-trede');
  });

  test('een jaar valt binnen de looptijd, ook na verlengen', () => {
    demandJaar(vast, 2026);
    breekt(() => demandJaar(vast, 2027), 'PLN-12', 'plan.jaar-buiten-plan');
    demandJaar(verleng(vast, 2027, 'x'), 2027);
  });
});

const a = (id: string, meer: Partial<Activiteit> = {}): Activiteit =>
  ({
    id,
    code: id.toUpperCase(),
    titel: id,
    vorigeId: null,
    jaarkeuze: null,
    jaarkeuzeReden: null,
    delen: [],
    ...meer,
  }) as unknown as Activiteit;

describe('jaarlijkse herziening (PLN-13)', () => {
  test('elke activiteit krijgt een keuze; aanpassen en stoppen zeggen waarom', () => {
    breekt(
      () => zetVoort([a('x'), a('y')], [{ activiteitId: 'x', keuze: 'doorgaan' }]),
      'PLN-13',
      'plan.keuze-ontbreekt',
    );
    breekt(
      () => zetVoort([a('x')], [{ activiteitId: 'x', keuze: 'stoppen' }]),
      'PLN-13',
      'plan.keuze-vraagt-reden',
    );
    breekt(
      () => zetVoort([a('x')], [{ activiteitId: 'z', keuze: 'doorgaan' }]),
      'PLN-13',
      'plan.keuze-klopt-niet',
    );
    const door = zetVoort(
      [a('x'), a('y'), a('z')],
      [
        { activiteitId: 'x', keuze: 'doorgaan' },
        { activiteitId: 'y', keuze: 'stoppen', reden: 'Klaar.' },
        { activiteitId: 'z', keuze: 'aanpassen', reden: 'Te breed.', titel: 'Z, alleen de haven' },
      ],
    );
    assert.deepEqual(
      door.map((d) => [d.vorige.id, d.titel, d.keuze]),
      [
        ['x', 'x', 'doorgaan'],
        ['z', 'Z, alleen de haven', 'aanpassen'],
      ],
    );
  });

  test('de vergelijking noemt wat doorging, veranderde, stopte en nieuw is, met de reden', () => {
    const verschil = vergelijk(
      [a('x'), a('y', { jaarkeuze: 'stoppen', jaarkeuzeReden: 'Klaar.' }), a('z')],
      [
        a('x2', { vorigeId: 'x', jaarkeuze: 'doorgaan' }),
        a('z2', { vorigeId: 'z', jaarkeuze: 'aanpassen', jaarkeuzeReden: 'Te breed.' }),
        a('n'),
      ],
    );
    assert.deepEqual(
      verschil.map((v) => [v.nu?.id ?? v.vroeger?.id, v.keuze, v.reden]),
      [
        ['x2', 'doorgaan', null],
        ['z2', 'aanpassen', 'Te breed.'],
        ['n', 'nieuw', null],
        ['y', 'stoppen', 'Klaar.'],
      ],
    );
  });
});

describe('flankerend beleid (PLN-14, PLN-15)', () => {
  const p = (meer: Partial<Prioriteit> = {}): Prioriteit => ({
    id: 'p',
    versie: 1,
    onderId: null,
    niveau: 'district',
    titel: 'Bedrijventerreinen',
    betekenis: '',
    bron: 'Districtelijk overleg',
    van: '2022-01-01',
    tot: null,
    evaluatieOp: null,
    ...meer,
  });

  test('twee maanden voor einde of evaluatie zegt Vandaag het; na die dag is het vervallen', () => {
    assert.equal(geldigheid(p(), '2026-01-01'), 'geldig');
    assert.equal(geldigheid(p({ tot: '2026-03-03' }), '2026-01-01'), 'geldig');
    assert.equal(geldigheid(p({ tot: '2026-03-02' }), '2026-01-01'), 'bijna');
    assert.equal(geldigheid(p({ tot: '2027-01-01', evaluatieOp: '2025-12-31' }), '2026-01-01'), 'vervallen');
    assert.equal(geldigheid(p({ tot: '2026-01-01' }), '2026-01-01'), 'bijna');
  });

  test('een prioriteit hangt niet onder zichzelf, ook niet met een omweg', () => {
    demandPrioriteit(p({ onderId: 'q' }), [p(), { id: 'q', onderId: null }]);
    breekt(
      () => demandPrioriteit(p({ onderId: 'q' }), [p(), { id: 'q', onderId: 'p' }]),
      'PLN-15',
      'plan.onder-zichzelf',
    );
    breekt(() => demandPrioriteit(p({ tot: '2021-01-01' }), []), 'PLN-15', 'plan.periode-omgekeerd');
  });
});
