const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Common surnames without their prefix, folded, in one list as the given names. A name that is missing here is still found beside a given name, initials or a title. */
export const SURNAMES = words(`
  aalbers aarab aarts abdullahi abhelakh aboutaleb abraha acar achahbar acheampong achterberg achtien
  ackerman adamczyk adams addo adebayo adekunle adeleke aden adeyemi adeyinka adhin adjei adriaanse aerts
  agbeko agyeman agyemang ahmadi ahmadzai ahmed ajayi ajodhia akande akbari akbulut akgun akhtar akin
  akkus akoto akpan aksoy aksu aktas akturk alami alberts alblas algoe ali allali allaoui allen almeida
  alphenaar altintas altun alvarez amadi amatsoleman amini amiri amoah amponsah amrani anderson andrade
  angelov ankrah ansah ansari antwi aouad appel appiah araya ardelean arends arendsen arikan arslan
  asamoah asante asfaw aslan atanasov ates atmopawiro autar avci awad aybar aydin aydogan aygun aykut
  azaoui aziz azizi azzouzi baah baali baan baars baas badloe baert bagheri bah bailey bak bakare baker
  bakkali bakkenes bakker bakkers bal balan balci baldew balentina balkan balogun banerjee bansradj baran
  barbu barendrecht barendregt barends barros barry basar bashir bastiaans batenburg baykal bayram becker
  bednarek bednarz beek beekman beemster beenhakker begic begovic bektas belhaj belkacem bell bello
  benaissa benali benhaddou benmoussa bensaid benschop berends berg berge bergman berisha bernadina
  bernard berrada berzins beukema beukers bhagwandin bhatt bhatti bhikharie bianchi bicer bielecki bihari
  biharie bijl bijleveld bilgin binda bindraban bingol bislimi bisoen bissessar blankers blaszczyk blauw
  bleeker blijleven bloemen blok blokhuis blokland blom boahen boateng boedhoe boele boelhouwer boer
  boerma boersma bogaert bogdan bogdanov bolt bommel bondarenko bonsu boogaard boon boot borisov borkowski
  borst bos bosch bose bosman botterweg bouali bouazzaoui bouchiba boukhari boulahrouz bouma bourass
  boutaib bouter boutkan bouwman bouwmeester bouzambou bouzidi boyko boz bozdag bozkurt brandon brandsma
  bratu bravenboer breedveld breur brijmohan brink broek broekhuizen bronkhorst brons brouwer brouwers
  brown bruijn bruin bruinsma bruno bucur budak bui buijs buis buitendijk bulut burger burlacu butt
  buurman cabral cakir calin caliskan cam camara campbell can cao cardoso carter carvalho castro cats
  ceban celik cengiz cerny cetin ceylan chaabi chafik chahid chan changoer charif chatterjee chaudhry
  chauhan chen cheng cherkaoui cheung chin chmielewski choi chote chotoe chow chukwu chung cieslak ciftci
  cijntje cinar ciobanu cisse claassen claes claessens clark coban coenen cojocaru collins colombo coman
  constantin conteh conti cook cools cooper cornelisse cornelissen correia coskun costa costache coulibaly
  couwenberg cox cozma cramer cretu croes croitoru czajka czarnecki daalder daams dabrowska dabrowski dag
  dahmani dalen dalkiran dam damen danev dang danila danjuma danso daoudi dar darko darwish das davis
  debipersad debisarun declercq deelen dekker dekkers delgado delic demir demirbas demirci demirel denev
  deng deniz derksen dervishi desai desmedt desmet deurloo dhanes diaconu diallo dias diaz diepenbroek
  dihal dijk dijkstra dimitrov dimitrova dinc dingemanse dinh dinu diop dirks dirksen djojodikromo do doan
  dobre doelam dogan dominguez donev donkers donkor doorn doornbos dordevic dorsman dorst dragan dragomir
  driessen driouch drost dubois duda dudek duijn duijnhouwer duin duivenvoorde dumitrescu dumitru duong
  dupont dupuis durak duran durand durmaz dursun dutta duyvestein dvorak ebrahimi edwards effiong eijk
  eijkelenboom eikelboom ekici ekinci ekwueme elmas elzinga emanuels emenike enache ene engelen engels
  erdem erdogan eren ergin ergun ersoy erten esajas esch esen esposito essed essen eustatia evans evers
  everts evora eze ezeh faber farah farkas farooq fassi fedorov feenstra felida feng fernandes fernandez
  ferrari ferreira ferrier filali filip fitzgerald flier florea fonseca fortuin francisca franken fransen
  franssen frimpong fuchs gaal gajadin gajewski galen gallo ganchev ganga gangaram ganpat gao garcia
  garnier gashi gebremariam gedik geel geerman geerts gelder geluk genc genov gent georgiev gerards
  gerrits gerritsen geurts ghani ghasemi ghazi ghebreab ghebremedhin gheorghe ghosh gijsen girdhari girma
  glowacki gocmen goedhart goedhoop goethals gok gokce golebiewski gomes gomez gonzalez goossens gopal
  gorski gospodinov goudriaan gouw graaf graaff graafland grabowski greco green griffioen grigore groen
  groenendijk groeneveld groenewegen groot groothuis grosu grotenhuis guclu guerrab gul guler gunay gunduz
  gunes guo gupta gur gurbuz gutierrez guven gyamfi haak haan haar haas habte habtemariam haddad haddou
  hadji hadjiev hadzic hagen haidari haider haile hajji hak hakkert halili hall ham hamdan hamdaoui hamidi
  han hanoeman hardeman hardeo harmsen harpal harrak harris hartman hartmann hartog hasani hassan hassani
  hazelaar he heemskerk heer heerema heidari heiden heijden heijmans heijnen held hendriks hendrikse
  hendriksen hermans hernandez hersi heuvel heuven hill hira ho hoang hodzic hoek hoekman hoekstra hof
  hoffmann hofman hofmann hofstede hofstra hollander hoogdorp hoogendoorn hoogeveen hoogland hooi hordijk
  horst horsten horvat horvath hosseini hoti hout houwelingen hoven hoving howard hoxha hristov hsu hu
  huang hubers huijbers huisman huizen huizinga hulsbosch hulst husic hussain hussaini hussein huynh iacob
  ibrahim idrissi ignat igwe ijzerman ilhan ilic ilie iliescu iliev inan ionescu iqbal irimia isenia isik
  ismaili ivan ivanov ivanova iwu iyer jablonski jabri jackson jacobs jacobsen jadnanansing jafari jager
  jagers jagroep jairam jakubowski jama janik jankauskas jankie jankowski janowski janse jansen jansma
  janssen janssens jashari jasinski jaspers javed jaworski jhagroe jiang jimenez johnson jones jong jonge
  jongsma jonker jonkers joosten jorissen joshi jovanovic jozwiak kaczmarek kaczor kaddouri kadi kahraman
  kaiser kalinowski kalkan kalkman kalnins kalpoe kamara kaminski kamp kamphuis kandemir kanhai kania
  kaplan kaptein kara karabulut karaca karadag karadeniz karagoz karahan karakaya karakus karaman karatas
  karels karimi kartal kartaloglu kartodikromo kartosen kasanwidjojo kasi kasprzak kasteel kastrati kaur
  kavak kaya kaygisiz kazemi kazlauskas kazmi keijser keijzer keita keizer keles kelly kelmendi kemp
  kemper kennedy kensmil kerk kerkhof kersten keskin keuken khalifa khalil khan khani khattabi khoesial
  khoury kidane kievit kilic kilinc kim kirilov kiss klaassen kleijn klein klijn klok klomp kloosterman
  knaap knoop koc kocak kocaman koch kock koeman koendan kohler kok koksal kolev kolff kolk kolodziej
  koning konings kooij kooijman kooiman kooistra kool koopman koopmans korevaar korkmaz koroglu koroma
  korpershoek kortekaas korteweg kose koster kostov kovac kovacevic kovacs kovalchuk kovalenko kowalczyk
  kowalska kowalski kozak koziol kozlowski kraaijeveld kraan kramer kranenburg krasniqi krastev krause
  kravchenko krawczyk krol kromosoeto kroon kruger kruijf kruis kruk krul kryeziu kubiak kubicki kucharski
  kucuk kuijper kuijpers kuijt kuiper kuipers kulesza kumar kurt kus kuznetsov kwakernaak kwiatkowski kwik
  kwok kyei laan laar lach lachman lachmansingh lachmon lagerwerf lagrand lahlou lai lakerveld lalbahadoer
  lam lambert lambrecht lammers lamrani landveld lange langendoen langerak langeveld lankhuijzen lansink
  lau lazar lazarov le leclercq lee leeflang leenders leeuw leeuwen leeuwenburgh lefebvre lehmann leijden
  leijten leito leka lemmens lensink leroy lesniak leung lewandowski lewis li lie ligtenberg limani
  limburg lin lind linden linger lis lith liu lo lodewijk loenen lommers loo looman loon loos lopes lopez
  lubbers luca lucassen lugt luijten lungu luo luong lupu ly lysenko ma maas maassen maat maciejewski
  madej maduro maes mahabali mahabier mahabir mahmood mahmoud mai majewski majid mak makowski maleki malik
  malinowski maliqi manea mangal mansour mansouri marciniak marel marin marinescu marino marinov mark
  markovic markowski marle marques marsman martens martin martina martinez martins mastenbroek matawlie
  matei matos matusiak mazur mazurek mccarthy meer mees mehmeti mehta meier meij meijden meijer meijerink
  meijers melnyk memic mendes menon mensah mertens messaoudi metin meulen meyer michalak michalski
  michiels michielsen middelkoop mihai mihailov mihalache mikolajczyk miller mirza mirzaei mishra
  misiedjan misier mitchell mitev mitrea moerman mohammadi mohamud mokhtari mol moldovan molen molenaar
  molnar monteiro mooij moore moradi moraru moreau moreno moret morgan morina morozov morris mousavi
  moussa moussaoui mroz mucha mughal muilwijk mujic mukherjee mulder mulders muller mungroop munoz
  munteanu muresan murphy mus mustafa mustafaj naaktgeboren naarden naciri nagy nair najjar nandlal narain
  nasser nauta navarro nawaz naydenov nazari nazimi ndiaye neagu nedelcu negash negru nelson nemeth nes
  neumann neven ng nghiem ngo nguyen nica nieman nieuwenhuis nieuwenhuizen nieuwpoort nijhuis nijland
  nikolic nikolov nistor nkansah nnadi noordam noordermeer noordhoek noordzij noori noort noorzai nouri
  novak novotny nowacki nowak nowakowski nowicki nugteren nunes nur nwachukwu nwosu nyarko o'brien
  o'connor o'neill obi odukoya oedit oemrawsingh oever ofori ogunleye ojo okafor okeke okonkwo okoro okoye
  okur oladipo olaru olawale olijfveld oliveira olsthoorn olszewski omerovic onal onder onyeka ooms
  oorschot oosten oosterhof oosterhuis oosterling oostrom oostveen opoku oprea oral orhan orlowski ortiz
  oruc osei osei-bonsu osman osmani ostrowski otten ouali ouazzani ouchen oudshoorn oukacha ouwerkerk
  overbeek overgaauw owusu oz ozan ozbek ozcan ozdemir ozel ozer ozgur ozkan ozmen ozols ozturk paans
  paars paauw pala palm pan pana pancham panday pandey pannekoek park parker parlevliet parmessar pas
  patel paun pauw pauwels pavlov pavlovic pawirodinomo pawlak pawlik pawlowski peeters pekmez pellikaan
  penev pengel penning pereira perez petcu peters petit petrauskas petre petrov petrova petrovic pham phan
  phillips piatek pieters pietersen pietras pietrzak pijl pinas pinto piotrowski pirvu plas ploeg pluim
  podgorski poel poeran pol polak polat poldervaart pols pool poon poort poot pop popa popal popescu popov
  post postma potters preda prins prinsen pronk prooijen przybylski purperhart putten qaderi qasim quach
  quaye quist qureshi raat rachidi radev radu raghoebar ragoenath rahimi rahmani raja rama ramadani
  ramautar rambaran ramcharan ramdas ramdin ramdjan ramirez ramjiawan ramkhelawan ramkisoen ramlakhan
  ramlal ramlogan ramnandan ramnarain ramnath ramos rampersad ramsaran ramsundar ramtahal rana randjitsing
  rao rashid ratajczak rathipal raven raza reddy reed reedijk rehman reijnders reingoud reitsma rekers
  rensen resodihardjo reus rexhepi rezaei rhee ribeiro ricci richard richter ridder riel rietdijk rietveld
  rijger rijk rijken rijkers rijn rijnders rijneveld rijswijk ritsema roberts robinson rodenburg rodrigues
  rodriguez roelofs roelofsen roest rogers roman romano romanowski rombouts romero romijn rood roodenburg
  rooij rook roos rosmalen rossi rossum rostami rotaru rotteveel roy rozendaal ruijter ruiter ruiz rusev
  russo rusu rutkowski rutten ryan saarloos sabbagh sadeghi sadiku sadowski saeed saglam sahin sahtoe
  saidi saleh salehi salem salhi salihovic salihu samlal sanchez sanchit sanders sandu sanni santokhi
  santos sardjoe sari sarikaya sarpong sastrodihardjo sato sava savas sawicki schaaf schaap schaefer
  schafer schaik schalk schans scheepers schenk schenkel scherpenzeel schilder schilperoord schinkel
  schipper schippers schmidt schneider schoenmaker scholten schoon schot schouten schreuder schreurs
  schroder schulz schulze schuurman schwarz scott seedorf selimi selimovic sen serban sesay seters sevim
  sewberath sewgobind sewnarain sezer shah shala shami sharifi sharma shehu sheikh shen sheombar
  sheorajpanday shevchenko shirazi siddiqui sieuw sijtsma sikkema sikora sikorski silva simeonov simion
  simons simsek singh sital skiba slager slagveer slavov sliedrecht slimani slingerland sloot slot sluis
  smaal smeets smid smirnov smit smith smits snel snijders snoei snoek sobczak sobczyk soekardi soekhlal
  soekhoe soest sokolov sokolowski solak somai song sonmez sordam sousa souza sow soylu spaans spek spoor
  sprong spruijt spruit sroka staal stachowiak stam stan stanciu stancu stanev stanikzai stapel steen
  steenbergen steenhuis stefan stefanov stefanski stehouwer stelt stepien stewart stoel stoica stolk
  stolwijk stoop stout stoyanov stoyanova straaten straten straver strijbos struijk suciu suer sukhraj
  sukul suleiman suljic sullivan sultani sun sungur suzuki svoboda swart swarte swiatek swinkels sy syed
  szabo szczepanski szewczuk szewczyk szulc szymanski szymczak ta tadesse tahiri tak talbi tam tan tanaka
  tanase tanev tang tanriverdi tarhan tariq tas taskin tavares taylor tazi teeuw tehrani teixeira tekin
  tekle temel temiz terlouw terpstra tervoort tesfai tesfamariam tesfay tetteh teunissen tewarie tezcan
  thaci thai thakoer thakur theunissen thijssen thomas thompson thys tichelaar tielemans tiggelaar tijssen
  tilakdharie timmer timmerman timmermans timur tiwari tjin tjon tkachenko todorov toker toklu tol toma
  tomaszewski tomczak toonen topal toprak torres tosun toth toure tran traore trinh tromp trompetter
  troost truong tsang tse tsonev tsvetkov tudor tudose tuin tuinstra tunc turan turcu turek turgut turk
  turkmen turner twigt ubbink ucak ucar uijl uijttenhaak uil ulusoy unal urban urbanski ursu usman uyar
  uysal uzoma uzun uzunoglu vaandrager vaart vaessen valk valkenburg vandamme vandenberghe varga vasile
  vasilev vazquez veen veenstra veer vegt velde velden veldhuis veldhuizen veldman velikov velzen ven
  venema venetiaan vennix verbaan verbeek verboom verbruggen verburg verdonk verduin verhaar verhaeghe
  verhagen verheij verheul verhey verhoef verhoeven verhulst verkade verkaik verkerk verkuil verlinden
  verma vermaas vermaat vermeer vermeij vermeulen vernooij verschoor verschuur versloot versluis verspuij
  versteeg versteegh verstraten verver verweij vijfvinkel vink vis visscher visser visserman vissers
  vladimirov vlaming vlasblom vliet vlot vo vogel vogelaar vogels voicu volkers volkov vonk voogd voorden
  voorn voort vorst vos vreden vreeswijk vreugdenhil vries vroegindeweij vroom vu vuijk vural waal
  waardenburg wagenaar wagner wal walczak walker wang wapenaar ward wardak warsame wasilewski wassenaar
  water weber weerd weerdenburg weeren weerheim wegman wei weide weidum weijers weldu welling wels wen
  werf werleman wesseling wessels westdijk westerbeek westerhof westerveld westra wever white wieczorek
  wiegel wiel wiele wierda wiersma wierzbicki wijdenbosch wijk wijnands wijnen wijngaard wijngaarden
  wijnhoven wilczek wilk willems willemsen williams wilms wilson winden wingerden winkel winklaar winter
  wisniewska wisniewski wit witkowski witte wlodarczyk woerden wojciechowski wojcik wojtowicz wolde woldu
  wolf wolters wong wongsokarto worku wouden woudenberg wouters wozniak wright wrobel wroblewski wrona wu
  wubben wysocki xie xu yacoubi yadav yagci yahyaoui yalcin yaman yan yanev yang yanik yao yasar yavuz ye
  yeboah yener yesil yeung yigit yildirim yildiz yilmaz yip yohannes yordanov young yousafzai yu yuan
  yucel yuksel yurt yusuf zaal zadran zafar zaidan zajac zak zalewski zamani zamfir zand zanden zandstra
  zanten zaoui zawadzki zee zeefuik zeegers zeeman zeka zeng zengin zerai zeroual zevenbergen zeybek zhang
  zhao zhelev zheng zhong zhou zhu ziani zielinska zielinski zijderveld zijl zijlstra zimmerman zimmermann
  ziolkowski zoeten zonnenberg zonneveld zoon zuidema zuidgeest zuylen zwaan zwan zwart zwarts zwartveld
  zweers zwijnenburg zwinkels
`);
