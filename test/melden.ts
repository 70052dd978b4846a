/** What the tests of the public form share: the site, and a visitor with nothing but the page that he got. One municipality per test file. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { before } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import type { LightMyRequestResponse } from 'fastify';
import { testApp, type Person } from './app.ts';
import { testSecret } from './postgres.ts';
import { systeem } from '#platform/actor.ts';
import { openDatabase } from '#platform/db.ts';
import { roleUrl } from '#platform/migrate.ts';
import { lettersPart } from '#modules/informatie/bronnen/site/brief.ts';
import { BrievenOpslag } from '#modules/informatie/bronnen/store/publiek.ts';
import { jobs } from '#modules/informatie/melden/jobs.ts';
import { buildSite } from '#modules/informatie/melden/site/server.ts';
import { PubliekeOpslag } from '#modules/informatie/melden/store/publiek.ts';
import { Stukken } from '#modules/informatie/melden/store/stukken.ts';
import { verslagPart } from '#modules/regie/verslagen/site/verslag.ts';
import { VerslagenOpslag } from '#modules/regie/verslagen/store/publiek.ts';

export const t = await testApp();
export const database = new URL(t.adminUrl).pathname.slice(1);
export const publicUrl = roleUrl(t.adminUrl, testSecret, 'baken_publiek', database);
export const publicDb = openDatabase(publicUrl, 4);
export const lines: unknown[] = [];
const peper = t.house.platform.keys.installation('ontvangstpeper');
export const site = await buildSite({
  inname: {
    opslag: new PubliekeOpslag(publicDb.db),
    stukken: new Stukken(t.filesFolder),
    peper,
  },
  now: () => t.now(),
  trustedProxies: ['127.0.0.1'],
  log: (line) => void lines.push(line),
  keep: 1_000,
  parts: [
    lettersPart({ opslag: new BrievenOpslag(publicDb.db), peper }),
    verslagPart(new VerslagenOpslag(publicDb.db)),
  ],
});

/** Signed in anew each time: the clock of these tests goes by days, and a session does not last that long. */
export const regisseur = {
  ask: async (...args: Parameters<Person['ask']>) => (await t.signIn('regisseur')).ask(...args),
};

export const dienst = systeem(1);
export const job = (name: string, ids: Record<string, string> = {}, wie = dienst) =>
  t.work(wie, (work) => jobs[name]!(work, ids));

export async function zet(sleutel: string, waarde: unknown, gemeente = 1): Promise<void> {
  await t.admin.query(
    `insert into platform.instelling values ($1, $2, '2024-01-01', $3, 'proef', gen_random_uuid(), now())
     on conflict (gemeente_id, sleutel, geldig_vanaf) do update set waarde = excluded.waarde`,
    [gemeente, sleutel, JSON.stringify(waarde)],
  );
  straks();
}

/** Later than the site keeps what it was told. */
export const straks = (): void => t.setNow(Temporal.Instant.from(t.now()).add({ seconds: 2 }).toString());

before(async () => {
  await zet('melden.stand', 'anoniem');
  await zet('melden.stand', 'anoniem', 2);
  await job('melden.sleutel');
  await job('melden.sleutel', {}, systeem(2));
});

let bezoekers = 0;
/** Everybody lives somewhere else: the clock stands still, so a bucket does not fill again. */
export const eigenAdres = (): string => {
  bezoekers += 1;
  return `198.18.${bezoekers >> 8}.${bezoekers & 255}`;
};

/** A browser without script, cookie or memory: it has the page that it got, and nothing else. */
export class Bezoeker {
  page = '';
  status = 0;
  readonly adres: string;
  readonly agent = 'Zeldzaam/9.9 (HerkenbaarToestel)';

  constructor(adres = eigenAdres()) {
    this.adres = adres;
  }

