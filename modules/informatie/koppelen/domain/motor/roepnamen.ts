// Call names and the given names they are short for, each line one family. General knowledge of the Dutch language and of
// the languages spoken here; a name may stand in more lines. The rule is about names and holds for everybody.
const FAMILIES = `
johannes jan johan hans joannes jo joop hannes jon jonny john johnny joh janus sjaan ian
cornelis kees cor cees corneel nelis corné korneel neel
cornelia cor corrie nel nelly cora neeltje lia corry
petrus peter piet piter pieter pierre pim peet per pete
petronella nel nelly petra ella piet ellie nellie
wilhelmus wim willem will bill wil helmus mus billy willy pim guillaume wilm
wilhelmina willy mien mina wil minnie helma willemijn wilma mieke billie
antonius anton ton toon tonnie tony teun antoon antoine tonny toontje
antonia toos tonnie ans ton tonia antoinette toni tonny
theodorus theo dorus teo ted
theodora dora thea door dorien
jacobus jaap koos jacob ko sjaak jack jacques coos cobus jim
jacoba coba co jacqueline koosje cootje ko
gerardus gerard gerrit ger geert sjra gé gert
gerarda gerda gera ger
gerrit ger gert geert gerard
hendrikus henk hendrik hen rik henri hein harry henricus heintje driek henry
hendrika riek rika hennie henny riekje ria henriette henrika
adrianus ad adri arie jaan adriaan ad adje janus adrie
adriana adri ada jaan jana adrie sjaan ariane
leonardus leo leen leon leendert len
franciscus frans frank cis ciscus franck sus francis
francisca cisca fransje sien francien franca ciska
martinus martin tinus rinus maarten mart marten tien
martina tina tineke
marinus rinus rien marien
maria marie ria mia mieke riet marieke marijke mies rietje miep mar marja marian miet myriam marjan
johanna jo jannie annie hanna joke jans hannie anja jopie janna sjaan janny
elisabeth els lies bep betty bets liesbeth ellie elly elsje lisa lize betsy elise bettie liza bertha
catharina toos trien karin katrien tiny rina cato trijntje kaatje carla toosje tina ina cathy carin
margaretha greet gretha rita marga griet margriet grietje margreet greta
anna ans annie anneke anne ann an anja anouk annet
geertruida truus truida trudy geertje gertrude trui tru
josephus jos jozef sjef joop joseph jef joep
josephina josé fien fientje josephine jose
lambertus bert lambert bertus lammert lam
hubertus bert huub hub huibert huib
albertus bert albert appie ab bertus abe
albertina tina bertien
robertus rob robert bert robbert bob robbie
gijsbertus gijs gijsbert bert gijsbertus
engelbertus bert engelbert
nicolaas klaas nico niek nic nicolaus klaus nick nicolas
christiaan chris christian kris
christina chris stien christien tina stina
matheus thijs theo matthijs mathijs matthias mat thies mattheus math
bartholomeus bart mees bartel
bernardus ben bernard bennie bernd barend
benjamin ben benno benny
alexander alex sander lex xander sasha
alexandra alex sandra sanne
michael michel mike michiel mick mikey maikel
daniel daan dan danny
david daaf dave
thomas tom tommy tomas
stefanus stef steven stephan stefan steef stephen
laurens lau lars laurentius lourens
augustinus guus stijn august gust
gustaaf guus staf
ludovicus louis lodewijk lou luud
dirk dick derk dirkje diederik
frederik freek fred frits rik fré freddy
eduard ed edward eddy edwin
ronald ron ronny roland
vincent vin vince
philippus flip philip filip
paulus paul pauwel
simon siem sijmen siemen
sebastiaan bas bastiaan seb
reinier rein reinder
everardus evert eef ever everhard
jeroen jer roen hieronymus
rudolf ruud rudi rolf rudy
samuel sam sammy
emanuel manuel eem
susanna suze sanne suzanne susan
helena leen lena heleen ellen helen lenie
magdalena leen magda lena madeleine
dorothea dora thea dorien
wouter wout walter
jurgen jur jurriaan jurrian
mohamed mo moh mohammed mohammad muhammed muhammad mohamad mohand mehmet med
ahmed ahmet achmed ahmad
mustafa mustapha moustapha moes mus
abdelkader kader abdel abdelqader
abdullah abdel abdul apo abdellah
ibrahim brahim ibo abraham
youssef joesef yusuf yousef jozef josef yousuf
hassan hasan
hussein hoessein huseyin houssain hossein
fatima fatma fatiha fatna faat fatoumata
aicha ayse aïsha aisha ayşe
khadija hatice khadidja gadisha
ali aliy
mehmet memo mehmed
suleyman sule soulaiman süleyman suleiman
krzysztof krzys chris krzysiek
katarzyna kasia kaska
malgorzata gosia malgosia
agnieszka aga agnes
grzegorz grzes greg
andrzej andre andrew
wojciech wojtek
tomasz tomek tom
piotr piotrek peter
pawel paul
jan janek
marcin martin
michal michael
stanislaw staszek stan
zbigniew zbyszek
joanna asia
aleksandra ola
barbara basia bara
elzbieta ela
jerzy jurek
jose pepe
francisco paco pancho
natalia nat natasja
patricia pat patty trish
roberto rob
ricardo rick ric
`;

const families = new Map<string, Set<number>>();
for (const [index, line] of FAMILIES.trim().split('\n').entries())
  for (const name of line.split(' ')) {
    const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('ş', 's');
    families.set(plain, (families.get(plain) ?? new Set()).add(index));
  }

/** Whether one of two folded given names is a usual form of the other: Kees and Cornelis. */
export function zelfdeRoepnaam(a: string, b: string): boolean {
  const mine = families.get(a);
  const other = families.get(b);
  if (!mine || !other) return false;
  for (const family of mine) if (other.has(family)) return true;
  return false;
}

/** The numbers of the families a given name belongs to, for keys that bring call name and given name together. */
export const roepnaamfamilies = (name: string): number[] => [...(families.get(name) ?? [])];
