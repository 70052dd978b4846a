import { endpoint, type Endpoint, type Instant } from '#platform/contract.ts';
import { place } from '#platform/web/contract.ts';

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
  'vaartuig',
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
  /** Page of this object; null when its value is not valid and therefore joins nothing. */
  onderwerpId: string | null;
  /** Somebody said that this value says nothing (regel KOP-9): nothing is compared by it. */
  genegeerd: boolean;
  graad: Graad | null;
  redenen: Reden[];
  /** Other values that may be the same, weighed by everything that is said of both; undecided ones first. */
  voorstellen: Voorstel[];
  gelijken: Gelijke[];
  /** Records that are only kept: one line without content each (regel KOP-3). */
  bewaard: { soort: BronSoort; bronId: string; thema: string; maand: string }[];
}

export interface SamenhangDto {
  objecten: ObjectSamenhang[];
  /** Persons of the record and who they may be; always empty before the weighing (regel KOP-2). */
  personen: PersoonSamenhang[];
  vermeldingen: VermeldingInTekst[];
  /** Names seen in the text; marked there, compared with nothing until the weighing is recorded (regel KOP-2). */
  namenHerkend: number;
  /** True when matching persons is allowed for this record. */
  gewogen: boolean;
}

export const uitkomsten = ['zelfde', 'anders', 'onzeker'] as const;
/** What a person decided about two subjects: y, n or o. */
export type Uitkomst = (typeof uitkomsten)[number];

export const intrekRedenen = ['vergissing', 'nieuwe-informatie'] as const;
export type IntrekReden = (typeof intrekRedenen)[number];

export const negeerRedenen = ['gedeeld', 'openbaar', 'invoerfout'] as const;
export type NegeerReden = (typeof negeerRedenen)[number];

export const naamvraagRedenen = ['weging', 'dubbel', 'veiligheid'] as const;
/** Why a name is asked before the weighing; a closed list (practice F4). */
export type NaamvraagReden = (typeof naamvraagRedenen)[number];

/** What one feature says of two persons. `sterkte` is a class of weight for the length of a bar, never a number on screen. */
export interface Weegreden {
  id: string;
  voor: boolean;
  sterkte: 1 | 2 | 3;
}

/** How someone, or a firm or an address, may be near without being the same. */
export const verwantschappen = [
  'huisgenoot',
  'zelfde-adres',
  'zelfde-telefoon',
  'naamgenoot',
  'zelfde-bedrijf',
  'zelfde-pand',
  'gedeeld-nummer',
] as const;
export type Verwantschap = (typeof verwantschappen)[number];

/** Somebody in other records who may be the same, with everything for and against. */
export interface Voorstel {
  onderwerpId: string;
  naam: string;
  graad: Graad;
  /** Strongest first. */
  redenen: Weegreden[];
  /** The strongest reason against, also when it is weak. */
  tegen: Weegreden | null;
  /** Text ids of features that one of both lacks. */
  ontbreekt: string[];
  /** Set when related is more likely than the same. */
  verwant: Verwantschap | null;
  /** The records that name this person, as far as the viewer may see them. */
  bronnen: Gelijke[];
  besluit: { id: string; uitkomst: Uitkomst } | null;
}

export interface PersoonSamenhang {
  nummer: number;
  onderwerpId: string;
  /** As it stands in this record. */
  naam: string;
  /** Best first; runners-up with why they are lower. */
  voorstellen: Voorstel[];
}

/** A record that names the subject. */
export interface Stuk extends Gelijke {
  veld: string;
}

export interface BesluitDto {
  id: string;
  uitkomst: Uitkomst;
  /** The other of both; null when nothing of it is visible to the viewer. */
  ander: { onderwerpId: string; naam: string } | null;
  door: string;
  op: Instant;
  /** Version of the parameters, and the weights as they were shown. */
  modelversie: string;
  redenen: Weegreden[];
  ingetrokken: { door: string; op: Instant; reden: IntrekReden } | null;
}

/** Page of a subject. Of a person only header, records, proposals and history (regel KOP-6). */
export interface OnderwerpDto {
  id: string;
  soort: ObjectSoort | 'persoon';
  naam: string;
  bekendSinds: string;
  genegeerd: boolean;
  /** Newest first; those of merged subjects are among them. */
  stukken: Stuk[];
  voorstellen: Voorstel[];
  besluiten: BesluitDto[];
  /** Objects named in the same records, most often first; empty for a person. */
  verwanten: { onderwerpId: string; soort: ObjectSoort; naam: string; stukken: number }[];
}

/** Everything one can ask of or do with subjects over HTTP. */
export const koppelen = {
  onderwerp: endpoint<{ params: { id: string }; result: OnderwerpDto }>('GET', '/onderwerpen/:id'),
  /** Who opened this page, newest first. */
  bekeken: endpoint<{ params: { id: string }; result: { items: { wie: string; op: Instant }[] } }>(
    'GET',
    '/onderwerpen/:id/bekeken',
  ),
  negeer: endpoint<{
    params: { id: string };
    body: { genegeerd: boolean; reden: NegeerReden };
    result: { genegeerd: boolean };
  }>('PUT', '/onderwerpen/:id/genegeerd'),
  besluit: endpoint<{
    body: { een: string; ander: string; uitkomst: Uitkomst };
    result: { id: string };
  }>('POST', '/koppelbesluiten'),
  trekIn: endpoint<{ params: { id: string }; body: { reden: IntrekReden } }>(
    'POST',
    '/koppelbesluiten/:id/_intrekken',
  ),
  /** Komt deze naam eerder voor? Asked with a reason, in the viewer's own live signals, and logged (regel KOP-7). */
  naamvraag: endpoint<{
    body: { bron: Bron; naam: string; reden: NaamvraagReden };
    result: { gevonden: (Gelijke & { naam: string; graad: Graad })[] };
  }>('POST', '/naamvragen/_stel'),
};

/** Where a screen with a record shows what this room knows; `ververst` is no longer true after a decision. */
export const plaatsen = {
  /** Under the objects of a record: its persons, once it is weighed. */
  personen: place<{ samenhang: SamenhangDto; ververst: readonly Endpoint[] }>('koppelen.personen'),
  /** At the end of the line of one object: what may be done with it. */
  object: place<{ object: ObjectSamenhang; ververst: readonly Endpoint[] }>('koppelen.object'),
  /** Beside the notice that a name was recognised. */
  naamvraag: place<{ bron: Bron; samenhang: SamenhangDto }>('koppelen.naamvraag'),
};

/** Path of the page of a subject. */
export const onderwerpPad = (id: string): string => `/informatie/koppelen/${id}`;
