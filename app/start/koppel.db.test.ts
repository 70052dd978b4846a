import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import pg from 'pg';
import { koppelBestanden, KoppelFouten } from '#modules/informatie/koppelen/index.ts';
import { startEmbedded, throwaway, type EmbeddedPostgres } from '#platform/embedded-postgres/index.ts';
import { CannotStart } from '#platform/errors.ts';
import { throwawayDir } from '#test/cluster.ts';
import { koppel as koppelVerb } from './koppel.ts';

// A data folder of its own: the command finds the server that runs there, as it finds that of a running Baken.
const map = throwawayDir();
const gegevens = path.join(map, 'gegevens');
const env = { ...process.env, BAKEN_DATA_DIR: gegevens };
let server: EmbeddedPostgres;
before(async () => {
  server = await startEmbedded({ dataDir: gegevens, log: () => undefined, settings: throwaway });
});
after(async () => {
  await server.stop('immediate');
  rmSync(map, { recursive: true, force: true });
});

const pad = (naam: string): string => path.join(map, naam);
const zet = (naam: string, inhoud: string | Uint8Array): string => {
  writeFileSync(pad(naam), inhoud);
  return pad(naam);
};

interface Afloop {
  code: number | null;
  uit: string;
  fouten: string[];
  voorspeld: string | null;
}

function start(
  args: string[],
  omgeving: NodeJS.ProcessEnv = env,
): { kind: ChildProcess; afloop: Promise<Afloop> } {
  const kind = spawn(process.execPath, [path.join(import.meta.dirname, '..', 'cli.ts'), 'koppel', ...args], {
    env: omgeving,
  });
  let uit = '';
  let fouten = '';
  kind.stdout.on('data', (chunk: Buffer) => (uit += chunk.toString()));
  kind.stderr.on('data', (chunk: Buffer) => (fouten += chunk.toString()));
  const afloop = new Promise<Afloop>((resolve, reject) => {
    kind.on('error', reject);
    kind.on('close', (code) => {
      const file = args[args.indexOf('--uit') + 1]!;
      resolve({
        code,
        uit,
        fouten: fouten.split('\n').filter((line) => line !== ''),
        voorspeld: existsSync(file) ? readFileSync(file, 'utf8') : null,
      });
    });
  });
  return { kind, afloop };
}

/** Runs the command as a person would. */
const baken = (...args: string[]): Promise<Afloop> => start(args).afloop;

/** The same without a process, for files of which only the content is at stake. */
async function koppel(
  bestaand: string,
  nieuw: string,
  meer: { lezers?: number; top?: number } = {},
): Promise<string> {
  const uit = pad('los.csv');
  await koppelBestanden({
    adminUrl: server.superuserUrl,
    bestaand,
    nieuw,
    uit,
    top: 10,
    scheiding: ';',
    meld: () => undefined,
    signaal: new AbortController().signal,
    ...meer,
  });
  return readFileSync(uit, 'utf8');
}

/** What the command tells of files that are not right, a line each. */
async function fouten(bestaand: string, nieuw: string): Promise<string[]> {
  try {
    await koppel(bestaand, nieuw);
  } catch (error) {
    if (error instanceof KoppelFouten) return error.fouten.map((f) => `${f.bestand}:${f.regel}: ${f.reden}`);
    throw error;
  }
  return [];
}

async function werkbanken(): Promise<number> {
  const client = new pg.Client({ connectionString: server.superuserUrl });
  await client.connect();
  const { rows } = await client.query<{ n: number }>(
    "select count(*)::int as n from pg_database where datname like 'baken_koppel_%'",
  );
  await client.end();
  return rows[0]!.n;
}

