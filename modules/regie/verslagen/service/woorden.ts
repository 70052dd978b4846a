import type { Inline, TekstBlok } from '#platform/contract.ts';

export const tekst = (woorden: string): Inline => ({ soort: 'tekst', tekst: woorden });
export const vet = (woorden: string): Inline => ({ soort: 'vet', inhoud: [tekst(woorden)] });
export const cursief = (woorden: string): Inline => ({ soort: 'cursief', inhoud: [tekst(woorden)] });
export const alinea = (...delen: (string | Inline)[]): TekstBlok => ({
  soort: 'alinea',
  inhoud: delen.map((deel) => (typeof deel === 'string' ? tekst(deel) : deel)),
});
export const kop = (niveau: number, woorden: string): TekstBlok => ({
  soort: 'kop',
  niveau,
  inhoud: [tekst(woorden)],
});
export const lijst = (items: readonly TekstBlok[][]): TekstBlok => ({
  soort: 'lijst',
  genummerd: false,
  items: [...items],
});

/** Headings of a text go below the heading it stands under. */
export const verdiept = (blokken: readonly TekstBlok[], onder: number): TekstBlok[] =>
  blokken.map((blok) =>
    blok.soort === 'kop' ? { ...blok, niveau: Math.min(4, blok.niveau + onder) } : blok,
  );
