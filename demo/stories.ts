import { meldpunt } from '#modules/informatie/meldpunt/contract.ts';
import { signalen } from '#modules/informatie/signalen/contract.ts';
import { addDays } from '#platform/reckon/dates.ts';
import { komtBinnen, mmaKomtBinnen, mmaVerwerkt, schift, schiftVerder, weeg } from './acts.ts';
import { plannen } from './meetings.ts';
import { who, type Player } from './player.ts';
import { werkdag, type Script } from './script.ts';

/** The stories that the demonstration tells among the ordinary work, as far as today's rooms can hold them. */
export function stories(s: Script): void {
  box14(s);
  kwikstaartgarage(s);
  verkeerdeMan(s);
  lisdodde(s);
  voetbalclub(s);
  bovenDeWinkel(s);
  nieuweBedrijven(s);
  shishaLounge(s);
  losseVoorvallen(s);
  vanochtend(s);
}

/** 1. A kept piece about a storage box meets two new ones; two people reopen it, and a control follows. */
function box14(s: Script): void {
  const adres = 'Kwikstaartweg 14';
  let bewaard = '';
  s.at(s.terug(270), '11:20', async (p) => {
    bewaard = await komtBinnen(p, {
      via: 'balie',
      wat: `Box op ${adres} gehuurd en contant betaald, huurder wil geen bon.`,
      waar: adres,
    });
    await schift(p, bewaard, {
      keuze: 'te-licht',
      wat: 'Box contant betaald, geen bon.',
      waar: adres,
      thema: 'drugs',
    });
  });
  s.at(s.terug(150), '10:05', async (p) => {
    const id = await komtBinnen(p, {
      via: 'partner',
      bronsoort: 'netbeheerder',
      wat: `Afwijkende belasting in de rij boxen bij ${adres}, elke nacht tussen een en vijf uur.`,
      waar: adres,
    });
    const signaal = await schiftVerder(p, id, {
      wat: `Afwijkende belasting in de rij boxen bij ${adres}.`,
      waar: adres,
      thema: 'drugs',
      gebied: 'Industrieterrein Tolbaken',
    });
    await weeg(p, signaal, 'verder', 'Gemeten waarneming van de netbeheerder, elke nacht.', {
      bevoegdheid: 'omgevingswet',
      kenmerken: ['structureel', 'verhulling'],
    });
    plannen.set(signaal, {
      keuze: 'verrijken',
      toelichting: 'Huurcontracten van de boxen opvragen bij de verhuurder.',
    });
  });
  s.at(s.terug(95), '08:10', async (p) => {
    const id = await komtBinnen(p, {
      via: 'intern',
      door: who('toezichthouder'),
      wat: `Witte bestelbus ’s nachts om tien over twee bij ${adres}, kenteken V-478-EO, laadt vaten in.`,
      waar: adres,
    });
    const signaal = await schiftVerder(p, id, {
      wat: `Witte bestelbus V-478-EO laadt om 02:10 vaten in bij ${adres}.`,
      waar: adres,
      thema: 'drugs',
      gebied: 'Industrieterrein Tolbaken',
      bronsoort: 'toezichthouder',
    });
    await weeg(p, signaal, 'verder', 'Eigen waarneming van de boa, met tijd en kenteken.', {
      bevoegdheid: 'omgevingswet',
    });
    plannen.set(signaal, {
      keuze: 'controle',
      toelichting: 'Incidentele controle, samen met de netbeheerder.',
      resultaat: 'maatregel',
      bevinding: 'Stroom buiten de meter om; gebruik in strijd met het omgevingsplan.',
    });
    const verzoek = await p.ask(who('regisseur'), meldpunt.vraagHeropening, {
      params: { id: bewaard },
      body: { aanleidingId: id, motief: 'Zelfde box, nu met stroommeting en nachtelijk laden.' },
    });
    p.now = p.now.replace('T', 'T').replace(/:\d\d\.\d+Z$/, ':40.000Z');
    await p.ask(who('regisseur', 1, true), meldpunt.beslisHeropening, {
      params: { id: verzoek.id },
      body: { akkoord: true },
    });
  });
}

