import type { Blok, Indeling, Leesmelding, Lijn, Meldingsoort, Uitkomst } from '../../contract.ts';
import { beleidUit } from './beleid.ts';
import { Bundel } from './bundel.ts';
import { celTekst, isKoprij, opschrift, tabellenVan, type Tabel } from './voorstel.ts';
import {
  alsZin,
  isIdem,
  isKapitaal,
  knip,
  lijnVan,
  schrijfwijzeUit,
  wanneer,
  type Schrijfwijze,
  type Wanneer,
} from './woorden.ts';

type Rij = Tabel['rijen'][number];
type Tabelindeling = Indeling['tabellen'][number];
const KWARTALEN = [1, 2, 3, 4] as const;

/** The activities of a document under a mapping, the cells of its poster, and everything that was not taken over. */
export function lees(blokken: readonly Blok[], indeling: Indeling): Uitkomst {
  const lezer = new Lezer(blokken, indeling);
  let nummer = 0;
  for (const blok of blokken)
    if (blok.soort === 'kop') lezer.lijn = lijnVan(blok.tekst);
    else if (blok.soort === 'tabel') lezer.tabel(blok, (nummer += 1) - 1);
  return {
    activiteiten: lezer.bundel.activiteiten(),
    cellen: lezer.cellen,
    meldingen: [...lezer.bundel.meldingen, ...losseTekst(blokken)].toSorted((a, b) => a.regel - b.regel),
  };
}

/** Text that became no policy, a line per heading: what is listed must stay readable. */
function losseTekst(blokken: readonly Blok[]): Leesmelding[] {
  const gebruikt = beleidUit(blokken).gebruikt;
  const meldingen: Leesmelding[] = [];
  let open: Leesmelding | null = null;
  for (const [at, blok] of blokken.entries()) {
    if (blok.soort === 'tabel' || gebruikt.has(at)) {
      open = null;
      continue;
    }
    if (open && blok.soort === 'tekst') continue;
    open = { soort: 'tekst', blad: null, regel: blok.regel, tekst: blok.tekst.slice(0, 160) };
    meldingen.push(open);
  }
  return meldingen;
}

class Lezer {
  lijn: Lijn | null = null;
  readonly cellen: Uitkomst['cellen'] = [];
  readonly bundel = new Bundel();
  readonly #indeling: Indeling;
  readonly #lijnen: ReadonlyMap<string, Lijn | null>;
  readonly #schrijfwijze: Schrijfwijze;

