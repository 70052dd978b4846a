import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { rmSync } from 'node:fs';
import { systeem, testApp } from '#test/app.ts';
import type { OpzoekingDto } from './contract.ts';
import { contributions } from './contributions.ts';
import { leesLijstIn, type Inlees } from './index.ts';
import { jobs } from './jobs.ts';

const t = await testApp();
const regisseur = await t.signIn('regisseur');
const map = mkdtempSync(path.join(tmpdir(), 'lijsten-'));
after(() => rmSync(map, { recursive: true, force: true }));

let nummer = 0;
const lees = (soort: Inlees['soort'], inhoud: string | Buffer, meer: Partial<Inlees> = {}, gemeente = 1) => {
  nummer += 1;
  const bestand = path.join(map, `${nummer}.csv`);
  writeFileSync(bestand, inhoud);
  return t.work(systeem(gemeente), (work) =>
    leesLijstIn(work, { soort, bestand, versie: '', peildatum: '2026-11-01', gebied: null, ...meer }),
  );
};
const tel = async (tabel: string, gemeente = 1): Promise<number> =>
  (
    await t.admin.query(`select count(*)::int as n from registers.${tabel} where gemeente_id = $1`, [
      gemeente,
    ])
  ).rows[0].n;

const kop =
  'openbareruimte;huisnummer;huisletter;huisnummertoevoeging;postcode;woonplaats;nummeraanduiding;verblijfsobjectgebruiksdoel;oppervlakteverblijfsobject;object_id;object_type;lon;lat';
const nummeraanduiding = (n: number): string => `99992000${String(n).padStart(8, '0')}`;
const rij = (n: number, straat = 'Snipstraat', extra = '') =>
  `${straat};${n};${extra};;9999 ZZ;Proefdam;${nummeraanduiding(n)};woonfunctie;80;99990100${String(n).padStart(8, '0')};VBO;4,70${n};51,83`;

describe('lijsten inlezen', () => {
  test('puntkomma, Windows-1252, CRLF en BOM; foute rijen met hun regel, dubbele geteld', async () => {
    const tekst = [
      kop,
      rij(1, 'Prins Maurícioweg'),
      rij(2),
      rij(2),
      'Snipstraat;nul;;;9999ZZ;Proefdam;9999200000000009',
      rij(3).replace('9999 ZZ', 'ABCD'),
      '',
    ].join('\r\n');
    const uit = await lees('bag', Buffer.from(tekst, 'latin1'));
    assert.deepEqual(
      [uit.rijen, uit.dubbel, uit.fouten, uit.geweigerd],
      [
        2,
        1,
        [
          { regel: 5, reden: 'huisnummer' },
          { regel: 6, reden: 'postcode' },
        ],
        null,
      ],
    );
    const { rows } = await t.admin.query(`select straat, breedte from registers.adres where huisnummer = 1`);
    assert.deepEqual(rows, [{ straat: 'Prins Maurícioweg', breedte: 51.83 }]);
    const komma = await lees(
      'bag',
      `\uFEFF"straat","huisnummer","postcode","woonplaats","nummeraanduiding"\n"Weg, de lange",7,9999AB,Proefdam,9999200000000007\n`,
    );
    assert.deepEqual([komma.rijen, await tel('adres')], [1, 1]);
  });

  test('een lijst die niet deugt verandert niets: wat gold, geldt nog', async () => {
    await lees('bag', [kop, rij(4), rij(5)].join('\n'));
    for (const [inhoud, reden] of [
      ['a;b\n1;2\n', 'kolommen nummeraanduiding, postcode, huisnummer, straat, woonplaats'],
      [kop, 'geen-rijen'],
      ['', 'geen-rijen'],
      [`${kop}\n${rij(6)}\nx;x\ny;y\n`, 'te-veel-fouten'],
    ] as const)
      assert.equal((await lees('bag', inhoud)).geweigerd, reden);
    assert.equal(await tel('adres'), 2);
    const { items } = (await regisseur.ask('GET', '/registers/lijsten')).json();
    assert.deepEqual(
      items.filter((l: { soort: string; geldt: boolean }) => l.soort === 'bag' && l.geldt).length,
      1,
    );
  });

  test('gebieden uit GeoJSON: vlakken, gaten, RD-coördinaten en punten worden uit elkaar gehouden', async () => {
    const vlak = (naam: string, x: number, y: number, maat = 0.01) => ({
      type: 'Feature',
      properties: { naam, code: naam },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [x, y],
            [x + maat, y],
            [x + maat, y + maat],
            [x, y + maat],
            [x, y],
          ],
        ],
      },
    });
    const gat = vlak('Gat', 4.7, 51.82, 0.02);
    gat.geometry.coordinates.push([
      [4.703, 51.825],
      [4.706, 51.825],
      [4.706, 51.835],
      [4.703, 51.835],
      [4.703, 51.825],
    ]);
    const uit = await lees(
      'gebieden',
      JSON.stringify({
        type: 'FeatureCollection',
        features: [
          vlak('Wijk Een', 4.7, 51.825),
          gat,
          vlak('RD', 107_000, 426_000, 500),
          {
            type: 'Feature',
            properties: { naam: 'Punt' },
            geometry: { type: 'Point', coordinates: [4, 51] },
          },
          null,
        ],
      }),
      { gebied: 'wijk', versie: 'wijken' },
    );
    assert.deepEqual(
      [uit.rijen, uit.fouten],
      [
        3,
        [
          { regel: 4, reden: 'geen-vlak' },
          { regel: 5, reden: 'vorm' },
        ],
      ],
    );
    assert.equal((await lees('gebieden', '{"type":"Feature"}', { versie: 'x' })).geweigerd, 'geen-geojson');
    // Another set of areas stands beside it; the same set again replaces it.
    await lees(
      'gebieden',
      JSON.stringify({ type: 'FeatureCollection', features: [vlak('Haven', 4.7, 51.825)] }),
      { gebied: 'jachthaven', versie: 'haven' },
    );
    await lees(
      'gebieden',
      JSON.stringify({ type: 'FeatureCollection', features: [vlak('Wijk Een', 4.7, 51.825), gat] }),
      { gebied: 'wijk', versie: 'wijken' },
    );
    assert.equal(await tel('gebied'), 3);
  });

  test('SBI 2008 en 2025 naast elkaar, gemeenten met hun dagen', async () => {
    await lees(
      'sbi',
      'code,omschrijving,niveau,ouder,sectie\nG,"Handel, groot en klein",sectie,,G\n4520,Autoreparatie,klasse,G,G\n',
      { versie: '2008' },
    );
    await lees('sbi', 'code,omschrijving\n9531,Autoreparatie\n', { versie: '2025' });
    await lees('sbi', 'code,omschrijving\n9531,Autoreparatie\n9622,Kappers\n', { versie: '2025' });
    const uit = await lees(
      'gemeenten',
      'gemeentecode,naam,provincie,geldigVan,geldigTot\nGM9999,Proefdam,X,,2030-12-31\nGM9998,Kwijt,X,gisteren,\n',
    );
    assert.deepEqual(
      [await tel('code'), uit.rijen, uit.fouten],
      [2 + 2 + 1, 1, [{ regel: 3, reden: 'datum' }]],
    );
  });

  test('veertigduizend adressen gaan in één keer naar binnen, en alleen bij de eigen gemeente', async () => {
    const regels = [kop];
    for (let i = 1; i <= 40_000; i += 1)
      regels.push(
        rij(i % 9000 || 1, `Straat ${Math.floor(i / 9000)}`).replace(/99992000\d{8}/, nummeraanduiding(i)),
      );
    const uit = await lees('bag', regels.join('\n'), {}, 2);
    assert.deepEqual([uit.rijen, uit.fout, await tel('adres', 2)], [40_000, 0, 40_000]);
    assert.equal(await tel('adres'), 2);
  });
});

