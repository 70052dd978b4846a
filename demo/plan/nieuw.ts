import type { DemoActiviteit } from './vorm.ts';

/** What the third year adds; made in the year itself, so it has no baseline. */
export const nieuw: DemoActiviteit[] = [
  {
    code: 'WB-06',
    onder: 'WB-03',
    lijn: 'weerbaarheid',
    titel: 'Vaarsurveillance met de politie verkennen',
    kwartalen: [2],
    eigenaar: { functie: 'Adviseur veiligheid' },
    partners: ['Politie'],
    thema: 'watergebonden',
    fase: 'verkennen',
    besluit: { besluit: 'doen', want: 'De politie vaart in de zomer twee avonden mee.' },
    noot: '2 avonden',
  },
  {
    code: 'IN-12',
    onder: 'IN-03',
    lijn: 'informatie',
    titel: 'DPIA en werkwijze herzien',
    kwartalen: [4],
    eigenaar: { rol: 'fg' },
    noot: 'FG leest',
  },
  {
    code: 'IN-13',
    onder: 'IN-04',
    lijn: 'informatie',
    titel: 'Regionale bijeenkomst over automotive',
    kwartalen: [4],
    eigenaar: { rol: 'regisseur' },
    thema: 'automotive',
    plek: 'buiten',
    noot: '8 okt',
  },
  {
    code: 'SW-05',
    onder: 'SW-01',
    lijn: 'samenwerking',
    titel: 'Behoeften van partners ophalen',
    kwartalen: [4],
    eigenaar: { rol: 'regisseur' },
    plek: 'kamer',
    pad: '/regie/aanbevelingen?soort=behoefte',
    noot: '9 van 14',
  },
];

/** What the yearly update changed, by the year that made it (0 is the first). */
export const herziening: Record<string, { keuze: 'stoppen' | 'aanpassen'; reden: string; titel?: string }>[] =
  [
    {
      'WB-03.1': { keuze: 'stoppen', reden: 'Verkend en besloten: niet.' },
      'SW-01.1': { keuze: 'stoppen', reden: 'Verkend en besloten: niet.' },
      'IN-02.1': { keuze: 'stoppen', reden: 'Het onderzoek is klaar; Baken is in gebruik.' },
      'BW-01.1': {
        keuze: 'aanpassen',
        reden: 'De strategie staat; nu gaat het om bijstellen.',
        titel: 'Communicatiestrategie bijstellen',
      },
    },
    {
      'WB-01.1': { keuze: 'stoppen', reden: 'De afspraken staan en lopen vanzelf door.' },
      'IN-02.2': {
        keuze: 'aanpassen',
        reden: 'Het vastleggen loopt; nu komen de registers erbij.',
        titel: 'Digitale oplossing: registers aansluiten',
      },
    },
  ];
