import type { Gegeven, Veld } from '#modules/informatie/koppelen/domain/motor/gegeven.ts';
import type { Wezen } from './wereld.ts';
import type { Toeval } from './toeval.ts';

/** Turns what is known of somebody into a mention as it comes in: incomplete, in another notation, sometimes wrong. */
export function vermelding(t: Toeval, wezen: Wezen): { gegeven: Gegeven; sporen: string[] } {
  const sporen: string[] = [];
  const bron = wezen.gegeven;
  const uit: Gegeven = { soort: bron.soort };
  const noise = t.gewogen([0.15, 1, 2], [45, 40, 15]);
  const p = (chance: number): boolean => t.kans(Math.min(0.9, chance * noise));
  const note = (spoor: string): void => void sporen.push(spoor);
  const c: Context = { t, p, note, bron, uit, wezen };
  if (bron.soort === 'persoon') persoon(c);
  else if (bron.soort === 'organisatie') organisatie(c);
  else if (bron.soort === 'adres') adresVeld(c, 1);
  else if (bron.soort === 'voertuig') voertuig(c);
  else vaartuig(c);
  for (const veld of Object.keys(uit) as (Veld | 'soort')[]) if (uit[veld] === '') delete uit[veld];
  return { gegeven: uit, sporen };
}

interface Context {
  t: Toeval;
  p: (chance: number) => boolean;
  note: (spoor: string) => void;
  bron: Gegeven;
  uit: Gegeven;
  wezen: Wezen;
}

function persoon(c: Context): void {
  const { t, uit, bron } = c;
  persoonsnaam(c);
  if (bron.geboortedatum && t.kans(0.52)) uit.geboortedatum = datum(c, bron.geboortedatum);
  if (t.kans(0.5)) adresVeld(c, 0.75);
  else if (bron.woonplaats && t.kans(0.3)) uit.woonplaats = c.bron.woonplaats!;
  telefoonEnMail(c, 0.42, 0.22);
  if (bron.iban && t.kans(0.4)) uit.iban = nummer(c, groepjes(t, bron.iban));
  if (bron.kenteken && t.kans(0.4)) uit.kenteken = kenteken(c, bron.kenteken);
  // A name and nothing else links to nobody: mentions that are looked up have one thing more.
  if (
    Object.keys(uit).every((k) => ['soort', 'naam', 'voornamen', 'voorvoegsel', 'achternaam'].includes(k))
  ) {
    if (bron.geboortedatum) uit.geboortedatum = datum(c, bron.geboortedatum);
    else adresVeld(c, 0.9);
  }
}

const ROEP: Record<string, string[]> = {
  Johannes: ['Jan', 'Hans', 'Johan', 'Joop'],
  Cornelis: ['Kees', 'Cor', 'Cees'],
  Pieter: ['Piet', 'Peter'],
  Petrus: ['Piet', 'Peter', 'Pierre'],
  Hendrik: ['Henk', 'Rik', 'Hein'],
  Willem: ['Wim', 'Pim'],
  Jacob: ['Jaap', 'Koos', 'Ko'],
  Adrianus: ['Arie', 'Ad', 'Adri', 'Janus'],
  Theodorus: ['Theo', 'Dorus'],
  Antonius: ['Ton', 'Toon', 'Anton'],
  Franciscus: ['Frans', 'Cis'],
  Martinus: ['Tinus', 'Martin', 'Rinus'],
  Nicolaas: ['Klaas', 'Nico'],
  Leendert: ['Leen', 'Leo'],
  Albertus: ['Bert', 'Ab', 'Appie'],
  Hubertus: ['Bert', 'Huub'],
  Leonardus: ['Leo', 'Leon'],
  Frederik: ['Fred', 'Freek', 'Frits'],
  Gerardus: ['Gerard', 'Ger', 'Gert'],
  Lambertus: ['Bert', 'Lammert'],
  Christiaan: ['Chris'],
  Thomas: ['Tom'],
  Michiel: ['Mich'],
  Maria: ['Ria', 'Mieke', 'Marie', 'Miep'],
  Johanna: ['Annie', 'Jo', 'Hanna', 'Joke'],
  Cornelia: ['Corrie', 'Nel', 'Cor'],
  Elisabeth: ['Els', 'Lies', 'Bep', 'Betty'],
  Catharina: ['Toos', 'Trien', 'Rina', 'Tiny'],
  Margaretha: ['Greet', 'Gré', 'Marga'],
  Hendrika: ['Riek', 'Ria', 'Hennie'],
  Wilhelmina: ['Willy', 'Mien', 'Mina'],
  Petronella: ['Nel', 'Ella', 'Petra'],
  Adriana: ['Ad', 'Jana', 'Sjaan'],
  Jacoba: ['Coba', 'Co'],
  Geertruida: ['Truus', 'Geertje'],
  Helena: ['Leen', 'Ellen', 'Lena'],
  Magdalena: ['Leen', 'Magda'],
  Theodora: ['Dora', 'Thea'],
  Francisca: ['Cisca', 'Sien'],
  Antonia: ['Toos', 'Tonny'],
  Christina: ['Stien', 'Chris'],
  Mohamed: ['Mo', 'Moh', 'Mohammed', 'Mohammad'],
  Mohammad: ['Mohamed', 'Mo'],
  Mehmet: ['Memo', 'Mehmed'],
  Youssef: ['Yousef', 'Joesoef'],
  Krzysztof: ['Krzys', 'Chris'],
  Małgorzata: ['Gosia'],
  Katarzyna: ['Kasia'],
  Joanna: ['Asia'],
  Aleksandra: ['Ola'],
  Tomasz: ['Tomek'],
  Piotr: ['Piotrek'],
  Abdelkader: ['Kader'],
  Mustapha: ['Mus'],
  Mustafa: ['Mus'],
  Ahmed: ['Achmed', 'Ahmet'],
  Fatima: ['Fatma', 'Faat'],
  Khadija: ['Khadidja'],
  Sebastian: ['Bas'],
  Alexander: ['Alex'],
};

