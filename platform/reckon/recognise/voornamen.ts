const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/**
 * Given names, folded (no marks, small letters), from general knowledge and of every background in one list: which
 * name comes from where is not kept.
 */
export const GIVEN_NAMES = words(`
  aad aaron aarti abdallah abdel abdelaziz abdelhak abdelhamid abdelkader abdellah abderrahman abdi
  abdirahman abdirizak abdou abdullah abebe abel abena aboe abraham abubakar achmed ad adam adebayo adil
  adriaan adrian adriana adrianus adwoa afia agnes agnieszka agron agus ahmad ahmed ahmet aicha aisha
  aivars ajay akosua alain alan albert alberto aldona aleida alejandro aleksander aleksandr aleksandra
  aleksei alemayehu alessandro alex alexander alexandr alexandru alexej alfonso alfredo ali alicja alida
  alin alina allan ama amadou amaka amal amanda amber amelie amin amina amine amir amit ana anas anatoli
  anca andreea andrei andrej andres andrew andrey andris andrius andrzej aneta angel angela angelique
  angelo anh anil anita anjali anna anne anneke annelies annemarie annet annie anouar ans anthony antje
  anton antonio antonius anwar ap appie arash arben ardian arend arie arie-jan arjan arjeta arno arnold
  arnolda artan artem arthur artjom artur arturas arturo arvind asen asha ashley ashok ashwin asif asma
  asmaa assia astrid atanas attila audrey auke aurelie awa ayaan aylin aynur ayoub ayse aysel aysun ayten
  azadeh aziz azra babak babatunde babette bahar balazs balwinder bambang barbara baris barry bart
  bart-jan bartek bartlomiej bartosz bas bashir bassam bastiaan bea beata beatrix beatriz behnam bekele
  bekim bela bella ben benjamin bennie benny bep berat berhane berk berna bernard bert besim besnik betty
  beyza bianca bilal binta blerim blerta blessing bob bogdan bogumila boguslaw bojan boris boubacar
  bouchaib boyko bozena brahim bram branko brenda brian brigitte brittany bruno bryan budi bulent burak
  burhan busra camelia camille canan cansu carla carlo carlos carmen carolien caroline casper catalin
  catarina catharina cato cees celal celine cem cemal cengiz ceren cevdet chaima chaimae chakib chandra
  chantal chantily charles charlotte cheikh chiara chidi chinedu chioma chris christel christiaan
  christina christophe christopher chukwuemeka chun cihan cindy ciprian clarence claudia claudio claudiu
  clifton clyde cobi coby coen comfort constantin consuelo cor corina cornelia cornelis corrie corry
  cosmin costel courtney cristian cristina csaba cynthia czeslaw daan daiva damian dan daniel daniela
  daniele danny danuta daphne darek darius dariush dariusz darko dave david davide dawid dawit debby
  deborah deepak dejan demi denis denise deniz dennis derya desislava devika devrim dewi dex diana didier
  diego dieter dilan dilek dilip dima dimitar dina dineke dinesh dirk dmitri dmitry dogan doina dolores
  domenico dominik dominika donna donny dora dorien dorin dorine dorota dorothea dorothy dounia douwe
  dragan dragana dragos driss driton duarte duc dumitru dung duygu dylan ebenezer ebru ece ed eddy edgar
  edgars edith edmond edson eduard eduardo edward edwin edyta efe efua egidijus ekrem elena elif eline
  elira elisabeth elise elizabeth ellen elly elodie els elsbeth elton elvan elvis elzbieta emeka emel
  emiel emil emilia emilio emily emine emma emmanuel emrah emre endrit enes engin enoch enrique enzo ercan
  erdal erdem eren erhan eric erica erik erkan ermal ernest ernesto erol errol ersin erwin erzsebet esi
  esmee esperanza esra esteban esther eszter ethem etienne eugen eugene eugeniusz eva eveline everon evert
  evert-jan evgeni ewa ewelina fabian fabio fabrice fadi fadime fadoua fadumo faisal fang fanta farah
  farhad farid farida farooq fatih fatiha fatima fatma fatos fatoumata faysal federico fedor felipe felix
  femke fenna ferdinand ferenc ferhat feride fernando fien fikret filipa filipe filiz filmon finn firas
  fleur floor florentina florian florin floris fokke fouad francesca francesco francisco franciscus
  franciszek francois frank frans fred freddy frederique freek frida frits froukje furgill furkan gabor
  gabriel gabriela gaby gamze ganesh gea geert geert-jan geertje geertruida geeta genevieve gennadi george
  georgi georgiev gerard gerardus gerda gergana gergely gerrie gerrit gerry gert gert-jan gertrude gerty
  gezim ghada ghassan gheorghe giacomo gianluca gianni gijs gijsbert gijsberta gilbert gilles gino
  gintaras giorgio giovanca giovanna giovanni gita giulia giuseppe gizem glenn gloria godfred gokhan
  goncalo gonny gonul goran gosia grace graciela grazyna gre greet greetje gregory grigori grzegorz
  guadalupe guillaume guillermo gulay guled guler gulsum gulten guno gunter gunther guntis gurpreet
  gustavo guus guven gyorgy habtom hacer hafida hafsa hagos haile haitham hakan hakim hala halil halima
  halina haluk halyna hamed hamid hamidullah hamit hamza hanan hanane hanna hannah hanneke hannie hans hao
  harish harm harpreet harrie harry harun hasan hassan hatice hava havva hawa hayat haydar heather hector
  heidi heike heinz heleen helen helena helene helga helma helmut hema hendrik hendrik-jan hendrika
  hendrikus henk henk-jan hennie henny henryk herman hermanus herve hesdy hessel hetty hiba hicham hidde
  hiep hilde hillegonda hind hisham hoa hodan hong horia horst hossain hossein houda houssam hristo hubert
  hugo hui huib hulya hung huong huseyin hussain hussein ibrahim ibrahima ibtissam ida idris ieva ifeanyi
  ifrah ignacio igor ihsan ikechukwu ikram ildiko ilhan iliana ilias ilir ilja ilker ilona ilse ilya ilyas
  imad iman imane imran imre imtiaz ina indira indra ineke ines inga inge ingrid ioan ioana ion ionut
  irena irene ireneusz irina iris iryna isa isaac isabel isabela isabella isabelle iskender ismael ismail
  issam istvan iulian ivan ivana ivanka ivars ivo iwan iwona izabela jaap jacek jack jackie jacob jacoba
  jacobus jacqueline jacques jadwiga jagdeep jakub jalal jamal james jamie jamila jan jan-dirk jan-kees
  jan-peter jan-willem jana janina janine janis janneke jannetje jannie janos jantje janusz jarno jaroslaw
  jasmin jason jasper jaspreet jaswinder javad javier jawad jay jean jean-claude jean-paul jean-pierre
  jeanette jeff jeffrey jelena jelle jeltje jennie jennifer jenny jens jeremy jermaine jeroen jerrel jerry
  jerzy jesse jessica jet jian jie jihad jildou jim jimmy jing jiri jo joanna joao joaquin jochem joe
  joella joey johan johanna johannes john johnny joke joko jolanda jolanta jonas jonathan joop joost
  jorden jordy jorge joris jorrit jos jose joseph josephine joshua josien josje jovan joyce jozef jozsef
  juan juana judith julia julian julien juliette julio jun juraj jurgen jurgita juris jurmain jurriaan
  jurvienne justin justyna jutta juul jyoti kaan kader kadiatou kadir kaja kaloyan kamal kamil kamila
  kareem karim karima karin karl karlijn karol karolina karoly kasia katalin katarina katarzyna kateryna
  katherine kathleen kaveh kavita kazimierz kees kees-jan keith kelly kemal kenan kenneth kenny kenrick
  ketut kevin khadija khadijah khaled khalid kidane kim kimberly kinga kiril kirill kirsten kishan kitty
  klaartje klaas klaas-jan klaudia klaus klazien koen kofi kojo konrad konstantin koos koray krasimir
  krishna kristel kristina krisztina krystyna krzysztof ksenia kuba kubra kujtim kuldeep kursat kwabena
  kwadwo kwaku kwame kyle lahcen laila laima lakshmi lalita lamine lan lara larbi larisa larry lars laszlo
  latifa laura lauren laurens laurent laurentiu lavinia lawrence layla leendert leentje lei leila lenie
  lenka leo leon leonardo leonie lesley leszek levent levi lex leyla li lia liam lianne liban lieke lien
  lies liesbeth lina linas linda ling linh lisa lisette liviu lizzy ljiljana ljubov lloyd loek loes
  lonneke loredana lorenzo lotte loubna louis louise luan lubomir luca lucas lucia lucian ludmila luigi
  luis luisa lukasz luminita luuk lydia lynn lyubomir lyudmyla maaike maarten maartje maciej madalina
  madelon magda magdalena mahad mahdi maher mahesh mahmoud mahmud mahmut mahsa majed majid maksim
  malgorzata malika mamadou mamadu mandy manfred manpreet manuel marc marcel marcelo marcin marco marek
  margaret margaretha margarida margreet margriet maria mariam mariama marian mariana marianne marieke
  marielle mariia marije marijke marina marinus mario mariska marisol marit marius mariusz mariya marjan
  marjolein mark marko marleen marlies marloes marouane marta martha martijn martin martine marvin marwan
  mary maryam marzena masoud massimo mateusz mathieu mathilde mats matteo mattheus matthew matthias
  matthijs maud maurice mauricio mavis max maxim mazen mebrahtu meena mees megan mehdi mehmet mehran
  melanie melek melih melike melissa meltem melvin menno meral mercedes merel merhawi mert merve meryem
  mesut metin mia michael michal michel michele michelle michiel mick mieczyslaw mieke mien miep mies
  miguel mihaela mihai mihail mike mikhail miklos milan milen milena milica milos milou milton mimoun mina
  mindaugas mine ming minh miranda mircea mirela mirjam miroslaw mitchel mo modou moes mohamed mohammad
  mohammadi mohammed mohand momo monica moniek monika monique mostafa mouna mounir mourad moussa moustafa
  mucahit muge muhammad muhammed muhammet mukesh mulugeta munir murat muriel musa mustafa muzaffer myrthe
  nabil nadezhda nadia nadine nadja naima najat najib najibullah najima nancy nanda naomi naoual narendra
  naresh nasrin nasser natalia nataliia natalya natascha natasja nathalie nathaly nathan nathaniel navid
  nawal nazan nazli nebojsa neeltje neha neil nejat nel nelleke nelly nenad neslihan nesrin nettie nevin
  nevzat ngoc ngozi nguyen nick nicky nico nicola nicolaas nicolae nicolas nicole niels nienke nigel nihat
  nikola nikolai nikolaj nikolay nilgun nimo nina nisha noah noor noortje nora norbert nordin norman
  normunds nour noura nourdin noureddine nuno nuray nurcan nuri nurten nynke oana obinna octavian ognyan
  oguz okan okechukwu oksana olaf oleg oleh oleksandr oleksii olena olga olha oliver olivia olivier
  olumide oluwaseun omar omer ondrej onur orhan orlando oscar osman othman otman otto oumaima oumar
  ousmane ovidiu ozgur ozkan ozlem pablo pamela paola paolo parisa parviz pascal patience patricia patrick
  patrycja patryk paul paula paulien paulina paulo paulus pavel pawel pedro pelin percy peter petr petra
  petrit petro petru petrus philippe phuong pien pierre piet pieter pieter-jan pietje pietro pilar pim
  pinar piotr plamen pooja pradeep prakash pravin predrag prince priscilla priya przemyslaw puck putu
  quang quincy quinten rabia rachel rachelle rachid rachida radha radjesh radoslav radoslaw radovan radu
  rafael rafal rahel rahma rahmat rahul raimonds rainer rajan rajendra rajesh rakesh ralph raluca ramazan
  ramesh rami ramin ramon ramona rana randy rani rania rasa rashid ratna raul ravi ray rayan raymond
  raynold rayshawn razvan rebecca recep reda redi redouan regillio reina reinhard rekha remco renata
  renate rene rens reyhan reza ria riad rianne ricardo riccardo richard rick ricky rico rida ridouan
  rients riet rignaal rik rim rima rinaldo rinse rita riza rkia rob robert robert-jan roberto robin rocco
  rodrigo roel roelien roelof roger rogier rohit rokas roland rolf rolien roman romano romeo ron ronald
  ronnie ronny roos rosa rosalie rosario rosen roshni rositsa rossella rowan rowena roxana roxanne roy
  rozemarijn ruben rudi rudiger rudolf rudy rui rumen ruslan russell ruth ruthson ruud ryan ryszard saadet
  saba sabine sabri sachin saeed sahin sahra said saida salah salih salim salima salma salvador salvatore
  sam samantha samer sami samir samira samson samuel sanae sandeep sander sandor sandra sandrine sanem
  sangeeta sanja sanjay sanjeev sanne santiago sara sarah sarita saskia satish saulius savas savita scott
  sean sebastiaan sebastian sebastien seda sedat sekou selam selcuk selda selim selin selma sem semra
  senait serap serdar sergei sergej sergey sergio serhat serhii serkan sevda sevgi sevil sevim shadi
  shahram shalini shane shaniqua shankar shanna shanti sharda sharlon sharmaine sharmila sharon sharona
  sheila shereen sherida sherwin shirin shirley shiva shkelqim shurendy siavash sibel siebe siegfried sien
  sietse sietske siham sihame silke silvana silvia silviya simon simona simone sinan sita siti sjaak sjaan
  sjakie sjef sjoerd sjonnie sjors slawomir slobodan snezana soerdj soerin sofian sofie solomon songul
  sonny sophie soraya sorin sorina souad soufian soufiane souleymane soumaya srdjan sri stan stanimira
  stanislav stanislaw stanislawa stanley stefan stefano steffi stephane stephanie stephen steven stien
  stijn stojan stoyan stuart stuwart sukru sule suleyman sultan sumeyye sunil sunita suresh surinder surya
  susan sushila suzan suzanne sven svetlana svetoslav svitlana sybil sylvia sylvie sylwia szymon tadeusz
  taha tam tamara tamas tamer taner tanja tao taoufik tara taras tarek tarik tariq tarkan tatiana tatjana
  tayeb tayfun teodora teresa terrence terry tesfay tesfaye tess tessa tetiana teun teuntje thanh thao
  thea theo theodora theodorus thiago thierry thijmen thijs thirza thomas thorsten thuy tiago tibor
  tietske tiffany tihomir tilly tim timo timon timothy timur tineke tirza tjeerd tjerk tobias todd todor
  tolga tom tomas tomasz ton tonnie tony toon toos toosje torsten touria trang trees trevor trijntje
  trudie trudy trung truus tsegay tsvetan tsvetelina tuan tuba tudor tugba tulay tuncay tuncer tunde turan
  turgut turkan tuyet twan tyler tyrone tyronne ugur ulrich umberto umit umut ursula urszula urwin usha
  usman uta ute uwe vaclav vadim valentin valentina valeri valerie valon vanessa vasco vasil vasile vasyl
  vedat veli ventsislav vera veronique vesela vesna vicente victor victoria vijay vikram viktor viktoria
  viktoriia vincent vincenzo vinod viorel viorica virginia vishal vitali vitalii vivian vjosa vlad
  vladimir vladislav volkan volodymyr vuk vytautas wael wafa waldemar walid walter wanderley warsame
  warsha wassim wayan wayne wei wellington wendy wensley werner weronika wesley wessel widad wiebe wieke
  wies wieslaw wietske wil wilhelmina willeke willem willem-jan willemijn william willie willy wilma wim
  wimpie winston winta wioletta witold wladyslaw wojciech wolfgang wouter xander xavier xiao xin yaa yakup
  yalcin yamina yan yana yang yannick yanti yara yaroslav yasemin yasin yasmin yasmina yasmine yasser
  yassin yassine yavuz yaw yeliz yeter yevhen yilmaz ying yoana yohannes yolanda yonas yong yonis yordan
  younes younis yousef youssef youssra ype yulia yunus yuri yurii yusef yusuf yves yvette yvonne zachary
  zafer zahir zahra zaid zakaria zakariya zakia zaneta zara zbigniew zdenek zdravko zdzislaw zehra zeki
  zeliha zeynep zhanna zia ziad zineb zita zlatko zoe zofia zohra zoltan zoran zouhair zoulikha zsolt
  zsuzsa zsuzsanna zuleyha zuzana zuzanna zvonimir zygmunt
`);
