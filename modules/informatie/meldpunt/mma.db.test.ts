import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { testApp } from '#test/app.ts';
import { gewoneMail } from '#test/mail-corpus.ts';
import { rollen, systeem } from '#platform/actor.ts';
import { contributions } from './contributions.ts';
import { mma } from './index.ts';
import type { MmaDto } from './contract.ts';

const t = await testApp();
const regisseur = await t.signIn('regisseur');
const buur = await t.signIn('regisseur', 'buurgemeente');
const systeemHier = systeem(1);

const TEKST =
  'Verzegeldwoord: in de schuur achter nummer veertien worden pillen gedraaid, de bewoner rijdt een zwarte bus met kenteken V-999-XX.';
const ask = (method: string, url: string, body?: object, version?: number, who = regisseur) =>
  who.ask(method, url, { ...(body ? { body } : {}), ...(version === undefined ? {} : { version }) });
const voerIn = async (tekst = TEKST): Promise<{ id: string; kenmerk: string }> => {
  const r = await ask('POST', '/mma', { tekst, mNummer: 'M-0001234', categorie: 'drugs' });
  assert.equal(r.statusCode, 201, r.body);
  return r.json();
};
const gelezen = async (id: string): Promise<MmaDto> => {
  const r = await ask('POST', `/mma/${id}/_lees`);
  assert.equal(r.statusCode, 200, r.body);
  return (await ask('GET', `/mma/${id}`)).json();
};
const beoordeeld = async (id: string): Promise<MmaDto> => {
  const dto = await gelezen(id);
  const r = await ask(
    'PUT',
    `/mma/${id}/beoordeling`,
    { herleidbaarheid: 'midden', kring: '3-10' },
    dto.versie,
  );
  assert.equal(r.statusCode, 200, r.body);
  return r.json();
};

/** Every row of every table, as text, and every text column also as the hexadecimal of plain bytes. */
async function overalInDeDatabase(woord: RegExp, bytes: string): Promise<string[]> {
  const { rows } = await t.admin.query(
    `select quote_ident(table_schema) || '.' || quote_ident(table_name) as tabel from information_schema.tables
      where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`,
  );
  const found: string[] = [];
  for (const { tabel } of rows) {
    const dump = await t.admin.query(`select t::text as rij from ${tabel} t`);
    for (const { rij } of dump.rows)
      if (woord.test(rij) || rij.includes(Buffer.from(bytes).toString('hex'))) found.push(tabel);
  }
  return found;
}

