import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Kilobytes after gzip: what comes before the first screen, and what one screen may add to it. */
const FIRST = 150;
const ROUTE = 70;
/** What draws, and is fetched only by a screen that draws: beside each there is a list that needs none of it. */
const DRAWING = [
  [/platform\/web\/map\/engine\.ts$/, 310],
  [/platform\/web\/chart\/engine\.ts$/, 190],
  [/informatie\/koppelen\/web\/netwerk\/tekening\.ts$/, 150],
];
const mostOf = (key) => DRAWING.find(([name]) => name.test(key))?.[1] ?? ROUTE;

/** The file and everything it imports at once; what it imports later is not counted. */
function closure(manifest, key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key].imports ?? []) closure(manifest, next, seen);
  return seen;
}

/** What the first screen and each later one weigh against their budget. `sizeOf` gives gzipped bytes of a built file. */
export function weigh(manifest, sizeOf) {
  const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
  if (!entry) throw new Error('the manifest has no entry: build first');
  const first = closure(manifest, entry);
  const files = (keys) => [...keys].flatMap((key) => [manifest[key].file, ...(manifest[key].css ?? [])]);
  const weight = (list) => [...new Set(list)].reduce((sum, file) => sum + sizeOf(file), 0) / 1000;
  const loaded = new Set(files(first));
  const rows = [{ name: 'eerste scherm', kb: weight(loaded), most: FIRST }];
  for (const [key, chunk] of Object.entries(manifest)) {
    // A catalogue is one file per language and has no fixed size: it grows with the rooms.
    if (!chunk.isDynamicEntry || /catalogue-\w+\.ts$/.test(key)) continue;
    const extra = files(closure(manifest, key)).filter((file) => !loaded.has(file));
    rows.push({ name: key, kb: weight(extra), most: mostOf(key) });
  }
  return rows;
}

function main() {
  const folder = join(import.meta.dirname, '..', 'dist', 'web');
  const manifest = JSON.parse(readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8'));
  const rows = weigh(manifest, (file) => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length);
  for (const { name, kb, most } of rows) {
    console.log(
      `${kb > most ? 'TE ZWAAR' : 'goed    '} ${kb.toFixed(1).padStart(6)} kB van ${most}  ${name}`,
    );
  }
  if (rows.some(({ kb, most }) => kb > most)) process.exitCode = 1;
}

if (import.meta.main) main();
