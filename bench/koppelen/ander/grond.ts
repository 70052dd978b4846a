import type { Gegeven } from '#modules/informatie/koppelen/domain/motor/gegeven.ts';
import type { Toeval } from '../toeval.ts';
import type { Wezen } from '../wereld.ts';

export interface Plaats {
  naam: string;
  straten: { naam: string; pc: string }[];
}

export interface Huis {
  straat: string;
  huisnummer: string;
  huisletter: string;
  toevoeging: string;
  postcode: string;
  woonplaats: string;
}

export interface Grond {
  t: Toeval;
  plaatsen: Plaats[];
  /** Addresses and numbers that many share: a shelter, an office building, the town hall. */
  gedeeld: Huis[];
  nummers: string[];
  groep: number;
  leg(gegeven: Gegeven, wezen: Partial<Wezen>): void;
}

export const LETTERS = [...'ABCDEFGHJKLMNPRSTUVWXZ'];

export const cijfers = (t: Toeval, n: number): string =>
  Array.from({ length: n }, () => t.geheel(10)).join('');

export function huis(g: Grond): Huis {
  const { t } = g;
  const plaats = g.plaatsen[t.zipf(g.plaatsen.length, 0.4)]!;
  const straat = t.kies(plaats.straten);
  const nr = t.kans(0.1) ? 1 + t.geheel(900) : 1 + t.geheel(120);
  const block = LETTERS[Math.floor(nr / 14) % LETTERS.length]!;
  const flat = t.kans(0.06);
  return {
    straat: straat.naam,
    huisnummer: String(nr),
    huisletter: !flat && t.kans(0.09) ? t.kies([...'ABCDEF']) : '',
    toevoeging: flat
      ? t.kies(['1', '2', '3', '4', '11', '12', '21', 'bis', '1hg', 'hs', 'II', 'unit4', 'box7'])
      : '',
    postcode: `${straat.pc}${nr % 2 === 0 ? block : LETTERS[(LETTERS.indexOf(block) + 3) % LETTERS.length]!}`,
    woonplaats: plaats.naam,
  };
}

export const mobiel = (t: Toeval): string => `+316${t.kies(['1', '2', '3', '4', '5', '8'])}${cijfers(t, 7)}`;
export const vast = (t: Toeval): string => {
  const area = t.kies(['78', '184', '183', '10', '180', '85', '88', '418', '345']);
  return `+31${area}${cijfers(t, 9 - area.length)}`;
};

export function iban(t: Toeval): string {
  const bank = t.kies(['RABO', 'INGB', 'ABNA', 'ASNB', 'REVO', 'BUNQ', 'KNAB']);
  const account = `0${cijfers(t, 9)}`;
  const numeric = [...`${bank}${account}NL00`].map((c) => (/\d/.test(c) ? c : c.charCodeAt(0) - 55)).join('');
  return `NL${String(98n - (BigInt(numeric) % 97n)).padStart(2, '0')}${bank}${account}`;
}