const ENTITEITEN = `entity_id;soort;naam;voornamen;voorvoegsel;achternaam;geboortedatum;straat;huisnummer;huisletter;toevoeging;postcode;woonplaats;telefoon;email;kenteken;iban;merk;kleur;kvknummer;vestigingsnummer;rechtsvorm;eni;mmsi;hin;bron
P1;persoon;Cornelis van der Hoeven;Cornelis;van der;Hoeven;1971-03-09;Wilgenlaan;12;;;4811AB;Veendrecht;+31612345671;kees@voorbeeld.nl;;;;;;;;;;;proef
P2;persoon;Maria van der Hoeven;Maria;van der;Hoeven;1974-11-20;Wilgenlaan;12;;;4811AB;Veendrecht;;;;;;;;;;;;;proef
P3;persoon;Soner Yıldırım;Soner;;Yıldırım;1988-01-30;Kade;3;A;;4812CD;Veendrecht;;;;;;;;;;;;;proef
O1;organisatie;Garage Zilvermeeuw B.V.;;;;;Kade;8;;;4812CE;Veendrecht;+31781234567;info@zilvermeeuw.voorbeeld.nl;;;;;01234567;000012345678;BV;;;;proef
A1;adres;;;;;;Wilgenlaan;12;;;4811AB;Veendrecht;;;;;;;;;;;;;proef
A2;adres;;;;;;Wilgenlaan;12;A;;4811AB;Veendrecht;;;;;;;;;;;;;proef
V1;voertuig;;;;;;;;;;;;;;GB123X;;Volkswagen;zwart;;;;;;;proef
S1;vaartuig;Albatros;;;;;;;;;;;;;;;;;;;;02312345;;;proef
`;
const VRAGEN = `query_id;soort;naam;adres;geboortedatum;telefoon;kenteken;kvknummer;eni
Q2;persoon;Hoeven, Kees van der;;09-03-1971;;;;
Q1;voertuig;;;;;gb-123-x;;
Q3;organisatie;Zilvermeeuw;;;;;1234567;
Q4;adres;;Wilgenln 12a, 4811 AB;;;;;
Q5;vaartuig;ms ALBATROS;;;;;;2312345
Q6;persoon;Iemand Onbekend;;;0600000000;;;
`;

