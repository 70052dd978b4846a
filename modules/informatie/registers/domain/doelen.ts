import { bevoegdheden, type Bevoegdheid } from '../contract.ts';

/**
 * Why a person may be looked up, as data: which powers of the weighing carry it, which questions it may ask, and no more
 * fields than it needs (bron: Wet BRP 3.8 en 3.9 met de gemeentelijke verordening; AVG 5(1)(c)).
 */
export interface Doel {
  doel: string;
  bevoegdheden: readonly Bevoegdheid[];
  vragen: readonly string[];
  /** Fields when a person is known by number, and when persons are searched for: a search gives less. */
  velden: { raadplegen: readonly string[]; zoeken: readonly string[] };
  /** Is the citizen service number itself needed? It is always asked, for the protocol, and mostly not shown. */
  bsn: boolean;
}

const zoeken = ['naam', 'geboorte.datum'] as const;
const opPersoon = ['brp.bsn', 'brp.naam-geboortedatum', 'brp.naam-gemeente'] as const;
const opAdres = ['brp.postcode', 'brp.straat', 'brp.nummeraanduiding', 'brp.adresseerbaar-object'] as const;
const bewoning = ['bewoning.peildatum', 'bewoning.periode'] as const;
const pand: readonly Bevoegdheid[] = [
  'opiumwet-13b',
  'gemeentewet-174a',
  'goed-verhuurderschap',
  'huisvestingswet',
  'omgevingswet',
];

export const doelen: readonly Doel[] = [
  {
    doel: 'identiteit',
    bevoegdheden,
    vragen: opPersoon,
    velden: { raadplegen: ['naam', 'geboorte.datum', 'gemeenteVanInschrijving'], zoeken },
    bsn: false,
  },
  {
    doel: 'adresonderzoek',
    bevoegdheden: ['wet-brp'],
    vragen: [...opPersoon, ...opAdres, ...bewoning],
    velden: {
      raadplegen: ['naam', 'geboorte.datum', 'verblijfplaats', 'datumInschrijvingInGemeente'],
      zoeken: [...zoeken, 'adressering.adresregel1', 'adressering.adresregel2'],
    },
    bsn: false,
  },
  {
    doel: 'pand',
    bevoegdheden: pand,
    vragen: [...opAdres, ...bewoning],
    velden: { raadplegen: zoeken, zoeken },
    bsn: false,
  },
  {
    doel: 'eigendom',
    bevoegdheden: [...pand, 'gemeentewet-174', 'apv'],
    vragen: ['brk.eigenaar'],
    velden: { raadplegen: [], zoeken: [] },
    bsn: false,
  },
  {
    doel: 'aanschrijven',
    bevoegdheden,
    vragen: opPersoon,
    velden: {
      raadplegen: ['naam', 'adressering'],
      zoeken: ['naam', 'adressering.adresregel1', 'adressering.adresregel2'],
    },
    bsn: false,
  },
  {
    doel: 'bibob',
    bevoegdheden: ['bibob', 'alcoholwet', 'apv'],
    vragen: opPersoon,
    velden: { raadplegen: ['naam', 'geboorte.datum', 'geboorte.plaats', 'verblijfplaats'], zoeken },
    bsn: true,
  },
];

export const doelVan = (naam: string): Doel | undefined => doelen.find((d) => d.doel === naam);

/** The fields that this purpose allows for this question. */
export const veldenVan = (doel: Doel, soort: string): readonly string[] =>
  soort === 'brp.bsn' ? doel.velden.raadplegen : doel.velden.zoeken;
