import type { Dimensie } from '../contract.ts';
import { exact } from './cijfer.ts';
import { lezer, open, telJaar, type Jaartabel, type TelRij } from './jaartabel.ts';

/** A figure of a year as rows and columns, without the words; null is withheld. */
export interface Tabelvorm {
  /** `2026-K1` … and `jaar`; for months and quarters the year and the one before. */
  kolommen: string[];
  rijen: { waarde: string | null; cellen: (number | null)[] }[];
  totalen: (number | null)[];
}

/** Values × quarters and the year; quarters alone where the values are not shown. */
export function tabelvorm(jaar: number, tabel: Jaartabel): Tabelvorm {
  if (!tabel.gesplitst) return kwartaalvorm(jaar, tabel);
  const lees = lezer(tabel);
  const kwartalen = Array.from({ length: tabel.aantal }, (_, k) => k);
  const kolommen: (number | 'jaar')[] = [...kwartalen, 'jaar'];
  return {
    kolommen: kolommen.map((k) => (k === 'jaar' ? k : `${jaar}-K${k + 1}`)),
    rijen: tabel.waarden.map((waarde) => ({ waarde, cellen: kolommen.map((k) => lees.cel(waarde, k)) })),
    totalen: kolommen.map((k) => lees.totaal(k)),
  };
}

/** A figure that is split by time: one row per quarter, read from the same table. */
export function kwartaalvorm(jaar: number, tabel: Jaartabel): Tabelvorm {
  const lees = lezer(tabel);
  const kwartalen = Array.from({ length: tabel.aantal }, (_, k) => k);
  return {
    kolommen: ['jaar'],
    rijen: kwartalen.map((k) => ({ waarde: `${jaar}-K${k + 1}`, cellen: [lees.totaal(k)] })),
    totalen: [lees.totaal('jaar')],
  };
}

/** The exact figure in any dimension, counted up to and including `tot`. */
export function exacteVorm(rijen: readonly TelRij[], jaar: number, tot: string, per: Dimensie): Tabelvorm {
  const binnen = rijen.filter((rij) => rij.maand <= tot);
  if (per !== 'maand' && per !== 'kwartaal') return tabelvorm(jaar, open(telJaar(binnen, String(jaar), per)));
  const periode = { van: `${jaar}-01`, tot };
  const { delen, aantal } = exact(binnen, { periode, vorige: periode }, per);
  return {
    kolommen: ['jaar'],
    rijen: delen.map((deel) => ({ waarde: deel.waarde, cellen: [deel.aantal] })),
    totalen: [aantal],
  };
}
