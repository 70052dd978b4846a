import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import type { SecureVersion } from 'node:tls';
import { live, zonderCertificaat } from '../registers/index.ts';
import { HttpClient } from './client.ts';
import { readIdentity, saysCertificate, tlsOutage } from './identity.ts';

/** A little later: the certificates of this test begin while it runs. */
const NU = new Date(Date.now() + 3_600_000).toISOString();
const map = mkdtempSync(path.join(tmpdir(), 'mtls-'));
const servers: https.Server[] = [];
after(() => {
  servers.forEach((one) => one.close());
  rmSync(map, { recursive: true, force: true });
});
const bij = (name: string): string => path.join(map, name);
const openssl = (...args: string[]): void =>
  void execFileSync('openssl', args, { cwd: map, stdio: ['ignore', 'ignore', 'ignore'] });
const present = spawnSync('openssl', ['version']).status === 0;

/** An authority of this test's own. */
function ca(name: string): void {
  openssl(
    'req',
    '-x509',
    '-nodes',
    '-days',
    '2',
    '-subj',
    `/CN=${name}`,
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:prime256v1',
    '-keyout',
    `${name}.key`,
    '-out',
    `${name}.pem`,
  );
}

/** A certificate signed by it; `days` 0 is one that is over at once. */
function leaf(name: string, by: string, days = 2): void {
  openssl(
    'req',
    '-nodes',
    '-subj',
    `/CN=${name}`,
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:prime256v1',
    '-keyout',
    `${name}.key`,
    '-out',
    `${name}.csr`,
  );
  writeFileSync(bij(`${name}.ext`), 'subjectAltName=IP:127.0.0.1\n');
  openssl(
    'x509',
    '-req',
    '-in',
    `${name}.csr`,
    '-CA',
    `${by}.pem`,
    '-CAkey',
    `${by}.key`,
    '-CAcreateserial',
    '-days',
    String(days),
    '-extfile',
    `${name}.ext`,
    '-out',
    `${name}.pem`,
  );
  chmodSync(bij(`${name}.key`), 0o600);
}

interface Peer {
  origin: string;
  /** Common names of who knocked. */
  seen: string[];
}

/** A gateway that lets nobody in without a certificate of its own authority. */
async function gateway(
  cert: string,
  options: { maxVersion?: SecureVersion; minVersion?: SecureVersion } = {},
): Promise<Peer> {
  const seen: string[] = [];
  const server = https.createServer(
    {
      cert: readFileSync(bij(`${cert}.pem`)),
      key: readFileSync(bij(`${cert}.key`)),
      ca: readFileSync(bij('poort.pem')),
      requestCert: true,
      rejectUnauthorized: true,
      ...options,
    },
    (request, reply) => {
      const peer = (
        request.socket as unknown as { getPeerCertificate(): { subject: { CN: string } } }
      ).getPeerCertificate();
      seen.push(peer.subject.CN);
      reply.setHeader('content-type', 'application/json').end('[]');
    },
  );
  server.on('tlsClientError', () => undefined);
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return { origin: `https://127.0.0.1:${(server.address() as AddressInfo).port}`, seen };
}

const env = (over: Record<string, string> = {}): NodeJS.ProcessEnv => ({
  BAKEN_REGISTER_RDW_CERTIFICAAT: bij('baken.pem'),
  BAKEN_REGISTER_RDW_SLEUTEL: bij('baken.key'),
  BAKEN_REGISTER_RDW_CA: bij('poort.pem'),
  ...over,
});

async function vraag(peer: Peer, settings: NodeJS.ProcessEnv, now = NU) {
  const read = readIdentity(settings, 'rdw', now);
  const poort = read.ok
    ? live('rdw', { adres: peer.origin, kop: '', sleutel: '' }, [peer.origin], { identity: read.identity })
    : zonderCertificaat(read.code);
  const found = await poort.vraag(
    { soort: 'rdw.kenteken', waarden: { kenteken: 'BB123B' } },
    { vandaag: NU.slice(0, 10) },
  );
  return found.soort === 'storing' ? found.code : found.soort;
}

