import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { registreer } from '#modules/informatie/signalen/index.ts';
import { rollen, type Actor } from '#platform/actor.ts';
import type { Bewaarregel } from '#platform/contributions.ts';
import type { Instant } from '#platform/contract.ts';
import { canonicalHash } from '#platform/reckon/canonical.ts';
import { systeem, testApp, type Person } from '#test/app.ts';
import { klokKlopt } from './service/klok.ts';
import { ronde } from './service/ronde.ts';
import { veeg } from './service/vegen.ts';

const t = await testApp();
const regisseur = await t.signIn('regisseur');
const jurist = await t.signIn('jurist');
const fg = await t.signIn('fg');
const beheerder = await t.signIn('beheerder');
const buur = await t.signIn('regisseur', 'buurgemeente');
const job = systeem(1);
// Weeks go by in this file; nobody signs in again each night.
await t.admin.query(`update auth.sessie set gezien_op = '2090-01-01', verloopt_op = '2090-01-01'`);

/** A day of the database clock at noon; the real day of the test run plus so many. */
const { rows: klok } = await t.admin.query<{ nu: Instant }>(
  `select to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"11:00:00.000"Z"') as nu`,
);
const dag = (dagen: number): Instant =>
  Temporal.Instant.from(klok[0]!.nu)
    .add({ hours: dagen * 24 })
    .toString({ fractionalSecondDigits: 3 });
const datum = (dagen: number): string => dag(dagen).slice(0, 10);

/** The nightly round on some day, after a clock that ran on by the hour. */
async function nacht(dagen: number): Promise<void> {
  await t.admin.query('update bewaren.klok set gezien_op = $1 where sprong_van is null', [dag(dagen)]);
  t.setNow(dag(dagen));
  await t.work(job, (work) => ronde(work, dag(dagen)));
}

async function signaal(
  dagen: number,
  team = 'ondermijning',
  wie: Person = regisseur,
): Promise<{ id: string; kenmerk: string }> {
  const made = await t.work({ ...wie.actor, teams: [team] }, (work) =>
    registreer(work, {
      bronsoort: 'mailbox',
      wat: 'Grijze bus met kenteken V-418-BB bij de loods.',
      waar: 'Kwikstaartweg 14',
      thema: 'drugs',
      ontvangenOp: '2026-01-06T17:31:00.000Z',
      team,
    }),
  );
  await t.admin.query('update signalen.signaal set einddatum = $2 where id = $1', [made.id, datum(dagen)]);
  return made;
}

const lijst = async (
  wie: Person,
  vraag = '',
): Promise<
  {
    id: string;
    kenmerk: string;
    vernietigenOp: string;
    stand: string;
    pad: string | null;
    rechten: string[];
    uitstel: { id: string; versie: number; rechten: string[]; reden: string; akkoord: boolean | null } | null;
  }[]
> => {
  const reply = await wie.ask('GET', `/bewaaraankondigingen${vraag}`);
  assert.equal(reply.statusCode, 200, reply.body);
  return reply.json().items;
};
const bestaat = async (id: string): Promise<boolean> =>
  (await t.admin.query('select 1 from signalen.signaal where id = $1', [id])).rowCount === 1;
/** Ids of the rows this room puts on somebody's Vandaag. */
const vandaagVan = (actor: Actor): Promise<string[]> =>
  t.work(actor, async (work) => {
    const room = work.platform.contributions.all('vandaag').find((c) => c.room === 'privacy/bewaren');
    return (await room!.value.rijen(work)).map((r) => r.id);
  });
const leeg = async (): Promise<void> => {
  await t.admin.query(
    'delete from bewaren.aankondiging; delete from signalen.signaal; delete from bewaren.klok',
  );
};
const vraag = { soort: 'stoppen', grond: 'bezwaar-of-beroep', reden: 'Beroep loopt bij de rechtbank.' };

