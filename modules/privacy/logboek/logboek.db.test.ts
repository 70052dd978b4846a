import assert from 'node:assert/strict';
import { createPublicKey, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import pg from 'pg';
import { verifyAll } from '#platform/audit-verifier/report.ts';
import { publicPem } from '#platform/audit-verifier/seal.ts';
import type { Finding } from '#platform/audit-verifier/verify.ts';
import { rollen } from '#platform/actor.ts';
import { DestructionJournal } from '#platform/destruction-journal.ts';
import { systeem, testApp } from '#test/app.ts';
import { bewaarBuiten, controleer, verzegel } from './service.ts';

const t = await testApp();
const fg = await t.signIn('fg');
const buurFg = await t.signIn('fg', 'buurgemeente');
const regisseur = await t.signIn('regisseur');
const job = systeem(1);

const folder = mkdtempSync(path.join(tmpdir(), 'baken-buiten-'));
after(() => rmSync(folder, { recursive: true, force: true }));
t.house.platform.outside = {
  seals: path.join(folder, 'zegels'),
  journal: new DestructionJournal(path.join(folder, 'journaal'), t.house.platform.keys),
};

/** Work that leaves so many rows in the log. */
const doe = (aantal: number, actie = 'proef.gedaan'): Promise<void> =>
  t.work(regisseur.actor, async (work) => {
    for (let i = 0; i < aantal; i += 1)
      work.audit({
        actie,
        objectSoort: 'proef',
        objectId: randomUUID(),
        resultaat: 'gelukt',
        details: { i, één: true },
      });
  });
const zegel = (): Promise<void> => t.work(job, verzegel);

let seconds = 0;
/** The clock goes on, as between two runs of a job. */
const tik = (by: number): void => {
  seconds += by;
  t.setNow(
    Temporal.Instant.from('2026-11-09T07:30:00.000Z')
      .add({ seconds })
      .toString({ fractionalSecondDigits: 3 }),
  );
};

async function naloop(): Promise<Finding[]> {
  tik(1);
  await t.work(job, (work) => controleer(work, undefined));
  const { items } = (await fg.ask('GET', '/logcontroles')).json<{ items: { bevindingen: Finding[] }[] }>();
  return items[0]!.bevindingen;
}

const rows = async (): Promise<{ id: string }[]> =>
  (
    await t.admin.query(
      `select id from platform.audit where gemeente_id = 1 and actie = 'proef.gedaan' order by id`,
    )
  ).rows;

/** Does something past row security and all rights, looks what the verifier says, and undoes it. */
async function vervals(statements: string[], look: () => Promise<void>): Promise<void> {
  await t.admin.query(
    'create table if not exists public.was as select * from platform.audit; create table if not exists public.zegelwas as select * from platform.auditzegel',
  );
  try {
    for (const statement of statements) await t.admin.query(statement);
    await look();
  } finally {
    await t.admin
      .query(`set session_replication_role = replica; delete from platform.audit; insert into platform.audit select * from public.was;
      delete from platform.auditzegel; insert into platform.auditzegel select * from public.zegelwas;
      delete from platform.audit_open o where not exists (select from platform.audit a where a.id = o.audit_id);
      drop table public.was, public.zegelwas; reset session_replication_role`);
  }
}

await doe(3);
await zegel();
tik(60);
await doe(4);
await zegel();
tik(180);

describe('verzegelen', () => {
  test('elke regel komt onder precies één zegel, en zegels vormen een keten', async () => {
    const { rows: zegels } = await t.admin.query(
      'select nummer, cardinality(rij_ids) as n, vorige, keten from platform.auditzegel where gemeente_id = 1 order by nummer',
    );
    assert.equal(zegels.length, 2);
    assert.deepEqual(zegels[1].vorige, zegels[0].keten);
    const { rows: los } = await t.admin.query(
      'select count(*)::int as n from platform.audit_open where gemeente_id = 1',
    );
    assert.equal(los[0].n, 0);
    assert.deepEqual(await naloop(), []);
  });

  test('een regel die later bevestigd wordt dan het zegel, krijgt het volgende zegel', async () => {
    let bevestig: (() => void) | undefined;
    const wacht = new Promise<void>((resolve) => {
      bevestig = resolve;
    });
    let geschreven: (() => void) | undefined;
    const klaar = new Promise<void>((resolve) => {
      geschreven = resolve;
    });
    const traag = t.work(regisseur.actor, async (work) => {
      work.audit({ actie: 'proef.traag', objectSoort: 'proef', objectId: null, resultaat: 'gelukt' });
      await work.flush();
      geschreven!();
      await wacht;
    });
    await klaar;
    await doe(1, 'proef.snel');
    await zegel();
    bevestig!();
    await traag;
    await zegel();
    const { rows: plaats } = await t.admin.query(
      `select a.actie, z.nummer from platform.audit a join platform.auditzegel z on a.id = any(z.rij_ids) where a.actie in ('proef.traag', 'proef.snel') order by 2`,
    );
    assert.deepEqual(
      plaats.map((p: { actie: string }) => p.actie),
      // The unit of work writes its rows once more at its end: two of the slow one.
      ['proef.snel', 'proef.traag', 'proef.traag'],
    );
    assert.deepEqual(await naloop(), []);
  });

  test('twee verzegelaars tegelijk maken samen één keten', async () => {
    await doe(2, 'proef.samen');
    await Promise.all([zegel(), zegel(), zegel()]);
    assert.deepEqual(await naloop(), []);
  });
});

describe('wie de database bezit, verandert niets ongezien', () => {
  test('een gewijzigde regel', async () => {
    const [eerste] = await rows();
    await vervals(
      [`update platform.audit set resultaat = 'geweigerd' where id = '${eerste!.id}'`],
      async () => {
        assert.deepEqual(await naloop(), [{ soort: 'gewijzigd', zegel: 1, rij: eerste!.id }]);
      },
    );
    assert.deepEqual(await naloop(), []);
  });

  test('een gewijzigde regel met een kloppende nieuwe hash', async () => {
    const [eerste] = await rows();
    await vervals(
      [
        `update platform.audit set actor_id = gen_random_uuid() where id = '${eerste!.id}'`,
        `update platform.audit a set hash = sha256(convert_to(platform.audit_tekst(a), 'UTF8')) where id = '${eerste!.id}'`,
      ],
      async () => assert.deepEqual(await naloop(), [{ soort: 'gewijzigd', zegel: 1, rij: eerste!.id }]),
    );
  });

  test('een verwijderde regel', async () => {
    const rij = (await rows())[2]!.id;
    await vervals([`delete from platform.audit where id = '${rij}'`], async () => {
      assert.deepEqual(await naloop(), [{ soort: 'verwijderd', zegel: 1, rij }]);
    });
  });

  test('een ingevoegde regel: zij krijgt geen zegel, ook niet als de werker doorloopt', async () => {
    const id = randomUUID();
    const voegIn = `insert into platform.audit (gemeente_id, id, tijd, actor_id, rol, actie, object_soort, resultaat, details, trace_id)
      values (1, '${id}', '2026-11-09T07:31:00Z', gen_random_uuid(), 'regisseur', 'signaal.gelezen', 'signaal', 'gelukt', '{}', 'x')`;
    await vervals([voegIn], async () => {
      await zegel();
      assert.deepEqual(await naloop(), [{ soort: 'ingevoegd', rij: id }]);
    });
  });

  test('een ingevoegde regel die om de wachtrij heen kwam', async () => {
    const id = randomUUID();
    await vervals(
      [
        `insert into platform.audit (gemeente_id, id, tijd, actor_id, rol, actie, object_soort, resultaat, details, trace_id)
         values (1, '${id}', now(), gen_random_uuid(), 'regisseur', 'signaal.gelezen', 'signaal', 'gelukt', '{}', 'x')`,
        `delete from platform.audit_open where audit_id = '${id}'`,
      ],
      async () => assert.deepEqual(await naloop(), [{ soort: 'ingevoegd', rij: id }]),
    );
  });

  test('twee verwisselde regels', async () => {
    const [a, b] = await rows();
    await vervals(
      [
        `update platform.audit x set (tijd, actor_id, rol, actie, object_soort, object_id, resultaat, details, trace_id) =
           (select tijd, actor_id, rol, actie, object_soort, object_id, resultaat, details, trace_id from platform.audit y
             where y.id = case x.id when '${a!.id}'::uuid then '${b!.id}'::uuid else '${a!.id}'::uuid end)
          where id in ('${a!.id}', '${b!.id}')`,
      ],
      async () => {
        assert.deepEqual(await naloop(), [
          { soort: 'verwisseld', zegel: 1, rij: a!.id, met: b!.id },
          { soort: 'verwisseld', zegel: 1, rij: b!.id, met: a!.id },
        ]);
      },
    );
  });

  test('een afgekapte staart: regels en zegels weg, alleen buiten staat het nog', async () => {
    await t.work(job, bewaarBuiten);
    const { rows: laatste } = await t.admin.query(
      'select nummer, rij_ids from platform.auditzegel where gemeente_id = 1 order by nummer desc limit 1',
    );
    const nummer = Number(laatste[0].nummer);
    await vervals(
      [
        `delete from platform.audit where id = any((select rij_ids from platform.auditzegel where gemeente_id = 1 and nummer = ${nummer})::uuid[])`,
        `delete from platform.auditzegel where gemeente_id = 1 and nummer = ${nummer}`,
      ],
      async () => assert.deepEqual(await naloop(), [{ soort: 'afgekapt', zegel: nummer }]),
    );
  });

  test('een zegel dat met zijn regels is herschreven, zonder de sleutel', async () => {
    const [eerste] = await rows();
    await vervals(
      [
        `update platform.audit set resultaat = 'mislukt' where id = '${eerste!.id}'`,
        `update platform.audit a set hash = sha256(convert_to(platform.audit_tekst(a), 'UTF8')) where id = '${eerste!.id}'`,
        `update platform.auditzegel z set rij_hashes = (select string_agg(a.hash, '' order by u.ord) from unnest(z.rij_ids) with ordinality u (id, ord) join platform.audit a on a.id = u.id) where gemeente_id = 1 and nummer = 1`,
      ],
      async () => assert.deepEqual(await naloop(), [{ soort: 'zegel-vervalst', zegel: 1 }]),
    );
  });

  test('een ontbrekend zegel in het midden', async () => {
    await vervals(['delete from platform.auditzegel where gemeente_id = 1 and nummer = 1'], async () => {
      const found = await naloop();
      assert.ok(found.some((f) => f.soort === 'zegel-ontbreekt' && f.zegel === 1));
    });
  });

  test('een klok die uren terugging is geen bevinding', async () => {
    const now = t.now();
    t.setNow('2026-11-09T03:00:00.000Z');
    await doe(1, 'proef.oud');
    t.setNow(now);
    await zegel();
    assert.deepEqual(await naloop(), []);
  });
});

describe('buiten de database', () => {
  test('zegels gaan één keer naar buiten, ook na een half geschreven regel', async () => {
    const file = path.join(folder, 'zegels', 'zegels-1-2026-11.jsonl');
    await t.work(job, bewaarBuiten);
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, `${before}{"gemeente":1,"numm`);
    await doe(1, 'proef.buiten');
    await zegel();
    await t.work(job, bewaarBuiten);
    await t.work(job, bewaarBuiten);
    const nummers = readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.endsWith('}'))
      .map((line) => (JSON.parse(line) as { nummer: number }).nummer);
    assert.deepEqual(
      nummers,
      Array.from({ length: nummers.length }, (_, i) => i + 1),
    );
  });

  test('de losse controleur heeft alleen de publieke sleutel nodig, noemt de regel en eindigt anders dan 0', async () => {
    const client = new pg.Client({ connectionString: t.adminUrl });
    await client.connect();
    const lines: string[] = [];
    const run = (): Promise<boolean> =>
      verifyAll(client, {
        publicKey: createPublicKey(publicPem(t.house.platform.keys.installation('auditzegel'))),
        now: t.now(),
        say: (line) => void lines.push(line),
        gemeente: 'papendrecht',
        outsideFolder: path.join(folder, 'zegels'),
      });
    assert.equal(await run(), true);
    assert.match(lines.join('\n'), /^Papendrecht \(demonstratie\): in orde \(\d+ zegels, \d+ rijen\)$/);
    const [eerste] = await rows();
    await vervals([`update platform.audit set details = '{}' where id = '${eerste!.id}'`], async () => {
      lines.length = 0;
      assert.equal(await run(), false);
      assert.match(lines.join('\n'), new RegExp(`rij ${eerste!.id} is gewijzigd nadat zegel 1 gezet was`));
    });
    await client.end();
  });
});

