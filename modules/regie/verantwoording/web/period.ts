import type { Periode } from '../contract.ts';

/** A whole year, a quarter, a month, or months of one's own. */
export type Part = 'jaar' | `k${1 | 2 | 3 | 4}` | `m${number}` | 'eigen';

const two = (month: number): string => String(month).padStart(2, '0');

/** The months of a part of a year. */
export function monthsOf(year: number, part: Exclude<Part, 'eigen'>): Periode {
  if (part === 'jaar') return { van: `${year}-01`, tot: `${year}-12` };
  const number = Number(part.slice(1));
  if (part.startsWith('m')) return { van: `${year}-${two(number)}`, tot: `${year}-${two(number)}` };
  return { van: `${year}-${two(number * 3 - 2)}`, tot: `${year}-${two(number * 3)}` };
}

/** What part of a year these months are. */
export function partOf({ van, tot }: Periode): Part {
  const year = Number(van.slice(0, 4));
  const month = Number(van.slice(5));
  const quarter = Math.ceil(month / 3) as 1 | 2 | 3 | 4;
  const parts = ['jaar', `k${quarter}`, `m${month}`] as const;
  const found = parts.find((part) => {
    const months = monthsOf(year, part);
    return months.van === van && months.tot === tot;
  });
  return found ?? 'eigen';
}

/** Every month from one to another, both included. */
export function monthList(first: string, last: string): string[] {
  const list: string[] = [];
  let [year = 0, month = 1] = first.split('-').map(Number);
  for (let now = first; now <= last; now = `${year}-${two(month)}`) {
    list.push(now);
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
  return list;
}
