import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { registreer } from '#modules/informatie/signalen/index.ts';
import { t, regisseur, jurist, sleutelfiguur, bus, ok, bezig, functie, besluit } from '#test/lio.ts';

describe('identificatiebesluit', () => {
  test('namen komen na het besluit, voor gekozen aanwezigen; wie hoorde staat vast', async () => {
    const { v, p, s } = await bezig();
    const zonder = await regisseur.ask('GET', `/lio/punten/${p.id}/namen`);
    assert.equal(zonder.json().code, 'lio.geen-identificatie');
    const partner = await regisseur.ask('POST', `/lio/punten/${p.id}/identificaties`, {
      body: { reden: 'Om het pand te vinden', deelnemers: [functie(v, 'Wijkagent')] },
    });
    assert.equal(partner.json().code, 'lio.niet-aanwezig');
    const body = {
      reden: 'Om het pand te vinden',
      deelnemers: [functie(v, 'Voorzitter, regisseur'), functie(v, 'Jurist')],
    };
    const key = crypto.randomUUID();
    const reply = await regisseur.ask('POST', `/lio/punten/${p.id}/identificaties`, { body, key });
    assert.equal(reply.statusCode, 201, reply.body);
    assert.match(reply.json().wat, /P\. de Jong/);
    assert.ok(reply.json().genoemd.some((g: { soort: string }) => g.soort === 'persoon'));
    const bewaard = await t.admin.query(
      'select antwoord::text as a from platform.idempotentie where sleutel = $1',
      [key],
    );
    assert.doesNotMatch(bewaard.rows[0].a, /Jong/);
    const gehoord = await t.admin.query(
      'select deelnemer_id, intern from lio.gehoord where signaal_id = $1 order by deelnemer_id',
      [s.id],
    );
    assert.deepEqual(
      new Set(gehoord.rows.map((r: { deelnemer_id: string }) => r.deelnemer_id)),
      new Set(body.deelnemers),
    );
    const log = await t.admin.query(
      `select count(*)::int as n from platform.verwerkingslog where trace_id = $1 and activiteit = 'lio-namen'`,
      [reply.headers['trace-id']],
    );
    assert.equal(log.rows[0].n, 1);
    assert.equal((await regisseur.ask('GET', `/lio/punten/${p.id}/namen`)).statusCode, 200);
    const weg = await regisseur.ask(
      'DELETE',
      `/lio/vergaderingen/${v.id}/deelnemers/${functie(v, 'Jurist')}`,
      { version: v.versie },
    );
    assert.equal(weg.json().code, 'lio.hoorde-namen');
    const zaal = await regisseur.ask('GET', `/lio/vergaderingen/${v.id}/zaal`);
    assert.doesNotMatch(zaal.body, /V-418-BB|Kwikstaart|Jong/);
  });

  test('na wisselen naar het partnerdeel zijn namen van het eerste deel niet meer te zien', async () => {
    const { v, p } = await bezig();
    await ok(regisseur, 'POST', `/lio/punten/${p.id}/identificaties`, {
      body: { reden: 'x', deelnemers: [functie(v, 'Jurist')] },
    });
    await ok(regisseur, 'PUT', `/lio/vergaderingen/${v.id}/deel`, {
      version: v.versie,
      body: { deel: 'partnerdeel' },
    });
    assert.equal((await regisseur.ask('GET', `/lio/punten/${p.id}/namen`)).json().code, 'lio.ander-deel');
  });

  test('een jurist van het team leest, maar zit niet voor', async () => {
    const { v, p } = await bezig();
    assert.equal((await jurist.ask('GET', `/lio/vergaderingen/${v.id}/zaal`)).statusCode, 200);
    for (const [url, body] of [
      [`/lio/punten/${p.id}/identificaties`, { reden: 'x', deelnemers: [functie(v, 'Jurist')] }],
      [`/lio/punten/${p.id}/besluiten`, besluit],
    ] as const)
      assert.equal((await jurist.ask('POST', url, { body })).statusCode, 403);
  });
});

