import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { ROOT } from '#app/compose.ts';
import { antwoord, Termen } from '#modules/informatie/koppelen/service/antwoord.ts';
import { bereid, type Bereid } from '#modules/informatie/koppelen/service/bereiding.ts';
import { brokken } from '#modules/informatie/koppelen/service/brokken.ts';
import { Werkbank } from '#modules/informatie/koppelen/store/werkbank.ts';
import type { Uitkomst } from './kwaliteit.ts';
import type { Vraag } from './vragen.ts';

export interface Gelopen {
  uit: Uitkomst[];
  stats: Record<string, number>;
  /** Highest resident memory of the process, in megabytes. */
  geheugen: number;
}

/** Runs `baken koppel` as it is delivered and reads its answer back. */
export async function loop(map: string, dataDir: string, list: readonly Vraag[]): Promise<Gelopen> {
  const file = (name: string): string => path.join(map, name);
  const child = spawn(
    process.execPath,
    [
      path.join(ROOT, 'app', 'cli.ts'),
      'koppel',
      '--bestaand',
      file('entities.csv'),
      '--nieuw',
      file('queries.csv'),
      '--uit',
      file('predictions.csv'),
      '--statistiek',
      file('stats.json'),
    ],
    { env: { ...process.env, BAKEN_DATA_DIR: dataDir }, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, hoogste(child.pid!))), 250);
  const code = await new Promise((resolve) => child.once('close', resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`koppel ended with ${String(code)}`);
  const rows = new Map<string, Uitkomst['rij']>();
  for (const line of readFileSync(file('predictions.csv'), 'utf8').trim().split('\n').slice(1)) {
    const [query, id, score] = line.split(';') as [string, string, string];
    rows.set(query, [...(rows.get(query) ?? []), { id, score: Number(score) }]);
  }
  return {
    uit: list.map((vraag) => ({ vraag, rij: rows.get(vraag.id) ?? [] })),
    stats: JSON.parse(readFileSync(file('stats.json'), 'utf8')) as Record<string, number>,
    geheugen: peak / 1024,
  };
}

function hoogste(pid: number): number {
  try {
    return Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/** One bench kept open: copies rows and keys that are ready, then asks the engine and fetches rows by their number. */
export class Bank {
  copyMs = 0;
  private readonly bench: Werkbank;
  private readonly termen = new Termen();
  private client: pg.Client | undefined;

  private constructor(bench: Werkbank) {
    this.bench = bench;
  }

  static async open(adminUrl: string, entiteiten: string): Promise<Bank> {
    const ready: Bereid[] = [];
    for await (const { kop, brok } of brokken(entiteiten, 'entity_id')) ready.push(bereid(brok, kop));
    const bank = new Bank(await Werkbank.open(adminUrl));
    const started = performance.now();
    const load = await bank.bench.laad();
    for (const part of ready) await load.schrijf(part);
    await load.klaar();
    bank.copyMs = performance.now() - started;
    for (const part of ready) bank.termen.voegToe(part);
    const admin = new pg.Client({ connectionString: adminUrl });
    await admin.connect();
    const { rows } = await admin.query<{ datname: string }>(
      'select datname from pg_database where datname like $1',
      [`baken_koppel_${process.pid}_%`],
    );
    await admin.end();
    const url = new URL(adminUrl);
    url.pathname = `/${rows[0]!.datname}`;
    bank.client = new pg.Client({ connectionString: url.toString() });
    await bank.client.connect();
    return bank;
  }

  async vraag({ gegeven }: Vraag): Promise<number> {
    return (await antwoord(gegeven, this.bench, this.termen)).length;
  }

  /** One round trip by key for as many rows as a mention has candidates. */
  async kaal(nummers: readonly number[]): Promise<void> {
    await this.client!.query({
      name: 'kaal',
      text: 'select entity_id, kenmerken from entiteit where nr = any($1)',
      values: [nummers],
    });
  }

  get aantal(): number {
    return this.termen.aantal;
  }

  async sluit(): Promise<void> {
    this.client?.on('error', () => undefined);
    await this.client?.end();
    await this.bench.verwijder();
  }
}
