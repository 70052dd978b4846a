import { endpoint, type ListQuery, type Page } from '#platform/contract.ts';
import type { SamenhangDto } from '#modules/informatie/koppelen/contract.ts';
import type {
  BijlageDto,
  HeropeningDto,
  NieuwSignaal,
  Oordeel,
  SignaalDto,
  SignaalRij,
  StapDto,
  Wijziging,
} from './schema.ts';
import { aantal } from './telling/contract.ts';

export type { BijlageDto, HeropeningDto, NieuwSignaal, Oordeel, SignaalDto, SignaalRij, StapDto, Wijziging };

export type SignaalId = string;

/** States of domain §1.3 as far as a signal has them; `besloten` carries its outcome apart. */
export const statussen = [
  'weging',
  'in-verrijking',
  'geagendeerd',
  'besloten',
  'geparkeerd',
  'bewaard',
] as const;
export type Status = (typeof statussen)[number];

export const themas = [
  'drugs',
  'witwassen',
  'vastgoed',
  'mensenhandel',
  'zorgfraude',
  'gokken',
  'milieu',
  'sport',
  'jonge-aanwas',
  'adresfraude',
  'overig',
] as const;
export type Thema = (typeof themas)[number];

export const bronsoorten = [
  'mma',
  'mailbox',
  'formulier',
  'intern',
  'sleutelfiguur',
  'toezichthouder',
  'balie',
  'telefoon',
  'inwoner',
  'ondernemer',
  'partner',
  'corporatie',
  'politie',
  'riec',
  'omgevingsdienst',
  'netbeheerder',
  'nieuwe-bedrijven',
  'brp',
  'bijvangst',
  'wijkteam',
  'media',
] as const;
export type Bronsoort = (typeof bronsoorten)[number];

export const herkomstlabels = ['AVG', 'Wpg', 'Bibob', 'Wgs', 'fiscaal', 'sociaal'] as const;
export type Herkomstlabel = (typeof herkomstlabels)[number];

/** Concrete municipal powers on which a weighing may rest (domain §1.6): one, from this list. */
export const bevoegdheden = [
  'gemeentewet-172',
  'gemeentewet-174',
  'gemeentewet-174a',
  'apv',
  'opiumwet-13b',
  'bibob',
  'alcoholwet',
  'omgevingswet',
  'wet-brp',
  'goed-verhuurderschap',
  'huisvestingswet',
] as const;
export type Bevoegdheid = (typeof bevoegdheden)[number];

/** Optional ticks (CCV checklist in own words): shown as they are, never added up. */
export const kenmerken = [
  'schade-aan-gezag',
  'ontwrichting',
  'georganiseerd',
  'plaatselijk-ingebed',
  'proces-dat-meewerkt',
  'ongerijmd',
  'structureel',
  'contant-geld',
  'verhulling',
] as const;
export type Kenmerk = (typeof kenmerken)[number];

/** What a weighing may lead to. */
export const wegingUitkomsten = ['verder', 'te-licht', 'doorverwezen', 'geen-ondermijning'] as const;
export type WegingUitkomst = (typeof wegingUitkomsten)[number];

/** Why a signal turned out wrong: a code, because a sentence would keep what has to go (practice F21). */
export const onjuistRedenen = [
  'persoonsverwisseling',
  'objectverwisseling',
  'waarneming-klopt-niet',
  'bewust-onjuist',
  'onrechtmatig-verkregen',
] as const;
export type OnjuistReden = (typeof onjuistRedenen)[number];

/** Decisions of the LIO (domain §1.4, practice homes). */
export const besluiten = [
  'casus',
  'controle',
  'verrijken',
  'overgedragen',
  'politie-riec',
  'geen-capaciteit',
  'te-licht',
  'geen-opvolging',
] as const;
export type Besluit = (typeof besluiten)[number];

export interface SignalenQuery extends ListQuery {
  status?: Status[];
  thema?: Thema[];
  bronsoort?: Bronsoort[];
}

/** Everything one can ask of or do with signals over HTTP. */
export const signalen = {
  lijst: endpoint<{ query: SignalenQuery; result: Page<SignaalRij> }>('GET', '/signalen'),
  aantal,
  toon: endpoint<{ params: { id: string }; result: SignaalDto }>('GET', '/signalen/:id'),
  stappen: endpoint<{ params: { id: string }; result: { items: StapDto[] } }>('GET', '/signalen/:id/stappen'),
  /** Pictures that came with the report, made safe. */
  bijlagen: endpoint<{ params: { id: string }; result: { items: BijlageDto[] } }>(
    'GET',
    '/signalen/:id/bijlagen',
  ),
  /** One picture; fit for `<img src>`. */
  bijlage: endpoint<{ params: { id: string; bijlageId: string }; result: Blob }>(
    'GET',
    '/signalen/:id/bijlagen/:bijlageId',
  ),
  samenhang: endpoint<{ params: { id: string }; result: SamenhangDto }>('GET', '/signalen/:id/samenhang'),
  wijzig: endpoint<{ params: { id: string }; body: Wijziging; result: SignaalDto }>('PATCH', '/signalen/:id'),
  weeg: endpoint<{ params: { id: string }; body: Oordeel; result: SignaalDto }>(
    'POST',
    '/signalen/:id/weging',
  ),
  splits: endpoint<{
    params: { id: string };
    body: { delen: NieuwSignaal[] };
    result: { items: SignaalDto[] };
  }>('POST', '/signalen/:id/_splits'),
  voegSamen: endpoint<{ params: { id: string }; body: { met: string; reden: string }; result: SignaalDto }>(
    'POST',
    '/signalen/:id/_samenvoegen',
  ),
  onjuist: endpoint<{ params: { id: string }; body: { reden: OnjuistReden } }>(
    'POST',
    '/signalen/:id/_onjuist',
  ),
  heropeningen: endpoint<{ result: { items: HeropeningDto[] } }>('GET', '/heropeningen'),
  vraagHeropening: endpoint<{
    params: { id: string };
    body: { aanleidingId: string; motief: string };
    result: HeropeningDto;
  }>('POST', '/signalen/:id/heropeningen'),
  beslisHeropening: endpoint<{ params: { id: string }; body: { akkoord: boolean }; result: HeropeningDto }>(
    'PUT',
    '/heropeningen/:id/besluit',
  ),
};
