import type { Gegeven, Veld } from '#modules/informatie/koppelen/domain/motor/gegeven.ts';
import type { Toeval } from '../toeval.ts';
import type { Wezen } from '../wereld.ts';
import { cijferFout, gehoord, scan, tik } from './fouten.ts';
import { auto, schip, zaak } from './bederf-dingen.ts';
import { naam } from './naam.ts';

/** The way by which a mention comes in decides which fields it has and what goes wrong with them. */
export const wegen = ['formulier', 'telefoon', 'scan', 'politie', 'mail', 'uitvoer', 'vreemde-hand'] as const;
export type Weg = (typeof wegen)[number];

const DEEL: Record<Weg, number> = {
  formulier: 22,
  telefoon: 18,
  scan: 12,
  politie: 14,
  mail: 12,
  uitvoer: 14,
  'vreemde-hand': 8,
};

/** Which share of the mentions by that way has the field, where the subject has it. */
const VELDEN: Record<
  Weg,
  Partial<
    Record<'datum' | 'adres' | 'plaats' | 'telefoon' | 'email' | 'iban' | 'nummer' | 'kleur' | 'naam', number>
  >
> = {
  formulier: {
    datum: 0.75,
    adres: 0.85,
    telefoon: 0.55,
    email: 0.5,
    iban: 0.3,
    nummer: 0.6,
    kleur: 0.7,
    naam: 1,
  },
  telefoon: { datum: 0.12, adres: 0.25, plaats: 0.7, telefoon: 0.45, nummer: 0.15, kleur: 0.8, naam: 0.95 },
  scan: { datum: 0.6, adres: 0.7, telefoon: 0.3, email: 0.2, iban: 0.3, nummer: 0.6, kleur: 0.4, naam: 1 },
  politie: { datum: 0.8, adres: 0.5, plaats: 0.5, telefoon: 0.2, nummer: 0.3, kleur: 0.9, naam: 1 },
  mail: {
    datum: 0.1,
    adres: 0.4,
    plaats: 0.4,
    telefoon: 0.6,
    email: 0.85,
    iban: 0.1,
    nummer: 0.3,
    kleur: 0.5,
    naam: 0.97,
  },
  uitvoer: {
    datum: 0.85,
    adres: 0.8,
    telefoon: 0.3,
    email: 0.2,
    iban: 0.2,
    nummer: 0.8,
    kleur: 0.6,
    naam: 1,
  },
  'vreemde-hand': {
    datum: 0.5,
    adres: 0.6,
    plaats: 0.3,
    telefoon: 0.5,
    email: 0.2,
    nummer: 0.3,
    kleur: 0.5,
    naam: 1,
  },
};

export interface Hand {
  t: Toeval;
  weg: Weg;
  spoor(naam: string): void;
  /** What this way does to a written value. */
  schrijf(text: string): string;
  heeft(wat: keyof (typeof VELDEN)['scan']): boolean;
}

/** A value with a trace of what was done to it. */
export function met<T>(h: Hand, naam: string, waarde: T): T {
  h.spoor(naam);
  return waarde;
}

export function anderVermelding(t: Toeval, wezen: Wezen): { gegeven: Gegeven; sporen: string[] } {
  const bron = wezen.gegeven;
  const weg = t.gewogen(
    wegen,
    wegen.map((x) => DEEL[x]),
  );
  const sporen = [weg as string];
  const bad = t.kans(0.5) ? 0.02 : 0.07;
  const hand: Hand = {
    t,
    weg,
    spoor: (x) => void sporen.push(x),
    schrijf: (text) => {
      if (weg === 'scan') return scan(t, text, bad);
      if (weg === 'telefoon') return t.kans(0.35) ? gehoord(t, text, 1 + t.geheel(2)) : text;
      return t.kans(weg === 'uitvoer' ? 0.03 : 0.12) ? tik(t, text) : text;
    },
    heeft: (wat) => t.kans(VELDEN[weg][wat] ?? 0),
  };
  const uit: Gegeven = { soort: bron.soort };
  if (bron.soort === 'persoon') persoon(hand, wezen, uit);
  else if (bron.soort === 'organisatie') zaak(hand, bron, uit);
  else if (bron.soort === 'adres') plek(hand, bron, uit, true);
  else if (bron.soort === 'voertuig') auto(hand, bron, uit);
  else schip(hand, bron, uit);
  for (const veld of Object.keys(uit) as Veld[]) if (!uit[veld]?.trim()) delete uit[veld];
  return { gegeven: uit, sporen };
}

function persoon(h: Hand, wezen: Wezen, uit: Gegeven): void {
  const bron = wezen.gegeven;
  if (h.heeft('naam')) naam(h, wezen, uit);
  if (bron.geboortedatum && h.heeft('datum')) uit.geboortedatum = datum(h, bron.geboortedatum);
  if (bron.straat && h.heeft('adres')) plek(h, bron, uit, false);
  else if (bron.woonplaats && h.heeft('plaats')) uit.woonplaats = h.schrijf(bron.woonplaats);
  bereik(h, bron, uit);
  if (
    Object.keys(uit).some(
      (k) => !['soort', 'naam', 'voornamen', 'voorvoegsel', 'achternaam', 'woonplaats'].includes(k),
    )
  )
    return;
  // With a name and a place alone nobody is meant; one more thing is always asked for.
  if (bron.geboortedatum && h.t.kans(0.7)) uit.geboortedatum = datum(h, bron.geboortedatum);
  else if (bron.straat) plek(h, bron, uit, false);
  else if (bron.geboortedatum) uit.geboortedatum = datum(h, bron.geboortedatum);
}

function datum({ t, weg, spoor, schrijf }: Hand, iso: string): string {
  let [y, m, d] = iso.split('-').map(Number) as [number, number, number];
  const wrong = t.gewogen(['', '0101', 'eeuwig', 'buur', 'cijfer', 'om'], [88, 3, 1.5, 2.5, 3, 2]);
  if (wrong !== '') spoor(`datum-${wrong}`);
  if (wrong === '0101') [m, d] = [1, 1];
  if (wrong === 'eeuwig') y += t.kies([-10, 10, -2, 2, 1, -1]);
  if (wrong === 'buur') d = Math.max(1, Math.min(28, d + t.kies([-1, 1])));
  if (wrong === 'om' && d <= 12) [m, d] = [d, m];
  const two = (n: number): string => String(n).padStart(2, '0');
  if (t.kans(weg === 'telefoon' ? 0.5 : weg === 'mail' ? 0.3 : 0.06)) return String(y);
  const text = t.gewogen(
    [
      `${y}-${two(m)}-${two(d)}`,
      `${two(d)}-${two(m)}-${y}`,
      `${d}-${m}-${y}`,
      `${two(d)}/${two(m)}/${y}`,
      `${two(d)}.${two(m)}.${y}`,
      `${y}${two(m)}${two(d)}`,
    ],
    weg === 'uitvoer' ? [5, 1, 0, 1, 0, 3] : [1, 6, 4, 2, 2, 0.5],
  );
  if (wrong === 'cijfer') return cijferFout(t, text);
  // A scanned date with letters in it is mended by whoever reads it; a wrong figure is not.
  return weg === 'scan'
    ? schrijf(text)
        .replace(/[OQ]/g, '0')
        .replace(/[lIi]/g, '1')
        .replace(/S/g, '5')
        .replace(/B/g, '8')
        .replace(/[^0-9./-]/g, '')
    : text;
}

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
