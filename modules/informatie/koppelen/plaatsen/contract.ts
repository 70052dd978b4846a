import type { Endpoint } from '#platform/contract.ts';
import { place } from '#platform/web/contract.ts';
import type {
  Bron,
  KnoopSoort,
  NetwerkDto,
  NieuweVermelding,
  ObjectSamenhang,
  ObjectSoort,
  Plek,
  SamenhangDto,
  VermeldingenDto,
} from '../contract.ts';

/** What a screen with a record gives to who and what it names. */
export interface PersonenPlaats {
  samenhang: SamenhangDto;
  ververst: readonly Endpoint[];
  /** Level of the headings: one below that of what they stand in. */
  kop?: 'h3' | 'h4';
  /** False where the screen has a use of its own for `u`; the button remains. */
  terugToets?: boolean;
}

/** What a screen with a record gives to its list of mentions; null is what this viewer may not do. */
export interface VermeldingenPlaats {
  wat: VermeldingenDto;
  /** Kinds that may be recorded with this record. */
  soorten: readonly (ObjectSoort | 'persoon')[];
  vermeld: ((nieuw: NieuweVermelding) => Promise<unknown>) | null;
  haalWeg: ((id: string) => Promise<unknown>) | null;
  gezien: (() => Promise<unknown>) | null;
  /** Path of the network of this record; null where there is none. */
  netwerk: string | null;
  ververst: readonly Endpoint[];
}

/** What a screen gives to a network: what is there from the start, and how one subject is unfolded. */
export interface NetwerkPlaats {
  start: NetwerkDto;
  klapUit: (onderwerpId: string, soort: KnoopSoort) => Promise<NetwerkDto>;
  /** Keeps where the nodes lie, for this user. */
  bewaar: (plekken: Plek[]) => Promise<unknown>;
}

/** Where a screen with a record shows what this room knows; `ververst` is no longer true after a decision. */
export const plaatsen = {
  /** Under the objects of a record: what they may be besides, and its persons once it is weighed. */
  personen: place<PersonenPlaats>('koppelen.personen'),
  /** At the end of the line of one object: what may be done with it. */
  object: place<{ object: ObjectSamenhang; ververst: readonly Endpoint[] }>('koppelen.object'),
  /** What a casus or a controle names, with the form to record more. */
  vermeldingen: place<VermeldingenPlaats>('koppelen.vermeldingen'),
  /** The network of a casus, with its equal list. */
  netwerk: place<NetwerkPlaats>('koppelen.netwerk'),
  /** Beside the notice that a name was recognised. */
  naamvraag: place<{ bron: Bron; samenhang: SamenhangDto }>('koppelen.naamvraag'),
};
