import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, test } from 'node:test';
import { registreer } from '#modules/informatie/signalen/index.ts';
import { bewaren } from '#modules/privacy/bewaren/index.ts';
import { rollen } from '#platform/actor.ts';
import type { Kerncijfer } from '#platform/contributions.ts';
import type { Telfeit } from '#platform/telfeit.ts';
import { Texts, textFolders } from '#platform/texts.ts';
import { systeem, testApp, type Person } from '#test/app.ts';
import type { BevrorenJaarDto, DuidingDto, FiguurDto, VerantwoordingDto } from './contract.ts';
import { bevries, figuurVoor, grafiekVan, kerncijfers, kijkerVan } from './index.ts';

const t = await testApp();
// Months go by in this file; nobody signs in again.
const blijf = () =>
  t.admin.query(`update auth.sessie set gezien_op = '2090-01-01', verloopt_op = '2090-01-01'`);
const JANUARI = '2026-01-20T09:00:00.000Z';
const CODE = 'signalen-geregistreerd';
t.setNow(JANUARI);

const regisseur = await t.signIn('regisseur');
const burgemeester = await t.signIn('burgemeester');
await blijf();
const texts = new Texts(textFolders(path.join(import.meta.dirname, '..', '..', '..')));
const kijker = kijkerVan({ texts, rights: new Map() }, 'nl', regisseur.actor);
const tel = (maand: string, thema: string | null, aantal: number, rest: Partial<Telfeit> = {}) =>
  t.work(regisseur.actor, async (work) => {
    for (let i = 0; i < Math.abs(aantal); i += 1)
      work.count({
        soort: 'signaal.geregistreerd',
        maand,
        thema,
        kanaal: 'mailbox',
        gebied: 'Westhoven',
        aantal: aantal < 0 ? -1 : 1,
        ...rest,
      });
  });
await tel('2025-01', 'drugs', 12);
await tel('2025-05', 'drugs', 9);
await tel('2025-05', 'milieu', 3);
await tel('2025-08', 'milieu', 14);
await tel('2025-11', 'fraude', 8, { gebied: 'Oostkade' });
await tel('2024-03', 'drugs', 20);

const figuur = async (wie: Person, jaar: number, vraag = '', code = CODE): Promise<FiguurDto> => {
  const reply = await wie.ask('GET', `/verantwoording/cijfers/${code}/jaren/${jaar}${vraag}`);
  assert.equal(reply.statusCode, 200, reply.body);
  return reply.json();
};
const duid = (wie: Person, periode: string, tekst: string, version: number, code = CODE) =>
  wie.ask('PUT', `/verantwoording/cijfers/${code}/duidingen/${periode}`, { body: { tekst }, version });
const zet = (jaar: number) => t.work(regisseur.actor, (work) => bevries(work, jaar, kijker));
const rij = (f: FiguurDto, waarde: string) => f.rijen.find((r) => r.waarde === waarde)?.cellen;

