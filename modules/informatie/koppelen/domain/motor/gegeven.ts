/** Kinds that are compared as a whole record; a mention is only ever linked to its own kind. */
export const soorten = ['persoon', 'organisatie', 'adres', 'voertuig', 'vaartuig'] as const;
export type Soort = (typeof soorten)[number];

/** Fields in which a mention may be given; an absent or empty one is not known. */
export const velden = [
  'naam',
  'voornamen',
  'voorvoegsel',
  'achternaam',
  'geboortedatum',
  'adres',
  'straat',
  'huisnummer',
  'huisletter',
  'toevoeging',
  'postcode',
  'woonplaats',
  'telefoon',
  'email',
  'kenteken',
  'iban',
  'merk',
  'kleur',
  'kvknummer',
  'vestigingsnummer',
  'rechtsvorm',
  'eni',
  'mmsi',
  'hin',
] as const;
export type Veld = (typeof velden)[number];

/** A mention or an entity as it was written, before anything is read into it. */
export type Gegeven = { soort: Soort } & Partial<Record<Veld, string>>;

/** One half of a surname, folded, letters only. */
export interface Naamdeel {
  /** Surname without prefix: `jansen`. */
  kern: string;
  /** Prefix and surname joined: `vanderberg`. */
  aan: string;
  klank: string;
}

/** One way to read a person's name: which words are the surname is a guess when it was written as one text. */
export interface Lezing {
  /** Own and partner's surname, in the order written. */
  namen: Naamdeel[];
  /** Given names in full. */
  voornamen: string[];
  /** Initials of all given names. */
  letters: string;
}

export interface Plek {
  postcode: string;
  nummer: string;
  /** Letter and suffix together: people write one in the place of the other. */
  extra: string;
  /** Street as compared; empty when not known. */
  straat: string;
  plaats: string;
}

/**
 * A record in the form in which it is compared. Empty string or list: not known. It is stored as JSON beside the keys,
 * so that a candidate is compared without being read again.
 */
export interface Kenmerken {
  soort: Soort;
  lezingen: Lezing[];
  /** Year, month, day; 0 is not known. */
  geboren: [number, number, number];
  plek: Plek | null;
  telefoon: string;
  email: string;
  kenteken: string;
  iban: string;
  merk: string;
  kleur: string;
  /** Words of the name of a firm or vessel, without legal form. */
  woorden: string[];
  rechtsvorm: string;
  kvk: string;
  vestiging: string;
  eni: string;
  mmsi: string;
  hin: string;
}
