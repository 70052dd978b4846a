import type { LocalDate } from '#platform/contract.ts';

/** A definition as a room gives it. */
export interface Definitie {
  versie: number;
  sinds: LocalDate;
  definitie: string;
  zegtNiet: string;
  soorten: readonly string[];
}

interface MetEerder extends Definitie {
  eerder?: readonly Definitie[];
}

const alle = (cijfer: MetEerder): Definitie[] =>
  [cijfer, ...(cijfer.eerder ?? [])].toSorted((a, b) => a.sinds.localeCompare(b.sinds));

/**
 * Regel VER-7: een jaar wordt geteld naar de definitie van zijn eerste dag, een ouder jaar naar de oudste die er is. Wie
 * de definitie halverwege wijzigt, verandert het lopende jaar en de jaren ervoor niet.
 */
export function geldend(cijfer: MetEerder, jaar: number): Definitie {
  const eersteDag = `${jaar}-01-01`;
  const rij = alle(cijfer);
  return rij.findLast((d) => d.sinds <= eersteDag) ?? rij[0]!;
}

/** Day in the course of the year on which another definition than the one of that year came into force. */
export function gewijzigdIn(cijfer: MetEerder, jaar: number): LocalDate | null {
  const geteld = geldend(cijfer, jaar);
  const later = alle(cijfer).find(
    (d) => d.versie !== geteld.versie && d.sinds > `${jaar}-01-01` && d.sinds <= `${jaar}-12-31`,
  );
  return later?.sinds ?? null;
}

/** Stretches of months with one definition each: a period that runs over years may have been counted in two ways. */
export function perDefinitie(
  cijfer: MetEerder,
  { van, tot }: { van: string; tot: string },
): { van: string; tot: string; definitie: Definitie }[] {
  const stukken: { van: string; tot: string; definitie: Definitie }[] = [];
  for (let jaar = Number(van.slice(0, 4)); jaar <= Number(tot.slice(0, 4)); jaar += 1) {
    const definitie = geldend(cijfer, jaar);
    const [begin, einde] = [`${jaar}-01`, `${jaar}-12`];
    const stuk = { van: begin < van ? van : begin, tot: einde > tot ? tot : einde, definitie };
    const vorige = stukken.at(-1);
    if (vorige?.definitie.versie === definitie.versie) vorige.tot = stuk.tot;
    else stukken.push(stuk);
  }
  return stukken;
}
