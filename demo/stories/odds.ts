import { meldpunt } from '#modules/informatie/meldpunt/contract.ts';
import { komtBinnen, schift } from '../acts.ts';
import { who } from '../player.ts';
import { werkdag, type Script } from '../script.ts';

/** A child alone: Veilig Thuis is called within minutes, and nothing of it becomes a signal. */
export function kindAlleen(s: Script): void {
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
}

/** A grudge against an ex: no melding, and soon destroyed. */
export function ruzie(s: Script): void {
  s.at(s.terug(33), '23:05', async (p) => {
    const id = await komtBinnen(p, {
      via: 'formulier',
      wat: 'Mijn ex deugt niet, jullie moeten hem pakken. Hij heeft vast iets met drugs.',
    });
    s.at(werkdag(s.terug(32)), '08:38', (q) => schift(q, id, { keuze: 'geen-melding' }));
  });
}

/** Something on the neighbour’s ground is passed on. */
export function vanDeBuren(s: Script): void {
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
