import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { makeReceiptCode, parseReceiptCode } from '#platform/reckon/receipt-code.ts';
import { boxKeysFrom } from '#platform/sealed-box.ts';
import { BIJLAGE, netteNaam, weigerBijlage } from './bijlage.ts';
import { antwoordZaad, gelijk, isLaatsteGroep, laatsteGroep, zoekSleutel } from './code.ts';
import { adresdeel, neem, type Emmer } from './emmer.ts';
import { magVrijgeven, slotVan } from './vrijgave.ts';
import { leegVulling, vul } from './vulling.ts';

describe('vulling', () => {
  test('wat gevuld is, komt er heel uit, en de maat is een heel aantal stappen', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 9_000 }), (bytes) => {
        const filled = vul(Buffer.from(bytes), 4_096);
        assert.equal(filled.length % 4_096, 0);
        assert.ok(filled.length < bytes.length + 4 + 4_096);
        assert.deepEqual(leegVulling(filled), Buffer.from(bytes));
      }),
    );
  });

  test('teksten van nul tot vierduizend tekens zijn van buiten even groot', () => {
    const sizes = new Set([0, 1, 100, 4_000].map((n) => vul(Buffer.alloc(n), 4_096).length));
    assert.deepEqual([...sizes], [4_096]);
  });

  test('een lengte die niet waar kan zijn wordt geweigerd', () => {
    assert.throws(() => leegVulling(Buffer.alloc(2)), RangeError);
    assert.throws(() => leegVulling(Buffer.from('ffffffff00', 'hex')), RangeError);
  });
});

describe('emmer (regel MLN-7)', () => {
  const maat = { inhoud: 10, perMinuut: 6 };

  test('wie duizend keer in een minuut komt, krijgt de inhoud en wat er bij komt, en niet meer', () => {
    let emmer: Emmer | undefined;
    let taken = 0;
    for (let i = 0; i < 1_000; i += 1) {
      const result = neem(emmer, i * 60, maat);
      emmer = result.emmer;
      if (result.mag) taken += 1;
    }
    assert.ok(taken >= 15 && taken <= 16, String(taken));
  });

  test('de emmer loopt nooit over en nooit leger dan leeg, ook niet als de klok terugloopt', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -100_000, max: 1_000_000 }), { maxLength: 100 }), (moments) => {
        let emmer: Emmer | undefined;
        for (const at of moments) {
          emmer = neem(emmer, at, maat).emmer;
          assert.ok(emmer.over >= 0 && emmer.over <= maat.inhoud);
        }
      }),
    );
  });

  test('na rust is er weer plaats', () => {
    let emmer: Emmer | undefined;
    for (let i = 0; i < 20; i += 1) emmer = neem(emmer, 0, maat).emmer;
    assert.equal(neem(emmer, 0, maat).mag, false);
    assert.equal(neem(emmer, 10_000, maat).mag, true);
  });

  test('één huishouden is één adres: van IPv6 tellen de eerste vier groepen', () => {
    assert.equal(adresdeel('192.0.2.7'), '192.0.2.7');
    assert.equal(adresdeel('::ffff:192.0.2.7'), '192.0.2.7');
    assert.equal(adresdeel('2001:db8:1:2:aaaa::1'), adresdeel('2001:0DB8:0001:0002::9'));
    assert.notEqual(adresdeel('2001:db8:1:2::1'), adresdeel('2001:db8:1:3::1'));
    assert.equal(adresdeel('::1'), '0:0:0:0');
  });
});

