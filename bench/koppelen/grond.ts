import type { Gegeven } from '#modules/informatie/koppelen/domain/motor/gegeven.ts';
import type { Stijl } from './namen.ts';
import type { Toeval } from './toeval.ts';

/** Someone or something of the invented world, whether Baken knows it or not. */
export interface Wezen {
  id: string;
  gegeven: Gegeven;
  bekend: boolean;
  stijl: Stijl | null;
  /** Household, firm or neighbourhood: those who share it are easily taken for each other. */
  groep: number;
  /** Surname of the partner, which a mention may use in place of the own name. */
  partner?: string;
}

export interface Adres {
  straat: string;
  huisnummer: string;
  huisletter: string;
  toevoeging: string;
  postcode: string;
  woonplaats: string;
}

export interface Wereld {
  wezens: Wezen[];
  bekend: Wezen[];
}

export interface Grond {
  t: Toeval;
  plaatsen: { naam: string; pc: number; straten: string[] }[];
  even: number;
  nextGroep: number;
  wezens: Wezen[];
}

const LETTERS = 'ABCDEGHJKLMNPRTVWXZ';

export function adres(g: Grond): Adres {
  const { t } = g;
  const plaats = g.plaatsen[t.zipf(g.plaatsen.length, 0.7)]!;
  const s = t.geheel(plaats.straten.length);
  const nr = 1 + Math.floor(t.getal() ** 1.6 * 190);
  const block = Math.floor(nr / 24) * 2 + (nr % 2);
  const code = s * 16 + block;
  return {
    straat: plaats.straten[s]!,
    huisnummer: String(nr),
    huisletter: t.kans(0.12) ? t.kies(['A', 'B', 'C', 'D']) : '',
    toevoeging: t.kans(0.07) ? t.kies(['bis', 'hs', '1', '2', '3', 'II', '101', '204']) : '',
    postcode: `${plaats.pc + Math.floor(code / 361)}${LETTERS[Math.floor(code / 19) % 19]}${LETTERS[code % 19]}`,
    woonplaats: plaats.naam,
  };
}

export function telefoon(t: Toeval, mobiel: boolean): string {
  const digits = (n: number): string => Array.from({ length: n }, () => t.geheel(10)).join('');
  return mobiel
    ? `+316${1 + t.geheel(8)}${digits(7)}`
    : `+31${t.kies(['10', '20', '70', '78', '184', '183', '30', '40'])}${digits(7)}`.slice(0, 12);
}

export function iban(t: Toeval): string {
  const bank = t.kies(['INGB', 'RABO', 'ABNA', 'KNAB', 'BUNQ', 'SNSB', 'TRIO']);
  const account = `0${Array.from({ length: 9 }, () => t.geheel(10)).join('')}`;
  const numeric = [...`${bank}${account}NL00`]
    .map((c) => (/\d/.test(c) ? c : String(c.charCodeAt(0) - 55)))
    .join('');
  return `NL${String(98n - (BigInt(numeric) % 97n)).padStart(2, '0')}${bank}${account}`;
}

export const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
