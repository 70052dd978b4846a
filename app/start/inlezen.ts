import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { loadDemoOnce } from '#demo/load.ts';
import { leesPost, ontvangReeks, type Post } from '#modules/informatie/meldpunt/index.ts';
import type { InleesUitkomst } from '#modules/informatie/meldpunt/contract.ts';
import { systeem } from '#platform/actor.ts';
import { readRootKey } from '#platform/config.ts';
import { isDatabaseAway } from '#platform/db.ts';
import { CannotStart } from '#platform/errors.ts';
import { inWork, type Platform } from '#platform/work.ts';
import { compose, type House } from '../compose.ts';
import { rooms } from '../rooms.ts';
import { openInstallation, type Installation } from './installation.ts';

/** One transaction holds at most this many files or bytes: memory stays flat, and a cut run loses one group at most. */
const BESTANDEN = 100;
const BYTES = 8 * 1024 * 1024;
/** Larger is no mail; everything up to here is kept whole, read or not. */
const GROOTSTE = 150 * 1024 * 1024;

interface Bestand {
  /** As printed: relative to the folder that was asked for. */
  naam: string;
  pad: string;
  omvang: number;
}

interface Gelezen {
  bestand: Bestand;
  /** Null when the file itself could not be read. */
  post: Post | null;
  reden: string;
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const tell = (line: string): void => void process.stderr.write(`${line}\n`);

/** `baken meldpunt inlezen`: one line per file, a total at the end. Exit code 1 when something was not saved. */
export async function leesIn(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const { paden, gemeente } = options(args);
  const bestanden = (await Promise.all(paden.map(vind))).flat();
  if (bestanden.length === 0)
    throw new CannotStart(`Geen mailbestanden (.eml) gevonden in ${paden.join(', ')}.`);
  const installation = await openInstallation(env, tell);
  try {
    const gemeenteId = await gemeenteVan(installation, gemeente);
    const house = houseOf(installation);
    try {
      return await leesAlles(house, gemeenteId, bestanden);
    } finally {
      await house.close();
    }
  } finally {
    await installation.leave();
  }
}

function options(args: readonly string[]): { paden: string[]; gemeente: string | undefined } {
  const at = args.indexOf('--gemeente');
  const gemeente = at < 0 ? undefined : args[at + 1];
  const paden = args.filter((_, i) => at < 0 || (i !== at && i !== at + 1));
  const wrong = paden.find((p) => p.startsWith('--'));
  if (wrong !== undefined || (at >= 0 && gemeente === undefined) || paden.length === 0)
    throw new CannotStart(
      `${wrong === undefined ? 'Noem een bestand of map.' : `Onbekende optie ${wrong}.`}\n  baken meldpunt inlezen <bestand of map> [--gemeente code]`,
    );
  return { paden, gemeente };
}

/** A folder gives its .eml files, deep; a file is taken whatever its name. */
async function vind(pad: string): Promise<Bestand[]> {
  const what = await stat(pad).catch(() => null);
  if (what === null) throw new CannotStart(`${pad} bestaat niet of is niet te lezen.`);
  if (!what.isDirectory()) return [{ naam: path.basename(pad), pad, omvang: what.size }];
  const found = await readdir(pad, { recursive: true, withFileTypes: true });
  const files = found
    .filter((entry) => !entry.isDirectory() && /\.eml$/i.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted();
  return Promise.all(
    files.map(async (file) => ({
      naam: path.relative(pad, file),
      pad: file,
      omvang: await stat(file).then(
        (s) => s.size,
        () => 0,
      ),
    })),
  );
}

/** Which municipality a verb of the command line works for: the one named, or the first. */
export async function gemeenteVan(installation: Installation, code: string | undefined): Promise<number> {
  if (installation.mode === 'demo') await loadDemoOnce(installation, tell);
  const client = new pg.Client({ connectionString: installation.adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ gemeente_id: number; code: string; naam: string }>(
      'select gemeente_id, code, naam from platform.gemeente order by gemeente_id',
    );
    const chosen = code === undefined ? rows[0] : rows.find((r) => r.code === code);
    if (!chosen) {
      const known = rows.map((r) => r.code).join(', ') || 'nog geen';
      throw new CannotStart(`Gemeente ${code ?? ''} bestaat hier niet. Bekend: ${known}.`);
    }
    if (rows.length > 1) tell(`Gemeente: ${chosen.naam}`);
    return chosen.gemeente_id;
  } finally {
    await client.end();
  }
}

/** The house without its web server, for one verb. */
export const houseOf = (installation: Installation): House =>
  compose(
    {
      mode: installation.mode,
      appUrl: installation.processEnv.BAKEN_DB_APP!,
      authUrl: installation.processEnv.BAKEN_DB_AUTH!,
      rootKey: readRootKey(installation.rootKeyFile),
      filesFolder: installation.filesFolder,
      outsideFolder: installation.outsideFolder,
    },
    rooms,
  );

type Telling = Record<InleesUitkomst['uitkomst'], number>;

async function leesAlles(house: House, gemeenteId: number, bestanden: readonly Bestand[]): Promise<number> {
  const telling: Telling = { nieuw: 0, dubbel: 0, aangevuld: 0, fout: 0 };
  const groepen = inGroepen(bestanden);
  let nietBewaard = 0;
  let volgende = leesGroep(groepen[0]!);
  for (let i = 0; i < groepen.length; i += 1) {
    const groep = await volgende;
    // The next group is read and taken apart while the database works on this one.
    if (i + 1 < groepen.length) volgende = leesGroep(groepen[i + 1]!);
    const uitkomsten = await bewaarGroep(house.platform, gemeenteId, groep);
    for (const [n, uitkomst] of uitkomsten.entries()) {
      telling[uitkomst.uitkomst] += 1;
      if (uitkomst.kenmerk === null) nietBewaard += 1;
      say(regel(house, groep[n]!, uitkomst));
    }
  }
  const { nieuw, dubbel, aangevuld, fout } = telling;
  say(`${bestanden.length} gelezen, ${nieuw} nieuw, ${dubbel} dubbel, ${aangevuld} aangevuld, ${fout} fout`);
  return nietBewaard > 0 ? 1 : 0;
}

function inGroepen(bestanden: readonly Bestand[]): Bestand[][] {
  const groepen: Bestand[][] = [];
  let bytes = 0;
  for (const bestand of bestanden) {
    const last = groepen.at(-1);
    if (last && last.length < BESTANDEN && bytes + bestand.omvang <= BYTES) {
      last.push(bestand);
      bytes += bestand.omvang;
    } else {
      groepen.push([bestand]);
      bytes = bestand.omvang;
    }
  }
  return groepen;
}

async function leesGroep(groep: readonly Bestand[]): Promise<Gelezen[]> {
  const ruw = await Promise.all(
    groep.map((b) =>
      b.omvang > GROOTSTE
        ? Promise.resolve('te-groot')
        : readFile(b.pad).catch((error: NodeJS.ErrnoException) => error.code ?? 'onleesbaar'),
    ),
  );
  const gelezen: Gelezen[] = [];
  for (const [i, bestand] of groep.entries()) {
    const bytes = ruw[i]!;
    gelezen.push(
      typeof bytes === 'string'
        ? { bestand, post: null, reden: bytes }
        : { bestand, post: leesPost(bytes), reden: '' },
    );
    // Answers of the database are taken in between: it must not wait for a whole group.
    await new Promise(setImmediate);
  }
  return gelezen;
}

const nietGelezen = (reden: string): InleesUitkomst => ({ uitkomst: 'fout', kenmerk: null, id: null, reden });

/** The group in one transaction; when that fails, each file in its own, so that one bad file stops no other. */
async function bewaarGroep(
  platform: Platform,
  gemeenteId: number,
  groep: readonly Gelezen[],
): Promise<InleesUitkomst[]> {
  const post = groep.flatMap((g) => (g.post ? [g.post] : []));
  const samen = await bewaar(platform, gemeenteId, post).catch((error: unknown) => {
    if (isDatabaseAway(error)) throw error;
    return null;
  });
  const uitkomsten = samen ?? (await eenVoorEen(platform, gemeenteId, post));
  return groep.map((g) => (g.post ? uitkomsten.shift()! : nietGelezen(g.reden)));
}

async function eenVoorEen(
  platform: Platform,
  gemeenteId: number,
  post: readonly Post[],
): Promise<InleesUitkomst[]> {
  const uitkomsten: InleesUitkomst[] = [];
  for (const p of post) {
    const [one] = await bewaar(platform, gemeenteId, [p]).catch((error: unknown) => {
      if (isDatabaseAway(error)) throw error;
      return [nietGelezen((error as { code?: string }).code ?? 'niet-bewaard')];
    });
    uitkomsten.push(one!);
  }
  return uitkomsten;
}

const bewaar = (platform: Platform, gemeenteId: number, post: readonly Post[]): Promise<InleesUitkomst[]> =>
  inWork(platform, systeem(gemeenteId), crypto.randomUUID().replaceAll('-', ''), (work) =>
    ontvangReeks(work, post, true),
  );

/** `bestand;uitkomst;kenmerk`, with nothing in a name that could break the line. */
function regel(house: House, g: Gelezen, u: InleesUitkomst): string {
  const naam = g.bestand.naam.replaceAll(/[\p{Cc};]/gu, '_');
  return `${naam};${u.reden === null ? u.uitkomst : `fout: ${redenIn(house, u.reden)}`};${u.kenmerk ?? ''}`;
}

function redenIn(house: House, code: string): string {
  const { texts } = house.services;
  const id = `meldpunt.onleesbaar.${code}`;
  return texts.has(id) ? texts.say('nl', id) : code;
}
