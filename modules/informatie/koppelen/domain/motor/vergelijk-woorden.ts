import { afstand, bijna, klankVan, lijkt } from './gelijkenis.ts';
import type { Bevinding } from './vergelijk.ts';

/** Names of firms and vessels, word by word: order, spaces and a word more or less do not make another name. */
export function woorden(a: readonly string[], b: readonly string[]): Bevinding | null {
  if (a.length === 0 || b.length === 0) return null;
  const [x, y] = [a.join(''), b.join('')];
  if (x === y || a.toSorted().join('') === b.toSorted().join(''))
    return { niveau: 'gelijk', waarde: a.length > 1 ? `n ${x}` : `w ${x}` };
  // A number behind a name tells ships and branches apart: one figure there is no slip of the pen.
  if (nummers(a) === nummers(b) && (bijna(x, y) || klankVan(x) === klankVan(y)))
    return { niveau: 'nabij', waarde: `~w ${b.join(' ')}` };
  const hits = a.filter((w) => b.some((v) => zelfdeWoord(w, v)));
  const back = b.filter((v) => a.some((w) => zelfdeWoord(w, v)));
  const letters = (list: readonly string[]): number => list.join('').length;
  const share = Math.min(letters(hits) / letters(a), letters(back) / letters(b));
  const inside = Math.max(letters(hits) / letters(a), letters(back) / letters(b));
  const waarde = `w ${hits.join(' ')}`;
  if (share >= 0.75) return { niveau: 'meeste', waarde };
  if (inside >= 0.9) return { niveau: 'deel', waarde };
  if (lijkt(x, y) || binnen(x, y)) return { niveau: 'ver' };
  if (hits.length > 0 && share >= 0.35) return { niveau: 'helft', waarde };
  if (hits.length > 0) return { niveau: 'woord', waarde };
  return { niveau: beginletters(a, b) ? 'letters' : 'anders' };
}

const nummers = (list: readonly string[]): string => list.filter((w) => /^\d+$/.test(w)).join(' ');

const zelfdeWoord = (w: string, v: string): boolean =>
  w === v || bijna(w, v) || (w.length > 2 && klankVan(w) === klankVan(v)) || lijkt(w, v);

/** Long names in which a scan hit many words: about one sign in five. */
const binnen = (x: string, y: string): boolean => {
  const shortest = Math.min(x.length, y.length);
  const max = Math.floor(shortest / 5);
  return shortest >= 12 && afstand(x, y, max) <= max;
};

/** "A.B.C." for Alfa Beta Consult. */
function beginletters(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const initials = long.map((w) => w[0]).join('');
  return short.length === 1 && long.length > 2 && short[0] === initials;
}
