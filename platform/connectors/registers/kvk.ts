import { ask, storing, type Transport } from './ask.ts';
import { addressLine, at, compactDate, datumFeit, feit, isObject, list, text, yes } from './json.ts';
import type { Feit, RegisterPoort, Treffer, Uitkomst, Vraag } from './port.ts';

/** Handelsregister: Zoeken v2, Basisprofiel and Vestigingsprofiel v1 under one address (`…/api`). */
export const kvk = (transport: Transport): RegisterPoort => ({
  vraag: (vraag) => {
    switch (vraag.soort) {
      case 'kvk.basisprofiel':
        return profile(transport, `/v1/basisprofielen/${digits(vraag, 'kvkNummer')}`, basis);
      case 'kvk.vestiging':
        return profile(transport, `/v1/vestigingsprofielen/${digits(vraag, 'vestigingsnummer')}`, vestiging);
      default:
        return search(transport, vraag);
    }
  },
});

const digits = (vraag: Vraag, name: string): string => (vraag.waarden[name] ?? '').replaceAll(/\D/g, '');

/** IPD0001, 0005, 0007 and 5200 say that there is nothing; IPD1002 and 1003 that it cannot be said now. */
function notFound(body: unknown): Uitkomst {
  const codes = list(body, 'fout').map((f) => text(f, 'code'));
  if (codes.some((c) => ['IPD0001', 'IPD0005', 'IPD0007', 'IPD5200'].includes(c)))
    return { soort: 'geen-treffer' };
  return codes.some((c) => c.startsWith('IPD100')) ? storing('te-druk', 300) : storing('fout');
}

async function search(transport: Transport, { waarden }: Vraag): Promise<Uitkomst> {
  const names = [
    'kvkNummer',
    'vestigingsnummer',
    'naam',
    'plaats',
    'straatnaam',
    'postcode',
    'huisnummer',
    'huisletter',
  ];
  const query: Record<string, string> = { resultatenPerPagina: '25', inclusiefInactieveRegistraties: 'true' };
  for (const name of names) if (waarden[name]) query[name] = waarden[name];
  const answer = await ask(transport, { path: '/v2/zoeken', query }, notFound);
  if (answer.kind === 'end') return answer.uitkomst;
  const found = list(answer.body, 'resultaten');
  if (!isObject(answer.body) || (found.length === 0 && text(answer.body, 'totaal') !== '0'))
    return storing('onleesbaar');
  if (found.length === 0) return { soort: 'geen-treffer' };
  const treffers = found.flatMap(hit);
  return treffers.length === 0
    ? storing('onleesbaar')
    : { soort: 'antwoord', treffers, totaal: Number(text(answer.body, 'totaal')) || treffers.length };
}

function hit(item: unknown): Treffer[] {
  const kvkNummer = text(item, 'kvkNummer');
  if (!/^\d{8}$/.test(kvkNummer)) return [];
  const adres = addressLine(at(item, 'adres.binnenlandsAdres'), { straat: 'straatnaam', plaats: 'plaats' });
  const vestigingsnummer = text(item, 'vestigingsnummer');
  return [
    {
      register: 'kvk',
      titel: text(item, 'naam') || text(item, 'vervallenNaam') || kvkNummer,
      feiten: [
        ...feit('kvknummer', kvkNummer),
        ...feit('vestigingsnummer', vestigingsnummer),
        ...feit('soort-inschrijving', text(item, 'type')),
        ...feit('adres', adres),
      ],
      tekens: /^nee$/i.test(text(item, 'actief')) ? ['beeindigd'] : [],
      vervolg: [
        { soort: 'kvk.basisprofiel', waarden: { kvkNummer } },
        ...(/^\d{12}$/.test(vestigingsnummer)
          ? [{ soort: 'kvk.vestiging', waarden: { vestigingsnummer } }]
          : []),
      ],
    },
  ];
}

async function profile(
  transport: Transport,
  path: string,
  read: (body: unknown) => Treffer | null,
): Promise<Uitkomst> {
  const answer = await ask(transport, { path }, notFound);
  if (answer.kind === 'end') return answer.uitkomst;
  const treffer = read(answer.body);
  return treffer === null ? storing('onleesbaar') : { soort: 'antwoord', treffers: [treffer], totaal: 1 };
}

