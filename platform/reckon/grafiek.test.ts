import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { tekenGrafiek } from '#platform/documents/grafiek.ts';
import {
  alsJaren,
  alsStapels,
  alsStaven,
  altzin,
  grafiekhoogte,
  grafiekOpties,
  LIJNKLEUREN,
  papier,
  type Cijfertabel,
  type Grafieksoort,
} from './grafiek.ts';

const palet = papier('informatie');
const woorden = { getal: (n: number) => n.toLocaleString('nl-NL'), afgeschermd: 'afgeschermd' };
const tabel: Cijfertabel = {
  kolommen: ['K1', 'K2', 'Heel 2026'].map((naam) => ({ naam })),
  rijen: [
    { naam: 'Drugs', cellen: [1200, 34, 1234] },
    { naam: 'Milieu', cellen: [null, 7, null] },
  ],
  totalen: [null, 41, null],
};
const reeksen = {
  staaf: alsStaven(tabel),
  gestapeld: alsStapels(tabel),
  lijn: alsJaren('Signalen', [
    { jaar: 2024, totaal: 10 },
    { jaar: 2025, totaal: null },
    { jaar: 2026, totaal: 1234 },
  ]),
};
const soorten = Object.keys(reeksen) as Grafieksoort[];

describe('grafiek', () => {
  for (const soort of soorten)
    test(`${soort}: dezelfde opties zijn gewone gegevens en tekenen zonder browser`, () => {
      const opties = grafiekOpties(soort, reeksen[soort], woorden, palet);
      assert.deepEqual(JSON.parse(JSON.stringify(opties)), opties);
      const hoogte = grafiekhoogte(soort, reeksen[soort]);
      const svg = tekenGrafiek({ opties, breedte: 480, hoogte });
      assert.match(svg, /^<svg/);
      assert.doesNotMatch(svg, /NaN|undefined/);
      for (const naam of soort === 'gestapeld' ? ['Drugs', 'Milieu', 'K1'] : ['1.234'])
        assert.ok(svg.includes(naam), naam);
    });

  test('een afgeschermd aantal krijgt geen lengte, geen getal en een eigen woord', () => {
    const svg = tekenGrafiek({
      opties: grafiekOpties('staaf', reeksen.staaf, woorden, palet),
      breedte: 480,
      hoogte: 120,
    });
    assert.match(svg, /afgeschermd/);
    const { series } = grafiekOpties('lijn', reeksen.lijn, woorden, palet) as {
      series: { data: unknown[] }[];
    };
    assert.equal(series[0]!.data[1], '-');
  });

  test('één zin zegt wat de grafiek toont', () => {
    assert.equal(
      altzin('Signalen in 2026', reeksen.staaf, woorden),
      'Signalen in 2026. Drugs 1.234, Milieu afgeschermd.',
    );
    assert.equal(
      altzin('Signalen in 2026', reeksen.gestapeld, woorden),
      'Signalen in 2026. K1: Drugs 1.200, Milieu afgeschermd; K2: Drugs 34, Milieu 7.',
    );
  });

  test('zonder kleur: buren verschillen in tint, en elk deel heeft zijn eigen patroon', () => {
    const grijs = palet.kleuren.map((kleur) => Number.parseInt(kleur.slice(3, 5), 16));
    for (const [i, waarde] of grijs.slice(1).entries())
      assert.ok(Math.abs(waarde - grijs[i]!) >= 24, `${grijs[i]} naast ${waarde}`);
    const { aria } = grafiekOpties('gestapeld', reeksen.gestapeld, woorden, palet) as {
      aria: { decal: { decals: object[] } };
    };
    assert.equal(new Set(aria.decal.decals.map((d) => JSON.stringify(d))).size, palet.kleuren.length);
  });

  test('de kleuren op papier zijn die van het scherm', () => {
    const tokens = readFileSync(new URL('../web/css/tokens.css', import.meta.url), 'utf8');
    for (const [lijn, kleur] of Object.entries(LIJNKLEUREN))
      assert.ok(tokens.includes(`--baken-color-line-${lijn}: light-dark(${kleur},`), lijn);
  });
});
