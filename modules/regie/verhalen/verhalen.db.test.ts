import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { LightMyRequestResponse } from 'fastify';
import { systeem, testApp, type Person } from '#test/app.ts';
import { rollen } from '#platform/actor.ts';
import { normalise } from '#platform/reckon/normalise.ts';
import { may } from '#platform/rights.ts';
import type { Bereik, VerhaalDto } from './contract.ts';
import { contributions } from './contributions.ts';
import { verhaalRights } from './domain/rights.ts';
import { stof } from './index.ts';
import { jobs } from './jobs.ts';
import { vraagNu } from './service/vraag.ts';

const t = await testApp();
const regisseur = await t.signIn('regisseur');
const jurist = await t.signIn('jurist');
const boa = await t.signIn('toezichthouder');
const buur = await t.signIn('regisseur', 'buurgemeente');

const schoon = {
  titel: 'Samen aan de deur',
  jaar: 2026,
  kwartaal: 2,
  lijn: 'bestrijding',
  thema: 'drugs',
  aanleiding: 'Een collega van de balie hoorde dat een box contant betaald werd.',
  wie: 'Twee boa’s en een collega van Stedin gingen samen langs.',
  dilemma: 'Direct ingrijpen of eerst wachten op meer zekerheid.',
  opbrengst: 'De stroom was afgetapt en de box staat nu leeg.',
  les: 'Vraag de netbeheerder eerder mee.',
};

async function nieuw(meer: object = {}, wie: Person = regisseur): Promise<VerhaalDto> {
  const reply = await wie.ask('POST', '/verhalen', { body: { ...schoon, ...meer } });
  assert.equal(reply.statusCode, 201, reply.body);
  return reply.json<VerhaalDto>();
}
const bied = (v: VerhaalDto, bereik: Bereik, redenen: object[] = [], wie: Person = regisseur) =>
  wie.ask('POST', `/verhalen/${v.id}/_aanbieden`, { body: { bereik, redenen }, version: v.versie });
const beoordeel = (v: VerhaalDto, akkoord: boolean, wie: Person = jurist) =>
  wie.ask('POST', `/verhalen/${v.id}/_beoordelen`, { body: { akkoord }, version: v.versie });
async function vrij(bereik: Bereik, meer: object = {}): Promise<VerhaalDto> {
  const aangeboden = await bied(await nieuw(meer), bereik);
  assert.equal(aangeboden.statusCode, 200, aangeboden.body);
  const klaar = await beoordeel(aangeboden.json<VerhaalDto>(), true);
  assert.equal(klaar.statusCode, 200, klaar.body);
  return klaar.json<VerhaalDto>();
}
const code = (reply: Pick<LightMyRequestResponse, 'json'>): string => reply.json<{ code: string }>().code;
const stofVan = (wie: Person, bereik: Bereik, jaar = 2026) =>
  t.work(wie.actor, (work) => stof(work, jaar, bereik));

