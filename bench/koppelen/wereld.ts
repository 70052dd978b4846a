import type { Gegeven, Soort } from '#modules/informatie/koppelen/domain/motor/gegeven.ts';
import { achternaamVan, splits, stijlVan, voornamenVan, type Stijl } from './namen.ts';
import { toeval, type Toeval } from './toeval.ts';

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

interface Adres {
  straat: string;
  huisnummer: string;
  huisletter: string;
  toevoeging: string;
  postcode: string;
  woonplaats: string;
}

const w = (text: string): string[] => text.trim().split(/\s+/);
const STRAAT_A = w(
  'Kerk Dorps Molen Haven Stations School Beatrix Wilhelmina Juliana Eiken Linden Kastanje Wilgen Merel Spreeuwen Reiger Zwaluw Tulpen Rozen Industrie Nijverheids Ambachts Noord Zuid Oost West Oranje Prinsen Koningin Bloem Water Veer Dijk Sluis Brug Markt Post Burgemeester_de_Wit Doctor_Schaepman Van_Speyk Piet_Hein Tromp De_Ruyter Rembrandt Vermeer Mozart Bach Bosch Heide Duin Zand Klaver Weide Polder Singel Vaart Gracht Koren Tarwe Appel Peren Kersen',
);
const STRAAT_B = w('straat straat straat weg laan laan plein kade dijk hof singel pad park steeg plantsoen');
const PLAATS_A = w(
  'Ooster Wester Noord Zuid Nieuw Oud Hoog Laag Klein Groot Sint Aal Berg Dal Eems Gouw Haar IJssel Klaas Leer Maas Ooi Rhe Schoon Ter Uit Veen Wijk Zand Brede Drie',
);
const PLAATS_B = w(
  'dam berg hoven burg dijk veen wijk horst broek recht kerk poort meer zijl stede loo haven mond',
);
const MERKEN = w(
  'Volkswagen Opel Ford Peugeot Renault Toyota BMW Mercedes-Benz Audi Kia Hyundai Citroën Volvo Seat Skoda Fiat Mazda Nissan Suzuki Mini',
);
const KLEUREN = w('zwart grijs wit blauw rood zilver groen bruin geel beige oranje');
const BRANCHE = w(
  'Autobedrijf Garage Transport Bouwbedrijf Schildersbedrijf Café Restaurant Kapsalon Bakkerij Slagerij Eetcafé Handelsonderneming Logistiek Schoonmaakbedrijf Installatiebedrijf Hoveniersbedrijf Uitzendbureau Supermarkt Belwinkel Sportschool Hotel Rijschool Vastgoed Holding Beheer Metaalhandel Jachtservice Scheepswerf Autoverhuur Nagelstudio',
);
const FANTASIE = w(
  'Noorderlicht Zilvermeeuw Rijnmond Alpha Delta Kwikstaart Phoenix Horizon Merwe Waal Zuiderkruis Goudvink Atlas Orion Topaas Saffier Europa Istanbul Marmara Atlas Warszawa Bosporus Rialto Florida Royal Diamond Express Quick Prima Totaal Best Noord Zuid Centrum',
);
const SCHIP = w(
  'Zeemeeuw Albatros Hoop Vertrouwen Vrouwe_Maria Neptunus Triton Stella Aurora Mercurius Poseidon Zwaluw Avontuur Onderneming Eendracht Volharding Amicitia Spes Salvia Mare Confiance Fortuna Dolfijn Orca Windroos Noordster Johanna Elisabeth Cornelia Waterman Rijnstroom Merwede Zephyr Odin Thor Calypso Serenity Blue_Moon Sea_Spirit Carpe_Diem Libertas Nova',
);

export interface Wereld {
  wezens: Wezen[];
  bekend: Wezen[];
}

interface Grond {
  t: Toeval;
  plaatsen: { naam: string; pc: number; straten: string[] }[];
  even: number;
  nextGroep: number;
  wezens: Wezen[];
}

