import type { Thema } from '#modules/informatie/signalen/contract.ts';
import { endpoint, type Line } from '#platform/contract.ts';
import type {
  Aanvraag,
  BevindingDto,
  GesprekDto,
  InzichtDto,
  NieuwGesprek,
  NieuwInzicht,
  NieuwPerspectief,
  NieuwVerhaal,
  Oordeel,
  PerspectiefDto,
  VerhaalDto,
  VerhaalRij,
  VraagDto,
  WijzigGesprek,
  WijzigInzicht,
  WijzigPerspectief,
  WijzigVerhaal,
} from './schema.ts';

export type {
  Thema,
  Aanvraag,
  BevindingDto,
  GesprekDto,
  InzichtDto,
  NieuwGesprek,
  NieuwInzicht,
  NieuwPerspectief,
  NieuwVerhaal,
  Oordeel,
  PerspectiefDto,
  VerhaalDto,
  VerhaalRij,
  VraagDto,
  WijzigGesprek,
  WijzigInzicht,
  WijzigPerspectief,
  WijzigVerhaal,
};

/** Who may read it in the end, from few to many: the own house and college, the council in private, everybody. */
export const bereiken = ['intern', 'besloten', 'openbaar'] as const;
export type Bereik = (typeof bereiken)[number];

/** A story on its way out; after every change it starts again at `concept`. */
export const standen = ['concept', 'ter-vrijgave', 'vrijgegeven', 'ingetrokken'] as const;
export type Stand = (typeof standen)[number];

/** The five parts of a story, in the order in which they are told (domain §6). */
export const delen = ['aanleiding', 'wie', 'dilemma', 'opbrengst', 'les'] as const;
export type Deel = (typeof delen)[number];

/** What a story may come from; a reference that dies with what it points at. */
export const bronnen = ['activiteit', 'casus', 'controle'] as const;
export type Bron = (typeof bronnen)[number];

/** Whose view it is: a role, not a name. */
export const stemmen = [
  'raadslid',
  'ondernemer',
  'inwoner',
  'jongere',
  'boa',
  'politie',
  'partner',
  'vereniging',
  'medewerker',
] as const;
export type Stem = (typeof stemmen)[number];

/** How somebody agreed that his words are used. */
export const toestemmingen = ['mondeling', 'per-mail', 'op-papier'] as const;
export type Toestemming = (typeof toestemmingen)[number];

/** An effect that stayed away, or a lesson and what was decided on it. */
export const inzichtsoorten = ['effect', 'les'] as const;
export type Inzichtsoort = (typeof inzichtsoorten)[number];

/** How sure it is that something did not happen because of the approach: never more than a contribution. */
export const zekerheden = ['zeker', 'waarschijnlijk', 'mogelijk'] as const;
export type Zekerheid = (typeof zekerheden)[number];

/** Something asked, or something promised. */
export const gespreksoorten = ['vraag', 'toezegging'] as const;
export type Gespreksoort = (typeof gespreksoorten)[number];

/** Who asked, or to whom it was promised. */
export const gesprekspartners = ['raad', 'inwoners', 'ondernemers', 'partners', 'pers'] as const;
export type Gesprekspartner = (typeof gesprekspartners)[number];

/** The lines of the plan under which something can be told. */
export const lijnen = [
  'regie',
  'bewustwording',
  'weerbaarheid',
  'informatie',
  'samenwerking',
  'bestrijding',
] as const satisfies readonly Line[];
export type Lijn = (typeof lijnen)[number];

/** What in a text could make somebody recognisable; in the order in which it is told. */
export const bevindingsoorten = [
  'naam',
  'bsn',
  'kenteken',
  'telefoon',
  'email',
  'iban',
  'kvk',
  'adres',
  'vaartuig',
  'organisatie',
  'plaats',
  'eigennaam',
  'datum',
  'tijdstip',
  'bedrag',
  'leeftijd',
  'website',
  'zeldzaam',
  'gezondheid',
  'geloof',
  'herkomst',
  'derde',
] as const;
export type Bevindingsoort = (typeof bevindingsoorten)[number];

interface StofBasis {
  id: string;
  /** Version of the record, so that a closed report can say what it froze. */
  versie: number;
  lijn: Lijn;
  /** How far it may go; at least the version that was asked for. */
  bereik: Bereik;
}

/** A story that was cleared by a second person for this version or a wider one. */
export interface StofVerhaal extends StofBasis {
  titel: string;
  thema: Thema | null;
  kwartaal: number | null;
  /** Parts that were written, in order; Markdown subset. */
  delen: { deel: Deel; tekst: string }[];
}

/** Somebody's view, with consent for this version that has not been withdrawn. */
export interface StofPerspectief extends StofBasis {
  stem: Stem;
  /** Only where the speaker wanted to be named. */
  naam: string | null;
  tekst: string;
}

