import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { checkout, refuse } from './bootstrap.mjs';

const target = join(checkout, 'dist', 'web');
const stamp = join(target, '.baken-bron');

/** Builds the web app when what it is made of has changed since the last build. */
export function ensureWeb(node) {
  const hash = sourceHash();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8').trim() === hash) return;
  buildWeb(node, hash);
}

/** Builds the web app, whatever is there. */
export function buildWeb(node, hash = sourceHash()) {
  console.log('Web-app bouwen…');
  const began = Date.now();
  // Without its stamp a half-written build is made again.
  rmSync(stamp, { force: true });
  const vite = join(checkout, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', '--logLevel', 'warn'];
  const { status } = spawnSync(node, args, { cwd: checkout, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) {
    refuse(
      `Het bouwen van de web-app is mislukt (code ${status}); hierboven staat waarom.`,
      `Building the web app failed (code ${status}); the reason is above.`,
    );
  }
  writeFileSync(stamp, `${hash}\n`);
  console.log(`Web-app gebouwd in ${((Date.now() - began) / 1000).toFixed(1)} s`);
}

function sourceHash() {
  const hash = createHash('sha256');
  for (const file of ['package-lock.json', 'vite.config.ts', 'tsconfig.web.json', ...sources()]) {
    const path = join(checkout, file);
    if (existsSync(path)) hash.update(`${file}\0`).update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

// What a browser can come to see: web code, texts and contracts; not the server's own files.
function sources() {
  const seen = ['app', 'platform', 'modules'].flatMap((root) =>
    readdirSync(join(checkout, root), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(checkout, join(entry.parentPath ?? entry.path, entry.name))),
  );
  return seen
    .map((file) => file.split(sep).join('/'))
    .filter((file) => /\/(web|texts|reckon)\/|\/contract\.ts$/.test(file) && !/\.test\.tsx?$/.test(file))
    .sort();
}
