import type { Thema } from '#modules/informatie/signalen/contract.ts';
import type { Rng } from './rng.ts';

/** Invented wijken, streets, firms and numbers. None of it exists; plates carry vowels, numbers start with 06 00. */
export const wijken = [
  'Westhoven',
  'Oostkade',
  'Middenpolder',
  'De Bocht',
  'Industrieterrein Tolbaken',
] as const;

export const straten: Record<(typeof wijken)[number], readonly string[]> = {
  Westhoven: ['Karekietstraat', 'Roerdomplaan', 'Snipstraat', 'Zwaluwplein'],
  Oostkade: ['Lisdoddekade', 'Rietgorsdreef', 'Dotterbloemkade'],
  Middenpolder: ['Waterhoenpad', 'Grutterslaan', 'Kievitstraat', 'Ratelaarhof'],
  'De Bocht': ['Oeverzwaluwlaan', 'Fuutstraat', 'Meerkoetweg'],
  'Industrieterrein Tolbaken': ['Kwikstaartweg', 'Tolbakenweg', 'Baggermolenweg', 'Peilschaalweg'],
};

export const firmas = [
  'Kwikstaart Stalling B.V.',
  'Garage De Peilschaal',
  'Autohandel Baggerman B.V.',
  'Belwinkel Zwaluwplein',
  'Shisha Lounge Oeverlicht',
  'Kapsalon Roerdomp',
  'Nagelstudio Dotterbloem',
  'Verhuur Tolbaken B.V.',
  'Loodsverhuur Rietgors V.O.F.',
  'Snackbar De Fuut',
] as const;

export interface Plek {
  wijk: string;
  adres: string;
}

export function plek(rng: Rng, wijk = rng.pick(wijken)): Plek {
  return { wijk, adres: `${rng.pick(straten[wijk])} ${rng.int(1, 88)}` };
}

const LETTERS = 'AEIOU';
const STEMS = 'BDFGHJKLNPRSTVXZ';

/** A plate that looks right and cannot exist: a vowel is never issued. */
export function kenteken(rng: Rng): string {
  const letter = (from: string) => from[rng.int(0, from.length - 1)]!;
  return `${letter(STEMS)}-${rng.int(100, 999)}-${letter(LETTERS)}${letter(STEMS)}`;
}

export const telefoon = (rng: Rng): string =>
  `06 00${String(rng.int(0, 99)).padStart(2, '0')} ${rng.int(1000, 9999)}`;

/** Invented colleagues of other organisations who mail. */
export const afzenders = [
  'a.dekker@wonen.example.nl',
  'n.post@omgeving.example.nl',
  'r.vos@net.example.nl',
  'info@vereniging.example.nl',
  'j.smit@example.nl',
  'p.bakker@example.nl',
] as const;

/** Weights of themes in ordinary work. */
export const themaGewicht: readonly (readonly [Thema, number])[] = [
  ['drugs', 26],
  ['adresfraude', 17],
  ['vastgoed', 14],
  ['witwassen', 12],
  ['milieu', 8],
  ['mensenhandel', 7],
  ['zorgfraude', 5],
  ['gokken', 4],
  ['sport', 4],
  ['jonge-aanwas', 3],
];
