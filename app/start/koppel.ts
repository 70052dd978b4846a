import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { koppelBestanden, KoppelFouten } from '#modules/informatie/koppelen/index.ts';
import { dataDirPath, prepareDataDir, startEmbedded } from '#platform/embedded-postgres/index.ts';
import { CannotStart } from '#platform/errors.ts';
import { argsOf } from './args.ts';

const tell = (line: string): void => void process.stderr.write(`${line}\n`);

interface Opties {
  bestaand: string;
  nieuw: string;
  uit: string;
  top: number;
  scheiding: ';' | ',';
  statistiek?: string;
}

/** `baken koppel`: exit 0 when the output is complete, 2 for bad input with one line per fault. */
export async function koppel(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const opties = lees(args);
  const stop = new AbortController();
  const halt = (): void => stop.abort();
  // Every further signal too: clearing up takes a moment, and what is left of it then stays.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, halt);
  // The cluster of this checkout, or the one that already runs; the bench is a database of its own in it.
  const server = await startEmbedded({ dataDir: prepareDataDir(dataDirPath(env)), log: () => undefined });
  try {
    await koppelBestanden({ ...opties, adminUrl: server.superuserUrl, meld: tell, signaal: stop.signal });
    return 0;
  } catch (error) {
    if (stop.signal.aborted) {
      tell('Gestopt; er is niets geschreven.');
      return 130;
    }
    if (!(error instanceof KoppelFouten)) throw error;
    for (const f of error.fouten) tell(`${f.bestand}:${f.regel}: ${f.reden}`);
    return 2;
  } finally {
    // A Baken that was started meanwhile works on this cluster by now.
    if (!server.adopted && !(await inGebruik(server.superuserUrl))) await server.stop();
  }
}

async function inGebruik(adminUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ n: number }>(
      "select count(*)::int as n from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
    );
    return rows[0]!.n > 0;
  } finally {
    await client.end();
  }
}

function lees(args: readonly string[]): Opties {
  const { values } = argsOf({
    args: [...args],
    options: {
      bestaand: { type: 'string' },
      nieuw: { type: 'string' },
      uit: { type: 'string' },
      top: { type: 'string', default: '10' },
      scheiding: { type: 'string', default: ';' },
      statistiek: { type: 'string' },
    },
  });
  const { bestaand, nieuw, uit, scheiding, statistiek } = values;
  if (bestaand === undefined || nieuw === undefined || uit === undefined)
    throw new CannotStart('Noem --bestaand, --nieuw en --uit. Zie baken koppel --help.');
  for (const file of [bestaand, nieuw]) leesbaar(file);
  for (const file of [uit, statistiek]) if (file !== undefined) schrijfbaar(file, [bestaand, nieuw]);
  const top = Number(values.top);
  if (!Number.isInteger(top) || top < 1 || top > 100)
    throw new CannotStart('--top is een geheel getal van 1 tot en met 100.');
  if (scheiding !== ';' && scheiding !== ',') throw new CannotStart("--scheiding is ';' of ','.");
  return { bestaand, nieuw, uit, top, scheiding, ...(statistiek === undefined ? {} : { statistiek }) };
}

function leesbaar(file: string): void {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) throw new CannotStart(`${file} bestaat niet.`);
  if (found.isDirectory()) throw new CannotStart(`${file} is een map, geen bestand.`);
  try {
    accessSync(file, constants.R_OK);
  } catch {
    throw new CannotStart(`${file} mag niet gelezen worden.`);
  }
}

/** Told before an hour of work, not after. */
function schrijfbaar(file: string, bronnen: readonly string[]): void {
  if (bronnen.some((bron) => path.resolve(bron) === path.resolve(file)))
    throw new CannotStart(`${file} is ook een bestand om te lezen.`);
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory())
    throw new CannotStart(`${file} is een map, geen bestand.`);
  try {
    accessSync(path.dirname(path.resolve(file)), constants.W_OK);
  } catch {
    throw new CannotStart(`In de map van ${file} kan niet geschreven worden.`);
  }
}
