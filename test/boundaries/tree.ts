import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { checkoutDir } from '#platform/embedded-postgres/index.ts';

/** Writes a tree of files with the packages of the house, and gives it to `work`. `ROOT/` in an import is its root. */
export async function inTree<T>(
  files: Record<string, string>,
  work: (dir: string) => Promise<T>,
): Promise<T> {
  const dir = mkdtempSync(join(tmpdir(), 'baken-grens-'));
  try {
    symlinkSync(join(checkoutDir, 'node_modules'), join(dir, 'node_modules'));
    for (const [file, code] of Object.entries(files)) {
      mkdirSync(dirname(join(dir, file)), { recursive: true });
      writeFileSync(join(dir, file), code.replaceAll(`'ROOT/`, `'${relative(dirname(file), '.') || '.'}/`));
    }
    return await work(dir);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
