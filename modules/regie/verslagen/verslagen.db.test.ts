import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { registreer } from '#modules/informatie/signalen/index.ts';
import { rollen } from '#platform/actor.ts';
import { platteRegel } from '#platform/reckon/markdown.ts';
import { BUREN, EIGEN, type Person } from '#test/app.ts';
import { site, t } from '#test/melden.ts';
import type { Bereik, BlokDto, NieuwBlok, VerslagDto, VoorbeeldDto } from './contract.ts';

const NU = t.now();
const JAAR = 2025;
const regisseur = await t.signIn('regisseur');
const burgemeester = await t.signIn('burgemeester');

async function meldingen(aantal: number, moment: string): Promise<void> {
  t.setNow(moment);
  for (let i = 0; i < aantal; i += 1)
    await t.work(t.actor('regisseur'), (work) =>
      registreer(work, {
        bronsoort: 'mailbox',
        wat: 'Bus lost vaten.',
        waar: '',
        thema: 'drugs',
        ontvangenOp: moment,
        team: 'ondermijning',
      }),
    );
  t.setNow(NU);
}

const duid = (code: string) =>
  regisseur.ask('PUT', `/verantwoording/cijfers/${code}/duidingen/${JAAR}`, {
    body: { tekst: 'Meer mensen weten ons te vinden.' },
    version: 0,
  });

async function gelukt<R>(reply: Promise<{ statusCode: number; body: string }>, status = 200): Promise<R> {
  const { statusCode, body } = await reply;
  assert.equal(statusCode, status, body);
  return JSON.parse(body === '' ? 'null' : body) as R;
}

const toon = (id: string, wie: Person = regisseur) => gelukt<VerslagDto>(wie.ask('GET', `/verslagen/${id}`));
const voorbeeld = (id: string, bereik: Bereik, wie: Person = regisseur) =>
  gelukt<VoorbeeldDto>(wie.ask('GET', `/verslagen/${id}/voorbeeld?bereik=${bereik}`));
const schrijf = (id: string, blok: BlokDto, body: object) =>
  regisseur.ask('PATCH', `/verslagen/${id}/blokken/${blok.id}`, { body, version: blok.versie });
const stap = (v: VerslagDto, wat: string, body?: object, wie: Person = regisseur) =>
  wie.ask('POST', `/verslagen/${v.id}/${wat}`, { version: v.versie, ...(body ? { body } : {}) });
const koppen = ({ document }: VoorbeeldDto) =>
  document.blokken.flatMap((b) => (b.soort === 'kop' && b.niveau === 1 ? [platteRegel(b.inhoud)] : []));

let v: VerslagDto;
before(async () => {
  await meldingen(7, '2025-03-10T09:00:00.000Z');
  await meldingen(2, '2025-08-10T09:00:00.000Z');
  await meldingen(6, '2024-08-10T09:00:00.000Z');
  v = await gelukt<VerslagDto>(
    regisseur.ask('POST', '/verslagen', { body: { jaar: JAAR, titel: 'Samen sterker' } }),
    201,
  );
});

