import { RuleViolated } from '#platform/errors.ts';
import { canonicalHash, type Json } from '#platform/reckon/canonical.ts';
import type { Dimensie } from '../contract.ts';
import type { Definitie } from './definitie.ts';
import { KWARTALEN, type Jaartabel } from './jaartabel.ts';

/** One figure of a year as it was when the account was closed; with its words, for those may change too. */
export interface Inhoud {
  cijfer: string;
  jaar: number;
  /** Last month that was counted. */
  tot: string;
  titel: string;
  eenheid: string;
  per: Dimensie;
  drempel: number;
  definitie: { versie: number; sinds: string; definitie: string; zegtNiet: string; soorten: string[] };
  duiding: { versie: number; tekst: string } | null;
  waarden: (string | null)[];
  namen: string[];
  kwartalen: number[][];
  gesplitst: boolean;
  weg: boolean[][];
}

/** SHA-256 over the canonical JSON: who has the same data finds the same hash. */
export const hashVan = (inhoud: Inhoud): Uint8Array => canonicalHash(inhoud as unknown as Json);

/** One hash over all figures of a year, in the order of their codes. */
export const jaarhash = (cijfers: readonly { cijfer: string; hash: string }[]): Uint8Array =>
  canonicalHash(
    cijfers.toSorted((a, b) => (a.cijfer < b.cijfer ? -1 : 1)).map(({ cijfer, hash }) => [cijfer, hash]),
  );

/** Quarters of a year that are over in this month; none of a year to come. */
export function voorbijeKwartalen(jaar: number, dezeMaand: string): number {
  const dit = Number(dezeMaand.slice(0, 4));
  if (jaar !== dit) return jaar < dit ? KWARTALEN : 0;
  return Math.floor((Number(dezeMaand.slice(5)) - 1) / 3);
}

/**
 * Regel VER-9: een jaar wordt vastgezet tot en met zijn laatste hele kwartaal. A quarter that runs would grow between two
 * publications, and the growth is a small number. @throws RuleViolated when no quarter is over yet.
 */
export function heleKwartalen(jaar: number, dezeMaand: string): number {
  const voorbij = voorbijeKwartalen(jaar, dezeMaand);
  if (voorbij === 0)
    throw new RuleViolated('VER-9', 'verantwoording.nog-geen-kwartaal', { jaar: String(jaar) });
  return voorbij;
}

/** Last month of the counted quarters. */
export const totMaand = (jaar: number, kwartalen: number): string =>
  `${jaar}-${String(kwartalen * 3).padStart(2, '0')}`;

export const tabelUit = ({ waarden, kwartalen, gesplitst, weg, tot }: Inhoud): Jaartabel => ({
  waarden,
  aantal: Number(tot.slice(5)) / 3,
  kwartalen,
  gesplitst,
  weg,
});

/** Everything that was laid down, without anything withheld. */
export const somUit = ({ kwartalen }: Inhoud): number => kwartalen.flat().reduce((a, b) => a + b, 0);

/** Builds what is laid down of one figure. */
export function inhoudVan(
  soort: { cijfer: string; jaar: number; titel: string; eenheid: string; per: Dimensie; drempel: number },
  definitie: Definitie,
  duiding: { versie: number; tekst: string } | null,
  tabel: Jaartabel & { namen: string[] },
): Inhoud {
  return {
    ...soort,
    tot: totMaand(soort.jaar, tabel.aantal),
    definitie: { ...definitie, soorten: [...definitie.soorten] },
    duiding,
    waarden: tabel.waarden,
    namen: tabel.namen,
    kwartalen: tabel.kwartalen,
    gesplitst: tabel.gesplitst,
    weg: tabel.weg.map((rij) => [...rij]),
  };
}
