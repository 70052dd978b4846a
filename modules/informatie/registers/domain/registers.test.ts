import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { RuleViolated } from '#platform/errors.ts';
import { bevoegdheden } from '../contract.ts';
import { doelen, doelVan, veldenVan } from './doelen.ts';
import { demandSlotOpen, rust, volgendePoging } from './slot.ts';
import { alsTekst, lees, soortVan, vraagSoorten } from './vragen.ts';

const soort = (naam: string) => soortVan(naam)!;
const gewogen = { kenmerk: 'S-1', weging: { bevoegdheid: 'wet-brp' as const }, loopt: true };
const code = (run: () => unknown): string => {
  try {
    run();
    return 'open';
  } catch (error) {
    assert.ok(error instanceof RuleViolated);
    return `${error.rule} ${error.code}`;
  }
};

describe('REG-1 en REG-2: het slot op personen', () => {
  test('zonder weging, na een besluit, met een doel dat niet past: dicht', () => {
    const vraag = soort('brp.postcode');
    const doel = doelVan('adresonderzoek')!;
    assert.deepEqual(
      [
        code(() => demandSlotOpen(vraag, { ...gewogen, weging: null }, doel)),
        code(() => demandSlotOpen(vraag, { ...gewogen, loopt: false }, doel)),
        code(() => demandSlotOpen(vraag, { ...gewogen, weging: { bevoegdheid: 'apv' } }, doel)),
        code(() => demandSlotOpen(vraag, gewogen, doelVan('identiteit')!)),
        code(() => demandSlotOpen(vraag, gewogen, doel)),
      ],
      [
        'REG-1 register.niet-gewogen',
        'REG-1 register.bron-loopt-niet',
        'REG-2 register.doel-past-niet',
        'REG-2 register.vraag-past-niet',
        'open',
      ],
    );
  });

  test('elke vraag over een persoon hoort bij een doel, en geen enkele vraag over een object', () => {
    for (const v of vraagSoorten)
      assert.equal(
        doelen.some((d) => d.vragen.includes(v.soort)),
        v.persoon,
        v.soort,
      );
  });

  test('elke bevoegdheid draagt ten minste het vaststellen van een identiteit, en adresonderzoek alleen de Wet BRP', () => {
    for (const b of bevoegdheden) assert.ok(doelVan('identiteit')!.bevoegdheden.includes(b));
    assert.deepEqual(doelVan('adresonderzoek')!.bevoegdheden, ['wet-brp']);
  });

  test('geen doel vraagt wat de BRP vanzelf meegeeft, of meer dan het nodig heeft', () => {
    const vanzelf = [
      'inOnderzoek',
      'geheimhoudingPersoonsgegevens',
      'opschortingBijhouding',
      'rni',
      'verificatie',
    ];
    const nooit = [
      'nationaliteiten',
      'verblijfstitel',
      'ouders',
      'kinderen',
      'partners',
      'gezag',
      'europeesKiesrecht',
      'geslacht',
    ];
    for (const d of doelen)
      for (const f of [...d.velden.raadplegen, ...d.velden.zoeken])
        assert.ok(![...vanzelf, ...nooit].some((n) => f === n || f.startsWith(`${n}.`)), `${d.doel} ${f}`);
  });
});