describe('aankondigen en vernietigen', () => {
  test('veertien dagen van tevoren aangekondigd, op de dag vanzelf weg, met grafsteen, journaal en verklaring', async () => {
    await leeg();
    const s = await signaal(0);
    await nacht(0);
    const [a] = await lijst(regisseur);
    assert.deepEqual([a!.kenmerk, a!.vernietigenOp, a!.stand], [s.kenmerk, datum(14), 'aangekondigd']);
    await nacht(13);
    assert.equal(await bestaat(s.id), true);
    await nacht(14);
    assert.equal(await bestaat(s.id), false);
    const { rows } = await t.admin.query(
      `select (select count(*)::int from platform.recordsleutel where id = $1) as sleutels,
              (select count(*)::int from koppelen.vermelding where bron_id = $1) as vermeldingen,
              (select count(*)::int from platform.vernietiging where id = $1) as journaal,
              (select count(*)::int from signalen.grafsteen where kenmerk = $2) as grafsteen`,
      [s.id, s.kenmerk],
    );
    assert.deepEqual(rows[0], { sleutels: 0, vermeldingen: 0, journaal: 1, grafsteen: 1 });
    const verklaring = (await fg.ask('GET', '/vernietigingsverklaringen')).json().items[0];
    assert.deepEqual(
      [verklaring.aantal, verklaring.mislukt, verklaring.tellingen['signalen.signaal']],
      [1, 0, 1],
    );
    const { rows: ronden } = await t.admin.query(
      'select lijst, op from bewaren.ronde order by op desc limit 1',
    );
    assert.deepEqual(ronden[0].lijst, [['signaal', s.id]]);
    const hash = Buffer.from(
      canonicalHash({ op: ronden[0].op.toISOString(), lijst: ronden[0].lijst }),
    ).toString('hex');
    assert.equal(verklaring.hash, hash);
    assert.deepEqual(await lijst(regisseur), []);
  });

  test('wat later afloopt, gaat op zijn eigen einddatum', async () => {
    await leeg();
    await signaal(10);
    await signaal(20);
    await nacht(0);
    assert.deepEqual(
      (await lijst(regisseur)).map((a) => a.vernietigenOp),
      [datum(14)],
    );
    await nacht(7);
    assert.deepEqual(
      (await lijst(regisseur)).map((a) => a.vernietigenOp),
      [datum(14), datum(21)],
    );
  });

  test('een signaal dat doorgaat, wordt niet vernietigd: de aankondiging vervalt', async () => {
    await leeg();
    const s = await signaal(0);
    await nacht(0);
    await t.admin.query('update signalen.signaal set einddatum = $2 where id = $1', [s.id, datum(200)]);
    await nacht(14);
    assert.equal(await bestaat(s.id), true);
    assert.deepEqual(await lijst(fg), []);
  });

  test('één record dat niet weg wil, houdt de rest niet tegen en wordt elke nacht opnieuw geprobeerd', async () => {
    await leeg();
    const stuk = await signaal(0);
    const goed = await signaal(0);
    const regel = t.house.platform.contributions
      .all('bewaarregel')
      .flatMap((c) => c.value)
      .find((r) => r.id === 'signaal')!;
    const echt = regel.vernietig.bind(regel);
    const breek: Bewaarregel['vernietig'] = async (work, id) => {
      const tellingen = await echt(work, id);
      if (id === stuk.id) throw new Error('schijf vol');
      return tellingen;
    };
    regel.vernietig = breek;
    await nacht(0);
    await nacht(14);
    assert.deepEqual([await bestaat(stuk.id), await bestaat(goed.id)], [true, false]);
    const { rows } = await t.admin.query(
      'select count(*)::int as n from platform.vernietiging where id = $1',
      [stuk.id],
    );
    assert.equal(rows[0].n, 0);
    assert.deepEqual(await vandaagVan(fg.actor), ['bewaren.mislukt']);
    regel.vernietig = echt;
    await nacht(15);
    assert.equal(await bestaat(stuk.id), false);
  });

  test('meer dan één ronde: de rest volgt meteen', async () => {
    await leeg();
    for (let i = 0; i < 203; i += 1) await signaal(0);
    await nacht(0);
    await nacht(14);
    const { rows } = await t.admin.query(
      `select count(*)::int as n from graphile_worker.jobs where task_identifier = 'bewaren.ronde'`,
    );
    assert.equal(rows[0].n, 1);
    await t.work(job, (work) => ronde(work, dag(14)));
    assert.deepEqual(await lijst(fg), []);
  });
});

