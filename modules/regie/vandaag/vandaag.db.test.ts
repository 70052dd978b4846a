import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { registreer, type Registratie } from '#modules/informatie/signalen/index.ts';
import { rollen } from '#platform/actor.ts';
import type { VandaagRij } from '#platform/contributions.ts';
import { testApp, type Person } from '#test/app.ts';
import { jobs } from './jobs.ts';
import type { VandaagDto } from './contract.ts';

const t = await testApp();
const regisseur = await t.signIn('regisseur');
const buur = await t.signIn('regisseur', 'buurgemeente');
const fg = await t.signIn('fg');

const toezicht = await t.signIn('toezichthouder');

/** A year with one activity in a quarter that is past and in the running one. */
async function jaarplan(): Promise<void> {
  const tekst = {
    motto: '',
    ambitie: 'x',
    tredeNu: 1,
    tredeDoel: 5,
    doelen: [],
    organisatie: '',
    keuzes: [],
  };
  const plan = await regisseur.ask('POST', '/plannen', {
    body: { titel: 'Aanpak', vanJaar: 2026, totJaar: 2026, tekst },
  });
  await regisseur.ask('POST', `/plannen/${plan.json().id}/jaren`, { body: { jaar: 2026 } });
  const made = await regisseur.ask('POST', '/activiteiten', {
    body: {
      jaar: 2026,
      titel: 'Steigers',
      lijn: 'weerbaarheid',
      kwartalen: [1, 4],
      eigenaarId: toezicht.actor.accountId,
    },
  });
  assert.equal(made.statusCode, 201, made.body);
}

const bus: Registratie = {
  bronsoort: 'mailbox',
  wat: 'Bus lost vaten.',
  waar: 'Kwikstaartweg 14',
  thema: 'drugs',
  ontvangenOp: '2026-11-06T17:31:00.000Z',
  team: 'ondermijning',
};
const nieuw = (who = regisseur) => t.work(who.actor, (work) => registreer(work, bus));
const page = async (who: Person = regisseur, query = ''): Promise<VandaagDto> => {
  const reply = await who.ask('GET', `/vandaag${query}`);
  assert.equal(reply.statusCode, 200, reply.body);
  return reply.json();
};
const rij = (id: string, r: Partial<VandaagRij> = {}): VandaagRij => ({
  id,
  line: 'regie',
  groep: 'wacht',
  titel: { id: 'vandaag.proef' },
  voor: null,
  stand: 'gewoon',
  actie: { id: 'vandaag.proef', pad: '/vandaag' },
  ...r,
});
/** A room that answers the fg only, so that the other tests see nothing of it. */
const kamer = (naam: string, rijen: () => Promise<VandaagRij[]>) =>
  t.house.platform.contributions.add(naam, {
    vandaag: { rijen: (work) => (work.actor.rol === 'fg' ? rijen() : Promise.resolve([])) },
  });

await nieuw();
await nieuw();

