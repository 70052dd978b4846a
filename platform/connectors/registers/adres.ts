import { ask, storing, type Transport } from './ask.ts';
import { addressLine, feit, isObject, list, text } from './json.ts';
import type { RegisterPoort, Teken, Treffer, Uitkomst, Vraag } from './port.ts';

/** One answer about an address from two services: PDOK finds it and knows where it lies, the BAG knows what it is. */
export const adressen = (pdok: Transport, bag: Transport | null): RegisterPoort => ({
  async vraag(vraag) {
    if (vraag.soort === 'adres.object') return object(bag, vraag.waarden);
    const found = await free(pdok, vraag);
    if (found.soort !== 'antwoord' || found.treffers.length !== 1 || bag === null) return found;
    const use = await object(bag, found.treffers[0]!.vervolg[0]?.waarden ?? {});
    // Where it lies is known even when the BAG is silent; the screen says that the rest is missing.
    return use.soort === 'antwoord'
      ? { ...found, treffers: [merged(found.treffers[0]!, use.treffers[0]!)] }
      : found;
  },
});

const merged = (place: Treffer, use: Treffer): Treffer => ({
  ...use,
  titel: place.titel,
  feiten: [...use.feiten, ...place.feiten.filter((p) => !use.feiten.some((u) => u.code === p.code))],
});

