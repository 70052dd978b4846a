import type { Thema } from '#modules/informatie/signalen/contract.ts';

/** What people ordinarily report, per theme; {adres}, {firma}, {kenteken} and {telefoon} are filled in. */
export const waarnemingen: Record<Thema, readonly string[]> = {
  drugs: [
    'Bij {adres} ruikt het sinds een week naar hennep. De ramen zijn van binnen dichtgeplakt.',
    'Rond {adres} komen ’s avonds veel mensen kort aan de deur. Ze blijven twee minuten.',
    'Een busje met kenteken {kenteken} laadt ’s nachts blauwe vaten in bij {adres}.',
    'In de loods aan de {adres} draait dag en nacht een afzuiging. Er hangt geen bord.',
    'Achter {adres} liggen lege jerrycans met een scherpe geur.',
    'Een auto, {kenteken}, staat elke vrijdag op dezelfde plek bij {adres}. Er wordt iets overgegeven door het raam.',
  ],
  witwassen: [
    'Bij {firma} aan de {adres} zie ik nooit een klant, maar de pinautomaat meldt volgens de eigenaar topomzet.',
    'Er wordt bij {firma} een verbouwing van een ton contant afgerekend.',
    'Een klant wilde bij ons op {adres} een auto contant betalen in kleine biljetten. Hij reed weg in {kenteken}.',
    '{firma} is drie keer van eigenaar veranderd in een half jaar.',
  ],
  vastgoed: [
    'Op {adres} wonen elke maand andere mensen. De huur gaat contant.',
    'In het pand aan de {adres} slapen mensen boven de winkel, er staan matrassen op de overloop.',
    'De verhuurder van {adres} vraagt sleutelgeld en geeft geen contract.',
    'Opslagbox op {adres} wordt gehuurd zonder legitimatie, zegt de beheerder.',
  ],
  mensenhandel: [
    'Bij {firma} werken steeds dezelfde twee vrouwen, ook ’s nachts. Ze wonen in de zaak.',
    'Op {adres} wordt een groep mannen elke ochtend om vijf uur met een busje gehaald, {kenteken}.',
    'Een bezorger vertelde dat hij zijn paspoort niet heeft. Hij slaapt op {adres}.',
  ],
  zorgfraude: [
    'Er wordt begeleiding gedeclareerd voor cliënten op {adres} die daar volgens de buren niet wonen.',
    'Een zorgbureau, ingeschreven op {adres}, is nooit bereikbaar op {telefoon}.',
  ],
  gokken: [
    'In het achterzaaltje van {firma} wordt op dinsdag om geld gekaart.',
    'Bij {firma} aan de {adres} staan twee gokkasten achter een gordijn.',
  ],
  milieu: [
    'Achter {firma} loopt olie de sloot in.',
    'Op het terrein aan de {adres} staan wrakken en accu’s zonder vloer eronder.',
    'Er zijn weer vaten gedumpt aan het eind van de {adres}.',
  ],
  sport: [
    'Onze vereniging kreeg een sponsor die alleen contant wil betalen en niet op het bord hoeft.',
    'Na sluitingstijd brandt er licht in de kantine en staan er auto’s, onder meer {kenteken}.',
  ],
  'jonge-aanwas': [
    'Jongens van een jaar of veertien lopen bij het {adres} met dure jassen en twee telefoons.',
    'Op school wordt verteld dat je honderd euro krijgt voor een pakje wegbrengen bij {adres}.',
  ],
  adresfraude: [
    'Op {adres} staan zes mensen ingeschreven, maar er woont één oudere vrouw.',
    'Post voor vier bedrijven komt binnen op {adres}; het is een gewone woning.',
    'De brievenbus van {adres} puilt uit, toch is er vorige maand iemand ingeschreven.',
  ],
  overig: ['Er klopt iets niet bij {adres}, maar ik kan niet zeggen wat.'],
};

export const duidingen = [
  'Volgens mij hoort die daar niet.',
  'Ik denk dat het met die andere loods te maken heeft.',
  'Mijn collega denkt aan een katvanger.',
] as const;

export const wegingRedenen = [
  'Concreet object, recent gezien en binnen onze bevoegdheid.',
  'Meer dan één keer gezien, met tijd en plaats.',
  'Past bij eerdere signalen op hetzelfde object.',
  'De waarneming is uit de eerste hand en na te gaan.',
] as const;

export const besluitTeksten: Record<string, readonly string[]> = {
  controle: [
    'Incidentele controle, samen met de omgevingsdienst.',
    'Meenemen in de integrale controle van dit kwartaal.',
  ],
  casus: ['Meer partijen en meer dan één grond: casus met vaste kring.'],
  verrijken: ['Vergunningen en huurcontract opvragen.', 'Eerst adresgegevens en eerdere bezoeken nagaan.'],
  overgedragen: [
    'Naar Vergunningen: de exploitatievergunning nalopen.',
    'Naar de Omgevingsdienst: milieu-inspectie.',
  ],
  'politie-riec': ['Schriftelijk aan de politie, met ontvangstbevestiging.'],
  'geen-capaciteit': ['Wel opvolgen, nu geen mensen; terug binnen acht weken.'],
  'te-licht': ['Nog te weinig; bewaren tot er een tweede stukje komt.'],
  'geen-opvolging': ['Verklaarbaar na navraag; geen vervolg.'],
};
