import { aanbevelingen, type Keuze, type NieuwStuk } from '#modules/regie/aanbevelingen/contract.ts';
import { plan } from '#modules/regie/plan/contract.ts';
import { who, type Player } from '../player.ts';

/** An entry, what was chosen, and the code of the activity it became. */
interface Invoer {
  stuk: Omit<NieuwStuk, 'datum'>;
  keuze?: Omit<Keuze, 'activiteitId' | 'laterOp'>;
  code?: string;
}

const lijst: Invoer[] = [
  {
    stuk: {
      soort: 'aanbeveling',
      titel: 'Breng in kaart welke bronnen de eigen organisatie heeft',
      bron: 'RIEC, onderzoek informatiepositie 2023',
    },
    keuze: { keuze: 'ja', reden: 'Zonder kaart weet niemand wat er te vragen is.' },
    code: 'IN-02',
  },
  {
    stuk: {
      soort: 'aanbeveling',
      titel: 'Herhaal de training van sleutelfiguren elk jaar',
      bron: 'Weerbaarheidsscan, nulmeting',
    },
    keuze: { keuze: 'ja', reden: 'Mensen wisselen van team.' },
    code: 'WB-02',
  },
  {
    stuk: {
      soort: 'aanbeveling',
      titel: 'Wijs een branche aan voor een vergunningplicht',
      bron: 'Criminologische analyse',
    },
  },
  {
    stuk: {
      soort: 'ontwikkeling',
      titel: 'Wijziging van de Wet goed verhuurderschap',
      bron: 'Staatsblad',
      verteldAan: 'Vergunningen en handhaving',
    },
    keuze: { keuze: 'ja', reden: 'Raakt de kamerverhuur in twee wijken.' },
    code: 'WB-01',
  },
  {
    stuk: {
      soort: 'ontwikkeling',
      titel: 'VOG politiegegevens voor meer functies',
      bron: 'Bericht van het ministerie',
      verteldAan: 'Personeel en organisatie',
    },
    keuze: { keuze: 'ja', reden: 'Voor functies met toegang tot signalen.' },
    code: 'BW-03',
  },
  {
    stuk: {
      soort: 'behoefte',
      titel: 'Weten hoe je een huurder van een loods nagaat',
      bron: 'Ondernemers op het bedrijventerrein',
      toelichting: 'Genoemd in acht van de veertien gesprekken.',
    },
    keuze: { keuze: 'ja', reden: 'Past bij de voorlichting van dit jaar.' },
    code: 'SW-02',
  },
  {
    stuk: { soort: 'behoefte', titel: 'Eén nummer om te bellen', bron: 'Sportverenigingen' },
    keuze: { keuze: 'nee', reden: 'Het meldpunt heeft al een nummer; dat vertellen we beter.' },
  },
  {
    stuk: {
      soort: 'onderzoek',
      titel: 'Lokale criminologische analyse',
      bron: 'Onderzoeksbureau',
      afspraken: 'Verwerkersovereenkomst getekend, geen namen in het rapport',
    },
    keuze: { keuze: 'ja', reden: 'Wijst aan waar de gemeente kwetsbaar is.' },
    code: 'IN-08',
  },
];

/** What came from elsewhere, and what was chosen about it. */
export async function voedHetPlan(p: Player): Promise<void> {
  const regisseur = who('regisseur');
  const { activiteiten } = await p.ask(regisseur, plan.plaat, { query: {} });
  for (const { stuk, keuze, code } of lijst) {
    const made = await p.ask(regisseur, aanbevelingen.maak, { body: { ...stuk, datum: p.now.slice(0, 10) } });
    if (!keuze) continue;
    const activiteitId = activiteiten.find((a) => a.code === code)?.id ?? null;
    await p.ask(regisseur, aanbevelingen.kies, {
      params: { id: made.id },
      version: made.versie,
      body: { ...keuze, activiteitId },
    });
  }
}
