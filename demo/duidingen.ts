import { verantwoording } from '#modules/regie/verantwoording/contract.ts';
import { who, type Player } from './player.ts';
import { werkdag, type Script } from './script.ts';

/** What each figure means, in words that hold for any year; two wait for somebody to write them this year. */
const DUIDINGEN: Readonly<Record<string, string>> = {
  'meldpunt-ontvangen':
    'Meer meldingen betekent vooral dat inwoners en ondernemers het meldpunt beter weten te vinden. Na de **voorlichting op het bedrijventerrein** kwamen er in een paar weken zichtbaar meer binnen.\n\nHet zegt niets over de omvang van ondermijning zelf.',
  'meldpunt-geschift':
    'Elke melding is gelezen en kreeg een uitkomst. Wat te licht was, ging niet verloren: een deel paste later bij iets anders.\n\n- Doorgestuurd: overlast en kapotte verlichting horen bij Openbare Ruimte.\n- Geen melding: reclame en vragen over afval.',
  'meldpunt-teruggekoppeld':
    'Wie bereikbaar was, hoorde wat er met de melding gebeurde. Melders zeggen dat zij daardoor vaker iets doorgeven. Wie anoniem meldt kunnen wij niet bereiken.',
  'meldpunt-spoed':
    'Weinig meldingen hadden haast. In die gevallen is meteen gebeld; de afloop is aan politie en hulpverlening en staat niet in dit verslag.',
  'signalen-geregistreerd':
    'Drugs en gebruik van loodsen bleven het grootst. Het aandeel mensenhandel groeide nadat de controleurs geleerd hadden waarop zij letten; dat is *beter kijken*, niet per se meer.',
  'signalen-gewogen':
    'Ongeveer de helft van de signalen was concreet genoeg om verder te onderzoeken. Een signaal dat te licht bleek of onjuist, is op tijd vernietigd.',
  'lio-gehouden':
    'Het overleg kwam bijna elke maand bijeen. In de zomer is een keer overgeslagen omdat politie en gemeente te weinig mensen hadden.',
  'lio-besluiten':
    'Het overleg koos vaker voor een controle dan voor een casus: een bezoek met goede reden geeft sneller duidelijkheid, ook voor wie niets te verwijten valt.',
  'casussen-geopend':
    'Een casus vraagt veel van alle partners. Het aantal volgt wat er aan menskracht is, niet wat er speelt.',
  'casussen-gesloten':
    'De meeste casussen eindigden met een barrière die er nog staat: een strengere huurvoorwaarde, een ingetrokken vergunning, een afgesloten aansluiting. Er is ook gesloten zonder resultaat, en ook dat hoort hier te staan.',
  'controles-uitgevoerd': 'Elk kwartaal was er ten minste één gezamenlijke controle, zoals het plan vraagt.',
  'controles-objecten':
    'Bij het grootste deel van de bezochte bedrijven was alles in orde. Zij kregen daarvan een brief.',
};
const WACHT = ['meldpunt-spoed', 'controles-objecten'];

/** Each January the year before is explained; of this year all but two figures are. */
export function duidingenOfDemo(s: Script): void {
  const nu = Number(s.vandaag.slice(0, 4));
  for (let jaar = Number(s.begin.slice(0, 4)); jaar < nu; jaar += 1)
    s.at(werkdag(`${jaar + 1}-01-20`), '15:00', (p) => duid(p, String(jaar), Object.keys(DUIDINGEN)));
  const nog = Object.keys(DUIDINGEN).filter((code) => !WACHT.includes(code));
  s.at(s.terug(5), '15:30', (p) => duid(p, String(nu), nog));
}

async function duid(p: Player, periode: string, codes: readonly string[]): Promise<void> {
  for (const id of codes)
    await p.ask(who('regisseur'), verantwoording.duid, {
      params: { id, periode },
      version: 0,
      body: { tekst: DUIDINGEN[id]! },
    });
}
