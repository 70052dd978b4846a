import { codeKey } from '#platform/auth/identity.ts';
import { makeSetupCode, SETUP_HOURS } from '#platform/auth/setup.ts';
import { readRootKey } from '#platform/config.ts';
import { openDatabase } from '#platform/db.ts';
import { CannotStart } from '#platform/errors.ts';
import { KeyStore } from '#platform/keys.ts';
import { openInstallation, type Installation } from './installation.ts';

/** On an empty production database: the code with which the first administrator begins. */
export async function sayFirstCode(installation: Installation, say: (line: string) => void): Promise<void> {
  const code = await withAdmin(installation, async (admin, key) => {
    const { rows } = await admin.pool.query<{ aantal: number }>(
      'select count(*)::int as aantal from platform.gemeente',
    );
    return rows[0]!.aantal > 0 ? null : makeSetupCode(admin.db, key, null, now());
  });
  if (code !== null) say(`\n${explain(code, null)}`);
}

/** `baken instelcode`: for who can reach the server itself, and nobody else. */
export async function setupCode(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const installation = await openInstallation(env, (line) => console.error(line));
  try {
    if (installation.mode === 'demo')
      throw new CannotStart('In de demonstratie kiest u een rol; een instelcode is er alleen in productie.');
    const gemeente = args[0] ?? null;
    const code = await withAdmin(installation, async (admin, key) => {
      const { rows } = await admin.pool.query<{ gemeente_id: number; code: string }>(
        'select gemeente_id, code from platform.gemeente order by gemeente_id',
      );
      const found = rows.find((row) => row.code === gemeente);
      if (gemeente !== null && !found)
        throw new CannotStart(
          `Er is geen gemeente "${gemeente}". Bekend: ${rows.map((row) => row.code).join(', ') || 'nog geen'}.`,
        );
      return makeSetupCode(admin.db, key, found?.gemeente_id ?? null, now());
    });
    console.log(explain(code, gemeente));
    return 0;
  } finally {
    await installation.leave();
  }
}

async function withAdmin<R>(
  installation: Installation,
  run: (admin: ReturnType<typeof openDatabase>, key: Buffer) => Promise<R>,
): Promise<R> {
  const admin = openDatabase(installation.adminUrl, 1);
  try {
    return await run(admin, codeKey(new KeyStore(readRootKey(installation.rootKeyFile))));
  } finally {
    await admin.close();
  }
}

const explain = (code: string, gemeente: string | null): string =>
  [
    `  Instelcode         ${code}`,
    `  Geldig             ${SETUP_HOURS} uur, één keer; een eerdere code geldt niet meer`,
    `  Gebruik            open het adres van Baken met /instellen erachter${gemeente === null ? '' : ` (beheerder erbij voor ${gemeente})`}`,
  ].join('\n');

const now = (): string => new Date().toISOString();
