import { ocrClass } from '#platform/reckon/normalise/fold.ts';
import { afstand, bijna, vormklasse } from './gelijkenis.ts';
import type { Bevinding } from './vergelijk.ts';

/** Identifiers: equal, look-alikes, one or two signs apart, or different. `soort` is that of their key. */
export function nummer(soort: string, a: string, b: string): Bevinding | null {
  if (a === '' || b === '') return null;
  if (a === b)
    return { niveau: 'gelijk', waarde: `#${soort}|${soort === 'ko' || soort === 'nu' ? ocrClass(a) : a}` };
  if (ocrClass(a) === ocrClass(b)) return { niveau: 'gelezen' };
  const apart = afstand(a, b, 2);
  if (apart <= 1) return { niveau: 'een-teken' };
  return { niveau: apart === 2 && a.length >= 8 && b.length >= 8 ? 'twee-tekens' : 'anders' };
}

/** E-mail addresses. The part before the at sign is somebody's own, the provider is not. */
export function postbus(a: string, b: string): Bevinding | null {
  if (a === '' || b === '') return null;
  if (a === b) return { niveau: 'gelijk', waarde: `#em|${a}` };
  const [x, y] = [naamIn(a), naamIn(b)];
  if (x === y && x !== '') return { niveau: 'lokaal' };
  if (afstand(a, b, 2) <= 2) return { niveau: 'een-teken' };
  if (x.length >= 6 && vormklasse(x) === vormklasse(y)) return { niveau: 'een-teken' };
  return { niveau: a.split('@')[1] === b.split('@')[1] ? 'domein' : 'anders' };
}

const naamIn = (address: string): string =>
  address
    .slice(0, address.indexOf('@'))
    .replace(/\+.*$/, '')
    .replace(/[^a-z0-9]/g, '');

/** Values from a short list. */
export const gelijkOf = (kind: string, a: string, b: string): Bevinding | null => {
  if (a === '' || b === '') return null;
  return a === b ? { niveau: 'gelijk', waarde: `${kind} ${a}` } : { niveau: 'anders' };
};

/** Makes of vehicle: the model may stand behind it. */
export function merk(a: string, b: string): Bevinding | null {
  if (a === '' || b === '') return null;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (a === b || (short.length >= 3 && long.startsWith(short))) return { niveau: 'gelijk', waarde: `m ${b}` };
  return { niveau: bijna(a, b) ? 'nabij' : 'anders' };
}

/** A Dutch number with an area code, which hangs on a house. */
export const vasteLijn = (telefoon: string): boolean => /^\+31[1-57]/.test(telefoon);
