import { CannotStart } from '#platform/errors.ts';
import { verbs } from './start/verbs.ts';

const [name = '--help', ...rest] = process.argv.slice(2);

const overview = (): string =>
  [
    'baken <werkwoord> [opties]',
    '',
    ...Object.values(verbs).map((v) => `  ${v.usage.padEnd(44)} ${v.summary}`),
    '',
    'Meer over één werkwoord: baken <werkwoord> --help',
  ].join('\n');

/** Longest verb first: `meldpunt inlezen` before `meldpunt`. */
function find(): { key: string; args: string[] } | null {
  const two = `${name} ${rest[0] ?? ''}`;
  if (verbs[two]) return { key: two, args: rest.slice(1) };
  return verbs[name] ? { key: name, args: rest } : null;
}

async function main(): Promise<number> {
  if (name === '--help' || name === '-h' || name === 'help') {
    console.log(overview());
    return 0;
  }
  const found = find();
  if (!found) {
    console.error(`Onbekend werkwoord "${name}".\n\n${overview()}`);
    return 2;
  }
  const verb = verbs[found.key]!;
  if (found.args.includes('--help')) {
    console.log(
      `${verb.summary}\n\n  baken ${verb.usage}\n\nVoorbeelden:\n${verb.examples.map((e) => (e.includes('npx baken') ? `  ${e}` : `  npx baken ${e}`)).join('\n')}`,
    );
    return 0;
  }
  return verb.run(found.args, process.env);
}

try {
  const code = await main();
  // `start` keeps running; every other verb ends here, whatever still hangs open.
  if (code >= 0) process.exit(code);
} catch (error) {
  if (!(error instanceof CannotStart)) throw error;
  console.error(error.message);
  process.exit(2);
}