describe('wat er staat', () => {
  test('rijen in de taal van de kijker, met actie en pad, zonder inhoud', async () => {
    const nl = await page();
    const wegen = nl.rijen.find((r) => r.id === 'signalen.wegen');
    assert.equal(wegen?.titel, '2 signalen wegen');
    assert.deepEqual(wegen?.actie, { titel: 'Wegen', pad: '/informatie/signalen?status=weging' });
    assert.deepEqual([nl.vandaag, nl.sindsDatum], ['2026-11-09', '2026-11-06']);
    assert.doesNotMatch(JSON.stringify(nl), /vaten|Kwikstaart/);
    await regisseur.ask('PUT', '/sessie/taal', { body: { taal: 'en' } });
    assert.notEqual((await page()).rijen.find((r) => r.id === 'signalen.wegen')?.titel, wegen?.titel);
    await regisseur.ask('PUT', '/sessie/taal', { body: { taal: 'nl' } });
  });

  test('elke rol krijgt een bladzijde; wie niets te doen heeft, een lege', async () => {
    for (const rol of rollen) {
      const gezien = await page(await t.signIn(rol));
      assert.deepEqual(gezien.mislukt, [], rol);
      if (rol !== 'regisseur') assert.ok(!gezien.rijen.some((r) => r.id.startsWith('signalen.')), rol);
    }
    assert.ok(!(await page(buur)).rijen.some((r) => r.id.startsWith('signalen.')));
    assert.deepEqual((await page(await t.signIn('analist'))).rijen, []);
  });

  test('de lijnen van het jaarplan staan er voor wie het plan leest, met elk vak van de plaat', async () => {
    assert.deepEqual((await page()).meters, []);
    await jaarplan();
    const { meters } = await page(await t.signIn('medewerker'));
    assert.deepEqual(
      meters.map((m) => [m.line, m.jaar, m.standen]),
      [
        ['bewustwording', 2026, []],
        ['weerbaarheid', 2026, ['achter', 'nog-niet']],
        ['informatie', 2026, []],
        ['samenwerking', 2026, []],
        ['bestrijding', 2026, []],
      ],
    );
    assert.deepEqual((await page(await t.signIn('partner'))).meters, []);
    assert.deepEqual((await page(buur)).meters, []);
  });

  test('VDG-7: alleen de regisseur ziet hoeveel bij wie ligt, op naam', async () => {
    assert.deepEqual((await page()).werklast, [{ naam: toezicht.actor.naam, open: 2, teLaat: 1 }]);
    for (const rol of rollen.filter((r) => r !== 'regisseur'))
      assert.equal((await page(await t.signIn(rol))).werklast, null, rol);
    assert.deepEqual((await page(buur)).werklast, []);
  });

  test('sinds de vorige werkdag telt wat er bij kwam, alleen voor wie het mag zien', async () => {
    assert.ok((await page()).sinds.some((s) => s.titel.startsWith('2 ')));
    assert.deepEqual((await page(buur)).sinds, []);
  });

  test('VDG-1: twaalf rijen, de rest op verzoek', async () => {
    kamer('proef/veel', () => Promise.resolve(Array.from({ length: 15 }, (_, i) => rij(`proef.${i}`))));
    const eerst = await page(fg);
    assert.deepEqual([eerst.rijen.length, eerst.rest, eerst.teDoen], [12, 3, 15]);
    const alles = await page(fg, '?alles=true');
    assert.deepEqual([alles.rijen.length, alles.rest], [15, 0]);
    kamer('proef/veel', () => Promise.resolve([]));
  });

  test('de agenda loopt veertien dagen, op volgorde van dag en tijd', async () => {
    const afspraak = (datum: string, tijd: string | null) => ({
      datum,
      tijd,
      line: 'regie' as const,
      titel: { id: 'vandaag.proef' },
      pad: '/vandaag',
    });
    t.house.platform.contributions.add('proef/agenda', {
      vandaag: {
        rijen: () => Promise.resolve([]),
        agenda: (_work, van, tot) =>
          Promise.resolve([afspraak(tot, '13:30'), afspraak(van, '19:30'), afspraak(van, null)]),
      },
    });
    const eigen = (await page()).agenda.filter((a) => a.titel === 'vandaag.proef');
    assert.deepEqual(
      eigen.map((a) => [a.datum, a.tijd]),
      [
        ['2026-11-09', null],
        ['2026-11-09', '19:30'],
        ['2026-11-22', '13:30'],
      ],
    );
  });
});