describe('praktijkverhalen', () => {
  test('VRH-1: een tweede persoon geeft vrij; wie schreef of aanbood niet', async () => {
    const v = (await bied(await nieuw(), 'openbaar')).json<VerhaalDto>();
    assert.equal(v.stand, 'ter-vrijgave');
    assert.ok(!v.rechten.includes('verhaal.beoordelen'));
    assert.equal(code(await beoordeel(v, true, regisseur)), 'verhalen.tweede-persoon');
    const gezien = (await jurist.ask('GET', `/verhalen/${v.id}`)).json<VerhaalDto>();
    assert.ok(gezien.rechten.includes('verhaal.beoordelen'));
    const klaar = (await beoordeel(v, true)).json<VerhaalDto>();
    assert.deepEqual(
      [klaar.stand, klaar.bereik, klaar.beoordeeldDoor],
      ['vrijgegeven', 'openbaar', 'Eva Lindhout'],
    );
  });

  test('VRH-2: elke wijziging haalt de vrijgave weg, en wie wijzigde kan de tweede niet meer zijn', async () => {
    const v = await vrij('openbaar');
    const reply = await jurist.ask('PATCH', `/verhalen/${v.id}`, {
      body: { les: 'Vraag de netbeheerder vooraf.' },
      version: v.versie,
    });
    const na = reply.json<VerhaalDto>();
    assert.deepEqual([na.stand, na.bereik, na.beoordeeldDoor], ['concept', null, null]);
    assert.ok(!(await stofVan(regisseur, 'openbaar')).verhalen.some((s) => s.id === v.id));
    const opnieuw = (await bied(na, 'openbaar')).json<VerhaalDto>();
    assert.equal(code(await beoordeel(opnieuw, true)), 'verhalen.tweede-persoon');
  });

  test('VRH-3: een verhaal waarin een naam is blijven staan gaat niet naar buiten, in geen enkel veld', async () => {
    for (const [veld, tekst] of [
      ['titel', 'Met Kees de Vries aan de deur'],
      ['dilemma', 'Later kwam Fatima langs met de sleutel.'],
      ['wie', 'De bus had kenteken V-418-BB.'],
      ['opbrengst', 'De loods aan de Nijverheidsweg 12 staat leeg.'],
      ['les', 'Bel voortaan 06-12345678.'],
    ] as const) {
      const v = await nieuw({ [veld]: tekst });
      const hard = v.bevindingen.filter((b) => b.hard);
      assert.deepEqual(
        hard.map((b) => b.veld),
        [veld],
        tekst,
      );
      const redenen = v.bevindingen.map((b) => ({ sleutel: b.sleutel, reden: 'Iedereen weet het al.' }));
      assert.equal(code(await bied(v, 'openbaar', redenen)), 'verhalen.herkenbaar', tekst);
      assert.equal((await bied(v, 'intern', redenen)).statusCode, 200, tekst);
    }
    const bsn = await nieuw({ les: 'Het nummer 111222333 stond erop.' });
    assert.equal(code(await bied(bsn, 'intern')), 'verhalen.herkenbaar');
    assert.ok(!JSON.stringify(bsn.bevindingen).includes('111222333'));
  });

  test('VRH-4: wat opvalt vraagt een reden, en die blijft bij het verhaal', async () => {
    const v = await nieuw({ dilemma: 'Op 3 maart was er nog niets te zien.' });
    assert.equal(code(await bied(v, 'openbaar')), 'verhalen.reden-nodig');
    const [punt] = v.bevindingen;
    const goed = await bied(v, 'openbaar', [{ sleutel: punt!.sleutel, reden: 'De actiedag was openbaar.' }]);
    assert.equal(goed.statusCode, 200, goed.body);
    const gelezen = (await jurist.ask('GET', `/verhalen/${v.id}`)).json<VerhaalDto>();
    assert.equal(gelezen.bevindingen[0]!.reden, 'De actiedag was openbaar.');
  });

  test('VRH-5: onvolledig gaat het niet ter vrijgave, en alle velden worden genoemd', async () => {
    const v = await nieuw({ les: ' ', opbrengst: '', lijn: null });
    const reply = await bied(v, 'intern');
    assert.equal(reply.statusCode, 400);
    const velden = reply.json<{ fouten: { veld: string }[] }>().fouten.map((f) => f.veld);
    assert.deepEqual(velden.toSorted(), ['les', 'lijn', 'opbrengst']);
  });

  test('terugsturen en intrekken zeggen waarom; ingetrokken staat nergens meer in', async () => {
    const v = (await bied(await nieuw(), 'openbaar')).json<VerhaalDto>();
    const terug = await jurist.ask('POST', `/verhalen/${v.id}/_beoordelen`, {
      body: { akkoord: false, opmerking: 'Te herkenbaar voor wie er woont.' },
      version: v.versie,
    });
    assert.deepEqual(
      [terug.json<VerhaalDto>().stand, terug.json<VerhaalDto>().opmerking],
      ['concept', 'Te herkenbaar voor wie er woont.'],
    );
    const uit = await vrij('openbaar');
    assert.ok((await stofVan(regisseur, 'openbaar')).verhalen.some((s) => s.id === uit.id));
    const weg = await regisseur.ask('POST', `/verhalen/${uit.id}/_intrekken`, {
      body: { reden: 'De zaak loopt nog.' },
      version: uit.versie,
    });
    assert.equal(weg.statusCode, 200, weg.body);
    assert.ok(!(await stofVan(regisseur, 'openbaar')).verhalen.some((s) => s.id === uit.id));
  });

  test('VRH-12: vrijgegeven voor openbaar mag ook intern, andersom niet', async () => {
    const intern = await vrij('intern');
    const besloten = await vrij('besloten');
    const openbaar = await vrij('openbaar');
    const ids = async (bereik: Bereik) =>
      (await stofVan(regisseur, bereik)).verhalen
        .map((s) => s.id)
        .filter((id) => [intern.id, besloten.id, openbaar.id].includes(id));
    assert.equal((await ids('intern')).length, 3);
    assert.deepEqual((await ids('besloten')).toSorted(), [besloten.id, openbaar.id].toSorted());
    assert.deepEqual(await ids('openbaar'), [openbaar.id]);
    assert.deepEqual(
      (await stofVan(regisseur, 'openbaar')).verhalen
        .find((s) => s.id === openbaar.id)!
        .delen.map((d) => d.deel),
      ['aanleiding', 'wie', 'dilemma', 'opbrengst', 'les'],
    );
  });

  test('elke rol leest en wijzigt wat de rechten zeggen; de lijst toont precies wat open gaat', async () => {
    const concept = await nieuw({}, boa);
    const openbaar = await vrij('intern');
    for (const rol of rollen) {
      const wie = await t.signIn(rol);
      const lijst = await wie.ask('GET', '/verhalen?jaar=2026');
      const mag = may(verhaalRights, 'verhaal.lijst', wie.actor, undefined as never);
      assert.equal(lijst.statusCode, mag ? 200 : 403, rol);
      const ids = mag ? lijst.json<{ items: { id: string }[] }>().items.map((v) => v.id) : [];
      for (const v of [concept, openbaar]) {
        const zicht = {
          id: v.id,
          stand: v.stand,
          auteurId: v.id === concept.id ? boa.actor.accountId : regisseur.actor.accountId,
          zelf: false,
        };
        const leest = may(verhaalRights, 'verhaal.lezen', wie.actor, zicht);
        assert.equal(ids.includes(v.id), leest, `${rol} ${v.stand}`);
        const een = await wie.ask('GET', `/verhalen/${v.id}`);
        assert.equal(een.statusCode, leest ? 200 : mag ? 404 : 403, `${rol} ${v.stand}`);
        if (rol === 'regisseur' || rol === 'jurist' || v.id === concept.id) continue;
        const anders = await wie.ask('PATCH', `/verhalen/${v.id}`, { body: { les: 'x' }, version: v.versie });
        assert.equal(anders.statusCode, 403, rol);
      }
    }
  });

  test('de buren krijgen dezelfde 404 als wie er niet is; een oude versie 412; foute invoer alle velden', async () => {
    const v = await nieuw();
    const niets = crypto.randomUUID();
    const [vreemd, afwezig] = [
      await buur.ask('GET', `/verhalen/${v.id}`),
      await buur.ask('GET', `/verhalen/${niets}`),
    ];
    assert.deepEqual([vreemd.statusCode, code(vreemd)], [404, code(afwezig)]);
    assert.equal(
      (await buur.ask('PATCH', `/verhalen/${v.id}`, { body: { les: 'x' }, version: 1 })).statusCode,
      404,
    );
    await regisseur.ask('PATCH', `/verhalen/${v.id}`, { body: { les: 'Nieuw.' }, version: 1 });
    assert.equal(
      (await regisseur.ask('PATCH', `/verhalen/${v.id}`, { body: { les: 'Ouder.' }, version: 1 })).statusCode,
      412,
    );
    const slecht = await regisseur.ask('POST', '/verhalen', {
      body: { titel: ' ', jaar: 12, lijn: 'ergens' },
    });
    const velden = new Set(slecht.json<{ fouten: { veld: string }[] }>().fouten.map((f) => f.veld));
    assert.deepEqual([...velden].toSorted(), ['jaar', 'lijn', 'titel']);
  });

  test('wat iemand schreef staat versleuteld in de database', async () => {
    const v = await nieuw({ les: 'Geheimschrift zonder weerga.' });
    const { rows } = await t.admin.query<{ inhoud: Buffer }>(
      'select inhoud from verhalen.verhaal where id = $1',
      [v.id],
    );
    assert.ok(!rows[0]!.inhoud.toString('utf8').includes('Geheimschrift'));
  });

  test('nakijken onder het schrijven bewaart niets', async () => {
    const reply = await boa.ask('POST', '/verhalen/_nakijken', {
      body: { tekst: 'Later kwam Fatima langs.' },
    });
    assert.deepEqual(
      reply.json<{ items: { soort: string; hard: boolean }[] }>().items.map((b) => [b.soort, b.hard]),
      [['naam', true]],
    );
  });
});

