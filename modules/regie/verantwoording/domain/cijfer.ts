import type { Dimensie, Periode } from '../contract.ts';
import { metTotalen, schermAf } from './afschermen.ts';
import { maandenVan, type HeelJaarOfKwartaal } from './periode.ts';

/** Sum of telfeiten of one month and one value. */
export interface TelRij {
  maand: string;
  waarde: string | null;
  aantal: number;
}

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
  const verloop = maandenVan(periode).map((maand) => ({
    periode: maand,
    aantal: som(nu.filter((rij) => rij.maand === maand)),
  }));
  return {
    aantal: som(nu),
    vorige: som(toen),
    delen: per === 'maand' ? perMaand(verloop, toen, vorige) : perWaarde(nu, toen),
    verloop,
  };
}

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

const KWARTALEN = 4;
/** Column of the whole year. */
const JAAR = KWARTALEN;

/**
 * The figure for a viewer from whom small numbers are withheld. Everything this viewer may ask about a year comes from one
 * table with one withholding, so that no two answers give away what one withholds. `gesplitst` false: totals only.
 */
export function afgeschermd(
  rijen: readonly TelRij[],
  nu: HeelJaarOfKwartaal,
  toen: HeelJaarOfKwartaal,
  keuze: { per: Dimensie; gesplitst: boolean },
): Stand {
  const tabellen = new Map([nu.jaar, toen.jaar].map((jaar) => [jaar, jaarTabel(rijen, jaar, keuze.per)]));
  const [tabel, eerder] = [tabellen.get(nu.jaar)!, tabellen.get(toen.jaar)!];
  const kolom = nu.kwartaal ?? JAAR;
  const kolomToen = toen.kwartaal ?? JAAR;
  const kwartalen = [0, 1, 2, 3].map((k) => ({
    waarde: `${nu.jaar}-K${k + 1}`,
    aantal: tabel.totaal(k),
    vorige: toen.kwartaal === null ? eerder.totaal(k) : null,
  }));
  const waarden = [...new Set([...tabel.waarden, ...eerder.waarden])];
  const delen = waarden
    .map((waarde) => ({
      waarde,
      aantal: tabel.cel(waarde, kolom),
      vorige: eerder.cel(waarde, kolomToen),
    }))
    .filter((deel) => deel.aantal !== 0 || deel.vorige !== 0);
  const perKwartaal = keuze.per === 'maand' && nu.kwartaal === null;
  return {
    aantal: tabel.totaal(kolom),
    vorige: eerder.totaal(kolomToen),
    delen: perKwartaal ? kwartalen : keuze.gesplitst && keuze.per !== 'maand' ? delen : [],
    verloop: nu.kwartaal === null ? kwartalen.map(({ waarde, aantal }) => ({ periode: waarde, aantal })) : [],
  };
}

interface JaarTabel {
  waarden: (string | null)[];
  cel(waarde: string | null, kolom: number): number | null;
  totaal(kolom: number): number | null;
}

/** A figure of which nothing may be shown: what it counts is half in another one. */
export const NIETS: Stand = { aantal: null, vorige: null, delen: [], verloop: [] };

/** Values × quarters of one calendar year. A correction larger than what it corrects shows as nought here. */
function jaarTabel(rijen: readonly TelRij[], jaar: string, per: Dimensie): JaarTabel {
  const eigen = rijen.filter((rij) => rij.maand.startsWith(`${jaar}-`));
  const waarden = per === 'maand' ? [null] : [...new Set(eigen.map((rij) => rij.waarde))];
  const tabel = metTotalen(
    waarden.map((waarde) =>
      [0, 1, 2, 3].map((kwartaal) =>
        Math.max(
          0,
          som(
            eigen.filter(
              (rij) => kwartaalVan(rij.maand) === kwartaal && (per === 'maand' || rij.waarde === waarde),
            ),
          ),
        ),
      ),
    ),
  );
  const weg = schermAf(tabel);
  const toon = (r: number, kolom: number): number | null =>
    weg[r]?.[kolom] === true ? null : (tabel[r]?.[kolom] ?? 0);
  return {
    waarden,
    cel: (waarde, kolom) => (waarden.includes(waarde) ? toon(waarden.indexOf(waarde), kolom) : 0),
    totaal: (kolom) => toon(waarden.length, kolom),
  };
}

const kwartaalVan = (maand: string): number => Math.floor((Number(maand.slice(5)) - 1) / 3);
