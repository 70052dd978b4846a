import { hoofd, plaat, type DemoActiviteit } from './vorm.ts';

const regisseur = { rol: 'regisseur' } as const;

/** Working together: three activities and their squares. */
export const samenwerking: DemoActiviteit[] = [
  hoofd({
    code: 'SW-01',
    lijn: 'samenwerking',
    titel: 'Samenwerking met partners versterken',
    toelichting: 'De gemeente voert de regie: weten wie er is en wat ieder kan.',
    eigenaar: regisseur,
    partners: ['Woonkracht10', 'Motus', 'Politie', 'Stedin'],
    acties: [
      'Bij partners ophalen wat nodig is en wat kan: inzet in de wijk, Motus, trainingen',
      'Samenwerking van politie en boa’s verkennen',
      'Bijhouden welke partners een rol hebben of kunnen krijgen',
    ],
  }),
  plaat({
    code: 'SW-01.1',
    onder: 'SW-01',
    lijn: 'samenwerking',
    titel: 'Samenwerking met Motus verkennen (vastgoedfraude)',
    kwartalen: [3],
    eigenaar: { rol: 'jurist' },
    partners: ['Motus'],
    thema: 'vastgoed',
    fase: 'verkennen',
    besluit: {
      besluit: 'niet',
      want: 'Er zijn hier nu te weinig panden om er vast aan mee te doen; per zaak blijft het mogelijk.',
    },
  }),
  hoofd({
    code: 'SW-02',
    lijn: 'samenwerking',
    titel: 'Platform en Keurmerk Veilig Ondernemen',
    toelichting:
      'Politie, justitie, gemeente en ondernemers werken samen aan een veilige omgeving voor bedrijven.',
    eigenaar: { functie: 'Bedrijfscontactfunctionaris' },
    partners: ['PVO', 'KVO'],
    acties: ['Samenwerking intensiveren en uitbreiding uitzoeken, bijvoorbeeld op bedrijventerreinen'],
  }),
  plaat({
    code: 'SW-02.1',
    onder: 'SW-02',
    lijn: 'samenwerking',
    titel: 'Bestaande samenwerking intensiveren (PVO, KVO, BIZ)',
    kwartalen: [1],
    eigenaar: { functie: 'Bedrijfscontactfunctionaris' },
    partners: ['PVO', 'KVO', 'BIZ'],
    noot: '2 terreinen',
  }),
  hoofd({
    code: 'SW-03',
    lijn: 'samenwerking',
    titel: 'Samenwerken met andere gemeenten',
    toelichting: 'Eén front met de buren, en meer slagkracht.',
    eigenaar: regisseur,
    partners: ['Drechtsteden-Buiten'],
    herhaling: 'zeswekelijks',
    plek: 'buiten',
    acties: [
      'Meedoen in de werkgroep van Drechtsteden-Buiten: goede werkwijzen delen en samen dingen doen',
      'Elke zes weken overleg met de gemeenten van de regio',
    ],
  }),
  plaat({
    code: 'SW-03.1',
    onder: 'SW-03',
    lijn: 'samenwerking',
    titel: 'Deelname aan een BIT-controle met Drechtsteden-Buiten',
    kwartalen: [2, 4],
    eigenaar: { rol: 'toezichthouder' },
    partners: ['Drechtsteden-Buiten'],
    plek: 'kamer',
    pad: '/bestrijding/controles',
    bewijsregel: 'controles.bit',
  }),
  plaat({
    code: 'SW-04',
    onder: 'WB-01',
    lijn: 'samenwerking',
    titel: 'Voorziening regiobed voor slachtoffers van mensenhandel',
    kwartalen: [1],
    eigenaar: { functie: 'Aandachtsfunctionaris mensenhandel' },
    thema: 'mensenhandel',
    plek: 'buiten',
    noot: 'contract tot 2027',
  }),
];

/** Fighting the effects: two activities and the square that comes back each quarter. */
export const bestrijding: DemoActiviteit[] = [
  hoofd({
    code: 'BS-01',
    lijn: 'bestrijding',
    titel: 'Structureel integrale controles',
    toelichting:
      'Voor een veilig en eerlijk ondernemersklimaat: laten zien wie zich niet aan de regels houdt, en wie wel.',
    eigenaar: { rol: 'toezichthouder' },
    partners: ['Politie', 'Belastingdienst', 'Arbeidsinspectie', 'NVWA', 'ROBT'],
    herhaling: 'per-kwartaal',
    plek: 'kamer',
    pad: '/bestrijding/controles',
    bewijsregel: 'controles.per-kwartaal',
    acties: [
      'Elk kwartaal een integrale controle uitvoeren',
      'Zo nodig een traject van handhaving inzetten en volgen',
      'Lijst van te controleren bedrijven bijhouden',
      'Openbare bronnen over bedrijven onderzoeken',
    ],
  }),
  plaat({
    code: 'BS-01.1',
    onder: 'BS-01',
    lijn: 'bestrijding',
    titel: 'Integrale controle uitvoeren en handhaving inzetten',
    kwartalen: [1, 2, 3, 4],
    eigenaar: { rol: 'toezichthouder' },
    partners: ['Politie', 'ROBT'],
    herhaling: 'per-kwartaal',
    plek: 'kamer',
    pad: '/bestrijding/controles',
    bewijsregel: 'controles.per-kwartaal',
  }),
  hoofd({
    code: 'BS-02',
    lijn: 'bestrijding',
    titel: 'Incidentele controles',
    toelichting:
      'Niet elk signaal kan wachten op de volgende controle. Bij bedrijven, of op een inschrijving in de BRP.',
    eigenaar: { rol: 'toezichthouder' },
    plek: 'kamer',
    pad: '/bestrijding/controles',
    bewijsregel: 'controles.incidenteel',
    acties: ['Incidentele controles uitvoeren naar aanleiding van signalen'],
  }),
];
