import { endpoint, type ListQuery, type Page } from '#platform/contract.ts';
import type { SamenhangDto } from '#modules/informatie/koppelen/contract.ts';
import type { Bronsoort, Thema } from '#modules/informatie/signalen/contract.ts';
import type {
  BerichtDto,
  BerichtKeuze,
  ConceptDto,
  ConceptVelden,
  HeropeningDto,
  InleesUitkomst,
  InternFormulier,
  LezingDto,
  MelderDto,
  MeldingDto,
  MeldingRij,
  MeldpuntStand,
  MijnMelding,
  MmaBeoordeling,
  MmaDto,
  MmaFeit,
  MmaInvoer,
  MmaJaarretour,
  MmaOpvolging,
  MmaRij,
  MmaTekst,
  Ontvangst,
  PostvakDto,
  PostvakInvoer,
  Schift,
  SpoedInvoer,
  TelefoonFormulier,
  TerugkoppelRij,
  TwijfelFormulier,
  TwijfelUitgang,
} from './schema.ts';
import { aantal } from './telling/contract.ts';

export type * from './schema.ts';
export type { Bronsoort, Thema };

export type MeldingId = string;

/** Where a melding is; everything after `te-schiften` is a recorded outcome (regel MLD-1). */
export const standen = [
  'te-schiften',
  'verder',
  'doorgestuurd',
  'te-licht',
  'dubbel',
  'spoed-afgehandeld',
  'afgehandeld',
] as const;
export type Stand = (typeof standen)[number];

/** How a melding came in. Meld Misdaad Anoniem is not among them: it has its own sealed room. */
export const kanalen = ['mailbox', 'formulier', 'intern', 'telefoon', 'balie', 'partner', 'twijfel'] as const;
export type Kanaal = (typeof kanalen)[number];

/** What *schiften* may say (practice F2); `geen-melding` is for newsletters, auto-replies and the like. */
export const schiftKeuzes = ['verder', 'doorsturen', 'te-licht', 'dubbel', 'geen-melding'] as const;
export type SchiftKeuze = (typeof schiftKeuzes)[number];

/** To whom a melding may be passed on. */
export const ontvangerSoorten = ['afdeling', 'gemeente', 'partner'] as const;
export type OntvangerSoort = (typeof ontvangerSoorten)[number];

/** Exits of *Spoed* (practice F22): the call and its time, never a detail of a victim. */
export const spoedUitgangen = ['112', 'politie', 'veilig-thuis', 'aandachtsfunctionaris', 'vpt'] as const;
export type SpoedUitgangCode = (typeof spoedUitgangen)[number];

/** Exits of *Twijfel bij een aanvraag*; `lio` makes it a signaal. */
export const twijfelUitgangen = ['gewone-behandeling', 'bibob', 'levensgedrag', 'lio'] as const;
export type TwijfelUitgangCode = (typeof twijfelUitgangen)[number];

/** All that a reporter ever hears: never a finding. */
export const statuswoorden = ['ontvangen', 'gelezen', 'doorgegeven'] as const;
export type Statuswoord = (typeof statuswoorden)[number];

export const berichtSoorten = ['dank', 'status', 'vraag', 'antwoord', 'aanvulling', 'doorgestuurd'] as const;
export type BerichtSoort = (typeof berichtSoorten)[number];

/** State of a message. `demonstratie`: written, and never sent, because this is a demonstration. */
export const berichtStaten = [
  'klaar',
  'verzonden',
  'demonstratie',
  'mislukt',
  'gegeven',
  'ingetrokken',
  'ontvangen',
] as const;
export type BerichtStaat = (typeof berichtStaten)[number];

/** What is known of an attachment: only `veilig` has something to look at. */
export const bijlageStanden = ['te-controleren', 'veilig', 'alleen-origineel', 'gevaarlijk'] as const;
export type BijlageStand = (typeof bijlageStanden)[number];

/** Meldpunten whose daily reading must be shown. */
export const leesplekken = ['meldpunt', 'mma'] as const;
export type Leesplek = (typeof leesplekken)[number];

export const mmaStanden = ['te-lezen', 'in-behandeling', 'afgerond'] as const;
export type MmaStand = (typeof mmaStanden)[number];

