import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, legalDay } from '#platform/reckon/dates.ts';
import { aanDeBeurt, type Vraag } from './vraag.ts';

const t = { bewaren: 5, ingetrokken: 3, toestemmingWeg: 1, vraagElke: 7, vraagGeldig: 42 };
const vraag = (id: string, gesteld: string, afgedaan: string | null = null): Vraag => ({
  id,
  aanId: 'ik',
  soort: 'casus',
  bronId: id,
  gesteldOp: `${gesteld}T10:00:00.000Z`,
  afgedaanOp: afgedaan === null ? null : `${afgedaan}T10:00:00.000Z`,
  einddatum: addDays(gesteld, 42),
});

test('VRH-6: de nieuwste vraag is aan de beurt, een week na de vorige en nooit na zes weken', () => {
  const a = vraag('a', '2026-03-02');
  const b = vraag('b', '2026-03-04');
  assert.equal(aanDeBeurt([a, b], '2026-03-05', t)?.id, 'b');
  const gedaan = vraag('b', '2026-03-04', '2026-03-05');
  assert.equal(aanDeBeurt([a, gedaan], '2026-03-11', t), null);
  assert.equal(aanDeBeurt([a, gedaan], '2026-03-12', t)?.id, 'a');
  assert.equal(aanDeBeurt([a, gedaan], '2026-04-13', t), null);
});

test('VRH-6: wie elke dag iets afrondt en meteen antwoordt, wordt hoogstens elke week gevraagd', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }), (afgerond) => {
      const vragen: Vraag[] = [];
      const gesteld: string[] = [];
      for (const [i, iets] of afgerond.entries()) {
        const dag = addDays('2026-01-01', i);
        if (iets) vragen.push(vraag(`v${i}`, dag));
        const nu = aanDeBeurt(vragen, dag, t);
        if (!nu) continue;
        gesteld.push(dag);
        nu.afgedaanOp = `${dag}T10:00:00.000Z`;
      }
      for (const [i, dag] of gesteld.entries())
        if (i > 0)
          assert.ok(addDays(gesteld[i - 1]!, 7) <= dag, `${gesteld[i - 1]} ${legalDay(`${dag}T10:00:00Z`)}`);
    }),
  );
});
