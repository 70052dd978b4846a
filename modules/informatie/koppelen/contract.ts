/** A source record: the one thing that owns mentions, and dies with them. */
export type BronSoort = 'melding' | 'signaal' | 'casus' | 'controle' | 'import';

export interface Bron {
  soort: BronSoort;
  id: string;
}

/** Kinds of object that may be compared before a weighing; persons are not among them (regel KOP-1). */
export const objectSoorten = [
  'adres',
  'organisatie',
  'kvk',
  'vestiging',
  'kenteken',
  'eni',
  'mmsi',
  'hin',
  'telefoon',
  'iban',
  'email',
] as const;
export type ObjectSoort = (typeof objectSoorten)[number];

/** How sure it is that two mentions mean the same; words, never a number on screen. */
export type Graad = 'zwak' | 'redelijk' | 'sterk';

/** One reason for or against, as a text id with values in the room's catalogue. */
export interface Reden {
  voor: boolean;
  id: string;
  waarden?: Record<string, string | number>;
}

/** A mention as it stands in a text: `start` and `eind` are UTF-16 offsets. */
export interface VermeldingInTekst {
  soort: ObjectSoort | 'persoon' | 'bsn';
  veld: string;
  start: number;
  eind: number;
  tekst: string;
  /** Number of the object in `objecten`; null for what is marked and compared with nothing. */
  nummer: number | null;
}

/** Another record that names the same object; only those the viewer may see. */
export interface Gelijke {
  bron: Bron;
  titel: string;
  pad: string;
  maand: string;
}

/** One object of the record in hand and what is known of it. */
export interface ObjectSamenhang {
  nummer: number;
  soort: ObjectSoort;
  waarde: string;
  graad: Graad | null;
  redenen: Reden[];
  gelijken: Gelijke[];
  /** Records that are only kept: one line without content each (regel KOP-3). */
  bewaard: { soort: BronSoort; bronId: string; thema: string; maand: string }[];
}

export interface SamenhangDto {
  objecten: ObjectSamenhang[];
  vermeldingen: VermeldingInTekst[];
  /** Names seen in the text; marked there, compared with nothing until the weighing is recorded (regel KOP-2). */
  namenHerkend: number;
  /** True when matching persons is allowed for this record. */
  gewogen: boolean;
}
