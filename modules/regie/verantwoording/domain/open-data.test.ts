import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { toCsv } from '#platform/reckon/csv.ts';
import { hashVan, type Inhoud } from './bevriezen.ts';
import { schermJaarAf } from './jaartabel.ts';
import { csvRijen, metadata, openbaar, openbareHash, type Bestand, type Uitgave } from './open-data.ts';

const tabel = schermJaarAf(
  {
    waarden: ['drugs', 'milieu', null],
    aantal: 4,
    kwartalen: [
      [12, 3, 9, 14],
      [8, 20, 7, 9],
      [6, 11, 10, 12],
    ],
  },
  5,
);
const inhoud: Inhoud = {
  cijfer: 'signalen-geregistreerd',
  jaar: 2025,
  tot: '2025-12',
  titel: 'Signalen',
  eenheid: 'signalen',
  per: 'thema',
  drempel: 5,
  definitie: {
    versie: 1,
    sinds: '2024-01-01',
    definitie: 'Wat er telt.',
    zegtNiet: 'Wat niet.',
    soorten: ['x'],
  },
  duiding: { versie: 1, tekst: 'Zo zit het.' },
  namen: ['Drugs', '=HYPERLINK("http://kwaad")', 'niet vastgelegd'],
  waarden: tabel.waarden,
  kwartalen: tabel.kwartalen,
  gesplitst: tabel.gesplitst,
  weg: tabel.weg.map((rij) => [...rij]),
};
const gesplitst = { wijze: 'gesplitst', per: 'thema' } as const;
const uitgave: Uitgave = {
  jaar: 2025,
  nummer: 1,
  dag: '2026-02-01',
  tot: '2025-12',
  gemeente: 'Voorbeeld',
  adres: 'https://open.example.nl/ondermijning',
  uitgever: 'https://identifier.example.nl/gemeente',
  contact: 'open@example.nl',
};
const bestanden: Bestand[] = [
  { naam: 'cijfers-2025.csv', soort: 'csv', omvang: 10, sha256: 'a'.repeat(64) },
  { naam: 'cijfers-2025.json', soort: 'json', omvang: 20, sha256: 'b'.repeat(64) },
];

