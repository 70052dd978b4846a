import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { Secret } from 'otpauth';
import pg from 'pg';
import { ROOT } from '#app/compose.ts';
import { startWeb } from '#app/server.ts';
import { startWorkerProcess } from '#app/worker.ts';
import { urlAs } from '#platform/db.ts';
import { CannotStart } from '#platform/errors.ts';
import { throwawayCluster, throwawayDir } from '#test/cluster.ts';
import { codeAt, WACHTWOORD } from '#test/people.ts';
import { openInstallation } from './installation.ts';

const cluster = await throwawayCluster();
const folder = throwawayDir();
const running: ChildProcess[] = [];
after(async () => {
  for (const child of running) await stop(child);
  await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** No superuser: what an administrator gives, and one that was given too little. */
const asRole = (role: string): string => urlAs(cluster.superuserUrl, role, 'geheim');
const adminUrl = asRole('baken_beheer');
const maker = new pg.Client({ connectionString: cluster.superuserUrl });
await maker.connect();
await maker.query("create role baken_beheer login password 'geheim' createrole createdb bypassrls");
await maker.query('grant set on parameter session_replication_role to baken_beheer');
await maker.query("create role te_weinig login password 'geheim' createrole createdb");
await maker.end();

const key = path.join(folder, 'wortelsleutel');
writeFileSync(key, `${'5f'.repeat(16)}${'a1'.repeat(16)}\n`, { mode: 0o600 });

/** The environment of an administrator who did it all right; a test leaves something out. */
function env(change: Record<string, string | undefined> = {}): NodeJS.ProcessEnv {
  const database = new URL(adminUrl);
  database.pathname = '/proefproductie';
  return {
    PATH: process.env.PATH,
    BAKEN_MODE: 'productie',
    BAKEN_DATA_DIR: path.join(folder, 'gegevens'),
    BAKEN_WORTELSLEUTEL_BESTAND: key,
    DATABASE_URL: database.toString(),
    ...change,
  };
}

const baken = (args: string[], change?: Record<string, string | undefined>): ChildProcess => {
  const child = spawn(process.execPath, [path.join(ROOT, 'app', 'cli.ts'), ...args], {
    env: env(change),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  return child;
};

/** Runs to its end: exit code and all that was said. */
async function run(args: string[], change?: Record<string, string | undefined>) {
  const child = baken(args, change);
  let said = '';
  child.stdout!.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr!.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  return { code, said };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'close');
  child.kill('SIGTERM');
  await gone;
}

/** Two free ports beside each other: the public site takes the second. */
async function freePorts(): Promise<number> {
  for (;;) {
    const one = await listen(0);
    const { port } = one.address() as net.AddressInfo;
    const two = await listen(port + 1).catch(() => null);
    one.close();
    two?.close();
    if (two) return port;
  }
}

function listen(port: number): Promise<net.Server> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

/** Opens in this process, which is quicker; what is refused is a sentence for who stands at the terminal. */
const refused = (change: Record<string, string | undefined>, reason: RegExp) =>
  assert.rejects(
    openInstallation(env(change), () => undefined),
    (error: unknown) => {
      assert.ok(error instanceof CannotStart, String(error));
      assert.match(error.message, reason);
      return true;
    },
  );

describe('productie weigert te starten', () => {
  test('zonder wortelsleutel, of met een die er niet is', async () => {
    await refused({ BAKEN_WORTELSLEUTEL_BESTAND: undefined }, /openssl rand -hex 32/);
    await refused({ BAKEN_WORTELSLEUTEL_BESTAND: path.join(folder, 'weg') }, /niet te lezen \(ENOENT\)/);
  });

  test('met een wortelsleutel die anderen kunnen lezen of die een voorbeeld is', async () => {
    const open = path.join(folder, 'open');
    writeFileSync(open, `${'5f'.repeat(16)}${'a1'.repeat(16)}\n`);
    for (const mode of [0o644, 0o604, 0o660]) {
      chmodSync(open, mode);
      await refused({ BAKEN_WORTELSLEUTEL_BESTAND: open }, /chmod 600/);
    }
    const example = path.join(folder, 'voorbeeld');
    writeFileSync(example, `${'07'.repeat(32)}\n`, { mode: 0o600 });
    await refused({ BAKEN_WORTELSLEUTEL_BESTAND: example }, /voorbeeld en geen sleutel/);
  });

  test('zonder keuze waar de gegevens staan, en in een modus die niet bestaat', async () => {
    await refused({ DATABASE_URL: undefined }, /DATABASE_URL.*BAKEN_DATABASE=ingebouwd/);
    await refused({ BAKEN_MODE: 'test' }, /kies demo of productie/);
  });

  test('met een databaserol die niet alles mag wat nodig is, want een back-up zonder alle rijen is er geen', async () => {
    await refused({ DATABASE_URL: asRole('te_weinig') }, /createrole createdb bypassrls/);
  });

  test('op een database van de demonstratie, en de demonstratie niet op die van productie', async () => {
    await openInstallation(env(), () => undefined);
    await refused({ BAKEN_MODE: 'demo' }, /gemaakt in de modus productie/);
    const other = new URL(adminUrl);
    other.pathname = '/proefdemo';
    const change = { DATABASE_URL: other.toString() };
    await openInstallation(env({ ...change, BAKEN_MODE: 'demo' }), () => undefined);
    await refused(change, /gemaakt in de modus demo/);
  });

  test('een los gestart proces in de verkeerde modus', async () => {
    const { processEnv } = await openInstallation(env(), () => undefined);
    const own = { ...processEnv, BAKEN_POORT_WEB: String(await freePorts()), BAKEN_MODE: 'demo' };
    for (const begin of [startWeb, startWorkerProcess])
      await assert.rejects(begin(own), (error: unknown) => {
        assert.ok(error instanceof CannotStart, String(error));
        assert.match(error.message, /gemaakt in de modus productie/);
        return true;
      });
  });

  test('op een poort die bezet is; dan met code 2 en één zin, geen stapel regels uit de code', async () => {
    const taken = await listen(0);
    const { port } = taken.address() as net.AddressInfo;
    const { code, said } = await run(['start'], { BAKEN_PORT: String(port) });
    taken.close();
    assert.deepEqual([code, /is bezet/.test(said)], [2, true], said);
    assert.doesNotMatch(said, /\n {4}at /);
  });
});

describe('elk proces krijgt alleen wat het nodig heeft', () => {
  test('het publieke proces kent geen wortelsleutel en geen andere databaserol', async () => {
    const { said } = await run(['omgeving', 'publiek']);
    assert.match(said, /^BAKEN_DB_PUBLIEK=postgres/m);
    assert.doesNotMatch(said, /WORTELSLEUTEL|BAKEN_DB_APP|BAKEN_DB_AUTH|BAKEN_DB_WERKER/);
  });
});

describe('van een lege database tot de eerste beheerder en zijn tweede', () => {
  let base = '';
  const post = async (url: string, body: object, headers: Record<string, string> = {}) => {
    const reply = await fetch(`${base}/api/v1${url}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    return {
      status: reply.status,
      cookie: reply.headers.get('set-cookie') ?? '',
      json: (await reply.json()) as never,
    };
  };

  test('de instelcode staat op het scherm, maakt één keer een gemeente en haar beheerder, en die wijst de eerste tweede aan', async () => {
    const port = await freePorts();
    const child = baken(['start'], { BAKEN_PORT: String(port) });
    let said = '';
    await new Promise<void>((resolve, reject) => {
      const hear = (chunk: Buffer) => {
        said += chunk.toString();
        if (said.includes('Baken draait')) resolve();
      };
      child.stdout!.on('data', hear);
      child.stderr!.on('data', hear);
      child.once('close', () => reject(new Error(said)));
    });
    base = `http://127.0.0.1:${port}`;
    const instelcode = /Instelcode\s+([0-9A-Z-]{23})/.exec(said)![1]!;

    assert.equal((await fetch(`${base}/api/v1/demo/rollen`)).status, 404);
    assert.equal((await post('/instellen/_open', { instelcode: '00000-00000-00000-00000' })).status, 404);
    const open = await post('/instellen/_open', { instelcode: instelcode.toLowerCase() });
    const { aanbod } = open.json as { aanbod: { geheim: string; zegel: string } };
    const body = {
      instelcode,
      naam: 'Otto Brand',
      email: 'otto@waterdam.example',
      gemeenteNaam: 'Waterdam',
      gemeenteCode: 'waterdam',
      wachtwoord: WACHTWOORD,
      zegel: aanbod.zegel,
      code: codeAt(Secret.fromBase32(aanbod.geheim), new Date().toISOString()),
    };
    const zonder = await post('/instellen', { ...body, gemeenteNaam: undefined });
    assert.equal(zonder.status, 400);
    const made = await post('/instellen', body);
    assert.equal(made.status, 200, JSON.stringify(made.json));
    assert.match(made.cookie, /^__Host-baken=.*Secure/);
    const { herstelcodes, csrf } = made.json as { herstelcodes: string[]; csrf: string };
    assert.equal(herstelcodes.length, 10);
    assert.equal((await post('/instellen', body)).status, 404, 'de code is op');

    // Still fresh, and still without a step-up: that comes first.
    const cookie = made.cookie.split(';')[0]!;
    const headers = { cookie, 'x-baken-csrf': csrf, 'idempotency-key': crypto.randomUUID() };
    const tweede = {
      email: 'marit@waterdam.example',
      naam: 'Marit Hoekstra',
      rol: 'regisseur',
      team: 'ondermijning',
    };
    assert.equal((await post('/toekenningen', tweede, headers)).status, 403);
    const raised = await post(
      '/sessie/verhogen',
      { wachtwoord: WACHTWOORD, code: herstelcodes[0]! },
      headers,
    );
    const now = {
      cookie: raised.cookie.split(';')[0]!,
      'x-baken-csrf': (raised.json as { csrf: string }).csrf,
    };
    const asked = await post('/toekenningen', tweede, { ...now, 'idempotency-key': crypto.randomUUID() });
    const { id, rechten } = asked.json as { id: string; rechten: string[] };
    assert.ok(rechten.includes('toekenning.beslissen'), 'GEB-3: de eerste bevestigt zelf');
    const besluit = await fetch(`${base}/api/v1/toekenningen/${id}/besluit`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', ...now },
      body: JSON.stringify({ akkoord: true }),
    });
    assert.equal(besluit.status, 200, await besluit.clone().text());
    assert.equal(((await besluit.json()) as { zonderTweede: boolean }).zonderTweede, true);
    const link = await post(`/toekenningen/${id}/_link`, {}, now);
    const code = await post(`/toekenningen/${id}/_code`, {}, now);
    assert.deepEqual([link.status, code.status], [200, 200]);
    // Now there is a second person: from here on nobody confirms what he asked himself.
    const derde = { ...tweede, email: 'jan@waterdam.example', naam: 'Jan Kooij' };
    const again = await post('/toekenningen', derde, { ...now, 'idempotency-key': crypto.randomUUID() });
    assert.ok(!(again.json as { rechten: string[] }).rechten.includes('toekenning.beslissen'));
    await stop(child);
  });

  test('een instelcode voor een gemeente die er is maakt een beheerder erbij', async () => {
    const unknown = await run(['instelcode', 'elders']);
    assert.deepEqual([unknown.code, /Bekend: waterdam/.test(unknown.said)], [2, true], unknown.said);
    const { code, said } = await run(['instelcode', 'waterdam']);
    assert.equal(code, 0, said);
    assert.match(said, /beheerder erbij voor waterdam/);
  });

  test('de rol zonder alle macht maakt een back-up die heel is, en zet haar terug in een andere database', async () => {
    const wachtzin = path.join(folder, 'wachtzin');
    writeFileSync(wachtzin, 'vouwfiets lampenkap zeebries kwartje\n', { mode: 0o600 });
    const target = path.join(folder, 'kopie');
    const made = await run(['backup', target], { BAKEN_BACKUP_WACHTZIN_BESTAND: wachtzin });
    assert.equal(made.code, 0, made.said);
    const elsewhere = new URL(adminUrl);
    elsewhere.pathname = '/proefherstel';
    const back = await run(['herstel', target], {
      BAKEN_BACKUP_WACHTZIN_BESTAND: wachtzin,
      DATABASE_URL: elsewhere.toString(),
      BAKEN_DATA_DIR: path.join(folder, 'terug'),
    });
    assert.equal(back.code, 0, back.said);
    const reader = new pg.Client({ connectionString: elsewhere.toString() });
    await reader.connect();
    const { rows } = await reader.query<{ naam: string }>(
      `select g.naam || ' ' || l.naam as naam from platform.gemeente g join platform.lidmaatschap l using (gemeente_id) order by 1`,
    );
    await reader.end();
    assert.deepEqual(
      rows.map((r) => r.naam),
      ['Waterdam Marit Hoekstra', 'Waterdam Otto Brand'],
    );
  });
});
