import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { registreer } from '#modules/informatie/signalen/index.ts';
import { testApp, type Person } from '#test/app.ts';

const t = await testApp();
const regisseur = await t.signIn('regisseur');
const jurist = await t.signIn('jurist');
const buur = await t.signIn('regisseur', 'buurgemeente');

async function signaal(wat: string, waar = 'Kerkstraat 12, 3354 AB Tolbakendam'): Promise<{ id: string }> {
  return t.work(t.actor('regisseur'), (work) =>
    registreer(work, {
      bronsoort: 'mailbox',
      wat,
      waar,
      thema: 'drugs',
      ontvangenOp: work.now,
      team: 'ondermijning',
    }),
  );
}

async function weeg(id: string, uitkomst = 'verder'): Promise<void> {
  const body = {
    concreet: true,
    recent: true,
    bevoegdheid: 'apv',
    reden: 'Er is iets na te gaan.',
    uitkomst,
  };
  const answer = await regisseur.ask('POST', `/signalen/${id}/weging`, { body, version: 1 });
  assert.equal(answer.statusCode, 200, answer.body);
}

const samenhang = async (wie: Person, id: string) =>
  (await wie.ask('GET', `/signalen/${id}/samenhang`)).json();
const besluit = (een: string, ander: string, uitkomst: string, wie = regisseur) =>
  wie.ask('POST', '/koppelbesluiten', { body: { een, ander, uitkomst } });

const A = 'De heer Pieter van Zandwijk, geb. 12-03-1981, tel. 06-12345678, huurt de box.';
const B =
  'Gebeld door buurvrouw: dhr. P. van Zantwijk (geboren 12-3-1981) komt er elke nacht. Nummer 0612345678.';

