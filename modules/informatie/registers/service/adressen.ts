import type { Feit, Treffer } from '#platform/connectors/registers/port.ts';
import type { Instant } from '#platform/contract.ts';
import { startOfDay } from '#platform/reckon/dates.ts';
import { ligtIn } from '#platform/reckon/vlak.ts';
import type { Work } from '#platform/work.ts';
import type { Vraag } from '../contract.ts';
import { VERZONNEN } from '../domain/lijsten.ts';
import * as store from '../store/lijst.ts';

/** An answer of the own address index; its age is the day of the list. */
interface EigenAntwoord {
  antwoord: { treffers: Treffer[]; totaal: number };
  antwoordOp: Instant;
  opgenomen: boolean;
}

/** What the own address index knows; null where it has nothing to say (then the register is asked). */
export async function uitEigenIndex(work: Work, vraag: Vraag): Promise<EigenAntwoord | null> {
  const gevraagd = adresVraag(vraag);
  const gevonden = gevraagd === null ? [] : await store.zoekAdres(work, gevraagd);
  const [eerste] = gevonden;
  if (!eerste) return null;
  const treffers: Treffer[] = [];
  for (const a of gevonden) treffers.push(await toTreffer(work, a));
  return {
    antwoord: { treffers, totaal: treffers.length },
    antwoordOp: startOfDay(eerste.peildatum),
    opgenomen: eerste.versie === VERZONNEN,
  };
}

function adresVraag({ soort, waarden }: Vraag): store.AdresVraag | null {
  if (soort === 'adres.postcode')
    return {
      postcode: waarden['postcode'] ?? '',
      huisnummer: Number(waarden['huisnummer']),
      ...(waarden['huisletter'] ? { huisletter: waarden['huisletter'] } : {}),
      ...(waarden['toevoeging'] ? { toevoeging: waarden['toevoeging'] } : {}),
    };
  const match =
    soort === 'adres'
      ? /^([\p{L}][\p{L}\d .'’-]*?)\s+(\d{1,5})\s?([A-Za-z])?(?:[\s,].*)?$/u.exec(waarden['adres'] ?? '')
      : null;
  if (!match) return null;
  return { straat: match[1]!, huisnummer: Number(match[2]), ...(match[3] ? { huisletter: match[3] } : {}) };
}

const feit = (code: string, waarde: string | number | null, vorm?: Feit['vorm']): Feit[] =>
  waarde === null || waarde === '' ? [] : [{ code, waarde: String(waarde), ...(vorm ? { vorm } : {}) }];

async function toTreffer(work: Work, a: store.AdresGevonden): Promise<Treffer> {
  const huis = `${a.huisnummer}${a.huisletter}${a.toevoeging ? `-${a.toevoeging}` : ''}`;
  const postcode = a.postcode.replace(/^(\d{4})/, '$1 ');
  const gebieden =
    a.lengte === null || a.breedte === null ? [] : await gebiedenVan(work, a.lengte, a.breedte);
  return {
    register: 'bag',
    titel: `${a.straat} ${huis}, ${`${postcode} ${a.woonplaats}`.trim()}`,
    feiten: [
      ...feit('soort-object', a.objectSoort),
      ...feit('gebruiksdoel', a.gebruiksdoel),
      ...feit('oppervlakte', a.oppervlakte, 'getal'),
      ...feit('bouwjaar', a.bouwjaar),
      ...feit('status-object', a.status),
      ...gebieden,
      ...feit('nummeraanduiding', a.nummeraanduiding),
      ...feit('adresseerbaar-object', a.objectId),
      ...feit('punt', a.lengte === null || a.breedte === null ? null : `${a.breedte}, ${a.lengte}`),
    ],
    tekens: [],
    vervolg: [
      ...(a.postcode === ''
        ? []
        : [{ soort: 'kvk.adres', waarden: { postcode: a.postcode, huisnummer: String(a.huisnummer) } }]),
      { soort: 'brk.object', waarden: { nummeraanduiding: a.nummeraanduiding } },
      { soort: 'woz.object', waarden: { nummeraanduiding: a.nummeraanduiding } },
      ...(a.objectId === null
        ? []
        : [{ soort: 'bewoning.peildatum', waarden: { adresseerbaarObject: a.objectId } }]),
    ],
  };
}

async function gebiedenVan(work: Work, x: number, y: number): Promise<Feit[]> {
  const bij = await store.gebiedenBij(work, x, y);
  return bij
    .filter(({ vlak }) => ligtIn(vlak, x, y))
    .flatMap(({ soort, naam }) =>
      feit(['wijk', 'buurt', 'bedrijventerrein', 'jachthaven'].includes(soort) ? soort : 'gebied', naam),
    );
}
