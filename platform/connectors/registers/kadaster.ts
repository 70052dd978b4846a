import { ask, storing, type Transport } from './ask.ts';
import { at, compactDate, datumFeit, feit, isObject, list, text, yes } from './json.ts';
import type { RegisterPoort, Treffer, Uitkomst, Vraag } from './port.ts';

/** BRK-Bevragen v2. `brk.object` asks for the thing alone; `brk.eigenaar` for who has rights on it, and is a look-up of persons. */
export const brk = (transport: Transport): RegisterPoort => ({
  vraag: (vraag) => (vraag.soort === 'brk.eigenaar' ? owners(transport, vraag) : parcels(transport, vraag)),
});

const absent = (): Uitkomst => ({ soort: 'geen-treffer' });
const crs = { 'accept-crs': 'epsg:28992' };

async function parcels(transport: Transport, { waarden }: Vraag): Promise<Uitkomst> {
  const query: Record<string, string> = waarden['nummeraanduiding']
    ? { nummeraanduidingIdentificatie: waarden['nummeraanduiding'] }
    : { kadastraleAanduiding: waarden['aanduiding'] ?? '' };
  const answer = await ask(transport, { path: '/kadastraalonroerendezaken', query, headers: crs }, absent);
  if (answer.kind === 'end') return answer.uitkomst;
  if (!isObject(answer.body)) return storing('onleesbaar');
  const treffers = list(answer.body, '_embedded.kadastraalOnroerendeZaken').map(parcel);
  return treffers.length === 0 ? absent() : { soort: 'antwoord', treffers, totaal: treffers.length };
}

function parcel(z: unknown): Treffer {
  const zaak = text(z, 'identificatie');
  return {
    register: 'brk',
    titel: text(z, 'kadastraleAanduiding') || zaak,
    feiten: [
      ...feit('kadastrale-aanduiding', text(z, 'kadastraleAanduiding')),
      ...feit('soort-object', text(z, 'type')),
      ...feit('bebouwd', text(z, 'aardCultuurBebouwd.waarde')),
      ...feit('grootte', text(z, 'kadastraleGrootte.waarde'), 'getal'),
      ...feit('koopsom', text(z, 'koopsom.koopsom'), 'bedrag'),
      ...feit('koopjaar', text(z, 'koopsom.koopjaar')),
    ],
    tekens: yes(z, 'indicatieVervallen') ? ['beeindigd'] : [],
    vervolg: zaak === '' ? [] : [{ soort: 'brk.eigenaar', waarden: { zaak } }],
  };
}

async function owners(transport: Transport, { waarden }: Vraag): Promise<Uitkomst> {
  const zaak = (waarden['zaak'] ?? '').replaceAll(/\D/g, '');
  const path = `/kadastraalonroerendezaken/${zaak}/zakelijkgerechtigden`;
  const answer = await ask(transport, { path, headers: crs }, absent);
  if (answer.kind === 'end') return answer.uitkomst;
  if (!isObject(answer.body)) return storing('onleesbaar');
  const treffers = list(answer.body, '_embedded.zakelijkGerechtigden').map(owner);
  return treffers.length === 0 ? absent() : { soort: 'antwoord', treffers, totaal: treffers.length };
}

function owner(g: unknown): Treffer {
  const teller = text(g, 'tenaamstelling.aandeel.teller');
  const noemer = text(g, 'tenaamstelling.aandeel.noemer');
  return {
    register: 'brk',
    titel: text(g, 'persoon.omschrijving') || text(g, 'persoon.identificatie'),
    feiten: [
      ...feit('zakelijk-recht', text(g, 'type')),
      ...feit('aandeel', teller && noemer ? `${teller}/${noemer}` : ''),
      ...datumFeit('aanvang', text(g, 'aanvangsdatum'), compactDate),
    ],
    tekens: at(g, 'inOnderzoek') === undefined ? [] : ['in-onderzoek'],
    vervolg: [],
  };
}

/** WOZ-Bevragen v1: the value of a thing. Who it is assessed to is left where it is. */
export const woz = (transport: Transport): RegisterPoort => ({
  async vraag({ waarden }) {
    const query = { nummeraanduidingIdentificatie: waarden['nummeraanduiding'] ?? '' };
    const answer = await ask(transport, { path: '/wozobjecten', query }, absent);
    if (answer.kind === 'end') return answer.uitkomst;
    if (!isObject(answer.body)) return storing('onleesbaar');
    const treffers = list(answer.body, '_embedded.wozObjecten').map(valued);
    return treffers.length === 0 ? absent() : { soort: 'antwoord', treffers, totaal: treffers.length };
  },
});

function valued(w: unknown): Treffer {
  return {
    register: 'woz',
    titel: text(w, 'identificatie'),
    feiten: [
      ...feit('woz-nummer', text(w, 'identificatie')),
      ...list(w, 'waarden')
        .slice(0, 5)
        .flatMap((v) => [
          ...feit('woz-waarde', text(v, 'vastgesteldeWaarde'), 'bedrag'),
          ...datumFeit('peildatum', text(v, 'waardepeildatum'), compactDate),
        ]),
      ...feit('grondoppervlakte', text(w, 'grondoppervlakte'), 'getal'),
    ],
    tekens: list(w, 'waarden').some((v) => yes(v, 'indicatieBezwaarBeroep')) ? ['in-onderzoek'] : [],
    vervolg: [],
  };
}
