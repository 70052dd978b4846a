/**
 * What people put in long passwords when they are told to make them long: words, places, clubs, months and rows of keys,
 * Dutch and English. Made for Baken; no list of stolen passwords is shipped.
 */
const words = `
aanmelden admin administrator afdeling ajax alfabet alkmaar almere amersfoort amsterdam april apeldoorn arnhem august augustus autumn
baby basketbal batman beheer beheerder bestuur boerenkool breda broer brother
caravan changeme chelsea chocolade chocolate college computer correct coronavirus
daddy daniel december default delft denhaag deventer diamond dochter dolphin donald donderdag dordrecht dragon drechtsteden drenthe dutch
eagle eindhoven emmen england enschede euro excellent
family february februari feyenoord fiets flevoland flower football forever freedom freek friday friend friesland
gebruiker geheim gelderland gemeente gemeentehuis giraffe google gouda groningen guest
haarlem hallo happy harley hello herfst hilversum holland hoofdletter horse hottie
iloveyou ikhouvan ikhouvanjou inloggen internet
jaguar january januari jasmijn jessica jezus jongen jordan juli july june juni justin
kantoor kaas kampioen kerstmis kippen koekje koffie koning koningin konijn
leeuwarden leiden lente letmein letters lieverd lieveschat limburg liverpool login london loslaten lovely
maandag maart maastricht mama manchester march master meisje merel michael michelle mickey mijn monday monkey moeder mommy mother mustang
naam nederland ninja nijmegen november
october oktober ondermijning onderwijs oranje overheid overijssel
paard panda papa paradise pasen paswoord password passwort pepper phoenix pinkpop pizza poes politie prinses princess provincie
qwerty
raadhuis rainbow regenboog regisseur ronaldo rotterdam royal
samsung samantha saturday schatje schiedam school schipper secret september shadow sinterklaas slapen soccer sparta spiderman spring staple stadhuis starwars sterren summer sunday sunshine superman
teamwork tennis test thomas thursday tilburg tigger tuesday twente
user utrecht
vader vakantie valentijn venlo vergeten veilig veiligheid vlinder voetbal voorjaar vrijdag vrijheid vriend
wachtwoord wandelen water wednesday weekend welcome welkom welkomin whatever willem windows winter wilhelmus winston
yankees yellow
zaandam zaterdag zeeland zomer zomervakantie zondag zonnebloem zonneschijn zoetermeer zwolle
battery batterij
`;

export const commonWords: readonly string[] = words
  .split(/\s+/)
  .filter((word) => word.length >= 4)
  .toSorted((a, b) => b.length - a.length);

/** Runs that fingers find by themselves; forwards and backwards. */
export const runs: readonly string[] = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890123456789',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'azertyuiop',
  'qsdfghjklm',
  'qazwsxedcrfvtgbyhnujmikolp',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  '1q2w3e4r5t6y7u8i9o0p',
];

/** Sentences that everybody knows as an example of a good password or a saying. */
export const knownSentences: readonly string[] = [
  'correcthorsebatterystaple',
  'correctpaardbatterijnietje',
  'tobeornottobethatisthequestion',
  'maytheforcebewithyou',
  'thequickbrownfoxjumpsoverthelazydog',
  'alledingenzijnmogelijk',
  'oostwestthuisbest',
  'wilhelmusvannassauwe',
  'lijfleedendvannederland',
  'hetisweermaandagochtend',
  'ditismijnwachtwoord',
  'ditiseensterkwachtwoord',
  'mijnwachtwoordisgeheim',
  'thisismypassword',
  'dezeishetnieuwewachtwoord',
  'wijzigditwachtwoord',
];