describe('besluiten', () => {
  test('controle: besluit, signaal, controle, actie en telling in één keer; de plaats gaat mee, de tekst niet', async () => {
    const { v, p, s } = await bezig({ thema: 'vastgoed' });
    const na = await ok<{ besluit: { termijn: string; houder: string; gevolg: { pad: string } } }>(
      regisseur,
      'POST',
      `/lio/punten/${p.id}/besluiten`,
      { body: besluit },
    );
    assert.equal(na.besluit.termijn, '2026-12-07');
    assert.equal(na.besluit.houder, 'Toezicht, boa');
    const controle = await ok<{
      signaal: unknown;
      objecten: { aanduiding: string }[];
      leider: string;
      opdracht: string;
    }>(regisseur, 'GET', `/controles/${na.besluit.gevolg.pad.split('/').at(-1)}`);
    assert.deepEqual(
      controle.objecten.map((o) => o.aanduiding),
      ['Kwikstaartweg 14'],
    );
    assert.doesNotMatch(JSON.stringify(controle), /vaten|Jong/);
    assert.equal(controle.leider, 'Toezicht, boa');
    assert.deepEqual((await regisseur.ask('GET', `/signalen/${s.id}`)).json().uitkomst, 'controle');
    const { items } = await ok<{
      items: { omschrijving: string; vergaderingId: string; versie: number; id: string }[];
    }>(regisseur, 'GET', '/lio/acties?status=open');
    const actie = items.find((a) => a.vergaderingId === v.id)!;
    assert.equal(actie.omschrijving, besluit.toelichting);
    const telling = await t.admin.query(
      `select uitkomst, aantal from platform.telfeit where soort = 'lio.besluit' and thema = 'vastgoed'`,
    );
    assert.deepEqual(telling.rows, [{ uitkomst: 'controle', aantal: 1 }]);
    const weer = await regisseur.ask('POST', `/lio/punten/${p.id}/besluiten`, { body: besluit });
    assert.equal(weer.json().code, 'lio.al-besloten');
    const gedaan = await ok<{ status: string }>(regisseur, 'POST', `/lio/acties/${actie.id}/_afronden`, {
      version: actie.versie,
      body: { resultaat: 'Gepland' },
    });
    assert.equal(gedaan.status, 'gedaan');
  });

  test('casus: de houder komt met naam in de kring', async () => {
    const { p } = await bezig();
    const na = await ok<{ besluit: { gevolg: { pad: string } } }>(
      regisseur,
      'POST',
      `/lio/punten/${p.id}/besluiten`,
      {
        body: {
          keuze: 'casus',
          toelichting: 'Boxen aanpakken',
          houderId: jurist.actor.accountId,
          termijn: '2026-12-01',
        },
      },
    );
    const casus = await ok<{ leden: { naam: string }[]; doel: string }>(
      jurist,
      'GET',
      `/casussen/${na.besluit.gevolg.pad.split('/').at(-1)}`,
    );
    assert.deepEqual(casus.leden.map((l) => l.naam).toSorted(), ['Eva Lindhout', 'Marit Hoekstra']);
    assert.equal(casus.doel, 'Boxen aanpakken');
    const mijn = await ok<{ items: { omschrijving: string }[] }>(jurist, 'GET', '/lio/acties?mijn=true');
    assert.ok(mijn.items.some((a) => a.omschrijving === 'Boxen aanpakken'));
  });

  test('wie alleen een actie heeft, ziet die zonder de vergadering', async () => {
    const { v, p } = await bezig();
    await ok(regisseur, 'POST', `/lio/punten/${p.id}/besluiten`, {
      body: {
        keuze: 'verrijken',
        toelichting: 'Vergunning nakijken',
        houderId: sleutelfiguur.actor.accountId,
      },
    });
    const mijn = await ok<{
      items: { id: string; versie: number; omschrijving: string; kenmerk: string | null }[];
    }>(sleutelfiguur, 'GET', '/lio/acties?mijn=true');
    assert.deepEqual(
      mijn.items.map((a) => [a.omschrijving, a.kenmerk]),
      [['Vergunning nakijken', null]],
    );
    assert.equal((await sleutelfiguur.ask('GET', `/lio/vergaderingen/${v.id}`)).statusCode, 404);
    await ok(sleutelfiguur, 'POST', `/lio/acties/${mijn.items[0]!.id}/_afronden`, { version: 1, body: {} });
  });

  test('SIG-8: een M.-signaal draagt geen controle alleen; met een vastgelegde zelfstandige bron wel, en zonder de plaats', async () => {
    const { p, s } = await bezig({
      bronsoort: 'mma',
      waar: 'Lisdoddekade 3',
      wat: 'Er zou iets zijn op Lisdoddekade 3.',
    });
    const alleen = await regisseur.ask('POST', `/lio/punten/${p.id}/besluiten`, { body: besluit });
    assert.deepEqual([alleen.statusCode, alleen.json().code], [409, 'signaal.alleen-mma']);
    assert.equal((await regisseur.ask('GET', `/signalen/${s.id}`)).json().status, 'geagendeerd');
    const met = await ok<{ besluit: { gevolg: { pad: string } } }>(
      regisseur,
      'POST',
      `/lio/punten/${p.id}/besluiten`,
      {
        body: { ...besluit, zelfstandigeBron: 'eigen-waarneming' },
      },
    );
    const controle = await ok<{ objecten: unknown[] }>(
      regisseur,
      'GET',
      `/controles/${met.besluit.gevolg.pad.split('/').at(-1)}`,
    );
    assert.deepEqual(controle.objecten, []);
    assert.doesNotMatch(JSON.stringify(controle), /Lisdodde/);
  });

  test('een casus uit een punt zonder titel heet naar thema en wijk, niet naar een nummer', async () => {
    const { p } = await bezig({ bronsoort: 'mma', waar: 'Lisdoddekade 5', wat: 'Er zou iets zijn.' });
    const met = await ok<{ besluit: { gevolg: { pad: string } } }>(
      regisseur,
      'POST',
      `/lio/punten/${p.id}/besluiten`,
      {
        body: { ...besluit, keuze: 'casus', toelichting: '', zelfstandigeBron: 'eigen-waarneming' },
      },
    );
    const casus = await ok<{ titel: string; doel: string }>(
      regisseur,
      'GET',
      `/casussen/${met.besluit.gevolg.pad.split('/').at(-1)}`,
    );
    assert.equal(casus.titel, 'Drugs, Noord');
    assert.doesNotMatch(casus.doel, /^S-/);
  });

  test('SIG-8: een eigen signaal op hetzelfde adres is een zelfstandige bron, een tweede M.-melding niet', async () => {
    const waar = 'Rietgorsstraat 9';
    const { p } = await bezig({ bronsoort: 'mma', waar, wat: 'Gerucht.' });
    await t.work(regisseur.actor, (work) =>
      registreer(work, { ...bus, bronsoort: 'mma', waar, wat: 'Nog een gerucht.' }),
    );
    assert.equal(
      (await regisseur.ask('POST', `/lio/punten/${p.id}/besluiten`, { body: besluit })).json().code,
      'signaal.alleen-mma',
    );
    await t.work(regisseur.actor, (work) =>
      registreer(work, { ...bus, bronsoort: 'toezichthouder', waar, wat: 'Deur stond open.' }),
    );
    await ok(regisseur, 'POST', `/lio/punten/${p.id}/besluiten`, { body: besluit });
  });

  test('terugnemen maakt alles ongedaan, en telt niet; als iemand al verder ging kan het niet meer', async () => {
    const { p, s } = await bezig({ thema: 'sport' });
    const na = await ok<{ besluit: { gevolg: { pad: string } } }>(
      regisseur,
      'POST',
      `/lio/punten/${p.id}/besluiten`,
      { body: besluit },
    );
    const controleId = na.besluit.gevolg.pad.split('/').at(-1)!;
    const terug = await ok<{ besluit: unknown }>(regisseur, 'POST', `/lio/punten/${p.id}/_terugnemen`);
    assert.equal(terug.besluit, null);
    assert.equal((await regisseur.ask('GET', `/controles/${controleId}`)).statusCode, 404);
    assert.equal((await regisseur.ask('GET', `/signalen/${s.id}`)).json().status, 'geagendeerd');
    const { rows } = await t.admin.query(
      `select soort, sum(aantal)::int as n from platform.telfeit where thema = 'sport' and soort in ('lio.besluit', 'signaal.besloten') group by soort`,
    );
    assert.ok(rows.every((r: { n: number }) => r.n === 0));
    const weer = await ok<{ besluit: { gevolg: { pad: string } } }>(
      regisseur,
      'POST',
      `/lio/punten/${p.id}/besluiten`,
      { body: besluit },
    );
    await ok(regisseur, 'PATCH', `/controles/${weer.besluit.gevolg.pad.split('/').at(-1)}`, {
      version: 1,
      body: { dag: '2026-12-03' },
    });
    assert.equal(
      (await regisseur.ask('POST', `/lio/punten/${p.id}/_terugnemen`)).json().code,
      'lio.al-opgepakt',
    );
  });

  test('alle veldfouten tegelijk, en een regel die niet klopt zegt wat er mist', async () => {
    const { p } = await bezig();
    const fout = await regisseur.ask('POST', `/lio/punten/${p.id}/besluiten`, {
      body: { keuze: 'inval', extra: 1 },
    });
    assert.equal(fout.statusCode, 400);
    assert.deepEqual(
      new Set(fout.json().fouten.map((f: { veld: string }) => f.veld)),
      new Set(['keuze', 'toelichting', 'extra']),
    );
    const zonder = await regisseur.ask('POST', `/lio/punten/${p.id}/besluiten`, {
      body: { keuze: 'casus', toelichting: 'x' },
    });
    assert.equal(zonder.json().code, 'lio.houder-ontbreekt');
    const want = await regisseur.ask('POST', `/lio/punten/${p.id}/besluiten`, {
      body: { keuze: 'geen-opvolging', toelichting: '' },
    });
    assert.equal(want.json().code, 'lio.motivering-ontbreekt');
  });
});
