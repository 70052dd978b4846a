import { bootstrap, checkout, handOver, npmCommand, refuse } from './bootstrap.mjs';

// npm under an old Node silently picks old versions of packages that ask for a newer one; hence here.
const args = process.argv.slice(2);
const names = args.filter((arg) => !arg.startsWith('-'));
const exact = /^(@[\w.-]+\/)?[\w.-]+@(npm:(@[\w.-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/;
if (names.length === 0 || !names.every((name) => exact.test(name))) {
  refuse(
    'Gebruik: npm run pakket -- naam@1.2.3 [--save-dev]. De versie staat er helemaal bij.',
    'Use: npm run pakket -- name@1.2.3 [--save-dev], with the whole version.',
  );
}
const node = await bootstrap();
const [command, npm] = npmCommand(node);
handOver(command, [...npm, 'install', '--save-exact', '--ignore-scripts', ...args], checkout);
