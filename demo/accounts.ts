import { createHash } from 'node:crypto';
import type { Rol } from '#platform/actor.ts';

export interface DemoGemeente {
  id: number;
  code: string;
  naam: string;
  thema: Record<string, string>;
}

/** The municipality whose plan is the source of Baken, and an invented neighbour that must see nothing of it. */
export const gemeenten: DemoGemeente[] = [
  { id: 1, code: 'papendrecht', naam: 'Papendrecht (demonstratie)', thema: {} },
  { id: 2, code: 'buurgemeente', naam: 'Lisserwaard (demonstratie)', thema: { accent: 'blauw' } },
];

export interface DemoAccount {
  id: string;
  naam: string;
  gemeenteId: number;
  rol: Rol;
  teams: string[];
  /** First day of the membership; deputies came later. */
  vanaf: string;
}

/** Invented people; one for each role in each municipality. */
const people: [Rol, string, string, string[]][] = [
  ['regisseur', 'Marit Hoekstra', 'Joris van der Wal', ['ondermijning', 'mma']],
  ['sleutelfiguur', 'Sanne de Ridder', 'Petra Blok', ['vergunningen']],
  ['medewerker', 'Bram Kuipers', 'Noor Visser', ['openbare ruimte']],
  ['toezichthouder', 'Dennis Roorda', 'Yusuf Arslan', ['toezicht']],
  ['jurist', 'Eva Lindhout', 'Rik Maas', ['juridische zaken', 'ondermijning']],
  ['analist', 'Thijs Ouwehand', 'Lieke Bos', ['informatie']],
  ['burgemeester', 'Annelies van Dorp', 'Karel Stam', ['bestuur']],
  ['partner', 'Wim Sluis', 'Ilse Kramer', ['partner']],
  ['fg', 'Fatima El Amrani', 'Jan Kooij', ['privacy']],
  ['beheerder', 'Otto Brand', 'Mies Donker', ['beheer']],
];

/** The deputy shares the regisseur's team: the work goes on when she is away. */
const deputies: [Rol, string, string, string[]][] = [
  ['regisseur', 'Jolanda Prins', 'Stef Huizer', ['ondermijning', 'mma']],
];

const made = (rows: typeof people, vanaf: string): DemoAccount[] =>
  rows.flatMap(([rol, first, second, teams]) => [
    { id: idOf(first), naam: first, gemeenteId: 1, rol, teams, vanaf },
    { id: idOf(second), naam: second, gemeenteId: 2, rol, teams, vanaf },
  ]);

export const accounts: DemoAccount[] = [...made(people, '2024-01-01'), ...made(deputies, '2025-03-01')];

/** A fixed id per invented person: the demonstration is the same each time. */
function idOf(naam: string): string {
  const hex = createHash('sha256').update(`baken demo ${naam}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