describe('uitstellen', () => {
  const stelUit = (who: Person, body: object) => who.ask('POST', '/vandaag/uitstellen', { body });
  const goed = { rij: 'signalen.wegen', tot: '2026-11-12', reden: 'wacht-op-overleg' };

  test('de rij gaat weg, staat bij uitgesteld, en kan terug; een ander merkt er niets van', async () => {
    const reply = await stelUit(regisseur, goed);
    assert.equal(reply.statusCode, 201, reply.body);
    const weg = await page();
    assert.ok(!weg.rijen.some((r) => r.id === 'signalen.wegen'));
    assert.deepEqual(
      weg.uitgesteld.map((u) => [u.id, u.titel, u.tot, u.reden]),
      [[reply.json().id, '2 signalen wegen', '2026-11-12', 'wacht-op-overleg']],
    );
    const plaatsvervanger = { ...regisseur.actor, accountId: crypto.randomUUID() };
    const gezien = await t.work(plaatsvervanger, (work) =>
      work
        .tables<{ 'vandaag.uitstel': { id: string } }>()
        .selectFrom('vandaag.uitstel')
        .select('id')
        .execute(),
    );
    assert.deepEqual(gezien, []);
    const jurist = await t.signIn('jurist');
    assert.equal((await jurist.ask('DELETE', `/vandaag/uitstellen/${reply.json().id}`)).statusCode, 404);
    assert.equal((await regisseur.ask('DELETE', `/vandaag/uitstellen/${reply.json().id}`)).statusCode, 204);
    assert.ok((await page()).rijen.some((r) => r.id === 'signalen.wegen'));
  });

  test('VDG-4: er komt een signaal bij, en de rij staat er weer', async () => {
    await stelUit(regisseur, goed);
    await nieuw();
    const na = await page();
    assert.equal(na.rijen.find((r) => r.id === 'signalen.wegen')?.titel, '3 signalen wegen');
    assert.deepEqual(na.uitgesteld, []);
  });

  test('opnieuw uitstellen vervangt; dezelfde sleutel twee keer is één keer', async () => {
    const key = crypto.randomUUID();
    const first = await regisseur.ask('POST', '/vandaag/uitstellen', { body: goed, key });
    const again = await regisseur.ask('POST', '/vandaag/uitstellen', { body: goed, key });
    assert.deepEqual(first.json(), again.json());
    await stelUit(regisseur, { ...goed, tot: '2026-11-20', reden: 'afwezig' });
    assert.deepEqual(
      (await page()).uitgesteld.map((u) => [u.tot, u.reden]),
      [['2026-11-20', 'afwezig']],
    );
  });

  test('VDG-3 en VDG-6: geen dag in het verleden, niet te lang, en geen rij die men niet ziet', async () => {
    const vroeg = await stelUit(regisseur, { ...goed, tot: '2026-11-09' });
    assert.deepEqual([vroeg.statusCode, vroeg.json().code], [409, 'vandaag.uitstel-niet-later']);
    const laat = await stelUit(regisseur, { ...goed, tot: '2027-11-09' });
    assert.match(laat.json().detail, /hoogstens 28 dagen/);
    assert.equal((await stelUit(fg, goed)).statusCode, 404);
    assert.equal((await stelUit(buur, goed)).statusCode, 404);
    const fout = await stelUit(regisseur, { tot: 'morgen', reden: 'geen zin', extra: 1 });
    assert.equal(fout.statusCode, 400);
    assert.deepEqual(
      new Set(fout.json().fouten.map((f: { veld: string }) => f.veld)),
      new Set(['rij', 'tot', 'reden', 'extra']),
    );
  });

  test('’s nachts gaat weg wat teruggekomen is', async () => {
    await stelUit(regisseur, goed);
    const count = async () =>
      (await t.admin.query('select count(*)::int as n from vandaag.uitstel')).rows[0].n as number;
    const ruim = () =>
      t.work({ ...regisseur.actor, rol: 'systeem' }, (work) => jobs['vandaag.ruim-op']!(work, {}));
    const before = await count();
    await ruim();
    assert.equal(await count(), before);
    const now = t.now();
    t.setNow('2026-11-12T03:17:00.000Z');
    await ruim();
    assert.equal(await count(), before - 1);
    t.setNow(now);
  });
});

test('VDG-5: een kamer die stuk is, neemt de bladzijde niet mee en wordt genoemd', async () => {
  t.house.platform.contributions.add('proef/stuk', {
    vandaag: {
      rijen: async (work) => {
        await work.tables<{ 'proef.niet': { id: string } }>().selectFrom('proef.niet').select('id').execute();
        return [];
      },
    },
  });
  const gezien = await page();
  assert.deepEqual(gezien.mislukt, ['stuk']);
  assert.ok(gezien.rijen.some((r) => r.id === 'signalen.wegen'));
});
