import path from 'node:path';
import { bronnen, feitSoorten, type BronInvoer } from '#modules/informatie/bronnen/contract.ts';
import { leesFeitenIn } from '#modules/informatie/bronnen/index.ts';
import { who, type Player } from '../player.ts';
import type { Script } from '../script.ts';

const bron = (
  naam: string,
  afdeling: string,
  contact: string,
  weet: string,
  grondslag: string,
  hoe: string,
  herkomstlabel: BronInvoer['herkomstlabel'] = 'AVG',
): BronInvoer => ({
  naam,
  afdeling,
  contact,
  email: `${afdeling.toLowerCase().replaceAll(/[^a-z]+/g, '-')}@example.nl`,
  weet,
  grondslag,
  hoe,
  herkomstlabel,
  actief: true,
});

const KAART: readonly BronInvoer[] = [
  bron(
    'Vergunningen en handhaving',
    'VTH',
    'Sanne de Ridder',
    'Vergunningen, weigeringen en handhaving per adres of bedrijf.',
    'Omgevingswet, Alcoholwet, APV',
    'Eén adres of bedrijf per vraag; dossiernummer als u het hebt.',
  ),
  bron(
    'Meldingen openbare ruimte',
    'Openbare ruimte',
    'Bram Kuipers',
    'Afval, overlast en schade per straat, twee jaar terug.',
    'Gemeentewet 172',
    'Straat en periode.',
  ),
  bron(
    'Gemeentelijk vastgoed',
    'Vastgoed',
    'Ilja Vermeer',
    'Welke panden en boxen van de gemeente zijn, aan wie verhuurd, en sinds wanneer.',
    'Eigendom, AVG 6(1)(e)',
    'Adres; de huurder alleen na een weging.',
  ),
  bron(
    'Subsidies',
    'Welzijn',
    'Hanna Meijer',
    'Verleende en teruggevorderde subsidies per vereniging of stichting.',
    'Algemene subsidieverordening, Bibob',
    'Naam van de rechtspersoon of KVK-nummer.',
    'Bibob',
  ),
  bron(
    'Bedrijfscontact',
    'Economische zaken',
    'Kees Post',
    'Nieuwe vestigingen, leegstand en verzoeken om ruimte op de bedrijventerreinen.',
    'AVG 6(1)(e)',
    'Adres of naam van het bedrijf.',
  ),
];

/** The map of sources, as the regisseur filled it in; the neighbours have one source only. */
export function bronnenkaart(s: Script): void {
  s.at(s.terug(310), '10:15', async (p) => {
    for (const body of KAART) await p.ask(who('regisseur'), bronnen.maak, { body });
    await p.ask(who('regisseur', 2), bronnen.maak, { body: KAART[0]! });
  });
}

/** What the department of permits gave, the month before: who opens a signal sees it by itself. */
export function lijstenVanHuis(s: Script): void {
  s.at(s.terug(30), '16:40', async (p: Player) => {
    const peildatum = p.now.slice(0, 10);
    for (const soort of feitSoorten) {
      const bestand = path.join(
        import.meta.dirname,
        '..',
        'lijsten',
        soort === 'vergunning' ? 'vergunningen.csv' : 'handhaving.csv',
      );
      await p.work(1, (work) =>
        leesFeitenIn(work, { soort, bestand, bron: 'Vergunningen en handhaving', peildatum }),
      );
    }
  });
}
