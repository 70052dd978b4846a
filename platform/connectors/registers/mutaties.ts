import { ask, storing, type Transport } from './ask.ts';
import { isObject, list, text } from './json.ts';
import type { Uitkomst } from './port.ts';

/** One line of the Mutatieservice: that something changed at a firm, not what. */
export interface Mutatie {
  signaal: string;
  soort: string;
  kvkNummer: string;
  vestigingsnummer: string | null;
  tijdstip: string;
}

type Storing = Extract<Uitkomst, { soort: 'storing' | 'afgewezen' }>;
export type Mutaties = { soort: 'mutaties'; items: Mutatie[] } | Storing;

const AANTAL = 100;
/** More pages than this in one day is another population than was meant. */
const MEESTE = 50;

/** KVK Mutatieservice v1: everything of one subscription in a period. Half a period is no period: one silent page is silence. */
export async function mutaties(
  transport: Transport,
  abonnement: string,
  vanaf: string,
  tot: string,
): Promise<Mutaties> {
  const items = new Map<string, Mutatie>();
  for (let pagina = 1; pagina <= MEESTE; pagina += 1) {
    const query = { vanaf, tot, pagina: String(pagina), aantal: String(AANTAL) };
    const path = `/v1/abonnementen/${encodeURIComponent(abonnement)}`;
    const answer = await ask(transport, { path, query }, (): Uitkomst => storing('fout'));
    if (answer.kind === 'end') return ended(answer.uitkomst);
    if (!isObject(answer.body) || !Array.isArray(answer.body['signalen']))
      return { soort: 'storing', code: 'onleesbaar', opnieuwNa: null };
    for (const one of list(answer.body, 'signalen').flatMap(read)) items.set(one.signaal, one);
    if (pagina >= Number(text(answer.body, 'totaalPaginas') || '1')) break;
  }
  return { soort: 'mutaties', items: onePerFirm([...items.values()]) };
}

const ended = (uitkomst: Uitkomst): Storing =>
  uitkomst.soort === 'storing' || uitkomst.soort === 'afgewezen'
    ? uitkomst
    : { soort: 'storing', code: 'fout', opnieuwNa: null };

function read(item: unknown): Mutatie[] {
  const kvkNummer = text(item, 'kvknummer') || text(item, 'kvkNummer');
  const tijdstip = text(item, 'timestamp');
  if (!/^\d{8}$/.test(kvkNummer) || text(item, 'id') === '' || !isMoment(tijdstip)) return [];
  const vestigingsnummer = text(item, 'vestigingsnummer');
  return [
    {
      signaal: text(item, 'id').slice(0, 100),
      soort: soortOf(text(item, 'signaalType')),
      kvkNummer,
      vestigingsnummer: /^\d{12}$/.test(vestigingsnummer) ? vestigingsnummer : null,
      tijdstip,
    },
  ];
}

const isMoment = (value: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})$/.test(value) && Number.isFinite(Date.parse(value));

/** `SignaalAdreswijziging_2025_01` is an `adreswijziging`: the year is of the message, not of the change. */
const SOORTEN: Record<string, string> = {
  nieuweinschrijving: 'nieuw',
  gewijzigdeinschrijving: 'gewijzigd',
  gewijzigdevestiging: 'gewijzigd',
  beeindiging: 'beeindigd',
  adreswijziging: 'adres',
  activiteitenwijziging: 'activiteit',
};
const soortOf = (type: string): string =>
  SOORTEN[
    type
      .replace(/^Signaal/, '')
      .replace(/_.*$/, '')
      .toLowerCase()
  ] ?? 'overig';

/** A new registration comes as new and as changed at once: what is new is told once. */
function onePerFirm(items: readonly Mutatie[]): Mutatie[] {
  const nieuw = new Set(items.filter((m) => m.soort === 'nieuw').map((m) => m.kvkNummer));
  return items.filter((m) => m.soort !== 'gewijzigd' || !nieuw.has(m.kvkNummer));
}
