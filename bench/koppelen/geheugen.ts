import type { Gegeven, Kenmerken, Soort } from '#modules/informatie/koppelen/domain/motor/gegeven.ts';
import type { Telling } from '#modules/informatie/koppelen/domain/motor/beslis.ts';
import { kenmerkenVan } from '#modules/informatie/koppelen/domain/motor/kenmerken.ts';
import { kernsleutels } from '#modules/informatie/koppelen/domain/motor/kernsleutels.ts';
import { termen } from '#modules/informatie/koppelen/domain/motor/termen.ts';

/** The retrieval of the engine without a database, to learn and to try parameters quickly. */
export class Geheugen {
  readonly ids: string[] = [];
  readonly kenmerken: Kenmerken[] = [];
  readonly totaal: Record<string, number> = {};
  private readonly lijst = new Map<string, number[]>();
  private readonly tel = new Map<string, number>();

  voegToe(id: string, gegeven: Gegeven): void {
    const k = kenmerkenVan(gegeven);
    const n = this.ids.push(id) - 1;
    this.kenmerken.push(k);
    this.totaal[k.soort] = (this.totaal[k.soort] ?? 0) + 1;
    for (const key of kernsleutels(k, false)) {
      const list = this.lijst.get(key);
      if (list) list.push(n);
      else this.lijst.set(key, [n]);
    }
    for (const term of termen(k, false)) this.tel.set(term, (this.tel.get(term) ?? 0) + 1);
  }

  aantal = (term: string): number => this.tel.get(term) ?? 0;

  /** Numbers of the candidates, best first. */
  kandidaten(k: Kenmerken, max: number, cap = 1500): number[] {
    const total = this.totaal[k.soort] ?? 1;
    const weight = new Map<number, number>();
    for (const key of kernsleutels(k, true)) {
      const list = this.lijst.get(key);
      if (!list || list.length > cap) continue;
      const w = Math.log2(total / list.length + 1);
      for (const n of list) weight.set(n, (weight.get(n) ?? 0) + w);
    }
    return [...weight]
      .toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, max)
      .map(([n]) => n);
  }

  telling(soort: Soort): Telling {
    return {
      totaal: this.totaal[soort] ?? 0,
      aantal: this.aantal,
      gevonden: (key) => this.lijst.get(key)?.length ?? 0,
    };
  }
}
