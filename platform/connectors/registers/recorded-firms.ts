import { recorded, type Ask, type Transport } from './ask.ts';
import { recordedPostcode } from './recorded-places.ts';

/** Recorded answers about firms and vehicles: all invented; the numbers are of a kind that is not issued. */
interface Firma {
  nummer: string;
  naam: string;
  straat: string;
  huisnummer: number;
  rechtsvorm: string;
  sbi: readonly (readonly [string, string])[];
  sinds: string;
  einde?: string;
  /** The visiting address is the home of the owner, and shielded. */
  thuis?: boolean;
}

const FIRMAS: readonly Firma[] = [
  {
    nummer: '00001014',
    naam: 'Kwikstaart Stalling B.V.',
    straat: 'Kwikstaartweg',
    huisnummer: 14,
    rechtsvorm: 'Besloten Vennootschap',
    sbi: [['52109', 'Opslag, niet in koelhuizen']],
    sinds: '20120401',
  },
  {
    nummer: '00001022',
    naam: 'Garage De Peilschaal',
    straat: 'Kwikstaartweg',
    huisnummer: 31,
    rechtsvorm: 'Eenmanszaak',
    sbi: [
      ['9531', 'Reparatie en onderhoud van motorvoertuigen'],
      ['4781', 'Detailhandel in motorvoertuigen'],
    ],
    sinds: '20080000',
  },
  {
    nummer: '00001030',
    naam: 'Autohandel Baggerman B.V.',
    straat: 'Baggermolenweg',
    huisnummer: 6,
    rechtsvorm: 'Besloten Vennootschap',
    sbi: [['4781', 'Detailhandel in motorvoertuigen']],
    sinds: '20191101',
  },
  {
    nummer: '00001049',
    naam: 'Belwinkel Zwaluwplein',
    straat: 'Zwaluwplein',
    huisnummer: 3,
    rechtsvorm: 'Eenmanszaak',
    sbi: [['4740', 'Detailhandel in ICT-apparatuur']],
    sinds: '20210915',
    thuis: true,
  },
  {
    nummer: '00001057',
    naam: 'Shisha Lounge Oeverlicht',
    straat: 'Zwaluwplein',
    huisnummer: 11,
    rechtsvorm: 'Vennootschap onder firma',
    sbi: [['56300', 'Drinkgelegenheden']],
    sinds: '20230301',
  },
  {
    nummer: '00001065',
    naam: 'Kapsalon Roerdomp',
    straat: 'Roerdomplaan',
    huisnummer: 20,
    rechtsvorm: 'Eenmanszaak',
    sbi: [['96210', 'Kappers']],
    sinds: '20170600',
  },
  {
    nummer: '00001073',
    naam: 'Nagelstudio Dotterbloem',
    straat: 'Dotterbloemkade',
    huisnummer: 8,
    rechtsvorm: 'Eenmanszaak',
    sbi: [['96220', 'Schoonheidsverzorging']],
    sinds: '20220110',
    einde: '20251231',
  },
  {
    nummer: '00001081',
    naam: 'Verhuur Tolbaken B.V.',
    straat: 'Tolbakenweg',
    huisnummer: 52,
    rechtsvorm: 'Besloten Vennootschap',
    sbi: [['77110', 'Verhuur van personenauto’s']],
    sinds: '20260818',
  },
  {
    nummer: '00001090',
    naam: 'Loodsverhuur Rietgors V.O.F.',
    straat: 'Tolbakenweg',
    huisnummer: 8,
    rechtsvorm: 'Vennootschap onder firma',
    sbi: [['68202', 'Verhuur van niet-woningen']],
    sinds: '19990401',
  },
  {
    nummer: '00001103',
    naam: 'Snackbar De Fuut',
    straat: 'Fuutstraat',
    huisnummer: 41,
    rechtsvorm: 'Eenmanszaak',
    sbi: [['56102', 'Fastfoodrestaurants']],
    sinds: '00000000',
  },
];