/** Words that the search syntax of Locatieserver would read as commands. */
const literal = (text: string): string =>
  text
    .replaceAll(/[^\p{L}\p{N}\s'.-]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

const FIELDS =
  'id,weergavenaam,type,straatnaam,huisnummer,huisletter,huisnummertoevoeging,postcode,woonplaatsnaam,gemeentenaam,gemeentecode,wijkcode,wijknaam,buurtcode,buurtnaam,nummeraanduiding_id,adresseerbaarobject_id,gekoppeld_perceel,centroide_ll,centroide_rd';

async function free(pdok: Transport, { waarden }: Vraag): Promise<Uitkomst> {
  const exact = waarden['postcode'] && waarden['huisnummer'];
  const huis = `${waarden['huisnummer'] ?? ''}${waarden['huisletter'] ?? ''} ${waarden['toevoeging'] ?? ''}`;
  const q = exact ? `${waarden['postcode']} ${huis}` : (waarden['adres'] ?? '');
  const query = {
    q: literal(q),
    fq: 'type:adres',
    rows: '10',
    fl: FIELDS,
  };
  const answer = await ask(pdok, { path: '/free', query }, (): Uitkomst => storing('fout'));
  if (answer.kind === 'end') return answer.uitkomst;
  if (!isObject((answer.body as { response?: unknown } | null)?.response)) return storing('onleesbaar');
  const docs = list(answer.body, 'response.docs').filter((d) => text(d, 'type') === 'adres');
  const best = fitting(docs, q);
  if (best.length === 0) return { soort: 'geen-treffer' };
  return { soort: 'antwoord', treffers: best.map(place), totaal: best.length };
}

/** Locatieserver always gives something that looks like it: only what carries the asked house number is an answer. */
function fitting(docs: readonly unknown[], q: string): unknown[] {
  const numbers = new Set(q.match(/\d+/g) ?? []);
  const same = docs.filter((d) => numbers.size === 0 || numbers.has(text(d, 'huisnummer')));
  const words = q.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
  const whole = same.filter((d) => {
    const exactly = `${text(d, 'straatnaam')}${text(d, 'huisnummer')}${text(d, 'huisletter')}${text(d, 'huisnummertoevoeging')}`;
    return words.startsWith(exactly.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ''));
  });
  return whole.length === 1 ? whole : same;
}

function place(doc: unknown): Treffer {
  const adresseerbaarObject = text(doc, 'adresseerbaarobject_id');
  return {
    register: 'bag',
    titel: text(doc, 'weergavenaam') || addressLine(doc, { straat: 'straatnaam', plaats: 'woonplaatsnaam' }),
    feiten: [
      ...feit('wijk', text(doc, 'wijknaam')),
      ...feit('buurt', text(doc, 'buurtnaam')),
      ...feit('gemeente', text(doc, 'gemeentenaam')),
      ...feit(
        'perceel',
        list(doc, 'gekoppeld_perceel')
          .filter((p) => typeof p === 'string')
          .join(', '),
      ),
      ...feit('nummeraanduiding', text(doc, 'nummeraanduiding_id')),
      ...feit('adresseerbaar-object', adresseerbaarObject),
      ...feit('punt', point(text(doc, 'centroide_ll'))),
      ...feit('punt-rd', point(text(doc, 'centroide_rd'))),
    ],
    tekens: [],
    vervolg: /^\d{16}$/.test(adresseerbaarObject)
      ? [{ soort: 'adres.object', waarden: { adresseerbaarObject } }]
      : [],
  };
}

/** `POINT(4.687 51.827)` as `51.827, 4.687`; WKT has the longitude first, people the latitude. */
export function point(wkt: string): string {
  const match = /^POINT\s*\(\s*(-?\d{1,7}(?:\.\d+)?)\s+(-?\d{1,7}(?:\.\d+)?)\s*\)$/i.exec(wkt);
  if (!match) return '';
  return Number(match[1]) < 180 && Number(match[2]) <= 90
    ? `${match[2]}, ${match[1]}`
    : `${match[1]}, ${match[2]}`;
}

async function object(bag: Transport | null, waarden: Vraag['waarden']): Promise<Uitkomst> {
  const id = waarden['adresseerbaarObject'] ?? '';
  if (bag === null || !/^\d{16}$/.test(id)) return storing('niet-toegestaan');
  const query = { adresseerbaarObjectIdentificatie: id };
  const headers = { 'accept-crs': 'EPSG:28992', accept: 'application/hal+json' };
  const answer = await ask(bag, { path: '/adressenuitgebreid', query, headers }, (): Uitkomst => ({
    soort: 'geen-treffer',
  }));
  if (answer.kind === 'end') return answer.uitkomst;
  if (!isObject(answer.body)) return storing('onleesbaar');
  const found = list(answer.body, '_embedded.adressen');
  if (found.length === 0) return { soort: 'geen-treffer' };
  return { soort: 'antwoord', treffers: [use(found[0], found.length)], totaal: 1 };
}

const IN_USE =
  /^(verblijfsobject in gebruik|plaats aangewezen|pand in gebruik|verblijfsobject in gebruik \(niet ingemeten\)|pand in gebruik \(niet ingemeten\))$/i;

function use(item: unknown, adressen: number): Treffer {
  const status = text(item, 'adresseerbaarObjectStatus');
  const tekens: Teken[] = status !== '' && !IN_USE.test(status) ? ['niet-in-gebruik'] : [];
  const id = text(item, 'adresseerbaarObjectIdentificatie');
  return {
    register: 'bag',
    titel: addressLine(item, { straat: 'openbareRuimteNaam', plaats: 'woonplaatsNaam' }),
    feiten: [
      ...feit('soort-object', text(item, 'typeAdresseerbaarObject')),
      ...feit(
        'gebruiksdoel',
        list(item, 'gebruiksdoelen')
          .filter((d) => typeof d === 'string')
          .join(', '),
      ),
      ...feit('oppervlakte', text(item, 'oppervlakte'), 'getal'),
      ...feit(
        'bouwjaar',
        list(item, 'oorspronkelijkBouwjaar').join(', ') || text(item, 'oorspronkelijkBouwjaar'),
      ),
      ...feit('status-object', status),
      ...feit('adressen', adressen > 1 ? String(adressen) : '', 'getal'),
      ...feit('nummeraanduiding', text(item, 'nummeraanduidingIdentificatie')),
      ...feit('adresseerbaar-object', id),
    ],
    tekens,
    vervolg: next(item),
  };
}

/** What else may be asked about this place: firms and rights on it, and, behind the lock, who lives there. */
function next(item: unknown): Vraag[] {
  const nummeraanduiding = text(item, 'nummeraanduidingIdentificatie');
  const adresseerbaarObject = text(item, 'adresseerbaarObjectIdentificatie');
  const [postcode, huisnummer] = [text(item, 'postcode'), text(item, 'huisnummer')];
  return [
    ...(postcode && huisnummer ? [{ soort: 'kvk.adres', waarden: { postcode, huisnummer } }] : []),
    ...(nummeraanduiding
      ? [
          { soort: 'brk.object', waarden: { nummeraanduiding } },
          { soort: 'woz.object', waarden: { nummeraanduiding } },
        ]
      : []),
    ...(adresseerbaarObject ? [{ soort: 'bewoning.peildatum', waarden: { adresseerbaarObject } }] : []),
  ];
}