/** Topics in the contract of Meld Misdaad Anoniem (domain §2). */
export const mmaCategorieen = [
  'diefstal',
  'drugs',
  'vuurwerk',
  'fraude',
  'financieel-economisch',
  'geweld',
  'illegale-geneesmiddelen',
  'illegale-prostitutie',
  'illegalen',
  'mensenhandel',
  'milieu',
  'onbekende-identiteit',
  'ondermijning',
  'sociale-zekerheid',
  'radicalisering',
  'vervalsing',
  'woonfraude',
] as const;
export type MmaCategorie = (typeof mmaCategorieen)[number];

export const herleidbaarheden = ['laag', 'midden', 'hoog'] as const;
export type Herleidbaarheid = (typeof herleidbaarheden)[number];

/** Answer to "Hoeveel mensen kunnen dit weten?" (practice F8). */
export const kringgroottes = ['1-2', '3-10', '11-50', 'meer'] as const;
export type Kringgrootte = (typeof kringgroottes)[number];

export const mmaOpvolgingen = [
  'onvoldoende-concreet',
  'al-bekend',
  'politie',
  'afdeling',
  'lio',
  'locatiebezoek',
  'brp-controle',
  'integrale-controle',
  'riec',
  'geen',
] as const;
export type MmaOpvolgingCode = (typeof mmaOpvolgingen)[number];

export const mmaResultaten = [
  'niets-aangetroffen',
  'overtreding',
  'maatregel',
  'strafrechtelijk',
  'hulp',
  'loopt',
  'onbekend',
] as const;
export type MmaResultaat = (typeof mmaResultaten)[number];

export interface MeldingenQuery extends ListQuery {
  /** Without it: what waits for schiften, new answers to handled meldingen included. */
  stand?: Stand[];
  kanaal?: Kanaal[];
  thema?: Thema[];
}

type Id = { id: string };

