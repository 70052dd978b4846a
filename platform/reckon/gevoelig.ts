/** What free text should hold only when it is needed (AVG art. 9 and 87, and people who have nothing to do with it). */
export const gevoeligSoorten = ['bsn', 'gezondheid', 'geloof', 'herkomst', 'derde'] as const;
export type GevoeligSoort = (typeof gevoeligSoorten)[number];

const NINE = /(?<!\d)\d(?:[ .-]?\d){8}(?!\d)/g;
const PEOPLE =
  '(?:mannen|man|vrouwen|vrouw|jongens|jongen|meisjes|meisje|gezin|familie|types?|figuren|lui|mensen|bewoners?|huurders?|eigenaar|uiterlijk|afkomst|accent)';

const WORDS: Readonly<Record<Exclude<GevoeligSoort, 'bsn'>, RegExp>> = {
  gezondheid:
    /(?<!\p{L})(?:ziek|zieke|ziekte|kanker|hiv|aids|zwanger|dement|dementie|depressie|depressief|psychose|psychotisch|psychisch|psychiater|psychiatrisch|schizofreen|schizofrenie|autisme|autistisch|borderline|verslaafd|verslaafde|verslaving|alcoholist|junk|junkie|suïcidaal|suicidaal|zelfmoord|medicijnen|medicatie|gehandicapt|verward|verwarde|ggz|diagnose)(?!\p{L})/iu,
  geloof:
    /(?<!\p{L})(?:moslims?|islamitisch|islamitische|christen|christenen|christelijk|katholiek|katholieke|gereformeerd|gereformeerde|joods|joodse|joden|hindoe|hindoes|jehova|salafist|salafisten|gelovig|bekeerd|hoofddoek|geloof)(?!\p{L})/iu,
  herkomst: new RegExp(
    `(?<!\\p{L})(?:(?:poolse|roemeense|bulgaarse|turkse|marokkaanse|surinaamse|antilliaanse|somalische|syrische|afghaanse|albanese|chinese|afrikaanse|oost-europese|noord-afrikaanse|aziatische|buitenlandse|getinte|donkere|blanke) ${PEOPLE}|marokkanen|marokkaan|turken|roemenen|bulgaren|antillianen|antilliaan|surinamers|surinamer|somaliërs|syriërs|albanezen|oost-europeanen|zigeuners|allochtonen|allochtoon|buitenlanders|getint|donkergetint|negroïde|moedertaal|nationaliteit)(?!\\p{L})`,
    'iu',
  ),
  derde:
    /(?<!\p{L})(?:(?:zijn|haar|hun|diens) (?:vrouw|man|partner|vriendin|vriend|zoon|zoontje|dochter|dochtertje|kinderen|kind|moeder|vader|ouders|broer|zus|oma|opa|gezin|familie|ex)|(?:kinderen|minderjarige?n?|baby|peuter|kleuter))(?!\p{L})/iu,
};

function holdsBsn(text: string): boolean {
  for (const [found] of text.matchAll(NINE)) {
    const digits = found.replace(/\D/g, '');
    const sum = [...digits].reduce((total, d, i) => total + Number(d) * (i === 8 ? -1 : 9 - i), 0);
    if (sum % 11 === 0 && !/^0{9}$/.test(digits)) return true;
  }
  return false;
}

/**
 * What somebody who is typing should look at once more. A warning and nothing else: it is not stored, and it says
 * what is in the text, never about whom. Any nine digits that pass the eleven test count as a BSN here, for a
 * warning too many costs less than one too few.
 */
export function warnings(text: string): GevoeligSoort[] {
  const plain = text.normalize('NFC');
  return gevoeligSoorten.filter((soort) => (soort === 'bsn' ? holdsBsn(plain) : WORDS[soort].test(plain)));
}