describe('door het jaar verzameld', () => {
  // Without HTTP: a session does not live through the weeks of this test.
  const vraag = (wie: Person) => t.work(wie.actor, vraagNu);
  const afgerond = (soort: 'casus' | 'controle', wie: Person) =>
    t.work(systeem(1), (work) =>
      jobs[`verhalen.vraag-na-${soort}`]!(work, {
        [`${soort}Id`]: crypto.randomUUID(),
        doorId: wie.actor.accountId,
      }),
    );

  test('VRH-6: hoogstens één vraag per week, over te slaan, en na zes weken vanzelf weg', async () => {
    assert.equal(await vraag(boa), null);
    await afgerond('casus', boa);
    t.setNow('2026-11-09T07:31:00.000Z');
    await afgerond('controle', boa);
    const eerste = await vraag(boa);
    assert.equal(eerste?.soort, 'controle');
    assert.equal(await vraag(regisseur), null);
    assert.equal((await regisseur.ask('POST', `/verhaalvragen/${eerste.id}/_overslaan`)).statusCode, 404);
    assert.equal((await boa.ask('POST', `/verhaalvragen/${eerste.id}/_overslaan`)).statusCode, 204);
    assert.equal(await vraag(boa), null);
    t.setNow('2026-11-16T07:30:00.000Z');
    assert.equal((await vraag(boa))?.soort, 'casus');
    t.setNow('2026-12-28T07:30:00.000Z');
    assert.equal(await vraag(boa), null);
    t.setNow('2026-11-09T07:30:00.000Z');
  });

  test('het antwoord is het begin van een verhaal van wie antwoordde', async () => {
    const sleutelfiguur = await t.signIn('sleutelfiguur');
    await afgerond('controle', sleutelfiguur);
    const rijen = () => t.work(sleutelfiguur.actor, (work) => contributions.vandaag!.rijen(work));
    assert.deepEqual(
      (await rijen()).map((r) => r.id),
      ['verhalen.vraag'],
    );
    const { id } = (await vraag(sleutelfiguur))!;
    const reply = await sleutelfiguur.ask('POST', `/verhaalvragen/${id}/_antwoorden`, {
      body: { tekst: 'De eigenaar wilde zelf ook van de box af.' },
    });
    assert.equal(reply.statusCode, 201, reply.body);
    const v = (
      await sleutelfiguur.ask('GET', `/verhalen/${reply.json<{ verhaalId: string }>().verhaalId}`)
    ).json<VerhaalDto>();
    assert.deepEqual(
      [v.stand, v.aanleiding, v.lijn, v.auteur],
      ['concept', 'De eigenaar wilde zelf ook van de box af.', 'bestrijding', 'Sanne de Ridder'],
    );
    assert.deepEqual(await rijen(), []);
  });

  test('wie nooit schrijft krijgt geen vraag', async () => {
    const burgemeester = await t.signIn('burgemeester');
    await afgerond('casus', burgemeester);
    const { rows } = await t.admin.query('select 1 from verhalen.vraag where aan_id = $1', [
      burgemeester.actor.accountId,
    ]);
    assert.equal(rows.length, 0);
  });

  /** What waits in the queue for this room after something was finished, with the ids it was told. */
  const gevraagd = async (bron: 'casus' | 'controle' | 'activiteit', id: string) => {
    const { rows } = await t.admin.query<{ payload: { ids: Record<string, string> } }>(
      `select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks k on k.id = j.task_id where k.identifier = $1`,
      [`verhalen.vraag-na-${bron}`],
    );
    return rows.map((r) => r.payload.ids).filter((ids) => ids[`${bron}Id`] === id);
  };
  const stap = async (pad: string, body: object | undefined, version?: number) => {
    const reply = await regisseur.ask('POST', pad, {
      ...(body ? { body } : {}),
      ...(version === undefined ? {} : { version }),
    });
    assert.ok(reply.statusCode < 300, `${pad} ${reply.body}`);
    return reply.json<{ id: string; versie: number; objecten: { id: string }[]; delen: { id: string }[] }>();
  };

  test('VRH-11: de vraag na een gesloten casus wordt een verhaal bij die casus; met de casus gaat de verwijzing', async () => {
    const c = await stap('/casussen', { titel: 'Boxen', doel: 'Misbruik beëindigen', thema: 'drugs' });
    await stap(`/casussen/${c.id}/_sluiten`, { uitkomst: 'belemmerd', toelichting: 'Klaar.' }, c.versie);
    const [ids] = await gevraagd('casus', c.id);
    assert.equal(ids?.['doorId'], regisseur.actor.accountId);
    await t.work(systeem(1), (work) => jobs['verhalen.vraag-na-casus']!(work, ids));
    const nu = (await vraag(regisseur))!;
    const antwoord = await stap(`/verhaalvragen/${nu.id}/_antwoorden`, { tekst: 'De balie zag het eerst.' });
    const { verhaalId } = antwoord as unknown as { verhaalId: string };
    const verhaal = async () => (await regisseur.ask('GET', `/verhalen/${verhaalId}`)).json<VerhaalDto>();
    assert.equal((await verhaal()).bron?.pad, `/bestrijding/casussen/${c.id}`);
    await t.work(systeem(1), (work) => jobs['verhalen.laat-los']!(work, {}));
    assert.equal((await verhaal()).bron?.pad, `/bestrijding/casussen/${c.id}`);
    const regel = t.house.platform.contributions
      .all('bewaarregel')
      .flatMap(({ value }) => value)
      .find((r) => r.id === 'casus')!;
    await t.work(systeem(1), (work) => regel.vernietig(work, c.id));
    await t.work(systeem(1), (work) => jobs['verhalen.laat-los']!(work, {}));
    const { rows } = await t.admin.query('select bron_id, versie from verhalen.verhaal where id = $1', [
      verhaalId,
    ]);
    assert.deepEqual(rows, [{ bron_id: null, versie: 1 }]);
  });

  test('ook een afgeronde controle en een gerede activiteit vragen om een regel', async () => {
    const leeg = await stap('/controles', {
      soort: 'eigen',
      thema: 'drugs',
      opdracht: 'Boxen nagaan',
      kwartaal: '2026-K4',
      herkomst: 'jaarplan',
      dag: '2026-11-09',
      leiderId: regisseur.actor.accountId,
    });
    const c = await stap(`/controles/${leeg.id}/objecten`, { aanduiding: 'Tolbakenweg 8' }, leeg.versie);
    const vrijgegeven = await stap(`/controles/${c.id}/_vrijgeven`, undefined, c.versie);
    const objecten = [{ id: c.objecten[0]!.id, resultaat: 'in-orde', toelichting: 'Bezocht.' }];
    const klaar = await stap(
      `/controles/${c.id}/_uitvoeren`,
      { uitgevoerdOp: '2026-11-09', objecten },
      vrijgegeven.versie,
    );
    assert.equal((await gevraagd('controle', c.id)).length, 1);
    await stap(`/controles/${c.id}/_afronden`, { conclusie: 'In orde.' }, klaar.versie);
    const twee = await gevraagd('controle', c.id);
    assert.deepEqual(
      twee.map((ids) => ids['doorId']),
      [regisseur.actor.accountId, regisseur.actor.accountId],
    );
    for (const ids of twee)
      await t.work(systeem(1), (work) => jobs['verhalen.vraag-na-controle']!(work, ids));
    const { rows } = await t.admin.query('select 1 from verhalen.vraag where bron_id = $1', [c.id]);
    assert.equal(rows.length, 1);

    const tekst = {
      motto: '',
      ambitie: 'x',
      tredeNu: 4,
      tredeDoel: 5,
      doelen: [],
      organisatie: '',
      keuzes: [],
    };
    const plan = await stap('/plannen', { titel: 'Plan', vanJaar: 2026, totJaar: 2026, tekst });
    await stap(`/plannen/${plan.id}/jaren`, { jaar: 2026 });
    const a = await stap('/activiteiten', {
      jaar: 2026,
      titel: 'Kaart maken',
      lijn: 'informatie',
      kwartalen: [4],
      eigenaarFunctie: 'Adviseur',
    });
    const stand = { body: { deelId: a.delen[0]!.id, stand: 'gereed' }, version: a.versie };
    const gereed = await regisseur.ask('POST', `/activiteiten/${a.id}/_stand`, stand);
    assert.equal(gereed.statusCode, 200, gereed.body);
    assert.equal((await gevraagd('activiteit', a.id))[0]?.['doorId'], regisseur.actor.accountId);
  });
});

