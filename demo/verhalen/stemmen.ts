import type { NieuwGesprek, NieuwInzicht, NieuwPerspectief } from '#modules/regie/verhalen/contract.ts';
import type { Rol } from '#platform/actor.ts';

type Perspectief = Omit<NieuwPerspectief, 'jaar' | 'op'> & { dagen: number; ingetrokken?: true };

/** How others look at the approach, in invented words. */
export const perspectieven: readonly Perspectief[] = [
  {
    dagen: 610,
    stem: 'ondernemer',
    tekst:
      'Ik vroeg nooit iets aan een huurder. Nu hangt de lijst met vragen naast de kassa en is het gewoon.',
    lijn: 'samenwerking',
    bereik: 'openbaar',
    hoe: 'mondeling',
  },
  {
    dagen: 520,
    stem: 'medewerker',
    tekst: 'Eerst dacht ik: dat is iets voor de politie. Maar aan mijn loket zie ik het als eerste.',
    lijn: 'weerbaarheid',
    bereik: 'openbaar',
    hoe: 'per-mail',
  },
  {
    dagen: 430,
    stem: 'raadslid',
    tekst: 'Ik hoef niet te weten wie het is. Ik wil weten of we het volgende keer eerder zien.',
    lijn: 'regie',
    bereik: 'openbaar',
    hoe: 'per-mail',
  },
  {
    dagen: 250,
    stem: 'ondernemer',
    tekst:
      'Ik dacht dat een controle betekent dat je iets fout hebt gedaan. Nu weet ik dat ze ook komen om te zeggen dat het klopt. Die brief hangt in mijn kantine.',
    lijn: 'bestrijding',
    bereik: 'openbaar',
    hoe: 'per-mail',
  },
  {
    dagen: 205,
    stem: 'boa',
    tekst:
      'Vroeger liep ik langs en dacht: zal wel. Nu weet ik bij wie ik het kwijt kan, en hoor ik een week later wat ermee is gedaan.',
    lijn: 'informatie',
    bereik: 'openbaar',
    hoe: 'mondeling',
  },
  {
    dagen: 176,
    stem: 'vereniging',
    tekst:
      'We hadden het geld goed kunnen gebruiken. Maar als je het eenmaal aanneemt, wie is dan de baas in je kleedkamer?',
    lijn: 'bewustwording',
    bereik: 'openbaar',
    hoe: 'op-papier',
  },
  {
    dagen: 140,
    stem: 'raadslid',
    tekst:
      'De cijfers zeggen mij dat er gewerkt wordt. De verhalen zeggen mij waarom het soms maanden duurt. Dat laatste mis ik in andere stukken.',
    lijn: 'regie',
    bereik: 'openbaar',
    hoe: 'per-mail',
  },
  {
    dagen: 96,
    stem: 'jongere',
    tekst: 'Het spel was leuker dan een praatje. Alleen die ene opdracht klopte niet, zo praat niemand.',
    lijn: 'bewustwording',
    bereik: 'openbaar',
    hoe: 'op-papier',
  },
  {
    dagen: 70,
    stem: 'politie',
    tekst: 'De gemeente ziet dingen die wij niet mogen zien, en andersom. Aan die ene tafel telt het pas op.',
    lijn: 'samenwerking',
    bereik: 'besloten',
    hoe: 'mondeling',
  },
  {
    dagen: 48,
    stem: 'inwoner',
    tekst:
      'Ik meldde iets en hoorde een tijd niets. Toen kwam er een bericht met mijn code: we hebben het gelezen. Dat was genoeg.',
    lijn: 'informatie',
    bereik: 'openbaar',
    hoe: 'per-mail',
  },
  {
    dagen: 62,
    stem: 'partner',
    tekst: 'Wij werden altijd te laat gebeld. Nu zitten we vooraf aan tafel.',
    naam: 'Marjan Vonk',
    lijn: 'samenwerking',
    bereik: 'openbaar',
    hoe: 'mondeling',
    ingetrokken: true,
  },
];

type Inzicht = Omit<NieuwInzicht, 'jaar' | 'aanbevelingId'> & {
  dagen: number;
  /** Title in the register of recommendations. */
  aanbeveling?: string;
};

