import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { startEmbedded, throwaway, type EmbeddedPostgres } from '#platform/embedded-postgres/index.ts';
import { throwawayDir } from '#test/cluster.ts';

const map = throwawayDir();
const gegevens = path.join(map, 'gegevens');
let server: EmbeddedPostgres;
before(async () => {
  server = await startEmbedded({ dataDir: gegevens, log: () => undefined, settings: throwaway });
});
after(async () => {
  await server.stop('immediate');
  rmSync(map, { recursive: true, force: true });
});

/** A file of this many rows, each with a remark that the command does not read. @returns its size in megabytes. */
async function schrijf(file: string, rijen: number, opmerking: number): Promise<number> {
  const out = createWriteStream(file);
  out.write('entity_id;soort;naam;kvknummer;opmerking\n');
  const remark = 'x'.repeat(opmerking);
  for (let i = 0; i < rijen; i += 1) {
    const row = `E${i};organisatie;Loods ${i} Beheer B.V.;${10_000_000 + i};"${remark}\n""${i}"""\n`;
    if (!out.write(row)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  return statSync(file).size / 2 ** 20;
}

/** Runs the command and tells the most memory that its process had, in megabytes. */
async function koppel(bestaand: string): Promise<{ code: number | null; top: number }> {
  const args = ['--bestaand', bestaand, '--nieuw', path.join(map, 'q.csv'), '--uit', path.join(map, 'p.csv')];
  const child = spawn(process.execPath, [path.join(import.meta.dirname, '..', 'cli.ts'), 'koppel', ...args], {
    env: { ...process.env, BAKEN_DATA_DIR: gegevens },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let top = 0;
  const watch = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      top = Math.max(top, Number(/VmHWM:\s*(\d+)/.exec(status)?.[1] ?? 0) / 1024);
    } catch {
      // It has just ended.
    }
  }, 100);
  const [code] = (await once(child, 'close')) as [number | null];
  clearInterval(watch);
  return { code, top };
}

// BAKEN_KOPPEL_MB=1024 for a file of a gigabyte.
const MB = Number(process.env['BAKEN_KOPPEL_MB'] ?? 96);

test(`een bestand van ${MB} MB wordt gelezen zonder dat het in het geheugen staat`, async (t) => {
  const kop = 'query_id;soort;naam;kvknummer\n';
  writeFileSync(path.join(map, 'q.csv'), `${kop}Q1;organisatie;Loods 7 Beheer;10000007\n`);
  const file = path.join(map, 'e.csv');
  const klein = await schrijf(file, 20_000, 10);
  const eerst = await koppel(file);
  const groot = await schrijf(file, 20_000, Math.round((MB * 2 ** 20) / 20_000) - 60);
  const daarna = await koppel(file);
  t.diagnostic(
    `${klein.toFixed(0)} MB: ${eerst.top.toFixed(0)} MB geheugen; ${groot.toFixed(0)} MB: ${daarna.top.toFixed(0)} MB`,
  );
  assert.deepEqual([eerst.code, daarna.code], [0, 0]);
  assert.match(readFileSync(path.join(map, 'p.csv'), 'utf8'), /^Q1;E7;[01]\.\d+;1$/m);
  assert.ok(groot >= MB * 0.95);
  assert.ok(daarna.top < eerst.top + 250, 'het geheugen groeit niet met het bestand mee');
});
