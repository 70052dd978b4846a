import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leer, type Voorbeeld } from './leren.ts';
import { MODEL } from './motor/model.ts';

const zelfde: Voorbeeld = {
  uitkomst: 'zelfde',
  niveaus: { achternaam: 'gelijk', voornaam: 'roepnaam', geboren: 'gelijk', telefoon: 'anders' },
};
const anders: Voorbeeld = {
  uitkomst: 'anders',
  niveaus: { achternaam: 'gelijk', voornaam: 'anders', geboren: 'anders', plek: 'gelijk' },
};

test('KOP-12: veel besluiten schuiven de parameters, weinig nauwelijks', () => {
  const oud = MODEL.soorten.persoon.kenmerken['voornaam']!['roepnaam']![0];
  const na = (n: number): number =>
    leer(
      MODEL,
      Array.from({ length: n }, () => zelfde),
    ).parameters.kenmerken['voornaam']!['roepnaam']![0];
  assert.ok(na(10) - oud < 0.05);
  assert.ok(na(1000) > 0.5);
  assert.ok(na(1000) < 1);
});

test('KOP-12: een voorstel zegt wat het zou veranderen, en laat wat geldt met rust', () => {
  const before = JSON.stringify(MODEL);
  const v = leer(MODEL, [
    ...Array.from({ length: 80 }, () => zelfde),
    ...Array.from({ length: 80 }, () => anders),
  ]);
  assert.equal(JSON.stringify(MODEL), before);
  assert.equal(v.voorbeelden, 160);
  assert.ok(v.goedNieuw >= v.goedOud);
  assert.ok(v.verschoven.length > 0);
  assert.ok(
    Math.abs(v.verschoven[0]!.naar - v.verschoven[0]!.van) >=
      Math.abs(v.verschoven.at(-1)!.naar - v.verschoven.at(-1)!.van),
  );
});

test('KOP-12: kansen van een kenmerk blijven samen onder één', () => {
  const { kenmerken } = leer(
    MODEL,
    Array.from({ length: 500 }, () => zelfde),
  ).parameters;
  for (const [kenmerk, niveaus] of Object.entries(kenmerken)) {
    const sum = Object.values(niveaus).reduce((s, n) => s + n[0], 0);
    assert.ok(sum <= 1.02, `${kenmerk}: ${sum}`);
  }
});
