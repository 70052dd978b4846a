import { Invalid } from '#platform/errors.ts';
import type { Periode } from '../contract.ts';

/** A period of more than this is a typing error. */
const MEESTE_MAANDEN = 120;

const maand = (tekst: string): Temporal.PlainYearMonth => Temporal.PlainYearMonth.from(tekst);
export const plusMaanden = (van: string, months: number): string => maand(van).add({ months }).toString();

/** Number of months of a period. */
export const lengte = ({ van, tot }: Periode): number =>
  maand(van).until(maand(tot), { largestUnit: 'month' }).months + 1;

/** Every month of a period, in order. */
export const maandenVan = (periode: Periode): string[] =>
  Array.from({ length: lengte(periode) }, (_, i) => plusMaanden(periode.van, i));

/** The period that was asked for; the year of `dezeMaand` when nothing was. @throws Invalid when it runs backwards or too long. */
export function leesPeriode(vraag: { van?: string; tot?: string }, dezeMaand: string): Periode {
  const jaar = (vraag.van ?? vraag.tot ?? dezeMaand).slice(0, 4);
  const periode = { van: vraag.van ?? `${jaar}-01`, tot: vraag.tot ?? `${jaar}-12` };
  if (periode.van > periode.tot)
    throw new Invalid([{ veld: 'tot', code: 'verantwoording.periode-omgekeerd' }]);
  if (lengte(periode) > MEESTE_MAANDEN)
    throw new Invalid([
      { veld: 'tot', code: 'verantwoording.periode-te-lang', waarden: { maanden: MEESTE_MAANDEN } },
    ]);
  return periode;
}

export interface Vergelijking {
  /** What is counted: up to this month while the period runs. */
  periode: Periode;
  lopend: boolean;
  vorige: Periode;
}

/** Regel VER-2: een periode die nog loopt, wordt vergeleken met evenveel maanden van de vorige. */
export function vergelijk(gevraagd: Periode, dezeMaand: string): Vergelijking {
  const lopend = gevraagd.van <= dezeMaand && dezeMaand <= gevraagd.tot;
  const periode = lopend ? { van: gevraagd.van, tot: dezeMaand } : gevraagd;
  const van = plusMaanden(gevraagd.van, -lengte(gevraagd));
  return { periode, lopend, vorige: { van, tot: plusMaanden(van, lengte(periode) - 1) } };
}

/** A calendar year, or one quarter (0–3) of it. */
export interface HeelJaarOfKwartaal {
  jaar: string;
  kwartaal: number | null;
}

/**
 * Regel VER-5: wie afgeschermd leest, ziet hele jaren en kwartalen: uit periodes die elkaar bijna dekken zou het verschil
 * een klein aantal verraden. @throws Invalid for any other period.
 */
export function leesGrof(periode: Periode): HeelJaarOfKwartaal {
  const jaar = periode.van.slice(0, 4);
  const begin = Number(periode.van.slice(5));
  if (begin === 1 && periode.tot === `${jaar}-12`) return { jaar, kwartaal: null };
  if (begin % 3 === 1 && lengte(periode) === 3) return { jaar, kwartaal: (begin - 1) / 3 };
  throw new Invalid([{ veld: 'van', code: 'verantwoording.periode-grof' }]);
}

/** The whole period before it: a running one is not cut, since a cut year is no whole year. */
export function vorigeGrof({ jaar, kwartaal }: HeelJaarOfKwartaal): HeelJaarOfKwartaal {
  const eerder = String(Number(jaar) - 1);
  if (kwartaal === null) return { jaar: eerder, kwartaal: null };
  return kwartaal === 0 ? { jaar: eerder, kwartaal: 3 } : { jaar, kwartaal: kwartaal - 1 };
}

/** The months of a year or quarter. */
export function maandenGrof({ jaar, kwartaal }: HeelJaarOfKwartaal): Periode {
  const van = `${jaar}-${String((kwartaal ?? 0) * 3 + 1).padStart(2, '0')}`;
  return { van, tot: plusMaanden(van, kwartaal === null ? 11 : 2) };
}