describe('schrijven', () => {
  test('een nieuw verslag heeft het geraamte, en van een jaar is er één', async () => {
    assert.equal(v.stand, 'concept');
    assert.ok(v.blokken.some((b) => b.soort === 'cijfer' && b.code === 'signalen-geregistreerd'));
    assert.equal(
      (await regisseur.ask('POST', '/verslagen', { body: { jaar: JAAR, titel: 'Nog een' } })).statusCode,
      409,
    );
    const tegelijk = await Promise.all(
      ['a', 'b'].map((titel) => regisseur.ask('POST', '/verslagen', { body: { jaar: 2020, titel } })),
    );
    assert.deepEqual(tegelijk.map((r) => r.statusCode).toSorted(), [201, 409]);
    assert.equal(
      (await regisseur.ask('POST', '/verslagen', { body: { jaar: 2031, titel: 'x' } })).statusCode,
      409,
    );
  });

  test('VSL-12: twee schrijvers in één blok: de tweede hoort de versie die er staat en overschrijft niets', async () => {
    const blok = v.blokken[0]!;
    const een = await gelukt<BlokDto>(
      schrijf(v.id, blok, { tekst: 'De raad vroeg ons dit jaar vooruit te kijken.' }),
    );
    const twee = await schrijf(v.id, blok, { tekst: 'Iets anders.' });
    assert.equal(twee.statusCode, 412);
    assert.equal((await toon(v.id)).blokken[0]!.tekst, een.tekst);
  });

  test('blokken komen erbij, schuiven op en gaan weg; wat niet klopt wordt geweigerd', async () => {
    const nieuw = (body: NieuwBlok) => regisseur.ask('POST', `/verslagen/${v.id}/blokken`, { body });
    const goed: NieuwBlok = {
      hoofdstuk: 'vooruit',
      soort: 'tekst',
      bereik: 'intern',
      tekst: 'Alleen voor ons.',
    };
    const blok = await gelukt<BlokDto>(nieuw(goed), 201);
    const volgorde = async () =>
      (await toon(v.id)).blokken.filter((b) => b.hoofdstuk === 'vooruit').map((b) => b.id);
    assert.equal((await volgorde()).at(-1), blok.id);
    const hoger = await gelukt<BlokDto>(schrijf(v.id, blok, { naar: 'omhoog' }));
    assert.equal((await volgorde())[0], blok.id);
    assert.equal((await nieuw({ ...goed, lijn: 'informatie' })).statusCode, 400);
    assert.equal((await nieuw({ ...goed, soort: 'cijfer', code: 'bestaat-niet' })).statusCode, 400);
    assert.equal(
      (await regisseur.ask('DELETE', `/verslagen/${v.id}/blokken/${blok.id}`, { version: 1 })).statusCode,
      412,
    );
    await gelukt(
      regisseur.ask('DELETE', `/verslagen/${v.id}/blokken/${blok.id}`, { version: hoger.versie }),
      204,
    );
  });

  test('een opmerking hoort bij een blok en wordt afgehandeld door wie het deed', async () => {
    const o = await gelukt<{ id: string }>(
      burgemeester.ask('POST', `/verslagen/${v.id}/opmerkingen`, {
        body: { blokId: v.blokken[0]!.id, tekst: 'Mag dit korter?' },
      }),
      201,
    );
    assert.ok((await voorbeeld(v.id, 'openbaar')).punten.some((p) => p.soort === 'opmerking'));
    const klaar = await gelukt<{ klaarDoor: string | null }>(
      regisseur.ask('POST', `/verslagen/${v.id}/opmerkingen/${o.id}/_afhandelen`),
    );
    assert.ok(klaar.klaarDoor);
    // A block that goes takes nothing along that somebody said of it.
    const los = await gelukt<BlokDto>(
      regisseur.ask('POST', `/verslagen/${v.id}/blokken`, {
        body: { hoofdstuk: 'vooruit', soort: 'tekst', bereik: 'intern' },
      }),
      201,
    );
    const gezegd = await gelukt<{ id: string }>(
      burgemeester.ask('POST', `/verslagen/${v.id}/opmerkingen`, {
        body: { blokId: los.id, tekst: 'Dit hoort erin.' },
      }),
      201,
    );
    await gelukt(
      regisseur.ask('DELETE', `/verslagen/${v.id}/blokken/${los.id}`, { version: los.versie }),
      204,
    );
    const blijft = (await toon(v.id)).opmerkingen.find((o) => o.id === gezegd.id);
    assert.deepEqual([blijft?.tekst, blijft?.blokId], ['Dit hoort erin.', null]);
  });
});