describe('het zegel', () => {
  test('de letterlijke tekst staat nergens in de database, ook niet na lezen, beoordelen en afleiden', async () => {
    const { id } = await voerIn();
    await t.work(systeemHier, (work) =>
      mma.ontvang(
        work,
        gewoneMail(TEKST, { 'Message-ID': '<m-1@meldmisdaad.test>', Subject: 'Verzegeldwoord' }),
      ),
    );
    const dto = await beoordeeld(id);
    const af = await ask(
      'POST',
      `/mma/${id}/feiten`,
      { wat: 'Mogelijk productie in een bijgebouw.', waar: 'Dorp', thema: 'drugs' },
      dto.versie,
    );
    assert.equal(af.statusCode, 200, af.body);
    assert.deepEqual(await overalInDeDatabase(/Verzegeldwoord|V-999-XX/, 'Verzegeldwoord'), []);
  });

  test('herkennen schrijft niets buiten het zegel: geen vermelding, geen melding, geen job met inhoud', async () => {
    const { id } = await voerIn('Kenteken V-888-XX en telefoon 06 0012 9999 bij de Zegelstraat 9.');
    const { rows } = await t.admin.query(
      `select (select count(*)::int from koppelen.vermelding where bron_id = $1) as vermeldingen,
              (select count(*)::int from meldpunt.melding) as meldingen,
              (select count(*)::int from meldpunt.melder) as melders`,
      [id],
    );
    assert.deepEqual(rows[0], { vermeldingen: 0, meldingen: 0, melders: 0 });
    assert.equal((await ask('GET', '/meldingen')).json().totaal, 0);
  });

  test('alleen wie in het team zit: niet door zijn rol, niet in een andere gemeente', async () => {
    const { id } = await voerIn();
    for (const rol of rollen.filter((r) => r !== 'regisseur')) {
      const person = await t.signIn(rol);
      for (const [method, url] of [
        ['GET', '/mma'],
        ['GET', `/mma/${id}`],
        ['POST', `/mma/${id}/_lees`],
        ['GET', '/mma/_jaarretour?jaar=2026'],
      ] as const)
        assert.equal((await ask(method, url, undefined, undefined, person)).statusCode, 403, `${rol} ${url}`);
    }
    assert.equal((await ask('GET', `/mma/${id}`, undefined, undefined, buur)).statusCode, 404);
    assert.equal((await ask('POST', `/mma/${id}/_lees`, undefined, undefined, buur)).statusCode, 404);
    assert.equal((await ask('GET', '/mma', undefined, undefined, buur)).json().totaal, 0);
    const zonderTeam = { ...regisseur.actor, teams: ['ondermijning'] };
    await assert.rejects(
      t.work(zonderTeam, (work) => mma.lees(work, id)),
      { code: 'niet-gevonden' },
    );
    await assert.rejects(
      t.work(zonderTeam, (work) => mma.voerIn(work, { tekst: 'x' })),
      { code: 'geen-recht' },
    );
    const lijst = await t.work(zonderTeam, (work) => mma.lijst(work, {}));
    assert.equal(lijst.totaal, 0);
    const rauw = await t.work(zonderTeam, (work) =>
      work.tables<{ 'meldpunt.mma': { id: string } }>().selectFrom('meldpunt.mma').select('id').execute(),
    );
    assert.equal(rauw.length, 0);
  });

  test('elke lezing wordt vastgelegd, met wie en wanneer', async () => {
    const { id } = await voerIn();
    const lijst = (await ask('GET', '/mma')).json();
    assert.doesNotMatch(JSON.stringify(lijst), /Verzegeldwoord/);
    const een = await ask('POST', `/mma/${id}/_lees`);
    assert.equal(een.json().tekst, TEKST);
    await ask('POST', `/mma/${id}/_lees`);
    const dto = (await ask('GET', `/mma/${id}`)).json<MmaDto>();
    assert.deepEqual(
      dto.gelezen.map((g) => g.door),
      ['Marit Hoekstra', 'Marit Hoekstra'],
    );
    assert.doesNotMatch(JSON.stringify(dto), /Verzegeldwoord/);
    const { rows } = await t.admin.query(
      `select (select count(*)::int from platform.audit where actie = 'mma.gelezen' and object_id = $1) as audit,
              (select count(*)::int from platform.verwerkingslog where activiteit = 'mma.tekst') as verwerking`,
      [id],
    );
    assert.equal(rows[0].audit, 2);
    assert.ok(rows[0].verwerking >= 2);
  });

  test('dezelfde mail twee keer is één M.-melding', async () => {
    const raw = gewoneMail('Nog een verzegelde.', { 'Message-ID': '<m-2@meldmisdaad.test>' });
    const een = await t.work(systeemHier, (work) => mma.ontvang(work, raw));
    const twee = await t.work(systeemHier, (work) => mma.ontvang(work, raw));
    assert.deepEqual([een.uitkomst, twee.uitkomst, twee.id], ['nieuw', 'dubbel', een.id]);
  });
});