/** 2. Two reports by competitors; the control finds everything in order, and the signals end. */
function kwikstaartgarage(s: Script): void {
  const adres = 'Kwikstaartweg 31';
  const dag = s.terug(130);
  for (const [i, wat] of [
    `Bij Garage De Peilschaal op ${adres} staan auto’s zonder platen. Er komt nooit een klant.`,
    `Garage De Peilschaal, ${adres}: vier bedrijven op één adres, dat kan niet kloppen.`,
  ].entries()) {
    s.at(addDays(dag, i), '20:15', async (p) => {
      const id = await komtBinnen(p, { via: 'formulier', wat, waar: adres });
      s.at(werkdag(addDays(dag, i + 1)), '08:50', async (q) => {
        const signaal = await schiftVerder(q, id, {
          wat,
          waar: adres,
          thema: 'witwassen',
          gebied: 'Industrieterrein Tolbaken',
        });
        await weeg(
          q,
          signaal,
          'verder',
          'Twee meldingen op hetzelfde adres; de gedeelde postkamer pleit ertegen.',
          { bevoegdheid: 'bibob' },
        );
        plannen.set(signaal, {
          keuze: 'controle',
          toelichting: 'Meenemen in de integrale controle van dit kwartaal.',
          resultaat: 'in-orde',
          bevinding: 'Inkoopregister op orde, vier huurders met een gedeelde postkamer, contracten aanwezig.',
        });
      });
    });
  }
}

/** 3. A name turns out to be a namesake: everything about the first man goes, the right name leaves no trace of him. */
function verkeerdeMan(s: Script): void {
  const dag = s.terug(75);
  s.at(dag, '15:40', async (p) => {
    const id = await komtBinnen(p, {
      via: 'intern',
      door: who('sleutelfiguur'),
      wat: 'Bij een aanvraag van de heer T. van Reigersberg klopt de geboortedatum niet met wat hij zelf zei. Adres Grutterslaan 9.',
      waar: 'Grutterslaan 9',
    });
    const signaal = await schiftVerder(p, id, {
      wat: 'Aanvraag met afwijkende geboortedatum, Grutterslaan 9.',
      waar: 'Grutterslaan 9',
      thema: 'adresfraude',
      gebied: 'Middenpolder',
      bronsoort: 'sleutelfiguur',
    });
    await weeg(p, signaal, 'verder', 'Concreet en van een collega die het zelf zag.', {
      bevoegdheid: 'wet-brp',
    });
    s.at(werkdag(addDays(dag, 12)), '09:30', async (q) => {
      const dto = await q.ask(who('regisseur'), signalen.toon, { params: { id: signaal } });
      await q.ask(who('regisseur'), signalen.onjuist, {
        params: { id: signaal },
        version: dto.versie,
        body: { reden: 'persoonsverwisseling' },
      });
    });
  });
  s.at(addDays(dag, 5), '07:55', async (p) => {
    const id = await mmaKomtBinnen(p, {
      mNummer: 'M204417',
      categorie: 'fraude',
      tekst: 'Volgens de melder deugt een man aan de Grutterslaan niet en weet de hele straat dat.',
    });
    s.at(werkdag(addDays(dag, 6)), '08:40', (q) => mmaVerwerkt(q, id, null, 'onvoldoende-concreet'));
  });
}

/** 4. The harbour master calls; the hull number differs by one character from an earlier report. Barrier, not control. */
function lisdodde(s: Script): void {
  const waar = 'Jachthaven De Lisdodde, Lisdoddekade 2';
  for (const [dagen, wat] of [
    [210, 'Ligplaats contant betaald, boot met rompnummer NL-ABC12345D404 vaart nooit uit.'],
    [60, 'Boot met rompnummer NL-ABC12345D4O4 ligt al maanden stil, huurder betaalt contant.'],
  ] as const) {
    const dag = s.terug(dagen);
    s.at(dag, '09:50', async (p) => {
      const id = await komtBinnen(p, { via: 'telefoon', bronsoort: 'ondernemer', wat, waar });
      const signaal = await schiftVerder(p, id, { wat, waar, thema: 'witwassen', gebied: 'Oostkade' });
      await weeg(p, signaal, 'verder', 'De havenmeester zag het zelf en belt voor de tweede keer.', {
        bevoegdheid: 'apv',
      });
      plannen.set(signaal, {
        keuze: 'overgedragen',
        toelichting:
          'Barrière in plaats van controle: legitimatie aan de steiger, afspraak met de havenmeester.',
      });
    });
  }
}

/** 5. A treasurer reports an offer of cash; the object is the offer, nobody's name is in it. */
function voetbalclub(s: Script): void {
  s.at(s.terug(110), '19:20', async (p) => {
    const id = await komtBinnen(p, {
      via: 'mailbox',
      van: 'penningmeester@vereniging.example.nl',
      onderwerp: 'Aanbod van een sponsor',
      wat: 'Na uw avond bij onze vereniging: wij kregen een aanbod van tienduizend euro contant, zonder bord en zonder contract. Wij willen weigeren. Kunt u met ons meekijken?',
      waar: 'Sportpark Middenpolder',
    });
    s.at(s.terug(109), '08:45', async (q) => {
      const signaal = await schiftVerder(q, id, {
        wat: 'Vereniging kreeg een aanbod van € 10.000 contant, zonder bord of contract.',
        waar: 'Sportpark Middenpolder',
        thema: 'sport',
        gebied: 'Middenpolder',
      });
      await weeg(q, signaal, 'verder', 'Eerste hand, concreet aanbod, bestuur wil weigeren.', {
        bevoegdheid: 'apv',
        kenmerken: ['contant-geld'],
      });
      plannen.set(signaal, {
        keuze: 'geen-opvolging',
        toelichting:
          'Bestuur weigert; gesprek gevoerd met de interventiekaart. Uitgebleven effect: aannemelijk.',
      });
    });
  });
}