  async open(url: string): Promise<this> {
    return this.#took(
      await site.inject({ method: 'GET', url, remoteAddress: '127.0.0.1', headers: this.#headers() }),
    );
  }

  async post(
    fields: Record<string, string>,
    url = /<form[^>]*?action="([^"]+)"/.exec(this.page)?.[1] ?? '/melden/papendrecht',
    headers: Record<string, string> = {},
  ): Promise<this> {
    const hidden = Object.fromEntries(
      [...this.page.matchAll(/<input\s+type="hidden"\s+name="(\w+)"\s+value="([^"]*)"/g)].map(([, n, v]) => [
        n!,
        v!,
      ]),
    );
    const payload = new URLSearchParams({ ...hidden, naar: 'verder', ...fields }).toString();
    return this.#took(
      await site.inject({
        method: 'POST',
        url,
        payload,
        remoteAddress: '127.0.0.1',
        headers: { ...this.#headers(), 'content-type': 'application/x-www-form-urlencoded', ...headers },
      }),
    );
  }

  /** The page with files. */
  async stuurBestanden(files: { naam: string; bytes: Buffer }[], naar = 'verder'): Promise<this> {
    const form = new FormData();
    for (const [, n, v] of this.page.matchAll(/<input\s+type="hidden"\s+name="(\w+)"\s+value="([^"]*)"/g))
      form.append(n!, v!);
    for (const f of files) form.append('bestand', new Blob([Uint8Array.from(f.bytes)]), f.naam);
    form.append('naar', naar);
    const body = new Response(form);
    return this.#took(
      await site.inject({
        method: 'POST',
        url: '/melden/papendrecht',
        payload: Buffer.from(await body.arrayBuffer()),
        remoteAddress: '127.0.0.1',
        headers: { ...this.#headers(), 'content-type': body.headers.get('content-type')! },
      }),
    );
  }

  get kop(): string {
    return /<h1>\s*([^<]+?)\s*<\/h1>/.exec(this.page)?.[1] ?? '';
  }

  get code(): string {
    return [...this.page.matchAll(/<span class="groep">\s*(\w{4})\s*<\/span>/g)].map(([, g]) => g).join('-');
  }

  #headers(): Record<string, string> {
    return {
      'user-agent': this.agent,
      'x-forwarded-for': this.adres,
      'accept-language': 'ar-SY,ar;q=0.9',
    };
  }

  #took(reply: LightMyRequestResponse): this {
    this.page = reply.body;
    this.status = reply.statusCode;
    return this;
  }
}

/** Answers every question up to the page with files. */
export async function totBijlagen(
  b: Bezoeker,
  wat: string,
  meer: { plek?: string; wanneer?: string; email?: string; adres?: string } = {},
): Promise<Bezoeker> {
  await b.open('/melden/papendrecht?taal=nl');
  await b.post({ soort: 'vermoeden' });
  await b.post({ wat });
  await b.post({ plek: meer.plek ?? 'Kwikstaartweg', nummer: '14' });
  await b.post({ wanneer: meer.wanneer ?? 'elke dinsdagnacht' });
  await b.post(meer.email ? { contact: 'mail', email: meer.email } : { contact: 'geen' });
  assert.equal(b.kop, 'Hebt u een foto of bestand?');
  return b;
}

export async function meld(
  wat: string,
  meer: Parameters<typeof totBijlagen>[2] = {},
): Promise<{ code: string; b: Bezoeker }> {
  const b = await totBijlagen(new Bezoeker(meer.adres), wat, meer);
  await b.post({});
  assert.equal(b.kop, 'Klopt alles?');
  await b.post({});
  assert.equal(b.kop, 'We hebben uw melding ontvangen, dank u', b.page);
  return { code: b.code, b };
}

export async function geefVrij(op: string): Promise<void> {
  t.setNow(op);
  await job('melden.geef-vrij');
}

export const meldingen = async () =>
  (await regisseur.ask('GET', '/meldingen?kanaal=formulier&stand=te-schiften&aantal=100')).json<{
    items: { id: string; regel: string; ontvangenOp: string; bijlagen: number; taal: string }[];
    totaal: number;
  }>();

export const inDatabase = async (): Promise<string> => {
  const { rows } = await t.admin.query<{ tabel: string }>(
    `select format('%I.%I', schemaname, tablename) as tabel from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  let all = '';
  for (const { tabel } of rows) {
    const found = await t.admin.query<{ rij: string }>(`select r::text as rij from ${tabel} r`);
    all += found.rows.map((r) => r.rij + bytesIn(r.rij)).join('\n');
  }
  return all;
};

/** What stands as bytes in a row, as text too. */
const bytesIn = (row: string): string =>
  [...row.matchAll(/\\x([0-9a-f]{8,})/g)]
    .map(([, hex]) => Buffer.from(hex!, 'hex').toString('latin1'))
    .join();

export const opSchijf = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((e) => e.isFile())
        .map((e) => path.join(e.parentPath, e.name))
    : [];

/** How many sealed files wait; they go after the commit, on their own time, so a number is waited for. */
export async function stukken(verwacht: number): Promise<number> {
  const count = () => opSchijf(path.join(t.filesFolder, 'inname')).length;
  for (let tries = 0; tries < 100 && count() !== verwacht; tries += 1) await setTimeout(20);
  return count();
}
