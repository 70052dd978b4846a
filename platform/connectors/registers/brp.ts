import { ask, storing, type Transport } from './ask.ts';
import { at, brpDate, datumFeit, feit, isObject, list, text, yes } from './json.ts';
import type { Feit, RegisterPoort, Teken, Treffer, Uitkomst, Vraag, VraagContext } from './port.ts';

/** The kinds of question of BRP Personen v2, by our name, with the name that the service gives them. */
const TYPES: Record<string, string> = {
  'brp.bsn': 'RaadpleegMetBurgerservicenummer',
  'brp.naam-geboortedatum': 'ZoekMetGeslachtsnaamEnGeboortedatum',
  'brp.naam-gemeente': 'ZoekMetNaamEnGemeenteVanInschrijving',
  'brp.postcode': 'ZoekMetPostcodeEnHuisnummer',
  'brp.straat': 'ZoekMetStraatHuisnummerEnGemeenteVanInschrijving',
  'brp.nummeraanduiding': 'ZoekMetNummeraanduidingIdentificatie',
  'brp.adresseerbaar-object': 'ZoekMetAdresseerbaarObjectIdentificatie',
};

/** Our field names that the service calls otherwise. */
const NAMES: Record<string, string> = {
  toevoeging: 'huisnummertoevoeging',
  nummeraanduiding: 'nummeraanduidingIdentificatie',
  adresseerbaarObject: 'adresseerbaarObjectIdentificatie',
  overledenen: 'inclusiefOverledenPersonen',
};

/** BRP Personen v2 and Bewoning v2 under one address. A path that is not there (404) is a fault of the connection, never "nobody". */
export const brp = (transport: Transport): RegisterPoort => ({
  vraag: (vraag, context) =>
    vraag.soort.startsWith('bewoning.') ? inhabitants(transport, vraag) : persons(transport, vraag, context),
});

async function persons(transport: Transport, vraag: Vraag, context: VraagContext): Promise<Uitkomst> {
  const body = personQuery(vraag, context);
  const answer = await ask(transport, { method: 'POST', path: '/brp/personen', body }, (): Uitkomst =>
    storing('fout'),
  );
  if (answer.kind === 'end') return answer.uitkomst;
  if (text(answer.body, 'type') !== body.type || !Array.isArray(at(answer.body, 'personen')))
    return storing('onleesbaar');
  const found = list(answer.body, 'personen').filter(isObject);
  if (found.length === 0) return { soort: 'geen-treffer' };
  return { soort: 'antwoord', treffers: found.map(person), totaal: found.length };
}

/** The question as the service wants it. Fields are demanded by the service and given by the purpose: without them nothing is asked. */
export function personQuery({ soort, waarden }: Vraag, { velden = [], gemeentecode }: VraagContext) {
  const type = TYPES[soort];
  if (type === undefined || velden.length === 0) throw new Error(`no fields for ${soort}`);
  const own: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(waarden)) {
    if (value === '') continue;
    const key = NAMES[name] ?? name;
    if (name === 'bsn') own['burgerservicenummer'] = value.split(/[\s,;]+/).filter((b) => b !== '');
    else if (name === 'huisnummer') own[key] = Number(value);
    else if (name === 'overledenen') own[key] = value === 'ja';
    else own[key] = value;
  }
  // The number is always asked: without it nobody can say later about whom something was told (bron: Wet BRP 3.11).
  const fields = [...new Set(['burgerservicenummer', ...velden])];
  return {
    type,
    fields,
    ...(gemeentecode === undefined || gemeentecode === '' ? {} : { gemeenteVanInschrijving: gemeentecode }),
    ...own,
  };
}

function person(p: Record<string, unknown>): Treffer {
  const naam = text(p, 'naam.volledigeNaam') || joined(p);
  const bsn = text(p, 'burgerservicenummer');
  return {
    register: 'brp',
    titel: naam,
    feiten: [
      ...datumFeit('geboren', at(p, 'geboorte.datum'), brpDate),
      ...feit('geboorteplaats', text(p, 'geboorte.plaats.omschrijving')),
      ...feit('geslacht', text(p, 'geslacht.omschrijving').toLowerCase()),
      ...feit('leeftijd', text(p, 'leeftijd'), 'getal'),
      ...residence(p['verblijfplaats']),
      ...feit('adresregel', lines(p['adressering'])),
      ...feit('gemeente-inschrijving', text(p, 'gemeenteVanInschrijving.omschrijving')),
      ...datumFeit('in-gemeente-sinds', p['datumInschrijvingInGemeente'], brpDate),
      ...datumFeit('overleden', at(p, 'overlijden.datum'), brpDate),
      ...feit('opschorting', text(p, 'opschortingBijhouding.reden.omschrijving')),
    ],
    tekens: personSigns(p),
    vervolg: [],
    ...(/^\d{9}$/.test(bsn) ? { bsn } : {}),
  };
}

const joined = (p: unknown): string =>
  ['naam.voornamen', 'naam.voorvoegsel', 'naam.geslachtsnaam']
    .map((path) => text(p, path))
    .filter((part) => part !== '')
    .join(' ');

const lines = (adressering: unknown): string =>
  ['adresregel1', 'adresregel2', 'adresregel3', 'land.omschrijving']
    .map((name) => text(adressering, name))
    .filter((line) => line !== '')
    .join(', ');

