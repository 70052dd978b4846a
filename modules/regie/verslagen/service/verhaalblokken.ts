import type { Blok } from '#platform/documents/contract.ts';
import { leesMarkdown } from '#platform/reckon/markdown.ts';
import type { Verslaglijn } from '../contract.ts';
import type { Grond } from './grond.ts';
import { alinea, cursief, kop, lijst, tekst, verdiept, vet } from './woorden.ts';

const DIEPST = 3;

/** Practice stories of a line, each in a frame of its own. */
export function verhalen({ stof, schrijver: { say } }: Grond, lijn: Verslaglijn | null): Blok[] {
  return stof.verhalen
    .filter((v) => lijn === null || v.lijn === lijn)
    .map((v) => ({
      soort: 'kader',
      titel: v.titel,
      blokken: v.delen.flatMap((deel): Blok[] => [
        alinea(vet(say(`verslagen.verhaal.${deel.deel}`))),
        ...verdiept(leesMarkdown(deel.tekst).blokken, DIEPST),
      ]),
    }));
}

/** Voices: whose view, in his own words. */
export function perspectieven({ stof, schrijver: { say } }: Grond): Blok[] {
  return stof.perspectieven.map((p) => {
    const stem = say(`verslagen.stem.${p.stem}`);
    return {
      soort: 'kader',
      titel: p.naam === null ? stem : say('verslagen.perspectief.naam', { naam: p.naam, stem }),
      blokken: verdiept(leesMarkdown(p.tekst).blokken, DIEPST),
    };
  });
}

/** What was hard to choose, from the stories themselves. */
export function dilemmas({ stof }: Grond): Blok[] {
  const items = stof.verhalen.flatMap((v) => {
    const dilemma = v.delen.find((deel) => deel.deel === 'dilemma');
    if (!dilemma) return [];
    const [eerste, ...rest] = verdiept(leesMarkdown(dilemma.tekst).blokken, DIEPST);
    if (eerste?.soort !== 'alinea') return [[alinea(vet(v.titel)), ...(eerste ? [eerste] : []), ...rest]];
    return [[{ ...eerste, inhoud: [vet(v.titel), tekst(': '), ...eerste.inhoud] }, ...rest]];
  });
  return items.length === 0 ? [] : [lijst(items)];
}

/** What did not happen, how sure that is, and on what ground: a contribution, never proof. */
export function effecten({ stof, schrijver: { say } }: Grond, niveau: number): Blok[] {
  if (stof.effecten.length === 0) return [];
  return [
    kop(niveau, say('verslagen.effecten.kop')),
    alinea(say('verslagen.effecten.uitleg')),
    lijst(
      stof.effecten.map((e) => [
        alinea(
          `${e.tekst} `,
          cursief(
            say('verslagen.effecten.zekerheid', { zekerheid: say(`verslagen.zekerheid.${e.zekerheid}`) }),
          ),
          ` ${e.grond}`,
        ),
      ]),
    ),
  ];
}

/** What was learned and what was decided on it. */
export function lessen({ stof, schrijver: { say } }: Grond, niveau: number): Blok[] {
  if (stof.lessen.length === 0) return [];
  return [
    kop(niveau, say('verslagen.lessen.kop')),
    {
      soort: 'tabel',
      titel: say('verslagen.lessen.titel'),
      kolommen: [{ titel: say('verslagen.lessen.les') }, { titel: say('verslagen.lessen.besluit') }],
      rijen: stof.lessen.map((les) => [
        les.tekst,
        les.besluit ?? les.aanbeveling ?? say('verslagen.lessen.geen-besluit'),
      ]),
    },
  ];
}

/** What council and society asked, what was promised and what came of it. */
export function gesprekken({ stof, schrijver: { say } }: Grond, niveau: number): Blok[] {
  if (stof.gesprekken.length === 0) return [];
  return [
    kop(niveau, say('verslagen.gesprekken.kop')),
    {
      soort: 'tabel',
      titel: say('verslagen.gesprekken.titel'),
      kolommen: [
        { titel: say('verslagen.gesprekken.wie') },
        { titel: say('verslagen.gesprekken.wat'), breedte: 3 },
        { titel: say('verslagen.gesprekken.uitkomst'), breedte: 3 },
      ],
      rijen: stof.gesprekken.map((g) => [
        say('verslagen.gesprekken.partner-soort', {
          partner: say(`verslagen.partner.${g.partner}`),
          soort: say(`verslagen.gesprek.${g.soort}`),
        }),
        g.tekst,
        g.uitkomst ?? say('verslagen.gesprekken.open'),
      ]),
    },
  ];
}
