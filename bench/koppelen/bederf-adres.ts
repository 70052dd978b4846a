import type { Gegeven } from '#modules/informatie/koppelen/domain/motor/gegeven.ts';
import type { Context } from './bederf.ts';
import { gehoord, ocr, typefout } from './fouten.ts';

const KORT: readonly (readonly [RegExp, string])[] = [
  [/straat$/, 'str.'],
  [/straat$/, 'str'],
  [/weg$/, 'wg'],
  [/laan$/, 'ln'],
  [/plein$/, 'pln'],
  [/singel$/, 'sngl'],
  [/^Burgemeester/, 'Burg.'],
  [/^Doctor/, 'Dr.'],
  [/dijk$/, 'dyk'],
  [/kade$/, 'kd'],
];

/** An address as it is written down: short, in one line or in parts, with slips. */
export function adresVeld(c: Context, whole: number): void {
  const { t, p, note, bron, uit } = c;
  if (!bron.straat) return;
  let {
    straat,
    huisnummer = '',
    huisletter = '',
    toevoeging = '',
    postcode = '',
    woonplaats = '',
  } = bron as Required<Gegeven>;
  const fits = KORT.filter(([pattern]) => pattern.test(straat));
  if (p(0.12) && fits.length > 0) {
    straat = straat.replace(...(t.kies(fits) as [RegExp, string]));
    note('straat-kort');
  } else if (p(0.12)) {
    straat = t.kans(0.5) ? typefout(t, straat) : t.kans(0.6) ? gehoord(t, straat) : ocr(t, straat);
    note('straat-fout');
  }
  if (p(0.12) && bron.soort !== 'adres') {
    huisletter = '';
    toevoeging = '';
    note('extra-weg');
  } else if (p(0.05)) {
    huisletter = '';
    toevoeging = '';
    note('extra-weg');
  }
  if (p(0.05)) {
    postcode = postcode.slice(0, 4) + t.kies(['AB', 'XK', 'ZZ', 'PR']);
    note('postcode-fout');
  } else if (p(0.04)) {
    postcode = String(Number(postcode.slice(0, 4)) + t.kies([1, -1, 10])) + postcode.slice(4);
    note('postcode-fout');
  }
  if (p(0.03) && huisnummer.length > 1) {
    huisnummer = huisnummer.slice(0, -1) + t.geheel(10);
    note('nummer-fout');
  }
  if (!t.kans(whole)) postcode = '';
  else if (t.kans(0.2)) straat = '';
  if (straat === '' && postcode === '') straat = bron.straat;
  if (postcode && t.kans(0.25)) woonplaats = '';
  if (p(0.05)) woonplaats = typefout(t, woonplaats);
  const extra = `${huisletter}${toevoeging && huisletter ? '-' : ''}${toevoeging}`;
  const lot = huisletter
    ? huisnummer +
      t.kies(['', '-', ' ']) +
      t.kies([huisletter, huisletter.toLowerCase()]) +
      (toevoeging ? `-${toevoeging}` : '')
    : huisnummer + (extra ? t.kies(['-', ' ', ' ']) : '') + extra;
  const pc = t.kans(0.5)
    ? postcode.replace(/(\d{4})/, '$1 ')
    : t.kans(0.1)
      ? postcode.toLowerCase()
      : postcode;
  if (t.kans(0.45))
    uit.adres = [`${straat} ${lot}`.trim(), `${pc} ${woonplaats}`.trim()]
      .filter(Boolean)
      .join(t.kies([', ', ' ', ', ']));
  else if (t.kans(0.5)) Object.assign(uit, { straat, huisnummer: lot, postcode: pc, woonplaats });
  else Object.assign(uit, { straat, huisnummer, huisletter, toevoeging, postcode: pc, woonplaats });
}
