import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import mammoth from 'mammoth';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { rollen } from '#platform/actor.ts';
import { drukkerij } from '#platform/documents/index.ts';
import { testApp } from '#test/app.ts';
import type { ActiviteitDto, Beleidstekst, PlaatDto, PlanDto } from './contract.ts';

const t = await testApp();
after(() => drukkerij.close());
const regisseur = await t.signIn('regisseur');
const buur = await t.signIn('regisseur', 'buurgemeente');

const tekst: Beleidstekst = {
  motto: 'Samen eerlijk',
  ambitie: 'Weerbaar zijn en blijven.',
  tredeNu: 4,
  tredeDoel: 5,
  doelen: [],
  organisatie: '',
  keuzes: [],
};

async function jaarplan(): Promise<void> {
  const plan = (
    await regisseur.ask('POST', '/plannen', {
      body: { titel: 'Aanpak', vanJaar: 2026, totJaar: 2026, tekst },
    })
  ).json<PlanDto>();
  const { id } = (await regisseur.ask('POST', `/plannen/${plan.id}/jaren`, { body: { jaar: 2026 } })).json<{
    id: string;
  }>();
  const nieuw = async (body: object): Promise<ActiviteitDto> => {
    const reply = await regisseur.ask('POST', '/activiteiten', {
      body: { jaar: 2026, eigenaarFunctie: 'Adviseur', ...body },
    });
    assert.equal(reply.statusCode, 201, reply.body);
    return reply.json<ActiviteitDto>();
  };
  const haven = await nieuw({ titel: 'Steigers nalopen', lijn: 'weerbaarheid', kwartalen: [3] });
  const kaart = await nieuw({ titel: 'Kaart maken', lijn: 'informatie', kwartalen: [3, 4] });
  await nieuw({ titel: 'Motus verkennen', lijn: 'samenwerking', kwartalen: [4], fase: 'verkennen' });
  await nieuw({ titel: 'Folder', lijn: 'bewustwording', kwartalen: [4] });
  await regisseur.ask('POST', `/jaarplannen/${id}/_vaststellen`, { version: 1 });
  const naar4 = await regisseur.ask('POST', `/activiteiten/${haven.id}/_verplaatsen`, {
    body: { deelId: haven.delen[0]!.id, kwartaal: 4, reden: 'De boot was stuk.' },
    version: 1,
  });
  assert.equal(naar4.statusCode, 200, naar4.body);
  const klaar = await regisseur.ask('POST', `/activiteiten/${kaart.id}/_stand`, {
    body: { deelId: kaart.delen[0]!.id, stand: 'gereed', noot: '600 kaarten' },
    version: 1,
  });
  assert.equal(klaar.statusCode, 200, klaar.body);
  const bewijs = await regisseur.ask('POST', `/activiteiten/${kaart.id}/bewijzen`, {
    body: { soort: 'gedaan', datum: '2026-09-10', omschrijving: 'Kaarten verspreid' },
    version: 2,
  });
  assert.equal(bewijs.statusCode, 200, bewijs.body);
}
await jaarplan();

const haal = (pad: string, wie = regisseur) => wie.ask('GET', pad);
async function bladen(bytes: Buffer) {
  const pdf = await getDocument({ data: new Uint8Array(bytes) }).promise;
  const paginas = await Promise.all(Array.from({ length: pdf.numPages }, (_, at) => pdf.getPage(at + 1)));
  const woorden: string[] = [];
  for (const pagina of paginas)
    woorden.push(...(await pagina.getTextContent()).items.map((item) => ('str' in item ? item.str : '')));
  return { pdf, paginas, tekst: woorden.join(' ').replaceAll(/\s+/g, ' ') };
}
const opVolgorde = (tekst: string, stukken: readonly string[]): void => {
  let at = 0;
  for (const stuk of stukken) {
    at = tekst.indexOf(stuk, at);
    assert.ok(at >= 0, `${stuk} in ${tekst}`);
  }
};

describe('de plaat op papier', () => {
  for (const [papier, breed] of [
    ['a4', 842],
    ['a3', 1191],
  ] as const)
    test(`één liggend vel ${papier}, getagd, in de volgorde van lijnen en kwartalen, met de stand in woorden`, async () => {
      const reply = await haal(`/plaat/pdf?jaar=2026&papier=${papier}`);
      assert.equal(reply.statusCode, 200, reply.body);
      assert.match(String(reply.headers['content-disposition']), /attachment; filename\*=UTF-8''plan-2026-/);
      const { pdf, paginas, tekst: woorden } = await bladen(reply.rawPayload);
      assert.deepEqual([pdf.numPages, Math.round(paginas[0]!.view[2]!)], [1, breed]);
      assert.equal(((await pdf.getMarkInfo()) as unknown as Map<string, boolean>).get('Marked'), true);
      assert.match((await pdf.getMetadata()).metadata.getRaw() as string, /<pdfuaid:part>1</);
      opVolgorde(woorden, [
        'plan van aanpak 2026',
        'Samen eerlijk',
        'Q1',
        'Q4',
        'Bewustwording',
        'Folder',
        'Weerbaarheid',
        'Steigers',
        'Informatie',
        'Kaart maken',
        'afgerond, 600',
        'Kaart maken',
        'Bestrijding',
      ]);
      const boom = JSON.stringify(await paginas[0]!.getStructTree());
      for (const rol of ['Table', 'TH', 'TD']) assert.ok(boom.includes(`"${rol}"`), rol);
    });

  test('elk vak van het scherm staat op het vel, en de telling eronder klopt', async () => {
    const plaat = (await haal('/plaat?jaar=2026')).json<PlaatDto>();
    const { tekst: woorden } = await bladen((await haal('/plaat/pdf?jaar=2026&papier=a4')).rawPayload);
    const vakken = plaat.activiteiten.flatMap((a) =>
      a.delen.map((d) => ({ titel: a.titel, stand: d.stand })),
    );
    for (const { titel } of vakken) assert.ok(woorden.replaceAll('- ', '').includes(titel), titel);
    const klaar = vakken.filter((v) => v.stand === 'afgerond' || v.stand === 'niet').length;
    assert.ok(woorden.includes(`${klaar} van ${vakken.length} klaar`), woorden);
  });
});

