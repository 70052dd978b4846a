import { kaderVan, ligtIn, type Kader, type Vlak } from '#platform/reckon/vlak.ts';

/** An area as a record is placed in it. */
export interface Vak {
  id: string;
  naam: string;
  vlak: Vlak;
}

/** Areas with their boxes, so that most are passed over without looking at their corners. */
export class Indeling {
  readonly #vakken: readonly (Vak & { kader: Kader })[];
  readonly #opNaam = new Map<string, string[]>();

  constructor(vakken: readonly Vak[]) {
    this.#vakken = vakken.flatMap((v) => {
      const kader = kaderVan([v.vlak]);
      return kader === null ? [] : [{ ...v, kader }];
    });
    for (const { id, naam } of vakken) {
      const sleutel = gewoon(naam);
      this.#opNaam.set(sleutel, [...(this.#opNaam.get(sleutel) ?? []), id]);
    }
  }

  /** Areas in which a place lies. */
  bij(punt: readonly [number, number] | null): string[] {
    if (punt === null) return [];
    const [x, y] = punt;
    return this.#vakken
      .filter(
        ({ vlak, kader: k }) =>
          x >= k.west && x <= k.oost && y >= k.zuid && y <= k.noord && ligtIn(vlak, x, y),
      )
      .map((v) => v.id);
  }

  /** Areas that are called so; a wijk that is a business park as well is both. */
  genaamd(naam: string | null): string[] {
    return naam === null ? [] : (this.#opNaam.get(gewoon(naam)) ?? []);
  }

  /** The box around everything. */
  get kader(): Kader | null {
    return kaderVan(this.#vakken.map((v) => v.vlak));
  }
}

const gewoon = (naam: string): string => naam.normalize('NFC').trim().toLowerCase();

/** Regel KRT-2: een stuk ligt in het gebied dat het noemt en in de gebieden van zijn adressen; één keer per gebied. */
export const gebiedenVan = (
  genoemd: readonly string[],
  adressen: readonly { gebieden: readonly string[] }[],
): string[] => [...new Set([...genoemd, ...adressen.flatMap((a) => a.gebieden)])];

/** Deepest level of a base map that is passed on. */
const DIEPST = 19;
const ONDIEPST = 6;
/** Land around the municipality that is still shown, as a part of its size. */
const RAND = 1;

/** Regel KRT-4: alleen tegels van de gemeente en wat eromheen ligt: Baken is geen doorgang voor heel Nederland. */
export function tegelMag(kader: Kader | null, z: number, x: number, y: number): boolean {
  if (kader === null || z < ONDIEPST || z > DIEPST || x >= 2 ** z || y >= 2 ** z) return false;
  const [breed, hoog] = [kader.oost - kader.west + 0.02, kader.noord - kader.zuid + 0.02];
  return (
    x <= kolom(kader.oost + RAND * breed, z) + 1 &&
    x >= kolom(kader.west - RAND * breed, z) - 1 &&
    y >= rij(kader.noord + RAND * hoog, z) - 1 &&
    y <= rij(kader.zuid - RAND * hoog, z) + 1
  );
}

const kolom = (lengte: number, z: number): number => Math.floor(((lengte + 180) / 360) * 2 ** z);
const rij = (breedte: number, z: number): number => {
  const phi = (breedte * Math.PI) / 180;
  return Math.floor(((1 - Math.log(Math.tan(phi) + 1 / Math.cos(phi)) / Math.PI) / 2) * 2 ** z);
};
