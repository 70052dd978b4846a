import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { bereidVoor } from '#modules/bestrijding/controles/index.ts';
import type { Knoop, NetwerkDto, VermeldingenDto } from '#modules/informatie/koppelen/contract.ts';
import { neemBeeldMee, registreer } from '#modules/informatie/signalen/index.ts';
import { systeem, testApp, type Person } from '#test/app.ts';
import { openCasus } from './index.ts';
import { vernietig } from './service/casus.ts';

const t = await testApp();
const regisseur = await t.signIn('regisseur');
const jurist = await t.signIn('jurist');
const toezichthouder = await t.signIn('toezichthouder');
const buur = await t.signIn('regisseur', 'buurgemeente');
const absent = '00000000-0000-7000-8000-000000000000';

const nieuw = { titel: 'Opslagboxen', doel: 'Misbruik van de boxen beëindigen', thema: 'drugs' };
async function open(wie: Person = regisseur) {
  const reply = await wie.ask('POST', '/casussen', { body: nieuw });
  assert.equal(reply.statusCode, 201, reply.body);
  return reply.json<{ id: string; kenmerk: string }>();
}

async function signaal(wat: string, waar = ''): Promise<{ id: string }> {
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

async function weeg(id: string): Promise<void> {
  const body = { concreet: true, recent: true, bevoegdheid: 'apv', reden: 'Na te gaan.', uitkomst: 'verder' };
  const answer = await regisseur.ask('POST', `/signalen/${id}/weging`, { body, version: 1 });
  assert.equal(answer.statusCode, 200, answer.body);
}

const vermeld = (id: string, body: object, wie = regisseur) =>
  wie.ask('POST', `/casussen/${id}/vermeldingen`, { body });
const lees = async (id: string, wie = regisseur): Promise<VermeldingenDto> =>
  (await wie.ask('GET', `/casussen/${id}/vermeldingen`)).json();
const netwerk = async (pad: string, wie = regisseur): Promise<NetwerkDto> => {
  const answer = await wie.ask('GET', pad);
  assert.equal(answer.statusCode, 200, answer.body);
  return answer.json();
};
const namen = (n: NetwerkDto): string[] => n.knopen.map((k: Knoop) => k.naam);

describe('wie en wat een casus noemt', () => {
  test('regel CAS-11: elke soort wordt vastgelegd, met wat erbij hoort als eigen object, en staat versleuteld', async () => {
    const c = await open();
    for (const body of [
      { soort: 'kenteken', waarde: 'V-901-KB', bij: { merk: 'Volkswagen', kleur: 'wit' } },
      { soort: 'organisatie', waarde: 'Kadewerk Tolbaken B.V.', bij: { adres: 'Kwikstaartweg 88' } },
      { soort: 'telefoon', waarde: '06 0019 2837' },
      { soort: 'eni', waarde: '02312345', bij: { naam: 'Zilvermeeuw' } },
      { soort: 'persoon', waarde: 'Gosse Waterlelie', bij: { geboren: '03-02-1979' } },
    ]) {
      const answer = await vermeld(c.id, body);
      assert.equal(answer.statusCode, 201, `${body.soort}: ${answer.body}`);
    }
    const { items, personen } = await lees(c.id);
    assert.deepEqual(items.map((v) => v.soort).toSorted(), [
      'adres',
      'eni',
      'kenteken',
      'organisatie',
      'persoon',
      'telefoon',
    ]);
    const bus = items.find((v) => v.soort === 'kenteken')!;
    assert.deepEqual(bus.bij, { merk: 'Volkswagen', kleur: 'wit' });
    assert.equal(bus.vastgelegd!.door, regisseur.actor.naam);
    assert.equal(personen[0]!.naam, 'Gosse Waterlelie');
    const { rows } = await t.admin.query('select * from koppelen.vermelding where bron_id = $1', [c.id]);
    for (const row of rows)
      for (const value of Object.values(row as Record<string, unknown>))
        assert.doesNotMatch(
          Buffer.isBuffer(value) ? value.toString('latin1') : String(value),
          /Waterlelie|Kadewerk|901|Volkswagen|1979/,
        );
  });

  test('wat niet klopt of er al staat, wordt niet vastgelegd', async () => {
    const c = await open();
    for (const [body, veld] of [
      [{ soort: 'kenteken', waarde: 'geen kenteken' }, 'waarde'],
      [{ soort: 'iban', waarde: 'NL00TEST0000000000' }, 'waarde'],
      [{ soort: 'persoon', waarde: 'Piet Rietgors', bij: { geboren: 'gisteren' } }, 'bij.geboren'],
      [{ soort: 'organisatie', waarde: 'Kadewerk', bij: { kvknummer: '12' } }, 'bij.kvknummer'],
    ] as const) {
      const answer = await vermeld(c.id, body);
      assert.equal(answer.statusCode, 400, answer.body);
      assert.ok(answer.body.includes(`"${veld}"`), answer.body);
    }
    assert.equal((await vermeld(c.id, { soort: 'bsn', waarde: '123456782' })).statusCode, 400);
    assert.equal((await vermeld(c.id, { soort: 'telefoon', waarde: '0600192838' })).statusCode, 201);
    assert.equal((await vermeld(c.id, { soort: 'telefoon', waarde: '06-00192838' })).statusCode, 409);
    assert.equal((await lees(c.id)).items.length, 1);
  });

  test('weghalen neemt mee wat erbij werd opgegeven; een oude versie en een ander zijn geen toegang', async () => {
    const c = await open();
    const { id } = (
      await vermeld(c.id, {
        soort: 'organisatie',
        waarde: 'Roerdomp Beheer B.V.',
        bij: { adres: 'Kwikstaartweg 89' },
      })
    ).json<{ id: string }>();
    const weg = (version: number | undefined, wie = regisseur, van = c.id) =>
      wie.ask('DELETE', `/casussen/${van}/vermeldingen/${id}`, version === undefined ? {} : { version });
    assert.equal((await weg(7)).statusCode, 412);
    assert.equal((await weg(undefined)).statusCode, 428);
    assert.equal((await weg(1, jurist)).statusCode, 404);
    assert.equal((await weg(1, regisseur, (await open()).id)).statusCode, 404);
    assert.equal((await weg(1)).statusCode, 204);
    assert.deepEqual((await lees(c.id)).items, []);
    const { rows } = await t.admin.query('select 1 from koppelen.vermelding where bron_id = $1', [c.id]);
    assert.equal(rows.length, 0);
  });

  test('alleen de kring leest en legt vast; een gesloten casus ligt vast', async () => {
    const c = await open();
    for (const wie of [jurist, toezichthouder, buur])
      for (const [method, pad] of [
        ['GET', `/casussen/${c.id}/vermeldingen`],
        ['POST', `/casussen/${c.id}/vermeldingen`],
        ['GET', `/casussen/${c.id}/netwerk`],
        ['GET', `/casussen/${c.id}/netwerk/${absent}`],
        ['POST', `/casussen/${c.id}/_gezien`],
      ] as const) {
        const body = pad.endsWith('vermeldingen') ? { soort: 'telefoon', waarde: '0600192839' } : undefined;
        const answer = await wie.ask(method, pad, method === 'GET' ? {} : body ? { body } : {});
        assert.equal(answer.statusCode, 404, `${method} ${pad}: ${answer.body}`);
      }
    const sluit = { uitkomst: 'geen-grond', toelichting: 'Niets gevonden.' };
    assert.equal(
      (await regisseur.ask('POST', `/casussen/${c.id}/_sluiten`, { body: sluit, version: 1 })).statusCode,
      200,
    );
    assert.equal((await vermeld(c.id, { soort: 'telefoon', waarde: '0600192839' })).statusCode, 409);
  });

  test('wie de casus vernietigt, vernietigt wat zij noemde, met wie erop stuitte en waar het lag', async () => {
    const c = await open();
    await vermeld(c.id, { soort: 'kenteken', waarde: 'V-902-KB' });
    await vermeld(c.id, { soort: 'persoon', waarde: 'Frouke Duinroos' });
    await regisseur.ask('PUT', `/casussen/${c.id}/netwerkplekken`, {
      body: { plekken: [{ knoop: c.id, x: 10, y: -20 }] },
    });
    await t.work(systeem(regisseur.actor.gemeenteId), (work) => vernietig(work, c.id));
    for (const [tabel, kolom] of [
      ['vermelding', 'bron_id'],
      ['verborgen_treffer', 'bron_id'],
      ['netwerkplek', 'wortel'],
    ] as const) {
      const { rows } = await t.admin.query(`select 1 from koppelen.${tabel} where ${kolom} = $1`, [c.id]);
      assert.equal(rows.length, 0, tabel);
    }
  });
});

describe('buiten de kring', () => {
  test('regel KOP-13: wie zoekt ziet niets, ook geen aantal; wie de casus leidt hoort wie het was', async () => {
    const c = await open();
    await vermeld(c.id, { soort: 'kenteken', waarde: 'G-345-TP' });
    const s = await signaal('Bus met kenteken G-345-TP.');
    const zonder = await signaal('Bus met kenteken XR-71-HD.');
    const vorm = async (wie: Person, id: string) => {
      const { objecten } = (await wie.ask('GET', `/signalen/${id}/samenhang`)).json();
      return objecten.map((o: Record<string, unknown>) => ({ ...o, onderwerpId: null, waarde: null }));
    };
    assert.deepEqual(await vorm(jurist, s.id), await vorm(jurist, zonder.id));
    const binnen = await vorm(regisseur, s.id);
    assert.equal((binnen[0] as { gelijken: { titel: string }[] }).gelijken[0]!.titel, c.kenmerk);
    const { buitenstaanders } = await lees(c.id);
    assert.deepEqual(
      buitenstaanders.map((b) => [b.naam, b.gezien]),
      [[jurist.actor.naam, false]],
    );
    const lid = await t.signIn('toezichthouder');
    await regisseur.ask('POST', `/casussen/${c.id}/leden`, {
      version: 1,
      body: { accountId: lid.actor.accountId, taak: 'lid' },
    });
    assert.deepEqual((await lees(c.id, lid)).buitenstaanders, [], 'een lid leidt haar niet');
    assert.equal((await lid.ask('POST', `/casussen/${c.id}/_gezien`)).statusCode, 403);
    const rij = async () =>
      (await regisseur.ask('GET', '/vandaag'))
        .json()
        .rijen?.some((r: { id: string }) => r.id === 'casussen.buitenstaanders');
    const before = await rij();
    assert.equal((await regisseur.ask('POST', `/casussen/${c.id}/_gezien`)).statusCode, 204);
    assert.equal((await lees(c.id)).buitenstaanders[0]!.gezien, true);
    assert.notEqual(await rij(), before);
  });

  test('de bladzijde van een object is voor wie buiten de kring staat alsof de casus er niet is', async () => {
    const c = await open();
    await vermeld(c.id, { soort: 'kenteken', waarde: '12-LMD-3', bij: { kleur: 'rood' } });
    await vermeld(c.id, { soort: 'telefoon', waarde: '0600192841' });
    const onderwerpId = (await lees(c.id)).items.find((v) => v.soort === 'kenteken')!.onderwerpId!;
    assert.equal((await jurist.ask('GET', `/onderwerpen/${onderwerpId}`)).statusCode, 404);
    assert.equal((await jurist.ask('GET', `/onderwerpen/${onderwerpId}/netwerk`)).statusCode, 404);
    await signaal('Weer 12LMD3 gezien.');
    const pagina = (await jurist.ask('GET', `/onderwerpen/${onderwerpId}`)).json();
    assert.equal(pagina.stukken.length, 1);
    assert.deepEqual(pagina.verwanten, []);
    assert.deepEqual(
      pagina.feiten.map((f: { wat: string }) => f.wat),
      ['schrijfwijze'],
    );
    const n = await netwerk(`/onderwerpen/${onderwerpId}/netwerk`, jurist);
    assert.ok(!JSON.stringify(n).includes(c.id));
    assert.ok(n.knopen.every((k) => k.buren.every((b) => b.soort === 'stuk')));
  });
});

describe('feiten', () => {
  test('regel KOP-14: wat bronnen zeggen staat naast elkaar met bron, dag en oordeel; tegenspraak is te zien', async () => {
    const [a, b] = [await open(), await open()];
    await vermeld(a.id, { soort: 'kenteken', waarde: 'V-906-KB', bij: { merk: 'Ford', kleur: 'wit' } });
    await vermeld(b.id, { soort: 'kenteken', waarde: 'V906KB', bij: { merk: 'ford', kleur: 'zwart' } });
    const s = await signaal('Bus met kenteken v 906 kb.');
    const onderwerpId = (await lees(a.id)).items[0]!.onderwerpId!;
    const pagina = (await regisseur.ask('GET', `/onderwerpen/${onderwerpId}`)).json();
    const feit = (wat: string) => pagina.feiten.find((f: { wat: string }) => f.wat === wat);
    assert.equal(feit('kleur').tegenspraak, true);
    assert.deepEqual(
      feit('kleur')
        .beweringen.map((x: { waarde: string }) => x.waarde)
        .toSorted(),
      ['wit', 'zwart'],
    );
    assert.equal(feit('merk').tegenspraak, false);
    const gelezen = feit('schrijfwijze').beweringen.find(
      (x: { stuk: { bron: { id: string } } }) => x.stuk.bron.id === s.id,
    );
    assert.match(gelezen.dag, /^\d{4}-\d{2}-\d{2}$/);
    assert.match(gelezen.stuk.graad, /^[A-Z]\d$/);
    assert.equal(gelezen.stuk.kanaal, 'signalen.bronsoort.mailbox');
  });
});

test('een document van een stuk staat op de bladzijde van het object, niet op die van een persoon', async () => {
  const s = await signaal('De heer Auke Lidrus staat bij de bus G-882-ZN.');
  await weeg(s.id);
  await t.work(t.actor('regisseur'), (work) =>
    neemBeeldMee(work, s.id, { naam: 'bus voor de loods.png', type: 'image/png', bytes: Buffer.from('x') }),
  );
  const { objecten, personen } = (await regisseur.ask('GET', `/signalen/${s.id}/samenhang`)).json();
  const object = (await regisseur.ask('GET', `/onderwerpen/${objecten[0].onderwerpId}`)).json();
  assert.deepEqual(
    object.documenten.map((d: { naam: string; stuk: { bron: { id: string } } }) => [d.naam, d.stuk.bron.id]),
    [['bus voor de loods.png', s.id]],
  );
  const persoon = (await regisseur.ask('GET', `/onderwerpen/${personen[0].onderwerpId}`)).json();
  for (const leeg of ['documenten', 'feiten', 'verwanten']) assert.deepEqual(persoon[leeg], [], leeg);
});

describe('netwerk', () => {
  async function verhaal() {
    const s = await signaal('De heer Wiebe Zonnedauw, tel. 06-00192850, rijdt V-907-KB.', 'Kwikstaartweg 90');
    await weeg(s.id);
    const ander = await signaal('Mevrouw Tryntsje Zegge belt met 06-00192850.', 'Kwikstaartweg 91');
    await weeg(ander.id);
    const c = await t.work(regisseur.actor, (work) =>
      openCasus(work, { ...nieuw, signaalId: s.id, herkomst: 'lio' }),
    );
    await vermeld(c.id, {
      soort: 'organisatie',
      waarde: 'Zonnedauw Verhuur B.V.',
      bij: { adres: 'Kwikstaartweg 90' },
    });
    return { s, ander, c };
  }

  test('regel CAS-13: binnen de casus staan haar personen erin, met wat een bron zelf verbindt', async () => {
    const { c } = await verhaal();
    const n = await netwerk(`/casussen/${c.id}/netwerk`);
    assert.ok(namen(n).includes('Wiebe Zonnedauw') || namen(n).some((x) => x.includes('Zonnedauw')));
    const van = (soort: string) => n.knopen.find((k) => k.soort === soort)!.id;
    const vast = n.lijnen.filter((l) => l.soort === 'hoort-bij');
    assert.ok(vast.some((l) => l.van === van('organisatie') && l.naar === van('adres')));
    assert.ok(vast.some((l) => l.van === van('persoon') && l.naar === van('telefoon')));
    const telefoon = n.knopen.find((k) => k.soort === 'telefoon')!;
    assert.ok(telefoon.buren.some((b) => b.soort === 'persoon' && b.aantal === 2));
    const open = await netwerk(`/casussen/${c.id}/netwerk/${telefoon.id}?soort=persoon`);
    assert.ok(namen(open).some((x) => x.includes('Zegge')));
    // One step further is not the casus any more: the other address gives no persons, and counts none.
    const verder = await netwerk(`/casussen/${c.id}/netwerk/${telefoon.id}?soort=adres`);
    const adres = verder.knopen.find((k) => k.naam.includes('91'))!;
    assert.ok(adres.buren.every((b) => b.soort !== 'persoon'));
    const rand = await netwerk(`/casussen/${c.id}/netwerk/${adres.id}`);
    assert.ok(rand.knopen.every((k) => k.soort !== 'persoon'));
    const zegge = open.knopen.find((k) => k.naam.includes('Zegge'))!;
    assert.equal(
      (await regisseur.ask('GET', `/casussen/${c.id}/netwerk/${zegge.id}`)).statusCode,
      404,
      'van een persoon buiten de casus is er geen netwerk',
    );
  });

  test('regel KOP-15: buiten een casus staat er nooit een persoon in, ook niet als aantal', async () => {
    const { c } = await verhaal();
    const start = await netwerk(`/casussen/${c.id}/netwerk`);
    for (const k of start.knopen.filter((x) => x.soort !== 'stuk')) {
      const pad = `/onderwerpen/${k.id}/netwerk`;
      for (const query of ['', '?soort=persoon', '?soort=persoon&soort=adres']) {
        const answer = await regisseur.ask('GET', pad + query);
        if (k.soort === 'persoon') {
          assert.equal(answer.statusCode, 404);
          continue;
        }
        assert.equal(answer.statusCode, 200, answer.body);
        assert.ok(!answer.body.includes('persoon'), answer.body);
        assert.ok(!/Zegge|Wiebe/.test(answer.body));
      }
    }
  });

  test('waar de knopen liggen, is van wie ze neerlegde', async () => {
    const { c } = await verhaal();
    const [k] = (await netwerk(`/casussen/${c.id}/netwerk`)).knopen;
    const body = { plekken: [{ knoop: k!.id, x: 120, y: -45 }] };
    assert.equal((await regisseur.ask('PUT', `/casussen/${c.id}/netwerkplekken`, { body })).statusCode, 204);
    assert.deepEqual((await netwerk(`/casussen/${c.id}/netwerk`)).plekken, body.plekken);
    const lid = { accountId: jurist.actor.accountId, taak: 'lid' };
    await regisseur.ask('POST', `/casussen/${c.id}/leden`, { version: 1, body: lid });
    assert.deepEqual((await netwerk(`/casussen/${c.id}/netwerk`, jurist)).plekken, []);
    const ver = { plekken: [{ knoop: k!.id, x: 1e9, y: 0 }] };
    assert.equal(
      (await regisseur.ask('PUT', `/casussen/${c.id}/netwerkplekken`, { body: ver })).statusCode,
      400,
    );
  });
});

describe('controles', () => {
  test('regel CTL-8: objecten en bevindingen zijn vindbaar, namen niet; tot de vrijgave ziet een ander niets', async () => {
    const c = await t.work(regisseur.actor, (work) =>
      bereidVoor(work, {
        soort: 'eigen',
        thema: 'drugs',
        herkomst: 'jaarplan',
        opdracht: 'Boxen nagaan',
        team: 'ondermijning',
        objecten: ['Kwikstaartweg 92, huurder de heer Jelmer Klokjesgentiaan'],
      }),
    );
    const pad = `/controles/${c.id}/vermeldingen`;
    const gelezen = (await regisseur.ask('GET', pad)).json<VermeldingenDto>();
    assert.deepEqual(
      gelezen.items.map((v) => [v.soort, v.vastgelegd]),
      [['adres', null]],
    );
    const persoon = { soort: 'persoon', waarde: 'Jelmer Klokjesgentiaan' };
    assert.equal((await regisseur.ask('POST', pad, { body: persoon })).statusCode, 409);
    const bus = { soort: 'kenteken', waarde: 'V-908-KB' };
    assert.equal((await regisseur.ask('POST', pad, { body: bus })).statusCode, 201);
    assert.equal((await buur.ask('GET', pad)).statusCode, 404);
    assert.equal((await buur.ask('POST', pad, { body: bus })).statusCode, 404);
    assert.equal((await jurist.ask('POST', pad, { body: bus })).statusCode, 403);
    // A change of the objects leaves what was recorded by hand.
    const erbij = await regisseur.ask('POST', `/controles/${c.id}/objecten`, {
      body: { aanduiding: 'Kwikstaartweg 93' },
      version: 1,
    });
    assert.equal(erbij.statusCode, 200, erbij.body);
    const na = (await regisseur.ask('GET', pad)).json<VermeldingenDto>();
    assert.deepEqual(na.items.map((v) => v.soort).toSorted(), ['adres', 'adres', 'kenteken']);
  });
});
