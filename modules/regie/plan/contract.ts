import { endpoint } from '#platform/contract.ts';
import type {
  ActiviteitDto,
  ActiviteitRij,
  Beleidstekst,
  BewijsregelDto,
  Besluit,
  Blok,
  DeelDto,
  GelezenActiviteit,
  GelezenBeleid,
  Indeling,
  JaarVerder,
  Leesmelding,
  NieuwBewijs,
  NieuwePrioriteit,
  NieuweActiviteit,
  Overnemen,
  PlaatDto,
  PlanDto,
  PrioriteitDto,
  StandZetten,
  Uitkomst,
  Vaststelling,
  VergelijkingDto,
  Verplaatsing,
  Voorstel,
  WijzigActiviteit,
  WijzigPrioriteit,
} from './schema.ts';

export type {
  ActiviteitDto,
  ActiviteitRij,
  Beleidstekst,
  BewijsregelDto,
  Besluit,
  Blok,
  DeelDto,
  GelezenActiviteit,
  GelezenBeleid,
  Indeling,
  JaarVerder,
  Leesmelding,
  NieuwBewijs,
  NieuwePrioriteit,
  NieuweActiviteit,
  Overnemen,
  PlaatDto,
  PlanDto,
  PrioriteitDto,
  StandZetten,
  Uitkomst,
  Vaststelling,
  VergelijkingDto,
  Verplaatsing,
  Voorstel,
  WijzigActiviteit,
  WijzigPrioriteit,
};

/** The five lines of the plan, in its order. */
export const lijnen = ['bewustwording', 'weerbaarheid', 'informatie', 'samenwerking', 'bestrijding'] as const;
export type Lijn = (typeof lijnen)[number];

export const planStanden = ['concept', 'vastgesteld', 'verlengd', 'geevalueerd'] as const;
export type PlanStand = (typeof planStanden)[number];

export const jaarStanden = ['concept', 'vastgesteld', 'gesloten'] as const;
export type JaarStand = (typeof jaarStanden)[number];

/** What a hand may set; `niet` is decided not to do and counts as a result. */
export const handStanden = ['open', 'loopt', 'gereed', 'niet'] as const;
export type HandStand = (typeof handStanden)[number];

/** What a square shows; `achter` is never set, it follows from the calendar. */
export const celStanden = ['afgerond', 'loopt', 'nog-niet', 'niet', 'achter'] as const;
export type CelStand = (typeof celStanden)[number];

export const herhalingen = [
  'eenmalig',
  'doorlopend',
  'dagelijks',
  'vierwekelijks',
  'maandelijks',
  'zeswekelijks',
  'per-kwartaal',
  'jaarlijks',
] as const;
export type Herhaling = (typeof herhalingen)[number];

/** Base work keeps the level, growth work reaches the next tier of the pyramid. */
export const niveaus = ['basis', 'doorgroei'] as const;
export type Niveau = (typeof niveaus)[number];

/** Fixed work comes back each year, specific work hangs on a local or regional theme. */
export const aarden = ['vast', 'specifiek'] as const;
export type Aard = (typeof aarden)[number];

export const fasen = ['verkennen', 'uitvoeren'] as const;
export type Fase = (typeof fasen)[number];

/** Where it is done: in a room of Baken, on its own task page, or outside Baken with evidence by hand. */
export const plekken = ['kamer', 'taak', 'buiten'] as const;
export type Plek = (typeof plekken)[number];

export const bewijssoorten = ['gedaan', 'overleg', 'besluit', 'document'] as const;
export type Bewijssoort = (typeof bewijssoorten)[number];

export const wijzigingsoorten = [
  'gemaakt',
  'gewijzigd',
  'verplaatst',
  'stand',
  'besluit',
  'jaarkeuze',
] as const;
export type Wijzigingsoort = (typeof wijzigingsoorten)[number];

export const prioriteitNiveaus = ['rijk', 'politie', 'riec', 'district', 'gemeente'] as const;
export type PrioriteitNiveau = (typeof prioriteitNiveaus)[number];

/** What happens to an activity in the next year. */
export const jaarkeuzes = ['doorgaan', 'aanpassen', 'stoppen', 'nieuw'] as const;
export type Jaarkeuze = (typeof jaarkeuzes)[number];

/** What a table of a plan document holds. */
export const tabelsoorten = ['activiteiten', 'plaat', 'overslaan'] as const;
export type Tabelsoort = (typeof tabelsoorten)[number];

/** What a column of such a table holds; `q1`–`q4` are the quarters of the poster, or marks behind an activity. */
export const kolomrollen = [
  'wat',
  'lijn',
  'kwartaal',
  'toelichting',
  'acties',
  'eigenaar',
  'partners',
  'thema',
  'q1',
  'q2',
  'q3',
  'q4',
  'niet',
] as const;
export type Kolomrol = (typeof kolomrollen)[number];

/** Why a place of the document is listed: it was not taken over, or somebody should look at it. */
export const meldingsoorten = [
  'tekst',
  'tabel',
  'kolom',
  'rij',
  'lijn',
  'kwartaal',
  'dubbel',
  'twee-lijnen',
  'geknipt',
  'afgekapt',
] as const;
export type Meldingsoort = (typeof meldingsoorten)[number];