describe('uitstel', () => {
  test('stoppen vraagt een reden en een tweede persoon; zonder besluit gaat het toch weg', async () => {
    await leeg();
    const s = await signaal(0);
    await nacht(0);
    const [a] = await lijst(regisseur);
    const reply = await regisseur.ask('POST', `/bewaaraankondigingen/${a!.id}/uitstellen`, { body: vraag });
    assert.equal(reply.statusCode, 201, reply.body);
    assert.deepEqual(reply.json().uitstel.rechten, []);
    await nacht(14);
    assert.equal(await bestaat(s.id), false);
  });

  test('de vrager beslist niet zelf; een ander wel, en dan blijft het staan tot de gevraagde dag', async () => {
    await leeg();
    const s = await signaal(0);
    await nacht(0);
    const [a] = await lijst(regisseur);
    const gevraagd = (
      await regisseur.ask('POST', `/bewaaraankondigingen/${a!.id}/uitstellen`, {
        body: { ...vraag, soort: 'verlengen', tot: datum(60) },
      })
    ).json().uitstel;
    const pad = `/bewaaruitstellen/${gevraagd.id}/besluit`;
    const zelf = await regisseur.ask('PUT', pad, { version: 1, body: { akkoord: true } });
    assert.deepEqual([zelf.statusCode, zelf.json().code], [409, 'bewaren.tweede-persoon']);
    assert.equal((await jurist.ask('PUT', pad, { body: { akkoord: true } })).statusCode, 428);
    const besluit = await jurist.ask('PUT', pad, { version: 1, body: { akkoord: true } });
    assert.equal(besluit.statusCode, 200, besluit.body);
    assert.deepEqual([besluit.json().stand, besluit.json().vernietigenOp], ['uitgesteld', datum(60)]);
    assert.equal((await fg.ask('PUT', pad, { version: 1, body: { akkoord: false } })).statusCode, 412);
    const nogEens = await fg.ask('PUT', pad, { version: 2, body: { akkoord: false } });
    assert.deepEqual([nogEens.statusCode, nogEens.json().code], [409, 'bewaren.al-besloten']);
    await nacht(30);
    assert.equal(await bestaat(s.id), true);
    await nacht(60);
    assert.equal(await bestaat(s.id), false);
  });

  test('geweigerd uitstel verandert niets', async () => {
    await leeg();
    const s = await signaal(0);
    await nacht(0);
    const [a] = await lijst(regisseur);
    const { uitstel } = (
      await regisseur.ask('POST', `/bewaaraankondigingen/${a!.id}/uitstellen`, { body: vraag })
    ).json();
    const nee = await fg.ask('PUT', `/bewaaruitstellen/${uitstel.id}/besluit`, {
      version: 1,
      body: { akkoord: false },
    });
    assert.deepEqual(
      [nee.json().stand, nee.json().vernietigenOp, nee.json().uitstel.akkoord],
      ['aangekondigd', datum(14), false],
    );
    await nacht(14);
    assert.equal(await bestaat(s.id), false);
  });

  test('de reden staat versleuteld, en wie beslist leest haar', async () => {
    await leeg();
    await signaal(0);
    await nacht(0);
    const [a] = await lijst(regisseur);
    await regisseur.ask('POST', `/bewaaraankondigingen/${a!.id}/uitstellen`, { body: vraag });
    const { rows } = await t.admin.query('select * from bewaren.uitstel');
    assert.doesNotMatch(rows[0].reden.toString('latin1'), /rechtbank/);
    const [gezien] = await lijst(fg, '?gevraagd=true');
    assert.equal(gezien!.uitstel!.reden, vraag.reden);
    assert.deepEqual(gezien!.uitstel!.rechten, ['uitstel.beslissen']);
    const tweede = await jurist.ask('POST', `/bewaaraankondigingen/${a!.id}/uitstellen`, { body: vraag });
    assert.deepEqual([tweede.statusCode, tweede.json().code], [409, 'bewaren.al-gevraagd']);
  });

  test('alle veldfouten tegelijk; te vroeg en te ver worden uitgelegd', async () => {
    await leeg();
    await signaal(0);
    await nacht(0);
    const pad = `/bewaaraankondigingen/${(await lijst(regisseur))[0]!.id}/uitstellen`;
    const fout = await regisseur.ask('POST', pad, { body: { soort: 'zomaar', reden: '', extra: 1 } });
    assert.deepEqual(
      new Set(fout.json().fouten.map((f: { veld: string }) => f.veld)),
      new Set(['soort', 'reden', 'grond', 'extra']),
    );
    const vroeg = await regisseur.ask('POST', pad, { body: { ...vraag, soort: 'verlengen', tot: datum(3) } });
    assert.match(vroeg.json().fouten[0].melding, /latere dag/);
    const ver = await regisseur.ask('POST', pad, { body: { ...vraag, soort: 'verlengen', tot: datum(700) } });
    assert.deepEqual([ver.statusCode, ver.json().code], [409, 'bewaren.tot-te-ver']);
  });
});

