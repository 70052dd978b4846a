import { endpoint, type ListQuery, type Page } from '#platform/contract.ts';
import type {
  AansluitingDto,
  LijstDto,
  LogRij,
  MutatieDto,
  OpzoekingDto,
  ProtocolRij,
  RegisterToestand,
  SlotDto,
  Verbinding,
  VraagInvoer,
  VraagSoortDto,
  PersoonInvoer,
} from './schema.ts';

export type { NieuweVermelding } from '#modules/informatie/koppelen/contract.ts';
export { bevoegdheden, type Bevoegdheid } from '#modules/informatie/signalen/contract.ts';
export {
  registers as registerNamen,
  tekens,
  type Feit,
  type Register,
  type Teken,
  type Vraag,
} from '#platform/connectors/registers/contract.ts';
export type {
  AansluitingDto,
  LijstDto,
  LogRij,
  MutatieDto,
  OpzoekingDto,
  ProtocolRij,
  RegisterToestand,
  SlotDto,
  Verbinding,
  VraagInvoer,
  VraagSoortDto,
  PersoonInvoer,
};

/** Records that an object is looked up for; a person only for a signal (regel REG-1). */
export const bronSoorten = ['signaal', 'casus', 'controle'] as const;
export type BronSoort = (typeof bronSoorten)[number];

/** How a register is connected; recorded answers exist in the demonstration only (regel REG-6). */
export const verbindingen = ['live', 'opgenomen', 'uit'] as const;
export type Stand = (typeof verbindingen)[number];

/** What is said of the client certificate of a connection; its files are on the server. */
export const certificaatStanden = ['geen', 'gezag', 'goed', 'bijna', 'onleesbaar', 'verlopen'] as const;
export type CertificaatStand = (typeof certificaatStanden)[number];

/** What came of a question. `storing` is never "nothing known" (regel REG-4). */
export const standen = [
  'wacht',
  'antwoord',
  'geen-treffer',
  'te-veel',
  'afgewezen',
  'storing',
  'vervallen',
] as const;
export type OpzoekingStand = (typeof standen)[number];

/** Lists that the municipality reads in itself, each with a version and a date. */
export const lijstSoorten = ['bag', 'gebieden', 'sbi', 'gemeenten'] as const;
export type LijstSoort = (typeof lijstSoorten)[number];

/** Everything one can ask of or do with registers over HTTP. */
export const registers = {
  toestand: endpoint<{ result: { items: RegisterToestand[] } }>('GET', '/registers'),
  aansluiting: endpoint<{ params: { register: string }; result: AansluitingDto }>(
    'GET',
    '/registers/:register/aansluiting',
  ),
  verbind: endpoint<{ params: { register: string }; body: Verbinding; result: AansluitingDto }>(
    'PUT',
    '/registers/:register/aansluiting',
  ),
  logboek: endpoint<{ query: ListQuery & { register?: string[] }; result: Page<LogRij> }>(
    'GET',
    '/opzoekingen',
  ),
  vraagObject: endpoint<{ body: VraagInvoer; result: OpzoekingDto }>('POST', '/opzoekingen'),
  vraagPersoon: endpoint<{ body: PersoonInvoer; result: OpzoekingDto }>('POST', '/persoonsopzoekingen'),
  toon: endpoint<{ params: { id: string }; result: OpzoekingDto }>('GET', '/opzoekingen/:id'),
  herhaal: endpoint<{ params: { id: string }; result: OpzoekingDto }>('POST', '/opzoekingen/:id/_herhaal'),
  /** Look-ups of one signal, newest first, and whether persons may be looked up there. */
  bijSignaal: endpoint<{ params: { id: string }; result: { items: OpzoekingDto[]; slot: SlotDto } }>(
    'GET',
    '/signalen/:id/opzoekingen',
  ),
  /** Look-ups of one casus or controle, newest first. */
  bijCasus: endpoint<{ params: { id: string }; result: { items: OpzoekingDto[]; loopt: boolean } }>(
    'GET',
    '/casussen/:id/opzoekingen',
  ),
  bijControle: endpoint<{ params: { id: string }; result: { items: OpzoekingDto[]; loopt: boolean } }>(
    'GET',
    '/controles/:id/opzoekingen',
  ),
  /** Lists that were read in, the newest first. */
  lijsten: endpoint<{ result: { items: LijstDto[] } }>('GET', '/registers/lijsten'),
  /** Changes at firms from the KVK Mutatieservice, newest first. */
  mutaties: endpoint<{ result: { items: MutatieDto[] } }>('GET', '/registers/kvk/mutaties'),
  protocol: endpoint<{ body: { bsn: string }; result: { items: ProtocolRij[] } }>(
    'POST',
    '/registers/brp/protocol/_zoek',
  ),
};