describe('personen', () => {
  it('regel KOP-1: vóór de weging wordt een persoon niet vastgelegd en met niets vergeleken', async () => {
    const s = await signaal(A);
    const seen = await samenhang(regisseur, s.id);
    assert.equal(seen.namenHerkend, 1);
    assert.deepEqual(seen.personen, []);
    const { rows } = await t.admin.query(
      "select 1 from koppelen.vermelding where soort = 'persoon' and bron_id = $1",
      [s.id],
    );
    assert.equal(rows.length, 0);
  });

  it('na de weging staat wie dezelfde kan zijn met redenen, zonder getal, en beslist een mens', async () => {
    const [a, b] = [await signaal(A), await signaal(B, 'Molenweg 3')];
    await weeg(a.id);
    await weeg(b.id);
    const [persoon] = (await samenhang(regisseur, b.id)).personen;
    assert.match(persoon.naam, /Zantwijk/);
    const voorstel = persoon.voorstellen.find((v: { bronnen: { bron: { id: string } }[] }) =>
      v.bronnen.some((x) => x.bron.id === a.id),
    );
    assert.ok(voorstel, JSON.stringify(persoon));
    assert.equal(voorstel.graad, 'sterk');
    assert.ok(voorstel.redenen.some((r: { id: string }) => r.id === 'koppelen.weeg.geboren.gelijk'));
    assert.ok(!JSON.stringify(voorstel).includes('kans'));
    const gekoppeld = await besluit(persoon.onderwerpId, voorstel.onderwerpId, 'zelfde');
    assert.equal(gekoppeld.statusCode, 201, gekoppeld.body);
    const pagina = (await regisseur.ask('GET', `/onderwerpen/${persoon.onderwerpId}`)).json();
    assert.deepEqual(
      new Set(pagina.stukken.map((s: { bron: { id: string } }) => s.bron.id)),
      new Set([a.id, b.id]),
    );
    assert.deepEqual(pagina.verwanten, [], 'geen netwerk van een persoon');
    const terug = await regisseur.ask('POST', `/koppelbesluiten/${gekoppeld.json().id}/_intrekken`, {
      body: { reden: 'vergissing' },
    });
    assert.equal(terug.statusCode, 204, terug.body);
    const apart = (await regisseur.ask('GET', `/onderwerpen/${persoon.onderwerpId}`)).json();
    assert.deepEqual(
      apart.stukken.map((s: { bron: { id: string } }) => s.bron.id),
      [b.id],
    );
    assert.equal(apart.besluiten[0].ingetrokken.reden, 'vergissing');
    const { rows } = await t.admin.query(
      "select actie from platform.audit where object_id = $1 and actie like 'koppeling.%' order by actie desc",
      [persoon.onderwerpId],
    );
    assert.deepEqual(
      rows.map((r) => r.actie),
      ['koppeling.zelfde', 'koppeling.ingetrokken'],
    );
  });

  it('een huisgenoot is verwant en geen voorstel dat hij dezelfde is', async () => {
    const thuis = 'wonen op Havenkade 8, 3351 AA Tolbakendam';
    const [vader, zoon] = [
      await signaal(`De heer Gerrit Vlasakker, geb. 3-4-1960, ${thuis}.`, ''),
      await signaal(`De heer Sander Vlasakker, geb. 9-9-1991, ${thuis}.`, ''),
    ];
    await weeg(vader.id);
    await weeg(zoon.id);
    const [persoon] = (await samenhang(regisseur, zoon.id)).personen;
    const [v] = persoon.voorstellen;
    assert.equal(v.graad, 'zwak');
    assert.equal(v.verwant, 'huisgenoot');
    assert.ok(v.tegen !== null);
  });

  it('namen en kenmerken staan versleuteld in de database', async () => {
    const s = await signaal('De heer Quirijn Zeldenrust, geb. 1-2-1970.');
    await weeg(s.id);
    const { rows } = await t.admin.query(
      'select waarde, kenmerken from koppelen.vermelding where bron_id = $1 and soort = $2',
      [s.id, 'persoon'],
    );
    assert.equal(rows.length, 1);
    for (const bytes of [rows[0].waarde, rows[0].kenmerken] as Buffer[])
      assert.ok(!bytes.toString('latin1').toLowerCase().includes('zeldenrust'));
  });

  it('regel KOP-8: een andere tekst houdt het onderwerp en wat erover besloten is', async () => {
    const [a, b] = [
      await signaal('De heer Wolter Klaproos, geb. 5-5-1955, reed weg.'),
      await signaal('Dhr. W. Klaproos, geb. 5-5-1955.'),
    ];
    await weeg(a.id);
    await weeg(b.id);
    const [p] = (await samenhang(regisseur, b.id)).personen;
    await besluit(p.onderwerpId, p.voorstellen[0].onderwerpId, 'zelfde');
    const wijzig = await regisseur.ask('PATCH', `/signalen/${b.id}`, {
      body: { wat: 'Dhr. W. Klaproos, geb. 5-5-1955, was er weer.' },
      version: 2,
    });
    assert.equal(wijzig.statusCode, 200, wijzig.body);
    const [na] = (await samenhang(regisseur, b.id)).personen;
    assert.equal(na.onderwerpId, p.onderwerpId);
    assert.equal(
      na.voorstellen.find((v: { besluit: unknown }) => v.besluit !== null)?.besluit.uitkomst,
      'zelfde',
    );
  });

  it('wat vernietigd is, is nergens meer: geen vermelding, geen onderwerp, geen besluit', async () => {
    const [a, b] = [
      await signaal('De heer Lubbert Vuurdoorn, geb. 6-6-1966.'),
      await signaal('Dhr. Lubbert Vuurdoorn, geb. 6-6-1966.'),
    ];
    await weeg(a.id);
    await weeg(b.id);
    const [p] = (await samenhang(regisseur, b.id)).personen;
    await besluit(p.onderwerpId, p.voorstellen[0].onderwerpId, 'zelfde');
    const weg = await regisseur.ask('POST', `/signalen/${a.id}/_onjuist`, {
      body: { reden: 'persoonsverwisseling' },
      version: 2,
    });
    assert.ok(weg.statusCode < 300, weg.body);
    assert.equal(
      (await regisseur.ask('GET', `/onderwerpen/${p.voorstellen[0].onderwerpId}`)).statusCode,
      404,
    );
    const pagina = (await regisseur.ask('GET', `/onderwerpen/${p.onderwerpId}`)).json();
    assert.deepEqual(pagina.besluiten, []);
    assert.deepEqual(pagina.voorstellen, []);
  });

  it('te licht bevonden: de persoon gaat, het object blijft vindbaar', async () => {
    const s = await signaal('De heer Floris Braamstruik, kenteken V-418-BB.');
    await weeg(s.id, 'te-licht');
    const { rows } = await t.admin.query('select soort from koppelen.vermelding where bron_id = $1', [s.id]);
    assert.ok(rows.length > 0);
    assert.ok(rows.every((r) => r.soort !== 'persoon'));
  });
});

