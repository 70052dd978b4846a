/** Forms of address: after these one name is enough, and small letters will do for a known one. */
export const TITLES: ReadonlySet<string> = new Set(
  'heer dhr hr meneer mijnheer mevrouw mevr mw mvr mej juffrouw familie fam wijlen gezin gebroeders erven weduwe echtpaar pan pani panu pana panem herr frau mister mr mrs ms miss señor senor senora monsieur madame buurman buurvrouw oom tante bay bayan drs ing ir prof dokter imam pastoor dominee zuster broeder meester juf sheikh hadji'.split(
    ' ',
  ),
);

/** Words that announce a name, after which one word with a capital that is no given name is enough. */
export const ROLE_CUES: ReadonlySet<string> = new Set(
  'eigenaar eigenaresse eig verd betr huurder huurster onderhuurder verhuurder verhuurster huisbaas bewoner bewoonster hoofdbewoner medebewoner bestuurder bestuurster directeur directrice melder meldster beller belster aangever aangeefster getuige betrokkene verdachte medeverdachte slachtoffer gedetineerde contactpersoon naam exploitant leidinggevende vergunninghouder aanvrager vennoot gemachtigde gevolmachtigde katvanger bijrijder chauffeur kapitein schipper stuurman klager klaagster agent hoofdagent brigadier wijkagent inspecteur rechercheur verbalisant toezichthouder boa handhaver ambtenaar advocaat raadsman raadsvrouw notaris makelaar wethouder burgemeester beheerder voorzitter penningmeester secretaris ondernemer uitbater verzekerde cliënt client patiënt kentekenhouder tenaamgestelde rekeninghouder ontvanger afzender ondergetekende collega casemanager projectleider teamleider deurwaarder curator bewindvoerder huisarts arts docent trainer monteur aannemer makelaar boekhouder accountant taxateur medebewoner tussenpersoon bemiddelaar handelaar koper verkoper leverancier opdrachtgever opdrachtnemer klant gast bezoeker bezoekster werkgever werknemer'.split(
    ' ',
  ),
);

/** Kin: the name behind it must be whole. */
export const KIN: ReadonlySet<string> = new Set(
  'zoon zoontje dochter dochtertje broer broertje zus zusje zuster vader moeder neef nicht oom tante opa oma vriend vriendin partner echtgenoot echtgenote vrouw man ex ex-man ex-vrouw schoonzoon schoondochter zwager schoonzus stiefzoon kennis maat compagnon zakenpartner medewerker medewerkster werknemer collega buurjongen buurmeisje kind leerling hulpverlener boekhouder'.split(
    ' ',
  ),
);

/** Words after which whoever is meant is named by a given name alone. */
export const NAMING: ReadonlySet<string> = new Set(
  'ene zekere genaamd geheten heet heette heten heetten alias bijgenaamd roepnaam voornaam bijnaam noemt noemde noemen voorstelde voorstelt'.split(
    ' ',
  ),
);

/** Words after which two capitals are a place, a thing or a firm. */
export const NOT_BEFORE_A_NAME: ReadonlySet<string> = new Set(
  'het een de in te uit naar nabij richting garage café cafe restaurant hotel bakkerij slagerij kapper kapsalon winkel bedrijf firma loods camping jachthaven haven schip boot ms mts motorschip school kerk moskee vereniging club stichting wijk buurt park terrein gemeente merk type model site website krant'.split(
    ' ',
  ),
);

/** Endings of bodies, plans, firms and qualities, which are written with capitals and are no names. */
export const ABSTRACT =
  /(?:overleg|dienst|vereniging|verordening|samenwerking|ontwikkeling|beeld|beleid|aanpak|zaken|heid|teit|schap|atie|aties|lijke|ische|programma|project|akkoord|commissie|plan|wet|bedrijf|winkel|erij|salon|studio|service|verhuur|handel|transport|makelaardij|techniek|centrale|gemeente|hal|bad|school|centrum|gebouw|flat|station|museum|theater|stadion|toren|complex|kanaal|terrein|kliniek|praktijk|kantoor)$/;

/** Endings of places; a surname such as Dijk or Hof alone is none of these. */
export const STREETLIKE =
  /^.{2,}(?:straat|str|weg|laan|plein|kade|singel|gracht|steeg|dreef|plantsoen|boulevard|terrein|centrum|haven|markt)$/;