describe('VER-12: open data', () => {
  test('komen uit de openbare versie: zonder duiding of half geteld blijft een cijfer weg', () => {
    assert.equal(openbaar({ ...inhoud, duiding: null }, gesplitst), null);
    assert.equal(openbaar({ ...inhoud, duiding: { versie: 2, tekst: ' ' } }, gesplitst), null);
    assert.equal(openbaar(inhoud, { wijze: 'niets', per: 'thema' }), null);
    const totalen = openbaar(inhoud, { wijze: 'alleen-totaal', per: 'thema' })!;
    assert.deepEqual(
      totalen.tabel.rijen.map((r) => r.waarde),
      ['2025-K1', '2025-K2', '2025-K3', '2025-K4'],
    );
  });

  test('een afgeschermd aantal staat nergens: niet in JSON, niet in CSV', () => {
    const cijfer = openbaar(inhoud, gesplitst)!;
    assert.equal(cijfer.tabel.rijen[0]!.cellen[1], null);
    assert.equal('kwartalen' in cijfer, false);
    const rijen = csvRijen(2025, [cijfer]);
    const klein = rijen.find((rij) => rij[5] === 'drugs' && rij[7] === '2025-K2')!;
    assert.deepEqual(klein.slice(8, 10), [null, 'afgeschermd']);
    for (const [, , , , , , , , aantal] of rijen.slice(1))
      assert.ok(aantal === null || (aantal as number) === 0 || (aantal as number) >= 5);
  });

  test('CSV voert niets uit in een rekenblad', () => {
    const csv = toCsv(csvRijen(2025, [openbaar(inhoud, gesplitst)!]));
    assert.match(csv, /;"'=HYPERLINK/);
    assert.doesNotMatch(csv, /(^|;|\n)"?[=+@]/);
  });

  test('de openbare hash hangt niet van een afgeschermd aantal af, de hash van wat vaststaat wel', () => {
    const anders = { ...inhoud, kwartalen: inhoud.kwartalen.map((rij) => [...rij]) };
    // Another truth behind the same holes: one up and one down along the rectangle that was withheld.
    const [r2, k2] = [1, 2]
      .flatMap((r) => [0, 2, 3].map((k) => [r, k] as const))
      .find(([r, k]) => inhoud.weg[0]![k] && inhoud.weg[r]![1] && inhoud.weg[r]![k])!;
    anders.kwartalen[0]![1]! += 1;
    anders.kwartalen[0]![k2]! -= 1;
    anders.kwartalen[r2]![1]! -= 1;
    anders.kwartalen[r2]![k2]! += 1;
    assert.deepEqual(openbareHash(anders), openbareHash(inhoud));
    assert.notDeepEqual(hashVan(anders), hashVan(inhoud));
  });
});

/** Shapes of DCAT-AP-NL 3.0; they lie beside the checkout of whoever develops. */
const SHACL = path.join(
  import.meta.dirname,
  '../../../../../shared/reference/dcat-ap-nl/dcat-ap-nl-3.0-SHACL.ttl',
);

interface Eis {
  pad: string;
  min?: number;
  max?: number;
  soort?: string;
}

/** Required and forbidden numbers of properties of one class, read from the shapes. */
function eisen(klasse: string): Eis[] {
  const ttl = readFileSync(SHACL, 'utf8');
  return [...ttl.matchAll(new RegExp(`^dcatapnl-sh:${klasse}Shape_\\w+\\n([\\s\\S]*?)^\\.`, 'gm'))].map(
    ([, tekst]) => {
      const een = (vorm: RegExp) => vorm.exec(tekst!)?.[1];
      const [min, max, soort] = [een(/minCount (\d+)/), een(/maxCount (\d+)/), een(/sh:nodeKind sh:(\w+)/)];
      return {
        pad: een(/sh:path ([\w:]+)/)!,
        ...(min ? { min: Number(min) } : {}),
        ...(max ? { max: Number(max) } : {}),
        ...(soort ? { soort } : {}),
      };
    },
  );
}

type Knoop = Record<string, unknown>;
const lijst = (waarde: unknown): unknown[] => (waarde === undefined ? [] : [waarde].flat());

function fouten(knoop: Knoop, klasse: string): string[] {
  return eisen(klasse).flatMap(({ pad, min, max, soort }) => {
    const waarden = lijst(knoop[pad]);
    const isKnoop = (w: unknown) => typeof w === 'object' && w !== null && !('@value' in w);
    return [
      ...(min !== undefined && waarden.length < min ? [`${klasse} mist ${pad}`] : []),
      ...(max !== undefined && waarden.length > max ? [`${klasse} heeft te veel ${pad}`] : []),
      ...(soort === 'BlankNodeOrIRI' && !waarden.every(isKnoop) ? [`${klasse} ${pad} is geen knoop`] : []),
      ...(soort === 'Literal' && waarden.some(isKnoop) ? [`${klasse} ${pad} is geen tekst`] : []),
    ];
  });
}

describe('VER-12: metadata volgens DCAT-AP-NL 3.0', { skip: !existsSync(SHACL) }, () => {
  const dataset = metadata(uitgave, bestanden) as unknown as Knoop;
  const distributies = dataset['dcat:distribution'] as Knoop[];

  test('elke eis aan dataset en distributie is gehaald', () => {
    assert.ok(eisen('Dataset').length >= 12);
    assert.deepEqual(fouten(dataset, 'Dataset'), []);
    for (const distributie of distributies) assert.deepEqual(fouten(distributie, 'Distribution'), []);
  });

  test('ook zonder adres, uitgever en contact uit de instellingen', () => {
    const kaal = metadata({ ...uitgave, adres: '', uitgever: '', contact: '' }, bestanden);
    assert.deepEqual(fouten(kaal as unknown as Knoop, 'Dataset'), []);
  });

  test('kanarie: wat ontbreekt of te veel is, wordt gezien', () => {
    const { 'dcat:theme': _thema, ...zonder } = dataset;
    assert.deepEqual(fouten(zonder, 'Dataset'), ['Dataset mist dcat:theme']);
    assert.deepEqual(fouten({ ...dataset, 'dcat:version': ['1', '2'] }, 'Dataset'), [
      'Dataset heeft te veel dcat:version',
    ]);
    assert.deepEqual(fouten({ ...distributies[0]!, 'dct:license': undefined }, 'Distribution'), [
      'Distribution mist dct:license',
    ]);
  });

  test('elke distributie draagt adres, licentie en controlegetal', () => {
    assert.deepEqual(
      distributies.map((d) => [
        (d['dcat:downloadURL'] as Knoop)['@id'],
        ((d['spdx:checksum'] as Knoop)['spdx:checksumValue'] as Knoop)['@value'],
      ]),
      bestanden.map((b) => [`https://open.example.nl/ondermijning/${b.naam}`, b.sha256]),
    );
    assert.deepEqual((dataset['dct:temporal'] as Knoop)['dcat:endDate'], {
      '@value': '2025-12-31',
      '@type': 'xsd:date',
    });
  });
});