/** What did not happen, with how sure that is; and what was learned and decided. */
export const inzichten: readonly Inzicht[] = [
  {
    dagen: 480,
    soort: 'effect',
    tekst:
      'Een aanvraag voor een horecazaak werd ingetrokken nadat wij naar de herkomst van het geld vroegen.',
    zekerheid: 'waarschijnlijk',
    grond: 'De aanvrager trok zich terug in de week van onze vragen en gaf geen andere reden.',
    lijn: 'weerbaarheid',
    bereik: 'openbaar',
  },
  {
    dagen: 435,
    soort: 'les',
    tekst: 'Wie dumpafval meldt, wil dezelfde dag horen wanneer er iemand komt.',
    besluit: 'De balie belt de melder terug met een dag en een dagdeel.',
    lijn: 'bestrijding',
    bereik: 'openbaar',
  },
  {
    dagen: 210,
    soort: 'effect',
    tekst:
      'Twee verhuurders van opslagboxen zagen af van contante verhuur nadat zij onze regels hadden opgevraagd.',
    zekerheid: 'waarschijnlijk',
    grond: 'Zij belden zelf en zeiden het; op hun website staat nu dat alleen per bank betaald kan worden.',
    lijn: 'weerbaarheid',
    bereik: 'openbaar',
  },
  {
    dagen: 150,
    soort: 'effect',
    tekst: 'Een vereniging nam geld van een onbekende sponsor niet aan.',
    zekerheid: 'zeker',
    grond: 'Het bestuur nam er een besluit over en liet het ons lezen.',
    lijn: 'bewustwording',
    bereik: 'openbaar',
  },
  {
    dagen: 60,
    soort: 'effect',
    tekst: 'Er kwam dit jaar geen nieuwe aanvraag voor een automatenhal, waar er eerder elk jaar een kwam.',
    zekerheid: 'mogelijk',
    grond: 'De branche werd in twee buurgemeenten ook kleiner; onze strengere toets kan meespelen.',
    lijn: 'bestrijding',
    bereik: 'openbaar',
  },
  {
    dagen: 180,
    soort: 'les',
    tekst: 'De netbeheerder hoort vanaf de voorbereiding bij een controle en niet pas aan de deur.',
    besluit: 'In het controleplan staat voortaan een vaste regel voor de netbeheerder.',
    lijn: 'bestrijding',
    bereik: 'openbaar',
  },
  {
    dagen: 110,
    soort: 'les',
    tekst: 'Kennis over signalen zakt weg als mensen van team wisselen.',
    besluit: 'De training komt elk jaar terug, ook voor wie hem al had.',
    aanbeveling: 'Herhaal de training van sleutelfiguren elk jaar',
    lijn: 'weerbaarheid',
    bereik: 'openbaar',
  },
  {
    dagen: 40,
    soort: 'les',
    tekst: 'Wij wisten zelf niet welke bronnen in huis we mochten gebruiken en vroegen daarom te weinig.',
    besluit: 'Er is een kaart van eigen bronnen, met bij elke bron op welke grond.',
    aanbeveling: 'Breng in kaart welke bronnen de eigen organisatie heeft',
    lijn: 'informatie',
    bereik: 'openbaar',
  },
];

type Gesprek = Omit<NieuwGesprek, 'datum' | 'voor' | 'eigenaarId'> & {
  dagen: number;
  /** Days after it was said. */
  binnen?: number;
  eigenaar?: Rol;
  uitkomst?: string;
};

/** What was asked and promised, and what came of it; one is late this morning. */
export const gesprekken: readonly Gesprek[] = [
  {
    dagen: 600,
    soort: 'vraag',
    partner: 'ondernemers',
    tekst: 'Mag ik een huurder om zijn legitimatie vragen?',
    lijn: 'samenwerking',
    bereik: 'openbaar',
    uitkomst: 'Ja. Op de kaart voor verhuurders staat wat u mag vragen en wat u niet bewaart.',
  },
  {
    dagen: 560,
    binnen: 80,
    soort: 'toezegging',
    partner: 'raad',
    tekst: 'De raad krijgt naast de cijfers ook verhalen uit het werk te lezen.',
    lijn: 'regie',
    bereik: 'openbaar',
    eigenaar: 'regisseur',
    uitkomst: 'Zij staan sinds het verslag over dat jaar bij elk hoofdstuk.',
  },
  {
    dagen: 280,
    soort: 'vraag',
    partner: 'raad',
    tekst: 'Waarom zegt het verslag niet hoeveel ondermijning er is?',
    lijn: 'regie',
    bereik: 'openbaar',
    uitkomst: 'Omdat niemand dat weet. Het verslag zegt nu bij elk cijfer wat het niet zegt.',
  },
  {
    dagen: 230,
    binnen: 90,
    soort: 'toezegging',
    partner: 'raad',
    tekst: 'De raad krijgt een avond over wat signalen zijn en hoe een raadslid zelf benaderd kan worden.',
    lijn: 'bewustwording',
    bereik: 'openbaar',
    eigenaar: 'regisseur',
    uitkomst:
      'De avond is gehouden; negentien raadsleden waren er. Twee vragen gaan mee naar het plan van volgend jaar.',
  },
  {
    dagen: 170,
    binnen: 60,
    soort: 'toezegging',
    partner: 'ondernemers',
    tekst:
      'Ondernemers op het bedrijventerrein krijgen een kaart met wat zij kunnen nagaan bij een nieuwe huurder.',
    lijn: 'samenwerking',
    bereik: 'openbaar',
    eigenaar: 'sleutelfiguur',
    uitkomst: 'De kaart is rondgebracht en staat op de website.',
  },
  {
    dagen: 120,
    soort: 'vraag',
    partner: 'inwoners',
    tekst: 'Wat gebeurt er met mijn melding als jullie er niets mee doen?',
    lijn: 'informatie',
    bereik: 'openbaar',
    uitkomst: 'Zij wordt na een jaar vernietigd. Dat staat nu bij het formulier.',
  },
  {
    dagen: 75,
    binnen: 70,
    soort: 'toezegging',
    partner: 'raad',
    tekst:
      'De raad hoort voor het einde van de herfst hoe vaak een controle niets opleverde, en wat dat betekent.',
    lijn: 'bestrijding',
    bereik: 'openbaar',
    eigenaar: 'regisseur',
  },
  {
    dagen: 30,
    binnen: 40,
    soort: 'toezegging',
    partner: 'partners',
    tekst: 'De partners krijgen de nieuwe werkwijze van het overleg te lezen voor zij wordt vastgesteld.',
    lijn: 'samenwerking',
    bereik: 'intern',
    eigenaar: 'jurist',
  },
  {
    dagen: 12,
    soort: 'vraag',
    partner: 'raad',
    tekst: 'Kan het verslag korter, met achterin wat we zelf zouden willen vragen?',
    lijn: 'regie',
    bereik: 'openbaar',
  },
];