describe('toetsen en opvolgen', () => {
  test('eerst lezen, dan beantwoorden hoeveel mensen dit weten, dan pas opvolgen', async () => {
    const { id } = await voerIn();
    const vers = (await ask('GET', `/mma/${id}`)).json<MmaDto>();
    const opvolging = { opvolging: 'lio', bruikbaarheid: 4 };
    assert.equal(
      (await ask('POST', `/mma/${id}/opvolging`, opvolging, vers.versie)).json().code,
      'mma.eerst-lezen',
    );
    const dto = await gelezen(id);
    assert.equal(
      (await ask('POST', `/mma/${id}/opvolging`, opvolging, dto.versie)).json().code,
      'mma.eerst-beoordelen',
    );
    assert.equal(
      (await ask('POST', `/mma/${id}/feiten`, { wat: 'Iets.', thema: 'drugs' }, dto.versie)).json().code,
      'mma.eerst-beoordelen',
    );
    const b = (
      await ask('PUT', `/mma/${id}/beoordeling`, { herleidbaarheid: 'laag', kring: '1-2' }, dto.versie)
    ).json<MmaDto>();
    assert.equal(b.waarschuwing, 'wachten');
    const loopt = await ask('POST', `/mma/${id}/opvolging`, { ...opvolging, resultaat: 'loopt' }, b.versie);
    assert.equal(loopt.json().stand, 'in-behandeling', loopt.body);
    const klaar = await ask(
      'POST',
      `/mma/${id}/opvolging`,
      { ...opvolging, resultaat: 'maatregel' },
      loopt.json().versie,
    );
    assert.deepEqual([klaar.json().stand, klaar.json().resultaat], ['afgerond', 'maatregel']);
    assert.equal((await ask('POST', `/mma/${id}/opvolging`, opvolging, b.versie)).statusCode, 412);
  });

  test('een feit dat de tekst overneemt wordt geweigerd; eigen woorden worden een signaal met bron mma', async () => {
    const { id } = await voerIn();
    const dto = await beoordeeld(id);
    const citaat = await ask(
      'POST',
      `/mma/${id}/feiten`,
      { wat: 'In de schuur achter nummer VEERTIEN worden pillen gedraaid.', thema: 'drugs' },
      dto.versie,
    );
    assert.deepEqual([citaat.statusCode, citaat.json().fouten[0].veld], [400, 'wat']);
    const eigen = await ask(
      'POST',
      `/mma/${id}/feiten`,
      { wat: 'Er is mogelijk productie in een bijgebouw.', waar: 'Dorpskern', thema: 'drugs' },
      dto.versie,
    );
    const [feit] = eigen.json<MmaDto>().feiten;
    const signaal = (await ask('GET', `/signalen/${feit!.signaal!.id}`)).json();
    assert.deepEqual(
      [signaal.bronsoort, signaal.graad, signaal.wat],
      ['mma', 'F6', 'Er is mogelijk productie in een bijgebouw.'],
    );
  });

  test('geen opvolging vraagt een motief', async () => {
    const { id } = await voerIn();
    const dto = await beoordeeld(id);
    const zonder = await ask('POST', `/mma/${id}/opvolging`, { opvolging: 'geen' }, dto.versie);
    assert.deepEqual([zonder.statusCode, zonder.json().fouten[0].veld], [400, 'motief']);
    const met = await ask(
      'POST',
      `/mma/${id}/opvolging`,
      { opvolging: 'geen', motief: 'Verhuisd.' },
      dto.versie,
    );
    assert.equal(met.json().stand, 'afgerond');
  });

  test('de jaarlijkse terugmelding telt elke M.-melding één keer, ook als de opvolging wijzigt', async () => {
    const voor = (await ask('GET', '/mma/_jaarretour?jaar=2026')).json();
    const { id } = await voerIn('Telbaar, over iets anders dan de rest.');
    const dto = await beoordeeld(id);
    const een = await ask(
      'POST',
      `/mma/${id}/opvolging`,
      { opvolging: 'politie', resultaat: 'loopt' },
      dto.versie,
    );
    await ask(
      'POST',
      `/mma/${id}/opvolging`,
      { opvolging: 'riec', resultaat: 'strafrechtelijk', bruikbaarheid: 5 },
      een.json().versie,
    );
    const na = (await ask('GET', '/mma/_jaarretour?jaar=2026')).json();
    const van = (rows: { waarde: string; aantal: number }[], waarde: string) =>
      rows.find((r) => r.waarde === waarde)?.aantal ?? 0;
    assert.deepEqual(
      [
        na.ontvangen - voor.ontvangen,
        na.opgevolgd - voor.opgevolgd,
        van(na.opvolging, 'politie'),
        van(na.opvolging, 'riec'),
        van(na.resultaat, 'strafrechtelijk'),
        van(na.bruikbaarheid, '5'),
      ],
      [1, 1, 0, 1, 1, 1],
    );
    assert.equal((await ask('GET', '/mma/_jaarretour?jaar=26')).statusCode, 400);
  });

  test('wat te lezen is staat op Vandaag van het team, en na het lezen niet meer', async () => {
    await voerIn();
    const rijen = (teams: readonly string[]) =>
      t.work({ ...regisseur.actor, teams }, async (work) =>
        (await contributions.vandaag!.rijen(work)).map((r) => r.id),
      );
    assert.ok((await rijen(['ondermijning', 'mma'])).includes('meldpunt.mma'));
    assert.ok(!(await rijen(['ondermijning'])).includes('meldpunt.mma'));
    for (const m of (await ask('GET', '/mma?stand=te-lezen')).json().items) await gelezen(m.id);
    assert.ok(!(await rijen(['ondermijning', 'mma'])).includes('meldpunt.mma'));
  });

  test('na de termijn gaat alles weg: tekst, feiten, lezingen en sleutel', async () => {
    const { id, kenmerk } = await voerIn();
    await beoordeeld(id);
    const regel = contributions.bewaarregel!.find((r) => r.id === 'mma')!;
    await t.work(systeemHier, async (work) => {
      assert.ok((await regel.vervallen(work, '2027-11-09', 1000)).some((v) => v.id === id));
      assert.equal((await regel.vernietig(work, id))['meldpunt.mma'], 1);
    });
    const { rows } = await t.admin.query(
      `select (select count(*)::int from meldpunt.mmalezing where mma_id = $1) as lezingen,
              (select count(*)::int from platform.recordsleutel where id = $1) as sleutels,
              (select bronsoort from meldpunt.grafsteen where kenmerk = $2) as bron`,
      [id, kenmerk],
    );
    assert.deepEqual(rows[0], { lezingen: 0, sleutels: 0, bron: 'mma' });
  });
});
