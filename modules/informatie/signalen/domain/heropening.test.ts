import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RuleViolated } from '#platform/errors.ts';
import type { Status } from '../contract.ts';
import { beslis, demandAanleiding, type Heropening } from './heropening.ts';
import { voorstelVanKanaal, type Signaal } from './signaal.ts';
import { standaardTermijnen } from './termijnen.ts';

const nu = {
  nu: '2026-11-09T08:00:00.000Z',
  vandaag: '2026-11-09',
  door: 'tweede',
  termijnen: standaardTermijnen,
};
const signaal = (id: string, status: Status, ontvangenOp = nu.nu): Signaal => ({
  id,
  kenmerk: `S-2026-${id}`,
  versie: 1,
  status,
  uitkomst: null,
  bronsoort: 'mailbox',
  thema: 'drugs',
  ...voorstelVanKanaal('mailbox'),
  eersteHand: null,
  wat: 'Box contant betaald',
  waar: 'Tolbakenweg 8',
  duiding: null,
  gebied: null,
  waarnemingDatum: null,
  ontvangenOp,
  team: 'ondermijning',
  kenmerken: [],
  weging: null,
  voor: null,
  einddatum: '2027-11-09',
  geparkeerd: false,
  verlengd: false,
  ouderId: null,
});
const bewaard = signaal('oud', 'bewaard', '2026-03-01T08:00:00.000Z');
const vraag: Heropening = {
  id: 'h',
  signaalId: 'oud',
  aanleidingId: 'nieuw',
  motief: 'Zelfde box.',
  gevraagdDoor: 'eerste',
  gevraagdOp: nu.nu,
  beslotenDoor: null,
  beslotenOp: null,
  akkoord: null,
};
const code = (wanted: string) => (error: unknown) =>
  error instanceof RuleViolated && error.rule === 'SIG-9' && error.code === wanted;

test('SIG-9: de aanleiding is nieuwer, loopt nog en deelt een object', () => {
  demandAanleiding(bewaard, signaal('nieuw', 'weging'), true);
  assert.throws(
    () => demandAanleiding(bewaard, signaal('nieuw', 'weging'), false),
    code('signaal.aanleiding-object'),
  );
  for (const [aanleiding] of [
    [bewaard],
    [signaal('nieuw', 'besloten')],
    [signaal('ouder', 'weging', '2026-02-01T08:00:00.000Z')],
  ] as const)
    assert.throws(() => demandAanleiding(bewaard, aanleiding, true), code('signaal.aanleiding-nieuw'));
  assert.throws(
    () => demandAanleiding(signaal('oud', 'weging'), signaal('nieuw', 'weging'), true),
    code('signaal.niet-bewaard'),
  );
});

test('SIG-9: een ander dan de vrager beslist, en maar één keer', () => {
  const ja = beslis(vraag, bewaard, true, nu);
  assert.deepEqual([ja.signaal.status, ja.heropening.beslotenDoor], ['in-verrijking', 'tweede']);
  assert.equal(beslis(vraag, bewaard, false, nu).signaal.status, 'bewaard');
  assert.throws(
    () => beslis(vraag, bewaard, false, { ...nu, door: 'eerste' }),
    code('signaal.tweede-persoon'),
  );
  assert.throws(() => beslis(ja.heropening, bewaard, true, nu), code('signaal.heropening-besloten'));
});
