import assert from 'node:assert/strict';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import pg from 'pg';
import type { House } from '#app/compose.ts';
import { backup, journaal } from '#app/start/backup.ts';
import { openInstallation, type Installation } from '#app/start/installation.ts';
import { controleer, houseOf } from '#app/start/logboek.ts';
import { herstel } from '#app/start/restore.ts';
import { loadAccounts } from '#demo/load.ts';
import { registreer } from '#modules/informatie/signalen/index.ts';
import { verzegel } from '#modules/privacy/logboek/service.ts';
import { bewaarBuiten } from '#modules/privacy/logboek/service.ts';
import { newIdentity, recipientOf } from '#platform/backup/age.ts';
import { filesUnder } from '#platform/backup/disk.ts';
import { readBackup } from '#platform/backup/read.ts';
import { copyOut, setSpelling, tablesOf } from '#platform/backup/tables.ts';
import { CannotStart } from '#platform/errors.ts';
import { inWork } from '#platform/work.ts';
import { actorOf, systeem } from './app.ts';

const scratch = mkdtempSync(path.join(tmpdir(), 'baken-backup-'));
chmodSync(scratch, 0o755);
const regisseur = actorOf('regisseur');

const opened: Installation[] = [];
after(async () => {
  for (const installation of opened) await installation.stop();
  rmSync(scratch, { recursive: true, force: true });
});

const envOf = (name: string): NodeJS.ProcessEnv => ({
  BAKEN_DATA_DIR: path.join(scratch, name),
  BAKEN_MODE: 'demo',
});

/** What a verb says on the terminal, and its exit code. */
async function said(run: () => Promise<number>): Promise<{ code: number; text: string }> {
  const lines: string[] = [];
  const log = console.log;
  console.log = (line: string) => void lines.push(line);
  try {
    return { code: await run(), text: lines.join('\n') };
  } finally {
    console.log = log;
  }
}

