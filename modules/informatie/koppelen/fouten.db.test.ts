import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { registreer } from '#modules/informatie/signalen/index.ts';
import { testApp } from '#test/app.ts';
import type { ObjectSamenhang, PersoonSamenhang, SamenhangDto } from './contract.ts';

const t = await testApp();
const regisseur = await t.signIn('regisseur');

async function signaal(wat: string, gewogen = false): Promise<string> {
  const { id } = await t.work(t.actor('regisseur'), (work) =>
    registreer(work, {
      bronsoort: 'mailbox',
      wat,
      waar: '',
      thema: 'drugs',
      ontvangenOp: work.now,
      team: 'ondermijning',
    }),
  );
  if (!gewogen) return id;
  const body = { concreet: true, recent: true, bevoegdheid: 'apv', reden: 'Na te gaan.', uitkomst: 'verder' };
  const reply = await regisseur.ask('POST', `/signalen/${id}/weging`, { body, version: 1 });
  assert.equal(reply.statusCode, 200, reply.body);
  return id;
}

const samenhang = async (id: string): Promise<SamenhangDto> =>
  (await regisseur.ask('GET', `/signalen/${id}/samenhang`)).json<SamenhangDto>();
const firma = async (id: string): Promise<ObjectSamenhang> =>
  (await samenhang(id)).objecten.find((o) => o.soort === 'organisatie')!;
const persoon = async (id: string): Promise<PersoonSamenhang> => (await samenhang(id)).personen[0]!;
const besluit = (een: string, ander: string, uitkomst = 'zelfde') =>
  regisseur.ask('POST', '/koppelbesluiten', { body: { een, ander, uitkomst } });
const trekIn = (id: string) =>
  regisseur.ask('POST', `/koppelbesluiten/${id}/_intrekken`, { body: { reden: 'vergissing' } });
const stukken = async (onderwerpId: string): Promise<number> =>
  (await regisseur.ask('GET', `/onderwerpen/${onderwerpId}`)).json<{ stukken: unknown[] }>().stukken.length;

describe('tegelijk koppelen en terugnemen', () => {
  it('een kring van drie tegelijk gekoppeld; één besluit terug laat de andere twee staan', async () => {
    const ids = [];
    for (const naam of ['Rialto', 'Marmara', 'Bosporus'])
      ids.push((await firma(await signaal(`Bij ${naam} Metaal B.V. is het druk.`))).onderwerpId!);
    const [a, b, c] = ids as [string, string, string];
    const replies = await Promise.all([besluit(a, b), besluit(b, c), besluit(c, a), besluit(b, a)]);
    assert.deepEqual(replies.map((r) => r.statusCode).toSorted(), [201, 201, 201, 409]);
    assert.equal(await stukken(a), 3);
    const { rows } = await t.admin.query(
      'select id, een, ander from koppelen.koppelbesluit where een = any($1) and ander = any($1)',
      [ids],
    );
    const twee = await Promise.all([trekIn(rows[0].id), trekIn(rows[0].id)]);
    assert.deepEqual(twee.map((r) => r.statusCode).toSorted(), [204, 409]);
    assert.equal(await stukken(a), 3, 'door de andere twee hangt alles nog samen');
    assert.equal((await trekIn(rows[1].id)).statusCode, 204);
    assert.equal((await trekIn(rows[2].id)).statusCode, 204);
    assert.deepEqual([await stukken(a), await stukken(b), await stukken(c)], [1, 1, 1]);
  });

  it('wat voorgesteld werd en intussen vernietigd is, wordt niet gekoppeld en laat niets achter', async () => {
    for (let keer = 0; keer < 6; keer += 1) {
      const naam = `Lambertus Vuurdoorn${'abcdef'[keer]}`;
      const oud = await signaal(`De heer ${naam}, geb. 6-6-1966.`, true);
      const nieuw = await signaal(`Dhr. ${naam}, geb. 6-6-1966.`, true);
      const p = await persoon(nieuw);
      const ander = p.voorstellen.find((v) => v.bronnen.some((x) => x.bron.id === oud))!.onderwerpId;
      const weg = () =>
        regisseur.ask('POST', `/signalen/${oud}/_onjuist`, {
          body: { reden: 'persoonsverwisseling' },
          version: 2,
        });
      const [gekoppeld, vernietigd] = await Promise.all(
        keer % 2 === 0
          ? [besluit(p.onderwerpId, ander), weg()]
          : [weg().then((r) => r), besluit(p.onderwerpId, ander)].toReversed(),
      );
      const codes = [gekoppeld!.statusCode, vernietigd!.statusCode];
      assert.ok(
        codes.every((c) => c < 500),
        `${gekoppeld!.body} ${vernietigd!.body}`,
      );
      assert.equal((await regisseur.ask('GET', `/onderwerpen/${ander}`)).statusCode, 404);
      assert.equal((await besluit(p.onderwerpId, ander)).statusCode, 404);
      const { rows } = await t.admin.query(
        'select 1 from koppelen.koppelbesluit where een = $1 or ander = $1',
        [ander],
      );
      assert.equal(rows.length, 0);
    }
  });
});

describe('schrift', () => {
  it('een Cyrillische letter die op een Latijnse lijkt wordt gezegd, en verbindt niets', async () => {
    await signaal('Bij Kwartelhof Beheer B.V. is het druk.');
    const vreemd = await firma(await signaal('Bij Kwаrtelhof Beheer B.V. is het druk.'));
    assert.deepEqual([vreemd.onderwerpId, vreemd.gelijken, vreemd.voorstellen], [null, [], []]);
    assert.deepEqual(
      vreemd.redenen.map((r) => [r.voor, r.id]),
      [[false, 'koppelen.reden.gemengd-schrift']],
    );
  });

  it('samengesteld en uiteengehaald geschreven letters zijn gelijk, van een firma en van een mens', async () => {
    const naam = 'Café Ölbrücke B.V.';
    const oud = await signaal(`Bij ${naam.normalize('NFC')} is het druk.`);
    const nieuw = await firma(await signaal(`Bij ${naam.normalize('NFD')} is het druk.`));
    assert.deepEqual(
      nieuw.gelijken.map((g) => g.bron.id),
      [oud],
    );
    const mens = 'De heer Şükrü Çağlayan, geb. 3-4-1975.';
    const eerder = await signaal(mens.normalize('NFC'), true);
    const p = await persoon(await signaal(mens.normalize('NFD'), true));
    const v = p.voorstellen.find((x) => x.bronnen.some((y) => y.bron.id === eerder));
    assert.equal(v?.graad, 'sterk', JSON.stringify(p));
    assert.ok(v.redenen.some((r) => r.id === 'koppelen.weeg.achternaam.gelijk'));
  });
});
