import type { Soort } from '../domain/motor/gegeven.ts';
import { hash64 } from '../domain/motor/hash.ts';
import { kenmerkenVan } from '../domain/motor/kenmerken.ts';
import { kernsleutels } from '../domain/motor/kernsleutels.ts';
import { termen } from '../domain/motor/termen.ts';
import { leesBrok, type Brok, type Fout, type Kop } from './gegevensbestand.ts';

/** A piece of the file of entities, made ready for the database. */
export interface Bereid {
  ids: string[];
  regels: number[];
  /** Per entity its features as JSON. */
  kenmerken: string[];
  /** Per entity the number of its keys; the keys themselves one after another, high and low halves. */
  aantallen: number[];
  sleutels: Int32Array;
  termen: [string, number][];
  soorten: [Soort, number][];
  fouten: Fout[];
}

export function bereid(brok: Brok, kop: Kop): Bereid {
  const { rijen, fouten } = leesBrok(brok, kop, 'entity_id');
  const halves: number[] = [];
  const aantallen: number[] = [];
  const kenmerken: string[] = [];
  const terms = new Map<string, number>();
  const kinds = new Map<Soort, number>();
  for (const { gegeven } of rijen) {
    const k = kenmerkenVan(gegeven);
    const keys = kernsleutels(k, false);
    aantallen.push(keys.length);
    for (const key of keys) halves.push(...hash64(key));
    kenmerken.push(JSON.stringify(k));
    for (const term of termen(k, false)) terms.set(term, (terms.get(term) ?? 0) + 1);
    kinds.set(k.soort, (kinds.get(k.soort) ?? 0) + 1);
  }
  return {
    ids: rijen.map((r) => r.id),
    regels: rijen.map((r) => r.regel),
    kenmerken,
    aantallen,
    sleutels: Int32Array.from(halves),
    termen: [...terms],
    soorten: [...kinds],
    fouten,
  };
}
