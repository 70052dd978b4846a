import { backup, journaal } from './backup.ts';
import { controleer } from './logboek.ts';
import { herstel } from './restore.ts';
import type { Verb } from './verbs.ts';

/** Verbs that keep data safe: copies, restores and the proof of the log. */
export const dataVerbs: Record<string, Verb> = {
  'logboek controleer': {
    usage: 'logboek controleer [--gemeente code] [--zegels map]',
    summary: 'Reken het auditlog na; noemt elke regel die niet klopt en eindigt dan met code 1.',
    examples: [
      'logboek controleer',
      'logboek controleer --gemeente mijngemeente --zegels /mnt/buiten/zegels',
    ],
    run: controleer,
  },
  backup: {
    usage: 'backup <map>',
    summary: 'Maak een versleutelde back-up van database, bestanden en sleutels, ook terwijl Baken draait.',
    examples: ['backup /mnt/backup', 'BAKEN_BACKUP_ONTVANGERS=age1… npx baken backup /mnt/backup'],
    run: backup,
  },
  herstel: {
    usage: 'herstel <map> [--controleer] [--sleutel bestand] [--journaal bestand]',
    summary: 'Zet een back-up terug in een lege gegevensmap; wat daarna vernietigd was, gaat opnieuw weg.',
    examples: [
      'herstel /mnt/backup --controleer',
      'BAKEN_DATA_DIR=/var/lib/baken/nieuw npx baken herstel /mnt/backup',
      'herstel /mnt/backup/baken-20261109T013000Z --sleutel sleutel.txt --journaal vernietigd.jsonl',
    ],
    run: herstel,
  },
  vernietigingsjournaal: {
    usage: 'vernietigingsjournaal <bestand>',
    summary:
      'Schrijf de lijst van vernietigde nummers naar een bestand, om bij een herstel elders mee te geven.',
    examples: ['vernietigingsjournaal /mnt/buiten/vernietigd.jsonl'],
    run: journaal,
  },
};
