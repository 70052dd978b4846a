import type { Gegeven } from '#modules/informatie/koppelen/domain/motor/gegeven.ts';
import { cijferFout, tik } from './fouten.ts';
import { met, type Hand } from './hand.ts';

const KORT: readonly (readonly [RegExp, string])[] = [
  [/straat$/, 'str'],
  [/straat$/, 'str.'],
  [/laan$/, 'ln'],
  [/weg$/, 'wg'],
  [/plein$/, 'pln'],
  [/singel$/, 'sngl'],
  [/^Burgemeester /, 'Burg. '],
  [/^Admiraal /, 'Adm. '],
  [/^Dr\. /, 'Dokter '],
  [/^Prof\. /, 'Professor '],
  [/ van /, ' v. '],
  [/^Pastoor /, 'Past. '],
  [/^(?:Anne|Jan|Johan|Abraham|Albert) /, ''],
];

export function plek(h: Hand, bron: Gegeven, uit: Gegeven, zelf: boolean): void {
  const { t, weg } = h;
  let straat = bron.straat ?? '';
  const fits = KORT.filter(([pattern]) => pattern.test(straat));
  if (fits.length > 0 && t.kans(0.3)) straat = straat.replace(...(t.kies(fits) as [RegExp, string]));
  straat = h.schrijf(straat);
  let nr = bron.huisnummer ?? '';
  if (t.kans(0.02))
    nr = met(h, 'huisnummer-fout', String(Math.max(1, Number(nr) + t.kies([-2, 2, 1, -1, 10]))));
  let [letter, extra] = [bron.huisletter ?? '', bron.toevoeging ?? ''];
  if ((letter || extra) && t.kans(zelf ? 0.08 : 0.3)) [letter, extra] = met(h, 'extra-weg', ['', '']);
  const pcKnown = t.kans(
    {
      formulier: 0.95,
      telefoon: 0.15,
      scan: 0.85,
      politie: 0.25,
      mail: 0.5,
      uitvoer: 0.97,
      'vreemde-hand': 0.5,
    }[weg],
  );
  let pc = pcKnown ? (bron.postcode ?? '') : '';
  if (pc && t.kans(0.04))
    pc = met(
      h,
      'postcode-fout',
      t.kans(0.5) ? cijferFout(t, pc) : pc.slice(0, 4) + t.kies(['AA', 'BK', 'LP']),
    );
  if (weg === 'scan') pc = h.schrijf(pc);
  const town = t.kans(pc ? 0.85 : 0.96) ? h.schrijf(bron.woonplaats ?? '') : '';
  const code = t.kans(0.5) ? pc.replace(/^(.{4})/, '$1 ') : pc;
  if (pc && t.kans(weg === 'uitvoer' ? 0.1 : 0.04)) straat = '';
  const lot =
    nr +
    (letter ? t.kies(['', ' ', '-']) + t.kies([letter, letter.toLowerCase()]) : '') +
    (extra ? t.kies([' ', '-', '/', ' ']) + extra : '');
  if (weg === 'uitvoer' || (weg === 'formulier' && t.kans(0.6)))
    Object.assign(
      uit,
      t.kans(0.6)
        ? { straat, huisnummer: nr, huisletter: letter, toevoeging: extra }
        : { straat, huisnummer: lot },
      { postcode: code, woonplaats: town },
    );
  else {
    const tail = [code, town].filter(Boolean).join(' ');
    uit.adres = [`${straat} ${t.kans(0.06) ? 'nr. ' : ''}${lot}`.trim(), tail]
      .filter(Boolean)
      .join(t.kies([', ', ' ', ', ', tail && !code ? ' te ' : ', ']));
  }
}

export function bereik(h: Hand, bron: Gegeven, uit: Gegeven): void {
  const { t } = h;
  if (bron.telefoon && h.heeft('telefoon')) {
    const local = `0${bron.telefoon.slice(3)}`;
    let text = t.kies([
      local,
      bron.telefoon,
      local.replace(/^(06|0\d\d)/, '$1-'),
      local.replace(/^(06)(\d\d)(\d\d)(\d\d)(\d\d)$/, '$1 $2 $3 $4 $5'),
      bron.telefoon.replace('+31', '0031 '),
      bron.telefoon.replace('+31', '+31 (0) '),
    ]);
    if (t.kans(h.weg === 'telefoon' ? 0.15 : 0.04)) text = met(h, 'telefoon-fout', cijferFout(t, text));
    else if (t.kans(0.06)) text = met(h, 'ander-nummer', `06${String(t.geheel(1e8)).padStart(8, '1')}`);
    if (h.weg === 'scan') text = h.schrijf(text);
    uit.telefoon = text;
  }
  if (bron.email && h.heeft('email')) {
    const text = t.kans(0.08)
      ? (h.spoor('mail-fout'), tik(t, bron.email))
      : t.kans(0.04)
        ? `nieuw${t.geheel(9999)}@voorbeeld.org`
        : bron.email;
    uit.email = h.weg === 'scan' ? h.schrijf(text) : text;
  }
  if (bron.iban && h.heeft('iban')) {
    const text = t.kans(0.06) ? cijferFout(t, bron.iban) : bron.iban;
    uit.iban = t.kans(0.5) ? text.replace(/(.{4})(?=.)/g, '$1 ') : text;
  }
}
