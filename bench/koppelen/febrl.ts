import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { kansen, weeg } from '#modules/informatie/koppelen/domain/motor/beslis.ts';
import type { Gegeven } from '#modules/informatie/koppelen/domain/motor/gegeven.ts';
import { kenmerkenVan } from '#modules/informatie/koppelen/domain/motor/kenmerken.ts';
import { MODEL } from '#modules/informatie/koppelen/domain/motor/model.ts';
import { vergelijk } from '#modules/informatie/koppelen/domain/motor/vergelijk.ts';
import { Geheugen } from './geheugen.ts';

interface Rij {
  id: string;
  gegeven: Gegeven;
}

function lees(file: string, metNummer: boolean): Rij[] {
  const rows: Record<string, string>[] = parse(readFileSync(file, 'utf8'), {
    columns: (head: string[]) => head.map((name) => name.trim()),
    trim: true,
    relax_column_count: true,
  });
  return rows.map((r) => ({
    id: r['rec_id']!,
    gegeven: {
      soort: 'persoon',
      voornamen: r['given_name'] ?? '',
      achternaam: r['surname'] ?? '',
      huisnummer: r['street_number'] ?? '',
      straat: r['address_1'] ?? '',
      woonplaats: r['suburb'] ?? '',
      postcode: r['postcode'] ?? '',
      geboortedatum: r['date_of_birth'] ?? '',
      // The nearest field to a number of one's own that Dutch records have.
      ...(metNummer && r['soc_sec_id'] ? { iban: `SSN${r['soc_sec_id']}` } : {}),
    },
  }));
}

/** These sets have no households: that another lives at the same address is no explanation in them. */
const m = { ...MODEL.soorten.persoon, verwant: 1e-9 };

const wie = (id: string): string => id.split('-')[1]!;

/** Pairs of the same person at p ≥ .5, each pair weighed by itself: in FEBRL 3 one person has several rows. */
function f1(links: readonly Rij[], rechts: readonly Rij[]): number {
  const g = new Geheugen();
  for (const rij of rechts) g.voegToe(rij.id, rij.gegeven);
  const said = new Set<string>();
  for (const { id, gegeven } of links) {
    const q = kenmerkenVan(gegeven);
    for (const n of g.kandidaten(q, 120)) {
      const other = g.ids[n]!;
      if (other === id) continue;
      const [p] = kansen(
        [weeg(vergelijk(q, g.kenmerken[n]!), 'persoon', m, g.telling('persoon'))],
        rechts.length,
        m,
      );
      if (p! >= 0.5) said.add([id, other].toSorted().join(' '));
    }
  }
  const count = new Map<string, number>();
  for (const { id } of rechts) count.set(wie(id), (count.get(wie(id)) ?? 0) + 1);
  const real =
    links === rechts
      ? [...count.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0)
      : links.reduce((sum, { id }) => sum + (count.get(wie(id)) ?? 0), 0);
  const right = [...said].filter((pair) => new Set(pair.split(' ').map(wie)).size === 1).length;
  return (200 * right) / (said.size + real);
}

/** F1 of FEBRL 4 and 3 with and without the social security number; null when the files are not there. */
export function febrl(map: string): { naam: string; f1: number; doel: number }[] | null {
  if (!existsSync(path.join(map, 'dataset4a.csv'))) return null;
  return [true, false].flatMap((metNummer) => {
    const set = (name: string): Rij[] => lees(path.join(map, name), metNummer);
    const drie = set('dataset3.csv');
    const zonder = metNummer ? '' : ' zonder nummer';
    return [
      {
        naam: `FEBRL 4${zonder}`,
        f1: f1(set('dataset4b.csv'), set('dataset4a.csv')),
        doel: metNummer ? 99.8 : 99.5,
      },
      { naam: `FEBRL 3${zonder}`, f1: f1(drie, drie), doel: metNummer ? 99.5 : 99 },
    ];
  });
}
