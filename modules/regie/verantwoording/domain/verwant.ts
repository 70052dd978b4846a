import type { Dimensie } from '../contract.ts';

/** How a figure may be shown beside the others to a viewer from whom small numbers are withheld. */
export interface Toonbaar {
  wijze: 'gesplitst' | 'alleen-totaal' | 'niets';
  /** Dimension of the one table from which its totals come. */
  per: Dimensie;
}

interface Telling {
  id: string;
  soorten: readonly string[];
  uitsplitsing: Dimensie;
}

/**
 * Regel VER-6: wie afgeschermd leest, ziet een telling op één manier uitgesplitst. Twee uitsplitsingen van hetzelfde delen
 * hun totalen, en samen zouden zij verraden wat elk apart afschermt; een telling die er half in zit, verraadt het verschil.
 */
export function toonbaar(cijfers: readonly Telling[]): Map<string, Toonbaar> {
  const uit = new Map<string, Toonbaar>();
  for (const [i, cijfer] of cijfers.entries()) {
    const [eerste, ...meer] = cijfers
      .slice(0, i)
      .filter((ander) => ander.soorten.some((soort) => cijfer.soorten.includes(soort)));
    if (!eerste) uit.set(cijfer.id, { wijze: 'gesplitst', per: cijfer.uitsplitsing });
    else if ([eerste, ...meer].every((ander) => gelijk(ander.soorten, cijfer.soorten)))
      uit.set(cijfer.id, { wijze: 'alleen-totaal', per: eerste.uitsplitsing });
    else uit.set(cijfer.id, { wijze: 'niets', per: cijfer.uitsplitsing });
  }
  return uit;
}

const gelijk = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((soort) => b.includes(soort));