const CALENDAR =
  'januari februari maart april mei juni juli augustus september oktober november december maandag dinsdag woensdag donderdag vrijdag zaterdag zondag kerst kerstdag pasen paasdag pinksteren pinksterdag eerste tweede derde vierde goede koningsdag bevrijdingsdag';
const SMALL =
  'de het een en of maar want dus als dan toen nu hier daar er ik jij je u wij we hij zij ze hun hen ons onze mijn jouw uw zijn haar deze dit die dat wie wat waar wanneer hoe welke met zonder voor na aan in op bij naast van vanaf tot te ter ten uit naar door over om onder boven achter tussen tegen tegenover ook niet wel geen graag beste geachte hallo hoi dag goedemorgen goedemiddag goedenavond groet groeten vriendelijke hoogachtend betreft onderwerp re fw fwd ps nb let melding meldingen bericht gisteren vandaag vannacht morgen vanavond vanmiddag vanmorgen soms vaak altijd nooit volgens sinds tijdens omdat alle veel meer bedankt dank langs rond binnen buiten rondom vlakbij iemand niemand men mensen verder daarna toch zelf echt misschien waarschijnlijk bezoeker bezoekster klant baliemedewerker verbalisanten getuigen tel telefoon mob mobiel adres woonplaats geboren geb datum bsn iban kvk btw kenteken merk kleur tevens ofwel inzake namens wegens gezien gelet conform meldt belt belde woont woonde staat zit ligt kan kunt wil wilt heeft had mag moet zal zou graag kijk bel mail stuur zie let hij';
const ROLES =
  'heer mevrouw meneer familie eigenaar eigenaresse huurder verhuurder bewoner bewoonster hoofdbewoner medebewoner bestuurder directeur directrice melder neef nicht broer zus zoon dochter vriend vriendin oom tante vader moeder buurman buurvrouw naam contactpersoon betrokkene verdachte collega medewerker medewerkster toezichthouder boa havenmeester penningmeester voorzitter secretaris beheerder chauffeur monteur man vrouw jongen meisje ondernemer agent rechercheur jurist regisseur';
const BODIES =
  'gemeente provincie rijk politie justitie openbaar ministerie belastingdienst douane raad college burgemeester wethouder kamer koophandel rechtbank hof koning koningin staat veiligheidsregio omgevingsdienst brandweer ggd ggz uwv svb ind cjib rdw kvk riec liec halt veilig thuis meld misdaad anoniem rode kruis leger heils sociale dienst bureau regionaal landelijk informatie expertise centrum stichting vereniging bond federatie unie europese nederlandse nationale koninklijke stichtingen woningcorporatie corporatie wijkagent wijkteam afdeling team partij wet project operatie huize huis villa wapen tour bond fonds commissie orde kring clubhuis bey hanim hanım efendi house palace paleis center centre world point corner express studio spa plaza sr jr no yes the partijen cluster onderdeel fase meldpunt basisschool kinderopvang kindercentrum sporthal zwembad buurthuis wijkcentrum station brug sluis theater museum kasteel molen boerderij hoeve landgoed manege speeltuin bibliotheek camping jachthaven holland casino lounge bijbel koran rijksweg route buurtpreventie buurtbeheer leefbaar lokaal groen links volkspartij vrienden leden ouders bewoners huurders eigenaren kinderen slachtoffers verdachten getuigen universiteit hogeschool tribunaal dossier';
const TRADE =
  'autobedrijf garage automotive auto autos bandenservice carwash café cafe hotel restaurant eetcafé bakkerij slagerij kapper kapsalon barbershop nagelstudio massagesalon sportschool gym shisha lounge bar club casino coffeeshop growshop belwinkel avondwinkel supermarkt snackbar pizzeria loods opslag box jachthaven camping makelaardij makelaars vastgoed verhuur beheer holding groep group transport logistiek bouw bouwbedrijf aannemers schoonmaak uitzendbureau handelsonderneming trading import export services service solutions consultancy international nederland holland benelux school college kerk moskee wijk park bedrijventerrein industrieterrein winkelcentrum sportpark ziekenhuis verzorgingshuis bv nv vof cv albert heijn jumbo action gamma karwei praxis hema kruidvat blokker shell esso';
const VEHICLES =
  'mercedes benz sprinter vito volkswagen caddy transporter crafter golf polo passat touran ford transit focus fiesta opel vivaro corsa astra renault trafic master kangoo clio megane peugeot partner boxer expert citroën citroen berlingo jumper jumpy fiat ducato scudo doblo iveco daily bmw audi volvo toyota hilux proace aygo nissan hyundai kia skoda octavia seat tesla porsche range rover land jaguar lexus mazda suzuki mitsubishi honda yamaha piaggio vespa daf man scania iphone samsung galaxy android google maps whatsapp telegram facebook instagram marktplaats';