function basis(body: unknown): Treffer | null {
  const kvkNummer = text(body, 'kvkNummer');
  if (!/^\d{8}$/.test(kvkNummer)) return null;
  const hoofd = at(body, '_embedded.hoofdvestiging');
  const eigenaar = at(body, '_embedded.eigenaar');
  const einde = text(body, 'materieleRegistratie.datumEinde');
  const adressen = addresses(hoofd);
  const vestigingsnummer = text(hoofd, 'vestigingsnummer');
  return {
    register: 'kvk',
    titel: text(body, 'naam') || text(body, 'statutaireNaam') || kvkNummer,
    feiten: [
      ...feit('kvknummer', kvkNummer),
      ...feit('rechtsvorm', text(eigenaar, 'uitgebreideRechtsvorm') || text(eigenaar, 'rechtsvorm')),
      ...tradeNames(body),
      ...activities(body),
      ...datumFeit('aanvang', text(body, 'materieleRegistratie.datumAanvang'), compactDate),
      ...datumFeit('einde', einde, compactDate),
      ...feit('werkzame-personen', text(body, 'totaalWerkzamePersonen'), 'getal'),
      ...adressen.feiten,
    ],
    tekens: [
      ...(einde === '' ? [] : (['beeindigd'] as const)),
      ...(adressen.afgeschermd ? (['afgeschermd'] as const) : []),
    ],
    vervolg: /^\d{12}$/.test(vestigingsnummer)
      ? [{ soort: 'kvk.vestiging', waarden: { vestigingsnummer } }]
      : [],
  };
}

function vestiging(body: unknown): Treffer | null {
  const vestigingsnummer = text(body, 'vestigingsnummer');
  if (!/^\d{12}$/.test(vestigingsnummer)) return null;
  const adressen = addresses(body);
  const kvkNummer = text(body, 'kvkNummer');
  const einde = text(body, 'materieleRegistratie.datumEinde');
  return {
    register: 'kvk',
    titel: text(body, 'eersteHandelsnaam') || vestigingsnummer,
    feiten: [
      ...feit('vestigingsnummer', vestigingsnummer),
      ...feit('kvknummer', kvkNummer),
      ...feit('soort-inschrijving', yes(body, 'indHoofdvestiging') ? 'hoofdvestiging' : 'nevenvestiging'),
      ...tradeNames(body),
      ...activities(body),
      ...datumFeit('aanvang', text(body, 'materieleRegistratie.datumAanvang'), compactDate),
      ...datumFeit('einde', einde, compactDate),
      ...feit('werkzame-personen', text(body, 'totaalWerkzamePersonen'), 'getal'),
      ...adressen.feiten,
    ],
    tekens: [
      ...(einde === '' ? [] : (['beeindigd'] as const)),
      ...(adressen.afgeschermd ? (['afgeschermd'] as const) : []),
    ],
    vervolg: /^\d{8}$/.test(kvkNummer) ? [{ soort: 'kvk.basisprofiel', waarden: { kvkNummer } }] : [],
  };
}

const tradeNames = (body: unknown): Feit[] =>
  list(body, 'handelsnamen')
    .toSorted((a, b) => Number(text(a, 'volgorde')) - Number(text(b, 'volgorde')))
    .slice(0, 8)
    .flatMap((name) => feit('handelsnaam', text(name, 'naam')));

/** A code means something only with its version: the registry went from SBI 2008 to SBI 2025 in September 2025. */
const activities = (body: unknown): Feit[] =>
  list(body, 'sbiActiviteiten').flatMap((a) => {
    const code = text(a, 'sbiCode');
    const versie = text(a, 'sbiVersie');
    const said = `${code} ${text(a, 'sbiOmschrijving')}${versie ? ` (SBI ${versie})` : ''}`.trim();
    return feit(
      yes(a, 'indHoofdactiviteit') ? 'hoofdactiviteit' : 'nevenactiviteit',
      code === '' ? '' : said,
    );
  });

/** Shielded addresses are read past: neither shown nor stored, only said to be there. */
function addresses(body: unknown): { feiten: Feit[]; afgeschermd: boolean } {
  const all = list(body, 'adressen');
  const open = all.filter((a) => !yes(a, 'indAfgeschermd'));
  return {
    feiten: open.flatMap((a) =>
      feit(
        text(a, 'type') === 'postadres' ? 'postadres' : 'bezoekadres',
        addressLine(a, { straat: 'straatnaam', plaats: 'plaats' }) ||
          text(a, 'volledigAdres').replaceAll(/\s+/g, ' '),
      ),
    ),
    afgeschermd: open.length < all.length,
  };
}
