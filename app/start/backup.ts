import { copyFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { readRootKey } from '#platform/config.ts';
import { makeBackup } from '#platform/backup/make.ts';
import { DestructionJournal } from '#platform/destruction-journal.ts';
import { CannotStart } from '#platform/errors.ts';
import { KeyStore } from '#platform/keys.ts';
import { argsOf } from './args.ts';
import { secretOf } from './backup-secret.ts';
import { openInstallation, type Installation } from './installation.ts';

/** The journal of destruction of an installation: its file, and what makes its marks. */
export const journalOf = (installation: Installation): DestructionJournal =>
  new DestructionJournal(
    path.join(installation.outsideFolder, 'journaal'),
    new KeyStore(readRootKey(installation.rootKeyFile)),
  );

/** Brings the journal outside up to date with the database; it exists afterwards, also when nothing was ever destroyed. */
async function completeJournal(installation: Installation): Promise<DestructionJournal> {
  const journal = journalOf(installation);
  const client = new pg.Client({ connectionString: installation.adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ g: number; id: string; op: string }>(
      `select gemeente_id as g, id, to_char(op at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as op from platform.vernietiging order by op, id`,
    );
    journal.complete(rows.map((r) => ({ gemeenteId: r.g, id: r.id, op: r.op })));
    return journal;
  } finally {
    await client.end();
  }
}

/** `baken vernietigingsjournaal <bestand>`: a copy of the journal, to give along with a restore elsewhere. */
export async function journaal(args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const { positionals } = argsOf({ args, allowPositionals: true });
  const target = positionals[0];
  if (target === undefined) throw new CannotStart('Noem het bestand: baken vernietigingsjournaal <bestand>');
  const installation = await openInstallation(env, () => undefined);
  try {
    const journal = await completeJournal(installation);
    copyFileSync(journal.file, path.resolve(target));
    console.log(`${journal.read().length} regels in ${path.resolve(target)}`);
    return 0;
  } finally {
    await installation.leave();
  }
}

/** `baken backup <map>`: makes a backup while Baken runs. */
export async function backup(args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const { positionals } = argsOf({ args, allowPositionals: true });
  const target = positionals[0];
  if (target === undefined) throw new CannotStart('Noem de map waarin de back-up komt: baken backup <map>');
  const installation = await openInstallation(env, () => undefined);
  try {
    const folder = await makeBackup({
      databaseUrl: installation.adminUrl,
      filesFolder: installation.filesFolder,
      rootKey: readRootKey(installation.rootKeyFile),
      mode: installation.mode,
      secret: secretOf(env, installation.mode),
      target,
      now: new Date().toISOString(),
      journalFile: (await completeJournal(installation)).file,
      say: (line) => console.log(line),
    });
    console.log(`Back-up klaar: ${folder}`);
    console.log(
      'Bewaar de map "sleutels" apart en niet langer dan 35 dagen; zonder die map gaat de back-up niet open.',
    );
    return 0;
  } finally {
    await installation.leave();
  }
}
