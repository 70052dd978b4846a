const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Common surnames without their prefix, folded, in one list as the given names. A name that is missing here is still found beside a given name, initials or a title. */
export const SURNAMES = words(`
  aalbers aarab aarts abdullahi aboutaleb acar achahbar acheampong achterberg ackerman adamczyk adams addo
  adebayo aden adeyemi adjei adriaanse agyeman agyemang ahmadi ahmadzai ajodhia akbari akbulut akgun aksoy
  aktas alami alberts alblas allali allaoui allen almeida altun alvarez amoah amrani anderson andrade
  angelov ansah antwi aouad appiah araya arends arendsen arslan asamoah asante aslan atanasov ates autar
  avci awad aydin azaoui azzouzi baali baars baas badloe bah bailey bak baker bakkali bakkenes bakker
  bakkers balci baldew balentina balogun baran barbu barends barros barry bastiaans bayram becker beek
  beekman beenhakker bektas belhaj belkacem bell bello benaissa benali benhaddou benmoussa bensaid berends
  berg berge bergman berisha bernadina bernard berrada berzins beukers bhagwandin bhikharie bianchi
  biharie bijl bisoen bissessar bloemen blok blokland blom boateng boer boersma bommel bondarenko boogaard
  borkowski bos bosch bosman bouali bouazzaoui bouchiba boukhari boulahrouz bouma bourass boutaib bouwman
  bouwmeester bouzambou bouzidi boyko bozkurt brandon brink broek brouwer brouwers brown bruijn bruin
  bruno bui buijs bulut butt buurman cabral cakir camara campbell can cardoso carter carvalho castro celik
  cerny cetin chaabi chafik chahid chan changoer charif chaudhry chen cherkaoui cheung chin chmielewski
  choi chote ciftci cijntje ciobanu cisse claassen claessens clark coenen collins colombo constantin
  conteh conti cook cooper cornelissen correia coskun costa coulibaly cox croes czarnecki daalder
  dabrowska dabrowski dahmani dam damen dang daoudi darwish davis debipersad debisarun dekker dekkers
  delgado demir demirci derksen dervishi diallo dias diaz diepenbroek dijk dijkstra dimitrov dimitrova
  dinu diop dirks dirksen do dobre dogan dominguez donkers dordevic dorst driessen driouch drost dubois
  dudek duin dumitrescu dumitru duong dupont durand durmaz dvorak edwards eijk ekinci elzinga emanuels
  engelen engels erdogan ergin ergun esajas esposito essed essen eustatia evans evers evora eze faber
  farah farkas fassi fedorov felida fernandes fernandez ferrari ferreira ferrier filali fitzgerald florea
  fonseca francisca franken fransen franssen fuchs gallo ganga ganpat garcia garnier gashi gebremariam
  geerman geerts georgiev gerards gerrits gerritsen geurts ghazi gheorghe girdhari goedhart goedhoop gomes
  gomez gonzalez goossens gopal gorski graaf graaff grabowski greco green griffioen groen groenendijk
  groeneveld groenewegen groot guerrab gul guler gunay gunduz gunes guo gupta gutierrez haak haan haas
  haddad haddou hadji hagen haile hajji hall ham hamdan hamdaoui hamidi hanoeman hardeman harmsen harrak
  harris hartman hartmann hartog hassan hassani heer heerema heijmans heijnen held hendriks hendrikse
  hendriksen hermans hernandez hersi heuvel hill ho hoek hoekman hoekstra hof hoffmann hofman hofmann
  hofstra hoogdorp hoogendoorn hoogeveen hoogland hooi horst horvat horvath hosseini hout hoven hoving
  howard hoxha hristov hu huang huijbers huisman hulst hussain hussaini hussein huynh ibrahim idrissi ilic
  iliev ionescu iqbal isenia isik ivanov ivanova jablonski jabri jackson jacobs jacobsen jagers jagroep
  jakubowski jama jankauskas jankowski jansen janssen janssens jasinski jaspers jaworski jhagroe jimenez
  johnson jones jong jonge jongsma jonker jonkers joosten jovanovic kaczmarek kaddouri kadi kahraman
  kaiser kalinowski kalkman kalnins kalpoe kamara kaminski kamp kamphuis kanhai kaplan kara karabulut
  karaca karadeniz karakaya karimi kartal kartaloglu kartosen kaur kaya kazlauskas keijzer keita keizer
  kelly kelmendi kennedy kensmil kerk kersten keskin khalifa khalil khan khattabi khoury kidane kilic kim
  kiss klaassen kleijn klein koc kocaman koch kock kohler kok kolev kolk kolodziej koning konings kooij
  kooijman kooistra kool koopman koopmans korkmaz koroma kortekaas kose koster kovacevic kovacs kovalchuk
  kovalenko kowalczyk kowalska kowalski kozlowski kraaijeveld kraan kramer krasniqi krause kravchenko
  krawczyk krol kromosoeto kroon kruger kruis kubiak kucharski kuijpers kuijt kuiper kuipers kumar kurt
  kuznetsov kwiatkowski laan lachman lachmansingh lahlou lammers lamrani landveld lange langeveld lansink
  lazar le lee leeflang leenders leeuw lefebvre lehmann leijten leito leka leroy lewandowski lewis lie lin
  lind linden linger lis liu lo lodewijk lommers loo looman loon loos lopes lopez lucassen luijten lungu
  ly lysenko ma maas maassen maciejewski maduro mahabier mahabir mahmoud majewski majid malik malinowski
  mangal mansour mansouri marciniak marin marino marinov mark markovic marques marsman martens martin
  martina martinez martins matei matos mazur mazurek mccarthy meer mees meier meijer meijerink melnyk
  mendes mensah messaoudi meulen meyer michalak michalski michielsen mihailov miller misiedjan mitchell
  moerman mohammadi mohamud mokhtari mol moldovan molen molnar monteiro mooij moore moreau moreno morgan
  morozov morris moussa moussaoui mulder mulders muller munoz munteanu murphy naarden naciri nagy najjar
  nandlal narain nasser nauta navarro ndiaye nelson nemeth neumann ngo nguyen nieuwenhuis nijhuis nijland
  nikolic nikolov nistor noordhoek noori novak novotny nowak nowakowski nowicki nugteren nunes nur nwosu
  o'brien o'connor o'neill obi oedit okafor okeke okonkwo olijfveld oliveira olszewski oosterhof
  oosterhuis ortiz osei osman ostrowski otten ouali ouazzani ouchen oukacha ouwerkerk owusu ozcan ozdemir
  ozer ozkan ozols ozturk paauw palm pancham panday pannekoek park parker parmessar pas patel pauw
  pavlovic pawlak pawlowski peeters pengel penning pereira perez peters petit petrauskas petrov petrova
  petrovic pham phan phillips pieters pietersen pietrzak pinas pinto piotrowski plas pluim poel poeran pol
  polat pool poort pop popa popescu popov post postma potters prins prinsen pronk purperhart putten qasim
  rachidi radu raghoebar ragoenath rahimi rahmani ramautar rambaran ramcharan ramdas ramdin ramirez
  ramkisoen ramlal ramnarain ramnath ramos ramsaran reed reingoud reitsma rezaei ribeiro ricci richard
  richter ridder rietdijk rietveld rijger rijk rijn rijnders ritsema roberts robinson rodrigues rodriguez
  rogers romano romero romijn rooij rook roos rossi ruiter ruiz russo rusu rutkowski rutten ryan sabbagh
  sadowski sahin saidi saleh salem salhi sanchez sanders santos sardjoe sari sato sawicki schaaf schaap
  schaefer schafer schans scheepers schilder schilperoord schipper schippers schmidt schneider scholten
  schouten schreuder schreurs schroder schulz schulze schuurman schwarz scott sesay sewberath sewgobind
  sewnarain sezer shah shami sharma shehu sheikh shevchenko sijtsma sikkema sikora silva simons simsek
  singh sital slager slagveer slimani slingerland sloot slot sluis smeets smid smirnov smit smith smits
  snijders snoek soekhoe sokolov sokolowski sonmez sordam sousa souza sow spaans spek stam stan steen
  stehouwer stelt stepien stewart stoica stolk stout stoyanov stoyanova straaten straten sukhraj suleiman
  sullivan sun suzuki svoboda swart sy syed szabo szewczyk szymanski tahiri talbi tanaka tas tavares
  taylor tazi teixeira tekin tekle terpstra tesfamariam teunissen theunissen thijssen thomas thompson
  tielemans tijssen timmerman timmermans tjin tjon tkachenko todorov tol tomaszewski toonen topal toprak
  torres tosun toth toure tran traore tromp trompetter tuin tuinstra tunc turan turk turner ubbink ucar
  uijttenhaak unal urbanski uysal uzun vaart vaessen valk varga vasilev vazquez veen veenstra veer vegt
  velde velden veldhuis veldhuizen veldman ven venema venetiaan vennix verbeek verburg verduin verhagen
  verhoef verhoeven verhulst verkade verkerk vermaas vermeer vermeulen verschoor versluis versteeg
  verstraten verweij vink vis visser visserman vissers vlaming vliet vo vogel vogels volkers volkov vonk
  voogd voorn voort vorst vos vreden vreeswijk vries vroom vu waal wagenaar wagner wal walczak walker wang
  ward warsame wassenaar water weber weerd wegman weide weidum weijers welling werf werleman wessels
  westerhof westra wever white wieczorek wiel wiele wierda wiersma wijdenbosch wijk wijnands wijnen
  wijngaarden willems willemsen williams wilms wilson winkel winklaar winter wisniewski wit witkowski
  wlodarczyk wojciechowski wojcik woldu wolf wolters wong wouters wozniak wright wrobel wroblewski wysocki
  xu yacoubi yahyaoui yalcin yaman yang yasar yavuz yildirim yildiz yilmaz yordanov young yuksel yusuf
  zaidan zajac zalewski zand zanden zandstra zanten zaoui zawadzki zee zeefuik zeegers zeeman zengin zerai
  zeroual zhang zhao zhou zhu ziani zielinska zielinski zijl zijlstra zimmerman zimmermann zonneveld
  zuidema zuylen zwan zwart zwarts zweers
`);