describe('vrijgave (regel MLN-5)', () => {
  test('standaard op het hele uur, één keer', () => {
    assert.equal(slotVan('2026-11-09T14:23:59.000Z', 60), '2026-11-09T14:00:00.000Z');
    assert.equal(magVrijgeven('2026-11-09T14:00:07.000Z', 60, null), true);
    assert.equal(magVrijgeven('2026-11-09T14:00:07.000Z', 60, '2026-11-09T13:00:00.000Z'), true);
    assert.equal(magVrijgeven('2026-11-09T14:01:07.000Z', 60, '2026-11-09T14:00:00.000Z'), false);
  });

  test('wie het uur mist, wacht op het volgende', () => {
    assert.equal(magVrijgeven('2026-11-09T14:04:59.000Z', 60, null), true);
    assert.equal(magVrijgeven('2026-11-09T14:05:00.000Z', 60, null), false);
    assert.equal(magVrijgeven('2026-11-09T14:59:59.000Z', 60, null), false);
  });

  test('een andere tijd ertussen geldt ook over middernacht en bij een onzinnig getal', () => {
    assert.equal(slotVan('2026-11-09T00:14:00.000Z', 15), '2026-11-09T00:00:00.000Z');
    assert.equal(slotVan('2026-11-09T00:15:00.000Z', 15), '2026-11-09T00:15:00.000Z');
    assert.equal(slotVan('2026-11-09T10:10:10.000Z', 0), '2026-11-09T10:10:00.000Z');
    assert.equal(slotVan('2026-11-09T10:10:10.000Z', 99_999), '2026-11-09T00:00:00.000Z');
  });
});

describe('code', () => {
  const peper = Buffer.alloc(32, 1);
  const made = (n: number) => makeReceiptCode(Buffer.alloc(17, n));

  test('dezelfde code geeft dezelfde sleutel; een andere code, gemeente of peper een andere', () => {
    const one = zoekSleutel(peper, 1, made(1));
    assert.ok(gelijk(one, zoekSleutel(peper, 1, made(1))));
    for (const other of [
      zoekSleutel(peper, 1, made(2)),
      zoekSleutel(peper, 2, made(1)),
      zoekSleutel(Buffer.alloc(32, 2), 1, made(1)),
      Buffer.alloc(31),
    ])
      assert.ok(!gelijk(one, other));
  });

  test('uit een overgetypte code volgt hetzelfde sleutelpaar', () => {
    const code = made(9);
    const typed = parseReceiptCode(code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o'));
    const first = parseReceiptCode(code);
    assert.ok(typed.ok && first.ok);
    assert.deepEqual(boxKeysFrom(antwoordZaad(typed.secret)), boxKeysFrom(antwoordZaad(first.secret)));
  });

  test('de laatste groep wordt herkend zoals mensen typen, en niets anders', () => {
    const code = 'AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-10K3';
    assert.equal(laatsteGroep(code), '10K3');
    for (const typed of ['10K3', ' 1 0 k 3 ', 'lok3', 'IOK3', code, code.toLowerCase()])
      assert.ok(isLaatsteGroep(code, typed), typed);
    for (const typed of ['', '10K4', 'FFFF', '0K3', '10K31']) assert.ok(!isLaatsteGroep(code, typed), typed);
  });
});

describe('bijlagen', () => {
  test('soort, maat en aantal hebben elk hun eigen weigering', () => {
    assert.equal(weigerBijlage('image/jpeg', 10, 0), null);
    assert.equal(weigerBijlage('image/jpeg', BIJLAGE.omvang + 1, 0), 'bestand-te-groot');
    assert.equal(weigerBijlage('image/jpeg', 10, BIJLAGE.aantal), 'te-veel-bestanden');
    assert.equal(weigerBijlage('application/zip', 10, 0), 'bestand-soort');
    assert.equal(weigerBijlage(null, 10, 0), 'bestand-soort');
  });

  test('een naam verliest zijn pad en wat een lezer misleidt', () => {
    assert.equal(netteNaam('C:\\Users\\mij\\foto.jpg'), 'foto.jpg');
    assert.equal(netteNaam('../../etc/passwd'), 'passwd');
    assert.equal(netteNaam('foto\u202egpj.exe\u0000'), 'fotogpj.exe');
    assert.equal(netteNaam('map/'), 'bestand');
    assert.equal(netteNaam('a'.repeat(500) + '.jpg').length, 120);
  });
});
