import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { leesLijstIn } from '#modules/informatie/registers/index.ts';
import { recordedExtract } from '#platform/connectors/registers/recorded-places.ts';
import { START, systeem, testApp, type Person } from '#test/app.ts';
import type { GebiedenDto, KaartDto } from './contract.ts';

const t = await testApp();
let regisseur = await t.signIn('regisseur');
const map = mkdtempSync(path.join(tmpdir(), 'kaart-'));
after(() => rmSync(map, { recursive: true, force: true }));
const gebieden = path.join(import.meta.dirname, '../../../demo/lijsten/gebieden.geojson');

async function leesIn(gemeente: number): Promise<void> {
  const adressen = path.join(map, 'adressen.csv');
  writeFileSync(adressen, recordedExtract());
  for (const [soort, bestand] of [
    ['gebieden', gebieden],
    ['bag', adressen],
  ] as const) {
    const uit = await t.work(systeem(gemeente), (work) =>
      leesLijstIn(work, { soort, bestand, versie: 'verzonnen', peildatum: '2026-11-01', gebied: null }),
    );
    assert.deepEqual([uit.geweigerd, uit.fout, uit.dubbel], [null, 0, 0]);
  }
}

const signaal = async (
  wat: string,
  waar: string,
  gebied?: string,
): Promise<{ id: string; kenmerk: string }> => {
  const melding = (
    await regisseur.ask('POST', '/meldpunt/telefoon', { body: { kanaal: 'telefoon', wat, waar } })
  ).json();
  const { signaal: made } = (
    await regisseur.ask('POST', `/meldingen/${melding.id}/schift`, {
      version: 1,
      body: { keuze: 'verder', wat, waar, thema: 'drugs', ...(gebied ? { gebied } : {}) },
    })
  ).json();
  return made;
};

const stand = async (wie: Person, query = ''): Promise<KaartDto> =>
  (await wie.ask('GET', `/kaart/stukken${query}`)).json();

await leesIn(1);
const opAdres = await signaal('Bus staat elke nacht bij de loods.', 'Kwikstaartweg 14');
const opWijk = await signaal('Auto zonder kenteken.', 'achter de winkels', 'Oostkade');
const nergens = await signaal('Steeds andere auto’s voor de deur.', 'bij de brug');

describe('de kaart', () => {
  test('een stuk ligt in het gebied dat het noemt en in de gebieden van zijn adres', async () => {
    const k = await stand(regisseur);
    const van = (id: string) => k.stukken.find((s) => s.id === id)!;
    assert.deepEqual(van(opAdres.id).gebieden.toSorted(), [
      'bedrijventerrein|BT999901',
      'buurt|BU99990501',
      'wijk|WK999905',
    ]);
    assert.equal(van(opAdres.id).titel, opAdres.kenmerk);
    const adres = k.adressen[van(opAdres.id).adressen[0]!]!;
    assert.equal(adres.adres, 'Kwikstaartweg 14');
    assert.ok(adres.punt !== null && adres.punt[0] > 5.24 && adres.punt[1] > 52.53);
    assert.deepEqual([van(opWijk.id).gebieden, van(opWijk.id).adressen], [['wijk|WK999902'], []]);
    assert.deepEqual([van(nergens.id).gebieden, van(nergens.id).adressen], [[], []]);
    assert.deepEqual(k.lagen.map((l) => l.soort).toSorted(), ['casus', 'controle', 'signaal']);
  });

  test('elk verzonnen adres ligt in één wijk en één buurt', async () => {
    const { items } = (await regisseur.ask('GET', '/kaart/gebieden')).json<GebiedenDto>();
    assert.deepEqual(
      ['wijk', 'buurt', 'bedrijventerrein', 'jachthaven'].map(
        (s) => items.filter((g) => g.soort === s).length,
      ),
      [5, 10, 1, 1],
    );
    const { rows } = await t.admin.query(
      'select count(*)::int as n from registers.adres where gemeente_id = 1',
    );
    const { Indeling } = await import('./domain/plaats.ts');
    const indeling = new Indeling(items.map(({ id, naam, vlak }) => ({ id, naam, vlak })));
    const { rows: adressen } = await t.admin.query(
      'select straat, huisnummer, lengte, breedte from registers.adres',
    );
    assert.equal(adressen.length, rows[0].n);
    for (const a of adressen) {
      const soorten = indeling.bij([a.lengte, a.breedte]).map((id) => id.split('|')[0]);
      for (const soort of ['wijk', 'buurt'])
        assert.equal(
          soorten.filter((s) => s === soort).length,
          1,
          `${a.straat} ${a.huisnummer}: ${soorten.join()}`,
        );
    }
  });

  test('wie een stuk niet in zijn lijst ziet, ziet het niet op de kaart, ook niet als aantal', async () => {
    const toezichthouder = await t.signIn('toezichthouder');
    assert.deepEqual((await stand(toezichthouder)).stukken, []);
    assert.deepEqual((await stand(toezichthouder)).adressen, []);
    assert.equal((await stand(await t.signIn('jurist'))).stukken.length, 3);
  });

  test('een andere gemeente ziet haar eigen, lege kaart', async () => {
    const buur = await t.signIn('regisseur', 'buurgemeente');
    const { items, lijsten, ondergrond } = (await buur.ask('GET', '/kaart/gebieden')).json<GebiedenDto>();
    assert.deepEqual([items, lijsten, ondergrond, (await stand(buur)).stukken], [[], [], null, []]);
  });

  for (const rol of ['beheerder', 'fg', 'partner', 'medewerker'] as const)
    test(`${rol} heeft geen kaart`, async () => {
      const wie = await t.signIn(rol);
      for (const pad of ['/kaart/stukken', '/kaart/gebieden', '/kaart/tegels/14/8430/5371'])
        assert.equal((await wie.ask('GET', pad)).statusCode, 403, pad);
    });

  test('een oud stuk valt buiten de periode; een rare periode wordt geweigerd', async () => {
    t.setNow('2027-06-09T07:30:00.000Z');
    const later = await t.signIn('regisseur');
    assert.equal((await stand(later, '?maanden=3')).stukken.length, 0);
    assert.equal((await stand(later)).stukken.length, 3);
    t.setNow(START);
    regisseur = await t.signIn('regisseur');
    for (const slecht of ['?maanden=0', '?maanden=61', '?maanden=x', '?van=2026-01-01'])
      assert.equal((await regisseur.ask('GET', `/kaart/stukken${slecht}`)).statusCode, 400, slecht);
  });

  test('elke blik staat in het log van verwerkingen', async () => {
    const tel = async () =>
      (await t.admin.query(`select count(*)::int as n from platform.verwerkingslog`)).rows[0].n as number;
    const voor = await tel();
    await stand(regisseur);
    assert.ok((await tel()) > voor);
  });
});