describe('het kwartaalbericht', () => {
  test('zegt wat gepland was, wat gebeurde met bewijs, wat verschoof en waarom, wat gevraagd wordt en wat komt', async () => {
    const reply = await haal('/plaat/kwartaalbericht?jaar=2026&kwartaal=3&vorm=pdf');
    assert.equal(reply.statusCode, 200, reply.body);
    const { pdf, tekst: woorden } = await bladen(reply.rawPayload);
    assert.match((await pdf.getMetadata()).metadata.getRaw() as string, /<pdfuaid:part>1</);
    opVolgorde(woorden, [
      '3e kwartaal 2026',
      'In het kort',
      'stond 1 activiteit gepland: 1 afgerond',
      'naar een ander kwartaal verschoven',
      'Wat er gebeurde',
      'Kaart maken',
      'afgerond, 600 kaarten',
      '10 september 2026: Kaarten verspreid',
      'Wat verschoof en waarom',
      'Steigers nalopen',
      'naar Q4',
      'De boot was stuk.',
      'Gevraagde besluiten',
      'geen besluit',
      'Komend kwartaal',
      'Folder',
      'Steigers nalopen',
    ]);
  });

  test('een verkenning zonder besluit wordt gevraagd, en Word zegt hetzelfde als de pdf', async () => {
    const reply = await haal('/plaat/kwartaalbericht?jaar=2026&kwartaal=4&vorm=docx');
    assert.equal(reply.statusCode, 200, reply.body);
    const { value } = await mammoth.extractRawText({ buffer: reply.rawPayload });
    opVolgorde(value.replaceAll(/\s+/g, ' '), [
      '4e kwartaal 2026',
      'stonden 4 activiteiten gepland',
      'Gevraagde besluiten',
      'SW-01 Motus verkennen: doen of niet',
      'Komend kwartaal',
      'nog niets open',
    ]);
  });

  test('wie het ophaalt staat in het logboek, en er staan geen namen van collega’s in', async () => {
    const { rows } = await t.admin.query(
      "select actie, count(*)::int as n from platform.audit where actie like 'plan.%opgehaald' group by actie order by actie",
    );
    assert.deepEqual(
      rows.map((r) => r.actie),
      ['plan.kwartaalbericht-opgehaald', 'plan.plaat-opgehaald'],
    );
    const { tekst: woorden } = await bladen(
      (await haal('/plaat/kwartaalbericht?jaar=2026&kwartaal=4&vorm=pdf')).rawPayload,
    );
    const namen = await t.admin.query('select naam from platform.lidmaatschap');
    for (const { naam } of namen.rows) assert.equal(woorden.includes(naam), false, naam);
  });
});

test('de plaat is er voor wie het plan leest; het bericht voor regisseur en burgemeester; van een ander jaar of een andere gemeente is er niets', async () => {
  for (const rol of rollen) {
    const person = await t.signIn(rol);
    assert.equal(
      (await haal('/plaat/pdf?jaar=2026&papier=a4', person)).statusCode,
      rol === 'partner' ? 403 : 200,
      rol,
    );
    const mag = rol === 'regisseur' || rol === 'burgemeester';
    assert.equal(
      (await haal('/plaat/kwartaalbericht?jaar=2026&kwartaal=1&vorm=docx', person)).statusCode,
      mag ? 200 : 403,
      rol,
    );
  }
  for (const wie of [buur, regisseur]) {
    const jaar = wie === buur ? 2026 : 2030;
    assert.equal((await haal(`/plaat/pdf?jaar=${jaar}&papier=a4`, wie)).statusCode, 404);
    assert.equal(
      (await haal(`/plaat/kwartaalbericht?jaar=${jaar}&kwartaal=1&vorm=pdf`, wie)).statusCode,
      404,
    );
  }
  const fout = await haal('/plaat/kwartaalbericht?jaar=2026&kwartaal=5&vorm=odt');
  assert.deepEqual(
    new Set(fout.json<{ fouten: { veld: string }[] }>().fouten.map((f) => f.veld)),
    new Set(['kwartaal', 'vorm']),
  );
});