const ORIGINS =
  'nederlands nederlander poolse pools roemeense roemeens bulgaarse bulgaars turkse turks marokkaanse marokkaans duitse duits belgische belgisch engelse engels franse frans italiaanse spaanse albanese litouwse letse hongaarse tsjechische oekraïense russische surinaamse antilliaanse chinese syrische somalische eritrese noord zuid oost west nieuw nieuwe oud oude grote kleine rood rode wit witte zwart zwarte blauw blauwe grijs grijze groen groene geel gele den haag bosch amsterdam rotterdam utrecht dordrecht';

/** Whoever runs something: what follows "heet" is then a name of a person, not of the thing. */
export const OWNER =
  /(?:eigenaar|eigenaresse|exploitant|uitbater|directeur|bestuurder|beheerder|man|vrouw|chauffeur|schipper|kapitein|huurder|verhuurder|medewerker|medewerkster|baas|huisbaas|bewoner|jongen|meisje|persoon|zoon|dochter|broer|vriend|vriendin)[^.!?]{0,40}$/iu;

/** People of proverbs, feasts and public life: not a subject. */
export const PROVERBIAL =
  /^(?:jan (?:publiek|modaal|met de pet|rap|klaassen|alleman|splinter|doedel|boezeroen|soldaat|de man|joker|lul|salie|steen)|piet (?:snot|hein|mondriaan|paulusma)|zwarte piet|pietje (?:puk|bell|precies)|joop den uyl|john doe|jane doe|vrouwe justitia|sint (?:nicolaas|maarten|jan|joris)|sinter klaas|joost van den vondel|michiel de ruyter|willem (?:van oranje|alexander|barentsz|ii)|willem-alexander van oranje|anne frank|vincent van gogh|rembrandt van rijn|johan cruijff|johan cruyff|max verstappen|mark rutte|dick schoof|geert wilders|donald trump|joe biden|vladimir poetin|albert (?:heijn|cuyp)|douwe egberts|jan linders|dirk van den broek|leen bakker|anton pieck|max havelaar|mercedes benz|jan allemaal|hans en grietje|jip en janneke|kapitein iglo|moeder teresa|koning arthur|prins bernhard|vader abraham|jut en jul|sherlock holmes|james bond|harry potter|robin hood|ali baba|don juan|al capone|pablo escobar|johnny jordaan|john rambo|willem drees|johan van oldenbarnevelt|johan cruijff|karel doorman|louis vuitton|calvin klein|tommy hilfiger|hugo boss|ralph lauren|michael kors|jack daniels?|johnnie walker|santa claus|harley[- ]davidson|aston martin|alfa romeo|mini cooper|land rover|no surrender|hells angels|dolce|yves saint laurent|rolls[- ]royce|john deere|philip morris|pall mall|lucky strike|red bull|captain morgan|albert schweitzer|erasmus mc|martin luther king|anne frank|marco borsato|andre hazes|andré hazes|joost eerdmans|pim fortuyn|theo van gogh|jan van gent|jan salie|sint bavo|jan des bouvrie|hans worst|klaas vaak|jan en alleman|henk en ingrid)(?![\p{L}])/iu;

/** Words with a capital that end the name of a firm or never begin one. */
export const NEVER_IN_FIRM: ReadonlySet<string> = new Set(
  [CALENDAR, SMALL, ROLES]
    .join(' ')
    .split(' ')
    .filter((word) => !/^(?:de|het|van|der|den|ter|ten|goede|dag|goed)$/.test(word))
    .concat(
      'eigenaar betreft geachte adres naam telefoon tel mobiel kenteken datum kvk btw iban rekening factuur bedrag leverancier opdrachtgever opdrachtnemer klant verhuurder huurder afzender ontvanger bestemd geleverd volgens mijn tenaamgestelde handelsregister ingeschreven eigendom bezorgd gezien alleen omdat toch zelfs daarna vervolgens verder tevens echter inmiddels'.split(
        ' ',
      ),
    ),
);

/** Words that never are a given name or surname here, though they may stand with a capital. */
export const NEVER_A_NAME: ReadonlySet<string> = new Set(
  [CALENDAR, SMALL, ROLES, BODIES, TRADE, VEHICLES, ORIGINS].join(' ').split(' '),
);
