import type { PlaatDto } from '#modules/regie/plan/index.ts';
import type { Blok } from '#platform/documents/contract.ts';
import { verslaglijnen, type Verslaglijn } from '../contract.ts';
import type { Grond } from './grond.ts';
import { alinea, kop, lijst, vet } from './woorden.ts';

type Activiteit = PlaatDto['activiteiten'][number];
type Deel = Activiteit['delen'][number];

const STANDEN = ['afgerond', 'loopt', 'achter', 'niet', 'nog-niet'] as const;

/** The year in one picture: how much of the plan was done, and what was not, with the reason. */
export function jaarbeeld(grond: Grond, niveau: number): Blok[] {
  const { say } = grond.schrijver;
  const delen = grond.plaat.activiteiten.flatMap((a) =>
    a.delen.map((deel) => ({ lijn: a.lijn, stand: deel.stand })),
  );
  if (delen.length === 0) return [alinea(say('verslagen.jaarbeeld.geen-plan', { jaar: String(grond.jaar) }))];
  const tel = (lijn: string | null, stand: string) =>
    delen.filter((d) => (lijn === null || d.lijn === lijn) && d.stand === stand).length;
  const rij = (naam: string, lijn: string | null) => [
    naam,
    ...STANDEN.map((stand) => String(tel(lijn, stand))),
  ];
  return [
    {
      soort: 'tabel',
      titel: say('verslagen.jaarbeeld.titel', { jaar: String(grond.jaar) }),
      kolommen: [
        { titel: say('verslagen.jaarbeeld.lijn'), breedte: 2 },
        ...STANDEN.map((stand) => ({ titel: say(`verslagen.stand-plan.${stand}`), getal: true })),
      ],
      rijen: [
        ...verslaglijnen.map((lijn) => rij(say(`verslagen.lijn.${lijn}`), lijn)),
        rij(say('verslagen.jaarbeeld.samen'), null),
      ],
      noot: say('verslagen.jaarbeeld.noot'),
    },
    ...nietGelukt(grond, niveau),
  ];
}

function nietGelukt({ plaat, schrijver: { say } }: Grond, niveau: number): Blok[] {
  const items = plaat.activiteiten.flatMap((a) =>
    a.delen
      .filter((deel) => deel.stand === 'niet' || deel.stand === 'achter')
      .map((deel) => [
        alinea(
          vet(a.titel),
          ` (${wanneer(deel, say)}): ${deel.reden ?? a.besluitReden ?? deel.noot ?? say('verslagen.jaarbeeld.zonder-reden')}`,
        ),
      ]),
  );
  return items.length === 0 ? [] : [kop(niveau, say('verslagen.jaarbeeld.niet')), lijst(items)];
}

/** What was planned on a line, when, and what became of it. */
export function activiteiten(grond: Grond, lijn: Verslaglijn): Blok[] {
  const { say } = grond.schrijver;
  const rijen = grond.plaat.activiteiten
    .filter((a) => a.lijn === lijn)
    .flatMap((a) =>
      a.delen.map((deel) => [
        a.titel,
        wanneer(deel, say),
        say(`verslagen.stand-plan.${deel.stand}`),
        deel.noot ?? deel.reden ?? '',
      ]),
    );
  if (rijen.length === 0) return [];
  return [
    {
      soort: 'tabel',
      titel: say('verslagen.activiteiten.titel', { lijn: say(`verslagen.lijn.${lijn}`) }),
      kolommen: [
        { titel: say('verslagen.activiteiten.wat'), breedte: 3 },
        { titel: say('verslagen.activiteiten.wanneer') },
        { titel: say('verslagen.activiteiten.stand') },
        { titel: say('verslagen.activiteiten.noot'), breedte: 2 },
      ],
      rijen,
    },
  ];
}

/** The goal of a line as the plan words it; empty where the plan says nothing. */
export function doel({ plaat }: Grond, lijn: Verslaglijn): string {
  return plaat.doelen.find((d) => d.lijn === lijn)?.doel ?? '';
}

const wanneer = (deel: Deel, say: Grond['schrijver']['say']): string =>
  deel.kwartaal === null
    ? say('verslagen.activiteiten.heel-jaar')
    : say('verslagen.activiteiten.kwartaal', { nummer: deel.kwartaal });
