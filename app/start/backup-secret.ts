import { readFileSync } from 'node:fs';
import type { Opener, Secret } from '#platform/backup/age.ts';
import { CannotStart } from '#platform/errors.ts';
import type { Mode } from '#platform/migrate.ts';

/** Published, so worth nothing: the demonstration holds invented data, and its backup opens without asking. */
const DEMO_PHRASE = 'baken-demonstratie';

/** Who may open a backup that is made now. */
export function secretOf(env: NodeJS.ProcessEnv, mode: Mode): Secret {
  const recipients = (env.BAKEN_BACKUP_ONTVANGERS ?? '').split(/[\s,]+/).filter((r) => r !== '');
  if (recipients.length > 0) return { recipients };
  if (env.BAKEN_BACKUP_WACHTZIN_BESTAND)
    return { passphrase: phraseIn(env.BAKEN_BACKUP_WACHTZIN_BESTAND, mode) };
  if (mode === 'demo') return { passphrase: DEMO_PHRASE, published: true };
  throw new CannotStart(
    'Een back-up in productie is versleuteld voor wie hem mag openen. Zet BAKEN_BACKUP_ONTVANGERS (een of meer age1…-sleutels, bewaar de geheime helft buiten deze machine) of BAKEN_BACKUP_WACHTZIN_BESTAND.',
  );
}

/** What opens a backup: a file with age identities, a file with a passphrase, or in the demonstration nothing. */
export function openerOf(env: NodeJS.ProcessEnv, mode: Mode, keyFile: string | undefined): Opener {
  if (keyFile !== undefined) {
    const identities = readFileSync(keyFile, 'utf8')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line.startsWith('AGE-SECRET-KEY-'));
    if (identities.length === 0)
      throw new CannotStart(`In ${keyFile} staat geen sleutel die met AGE-SECRET-KEY- begint.`);
    return { identities };
  }
  if (env.BAKEN_BACKUP_WACHTZIN_BESTAND)
    return { passphrase: phraseIn(env.BAKEN_BACKUP_WACHTZIN_BESTAND, mode) };
  if (mode === 'demo') return { passphrase: DEMO_PHRASE };
  throw new CannotStart(
    'Geef met --sleutel het bestand met de geheime sleutel, of zet BAKEN_BACKUP_WACHTZIN_BESTAND.',
  );
}

function phraseIn(file: string, mode: Mode): string {
  const phrase = readFileSync(file, 'utf8').trim();
  if (phrase.length < 20) throw new CannotStart(`De wachtzin in ${file} is korter dan 20 tekens.`);
  if (mode === 'productie' && phrase === DEMO_PHRASE)
    throw new CannotStart('Deze wachtzin is openbaar. Kies een andere.');
  return phrase;
}
