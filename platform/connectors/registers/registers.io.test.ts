import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { point } from './adres.ts';
import type { Ask } from './ask.ts';
import { live, mutatiesVan, opgenomen, standardAddress } from './index.ts';
import { brpDate, compactDate } from './json.ts';
import type { Register, Uitkomst, Vraag } from './port.ts';
import { recordedBrp } from './recorded-people.ts';
import { recordedBag, recordedBrk, recordedPdok, recordedWoz } from './recorded-places.ts';
import { recordedKvk, recordedRdw } from './recorded-firms.ts';

const context = {
  vandaag: '2026-11-24',
  velden: ['naam', 'geboorte.datum', 'verblijfplaats', 'adressering'],
  gemeentecode: '9999',
};
const servers: http.Server[] = [];
after(() => servers.forEach((one) => one.close()));

interface Seen {
  url: URL;
  method: string;
  headers: http.IncomingHttpHeaders;
  body: unknown;
}
type Reply = {
  status?: number;
  type?: string;
  text: string;
  headers?: Record<string, string>;
  wait?: number;
};

async function server(
  answer: (seen: Seen) => Reply | Promise<Reply>,
): Promise<{ origin: string; seen: Seen[] }> {
  const seen: Seen[] = [];
  const made = http.createServer((request, reply) => {
    const chunks: Buffer[] = [];
    request.on('data', (c: Buffer) => chunks.push(c));
    request.on('end', () => {
      const raw = Buffer.concat(chunks).toString('utf8');
      const json = (request.headers['content-type'] ?? '').includes('json');
      const one = {
        url: new URL(request.url ?? '/', 'http://x'),
        method: request.method ?? '',
        headers: request.headers,
        body: raw === '' ? undefined : json ? (JSON.parse(raw) as unknown) : raw,
      };
      seen.push(one);
      void Promise.resolve(answer(one)).then(
        ({ status = 200, type = 'application/json', text, headers = {} }) =>
          reply.writeHead(status, { 'content-type': type, ...headers }).end(text),
      );
    });
  });
  servers.push(made);
  await new Promise<void>((ready) => made.listen(0, '127.0.0.1', ready));
  return { origin: `http://127.0.0.1:${(made.address() as AddressInfo).port}`, seen };
}

