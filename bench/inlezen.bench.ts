import { randomBytes } from 'node:crypto';
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { openInstallation } from '#app/start/installation.ts';
import { loadAccounts } from '#demo/load.ts';
import { report } from './measure.ts';

/** (3) `meldpunt inlezen` of many mail files, against reading and parsing the same files and nothing else. */
const AANTAL = Number(process.env.BAKEN_BENCH_MAILS ?? 10_000);
const RONDES = 2;
const work = mkdtempSync(path.join(tmpdir(), 'baken-bench-inlezen-'));
// Under root PostgreSQL runs as somebody else, who must be able to pass.
chmodSync(work, 0o755);
const env = { ...process.env, BAKEN_DATA_DIR: path.join(work, 'gegevens') };

const words =
  'grijze bestelbus staat nachts bij de loods aan de kade en lost blauwe vaten zonder licht rond half twee wij hebben dat gezien buren klagen over geur en lawaai contant geld huur box sleutel steeds andere mensen'.split(
    ' ',
  );
let seed = 7;
/** Numbers that are the same each run and spread well enough for words (xorshift32). */
function next(below: number): number {
  seed ^= seed << 13;
  seed ^= seed >>> 17;
  seed ^= seed << 5;
  return (seed >>> 0) % below;
}

function tekst(length: number): string {
  let text = '';
  while (text.length < length) {
    text += `${words[next(words.length)]} `;
    if (next(50) === 0) text += `kenteken V-${100 + next(900)}-BB. `;
    if (next(60) === 0) text += `Tolbakenweg ${1 + next(90)}, 06 0012 34${10 + next(90)}\r\n`;
  }
  return text;
}

const base64 = (length: number): string =>
  randomBytes(length).toString('base64').replaceAll(/.{76}/g, '$&\r\n');

/** Half plain, a third with HTML beside it, the rest with a photo: about 20 kB on average. */
function mail(ronde: number, n: number): string {
  const head = `From: Melder ${n} <melder${n % 3000}@voorbeeld.test>\r\nTo: meldpunt@gemeente.test\r\nSubject: Melding ${ronde}-${n}\r\nDate: ${new Date(Date.now() - 3_600_000).toUTCString()}\r\nMessage-ID: <${ronde}-${n}@voorbeeld.test>\r\nMIME-Version: 1.0\r\n`;
  const grens = `grens${n}`;
  if (n % 10 < 5)
    return `${head}Content-Type: text/plain; charset=utf-8\r\n\r\n${tekst(4000 + next(16_000))}`;
  const deel = (koppen: string, inhoud: string): string => `--${grens}\r\n${koppen}\r\n\r\n${inhoud}\r\n`;
  if (n % 10 < 8) {
    const body = tekst(6000 + next(5000));
    return `${head}Content-Type: multipart/alternative; boundary="${grens}"\r\n\r\n${deel('Content-Type: text/plain; charset=utf-8', body)}${deel('Content-Type: text/html; charset=utf-8', `<html><body><p>${body}</p></body></html>`)}--${grens}--\r\n`;
  }
  const foto = deel(
    `Content-Type: image/jpeg; name="foto${n}.jpg"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="foto${n}.jpg"`,
    base64(20_000 + next(18_000)),
  );
  return `${head}Content-Type: multipart/mixed; boundary="${grens}"\r\n\r\n${deel('Content-Type: text/plain; charset=utf-8', tekst(1500))}${foto}--${grens}--\r\n`;
}

function schrijf(ronde: number): { map: string; bytes: number } {
  const map = path.join(work, `post-${ronde}`);
  mkdirSync(map);
  let bytes = 0;
  for (let n = 0; n < AANTAL; n += 1) {
    const text = mail(ronde, n);
    bytes += text.length;
    writeFileSync(path.join(map, `${String(n).padStart(6, '0')}.eml`), text);
  }
  return { map, bytes };
}

/** Runs a program of its own, so that start-up counts, and watches how much memory it held. */
function draai(args: string[]): Promise<{ seconden: number; megabytes: number; laatste: string }> {
  const started = performance.now();
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let fouten = '';
  child.stderr.on('data', (chunk: Buffer) => {
    fouten += chunk.toString();
  });
  let peak = 0;
  let laatste = '';
  const watch = setInterval(() => {
    const status = readStatus(child.pid);
    peak = Math.max(peak, Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024);
  }, 100);
  child.stdout.on('data', (chunk: Buffer) => {
    laatste = chunk.toString().trimEnd().split('\n').at(-1) ?? '';
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(watch);
      const seconden = (performance.now() - started) / 1000;
      if (code === 0) resolve({ seconden, megabytes: peak, laatste });
      else reject(new Error(`${args[0]} ended with ${code}: ${fouten}`));
    });
  });
}

function readStatus(pid: number | undefined): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'latin1');
  } catch {
    return '';
  }
}

const root = path.join(import.meta.dirname, '..');
const installation = await openInstallation(env, () => undefined);
const client = new pg.Client({ connectionString: installation.adminUrl });
await client.connect();
await loadAccounts(client);
await client.end();

const ours: { seconden: number; megabytes: number }[] = [];
const alone: number[] = [];
let bytes = 0;
for (let ronde = 0; ronde < RONDES; ronde += 1) {
  const post = schrijf(ronde);
  bytes = post.bytes;
  alone.push((await draai([path.join(import.meta.dirname, 'ontleden.ts'), post.map])).seconden);
  const run = await draai([path.join(root, 'app', 'cli.ts'), 'meldpunt', 'inlezen', post.map]);
  if (!run.laatste.startsWith(`${AANTAL} gelezen, ${AANTAL} nieuw`)) throw new Error(run.laatste);
  ours.push(run);
  rmSync(post.map, { recursive: true });
}
await installation.stop();
rmSync(work, { recursive: true, force: true });

const best = Math.min(...ours.map((o) => o.seconden));
const bare = Math.min(...alone);
const peak = Math.max(...ours.map((o) => o.megabytes));
report(
  `meldpunt inlezen van ${AANTAL} mails t.o.v. ontleden`,
  bare / best,
  '>= 0.3',
  bare / best >= 0.3,
  `${best.toFixed(1)} s tegen ${bare.toFixed(1)} s, gemiddeld ${(bytes / AANTAL / 1000).toFixed(1)} kB`,
);
report('meldpunt inlezen, meeste geheugen (MB)', peak, '< 400', peak < 400, '');
