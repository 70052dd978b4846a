import { createHash } from 'node:crypto';
import { accessSync, chmodSync, constants, existsSync, mkdirSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { canEnter, ownerFor } from './owner.ts';
import { refusal } from './refused.ts';

/** The checkout this file belongs to. */
export const checkoutDir = realpathSync(fileURLToPath(new URL('../..', import.meta.url)));

/**
 * Where this checkout keeps its data: `BAKEN_DATA_DIR` (relative to the checkout), else for root
 * `/var/lib/baken/<hash of checkout>` — the account PostgreSQL runs as cannot enter a 0700 home — else
 * `<checkout>/.baken`.
 */
export function dataDirPath(
  env: Record<string, string | undefined> = process.env,
  checkout = checkoutDir,
  uid = process.getuid?.(),
): string {
  if (env.BAKEN_DATA_DIR) return resolve(checkout, env.BAKEN_DATA_DIR);
  if (uid !== 0) return join(checkout, '.baken');
  return join('/var/lib/baken', createHash('sha256').update(checkout).digest('hex').slice(0, 12));
}

/** Makes the data folder and proves that we and PostgreSQL can use it; refuses with the fix otherwise. */
export function prepareDataDir(dir: string): string {
  makeDir(dir);
  const owner = ownerFor(clusterPath(dir));
  if (!canEnter(owner, dir)) {
    throw refusal(
      `De gegevensmap ${dir} is niet bereikbaar voor de gebruiker "${owner.name}" waaronder PostgreSQL draait. Kies met BAKEN_DATA_DIR een map waarvan elke bovenliggende map voor iedereen doorzoekbaar is (bijvoorbeeld onder /var/lib), of start Baken als gewone gebruiker.`,
      `The data folder cannot be entered by account "${owner.name}", which runs PostgreSQL. Set BAKEN_DATA_DIR to a folder under a path everybody may pass (such as /var/lib), or start as an ordinary user.`,
    );
  }
  return realpathSync(dir);
}

function makeDir(dir: string): void {
  try {
    if (!existsSync(dir)) {
      // Only folders we make ourselves get our modes: an existing one was set by its administrator.
      mkdirSync(dirname(dir), { recursive: true, mode: 0o755 });
      mkdirSync(dir);
      chmodSync(dir, process.getuid?.() === 0 ? 0o755 : 0o700);
    }
    accessSync(dir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw refusal(
      `De gegevensmap ${dir} is niet te maken of te beschrijven (${reason}). Geef hem aan uzelf met: sudo chown -R "$(id -un)" '${dir}', of kies een andere map met BAKEN_DATA_DIR.`,
      `The data folder cannot be made or written (${reason}). Give it to yourself with the command above, or choose another with BAKEN_DATA_DIR.`,
    );
  }
}

/** The folder of the cluster inside a data folder. */
export function clusterPath(dataDir: string): string {
  return join(dataDir, 'postgres');
}
