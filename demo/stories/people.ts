import { meldpunt } from '#modules/informatie/meldpunt/contract.ts';
import { signalen } from '#modules/informatie/signalen/contract.ts';
import { addDays } from '#platform/reckon/dates.ts';
import { komtBinnen, mmaKomtBinnen, mmaVerwerkt, schiftVerder, weeg } from '../acts.ts';
import { plannen } from '../meetings.ts';
import { who } from '../player.ts';
import { werkdag, type Script } from '../script.ts';

/** 3. A name turns out to be a namesake: everything about the first man goes, the right name leaves no trace of him. */
export function verkeerdeMan(s: Script): void {
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

/** 5. A treasurer reports an offer of cash; the object is the offer, nobody's name is in it. */
export function voetbalclub(s: Script): void {
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
export function bovenDeWinkel(s: Script): void {
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

/** 8. A shisha lounge waits twice for want of people; the report says so. */
export function shishaLounge(s: Script): void {
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
