import { cijfers, huis, type Grond } from './grond.ts';

const w = (text: string): string[] =>
  text
    .trim()
    .split(/\s+/)
    .map((x) => x.replaceAll('_', ' '));
const MERK = w(
  'VOLKSWAGEN MERCEDES-BENZ FORD OPEL RENAULT PEUGEOT CITROEN IVECO FIAT TOYOTA TESLA BMW AUDI VOLVO SKODA SEAT KIA HYUNDAI MAZDA SUZUKI DACIA MINI NISSAN HONDA LAND_ROVER PORSCHE SMART YAMAHA PIAGGIO',
);
const KLEUR = w('WIT ZWART GRIJS BLAUW ROOD GROEN GEEL BRUIN BEIGE ORANJE PAARS');
const SCHIP = w(
  'Adelaar Anna_Maria Antares Avanti Bonaventura Brutus Cornelia De_Goede_Verwachting Dankbaarheid Dolphin Drie_Gebroeders Elisabeth Emma Excalibur Fenna Frisia Gerrie Goede_Hoop Grietje Harmonie Hercules Ideaal Immanuel In_Spe Jacoba Jan_van_Gent Johanna Kaap_Hoorn La_Paloma Linquenda Maas Marjan Meeuw Morgenster Nooit_Gedacht Noordzee Nooitgedacht Onrust Pelikaan Quo_Vadis Rival Sirius Scaldis Time_Out Twee_Gebroeders Vagebond Vios Volharding Vertrouwen Wilhelmina Zeehond Zonnewende Zwerver',
);
const VORMEN = w('XX99XX 99XXXX 99XXX9 9XXX99 XX999X X999XX XXX99X X99XXX 9XX999 999XX9');

function plaat(g: Grond): string {
  return [...g.t.kies(VORMEN)]
    .map((c) => (c === 'X' ? g.t.kies([...'BDFGHJKLNPRSTVXZ']) : g.t.geheel(10)))
    .join('');
}

export const dingen = {
  /** A building with its units, or one house with the houses beside it. */
  adres(g: Grond): void {
    const { t } = g;
    const first = huis(g);
    const kind = t.gewogen(['los', 'flat', 'letters', 'rij', 'bedrijf'], [55, 8, 14, 15, 8]);
    const base = { ...first, huisletter: '', toevoeging: '' };
    const list =
      kind === 'los'
        ? [first]
        : Array.from({ length: 2 + t.geheel(kind === 'flat' ? 12 : 4) }, (_, i) => {
            if (kind === 'flat') return { ...base, toevoeging: String(1 + i + (t.kans(0.3) ? 100 : 0)) };
            if (kind === 'letters') return { ...base, huisletter: i === 0 ? '' : 'ABCDEF'[i - 1]! };
            if (kind === 'bedrijf')
              return { ...base, toevoeging: i === 0 ? '' : `${t.kies(['unit', 'box', 'B', '0'])}${i}` };
            return { ...base, huisnummer: String(Number(base.huisnummer) + 2 * i) };
          });
    for (const one of list) g.leg({ soort: 'adres', ...one }, {});
  },

  voertuig(g: Grond): void {
    const { t } = g;
    const plate = plaat(g);
    const leg = (kenteken: string): void =>
      g.leg(
        {
          soort: 'voertuig',
          kenteken,
          merk: t.kans(0.95) ? MERK[t.zipf(MERK.length, 0.6)]! : '',
          kleur: t.kans(0.9) ? KLEUR[t.zipf(KLEUR.length, 0.8)]! : '',
        },
        {},
      );
    leg(plate);
    if (t.kans(0.12)) {
      // One sign apart and another car: the next of the series, or one that a camera takes for it.
      const at = t.geheel(plate.length);
      const other = /\d/.test(plate[at]!)
        ? String((Number(plate[at]) + 1 + t.geheel(8)) % 10)
        : t.kies([...'BDGHKNRSTXZ']);
      leg(plate.slice(0, at) + other + plate.slice(at + 1));
    }
  },

  vaartuig(g: Grond): void {
    const { t } = g;
    const inland = t.kans(0.4);
    const base = SCHIP[t.zipf(SCHIP.length, 0.8)]!;
    const name = t.gewogen(
      [
        base,
        `${base} ${1 + t.geheel(9)}`,
        `${base} ${t.kies(['I', 'II', 'III', 'IV', 'V'])}`,
        `${t.kies(['Nieuwe', 'Jonge', 'Vrouwe', 'Lady', 'Sea'])} ${base}`,
        `${base} van ${t.kies(g.plaatsen).naam}`,
      ],
      [45, 12, 14, 22, 7],
    );
    g.leg(
      {
        soort: 'vaartuig',
        naam: t.kans(0.9) ? name : '',
        eni: inland && t.kans(0.9) ? `0${t.kies(['2', '2', '2', '6', '4'])}${cijfers(t, 6)}` : '',
        mmsi: t.kans(inland ? 0.7 : 0.3) ? `24${t.kies(['4', '5', '6'])}${cijfers(t, 6)}` : '',
        hin:
          !inland && t.kans(0.8)
            ? `${t.kies(['NL', 'NL', 'DE', 'FR', 'GB'])}${t.kies(['BAV', 'DRA', 'LIN', 'MAR', 'SUN', 'VAL'])}${t.kies([...'ABCDEFGHKLM'])}${cijfers(t, 4)}${t.kies([...'ABCDEFGHIJKL'])}${t.geheel(10)}${cijfers(t, 2)}`
            : '',
        woonplaats: t.kans(0.55) ? t.kies(g.plaatsen).naam : '',
      },
      {},
    );
  },
};
