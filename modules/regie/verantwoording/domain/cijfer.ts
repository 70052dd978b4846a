import type { Dimensie, Periode } from '../contract.ts';
import {
  kwartaalVan,
  lezer,
  schermJaarAf,
  telJaar,
  vervolg,
  type Jaartabel,
  type TelRij,
} from './jaartabel.ts';
import { maandenVan, type HeelJaarOfKwartaal } from './periode.ts';

/** A figure as it may be shown; null where it is withheld. */
export interface Stand {
  aantal: number | null;
  vorige: number | null;
  delen: { waarde: string | null; aantal: number | null; vorige: number | null }[];
  verloop: { periode: string; aantal: number | null }[];
}

const binnen = (rijen: readonly TelRij[], { van, tot }: Periode): TelRij[] =>
  rijen.filter((rij) => rij.maand >= van && rij.maand <= tot);
const som = (rijen: readonly TelRij[]): number => rijen.reduce((totaal, rij) => totaal + rij.aantal, 0);

/** Regel VER-1: cijfers komen uit telfeiten alleen; wat vernietigd is, blijft geteld. */
export function exact(
  rijen: readonly TelRij[],
  { periode, vorige }: { periode: Periode; vorige: Periode },
  per: Dimensie,
): Stand {
  const nu = binnen(rijen, periode);
  const toen = binnen(rijen, vorige);
  const perTijd = (naam: (maand: string) => string) => somPer(nu, maandenVan(periode).map(naam), naam);
  const verloop = perTijd((maand) => maand);
  const delen =
    per === 'maand'
      ? perMaand(verloop, toen, vorige)
      : per === 'kwartaal'
        ? perTijd(kwartaalNaam).map((deel, i) => ({
            waarde: deel.periode,
            aantal: deel.aantal,
            vorige: somPer(toen, maandenVan(vorige).map(kwartaalNaam), kwartaalNaam)[i]?.aantal ?? 0,
          }))
        : perWaarde(nu, toen);
  return { aantal: som(nu), vorige: som(toen), delen, verloop };
}

const kwartaalNaam = (maand: string): string => `${maand.slice(0, 4)}-K${kwartaalVan(maand) + 1}`;

/** Sums per stretch of time, in order, noughts included. */
const somPer = (rijen: readonly TelRij[], namen: readonly string[], naam: (maand: string) => string) =>
  [...new Set(namen)].map((periode) => ({
    periode,
    aantal: som(rijen.filter((rij) => naam(rij.maand) === periode)),
  }));

/** Months stand beside the same month of the period before. */
function perMaand(verloop: Stand['verloop'], toen: readonly TelRij[], vorige: Periode): Stand['delen'] {
  const eerder = maandenVan(vorige);
  return verloop.map(({ periode, aantal }, i) => ({
    waarde: periode,
    aantal,
    vorige: som(toen.filter((rij) => rij.maand === eerder[i])),
  }));
}

function perWaarde(nu: readonly TelRij[], toen: readonly TelRij[]): Stand['delen'] {
  const waarden = [...new Set([...nu, ...toen].map((rij) => rij.waarde))];
  const van = (rijen: readonly TelRij[], waarde: string | null) =>
    som(rijen.filter((rij) => rij.waarde === waarde));
  return waarden
    .map((waarde) => ({ waarde, aantal: van(nu, waarde), vorige: van(toen, waarde) }))
    .filter((deel) => deel.aantal !== 0 || deel.vorige !== 0)
    .toSorted((a, b) => b.aantal - a.aantal || (a.waarde ?? '').localeCompare(b.waarde ?? ''));
}

/** A figure of which nothing may be shown: what it counts is half in another one. */
export const NIETS: Stand = { aantal: null, vorige: null, delen: [], verloop: [] };

export interface Afscherming {
  per: Dimensie;
  /** False: totals only. */
  gesplitst: boolean;
  drempel: number;
  /** What was laid down of a year: it is read as it was published. */
  vast?: ReadonlyMap<string, Jaartabel>;
}

/**
 * The figure for a viewer from whom small numbers are withheld. Everything this viewer may ask about a year comes from one
 * table with one withholding, so that no two answers give away what one withholds.
 */
export function afgeschermd(
  rijen: readonly TelRij[],
  nu: HeelJaarOfKwartaal,
  toen: HeelJaarOfKwartaal,
  keuze: Afscherming,
): Stand {
  const tabellen = new Map([nu.jaar, toen.jaar].map((jaar) => [jaar, tabelVan(rijen, jaar, keuze)]));
  const [tabel, eerder] = [tabellen.get(nu.jaar)!, tabellen.get(toen.jaar)!];
  const [lees, leesEerder] = [lezer(tabel), lezer(eerder)];
  const kolom = nu.kwartaal ?? 'jaar';
  const kolomToen = toen.kwartaal ?? 'jaar';
  const kwartalen = [0, 1, 2, 3].map((k) => ({
    waarde: `${nu.jaar}-K${k + 1}`,
    aantal: lees.totaal(k),
    vorige: toen.kwartaal === null ? leesEerder.totaal(k) : null,
  }));
  const opTijd = keuze.per === 'maand' || keuze.per === 'kwartaal';
  const delen = [...new Set([tabel, eerder].flatMap((een) => (een.gesplitst ? een.waarden : [])))]
    .map((waarde) => ({
      waarde,
      aantal: lees.cel(waarde, kolom),
      vorige: leesEerder.cel(waarde, kolomToen),
    }))
    .filter((deel) => deel.aantal !== 0 || deel.vorige !== 0);
  return {
    aantal: lees.totaal(kolom),
    vorige: leesEerder.totaal(kolomToen),
    delen: opTijd && nu.kwartaal === null ? kwartalen : keuze.gesplitst && !opTijd ? delen : [],
    verloop: nu.kwartaal === null ? kwartalen.map(({ waarde, aantal }) => ({ periode: waarde, aantal })) : [],
  };
}

/** The one table of a year. */
export function tabelVan(
  rijen: readonly TelRij[],
  jaar: string,
  { per, drempel, vast }: Afscherming,
): Jaartabel {
  const telling = telJaar(rijen, jaar, per);
  const eerder = vast?.get(jaar);
  return eerder ? vervolg(eerder, telling, drempel) : schermJaarAf(telling, drempel);
}