describe('opzoeken in de eigen lijst', () => {
  test('postcode en nummer, of straat en nummer: antwoord zonder vraag naar buiten, met de dag van de lijst en zijn gebieden', async () => {
    await lees(
      'bag',
      [kop, rij(5), rij(5, 'Snipstraat', 'B').replace('9999200000000005', '9999200000000055')].join('\n'),
      { peildatum: '2026-10-15' },
    );
    const wacht = async () =>
      (await t.admin.query(`select count(*)::int as n from graphile_worker._private_jobs`)).rows[0].n;
    const voor = await wacht();
    const vraag = async (waarden: Record<string, string>, soort = 'adres.postcode') =>
      (
        await regisseur.ask('POST', '/opzoekingen', {
          body: { soort, waarden, reden: 'Proef met de eigen lijst.' },
        })
      ).json<OpzoekingDto>();
    const o = await vraag({ postcode: '9999zz', huisnummer: '5', huisletter: 'b' });
    assert.deepEqual(
      [o.stand, o.treffers.length, o.antwoordOp, o.opgenomen],
      ['antwoord', 1, '2026-10-14T22:00:00.000Z', false],
    );
    assert.equal(o.treffers[0]!.titel, 'Snipstraat 5B, 9999 ZZ Proefdam');
    const beide = await vraag({ adres: 'snipstraat 5, Proefdam' }, 'adres');
    assert.equal(beide.treffers.length, 2);
    const feiten = Object.fromEntries(o.treffers[0]!.feiten.map((f) => [f.code, f.waarde]));
    // 4.705 lies in the hole of the one area and inside the two others.
    assert.deepEqual([feiten['wijk'], feiten['jachthaven']], ['Wijk Een', 'Haven']);
    assert.equal(await wacht(), voor);
    assert.equal((await vraag({ postcode: '9999ZZ', huisnummer: '77' })).stand, 'wacht');
  });
});

describe('KVK Mutatieservice', () => {
  const job = () => t.work(systeem(1), (work) => jobs['registers.mutaties']!(work, {}));
  const lijst = async () => (await regisseur.ask('GET', '/registers/kvk/mutaties')).json().items;

  test('elke ochtend gelezen; twee keer op een dag is één keer; na drie maanden weg', async () => {
    await job();
    await job();
    const items = await lijst();
    // Four lines came, of which one said twice that a firm is new.
    assert.deepEqual(
      items.map((m: { soort: string }) => m.soort),
      ['beeindigd', 'adres', 'nieuw'],
    );
    assert.equal((await (await t.signIn('jurist')).ask('GET', '/registers/kvk/mutaties')).statusCode, 403);
    const regel = contributions.bewaarregel!.find((r) => r.id === 'kvk-mutaties')!;
    const op = (dag: string) => t.work(systeem(1), (work) => regel.vervallen(work, dag, 10));
    assert.deepEqual([(await op('2027-02-07')).length, (await op('2027-02-08')).length], [0, 3]);
    assert.deepEqual(await t.work(systeem(1), (work) => regel.vernietig(work, items[0].id)), {
      'registers.mutatie': 1,
    });
    assert.equal((await lijst()).length, 2);
  });
});