describe('wie ziet wat', () => {
  test('een regisseur ziet alleen records van de eigen kring, de fg alle nummers zonder weg erheen', async () => {
    await leeg();
    const eigen = await signaal(0);
    const ander = await signaal(0, 'vergunningen');
    await nacht(0);
    assert.deepEqual(
      (await lijst(regisseur)).map((a) => a.kenmerk),
      [eigen.kenmerk],
    );
    const alle = await lijst(fg);
    assert.deepEqual(new Set(alle.map((a) => a.kenmerk)), new Set([eigen.kenmerk, ander.kenmerk]));
    assert.ok(alle.every((a) => a.pad === null && a.rechten.length === 0));
    const vreemd = alle.find((a) => a.kenmerk === ander.kenmerk)!;
    const reply = await regisseur.ask('POST', `/bewaaraankondigingen/${vreemd.id}/uitstellen`, {
      body: vraag,
    });
    assert.equal(reply.statusCode, 404);
    assert.deepEqual(await lijst(buur), []);
    assert.equal(
      (await buur.ask('POST', `/bewaaraankondigingen/${alle[0]!.id}/uitstellen`, { body: vraag })).statusCode,
      404,
    );
  });

  test('andere rollen krijgen niets', async () => {
    for (const rol of rollen.filter((r) => !['regisseur', 'jurist', 'fg'].includes(r))) {
      const person = await t.signIn(rol);
      assert.equal((await person.ask('GET', '/bewaaraankondigingen')).statusCode, 403, rol);
      assert.equal(
        (await person.ask('GET', '/vernietigingsverklaringen')).statusCode,
        rol === 'beheerder' ? 200 : 403,
        rol,
      );
    }
  });

  test('Vandaag zegt dat het vanzelf gaat, en vraagt alleen een besluit van wie niet zelf vroeg', async () => {
    await leeg();
    await signaal(0);
    await nacht(0);
    assert.deepEqual(await vandaagVan(regisseur.actor), ['bewaren.gaat-vanzelf']);
    await regisseur.ask('POST', `/bewaaraankondigingen/${(await lijst(regisseur))[0]!.id}/uitstellen`, {
      body: vraag,
    });
    assert.deepEqual(await vandaagVan(regisseur.actor), ['bewaren.gaat-vanzelf']);
    assert.deepEqual(await vandaagVan(jurist.actor), ['bewaren.beslissen']);
    assert.deepEqual(await vandaagVan(fg.actor), ['bewaren.beslissen']);
  });

  test('de regels van alle kamers, met hun bron', async () => {
    const { items } = (await fg.ask('GET', '/bewaarregels')).json();
    const regel = items.find((r: { id: string }) => r.id === 'signaal');
    assert.deepEqual([regel.kamer, regel.titel], ['informatie/signalen', 'Signalen na hun einddatum']);
    assert.ok(regel.bron.length > 5);
  });
});

describe('BEW-5 een versprongen klok vernietigt niets', () => {
  test('meer dan een dag vooruit: niets weg en niets aangekondigd, tot iemand het bevestigt', async () => {
    await leeg();
    const s = await signaal(0);
    await nacht(0);
    const anders = await signaal(0);
    t.setNow(dag(400));
    await t.work(job, (work) => ronde(work, dag(400)));
    assert.equal(await bestaat(s.id), true);
    assert.equal(
      (await lijst(fg)).some((a) => a.kenmerk === anders.kenmerk),
      false,
    );
    assert.deepEqual(await vandaagVan(beheerder.actor), ['bewaren.klok']);
    // Back at the right time it still waits: somebody has to look.
    t.setNow(dag(15));
    await t.work(job, (work) => ronde(work, dag(15)));
    assert.equal(await bestaat(s.id), true);
    const stand = (await fg.ask('GET', '/bewaarklok')).json();
    assert.deepEqual(
      [stand.sprong, stand.rechten],
      [{ van: dag(0), naar: dag(400) }, ['bewaarklok.bevestigen']],
    );
    assert.equal(
      (await fg.ask('PUT', '/bewaarklok/bevestiging', { version: stand.versie - 1 })).statusCode,
      412,
    );
    assert.equal((await fg.ask('PUT', '/bewaarklok/bevestiging', { version: stand.versie })).statusCode, 200);
    await nacht(15);
    assert.equal(await bestaat(s.id), false);
  });

  test('een dag terug wordt ook gezien, een uur niet', async () => {
    await leeg();
    const kijk = (uren: number): Promise<boolean> =>
      t.work(job, (work) => klokKlopt(work, Temporal.Instant.from(dag(0)).add({ hours: uren }).toString()));
    assert.deepEqual(
      [await kijk(0), await kijk(1), await kijk(-1), await kijk(22), await kijk(-30), await kijk(0)],
      [true, true, true, true, false, false],
    );
  });
});

