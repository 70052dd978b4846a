import { existsSync } from 'node:fs';
import { leesFeitenIn } from '#modules/informatie/bronnen/index.ts';
import { feitSoorten } from '#modules/informatie/bronnen/contract.ts';
import { leesLijstIn, redenWoord, type Ingelezen } from '#modules/informatie/registers/index.ts';
import { lijstSoorten } from '#modules/informatie/registers/contract.ts';
import { systeem } from '#platform/actor.ts';
import { CannotStart } from '#platform/errors.ts';
import { isLocalDate, legalDay } from '#platform/reckon/dates.ts';
import { inWork, type Work } from '#platform/work.ts';
import { argsOf } from './args.ts';
import { gemeenteVan, houseOf } from './inlezen.ts';
import { openInstallation } from './installation.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const tell = (line: string): void => void process.stderr.write(`${line}\n`);

/** `baken registers inlezen`: 0 read in, 1 read in with bad rows, 2 refused whole. */
export async function leesLijst(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const options = choices(args);
  return inHouse(env, options.gemeente, (work) => leesLijstIn(work, options));
}

/** One unit of work for one municipality, and what came of it on the screen. */
async function inHouse(
  env: NodeJS.ProcessEnv,
  gemeente: string | undefined,
  run: (work: Work) => Promise<Ingelezen>,
): Promise<number> {
  const installation = await openInstallation(env, tell);
  try {
    const gemeenteId = await gemeenteVan(installation, gemeente);
    const house = houseOf(installation);
    try {
      const trace = crypto.randomUUID().replaceAll('-', '');
      return report(await inWork(house.platform, systeem(gemeenteId), trace, run));
    } finally {
      await house.close();
    }
  } finally {
    await installation.leave();
  }
}

/** `baken bronnen inlezen`: permits or enforcement of one source, with the same exit codes. */
export async function leesHuisfeiten(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const options = feitChoices(args);
  return inHouse(env, options.gemeente, async (work) => {
    const uit = await leesFeitenIn(work, options);
    return { ...uit, dubbel: 0, omgerekend: 0 };
  });
}

function feitChoices(args: readonly string[]) {
  const { values, positionals } = argsOf({
    args: [...args],
    allowPositionals: true,
    options: { bron: { type: 'string' }, peildatum: { type: 'string' }, gemeente: { type: 'string' } },
  });
  const [naam, bestand] = positionals;
  const soort = feitSoorten.find((one) => one === naam);
  if (soort === undefined || bestand === undefined || values.bron === undefined || positionals.length > 2)
    throw new CannotStart(
      `Noem een soort (${feitSoorten.join(', ')}), een bestand en een bron.\n  baken ${feitUsage}`,
    );
  demandFile(bestand);
  return { soort, bestand, bron: values.bron, peildatum: dayOf(values.peildatum), gemeente: values.gemeente };
}

/** How this verb is written. */
export const feitUsage = 'bronnen inlezen <soort> <bestand> --bron naam [--peildatum d] [--gemeente code]';

function demandFile(bestand: string): void {
  if (!existsSync(bestand)) throw new CannotStart(`${bestand} bestaat niet of is niet te lezen.`);
}

function dayOf(text: string | undefined): string {
  const day = text ?? legalDay(new Date().toISOString());
  if (!isLocalDate(day)) throw new CannotStart(`Peildatum ${day} is geen datum; schrijf JJJJ-MM-DD.`);
  return day;
}

function choices(args: readonly string[]) {
  const { values, positionals } = argsOf({
    args: [...args],
    allowPositionals: true,
    options: {
      versie: { type: 'string', default: '' },
      peildatum: { type: 'string' },
      gebied: { type: 'string' },
      gemeente: { type: 'string' },
    },
  });
  const [naam, bestand] = positionals;
  const soort = lijstSoorten.find((one) => one === naam);
  if (soort === undefined || bestand === undefined || positionals.length > 2)
    throw new CannotStart(`Noem een soort (${lijstSoorten.join(', ')}) en een bestand.\n  baken ${usage}`);
  demandFile(bestand);
  const peildatum = dayOf(values.peildatum);
  return {
    soort,
    bestand,
    peildatum,
    versie: values.versie,
    gebied: values.gebied ?? null,
    gemeente: values.gemeente,
  };
}

/** How this verb is written. */
export const usage =
  'registers inlezen <soort> <bestand> [--versie v] [--peildatum d] [--gebied g] [--gemeente code]';

/** Bad rows by line, on stderr; what was read in, on stdout. */
function report(uit: Ingelezen): number {
  for (const { regel, reden } of uit.fouten) tell(`regel ${regel}: ${redenWoord(reden)}`);
  if (uit.fout > uit.fouten.length) tell(`en nog ${uit.fout - uit.fouten.length} regels`);
  if (uit.geweigerd !== null) {
    tell(`Niet ingelezen (${redenWoord(uit.geweigerd)}); wat gold, geldt nog.`);
    return 2;
  }
  say(`${uit.rijen} ingelezen, ${uit.dubbel} dubbel, ${uit.fout} niet te gebruiken`);
  if (uit.omgerekend > 0) say(`${uit.omgerekend} omgerekend van RD (EPSG:28992) naar WGS84`);
  return uit.fout > 0 ? 1 : 0;
}
