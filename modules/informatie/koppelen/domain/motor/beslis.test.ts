import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import en from '../../texts/en.json' with { type: 'json' };
import nl from '../../texts/nl.json' with { type: 'json' };
import { geijkt, gewichten, kansen, weeg, type Telling } from './beslis.ts';
import type { Gegeven } from './gegeven.ts';
import { kenmerkenVan, LEESVERSIE } from './kenmerken.ts';
import { MODEL } from './model.ts';
import { rangschik } from './rangschik.ts';
import { vergelijk } from './vergelijk.ts';

/** A municipality of a hundred thousand in which the name is not rare. */
const telling: Telling = { totaal: 100_000, aantal: () => 60, gevonden: () => 2 };
const kans = (vraag: Gegeven, ...kandidaten: Gegeven[]): { id: number; kans: number }[] =>
  rangschik(
    kenmerkenVan(vraag),
    kandidaten.map((g, id) => ({ id, kenmerken: kenmerkenVan(g) })),
    MODEL,
    telling,
    (a, b) => a - b,
  );

const thuis = { straat: 'Wilgenlaan', huisnummer: '12', postcode: '4811AB', woonplaats: 'Veendrecht' };
const jan: Gegeven = {
  soort: 'persoon',
  voornamen: 'Johannes',
  voorvoegsel: 'van',
  achternaam: 'Wilgenburg',
  geboortedatum: '1961-04-17',
  ...thuis,
};

describe('de kans over alle kandidaten samen', () => {
  test('twee gelijke kandidaten delen de kans', () => {
    const [a, b] = kansen(
      [
        { zelfde: 20, verwant: 0 },
        { zelfde: 20, verwant: 0 },
      ],
      1000,
      MODEL.soorten.persoon,
    );
    assert.equal(a, b);
    assert.ok(a! > 0.45 && a! <= 0.5);
    const rij = kans({ ...jan, voornamen: 'J.' }, jan, jan);
    assert.equal(rij[0]!.kans, rij[1]!.kans);
    assert.ok(rij[0]!.kans <= 0.5);
  });

  test('wie nergens op lijkt, krijgt geen kans: het kan er ook niet zijn', () => {
    const m = MODEL.soorten.persoon;
    assert.ok(kansen([{ zelfde: -10, verwant: -3 }], 1000, m)[0]! < 0.001);
    assert.deepEqual(kansen([], 1000, m), []);
  });

  test('de som met "geen van deze" is nooit meer dan een', () => {
    const m = MODEL.soorten.persoon;
    for (const hoog of [0, 5, 50, 500]) {
      const p = kansen(
        [
          { zelfde: hoog, verwant: 1 },
          { zelfde: hoog - 1, verwant: hoog },
        ],
        1000,
        m,
      );
      assert.ok(p.reduce((a, b) => a + b, 0) <= 1 + 1e-9);
      assert.ok(p.every((x) => Number.isFinite(x)));
    }
  });

  test('ijken laat de volgorde staan', () => {
    for (const soort of Object.values(MODEL.soorten)) {
      let vorige = 0;
      for (let p = 0; p <= 1; p += 0.01) {
        const nu = geijkt(p, soort.ijking);
        assert.ok(nu >= vorige && nu >= 0 && nu <= 1);
        vorige = nu;
      }
    }
  });

  test('de gewichten van de uitleg tellen op tot wat er beslist', () => {
    const v = vergelijk(kenmerkenVan({ ...jan, voornamen: 'Jan' }), kenmerkenVan(jan));
    const m = MODEL.soorten.persoon;
    const som = gewichten(v, 'persoon', m, telling).reduce((s, g) => s + g.toeval, 0) * Math.LN2;
    assert.ok(Math.abs(som - weeg(v, 'persoon', m, telling).zelfde) < 1e-9);
  });
});

describe('wie er dichtbij staat, is een ander', () => {
  test('naam en geboortedatum zijn sterk; met adres en roepnaam nog steeds', () => {
    assert.ok(
      kans({ soort: 'persoon', naam: 'Jan van Wilgenburg', geboortedatum: '17-04-1961' }, jan)[0]!.kans > 0.9,
    );
    assert.ok(kans({ ...thuis, soort: 'persoon', naam: 'Jan van Wilgenburg' }, jan)[0]!.kans > 0.5);
  });

  test('een huisgenoot op achternaam, adres en vaste telefoon alleen is nooit een sterk voorstel', () => {
    const vast = { telefoon: '0781234567' };
    for (const voornamen of ['Maria', 'Pieter', 'Jeroen', 'M.'])
      assert.ok(
        kans({ ...jan, ...vast, voornamen, geboortedatum: '' }, { ...jan, ...vast })[0]!.kans < 0.5,
        voornamen,
      );
  });

  test('een tweeling deelt alles behalve de voornaam', () => {
    const broer: Gegeven = { ...jan, voornamen: 'Thomas', geboortedatum: '1990-06-12' };
    assert.ok(kans({ ...broer, voornamen: 'Daniël' }, broer)[0]!.kans < 0.5);
    assert.ok(kans({ ...broer, voornamen: 'Tobias' }, broer)[0]!.kans < 0.9);
  });

  test('een zoon die naar zijn vader heet, is zijn vader niet', () => {
    assert.ok(kans({ ...jan, geboortedatum: '1989-10-02' }, jan)[0]!.kans < 0.5);
    assert.ok(kans({ ...jan, geboortedatum: '1989' }, jan)[0]!.kans < 0.9);
  });

  test('een gelijk KVK-nummer op een ander adres is een andere vestiging', () => {
    const zaak: Gegeven = {
      soort: 'organisatie',
      naam: 'Bakkerij Goudvink',
      kvknummer: '12345678',
      vestigingsnummer: '000011111111',
      ...thuis,
    };
    const elders = {
      straat: 'Kade',
      huisnummer: '4',
      postcode: '2991CD',
      woonplaats: 'Noordhorst',
      vestigingsnummer: '000022222222',
    };
    assert.ok(kans({ ...zaak, ...elders }, zaak)[0]!.kans < 0.5);
    assert.ok(kans(zaak, zaak)[0]!.kans > 0.9);
  });

  test('nummer 12a is niet nummer 12b, en bij een kenteken beslissen merk en kleur', () => {
    const pand: Gegeven = { soort: 'adres', ...thuis, huisletter: 'A' };
    assert.ok(kans({ ...pand, huisletter: 'B' }, pand)[0]!.kans < 0.5);
    const auto: Gegeven = { soort: 'voertuig', kenteken: 'GB123X', merk: 'Opel', kleur: 'zwart' };
    assert.ok(kans({ ...auto, kenteken: 'GB124X', merk: 'Volvo', kleur: 'rood' }, auto)[0]!.kans < 0.5);
    assert.ok(kans(auto, auto)[0]!.kans > 0.9);
  });
});

test('elk niveau waarop een persoon wordt gewogen, heeft een tekst in beide talen', () => {
  for (const texts of [nl, en] as Record<string, string>[])
    for (const [kenmerk, niveaus] of Object.entries(MODEL.soorten.persoon.kenmerken))
      for (const niveau of Object.keys(niveaus))
        assert.ok(texts[`koppelen.weeg.${kenmerk}.${niveau}`], `${kenmerk}.${niveau}`);
});

test('de parameters zijn geleerd met de lezing die in gebruik is', () => {
  assert.equal(MODEL.lezing, LEESVERSIE);
});
