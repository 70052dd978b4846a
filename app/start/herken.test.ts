import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, mock, test } from 'node:test';
import { CannotStart } from '#platform/errors.ts';
import { herken } from './herken.ts';

const work = mkdtempSync(path.join(tmpdir(), 'baken-herken-'));
after(() => rmSync(work, { recursive: true }));
const uit = path.join(work, 'uit.jsonl');

/** Runs the verb on this input; gives exit code, lines on stderr and the output, null when there is none. */
async function run(
  input: string | Uint8Array,
): Promise<{ code: number; faults: string[]; out: string | null }> {
  rmSync(uit, { force: true });
  const bron = path.join(work, 'in.jsonl');
  writeFileSync(bron, input);
  const faults: string[] = [];
  const stderr = mock.method(process.stderr, 'write', (line: string) => (faults.push(line.trimEnd()), true));
  try {
    const code = await herken(['--in', bron, '--uit', uit]);
    return { code, faults, out: readdirSync(work).includes('uit.jsonl') ? readFileSync(uit, 'utf8') : null };
  } finally {
    stderr.mock.restore();
  }
}

test('elke regel krijgt een regel, met plaatsen in UTF-16 en de tekst zoals die er staat', async () => {
  const tekst = '🚗 Ge\u0301rard: V\u2011418\u2011BB,\nbel 06-12345678';
  const { code, out } = await run(`\ufeff${JSON.stringify({ id: 'a', tekst })}\r\n{"id":"b","tekst":""}\n`);
  assert.equal(code, 0);
  const lines = out!
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.deepEqual(lines[1], { id: 'b', vermeldingen: [] });
  for (const m of lines[0].vermeldingen) assert.equal(m.tekst, tekst.slice(m.begin, m.eind));
  assert.deepEqual(
    lines[0].vermeldingen.map((m: { waarde: string }) => m.waarde),
    ['V418BB', '+31612345678'],
  );
});

test('dezelfde invoer geeft dezelfde bytes', async () => {
  const input = '{"id":"1","tekst":"De heer Jansen, Kerkstraat 7a te Rietveen"}\n';
  assert.equal((await run(input)).out, (await run(input)).out);
});

test('foute invoer: uitgang 2, één regel per fout met regelnummer, geen uitvoer', async () => {
  const parts = [
    '{"id":"a","tekst":"x"}',
    'geen json',
    '{"id":1}',
    '{"id":"a","tekst":"y"}',
    '[]',
    '{"id":"b"}',
  ];
  const input = Buffer.concat([Buffer.from(`${parts.join('\n')}\n"`), Buffer.from([0xff, 0x22, 0x0a])]);
  const { code, faults, out } = await run(input);
  assert.deepEqual([code, out], [2, null]);
  assert.deepEqual(
    faults.map((line) => line.split(':')[0]),
    ['regel 2', 'regel 3', 'regel 3', 'regel 4', 'regel 5', 'regel 6', 'regel 7'],
  );
  assert.match(faults.at(-1)!, /UTF-8/);
  assert.deepEqual(readdirSync(work), ['in.jsonl']);
});

test('een bestand dat er niet is, is fout; zonder beide namen begint het niet', async () => {
  const stderr = mock.method(process.stderr, 'write', () => true);
  assert.equal(await herken(['--in', path.join(work, 'weg'), '--uit', uit]), 2);
  stderr.mock.restore();
  await assert.rejects(() => herken(['--in', 'x']), CannotStart);
});