describe('rechten en fouten', () => {
  it('wie het stuk niet mag zien, ziet het onderwerp niet', async () => {
    const s = await signaal(A);
    await weeg(s.id);
    const [p] = (await samenhang(regisseur, s.id)).personen;
    for (const rol of [
      'sleutelfiguur',
      'toezichthouder',
      'fg',
      'beheerder',
      'burgemeester',
      'analist',
      'partner',
    ] as const) {
      const answer = await (await t.signIn(rol)).ask('GET', `/onderwerpen/${p.onderwerpId}`);
      assert.equal(answer.statusCode, 403, `${rol}: ${answer.body}`);
    }
    assert.equal((await buur.ask('GET', `/onderwerpen/${p.onderwerpId}`)).statusCode, 404);
    assert.equal((await jurist.ask('GET', `/onderwerpen/${p.onderwerpId}`)).statusCode, 200);
    assert.equal((await besluit(p.onderwerpId, p.onderwerpId, 'zelfde')).statusCode, 409);
    assert.equal(
      (await besluit(p.onderwerpId, '00000000-0000-4000-8000-000000000000', 'zelfde')).statusCode,
      404,
    );
    assert.equal((await besluit(p.onderwerpId, p.onderwerpId, 'misschien')).statusCode, 400);
  });

  it('twee die tegelijk besluiten: één besluit, de ander hoort dat er al besloten is', async () => {
    const [a, b] = [
      await signaal('Dhr. Otto Wintergroen, geb. 7-7-1977.'),
      await signaal('Dhr. Otto Wintergroen, geb. 7-7-1977.'),
    ];
    await weeg(a.id);
    await weeg(b.id);
    const [p] = (await samenhang(regisseur, b.id)).personen;
    const answers = await Promise.all(
      ['zelfde', 'anders', 'zelfde'].map((u) => besluit(p.onderwerpId, p.voorstellen[0].onderwerpId, u)),
    );
    assert.deepEqual(answers.map((x) => x.statusCode).toSorted(), [201, 409, 409]);
  });

  it('nog niet zeker maakt plaats voor een besluit', async () => {
    const [a, b] = [
      await signaal('Dhr. Egbert Kattestaart, geb. 8-8-1948.'),
      await signaal('Dhr. Egbert Kattestaart, geb. 8-8-1948.'),
    ];
    await weeg(a.id);
    await weeg(b.id);
    const [p] = (await samenhang(regisseur, b.id)).personen;
    const ander = p.voorstellen[0].onderwerpId;
    assert.equal((await besluit(p.onderwerpId, ander, 'onzeker')).statusCode, 201);
    assert.equal((await besluit(p.onderwerpId, ander, 'anders')).statusCode, 201);
    assert.equal((await besluit(p.onderwerpId, ander, 'zelfde')).statusCode, 409);
  });
});

describe('objecten', () => {
  it('een object heeft een bladzijde met zijn stukken en wat er in die stukken nog meer staat', async () => {
    const [a, b] = [
      await signaal('Bus met kenteken G-123-XZ.', 'Ambachtsweg 7, 3353 CC Tolbakendam'),
      await signaal('Weer die bus, G123XZ, met nummer 06-22222222.', ''),
    ];
    const s = await samenhang(regisseur, b.id);
    const bus = s.objecten.find((o: { soort: string }) => o.soort === 'kenteken');
    const pagina = (await regisseur.ask('GET', `/onderwerpen/${bus.onderwerpId}`)).json();
    assert.deepEqual(
      new Set(pagina.stukken.map((x: { bron: { id: string } }) => x.bron.id)),
      new Set([a.id, b.id]),
    );
    assert.ok(pagina.verwanten.some((v: { soort: string }) => v.soort === 'adres'));
  });

  it('regel KOP-9: een genegeerde waarde verbindt niets meer, en het kan terug', async () => {
    const waar = 'Raadhuisplein 1, 3356 ZZ Tolbakendam';
    const [, b] = [await signaal('Iets bij het gemeentehuis.', waar), await signaal('Nog iets.', waar)];
    const adres = async () =>
      (await samenhang(regisseur, b.id)).objecten.find((o: { soort: string }) => o.soort === 'adres');
    const eerst = await adres();
    assert.equal(eerst.gelijken.length, 1);
    const stil = (genegeerd: boolean) =>
      regisseur.ask('PUT', `/onderwerpen/${eerst.onderwerpId}/genegeerd`, {
        body: { genegeerd, reden: 'openbaar' },
      });
    assert.equal((await stil(true)).statusCode, 200);
    assert.deepEqual((await adres()).gelijken, []);
    assert.equal((await adres()).genegeerd, true);
    assert.equal((await stil(false)).statusCode, 200);
    assert.equal((await adres()).gelijken.length, 1);
  });
});

describe('komt deze naam eerder voor?', () => {
  it('regel KOP-7: met reden, alleen in eigen lopende signalen, en de naam staat gehasht in het log', async () => {
    const a = await signaal('Mevrouw Tjitske Vlinderstruik, geb. 2-2-1982.');
    await weeg(a.id);
    const nieuw = await signaal('Tjitske Vlinderstruik stond bij de loods.');
    const vraag = { bron: { soort: 'signaal', id: nieuw.id }, naam: 'T. Vlinderstruik', reden: 'weging' };
    const answer = await regisseur.ask('POST', '/naamvragen/_stel', { body: vraag });
    assert.equal(answer.statusCode, 200, answer.body);
    assert.deepEqual(
      answer.json().gevonden.map((g: { bron: { id: string } }) => g.bron.id),
      [a.id],
    );
    const { rows } = await t.admin.query(
      "select details from platform.audit where actie = 'naam.gevraagd' and object_id = $1",
      [nieuw.id],
    );
    assert.equal(rows.length, 1);
    assert.ok(!JSON.stringify(rows[0].details).toLowerCase().includes('vlinder'));
    assert.equal(
      (await regisseur.ask('POST', '/naamvragen/_stel', { body: { ...vraag, naam: '12' } })).statusCode,
      409,
    );
    assert.equal((await buur.ask('POST', '/naamvragen/_stel', { body: vraag })).statusCode, 404);
    assert.equal((await jurist.ask('POST', '/naamvragen/_stel', { body: vraag })).statusCode, 403);
  });
});