function residence(v: unknown): Feit[] {
  const a = at(v, 'verblijfadres');
  const huis = [text(a, 'huisnummer') + text(a, 'huisletter'), text(a, 'huisnummertoevoeging')]
    .filter((part) => part !== '')
    .join('-');
  const straat = text(a, 'korteStraatnaam') || text(a, 'officieleStraatnaam');
  const binnen = [`${straat} ${huis}`.trim(), `${text(a, 'postcode')} ${text(a, 'woonplaats')}`.trim()];
  const buiten = [text(a, 'regel1'), text(a, 'regel2'), text(a, 'regel3'), text(a, 'land.omschrijving')];
  const said = [...binnen, ...buiten, text(a, 'locatiebeschrijving')]
    .filter((part) => part !== '')
    .join(', ');
  const soort = text(v, 'type');
  return [
    ...feit('verblijfplaats', soort === 'VerblijfplaatsOnbekend' ? 'onbekend' : said),
    ...feit('functie-adres', text(v, 'functieAdres.omschrijving')),
    ...datumFeit('adres-sinds', at(v, 'datumVan'), brpDate),
    ...feit('adresseerbaar-object', text(v, 'adresseerbaarObjectIdentificatie')),
  ];
}

function personSigns(p: Record<string, unknown>): Teken[] {
  const signs: [Teken, boolean][] = [
    ['geheimhouding', secret(p)],
    ['in-onderzoek', underInvestigation(p)],
    ['overleden', at(p, 'overlijden') !== undefined || text(p, 'opschortingBijhouding.reden.code') === 'O'],
    [
      'opgeschort',
      text(p, 'opschortingBijhouding.reden.code') !== '' &&
        text(p, 'opschortingBijhouding.reden.code') !== 'O',
    ],
    [
      'niet-op-adres',
      yes(p, 'verblijfplaats.indicatieVastgesteldVerblijftNietOpAdres') ||
        yes(p, 'adressering.indicatieVastgesteldVerblijftNietOpAdres'),
    ],
  ];
  return signs.filter(([, is]) => is).map(([sign]) => sign);
}

const secret = (p: unknown): boolean =>
  yes(p, 'geheimhoudingPersoonsgegevens') || Number(text(p, 'geheimhoudingPersoonsgegevens')) > 0;

/** `inOnderzoek` stands beside every group; one of them is enough to be careful with all. */
function underInvestigation(value: unknown, depth = 0): boolean {
  if (Array.isArray(value)) return value.some((one) => underInvestigation(one, depth + 1));
  if (!isObject(value) || depth > 5) return false;
  return Object.entries(value).some(([key, v]) =>
    key === 'inOnderzoek' ? v === true || isObject(v) : underInvestigation(v, depth + 1),
  );
}

async function inhabitants(transport: Transport, { soort, waarden }: Vraag): Promise<Uitkomst> {
  const period = soort === 'bewoning.periode';
  const body = {
    type: period ? 'BewoningMetPeriode' : 'BewoningMetPeildatum',
    adresseerbaarObjectIdentificatie: waarden['adresseerbaarObject'] ?? '',
    ...(period
      ? { datumVan: waarden['datumVan'] ?? '', datumTot: waarden['datumTot'] ?? '' }
      : { peildatum: waarden['peildatum'] ?? '' }),
  };
  const answer = await ask(transport, { method: 'POST', path: '/bewoning/bewoningen', body }, (): Uitkomst =>
    storing('fout'),
  );
  if (answer.kind === 'end') return answer.uitkomst;
  if (!Array.isArray(at(answer.body, 'bewoningen'))) return storing('onleesbaar');
  const treffers = list(answer.body, 'bewoningen').flatMap(inhabited);
  return treffers.length === 0
    ? { soort: 'geen-treffer' }
    : { soort: 'antwoord', treffers, totaal: treffers.length };
}

function inhabited(bewoning: unknown): Treffer[] {
  const many: Teken[] = yes(bewoning, 'indicatieVeelBewoners') ? ['veel-bewoners'] : [];
  const van = text(bewoning, 'periode.datumVan');
  const tot = text(bewoning, 'periode.datumTot');
  const one =
    (sure: boolean) =>
    (b: unknown): Treffer => {
      const bsn = text(b, 'burgerservicenummer');
      return {
        register: 'brp',
        titel: text(b, 'naam.volledigeNaam'),
        feiten: [
          ...datumFeit('geboren', at(b, 'geboorte.datum'), brpDate),
          ...feit('bewoner', sure ? 'ingeschreven' : 'mogelijk'),
          ...datumFeit('bewoning-van', van, (v: string) => v),
          ...datumFeit('bewoning-tot', tot, (v: string) => v),
        ],
        tekens: [
          ...many,
          ...(secret(b) ? (['geheimhouding'] as const) : []),
          ...(yes(b, 'inOnderzoek') ? (['in-onderzoek'] as const) : []),
        ],
        vervolg: [],
        ...(/^\d{9}$/.test(bsn) ? { bsn } : {}),
      };
    };
  return [
    ...list(bewoning, 'bewoners').map(one(true)),
    ...list(bewoning, 'mogelijkeBewoners').map(one(false)),
  ];
}