describe('versies', () => {
  test('VSL-7: een cijfer zonder duiding staat intern wel en openbaar niet, en de schrijver hoort dat', async () => {
    const intern = await voorbeeld(v.id, 'intern');
    assert.ok(
      JSON.stringify(intern.document).includes('9 signalen'),
      JSON.stringify(intern.document).slice(0, 2000),
    );
    const openbaar = await voorbeeld(v.id, 'openbaar');
    assert.ok(!JSON.stringify(openbaar.document).includes('9 signalen'));
    assert.ok(openbaar.punten.some((p) => p.soort === 'geen-duiding'));
    await gelukt(duid('signalen-geregistreerd'));
    assert.ok(JSON.stringify((await voorbeeld(v.id, 'openbaar')).document).includes('9 signalen'));
  });

  test('VSL-1: een besloten hoofdstuk staat niet in de openbare versie', async () => {
    const blok = v.blokken.find((b) => b.hoofdstuk === 'vragen' && b.soort === 'tekst')!;
    await gelukt(schrijf(v.id, blok, { tekst: 'Wilt u vaker bijgepraat worden?' }));
    assert.ok(koppen(await voorbeeld(v.id, 'besloten')).includes('Vragen aan de raad'));
    assert.ok(!JSON.stringify((await voorbeeld(v.id, 'openbaar')).document).includes('bijgepraat'));
  });

  test('VSL-10: de interne versie is er alleen voor wie kleine aantallen leest', async () => {
    assert.equal(
      (await burgemeester.ask('GET', `/verslagen/${v.id}/voorbeeld?bereik=intern`)).statusCode,
      403,
    );
    await voorbeeld(v.id, 'besloten', burgemeester);
  });
});

