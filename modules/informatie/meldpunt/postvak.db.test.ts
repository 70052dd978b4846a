import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { testApp } from '#test/app.ts';
import { geenDovecot, startDovecot, type Dovecot } from '#test/dovecot.ts';
import { gewoneMail } from '#test/mail-corpus.ts';
import { rollen, systeem } from '#platform/actor.ts';
import { contributions } from './contributions.ts';
import type { PostvakDto } from './contract.ts';
import { verbind, wisOriginelen } from './service/postvak.ts';
import { PostvakLezer } from './service/volgers.ts';
import * as store from './store/postvak.ts';

const t = await testApp();
const beheerder = await t.signIn('beheerder');
const regisseur = await t.signIn('regisseur');
const systeemHier = systeem(1);
const GEHEIM = 'Wachtwoord-van-het-postvak';

const invoer = (extra: object = {}) => ({
  naam: 'Meldpunt',
  leesplek: 'meldpunt',
  server: '127.0.0.1',
  poort: 1,
  beveiliging: 'geen',
  gebruiker: 'meldpunt@gemeente.test',
  wachtwoord: GEHEIM,
  map: 'INBOX',
  actief: true,
  ...extra,
});
const maak = async (extra: object = {}): Promise<PostvakDto> => {
  const r = await beheerder.ask('POST', '/meldpunt/postvakken', { body: invoer(extra) });
  assert.equal(r.statusCode, 201, r.body);
  return r.json();
};
const open = (id: string) => t.work(systeemHier, (work) => store.find(work, id));

describe('postvakken beheren', () => {
  test('alleen de beheerder; het wachtwoord komt er nooit meer uit en staat versleuteld', async () => {
    const vak = await maak({ actief: false });
    for (const rol of rollen.filter((r) => r !== 'beheerder'))
      assert.equal((await (await t.signIn(rol)).ask('GET', '/meldpunt/postvakken')).statusCode, 403, rol);
    const lijst = await beheerder.ask('GET', '/meldpunt/postvakken');
    assert.doesNotMatch(lijst.body, new RegExp(GEHEIM));
    const { rows } = await t.admin.query(
      'select p::text as rij, instellingen from meldpunt.postvak p where id = $1',
      [vak.id],
    );
    assert.doesNotMatch(rows[0].rij + rows[0].instellingen.toString('latin1'), /Wachtwoord|127\.0\.0\.1/);
  });

  test('wijzigen zonder wachtwoord houdt het oude; zonder wachtwoord maken kan niet; oude versie 412', async () => {
    const vak = await maak({ actief: false });
    const { wachtwoord: _weg, ...zonder } = invoer({ naam: 'Anders', actief: false });
    const r = await beheerder.ask('PUT', `/meldpunt/postvakken/${vak.id}`, { version: 1, body: zonder });
    assert.deepEqual([r.statusCode, r.json().naam, r.json().versie], [200, 'Anders', 2], r.body);
    assert.equal((await open(vak.id)).instellingen.wachtwoord, GEHEIM);
    const oud = await beheerder.ask('PUT', `/meldpunt/postvakken/${vak.id}`, { version: 1, body: zonder });
    assert.equal(oud.statusCode, 412);
    const nieuw = await beheerder.ask('POST', '/meldpunt/postvakken', { body: zonder });
    assert.deepEqual([nieuw.statusCode, nieuw.json().fouten[0].veld], [400, 'wachtwoord']);
  });
});

describe('lezen uit een echte Dovecot', { skip: geenDovecot() }, () => {
  let dovecot: Dovecot;
  before(async () => {
    dovecot = await startDovecot();
  });
  after(() => dovecot.stop());

  const vak = (leesplek: string) =>
    maak({
      naam: leesplek,
      leesplek,
      poort: dovecot.poort,
      gebruiker: dovecot.gebruiker,
      wachtwoord: dovecot.wachtwoord,
    });
  const lees = async (id: string): Promise<void> => {
    const postvak = await open(id);
    const bron = await verbind(postvak);
    try {
      await new PostvakLezer(t.house.platform, 1, postvak).lees(bron);
    } finally {
      await bron.close();
    }
  };

  test('elke mail wordt één melding, ook als er opnieuw gelezen wordt, en het postvak zegt wanneer', async () => {
    const { id } = await vak('meldpunt');
    for (const n of [1, 2, 3])
      dovecot.bezorg(
        gewoneMail(`Bericht nummer ${n} over een loods.`, { 'Message-ID': `<p${n}@voorbeeld.test>` }),
      );
    await lees(id);
    await lees(id);
    dovecot.hernummer();
    await lees(id);
    assert.equal((await regisseur.ask('GET', '/meldingen')).json().totaal, 3);
    const stand = (await regisseur.ask('GET', '/meldpunt/stand')).json();
    assert.deepEqual(stand.postvak, { gelezenOp: t.now(), fout: null, foutSinds: null });
  });

  test('originelen verdwijnen na de vaste tijd van de server, niet eerder', async () => {
    assert.equal(dovecot.aantal(), 3);
    await t.work(systeemHier, (work) => wisOriginelen(work));
    assert.equal(dovecot.aantal(), 3);
    t.setNow('2026-11-24T07:30:00.000Z');
    await t.work(systeemHier, (work) => wisOriginelen(work));
    t.setNow('2026-11-09T07:30:00.000Z');
    assert.equal(dovecot.aantal(), 0);
    assert.equal((await t.admin.query('select 1 from meldpunt.postvakbericht')).rowCount, 0);
  });

  test('een verzegeld postvak komt alleen achter het zegel', async () => {
    const { id } = await vak('mma');
    const voor = (await regisseur.ask('GET', '/meldingen')).json().totaal;
    dovecot.bezorg(gewoneMail('Verzegeld uit de post.', { 'Message-ID': '<pm@voorbeeld.test>' }));
    await lees(id);
    assert.equal((await regisseur.ask('GET', '/mma')).json().totaal, 1);
    assert.equal((await regisseur.ask('GET', '/meldingen')).json().totaal, voor);
  });

  test('een postvak dat niet te lezen is, staat op Vandaag en in de stand', async () => {
    const { id } = await maak({ poort: dovecot.poort, gebruiker: dovecot.gebruiker });
    const postvak = await open(id);
    const stop = new AbortController();
    const volg = new PostvakLezer(t.house.platform, 1, postvak).volg(stop.signal);
    for (let tries = 0; tries < 100 && (await open(id)).fout === null; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
    stop.abort();
    await volg;
    const fout = await open(id);
    assert.deepEqual([fout.fout, fout.foutSinds], ['aanmelden', t.now()]);
    const rijen = await t.work(regisseur.actor, (work) => contributions.vandaag!.rijen(work));
    assert.ok(rijen.some((r) => r.id === 'meldpunt.postvak'));
  });
});