describe('het scherm van de functionaris gegevensbescherming', () => {
  test('de lijst noemt wie, wat en waarmee; kijken laat zelf een regel na', async () => {
    const reply = await fg.ask('GET', '/logregels?actie=proef.gedaan&van=2026-11-09&tot=2026-11-09&aantal=2');
    assert.equal(reply.statusCode, 200, reply.body);
    const { items, totaal } = reply.json();
    assert.equal(totaal, 7);
    assert.equal(items.length, 2);
    assert.deepEqual([items[0].wie, items[0].rol, items[0].verzegeld], ['Marit Hoekstra', 'regisseur', true]);
    const { rows: gekeken } = await t.admin.query(
      `select count(*)::int as n from platform.audit where actie = 'logboek.gelezen' and trace_id = $1`,
      [reply.headers['trace-id']],
    );
    assert.equal(gekeken[0].n, 1);
  });

  test('filteren op persoon, resultaat en record', async () => {
    const { items } = (await fg.ask('GET', '/logregels?actie=proef.gedaan')).json();
    const object = items[0].objectId as string;
    assert.equal((await fg.ask('GET', `/logregels?object=${object}`)).json().totaal, 1);
    assert.equal(
      (await fg.ask('GET', `/logregels?wie=${fg.actor.accountId}&actie=proef.gedaan`)).json().totaal,
      0,
    );
    assert.equal((await fg.ask('GET', '/logregels?resultaat=geweigerd')).json().totaal, 0);
    const keuzes = (await fg.ask('GET', '/logregels/_keuzes')).json();
    assert.ok(
      keuzes.acties.includes('proef.gedaan') &&
        keuzes.mensen.some((m: { naam: string }) => m.naam === 'Marit Hoekstra'),
    );
  });

  test('iedereen ziet wat er van hemzelf is vastgelegd, en niets van een ander', async () => {
    for (const rol of rollen) {
      const person = await t.signIn(rol);
      const { items, totaal } = (await person.ask('GET', '/logregels/_eigen?van=2026-11-01')).json();
      assert.equal(rol === 'regisseur' ? totaal > 5 : totaal >= 0, true, rol);
      assert.ok(
        items.every((i: { wie: string }) => i.wie === person.actor.naam),
        rol,
      );
      if (rol !== 'fg')
        for (const url of ['/logregels', '/logregels/_keuzes', '/auditzegels/_stand', '/logcontroles'])
          assert.equal((await person.ask('GET', url)).statusCode, 403, `${rol} ${url}`);
    }
  });

  test('de buurgemeente ziet niets van dit log', async () => {
    assert.equal((await buurFg.ask('GET', '/logregels?actie=proef.gedaan')).json().totaal, 0);
    assert.deepEqual((await buurFg.ask('GET', '/auditzegels/_stand')).json().laatste, null);
  });

  test('de stand zegt tot waar verzegeld en buiten bewaard is; narekenen op verzoek', async () => {
    tik(1);
    const asked = await fg.ask('POST', '/logcontroles');
    assert.equal(asked.statusCode, 201, asked.body);
    assert.equal(asked.json().klaarOp, null);
    await t.work(job, (work) => controleer(work, asked.json().id));
    const stand = (await fg.ask('GET', '/auditzegels/_stand')).json();
    assert.deepEqual([stand.buitenTot, stand.controle.bevindingen], [stand.laatste.nummer, []]);
    assert.ok(stand.wachtend > 0);
  });

  test('een afwijking staat op Vandaag van de fg', async () => {
    const [eerste] = await rows();
    const titels = (): Promise<string[]> =>
      t.work(fg.actor, async (work) => {
        const room = work.platform.contributions.all('vandaag').find((c) => c.room === 'privacy/logboek');
        return (await room!.value.rijen(work)).map((r) => r.id);
      });
    assert.deepEqual(await titels(), []);
    await vervals([`update platform.audit set rol = 'burgemeester' where id = '${eerste!.id}'`], async () => {
      await naloop();
      assert.deepEqual(await titels(), ['logboek.afwijking']);
    });
  });

  test('verkeerde filters krijgen 400 met elk veld', async () => {
    const reply = await fg.ask('GET', '/logregels?van=gisteren&resultaat=misschien&extra=1&object=x');
    assert.equal(reply.statusCode, 400);
    assert.deepEqual(
      new Set(reply.json().fouten.map((f: { veld: string }) => f.veld)),
      new Set(['van', 'resultaat.0', 'extra', 'object']),
    );
  });
});