const vestigingOf = (f: Firma): string => `0000${f.nummer}`;

const same = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[^a-z0-9]/g, '');

/** Handelsregister: Zoeken v2, Basisprofiel, Vestigingsprofiel. */
export const recordedKvk: Transport = recorded(
  ({ path, query = {} }: Ask) => {
    if (path.startsWith('/v1/abonnementen/')) return changes(query['tot'] ?? '');
    const basis = /^\/v1\/basisprofielen\/(\d{8})$/.exec(path);
    if (basis) return profile(FIRMAS.find((f) => f.nummer === basis[1]));
    const vestiging = /^\/v1\/vestigingsprofielen\/(\d{12})$/.exec(path);
    if (vestiging) return branch(FIRMAS.find((f) => vestigingOf(f) === vestiging[1]));
    return hits(FIRMAS.filter((f) => fits(f, query)));
  },
  { fout: [{ code: 'IPD5200', omschrijving: 'Er zijn geen resultaten gevonden.' }] },
);

/** Three changes a day, about the same invented firms; a new one also comes as changed, as it does in the real service. */
function changes(tot: string): unknown {
  const dag = Temporal.PlainDate.from(tot.slice(0, 10)).subtract({ days: 1 }).toString();
  const signal = (n: number, signaalType: string, f: Firma) => ({
    id: `opgenomen-${dag}-${n}`,
    timestamp: `${dag}T0${n}:15:25.000Z`,
    kvknummer: f.nummer,
    vestigingsnummer: vestigingOf(f),
    signaalType,
  });
  const of = (nummer: string): Firma => FIRMAS.find((f) => f.nummer === nummer)!;
  const signalen = [
    signal(1, 'SignaalNieuweInschrijving', of('00001081')),
    signal(2, 'SignaalGewijzigdeInschrijving', of('00001081')),
    signal(3, 'SignaalAdreswijziging_2025_01', of('00001049')),
    signal(4, 'SignaalBeeindiging_2025_01', of('00001073')),
  ];
  return { pagina: 1, aantal: 100, totaal: signalen.length, totaalPaginas: 1, signalen };
}

function fits(f: Firma, query: Readonly<Record<string, string>>): boolean {
  if (query['kvkNummer']) return f.nummer === query['kvkNummer'];
  if (query['vestigingsnummer']) return vestigingOf(f) === query['vestigingsnummer'];
  // Who works at home under a shielded address is not found by it.
  if (query['postcode'])
    return (
      !f.thuis &&
      recordedPostcode(f.straat) === query['postcode'] &&
      f.huisnummer === Number(query['huisnummer'])
    );
  if (query['straatnaam'])
    return (
      same(f.straat) === same(query['straatnaam']) &&
      (!query['huisnummer'] || f.huisnummer === Number(query['huisnummer']))
    );
  // The real search takes whole words only; so does this one.
  const words = (query['naam'] ?? '')
    .split(/\s+/)
    .map(same)
    .filter((w) => w !== '' && !['bv', 'vof'].includes(w));
  const own = f.naam.split(/\s+/).map(same);
  return words.length > 0 && words.every((w) => own.includes(w));
}

function hits(firmas: readonly Firma[]): unknown {
  if (firmas.length === 0) return null;
  return {
    pagina: 1,
    resultatenPerPagina: 25,
    totaal: firmas.length,
    resultaten: firmas.map((f) => ({
      kvkNummer: f.nummer,
      vestigingsnummer: vestigingOf(f),
      naam: f.naam,
      // A shielded address has no street in the search either.
      adres: {
        binnenlandsAdres: {
          type: 'bezoekadres',
          ...(f.thuis ? {} : { straatnaam: f.straat, huisnummer: f.huisnummer }),
          plaats: 'Voorbeelddam',
        },
      },
      type: 'hoofdvestiging',
      actief: f.einde ? 'Nee' : 'Ja',
    })),
  };
}

