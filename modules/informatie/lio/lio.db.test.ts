import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { registreer, type Registratie } from '#modules/informatie/signalen/index.ts';
import { rollen } from '#platform/actor.ts';
import { systeem, testApp, type Person } from '#test/app.ts';
import { wisOnjuist } from './service/bewaren.ts';
import { vulReeksenAan } from './service/reeks.ts';

const t = await testApp();
const regisseur = await t.signIn('regisseur');
const jurist = await t.signIn('jurist');
const sleutelfiguur = await t.signIn('sleutelfiguur');
const buur = await t.signIn('regisseur', 'buurgemeente');
const absent = '00000000-0000-7000-8000-000000000000';

const bus: Registratie = {
  bronsoort: 'mailbox',
  wat: 'Grijze bestelbus met kenteken V-418-BB lost ’s nachts vaten. De heer P. de Jong opent de deur.',
  waar: 'Kwikstaartweg 14',
  thema: 'drugs',
  gebied: 'Noord',
  ontvangenOp: '2026-11-06T17:31:00.000Z',
  team: 'ondermijning',
};
async function gewogen(r: Partial<Registratie> = {}, wie = regisseur) {
  const s = await t.work(wie.actor, (work) => registreer(work, { ...bus, ...r }));
  const reply = await wie.ask('POST', `/signalen/${s.id}/weging`, {
    version: 1,
    body: {
      concreet: true,
      recent: true,
      bevoegdheid: 'apv',
      reden: 'Drie nachten, de heer P. de Jong.',
      uitkomst: 'verder',
    },
  });
  assert.equal(reply.statusCode, 200, reply.body);
  return s;
}

interface Vergadering {
  id: string;
  versie: number;
  deelnemers: { id: string; functie: string }[];
}
interface Punt {
  id: string;
  versie: number;
  nummer: number;
  signaalId: string;
  titel: string | null;
}
const reeks = {
  naam: 'LIO',
  week: 3,
  weekdag: 4,
  tijd: '13:30',
  duurMinuten: 90,
  plaats: 'Raadzaal',
  vooruit: 3,
  deelnemers: [
    { organisatie: 'Gemeente', functie: 'Voorzitter, regisseur', intern: true, zietNamen: true },
    { organisatie: 'Gemeente', functie: 'Jurist', intern: true, zietNamen: true },
    { organisatie: 'Gemeente', functie: 'Burgerzaken', intern: true, zietNamen: false },
    { organisatie: 'Politie', functie: 'Wijkagent', intern: false, zietNamen: false },
  ],
};
async function ok<T>(
  wie: Person,
  method: string,
  url: string,
  options: Parameters<Person['ask']>[2] = {},
): Promise<T> {
  const reply = await wie.ask(method, url, options);
  assert.ok(reply.statusCode < 300, `${method} ${url}: ${reply.statusCode} ${reply.body}`);
  return reply.statusCode === 204 ? (undefined as T) : reply.json<T>();
}
async function gepland(): Promise<Vergadering> {
  let v = await ok<Vergadering>(regisseur, 'POST', '/lio/vergaderingen', {
    body: { datum: '2026-11-19', tijd: '13:30', duurMinuten: 90, plaats: 'Raadzaal' },
  });
  for (const d of reeks.deelnemers)
    v = await ok<Vergadering>(regisseur, 'POST', `/lio/vergaderingen/${v.id}/deelnemers`, {
      version: v.versie,
      body: d,
    });
  return v;
}
async function metPunt(
  r: Partial<Registratie> = {},
): Promise<{ v: Vergadering; p: Punt; s: { id: string } }> {
  const s = await gewogen(r);
  const v = await gepland();
  const { items } = await ok<{ items: Punt[] }>(regisseur, 'POST', `/lio/vergaderingen/${v.id}/punten`, {
    body: { signaalIds: [s.id] },
  });
  return { v: await ok<Vergadering>(regisseur, 'GET', `/lio/vergaderingen/${v.id}`), p: items[0]!, s };
}
async function bezig(r: Partial<Registratie> = {}) {
  const { v, p, s } = await metPunt(r);
  const aanwezig = v.deelnemers.map((d) => d.id);
  const met = await ok<Vergadering>(regisseur, 'PUT', `/lio/vergaderingen/${v.id}/aanwezigheid`, {
    version: v.versie,
    body: { aanwezig, zietNamen: aanwezig.slice(0, 2) },
  });
  return {
    v: await ok<Vergadering>(regisseur, 'POST', `/lio/vergaderingen/${v.id}/_openen`, {
      version: met.versie,
    }),
    p,
    s,
  };
}
const functie = (v: Vergadering, naam: string): string => v.deelnemers.find((d) => d.functie === naam)!.id;
const besluit = {
  keuze: 'controle',
  toelichting: 'Incidentele controle, samen met de netbeheerder',
  houderFunctie: 'Toezicht, boa',
};

