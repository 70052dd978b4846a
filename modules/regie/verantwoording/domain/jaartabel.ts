import type { Dimensie } from '../contract.ts';
import { metTotalen, schermAf, type Masker } from './afschermen.ts';

/** Sum of telfeiten of one month and one value. */
export interface TelRij {
  maand: string;
  waarde: string | null;
  aantal: number;
}

/** Values × quarters of one calendar year: the one table from which everything withheld is answered (regel VER-5). */
export interface Jaartelling {
  waarden: (string | null)[];
  /** Number of quarters that are counted; fewer than four while the year runs. */
  aantal: number;
  /** Per value its quarters, in order. */
  kwartalen: number[][];
}

/** A year as it may be read by who may not see small numbers; rows and columns with their totals. */
export interface Jaartabel extends Jaartelling {
  /** One row and one column more than the counts: the totals. */
  weg: Masker;
}

export const KWARTALEN = 4;
export const kwartaalVan = (maand: string): number => Math.floor((Number(maand.slice(5)) - 1) / 3);

/** One calendar year. A correction larger than what it corrects shows as nought here. */
export function telJaar(
  rijen: readonly TelRij[],
  jaar: string,
  per: Dimensie,
  kwartalen = KWARTALEN,
): Jaartelling {
  const opTijd = per === 'maand' || per === 'kwartaal';
  const perWaarde = new Map<string | null, number[]>(
    opTijd ? [[null, Array<number>(kwartalen).fill(0)]] : [],
  );
  for (const { maand, waarde, aantal } of rijen) {
    const kwartaal = kwartaalVan(maand);
    if (maand.slice(0, 4) !== jaar || kwartaal >= kwartalen) continue;
    const sleutel = opTijd ? null : waarde;
    const rij = perWaarde.get(sleutel) ?? Array<number>(kwartalen).fill(0);
    rij[kwartaal]! += aantal;
    perWaarde.set(sleutel, rij);
  }
  const waarden = [...perWaarde.keys()].toSorted((a, b) => (a ?? '').localeCompare(b ?? ''));
  return {
    waarden,
    aantal: kwartalen,
    kwartalen: waarden.map((waarde) => perWaarde.get(waarde)!.map((n) => Math.max(0, n))),
  };
}

/** The year with its small numbers withheld. */
export const schermJaarAf = (telling: Jaartelling, drempel: number): Jaartabel => ({
  ...telling,
  weg: schermAf(metTotalen(telling.kwartalen), { drempel }),
});

/**
 * Regel VER-10: wat gepubliceerd is, wordt niet overgedaan; nieuwe kwartalen komen erbij. The quarters that were published
 * stay as they were. Who lays both publications side by side knows the total of the first: where that was withheld the
 * total of the year is withheld too, and what is small in the new quarters hides among those and the year alone.
 */
export function vervolg(eerder: Jaartabel, telling: Jaartelling, drempel: number): Jaartabel {
  const al = eerder.aantal;
  if (al === KWARTALEN) return eerder;
  const breed = telling.aantal;
  const waarden = [...new Set([...eerder.waarden, ...telling.waarden])];
  const stuk = (uit: Jaartelling, waarde: string | null, van: number, tot: number): number[] =>
    uit.kwartalen[uit.waarden.indexOf(waarde)]?.slice(van, tot) ?? Array<number>(tot - van).fill(0);
  const kwartalen = waarden.map((waarde) => [
    ...stuk(eerder, waarde, 0, al),
    ...stuk(telling, waarde, al, breed),
  ]);
  const oud = [...waarden, 'totaal' as const].map((waarde, r): readonly boolean[] => {
    const plek = r === waarden.length ? eerder.waarden.length : eerder.waarden.indexOf(waarde);
    return (plek < 0 ? undefined : eerder.weg[plek]) ?? Array<boolean>(al + 1).fill(false);
  });
  const nieuw = schermAf(
    metTotalen(kwartalen).map((rij) => rij.slice(al)),
    { drempel, al: oud.map((rij) => [...Array<boolean>(breed - al).fill(false), rij[al] === true]) },
  );
  return { waarden, aantal: breed, kwartalen, weg: oud.map((rij, r) => [...rij.slice(0, al), ...nieuw[r]!]) };
}

export interface Lezer {
  /** Null where it is withheld; nought for a value or quarter that is not there. */
  cel(waarde: string | null, kolom: number | 'jaar'): number | null;
  totaal(kolom: number | 'jaar'): number | null;
}

/** Reads a year cell by cell; `kolom` is a quarter from 0, or the whole year. */
export function lezer(tabel: Jaartabel): Lezer {
  const breed = tabel.aantal;
  const getallen = metTotalen(tabel.kwartalen);
  const lees = (r: number, kolom: number | 'jaar'): number | null => {
    if (r < 0 || (kolom !== 'jaar' && kolom >= breed)) return 0;
    const k = kolom === 'jaar' ? breed : kolom;
    return tabel.weg[r]?.[k] === true ? null : (getallen[r]?.[k] ?? 0);
  };
  return {
    cel: (waarde, kolom) => lees(tabel.waarden.indexOf(waarde), kolom),
    totaal: (kolom) => lees(tabel.waarden.length, kolom),
  };
}

/** The same without anything withheld, for who reads exact numbers. */
export const open = (telling: Jaartelling): Jaartabel => ({
  ...telling,
  weg: metTotalen(telling.kwartalen).map((rij) => rij.map(() => false)),
});