/** An effect that stayed away; a contribution, never proof. */
export interface StofEffect extends StofBasis {
  tekst: string;
  zekerheid: Zekerheid;
  grond: string;
}

/** What was learned and what was decided on it. */
export interface StofLes extends StofBasis {
  tekst: string;
  besluit: string | null;
  /** Title of the entry in the room aanbevelingen, where the viewer may see it. */
  aanbeveling: string | null;
}

/** A question or a promise, and what came of it. */
export interface StofGesprek extends StofBasis {
  soort: Gespreksoort;
  partner: Gesprekspartner;
  datum: string;
  tekst: string;
  voor: string | null;
  /** Null while it is open. */
  uitkomst: string | null;
  afgedaanOp: string | null;
}

/**
 * All that the account of a year may tell besides figures, for one version of it, as the viewer may read it now. Plain
 * data, not kept anywhere: a report that is not closed asks again and what was withdrawn is gone; one that is closed
 * keeps its own copy with `id` and `versie`.
 */
export interface VerhaalStof {
  jaar: number;
  bereik: Bereik;
  verhalen: StofVerhaal[];
  perspectieven: StofPerspectief[];
  effecten: StofEffect[];
  lessen: StofLes[];
  gesprekken: StofGesprek[];
}

interface Een {
  params: { id: string };
}
export interface JaarQuery {
  jaar?: number;
}

/** Stories over HTTP. */
export const verhalen = {
  lijst: endpoint<{ query: JaarQuery; result: { items: VerhaalRij[] } }>('GET', '/verhalen'),
  maak: endpoint<{ body: NieuwVerhaal; result: VerhaalDto }>('POST', '/verhalen'),
  toon: endpoint<Een & { result: VerhaalDto }>('GET', '/verhalen/:id'),
  wijzig: endpoint<Een & { body: WijzigVerhaal; result: VerhaalDto }>('PATCH', '/verhalen/:id'),
  /** The aid while one writes: what would make somebody recognisable. Nothing of it is kept. */
  kijkNa: endpoint<{ body: { tekst: string }; result: { items: BevindingDto[] } }>(
    'POST',
    '/verhalen/_nakijken',
  ),
  vraagVrijgave: endpoint<Een & { body: Aanvraag; result: VerhaalDto }>('POST', '/verhalen/:id/_aanbieden'),
  /** The second person reads it and says yes or no. */
  beoordeel: endpoint<Een & { body: Oordeel; result: VerhaalDto }>('POST', '/verhalen/:id/_beoordelen'),
  trekIn: endpoint<Een & { body: { reden: string }; result: VerhaalDto }>('POST', '/verhalen/:id/_intrekken'),
};

/** The one skippable question after something was finished. */
export const vragen = {
  nu: endpoint<{ result: { vraag: VraagDto | null } }>('GET', '/verhaalvragen'),
  antwoord: endpoint<Een & { body: { tekst: string }; result: { verhaalId: string } }>(
    'POST',
    '/verhaalvragen/:id/_antwoorden',
  ),
  slaOver: endpoint<Een>('POST', '/verhaalvragen/:id/_overslaan'),
};

export const perspectieven = {
  lijst: endpoint<{ query: JaarQuery; result: { items: PerspectiefDto[] } }>('GET', '/perspectieven'),
  maak: endpoint<{ body: NieuwPerspectief; result: PerspectiefDto }>('POST', '/perspectieven'),
  wijzig: endpoint<Een & { body: WijzigPerspectief; result: PerspectiefDto }>('PATCH', '/perspectieven/:id'),
  trekIn: endpoint<Een & { result: PerspectiefDto }>('POST', '/perspectieven/:id/_intrekken'),
};

/** Effects that stayed away, and lessons with what was decided on them. */
export const inzichten = {
  lijst: endpoint<{ query: JaarQuery; result: { items: InzichtDto[] } }>('GET', '/inzichten'),
  maak: endpoint<{ body: NieuwInzicht; result: InzichtDto }>('POST', '/inzichten'),
  wijzig: endpoint<Een & { body: WijzigInzicht; result: InzichtDto }>('PATCH', '/inzichten/:id'),
};

/** Questions and promises, and what came of them. */
export const gesprekken = {
  lijst: endpoint<{ query: JaarQuery; result: { items: GesprekDto[] } }>('GET', '/gesprekken'),
  maak: endpoint<{ body: NieuwGesprek; result: GesprekDto }>('POST', '/gesprekken'),
  wijzig: endpoint<Een & { body: WijzigGesprek; result: GesprekDto }>('PATCH', '/gesprekken/:id'),
  doeAf: endpoint<Een & { body: { uitkomst: string }; result: GesprekDto }>(
    'POST',
    '/gesprekken/:id/_afdoen',
  ),
};