describe('de reeks', () => {
  test('maakt vergaderingen vooruit, één per maand, ook als de nachtelijke taak nog eens komt', async () => {
    const r = await ok<{ id: string; versie: number; volgende: string }>(regisseur, 'POST', '/lio/reeksen', {
      body: reeks,
    });
    assert.equal(r.volgende, '2026-11-19');
    const tel = async () =>
      (
        await t.admin.query('select maand, begin from lio.vergadering where reeks_id = $1 order by begin', [
          r.id,
        ])
      ).rows;
    assert.deepEqual(
      (await tel()).map((v: { maand: string }) => v.maand),
      ['2026-11', '2026-12', '2027-01'],
    );
    await t.work(systeem(1), (work) => vulReeksenAan(work));
    assert.equal((await tel()).length, 3);
    const anders = await ok<{ volgende: string }>(regisseur, 'PATCH', `/lio/reeksen/${r.id}`, {
      version: 1,
      body: { week: 4 },
    });
    assert.equal(anders.volgende, '2026-11-26');
    assert.equal((await tel()).length, 3);
    assert.equal(
      (await regisseur.ask('PATCH', `/lio/reeksen/${r.id}`, { version: 1, body: { week: 2 } })).statusCode,
      412,
    );
    assert.equal(
      (await buur.ask('PATCH', `/lio/reeksen/${r.id}`, { version: 2, body: { week: 2 } })).statusCode,
      404,
    );
    assert.deepEqual((await buur.ask('GET', '/lio/reeksen')).json().items, []);
  });
});

describe('wie mag wat', () => {
  test('de buurgemeente krijgt hetzelfde antwoord als bij een id dat niet bestaat; rollen zonder recht niets', async () => {
    const { v, p } = await metPunt();
    for (const url of ['', '/punten', '/zaal', '/besluitenlijst']) {
      const anders = await buur.ask('GET', `/lio/vergaderingen/${v.id}${url}`);
      const nergens = await buur.ask('GET', `/lio/vergaderingen/${absent}${url}`);
      assert.equal(anders.statusCode, 404);
      const { instance: _a, ...a } = anders.json();
      const { instance: _b, ...b } = nergens.json();
      assert.deepEqual(a, b);
    }
    assert.equal(
      (await buur.ask('PATCH', `/lio/punten/${p.id}`, { version: 1, body: { titel: 'x' } })).statusCode,
      404,
    );
    for (const rol of rollen.filter(
      (r) => !['regisseur', 'jurist', 'sleutelfiguur', 'toezichthouder', 'medewerker'].includes(r),
    ))
      assert.equal((await (await t.signIn(rol)).ask('GET', '/lio/vergaderingen')).statusCode, 403, rol);
  });

  test('wie met een account aan tafel zit leest mee zonder namen; zonder plaats aan tafel niets', async () => {
    const { v } = await bezig();
    assert.equal((await sleutelfiguur.ask('GET', `/lio/vergaderingen/${v.id}/zaal`)).statusCode, 404);
    await ok(regisseur, 'POST', `/lio/vergaderingen/${v.id}/deelnemers`, {
      version: v.versie,
      body: {
        organisatie: 'Gemeente',
        functie: 'Sleutelfiguur',
        intern: true,
        accountId: sleutelfiguur.actor.accountId,
        naam: 'Sanne de Ridder',
      },
    });
    const zaal = await sleutelfiguur.ask('GET', `/lio/vergaderingen/${v.id}/zaal`);
    assert.equal(zaal.statusCode, 200, zaal.body);
    assert.doesNotMatch(zaal.body, /V-418-BB|Kwikstaart|Jong|Ridder/);
    assert.equal(zaal.json().punten[0].waarom, null);
    const agenda = await sleutelfiguur.ask('GET', `/lio/vergaderingen/${v.id}/punten`);
    assert.equal(agenda.json().items[0].titel, null);
    assert.equal(
      (await sleutelfiguur.ask('GET', `/lio/vergaderingen/${v.id}`)).json().deelnemers.at(-1).naam,
      null,
    );
  });

  test('rijbeveiliging houdt ook stand zonder het predicaat in de code', async () => {
    const { v, p } = await bezig();
    const zie = (wie: Parameters<typeof t.work>[0], tabel: string, kolom: string, id: string) =>
      t.work(wie, (work) =>
        work
          .tables<Record<string, Record<string, string>>>()
          .selectFrom(`lio.${tabel}`)
          .selectAll()
          .where(kolom, '=', id)
          .execute(),
      );
    for (const [tabel, kolom, id] of [
      ['vergadering', 'id', v.id],
      ['deelnemer', 'vergadering_id', v.id],
      ['punt', 'id', p.id],
    ] as const) {
      assert.ok((await zie(regisseur.actor, tabel, kolom, id)).length > 0, tabel);
      assert.equal((await zie(sleutelfiguur.actor, tabel, kolom, id)).length, 0, tabel);
    }
  });
});