describe('perspectieven, inzichten en dialoog', () => {
  const perspectief = {
    stem: 'ondernemer',
    tekst: 'Nu weet ik wie ik moet bellen.',
    naam: 'Marjan Vonk',
    jaar: 2026,
    lijn: 'samenwerking',
    bereik: 'openbaar',
    hoe: 'per-mail',
    op: '2026-10-01',
  };
  interface Kort {
    id: string;
    versie: number;
    naam: string | null;
    tekst: string;
  }
  const maak = async (pad: string, body: object) => {
    const reply = await regisseur.ask('POST', pad, { body });
    assert.equal(reply.statusCode, 201, reply.body);
    return reply.json<Kort>();
  };

  test('VRH-7: wie zijn toestemming intrekt staat nergens meer in, en naam en woorden zijn weg', async () => {
    const p = await maak('/perspectieven', perspectief);
    const inzage = (naam: string) =>
      t.work(regisseur.actor, (work) =>
        contributions.inzage!(work, {
          sleutels: [work.keys.blind('persoon', normalise('persoon', naam).value)],
        }),
      );
    assert.equal((await inzage('Marjan Vonk')).length, 1);
    assert.equal((await stofVan(regisseur, 'openbaar')).perspectieven.at(-1)?.naam, 'Marjan Vonk');
    const stil = await regisseur.ask('PATCH', `/perspectieven/${p.id}`, {
      body: { tekst: 'Andere woorden.' },
      version: p.versie,
    });
    assert.equal(stil.statusCode, 400);
    const weg = await regisseur.ask('POST', `/perspectieven/${p.id}/_intrekken`, { version: p.versie });
    assert.deepEqual([weg.json<Kort>().naam, weg.json<Kort>().tekst], [null, '']);
    assert.ok(!(await stofVan(regisseur, 'intern')).perspectieven.some((s) => s.id === p.id));
    assert.equal((await inzage('Marjan Vonk')).length, 0);
    const regel = contributions.bewaarregel!.find((r) => r.id === 'perspectief')!;
    const vervalt = await t.work(systeem(1), (work) => regel.vervallen(work, '2026-12-09', 10));
    assert.deepEqual(
      vervalt.map((v) => v.id),
      [p.id],
    );
  });

  test('VRH-8: in een openbaar perspectief staat geen ander met naam', async () => {
    const reply = await regisseur.ask('POST', '/perspectieven', {
      body: { ...perspectief, tekst: 'Ik sprak met Kees de Vries.' },
    });
    assert.deepEqual(
      reply.json<{ fouten: { veld: string; code: string }[] }>().fouten.map((f) => [f.veld, f.code]),
      [['tekst', 'verhalen.herkenbaar-veld']],
    );
  });

  test('VRH-9: een uitgebleven effect zegt hoe zeker en waarom; een les wijst naar een aanbeveling', async () => {
    const basis = { jaar: 2026, lijn: 'weerbaarheid', bereik: 'openbaar' };
    const kaal = await regisseur.ask('POST', '/inzichten', {
      body: { ...basis, soort: 'effect', tekst: 'Er kwam geen nieuwe verhuurder van boxen.' },
    });
    const velden = kaal.json<{ fouten: { veld: string }[] }>().fouten.map((f) => f.veld);
    assert.deepEqual(velden, ['zekerheid', 'grond']);
    await maak('/inzichten', {
      ...basis,
      soort: 'effect',
      tekst: 'Er kwam geen nieuwe verhuurder van boxen.',
      zekerheid: 'mogelijk',
      grond: 'Twee verhuurders vroegen naar de regels en zagen ervan af.',
    });
    const aanbeveling = await maak('/aanbevelingen', {
      soort: 'aanbeveling',
      titel: 'Neem de netbeheerder vast op in het controleplan',
      bron: 'Eigen les',
      datum: '2026-10-02',
    });
    await maak('/inzichten', {
      ...basis,
      soort: 'les',
      tekst: 'De netbeheerder hoort er vanaf het begin bij.',
      aanbevelingId: aanbeveling.id,
    });
    const s = await stofVan(regisseur, 'openbaar');
    assert.deepEqual(
      [s.effecten.at(-1)?.zekerheid, s.lessen.at(-1)?.aanbeveling],
      ['mogelijk', 'Neem de netbeheerder vast op in het controleplan'],
    );
  });

  test('VRH-10: een toezegging heeft termijn en eigenaar, staat te laat in Vandaag en gaat één keer af', async () => {
    const basis = {
      soort: 'toezegging',
      partner: 'raad',
      tekst: 'De raad krijgt voor de zomer een overzicht van de controles.',
      datum: '2026-10-01',
      lijn: 'regie',
      bereik: 'openbaar',
      eigenaarId: null,
    };
    const kaal = await regisseur.ask('POST', '/gesprekken', { body: basis });
    assert.deepEqual(
      kaal.json<{ fouten: { veld: string }[] }>().fouten.map((f) => f.veld),
      ['voor', 'eigenaarId'],
    );
    const g = await maak('/gesprekken', { ...basis, voor: '2026-11-01', eigenaarId: boa.actor.accountId });
    const rij = async (wie: Person) =>
      (await t.work(wie.actor, (work) => contributions.vandaag!.rijen(work))).find(
        (r) => r.id === 'verhalen.toezegging',
      );
    assert.equal((await rij(boa))?.stand, 'te-laat');
    assert.equal((await rij(regisseur))?.stand, 'te-laat');
    assert.equal(await rij(jurist), undefined);
    const analist = await t.signIn('analist');
    const af = { body: { uitkomst: 'Het overzicht is besproken.' }, version: g.versie };
    assert.equal((await analist.ask('POST', `/gesprekken/${g.id}/_afdoen`, af)).statusCode, 403);
    assert.equal((await boa.ask('POST', `/gesprekken/${g.id}/_afdoen`, af)).statusCode, 200);
    assert.equal(await rij(boa), undefined);
    const nogEens = await regisseur.ask('POST', `/gesprekken/${g.id}/_afdoen`, {
      ...af,
      version: g.versie + 1,
    });
    assert.equal(code(nogEens), 'verhalen.al-afgedaan');
  });

  test('de buren krijgen niets van dit alles, en een partner of beheerder ook niet', async () => {
    for (const pad of ['/perspectieven', '/inzichten', '/gesprekken']) {
      assert.deepEqual((await buur.ask('GET', pad)).json<{ items: unknown[] }>().items, [], pad);
      for (const rol of ['partner', 'beheerder'] as const)
        assert.equal((await (await t.signIn(rol)).ask('GET', pad)).statusCode, 403, `${rol} ${pad}`);
    }
    const leeg = await stofVan(buur, 'intern');
    assert.deepEqual(
      [leeg.verhalen, leeg.perspectieven, leeg.effecten, leeg.lessen, leeg.gesprekken],
      [[], [], [], [], []],
    );
    const medewerker = await t.signIn('medewerker');
    assert.deepEqual((await stofVan(medewerker, 'intern')).perspectieven, []);
  });

  test('VRH-13: na vijf jaar gaat alles weg, met sleutel en al', async () => {
    for (const regel of contributions.bewaarregel!) {
      const rijen = await t.work(systeem(1), (work) => regel.vervallen(work, '2031-12-31', 500));
      for (const { id } of rijen) await t.work(systeem(1), (work) => regel.vernietig(work, id));
    }
    for (const tabel of ['verhaal', 'perspectief', 'inzicht', 'gesprek', 'vraag']) {
      const { rows } = await t.admin.query<{ n: string }>(`select count(*) as n from verhalen.${tabel}`);
      assert.equal(rows[0]!.n, '0', tabel);
    }
  });
});