/** Everything one can ask of or do with meldingen over HTTP. */
export const meldpunt = {
  /** Queue, oldest first; folded duplicates are inside the row they belong to. */
  lijst: endpoint<{ query: MeldingenQuery; result: Page<MeldingRij> }>('GET', '/meldingen'),
  /** How many wait for schiften, for the menu. */
  aantal,
  /** Head of the screen: how many wait, how old, mailbox read at, nothing-in evidence. */
  stand: endpoint<{ result: MeldpuntStand }>('GET', '/meldpunt/stand'),
  toon: endpoint<{ params: Id; result: MeldingDto }>('GET', '/meldingen/:id'),
  samenhang: endpoint<{ params: Id; result: SamenhangDto }>('GET', '/meldingen/:id/samenhang'),
  /** Next in the queue after this one; `null` at the end. */
  volgende: endpoint<{ params: Id; result: { id: string | null } }>('GET', '/meldingen/:id/volgende'),

  /** Internal form: any colleague, at most four fields. */
  meld: endpoint<{ body: InternFormulier; result: Ontvangst }>('POST', '/meldpunt/intern'),
  /** The colleague's own reports with a status word, no content. */
  mijn: endpoint<{ result: { items: MijnMelding[] } }>('GET', '/meldpunt/mijn-meldingen'),
  /** By hand, during the call or at the desk. */
  telefoon: endpoint<{ body: TelefoonFormulier; result: Ontvangst }>('POST', '/meldpunt/telefoon'),
  twijfel: endpoint<{ body: TwijfelFormulier; result: Ontvangst }>('POST', '/meldpunt/twijfel'),
  /** One mail file, as form field `bestand` or as `application/octet-stream`; sending it twice does no harm. */
  leesIn: endpoint<{ body: FormData; result: InleesUitkomst }>('POST', '/meldpunt/eml'),

  schift: endpoint<{ params: Id; body: Schift; result: MeldingDto }>('POST', '/meldingen/:id/schift'),
  /** Undoes the last schift within ten minutes, when nothing was built on it. */
  ongedaan: endpoint<{ params: Id; result: MeldingDto }>('POST', '/meldingen/:id/_ongedaan'),
  spoed: endpoint<{ params: Id; body: SpoedInvoer; result: MeldingDto }>('POST', '/meldingen/:id/spoed'),
  twijfelUitgang: endpoint<{ params: Id; body: TwijfelUitgang; result: MeldingDto }>(
    'POST',
    '/meldingen/:id/_afronden',
  ),
  /** A reply to a handled melding was read; `opnieuw` puts it back in the queue. */
  aanvullingGezien: endpoint<{ params: Id; body: { opnieuw: boolean }; result: MeldingDto }>(
    'POST',
    '/meldingen/:id/_gezien',
  ),

  /** Autosave of the schift fields; version 0 when there is none yet. */
  concept: endpoint<{ params: Id; result: ConceptDto }>('GET', '/meldingen/:id/concept'),
  bewaarConcept: endpoint<{ params: Id; body: ConceptVelden; result: ConceptDto }>(
    'PUT',
    '/meldingen/:id/concept',
  ),

  /** Opens the vault: who reported. Reasoned, logged, and never part of the melding itself. */
  toonMelder: endpoint<{ params: Id; body: { reden: string }; result: MelderDto }>(
    'POST',
    '/meldingen/:id/melder',
  ),
  bericht: endpoint<{ params: Id; body: BerichtKeuze; result: BerichtDto }>(
    'POST',
    '/meldingen/:id/berichten',
  ),
  terugkoppelingen: endpoint<{ query: ListQuery; result: Page<TerugkoppelRij> }>(
    'GET',
    '/meldpunt/terugkoppelingen',
  ),
  /** Original bytes, always as a download. */
  origineel: endpoint<{ params: { id: string; bijlageId: string }; result: Blob }>(
    'GET',
    '/meldingen/:id/bijlagen/:bijlageId/origineel',
  ),
  /** The remade image; 404 when there is none. Fit for `<img src>`. */
  weergave: endpoint<{ params: { id: string; bijlageId: string }; result: Blob }>(
    'GET',
    '/meldingen/:id/bijlagen/:bijlageId/weergave',
  ),

  /** "Niets binnen": evidence that a meldpunt was read today. */
  nietsBinnen: endpoint<{ body: { leesplek: Leesplek }; result: LezingDto }>('POST', '/meldpunt/lezingen'),
  lezingen: endpoint<{ query: { van: string; tot: string }; result: { items: LezingDto[] } }>(
    'GET',
    '/meldpunt/lezingen',
  ),

  /** Reopening a kept melding (practice F1): a new piece on the same object, a motive and a second person. */
  heropeningen: endpoint<{ result: { items: HeropeningDto[] } }>('GET', '/meldpunt/heropeningen'),
  vraagHeropening: endpoint<{
    params: Id;
    body: { aanleidingId: string; motief: string };
    result: HeropeningDto;
  }>('POST', '/meldingen/:id/heropeningen'),
  beslisHeropening: endpoint<{ params: Id; body: { akkoord: boolean }; result: HeropeningDto }>(
    'PUT',
    '/meldpunt/heropeningen/:id/besluit',
  ),

  postvakken: endpoint<{ result: { items: PostvakDto[] } }>('GET', '/meldpunt/postvakken'),
  maakPostvak: endpoint<{ body: PostvakInvoer; result: PostvakDto }>('POST', '/meldpunt/postvakken'),
  wijzigPostvak: endpoint<{ params: Id; body: PostvakInvoer; result: PostvakDto }>(
    'PUT',
    '/meldpunt/postvakken/:id',
  ),
};

/** Meld Misdaad Anoniem: sealed. The text leaves through `lees` only, and every reading is logged. */
export const mma = {
  lijst: endpoint<{ query: ListQuery & { stand?: MmaStand[] }; result: Page<MmaRij> }>('GET', '/mma'),
  toon: endpoint<{ params: Id; result: MmaDto }>('GET', '/mma/:id'),
  lees: endpoint<{ params: Id; result: MmaTekst }>('POST', '/mma/:id/_lees'),
  voerIn: endpoint<{ body: MmaInvoer; result: MmaRij }>('POST', '/mma'),
  leesIn: endpoint<{ body: FormData; result: InleesUitkomst }>('POST', '/mma/_eml'),
  beoordeel: endpoint<{ params: Id; body: MmaBeoordeling; result: MmaDto }>('PUT', '/mma/:id/beoordeling'),
  /** Facts rewritten by hand become a signaal; the text never does. */
  leidAf: endpoint<{ params: Id; body: MmaFeit; result: MmaDto }>('POST', '/mma/:id/feiten'),
  volgOp: endpoint<{ params: Id; body: MmaOpvolging; result: MmaDto }>('POST', '/mma/:id/opvolging'),
  jaarretour: endpoint<{ query: { jaar: number }; result: MmaJaarretour }>('GET', '/mma/_jaarretour'),
};