describe('baken koppel', () => {
  test('kop, volgorde, rang en kans van de uitvoer; statistiek; geen werkbank blijft staan', async () => {
    const uit = pad('p.csv');
    const stats = pad('s.json');
    const afloop = await baken(
      '--bestaand',
      zet('e.csv', ENTITEITEN),
      '--nieuw',
      zet('q.csv', VRAGEN),
      '--uit',
      uit,
      '--statistiek',
      stats,
    );
    assert.equal(afloop.code, 0, afloop.fouten.join('\n'));
    const [kop, ...rijen] = afloop.voorspeld!.trimEnd().split('\n');
    assert.equal(kop, 'query_id;entity_id;score;rank');
    const cellen = rijen.map((rij) => rij.split(';') as [string, string, string, string]);
    const beste = cellen.filter((c) => c[3] === '1').map((c) => [c[0], c[1]]);
    assert.deepEqual(beste, [
      ['Q2', 'P1'],
      ['Q1', 'V1'],
      ['Q3', 'O1'],
      ['Q4', 'A2'],
      ['Q5', 'S1'],
    ]);
    const volgorde = ['Q2', 'Q1', 'Q3', 'Q4', 'Q5', 'Q6'];
    assert.deepEqual(
      cellen.map((c) => volgorde.indexOf(c[0])),
      cellen.map((c) => volgorde.indexOf(c[0])).toSorted((a, b) => a - b),
    );
    for (const vraag of volgorde) {
      const eigen = cellen.filter((c) => c[0] === vraag);
      assert.deepEqual(
        eigen.map((c) => Number(c[3])),
        eigen.map((_, i) => i + 1),
      );
      assert.equal(new Set(eigen.map((c) => c[1])).size, eigen.length);
      for (const [i, c] of eigen.entries()) {
        assert.match(c[2], /^(?:0|1)\.\d+$/);
        assert.ok(Number(c[2]) <= 1);
        if (i > 0) assert.ok(Number(c[2]) <= Number(eigen[i - 1]![2]));
      }
    }
    const s = JSON.parse(readFileSync(stats, 'utf8')) as Record<string, number>;
    assert.deepEqual(Object.keys(s), [
      'laden_ms',
      'vragen',
      'p50_ms',
      'p95_ms',
      'p99_ms',
      'kandidaten_gemiddeld',
    ]);
    assert.equal(s.vragen, 6);
    assert.ok(s.p50_ms! > 0 && s.p50_ms! <= s.p95_ms! && s.p95_ms! <= s.p99_ms!);
    assert.equal(await werkbanken(), 0);
  });

  test('--top en --scheiding; een kenmerk met het scheidingsteken staat tussen aanhalingstekens', async () => {
    const bestaand = zet('e.csv', ENTITEITEN.replace('\nA2;', '\n"A,2";'));
    const afloop = await baken(
      '--bestaand',
      bestaand,
      '--nieuw',
      zet('q.csv', VRAGEN),
      '--uit',
      pad('p.csv'),
      '--top',
      '1',
      '--scheiding',
      ',',
    );
    assert.equal(afloop.code, 0, afloop.fouten.join('\n'));
    const rijen = afloop.voorspeld!.trimEnd().split('\n');
    assert.equal(rijen[0], 'query_id,entity_id,score,rank');
    assert.match(
      rijen.find((r) => r.startsWith('Q4'))!,
      /^Q4,"A,2",[01]\.\d+,1$/,
    );
    assert.ok(rijen.slice(1).every((r) => r.endsWith(',1')));
  });

  test('wat niet kan, wordt gezegd: code 2, een regel per fout, geen uitvoer', async () => {
    const [e, q] = [ENTITEITEN, VRAGEN];
    const latin = Buffer.from(`query_id;soort;naam\nQ1;persoon;Ren\xe9 Bos\n`, 'latin1');
    const gevallen: [string, string, string | Uint8Array, RegExp[]][] = [
      ['dubbel nummer', e, 'query_id;soort\nQ1;adres\nQ1;adres\n', [/f\.csv:3: query_id "Q1"/]],
      ['dubbele entiteit', 'entity_id;soort\nE;adres\nE;adres\n', q, [/g\.csv:3: entity_id "E"/]],
      [
        'soort bestaat niet',
        e,
        'query_id;soort\nQ1;fiets\nQ2;\n',
        [/f\.csv:2: soort "fiets"/, /f\.csv:3: soort ""/],
      ],
      ['kolom ontbreekt', e, 'id;naam\nQ1;x\n', [/kolom query_id ontbreekt/, /kolom soort ontbreekt/]],
      ['kolom dubbel', e, 'query_id;soort;naam;Naam\nQ1;adres;;\n', [/kolom naam staat er meer dan eens/]],
      ['geen kop', e, '', [/kolom query_id ontbreekt/, /kolom soort ontbreekt/]],
      ['geen UTF-8', e, latin, [/f\.csv:2: geen geldige UTF-8/]],
      ['losse aanhaling', e, 'query_id;soort;naam\nQ1;persoon;"Jan\nQ2;persoon;Piet\n', [/aanhalingsteken/]],
      [
        'te veel cellen',
        e,
        'query_id;soort\nQ1;adres;x\nQ2\n',
        [/f\.csv:2: 3 kolommen/, /f\.csv:3: 1 kolommen/],
      ],
      ['leeg nummer', e, 'query_id;soort\n;adres\n', [/f\.csv:2: lege query_id/]],
      [
        'beide bestanden',
        'entity_id;soort\nE;fiets\n',
        'query_id;soort\nQ;step\n',
        [/g\.csv:2: soort "fiets"/, /f\.csv:2: soort "step"/],
      ],
    ];
    for (const [naam, bestaand, nieuw, meldingen] of gevallen) {
      writeFileSync(pad('los.csv'), 'van een eerdere keer');
      const gemeld = await fouten(zet('g.csv', bestaand), zet('f.csv', nieuw));
      assert.equal(gemeld.length, meldingen.length, `${naam}: ${gemeld.join('\n')}`);
      for (const [i, melding] of meldingen.entries()) assert.match(gemeld[i]!, melding, naam);
      assert.equal(existsSync(pad('los.csv')), false, naam);
    }
    // The last of them as a person would see it.
    const afloop = await baken('--bestaand', pad('g.csv'), '--nieuw', pad('f.csv'), '--uit', pad('los.csv'));
    assert.equal(afloop.code, 2);
    assert.deepEqual(afloop.fouten, await fouten(pad('g.csv'), pad('f.csv')));
    assert.equal(afloop.voorspeld, null);
    assert.equal(await werkbanken(), 0);
  });

  test('opties die niet kunnen', async () => {
    const e = zet('e.csv', ENTITEITEN);
    const q = zet('q.csv', VRAGEN);
    const goed = ['--bestaand', e, '--nieuw', q, '--uit', pad('weg.csv')];
    const gevallen: [string[], RegExp][] = [
      [['--bestaand', e, '--nieuw', q], /Noem --bestaand/],
      [['--bestaand', pad('nergens.csv'), '--nieuw', q, '--uit', pad('weg.csv')], /bestaat niet/],
      [['--bestaand', map, '--nieuw', q, '--uit', pad('weg.csv')], /is een map/],
      [['--bestaand', e, '--nieuw', q, '--uit', e], /ook een bestand om te lezen/],
      [['--bestaand', e, '--nieuw', q, '--uit', pad('geen/map/p.csv')], /kan niet geschreven/],
      [[...goed, '--top', '0'], /--top/],
      [[...goed, '--top', '101'], /--top/],
      [[...goed, '--scheiding', '|'], /--scheiding/],
      [[...goed, '--snel'], /Onbekende/],
    ];
    for (const [args, melding] of gevallen) {
      await assert.rejects(
        koppelVerb(args, env),
        (error: Error) => error instanceof CannotStart && melding.test(error.message),
      );
      assert.equal(existsSync(pad('weg.csv')), false);
    }
    const afloop = await baken(...goed, '--top', '0');
    assert.deepEqual([afloop.code, afloop.fouten.length], [2, 1]);
    assert.equal(readFileSync(e, 'utf8'), ENTITEITEN);
  });

  test('elke geldige schrijfwijze van een bestand geeft dezelfde bytes', async () => {
    const e = zet('e.csv', ENTITEITEN);
    const verwacht = await koppel(e, zet('q.csv', VRAGEN));
    const rijen = VRAGEN.trimEnd()
      .split('\n')
      .map((r) => r.split(';'));
    const dragen = (delen: string[][], teken: string, eind: string): string =>
      delen.map((r) => r.map((c) => (c.includes(',') ? `"${c}"` : c)).join(teken)).join(eind);
    const omgekeerd = rijen.map((r) => r.toReversed());
    const extra = rijen.map((r, i) => [i === 0 ? 'opmerking' : '"regel een\nregel ""twee"""', ...r]);
    const gevallen: Record<string, string> = {
      'met BOM': `\uFEFF${VRAGEN}`,
      komma: dragen(rijen, ',', '\n'),
      CRLF: dragen(rijen, ';', '\r\n'),
      'zonder laatste regeleinde': VRAGEN.trimEnd(),
      'kolommen omgekeerd': dragen(omgekeerd, ';', '\n'),
      'onbekende kolom met regeleinde': extra.map((r) => r.join(';')).join('\n'),
      'hoofdletters in de kop': VRAGEN.replace('query_id;soort', 'Query_ID;Soort'),
      'lege regels': VRAGEN.replaceAll('\n', '\n\n'),
      NFD: VRAGEN.normalize('NFD'),
    };
    for (const [naam, inhoud] of Object.entries(gevallen))
      assert.equal(await koppel(e, zet('q2.csv', inhoud)), verwacht, naam);
    const e2 = ENTITEITEN.trimEnd()
      .split('\n')
      .map((r) => r.split(';').toReversed());
    assert.equal(await koppel(zet('e2.csv', dragen(e2, ',', '\r\n')), pad('q.csv')), verwacht);
    assert.equal(await koppel(zet('e2.csv', ENTITEITEN.normalize('NFD')), pad('q.csv')), verwacht);
  });

  test('dezelfde bytes met één lezer en met drie', async () => {
    const veel = Array.from(
      { length: 6000 },
      (_, i) =>
        `E${i};persoon;;Anna;;Bakker${'abcdefghij'[i % 10]};19${50 + (i % 40)}-0${1 + (i % 9)}-11;Laan;${1 + (i % 90)};;;1234AB;Dorp;;;;;;;;;;;;;${'x'.repeat(400)}`,
    );
    const kop = ENTITEITEN.split('\n')[0]!;
    const e = zet('veel.csv', `${kop}\n${veel.join('\n')}\n`);
    const q = zet(
      'q.csv',
      'query_id;soort;naam;geboortedatum\nQ1;persoon;Anna Bakkerc;11-03-1952\nQ2;persoon;A. Bakker;1955\n',
    );
    const een = await koppel(e, q, { lezers: 1, top: 100 });
    assert.ok(een.split('\n').length > 20);
    assert.equal(await koppel(e, q, { lezers: 3, top: 100 }), een);
  });

  test('alleen een kop: een leeg antwoord', async () => {
    const kop = ENTITEITEN.split('\n')[0]!;
    assert.equal(
      await koppel(zet('leeg.csv', `${kop}\n`), zet('q.csv', VRAGEN)),
      'query_id;entity_id;score;rank\n',
    );
    assert.equal(
      await koppel(zet('e.csv', ENTITEITEN), zet('leeg.csv', 'query_id;soort')),
      'query_id;entity_id;score;rank\n',
    );
  });

  test('een vraag wordt geen entiteit voor de volgende, en alleen de eigen soort komt in aanmerking', async () => {
    const e = zet('e.csv', ENTITEITEN);
    const vraag = 'persoon;Iris Goudsmit;;11-12-1990;0612398765';
    const q = zet(
      'q.csv',
      `query_id;soort;naam;adres;geboortedatum;telefoon\nQ1;${vraag}\nQ2;${vraag}\nQ3;organisatie;Cornelis van der Hoeven;;;0612345671\n`,
    );
    const antwoord = await koppel(e, q);
    for (const rij of antwoord.trimEnd().split('\n').slice(1)) {
      const [vraag, entiteit] = rij.split(';') as [string, string];
      assert.match(entiteit, vraag === 'Q3' ? /^O/ : /^P/);
    }
    const zonder = await koppel(
      e,
      zet('q.csv', `query_id;soort;naam;adres;geboortedatum;telefoon\nQ2;${vraag}\n`),
    );
    assert.deepEqual(
      antwoord.split('\n').filter((r) => r.startsWith('Q2')),
      zonder.split('\n').filter((r) => r.startsWith('Q2')),
    );
  });

  test('Ctrl-C: geen uitvoer en geen werkbank, ook midden in het laden', async () => {
    const kop = ENTITEITEN.split('\n')[0]!;
    const out = Array.from(
      { length: 150_000 },
      (_, i) => `E${i};persoon;;Anna;;Bakker;1950-01-11;Laan;${i};;;1234AB;Dorp;;;;;;;;;;;;;`,
    );
    const e = zet('groot.csv', `${kop}\n${out.join('\n')}\n`);
    const { kind, afloop } = start([
      '--bestaand',
      e,
      '--nieuw',
      zet('q.csv', VRAGEN),
      '--uit',
      pad('stop.csv'),
    ]);
    while ((await werkbanken()) === 0) await new Promise((resolve) => setTimeout(resolve, 50));
    await new Promise((resolve) => setTimeout(resolve, 300));
    kind.kill('SIGINT');
    const { code, voorspeld, fouten } = await afloop;
    assert.equal(code, 130, fouten.join('\n'));
    assert.deepEqual(fouten, ['Gestopt; er is niets geschreven.']);
    assert.equal(voorspeld, null);
    assert.equal(existsSync(`${pad('stop.csv')}.deel-${kind.pid}`), false);
    assert.equal(await werkbanken(), 0);
  });

  test('wat een omgebracht proces achterliet, ruimt de volgende keer op', async () => {
    const client = new pg.Client({ connectionString: server.superuserUrl });
    await client.connect();
    // Process 1 is always there: its bench is left alone. Above the highest number of the system nobody is.
    await client.query('create database baken_koppel_4999999_dood');
    await client.query('create database baken_koppel_1_leeft');
    await koppel(zet('e.csv', ENTITEITEN), zet('q.csv', VRAGEN));
    const { rows } = await client.query(
      "select datname from pg_database where datname like 'baken_koppel_%'",
    );
    assert.deepEqual(rows, [{ datname: 'baken_koppel_1_leeft' }]);
    await client.query('drop database baken_koppel_1_leeft');
    await client.end();
  });

  test('ook zonder draaiend Baken en zonder gegevens: met een eigen cluster, dat daarna weer stilstaat', async () => {
    mkdirSync(pad('kaal'), { recursive: true });
    const alleen = { ...env, BAKEN_DATA_DIR: pad('kaal/gegevens') };
    const args = [
      '--bestaand',
      zet('e.csv', ENTITEITEN),
      '--nieuw',
      zet('q.csv', VRAGEN),
      '--uit',
      pad('kaal.csv'),
    ];
    const { code, voorspeld, fouten } = await start(args, alleen).afloop;
    assert.equal(code, 0, fouten.join('\n'));
    assert.match(voorspeld!, /^Q2;P1;0\.[5-9]/m);
    assert.equal(existsSync(pad('kaal/gegevens/postgres/postmaster.pid')), false);
  });
});
