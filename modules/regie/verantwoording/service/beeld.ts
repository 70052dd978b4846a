import {
  alsJaren,
  alsStapels,
  alsStaven,
  altzin,
  grafiekhoogte,
  grafiekOpties,
  papier,
  type GrafiekOpties,
  type Grafieksoort,
  type Reeksen,
} from '#platform/reckon/grafiek.ts';
import type { Work } from '#platform/work.ts';
import type { FiguurDto } from '../contract.ts';
import { bronnen, type Kijker } from './bron.ts';

/** A chart for paper: what to draw, how large (points), and what it says. */
interface Beeld {
  opties: GrafiekOpties;
  breedte: number;
  hoogte: number;
  alt: string;
  onderschrift: string;
}

const BREEDTE = 480;
/** More parts than this on top of each other cannot be told apart; then they stand beside each other. */
const MEESTE_DELEN = 6;

/** The chart of a figure as a report prints it; null where there is nothing to draw. */
export function grafiekVan(figuur: FiguurDto, kijker: Kijker): Beeld | null {
  if (!figuur.rijen.some((rij) => rij.cellen.some((n) => n !== 0))) return null;
  const [soort, reeksen] = keuze(figuur);
  const woorden = {
    getal: (n: number) => n.toLocaleString('nl-NL'),
    afgeschermd: kijker.say({ id: 'verantwoording.afgeschermd' }),
  };
  const onderschrift = kijker.say({
    id: `verantwoording.grafiek.${soort}`,
    waarden: {
      titel: figuur.titel,
      jaar: String(figuur.jaar),
      per: kijker.say({ id: `verantwoording.per.${figuur.uitsplitsing}` }).toLowerCase(),
    },
  });
  return {
    opties: grafiekOpties(soort, reeksen, woorden, papier(figuur.line)),
    breedte: BREEDTE,
    hoogte: grafiekhoogte(soort, reeksen),
    alt: altzin(onderschrift, reeksen, woorden),
    onderschrift,
  };
}

function keuze(figuur: FiguurDto): [Grafieksoort, Reeksen] {
  const { jaar, totaal, eerder, rijen, kolommen } = figuur;
  if (kolommen.length > 2 && rijen.length <= MEESTE_DELEN) return ['gestapeld', alsStapels(figuur)];
  const niets = rijen.every((rij) => rij.cellen.every((n) => n === null));
  if (kolommen.length === 1 && eerder.length > (niets ? 0 : 1))
    return ['lijn', alsJaren(figuur.titel, [...eerder, { jaar, totaal }])];
  return ['staaf', alsStaven(figuur)];
}

/** All figures there are, in the order of the rooms. */
export const kerncijfers = (work: Work, kijker: Kijker): { code: string; lijn: string; titel: string }[] =>
  bronnen(work).map(({ cijfer }) => ({
    code: cijfer.id,
    lijn: cijfer.line,
    titel: kijker.say({ id: cijfer.titel }),
  }));