async function withClient<T>(
  installation: Installation,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: installation.adminUrl });
  await client.connect();
  try {
    await setSpelling(client);
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Rows and hash of every table, by name. */
const measure = (installation: Installation): Promise<Map<string, string>> =>
  withClient(installation, async (client) => {
    const found = new Map<string, string>();
    for (const table of await tablesOf(client)) {
      const { rijen, sha256 } = await copyOut(client, table);
      found.set(table.tabel, `${rijen} ${sha256}`);
    }
    return found;
  });

async function maak(house: House, wat: string): Promise<{ id: string; bestand: string }> {
  return inWork(house.platform, regisseur, '0'.repeat(32), async (work) => {
    const { id } = await registreer(work, {
      bronsoort: 'mailbox',
      wat,
      waar: 'Kwikstaartweg 14',
      thema: 'drugs',
      ontvangenOp: work.now,
      team: 'ondermijning',
    });
    const bestand = await work.platform.files.put(work, id, Buffer.from(`bijlage bij ${wat}`));
    return { id, bestand };
  });
}

const vernietig = (house: House, id: string): Promise<void> =>
  inWork(house.platform, systeem(1), '0'.repeat(32), async (work) => {
    const regel = house.platform.contributions
      .all('bewaarregel')
      .flatMap((c) => c.value)
      .find((r) => r.id === 'signaal');
    await regel!.vernietig(work, id);
  });

const leesBestand = (house: House, id: string): Promise<string> =>
  inWork(house.platform, regisseur, '0'.repeat(32), async (work) =>
    (await work.platform.files.get(work, id)).toString(),
  );

const telt = (installation: Installation, sql: string, values: unknown[]): Promise<number> =>
  withClient(installation, async (client) => (await client.query<{ n: number }>(sql, values)).rows[0]!.n);

const env = envOf('bron');
const map = path.join(scratch, 'backups');
let bron: Installation;
let house: House;
let blijft: { id: string; bestand: string };
let gaat: { id: string; bestand: string };
let stand: Map<string, string>;
let folder: string;

before(async () => {
  bron = await openInstallation(env, () => undefined);
  opened.push(bron);
  await withClient(bron, loadAccounts);
  house = houseOf(bron);
  const eerder = await maak(house, 'Al voor de back-up vernietigd.');
  blijft = await maak(house, 'Grijze bus bij de loods; naam met ö, \\ en een\nnieuwe regel.');
  gaat = await maak(house, 'Wordt na de back-up vernietigd.');
  await vernietig(house, eerder.id);
  for (const gemeente of [1, 2]) await inWork(house.platform, systeem(gemeente), '0'.repeat(32), verzegel);
  await inWork(house.platform, systeem(1), '0'.repeat(32), bewaarBuiten);
  stand = await measure(bron);
  const { code, text } = await said(() => backup([map], env));
  assert.equal(code, 0);
  folder = /Back-up klaar: (.*)/.exec(text)![1]!;
});
after(() => house.close());

/** The same backup under another name, to be damaged. */
function kopie(name: string): string {
  const target = path.join(scratch, name);
  cpSync(folder, target, { recursive: true });
  return target;
}

describe('back-up', () => {
  test('niets leesbaars op schijf: geen tekst, geen naam, geen sleutel', async () => {
    for (const file of await filesUnder(folder)) {
      const bytes = readFileSync(path.join(folder, file)).toString('latin1');
      assert.doesNotMatch(bytes, /loods|Kwikstaart|Hoekstra|AGE-SECRET-KEY/, file);
      assert.equal(bytes.includes(readFileSync(bron.rootKeyFile, 'utf8').trim()), false, file);
    }
  });

  test('de sleutels liggen apart, en zonder hen gaat niets open', async () => {
    const zonder = kopie('zonder-sleutels');
    rmSync(path.join(zonder, 'sleutels'), { recursive: true });
    await assert.rejects(herstel([zonder], envOf('nergens')), /deel met sleutels ontbreekt/);
    const gegevens = readdirSync(path.join(folder, 'gegevens'));
    assert.equal(
      gegevens.some((name) => name.includes('recordsleutel')),
      false,
    );
  });

  test('Baken draait door: de database die er al was, is niet gestopt', async () => {
    assert.equal(
      await leesBestand(house, blijft.bestand),
      'bijlage bij Grijze bus bij de loods; naam met ö, \\ en een\nnieuwe regel.',
    );
  });
});

describe('herstel', () => {
  test('in een lege map: gelijke aantallen en hashes, bestanden open, logboek heel', async () => {
    const { code, text } = await said(() => herstel([map], envOf('terug')));
    assert.equal(code, 0, text);
    assert.match(text, /aantallen en hashes zijn gelijk/);
    assert.match(text, /in orde/);
    const terug = await openInstallation(envOf('terug'), () => undefined);
    opened.push(terug);
    const after = await measure(terug);
    const changed = [...stand].filter(([tabel, m]) => after.get(tabel) !== m).map(([tabel]) => tabel);
    // The restore itself is written in the log, and waits there for its seal.
    assert.deepEqual(changed, ['platform.audit', 'platform.audit_open']);
    const other = houseOf(terug);
    assert.equal(await leesBestand(other, blijft.bestand), await leesBestand(house, blijft.bestand));
    assert.equal(await leesBestand(other, gaat.bestand), 'bijlage bij Wordt na de back-up vernietigd.');
    await other.close();
  });

  test('wat na de back-up vernietigd is, komt niet terug; wat later kwam, mag ontbreken', async () => {
    await vernietig(house, gaat.id);
    const later = await maak(house, 'Na de back-up binnengekomen.');
    const { code, text } = await said(() => herstel([folder], envOf('later')));
    assert.equal(code, 0, text);
    assert.match(text, /1 records die na de back-up vernietigd zijn, zijn opnieuw vernietigd/);
    const terug = await openInstallation(envOf('later'), () => undefined);
    opened.push(terug);
    for (const tabel of ['signalen.signaal', 'platform.recordsleutel'])
      assert.deepEqual(
        [
          await telt(terug, `select count(*)::int as n from ${tabel} where id = $1`, [gaat.id]),
          await telt(terug, `select count(*)::int as n from ${tabel} where id = $1`, [blijft.id]),
        ],
        [0, 1],
        tabel,
      );
    assert.equal(
      await telt(terug, 'select count(*)::int as n from signalen.signaal where id = $1', [later.id]),
      0,
    );
    assert.equal(
      await telt(terug, 'select count(*)::int as n from koppelen.vermelding where bron_id = $1', [gaat.id]),
      0,
    );
    assert.equal(
      await telt(terug, 'select count(*)::int as n from platform.vernietiging where id = $1', [gaat.id]),
      1,
    );
    assert.deepEqual(await filesUnder(terug.filesFolder), [
      path.join('1', blijft.bestand.slice(0, 2), blijft.bestand),
    ]);
    const other = houseOf(terug);
    await assert.rejects(leesBestand(other, gaat.bestand));
    await other.close();
    assert.equal((await said(() => controleer([], envOf('later')))).code, 0);
  });

  test('het journaal kan ook van elders komen; een regel die Baken niet schreef, wordt geweigerd', async () => {
    const file = path.join(scratch, 'journaal.jsonl');
    assert.equal((await said(() => journaal([file], env))).code, 0);
    assert.match(readFileSync(file, 'utf8'), new RegExp(gaat.id));
    const vals = path.join(scratch, 'vals.jsonl');
    writeFileSync(vals, readFileSync(file, 'utf8').replace(gaat.id, blijft.id));
    await assert.rejects(
      said(() => herstel([folder, '--journaal', vals], envOf('vals'))),
      /regel die Baken niet schreef/,
    );
    const { text } = await said(() => herstel([folder, '--journaal', file], envOf('elders')));
    assert.match(text, /opnieuw vernietigd/);
    opened.push(await openInstallation(envOf('elders'), () => undefined));
  });

  test('zonder journaal wordt er niet hersteld, tenzij iemand zegt dat er niets vernietigd is', async () => {
    const kwijt = path.join(scratch, 'kwijt.jsonl');
    await assert.rejects(
      said(() => herstel([folder, '--journaal', kwijt], envOf('zonder'))),
      /vernietigingsjournaal is niet gevonden/,
    );
    assert.equal(existsSync(path.join(scratch, 'zonder')), false);
  });

  test('in een installatie met gegevens wordt niets teruggezet', async () => {
    await assert.rejects(
      said(() => herstel([folder], env)),
      /alleen in een lege installatie/,
    );
    assert.equal(await telt(bron, 'select count(*)::int as n from signalen.signaal', []), 2);
  });
});

describe('een beschadigde of verlopen back-up', () => {
  test('één fout byte, in welk deel ook, wordt gevonden voordat er iets is teruggezet', async () => {
    for (const file of await filesUnder(folder)) {
      const stuk = kopie('stuk');
      const bytes = readFileSync(path.join(stuk, file));
      const at = Math.floor(bytes.length / 2);
      bytes[at] = bytes[at]! ^ 1;
      writeFileSync(path.join(stuk, file), bytes);
      await assert.rejects(
        said(() => herstel([stuk], envOf('stuk-doel'))),
        (error: unknown) => error instanceof CannotStart,
        file,
      );
      rmSync(stuk, { recursive: true });
    }
    assert.equal(existsSync(path.join(scratch, 'stuk-doel')), false);
  });

  test('een ontbrekend of afgekapt deel', async () => {
    const stuk = kopie('kort');
    const deel = path.join(stuk, 'gegevens', 'signalen.signaal.age');
    writeFileSync(deel, readFileSync(deel).subarray(0, -20));
    await assert.rejects(
      said(() => herstel([stuk], envOf('stuk-doel'))),
      /beschadigd/,
    );
    rmSync(deel);
    await assert.rejects(
      said(() => herstel([stuk], envOf('stuk-doel'))),
      /signalen.signaal.age ontbreekt/,
    );
  });

  test('na 35 dagen gaan de sleutels niet meer open, en een nieuwe back-up ruimt ze op', async () => {
    const { gemaakt } = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8'));
    const opener = { passphrase: 'baken-demonstratie' };
    const days = (n: number): string =>
      Temporal.Instant.from(gemaakt)
        .add({ hours: n * 24 })
        .toString();
    await assert.doesNotReject(readBackup(folder, opener, days(34)));
    await assert.rejects(readBackup(folder, opener, days(36)), /mag niet terugkomen/);
    const oud = path.join(scratch, 'oud', 'baken-20200101T000000Z');
    cpSync(folder, oud, { recursive: true });
    const manifest = path.join(oud, 'manifest.json');
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(gemaakt, '2020-01-01T00:00:00.000Z'));
    const { text } = await said(() => backup([path.join(scratch, 'oud')], env));
    assert.match(text, /sleutels van baken-20200101T000000Z zijn ouder dan 35 dagen/);
    assert.equal(existsSync(path.join(oud, 'sleutels')), false);
    assert.equal(existsSync(path.join(oud, 'gegevens')), true);
  });

  test('met ontvangers opent alleen hun sleutel de back-up', async () => {
    const identity = await newIdentity();
    const target = path.join(scratch, 'ontvangers');
    const own = { ...env, BAKEN_BACKUP_ONTVANGERS: await recipientOf(identity) };
    await said(() => backup([target], own));
    await assert.rejects(
      said(() => herstel([target, '--controleer'], env)),
      /gaat de back-up niet open/,
    );
    const sleutel = path.join(scratch, 'sleutel.txt');
    writeFileSync(sleutel, `# bewaard in de kluis\n${identity}\n`);
    const { code, text } = await said(() => herstel([target, '--controleer', '--sleutel', sleutel], env));
    assert.equal(code, 0);
    assert.match(text, /is heel/);
  });
});

describe('een logboek waaraan geknoeid is', () => {
  test('blijft na herstel te zien', async () => {
    await withClient(bron, (client) =>
      client.query(
        `update platform.audit set resultaat = 'geweigerd' where gemeente_id = 1 and id = (select rij_ids[1] from platform.auditzegel where gemeente_id = 1 and nummer = 1)`,
      ),
    );
    const target = path.join(scratch, 'geknoeid');
    await said(() => backup([target], env));
    const { code, text } = await said(() => herstel([target], envOf('geknoeid-terug')));
    assert.equal(code, 1);
    assert.match(text, /is gewijzigd nadat zegel 1 gezet was/);
    opened.push(await openInstallation(envOf('geknoeid-terug'), () => undefined));
    const nagerekend = await said(() => controleer(['--gemeente', 'papendrecht'], env));
    assert.equal(nagerekend.code, 1);
    assert.equal((await said(() => controleer(['--gemeente', 'buurgemeente'], env))).code, 0);
  });
});