/** @param aantal known entities, about; another third of that exists and is not known. */
export function wereld(seed: number, aantal: number): Wereld {
  const t = toeval(seed);
  const g: Grond = {
    t,
    plaatsen: plaatsen(t, Math.max(12, Math.round(Math.sqrt(aantal) / 2))),
    even: seed % 2,
    nextGroep: 0,
    wezens: [],
  };
  const target: Record<Soort, number> = {
    persoon: 0.58,
    organisatie: 0.16,
    adres: 0.1,
    voertuig: 0.11,
    vaartuig: 0.05,
  };
  const known: Record<string, number> = {};
  for (const [soort, make] of Object.entries(MAKERS) as [Soort, (g: Grond) => void][]) {
    let from = g.wezens.length;
    known[soort] = 0;
    while (known[soort] < target[soort] * aantal) {
      make(g);
      for (; from < g.wezens.length; from++) if (g.wezens[from]!.bekend) known[soort]++;
    }
  }
  for (const [i, wezen] of g.wezens.entries()) wezen.id = `E${String(i).padStart(7, '0')}`;
  return { wezens: g.wezens, bekend: g.wezens.filter((x) => x.bekend) };
}

function plaatsen(t: Toeval, count: number): Grond['plaatsen'] {
  const names = new Set<string>();
  while (names.size < count)
    names.add(t.kies(PLAATS_A) + t.kies(PLAATS_B) + (t.kans(0.1) ? ' aan den IJssel' : ''));
  return [...names].map((naam, i) => ({
    naam,
    pc: 1000 + Math.floor((8990 * i) / count) + t.geheel(5),
    straten: [
      ...new Set(
        Array.from({ length: 160 }, () => `${t.kies(STRAAT_A).replaceAll('_', ' ')}${t.kies(STRAAT_B)}`),
      ),
    ],
  }));
}

const LETTERS = 'ABCDEGHJKLMNPRTVWXZ';

