import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { registreer } from '#modules/informatie/signalen/index.ts';
import { rollen, systeem } from '#platform/actor.ts';
import { testApp } from '#test/app.ts';
import { startSmtp } from '#test/smtp.ts';
import type { DagmailDto } from './contract.ts';
import { jobs } from './jobs.ts';

const smtp = await startSmtp();
after(() => smtp.stop());
const t = await testApp();
const regisseur = await t.signIn('regisseur');
const medewerker = await t.signIn('medewerker');
const hier = systeem(1);
const ADRES = 'ochtend@gemeente.test';

const zet = (wie: typeof regisseur, adres: unknown) =>
  wie.ask('PUT', '/vandaag/dagmail', { body: { adres } });
const toon = async (wie: typeof regisseur): Promise<DagmailDto> =>
  (await wie.ask('GET', '/vandaag/dagmail')).json();
const taak = (naam: string, ids: Record<string, string> = {}) =>
  t.work(hier, (work) => jobs[naam]!(work, ids));
const stuur = (wie: typeof regisseur) => taak('vandaag.dagmail', { accountId: wie.actor.accountId });
const klaargezet = async (): Promise<number> =>
  (
    await t.admin.query(
      "select count(*)::int as n from graphile_worker.jobs where task_identifier = 'vandaag.dagmail'",
    )
  ).rows[0].n;

await t.work(regisseur.actor, (work) =>
  registreer(work, {
    bronsoort: 'mailbox',
    wat: 'Bus lost vaten.',
    waar: 'Kwikstaartweg 14',
    thema: 'drugs',
    ontvangenOp: '2026-11-06T17:31:00.000Z',
    team: 'ondermijning',
  }),
);

describe('aan en uit', () => {
  test('staat uit tot iemand erom vraagt, voor elke rol, en is van niemand anders te zien', async () => {
    for (const rol of rollen)
      assert.deepEqual(await toon(await t.signIn(rol)), { aan: false, adres: null, laatstOp: null }, rol);
    assert.equal((await zet(regisseur, ADRES)).statusCode, 200);
    assert.deepEqual(await toon(regisseur), { aan: true, adres: ADRES, laatstOp: null });
    assert.equal((await toon(medewerker)).aan, false);
    assert.equal((await toon(await t.signIn('regisseur', 'buurgemeente'))).aan, false);
  });

  test('een adres dat er geen is wordt geweigerd, en het adres staat nergens leesbaar', async () => {
    for (const adres of ['geen adres', `${'x'.repeat(300)}@a.nl`, 5])
      assert.equal((await zet(regisseur, adres)).statusCode, 400);
    const { rows } = await t.admin.query(
      "select (select string_agg(d::text, '') from vandaag.dagmail d) || (select string_agg(a::text, '') from platform.audit a) as alles",
    );
    assert.equal(rows[0].alles.includes('ochtend@'), false);
  });

  test('uitzetten haalt het adres en zijn sleutel weg', async () => {
    await zet(medewerker, 'bram@gemeente.test');
    const sleutels = async () =>
      (await t.admin.query('select count(*)::int as n from platform.recordsleutel')).rows[0].n;
    const voor = await sleutels();
    assert.deepEqual((await zet(medewerker, null)).json(), { aan: false, adres: null, laatstOp: null });
    assert.equal(await sleutels(), voor - 1);
  });
});

describe('VDG-8 en VDG-9: versturen', () => {
  test('in een demonstratie gaat er niets de deur uit', async () => {
    await stuur(regisseur);
    assert.deepEqual([smtp.ontvangen.length, (await toon(regisseur)).laatstOp], [0, '2026-11-09']);
    await t.admin.query(`update platform.installatie set modus = 'productie'`);
    await zet(regisseur, ADRES);
  });

  test('één mail per dag met getallen en zonder inhoud, ook als de taak twee of tien keer komt', async () => {
    const beheerder = await t.signIn('beheerder');
    const vak = await beheerder.ask('POST', '/meldpunt/postvakken', {
      body: {
        naam: 'Uit',
        leesplek: 'meldpunt',
        server: '127.0.0.1',
        poort: 1,
        beveiliging: 'geen',
        gebruiker: 'meldpunt',
        wachtwoord: 'goed',
        map: 'INBOX',
        actief: false,
        uit: { server: '127.0.0.1', poort: smtp.poort, beveiliging: 'geen', afzender: 'baken@gemeente.test' },
      },
    });
    assert.equal(vak.statusCode, 201, vak.body);
    await Promise.all(Array.from({ length: 10 }, () => stuur(regisseur)));
    await stuur(regisseur);
    assert.equal(smtp.ontvangen.length, 1);
    const [mail] = smtp.ontvangen;
    assert.equal(mail!.aan, ADRES);
    assert.match(mail!.bericht, /Deze week: 1/);
    assert.match(mail!.bericht, /^Auto-Submitted: auto-generated$/m);
    assert.doesNotMatch(mail!.bericht, /vaten|Kwikstaart|signaal|signalen|wegen|Marit|S-\d|drugs/i);
    assert.equal((await toon(regisseur)).laatstOp, '2026-11-09');
  });

  test('de ronde zet alleen klaar wie vandaag nog geen mail had', async () => {
    await zet(medewerker, 'bram@gemeente.test');
    const voor = await klaargezet();
    await taak('vandaag.dagmail-ronde');
    await taak('vandaag.dagmail-ronde');
    assert.equal(await klaargezet(), voor + 1, 'medewerker, één keer; de regisseur had hem al');
  });

  test('mislukt het, dan telt de dag niet en komt de volgende ronde terug', async () => {
    await zet(regisseur, 'geweigerd@gemeente.test');
    await stuur(regisseur);
    assert.deepEqual([smtp.ontvangen.length, (await toon(regisseur)).laatstOp], [1, null]);
    await zet(regisseur, ADRES);
    await stuur(regisseur);
    assert.equal(smtp.ontvangen.length, 2);
  });

  test('wie niets te doen heeft krijgt niets; wie geen toegang meer heeft wordt vergeten', async () => {
    await stuur(medewerker);
    assert.deepEqual([smtp.ontvangen.length, (await toon(medewerker)).laatstOp], [2, '2026-11-09']);
    await t.admin.query('update platform.lidmaatschap set beeindigd_op = now() where account_id = $1', [
      medewerker.actor.accountId,
    ]);
    await taak('vandaag.ruim-op');
    const { rows } = await t.admin.query(
      'select count(*)::int as n from vandaag.dagmail where account_id = $1',
      [medewerker.actor.accountId],
    );
    assert.equal(rows[0].n, 0);
  });
});