/** Sheets the poster is printed on. */
export const papieren = ['a4', 'a3'] as const;
export type Papier = (typeof papieren)[number];

export const berichtvormen = ['pdf', 'docx'] as const;
export type Berichtvorm = (typeof berichtvormen)[number];

/** Everything one can ask of or do with the plan over HTTP. */
export const plan = {
  /** The year as the poster shows it; without a year the running one. */
  plaat: endpoint<{ query: { jaar?: number }; result: PlaatDto }>('GET', '/plaat'),
  plaatPdf: endpoint<{ query: { jaar: number; papier: Papier }; result: Blob }>('GET', '/plaat/pdf'),
  /** What one quarter came to, for the college. */
  kwartaalbericht: endpoint<{
    query: { jaar: number; kwartaal: number; vorm: Berichtvorm };
    result: Blob;
  }>('GET', '/plaat/kwartaalbericht'),
  plannen: endpoint<{ result: { items: PlanDto[] } }>('GET', '/plannen'),
  maak: endpoint<{
    body: { titel: string; vanJaar: number; totJaar: number; tekst: Beleidstekst };
    result: PlanDto;
  }>('POST', '/plannen'),
  /** A plan document as form field `bestand`: what was recognised in it. Nothing is kept. */
  leesIn: endpoint<{ body: FormData; result: Voorstel }>('POST', '/plannen/_inlezen'),
  /** The same document with another mapping. */
  deelIn: endpoint<{ body: { blokken: Blok[]; indeling: Indeling }; result: Uitkomst }>(
    'POST',
    '/plannen/_indelen',
  ),
  neemOver: endpoint<{ body: Overnemen; result: PlanDto }>('POST', '/plannen/_overnemen'),
  herschrijf: endpoint<{
    params: { id: string };
    body: { tekst: Beleidstekst; reden?: string };
    result: PlanDto;
  }>('PATCH', '/plannen/:id'),
  stelVast: endpoint<{ params: { id: string }; body: Vaststelling; result: PlanDto }>(
    'POST',
    '/plannen/:id/_vaststellen',
  ),
  verleng: endpoint<{ params: { id: string }; body: { totJaar: number; reden: string }; result: PlanDto }>(
    'POST',
    '/plannen/:id/_verlengen',
  ),
  evalueer: endpoint<{ params: { id: string }; body: { lessen: string }; result: PlanDto }>(
    'POST',
    '/plannen/:id/_evalueren',
  ),
  maakJaar: endpoint<{
    params: { id: string };
    body: { jaar: number; budget?: number | null; uren?: number | null };
    result: { id: string };
  }>('POST', '/plannen/:id/jaren'),
  stelJaarVast: endpoint<{ params: { id: string } }>('POST', '/jaarplannen/:id/_vaststellen'),
  sluitJaar: endpoint<{ params: { id: string } }>('POST', '/jaarplannen/:id/_sluiten'),
  jaarVerder: endpoint<{ params: { id: string }; body: JaarVerder; result: { jaar: number } }>(
    'POST',
    '/jaarplannen/:id/_volgend',
  ),
  vergelijking: endpoint<{ params: { id: string }; result: VergelijkingDto }>(
    'GET',
    '/jaarplannen/:id/vergelijking',
  ),
  /** What rooms count: an activity may hang on one of these. */
  bewijsregels: endpoint<{ result: { items: BewijsregelDto[] } }>('GET', '/bewijsregels'),
  voegToe: endpoint<{ body: NieuweActiviteit; result: ActiviteitDto }>('POST', '/activiteiten'),
  activiteit: endpoint<{ params: { id: string }; result: ActiviteitDto }>('GET', '/activiteiten/:id'),
  wijzig: endpoint<{ params: { id: string }; body: WijzigActiviteit; result: ActiviteitDto }>(
    'PATCH',
    '/activiteiten/:id',
  ),
  verplaats: endpoint<{ params: { id: string }; body: Verplaatsing; result: ActiviteitDto }>(
    'POST',
    '/activiteiten/:id/_verplaatsen',
  ),
  zetStand: endpoint<{ params: { id: string }; body: StandZetten; result: ActiviteitDto }>(
    'POST',
    '/activiteiten/:id/_stand',
  ),
  besluit: endpoint<{ params: { id: string }; body: Besluit; result: ActiviteitDto }>(
    'POST',
    '/activiteiten/:id/_besluit',
  ),
  bewijs: endpoint<{ params: { id: string }; body: NieuwBewijs; result: ActiviteitDto }>(
    'POST',
    '/activiteiten/:id/bewijzen',
  ),
  actieGedaan: endpoint<{
    params: { id: string; actieId: string };
    body: { gedaan: boolean };
    result: ActiviteitDto;
  }>('PUT', '/activiteiten/:id/acties/:actieId'),
  prioriteiten: endpoint<{ result: { items: PrioriteitDto[] } }>('GET', '/prioriteiten'),
  maakPrioriteit: endpoint<{ body: NieuwePrioriteit; result: PrioriteitDto }>('POST', '/prioriteiten'),
  wijzigPrioriteit: endpoint<{ params: { id: string }; body: WijzigPrioriteit; result: PrioriteitDto }>(
    'PATCH',
    '/prioriteiten/:id',
  ),
};