describe('vegen', () => {
  const folder = path.join(t.filesFolder, '1', 'ab');
  const old = new Date(Date.parse(dag(0)) - 25 * 3_600_000);

  test('bestanden zonder rij gaan na een dag, jonge en bekende blijven, een rij zonder bestand is een alarm', async () => {
    await leeg();
    const s = await signaal(0);
    const bestand = await t.work(regisseur.actor, (work) =>
      work.platform.files.put(work, s.id, Buffer.from('foto')),
    );
    const kwijt = await t.work(regisseur.actor, (work) =>
      work.platform.files.put(work, s.id, Buffer.from('weg')),
    );
    const plaats = (id: string) => path.join(t.filesFolder, '1', id.slice(0, 2), id);
    mkdirSync(folder, { recursive: true });
    for (const naam of ['abcd-oud', 'abcd-half.deel', 'abcd-nieuw'])
      writeFileSync(path.join(folder, naam), 'x');
    for (const naam of ['abcd-oud', 'abcd-half.deel']) utimesSync(path.join(folder, naam), old, old);
    utimesSync(plaats(bestand), old, old);
    utimesSync(path.join(folder, 'abcd-nieuw'), new Date(dag(0)), new Date(dag(0)));
    rmSync(plaats(kwijt));
    await t.work(job, (work) => veeg(work, dag(0)));
    assert.deepEqual(
      readdirSync(folder).filter((n) => n.startsWith('abcd')),
      ['abcd-nieuw'],
    );
    assert.equal(existsSync(plaats(bestand)), true);
    assert.deepEqual(await vandaagVan(beheerder.actor), ['bewaren.kwijt']);
    writeFileSync(plaats(kwijt), 'terug');
    await t.work(job, (work) => veeg(work, dag(0)));
    assert.deepEqual(await vandaagVan(beheerder.actor), []);
  });

  test('antwoorden op herhaalde verzoeken leven een dag; logregels tot hun termijn, en niemand wist jongere', async () => {
    const schrijf = (tabel: string, tijd: string) =>
      t.admin.query(
        tabel === 'platform.idempotentie'
          ? `insert into platform.idempotentie (gemeente_id, actor_id, sleutel, verzoek, op) values (1, gen_random_uuid(), gen_random_uuid(), '\\x00', '${tijd}')`
          : `insert into platform.beslissing (gemeente_id, id, tijd, trace_id, verzoek, besluit) values (1, gen_random_uuid(), '${tijd}', 'x', '{}', false)`,
      );
    await t.admin.query('delete from platform.idempotentie; delete from platform.beslissing');
    for (const dagen of [-2, 0]) await schrijf('platform.idempotentie', dag(dagen));
    for (const dagen of [-500, -380, -1]) await schrijf('platform.beslissing', dag(dagen));
    await t.work(job, (work) => veeg(work, dag(0)));
    const { rows } = await t.admin.query(
      'select (select count(*)::int from platform.idempotentie) as i, (select count(*)::int from platform.beslissing) as b',
    );
    assert.deepEqual(rows[0], { i: 1, b: 2 });
    // Below the code too: the role of the app cannot delete what is younger than its term.
    const gewist = await t.work(job, async (work) => {
      const tables = work.tables<{ 'platform.beslissing': { gemeente_id: number; tijd: string } }>();
      return (await tables.deleteFrom('platform.beslissing').executeTakeFirstOrThrow()).numDeletedRows;
    });
    assert.equal(gewist, 1n);
  });
});
