import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { registreer } from '#modules/informatie/signalen/index.ts';
import { EIGEN, testApp, type Person } from '#test/app.ts';
import type { ObjectSamenhang, OnderwerpDto, SamenhangDto, Voorstel } from './contract.ts';
import { telFrequenties } from './service/gelijken.ts';

const t = await testApp();
const regisseur = await t.signIn('regisseur');
const buur = await t.signIn('regisseur', 'buurgemeente');

async function signaal(wat: string, waar = '', team = 'ondermijning', gemeente = EIGEN) {
  const actor = { ...t.actor('regisseur', gemeente), teams: [team] };
  return t.work(actor, (work) =>
    registreer(work, { bronsoort: 'mailbox', wat, waar, thema: 'drugs', ontvangenOp: work.now, team }),
  );
}

async function samenhang(id: string, wie: Person = regisseur): Promise<SamenhangDto> {
  const reply = await wie.ask('GET', `/signalen/${id}/samenhang`);
  assert.equal(reply.statusCode, 200, reply.body);
  return reply.json<SamenhangDto>();
}

async function object(id: string, soort: string, wie = regisseur): Promise<ObjectSamenhang> {
  const found = (await samenhang(id, wie)).objecten.find((o) => o.soort === soort);
  assert.ok(found, `geen ${soort}`);
  return found;
}

const over = (o: ObjectSamenhang, bronId: string): Voorstel | undefined =>
  o.voorstellen.find((v) => v.bronnen.some((b) => b.bron.id === bronId));
const besluit = (een: string, ander: string, uitkomst: string) =>
  regisseur.ask('POST', '/koppelbesluiten', { body: { een, ander, uitkomst } });

describe('firma’s en vaartuigen', () => {
  it('anders geschreven, zelfde KVK-nummer en adres: een voorstel met alles voor, tegen en wat ontbreekt', async () => {
    const oud = await signaal(
      'Zilvermeeuw Autoverhuur B.V., KVK 12345678, Ambachtsweg 7, 3353 CC Tolbakendam.',
    );
    const nieuw = await signaal('Autoverhuur Zilvermeuw BV, KVK 12345678, Ambachtsweg 7.');
    const firma = await object(nieuw.id, 'organisatie');
    const voorstel = over(firma, oud.id);
    assert.ok(voorstel, JSON.stringify(firma));
    assert.notEqual(voorstel.graad, 'zwak', JSON.stringify(voorstel));
    assert.match(voorstel.naam, /Zilvermeeuw/);
    assert.ok(voorstel.redenen.some((r) => r.id === 'koppelen.weeg.kvk.gelijk' && r.voor));
    assert.deepEqual(voorstel.ontbreekt, ['koppelen.ontbreekt.telefoon']);
    assert.ok(!JSON.stringify(voorstel).includes('kans'), 'geen getal op de lijn');

    const gekoppeld = await besluit(firma.onderwerpId!, voorstel.onderwerpId, 'zelfde');
    assert.equal(gekoppeld.statusCode, 201, gekoppeld.body);
    const pagina = async () =>
      (await regisseur.ask('GET', `/onderwerpen/${firma.onderwerpId}`)).json<OnderwerpDto>();
    assert.deepEqual(new Set((await pagina()).stukken.map((s) => s.bron.id)), new Set([oud.id, nieuw.id]));
    assert.ok((await pagina()).besluiten[0]!.redenen.some((r) => r.id === 'koppelen.weeg.kvk.gelijk'));
    assert.equal(over(await object(nieuw.id, 'organisatie'), oud.id)?.besluit?.uitkomst, 'zelfde');
    const terug = await regisseur.ask('POST', `/koppelbesluiten/${gekoppeld.json().id}/_intrekken`, {
      body: { reden: 'vergissing' },
    });
    assert.equal(terug.statusCode, 204, terug.body);
    assert.deepEqual(
      (await pagina()).stukken.map((s) => s.bron.id),
      [nieuw.id],
    );
  });

  it('een los KVK-nummer vindt de firma die ermee genoemd is, en een mens kan zeggen dat zij één zijn', async () => {
    const oud = await signaal('Goudvink Metaalhandel B.V., KVK 23456789, Havenkade 8.');
    const nieuw = await signaal('Alleen bekend: KVK 23456789.');
    const nummer = await object(nieuw.id, 'kvk');
    assert.ok(nummer.gelijken.some((g) => g.bron.id === oud.id));
    const voorstel = over(nummer, oud.id);
    assert.ok(voorstel, JSON.stringify(nummer));
    assert.ok(voorstel.ontbreekt.includes('koppelen.ontbreekt.naam'));
    assert.equal((await besluit(nummer.onderwerpId!, voorstel.onderwerpId, 'zelfde')).statusCode, 201);
  });

  it('een gelijke naam met een ander KVK-nummer zegt dat erbij en is niet sterk', async () => {
    await signaal('Garage Topaas B.V., KVK 34567890.');
    const nieuw = await signaal('Garage Topaas B.V., KVK 90817263.');
    const firma = await object(nieuw.id, 'organisatie');
    assert.equal(firma.gelijken.length, 1);
    assert.equal(firma.graad, 'zwak', JSON.stringify(firma));
    assert.ok(firma.redenen.some((r) => !r.voor && r.id === 'koppelen.weeg.kvk.anders'));
  });

  it('een schip op naam en nummer, ook met één cijfer verlezen', async () => {
    const oud = await signaal('Het ms Windroos, ENI 02312345, ligt aan de loswal.');
    const nieuw = await signaal('Weer het ms Windroos, ENI 02312346.');
    const schip = await object(nieuw.id, 'vaartuig');
    assert.ok(schip.gelijken.some((g) => g.bron.id === oud.id));
    assert.ok(
      schip.redenen.some((r) => r.id === 'koppelen.weeg.eni.een-teken'),
      JSON.stringify(schip.redenen),
    );
  });
});