describe('een cijfer van een jaar', () => {
  test('tabel van waarden en kwartalen, met eenheid, definitie, bron en eerdere jaren', async () => {
    const f = await figuur(regisseur, 2025);
    assert.deepEqual(
      [f.titel, f.eenheid, f.totaal, f.tot, f.definitie.versie],
      ['Signalen', 'signalen', 46, '2025-12', 1],
    );
    assert.deepEqual(
      f.kolommen.map((k) => k.naam),
      ['1e kwartaal 2025', '2e kwartaal 2025', '3e kwartaal 2025', '4e kwartaal 2025', 'Heel 2025'],
    );
    assert.deepEqual(rij(f, 'drugs'), [12, 9, 0, 0, 21]);
    assert.deepEqual(f.totalen, [12, 12, 14, 8, 46]);
    assert.deepEqual(f.eerder, [{ jaar: 2024, totaal: 20, definitie: 1 }]);
  });

  test('uitgesplitst naar wijk, kanaal, kwartaal en maand', async () => {
    assert.deepEqual(rij(await figuur(regisseur, 2025, '?per=gebied'), 'Oostkade'), [0, 0, 0, 8, 8]);
    assert.deepEqual(rij(await figuur(regisseur, 2025, '?per=kanaal'), 'mailbox'), [12, 12, 14, 8, 46]);
    const kwartalen = await figuur(regisseur, 2025, '?per=kwartaal');
    assert.deepEqual(
      kwartalen.rijen.map((r) => r.cellen),
      [[12], [12], [14], [8]],
    );
    assert.equal((await figuur(regisseur, 2025, '?per=maand')).rijen.length, 12);
    const reply = await regisseur.ask(
      'GET',
      `/verantwoording/cijfers/${CODE}?van=2025-01&tot=2025-12&per=gebied`,
    );
    assert.deepEqual(
      reply.json().delen.map((d: { naam: string; aantal: number }) => [d.naam, d.aantal]),
      [
        ['Westhoven', 38],
        ['Oostkade', 8],
      ],
    );
  });

  test('VER-4: wie afgeschermd leest, krijgt één tabel, hoe hij ook vraagt', async () => {
    const f = await figuur(burgemeester, 2025, '?per=gebied');
    assert.deepEqual([f.uitsplitsing, f.afgeschermd, rij(f, 'milieu')?.[1]], ['thema', true, null]);
  });

  test('een grafiek met een zin, en geen grafiek van niets', async () => {
    const f = await figuur(regisseur, 2025);
    const beeld = grafiekVan(f, kijker)!;
    assert.match(beeld.alt, /^Signalen in 2025, per kwartaal naar thema\. 1e kwartaal 2025: /);
    assert.equal(grafiekVan(await figuur(regisseur, 2023), kijker), null);
  });

  test('VER-9: van een jaar dat nog loopt, gaan alleen hele kwartalen naar buiten, ook in december', async () => {
    for (const [nu, kwartalen] of [
      ['2025-12-20T09:00:00.000Z', 3],
      ['2025-02-20T09:00:00.000Z', 0],
      [JANUARI, 4],
    ] as const) {
      t.setNow(nu);
      const f = await t.work(burgemeester.actor, (work) =>
        figuurVoor(work, { code: CODE, jaar: 2025, versie: 'openbaar' }, kijker),
      );
      assert.equal(f.waarom, 'geen-duiding');
      const intern = await t.work(burgemeester.actor, (work) =>
        figuurVoor(work, { code: CODE, jaar: 2025, versie: 'intern' }, kijker),
      );
      assert.equal(intern.kolommen.length, kwartalen + 1, nu);
    }
    t.setNow(JANUARI);
  });

  test('fout en onbekend worden uitgelegd; de buurgemeente telt niet mee', async () => {
    const laat = await regisseur.ask('GET', `/verantwoording/cijfers/${CODE}/jaren/2027`);
    assert.deepEqual([laat.statusCode, laat.json().fouten[0].veld], [400, 'jaar']);
    assert.equal(
      (await regisseur.ask('GET', '/verantwoording/cijfers/bestaat-niet/jaren/2025')).statusCode,
      404,
    );
    assert.equal((await figuur(await t.signIn('regisseur', 'buurgemeente'), 2025)).totaal, 0);
  });
});

describe('VER-8: duiding', () => {
  test('alleen wie mag duiden schrijft, bij een jaar of kwartaal, en een lege trekt in', async () => {
    for (const rol of rollen) {
      const { statusCode } = await duid(await t.signIn(rol), '2024', 'Proef.', 0);
      assert.ok(
        rol === 'regisseur' || rol === 'analist'
          ? statusCode < 500 && statusCode !== 403
          : statusCode === 403,
        `${rol}: ${statusCode}`,
      );
    }
    assert.equal((await duid(regisseur, '2025-05', 'Mei.', 0)).statusCode, 400);
    assert.equal((await duid(regisseur, '2025-K2', 'Kwartaal.', 0)).statusCode, 200);
    assert.equal((await duid(regisseur, '2025', 'x'.repeat(4001), 0)).statusCode, 400);
    const naam = await duid(regisseur, '2025', 'Jan Pietersen hielp ons.', 0);
    assert.deepEqual([naam.statusCode, naam.json().fouten[0].veld], [400, 'tekst']);
    assert.match(naam.json().fouten[0].melding, /een naam/);
    assert.doesNotMatch(naam.body, /Pietersen/);
    const buur = await t.signIn('regisseur', 'buurgemeente');
    const van = async (wie: Person): Promise<DuidingDto> =>
      (await wie.ask('GET', `/verantwoording/cijfers/${CODE}/duidingen/2025-K2`)).json();
    assert.deepEqual([(await van(regisseur)).tekst, (await van(buur)).versie], ['Kwartaal.', 0]);
  });

  test('twee schrijvers tegelijk: de tweede krijgt 412 en de tekst van de eerste staat', async () => {
    const eerste = await duid(regisseur, '2025', 'De **stijging** volgt op de campagne.', 0);
    assert.equal(eerste.statusCode, 200, eerste.body);
    assert.equal(eerste.headers.etag, '"1"');
    const tweede = await duid(await t.signIn('analist'), '2025', 'Er is meer gemeld.', 0);
    assert.deepEqual([tweede.statusCode, tweede.json().versie], [412, 1]);
    const tegelijk = await Promise.all([
      duid(regisseur, '2025', 'De **stijging** volgt op de campagne in mei.', 1),
      duid(await t.signIn('analist'), '2025', 'Anders.', 1),
    ]);
    assert.deepEqual(tegelijk.map((r) => r.statusCode).toSorted(), [200, 412]);
    await duid(regisseur, '2025', 'De stijging volgt op de campagne in mei.', 2);
    const staat = (await regisseur.ask('GET', `/verantwoording/cijfers/${CODE}/duidingen/2025`)).json<
      DuidingDto & { eerder: DuidingDto[] }
    >();
    assert.deepEqual(
      [staat.versie, staat.eerder.length, staat.eerder.at(-1)!.tekst],
      [3, 2, 'De **stijging** volgt op de campagne.'],
    );
  });

  test('zonder duiding blijft een cijfer intern, op de server', async () => {
    assert.equal((await figuur(regisseur, 2025, '?versie=openbaar')).toonbaar, true);
    for (const versie of ['besloten', 'openbaar']) {
      const f = await figuur(regisseur, 2025, `?versie=${versie}`, 'meldpunt-ontvangen');
      assert.deepEqual(
        [f.toonbaar, f.waarom, f.rijen, f.totaal, f.eerder],
        [false, 'geen-duiding', [], null, []],
      );
    }
    assert.equal((await figuur(regisseur, 2025, '', 'meldpunt-ontvangen')).toonbaar, true);
  });
});