describe(
  'een poort die een certificaat vraagt (mTLS)',
  { skip: present ? false : 'openssl ontbreekt' },
  () => {
    if (present) {
      ca('poort');
      ca('vreemd');
      leaf('server', 'poort');
      leaf('verlopenserver', 'poort', 0);
      leaf('vreemdeserver', 'vreemd');
      leaf('baken', 'poort');
      leaf('onbekend', 'vreemd');
    }

    for (const versie of ['TLSv1.2', 'TLSv1.3'] as const)
      test(`met certificaat en eigen CA gaat de poort open over ${versie}, zonder niet`, async () => {
        const peer = await gateway('server', { minVersion: versie, maxVersion: versie });
        assert.equal(await vraag(peer, env()), 'geen-treffer');
        assert.deepEqual(peer.seen, ['baken']);
        const zonder = env({ BAKEN_REGISTER_RDW_CERTIFICAAT: '', BAKEN_REGISTER_RDW_SLEUTEL: '' });
        assert.equal(await vraag(peer, zonder), 'certificaat-geweigerd');
        assert.equal(peer.seen.length, 1);
      });

    test('een certificaat van een ander gezag komt er niet in', async () => {
      const peer = await gateway('server');
      const ander = env({
        BAKEN_REGISTER_RDW_CERTIFICAAT: bij('onbekend.pem'),
        BAKEN_REGISTER_RDW_SLEUTEL: bij('onbekend.key'),
      });
      // Some gateways say why, some hang up; neither is an answer.
      assert.ok(['certificaat-geweigerd', 'niet-bereikbaar'].includes(await vraag(peer, ander)));
      assert.deepEqual(peer.seen, []);
    });

    test('de overkant toont een certificaat dat niet te vertrouwen is: er gaat niets heen', async () => {
      const vreemd = await gateway('vreemdeserver');
      assert.equal(await vraag(vreemd, env()), 'certificaat-overkant');
      const verlopen = await gateway('verlopenserver');
      await new Promise((later) => setTimeout(later, 1100));
      assert.equal(await vraag(verlopen, env()), 'certificaat-overkant');
      // Without the own authority the gateway is a stranger too.
      const peer = await gateway('server');
      assert.equal(await vraag(peer, env({ BAKEN_REGISTER_RDW_CA: '' })), 'certificaat-overkant');
      assert.deepEqual([...vreemd.seen, ...verlopen.seen, ...peer.seen], []);
    });

    test('ouder dan TLS 1.2 wordt niet gesproken', async () => {
      const peer = await gateway('server', { minVersion: 'TLSv1', maxVersion: 'TLSv1.1' });
      assert.equal(await vraag(peer, env()), 'tls-te-oud');
    });

    test('een verlopen eigen certificaat wordt gezegd, niet gestuurd', async () => {
      const peer = await gateway('server');
      assert.equal(await vraag(peer, env(), '2099-01-01T00:00:00.000Z'), 'certificaat-verlopen');
      assert.equal(await vraag(peer, env(), '2001-01-01T00:00:00.000Z'), 'certificaat-verlopen');
      assert.deepEqual(peer.seen, []);
    });

    test('bestanden die niet deugen zijn onleesbaar: weg, geen certificaat, andere sleutel, open voor anderen', () => {
      writeFileSync(bij('tekst.pem'), 'geen certificaat');
      leaf('open', 'poort');
      chmodSync(bij('open.key'), 0o644);
      const code = (over: Record<string, string>) => {
        const read = readIdentity(env(over), 'rdw', NU);
        return read.ok ? 'goed' : read.code;
      };
      for (const over of [
        { BAKEN_REGISTER_RDW_CERTIFICAAT: bij('weg.pem') },
        { BAKEN_REGISTER_RDW_CERTIFICAAT: bij('tekst.pem') },
        { BAKEN_REGISTER_RDW_CERTIFICAAT: '' },
        { BAKEN_REGISTER_RDW_SLEUTEL: '' },
        { BAKEN_REGISTER_RDW_SLEUTEL: bij('onbekend.key') },
        { BAKEN_REGISTER_RDW_CA: bij('tekst.pem') },
        { BAKEN_REGISTER_RDW_CERTIFICAAT: bij('open.pem'), BAKEN_REGISTER_RDW_SLEUTEL: bij('open.key') },
      ])
        assert.equal(code(over), 'certificaat-onleesbaar', JSON.stringify(over));
      assert.equal(code({}), 'goed');
    });

    test('een sleutel met een wachtzin opent met die wachtzin', () => {
      openssl('ec', '-in', 'baken.key', '-aes256', '-passout', 'pass:zeer geheim', '-out', 'dicht.key');
      chmodSync(bij('dicht.key'), 0o600);
      writeFileSync(bij('zin'), 'zeer geheim\n');
      writeFileSync(bij('andere'), 'raad eens\n');
      const met = (zin?: string) =>
        readIdentity(
          env({
            BAKEN_REGISTER_RDW_SLEUTEL: bij('dicht.key'),
            ...(zin ? { BAKEN_REGISTER_RDW_WACHTZIN: bij(zin) } : {}),
          }),
          'rdw',
          NU,
        ).ok;
      assert.deepEqual([met('zin'), met('andere'), met()], [true, false, false]);
    });

    test('een register zonder certificaat werkt zoals altijd; dat van een ander register gaat niet mee', () => {
      assert.deepEqual(readIdentity({}, 'rdw', NU), { ok: true, identity: null });
      assert.deepEqual(readIdentity(env(), 'brp', NU), { ok: true, identity: null });
    });
  },
);

describe('wat een poort over een certificaat zegt', () => {
  test('een bladzijde van de poort en een code van TLS krijgen hun eigen naam', async () => {
    const page = Buffer.from('<html><center>No required SSL certificate was sent</center></html>');
    assert.deepEqual(
      [
        saysCertificate(400, page),
        saysCertificate(496, page),
        saysCertificate(200, page),
        saysCertificate(400, Buffer.from('{}')),
      ],
      [true, true, false, false],
    );
    assert.deepEqual(
      [
        'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED',
        'CERT_HAS_EXPIRED',
        'ERR_SSL_UNSUPPORTED_PROTOCOL',
        'ECONNREFUSED',
      ].map((code) => tlsOutage({ code })),
      ['certificaat-geweigerd', 'certificaat-overkant', 'tls-te-oud', null],
    );
    assert.deepEqual(
      await new HttpClient({ to: { hosts: [], origins: [] } }).ask({
        method: 'GET',
        url: new URL('https://127.0.0.1:1'),
        headers: {},
      }),
      { ok: false, code: 'niet-toegestaan', retryAfter: null },
    );
  });
});
