import type { Gegeven, Veld } from '#modules/informatie/koppelen/domain/motor/gegeven.ts';
import type { Toeval } from '../toeval.ts';
import type { Wezen } from '../wereld.ts';
import { cijferFout, gehoord, scan, tik } from './fouten.ts';
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
    ((nr = String(Math.max(1, Number(nr) + t.kies([-2, 2, 1, -1, 10])))), h.spoor('huisnummer-fout'));
  let [letter, extra] = [bron.huisletter ?? '', bron.toevoeging ?? ''];
  if ((letter || extra) && t.kans(zelf ? 0.08 : 0.3)) (([letter, extra] = ['', '']), h.spoor('extra-weg'));
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
    ((pc = t.kans(0.5) ? cijferFout(t, pc) : pc.slice(0, 4) + t.kies(['AA', 'BK', 'LP'])),
      h.spoor('postcode-fout'));
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

function bereik(h: Hand, bron: Gegeven, uit: Gegeven): void {
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
    if (t.kans(h.weg === 'telefoon' ? 0.15 : 0.04)) ((text = cijferFout(t, text)), h.spoor('telefoon-fout'));
    else if (t.kans(0.06)) ((text = `06${String(t.geheel(1e8)).padStart(8, '1')}`), h.spoor('ander-nummer'));
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

function zaak(h: Hand, bron: Gegeven, uit: Gegeven): void {
  const { t } = h;
  let text = bron.naam!;
  if (t.kans(0.5)) text = text.replace(/ (?:B\.V\.|C\.V\.)$/, '');
  if (t.kans(0.3)) text = text.replace(/^Stichting /, t.kies(['Stg. ', '', 'St. ']));
  const words = text.split(' ');
  const how = t.gewogen(['', 'minder', 'meer', 'om', 'aaneen', 'kort'], [62, 14, 6, 6, 6, 6]);
  if (how !== '') h.spoor(`naam-${how}`);
  if (how === 'minder' && words.length > 1) words.splice(t.geheel(words.length), 1);
  if (how === 'meer') words.push(t.kies([bron.woonplaats ?? '', 'Nederland', 'firma', '(oud)']));
  if (how === 'om') words.reverse();
  text =
    how === 'aaneen'
      ? words.join('')
      : how === 'kort' && words.length > 2
        ? words.map((x) => x[0]).join('')
        : words.join(' ');
  if (h.heeft('naam'))
    uit.naam = h.schrijf(
      t.kans(0.1) ? text.toUpperCase() : text.replace(' en ', t.kies([' & ', ' en ', ' + '])),
    );
  if (bron.kvknummer && h.heeft('nummer'))
    uit.kvknummer = nummer(h, bron.kvknummer.replace(/^0/, t.kies(['0', ''])));
  if (bron.vestigingsnummer && h.heeft('nummer') && t.kans(0.4))
    uit.vestigingsnummer = nummer(h, bron.vestigingsnummer.replace(/^0+/, t.kies(['0000', ''])));
  if (bron.rechtsvorm && t.kans(0.25))
    uit.rechtsvorm = t.kies([bron.rechtsvorm, bron.rechtsvorm.replaceAll('.', '').toLowerCase()]);
  if (h.heeft('adres')) plek(h, bron, uit, false);
  else if (bron.woonplaats && t.kans(0.6)) uit.woonplaats = h.schrijf(bron.woonplaats);
  bereik(h, bron, uit);
  if (!uit.naam && !uit.kvknummer) uit.naam = bron.naam!;
}

function nummer(h: Hand, text: string): string {
  if (h.weg === 'scan') return h.schrijf(text);
  return h.t.kans(0.05) ? (h.spoor('nummer-fout'), cijferFout(h.t, text)) : text;
}

const KIJK: Record<string, string> = {
  '0': 'OD',
  O: '0',
  D: '0',
  '8': 'B',
  B: '8',
  '5': 'S',
  S: '5',
  '2': 'Z',
  Z: '2',
  '1': 'IL',
  L: '1',
  '6': 'G',
  G: '6',
  V: 'W',
  W: 'V',
  M: 'N',
  N: 'MH',
  H: 'N',
  K: 'X',
  X: 'K',
  '3': '8',
  '7': '1',
  T: '7',
  R: 'P',
  P: 'R',
  F: 'P',
};

function auto(h: Hand, bron: Gegeven, uit: Gegeven): void {
  const { t } = h;
  const chars = [...bron.kenteken!];
  const wrong = t.gewogen(
    ['', 'gezien', 'gehusseld', 'te-kort', 'anders'],
    {
      formulier: [93, 2, 3, 1, 1],
      telefoon: [70, 8, 9, 6, 7],
      scan: [70, 25, 2, 3, 0],
      politie: [85, 7, 5, 2, 1],
      mail: [85, 5, 5, 3, 2],
      uitvoer: [97, 1, 1, 1, 0],
      'vreemde-hand': [75, 10, 8, 3, 4],
    }[h.weg],
  );
  const at = t.geheel(chars.length);
  if (wrong !== '') h.spoor(`kenteken-${wrong}`);
  if (wrong === 'gezien') {
    const spots = chars.flatMap((c, i) => (KIJK[c] ? [i] : []));
    if (spots.length > 0) {
      const spot = t.kies(spots);
      chars[spot] = t.kies([...KIJK[chars[spot]!]!]);
    }
  }
  if (wrong === 'gehusseld')
    chars.splice(Math.min(at, 4), 2, chars[Math.min(at, 4) + 1]!, chars[Math.min(at, 4)]!);
  if (wrong === 'te-kort') chars.splice(at, 1);
  if (wrong === 'anders')
    chars[at] = /\d/.test(chars[at]!) ? String(t.geheel(10)) : t.kies([...'BDGHJKLNPRSTVXZ']);
  const text = chars.join('');
  uit.kenteken = t.kies([
    text,
    text.replace(/([A-Z]+|\d+)(?=.)/g, '$1-'),
    text.replace(/(..)(?=.)/g, '$1-'),
    text.toLowerCase(),
    text.replace(/(..)(?=.)/g, '$1 '),
  ]);
  if (bron.merk && t.kans(0.75))
    uit.merk = t.kans(0.03)
      ? t.kies(['FORD', 'OPEL', 'AUDI'])
      : t.kies([
          bron.merk,
          bron.merk,
          bron.merk.toLowerCase(),
          {
            VOLKSWAGEN: 'VW',
            'MERCEDES-BENZ': 'Mercedes',
            'LAND ROVER': 'Landrover',
            CITROEN: 'Citroën',
            SKODA: 'Škoda',
          }[bron.merk] ?? bron.merk,
        ]);
  if (bron.kleur && h.heeft('kleur'))
    uit.kleur = t.kans(0.1)
      ? t.kies(['grijs', 'zwart', 'blauw', 'wit'])
      : t.kies([
          bron.kleur.toLowerCase(),
          bron.kleur,
          `licht${bron.kleur.toLowerCase()}`,
          `${bron.kleur.toLowerCase()} metallic`,
          bron.kleur === 'GRIJS' ? 'zilver' : bron.kleur.toLowerCase(),
        ]);
}

function schip(h: Hand, bron: Gegeven, uit: Gegeven): void {
  const { t } = h;
  if (bron.naam) {
    const text = t.kans(0.1)
      ? bron.naam.replace(/ (?:I+V?|V|\d)$/, '')
      : bron.naam.replace(/ II$/, t.kies([' II', ' 2', '-2']));
    uit.naam = `${t.kans(0.25) ? t.kies(['mts ', 'ms. ', 'M/S ', 'zeiljacht ', 'motorjacht ', 'schip ']) : ''}${h.schrijf(t.kans(0.2) ? text.toUpperCase() : text)}`;
  }
  if (bron.woonplaats && t.kans(0.6)) uit.woonplaats = h.schrijf(bron.woonplaats);
  const show = {
    formulier: 0.8,
    telefoon: 0.15,
    scan: 0.7,
    politie: 0.5,
    mail: 0.4,
    uitvoer: 0.9,
    'vreemde-hand': 0.4,
  }[h.weg];
  if (bron.eni && t.kans(show)) uit.eni = nummer(h, bron.eni.replace(/^0/, t.kies(['0', ''])));
  if (bron.mmsi && t.kans(show * 0.7)) uit.mmsi = nummer(h, bron.mmsi);
  if (bron.hin && t.kans(show))
    uit.hin = nummer(h, t.kies([bron.hin, bron.hin.replace(/^(..)/, '$1-'), bron.hin.toLowerCase()]));
  if (!uit.naam && !uit.eni && !uit.mmsi && !uit.hin)
    for (const veld of ['eni', 'mmsi', 'hin'] as const) if (bron[veld]) uit[veld] = nummer(h, bron[veld]);
}
