import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { RuleViolated } from '#platform/errors.ts';
import {
  beslis,
  demandEigenaar,
  demandPlek,
  verplaats,
  volgendeCode,
  zetStand,
  type Activiteit,
  type Deel,
} from './activiteit.ts';

const deel = (id: string, kwartaal: number | null, meer: Partial<Deel> = {}): Deel => ({
  id,
  kwartaal,
  basis: kwartaal,
  hand: null,
  noot: null,
  reden: null,
  op: null,
  ...meer,
});

const activiteit = (meer: Partial<Activiteit> = {}): Activiteit => ({
  id: 'a',
  versie: 1,
  jaarId: 'j',
  jaar: 2026,
  jaarStand: 'vastgesteld',
  code: 'WB-03.1',
  volgorde: 1,
  onderId: null,
  lijn: 'weerbaarheid',
  titel: 'Vaarsurveillance verkennen',
  toelichting: '',
  eigenaarId: null,
  eigenaarFunctie: 'Adviseur veiligheid',
  partners: [],
  thema: null,
  herhaling: 'eenmalig',
  niveau: 'basis',
  aard: 'specifiek',
  fase: 'uitvoeren',
  besluit: null,
  besluitReden: null,
  besluitOp: null,
  plek: 'taak',
  pad: null,
  bewijsregel: null,
  budget: null,
  uren: null,
  vorigeId: null,
  jaarkeuze: null,
  jaarkeuzeReden: null,
  delen: [deel('d', 2)],
  ...meer,
});

const breekt = (run: () => unknown, rule: string, code: string): void =>
  assert.throws(run, (e) => e instanceof RuleViolated && e.rule === rule && e.code === code);

describe('verplaatsen (PLN-3, PLN-4)', () => {
  test('later dan het vastgestelde kwartaal vraagt een reden; eerder niet', () => {
    breekt(
      () => verplaats(activiteit(), { deelId: 'd', kwartaal: 3 }, '2026-02-01'),
      'PLN-4',
      'plan.verschuiven-vraagt-reden',
    );
    breekt(
      () => verplaats(activiteit(), { deelId: 'd', kwartaal: 3, reden: '   ' }, '2026-02-01'),
      'PLN-4',
      'plan.verschuiven-vraagt-reden',
    );
    const later = verplaats(
      activiteit(),
      { deelId: 'd', kwartaal: 3, reden: 'Boot in onderhoud.' },
      '2026-02-01',
    );
    assert.deepEqual(later.activiteit.delen[0], deel('d', 3, { basis: 2, reden: 'Boot in onderhoud.' }));
    assert.equal(
      verplaats(activiteit(), { deelId: 'd', kwartaal: 1 }, '2026-02-01').activiteit.delen[0]?.kwartaal,
      1,
    );
  });

  test('in een concept schuift alles vrij, en wat na vaststelling erbij kwam ook', () => {
    const concept = activiteit({ jaarStand: 'concept' });
    assert.equal(
      verplaats(concept, { deelId: 'd', kwartaal: 4 }, '2026-02-01').activiteit.delen[0]?.kwartaal,
      4,
    );
    const erbij = activiteit({ delen: [deel('d', 2, { basis: null })] });
    assert.equal(
      verplaats(erbij, { deelId: 'd', kwartaal: 4 }, '2026-02-01').activiteit.delen[0]?.kwartaal,
      4,
    );
  });

  test('niets verschuift naar een kwartaal dat voorbij is, of waar zij al staat', () => {
    breekt(
      () => verplaats(activiteit(), { deelId: 'd', kwartaal: 1 }, '2026-04-01'),
      'PLN-3',
      'plan.kwartaal-voorbij',
    );
    const twee = activiteit({ delen: [deel('d', 2), deel('e', 3)] });
    breekt(
      () => verplaats(twee, { deelId: 'd', kwartaal: 3, reden: 'x' }, '2026-02-01'),
      'PLN-3',
      'plan.kwartaal-bezet',
    );
  });

  test('wat af is of besloten niet, verschuift niet', () => {
    for (const hand of ['gereed', 'niet'] as const)
      breekt(
        () =>
          verplaats(
            activiteit({ delen: [deel('d', 2, { hand })] }),
            { deelId: 'd', kwartaal: 3, reden: 'x' },
            '2026-02-01',
          ),
        'PLN-3',
        'plan.deel-is-af',
      );
  });

  test('na sluiten van het jaar verandert niets (PLN-2)', () => {
    const dicht = activiteit({ jaarStand: 'gesloten', fase: 'verkennen' });
    breekt(
      () => verplaats(dicht, { deelId: 'd', kwartaal: 3, reden: 'x' }, '2027-02-01'),
      'PLN-2',
      'plan.jaar-gesloten',
    );
    breekt(
      () => zetStand(dicht, { deelId: 'd', stand: 'gereed' }, '2027-02-01'),
      'PLN-2',
      'plan.jaar-gesloten',
    );
    breekt(() => beslis(dicht, { besluit: 'doen', want: 'x' }, '2027-02-01'), 'PLN-2', 'plan.jaar-gesloten');
  });
});

