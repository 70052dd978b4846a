import type { Telling } from '../domain/motor/beslis.ts';
import type { Gegeven, Kenmerken, Soort } from '../domain/motor/gegeven.ts';
import { hash64 } from '../domain/motor/hash.ts';
import { kenmerkenVan } from '../domain/motor/kenmerken.ts';
import { kernsleutels } from '../domain/motor/kernsleutels.ts';
import { MODEL } from '../domain/motor/model.ts';
import { rangschik } from '../domain/motor/rangschik.ts';
import type { Werkbank } from '../store/werkbank.ts';
import type { Bereid } from './bereiding.ts';

/** How often values occur among the entities; what only one has is not kept. */
export class Termen {
  readonly soorten = new Map<Soort, number>();
  private readonly tel = new Map<string, number>();
  aantal = 0;

  voegToe({ termen, soorten, ids }: Bereid): void {
    this.aantal += ids.length;
    for (const [term, count] of termen) this.tel.set(term, (this.tel.get(term) ?? 0) + count);
    for (const [soort, count] of soorten) this.soorten.set(soort, (this.soorten.get(soort) ?? 0) + count);
  }

  telling(soort: Soort, sleutels: readonly string[], gevonden: readonly number[]): Telling {
    const found = new Map(sleutels.map((sleutel, i) => [sleutel, gevonden[i]!]));
    return {
      totaal: this.soorten.get(soort) ?? 0,
      aantal: (term) => this.tel.get(term) ?? 0,
      gevonden: (sleutel) => found.get(sleutel) ?? 0,
    };
  }
}

/** Candidates for one mention, best first: read, fetch in one round trip, compare, weigh. */
export async function antwoord(
  gegeven: Gegeven,
  bench: Werkbank,
  termen: Termen,
): Promise<{ id: string; kans: number }[]> {
  const vraag = kenmerkenVan(gegeven);
  const sleutels = kernsleutels(vraag, true);
  const total = termen.soorten.get(vraag.soort) ?? 0;
  if (sleutels.length === 0 || total === 0) return [];
  const { aantallen, gevonden } = await bench.zoek(sleutels.map(getal), total);
  const kandidaten = gevonden.map((v) => ({
    id: v.entityId,
    kenmerken: JSON.parse(v.kenmerken) as Kenmerken,
  }));
  const telling = termen.telling(vraag.soort, sleutels, aantallen);
  return rangschik(vraag, kandidaten, MODEL, telling, (a, b) => (a < b ? -1 : 1));
}

function getal(sleutel: string): bigint {
  const [high, low] = hash64(sleutel);
  return (BigInt(high) << 32n) | BigInt(low >>> 0);
}