describe('vragen', () => {
  test('alles wat fout is in één keer: leeg, vorm, onbekend', () => {
    const { fouten } = lees(soort('brp.naam-geboortedatum'), {
      geboortedatum: '1971-02-30',
      oogkleur: 'blauw',
    });
    assert.deepEqual(
      fouten.map((f) => `${f.veld} ${f.code}`),
      [
        'waarden.geslachtsnaam register.veld-leeg',
        'waarden.geboortedatum register.veld-vorm',
        'waarden.oogkleur register.veld-onbekend',
      ],
    );
  });

  test('één schrijfwijze: postcode, kenteken en een verloren nul', () => {
    assert.deepEqual(lees(soort('adres.postcode'), { postcode: '9999 az', huisnummer: '14' }).vraag.waarden, {
      postcode: '9999AZ',
      huisnummer: '14',
    });
    assert.deepEqual(lees(soort('rdw.kenteken'), { kenteken: ' v-478-eo' }).vraag.waarden, {
      kenteken: 'V478EO',
    });
    assert.deepEqual(lees(soort('kvk.nummer'), { kvkNummer: '1014' }).vraag.waarden, {
      kvkNummer: '00001014',
    });
  });

  test('een periode loopt niet terug', () => {
    const { fouten } = lees(soort('bewoning.periode'), {
      adresseerbaarObject: '9999010001000014',
      datumVan: '2026-02-01',
      datumTot: '2026-01-01',
    });
    assert.deepEqual(
      fouten.map((f) => f.code),
      ['register.periode'],
    );
  });

  test('een nummer dat de elfproef niet doorstaat wordt niet gevraagd', () => {
    const fout = (bsn: string) => lees(soort('brp.bsn'), { bsn }).fouten.map((f) => f.code);
    assert.deepEqual(
      [fout('999901011'), fout('999 901 012'), fout('000000000')],
      [[], ['register.veld-bsn'], ['register.veld-bsn']],
    );
  });

  test('dezelfde vraag is dezelfde tekst, in welke volgorde ook', () => {
    const a = alsTekst({ soort: 'kvk.adres', waarden: { postcode: '9999AZ', huisnummer: '1' } });
    assert.equal(a, alsTekst({ soort: 'kvk.adres', waarden: { huisnummer: '1', postcode: '9999AZ' } }));
    assert.notEqual(
      a,
      alsTekst({ soort: 'adres.postcode', waarden: { huisnummer: '1', postcode: '9999AZ' } }),
    );
  });
});

describe('REG-5: opnieuw proberen', () => {
  test('steeds later, of zo laat als het register vraagt, en na vijf keer niet meer', () => {
    assert.deepEqual(
      [1, 2, 3, 4, 5, 6].map((n) => volgendePoging('te-traag', n, null)),
      [30, 120, 600, 3600, 21_600, null],
    );
    assert.equal(volgendePoging('te-druk', 1, 90), 90);
    assert.equal(volgendePoging('te-druk', 2, 5), 120);
    assert.equal(volgendePoging('geen-toegang', 1, 5), null);
  });
});

test('REG-12: wie net stil was krijgt twintig seconden rust; een kapot antwoord of een verkeerde sleutel is geen stilte', () => {
  const op = '2026-11-24T10:00:00.000Z';
  const na = (code: string, nu: string) => rust({ code, op }, nu);
  assert.deepEqual(
    [
      na('te-traag', '2026-11-24T10:00:19.000Z'),
      na('te-traag', '2026-11-24T10:00:20.000Z'),
      na('te-druk', op),
      na('onleesbaar', op),
      na('geen-toegang', op),
      rust(null, op),
    ],
    [true, false, true, false, false, false],
  );
});

// Uses the official lists of fields that lie beside a development checkout; skipped where they are absent.
const reference =
  process.env.BAKEN_REFERENTIE ?? path.join(import.meta.dirname, '../../../../../shared/reference');

test('elk veld van elk doel bestaat in de officiële lijst', { skip: !existsSync(reference) }, () => {
  const paden = (naam: string) =>
    new Set(readFileSync(path.join(reference, `brp/${naam}.csv`), 'utf8').split(/\r?\n/));
  const heel = paden('fields-Persoon');
  const beperkt = paden('fields-PersoonBeperkt');
  for (const doel of doelen)
    for (const vraag of doel.vragen.filter((v) => v.startsWith('brp.')))
      for (const veld of veldenVan(doel, vraag)) {
        const lijst = vraag === 'brp.bsn' ? heel : beperkt;
        assert.ok(
          lijst.has(veld) || [...lijst].some((p) => p.startsWith(`${veld}.`)),
          `${doel.doel} ${vraag} ${veld}`,
        );
      }
});