describe('stand zetten (PLN-5)', () => {
  test('een getelde stand overschrijven vraagt een reden; teruggeven aan de telling niet', () => {
    const geteld = activiteit({ plek: 'kamer', pad: '/informatie/lio', bewijsregel: 'lio.maandelijks' });
    breekt(
      () => zetStand(geteld, { deelId: 'd', stand: 'gereed' }, '2026-05-01'),
      'PLN-5',
      'plan.stand-vraagt-reden',
    );
    const gezet = zetStand(
      geteld,
      { deelId: 'd', stand: 'gereed', reden: 'Juni viel samen met mei.' },
      '2026-05-01',
    );
    assert.equal(gezet.delen[0]?.hand, 'gereed');
    const terug = zetStand(gezet, { deelId: 'd', stand: null }, '2026-05-02');
    assert.deepEqual(terug.delen[0], deel('d', 2));
  });

  test('niet vraagt altijd een reden, gereed met de hand niet', () => {
    breekt(
      () => zetStand(activiteit(), { deelId: 'd', stand: 'niet' }, '2026-05-01'),
      'PLN-5',
      'plan.stand-vraagt-reden',
    );
    assert.equal(
      zetStand(activiteit(), { deelId: 'd', stand: 'gereed' }, '2026-05-01').delen[0]?.op,
      '2026-05-01',
    );
  });
});

describe('verkennen (PLN-6)', () => {
  const verkent = activiteit({ fase: 'verkennen', delen: [deel('d', 2), deel('e', 1, { hand: 'gereed' })] });

  test('niet maakt wat open stond tot resultaat, en laat staan wat af was', () => {
    const niet = beslis(verkent, { besluit: 'niet', want: 'Geen draagvlak bij de haven.' }, '2026-05-01');
    assert.deepEqual(
      niet.delen.map((d) => [d.hand, d.reden]),
      [
        ['niet', 'Geen draagvlak bij de haven.'],
        ['gereed', null],
      ],
    );
    assert.equal(niet.fase, 'verkennen');
  });

  test('doen gaat verder als uitvoeren, en beslissen kan één keer', () => {
    const doen = beslis(verkent, { besluit: 'doen', want: 'Havenmeester wil mee.' }, '2026-05-01');
    assert.equal(doen.fase, 'uitvoeren');
    breekt(
      () => beslis(doen, { besluit: 'niet', want: 'x' }, '2026-05-01'),
      'PLN-6',
      'plan.niet-in-verkenning',
    );
    breekt(
      () => beslis(activiteit(), { besluit: 'doen', want: 'x' }, '2026-05-01'),
      'PLN-6',
      'plan.niet-in-verkenning',
    );
  });
});

describe('eigenaar en plek (PLN-7, PLN-8)', () => {
  test('een activiteit heeft een collega of een functie, niet beide en niet geen', () => {
    demandEigenaar({ eigenaarId: 'x', eigenaarFunctie: null });
    breekt(() => demandEigenaar({ eigenaarId: null, eigenaarFunctie: null }), 'PLN-7', 'plan.een-eigenaar');
    breekt(() => demandEigenaar({ eigenaarId: 'x', eigenaarFunctie: 'y' }), 'PLN-7', 'plan.een-eigenaar');
  });

  test('alleen in een kamer is er een scherm en een telling', () => {
    demandPlek({ plek: 'kamer', pad: '/informatie/lio', bewijsregel: 'lio.maandelijks' });
    breekt(() => demandPlek({ plek: 'kamer', pad: null, bewijsregel: null }), 'PLN-8', 'plan.plek-en-scherm');
    breekt(
      () => demandPlek({ plek: 'buiten', pad: null, bewijsregel: 'x.y' }),
      'PLN-8',
      'plan.telling-in-kamer',
    );
  });

  test('de volgende code van een lijn telt door, ook als er onderdelen zijn', () => {
    assert.equal(volgendeCode('informatie', ['IN-09', 'IN-11.2', 'BW-40']), 'IN-12');
    assert.equal(volgendeCode('samenwerking', []), 'SW-01');
  });
});
