import type { DeelDto, Herhaling } from '../contract.ts';

const DAGEN: Partial<Record<Herhaling, number>> = { vierwekelijks: 28, zeswekelijks: 42 };

/** Where in the year a recurring activity beats: each the middle of its period, as a share of the year. */
export function slagen(herhaling: Herhaling): number[] {
  const keer = { maandelijks: 12, 'per-kwartaal': 4, jaarlijks: 1 }[herhaling as string];
  if (keer) return Array.from({ length: keer }, (_, at) => (at + 0.5) / keer);
  const dagen = DAGEN[herhaling];
  if (!dagen) return [];
  const aantal = Math.floor(365 / dagen);
  return Array.from({ length: aantal }, (_, at) => ((at + 0.5) * dagen) / 365);
}

/** Share of the year that is past; null in another year. */
export function deelVanHetJaar(jaar: number, vandaag: string): number | null {
  if (Number(vandaag.slice(0, 4)) !== jaar) return null;
  return (Date.parse(vandaag) - Date.UTC(jaar, 0, 1)) / (Date.UTC(jaar + 1, 0, 1) - Date.UTC(jaar, 0, 1));
}

/** Moved since the year was adopted, and from where. */
export const verschoven = (deel: DeelDto): number | null =>
  deel.basis !== null && deel.kwartaal !== null && deel.basis !== deel.kwartaal ? deel.basis : null;
