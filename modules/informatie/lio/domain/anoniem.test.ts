import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RuleViolated } from '#platform/errors.ts';
import { recognise } from '#platform/reckon/recognise.ts';
import {
  dekAf,
  demandAnoniem,
  feitenUit,
  magBuurtTonen,
  telAfgedekt,
  titelUit,
  zonderHerhaling,
} from './anoniem.ts';

const wat =
  'Grijze bestelbus met kenteken V-418-BB lost ’s nachts vaten bij Kwikstaartweg 14. De heer P. de Jong opent de deur. Bel 06-12345678.';

test('LIO-4: het voorstel dekt alles af wat herkend wordt, en blijft leesbaar', () => {
  const dicht = dekAf(wat);
  for (const geheim of ['V-418-BB', 'Kwikstaartweg', 'Jong', '12345678'])
    assert.ok(!dicht.includes(geheim), geheim);
  assert.match(dicht, /\[voertuig\]/);
  assert.match(dicht, /\[adres\]/);
  assert.deepEqual(recognise(dicht), []);
});

test('LIO-4: wat nagekeken is, noemt niets herleidbaars; de fout noemt alleen de soort', () => {
  demandAnoniem(['Opslagbox, ’s nachts lossen, afwijkend stroomgebruik', dekAf(wat)]);
  assert.throws(
    () => demandAnoniem(['Opslagbox', wat]),
    (e) => e instanceof RuleViolated && e.rule === 'LIO-4' && e.values.soort === 'voertuig',
  );
});

test('feiten zijn korte afgedekte zinnen met maand, bron en graad', () => {
  const feiten = feitenUit(wat, { maand: '2026-11', bronsoort: 'mailbox', graad: 'B2' }, 2);
  assert.equal(feiten.length, 2);
  assert.deepEqual(
    { ...feiten[0], tekst: '' },
    { maand: '2026-11', tekst: '', bron: 'mailbox', graad: 'B2', versleuteld: false },
  );
  demandAnoniem(feiten.map((f) => f.tekst));
  assert.ok(
    feitenUit(`${'lang '.repeat(100)}.`, { maand: null, bronsoort: 'x', graad: null })[0]!.tekst.length <=
      140,
  );
  assert.deepEqual(feitenUit('  ', { maand: null, bronsoort: 'x', graad: null }), []);
  assert.ok(titelUit(wat).length <= 60);
});

test('afgedekt telt per soort hoeveel verschillende dingen er genoemd worden', () => {
  const per = Object.fromEntries(telAfgedekt([wat, 'Kwikstaartweg 14']).map((a) => [a.soort, a.aantal]));
  assert.equal(per.adres, 1);
  assert.equal(per.voertuig, 1);
});

test('LIO-5: minder dan tien zulke objecten, of onbekend hoeveel: de buurt blijft weg', () => {
  assert.deepEqual(
    [null, 0, 9, 10, 46].map((n) => magBuurtTonen(n, 10)),
    [false, false, false, true, true],
  );
});

test('een feit dat dezelfde soort bron herhaalt staat er één keer; een andere soort bron bevestigt het', () => {
  const feit = {
    maand: '2026-10',
    tekst: 'Bus lost vaten',
    bron: 'mailbox',
    graad: 'B2',
    versleuteld: false,
  };
  const bewaard = { maand: '2026-09', tekst: 'drugs', bron: 'bewaard', graad: null, versleuteld: true };
  assert.deepEqual(
    zonderHerhaling([
      feit,
      { ...feit, maand: '2026-11', tekst: 'Bus lost  vaten.' },
      { ...feit, bron: 'politie' },
      bewaard,
      bewaard,
      { ...bewaard, maand: '2026-08' },
    ]),
    [feit, { ...feit, bron: 'politie' }, bewaard, { ...bewaard, maand: '2026-08' }],
  );
});
