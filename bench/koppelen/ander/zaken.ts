import { achternaam, stijl, voornamen } from './namen.ts';
import { cijfers, huis, iban, mobiel, vast, type Grond } from './grond.ts';

const w = (text: string): string[] =>
  text
    .trim()
    .split(/\s+/)
    .map((x) => x.replaceAll('_', ' '));
const VAK = w(
  'Bouw Timmerwerken Klussenbedrijf Stukadoorsbedrijf Dakdekkers Loodgieters Elektrotechniek Autoservice Banden_en_Velgen Carcleaning Koeriers Verhuizingen Grondverzet Zonwering Tuinen Catering Pizzeria Shoarma Lunchroom Snackbar Tandartspraktijk Fysiotherapie Kinderopvang Administratie Advies Consultancy Makelaardij Interieur Keukens Tegels Textiel Mode Juwelier Bloemen Dierenspeciaalzaak Fietsen Scooters Recycling Sloopwerken Watersport Zeilmakerij Jachtwerf Massage Beauty Barbershop Tattoo Gaming Import_Export',
);
const NAAM = w(
  'Anker Gouden_Draak Lotus Bella_Napoli Kasteel Rode_Leeuw Zwaan Sfinx Efes Casablanca Sahara Warsaw Balkan Tropicana Paramaribo Nieuw_Leven Morgenster Zonnebloem Vierspan Drie_Linden Oude_Haven Poort Kompas Pegasus Merlijn Nova Vega Titan Solid Prisma Ferro Aqua Vita Novum Primo Delta Rivièra Eden Avalon Zenith Kairos Sterk Vlug Helder Groenrijk',
);

export function onderneming(g: Grond): void {
  const { t } = g;
  const family = achternaam(t, stijl(t));
  const initials = voornamen(t, 'nl', false)
    .map((n) => `${n[0]}.`)
    .join('');
  const place = t.kies(g.plaatsen).naam;
  const name = t.gewogen(
    [
      () => `${family} ${t.kies(VAK)}`,
      () => `${t.kies(VAK)} ${initials} ${family}`,
      () => `${t.kies(['De', "'t", 'Het', 'Café', 'Restaurant'])} ${t.kies(NAAM)}`,
      () => `${t.kies(NAAM)} ${t.kies(VAK)}`,
      () => `${t.kies(VAK)} ${place}`,
      () =>
        `${initials.replaceAll('.', '')}${t.kies(['', '-'])}${t.kies(['Group', 'Trading', 'Services', 'Invest'])}`,
      () => `${family} en ${achternaam(t, 'nl')} ${t.kies(VAK)}`,
      () => `${t.kies(NAAM)} ${t.kies(NAAM)} ${t.kies(VAK)}`,
    ],
    [22, 8, 18, 18, 8, 8, 8, 10],
  )();
  const form = t.gewogen(
    ['B.V.', 'VOF', 'Eenmanszaak', 'Stichting', 'C.V.', 'Maatschap'],
    [45, 14, 28, 8, 3, 2],
  );
  // Holding, property and operation stand beside each other with a name and an address in common and numbers apart.
  const kin = t.kans(0.15) ? ['', ' Holding', ' Beheer', ' Vastgoed'].slice(0, 2 + t.geheel(3)) : [''];
  const office = t.kans(0.04) ? t.kies(g.gedeeld) : huis(g);
  for (const tail of kin) {
    const kvk = t.kans(0.1) ? `0${cijfers(t, 7)}` : `${1 + t.geheel(9)}${cijfers(t, 7)}`;
    const branches = tail === '' ? t.gewogen([1, 2, 4], [86, 10, 4]) : 1;
    for (let i = 0; i < branches; i++) {
      const where = i === 0 ? office : huis(g);
      g.leg(
        {
          soort: 'organisatie',
          naam:
            form === 'Stichting'
              ? `Stichting ${name}${tail}`
              : form.endsWith('.')
                ? `${name}${tail} ${form}`
                : `${name}${tail}`,
          rechtsvorm: t.kans(0.85) ? form : '',
          kvknummer: t.kans(0.93) ? kvk : '',
          vestigingsnummer: t.kans(0.6) ? `0000${cijfers(t, 8)}` : '',
          ...where,
          telefoon: t.kans(0.5) ? (t.kans(0.5) ? vast(t) : mobiel(t)) : '',
          email: t.kans(0.3)
            ? `${t.kies(['info', 'post', 'verkoop'])}@${
                name
                  .toLowerCase()
                  .replace(/[^a-z]/g, '')
                  .slice(0, 20) || 'zaak'
              }.voorbeeld.nl`
            : '',
          iban: t.kans(0.15) ? iban(t) : '',
        },
        {},
      );
    }
  }
}