describe('voorbereiden', () => {
  test('in één klik staan alle gewogen signalen op de agenda, en daarna geen meer', async () => {
    const een = await gewogen({ thema: 'gokken' });
    const twee = await gewogen({ thema: 'milieu' });
    const v = await gepland();
    const kan = await ok<{ items: { signaalId: string }[] }>(
      regisseur,
      'GET',
      `/lio/vergaderingen/${v.id}/agendeerbaar`,
    );
    assert.ok([een.id, twee.id].every((id) => kan.items.some((s) => s.signaalId === id)));
    const { items } = await ok<{ items: Punt[] }>(regisseur, 'POST', `/lio/vergaderingen/${v.id}/punten`, {
      body: {},
    });
    assert.equal(items.length, kan.items.length);
    assert.equal((await regisseur.ask('GET', `/signalen/${een.id}`)).json().status, 'geagendeerd');
    assert.deepEqual(
      (await ok<{ items: unknown[] }>(regisseur, 'GET', `/lio/vergaderingen/${v.id}/agendeerbaar`)).items,
      [],
    );
    const nog = await gepland();
    const weer = await regisseur.ask('POST', `/lio/vergaderingen/${nog.id}/punten`, {
      body: { signaalIds: [een.id] },
    });
    assert.equal(weer.statusCode, 409);
  });

  test('inhoud en namen staan versleuteld; op het zaalscherm staat niets dat niet is nagekeken', async () => {
    const { v, p } = await bezig();
    const { rows } = await t.admin.query('select * from lio.punt where id = $1', [p.id]);
    for (const value of Object.values(rows[0] as Record<string, unknown>))
      assert.doesNotMatch(
        Buffer.isBuffer(value) ? value.toString('latin1') : String(value),
        /bestelbus|vaten/,
      );
    const zaal = await ok<{ punten: { titel: string | null; feiten: unknown[]; afgedekt: unknown[] }[] }>(
      regisseur,
      'GET',
      `/lio/vergaderingen/${v.id}/zaal`,
    );
    assert.deepEqual([zaal.punten[0]!.titel, zaal.punten[0]!.feiten], [null, []]);
    assert.ok(zaal.punten[0]!.afgedekt.length > 0);
    const fout = await regisseur.ask('PATCH', `/lio/punten/${p.id}`, {
      version: 1,
      body: { titel: 'Bus V-418-BB', nagekeken: true },
    });
    assert.equal(fout.json().code, 'lio.niet-anoniem');
    assert.doesNotMatch(fout.body, /V-418-BB/);
    await ok(regisseur, 'PATCH', `/lio/punten/${p.id}`, {
      version: 1,
      body: {
        titel: 'Bedrijfspand, ’s nachts lossen',
        objectsoort: 'bedrijfspand',
        buurt: 'Oosteind',
        aantalInBuurt: 4,
        nagekeken: true,
      },
    });
    const na = await ok<{ punten: { titel: string; feiten: { tekst: string }[]; buurt: string | null }[] }>(
      regisseur,
      'GET',
      `/lio/vergaderingen/${v.id}/zaal`,
    );
    assert.equal(na.punten[0]!.titel, 'Bedrijfspand, ’s nachts lossen');
    assert.equal(na.punten[0]!.buurt, null);
    assert.match(na.punten[0]!.feiten[0]!.tekst, /\[voertuig\]/);
    assert.equal(
      (await regisseur.ask('PATCH', `/lio/punten/${p.id}`, { version: 1, body: { titel: 'x' } })).statusCode,
      412,
    );
  });

  test('feiten van andere signalen op hetzelfde object komen mee, een bewaard signaal alleen als dat het er is', async () => {
    const kept = await t.work(regisseur.actor, (work) =>
      registreer(work, { ...bus, wat: 'Box contant betaald', waar: 'Tolbakenweg 8' }),
    );
    await ok(regisseur, 'POST', `/signalen/${kept.id}/weging`, {
      version: 1,
      body: { concreet: true, recent: true, bevoegdheid: 'apv', reden: 'Los stukje.', uitkomst: 'te-licht' },
    });
    await gewogen({
      wat: 'Afwijkende belasting in de rij boxen',
      waar: 'Tolbakenweg 8',
      bronsoort: 'netbeheerder',
    });
    const { p } = await metPunt({ wat: 'Bestelbus lost vaten, zonder licht', waar: 'Tolbakenweg 8' });
    const feiten = (
      p as unknown as {
        feiten: { tekst: string; bron: string; graad: string | null; versleuteld: boolean }[];
      }
    ).feiten;
    assert.deepEqual(
      feiten.map((f) => [f.tekst, f.bron, f.graad, f.versleuteld]),
      [
        ['Bestelbus lost vaten, zonder licht', 'mailbox', 'C3', false],
        ['Afwijkende belasting in de rij boxen', 'netbeheerder', 'A2', false],
        ['drugs', 'bewaard', null, true],
      ],
    );
  });

  test('de volgorde is van de vergadering: een oude versie krijgt 412, een onvolledige lijst 409', async () => {
    const v = await gepland();
    const een = await gewogen();
    const twee = await gewogen();
    const { items } = await ok<{ items: Punt[] }>(regisseur, 'POST', `/lio/vergaderingen/${v.id}/punten`, {
      body: { signaalIds: [een.id, twee.id] },
    });
    const { versie } = await ok<Vergadering>(regisseur, 'GET', `/lio/vergaderingen/${v.id}`);
    const ids = items.map((i) => i.id).toReversed();
    await ok(regisseur, 'PUT', `/lio/vergaderingen/${v.id}/volgorde`, {
      version: versie,
      body: { punten: ids },
    });
    const na = await ok<{ items: Punt[] }>(regisseur, 'GET', `/lio/vergaderingen/${v.id}/punten`);
    assert.deepEqual(
      na.items.map((i) => i.id),
      ids,
    );
    assert.equal(
      (
        await regisseur.ask('PUT', `/lio/vergaderingen/${v.id}/volgorde`, {
          version: versie,
          body: { punten: ids },
        })
      ).statusCode,
      412,
    );
    assert.equal(
      (
        await regisseur.ask('PUT', `/lio/vergaderingen/${v.id}/volgorde`, {
          version: versie + 1,
          body: { punten: ids.slice(1) },
        })
      ).json().code,
      'lio.volgorde-onvolledig',
    );
    await ok(regisseur, 'DELETE', `/lio/punten/${ids[0]}`, { version: 1 });
    assert.equal((await regisseur.ask('GET', `/signalen/${twee.id}`)).json().status, 'in-verrijking');
  });
});

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

