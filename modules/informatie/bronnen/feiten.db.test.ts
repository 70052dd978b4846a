import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { registreer } from '#modules/informatie/signalen/index.ts';
import { START, systeem, testApp } from '#test/app.ts';
import { contributions } from './contributions.ts';
import type { HuisfeitDto } from './contract.ts';
import { leesFeitenIn } from './index.ts';

const t = await testApp();
const regisseur = await t.signIn('regisseur');
const buur = await t.signIn('regisseur', 'buurgemeente');
const map = mkdtempSync(path.join(tmpdir(), 'feiten-'));
after(() => rmSync(map, { recursive: true, force: true }));

await regisseur.ask('POST', '/bronnen', {
  body: {
    naam: 'Vergunningen',
    afdeling: 'VTH',
    contact: 'Proef Collega',
    email: 'vth@example.nl',
    weet: 'Vergunningen.',
    grondslag: 'Omgevingswet',
    hoe: 'Adres.',
    herkomstlabel: 'Bibob',
    actief: true,
  },
});
const signaal = await t.work(regisseur.actor, (work) =>
  registreer(work, {
    bronsoort: 'toezichthouder',
    wat: 'Vaten.',
    waar: 'Kwikstaartweg 14',
    thema: 'drugs',
    ontvangenOp: START,
    team: 'ondermijning',
  }),
);

let nummer = 0;
const lees = (
  tekst: string | Buffer,
  soort: 'vergunning' | 'handhaving' = 'vergunning',
  bron = 'vergunningen',
) => {
  nummer += 1;
  const bestand = path.join(map, `${nummer}.csv`);
  writeFileSync(bestand, tekst);
  return t.work(systeem(1), (work) => leesFeitenIn(work, { soort, bestand, bron, peildatum: '2026-11-01' }));
};
const zoek = async (objecten: object[], wie = regisseur) =>
  wie.ask('POST', '/huisfeiten/_zoek', { body: { signaalId: signaal.id, objecten } });
const feiten = async (waarde: string, soort = 'adres'): Promise<HuisfeitDto[]> =>
  (await zoek([{ soort, waarde }])).json().items;

const csv = [
  'Zaaknummer;Straat;Huisnummer;Huisletter;Postcode;KvK-nummer;Bedrijfsnaam;Omschrijving;Datum;Status;Aanvrager',
  'Z-1;Kwikstaartweg;14;;9999 AZ;00001014;Kwikstaart Stalling B.V.;Opslag van goederen;9-11-2019;verleend;P. de Jong',
  'Z-2;Kwikstaartweg;14;a;;;;Reclamebord;2021-02-03;geweigerd;',
  ';;;;;00001022;;Garage zonder adres;20200401;verleend;',
  'Z-4;Kwikstaartweg;geen;;;;;Niets te vinden;1-1-2020;;',
  'Z-5;Tolbakenweg;8;;;;;Datum klopt niet;31-02-2020;;',
  'Z-6;Tolbakenweg;8;;;;;;1-1-2020;;',
].join('\r\n');