function persoonsnaam(c: Context): void {
  const { t, p, note, bron, wezen } = c;
  const words = (bron.naam ?? '').split(' ');
  let given = bron.voornamen ?? words[0]!;
  let prefix = bron.voorvoegsel ?? '';
  let family = bron.achternaam ?? words.slice(1).join(' ');
  if (!given.includes('.')) {
    const names = given.split(' ');
    if (p(0.18) && ROEP[names[0]!]) {
      given = t.kies(ROEP[names[0]!]!);
      note('roepnaam');
    } else if (t.kans(0.22)) {
      given = t.kans(0.75) ? names.map((n) => `${n[0]}.`).join(t.kies(['', ' '])) : `${names[0]![0]}`;
      note('initialen');
    } else if (names.length > 1 && t.kans(0.6)) {
      given = names[0]!;
      note('eerste-voornaam');
    }
  }
  if (wezen.partner && p(0.14)) {
    family = t.kies([
      `${wezen.partner}-${prefix ? `${prefix} ` : ''}${family}`,
      wezen.partner,
      `${family}-${wezen.partner}`,
    ]);
    prefix = '';
    note('partnernaam');
  } else if (family.includes('-') && p(0.4)) {
    family = t.kies(family.split('-'));
    note('halve-naam');
  }
  if (prefix && p(0.15)) {
    prefix = '';
    note('voorvoegsel-weg');
  } else if (prefix && p(0.12)) {
    family = `${prefix.replaceAll(' ', '')}${family.toLowerCase()}`;
    prefix = '';
    note('aaneen');
  }
  if (p(0.16)) {
    family = typefout(t, family);
    note('typefout');
  } else if (p(0.12)) {
    family = gehoord(t, family);
    note('gehoord');
  } else if (p(0.06)) {
    family = ocr(t, family);
    note('ocr');
  }
  if (p(0.07) && given.length > 3) {
    given = t.kans(0.5) ? typefout(t, given) : gehoord(t, given);
    note('voornaam-fout');
  }
  if (p(0.3)) {
    family = zonderTekens(family);
    given = zonderTekens(given);
  }
  if (p(0.05)) given = '';
  schrijfNaam(c, given, prefix, family);
}