/** 6. Six mattresses above a shop; somebody in need goes to the aandachtsfunctionaris within minutes. */
function bovenDeWinkel(s: Script): void {
  s.at(s.terug(55), '13:10', async (p) => {
    const id = await komtBinnen(p, {
      via: 'intern',
      door: who('toezichthouder'),
      wat: 'Bij een adrescontrole op Zwaluwplein 6 zes matrassen op de overloop gezien, met toestemming binnen.',
      waar: 'Zwaluwplein 6',
    });
    const melding = await p.ask(who('regisseur'), meldpunt.toon, { params: { id } });
    await p.ask(who('regisseur'), meldpunt.spoed, {
      params: { id },
      version: melding.versie,
      body: { uitgang: 'aandachtsfunctionaris', afgehandeld: false },
    });
    const signaal = await schiftVerder(p, id, {
      wat: 'Zes slaapplaatsen boven de winkel op Zwaluwplein 6.',
      waar: 'Zwaluwplein 6',
      thema: 'vastgoed',
      gebied: 'Westhoven',
      bronsoort: 'bijvangst',
    });
    await weeg(p, signaal, 'verder', 'Eigen waarneming bij een bezoek met toestemming.', {
      bevoegdheid: 'goed-verhuurderschap',
    });
    plannen.set(signaal, {
      keuze: 'overgedragen',
      toelichting: 'Waarschuwing op grond van de Wet goed verhuurderschap; opvang loopt buiten het LIO.',
    });
  });
}

/** 7. A car rental registered at a storage box: visited, and real. */
function nieuweBedrijven(s: Script): void {
  s.at(s.terug(85), '11:30', async (p) => {
    const id = await komtBinnen(p, {
      via: 'intern',
      door: who('medewerker'),
      wat: 'Op de lijst van nieuwe bedrijven staat Verhuur Tolbaken B.V., autoverhuur in een opslagbox op Tolbakenweg 52.',
      waar: 'Tolbakenweg 52',
    });
    const signaal = await schiftVerder(p, id, {
      wat: 'Autoverhuur ingeschreven in een opslagbox, Verhuur Tolbaken B.V., Tolbakenweg 52.',
      waar: 'Tolbakenweg 52',
      thema: 'witwassen',
      gebied: 'Industrieterrein Tolbaken',
      bronsoort: 'nieuwe-bedrijven',
    });
    await weeg(p, signaal, 'verder', 'Activiteit past niet bij het gebruik van de box.', {
      bevoegdheid: 'omgevingswet',
    });
    plannen.set(signaal, {
      keuze: 'geen-opvolging',
      toelichting: 'Bezocht door de bedrijfscontactfunctionaris: bedrijf bestaat, auto’s staan elders.',
    });
  });
}

/** 8. A shisha lounge waits twice for want of people; the report says so. */
function shishaLounge(s: Script): void {
  s.at(s.terug(170), '16:00', async (p) => {
    const id = await komtBinnen(p, {
      via: 'telefoon',
      bronsoort: 'inwoner',
      wat: 'Shisha Lounge Oeverlicht, Oeverzwaluwlaan 20, is tot diep in de nacht open en er wordt binnen gekookt op kool.',
      waar: 'Oeverzwaluwlaan 20',
    });
    const signaal = await schiftVerder(p, id, {
      wat: 'Shisha Lounge Oeverlicht: open na sluitingstijd, kool zonder afzuiging.',
      waar: 'Oeverzwaluwlaan 20',
      thema: 'drugs',
      gebied: 'De Bocht',
    });
    await weeg(p, signaal, 'verder', 'Meerdere keren gezien, brandgevaar.', {
      bevoegdheid: 'gemeentewet-174',
    });
    plannen.set(signaal, {
      keuze: 'geen-capaciteit',
      toelichting: 'Wel opvolgen; dit kwartaal is er geen avondploeg. Terug binnen acht weken.',
    });
  });
}

