import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { before, describe, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import type { LightMyRequestResponse } from 'fastify';
import pg from 'pg';
import sharp from 'sharp';
import { testApp, type Person } from '#test/app.ts';
import { testSecret } from '#test/postgres.ts';
import { systeem } from '#platform/actor.ts';
import { openDatabase } from '#platform/db.ts';
import { roleUrl } from '#platform/migrate.ts';
import { jobs } from './jobs.ts';
import { buildSite } from './site/server.ts';
import { PubliekeOpslag } from './store/publiek.ts';
import { Stukken } from './store/stukken.ts';

const t = await testApp();
const database = new URL(t.adminUrl).pathname.slice(1);
const publicUrl = roleUrl(t.adminUrl, testSecret, 'baken_publiek', database);
const publicDb = openDatabase(publicUrl, 4);
const lines: unknown[] = [];
const site = await buildSite({
  inname: {
    opslag: new PubliekeOpslag(publicDb.db),
    stukken: new Stukken(t.filesFolder),
    peper: Buffer.alloc(32, 3),
  },
  now: () => t.now(),
  trustedProxies: ['127.0.0.1'],
  log: (line) => void lines.push(line),
  keep: 1_000,
});

/** Signed in anew each time: the clock of these tests goes by days, and a session does not last that long. */
const regisseur = {
  ask: async (...args: Parameters<Person['ask']>) => (await t.signIn('regisseur')).ask(...args),
};

const dienst = systeem(1);
const job = (name: string, ids: Record<string, string> = {}, wie = dienst) =>
  t.work(wie, (work) => jobs[name]!(work, ids));

async function zet(sleutel: string, waarde: unknown, gemeente = 1): Promise<void> {
  await t.admin.query(
    `insert into platform.instelling values ($1, $2, '2024-01-01', $3, 'proef', gen_random_uuid(), now())
     on conflict (gemeente_id, sleutel, geldig_vanaf) do update set waarde = excluded.waarde`,
    [gemeente, sleutel, JSON.stringify(waarde)],
  );
  straks();
}

/** Later than the site keeps what it was told. */
const straks = (): void => t.setNow(Temporal.Instant.from(t.now()).add({ seconds: 2 }).toString());

before(async () => {
  await zet('melden.stand', 'anoniem');
  await zet('melden.stand', 'anoniem', 2);
  await job('melden.sleutel');
  await job('melden.sleutel', {}, systeem(2));
});

let bezoekers = 0;
/** Everybody lives somewhere else: the clock stands still, so a bucket does not fill again. */
const eigenAdres = (): string => {
  bezoekers += 1;
  return `198.18.${bezoekers >> 8}.${bezoekers & 255}`;
};

/** A browser without script, cookie or memory: it has the page that it got, and nothing else. */
class Bezoeker {
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
async function totBijlagen(
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

async function meld(
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

async function geefVrij(op: string): Promise<void> {
  t.setNow(op);
  await job('melden.geef-vrij');
}

const meldingen = async () =>
  (await regisseur.ask('GET', '/meldingen?kanaal=formulier&stand=te-schiften&aantal=100')).json<{
    items: { id: string; regel: string; ontvangenOp: string; bijlagen: number; taal: string }[];
    totaal: number;
  }>();

const inDatabase = async (): Promise<string> => {
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

const opSchijf = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((e) => e.isFile())
        .map((e) => path.join(e.parentPath, e.name))
    : [];

/** How many sealed files wait; they go after the commit, on their own time, so a number is waited for. */
async function stukken(verwacht: number): Promise<number> {
  const count = () => opSchijf(path.join(t.filesFolder, 'inname')).length;
  for (let tries = 0; tries < 100 && count() !== verwacht; tries += 1) await setTimeout(20);
  return count();
}

describe('van vraag tot code', () => {
  test('een melding gaat langs alle vragen, en de code moet overgetypt worden', async () => {
    t.setNow('2026-11-09T14:23:00.000Z');
    const { b, code } = await meld('Grijze bestelbus bij de loods.');
    assert.match(code, /^(\w{4}-){6}\w{4}$/);
    await b.post({ groep: 'XXXX' });
    assert.match(b.page, /Dit zijn niet de laatste vier tekens/);
    assert.equal(b.code, code);
    await b.post({ groep: code.slice(-4).toLowerCase() });
    assert.equal(b.kop, 'U kunt deze bladzijde sluiten');
    assert.ok(!b.page.includes(code));
  });

  test('wie twee keer verstuurt, krijgt dezelfde code en er is één melding (regel MLN-3)', async () => {
    const before = Number((await t.admin.query('select count(*) as n from melden.inzending')).rows[0].n);
    const b = await totBijlagen(new Bezoeker(), 'Twee keer op de knop.');
    await b.post({});
    const check = b.page;
    await b.post({});
    const first = b.code;
    b.page = check;
    await b.post({});
    assert.equal(b.code, first);
    const after = Number((await t.admin.query('select count(*) as n from melden.inzending')).rows[0].n);
    assert.equal(after, before + 1);
  });

  test('een leeg antwoord houdt de bladzijde vast en zegt wat er mist, boven en bij het veld', async () => {
    const b = await new Bezoeker().open('/melden/papendrecht?taal=nl');
    await b.post({});
    assert.equal(b.kop, 'Wat wilt u melden?');
    assert.match(b.page, /<title>\s*Fout: Wat wilt u melden/);
    await b.post({ soort: 'vermoeden' });
    await b.post({ wat: '   ' });
    assert.match(b.page, /href="#wat"/);
    assert.match(b.page, /id="wat-fout"/);
    assert.match(b.page, /aria-describedby="wat-hulp wat-fout"/);
  });

  test('gevaar, overlast en misdaad wijzen eerst de weg, en wie wil kan toch door', async () => {
    for (const [soort, nummer] of [
      ['gevaar', 'tel:112'],
      ['overlast', 'tel:09008844'],
      ['misdaad', 'tel:08007000'],
    ]) {
      const b = await new Bezoeker().open('/melden/papendrecht?taal=nl');
      await b.post({ soort: soort! });
      assert.ok(b.page.split('<aside')[0]!.includes(nummer!), soort ?? '');
      await b.post({ naar: 'toch' });
      assert.equal(b.kop, 'Wat hebt u gezien of gehoord?');
    }
  });

  test('van taal wisselen houdt wat getypt is', async () => {
    const b = await new Bezoeker().open('/melden/papendrecht?taal=nl');
    await b.post({ soort: 'vermoeden' });
    await b.post({ wat: 'سيارة رمادية', naar: 'taal:ar' });
    assert.match(b.page, /<html lang="ar" dir="rtl">/);
    assert.match(b.page, /سيارة رمادية/);
    await b.post({ wat: 'سيارة رمادية' });
    assert.equal(b.kop, 'أين رأيت ذلك؟');
  });

  test('wie uit het overzicht iets wijzigt, komt daar terug', async () => {
    const b = await totBijlagen(new Bezoeker(), 'Fout in de straat.');
    await b.post({});
    await b.post({ naar: 'stap:waar' });
    assert.equal(b.kop, 'Waar hebt u het gezien?');
    await b.post({ plek: 'Testkade' });
    assert.equal(b.kop, 'Klopt alles?');
    assert.match(b.page, /Testkade/);
  });

  test('niets wat iemand typt wordt opmaak', async () => {
    const b = await totBijlagen(new Bezoeker(), '<script>alert(1)</script>"\'><img src=x onerror=alert(2)>', {
      plek: '"><b>',
    });
    await b.post({});
    assert.doesNotMatch(b.page, /<script|<img|"><b>/);
    assert.match(b.page, /&lt;script&gt;/);
  });
});

describe('het formulier tussen bladzijden (regel MLN-2)', () => {
  test('na een uur zijn eerdere antwoorden weg, en staat er nog wat als laatste getypt is', async () => {
    t.setNow('2026-11-09T14:23:00.000Z');
    const b = await new Bezoeker().open('/melden/papendrecht?taal=nl');
    await b.post({ soort: 'vermoeden' });
    const page = b.page;
    t.setNow('2026-11-09T15:22:00.000Z');
    await b.post({ wat: 'Net op tijd.' });
    assert.equal(b.kop, 'Waar hebt u het gezien?');
    b.page = page;
    t.setNow('2026-11-09T15:23:01.000Z');
    await b.post({ wat: 'Te laat.' });
    assert.match(b.page, /Het duurde langer dan een uur/);
    await b.post({ soort: 'vermoeden' });
    assert.match(b.page, />Te laat\.<\/textarea/);
  });

  test('wie aan het veld knutselt of dat van een andere gemeente stuurt, begint opnieuw', async () => {
    const b = await new Bezoeker().open('/melden/papendrecht?taal=nl');
    await b.post({ soort: 'vermoeden' });
    const page = b.page;
    for (const stand of ['', 'AAAA', 'a'.repeat(70_000)]) {
      b.page = page;
      await b.post({ stand, wat: 'x' });
      assert.equal(b.kop, 'Wat wilt u melden?', stand.slice(0, 8));
    }
    b.page = page;
    await b.post({ wat: 'x' }, '/melden/buurgemeente?taal=nl');
    assert.equal(b.kop, 'Wat wilt u melden?');
  });

  test('het verborgen veld zegt niets van wat erin zit, en is voor gewone teksten even lang', async () => {
    const size = async (wat: string) => {
      const b = await new Bezoeker().open('/melden/papendrecht?taal=nl');
      await b.post({ soort: 'vermoeden' });
      await b.post({ wat });
      return b.page.length;
    };
    assert.equal(await size('a'), await size('b'.repeat(1_500)));
  });
});

describe('bijlagen', () => {
  const photo = async () =>
    sharp({ create: { width: 40, height: 30, channels: 3, background: '#885500' } })
      .withExif({ IFD0: { Make: 'Herkenbaarmerk' } })
      .jpeg()
      .toBuffer();

  test('een foto gaat mee, verzegeld op schijf met een tijd die alleen de dag zegt', async () => {
    t.setNow('2026-11-10T09:17:00.000Z');
    const b = await totBijlagen(new Bezoeker(), 'Met foto.');
    await b.stuurBestanden([{ naam: 'loods.jpg', bytes: await photo() }]);
    assert.match(b.page, /loods\.jpg/);
    const files = opSchijf(path.join(t.filesFolder, 'inname'));
    assert.equal(files.length, 1);
    const bytes = readFileSync(files[0]!);
    assert.ok(!bytes.includes('Herkenbaarmerk') && !bytes.includes(Buffer.from('ffd8ff', 'hex')));
    assert.equal(statSync(files[0]!).mtime.toISOString(), '2026-11-09T23:00:00.000Z');
    await b.post({});
    await geefVrij('2026-11-10T10:00:20.000Z');
    assert.equal(await stukken(0), 0);
    const gemeld = (await meldingen()).items.find((m) => m.regel === 'Met foto.')!;
    assert.equal(gemeld.bijlagen, 1);
    const dto = (await regisseur.ask('GET', `/meldingen/${gemeld.id}`)).json();
    assert.equal(dto.stukken[0].stand, 'te-controleren', JSON.stringify(dto.stukken));
    assert.equal(dto.stukken[0].naam, 'loods.jpg');
    const origineel = await regisseur.ask(
      'GET',
      `/meldingen/${gemeld.id}/bijlagen/${dto.stukken[0].id}/origineel`,
    );
    assert.ok(origineel.rawPayload.includes('Herkenbaarmerk'));
  });

  test('wat geen foto, pdf of film is komt er niet in, de rest blijft staan', async () => {
    const b = await totBijlagen(new Bezoeker(), 'Vreemd bestand.');
    await b.stuurBestanden(
      [
        { naam: 'goed.jpg', bytes: await photo() },
        { naam: 'rekening.pdf.exe', bytes: Buffer.from('4d5a9000', 'hex') },
      ],
      'erbij',
    );
    assert.match(b.page, /rekening\.pdf\.exe is geen foto/);
    assert.match(b.page, /<bdi>goed\.jpg</);
    const id = /name="naar" value="wis:([^"]+)"/.exec(b.page)![1]!;
    await b.stuurBestanden([], `wis:${id}`);
    assert.doesNotMatch(b.page, /goed\.jpg/);
    assert.equal(await stukken(0), 0);
  });

  test('een te groot bestand wordt niet bewaard en zegt waarom', async () => {
    const b = await totBijlagen(new Bezoeker(), 'Te groot.');
    const big = Buffer.concat([await photo(), Buffer.alloc(10 * 1024 * 1024)]);
    await b.stuurBestanden([{ naam: 'groot.jpg', bytes: big }]);
    assert.match(b.page, /groot\.jpg is te groot/);
    assert.equal(await stukken(0), 0);
  });

  test('een bestand zonder melding wordt na twee dagen geveegd, een bestand met melding niet (regel MLN-9)', async () => {
    t.setNow('2026-11-10T11:10:00.000Z');
    const los = await totBijlagen(new Bezoeker(), 'Nooit verstuurd.');
    await los.stuurBestanden([{ naam: 'los.jpg', bytes: await photo() }]);
    const vast = await totBijlagen(new Bezoeker(), 'Wel verstuurd.');
    await vast.stuurBestanden([{ naam: 'vast.jpg', bytes: await photo() }]);
    await vast.post({});
    assert.equal(await stukken(2), 2);
    t.setNow('2026-11-11T02:40:00.000Z');
    await job('melden.veeg');
    assert.equal(await stukken(2), 2);
    t.setNow('2026-11-12T02:40:00.000Z');
    await job('melden.veeg');
    assert.equal(await stukken(1), 1);
    await geefVrij('2026-11-12T03:00:00.000Z');
    assert.equal(await stukken(0), 0);
  });
});

describe('wat er van een melding te vinden is voor haar vrijgave (dreiging T6)', () => {
  test('tekst, plek, tijd, adres, toestel, taal en code staan nergens in de database of op schijf', async () => {
    t.setNow('2026-11-13T08:41:27.345Z');
    const { code } = await meld('Kanariewoord Zwaluwstaartje in de tekst.', {
      plek: 'Kanarieplek Nergenslaan',
      wanneer: 'kanarietijd gisteren',
      email: 'kanarie.melder@voorbeeld.example',
      adres: '203.0.113.77',
    });
    const all = await inDatabase();
    const files = opSchijf(t.filesFolder)
      .map((f) => readFileSync(f).toString('latin1'))
      .join();
    for (const word of [
      'Zwaluwstaartje',
      'Nergenslaan',
      'kanarietijd',
      'kanarie.melder',
      '203.0.113.77',
      'HerkenbaarToestel',
      'ar-SY',
      code,
      code.replaceAll('-', ''),
      code.slice(0, 9),
      '08:41',
    ]) {
      assert.ok(!all.includes(word), `${word} staat in de database`);
      assert.ok(!files.includes(word), `${word} staat op schijf`);
      assert.ok(!JSON.stringify(lines).includes(word), `${word} staat in het log`);
    }
    // Proof that the search can find: what is kept openly is found.
    assert.ok(all.includes('Papendrecht (demonstratie)'));
  });

  test('inname schrijft geen auditrij, geen taak, geen tijd en geen volgorde', async () => {
    const counts = async () =>
      (
        await t.admin.query(
          `select (select count(*) from platform.audit) as audit, (select count(*) from graphile_worker._private_jobs) as jobs,
                  (select count(*) from platform.verwerkingslog) as log, (select count(*) from platform.telfeit) as tel`,
        )
      ).rows[0];
    const before = await counts();
    for (let i = 0; i < 3; i += 1) await meld(`Volgorde ${i}`);
    assert.deepEqual(await counts(), before);
    const { rows } = await t.admin.query(
      `select column_name, data_type from information_schema.columns where table_schema = 'melden' and table_name <> 'ronde' and data_type like 'timestamp%'`,
    );
    assert.deepEqual(rows, []);
    const ids = (await t.admin.query<{ id: string }>('select id from melden.inzending')).rows;
    for (const { id } of ids) assert.equal(id[14], '4');
  });
});

describe('vrijgave (regel MLN-5)', () => {
  test('voor het hele uur ziet het meldpunt niets, daarna alles, met alleen de dag', async () => {
    await geefVrij('2026-11-16T10:00:01.000Z');
    const before = (await meldingen()).totaal;
    t.setNow('2026-11-16T10:31:00.000Z');
    for (let i = 0; i < 25; i += 1) await meld(`Melding nummer ${i}`);
    await job('melden.geef-vrij');
    assert.equal((await meldingen()).totaal, before);
    await geefVrij('2026-11-16T11:00:03.000Z');
    // The second batch is a job of its own.
    const next = await t.admin.query<{ payload: { ids: { na: string } } }>(
      `select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks k on k.id = j.task_id where k.identifier = 'melden.geef-vrij'`,
    );
    assert.equal(next.rows.length, 1);
    await job('melden.geef-vrij', next.rows[0]!.payload.ids);
    const after = (await meldingen()).items.filter((m) => m.regel.startsWith('Melding nummer'));
    assert.equal(after.length, 25);
    assert.ok(after.every((m) => m.ontvangenOp === '2026-11-15T23:00:00.000Z' && m.taal === 'und'));
    const order = after.map((m) => Number(m.regel.split(' ')[2]));
    assert.notDeepEqual(
      order,
      order.toSorted((a, b) => a - b),
    );
    assert.equal((await t.admin.query('select 1 from melden.inzending')).rowCount, 0);
  });

  test('wie een adres gaf staat in de kluis, met zijn taal; wie niets gaf heeft alleen de code', async () => {
    t.setNow('2026-11-16T12:31:00.000Z');
    await meld('Met adres.', { email: 'iemand@voorbeeld.example' });
    await meld('Zonder adres.');
    await geefVrij('2026-11-16T13:00:00.000Z');
    const items = (await meldingen()).items;
    const met = items.find((m) => m.regel === 'Met adres.')!;
    const zonder = items.find((m) => m.regel === 'Zonder adres.')!;
    assert.equal((await regisseur.ask('GET', `/meldingen/${met.id}`)).json().melder.terugkoppeling, 'mail');
    assert.equal(
      (await regisseur.ask('GET', `/meldingen/${zonder.id}`)).json().melder.terugkoppeling,
      'code',
    );
    assert.equal(met.taal, 'nl');
    assert.equal(zonder.taal, 'und');
  });

  test('wat niet te openen is, houdt de rest niet op, blijft bewaard en staat op Vandaag', async () => {
    t.setNow('2026-11-16T13:31:00.000Z');
    await meld('Gewoon goed.');
    await t.admin.query(
      `insert into melden.inzending (gemeente_id, id, dag, verzegeld) values (1, gen_random_uuid(), '2026-11-16', decode(repeat('00', 200), 'hex'))`,
    );
    await geefVrij('2026-11-16T14:00:00.000Z');
    assert.ok((await meldingen()).items.some((m) => m.regel === 'Gewoon goed.'));
    const { rows } = await t.admin.query('select fout from melden.inzending');
    assert.deepEqual(rows, [{ fout: 'onleesbaar' }]);
    const vandaag = JSON.stringify((await regisseur.ask('GET', '/vandaag')).json());
    assert.match(vandaag, /openbare melding/);
    await t.admin.query('delete from melden.inzending');
  });
});

describe('terugkomen met de code', () => {
  const bekijk = async (code: string, adres = eigenAdres()) => {
    const b = await new Bezoeker(adres).open('/melden/papendrecht/code?taal=nl');
    return b.post({ code });
  };

  test('statuswoord, vraag en antwoord komen bij de melder, en bij niemand anders', async () => {
    t.setNow('2026-11-17T10:31:00.000Z');
    const { code } = await meld('Terugkomer.');
    let b = await bekijk(code);
    assert.match(b.page, /Zij is nog niet gelezen/);
    await geefVrij('2026-11-17T11:00:00.000Z');
    const id = (await meldingen()).items.find((m) => m.regel === 'Terugkomer.')!.id;
    const vraag = 'Hebt u een kenteken gezien? <b>';
    const reply = await regisseur.ask('POST', `/meldingen/${id}/berichten`, {
      body: { soort: 'vraag', tekst: vraag },
    });
    assert.equal(reply.statusCode, 201, reply.body);
    await job('melden.bezorg', { berichtId: reply.json().id });
    await job('melden.bezorg', { berichtId: reply.json().id });
    b = await bekijk(code.toLowerCase().replaceAll('-', ' '));
    assert.match(b.page, /We hebben het gelezen, dank u/);
    assert.equal(b.page.split('Hebt u een kenteken gezien? &lt;b&gt;').length, 2);
    assert.ok(!(await inDatabase()).includes('kenteken gezien'));
  });

  test('een aanvulling komt op het volgende uur bij de melding, één keer', async () => {
    t.setNow('2026-11-18T10:31:00.000Z');
    const { code } = await meld('Begin van het verhaal.');
    await geefVrij('2026-11-18T11:00:00.000Z');
    const b = await bekijk(code);
    const page = b.page;
    await b.post({ tekst: 'En dit vergat ik.', naar: 'toevoegen' });
    assert.match(b.page, /Ontvangen, dank u/);
    b.page = page;
    await b.post({ tekst: 'En dit vergat ik.', naar: 'toevoegen' });
    await geefVrij('2026-11-18T12:00:00.000Z');
    const id = (await meldingen()).items.find((m) => m.regel === 'Begin van het verhaal.')!.id;
    const berichten = (await regisseur.ask('GET', `/meldingen/${id}`)).json().berichten;
    assert.deepEqual(
      berichten.map((x: { soort: string; tekst: string }) => [x.soort, x.tekst]),
      [['aanvulling', 'En dit vergat ik.']],
    );
  });

  test('een aanvulling op wat nog niet vrij is, komt toch bij haar melding', async () => {
    t.setNow('2026-11-18T13:31:00.000Z');
    const { code } = await meld('Nog niet vrij.');
    const b = await bekijk(code);
    await b.post({ tekst: 'Meteen erna.', naar: 'toevoegen' });
    await geefVrij('2026-11-18T14:00:00.000Z');
    await geefVrij('2026-11-18T15:00:00.000Z');
    const id = (await meldingen()).items.find((m) => m.regel === 'Nog niet vrij.')!.id;
    const berichten = (await regisseur.ask('GET', `/meldingen/${id}`)).json().berichten;
    assert.equal(berichten[0]?.tekst, 'Meteen erna.');
    assert.equal((await t.admin.query('select 1 from melden.inzending')).rowCount, 0);
  });

  test('een aanvulling op een melding die alleen bewaard wordt, staat op zichzelf', async () => {
    t.setNow('2026-11-18T16:31:00.000Z');
    const { code } = await meld('Te licht bevonden.');
    await geefVrij('2026-11-18T17:00:00.000Z');
    const id = (await meldingen()).items.find((m) => m.regel === 'Te licht bevonden.')!.id;
    const schift = await regisseur.ask('POST', `/meldingen/${id}/schift`, {
      version: 1,
      body: { keuze: 'te-licht', thema: 'overig' },
    });
    assert.equal(schift.statusCode, 200, schift.body);
    const b = await bekijk(code);
    await b.post({ tekst: 'Nu weet ik meer.', naar: 'toevoegen' });
    await geefVrij('2026-11-18T18:00:00.000Z');
    assert.ok((await meldingen()).items.some((m) => m.regel === 'Nu weet ik meer.'));
  });

  test('een bekende en een onbekende code geven evenveel bytes en dezelfde status (regel MLN-8)', async () => {
    t.setNow('2026-11-19T10:31:00.000Z');
    const { code } = await meld('Voor de weegschaal.');
    const known = await bekijk(code);
    // Valid by its check characters, and nobody's.
    const { makeReceiptCode } = await import('#platform/reckon/receipt-code.ts');
    const unknown = await bekijk(makeReceiptCode(Buffer.alloc(17, 99)));
    assert.equal(unknown.kop, 'Deze code kennen wij niet');
    assert.equal(Buffer.byteLength(known.page), Buffer.byteLength(unknown.page));
    assert.equal(known.status, unknown.status);
  });

  test('een onbekende code kost evenveel tijd als een bekende', async () => {
    const { makeReceiptCode } = await import('#platform/reckon/receipt-code.ts');
    const { code } = await meld('Voor de klok.');
    const unknown = makeReceiptCode(Buffer.alloc(17, 98));
    const times: Record<'a' | 'b', number[]> = { a: [], b: [] };
    for (let i = 0; i < 60; i += 1) {
      for (const [name, typed] of [
        ['a', code],
        ['b', unknown],
      ] as const) {
        const b = await new Bezoeker(`198.51.100.${i + 1}`).open('/melden/papendrecht/code?taal=nl');
        const began = performance.now();
        await b.post({ code: typed });
        times[name].push(performance.now() - began);
      }
    }
    // The quickest of sixty: what else the machine does only ever makes an answer slower.
    const ratio = Math.min(...times.a) / Math.min(...times.b);
    assert.ok(ratio > 0.5 && ratio < 2, `verhouding ${ratio.toFixed(2)}`);
  });

  test('een tikfout hoort welke groep het is; in het adres staat nooit een code', async () => {
    const { code } = await meld('Tikfout.');
    const wrong = `${code.slice(0, 10)}${code[10] === 'A' ? 'B' : 'A'}${code.slice(11)}`;
    assert.match((await bekijk(wrong)).page, /groep 3/);
    const get = await new Bezoeker().open(`/melden/papendrecht/code?code=${code}`);
    assert.ok(!get.page.includes(code));
  });

  test('een code van de ene gemeente opent niets bij de andere', async () => {
    const { code } = await meld('Van hier.');
    const b = await new Bezoeker('203.0.113.79').open('/melden/buurgemeente/code?taal=nl');
    await b.post({ code }, '/melden/buurgemeente/code?taal=nl');
    assert.equal(b.kop, 'Deze code kennen wij niet');
  });

  test('wie codes raadt, mag er twintig en wacht dan; een ander merkt er niets van', async () => {
    const { makeReceiptCode } = await import('#platform/reckon/receipt-code.ts');
    const { code } = await meld('Niet te raden.');
    let waiting = 0;
    for (let i = 0; i < 40; i += 1) {
      const b = await bekijk(makeReceiptCode(Buffer.alloc(17, i)), '192.0.2.50');
      if (b.status === 429) waiting += 1;
    }
    assert.ok(waiting >= 19, String(waiting));
    assert.match((await bekijk(code, '192.0.2.51')).page, /Zij is nog niet gelezen/);
  });

  test('na drie maanden is de weg terug weg, met de antwoorden', async () => {
    t.setNow('2026-11-20T10:31:00.000Z');
    const { code } = await meld('Verloopt.');
    const { contributions } = await import('./contributions.ts');
    const regel = contributions.bewaarregel![0]!;
    const rijp = await t.work(dienst, (work) => regel.vervallen(work, '2027-02-20', 1_000));
    assert.ok(rijp.length > 0);
    for (const r of rijp) await t.work(dienst, (work) => regel.vernietig(work, r.id));
    assert.equal((await bekijk(code, '203.0.113.80')).kop, 'Deze code kennen wij niet');
  });

  test('een vernietigde melding leidt naar geen code meer', async () => {
    t.setNow('2026-11-21T10:31:00.000Z');
    await meld('Gaat weg.');
    await geefVrij('2026-11-21T11:00:00.000Z');
    const id = (await meldingen()).items.find((m) => m.regel === 'Gaat weg.')!.id;
    assert.equal((await t.admin.query('select 1 from melden.bron where melding_id = $1', [id])).rowCount, 1);
    await job('melden.maak-los', { meldingId: id });
    assert.equal((await t.admin.query('select 1 from melden.bron where melding_id = $1', [id])).rowCount, 0);
  });
});

describe('stand van het formulier (regel MLN-6)', () => {
  test('uit: geen formulier, wel de andere meldpunten; een verstuurd formulier komt er niet in', async () => {
    const b = await totBijlagen(new Bezoeker('203.0.113.90'), 'Net te laat.');
    await zet('melden.stand', 'uit');
    await b.post({});
    assert.equal(b.kop, 'Hier kunt u niet melden');
    assert.match(b.page, /0800 7000/);
    assert.doesNotMatch(b.page, /<form/);
    await zet('melden.stand', 'anoniem');
  });

  test('met contact: zonder adres komt er niets in, ook niet wie een oud formulier stuurt', async () => {
    const b = await totBijlagen(new Bezoeker('203.0.113.91'), 'Zonder adres begonnen.');
    await zet('melden.stand', 'met-contact');
    await b.post({});
    await b.post({});
    assert.equal(b.kop, 'Mogen wij u iets terugvragen?');
    assert.match(b.page, /Vul uw e-mailadres in/);
    await b.post({ email: 'nu@voorbeeld.example' });
    assert.equal(b.kop, 'Klopt alles?');
    await b.post({});
    assert.equal(b.kop, 'We hebben uw melding ontvangen, dank u');
    await zet('melden.stand', 'anoniem');
  });

  test('zonder keuze van de gemeente is het formulier uit', async () => {
    await t.admin.query(`delete from platform.instelling where gemeente_id = 2 and sleutel = 'melden.stand'`);
    straks();
    const b = await new Bezoeker('203.0.113.92').open('/melden/buurgemeente?taal=nl');
    assert.equal(b.kop, 'Hier kunt u niet melden');
    await zet('melden.stand', 'anoniem', 2);
  });
});

describe('de rol van het openbare proces (regel MLN-1)', () => {
  const attempt = async (sql: string, zoek = ''): Promise<string> => {
    const client = new pg.Client({ connectionString: publicUrl });
    await client.connect();
    try {
      await client.query('begin');
      await client.query(
        `select set_config('baken.gemeente', '1', true), set_config('baken.zoek', $1, true)`,
        [zoek],
      );
      const { rowCount } = await client.query(sql);
      return `${rowCount} rijen`;
    } catch (error) {
      return (error as pg.DatabaseError).code ?? 'fout';
    } finally {
      await client.end();
    }
  };

  test('zij leest niets terug: geen inzending, geen geheime sleutel, geen ronde, geen bron', async () => {
    await meld('Om terug te lezen.');
    assert.ok(Number((await t.admin.query('select count(*) as n from melden.inzending')).rows[0].n) > 0);
    for (const sql of [
      'select * from melden.inzending',
      'select count(*) from melden.inzending',
      'select 1 from melden.inzending limit 1',
      'select prive from melden.intakesleutel',
      'select * from melden.intakesleutel',
      'select * from melden.bron',
      'select * from melden.ronde',
      'select publiek from melden.ontvangst',
      'select id, einddatum from melden.ontvangst',
      'update melden.inzending set dag = current_date',
      'delete from melden.inzending',
      'delete from melden.ontvangst',
      'update melden.ontvangst set einddatum = current_date',
      `insert into melden.antwoord values (1, gen_random_uuid(), gen_random_uuid(), 1, '', current_date, '')`,
      `insert into melden.inzending (gemeente_id, id, dag, verzegeld, fout) values (1, gen_random_uuid(), current_date, '', 'x')`,
      `insert into melden.inzending (gemeente_id, id, dag, verzegeld) values (1, gen_random_uuid(), current_date, '') returning *`,
      'truncate melden.inzending',
      'copy melden.inzending to stdout',
      'lock table melden.inzending',
    ])
      assert.equal(await attempt(sql), '42501', sql);
  });

  test('zij schrijft alleen in de gemeente van het formulier, en ziet zonder code geen enkele ontvangst', async () => {
    const other = `insert into melden.inzending (gemeente_id, id, dag, verzegeld) values (2, gen_random_uuid(), current_date, '')`;
    assert.equal(await attempt(other), '42501');
    assert.ok(Number((await t.admin.query('select count(*) as n from melden.ontvangst')).rows[0].n) > 0);
    assert.equal(await attempt('select zoek from melden.ontvangst'), '0 rijen');
    assert.equal(await attempt('select zoek from melden.antwoord'), '0 rijen');
    const [one] = (
      await t.admin.query<{ zoek: string }>(`select encode(zoek, 'hex') as zoek from melden.ontvangst`)
    ).rows;
    assert.equal(await attempt('select zoek from melden.ontvangst', one!.zoek), '1 rijen');
  });

  test('van alle andere tabellen ziet zij alleen wat hieronder staat', async () => {
    const { rows } = await t.admin.query<{ tabel: string; recht: string }>(
      `select c.oid::regclass::text as tabel, string_agg(distinct p.recht, ' ' order by p.recht) as recht
         from pg_class c join pg_namespace n on n.oid = c.relnamespace,
              unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE']) p(recht)
        where c.relkind in ('r', 'p', 'v', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
          and (has_table_privilege('baken_publiek', c.oid, p.recht)
               or (p.recht <> 'DELETE' and has_any_column_privilege('baken_publiek', c.oid, p.recht)))
        group by c.oid order by 1`,
    );
    assert.deepEqual(
      rows.map((r) => `${r.tabel}: ${r.recht}`),
      [
        'melden.antwoord: SELECT',
        'melden.intakesleutel: SELECT',
        'melden.inzending: INSERT',
        'melden.ontvangst: INSERT SELECT',
        'platform.gemeente: SELECT',
        'platform.installatie: SELECT',
        'platform.instelling: SELECT',
      ],
    );
  });

  test('van de instellingen ziet zij alleen die van het formulier', async () => {
    await zet('signaal.bewaren', 3);
    assert.equal(
      await attempt(`select sleutel from platform.instelling where sleutel not like 'melden.%'`),
      '0 rijen',
    );
    assert.notEqual(await attempt('select sleutel from platform.instelling'), '0 rijen');
    assert.equal(await attempt('select door from platform.instelling'), '42501');
  });
});

describe('sleutels (regel MLN-11)', () => {
  test('elke maand een nieuwe; de oude gaat weg als er niets meer op wacht', async () => {
    const keys = async () =>
      (
        await t.admin.query<{ id: string }>(
          'select id from melden.intakesleutel where gemeente_id = 1 order by dag',
        )
      ).rows.map((r) => r.id);
    await t.admin.query('delete from melden.inzending');
    t.setNow('2026-12-20T10:10:00.000Z');
    await meld('Voor de oude sleutel.');
    const [old] = await keys();
    await job('melden.sleutel');
    assert.equal((await keys()).length, 2);
    t.setNow('2026-12-24T10:10:00.000Z');
    await job('melden.sleutel');
    assert.equal((await keys()).length, 2, 'er wacht nog een melding op de oude sleutel');
    await geefVrij('2026-12-24T11:00:00.000Z');
    assert.ok((await meldingen()).items.some((m) => m.regel === 'Voor de oude sleutel.'));
    await job('melden.sleutel');
    const left = await keys();
    assert.equal(left.length, 1);
    assert.notEqual(left[0], old);
    assert.equal(
      (await t.admin.query('select 1 from platform.recordsleutel where id = $1', [old])).rowCount,
      0,
    );
  });

  test('een vernietigde sleutel die met een back-up terugkomt, gaat door de regels van de kamer weer weg', async () => {
    const id = crypto.randomUUID();
    await t.admin.query(
      `insert into melden.intakesleutel values (1, $1, decode(repeat('01', 32), 'hex'), '\\x00', '2026-10-01')`,
      [id],
    );
    const { contributions } = await import('./contributions.ts');
    for (const regel of contributions.bewaarregel!) await t.work(dienst, (work) => regel.vernietig(work, id));
    assert.equal((await t.admin.query('select 1 from melden.intakesleutel where id = $1', [id])).rowCount, 0);
  });
});

describe('misbruik (dreiging T12)', () => {
  test('duizend berichten in een minuut van één adres houden een ander niet op', async () => {
    t.setNow('2026-12-25T10:10:00.000Z');
    let refused = 0;
    const flood = async (from: number) => {
      for (let i = from; i < 1_000; i += 10) {
        const reply = await site.inject({
          method: 'POST',
          url: '/melden/papendrecht',
          payload: 'stand=x&wat=rommel',
          remoteAddress: '127.0.0.1',
          headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-forwarded-for': '192.0.2.99' },
        });
        if (reply.statusCode === 429) refused += 1;
      }
    };
    const floods = Promise.all(Array.from({ length: 10 }, (_, i) => flood(i)));
    const other = await totBijlagen(new Bezoeker('198.51.100.200'), 'Gewoon een melder.');
    await other.post({});
    await other.post({});
    assert.equal(other.kop, 'We hebben uw melding ontvangen, dank u');
    await floods;
    assert.ok(refused >= 870, String(refused));
    assert.equal((await t.admin.query('select 1 from melden.inzending')).rowCount, 1);
  });

  test('de lokbak, een andere website en een vreemd soort bericht komen er niet in', async () => {
    const b = await new Bezoeker('198.51.100.201').open('/melden/papendrecht?taal=nl');
    await b.post({ soort: 'vermoeden', website: 'https://spam.example' });
    assert.match(b.page, /verborgen vak/);
    await b.post({ soort: 'vermoeden' }, '/melden/papendrecht', { 'sec-fetch-site': 'cross-site' });
    assert.equal(b.status, 403);
    for (const [type, payload] of [
      ['application/json', '{"stand":"x"}'],
      ['text/plain', 'stand=x'],
      ['application/xml', '<stand/>'],
    ]) {
      const reply = await site.inject({
        method: 'POST',
        url: '/melden/papendrecht',
        payload: payload!,
        remoteAddress: '127.0.0.1',
        headers: { 'content-type': type! },
      });
      assert.equal(reply.statusCode, 400, type ?? '');
    }
    const big = await site.inject({
      method: 'POST',
      url: '/melden/papendrecht',
      payload: `wat=${'a'.repeat(200_000)}`,
      remoteAddress: '127.0.0.1',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    assert.equal(big.statusCode, 413);
  });
});

describe('elk antwoord', () => {
  const urls = [
    '/melden',
    '/melden/uitleg',
    '/melden/papendrecht',
    '/melden/papendrecht/code',
    '/melden/papendrecht/uitleg',
    '/melden/nergens',
    '/zomaar/iets',
  ];

  test('geen script, geen cookie, geen ETag, streng beleid, stappen van 4 kB', async () => {
    for (const url of urls) {
      for (const taal of ['nl', 'en', 'ar']) {
        const reply = await site.inject({
          method: 'GET',
          url: `${url}?taal=${taal}`,
          remoteAddress: '127.0.0.1',
        });
        assert.equal(reply.headers['set-cookie'], undefined);
        assert.equal(reply.headers.etag, undefined);
        assert.equal(reply.headers['cache-control'], 'no-store');
        assert.match(
          String(reply.headers['content-security-policy']),
          /^default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; frame-ancestors 'none'/,
        );
        assert.equal(reply.rawPayload.length % 4_096, 0, url);
        assert.doesNotMatch(reply.body, /<script|<style|style=|onclick|javascript:/i);
        for (const [, address] of reply.body.matchAll(/(?:src|action|href)="([^"]+)"/g))
          assert.match(
            address!,
            /^(\/melden|#|tel:|https:\/\/www\.(knmi|meldmisdaadanoniem)\.nl)/,
            address ?? '',
          );
      }
    }
  });

  test('formulier, code, antwoord en fout zijn van buiten even groot', async () => {
    const sizes = new Set<number>();
    for (const url of urls) {
      const reply = await site.inject({ method: 'GET', url: `${url}?taal=nl`, remoteAddress: '127.0.0.1' });
      sizes.add(reply.rawPayload.length);
    }
    const { b } = await meld('Zo groot als de rest.');
    sizes.add(Buffer.byteLength(b.page));
    assert.deepEqual([...sizes], [16_384]);
  });

  test('alle bestanden die een bladzijde noemt zijn er, van de eigen site', async () => {
    const page = (await new Bezoeker('198.51.100.210').open('/melden/papendrecht')).page;
    const css = /href="([^"]+\.css)"/.exec(page)![1]!;
    const style = await site.inject({ method: 'GET', url: css, remoteAddress: '127.0.0.1' });
    assert.equal(style.statusCode, 200);
    const fonts = [...style.body.matchAll(/url\('([^']+)'\)/g)].map(([, f]) => f!);
    assert.equal(fonts.length, 6);
    for (const font of fonts) {
      const reply = await site.inject({ method: 'GET', url: font, remoteAddress: '127.0.0.1' });
      assert.equal(reply.statusCode, 200);
      assert.equal(reply.rawPayload.subarray(0, 4).toString(), 'wOF2');
    }
  });

  test('de gemeente volgt uit de host, of er wordt gevraagd welke', async () => {
    const choose = await new Bezoeker('198.51.100.211').open('/melden?taal=nl');
    assert.match(choose.page, /href="\/melden\/papendrecht\?taal=nl"/);
    assert.match(choose.page, /href="\/melden\/buurgemeente\?taal=nl"/);
    await zet('melden.host', 'melden.hier.example');
    const reply = await site.inject({
      method: 'GET',
      url: '/melden',
      remoteAddress: '127.0.0.1',
      headers: { host: 'melden.hier.example' },
    });
    assert.equal(reply.headers.location, '/melden/papendrecht');
  });

  test('is de database weg, dan blijft wat ingevuld is staan', async () => {
    t.setNow('2026-12-26T10:10:00.000Z');
    const b = await totBijlagen(new Bezoeker('198.51.100.212'), 'Blijft staan.');
    await b.post({});
    await t.admin.query(`alter role baken_publiek nologin`);
    await t.admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'baken_publiek' and datname = current_database()`,
    );
    try {
      await b.post({});
    } finally {
      await t.admin.query(`alter role baken_publiek login`);
    }
    assert.equal(b.status, 503);
    assert.equal(b.kop, 'Klopt alles?');
    assert.match(b.page, /Blijft staan\./);
    // A connection that broke may be met once more; each try is one press of the same button.
    for (let tries = 0; tries < 5 && b.kop === 'Klopt alles?'; tries += 1) await b.post({});
    assert.equal(b.kop, 'We hebben uw melding ontvangen, dank u');
    await site.close();
    await publicDb.close();
  });
});
