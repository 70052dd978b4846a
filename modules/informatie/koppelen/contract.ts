import { endpoint, type Instant, type LocalDate } from '#platform/contract.ts';
import type { Documentregel, Feit, NetwerkDto, Plek } from './schema.ts';

export type {
  Bewering,
  Bijzonderheden,
  Herkomst,
  Knoop,
  Lijn,
  NieuweVermelding,
  VermeldingDto,
  VermeldingenDto,
} from './schema.ts';
export type { Documentregel, Feit, NetwerkDto, Plek };

/** A source record: the one thing that owns mentions, and dies with them. */
export const bronSoorten = ['melding', 'signaal', 'casus', 'controle', 'import'] as const;
export type BronSoort = (typeof bronSoorten)[number];

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
  /** Day of the record, where it has one. */
  dag: LocalDate | null;
  /** Text id of the channel or kind of source. */
  kanaal: string | null;
  /** Trust in source and content, such as B3; null where nobody judged it. */
  graad: string | null;
  /** Regime under which it was received, such as AVG or Wpg. */
  label: string | null;
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
  /** The other of both, visible to the viewer: a decision about anybody else is not shown. */
  ander: { onderwerpId: string; naam: string };
  door: string;
  op: Instant;
  /** Version of the parameters, and the weights as they were shown. */
  modelversie: string;
  redenen: Weegreden[];
  ingetrokken: { door: string; op: Instant; reden: IntrekReden } | null;
}

/** What may be told with a mention that is recorded by hand, per kind. */
export const bijzonderhedenVan = {
  persoon: ['geboren', 'adres', 'telefoon'],
  organisatie: ['kvknummer', 'adres', 'telefoon'],
  kenteken: ['merk', 'kleur'],
  vaartuig: ['eni', 'mmsi', 'hin', 'adres'],
  eni: ['naam', 'adres'],
  mmsi: ['naam', 'adres'],
  hin: ['naam', 'adres'],
  kvk: ['naam', 'adres'],
  vestiging: ['naam', 'adres'],
  adres: [],
  telefoon: [],
  iban: [],
  email: [],
} as const satisfies Record<ObjectSoort | 'persoon', readonly string[]>;
export const bijVelden = [
  'naam',
  'geboren',
  'adres',
  'telefoon',
  'kvknummer',
  'eni',
  'mmsi',
  'hin',
  'merk',
  'kleur',
] as const;
export type BijVeld = (typeof bijVelden)[number];
export const knoopSoorten = [...objectSoorten, 'persoon', 'stuk'] as const;
export type KnoopSoort = (typeof knoopSoorten)[number];

/** How near two objects are, nearest first. */
export const relaties = [
  'hoort-bij',
  'zelfde-vestiging',
  'zelfde-bedrijf',
  'zelfde-adres',
  'samen-genoemd',
] as const;
export type Relatie = (typeof relaties)[number];

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
  /** Objects named in the same records, nearest first; empty for a person. */
  verwanten: { onderwerpId: string; soort: ObjectSoort; naam: string; stukken: number; relatie: Relatie }[];
  /** What hangs on those records; empty for a person. */
  documenten: Documentregel[];
  /** What sources say of it; empty for a person. */
  feiten: Feit[];
}

/** Kinds that are unfolded; all when absent. */
export interface NetwerkQuery {
  soort?: KnoopSoort[];
}

/** Everything one can ask of or do with subjects over HTTP. */
export const koppelen = {
  onderwerp: endpoint<{ params: { id: string }; result: OnderwerpDto }>('GET', '/onderwerpen/:id'),
  /** Who opened this page, newest first. */
  bekeken: endpoint<{ params: { id: string }; result: { items: { wie: string; op: Instant }[] } }>(
    'GET',
    '/onderwerpen/:id/bekeken',
  ),
  /** Objects and records around this object. Never a person: that is for within a casus (regel KOP-15). */
  netwerk: endpoint<{ params: { id: string }; query: NetwerkQuery; result: NetwerkDto }>(
    'GET',
    '/onderwerpen/:id/netwerk',
  ),
  /** Keeps where this viewer put the nodes of that network. */
  bewaarPlekken: endpoint<{ params: { id: string }; body: { plekken: Plek[] } }>(
    'PUT',
    '/onderwerpen/:id/netwerkplekken',
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

export {
  plaatsen,
  type NetwerkPlaats,
  type PersonenPlaats,
  type VermeldingenPlaats,
} from './plaatsen/contract.ts';

/** Path of the page of a subject. */
export const onderwerpPad = (id: string): string => `/informatie/koppelen/${id}`;
