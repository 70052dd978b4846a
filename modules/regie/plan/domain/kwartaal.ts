import type { ActiviteitRij, DeelDto } from '../contract.ts';

/** One square of the poster, with the activity it is of. */
export interface Vak {
  activiteit: ActiviteitRij;
  deel: DeelDto;
}

/** What one quarter came to, from what was recorded and nothing else. */
export interface Kwartaalbeeld {
  /** In the quarter now: planned there, or moved into it. */
  gepland: Vak[];
  /** Adopted for this quarter, and moved to another. */
  verschoven: Vak[];
  /** Still here after its last day, or late by its own count. */
  achter: Vak[];
  /** Explorations that end here without a decision. */
  besluiten: Vak[];
  /** Open in the quarter after this one. */
  komend: Vak[];
}

const open = (vak: Vak): boolean => vak.deel.stand !== 'afgerond' && vak.deel.stand !== 'niet';

export const vakkenVan = (rijen: readonly ActiviteitRij[]): Vak[] =>
  rijen.flatMap((activiteit) =>
    activiteit.delen.filter((d) => d.kwartaal !== null).map((deel) => ({ activiteit, deel })),
  );

/**
 * Regel PLN-20: een kwartaalbericht zegt alleen wat is vastgelegd. Wat is verschoven telt bij het kwartaal waarvoor het
 * was vastgesteld; in het vierde kwartaal is het komende kwartaal het eerste van het jaar erna, als dat er is.
 */
export function kwartaalbeeld(
  ditJaar: readonly ActiviteitRij[],
  volgendJaar: readonly ActiviteitRij[],
  kwartaal: number,
): Kwartaalbeeld {
  const vakken = vakkenVan(ditJaar);
  const gepland = vakken.filter((v) => v.deel.kwartaal === kwartaal);
  return {
    gepland,
    verschoven: vakken.filter((v) => v.deel.basis === kwartaal && v.deel.kwartaal !== kwartaal),
    achter: gepland.filter((v) => v.deel.stand === 'achter'),
    besluiten: gepland.filter(
      (v) => v.activiteit.fase === 'verkennen' && v.activiteit.besluit === null && open(v),
    ),
    komend: (kwartaal < 4 ? vakken : vakkenVan(volgendJaar)).filter(
      (v) => v.deel.kwartaal === (kwartaal % 4) + 1 && open(v),
    ),
  };
}