function schrijfNaam({ t, p, note, uit }: Context, given: string, prefix: string, family: string): void {
  const shape = t.gewogen(
    ['delen', 'heel', 'komma', 'achter-voren', 'voorvoegsel-in-naam', 'verwisseld'],
    [40, 32, 14, 2, 9, 3],
  );
  const whole = [prefix, family].filter(Boolean).join(' ');
  if (shape === 'delen') Object.assign(uit, { voornamen: given, voorvoegsel: prefix, achternaam: family });
  else if (shape === 'voorvoegsel-in-naam') Object.assign(uit, { voornamen: given, achternaam: whole });
  else if (shape === 'verwisseld' && !given.includes('.')) {
    Object.assign(uit, { voornamen: whole, achternaam: given });
    note('verwisseld');
  } else if (shape === 'komma') uit.naam = `${family}, ${[given, prefix].filter(Boolean).join(' ')}`;
  else if (shape === 'achter-voren') {
    uit.naam = `${whole} ${given}`;
    note('achter-voren');
  } else
    uit.naam = `${p(0.15) ? t.kies(['dhr. ', 'mevr. ', 'de heer ']) : ''}${[given, whole].filter(Boolean).join(' ')}`;
  if (t.kans(0.06) && uit.naam) uit.naam = uit.naam.toUpperCase();
  if (t.kans(0.06) && uit.achternaam) uit.achternaam = uit.achternaam.toUpperCase();
}

const zonderTekens = (text: string): string =>
  text.replaceAll('ł', 'l').replaceAll('ı', 'i').normalize('NFKD').replace(/\p{M}/gu, '');

export function typefout(t: Toeval, text: string): string {
  if (text.length < 3) return text;
  const at = 1 + t.geheel(text.length - 2);
  const letter = t.kies([...'aeiounrstl']);
  return t.kies([
    () => text.slice(0, at) + text.slice(at + 1),
    () => text.slice(0, at) + text[at + 1]! + text[at]! + text.slice(at + 2),
    () => text.slice(0, at) + letter + text.slice(at),
    () => text.slice(0, at) + letter + text.slice(at + 1),
    () => text.slice(0, at) + text[at]! + text.slice(at),
  ])();
}

const GEHOORD: readonly (readonly [RegExp, string])[] = [
  [/ij/i, 'ei'],
  [/ei/i, 'ij'],
  [/y/i, 'ij'],
  [/ck/i, 'k'],
  [/k(?=[aeo])/i, 'c'],
  [/c(?=[aou])/i, 'k'],
  [/sch/i, 'sg'],
  [/dt$/i, 't'],
  [/d$/i, 't'],
  [/th/i, 't'],
  [/ph/i, 'f'],
  [/z/i, 's'],
  [/v/i, 'f'],
  [/ou/i, 'au'],
  [/au/i, 'ou'],
  [/oe/i, 'u'],
  [/ou/i, 'oe'],
  [/kh/i, 'ch'],
  [/q/i, 'k'],
  [/ie/i, 'i'],
  [/([a-z])\1/i, '$1'],
  [/ss/i, 's'],
  [/ks/i, 'x'],
  [/x/i, 'ks'],
  [/sz/i, 's'],
  [/cz/i, 'tsj'],
  [/w/i, 'v'],
  [/ska$/, 'ski'],
  [/ski$/, 'ska'],
  [/singh/i, 'sing'],
  [/persad/i, 'parsad'],
  [/sh/i, 'sj'],
  [/ç|ch/i, 'tsj'],
];
function gehoord(t: Toeval, text: string): string {
  const fits = GEHOORD.filter(([pattern]) => pattern.test(text));
  if (fits.length === 0) return typefout(t, text);
  const [pattern, to] = t.kies(fits);
  return text.replace(pattern, to);
}

const OCR: readonly (readonly [string, string])[] = [
  ['o', '0'],
  ['l', '1'],
  ['i', 'l'],
  ['e', 'c'],
  ['rn', 'm'],
  ['m', 'rn'],
  ['s', '5'],
  ['B', '8'],
  ['g', 'q'],
  ['n', 'u'],
  ['u', 'n'],
  ['h', 'b'],
  ['a', 'o'],
];
function ocr(t: Toeval, text: string): string {
  const fits = OCR.filter(([from]) => text.slice(1).includes(from));
  if (fits.length === 0) return text;
  const [from, to] = t.kies(fits);
  const at = text.indexOf(from, 1);
  return text.slice(0, at) + to + text.slice(at + from.length);
}

