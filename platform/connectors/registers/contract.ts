/** Registers that Baken can ask. BAG and PDOK are two services that answer one question about an address. */
export const registers = ['bag', 'kvk', 'rdw', 'brp', 'brk', 'woz'] as const;
export type Register = (typeof registers)[number];

/** A date as registers know it: `JJJJ-MM-DD`, `JJJJ-MM`, `JJJJ`, or empty for not known at all. */
export type DeelDatum = string;

/** One fact: what it is (text id `registers.feit.<code>`) and its value as the register gave it. */
export interface Feit {
  code: string;
  waarde: string;
  /** `datum` is a DeelDatum; `code` a word of the register itself that the catalogue translates where it can. */
  vorm?: 'datum' | 'getal' | 'bedrag';
}

/** A state that must be seen before the facts are used; each has its own sign. */
export const tekens = [
  'in-onderzoek',
  'geheimhouding',
  'overleden',
  'opgeschort',
  'niet-op-adres',
  'afgeschermd',
  'beeindigd',
  'niet-verzekerd',
  'geexporteerd',
  'terugroepactie',
  'tellerstand',
  'keuring-verlopen',
  'niet-in-gebruik',
  'veel-bewoners',
] as const;
export type Teken = (typeof tekens)[number];

/** What may be asked next with one press: its kind and its filled-in fields. */
export interface Vraag {
  soort: string;
  waarden: Readonly<Record<string, string>>;
}
