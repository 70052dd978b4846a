import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { anyText } from '#test/any-text.ts';
import { Invalid, RuleViolated } from '#platform/errors.ts';
import {
  schiftKeuzes,
  spoedUitgangen,
  standen,
  twijfelUitgangen,
  type Schift,
  type Stand,
} from '../contract.ts';
import {
  aanvullingGezien,
  demandOverlevende,
  eersteRegel,
  heropen,
  maakOngedaan,
  schift,
  spoedAfgehandeld,
  spoedOm,
  statuswoord,
  twijfelUitgang,
  type Keuze,
  type Melding,
  type Nu,
} from './melding.ts';
import { klok, standaardTermijnen } from './termijnen.ts';

const nu: Nu = {
  nu: '2026-11-09T08:00:00.000Z',
  vandaag: '2026-11-09',
  door: 'regisseur',
  termijnen: standaardTermijnen,
};
const melding = (extra: Partial<Melding> = {}): Melding => ({
  id: 'm',
  kenmerk: 'M-2026-AAA-AAA',
  versie: 1,
  stand: 'te-schiften',
  uitkomst: null,
  kanaal: 'mailbox',
  bronsoort: 'mailbox',
  thema: null,
  gebied: null,
  team: 'ondermijning',
  taal: 'nl',
  ontvangenOp: '2026-11-09T07:00:00.000Z',
  binnenOp: '2026-11-09T07:00:00.000Z',
  onderwerp: null,
  regel: 'x',
  zaaknummer: null,
  automatisch: false,
  bijlagen: 0,
  dubbelVan: null,
  aanvullingOp: null,
  signaalId: null,
  tekst: 'x',
  waar: null,
  wanneer: null,
  naar: null,
  waarschuwingen: [],
  onleesbaar: null,
  ...klok('te-schiften', null, '2026-11-09', standaardTermijnen),
  ...extra,
});
const volledig: Record<Schift['keuze'], Schift> = {
  verder: { keuze: 'verder', wat: 'gezien', thema: 'drugs' },
  doorsturen: { keuze: 'doorsturen', naar: { soort: 'afdeling', naam: 'Wonen', tekst: 'voor u' } },
  'te-licht': { keuze: 'te-licht', thema: 'drugs' },
  dubbel: { keuze: 'dubbel', van: 'ander' },
  'geen-melding': { keuze: 'geen-melding' },
};
const code = (expected: string) => (error: unknown) =>
  error instanceof RuleViolated && error.code === expected;

describe('schiften', () => {
  test('MLD-1 elke keuze geeft een uitkomst en een einddatum, en daarna is er geen tweede', () => {
    for (const keuze of schiftKeuzes) {
      const na = schift(melding(), volledig[keuze], nu);
      assert.notEqual(na.stand, 'te-schiften');
      assert.equal(na.uitkomst, keuze);
      assert.ok(na.einddatum > nu.vandaag);
      assert.equal(na.voor, null);
      for (const weer of schiftKeuzes)
        assert.throws(() => schift(na, volledig[weer], nu), code('melding.al-geschift'));
    }
  });

  test('MLD-2 elke keuze vraagt precies wat zij nodig heeft, alle fouten tegelijk', () => {
    const missing = (keuze: Schift['keuze']): string[] => {
      try {
        schift(melding(), { keuze }, nu);
        return [];
      } catch (error) {
        return (error as Invalid).faults.map((f) => f.veld);
      }
    };
    assert.deepEqual(Object.fromEntries(schiftKeuzes.map((k) => [k, missing(k)])), {
      verder: ['wat', 'thema'],
      doorsturen: ['naar'],
      'te-licht': ['thema'],
      dubbel: ['van'],
      'geen-melding': [],
    });
    assert.throws(() => schift(melding(), { keuze: 'verder', wat: '  ', thema: 'drugs' }, nu), Invalid);
  });

  test('MLD-3 een dubbele wijst naar een andere, die zelf niet dubbel is', () => {
    assert.throws(() => demandOverlevende(melding(), melding()), code('melding.dubbel-met-zichzelf'));
    const dubbel = melding({ id: 'ander', stand: 'dubbel', uitkomst: 'dubbel', dubbelVan: 'derde' });
    assert.throws(() => demandOverlevende(melding(), dubbel), code('melding.blijft-zelf-niet'));
    demandOverlevende(melding(), melding({ id: 'ander' }));
  });
});

describe('ongedaan maken', () => {
  const keuze = (op: string): Keuze => ({
    id: 'k',
    keuze: 'verder',
    thema: 'drugs',
    gebied: null,
    vorigeBronsoort: 'mailbox',
    vorigeEinddatum: '2027-11-09',
    vorigeVoor: '2026-11-10',
    signaalId: 's',
    berichtId: null,
    op,
    door: 'regisseur',
  });

  test('MLD-4 terugdraaien geeft precies de melding van ervoor, welke keuze het ook was', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...schiftKeuzes),
        fc.constantFrom(null, 'mailbox' as const, 'ondernemer' as const),
        (k, bron) => {
          const voor = melding();
          const na = schift(voor, { ...volledig[k], ...(bron ? { bronsoort: bron } : {}) }, nu);
          assert.deepEqual(maakOngedaan({ ...na, signaalId: 's' }, keuze(nu.nu), nu), voor);
        },
      ),
    );
  });

  test('MLD-4 tien minuten, geen seconde langer; zonder keuze is er niets', () => {
    const na = schift(melding(), volledig['geen-melding'], nu);
    const op = (tijd: string) => maakOngedaan(na, keuze('2026-11-09T08:00:00.000Z'), { ...nu, nu: tijd });
    assert.equal(op('2026-11-09T08:10:00.000Z').stand, 'te-schiften');
    assert.throws(() => op('2026-11-09T08:10:00.001Z'), code('melding.ongedaan-te-laat'));
    assert.throws(() => maakOngedaan(na, null, nu), code('melding.niets-ongedaan'));
    assert.throws(() => maakOngedaan(melding(), keuze(nu.nu), nu), code('melding.niets-ongedaan'));
  });
});

