import assert from 'node:assert/strict';
import { createServer, type AddressInfo } from 'node:net';
import { after, before, beforeEach, describe, test } from 'node:test';
import { geenDovecot } from '#test/dovecot.ts';
import { startFaultProxy } from '#test/fault-proxy.ts';
import { heeftCode, mail, Postbus, Sink } from '#test/mail-server.ts';
import { connectImap } from './imap.ts';
import { PostbusFout } from './port.ts';
import { followMailbox } from './read.ts';

describe('postbus over IMAP met een echte Dovecot', { skip: geenDovecot() }, () => {
  let postbus: Postbus;
  before(async () => {
    postbus = await Postbus.start();
  });
  after(() => postbus.stop());
  beforeEach(() => postbus.leeg());

  test('elke mail komt één keer, byte voor byte', async () => {
    const sink = new Sink();
    const brieven = [1, 2, 3].map((i) => mail(i));
    for (const brief of brieven) postbus.server.bezorg(brief);
    await postbus.metBron((bron) => sink.lees(bron));
    assert.deepEqual(
      [...sink.bewaard.values()].map(({ ruw }) => ruw.toString()),
      brieven.map(String),
    );
    postbus.server.bezorg(mail(4));
    await postbus.metBron((bron) => sink.lees(bron));
    assert.deepEqual([sink.bewaard.size, sink.aangeboden], [4, 4]);
    assert.match([...sink.bewaard.values()][0]!.meta.ontvangenOp!, /^\d{4}-\d\d-\d\dT[\d:]+\.000Z$/);
  });

  test('wat niet lukt houdt niets op, blijft open en komt terug', async () => {
    const sink = new Sink();
    for (const i of [1, 2, 3]) postbus.server.bezorg(mail(i));
    let eerste = 0;
    sink.weiger = ({ uid }) => uid === (eerste ||= uid);
    const stand = await postbus.metBron((bron) => sink.lees(bron));
    assert.deepEqual([sink.bewaard.size, stand.open, postbus.server.aantal()], [2, [eerste], 3]);
    sink.weiger = () => false;
    assert.deepEqual((await postbus.metBron((bron) => sink.lees(bron))).open, []);
    assert.deepEqual([sink.bewaard.size, sink.aangeboden], [3, 4]);
  });

  test('een open bericht dat van de server verdween, vervalt', async () => {
    const sink = new Sink();
    postbus.server.bezorg(mail(1));
    sink.weiger = () => true;
    assert.equal((await postbus.metBron((bron) => sink.lees(bron))).open.length, 1);
    await postbus.leeg();
    assert.deepEqual((await postbus.metBron((bron) => sink.lees(bron))).open, []);
  });

  test('na hernummeren (UIDVALIDITY) wordt alles opnieuw aangeboden en niets dubbel', async () => {
    const sink = new Sink();
    for (const i of [1, 2, 3]) postbus.server.bezorg(mail(i));
    const voor = await postbus.metBron((bron) => sink.lees(bron));
    postbus.server.hernummer();
    const na = await postbus.metBron((bron) => sink.lees(bron));
    assert.notEqual(na.uidvalidity, voor.uidvalidity);
    assert.deepEqual([sink.bewaard.size, sink.aangeboden], [3, 6]);
  });

  test('dezelfde mail in twee mappen is één bericht', async () => {
    const sink = new Sink();
    for (const map of ['INBOX', 'Kopie']) postbus.server.bezorg(mail(1), map);
    await postbus.metBron((bron) => sink.lees(bron));
    sink.stand = null;
    await postbus.metBron((bron) => sink.lees(bron), { map: 'Kopie' });
    assert.deepEqual([sink.bewaard.size, sink.aangeboden], [1, 2]);
  });

  test('een grote mail komt in stukken en heel; een te grote blijft staan', async () => {
    const sink = new Sink();
    const groot = mail(1, 3_000_000);
    postbus.server.bezorg(groot);
    postbus.server.bezorg(mail(2));
    const krap = await postbus.metBron((bron) => sink.lees(bron), { grootste: 1_000_000 });
    assert.deepEqual([sink.bewaard.size, krap.open.length, postbus.server.aantal()], [1, 1, 2]);
    await postbus.metBron((bron) => sink.lees(bron));
    assert.ok([...sink.bewaard.values()].some(({ ruw }) => ruw.equals(groot)));
  });

  test('opruimen haalt precies weg wat genoemd is, en niets na hernummeren', async () => {
    for (const i of [1, 2, 3]) postbus.server.bezorg(mail(i));
    const plekken = await postbus.metBron(async (bron) => {
      const { map, uidvalidity } = bron;
      const [een, twee] = (await bron.list(0, [])).map((uid) => ({ map, uidvalidity, uid }));
      await bron.remove([een!]);
      assert.equal(postbus.server.aantal(), 2);
      return [twee!];
    });
    postbus.server.hernummer();
    await postbus.metBron((bron) => assert.rejects(bron.remove(plekken), heeftCode('map-vernieuwd')));
    assert.equal(postbus.server.aantal(), 2);
  });

  for (const [wat, extra, code] of [
    ['een verkeerd wachtwoord', { toegang: { wachtwoord: 'fout' } }, 'aanmelden'],
    ['een map die er niet is', { map: 'Bestaat niet' }, 'map-ontbreekt'],
    ['onversleuteld naar buiten', { host: 'mail.voorbeeld.test' }, 'geen-beveiliging'],
    ['STARTTLS die de server niet biedt', { beveiliging: 'starttls' }, 'geen-beveiliging'],
    ['TLS waar geen TLS is', { beveiliging: 'tls' }, 'geen-beveiliging'],
  ] as const) {
    test(`${wat}: ${code}`, async () => {
      await assert.rejects(connectImap(postbus.instelling(extra)), (error) => {
        assert.ok(error instanceof PostbusFout);
        assert.equal(error.code, code);
        assert.doesNotMatch(error.message, /Voorbeeld-wachtwoord|gemeente\.test/);
        return true;
      });
    });
  }

  test('een gesloten poort: onbereikbaar', async () => {
    const dicht = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => dicht.once('listening', resolve));
    const { port } = dicht.address() as AddressInfo;
    await new Promise((resolve) => dicht.close(resolve));
    await assert.rejects(connectImap(postbus.instelling({ poort: port })), heeftCode('onbereikbaar'));
  });

  test('volgen: wakker bij nieuwe mail, opnieuw verbonden na een breuk, klaar op het sein', async () => {
    const sink = new Sink();
    const stop = new AbortController();
    const toestanden: string[] = [];
    const wacht = async (aantal: number): Promise<void> => {
      for (let i = 0; i < 200 && sink.bewaard.size < aantal; i++)
        await new Promise((resolve) => setTimeout(resolve, 25));
      assert.equal(sink.bewaard.size, aantal);
    };
    const klaar = followMailbox({
      verbind: () => connectImap(postbus.instelling({ poort: postbus.proxy.poort })),
      stand: null,
      verwerk: sink.verwerk,
      bewaarStand: async (stand) => void (sink.stand = stand),
      meld: (toestand) => toestanden.push(toestand.soort === 'fout' ? toestand.code : 'gelezen'),
      tussenpoos: 60_000,
      signal: stop.signal,
    });
    postbus.server.bezorg(mail(1));
    await wacht(1);
    postbus.server.bezorg(mail(2));
    await wacht(2);
    const { poort } = postbus.proxy;
    await postbus.proxy.stop();
    postbus.server.bezorg(mail(3));
    postbus.proxy = await startFaultProxy(postbus.server.poort, poort);
    await wacht(3);
    stop.abort();
    await klaar;
    assert.ok(toestanden.includes('onderbroken') && toestanden.at(-1) !== undefined);
    assert.equal(sink.aangeboden, 3);
  });

  test('duizend mails in één keer', async () => {
    const sink = new Sink();
    for (let i = 0; i < 1000; i++) postbus.server.bezorg(mail(i));
    await postbus.metBron((bron) => sink.lees(bron), { geduld: 20_000 });
    assert.deepEqual([sink.bewaard.size, sink.aangeboden], [1000, 1000]);
  });
});