/** Serves what is recorded over HTTP, so that the live client reads it from a wire. */
const onWire = ({ url, body }: Seen): Promise<Reply> => {
  const ask: Ask = {
    path: url.pathname.replace(/^\/[a-z]+\//, '/'),
    query: Object.fromEntries(url.searchParams),
    body,
  };
  const of = url.pathname.split('/')[1]!;
  const transport = {
    pdok: recordedPdok,
    bag: recordedBag,
    kvk: recordedKvk,
    rdw: recordedRdw,
    brp: recordedBrp,
    brk: recordedBrk,
    woz: recordedWoz,
  }[of]!;
  return transport(ask).then((r) => (r.ok ? { status: r.status, text: r.text } : { status: 500, text: '' }));
};

const vragen: [Register, Vraag][] = [
  ['bag', { soort: 'adres', waarden: { adres: 'Kwikstaartweg 14' } }],
  ['bag', { soort: 'adres', waarden: { adres: 'Niemandsweg 1' } }],
  ['kvk', { soort: 'kvk.zoeken', waarden: { naam: 'Verhuur Tolbaken' } }],
  ['kvk', { soort: 'kvk.zoeken', waarden: { naam: 'Bestaat Niet' } }],
  ['kvk', { soort: 'kvk.basisprofiel', waarden: { kvkNummer: '00001022' } }],
  ['kvk', { soort: 'kvk.vestiging', waarden: { vestigingsnummer: '000000001049' } }],
  ['rdw', { soort: 'rdw.kenteken', waarden: { kenteken: 'V-478-EO' } }],
  ['rdw', { soort: 'rdw.kenteken', waarden: { kenteken: 'BB-123-B' } }],
  ['brp', { soort: 'brp.bsn', waarden: { bsn: '999901151' } }],
  ['brp', { soort: 'brp.postcode', waarden: { postcode: '9999SZ', huisnummer: '12' } }],
  [
    'brp',
    {
      soort: 'bewoning.peildatum',
      waarden: { adresseerbaarObject: '9999010019000012', peildatum: '2026-01-01' },
    },
  ],
  ['brk', { soort: 'brk.object', waarden: { nummeraanduiding: '9999200001000014' } }],
  ['brk', { soort: 'brk.eigenaar', waarden: { zaak: '9999700001000014' } }],
  ['woz', { soort: 'woz.object', waarden: { nummeraanduiding: '9999200001000014' } }],
];

describe('één poort: opgenomen en over de lijn zeggen hetzelfde', () => {
  for (const [register, vraag] of vragen)
    test(`${vraag.soort} ${Object.values(vraag.waarden).join(' ')}`, async () => {
      const { origin, seen } = await server(onWire);
      const aansluiting = { adres: `${origin}/${register}`, kop: 'apikey', sleutel: 'geheim' };
      const over = await live(register, aansluiting, [origin], { pdok: `${origin}/pdok` }).vraag(
        vraag,
        context,
      );
      assert.deepEqual(over, await opgenomen(register).vraag(vraag, context));
      assert.notEqual(over.soort, 'storing');
      // The key goes to the register it is for, and to nobody else.
      for (const one of seen)
        assert.equal(one.headers['apikey'] === 'geheim', !one.url.pathname.startsWith('/pdok'));
    });
});

const ask = async (
  register: Register,
  reply: Reply | ((s: Seen) => Reply),
  vraag: Vraag,
): Promise<Uitkomst> => {
  const { origin } = await server((seen) => (typeof reply === 'function' ? reply(seen) : reply));
  return live(register, { adres: origin, kop: 'x-api-key', sleutel: 'g' }, [origin], { pdok: origin }).vraag(
    vraag,
    context,
  );
};
const perRegister = new Map(vragen.map(([register, vraag]) => [register, vraag] as const));

describe('wat geen antwoord is, heet nooit "geen gegevens"', () => {
  const bad: [string, Reply, string][] = [
    ['drukte met Retry-After', { status: 429, text: '{}', headers: { 'retry-after': '9' } }, 'te-druk'],
    ['een fout van de overkant', { status: 500, text: '{"title":"stuk"}' }, 'fout'],
    ['een sleutel die niet geldt', { status: 401, text: '{}' }, 'geen-toegang'],
    ['een bladzijde van een proxy', { text: '<html>404</html>', type: 'text/html' }, 'onleesbaar'],
    ['een 404 van een proxy', { status: 404, text: '<html>404</html>', type: 'text/html' }, 'onleesbaar'],
    ['half JSON', { text: '{"response":{"docs":[' }, 'onleesbaar'],
    ['JSON met een andere vorm', { text: '"hallo"' }, 'onleesbaar'],
  ];
  for (const [register, vraag] of perRegister)
    for (const [what, reply, code] of bad)
      test(`${register}: ${what}`, async () => {
        const found = await ask(register, reply, vraag);
        assert.deepEqual([found.soort, found.soort === 'storing' && found.code], ['storing', code]);
        if (code === 'te-druk') assert.equal(found.soort === 'storing' && found.opnieuwNa, 9);
      });

  for (const [register, vraag] of perRegister)
    test(`${register}: wie niet op tijd antwoordt, of halverwege stopt, is te traag`, async () => {
      for (const half of [false, true]) {
        const made = http.createServer((_, reply) => {
          if (half) reply.writeHead(200, { 'content-type': 'application/json' }).write('{"a":');
        });
        servers.push(made);
        await new Promise<void>((ready) => made.listen(0, '127.0.0.1', ready));
        const origin = `http://127.0.0.1:${(made.address() as AddressInfo).port}`;
        const found = await live(register, { adres: origin, kop: 'x', sleutel: 'g' }, [origin], {
          pdok: origin,
          patience: 150,
        }).vraag(vraag, context);
        assert.deepEqual(found, { soort: 'storing', code: 'te-traag', opnieuwNa: null }, String(half));
        made.closeAllConnections();
      }
    });

  // What a 404 in the form of the service itself means: nothing known, or (where it says "nothing" otherwise) a fault.
  for (const [register, soort] of [
    ['bag', 'geen-treffer'],
    ['kvk', 'geen-treffer'],
    ['rdw', 'storing'],
    ['brp', 'storing'],
    ['brk', 'geen-treffer'],
    ['woz', 'geen-treffer'],
  ] as const)
    test(`${register}: een eigen 404 is ${soort}`, async () => {
      const text = JSON.stringify({ status: 404, title: 'Niet gevonden.', fout: [{ code: 'IPD5200' }] });
      const vraag: Vraag =
        register === 'bag'
          ? { soort: 'adres.object', waarden: { adresseerbaarObject: '9999010019000012' } }
          : perRegister.get(register)!;
      const found = await ask(register, { status: 404, text, type: 'application/problem+json' }, vraag);
      assert.equal(found.soort, soort);
    });

  test('rare datums van RDW blijven zo precies als zij zijn, of zijn onbekend', async () => {
    const datum = async (register: Register, body: unknown, vraag: Vraag, code: string) => {
      const found = await ask(register, { text: JSON.stringify(body) }, vraag);
      assert.ok(found.soort === 'antwoord', JSON.stringify(found));
      return found.treffers[0]!.feiten.filter((f) => f.code === code).map((f) => f.waarde);
    };
    const rdw = (vervaldatum_apk: unknown) =>
      datum(
        'rdw',
        [{ kenteken: 'BB123B', vervaldatum_apk }],
        { soort: 'rdw.kenteken', waarden: { kenteken: 'BB123B' } },
        'apk',
      );
    assert.deepEqual(
      [
        await rdw('20270231'),
        await rdw('20271301'),
        await rdw('20270600'),
        await rdw('morgen'),
        await rdw(20_270_601),
      ],
      [['2027-02'], ['2027'], ['2027-06'], [''], ['2027-06-01']],
    );
  });

  test('een register dat er niet is, is niet bereikbaar', async () => {
    const { origin } = await server(() => ({ text: '' }));
    servers.at(-1)!.close();
    servers.at(-1)!.closeAllConnections();
    const found = await live('rdw', { adres: origin, kop: '', sleutel: '' }, [origin]).vraag(
      perRegister.get('rdw')!,
      context,
    );
    assert.deepEqual(found, { soort: 'storing', code: 'niet-bereikbaar', opnieuwNa: null });
  });

  test('een adres buiten de lijst wordt niet gebeld', async () => {
    const { origin, seen } = await server(() => ({ text: '[]' }));
    const found = await live('rdw', { adres: origin, kop: '', sleutel: '' }, []).vraag(
      perRegister.get('rdw')!,
      context,
    );
    assert.deepEqual([found.soort === 'storing' && found.code, seen.length], ['niet-toegestaan', 0]);
  });
});

describe('KVK', () => {
  const zoek: Vraag = { soort: 'kvk.zoeken', waarden: { naam: 'X' } };
  test('404 IPD5200 is geen treffer; IPD1003 en een onbekende code zijn een storing', async () => {
    const fout = (code: string) =>
      ask('kvk', { status: 404, text: JSON.stringify({ fout: [{ code, omschrijving: '-' }] }) }, zoek);
    assert.deepEqual(await fout('IPD5200'), { soort: 'geen-treffer' });
    assert.deepEqual(await fout('IPD1003'), { soort: 'storing', code: 'te-druk', opnieuwNa: 300 });
    assert.equal((await fout('IPD9999')).soort, 'storing');
  });

  test('400 IPD0006 is een afgewezen vraag, met de code', async () => {
    const text = JSON.stringify({ fout: [{ code: 'IPD0006', omschrijving: 'ongeldig' }] });
    assert.deepEqual(await ask('kvk', { status: 400, text }, zoek), { soort: 'afgewezen', code: 'IPD0006' });
  });

  test('een afgeschermd adres wordt niet gelezen, alleen gezegd', async () => {
    const found = await opgenomen('kvk').vraag(
      { soort: 'kvk.basisprofiel', waarden: { kvkNummer: '00001049' } },
      context,
    );
    assert.ok(found.soort === 'antwoord');
    assert.deepEqual(found.treffers[0]!.tekens, ['afgeschermd']);
    assert.equal(JSON.stringify(found).includes('Zwaluwplein 3'), false);
  });

  test('datums met nullen: zonder dag, zonder maand, onbekend', () => {
    assert.deepEqual(
      [
        '20080000',
        '20170600',
        '00000000',
        '20240229',
        '20230229',
        '2017-06-01T00:00:00',
        'gisteren',
        '20171332',
      ].map(compactDate),
      ['2008', '2017-06', '', '2024-02-29', '2023-02', '2017-06-01', '', '2017'],
    );
  });
});

describe('KVK Mutatieservice', () => {
  const vraag = (origin: string) =>
    mutatiesVan({ adres: origin, kop: 'apikey', sleutel: 'g' }, [origin], 'abonnement 1', {
      vanaf: '2026-11-01T00:00:00Z',
      tot: '2026-11-24T00:00:00Z',
    });
  const signaal = (id: string, signaalType: string, kvknummer = '12345678') => ({
    id,
    timestamp: '2026-11-20T15:25:13.773Z',
    kvknummer,
    signaalType,
  });
  const bladzijde = (pagina: number, signalen: unknown[]) => ({
    text: JSON.stringify({ pagina, aantal: 100, totaal: 3, totaalPaginas: 2, signalen }),
  });

  test('alle bladzijden; een nieuwe inschrijving komt één keer; wat niet te lezen is telt niet', async () => {
    const { origin, seen } = await server(({ url }) =>
      url.searchParams.get('pagina') === '1'
        ? bladzijde(1, [
            signaal('a', 'SignaalNieuweInschrijving'),
            signaal('b', 'SignaalGewijzigdeInschrijving'),
            { id: 'x' },
          ])
        : bladzijde(2, [
            signaal('c', 'SignaalAdreswijziging_2025_01', '87654321'),
            signaal('d', 'SignaalIetsNieuws', '87654321'),
          ]),
    );
    const found = await vraag(origin);
    assert.ok(found.soort === 'mutaties');
    assert.deepEqual(
      found.items.map((m) => `${m.signaal} ${m.soort} ${m.kvkNummer}`),
      ['a nieuw 12345678', 'c adres 87654321', 'd overig 87654321'],
    );
    assert.deepEqual(
      seen.map((s) => s.url.pathname),
      ['/v1/abonnementen/abonnement%201', '/v1/abonnementen/abonnement%201'],
    );
  });

  test('een bladzijde die niet komt is een storing, geen halve dag', async () => {
    const { origin } = await server(({ url }) =>
      url.searchParams.get('pagina') === '1'
        ? bladzijde(1, [signaal('a', 'SignaalNieuweInschrijving')])
        : { status: 429, text: '{}' },
    );
    assert.deepEqual(await vraag(origin), { soort: 'storing', code: 'te-druk', opnieuwNa: null });
    const { origin: onbekend } = await server(() => ({ status: 404, text: '{"fout":[]}' }));
    assert.equal((await vraag(onbekend)).soort, 'storing');
  });
});

describe('BRP', () => {
  test('zonder velden wordt niets gevraagd; het burgerservicenummer gaat altijd mee voor het protocol', async () => {
    const vraag = perRegister.get('brp')!;
    await assert.rejects(
      opgenomen('brp').vraag({ soort: 'brp.bsn', waarden: { bsn: '1' } }, { vandaag: '2026-11-24' }),
    );
    const { origin, seen } = await server(() => ({ text: '{"bewoningen":[]}' }));
    const poort = live('brp', { adres: origin, kop: 'x', sleutel: 'g' }, [origin]);
    await poort.vraag(
      { soort: 'brp.naam-geboortedatum', waarden: { geslachtsnaam: 'Jong', geboortedatum: '1971-04-17' } },
      context,
    );
    await poort.vraag(vraag, context);
    assert.deepEqual(seen[0]!.body, {
      type: 'ZoekMetGeslachtsnaamEnGeboortedatum',
      fields: ['burgerservicenummer', ...context.velden],
      gemeenteVanInschrijving: '9999',
      geslachtsnaam: 'Jong',
      geboortedatum: '1971-04-17',
    });
    assert.deepEqual(
      seen.map((s) => `${s.method} ${s.url.pathname}`),
      ['POST /brp/personen', 'POST /bewoning/bewoningen'],
    );
  });

  test('vier soorten datum, en wat er niet op lijkt', () => {
    const dates = [
      { type: 'Datum', datum: '1971-04-17' },
      { type: 'JaarMaandDatum', jaar: 1989, maand: 7 },
      { type: 'JaarDatum', jaar: 984 },
      { type: 'DatumOnbekend', onbekend: true },
      { type: 'Datum', datum: '1971-02-31' },
      { type: 'Anders' },
      '1971',
    ];
    assert.deepEqual(dates.map(brpDate), ['1971-04-17', '1989-07', '0984', '', '1971-02', '', '']);
  });

  test('meer dan het register geeft is "te veel", geen lege lijst', async () => {
    const text = JSON.stringify({
      status: 400,
      invalidParams: [{ name: 'type', code: 'tooManyResults', reason: '-' }],
    });
    const vraag = { soort: 'brp.naam-gemeente', waarden: { geslachtsnaam: 'Jong' } };
    assert.deepEqual(await ask('brp', { status: 400, text }, vraag), { soort: 'te-veel' });
  });

  test('geheimhouding, onderzoek en overlijden staan als teken bij de persoon', async () => {
    const signs = async (bsn: string) => {
      const found = await opgenomen('brp').vraag({ soort: 'brp.bsn', waarden: { bsn } }, context);
      return found.soort === 'antwoord' ? found.treffers[0]!.tekens : null;
    };
    assert.deepEqual(
      [
        await signs('999901436'),
        await signs('999901576'),
        await signs('999901862'),
        await signs('999901011'),
      ],
      [['geheimhouding'], ['in-onderzoek'], ['overleden'], []],
    );
  });

  test('een token wordt gehaald en meegestuurd', async () => {
    const { origin, seen } = await server(({ url }) =>
      url.pathname === '/token'
        ? { text: '{"access_token":"abc"}' }
        : { text: '{"type":"RaadpleegMetBurgerservicenummer","personen":[]}' },
    );
    const poort = live(
      'brp',
      { adres: origin, kop: '', sleutel: 'zeer geheim', tokenAdres: `${origin}/token`, clientId: 'baken' },
      [origin],
    );
    assert.deepEqual(await poort.vraag({ soort: 'brp.bsn', waarden: { bsn: '999901011' } }, context), {
      soort: 'geen-treffer',
    });
    assert.match(String(seen[0]!.body), /client_secret=zeer\+geheim/);
    assert.equal(seen[1]!.headers.authorization, 'Bearer abc');
  });
});

describe('adressen', () => {
  test('het antwoord van Locatieserver telt alleen met het gevraagde huisnummer', async () => {
    const docs = [{ type: 'adres', straatnaam: 'Snipstraat', huisnummer: 3, weergavenaam: 'Snipstraat 3' }];
    const reply = { text: JSON.stringify({ response: { docs } }) };
    assert.deepEqual(await ask('bag', reply, { soort: 'adres', waarden: { adres: 'Snipstraat 5' } }), {
      soort: 'geen-treffer',
    });
  });

  test('is de BAG stil, dan blijft de plek bekend', async () => {
    const { origin } = await server((seen) =>
      seen.url.pathname === '/pdok/free' ? onWire(seen) : { status: 500, text: '' },
    );
    const found = await live('bag', { adres: `${origin}/bag`, kop: 'x', sleutel: 'g' }, [origin], {
      pdok: `${origin}/pdok`,
    }).vraag({ soort: 'adres', waarden: { adres: 'Kwikstaartweg 14' } }, context);
    assert.ok(found.soort === 'antwoord' && found.treffers[0]!.feiten.some((f) => f.code === 'punt'));
  });

  test('zoektekens van de dienst worden gewone tekst', async () => {
    const { origin, seen } = await server(onWire);
    await live('bag', { adres: `${origin}/bag`, kop: 'x', sleutel: '' }, [origin], {
      pdok: `${origin}/pdok`,
    }).vraag({ soort: 'adres', waarden: { adres: 'Snipstraat 5) OR *:* {!func}x' } }, context);
    assert.equal(seen[0]!.url.searchParams.get('q'), 'Snipstraat 5 OR func x');
  });

  test('een punt in WKT wordt breedte en lengte, een RD-punt blijft zoals het is', () => {
    assert.deepEqual(['POINT(4.687 51.827)', 'POINT(107000.0 426000.0)', 'POINT EMPTY'].map(point), [
      '51.827, 4.687',
      '107000.0, 426000.0',
      '',
    ]);
  });
});

// Uses the official descriptions and recorded answers that lie beside a development checkout; skipped where they are absent.
const reference =
  process.env.BAKEN_REFERENTIE ?? path.join(import.meta.dirname, '../../../../shared/reference');
const given = existsSync(reference);

describe('officiële voorbeelden (alleen waar ze naast de code staan)', { skip: !given }, () => {
  const file = (name: string) =>
    JSON.parse(readFileSync(path.join(reference, name), 'utf8')) as { status: number; body: unknown };
  for (const name of [
    'KVKSearchClientTests-test_client-0',
    'KVKProfilesClientTests-test_client-0',
    'KVKBranchProfilesClientTests-test_client-0',
    'vve-0',
  ])
    test(`kvk ${name} wordt gelezen`, async () => {
      const { status, body } = file(`kvk/voorbeelden/${name}.json`);
      const soort = name.includes('Branch')
        ? 'kvk.vestiging'
        : name.includes('Profiles') || name === 'vve-0'
          ? 'kvk.basisprofiel'
          : 'kvk.zoeken';
      const found = await ask(
        'kvk',
        { status, text: JSON.stringify(body) },
        { soort, waarden: { naam: 'x', kvkNummer: '1', vestigingsnummer: '1' } },
      );
      assert.ok(found.soort === 'antwoord', JSON.stringify(found));
      assert.ok(found.treffers.every((t) => t.titel !== '' && t.feiten.length > 1));
    });

  for (const name of ['KVKSearchClientTests-test_client_404-0', 'KVKProfilesClientTests-test_client_404-0'])
    test(`kvk ${name} is geen treffer`, async () => {
      const { status, body } = file(`kvk/voorbeelden/${name}.json`);
      const found = await ask(
        'kvk',
        { status, text: JSON.stringify(body) },
        { soort: 'kvk.zoeken', waarden: { naam: 'x' } },
      );
      assert.deepEqual(found.soort === 'geen-treffer' || found, true);
    });

  test('pdok-voorbeeld wordt gelezen, met punt en buurt', async () => {
    const { lookup } = JSON.parse(
      readFileSync(path.join(reference, 'pdok/locatieserver-voorbeelden.json'), 'utf8'),
    ) as { lookup: { antwoord: unknown } };
    const { origin } = await server(() => ({ text: JSON.stringify(lookup.antwoord) }));
    const found = await live('bag', { adres: origin, kop: '', sleutel: '' }, [origin], {
      pdok: origin,
    }).vraag({ soort: 'adres', waarden: { adres: 'Kerkbuurt 1A-2' } }, context);
    assert.ok(found.soort === 'antwoord');
    assert.deepEqual(found.treffers[0]!.feiten.find((f) => f.code === 'punt')?.waarde, '51.8270, 4.6870');
  });

  test('wat wij vragen staat in de beschrijvingen: paden en namen van velden', () => {
    const read = (name: string) => readFileSync(path.join(reference, name), 'utf8');
    const bag = read('bag/bag-individuele-bevragingen-v2.openapi.yaml');
    assert.match(bag, /\/adressenuitgebreid:[\s\S]{0,14000}name: adresseerbaarObjectIdentificatie/);
    assert.ok(standardAddress.bag.endsWith('/individuelebevragingen/v2'));
    const brk = read('brk-woz/brk-bevragen-v2.openapi.yaml');
    assert.match(
      brk,
      /kadastraalonroerendezaken\/\{kadastraalOnroerendeZaakIdentificatie\}\/zakelijkgerechtigden:/,
    );
    assert.match(read('brk-woz/woz-bevragen-v1.openapi.yaml'), /wozObjecten:/);
    assert.match(read('brp/bewoning.openapi.yaml'), /\/bewoningen:/);
    const velden = read('rdw/gekentekende-voertuigen-velden.csv');
    for (const veld of [
      'wam_verzekerd',
      'vervaldatum_apk',
      'export_indicator',
      'tellerstandoordeel',
      'datum_tenaamstelling',
    ])
      assert.ok(velden.includes(`\n${veld},`), veld);
  });
});
