const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/**
 * Given names, folded (no marks, small letters), from general knowledge and of every background in one list: which
 * name comes from where is not kept.
 */
export const GIVEN_NAMES = words(`
  aad aaltje aarnoud aaron aart aarti abd abdallah abdel abdelaziz abdelhak abdelhamid abdelkader abdellah
  abdelrahman abderrahman abdi abdirahman abdirizak abdou abdoulaye abdul abdullah abdulrahman abdur abebe
  abel abena aboe abraham abubakar achieng achmed ad adam adebayo adela adewale adil aditya adnan adriaan
  adrian adriana adrianus adwoa afia afrim agnes agnieszka agron agus ahmad ahmed ahmet aicha aisha
  aissatou aivars ajay akos akosua alain alan alassane albert alberto albertus albin aldert aldona aleida
  alejandro aleksander aleksandr aleksandra aleksei alemayehu alessandro alex alexander alexandr alexandru
  alexej alfonso alfredo ali alicja alida alin alina allan almaz almir alojzy alwin ama amadou amaka amal
  aman amanda amanuel amber amel amelie amin amina aminata amine amir amit amra ana ananya anas anastazja
  anatoli anca andreea andrei andrej andres andrew andrey andris andrius andrzej aneta angel angela
  angelique angelo anh ania aniela anil anita anjali anna anne anneke annelies annemarie annet annie
  anouar ans anthony antje anton antonina antonio antonius anwar ap apolonia appie arash arben ardian
  arend arend-jan arendina arie arie-jan arjan arjeta arjun arno arnold arnolda arsim artan artem arthur
  artjom artur arturas arturo arvind asen asha ashley ashok ashwin asif asma asmaa assia aster astrid
  atanas attila audrey august augustinus auke aurelie awa ayaan ayesha aylin aynur ayoub ayse aysel aysun
  ayten azadeh aziz azra babak babatunde babette bahar bahman bakary balazs balthasar balwinder bambang
  barbara barend baris barry bart bart-jan bartek bartlomiej bartosz bas bashir bassam bastiaan bastiana
  baukje bea beata beatrix beatriz behnam bekele bekim bela bella ben bence benedykt beniamin benjamin
  bennie benny benthe bep berat bereket berend berhane berk berna bernadeta bernard bert bertus besim
  besnik betty beyza bianca bilal biniam binta bistra blanka blazej blerim blerta blessing boaz bob bogdan
  bogna bogumila boguslaw bojan boleslaw boris boubacar bouchaib boudewijn bouke bouwe boyko bozena brahim
  bram branko brecht brenda brian brigitte brittany bronislaw bruno bryan brygida budi bujar bulent burak
  burhan busra camelia camille canan cansu carla carlo carlos carmen carolien caroline casimir casper
  catalin catarina catharina cato cees celal celina celine cem cemal cengiz ceren cevdet cezary chaima
  chaimae chakib chandra chantal chantily charles charlotte chayenne cheikh chiara chidi chinedu chinonso
  chioma chris christel christiaan christina christoffel christophe christopher chukwudi chukwuemeka chun
  cihan cindy ciprian clarence claudia claudio claudiu claus clemens clifton clyde cobi coby coen comfort
  constantijn constantin consuelo cor corina cornelia cornelis corrie corry cosmin costel courtney
  cristian cristina csaba cynthia cyprian cyriel czeslaw daan daiva damian damir dan daniel daniela
  daniele danny danuta daphne darek daria darius dariush dariusz darko dave david davide dawid dawit debby
  deborah deepak deepika dejan demba demi denis denise deniz dennis derek derk derya desislava devika
  devrim dewi dex diana didier diederik diego dieter dilan dilek dilip dima dimitar dina dineke dinesh
  dionne dirk dirkje divya djamila djeneba dmitri dmitry doeke dogan doina dolores domenico dominik
  dominika donna donny dora dorien dorin dorine dorota dorothea dorothy dorotka dorottya dounia doutzen
  douwe dragan dragana dragos driss driton duarte duc dumitru dung durk duygu dylan ebenezer ebrima ebru
  ecaterina ece ed eddy eden edgar edgars edin edita edith edmond edmund edson eduard eduardo edward edwin
  edyta eelke efe efosa efua egbert egbertus egidijus ekrem elena elif elin eline elira elisabeta
  elisabeth elise eliza elizabeth ellen elly elodie els elsbeth elton elvan elvir elvis elzbieta emanuel
  emeka emel emiel emil emilia emilian emilio emily emine emir emma emmanuel emrah emre encho endrit enes
  engin enoch enrique enver enzo ercan erdal erdem eren erhan eric erica erik erkan ermal ernest ernesto
  erol errol ersin erwin eryk erzsebet esi esmee esperanza esra esteban esther eszter ethem etienne eugen
  eugene eugenia eugeniusz eva evelien eveline everdina everon evert evert-jan evgeni evi ewa ewelina ezra
  fabian fabienne fabio fabrice fadi fadime fadoua fadumo faisal fang fanta farah farhad farid farida
  farooq farzana fatih fatiha fatima fatma fatmir fatos fatou fatoumata fay faysal fedde federico fedor
  felicja feline felipe felix femke fenna fenne ferdinand ferenc ferhat feride fernando fien fijgje fikret
  filip filipa filipe filiz filmon finn firas fleur floor florentina florian florin floris fokke folkert
  foppe forough fouad francesca francesco francisco franciscus franciszek francois frank frans frans-jan
  fred freddy frederique freek freerk frida frits froukje fryderyk furgill furkan gabor gabriel gabriela
  gaby gamze gancho ganesh gea geert geert-jan geertje geertruida geeske geeta genevieve gennadi genowefa
  george georgeta georgi georgiev gerard gerardus gerben gerbrand gerda gergana gergely gerrie gerrit
  gerry gert gert-jan gertrude gerty geurt gezim ghada ghassan ghazal ghebre gheorghe gheorghita ghulam
  giacomo gianluca gianni gideon gijs gijsbert gijsberta gilbert gilles gino gintaras giorgio giovanca
  giovanna giovanni gita giulia giuseppe gizem glenn gloria godfred gokhan golnaz goncalo gonny gonul
  goran gosia gosse grace graciela gracjan grazyna gre greet greetje gregory grietje grigori grzegorz
  guadalupe guillaume guillermo gulay guled guler gullu gulsah gulsen gulsum gulten guno gunter gunther
  guntis gurpreet gustaaf gustavo gustaw guus guven gyorgy gyula habtom hacer haci hafida hafsa hagos
  haile haitham hakan hakim hala halil halima halina halise haluk halyna hamed hamid hamidullah hamit
  hamza hanan hanane hanna hannah hanneke hannie hans hao haris harish harm harpreet harrie harry harun
  hasan hassan hatice hatun hava havva hawa hayat haydar haye hayo heather hector heidi heike hein heinz
  hekmat heleen helen helena helene helga helma helmut hema hendrik hendrik-jan hendrika hendrikje
  hendrikus henk henk-jan hennie henny henri henryk herbert herman hermanus herve hesdy hessel hetty hiba
  hicham hidayet hidde hiep hikmet hilal hilbert hilde hille hillegonda hina hind hirut hisham hiske hoa
  hodan hong honorata horia horst hossain hossein houda houssam hristina hristo hubert hubertus hubrecht
  hugo hui huib huibertje hulya hung huong huseyin hussain hussein hylke ibrahim ibrahima ibtissam ida
  idris idrissa ids ieva ifeanyi ifrah iga ignacio ignacy igor ihsan ikechukwu ikram ildiko ileana ilhan
  iliana ilias ilir ilja ilker ilknur ilona ilse ilya ilyas imad iman imane imran imre imtiaz ina indira
  indra ineke ines inga inge ingrid ioan ioana ion ionut irena irene ireneusz irfan irina iris iryna isa
  isaac isabel isabela isabella isabelle iskender ismael ismail issa issam istvan iulia iulian iuliana
  ivan ivana ivanka ivars ivo iwan iwona izabela jaap jacek jack jackie jacob jacoba jacobus jacqueline
  jacques jadwiga jagdeep jagoda jainaba jakub jalal jamal james jamie jamila jan jan-dirk jan-kees
  jan-peter jan-willem jana janina janine janis janneke jannes jannetje jannie jannigje janos jantje
  janusz jarno jaroslaw jasmijn jasmin jasmina jason jasper jaspreet jaswinder javad javier jawad jawed
  jax jay jayden jean jean-claude jean-paul jean-pierre jeanette jeff jeffrey jeffry jelena jelle jelmer
  jeltje jennie jennifer jenny jens jeremy jermaine jeroen jerrel jerry jerzy jesse jessica jet jian jie
  jihad jildou jilles jim jimmy jing jiri jitske jo joanna joao joaquin job jochem joe joella joep joey
  johan johanna johannes john johnny joke joko jolanda jolanta jolijn jonas jonathan joop joost jorden
  jordy jorge joris jorrit jos jose joseph josephine joshua josien josje jovan joyce jozef jozsef juan
  juana judit judith julia julian julie julien juliette julio jun juraj jurgen jurgita juris jurjen
  jurmain jurre jurriaan jurvienne justin justus justyna jutta juul jyoti kaan kacper kader kadiatou kadir
  kaja kajetan kalman kaloyan kamal kamau kamil kamila karan kareem karim karima karin karl karlijn karol
  karolina karoly kasia katalin katarina katarzyna kateryna katherine kathleen kaveh kavita kazim
  kazimierz kees kees-jan keith kelechi kelly kemal kenan kenneth kenny kenrick ketut kevin keyvan khadija
  khadijah khaled khalid kibrom kidane kim kimberley kimberly kinga kiran kiril kirill kirsten kishan
  kitty kiymet klaartje klaas klaas-jan klaasje klara klaudia klaus klazien koen koenraad kofi kojo konrad
  konstantin koos koray kornelia kourosh krasimir kreshnik krijn krijntje krishna kristel kristina
  krisztina krystyna krzysiek krzysztof ksenia kuba kubra kujtim kuldeep kunal kursat kwabena kwadwo kwaku
  kwame kyle lahcen laila laima lajos lakshmi laleh lalita lambert lamin lamine lan lara larbi larisa
  larry lars laszlo latif latifa laura lauren laurens laurent laurentiu lavinia lawrence layla lech
  leendert leendertje leentje lei leila lenie lenka lenuta leo leokadia leon leonardo leonie leslaw lesley
  leszek levent levente levi lex leyla li lia liam lianne liban lidia lieke lien lies liesbeth lijntje
  lina linas linda ling linh lisa lisette liv liviu liz lizzy ljiljana ljubov lloyd lodewijk loek loes
  lolke lonneke loredana lorenzo lotte loubna louis louise luan lubbert lubomir luca lucas lucia lucian
  ludmila ludwik luigi luis luisa luitzen luiza lukasz lulzim luminita lutfi lutske luuk luwam lydia lynn
  lyubomir lyudmyla maaike maaikje maarten maartje maatje maciej maciek madalina madelon magda magdalena
  mahad mahdi maher mahesh mahmoud mahmud mahmut mahnaz mahsa maikel majed majid maksim maksymilian
  malgorzata malika mamadou mamadu mandy manfred manish manju manpreet manuel marc marcel marcela marcelo
  marcin marco marek margaret margareta margaretha margarida margit margreet margriet maria mariam mariama
  marian mariana marianne marieke marielle mariia marije marijke marina marinela marinus mario mariska
  marisol marit marius mariusz mariya marjan marjolein mark marko marleen marlies marloes marnix marouane
  marrigje marta martha martijn martin martine marvin marwan mary maryam marzanna marzena masoud massimo
  mateusz mathieu mathilde mats matteo mattheus matthew matthias matthijs matyas maud maurice mauricio
  mavis max maxim mazen mebrahtu meena meera mees megan mehdi mehmet mehran mehtap mehwish meindert
  melanie melek melih melike melissa meltem melvin menno meral mercedes merel merhawi merita meron
  merrigje mert merve meryem mesut metin mevlut mia michael michal michel michele michelle michiel mick
  mieczyslaw mieke mien miep mies miguel mihaela mihai mihail mike mikhail miklos mikolaj mila milan milen
  milena milica milos milosz milou milton mimoun mina mindaugas mine ming minh minke miranda mircea mirela
  mirella mirjam miroslaw mirwais mirza mitchel mitev mitko mitra mo modou moes mohamed mohammad mohammadi
  mohammed mohand mohsin mojtaba momo momodou monica moniek monika monique morris morteza mostafa mouna
  mounir mourad moussa moustafa mozes mucahit muge muhammad muhammed muhammet muharrem mukesh mulugeta
  munir murat muriel musa muslum mussie mustafa muzaffer myrthe nabil naciye nadeem nader nadezhda nadia
  nadine nadja nadya naima najat najib najibullah najima nancy nanda naomi naoual narendra naresh naser
  nasim nasir nasrin nasser natalia nataliia natalya natascha natasja nathalie nathaly nathan nathaniel
  natnael naveed navid nawal nazan nazanin nazia nazim nazir nazli ndeye nebojsa necati necla nedzad
  neeltje negash negin neha neil nejat nel nelis nelleke nelly nelu nenad neriman nermin neslihan nesrin
  nettie nevin nevzat nexhat ngoc ngozi nguyen nick nicky nico nicola nicolaas nicolae nicolas nicole
  nicoleta niculina nicusor niels nienke nigel nihal nihat nikhil nikodem nikola nikolai nikolaj nikolay
  nilay nilgun nilofar niloufar nimo nina nisha njoroge nnamdi noah noemi nol noman noor noortje nora
  norah norbert nordin norman normunds noud nour noura nourdin noureddine nova nuno nuran nuray nurcan
  nurettin nuri nuriye nursel nurten nynke oana obinna octavian oene ognyan oguz okan okechukwu oksana ola
  olaf oleg oleh oleksandr oleksii olena olga olha oliver olivia olivier oliwia olumide oluwaseun
  oluwaseyi omar omer ondrej onur orhan orlando orsolya osaro osas oscar oskar osman othman otieno otman
  otto otylia ould oumaima oumar ousmane ovidiu ozgur ozkan ozlem pablo pallavi palwasha pamela pankaj
  paola paolo paraschiva parisa parviz pascal patience patricia patrick patrycja patryk paul paula paulien
  paulina paulo paulus pavel pawel pedro pelin pepijn percy perry petar peter petr petra petrit petro
  petru petrus petya peyman philip philippe philippus phuong pien pier pierre piet pieter pieter-jan
  pieternel pietje pietro pilar pim pinar piotr piroska plamen plamena pleun pleuntje ploon pooja popke
  pouya pradeep prakash prashant pravin predrag prince priscilla priya przemyslaw puck puk putu qais quang
  quincy quinn quinten quintus quirijn rabia rachel rachelle rachid rachida radha radjesh radoslav
  radoslaw radovan radu rafael rafal rahel rahim rahma rahman rahmat rahul raimonds rainer rajan rajendra
  rajesh rakesh ralph raluca ramazan ramesh rami ramin ramon ramona rana randy rani rania rasa rashid
  rashmi ratna raul ravi ray rayan raymond raynold rayshawn razvan rebecca recep reda redi redouan
  regillio regina reina reinder reinhard reinier reint reka rekha remco renata renate rene rens rexhep
  reyhan reza ria riad rianne ricardo riccardo richard rick ricky rico rida ridouan rien rients riet
  rignaal rik rim rima rinaldo rinse rinus rita ritu rixt riza rizwan rkia rob robel robert robert-jan
  roberto robin rocco roderick rodica rodrigo roel roelie roelien roelof roger rogier rohan rohit rokas
  roland rolf rolien roman romano romeo romy ron ronald ronnie ronny rookje roos rosa rosalie rosanne
  rosario rosemarie rosen roshni rosita rositsa rossella roswitha rowan rowena roxana roxanne roxy roy
  roya rozalia rozemarijn ruben rudi rudiger rudolf rudy rui rukhsana rukiye rumen ruslan russell ruta
  rutger ruth ruthson ruud ruya ryan ryszard saadet saar saba saban sabine sabri sabrina sachin saeed
  sahar sahin sahra said saida saima sajid sake sakine salah salih salim salima salma salman salvador
  salvatore sam samantha sameer samer sami samina samir samira samson samuel sanae sanaz sanda sandeep
  sander sandor sandra sandrine sanel sanem sangeeta sanja sanjay sanjeev sanne santiago sara sarah sarita
  sascha saskia satilmis satish saulius savas savita scott sean sebahat sebastiaan sebastian sebastien
  seda sedat sekou selam selami selcuk selda selim selin selma sem semere semih semiha semra senad senait
  senem senol sepp serap serdar seref sergei sergej sergey sergio serhat serhii serife serkan servaas
  setareh sevda sevgi sevil sevim seydou shadi shafiq shahid shahram shakeel shalini shane shaniqua
  shankar shanna shannon shanti sharda sharlon sharmaine sharmila sharon sharona shazia sheila shereen
  sherida sherwin shirin shirley shiva shkelqim shkumbin shoaib shpend shreya shruti shurendy shyam
  siavash sibel siddharth siddhartha siddhi siebe siegfried siem siemen sien sierd sietse sietske siham
  sihame sikke silke silvana silvia silviu silviya simion simon simona simone sina sinan sinem sirma sita
  siti sjaak sjaan sjaantje sjakie sjef sjoerd sjonnie sjors sjoukje sjra slawomir slobodan smita snezana
  sobia soerdj soerin sofian sofie sohail sohrab sokol solomon songul sonia sonny sophie soraya sorin
  sorina sorinel souad soufian soufiane souleymane soumaya srdjan sri stan stanimira stanislav stanislaw
  stanislawa stanley stefan stefania stefanie stefano steffi stelian steluta stephane stephanie stephen
  steven stien stijn stoffel stojan stoyan stuart stuwart sudha sukru sule suleyman sultan suman sumeyye
  sunil sunita suresh surinder surya susan sushila suzan suzanne sven svetlana svetoslav svitlana swati
  sybil sybren sylvia sylvie sylwia szabolcs szilard szymon tadeusz taha tahir tahira tahsin tam tamana
  tamara tamas tamer taner tanja tanya tao taoufik tara taraneh taras tarek tarik tariq tarkan tatiana
  tatjana tayeb tayfun teddy tejas teodor teodora teresa terrence terry tesfalem tesfay tesfaye tess tessa
  tetiana tetje teun teunis teuntje teus teuta tewelde thanh thao thea theo theodora theodorus thiago
  thierry thieu thijmen thijn thijs thirza thomas thomasz thorsten thuy tiago tibor tiemen ties tietske
  tiffany tigist tihomir tijmen tijn tilly tim timea timo timon timothy timur tineke tirza tjalling tjarda
  tjeerd tjerk tobias todd todor toine tolga tom tomas tomasz ton tonnie tonny tony toon toos toosje
  torsten touria traian trang trees trevor trijntje trudie trudy trung truus tsegay tsvetan tsvetelina
  tuan tuba tudor tugba tulay tuncay tuncer tunde turan turgut turhan turkan tuyet twan tygo tyler tyrone
  tyronne uche ufuk ugur ulbe ulku ulrich umberto umit ummu umut ursula urszula urwin usha usman uta ute
  uwe uzma vaclav vadim valbona valentijn valentin valentina valeri valerie valeriu valon vandana vanessa
  varun vasco vasil vasile vasyl vedat veli ventsislav vera veronica veronique vesela vesna vicente victor
  victoria victorita vidya vijay vikram viktor viktoria viktoriia vildan vilmos vince vincent vincenzo
  vinod violeta violetta viorel viorica virginia visar vishal vitali vitalii vivek vivian vjosa vlad
  vladimir vladislav volkan volodymyr vuk vytautas wael wafa wahid waldemar walid walter wanda wanderley
  wanjiru waqas warsame warsha waseem wasim wassim watse wayan wayne wei wellington wendy wensley werner
  weronika wesley wessel widad wiebe wieke wiepkje wies wieslaw wietse wietske wijbrand wijnand wijntje
  wil wilhelmina willebrord willeke willem willem-jan willemijn willempje william willie willy wilma wim
  wimpie winifred winston winta wioletta witold wladyslaw wojciech wojtek wolfgang wolter wout wouter
  wytze xander xavier xaviera xhemal xhevdet xiao xin yaa yadigar yakup yalcin yamina yan yana yang
  yannick yanti yaqoob yara yaroslav yasemin yash yashar yasin yasmin yasmina yasmine yasser yassin
  yassine yavuz yaw yaya yeganeh yeliz yemane yesim yeter yevhen yigit yilmaz ying yllka yme ymkje yoana
  yohannes yolanda yolande yonas yong yonis yordan younes younis yousef youssef youssra ype yucel yulia
  yunus yuri yurii yusef yusuf yves yvette yvonne zabihullah zacharias zachary zafer zahir zahra zaid
  zainab zakaria zakariya zakia zalmai zamfir zaneta zara zaynab zbigniew zdenek zdravka zdravko zdzislaw
  zeeshan zeger zehra zeki zeliha zenobia zenon zeynep zhanna zia ziad zijad zineb zita zlatko zoe zofia
  zohra zoltan zoran zosia zouhair zoulikha zsofia zsolt zsuzsa zsuzsanna zubaida zubair zubeyde zuleyha
  zuzana zuzanna zvonimir zwaantje zygmunt
`);
