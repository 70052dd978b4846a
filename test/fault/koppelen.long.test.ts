import { gemeenten } from '#demo/accounts.ts';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { startBaken, untilReady, type Running } from './baken.ts';

/** Firms of which somebody decides that two are the same; enough pairs that nobody runs out of them. */
const FIRMAS = [
  'Zilvermeeuw',
  'Kwikstaart',
  'Goudvink',
  'Noordster',
  'Windroos',
  'Topaas',
  'Saffier',
  'Orion',
  'Fenix',
  'Horizon',
  'Rialto',
  'Marmara',
];

/** How soon it is back is measured elsewhere; here only whether what it had is whole. */
const GEDULD = 150_000;

interface Sessie {
  cookie: string;
  csrf: string;
}

async function meldAan(url: string, rol: string): Promise<Sessie> {
  const reply = await fetch(`${url}/api/v1/demo/aanmelden`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ rol, gemeente: gemeenten[0]!.code }),
  });
  assert.equal(reply.status, 200);
  const { csrf } = (await reply.json()) as { csrf: string };
  return { csrf, cookie: reply.headers.get('set-cookie')!.split(';')[0]! };
}

/** Asks until somebody answers; the same key each time, so that nothing is done twice. */
async function vraag(
  baken: Running,
  sessie: Sessie,
  path: string,
  body: unknown,
): Promise<{ status: number; json: { id: string } }> {
  const key = randomUUID();
  const until = performance.now() + GEDULD;
  const kreeg: Record<string, number> = {};
  const tel = (wat: string): void => {
    kreeg[wat] = (kreeg[wat] ?? 0) + 1;
  };
  while (performance.now() < until) {
    try {
      const reply = await fetch(`${baken.url}/api/v1${path}`, {
        method: 'POST',
        headers: {
          cookie: sessie.cookie,
          'x-baken-csrf': sessie.csrf,
          'content-type': 'application/json',
          'idempotency-key': key,
        },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(15_000),
      });
      const text = await reply.text();
      tel(String(reply.status));
      if (reply.status === 429)
        Object.assign(sessie, await meldAan(baken.url, 'regisseur').catch(() => sessie));
      else if (reply.status !== 503)
        return { status: reply.status, json: text === '' ? {} : JSON.parse(text) };
    } catch (error) {
      tel((error as Error).name);
      if (!(error instanceof TypeError) && !/Timeout|Abort/.test((error as Error).name)) throw error;
    }
    await sleep(30);
  }
  throw new Error(`${path} is not answered: ${JSON.stringify(kreeg)}`);
}

async function firmas(baken: Running): Promise<string[]> {
  const sessie = await meldAan(baken.url, 'medewerker');
  for (const [i, naam] of FIRMAS.entries()) {
    const body = { wat: `Bij ${naam} Metaal B.V. wordt ’s nachts geladen.`, waar: `Kwikstaartweg ${i + 1}` };
    assert.equal((await vraag(baken, sessie, '/meldpunt/intern', body)).status, 201);
  }
  const rows = await baken.admin<{ id: string }>(
    "select id from koppelen.onderwerp where soort = 'organisatie' order by id",
  );
  assert.equal(rows.length, FIRMAS.length);
  return rows.map((r) => r.id);
}

/** Every pair is decided about, and half of those decisions is taken back, while things die. */
async function besluit(
  baken: Running,
  paren: [string, string][],
  gezegd: Map<string, boolean>,
): Promise<void> {
  const sessie = await meldAan(baken.url, 'regisseur');
  for (let pair = paren.pop(); pair; pair = paren.pop()) {
    const [een, ander] = pair;
    const { status, json } = await vraag(baken, sessie, '/koppelbesluiten', {
      een,
      ander,
      uitkomst: 'zelfde',
    });
    assert.equal(status, 201, JSON.stringify(json));
    gezegd.set(json.id, false);
    if (paren.length % 2 === 0) continue;
    const terug = await vraag(baken, sessie, `/koppelbesluiten/${json.id}/_intrekken`, {
      reden: 'vergissing',
    });
    // Asked again after the line was cut it may have been taken back already; that is no second time.
    assert.ok([204, 409].includes(terug.status), String(terug.status));
    gezegd.set(json.id, true);
  }
}

/** A decision is there with both its lines in the log and once, or it is not there at all. */
async function demandHeel(baken: Running, gezegd: ReadonlyMap<string, boolean>): Promise<void> {
  const rows = await baken.admin<{ id: string; terug: boolean; genomen: number; ingetrokken: number }>(
    `select b.id, b.ingetrokken_op is not null as terug,
            (select count(*)::int from platform.audit a where a.actie = 'koppeling.zelfde' and a.details->>'besluit' = b.id::text) as genomen,
            (select count(*)::int from platform.audit a where a.actie = 'koppeling.ingetrokken' and a.details->>'besluit' = b.id::text) as ingetrokken
       from koppelen.koppelbesluit b`,
  );
  assert.deepEqual(
    new Map(rows.map((r) => [r.id, r.terug])),
    gezegd,
    'alleen wat bevestigd is, en dat alles',
  );
  for (const r of rows) assert.deepEqual([r.genomen, r.ingetrokken], [2, r.terug ? 2 : 0], r.id);
  const [los] = await baken.admin<{ n: number }>(
    `select count(*)::int as n from platform.audit a where a.actie like 'koppeling.%'
        and not exists (select 1 from koppelen.koppelbesluit b where b.id::text = a.details->>'besluit')`,
  );
  assert.equal(los!.n, 0, 'geen regel in het log zonder besluit');
  const { code, text } = await baken.verb('logboek', 'controleer');
  assert.equal(code, 0, text);
}

describe('kill -9 tijdens koppelen', () => {
  test('webproces en database 12 keer weg onder 6 beslissers: een koppeling is er heel of niet, en eenmaal', async (t) => {
    const baken = await startBaken();
    try {
      const ids = await firmas(baken);
      const paren = ids.flatMap((een, i) => ids.slice(i + 1).map((ander): [string, string] => [een, ander]));
      const totaal = paren.length;
      const gezegd = new Map<string, boolean>();
      const beslissers = Promise.all(Array.from({ length: 6 }, () => besluit(baken, paren, gezegd)));
      const klaar = beslissers.then(
        () => true,
        () => true,
      );
      const nog = (): Promise<boolean> => Promise.race([klaar.then(() => false), sleep(5).then(() => true)]);
      let keren = 0;
      for (; keren < 12 && (await nog()); keren += 1) {
        // On a busy machine a life may be short: each begins with a decision that came through, and ends in the next.
        const al = gezegd.size;
        while (gezegd.size < al + 2 && (await nog()));
        await sleep((37 * keren) % 90);
        await baken.kill(keren % 3 === 2 ? 'postgres' : 'web');
        await sleep(60);
        await untilReady(baken.url, GEDULD);
      }
      await beslissers;
      t.diagnostic(`${totaal} besluiten, ${keren} keer omgebracht`);
      assert.ok(keren >= 4, 'er werd genoeg omgebracht om iets te bewijzen');
      assert.equal(gezegd.size, totaal);
      await demandHeel(baken, gezegd);
    } finally {
      await baken.stop();
    }
  });
});
