import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import pg from 'pg';
import { loadAccounts } from '#demo/load.ts';
import { gewoneMail } from '#test/mail-corpus.ts';
import { openInstallation, type Installation } from './installation.ts';

const map = mkdtempSync(path.join(tmpdir(), 'baken-inlezen-'));
// Under root PostgreSQL runs as somebody else, who must be able to pass.
chmodSync(map, 0o755);
const env = { ...process.env, BAKEN_DATA_DIR: path.join(map, 'gegevens') };
const post = path.join(map, 'post');
let installation: Installation;

before(async () => {
  installation = await openInstallation(env, () => undefined);
  const client = new pg.Client({ connectionString: installation.adminUrl });
  await client.connect();
  await loadAccounts(client);
  await client.end();
  mkdirSync(path.join(post, 'dieper'), { recursive: true });
});
after(async () => {
  await installation.stop();
  rmSync(map, { recursive: true, force: true });
});

const schrijf = (naam: string, inhoud: Uint8Array): void => writeFileSync(path.join(post, naam), inhoud);

interface Afloop {
  code: number | null;
  uit: string[];
  fouten: string;
}

/** Runs the command as a person would. */
function baken(...args: string[]): Promise<Afloop> {
  const cli = path.join(import.meta.dirname, '..', 'cli.ts');
  const child = spawn(process.execPath, [cli, 'meldpunt', 'inlezen', ...args], { env });
  let uit = '';
  let fouten = '';
  child.stdout.on('data', (chunk: Buffer) => (uit += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (fouten += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, uit: uit.trimEnd().split('\n'), fouten }));
  });
}

describe('baken meldpunt inlezen', () => {
  test('een regel per bestand en een telling; opnieuw inlezen verandert niets', async () => {
    schrijf('1-nieuw.eml', gewoneMail('Loods.', { 'Message-ID': '<c1@voorbeeld.test>' }));
    schrijf('2-kopie.EML', gewoneMail('Loods.', { 'Message-ID': '<c1@voorbeeld.test>' }));
    schrijf(
      '3-antwoord.eml',
      gewoneMail('Nog iets.', { 'Message-ID': '<c3@voorbeeld.test>', 'In-Reply-To': '<c1@voorbeeld.test>' }),
    );
    schrijf('4-leeg.eml', new Uint8Array());
    schrijf('dieper/5;vreemd.eml', gewoneMail('Dieper.', { 'Message-ID': '<c5@voorbeeld.test>' }));
    schrijf('geen-mail.txt', Buffer.from('wordt overgeslagen'));
    const eerste = await baken(post, '--gemeente', 'papendrecht');
    assert.equal(eerste.code, 0, eerste.fouten);
    const rijen = eerste.uit.map((r) => r.split(';'));
    assert.deepEqual(
      rijen.slice(0, -1).map(([bestand, uitkomst]) => [bestand, uitkomst]),
      [
        ['1-nieuw.eml', 'nieuw'],
        ['2-kopie.EML', 'dubbel'],
        ['3-antwoord.eml', 'aangevuld'],
        ['4-leeg.eml', 'fout: het bestand is leeg'],
        ['dieper/5_vreemd.eml', 'nieuw'],
      ],
    );
    assert.equal(new Set([0, 1, 2].map((i) => rijen[i]![2])).size, 1);
    for (const rij of rijen.slice(0, -1)) assert.match(rij[2]!, /^M-\d{4}-[0-9A-Z]{3}-[0-9A-Z]{3}$/);
    assert.equal(eerste.uit.at(-1), '5 gelezen, 2 nieuw, 1 dubbel, 1 aangevuld, 1 fout');
    const weer = await baken(post);
    assert.equal(weer.uit.at(-1), '5 gelezen, 0 nieuw, 5 dubbel, 0 aangevuld, 0 fout');
  });

  test('één bestand, wat zijn naam ook is, en een andere gemeente heeft haar eigen meldingen', async () => {
    schrijf('los.bericht', gewoneMail('Los.', { 'Message-ID': '<c1@voorbeeld.test>' }));
    const daar = await baken(path.join(post, 'los.bericht'), '--gemeente', 'buurgemeente');
    assert.match(daar.uit[0]!, /^los\.bericht;nieuw;M-/);
    assert.match(daar.fouten, /Lisserwaard/);
  });

  test('de database van een draaiend Baken blijft draaien', async () => {
    await baken(path.join(post, '1-nieuw.eml'));
    const client = new pg.Client({ connectionString: installation.adminUrl });
    await client.connect();
    await client.query('select 1');
    await client.end();
  });

  test('wat niet kan, wordt gezegd en doet niets', async () => {
    const cases: [string[], RegExp][] = [
      [[], /Noem een bestand of map/],
      [[path.join(map, 'bestaat-niet')], /bestaat niet/],
      [[post, '--gemeente', 'elders'], /Gemeente elders bestaat hier niet/],
      [[post, '--wissen'], /Onbekende optie --wissen/],
      [[path.join(map, 'gegevens', 'sleutels')], /Geen mailbestanden/],
    ];
    for (const [args, melding] of cases) {
      const afloop = await baken(...args);
      assert.equal(afloop.code, 2, args.join(' '));
      assert.match(afloop.fouten, melding);
      assert.deepEqual(afloop.uit, ['']);
    }
  });
});