describe('de ondergrond', () => {
  const gevraagd: string[] = [];
  const server = http.createServer((request, reply) => {
    gevraagd.push(request.url ?? '');
    reply.end(
      Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(40)]),
    );
  });
  const cache = `${t.filesFolder}-kaarttegels`;
  after(() => {
    server.close();
    rmSync(cache, { recursive: true, force: true });
    delete process.env.BAKEN_REGISTERPOORTEN;
  });
  const zet = (sleutel: string, waarde: unknown) =>
    t.admin.query(
      `insert into platform.instelling (gemeente_id, sleutel, geldig_vanaf, waarde, bron, door, op)
       values (1, $1, '2024-01-01', $2, 'proef', $3, now()) on conflict do nothing`,
      [sleutel, JSON.stringify(waarde), regisseur.actor.accountId],
    );
  // Over the invented municipality, at level 14.
  const TEGEL = '/kaart/tegels/14/8430/5371';

  test('staat uit: dan is er geen tegel, en gaat er niets naar buiten', async () => {
    assert.equal((await regisseur.ask('GET', TEGEL)).statusCode, 404);
    assert.equal(existsSync(cache), false);
  });

  test('aan: een tegel komt van Baken, één keer gehaald; ver van huis en te diep komt er geen', async () => {
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    process.env.BAKEN_REGISTERPOORTEN = origin;
    await zet('kaart.ondergrond', true);
    await zet('kaart.tegels', `${origin}/{z}/{x}/{y}.png`);
    for (let i = 0; i < 2; i += 1) {
      const beeld = await regisseur.ask('GET', TEGEL);
      assert.deepEqual([beeld.statusCode, beeld.headers['content-type']], [200, 'image/png']);
      assert.match(String(beeld.headers['content-security-policy']), /sandbox/);
    }
    assert.deepEqual(gevraagd, ['/14/8430/5371.png']);
    for (const ver of ['14/100/5371', '14/8430/100', '20/539000/342000', '3/4/2', '14/99999/5371'])
      assert.equal((await regisseur.ask('GET', `/kaart/tegels/${ver}`)).statusCode, 404, ver);
    assert.equal((await regisseur.ask('GET', '/kaart/tegels/x/1/1')).statusCode, 400);
    assert.equal(gevraagd.length, 1);
    const { ondergrond } = (await regisseur.ask('GET', '/kaart/gebieden')).json<GebiedenDto>();
    assert.match(ondergrond!.bron, /Kadaster/);
  });
});
