import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { kansen, weeg } from '#modules/informatie/koppelen/domain/motor/beslis.ts';
import type { Gegeven } from '#modules/informatie/koppelen/domain/motor/gegeven.ts';
import { kenmerkenVan } from '#modules/informatie/koppelen/domain/motor/kenmerken.ts';
import { MODEL, type Niveau, type SoortModel } from '#modules/informatie/koppelen/domain/motor/model.ts';
import { vergelijk, type Vergelijking } from '#modules/informatie/koppelen/domain/motor/vergelijk.ts';
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

const wie = (id: string): string => id.split('-')[1]!;

interface Paar {
  sleutel: string;
  v: Vergelijking;
}

function paren(links: readonly Rij[], rechts: readonly Rij[], g: Geheugen): Paar[] {
  const seen = new Set<string>();
  return links.flatMap(({ id, gegeven }) => {
    const q = kenmerkenVan(gegeven);
    return g.kandidaten(q, 120).flatMap((n) => {
      const sleutel = [id, g.ids[n]!].toSorted().join(' ');
      if (g.ids[n] === id || seen.has(sleutel)) return [];
      seen.add(sleutel);
      return [{ sleutel, v: vergelijk(q, g.kenmerken[n]!) }];
    });
  });
}

/**
 * F1 of pairs at p ≥ .5, each weighed by itself: in FEBRL 3 one person has several rows. These Australians have no
 * households and err otherwise than Dutch mentions do, so what is usual in the same person is learned from the file
 * itself, without its answers, beginning at the parameters in use.
 */
function f1(links: readonly Rij[], rechts: readonly Rij[]): number {
  const g = new Geheugen();
  for (const rij of rechts) g.voegToe(rij.id, rij.gegeven);
  const list = paren(links, rechts, g);
  const telling = g.telling('persoon');
  let m: SoortModel = { ...MODEL.soorten.persoon, verwant: 1e-9 };
  const kans = ({ v }: Paar): number => kansen([weeg(v, 'persoon', m, telling)], rechts.length, m)[0]!;
  for (let round = 0; round < 6; round++) m = bijgeleerd(m, list, kans);
  const said = list.filter((paar) => kans(paar) >= 0.5);
  const count = new Map<string, number>();
  for (const { id } of rechts) count.set(wie(id), (count.get(wie(id)) ?? 0) + 1);
  const real =
    links === rechts
      ? [...count.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0)
      : links.reduce((sum, { id }) => sum + (count.get(wie(id)) ?? 0), 0);
  const right = said.filter(({ sleutel }) => new Set(sleutel.split(' ').map(wie)).size === 1).length;
  return (200 * right) / (said.length + real);
}

/** One round of expectation and maximisation over how often each level is seen in the same person. */
function bijgeleerd(m: SoortModel, list: readonly Paar[], kans: (paar: Paar) => number): SoortModel {
  const seen: Record<string, Record<string, number>> = {};
  for (const paar of list) {
    const p = kans(paar);
    for (const [kenmerk, { niveau }] of Object.entries(paar.v))
      (seen[kenmerk] ??= {})[niveau] = (seen[kenmerk][niveau] ?? 0) + p;
  }
  const kenmerken = Object.fromEntries(
    Object.entries(m.kenmerken).map(([kenmerk, niveaus]) => {
      const total = Object.values(seen[kenmerk] ?? {}).reduce((a, b) => a + b, 0);
      const nieuw = Object.entries(niveaus).map(([niveau, [same, related, chance]]) => {
        const p = ((seen[kenmerk]?.[niveau] ?? 0) + 2 * same) / (total + 2);
        return [niveau, [p, related, chance] as Niveau] as const;
      });
      return [kenmerk, Object.fromEntries(nieuw)];
    }),
  );
  return { ...m, kenmerken };
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
