import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { rollen, type Rol } from '#platform/actor.ts';
import { RuleViolated } from '#platform/errors.ts';
import {
  beslis,
  besluitAltijdNodig,
  demandNieuw,
  demandTot,
  geefCode,
  geefLink,
  magTweedeZijn,
  stand,
  vraagtBesluit,
  type RechtenPerRol,
  type Toekenning,
} from './toekenning.ts';

const NOW = '2026-11-09T10:00:00.000Z';
const verzoek: Toekenning = {
  id: 't',
  soort: 'rol',
  accountId: 'nieuw',
  naam: 'Nieuwe Collega',
  rol: 'sleutelfiguur',
  team: 'vergunningen',
  tot: null,
  besluit: null,
  gevraagdDoor: 'otto',
  gevraagdOp: NOW,
  beslotenDoor: null,
  beslotenOp: null,
  akkoord: null,
  zonderTweede: false,
  linkDoor: null,
  codeDoor: null,
};
const rule = (id: string) => (error: unknown) => error instanceof RuleViolated && error.rule === id;
const geen: RechtenPerRol = new Map();
const ja = (door: string, rol: Rol = 'regisseur', alleen = false) => ({ akkoord: true, door, rol, alleen });

test('GEB-2: wie vroeg of wie het krijgt, bevestigt niet', () => {
  assert.throws(() => beslis(verzoek, ja('otto', 'beheerder'), NOW, geen), rule('GEB-2'));
  assert.throws(() => beslis(verzoek, ja('nieuw'), NOW, geen), rule('GEB-2'));
  assert.equal(beslis(verzoek, ja('marit'), NOW, geen).akkoord, true);
});

test('GEB-2: intrekken en weigeren mag iedereen die erbij mag', () => {
  assert.equal(beslis(verzoek, { ...ja('otto'), akkoord: false }, NOW, geen).akkoord, false);
});

test('GEB-3: wie nog nooit een tweede had, bevestigt zelf alleen een bevestiger', () => {
  const eerste = { ...verzoek, rol: 'regisseur' as const };
  assert.equal(beslis(eerste, ja('otto', 'beheerder', true), NOW, geen).zonderTweede, true);
  assert.throws(() => beslis(verzoek, ja('otto', 'beheerder', true), NOW, geen), rule('GEB-2'));
  assert.equal(magTweedeZijn({ ...eerste, accountId: 'otto' }, 'otto', true), false);
});

test('GEB-4: link en code komen van twee mensen', () => {
  const bevestigd = { ...verzoek, akkoord: true, beslotenDoor: 'marit', beslotenOp: NOW };
  assert.throws(() => geefCode(geefLink(bevestigd, 'otto'), 'otto'), rule('GEB-4'));
  assert.throws(() => geefLink(geefCode(bevestigd, 'mies'), 'mies'), rule('GEB-4'));
  assert.equal(geefCode(geefLink(bevestigd, 'otto'), 'marit').codeDoor, 'marit');
  assert.equal(geefLink(geefCode({ ...bevestigd, zonderTweede: true }, 'otto'), 'otto').linkDoor, 'otto');
});

test('GEB-5: na veertien dagen zonder besluit is een verzoek verlopen', () => {
  assert.equal(stand(verzoek, '2026-11-23T09:59:59.000Z', 14), 'gevraagd');
  assert.equal(stand(verzoek, '2026-11-23T10:00:00.000Z', 14), 'verlopen');
  assert.equal(stand({ ...verzoek, akkoord: true }, '2027-11-23T10:00:00.000Z', 14), 'bevestigd');
});

test('GEB-1: dezelfde toegang tot dezelfde dag is niets nieuws, en eindigen gaat niet terug in de tijd', () => {
  assert.throws(() => demandNieuw({ tot: null }, null), rule('GEB-1'));
  demandNieuw({ tot: null }, '2027-01-01');
  demandNieuw(null, null);
  assert.throws(() => demandTot('2026-11-08', '2026-11-09'), rule('GEB-1'));
  demandTot('2026-11-09', '2026-11-09');
});

/** Any table of rights, also one that no room has yet. */
const tabel: fc.Arbitrary<RechtenPerRol> = fc
  .array(
    fc.tuple(
      fc.constantFrom(...rollen),
      fc.constantFrom('a.lezen', 'b.lezen', 'c.wegen', 'd.sturen', 'e.zien'),
    ),
    { maxLength: 40 },
  )
  .map(
    (pairs) =>
      new Map(rollen.map((rol) => [rol, new Set(pairs.filter(([r]) => r === rol).map(([, n]) => n))])),
  );
const rol = fc.constantFrom(...rollen);
const persoon = fc.constantFrom('p', 'q', 'r', 's');

test('GEB-6: voor elke tabel van rechten geeft een toekenning zonder besluit nooit een recht dat geen van beiden heeft', () => {
  fc.assert(
    fc.property(
      tabel,
      rol,
      fc.constantFrom<Rol>('beheerder', 'regisseur'),
      persoon,
      persoon,
      persoon,
      (rechten, gevraagd, bevestiger, wie, vrager, tweede) => {
        const t = { ...verzoek, rol: gevraagd, accountId: wie, gevraagdDoor: vrager };
        let gegeven: Toekenning;
        try {
          gegeven = beslis(t, ja(tweede, bevestiger), NOW, rechten);
        } catch (error) {
          assert.ok(error instanceof RuleViolated);
          return;
        }
        assert.equal(gegeven.akkoord, true);
        assert.notEqual(tweede, vrager);
        assert.notEqual(tweede, wie);
        const samen = new Set([...rechten.get('beheerder')!, ...rechten.get(bevestiger)!]);
        for (const recht of rechten.get(gevraagd)!) assert.ok(samen.has(recht), recht);
      },
    ),
  );
});

test('GEB-6: een besluit is bij het vragen alleen verplicht als geen enkele bevestiger het goedmaakt', () => {
  fc.assert(
    fc.property(tabel, rol, (rechten, gevraagd) => {
      const nodig = (bevestiger: Rol) => vraagtBesluit(rechten, gevraagd, 'beheerder', bevestiger);
      assert.equal(
        besluitAltijdNodig(rechten, gevraagd, 'beheerder'),
        nodig('beheerder') && nodig('regisseur'),
      );
    }),
  );
});