describe('spoed, twijfel, heropenen, aanvullen', () => {
  test('MLD-5 het moment van bellen ligt niet in de toekomst', () => {
    assert.equal(spoedOm(undefined, nu), nu.nu);
    assert.equal(spoedOm('2026-11-09T07:59:00.000Z', nu), '2026-11-09T07:59:00.000Z');
    assert.throws(() => spoedOm('2026-11-09T08:00:01.000Z', nu), Invalid);
    for (const uitgang of spoedUitgangen)
      assert.deepEqual(spoedAfgehandeld(melding(), uitgang, nu).uitkomst, uitgang);
  });

  test('MLD-6 een bewaarde melding heropent alleen een ander dan de vrager', () => {
    const bewaard = schift(melding(), volledig['te-licht'], nu);
    assert.equal(heropen(bewaard, 'collega', nu).stand, 'te-schiften');
    assert.throws(() => heropen(bewaard, nu.door, nu), code('melding.tweede-persoon'));
    assert.throws(() => heropen(melding(), 'collega', nu), code('melding.niet-bewaard'));
  });

  test('MLD-7 een uitgang van twijfel hoort bij twijfel; het LIO vraagt de velden van een signaal', () => {
    const twijfel = melding({ kanaal: 'twijfel', bronsoort: 'intern' });
    for (const uitgang of twijfelUitgangen) {
      const velden = uitgang === 'lio' ? { wat: 'x', thema: 'vastgoed' as const } : {};
      const na = twijfelUitgang(twijfel, { uitgang, reden: 'r', ...velden }, nu);
      assert.equal(na.stand, uitgang === 'lio' ? 'verder' : 'afgehandeld');
    }
    assert.throws(() => twijfelUitgang(twijfel, { uitgang: 'lio', reden: 'r' }, nu), Invalid);
    assert.throws(
      () => twijfelUitgang(melding(), { uitgang: 'bibob', reden: 'r' }, nu),
      code('melding.geen-twijfel'),
    );
  });

  test('MLD-9 een antwoord is gezien, of brengt de melding terug in de rij', () => {
    const na = { ...schift(melding(), volledig['geen-melding'], nu), aanvullingOp: nu.nu };
    assert.equal(aanvullingGezien(na, false, nu).stand, 'afgehandeld');
    const terug = aanvullingGezien(na, true, nu);
    assert.deepEqual([terug.stand, terug.uitkomst, terug.aanvullingOp], ['te-schiften', null, null]);
    assert.throws(() => aanvullingGezien(melding(), true, nu), code('melding.geen-aanvulling'));
  });
});

describe('wat een melder hoort en wat een lijst toont', () => {
  test('een statuswoord zegt nooit een bevinding: te licht, verder en afgehandeld klinken gelijk', () => {
    const woorden = Object.fromEntries(standen.map((s) => [s, statuswoord(s)])) as Record<Stand, string>;
    assert.deepEqual(
      new Set([woorden.verder, woorden['te-licht'], woorden.afgehandeld, woorden.dubbel]),
      new Set(['gelezen']),
    );
    assert.deepEqual([woorden['te-schiften'], woorden.doorgestuurd], ['ontvangen', 'doorgegeven']);
  });

  test('de eerste regel is één regel, kort, en breekt geen teken', () => {
    fc.assert(
      fc.property(anyText(2_000), (tekst) => {
        const regel = eersteRegel(tekst.toWellFormed());
        assert.ok(regel.length <= 160 && regel.isWellFormed() && !/[\n\r\t]/.test(regel));
      }),
    );
    assert.equal(eersteRegel('  Goedenavond,\n\n ik zag iets. '), 'Goedenavond, ik zag iets.');
  });

  test('MLD-8 geen stand zonder einddatum, en alleen wat wacht heeft een leesdatum', () => {
    for (const stand of standen) {
      const k = klok(stand, null, '2026-11-09', standaardTermijnen);
      assert.ok(k.einddatum > '2026-11-09', stand);
      assert.equal(k.voor !== null, stand === 'te-schiften', stand);
    }
    assert.equal(klok('te-licht', null, '2026-11-09', standaardTermijnen).einddatum, '2027-11-09');
    assert.equal(
      klok('afgehandeld', 'geen-melding', '2026-11-09', standaardTermijnen).einddatum,
      '2026-12-09',
    );
    // Vrijdag binnen: maandag gelezen.
    assert.equal(klok('te-schiften', null, '2026-11-06', standaardTermijnen).voor, '2026-11-09');
  });
});
