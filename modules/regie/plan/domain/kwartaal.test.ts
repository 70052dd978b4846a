import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ActiviteitRij, DeelDto } from '../contract.ts';
import { kwartaalbeeld } from './kwartaal.ts';

const deel = (kwartaal: number | null, meer: Partial<DeelDto> = {}): DeelDto => ({
  id: 'd',
  kwartaal,
  basis: kwartaal,
  stand: 'nog-niet',
  hand: null,
  noot: null,
  reden: null,
  op: null,
  afgeleid: null,
  ...meer,
});
const rij = (code: string, delen: DeelDto[], meer: Partial<ActiviteitRij> = {}): ActiviteitRij => ({
  id: code,
  versie: 1,
  rechten: [],
  code,
  lijn: 'informatie',
  titel: code,
  eigenaar: '–',
  eigenaarId: null,
  partners: [],
  thema: null,
  herhaling: 'eenmalig',
  niveau: 'basis',
  aard: 'vast',
  fase: 'uitvoeren',
  besluit: null,
  besluitReden: null,
  onderId: null,
  plek: 'taak',
  pad: null,
  acties: { gedaan: 0, totaal: 0 },
  delen,
  ...meer,
});
const codes = (vakken: readonly { activiteit: ActiviteitRij }[]) => vakken.map((v) => v.activiteit.code);

test('PLN-20: gepland, verschoven, achter, te besluiten en komend', () => {
  const beeld = kwartaalbeeld(
    [
      rij('A', [deel(2, { stand: 'afgerond' }), deel(3)]),
      rij('B', [deel(3, { basis: 2, reden: 'zaal' })]),
      rij('C', [deel(2, { stand: 'achter' })]),
      rij('D', [deel(2, { basis: null })], { fase: 'verkennen' }),
      rij('E', [deel(2, { stand: 'niet' })], { fase: 'verkennen', besluit: 'niet' }),
      rij('F', [deel(null)]),
    ],
    [],
    2,
  );
  assert.deepEqual(
    Object.fromEntries(Object.entries(beeld).map(([wat, vakken]) => [wat, codes(vakken as never)])),
    {
      gepland: ['A', 'C', 'D', 'E'],
      verschoven: ['B'],
      achter: ['C'],
      besluiten: ['D'],
      komend: ['A', 'B'],
    },
  );
});

test('PLN-20: na het vierde kwartaal komt het eerste van het jaar erna', () => {
  const beeld = kwartaalbeeld([rij('A', [deel(1), deel(4)])], [rij('B', [deel(1)])], 4);
  assert.deepEqual([codes(beeld.gepland), codes(beeld.komend)], [['A'], ['B']]);
});