describe('VER-9, VER-10: vastzetten', () => {
  let eerst: BevrorenJaarDto;

  test('een jaar wordt vastgezet met definitie, duiding en hash; nog eens doen verandert niets', async () => {
    eerst = await zet(2025);
    assert.deepEqual([eerst.nummer, eerst.tot, eerst.cijfers.length], [1, '2025-12', kern()]);
    assert.match(eerst.hash, /^[0-9a-f]{64}$/);
    assert.deepEqual(await zet(2025), eerst);
    await assert.rejects(zet(2026), { code: 'verantwoording.nog-geen-kwartaal' });
  });

  test('VER-1: een vastgezet jaar verandert niet door een echte vernietigingsronde, en opnieuw tellen ook niet', async () => {
    t.setNow('2025-08-01T09:00:00.000Z');
    const ids: string[] = [];
    for (let i = 0; i < 3; i += 1)
      ids.push(
        await t.work(regisseur.actor, async (work) => {
          const made = await registreer(work, {
            bronsoort: 'mailbox',
            wat: 'Bus lost vaten.',
            waar: '',
            thema: 'milieu',
            ontvangenOp: '2025-08-01T09:00:00.000Z',
            team: 'ondermijning',
          });
          return made.id;
        }),
      );
    t.setNow(JANUARI);
    const voor = await figuur(regisseur, 2025);
    assert.deepEqual([voor.bevroren!.nu, voor.bevroren!.verschil, voor.totaal], [49, 3, 46]);
    await vernietig(ids);
    assert.deepEqual(await figuur(regisseur, 2025), voor);
    const vast = (await regisseur.ask('GET', '/verantwoording/jaren/2025')).json<BevrorenJaarDto>();
    const eigen = vast.cijfers.find((c) => c.code === CODE)!;
    assert.deepEqual([eigen.vast, eigen.nu, eigen.verschil, vast.hash], [46, 49, 3, eerst.hash]);
    const toon = (
      await regisseur.ask('GET', '/verantwoording?van=2025-01&tot=2025-12')
    ).json<VerantwoordingDto>();
    const c = toon.cijfers.find((one) => one.id === CODE)!;
    assert.deepEqual([c.aantal, c.vernietigd, toon.bevroren?.hash], [49, 3, eerst.hash]);
  });

  test('het verschil ziet alleen wie exact leest, en zijn hash verraadt geen klein aantal', async () => {
    assert.equal((await burgemeester.ask('GET', '/verantwoording/jaren/2025')).statusCode, 403);
    const open = await figuur(burgemeester, 2025);
    assert.deepEqual([open.bevroren!.nu, open.bevroren!.verschil], [null, null]);
    const dicht = await figuur(regisseur, 2025, '?versie=openbaar');
    assert.deepEqual(dicht.bevroren, open.bevroren);
    assert.notEqual(dicht.bevroren!.hash, (await figuur(regisseur, 2025)).bevroren!.hash);
    const toon = (
      await burgemeester.ask('GET', '/verantwoording?van=2025-01&tot=2025-12')
    ).json<VerantwoordingDto>();
    assert.notEqual(toon.bevroren!.hash, eerst.hash);
    assert.equal(toon.cijfers.find((one) => one.id === CODE)!.aantal, open.totaal);
  });

  test('een latere duiding komt er bij een volgende keer bij; de getallen blijven', async () => {
    await duid(regisseur, '2025', 'Een nieuwe duiding.', 3);
    assert.equal((await figuur(regisseur, 2025, '?versie=openbaar')).bevroren!.nummer, 1);
    const nog = await zet(2025);
    assert.equal(nog.nummer, 2);
    assert.equal(nog.cijfers.find((c) => c.code === CODE)!.vast, 46);
  });

  test('de database laat niets van wat vaststaat wijzigen of wissen', async () => {
    const { rows } = await t.admin.query(
      `select privilege_type from information_schema.role_table_grants
        where grantee = 'baken_app' and table_schema = 'verantwoording' order by 1`,
    );
    assert.deepEqual([...new Set(rows.map((r) => r.privilege_type))], ['INSERT', 'SELECT']);
  });

  const kern = () => t.house.platform.contributions.all('kerncijfer').flatMap(({ value }) => value).length;

  /** The nightly round announces, waits its term and destroys. */
  async function vernietig(ids: string[]): Promise<void> {
    const ronde = () => t.work(systeem(1), (work) => bewaren.jobs!['bewaren.ronde']!(work, {}));
    await t.admin.query(`update signalen.signaal set einddatum = '2026-01-01' where id = any($1)`, [ids]);
    await ronde();
    await t.admin.query(`update bewaren.aankondiging set vernietigen_op = current_date - 1`);
    await ronde();
    const { rowCount } = await t.admin.query('select 1 from signalen.signaal where id = any($1)', [ids]);
    assert.equal(rowCount, 0);
  }
});