describe('van college naar stad', () => {
  const nu = () => toon(v.id);

  test('VSL-4: een naam in een openbare tekst houdt het voorleggen tegen, en de tekst blijft bewaard', async () => {
    const blok = (await nu()).blokken.find((b) => b.hoofdstuk === 'vooruit')!;
    const tekst = 'De heer Van den Bergh hielp ons.';
    const fout = await gelukt<BlokDto>(schrijf(v.id, blok, { tekst }));
    const reply = await stap(await nu(), '_voorleggen');
    assert.equal(reply.statusCode, 409);
    assert.match(reply.json().detail, /herkenbaar/);
    assert.equal((await nu()).blokken.find((b) => b.id === blok.id)!.tekst, tekst);
    await gelukt(schrijf(v.id, fout, { tekst: 'Volgend jaar bezoeken wij de haven.' }));
  });

  test('VSL-2 en VSL-3: na voorleggen verandert er niets, de regisseur stelt niet vast, teruggeven heeft een reden', async () => {
    const voor = await gelukt<VerslagDto>(stap(await nu(), '_voorleggen'));
    assert.equal((await schrijf(v.id, voor.blokken[0]!, { tekst: 'x' })).statusCode, 409);
    const besluit = { datum: '2026-11-01', besluit: 'B&W 44' };
    assert.equal((await stap(voor, '_vaststellen', besluit)).statusCode, 403);
    const terug = await gelukt<VerslagDto>(stap(voor, '_teruggeven', { reden: 'Te lang' }, burgemeester));
    assert.deepEqual([terug.stand, terug.terugReden, terug.uitgaven], ['concept', 'Te lang', []]);
  });

  test('VSL-9: verandert er iets na het voorleggen, dan wordt er niet vastgesteld wat niemand zag', async () => {
    const voor = await gelukt<VerslagDto>(stap(await nu(), '_voorleggen'));
    assert.equal(voor.uitgaven.length, 3);
    await meldingen(6, '2025-05-10T09:00:00.000Z');
    const besluit = { datum: '2026-11-01', besluit: 'B&W 44' };
    const reply = await stap(voor, '_vaststellen', besluit, burgemeester);
    assert.equal(reply.statusCode, 409);
    await gelukt(stap(voor, '_teruggeven', { reden: 'Er kwam iets bij' }, burgemeester));
    const weer = await gelukt<VerslagDto>(stap(await nu(), '_voorleggen'));
    const vast = await gelukt<VerslagDto>(stap(weer, '_vaststellen', besluit, burgemeester));
    assert.deepEqual([vast.stand, vast.besluit, vast.besluitDatum], ['vastgesteld', 'B&W 44', '2026-11-01']);
  });

  test('wat vastgesteld is geeft altijd dezelfde bytes, ook als er daarna meer geteld wordt', async () => {
    const pdf = async () =>
      (await regisseur.ask('GET', `/verslagen/${v.id}/uitvoer/pdf?bereik=besloten`)).rawPayload;
    const eerst = await pdf();
    await meldingen(3, '2025-06-10T09:00:00.000Z');
    assert.ok(eerst.equals(await pdf()));
    const gelezen = await getDocument({ data: new Uint8Array(eerst) }).promise;
    const { info } = await gelezen.getMetadata();
    assert.equal((info as { Title: string }).Title, 'Samen sterker');
    assert.ok((await gelezen.getOutline()).length >= 3);
  });

  test('docx, archief met beschrijving en raadsbrief komen eruit, en wie wat meenam staat in de audit', async () => {
    for (const [soort, begin] of [
      ['docx', 'PK'],
      ['archief', '%PDF'],
      ['mdto', '<?xml'],
      ['mdto-bestand', '<?xml'],
      ['brief-pdf', '%PDF'],
      ['brief-docx', 'PK'],
    ] as const) {
      const reply = await burgemeester.ask('GET', `/verslagen/${v.id}/uitvoer/${soort}?bereik=openbaar`);
      assert.equal(reply.statusCode, 200, `${soort} ${reply.body.slice(0, 200)}`);
      assert.ok(reply.rawPayload.toString('latin1').startsWith(begin), soort);
    }
    const { rows } = await t.admin.query(
      "select count(*)::int as n from platform.audit where actie = 'verslag.uitgevoerd' and object_id = $1",
      [v.id],
    );
    assert.ok(rows[0].n >= 6);
  });

  test('de openbare site toont het verslag zonder script, met beelden, pdf en open data, en niets van de besloten versie', async () => {
    const code = EIGEN;
    const get = (url: string) => site.inject({ method: 'GET', url, remoteAddress: '127.0.0.1' });
    const beelden = (html: string) =>
      [...html.matchAll(/(?:src|href)="(\/verantwoording\/[^"]+\/2025\/[^"]+)"/g)].map(([, pad]) => pad!);
    assert.equal((await get(`/verantwoording/${code}/${JAAR}`)).statusCode, 404);
    await gelukt(stap(await nu(), '_publiceren'));
    const pagina = await get(`/verantwoording/${code}/${JAAR}`);
    assert.equal(pagina.statusCode, 200);
    assert.ok(pagina.body.includes('Samen sterker') && !pagina.body.includes('bijgepraat'));
    assert.ok(!/<script/i.test(pagina.body));
    const paden = beelden(pagina.body);
    for (const soort of ['.pdf', '.csv', '.jsonld', '.svg'])
      assert.ok(
        paden.some((pad) => pad.endsWith(soort)),
        `${soort} in ${paden.join()}`,
      );
    for (const pad of paden) {
      const stuk = await get(pad);
      assert.equal(stuk.statusCode, 200, pad);
    }
    assert.equal((await get(`/verantwoording/${code}/${JAAR}/kop`)).statusCode, 404);
    assert.equal((await get(`/verantwoording/${code}/${JAAR}/..%2f`)).statusCode, 404);
  });

  test('VSL-6: een herziening is een nieuw nummer met reden; het oude blijft', async () => {
    const oud = await nu();
    const nieuw = await gelukt<VerslagDto>(stap(oud, '_herzien', { reden: 'Een cijfer klopte niet' }));
    assert.deepEqual([nieuw.nummer, nieuw.stand], [2, 'concept']);
    assert.equal(nieuw.blokken.length, oud.blokken.length);
    assert.equal((await stap(await nu(), '_herzien', { reden: 'Nog eens' })).statusCode, 409);
  });
});

describe('rechten', () => {
  test('wie geen verslag leest, krijgt er niets van; de andere gemeente vindt het niet', async () => {
    for (const rol of rollen) {
      const wie = await t.signIn(rol);
      const mag = ['regisseur', 'analist', 'burgemeester', 'fg', 'jurist'].includes(rol);
      assert.equal((await wie.ask('GET', '/verslagen')).statusCode, mag ? 200 : 403, rol);
    }
    const buren = await t.signIn('regisseur', BUREN);
    assert.equal((await buren.ask('GET', `/verslagen/${v.id}`)).statusCode, 404);
    assert.deepEqual((await gelukt<{ items: unknown[] }>(buren.ask('GET', '/verslagen'))).items, []);
  });
});