function datum(c: Context, iso: string): string {
  const { t, p, note } = c;
  let [y, m, d] = iso.split('-').map(Number) as [number, number, number];
  if (p(0.035) && d <= 12) {
    [m, d] = [d, m];
    note('datum-verwisseld');
  } else if (p(0.06)) {
    note('datum-fout');
    const part = t.geheel(3);
    if (part === 0) y += t.kies([-1, 1, 10, -10, 2]);
    else if (part === 1) m = 1 + t.geheel(12);
    else d = 1 + t.geheel(28);
  }
  const two = (n: number): string => String(n).padStart(2, '0');
  if (t.kans(0.12)) return (note('alleen-jaar'), String(y));
  return t.kies([
    `${y}-${two(m)}-${two(d)}`,
    `${two(d)}-${two(m)}-${y}`,
    `${d}-${m}-${y}`,
    `${two(d)}/${two(m)}/${y}`,
    `${two(d)}.${two(m)}.${y}`,
    `${y}${two(m)}${two(d)}`,
  ]);
}

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

function adresVeld(c: Context, whole: number): void {
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

const groepjes = (t: Toeval, code: string): string =>
  t.kans(0.5) ? code.replace(/(.{4})(?=.)/g, '$1 ') : t.kans(0.2) ? code.toLowerCase() : code;

function nummer({ t, p, note }: Context, text: string): string {
  if (!p(0.05)) return text;
  note('nummer-fout');
  const at = 3 + t.geheel(Math.max(1, text.length - 4));
  return t.kans(0.6)
    ? text.slice(0, at) + t.geheel(10) + text.slice(at + 1)
    : text.slice(0, at) + (text[at + 1] ?? '') + text[at] + text.slice(at + 2);
}

function telefoonEnMail(c: Context, phone: number, post: number): void {
  const { t, p, note, bron, uit } = c;
  if (bron.telefoon && t.kans(phone)) {
    const local = `0${bron.telefoon.slice(3)}`;
    const form = t.kies([
      bron.telefoon,
      local,
      local.startsWith('06') ? `06-${local.slice(2)}` : `${local.slice(0, 3)}-${local.slice(3)}`,
      `0031${bron.telefoon.slice(3)}`,
      `+31 (0)${bron.telefoon.slice(3)}`,
      local.replace(/(..)(?=.)/g, '$1 '),
    ]);
    uit.telefoon = nummer(c, form);
    // People have more than one number.
    if (p(0.05)) {
      uit.telefoon = `06${10_000_000 + t.geheel(89_000_000)}`;
      note('ander-nummer');
    }
  }
  if (bron.email && t.kans(post)) {
    uit.email = t.kans(0.3) ? bron.email.toUpperCase() : bron.email;
    if (p(0.06)) {
      uit.email = typefout(t, uit.email);
      note('mail-fout');
    } else if (p(0.05)) {
      uit.email = `prive${t.geheel(999)}@voorbeeld.nl`;
      note('ander-mailadres');
    }
  }
}

const OCR_K: Record<string, string> = {
  '0': 'D',
  D: '0',
  O: '0',
  '8': 'B',
  B: '8',
  '5': 'S',
  S: '5',
  '2': 'Z',
  Z: '2',
  '1': 'L',
  L: '1',
  '6': 'G',
  G: '6',
  V: 'W',
  M: 'N',
  N: 'M',
};

function kenteken(c: Context, code: string): string {
  const { t, p, note } = c;
  let out = code;
  if (p(0.14)) {
    const at = [...out].findIndex((ch) => OCR_K[ch] && t.kans(0.6));
    if (at >= 0) {
      out = out.slice(0, at) + OCR_K[out[at]!]! + out.slice(at + 1);
      note('kenteken-ocr');
    }
  }
  if (p(0.08)) {
    const at = t.geheel(out.length);
    note('kenteken-fout');
    const other = /\d/.test(out[at]!) ? String(t.geheel(10)) : t.kies([...'BDFGHJKLNPRSTVXZ']);
    out = t.kies([
      out.slice(0, at) + other + out.slice(at + 1),
      out.slice(0, at) + out.slice(at + 1),
      out.slice(0, at) + (out[at + 1] ?? '') + out[at]! + out.slice(at + 2),
    ]);
  }
  const dashed = out.replace(/([A-Z]+|\d+)(?=.)/g, '$1-');
  return t.kies([out, dashed, dashed.toLowerCase(), out.toLowerCase(), out.replace(/(..)(?=.)/g, '$1 ')]);
}

function organisatie(c: Context): void {
  const { t, p, note, bron, uit } = c;
  let naam = bron.naam!;
  if (p(0.35))
    naam = naam.replace(/ (?:B\.?V\.?|V\.O\.F\.|N\.V\.)$/, '').replace(/^Stichting /, t.kies(['', 'Stg. ']));
  else if (t.kans(0.3)) naam = naam.replace('B.V.', 'BV').replace('V.O.F.', 'vof');
  const words = naam.split(' ');
  if (p(0.12) && words.length > 2) {
    naam = words.filter((_, i) => i !== t.geheel(words.length)).join(' ');
    note('woord-weg');
  } else if (p(0.06) && words.length > 1) {
    naam = words.toReversed().join(' ');
    note('volgorde');
  }
  if (p(0.14)) {
    naam = typefout(t, naam);
    note('typefout');
  } else if (p(0.08)) {
    naam = t.kans(0.5) ? gehoord(t, naam) : ocr(t, naam);
    note('gehoord');
  }
  if (p(0.05)) {
    naam = naam.replace(' ', '');
    note('aaneen');
  }
  if (t.kans(0.15)) naam = naam.toUpperCase();
  if (!p(0.04)) uit.naam = naam.replace(' & ', t.kies([' & ', ' en ', ' + ']));
  if (bron.kvknummer && t.kans(0.4))
    uit.kvknummer = nummer(c, t.kans(0.3) ? bron.kvknummer.replace(/^0/, '') : bron.kvknummer);
  if (bron.vestigingsnummer && t.kans(0.2))
    uit.vestigingsnummer = nummer(
      c,
      t.kans(0.4) ? bron.vestigingsnummer.replace(/^0+/, '') : bron.vestigingsnummer,
    );
  if (bron.rechtsvorm && t.kans(0.3)) uit.rechtsvorm = bron.rechtsvorm;
  if (t.kans(0.62)) adresVeld(c, 0.7);
  else if (bron.woonplaats && t.kans(0.5)) uit.woonplaats = bron.woonplaats;
  telefoonEnMail(c, 0.35, 0.25);
  if (bron.iban && t.kans(0.3)) uit.iban = nummer(c, groepjes(t, bron.iban));
}

function voertuig(c: Context): void {
  const { t, p, note, bron, uit } = c;
  uit.kenteken = kenteken(c, bron.kenteken!);
  if (bron.merk && t.kans(0.7))
    uit.merk = p(0.05)
      ? (note('merk-fout'), t.kies(['Opel', 'Ford', 'Volkswagen', 'Audi']))
      : t.kies([bron.merk, bron.merk.toLowerCase(), bron.merk === 'Volkswagen' ? 'VW' : bron.merk]);
  if (bron.kleur && t.kans(0.6))
    uit.kleur = p(0.1)
      ? (note('kleur-fout'), t.kies(['grijs', 'zwart', 'blauw', 'donkerblauw']))
      : t.kies([bron.kleur, `donker${bron.kleur}`, bron.kleur, bron.kleur]);
}

function vaartuig(c: Context): void {
  const { t, p, note, bron, uit } = c;
  let naam = bron.naam ?? '';
  if (p(0.15) && naam) {
    naam = t.kans(0.5) ? typefout(t, naam) : gehoord(t, naam);
    note('naam-fout');
  }
  if (naam && t.kans(0.3)) naam = `${t.kies(['ms ', 'm.s. ', 'mts ', 'MS '])}${naam}`;
  if (t.kans(0.15)) naam = naam.toUpperCase();
  if (t.kans(0.85)) uit.naam = naam;
  if (bron.eni && t.kans(0.6)) uit.eni = nummer(c, t.kans(0.3) ? bron.eni.replace(/^0/, '') : bron.eni);
  if (bron.mmsi && t.kans(0.5)) uit.mmsi = nummer(c, bron.mmsi);
  if (bron.hin && t.kans(0.6))
    uit.hin = kenteken({ ...c, p: (x) => p(x / 2) }, bron.hin).replace(/[ -]/g, '');
  if (bron.woonplaats && t.kans(0.6)) uit.woonplaats = bron.woonplaats;
  // Many ships have one name: with it comes where it lies or one of its numbers.
  if (uit.naam && Object.keys(uit).length === 2) {
    if (bron.woonplaats) uit.woonplaats = bron.woonplaats;
    else
      for (const veld of ['eni', 'mmsi', 'hin'] as const) if (bron[veld]) uit[veld] = nummer(c, bron[veld]);
  }
  const found = uit.naam ?? uit.eni ?? uit.mmsi ?? uit.hin;
  if (!found)
    Object.assign(
      uit,
      bron.eni ? { eni: bron.eni } : { naam: bron.naam ?? '', mmsi: bron.mmsi ?? '', hin: bron.hin ?? '' },
    );
}
