import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { after, before, beforeEach, describe, test } from 'node:test';
import { geenDovecot } from '#test/dovecot.ts';
import type { Storing } from '#test/fault-proxy.ts';
import { startLyingImap } from '#test/lying-imap.ts';
import { heeftCode, mail, Postbus, Sink } from '#test/mail-server.ts';
import { connectImap } from './imap.ts';
import { PostbusFout, type MailBron } from './port.ts';

describe('een kapotte verbinding met een echte Dovecot', { skip: geenDovecot() }, () => {
  let postbus: Postbus;
  before(async () => {
    postbus = await Postbus.start();
  });
  after(() => postbus.stop());
  beforeEach(() => postbus.leeg());

  test('een server die zwijgt zonder op te hangen wordt losgelaten', async () => {
    postbus.server.bezorg(mail(1));
    const sink = new Sink();
    postbus.proxy.storing = { na: 1500, soort: 'stil' };
    const begin = performance.now();
    await assert.rejects(
      postbus.metBron((bron) => sink.lees(bron), { poort: postbus.proxy.poort, geduld: 700 }),
      heeftCode('onderbroken'),
    );
    assert.ok(performance.now() - begin < 5_000);
  });

  describe('afgeknipt na elke n-de byte: minstens één keer aangeboden, precies één keer bewaard', () => {
    const brieven = [mail(1, 50), mail(2, 700), mail(3, 50), mail(4, 300)];
    const verwacht = brieven.map(String).toSorted();

    async function leesMet(storing: Storing, sink: Sink): Promise<boolean> {
      postbus.proxy.storing = storing;
      try {
        await postbus.metBron((bron) => sink.lees(bron), { poort: postbus.proxy.poort });
        return true;
      } catch (error) {
        assert.ok(error instanceof PostbusFout, `geen PostbusFout: ${String(error)}`);
        return false;
      }
    }

    for (const [richting, soort, stap] of [
      ['naar-client', 'knip', 67],
      ['naar-client', 'reset', 331],
      ['naar-server', 'knip', 23],
    ] as const) {
      test(`${soort} ${richting}, elke ${stap} bytes`, async () => {
        for (const brief of brieven) postbus.server.bezorg(brief);
        const begin = postbus.proxy.geteld[richting];
        await leesMet({}, new Sink());
        const totaal = postbus.proxy.geteld[richting] - begin;
        assert.ok(totaal > (richting === 'naar-client' ? 2_000 : 150));
        let gebroken = 0;
        let herhaald = 0;
        for (let na = 1; na < totaal + stap; na += stap) {
          const sink = new Sink();
          if (!(await leesMet({ na, richting, soort }, sink))) gebroken++;
          for (const { ruw } of sink.bewaard.values())
            assert.ok(verwacht.includes(String(ruw)), `half bericht na ${na}`);
          assert.equal(postbus.server.aantal(), brieven.length);
          await leesMet({}, sink);
          assert.deepEqual(
            [...sink.bewaard.values()].map(({ ruw }) => String(ruw)).toSorted(),
            verwacht,
            `na ${na}`,
          );
          assert.deepEqual(sink.stand?.open, []);
          if (sink.aangeboden > brieven.length) herhaald++;
        }
        assert.ok(gebroken > 5, 'the fault must have struck');
        if (richting === 'naar-client')
          assert.ok(herhaald > 0, 'some run must have handed a message over twice');
      });
    }
  });

  test('afgeknipt tijdens opruimen: wat niet genoemd is blijft staan', async () => {
    for (const na of [600, 700, 800, 900, 1000]) {
      await postbus.leeg();
      for (const i of [1, 2]) postbus.server.bezorg(mail(i));
      postbus.proxy.storing = { na, richting: 'naar-client', soort: 'reset' };
      await postbus
        .metBron(
          async (bron) => {
            const { map, uidvalidity } = bron;
            const [een] = await bron.list(0, []);
            await bron.remove([{ map, uidvalidity, uid: een! }]);
          },
          { poort: postbus.proxy.poort },
        )
        .catch((error: unknown) => assert.ok(error instanceof PostbusFout));
      const over = new Sink();
      await postbus.metBron((bron) => over.lees(bron));
      assert.ok([...over.bewaard.values()].some(({ ruw }) => ruw.equals(mail(2))));
    }
  });
});

describe('een server die over de grootte liegt', () => {
  for (const gezegd of [1, 10_000_000]) {
    for (const omvang of [300, 400_000]) {
      test(`zegt ${gezegd}, stuurt ${omvang}`, async () => {
        const brief = mail(1, omvang);
        const server = await startLyingImap(brief, gezegd);
        const bron = await connectImap({
          host: '127.0.0.1',
          poort: server.poort,
          beveiliging: 'geen',
          gebruiker: 'x',
          toegang: { wachtwoord: 'y' },
          map: 'INBOX',
        });
        const sink = new Sink();
        await sink.lees(bron);
        await bron.close();
        server.stop();
        assert.deepEqual(
          [...sink.bewaard.values()].map(({ ruw }) => ruw.equals(brief)),
          [true],
        );
      });
    }
  }
});

describe('TLS wordt nagegaan', { skip: zonderOpenssl() }, () => {
  let server: Awaited<ReturnType<typeof startLyingImap>>;
  let cert: string;
  before(async () => {
    const pem = openssl('-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-keyout', '-');
    const at = pem.indexOf('-----BEGIN CERTIFICATE');
    cert = pem.slice(at);
    server = await startLyingImap(mail(1), 1, { key: pem.slice(0, at), cert });
  });
  after(() => server.stop());

  const verbind = (host: string, ca?: string): Promise<MailBron> =>
    connectImap({
      host,
      poort: server.poort,
      beveiliging: 'tls',
      gebruiker: 'x',
      toegang: { wachtwoord: 'y' },
      map: 'INBOX',
      ...(ca ? { ca } : {}),
    });

  test('een onbekend certificaat wordt geweigerd, ook op loopback', async () => {
    await assert.rejects(verbind('localhost'), heeftCode('geen-beveiliging'));
  });

  test('een certificaat op een andere naam wordt geweigerd', async () => {
    await assert.rejects(verbind('127.0.0.1', cert), heeftCode('geen-beveiliging'));
  });

  test('een certificaat van de eigen uitgever wordt aanvaard', async () => {
    const bron = await verbind('localhost', cert);
    assert.equal(bron.uidvalidity, '7');
    await bron.close();
  });
});

function openssl(...extra: string[]): string {
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  return execFileSync('openssl', ['req', '-x509', '-nodes', '-days', '2', ...subject, ...extra], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

function zonderOpenssl(): string | false {
  return spawnSync('openssl', ['version']).status === 0
    ? false
    : 'openssl not found: no certificate to test with';
}
