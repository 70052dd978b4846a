import type { Blok, Indeling, Kolomrol, Lijn } from '../../contract.ts';
import { kwartaalKop, lijnVan, rolVan } from './woorden.ts';

export type Tabel = Extract<Blok, { soort: 'tabel' }>;
type Rij = Tabel['rijen'][number];
type Tabelindeling = Indeling['tabellen'][number];

/** A caption may stand above the heads, so they are looked for in the first rows. */
const KOPRIJEN = 6;

export const tabellenVan = (blokken: readonly Blok[]): Tabel[] => blokken.filter((b) => b.soort === 'tabel');
export const celTekst = (cel: readonly string[] | undefined): string => (cel ?? []).join(' ');
export const breedte = (tabel: Tabel): number => Math.max(0, ...tabel.rijen.map((r) => r.cellen.length));

/** Text in the first cell and nowhere else: a caption within the table. */
export const opschrift = (rij: Rij): string | null => {
  const [eerste, ...rest] = rij.cellen;
  return rij.cellen.length > 1 && (eerste ?? []).length > 0 && rest.every((cel) => cel.length === 0)
    ? celTekst(eerste)
    : null;
};

const rollenVan = (rij: Rij): (Kolomrol | null)[] => rij.cellen.map((cel) => rolVan(celTekst(cel)));

/** A row of heads: two known words, or the one that counts. */
export function isKoprij(rij: Rij): boolean {
  const known = rollenVan(rij).filter((rol) => rol !== null);
  const filled = rij.cellen.filter((cel) => cel.length > 0).length;
  return known.length >= 2 && known.length * 2 >= filled;
}

/** Columns are recognised by the words above them; a table that goes on without heads has those of the one before. */
export function stelVoor(blokken: readonly Blok[]): Indeling {
  const tabellen: Tabelindeling[] = [];
  let lijn: Lijn | null = null;
  let vorige: Tabelindeling | null = null;
  for (const blok of blokken) {
    if (blok.soort !== 'tabel') {
      if (blok.soort === 'kop') lijn = lijnVan(blok.tekst);
      continue;
    }
    const een = tabelVoorstel(blok, lijn, vorige);
    if (een.soort === 'activiteiten') vorige = een;
    tabellen.push(een);
  }
  return { tabellen, lijnen: opschriften(blokken, tabellen), cellen: [] };
}

function tabelVoorstel(tabel: Tabel, lijn: Lijn | null, vorige: Tabelindeling | null): Tabelindeling {
  const breed = breedte(tabel);
  const koprij = tabel.rijen.slice(0, KOPRIJEN).find(isKoprij);
  if (!koprij) {
    if (vorige && vorige.kolommen.length === breed) return { ...vorige, lijn };
    return { soort: 'overslaan', kolommen: Array.from({ length: breed }, () => 'niet' as const), lijn };
  }
  const rollen = rollenVan(koprij);
  const kolommen = Array.from({ length: breed }, (_, at): Kolomrol => rollen[at] ?? 'niet');
  if (kolommen.includes('wat')) return { soort: 'activiteiten', kolommen, lijn };
  if (koprij.cellen.filter((cel) => kwartaalKop(celTekst(cel)) !== null).length < 2)
    return { soort: 'overslaan', kolommen, lijn };
  const eerste = kolommen.findIndex((rol) => rol === 'niet');
  if (!kolommen.includes('lijn') && eerste >= 0) kolommen[eerste] = 'lijn';
  return { soort: 'plaat', kolommen, lijn };
}

/** Every caption that could be a line, with the line it names. */
function opschriften(blokken: readonly Blok[], indelingen: readonly Tabelindeling[]): Indeling['lijnen'] {
  const namen = new Map<string, Lijn | null>();
  for (const [at, tabel] of tabellenVan(blokken).entries()) {
    const { soort, kolommen } = indelingen[at]!;
    if (soort === 'overslaan') continue;
    const kolom = kolommen.indexOf('lijn');
    for (const rij of tabel.rijen) {
      if (isKoprij(rij)) continue;
      const kop = opschrift(rij);
      const inKolom = kolom < 0 ? '' : celTekst(rij.cellen[kolom]);
      if (kop !== null && kolom !== 0 && lijnVan(kop) !== null) namen.set(kop.slice(0, 200), lijnVan(kop));
      else if (inKolom !== '') namen.set(inKolom.slice(0, 200), lijnVan(inKolom));
    }
  }
  return [...namen].slice(0, 200).map(([naam, lijn]) => ({ naam, lijn }));
}
