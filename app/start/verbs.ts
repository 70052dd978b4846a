import { loadDemoOnce } from '#demo/load.ts';
import { dataVerbs } from './data-verbs.ts';
import { leesIn } from './inlezen.ts';
import { herken } from './herken.ts';
import { koppelLeer } from './koppel-leer.ts';
import { koppel } from './koppel.ts';
import { environmentOf } from './environment.ts';
import { openInstallation } from './installation.ts';
import { feitUsage, leesHuisfeiten, leesLijst, usage as registersUsage } from './registers.ts';
import { setupCode } from './setup-code.ts';
import { start } from './start.ts';

export interface Verb {
  usage: string;
  summary: string;
  examples: string[];
  /** Exit code; −1 when the process goes on running. */
  run(args: string[], env: NodeJS.ProcessEnv): Promise<number>;
}

const toError = (line: string): void => console.error(line);

/** Everything `npx baken` can do. */
export const verbs: Record<string, Verb> = {
  start: {
    usage: 'start',
    summary: 'Start Baken met database, werker en publiek meldpunt.',
    examples: ['start', 'BAKEN_PORT=9000 npx baken start'],
    run: async (_args, env) => {
      await start(env);
      return -1;
    },
  },
  migreer: {
    usage: 'migreer',
    summary: 'Breng de database bij zonder Baken te starten.',
    examples: ['migreer', 'DATABASE_URL=postgres://… npx baken migreer'],
    run: async (_args, env) => {
      const installation = await openInstallation(env, toError);
      await installation.leave();
      return 0;
    },
  },
  demo: {
    usage: 'demo',
    summary: 'Laad de demonstratiegemeenten in een lege database.',
    examples: ['demo'],
    run: async (_args, env) => {
      const installation = await openInstallation(env, toError);
      try {
        await loadDemoOnce(installation, toError);
      } finally {
        await installation.leave();
      }
      return 0;
    },
  },
  'meldpunt inlezen': {
    usage: 'meldpunt inlezen <bestand of map> [--gemeente code]',
    summary: 'Lees mailbestanden (.eml) in als meldingen; wat er al is, wordt herkend.',
    examples: ['meldpunt inlezen ./post', 'meldpunt inlezen bericht.eml --gemeente buurgemeente'],
    run: (args, env) => leesIn(args, env),
  },
  herken: {
    usage: 'herken --in z.jsonl --uit v.jsonl',
    summary: 'Herken kentekens, adressen, namen en andere vermeldingen in vrije tekst (JSON Lines).',
    examples: ['herken --in zinnen.jsonl --uit vermeldingen.jsonl'],
    run: (args) => herken(args),
  },
  'koppel leer': {
    usage: 'koppel leer --gemeente code --uit voorstel.json',
    summary: 'Schrijf wat besluiten aan de parameters zouden veranderen; er wordt niets gewijzigd.',
    examples: ['koppel leer --gemeente mijngemeente --uit voorstel.json'],
    run: (args, env) => koppelLeer(args, env),
  },
  koppel: {
    usage: 'koppel --bestaand e.csv --nieuw q.csv --uit p.csv',
    summary: 'Vind bij elke vermelding wie of wat er al is, met de kans dat zij dezelfde zijn.',
    examples: [
      'koppel --bestaand entities.csv --nieuw queries.csv --uit predictions.csv',
      "koppel --bestaand entities.csv --nieuw queries.csv --uit predictions.csv --top 5 --scheiding ',' --statistiek stats.json",
    ],
    run: (args, env) => koppel(args, env),
  },
  'registers inlezen': {
    usage: registersUsage,
    summary:
      'Lees een lijst in (BAG-adressen, gebieden, SBI, gemeenten); alles of niets, foute rijen genoemd.',
    examples: [
      'registers inlezen bag adressen.csv --peildatum 2026-11-01',
      'registers inlezen gebieden wijken.geojson --gebied wijk --versie wijken',
      'registers inlezen sbi sbi2025.csv --versie 2025',
    ],
    run: (args, env) => leesLijst(args, env),
  },
  'bronnen inlezen': {
    usage: feitUsage,
    summary:
      'Lees vergunningen of handhaving van een bron in, per adres of bedrijf; vervangt de vorige lijst.',
    examples: ["bronnen inlezen vergunning vergunningen.csv --bron 'Vergunningen en handhaving'"],
    run: (args, env) => leesHuisfeiten(args, env),
  },
  instelcode: {
    usage: 'instelcode [gemeente]',
    summary:
      'Maak een eenmalige code voor een nieuwe gemeente, of voor een beheerder erbij in een bestaande.',
    examples: ['instelcode', 'instelcode mijngemeente'],
    run: (args, env) => setupCode(args, env),
  },
  omgeving: {
    usage: 'omgeving <web|werker|publiek>',
    summary:
      'Schrijf de omgeving van één proces, voor een systemd-unit; elk proces krijgt alleen wat het nodig heeft.',
    examples: ['omgeving web > /etc/baken/web.env', 'omgeving publiek > /etc/baken/publiek.env'],
    run: (args, env) => environmentOf(args, env),
  },
  ...dataVerbs,
};
