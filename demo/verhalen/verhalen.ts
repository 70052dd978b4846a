import type { Bereik, NieuwVerhaal } from '#modules/regie/verhalen/contract.ts';
import type { Rol } from '#platform/actor.ts';

/** A story as the demonstration knows it: written so many days ago, and how far it came. */
export interface DemoVerhaal extends Omit<NieuwVerhaal, 'jaar' | 'kwartaal' | 'bron'> {
  dagen: number;
  door: Rol;
  /** Cleared for, or offered for, this reach; absent while it is still being written. */
  bereik?: Bereik;
  eind?: 'wacht' | 'teruggestuurd' | 'ingetrokken';
  /** Words that stand out and may stay → why. */
  mag?: Record<string, string>;
}

/** A year of practice stories: what went well, what did not, and what nobody found. */
export const verhalen: readonly DemoVerhaal[] = [
  {
    dagen: 296,
    door: 'regisseur',
    bereik: 'openbaar',
    titel: 'Drie losse stukjes en één opslagbox',
    lijn: 'bestrijding',
    thema: 'drugs',
    aanleiding:
      'Aan de balie viel op dat iemand een opslagbox contant huurde en geen bon wilde. Dat was te weinig om iets mee te doen. Maanden later noemde de netbeheerder een vreemde belasting in dezelfde rij, en een boa zag er laat op de avond een bus laden.',
    wie: 'De procesregisseur legde de drie stukjes naast elkaar. Twee mensen besloten het bewaarde signaal te heropenen. Boa’s gingen met de netbeheerder langs, de politie sloot aan voor de veiligheid.',
    dilemma:
      'Meteen naar binnen of wachten op meer zekerheid. Wachten gaf kans op brand, ingaan zonder eigen doel zou de controle onrechtmatig maken. We kozen voor een controle met voor elke deelnemer een eigen, vooraf opgeschreven doel.',
    opbrengst:
      'De stroom was afgetapt en de box werd anders gebruikt dan mocht. Er kwam een last onder dwangsom en bij de hercontrole was alles in orde. Wat we verder over anderen in de rij hadden, is vernietigd.',
    les: 'Een signaal dat te licht is, kan later het ontbrekende stukje zijn. Bewaar het kort, versleuteld, en vraag de netbeheerder eerder mee.',
  },
  {
    dagen: 262,
    door: 'jurist',
    bereik: 'openbaar',
    titel: 'Niets gevonden is ook een uitkomst',
    lijn: 'bestrijding',
    thema: 'witwassen',
    aanleiding:
      'Twee mensen vulden het openbare formulier in over een garage, en bij de inschrijvingen viel op dat er meer bedrijven op één adres stonden.',
    wie: 'Toezichthouders van de gemeente en de omgevingsdienst controleerden samen. Een collega van economische zaken zocht vooraf uit dat het om een gedeeld postadres ging.',
    dilemma:
      'Een ondernemer die niets fout doet, krijgt toch een heel team aan de deur. Gaan we, of geloven we het postadres? We gingen, met een kleine ploeg en zonder auto’s voor de deur.',
    opbrengst:
      'Alles was in orde. De ondernemer kreeg dezelfde week een brief waarin dat staat, en de signalen zijn beëindigd. Achteraf bleken de melders concurrenten.',
    les: 'Zeg het iemand zwart op wit als het in orde is. En vraag bij twee meldingen tegelijk eerst wie er belang bij heeft.',
  },
  {
    dagen: 221,
    door: 'regisseur',
    bereik: 'besloten',
    titel: 'De verkeerde man',
    lijn: 'informatie',
    thema: 'zorgfraude',
    aanleiding:
      'Een sleutelfiguur gaf een naam door en een anonieme melding leek hetzelfde te zeggen. Het paste bijna te mooi.',
    wie: 'De procesregisseur woog het signaal en zag dat het geboortejaar niet klopte. De functionaris gegevensbescherming keek mee bij het rechtzetten.',
    dilemma:
      'De naam was al bij een partner bekend. Stil herstellen of ook daar melden dat wij ons vergisten? We meldden het, met excuses.',
    opbrengst:
      'Het was een naamgenoot. Alles over hem is vernietigd, de partner bevestigde dat binnen de week, en hij kreeg een brief. Toen later de juiste naam kwam, was er geen spoor meer van de eerste.',
    les: 'Twee bronnen die hetzelfde zeggen, zijn pas twee bronnen als ze los van elkaar staan.',
  },
  {
    dagen: 187,
    door: 'regisseur',
    bereik: 'openbaar',
    mag: { havenmeester: 'De gemeente heeft meer dan één haven; wie het is, blijkt er niet uit.' },
    titel: 'Een drempel in plaats van een inval',
    lijn: 'weerbaarheid',
    thema: 'overig',
    aanleiding:
      'In de jachthaven werd een ligplaats contant betaald voor een boot die nooit uitvoer. Eerder was een boot met bijna hetzelfde rompnummer gemeld.',
    wie: 'De havenmeester belde zelf. In het LIO legden gemeente, politie en omgevingsdienst hun stukjes op tafel. De beheerder paste zijn eigen werkwijze aan.',
    dilemma:
      'Een controle zou snel iets opleveren, maar de haven zou een volgende keer niet meer bellen. We kozen voor een drempel die blijft: legitimatie bij het huren en betalen per bank.',
    opbrengst:
      'De ligplaats is opgezegd. Na de voorlichting kwamen er twee nieuwe meldingen uit de haven, allebei bruikbaar.',
    les: 'Wie zelf belt, verdient een oplossing waar hij mee verder kan. Een nachtregister is verkend en komt er nu niet, want de haven is er te klein voor.',
  },
  {
    dagen: 154,
    door: 'regisseur',
    bereik: 'openbaar',
    titel: 'De club die nee zei',
    lijn: 'bewustwording',
    thema: 'sport',
    aanleiding:
      'Na een avond over sponsoring bij een vereniging kwam een bestuurslid met een aanbod dat niet goed voelde: veel geld, contant, en geen naam op het shirt.',
    wie: 'De bedrijfscontactfunctionaris en de procesregisseur zaten dezelfde week aan tafel met het bestuur, met de interventiekaart erbij.',
    dilemma:
      'Het geld was hard nodig. Als wij het opschreven als signaal over een persoon, zou de club de volgende keer zwijgen. We legden alleen het aanbod vast.',
    opbrengst: 'Het bestuur weigerde en schreef een regel over sponsoring in het eigen reglement.',
    les: 'Voorlichting werkt pas als er de week erna iemand langskomt.',
  },
  {
    dagen: 118,
    door: 'sleutelfiguur',
    bereik: 'openbaar',
    titel: 'Eenendertig nieuwe bedrijven',
    lijn: 'informatie',
    thema: 'overig',
    aanleiding:
      'Elke vier weken loopt de lijst met nieuwe inschrijvingen langs vaste regels over branche en plaats. Dit keer sprongen er drie uit; drie andere werden geloot.',
    wie: 'Een collega van vergunningen bekeek ze, de bedrijfscontactfunctionaris ging op bezoek.',
    dilemma:
      'Een autoverhuur op het adres van een opslagbox: sturen we toezicht of komen we kennismaken? We kwamen kennismaken.',
    opbrengst:
      'Het bedrijf was echt en blij met het bezoek. De regel die het aanwees gaf al een jaar niets op en is vervallen. De gelote bedrijven gaven evenveel vragen als de uitgekozen.',
    les: 'Loot altijd een paar bedrijven mee. Zonder hen hadden we niet geweten dat de regel niets waard was.',
  },
  {
    dagen: 83,
    door: 'regisseur',
    bereik: 'intern',
    titel: 'Boven de winkel',
    lijn: 'samenwerking',
    thema: 'mensenhandel',
    aanleiding:
      'Bij een controle op de inschrijving klopte het papier, maar er lagen meer matrassen dan er mensen stonden ingeschreven.',
    wie: 'De toezichthouder stopte, belde de aandachtsfunctionaris en deed verder niets. Die nam het over met een eigen, gesloten dossier.',
    dilemma:
      'Doorvragen lag voor de hand en was niet onze taak. Wie daar slaapt, heeft hulp nodig en geen toezicht.',
    opbrengst:
      'Er is opvang geregeld. De verhuurder kreeg een waarschuwing op grond van de Wet goed verhuurderschap.',
    les: 'Oefen het moment waarop je stopt. Dat staat nu als eerste op de kaart van elke controle.',
  },
  {
    dagen: 55,
    door: 'regisseur',
    bereik: 'openbaar',
    titel: 'Wat wij dit jaar niet deden',
    lijn: 'regie',
    thema: null,
    aanleiding:
      'Over een lounge kwamen signalen die klopten. Twee keer besloot het overleg: nu geen capaciteit.',
    wie: 'De procesregisseur legde het de driehoek voor. De jurist zag dat een dwangsom bijna verviel en stuurde op tijd een aanmaning.',
    dilemma:
      'Eerlijk zeggen dat er gewacht is, of het stil laten liggen. We schrijven het op, want wie meldde mag weten waarom er niets gebeurde.',
    opbrengst: 'De controle staat nu vast voor het volgende kwartaal en de dwangsom is geïnd.',
    les: 'Niet gedaan is ook een uitkomst, met een reden en een datum erbij.',
  },
  {
    dagen: 24,
    door: 'regisseur',
    bereik: 'openbaar',
    eind: 'wacht',
    titel: 'Een escapeboot vol scholieren',
    lijn: 'bewustwording',
    thema: 'jonge-aanwas',
    aanleiding:
      'Scholen vroegen om iets anders dan een praatje. Met de jongerenwerkers kwam er een escapespel op een boot.',
    wie: 'Jongerenwerkers, een boa en een wijkagent begeleidden de groepen. Leraren deden mee.',
    dilemma:
      'Een spel mag geen reclame worden voor wat het wil voorkomen. De jongeren zelf schrapten de helft van de opdrachten.',
    opbrengst: 'Zeven klassen deden mee. Na afloop kwamen er twee vragen van ouders bij het meldpunt.',
    les: 'Laat jongeren de opdrachten maken. Zij weten wat niet geloofwaardig is.',
  },
  {
    dagen: 19,
    door: 'jurist',
    bereik: 'intern',
    eind: 'wacht',
    titel: 'Een brief die niemand begreep',
    lijn: 'bestrijding',
    thema: 'vastgoed',
    aanleiding: 'Een verhuurder belde drie keer over dezelfde brief. Hij dacht dat zijn pand dicht moest.',
    wie: 'De jurist schreef de brief opnieuw, een collega van de balie las hem hardop voor.',
    dilemma: 'Elke zin die eenvoudiger werd, moest juridisch overeind blijven.',
    opbrengst: 'Op de nieuwe brief kwam geen enkel telefoontje. De overtreding was in twee weken weg.',
    les: 'Lees een brief hardop voor aan iemand die het dossier niet kent.',
  },
  {
    dagen: 33,
    door: 'regisseur',
    bereik: 'openbaar',
    eind: 'ingetrokken',
    titel: 'De loods aan het water',
    lijn: 'bestrijding',
    thema: 'milieu',
    aanleiding: 'Een omwonende rook iets chemisch en belde.',
    wie: 'De omgevingsdienst nam monsters, de boa’s hielden de kade vrij.',
    dilemma: 'Ontruimen of eerst meten.',
    opbrengst: 'Er bleek afval opgeslagen. De zaak is overgedragen.',
    les: 'Meet eerst, en zeg de buurt wat je meet.',
  },
  {
    dagen: 9,
    door: 'toezichthouder',
    titel: 'De eigenaar wilde zelf ook van de huurder af',
    lijn: 'bestrijding',
    thema: 'vastgoed',
    aanleiding:
      'Om 23:40 uur gingen we langs bij een loods aan de Weverskade 14. Daar deed Ruben de Haas open, en die zei dat hij de sleutel niet had.',
    wie: 'Twee boa’s en iemand van de netbeheerder.',
    dilemma: '',
    opbrengst: '',
    les: '',
  },
  {
    dagen: 4,
    door: 'regisseur',
    titel: 'Wat het eerste jaar met een vaste sleutelfiguur per team opleverde',
    lijn: 'weerbaarheid',
    thema: null,
    aanleiding:
      'Aan het begin van het jaar had de helft van de teams niemand om signalen bij neer te leggen.',
    wie: '',
    dilemma: '',
    opbrengst: '',
    les: '',
  },
];