describe('inbreng en besluitenlijst', () => {
  test('inbreng die niet vastgelegd mag worden bestaat alleen als regel', async () => {
    const { v, p } = await bezig();
    const stil = await ok<{ tekst: string | null; vastgelegd: boolean }>(
      regisseur,
      'POST',
      `/lio/punten/${p.id}/inbreng`,
      {
        body: { bron: 'Politie', vastleggen: false, herkomstlabel: 'Wpg', tekst: 'Wij kennen dit adres' },
      },
    );
    assert.deepEqual([stil.tekst, stil.vastgelegd], [null, false]);
    await ok(regisseur, 'POST', `/lio/punten/${p.id}/inbreng`, {
      body: {
        bron: 'Netbeheerder',
        vastleggen: true,
        herkomstlabel: 'AVG',
        tekst: 'Meting van oktober klopt',
      },
    });
    const { rows } = await t.admin.query(
      'select bron, tekst from lio.inbreng where punt_id = $1 order by bron',
      [p.id],
    );
    assert.equal(rows[1].tekst, null);
    assert.doesNotMatch(rows[0].tekst.toString('latin1'), /Meting/);
    const lijst = await ok<{ punten: { inbreng: { bron: string; tekst: string | null }[] }[] }>(
      regisseur,
      'GET',
      `/lio/vergaderingen/${v.id}/besluitenlijst`,
    );
    assert.deepEqual(lijst.punten[0]!.inbreng.map((i) => [i.bron, i.tekst]).toSorted(), [
      ['Netbeheerder', 'Meting van oktober klopt'],
      ['Politie', null],
    ]);
  });

  test('sluiten: wat niet besproken is gaat terug, de lijst is er meteen, als scherm en als CSV', async () => {
    const { v, p } = await bezig({ thema: 'witwassen' });
    const rest = await gewogen();
    await ok(regisseur, 'POST', `/lio/vergaderingen/${v.id}/punten`, { body: { signaalIds: [rest.id] } });
    await ok(regisseur, 'POST', `/lio/punten/${p.id}/besluiten`, {
      body: { ...besluit, toelichting: '=Controle; met "Stedin"' },
    });
    const { versie } = await ok<Vergadering>(regisseur, 'GET', `/lio/vergaderingen/${v.id}`);
    const dicht = await ok<{ status: string; namenTot: string; einddatum: string }>(
      regisseur,
      'POST',
      `/lio/vergaderingen/${v.id}/_sluiten`,
      { version: versie, body: { kennisdeel: true } },
    );
    assert.deepEqual(
      [dicht.status, dicht.namenTot, dicht.einddatum],
      ['gesloten', '2027-02-09', '2031-11-09'],
    );
    assert.equal((await regisseur.ask('GET', `/signalen/${rest.id}`)).json().status, 'in-verrijking');
    const lijst = await ok<{ voorzitter: string; punten: { besluit: unknown }[]; aanwezig: unknown[] }>(
      regisseur,
      'GET',
      `/lio/vergaderingen/${v.id}/besluitenlijst`,
    );
    assert.equal(lijst.voorzitter, 'Marit Hoekstra');
    assert.equal(lijst.aanwezig.length, 4);
    assert.deepEqual(
      lijst.punten.map((x) => x.besluit === null),
      [false, true],
    );
    const csv = await regisseur.ask('GET', `/lio/vergaderingen/${v.id}/besluitenlijst/_csv`);
    assert.match(String(csv.headers['content-type']), /text\/csv/);
    assert.match(csv.body, /Punt;Signaal;Thema;Deel;Besluit;Toelichting;Actiehouder;Termijn/);
    assert.match(
      csv.body,
      /Controle;"'=Controle; met ""Stedin""";"Toezicht, boa"|Controle;"'=Controle; met ""Stedin""";Toezicht, boa/,
    );
    assert.match(csv.body, /Niet behandeld/);
    const { rows } = await t.admin.query(
      `select soort from platform.telfeit where soort in ('lio.gehouden', 'lio.kennisdeel') order by soort`,
    );
    assert.deepEqual(
      rows.map((r: { soort: string }) => r.soort),
      ['lio.gehouden', 'lio.kennisdeel'],
    );
    const na = await regisseur.ask('POST', `/lio/punten/${p.id}/besluiten`, { body: besluit });
    assert.equal(na.statusCode, 409);
  });

  test('LIO-12 en LIO-13: eerst gaan de namen, na vijf jaar de vergadering', async () => {
    const { v, p } = await bezig();
    await ok(regisseur, 'POST', `/lio/vergaderingen/${v.id}/deelnemers`, {
      version: v.versie,
      body: { organisatie: 'Politie', functie: 'Recherche', intern: false, naam: 'Karin Vermeer' },
    });
    await ok(regisseur, 'POST', `/lio/punten/${p.id}/inbreng`, {
      body: { bron: 'Netbeheerder', vastleggen: true, herkomstlabel: 'AVG', tekst: 'Klopt' },
    });
    const naam = await t.admin.query(
      `select naam, naam_index from lio.deelnemer where functie = 'Recherche' and vergadering_id = $1`,
      [v.id],
    );
    assert.ok(naam.rows[0].naam_index !== null);
    assert.doesNotMatch(naam.rows[0].naam.toString('latin1'), /Vermeer/);
    await ok(regisseur, 'POST', `/lio/vergaderingen/${v.id}/_sluiten`, {
      version: v.versie + 1,
      body: { kennisdeel: false },
    });
    const regels = t.house.platform.contributions
      .all('bewaarregel')
      .find((r) => r.room === 'informatie/lio')!.value;
    await t.work(systeem(1), async (work) => {
      const namen = regels.find((r) => r.id === 'lio-namen')!;
      assert.ok((await namen.vervallen(work, '2027-02-09', 50)).some((x) => x.id === v.id));
      await namen.vernietig(work, v.id);
      assert.ok(!(await namen.vervallen(work, '2030-01-01', 50)).some((x) => x.id === v.id));
    });
    const lijst = await ok<{
      gepseudonimiseerd: boolean;
      aanwezig: { functie: string; naam: string | null }[];
      punten: { inbreng: { vastgelegd: boolean; tekst: null }[] }[];
    }>(regisseur, 'GET', `/lio/vergaderingen/${v.id}/besluitenlijst`);
    assert.ok(lijst.gepseudonimiseerd && lijst.aanwezig.every((d) => d.naam === null));
    assert.deepEqual(
      [lijst.punten[0]!.inbreng[0]!.vastgelegd, lijst.punten[0]!.inbreng[0]!.tekst],
      [true, null],
    );
    await t.work(systeem(1), (work) =>
      regels.find((r) => r.id === 'lio-besluitenlijst')!.vernietig(work, v.id),
    );
    assert.equal((await regisseur.ask('GET', `/lio/vergaderingen/${v.id}`)).statusCode, 404);
    const over = await t.admin.query(
      'select aantal_punten, (select count(*)::int from platform.recordsleutel where id = $1) as sleutels from lio.grafsteen where id = $1',
      [v.id],
    );
    assert.deepEqual(over.rows, [{ aantal_punten: 1, sleutels: 0 }]);
  });

  test('LIO-19: onjuist gebleken wist het punt; van een besloten punt blijft alleen de soort besluit', async () => {
    const { v, p, s } = await bezig({ waar: 'Ratelaarhof 3' });
    await ok(regisseur, 'POST', `/lio/punten/${p.id}/besluiten`, {
      body: { ...besluit, keuze: 'overgedragen', toelichting: 'Naar handhaving' },
    });
    await t.work(regisseur.actor, (work) => wisOnjuist(work, s.id));
    await t.work(regisseur.actor, (work) => wisOnjuist(work, s.id));
    const lijst = await ok<{
      punten: { titel: string | null; besluit: { keuze: string; toelichting: string } }[];
    }>(regisseur, 'GET', `/lio/vergaderingen/${v.id}/besluitenlijst`);
    assert.deepEqual(
      [lijst.punten[0]!.besluit.keuze, lijst.punten[0]!.besluit.toelichting],
      ['overgedragen', ''],
    );
    const agenda = await regisseur.ask('GET', `/lio/vergaderingen/${v.id}/punten`);
    assert.deepEqual([agenda.json().items[0].titel, agenda.json().items[0].feiten], ['', []]);
    const open = await metPunt({ waar: 'Ratelaarhof 5' });
    await t.work(regisseur.actor, (work) => wisOnjuist(work, open.s.id));
    assert.deepEqual((await regisseur.ask('GET', `/lio/vergaderingen/${open.v.id}/punten`)).json().items, []);
  });

  test('een signaal dat intussen verdwenen is, houdt zijn punt niet op de agenda', async () => {
    const { v, p, s } = await metPunt();
    const { value } = t.house.platform.contributions
      .all('bewaarregel')
      .find((r) => r.room === 'informatie/signalen')!;
    await t.work(systeem(1), (work) => value[0]!.vernietig(work, s.id));
    await ok(regisseur, 'DELETE', `/lio/punten/${p.id}`, { version: p.versie });
    assert.deepEqual((await regisseur.ask('GET', `/lio/vergaderingen/${v.id}/punten`)).json().items, []);
  });

  test('Vandaag noemt het volgende LIO met de stand van de agenda, en de agenda van twee weken kent het', async () => {
    const { value } = t.house.platform.contributions.all('vandaag').find((r) => r.room === 'informatie/lio')!;
    const rijen = await t.work(regisseur.actor, (work) => value.rijen(work));
    const volgende = rijen.find((r) => r.id === 'lio.volgende')!;
    assert.equal(volgende.titel.waarden?.dagen, 10);
    assert.deepEqual(await t.work(buur.actor, (work) => value.rijen(work)), []);
    const agenda = await t.work(regisseur.actor, (work) => value.agenda!(work, '2026-11-09', '2026-11-23'));
    assert.ok(agenda.some((a) => a.datum === '2026-11-19' && a.tijd === '13:30'));
  });
});
