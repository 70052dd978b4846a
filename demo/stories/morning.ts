import { addDays } from '#platform/reckon/dates.ts';
import { komtBinnen, mmaKomtBinnen, schiftVerder, type Bericht } from '../acts.ts';
import type { Script } from '../script.ts';

const bus = `Goedenavond, ik werk schuin tegenover de loodsen aan de Kwikstaartweg 14. Drie nachten achter elkaar staat daar rond half twee een grijze bestelbus met kenteken V-418-EO. Er worden blauwe vaten uitgeladen, zonder licht aan.

Volgens het bord zit er Kwikstaart Stalling B.V. Ik heb gebeld met het nummer op de deur, 06 0012 3447, maar daar wordt niet opgenomen. Overdag zie ik er soms R. v. Meerle. Volgens mij hoort die daar niet.`;

/** What waits this morning, untouched: days ago, time, report. */
const wachtend: readonly (readonly [number, string, Bericht])[] = [
  [
    2,
    '18:31',
    { via: 'mailbox', van: 'overbuur@example.nl', onderwerp: 'Bestelbus ’s nachts bij de loodsen', wat: bus },
  ],
  [
    1,
    '12:20',
    {
      via: 'formulier',
      wat: 'Opslagbox aan de Tolbakenweg 8 wordt contant betaald, de huurder wil geen bon.',
      waar: 'Tolbakenweg 8',
    },
  ],
  [
    1,
    '13:05',
    {
      via: 'formulier',
      wat: 'Opslagbox op Tolbakenweg 8 wordt contant betaald en de huurder wil geen bon.',
      waar: 'Tolbakenweg 8',
    },
  ],
  [
    1,
    '17:45',
    {
      via: 'formulier',
      taal: 'pl',
      wat: 'Nad sklepem śpi sześć osób, na korytarzu leżą materace. Ktoś zabrał im paszporty.',
      waar: 'Zwaluwplein 6',
    },
  ],
  [
    1,
    '20:10',
    {
      via: 'mailbox',
      van: 'bestuur@vereniging.example.nl',
      onderwerp: 'Sponsor',
      wat: 'Een sponsor biedt contant geld aan. Wij weten niet wie hij is. Hij belde vanaf 06 0088 1290.',
    },
  ],
  [
    0,
    '06:40',
    {
      via: 'partner',
      bronsoort: 'netbeheerder',
      wat: 'Afwijkende belasting in een rij boxen aan de Peilschaalweg 40, meting op te vragen.',
      waar: 'Peilschaalweg 40',
    },
  ],
];

/** Sifted this week, not yet weighed: days ago, what, where. */
const teWegen: readonly (readonly [number, string, string])[] = [
  [
    6,
    'Huurder van loods 4 aan de Peilschaalweg 12 heeft de sloten zelf vervangen en laat niemand binnen.',
    'Peilschaalweg 12',
  ],
  [
    5,
    'Bij Baggermolenweg 3 staat elke ochtend een aggregaat te draaien achter een dichte deur.',
    'Baggermolenweg 3',
  ],
];

/** The queue as the regisseur finds it, and one sealed report. */
export function vanochtend(s: Script): void {
  for (const [dagen, tijd, bericht] of wachtend) {
    s.at(addDays(s.vandaag, -dagen), tijd, (p) => komtBinnen(p, bericht).then(() => undefined));
  }
  for (const [dagen, wat, waar] of teWegen) {
    s.at(s.terug(dagen), '09:40', async (p) => {
      const id = await komtBinnen(p, { via: 'telefoon', bronsoort: 'ondernemer', wat, waar });
      await schiftVerder(p, id, { wat, waar, thema: 'drugs', gebied: 'Industrieterrein Tolbaken' });
    });
  }
  s.at(s.vandaag, '06:15', (p) =>
    mmaKomtBinnen(p, {
      mNummer: 'M331905',
      categorie: 'drugs',
      tekst: 'De melder noemt een pand en zegt dat alleen de bewoners van het portiek dit kunnen zien.',
    }).then(() => undefined),
  );
}