  constructor(blokken: readonly Blok[], indeling: Indeling) {
    this.#indeling = indeling;
    this.#lijnen = new Map(indeling.lijnen.map((l) => [l.naam, l.lijn]));
    this.#schrijfwijze = schrijfwijzeUit([
      ...blokken.flatMap((b) => (b.soort === 'tabel' ? [] : [b.tekst])),
      ...tabellenVan(blokken).flatMap((t) => t.rijen.flatMap((r) => r.cellen.flat())),
    ]);
  }

  tabel(tabel: Tabel, nummer: number): void {
    const indeling = this.#indeling.tabellen[nummer];
    if (!indeling || indeling.soort === 'overslaan') {
      const [eerste] = tabel.rijen;
      this.#meld(tabel, eerste!, 'tabel', eerste!.cellen.map(celTekst).filter(Boolean).join(' · '));
      return;
    }
    if (indeling.lijn !== null) this.lijn = indeling.lijn;
    this.#kolommen(tabel, indeling);
    for (const [at, rij] of tabel.rijen.entries()) {
      if (isKoprij(rij)) continue;
      if (indeling.soort === 'plaat') this.#plaatrij(tabel, indeling, { nummer, at, rij });
      else this.#activiteitrij(tabel, indeling, rij);
    }
  }

  #meld(tabel: Tabel, rij: Rij, soort: Meldingsoort, tekst: string): void {
    this.bundel.meld(soort, { blad: tabel.blad, regel: rij.regel }, tekst);
  }

  #kolommen(tabel: Tabel, { kolommen }: Tabelindeling): void {
    const kop = tabel.rijen.find(isKoprij);
    for (const [at, cel] of (kop?.cellen ?? []).entries())
      if (cel.length > 0 && (kolommen[at] ?? 'niet') === 'niet')
        this.#meld(tabel, kop!, 'kolom', celTekst(cel));
  }

  /** From its own column, else the caption above it; false when it names a line that nobody knows. */
  #lijnVan(tabel: Tabel, indeling: Tabelindeling, rij: Rij): boolean {
    const kolom = indeling.kolommen.indexOf('lijn');
    const naam = kolom < 0 ? '' : celTekst(rij.cellen[kolom]).slice(0, 200);
    if (naam !== '') this.lijn = this.#lijnen.get(naam) ?? null;
    if (this.lijn !== null) return true;
    const rest = rij.cellen.flat().join(' ');
    this.#meld(tabel, rij, 'lijn', naam === '' ? rest : `${naam}: ${rest}`);
    return false;
  }

  #activiteitrij(tabel: Tabel, indeling: Tabelindeling, rij: Rij): void {
    const kop = opschrift(rij)?.slice(0, 200);
    const lijn = kop === undefined || indeling.kolommen[0] === 'lijn' ? undefined : this.#lijnen.get(kop);
    if (lijn) {
      this.lijn = lijn;
      return;
    }
    const cel = (rol: string): string[] => rij.cellen.filter((_, at) => indeling.kolommen[at] === rol).flat();
    const titel = cel('wat').join(' ');
    if (titel === '') {
      const verder = this.bundel.vervolg(cel('toelichting'), cel('acties'));
      if (!verder) this.#meld(tabel, rij, 'rij', rij.cellen.flat().join(' '));
      return;
    }
    if (!this.#lijnVan(tabel, indeling, rij)) return;
    const { kwartalen, herhaling } = this.#wanneer(tabel, indeling, rij);
    this.bundel.uitTabel({
      plek: { blad: tabel.blad, regel: rij.regel },
      titel: alsZin(titel, this.#schrijfwijze),
      lijn: this.lijn!,
      kwartalen,
      herhaling,
      toelichting: cel('toelichting').join(' '),
      acties: cel('acties'),
      eigenaar: cel('eigenaar').join(', '),
      partners: cel('partners').flatMap((regel) => regel.split(/\s*[,;]\s*/)),
      thema: cel('thema').join(', '),
    });
  }

  #wanneer(tabel: Tabel, { kolommen }: Tabelindeling, rij: Rij): Wanneer {
    const gemerkt = KWARTALEN.filter((k) => {
      const tekst = celTekst(rij.cellen[kolommen.indexOf(`q${k}`)]);
      return tekst !== '' && !/^(-|–|nee|0)$/i.test(tekst);
    });
    const kolom = kolommen.indexOf('kwartaal');
    const tekst = kolom < 0 ? '' : celTekst(rij.cellen[kolom]);
    const gelezen = wanneer(tekst);
    if (gelezen === null) this.#meld(tabel, rij, 'kwartaal', tekst);
    return {
      herhaling: gelezen?.herhaling ?? null,
      kwartalen: [...new Set([...gemerkt, ...(gelezen?.kwartalen ?? [])])].toSorted(),
    };
  }

  #plaatrij(
    tabel: Tabel,
    indeling: Tabelindeling,
    { nummer, at, rij }: { nummer: number; at: number; rij: Rij },
  ): void {
    const bekend = this.#lijnVan(tabel, indeling, rij);
    let vorige: string[] = [];
    for (const kwartaal of KWARTALEN) {
      const kolom = indeling.kolommen.indexOf(`q${kwartaal}`);
      const cel = kolom < 0 ? [] : (rij.cellen[kolom] ?? []);
      if (cel.length === 0) continue;
      const hand = this.#indeling.cellen.find((c) => c.tabel === nummer && c.rij === at && c.kolom === kolom);
      const { regels, geknipt } = hand ? { regels: hand.regels, geknipt: false } : verdeeld(cel, vorige);
      vorige = regels;
      if (geknipt) this.#meld(tabel, rij, 'geknipt', regels.join(' / '));
      const titels = regels
        .filter((regel) => regel.trim() !== '')
        .map((regel) => alsZin(regel, this.#schrijfwijze));
      this.cellen.push({
        tabel: nummer,
        rij: at,
        kolom,
        lijn: bekend ? this.lijn : null,
        kwartaal,
        regels: titels,
        geknipt,
      });
      if (bekend)
        for (const titel of titels)
          this.bundel.uitPlaat({ blad: tabel.blad, regel: rij.regel }, this.lijn!, kwartaal, titel);
    }
  }
}

function verdeeld(cel: readonly string[], vorige: readonly string[]): { regels: string[]; geknipt: boolean } {
  if (isIdem(cel)) return { regels: [...vorige], geknipt: false };
  if (cel.length > 1 || !isKapitaal(cel[0]!)) return { regels: [...cel], geknipt: false };
  const regels = knip(cel[0]!);
  return { regels, geknipt: regels.length > 1 };
}