describe('vergunningen en handhaving uit een lijst', () => {
  test('gevonden op straat, op postcode, op KVK-nummer en op naam; één feit staat er één keer', async () => {
    const uit = await lees(Buffer.from(csv, 'latin1'));
    assert.deepEqual(
      [uit.rijen, uit.fouten],
      [
        3,
        [
          { regel: 5, reden: 'geen-object' },
          { regel: 6, reden: 'datum' },
          { regel: 7, reden: 'omschrijving' },
        ],
      ],
    );
    const verwacht = {
      object: 'Kwikstaartweg 14',
      soort: 'vergunning',
      omschrijving: 'Opslag van goederen',
      stand: 'verleend',
      kenmerk: 'Z-1',
      datum: '2019-11-09',
      bron: 'Vergunningen',
      herkomstlabel: 'Bibob',
      peildatum: '2026-11-01',
    };
    assert.deepEqual(await feiten('Kwikstaartweg 14'), [verwacht]);
    assert.deepEqual(await feiten('Kwikstaartweg 14, 9999 AZ Proefdam'), [
      { ...verwacht, object: 'Kwikstaartweg 14, 9999 AZ Proefdam' },
    ]);
    assert.deepEqual(
      (await feiten('kwikstaartweg 14A')).map((f) => f.kenmerk),
      ['Z-2'],
    );
    assert.deepEqual(
      (await feiten('00001022', 'kvk')).map((f) => f.datum),
      ['2020-04-01'],
    );
    assert.deepEqual(
      (await feiten('Kwikstaart Stalling BV', 'organisatie')).map((f) => f.kenmerk),
      ['Z-1'],
    );
    assert.deepEqual(await feiten('Kwikstaartweg 15'), []);
  });

  test('BRN-8: alleen bij een signaal dat de kijker mag lezen; een persoon is geen ingang', async () => {
    assert.equal((await zoek([{ soort: 'adres', waarde: 'Kwikstaartweg 14' }], buur)).statusCode, 404);
    assert.equal((await zoek([{ soort: 'persoon', waarde: 'P. de Jong' }])).statusCode, 400);
    const fg = await t.signIn('fg');
    assert.equal((await zoek([{ soort: 'adres', waarde: 'Kwikstaartweg 14' }], fg)).statusCode, 403);
  });

  test('de tekst staat versleuteld, en wat niet gevraagd is staat er niet', async () => {
    const { rows } = await t.admin.query<{ tekst: Buffer }>('select tekst from bronnen.feit');
    assert.equal(rows.length, 3);
    for (const { tekst } of rows) assert.doesNotMatch(tekst.toString('latin1'), /Opslag|verleend|Jong/);
  });

  test('BRN-7: een nieuwe lijst vervangt de vorige en haar sleutel; een slechte laat haar staan', async () => {
    const oud = (await t.admin.query<{ id: string }>('select id from bronnen.import')).rows[0]!.id;
    for (const [tekst, reden] of [
      ['a;b\n1;2', 'kolommen omschrijving, adres, kvk of bedrijf'],
      ['adres;omschrijving\n', 'geen-rijen'],
      ['adres;omschrijving\n-;x\n-;y\nTolbakenweg 8;z\n', 'te-veel-fouten'],
    ] as const)
      assert.equal((await lees(tekst)).geweigerd, reden);
    assert.equal(
      (await lees('adres;omschrijving\nTolbakenweg 8;x\n', 'vergunning', 'onbekend')).geweigerd,
      'bron-onbekend',
    );
    assert.equal((await feiten('Kwikstaartweg 14')).length, 1);
    await lees('adres;omschrijving\n"Tolbakenweg 8, 9999 BZ Proefdam";Kamerverhuur\n');
    assert.deepEqual(
      (await feiten('Tolbakenweg 8')).map((f) => f.omschrijving),
      ['Kamerverhuur'],
    );
    assert.deepEqual(await feiten('Kwikstaartweg 14'), []);
    const left = await t.admin.query(
      'select (select count(*) from platform.recordsleutel where id = $1)::int + (select count(*) from bronnen.feitsleutel where import_id = $1)::int as n',
      [oud],
    );
    assert.equal(left.rows[0].n, 0);
    await lees('adres;omschrijving\nTolbakenweg 8;Last onder dwangsom\n', 'handhaving');
    assert.deepEqual((await feiten('Tolbakenweg 8')).map((f) => f.soort).toSorted(), [
      'handhaving',
      'vergunning',
    ]);
  });

  test('een lijst die niemand vervangt, gaat na haar termijn', async () => {
    const regel = contributions.bewaarregel!.find((r) => r.id === 'huisfeiten')!;
    const op = (dag: string) => t.work(systeem(1), (work) => regel.vervallen(work, dag, 10));
    assert.deepEqual([(await op('2028-10-31')).length, (await op('2028-11-01')).length], [0, 2]);
    const [een] = await op('2028-11-01');
    assert.deepEqual(await t.work(systeem(1), (work) => regel.vernietig(work, een!.id)), {
      'bronnen.import': 1,
    });
  });
});
