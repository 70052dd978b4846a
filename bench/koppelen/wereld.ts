import type { Gegeven, Soort } from '#modules/informatie/koppelen/domain/motor/gegeven.ts';
import { achternaamVan, splits, stijlVan, voornamenVan, type Stijl } from './namen.ts';
import { toeval, type Toeval } from './toeval.ts';
import { adres, iban, slug, telefoon, type Adres, type Grond, type Wereld } from './grond.ts';
import { kenteken, onderneming, pand, vaartuig, voertuig } from './zaken.ts';

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

export type { Wereld, Wezen } from './grond.ts';

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

const datum = (t: Toeval, year: number): string =>
  t.kans(0.015)
    ? `${year}-01-01`
    : `${year}-${String(1 + t.geheel(12)).padStart(2, '0')}-${String(1 + t.geheel(28)).padStart(2, '0')}`;

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

const MAKERS: Record<Soort, (g: Grond) => void> = {
  persoon: huishouden,
  organisatie: onderneming,
  adres: pand,
  voertuig,
  vaartuig,
};
