import type { Beleidstekst, NieuwePrioriteit } from '#modules/regie/plan/contract.ts';

/** The policy part in own words. */
export const beleid: Beleidstekst = {
  motto: 'Samen voor een eerlijke gemeente',
  ambitie:
    'De gemeente wil zo weerbaar mogelijk zijn tegen ondermijning en dat blijven. Met haar partners beheerst zij alles wat nodig is om ondermijning te voorkomen en te bestrijden, en zij maakt misdaad niet mogelijk. Daarvoor groeit zij naar de hoogste trede van de piramide: regisseur. Naast werk dat doet groeien blijft het basiswerk nodig dat het niveau op peil houdt.',
  tredeNu: 4,
  tredeDoel: 5,
  doelen: [
    {
      lijn: 'bewustwording',
      doel: 'Bewust zijn van ondermijning en het willen aanpakken',
      toelichting:
        'Binnen de organisatie en bij inwoners, ondernemers en partners blijft de aandacht, want ondermijning is moeilijk te zien en de aanpak vraagt een lange adem.',
    },
    {
      lijn: 'weerbaarheid',
      doel: 'Weerbaar zijn tegen ondermijning',
      toelichting:
        'De gemeente heeft passende en actuele middelen om barrières op te werpen, en steunt inwoners, bedrijven en instellingen om verleiding te weerstaan.',
    },
    {
      lijn: 'informatie',
      doel: 'De informatiepositie is op orde',
      toelichting:
        'Ondermijning wordt zelden aangegeven. Informatie wordt daarom opgehaald: door onderzoek, analyse en door mensen te leren herkennen en melden.',
    },
    {
      lijn: 'samenwerking',
      doel: 'De samenwerking binnen en buiten is op orde',
      toelichting:
        'Partners vinden en vertrouwen elkaar, delen wat zij mogen delen en kiezen samen, omdat er altijd meer werk is dan mensen.',
    },
    {
      lijn: 'bestrijding',
      doel: 'Samen met partners de schadelijke effecten bestrijden',
      toelichting: 'Toezicht, controles en handhaving pakken ondermijning aan en houden anderen ervan af.',
    },
  ],
  organisatie:
    'De burgemeester trekt de aanpak; de procesregisseur begint en bewaakt alle acties. In het LIO zitten teams van de gemeente, politie, RIEC, sociale dienst en omgevingsdienst. Het RIEC adviseert en verbindt partners; zijn team van toezichthouders (ROBT) helpt op verzoek bij eigen controles. Met de buurgemeenten van Drechtsteden-Buiten zijn er twee sporen: adviseurs die samen werken aan werkwijze, training en analyse, en een bestuurlijk interventieteam (BIT). Andere partners zijn onder meer Woonkracht10, Sterk Papendrecht, Stedin en het Platform en Keurmerk Veilig Ondernemen.',
  keuzes: [
    {
      keuze: 'Niet deelnemen aan het BIT, wel aan zijn grote controles',
      want: 'Wat het BIT doet is hier al ingericht; het voegt nu te weinig toe.',
      herzienOp: '2026-12-31',
    },
    {
      keuze: 'Geen meetbaar doel voor minder ondermijning',
      want: 'De omvang is niet te tellen; verteld wordt wat gedaan is, met het verhaal erachter.',
    },
  ],
};

/** Policy of others, with what hangs under what. */
export const prioriteiten: (NieuwePrioriteit & { onder?: string })[] = [
  {
    titel: 'Voorkomen, verstoren, bestraffen, beschermen',
    niveau: 'rijk',
    bron: 'Rapportage aanpak ondermijnende criminaliteit aan de Kamer, 22 mei 2023',
    van: '2023-05-22',
    betekenis: 'Vier hoofdthema’s; de nadruk ligt op de handel in drugs.',
  },
  {
    titel: 'Strategische agenda van de politie-eenheid',
    niveau: 'politie',
    bron: 'Politie, eenheid Rotterdam, 2023–2026',
    van: '2023-01-01',
    tot: '2026-12-31',
    betekenis: 'Samenhangende aanpak, barrières in haven en achterland, inzicht omgezet in aanpak.',
  },
  {
    titel: 'Versterkingsplan van de RIEC-regio',
    niveau: 'riec',
    bron: 'RIEC Rotterdam, 2023 en verder',
    van: '2023-01-01',
    evaluatieOp: '2027-06-30',
    betekenis:
      'Maatschappelijke weerbaarheid: netwerken verstoren, gelegenheid wegnemen, tegenwicht bieden, normvervaging aanpakken.',
  },
  {
    titel: 'Meerjarenplan van het RIEC',
    niveau: 'riec',
    bron: 'RIEC Rotterdam, 2024–2026',
    van: '2024-01-01',
    tot: '2026-12-31',
    betekenis: 'Kan de nadruk binnen de gemeente veranderen.',
    onder: 'Versterkingsplan van de RIEC-regio',
  },
  {
    titel: 'Watergebonden locaties',
    niveau: 'district',
    bron: 'Districtelijk Veiligheidsoverleg, 18 november 2021',
    van: '2022-01-01',
    evaluatieOp: '2027-03-31',
    betekenis: 'Rode draad in het district: bekende signalen en blinde vlekken.',
  },
  {
    titel: 'Bedrijventerreinen',
    niveau: 'district',
    bron: 'Districtelijk Veiligheidsoverleg, 18 november 2021',
    van: '2022-01-01',
    evaluatieOp: '2027-03-31',
    betekenis: 'Rode draad in het district, met twee aandachtspunten.',
  },
  {
    titel: 'Automotive',
    niveau: 'district',
    bron: 'Analyses van bedrijventerreinen in de regio',
    van: '2022-01-01',
    betekenis: 'Valt in negatieve zin op in de analyses.',
    onder: 'Bedrijventerreinen',
  },
  {
    titel: 'Opslagboxen',
    niveau: 'district',
    bron: 'Analyses van bedrijventerreinen in de regio',
    van: '2022-01-01',
    betekenis: 'Valt in negatieve zin op in de analyses.',
    onder: 'Bedrijventerreinen',
  },
  {
    titel: 'Integraal veiligheidsplan',
    niveau: 'gemeente',
    bron: 'Gemeenteraad, 2 februari 2023, 2023–2026',
    van: '2023-02-02',
    tot: '2026-12-31',
    betekenis: 'Ondermijning is een prioriteit, naast verkeersveiligheid en de integrale wijkaanpak.',
  },
];
