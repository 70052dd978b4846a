import {
  lijnen,
  type Herhaling,
  type Leesmelding,
  type Lijn,
  type Meldingsoort,
  type Uitkomst,
} from '../../contract.ts';
import { volgendeCode } from '../activiteit.ts';
import { normaal } from './woorden.ts';

type Gelezen = Uitkomst['activiteiten'][number];
interface Plek {
  blad: string | null;
  regel: number;
}
interface Tabelregel {
  plek: Plek;
  titel: string;
  lijn: Lijn;
  kwartalen: number[];
  herhaling: Herhaling | null;
  toelichting: string;
  acties: string[];
  eigenaar: string;
  partners: string[];
  thema: string;
}

/** Gathers what tables and poster say of the same activity: within a line it is known by its title. */
export class Bundel {
  readonly meldingen: Leesmelding[] = [];
  readonly #alle = new Map<string, Gelezen & { plek: Plek; plaat: boolean }>();
  #laatste: Gelezen | null = null;
  #laatstePlek: Plek = { blad: null, regel: 0 };

  meld(soort: Meldingsoort, plek: Plek, tekst: string): void {
    this.meldingen.push({ soort, ...plek, tekst: tekst.slice(0, 300) });
  }

  uitTabel(r: Tabelregel): void {
    const eerder = this.#alle.get(sleutelVan(r.lijn, r.titel));
    const een = eerder ?? this.#nieuw(r.plek, r.lijn, r.titel, false);
    if (eerder) this.meld('dubbel', r.plek, r.titel);
    een.kwartalen = samen(een.kwartalen, r.kwartalen);
    if (r.herhaling) een.herhaling = r.herhaling;
    een.toelichting = this.#kort(r.plek, [een.toelichting, r.toelichting].filter(Boolean).join(' '), 8_000);
    een.eigenaar ??= this.#kort(r.plek, r.eigenaar, 120) || null;
    een.thema ??= this.#kort(r.plek, r.thema, 80) || null;
    een.partners = [
      ...new Set([...een.partners, ...r.partners.filter(Boolean).map((p) => p.slice(0, 200))]),
    ].slice(0, 40);
    this.#acties(een, r.plek, r.acties);
    this.#laatste = een;
    this.#laatstePlek = r.plek;
  }

  /** A row without a name goes on where a page ended; false when there is nothing before it. */
  vervolg(toelichting: readonly string[], acties: readonly string[]): boolean {
    const een = this.#laatste;
    if (!een || (toelichting.length === 0 && acties.length === 0)) return false;
    een.toelichting = this.#kort(
      this.#laatstePlek,
      [een.toelichting, ...toelichting].filter(Boolean).join(' '),
      8_000,
    );
    const [eerste, ...rest] = acties;
    // A sentence that was cut by the page begins without a capital.
    const gebroken = eerste !== undefined && /^\p{Ll}/u.test(eerste) && een.acties.length > 0;
    if (gebroken) een.acties = [...een.acties.slice(0, -1), `${een.acties.at(-1)} ${eerste}`.slice(0, 500)];
    this.#acties(een, this.#laatstePlek, gebroken ? rest : acties);
    return true;
  }

  uitPlaat(plek: Plek, lijn: Lijn, kwartaal: number, titel: string): void {
    const een = this.#alle.get(sleutelVan(lijn, titel)) ?? this.#nieuw(plek, lijn, titel, true);
    if (een.kwartalen.includes(kwartaal) && een.plaat) this.meld('dubbel', plek, titel);
    een.kwartalen = samen(een.kwartalen, [kwartaal]);
    if (een.kwartalen.length === 4) een.herhaling = 'per-kwartaal';
  }

  /** In the order of the lines, each with its code; squares of the poster stand after what they hang under. */
  activiteiten(): Gelezen[] {
    const alle = [...this.#alle.values()];
    this.#tweeLijnen(alle);
    const hoofden = alle.filter((a) => !a.plaat);
    for (const a of alle) if (a.plaat) a.onder = hoofdVan(a, hoofden);
    const op = lijnen.flatMap((lijn) => alle.filter((a) => a.lijn === lijn));
    const codes = geefCodes(op);
    return op.map(({ plek: _plek, plaat: _plaat, ...a }) => ({ ...a, code: codes.get(a.sleutel)! }));
  }

  #nieuw(plek: Plek, lijn: Lijn, titel: string, plaat: boolean): Gelezen & { plek: Plek; plaat: boolean } {
    const een = {
      sleutel: `${plaat ? 'p' : 't'}${this.#alle.size + 1}`,
      code: '',
      titel: this.#kort(plek, titel, 200),
      lijn,
      kwartalen: [],
      toelichting: '',
      acties: [],
      eigenaar: null,
      partners: [],
      thema: null,
      herhaling: 'eenmalig' as const,
      fase: /^verkenn/i.test(titel) ? ('verkennen' as const) : ('uitvoeren' as const),
      onder: null,
      plek,
      plaat,
    };
    this.#alle.set(sleutelVan(lijn, titel), een);
    return een;
  }

  #acties(een: Gelezen, plek: Plek, acties: readonly string[]): void {
    const kort = acties.map((actie) => this.#kort(plek, actie, 500));
    een.acties = [...new Set([...een.acties, ...kort])];
    if (een.acties.length > 40) this.meld('afgekapt', plek, een.acties[40]!);
    een.acties = een.acties.slice(0, 40);
  }

  #kort(plek: Plek, tekst: string, tekens: number): string {
    if (tekst.length > tekens) this.meld('afgekapt', plek, tekst);
    return tekst.slice(0, tekens);
  }

  /** Allowed, but seldom meant: somebody looks at it. */
  #tweeLijnen(alle: readonly (Gelezen & { plek: Plek })[]): void {
    for (const zelfde of Map.groupBy(alle, (a) => normaal(a.titel)).values())
      if (zelfde.length > 1)
        this.meld(
          'twee-lijnen',
          zelfde[1]!.plek,
          `${zelfde[0]!.titel} (${zelfde.map((a) => a.lijn).join(', ')})`,
        );
  }
}