function adres(g: Grond): Adres {
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

function telefoon(t: Toeval, mobiel: boolean): string {
  const digits = (n: number): string => Array.from({ length: n }, () => t.geheel(10)).join('');
  return mobiel
    ? `+316${1 + t.geheel(8)}${digits(7)}`
    : `+31${t.kies(['10', '20', '70', '78', '184', '183', '30', '40'])}${digits(7)}`.slice(0, 12);
}

function iban(t: Toeval): string {
  const bank = t.kies(['INGB', 'RABO', 'ABNA', 'KNAB', 'BUNQ', 'SNSB', 'TRIO']);
  const account = `0${Array.from({ length: 9 }, () => t.geheel(10)).join('')}`;
  const numeric = [...`${bank}${account}NL00`]
    .map((c) => (/\d/.test(c) ? c : String(c.charCodeAt(0) - 55)))
    .join('');
  return `NL${String(98n - (BigInt(numeric) % 97n)).padStart(2, '0')}${bank}${account}`;
}

const PATRONEN = ['XX99XX', '99XXXX', '99XXX9', '9XXX99', 'XX999X', 'X999XX', 'XXX99X', 'X99XXX'];
export function kenteken(t: Toeval): string {
  return [...t.kies(PATRONEN)]
    .map((c) => (c === 'X' ? t.kies([...'BDFGHJKLNPRSTVXZ']) : String(t.geheel(10))))
    .join('');
}

const datum = (t: Toeval, year: number): string =>
  t.kans(0.015)
    ? `${year}-01-01`
    : `${year}-${String(1 + t.geheel(12)).padStart(2, '0')}-${String(1 + t.geheel(28)).padStart(2, '0')}`;

const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

function huishouden(g: Grond): void {
  const { t } = g;
  const groep = g.nextGroep++;
  const stijl = stijlVan(t);
  const home = adres(g);
  const vast = t.kans(0.35) ? telefoon(t, false) : '';
  const year = 1935 + t.geheel(68);
  const name = achternaamVan(t, stijl, g.even);
  const couple = t.kans(0.5);
  const partnerName = t.kans(0.15) ? name : achternaamVan(t, stijl, g.even);
  const man = voornamenVan(t, stijl, 'm');
  const add = (
    geslacht: 'm' | 'v',
    given: string[],
    family: string,
    birth: string,
    partner?: string,
  ): void => {
    const own = t.kans(0.93) ? home : adres(g);
    persoon(g, {
      groep,
      stijl,
      geslacht,
      given,
      family,
      birth,
      home: own,
      vast: own === home ? vast : '',
      partner,
    });
  };
  add('m', man, name, datum(t, year), couple ? partnerName : undefined);
  if (couple) add('v', voornamenVan(t, stijl, 'v'), partnerName, datum(t, year + t.geheel(7) - 3), name);
  const kids = t.gewogen([0, 1, 2, 3], couple ? [45, 20, 25, 10] : [85, 10, 4, 1]);
  const twin = kids >= 2 && t.kans(0.12);
  const born = datum(t, Math.min(2010, year + 22 + t.geheel(15)));
  for (let i = 0; i < kids; i++) {
    const son = t.kans(0.5);
    let given = voornamenVan(t, stijl, son ? 'm' : 'v');
    // A son named after his father: the hardest pair there is.
    if (son && t.kans(0.18)) given = [man[0]!, ...given.slice(1)];
    else if (son && t.kans(0.15)) given = [given.find((n) => n[0] === man[0]![0]) ?? given[0]!];
    add(
      son ? 'm' : 'v',
      given,
      name,
      twin && i < 2 ? born : datum(t, Math.min(2010, year + 22 + t.geheel(18))),
    );
  }
}

interface NieuwPersoon {
  groep: number;
  stijl: Stijl;
  geslacht: 'm' | 'v';
  given: string[];
  family: string;
  birth: string;
  home: Adres;
  vast: string;
  partner: string | undefined;
}

function persoon(g: Grond, p: NieuwPersoon): void {
  const { t } = g;
  const parts = splits(p.family, t);
  const married = p.partner && p.geslacht === 'v' && t.kans(0.35);
  const achternaam = married
    ? t.kies([`${p.partner}-${p.family}`, p.partner!, p.partner!])
    : parts.achternaam;
  const gegeven: Gegeven = {
    soort: 'persoon',
    voornamen: t.kans(0.08) ? p.given.map((n) => `${n[0]}.`).join('') : p.given.join(' '),
    ...(married ? splits(achternaam, t) : parts),
    geboortedatum: t.kans(0.88) ? p.birth : '',
    ...(t.kans(0.88) ? p.home : {}),
    telefoon: t.kans(0.6) ? (p.vast && t.kans(0.35) ? p.vast : telefoon(t, true)) : '',
    email: t.kans(0.4) ? mail(t, p) : '',
    iban: t.kans(0.2) ? iban(t) : '',
    kenteken: t.kans(0.12) ? kenteken(t) : '',
  };
  gegeven.naam = [gegeven.voornamen, gegeven.voorvoegsel, gegeven.achternaam].filter(Boolean).join(' ');
  if (t.kans(0.15))
    for (const veld of ['voornamen', 'voorvoegsel', 'achternaam'] as const) delete gegeven[veld];
  g.wezens.push({
    id: '',
    gegeven,
    bekend: t.kans(0.72),
    stijl: p.stijl,
    groep: p.groep,
    ...(p.partner ? { partner: p.partner } : {}),
  });
}

function mail(t: Toeval, p: NieuwPersoon): string {
  const [first, last] = [slug(p.given[0]!), slug(p.family)];
  const local = t.kies([
    `${first}.${last}`,
    `${first[0]}.${last}`,
    `${first}${last}${t.geheel(99)}`,
    `${last}${1950 + t.geheel(60)}`,
    `${first}_${t.geheel(999)}`,
  ]);
  return `${local}@${t.kies(['gmail.voorbeeld.nl', 'hotmail.voorbeeld.com', 'ziggo.voorbeeld.nl', 'kpn.voorbeeld.nl', 'live.voorbeeld.nl', 'icloud.voorbeeld.com'])}`;
}

function onderneming(g: Grond): void {
  const { t } = g;
  const groep = g.nextGroep++;
  const stijl = stijlVan(t);
  const family = achternaamVan(t, stijl, g.even);
  const form = t.gewogen(
    ['B.V.', 'BV', 'V.O.F.', 'Eenmanszaak', 'Stichting', 'N.V.', ''],
    [40, 10, 12, 20, 8, 2, 8],
  );
  const base = t.gewogen(
    [
      `${t.kies(BRANCHE)} ${family}`,
      `${family} ${t.kies(BRANCHE)}`,
      `${t.kies(FANTASIE)} ${t.kies(BRANCHE)}`,
      `${t.kies(FANTASIE)} ${t.kies(FANTASIE)}`,
      `${family} & Zn ${t.kies(BRANCHE)}`,
      `${t.kies(BRANCHE)} ${t.kies(FANTASIE)} ${t.kies(g.plaatsen).naam}`,
    ],
    [25, 20, 20, 10, 10, 15],
  );
  const naam =
    form === 'Stichting' ? `Stichting ${base}` : /B\.?V|N\.V|V\.O/.test(form) ? `${base} ${form}` : base;
  const kvk = String(1_000_000 + t.geheel(90_000_000)).padStart(8, '0');
  const domain = `${slug(base).slice(0, 18)}.voorbeeld.nl`;
  const branches = t.gewogen([1, 2, 3, 5], [80, 12, 5, 3]);
  for (let i = 0; i < branches; i++) {
    g.wezens.push({
      id: '',
      groep,
      bekend: t.kans(0.75),
      stijl: null,
      gegeven: {
        soort: 'organisatie',
        naam: i > 0 && t.kans(0.3) ? `${naam} ${t.kies(g.plaatsen).naam}` : naam,
        rechtsvorm: t.kans(0.7) ? form : '',
        kvknummer: t.kans(0.85) ? kvk : '',
        vestigingsnummer: t.kans(0.75) ? `0000${String(10_000_000 + t.geheel(89_000_000))}` : '',
        ...(t.kans(0.92) ? adres(g) : {}),
        telefoon: t.kans(0.55) ? telefoon(t, t.kans(0.4)) : '',
        email: t.kans(0.4) ? `${t.kies(['info', 'contact', 'administratie'])}@${domain}` : '',
        iban: t.kans(0.25) ? iban(t) : '',
      },
    });
  }
}

function pand(g: Grond): void {
  const { t } = g;
  const groep = g.nextGroep++;
  const first = adres(g);
  const many = t.kans(0.3) ? 2 + t.geheel(4) : 1;
  for (let i = 0; i < many; i++) {
    const here =
      i === 0
        ? first
        : {
            ...first,
            ...t.kies([
              { huisletter: 'ABCDE'[i]!, toevoeging: '' },
              { toevoeging: String(i), huisletter: '' },
              { huisnummer: String(Number(first.huisnummer) + 2 * i) },
            ]),
          };
    g.wezens.push({ id: '', gegeven: { soort: 'adres', ...here }, bekend: t.kans(0.75), stijl: null, groep });
  }
}

function voertuig(g: Grond): void {
  const { t } = g;
  const groep = g.nextGroep++;
  const plate = kenteken(t);
  const add = (code: string): void => {
    g.wezens.push({
      id: '',
      groep,
      bekend: t.kans(0.75),
      stijl: null,
      gegeven: {
        soort: 'voertuig',
        kenteken: code,
        merk: t.kans(0.92) ? t.kies(MERKEN) : '',
        kleur: t.kans(0.85) ? KLEUREN[t.zipf(KLEUREN.length)]! : '',
      },
    });
  };
  add(plate);
  // Plates are issued in series: the next one is somebody else's.
  if (t.kans(0.1)) add(plate.replace(/\d/, (d) => String((Number(d) + 1) % 10)));
}

function vaartuig(g: Grond): void {
  const { t } = g;
  const inland = t.kans(0.5);
  const digits = (n: number): string => Array.from({ length: n }, () => t.geheel(10)).join('');
  const base = SCHIP[t.zipf(SCHIP.length, 0.5)]!.replaceAll('_', ' ');
  const naam = t.kans(0.35)
    ? `${base} ${t.kies(['II', 'III', 'V', '2', '3', t.kies(SCHIP).replaceAll('_', ' ')])}`
    : t.kans(0.3)
      ? `${t.kies(['De', 'Jonge', 'Nieuwe', 'Vrouwe', 'Lady'])} ${base}`
      : t.kans(0.5)
        ? achternaamVan(t, 'nl', g.even).split(' ').at(-1)!
        : base;
  g.wezens.push({
    id: '',
    groep: g.nextGroep++,
    bekend: t.kans(0.72),
    stijl: null,
    gegeven: {
      soort: 'vaartuig',
      naam: t.kans(0.95) ? naam : '',
      eni: inland && t.kans(0.85) ? `02${digits(6)}` : '',
      mmsi: t.kans(0.5) ? `24${t.kies(['4', '5', '6'])}${digits(6)}` : '',
      hin:
        !inland && t.kans(0.7)
          ? `NL-${t.kies(['ABC', 'BAV', 'JEA', 'VDS', 'LIN', 'PIK'])}${t.kies([...'ABCDEFGH'])}${digits(4)}${t.kies([...'ABCDEFGHIJKL'])}${digits(1)}${String(5 + t.geheel(20)).padStart(2, '0')}`.replace(
              '-',
              '',
            )
          : '',
      woonplaats: t.kans(0.3) ? t.kies(g.plaatsen).naam : '',
    },
  });
}

const MAKERS: Record<Soort, (g: Grond) => void> = {
  persoon: huishouden,
  organisatie: onderneming,
  adres: pand,
  voertuig,
  vaartuig,
};
