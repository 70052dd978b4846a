import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { leesLijstIn } from '#modules/informatie/registers/index.ts';
import { recordedExtract } from '#platform/connectors/registers/recorded-places.ts';
import { legalDay } from '#platform/reckon/dates.ts';
import type { Player } from '../player.ts';
import type { Script } from '../script.ts';

const GEBIEDEN = path.join(import.meta.dirname, '..', 'lijsten', 'gebieden.geojson');

/** Areas and addresses as the administrator reads them in: drawn by hand, on land that was never drained. */
export function eigenLijsten(s: Script): void {
  s.at(s.terug(45), '16:10', async (p: Player) => {
    const peildatum = legalDay(p.now);
    const map = mkdtempSync(path.join(tmpdir(), 'baken-demo-'));
    try {
      const adressen = path.join(map, 'adressen.csv');
      writeFileSync(adressen, recordedExtract());
      for (const [soort, bestand] of [
        ['gebieden', GEBIEDEN],
        ['bag', adressen],
      ] as const) {
        const uit = await p.work(1, (work) =>
          leesLijstIn(work, { soort, bestand, versie: 'verzonnen', peildatum, gebied: null }),
        );
        if (uit.geweigerd !== null || uit.fout > 0)
          throw new Error(`the demonstration's own ${soort} does not read`);
      }
    } finally {
      rmSync(map, { recursive: true, force: true });
    }
  });
}
