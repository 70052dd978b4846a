import { achternaamVan, stijlVan } from './namen.ts';
import type { Toeval } from './toeval.ts';
import { adres, iban, slug, telefoon, type Grond } from './grond.ts';

const w = (text: string): string[] => text.trim().split(/\s+/);
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

const PATRONEN = ['XX99XX', '99XXXX', '99XXX9', '9XXX99', 'XX999X', 'X999XX', 'XXX99X', 'X99XXX'];
export function kenteken(t: Toeval): string {
  return [...t.kies(PATRONEN)]
    .map((c) => (c === 'X' ? t.kies([...'BDFGHJKLNPRSTVXZ']) : String(t.geheel(10))))
    .join('');
}

export function onderneming(g: Grond): void {
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

export function pand(g: Grond): void {
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

export function voertuig(g: Grond): void {
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

export function vaartuig(g: Grond): void {
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
