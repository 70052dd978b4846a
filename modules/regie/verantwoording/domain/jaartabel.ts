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
  /** False: the values are not shown, only what they come to. */
  gesplitst: boolean;
  /** Of what is shown, one row and one column more than the counts: the totals. */
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

/** All values together: one row, which is also the total. */
const ineen = ({ aantal, kwartalen }: Jaartelling): Jaartelling => ({
  waarden: [null],
  aantal,
  kwartalen: [Array.from({ length: aantal }, (_, k) => som(kwartalen.map((rij) => rij[k]!)))],
});
const som = (getallen: readonly number[]): number => getallen.reduce((a, b) => a + b, 0);

/**
 * The year with its small numbers withheld. Of a figure that is so small that the total of the year would go, the parts go
 * instead: first the values, then the quarters too, noughts included; then nothing is known of a part but that it is at most
 * the total.
 */
export function schermJaarAf(telling: Jaartelling, drempel: number): Jaartabel {
  const heel = { ...telling, gesplitst: true, weg: schermAf(metTotalen(telling.kwartalen), { drempel }) };
  if (som(telling.kwartalen.flat()) < drempel || lezer(heel).totaal('jaar') !== null) return heel;
  const kwartalen = schermAf(metTotalen(ineen(telling).kwartalen), { drempel });
  const perKwartaal = { ...telling, gesplitst: false, weg: kwartalen };
  if (lezer(perKwartaal).totaal('jaar') !== null) return perKwartaal;
  return { ...perKwartaal, weg: kwartalen.map((rij) => rij.map((_, k) => k < telling.aantal)) };
}

/**
 * Regel VER-10: wat gepubliceerd is, wordt niet overgedaan; nieuwe kwartalen komen erbij. The quarters that were published
 * stay as they were. Who lays both publications side by side knows the total of the first: where that was withheld the
 * total of the year is withheld too, and what is small in the new quarters hides among those and the year alone.
 */
export function vervolg(eerder: Jaartabel, telling: Jaartelling, drempel: number): Jaartabel {
  const al = eerder.aantal;
  if (al === KWARTALEN) return eerder;
  const samen = aaneen(eerder, telling);
  const [vorm, was] = eerder.gesplitst ? [samen, eerder] : [ineen(samen), ineen(eerder)];
  const oud = [...vorm.waarden, 'totaal' as const].map((waarde, r): readonly boolean[] => {
    const plek = r === vorm.waarden.length ? was.waarden.length : was.waarden.indexOf(waarde);
    return (plek < 0 ? undefined : eerder.weg[plek]) ?? Array<boolean>(al + 1).fill(false);
  });
  const nieuw = schermAf(
    metTotalen(vorm.kwartalen).map((rij) => rij.slice(al)),
    { drempel, al: oud.map((rij) => [...Array<boolean>(vorm.aantal - al).fill(false), rij[al] === true]) },
  );
  const weg = oud.map((rij, r) => [...rij.slice(0, al), ...nieuw[r]!]);
  return { ...samen, gesplitst: eerder.gesplitst, weg };
}

/** The quarters that were counted before, and behind them the new ones. */
function aaneen(eerder: Jaartelling, telling: Jaartelling): Jaartelling {
  const waarden = [...new Set([...eerder.waarden, ...telling.waarden])];
  const stuk = (uit: Jaartelling, waarde: string | null, van: number, tot: number): number[] =>
    uit.kwartalen[uit.waarden.indexOf(waarde)]?.slice(van, tot) ?? Array<number>(tot - van).fill(0);
  return {
    waarden,
    aantal: telling.aantal,
    kwartalen: waarden.map((waarde) => [
      ...stuk(eerder, waarde, 0, eerder.aantal),
      ...stuk(telling, waarde, eerder.aantal, telling.aantal),
    ]),
  };
}

export interface Lezer {
  /** Null where it is withheld; nought for a value or quarter that is not there. */
  cel(waarde: string | null, kolom: number | 'jaar'): number | null;
  totaal(kolom: number | 'jaar'): number | null;
}

/** Reads a year cell by cell; `kolom` is a quarter from 0, or the whole year. */
export function lezer(tabel: Jaartabel): Lezer {
  const { waarden, aantal, kwartalen } = tabel.gesplitst ? tabel : ineen(tabel);
  const getallen = metTotalen(kwartalen);
  const lees = (r: number, kolom: number | 'jaar'): number | null => {
    if (r < 0 || (kolom !== 'jaar' && kolom >= aantal)) return 0;
    const k = kolom === 'jaar' ? aantal : kolom;
    return tabel.weg[r]?.[k] === true ? null : (getallen[r]?.[k] ?? 0);
  };
  return {
    cel: (waarde, kolom) => (tabel.gesplitst ? lees(waarden.indexOf(waarde), kolom) : null),
    totaal: (kolom) => lees(waarden.length, kolom),
  };
}

/** The same without anything withheld, for who reads exact numbers. */
export const open = (telling: Jaartelling): Jaartabel => ({
  ...telling,
  gesplitst: true,
  weg: metTotalen(telling.kwartalen).map((rij) => rij.map(() => false)),
});