describe('regel KOP-2 en KOP-3 ook hier', () => {
  it('wat de kijker niet mag zien, is geen voorstel en geen reden', async () => {
    await signaal('Phoenix Jachtservice B.V., KVK 56789012, Merwekade 3.', '', 'toezicht');
    await signaal(
      'Phoenix Jachtservice B.V., KVK 56789012, Merwekade 3.',
      '',
      'ondermijning',
      'buurgemeente',
    );
    const nieuw = await signaal('Phenix Jachtservice BV, KVK 56789012.');
    const firma = await object(nieuw.id, 'organisatie');
    assert.deepEqual([firma.voorstellen, firma.gelijken, firma.graad], [[], [], null]);
    assert.equal((await buur.ask('GET', `/onderwerpen/${firma.onderwerpId}`)).statusCode, 404);
  });

  it('wat van een ding gezegd is staat versleuteld, en gaat weg als het stuk alleen bewaard wordt', async () => {
    const s = await signaal('Witte Volkswagen Caddy met kenteken R-731-GG.');
    const rijen = async () =>
      (
        await t.admin.query(
          `select v.kenmerken, array(select vorm from koppelen.koppelsleutel s where s.gemeente_id = v.gemeente_id and s.vermelding_id = v.id) as vormen
             from koppelen.vermelding v where v.bron_id = $1 and v.soort = 'kenteken'`,
          [s.id],
        )
      ).rows;
    const [voor] = await rijen();
    assert.ok(!(voor.kenmerken as Buffer).toString('latin1').toLowerCase().includes('volkswagen'));
    assert.ok(voor.vormen.includes('kern') && voor.vormen.includes('term'));
    const body = {
      concreet: true,
      recent: true,
      bevoegdheid: 'apv',
      reden: 'Te weinig.',
      uitkomst: 'te-licht',
    };
    const weging = await regisseur.ask('POST', `/signalen/${s.id}/weging`, { body, version: 1 });
    assert.equal(weging.statusCode, 200, weging.body);
    const [na] = await rijen();
    assert.equal(na.kenmerken, null);
    assert.ok(na.vormen.length > 0 && !na.vormen.some((v: string) => v === 'kern' || v === 'term'));
  });
});

describe('een waarde in tienduizend stukken', () => {
  it('het gemeentehuis verdringt de bus in twee stukken niet, en het antwoord komt snel', async () => {
    const waar = 'Raadhuisplein 1, 3356 ZZ Tolbakendam';
    const bus = await signaal('Bus met kenteken G-123-XZ.', waar);
    await t.admin.query(
      `with bron as (select * from koppelen.vermelding where bron_id = $1 and soort = 'adres'),
            rij as (insert into koppelen.vermelding (gemeente_id, id, bron_soort, bron_id, soort, veld, waarde, kenmerken, geldig, maand, onderwerp_id)
                    select gemeente_id, uuidv7(), bron_soort, gen_random_uuid(), soort, veld, waarde, kenmerken, geldig, '2026-12', onderwerp_id
                      from bron, generate_series(1, 10000) returning gemeente_id, id)
       insert into koppelen.koppelsleutel (gemeente_id, sleutel, vermelding_id, vorm)
       select r.gemeente_id, s.sleutel, r.id, s.vorm from rij r join koppelen.koppelsleutel s
           on s.gemeente_id = r.gemeente_id and s.vermelding_id = (select id from bron)`,
      [bus.id],
    );
    await t.work(t.actor('regisseur'), telFrequenties);
    const nieuw = await signaal('Weer de bus, G-123-XZ.', waar);
    const start = performance.now();
    const seen = await samenhang(nieuw.id);
    const duur = performance.now() - start;
    const kenteken = seen.objecten.find((o) => o.soort === 'kenteken')!;
    assert.deepEqual(
      kenteken.gelijken.map((g) => g.bron.id),
      [bus.id],
    );
    assert.ok(duur < 1500, `${duur.toFixed(0)} ms`);
    const { rows } = await t.admin.query('select max(aantal)::int as n from koppelen.frequentie');
    assert.ok(rows[0].n >= 10_000, 'vaak genoemd wordt ’s nachts geteld');
  });
});
