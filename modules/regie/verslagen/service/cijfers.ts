import type { FiguurDto } from '#modules/regie/verantwoording/index.ts';
import { grafiekVan } from '#modules/regie/verantwoording/index.ts';
import type { Blok, Tabel } from '#platform/documents/contract.ts';
import type { TekstBlok } from '#platform/contract.ts';
import { leesMarkdown } from '#platform/reckon/markdown.ts';
import type { Cijfervorm } from '../contract.ts';
import type { Grond } from './grond.ts';
import { alinea, kop } from './woorden.ts';

/** One figure: what it is, its course, what it means and what it does not say (regel VSL-7). */
export function cijferblok(grond: Grond, code: string, vorm: Cijfervorm, niveau: number): Blok[] {
  const cijfer = grond.cijfers.get(code);
  if (!cijfer?.toonbaar) return [];
  const { say } = grond.schrijver;
  return [
    kop(niveau, cijfer.titel),
    alinea(say('verslagen.cijfer.regel', regelwaarden(cijfer))),
    ...(vorm === 'tabel' || !watTeZien(cijfer) ? [] : grafiek(cijfer, grond)),
    ...(vorm === 'grafiek' || cijfer.rijen.length === 0 ? [] : [tabel(grond, cijfer)]),
    ...duiding(cijfer),
    alinea(
      say('verslagen.cijfer.definitie', {
        definitie: cijfer.definitie.definitie,
        zegtNiet: cijfer.definitie.zegtNiet,
        bron: cijfer.bron,
      }),
    ),
    ...(cijfer.definitie.gewijzigdOp === null
      ? []
      : [alinea(say('verslagen.cijfer.gewijzigd', { op: cijfer.definitie.gewijzigdOp }))]),
  ];
}

/** What a reader learns in one sentence: the number, or that it is withheld, and that of the year before. */
function regelwaarden({ totaal, eerder, eenheid, jaar }: FiguurDto): Record<string, string | number> {
  const vorige = eerder.at(-1);
  return {
    eenheid,
    jaar: String(jaar),
    bekend: totaal === null ? 'nee' : 'ja',
    aantal: (totaal ?? 0).toLocaleString('nl-NL'),
    heeftVorige: vorige === undefined ? 'nee' : vorige.totaal === null ? 'afgeschermd' : 'ja',
    vorige: (vorige?.totaal ?? 0).toLocaleString('nl-NL'),
    vorigJaar: String(vorige?.jaar ?? ''),
  };
}

/** A chart of one number, or of numbers that are withheld, shows nothing. */
const watTeZien = ({ rijen, eerder }: FiguurDto): boolean =>
  [...rijen.flatMap((rij) => rij.cellen), ...eerder.map((jaar) => jaar.totaal)].filter(
    (n) => n !== null && n > 0,
  ).length > 1;

const getal = (aantal: number | null, say: Grond['schrijver']['say']): string =>
  aantal === null ? say('verslagen.cijfer.afgeschermd') : aantal.toLocaleString('nl-NL');

function grafiek(cijfer: FiguurDto, { schrijver }: Grond): Blok[] {
  const beeld = grafiekVan(cijfer, schrijver.kijker);
  return beeld === null ? [] : [{ soort: 'grafiek', ...beeld }];
}

function tabel({ schrijver: { say } }: Grond, cijfer: FiguurDto): Tabel {
  const cel = (aantal: number | null) => getal(aantal, say);
  return {
    soort: 'tabel',
    titel: say('verslagen.cijfer.tabel', { titel: cijfer.titel, jaar: String(cijfer.jaar) }),
    kolommen: [
      { titel: say(`verslagen.dimensie.${cijfer.uitsplitsing}`), breedte: 2 },
      ...cijfer.kolommen.map(({ naam }) => ({ titel: naam, getal: true })),
    ],
    rijen: [
      ...cijfer.rijen.map((rij) => [rij.naam, ...rij.cellen.map(cel)]),
      [say('verslagen.cijfer.totaal'), ...cijfer.totalen.map(cel)],
    ],
    ...(cijfer.afgeschermd ? { noot: say('verslagen.cijfer.noot', { drempel: cijfer.drempel }) } : {}),
  };
}

const duiding = ({ duiding: d }: FiguurDto): TekstBlok[] => (d === null ? [] : leesMarkdown(d.tekst).blokken);

/** Every figure of the year beside the years before, and its definition. */
export function bijlage(grond: Grond): Blok[] {
  const { say } = grond.schrijver;
  const alle = [...grond.cijfers.values()].filter((c) => c.toonbaar);
  if (alle.length === 0) return [];
  const jaren = [...new Set(alle.flatMap((c) => c.eerder.map((e) => e.jaar)))]
    .toSorted((a, b) => a - b)
    .slice(-3);
  const vroeger = (c: FiguurDto, jaar: number) => {
    const found = c.eerder.find((e) => e.jaar === jaar);
    return found ? getal(found.totaal, say) : '–';
  };
  return [
    {
      soort: 'tabel',
      titel: say('verslagen.bijlage.titel', { jaar: String(grond.jaar) }),
      kolommen: [
        { titel: say('verslagen.bijlage.cijfer'), breedte: 3 },
        ...jaren.map((jaar) => ({ titel: String(jaar), getal: true })),
        { titel: String(grond.jaar), getal: true },
      ],
      rijen: alle.map((c) => [c.titel, ...jaren.map((jaar) => vroeger(c, jaar)), getal(c.totaal, say)]),
      noot: say('verslagen.bijlage.noot'),
    },
  ];
}