const sleutelVan = (lijn: Lijn, titel: string): string => `${lijn} ${normaal(titel)}`;
const samen = (a: readonly number[], b: readonly number[]): number[] => [...new Set([...a, ...b])].toSorted();

const STAM = 8;
/** Words that many activities share say nothing of which belongs to which. */
const ALGEMEEN = new Set(
  'aanpak bestaande deelname gemeente inzet inzetten onderzoek ondermijning ontwikkelen partners samenwerking training verkennen'
    .split(' ')
    .map((word) => word.slice(0, STAM)),
);
const stammen = (text: string): Set<string> =>
  new Set(
    normaal(text)
      .split(' ')
      .filter((word) => word.length >= 5)
      .map((word) => word.slice(0, STAM))
      .filter((stam) => !ALGEMEEN.has(stam)),
  );

/** The activity of the tables that a square most likely belongs to: words they share, in the title before the actions. */
function hoofdVan(vak: Gelezen, hoofden: readonly Gelezen[]): string | null {
  const eigen = stammen(vak.titel);
  const deelt = (text: string): number => [...stammen(text)].filter((stam) => eigen.has(stam)).length;
  const [beste] = hoofden
    .filter((h) => h.lijn === vak.lijn)
    .map((h) => ({
      sleutel: h.sleutel,
      punten: 3 * deelt(h.titel) + deelt(`${h.acties.join(' ')} ${h.toelichting}`),
    }))
    .toSorted((a, b) => b.punten - a.punten);
  return beste && beste.punten > 0 ? beste.sleutel : null;
}

/** `BW-02` for what stands on its own, `BW-02.1` for what hangs under it in the same line. */
export function geefCodes(
  activiteiten: readonly { sleutel: string; lijn: Lijn; onder: string | null }[],
): Map<string, string> {
  const codes = new Map<string, string>();
  const perSleutel = new Map(activiteiten.map((a) => [a.sleutel, a]));
  const hangt = (a: { lijn: Lijn; onder: string | null }): boolean => {
    const hoofd = a.onder === null ? undefined : perSleutel.get(a.onder);
    return hoofd !== undefined && hoofd.lijn === a.lijn && hoofd.onder === null;
  };
  for (const a of activiteiten)
    if (!hangt(a)) codes.set(a.sleutel, volgendeCode(a.lijn, [...codes.values()]));
  const geteld = new Map<string, number>();
  for (const a of activiteiten) {
    if (!hangt(a)) continue;
    const nummer = (geteld.get(a.onder!) ?? 0) + 1;
    geteld.set(a.onder!, nummer);
    codes.set(a.sleutel, `${codes.get(a.onder!)}.${nummer}`);
  }
  return codes;
}