const shared = (f: Firma): Record<string, unknown> => ({
  kvkNummer: f.nummer,
  materieleRegistratie: { datumAanvang: f.sinds, ...(f.einde ? { datumEinde: f.einde } : {}) },
  totaalWerkzamePersonen: 1 + (Number(f.nummer) % 5),
  handelsnamen: [{ naam: f.naam, volgorde: 0 }],
  sbiActiviteiten: f.sbi.map(([sbiCode, sbiOmschrijving], i) => ({
    sbiCode,
    sbiOmschrijving,
    sbiVersie: '2025',
    indHoofdactiviteit: i === 0 ? 'Ja' : 'Nee',
  })),
});

const addressOf = (f: Firma): Record<string, unknown>[] => [
  {
    type: 'bezoekadres',
    indAfgeschermd: f.thuis ? 'Ja' : 'Nee',
    straatnaam: f.straat,
    huisnummer: f.huisnummer,
    postcode: recordedPostcode(f.straat),
    plaats: 'Voorbeelddam',
    land: 'Nederland',
  },
];

function profile(f: Firma | undefined): unknown {
  if (!f) return null;
  return {
    ...shared(f),
    naam: f.naam,
    _embedded: {
      hoofdvestiging: { vestigingsnummer: vestigingOf(f), adressen: addressOf(f) },
      eigenaar: { rechtsvorm: f.rechtsvorm },
    },
  };
}

function branch(f: Firma | undefined): unknown {
  if (!f) return null;
  return {
    ...shared(f),
    vestigingsnummer: vestigingOf(f),
    eersteHandelsnaam: f.naam,
    indHoofdvestiging: 'Ja',
    adressen: addressOf(f),
  };
}

const MERKEN = [
  ['VOLKSWAGEN', 'TRANSPORTER', 'Bedrijfsauto'],
  ['FORD', 'TRANSIT', 'Bedrijfsauto'],
  ['OPEL', 'CORSA', 'Personenauto'],
  ['TOYOTA', 'YARIS', 'Personenauto'],
  ['MERCEDES-BENZ', 'SPRINTER', 'Bedrijfsauto'],
] as const;
const KLEUREN = ['WIT', 'ZWART', 'GRIJS', 'BLAUW', 'ROOD'] as const;

/** RDW open data. A plate with a vowel is never issued: those are the plates that the demonstration uses. */
export const recordedRdw: Transport = recorded(({ query = {} }: Ask) => {
  const kenteken = query['kenteken'] ?? '';
  if (!/^[A-Z0-9]{6}$/.test(kenteken) || !/[AEIOU]/.test(kenteken)) return [];
  const n = [...kenteken].reduce((sum, c) => (sum * 31 + c.codePointAt(0)!) % 9973, 7);
  const [merk, handelsbenaming, voertuigsoort] = MERKEN[n % MERKEN.length]!;
  const jaar = 2006 + (n % 17);
  return [
    {
      kenteken,
      voertuigsoort,
      merk,
      handelsbenaming,
      eerste_kleur: voertuigsoort === 'Bedrijfsauto' ? 'WIT' : KLEUREN[n % KLEUREN.length],
      tweede_kleur: 'Niet geregistreerd',
      inrichting: voertuigsoort === 'Bedrijfsauto' ? 'gesloten opbouw' : 'hatchback',
      datum_eerste_toelating: `${jaar}0${1 + (n % 9)}14`,
      datum_tenaamstelling: `${2021 + (n % 5)}1103`,
      vervaldatum_apk: `${2026 + (n % 2)}0${1 + (n % 9)}30`,
      wam_verzekerd: n % 4 === 0 ? 'Nee' : 'Ja',
      export_indicator: n % 11 === 0 ? 'Ja' : 'Nee',
      openstaande_terugroepactie_indicator: n % 7 === 0 ? 'Ja' : 'Nee',
      tellerstandoordeel: n % 6 === 0 ? 'Onlogisch' : 'Logisch',
      tenaamstellen_mogelijk: 'Ja',
      massa_ledig_voertuig: String(1050 + (n % 900)),
    },
  ];
});