test('VER-7: een definitie die halverwege verandert, laat dat jaar en de jaren ervoor zoals zij waren', async () => {
  const proef: Kerncijfer = {
    id: 'proef-definitie',
    titel: 'proef',
    eenheid: 'proef',
    definitie: 'nieuw',
    zegtNiet: 'proef',
    versie: 2,
    sinds: '2025-07-01',
    soorten: ['proef.ruim', 'proef.nauw'],
    eerder: [
      { versie: 1, sinds: '2024-01-01', definitie: 'oud', zegtNiet: 'proef', soorten: ['proef.nauw'] },
    ],
    line: 'regie',
    uitsplitsing: 'maand',
  };
  t.house.platform.contributions.add('proef/definitie', { kerncijfer: [proef] });
  for (const jaar of [2024, 2025]) {
    await tel(`${jaar}-03`, null, 6, { soort: 'proef.nauw' });
    await tel(`${jaar}-10`, null, 7, { soort: 'proef.ruim' });
  }
  await tel('2026-01', null, 8, { soort: 'proef.ruim' });
  const van = (jaar: number) =>
    t.work(regisseur.actor, (work) => figuurVoor(work, { code: proef.id, jaar, versie: 'intern' }, kijker));
  const [oud, half, nieuw] = [await van(2024), await van(2025), await van(2026)];
  assert.deepEqual([oud.totaal, oud.definitie.definitie, oud.definitie.gewijzigdOp], [6, 'oud', null]);
  assert.deepEqual([half.totaal, half.definitie.versie, half.definitie.gewijzigdOp], [6, 1, '2025-07-01']);
  assert.deepEqual([nieuw.totaal, nieuw.definitie.definitie], [8, 'nieuw']);
  assert.deepEqual(
    nieuw.eerder.map((e) => [e.totaal, e.definitie]),
    [
      [6, 1],
      [6, 1],
    ],
  );
  const namen = await t.work(regisseur.actor, async (work) => kerncijfers(work, kijker).map((k) => k.code));
  assert.ok(namen.includes(proef.id));
});

test('achter een cijfer staat hoeveel er vernietigd is, ook bij meldingen en casussen, en de lijst voor wie haar opent', async () => {
  await t.admin.query(
    `insert into meldpunt.grafsteen (gemeente_id, kenmerk, maand, bronsoort, uitkomst, vernietigd_op)
      values (1, 'M-proef-1', '2025-03', 'mailbox', 'te-licht', now()), (2, 'M-proef-2', '2025-03', 'mailbox', 'te-licht', now())`,
  );
  await t.admin.query(
    `insert into casussen.grafsteen (gemeente_id, kenmerk, maand, thema, uitkomst, vernietigd_op)
      values (1, 'C-proef-1', '2025-04', 'drugs', 'gesloten', now()), (1, 'C-proef-2', '2024-04', 'drugs', 'gesloten', now())`,
  );
  const van = async (wie: Person) => {
    const reply = await wie.ask('GET', '/verantwoording?van=2025-01&tot=2025-12');
    const { cijfers } = reply.json<VerantwoordingDto>();
    return ['meldpunt-ontvangen', 'casussen-geopend'].map((id) => {
      const c = cijfers.find((one) => one.id === id)!;
      return [c.vernietigd, c.lijst];
    });
  };
  assert.deepEqual(await van(regisseur), [
    [1, '/informatie/meldpunt'],
    [1, '/bestrijding/casussen'],
  ]);
  assert.deepEqual((await van(burgemeester))[0], [null, null]);
});