/** Smaller things that every meldpunt sees. */
function losseVoorvallen(s: Script): void {
  s.at(s.terug(44), '21:30', async (p) => {
    const id = await komtBinnen(p, {
      via: 'mailbox',
      van: 'buur@example.nl',
      onderwerp: 'Kind alleen thuis',
      wat: 'Er staat elke avond een kind van een jaar of zes alleen op de galerij van de Fuutstraat 12. Ik maak mij zorgen.',
    });
    s.at(werkdag(s.terug(43)), '08:32', async (q) => {
      const m = await q.ask(who('regisseur'), meldpunt.toon, { params: { id } });
      await q.ask(who('regisseur'), meldpunt.spoed, {
        params: { id },
        version: m.versie,
        body: { uitgang: 'veilig-thuis', afgehandeld: true },
      });
    });
  });
  s.at(s.terug(33), '23:05', async (p) => {
    const id = await komtBinnen(p, {
      via: 'formulier',
      wat: 'Mijn ex deugt niet, jullie moeten hem pakken. Hij heeft vast iets met drugs.',
    });
    s.at(werkdag(s.terug(32)), '08:38', (q) => schift(q, id, { keuze: 'geen-melding' }));
  });
  s.at(s.terug(21), '12:00', async (p) => {
    const id = await komtBinnen(p, {
      via: 'telefoon',
      wat: 'Loods aan de Griendweg in de buurgemeente: vrachtwagens lossen ’s nachts.',
      waar: 'Griendweg 5, buurgemeente',
    });
    await schift(p, id, {
      keuze: 'doorsturen',
      thema: 'drugs',
      naar: {
        soort: 'gemeente',
        naam: 'Lisserwaard',
        tekst: 'Bij ons gemeld, op uw grondgebied: loods aan de Griendweg, vrachtwagens lossen ’s nachts.',
      },
    });
  });
}

/** What waits this morning: nothing of it has been touched. */
function vanochtend(s: Script): void {
  const gisteren = addDays(s.vandaag, -1);
  const eergisteren = addDays(s.vandaag, -2);
  const open = (dag: string, tijd: string, run: (p: Player) => Promise<unknown>) =>
    s.at(dag, tijd, (p) => run(p).then(() => undefined));
  open(eergisteren, '18:31', (p) =>
    komtBinnen(p, {
      via: 'mailbox',
      van: 'overbuur@example.nl',
      onderwerp: 'Bestelbus ’s nachts bij de loodsen',
      wat: 'Goedenavond, ik werk schuin tegenover de loodsen aan de Kwikstaartweg 14. Drie nachten achter elkaar staat daar rond half twee een grijze bestelbus met kenteken V-418-EO. Er worden blauwe vaten uitgeladen, zonder licht aan.\n\nVolgens het bord zit er Kwikstaart Stalling B.V. Ik heb gebeld met het nummer op de deur, 06 0012 3447, maar daar wordt niet opgenomen. Overdag zie ik er soms R. v. Meerle. Volgens mij hoort die daar niet.',
    }),
  );
  open(gisteren, '12:20', (p) =>
    komtBinnen(p, {
      via: 'formulier',
      wat: 'Opslagbox aan de Tolbakenweg 8 wordt contant betaald, de huurder wil geen bon.',
      waar: 'Tolbakenweg 8',
    }),
  );
  open(gisteren, '13:05', (p) =>
    komtBinnen(p, {
      via: 'formulier',
      wat: 'Op de Tolbakenweg 8 betaalt iemand zijn box steeds contant en hij wil geen bon.',
      waar: 'Tolbakenweg 8',
    }),
  );
  open(gisteren, '17:45', (p) =>
    komtBinnen(p, {
      via: 'formulier',
      taal: 'pl',
      wat: 'Nad sklepem śpi sześć osób, na korytarzu leżą materace. Ktoś zabrał im paszporty.',
      waar: 'Zwaluwplein 6',
    }),
  );
  open(gisteren, '20:10', (p) =>
    komtBinnen(p, {
      via: 'mailbox',
      van: 'bestuur@vereniging.example.nl',
      onderwerp: 'Sponsor',
      wat: 'Een sponsor biedt contant geld aan. Wij weten niet wie hij is. Hij belde vanaf 06 0088 1290.',
    }),
  );
  open(s.vandaag, '06:15', (p) =>
    mmaKomtBinnen(p, {
      mNummer: 'M331905',
      categorie: 'drugs',
      tekst: 'De melder noemt een pand en zegt dat alleen de bewoners van het portiek dit kunnen zien.',
    }),
  );
  open(s.vandaag, '06:40', (p) =>
    komtBinnen(p, {
      via: 'partner',
      bronsoort: 'netbeheerder',
      wat: 'Afwijkende belasting in een rij boxen aan de Peilschaalweg 40, meting op te vragen.',
      waar: 'Peilschaalweg 40',
    }),
  );
}
