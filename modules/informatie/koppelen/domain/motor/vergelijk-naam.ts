import { bijna, klankVan, lijkt } from './gelijkenis.ts';
import type { Kenmerken, Lezing, Naamdeel } from './gegeven.ts';
import { zelfdeRoepnaam } from './roepnamen.ts';
import type { Bevinding, Zet } from './vergelijk.ts';

/** Only to choose between readings of one name; the weights of the model decide what the choice is worth. */
const KEUZE: Record<string, number> = {
  gelijk: 8,
  helft: 6,
  klank: 6,
  nabij: 5,
  ver: 3,
  deel: 2,
  anders: -4,
};
const KEUZE_VOOR: Record<string, number> = {
  gelijk: 5,
  roepnaam: 4,
  klank: 4,
  nabij: 3,
  tweede: 3,
  begin: 3,
  initialen: 3,
  initiaal: 2,
  stam: 1,
  ver: 1,
  'anders-letter': -1,
  anders: -4,
  'initiaal-anders': -4,
};

interface Keuze {
  score: number;
  achter: (Bevinding & { voorvoegsel?: string }) | null;
  voor: Bevinding | null;
  recht: boolean;
}

/** Compares two names in the reading that fits best; that they had to be turned round is a finding of its own. */
export function naamVergelijking(a: Kenmerken, b: Kenmerken, set: Zet): void {
  let best: Keuze | null = null;
  for (const [i, la] of a.lezingen.entries()) {
    for (const [j, lb] of b.lezingen.entries()) {
      if (i > 0 && j > 0) continue;
      const achter = achternaam(la.namen, lb.namen);
      const voor = voornaam(la, lb);
      const score =
        (achter ? KEUZE[achter.niveau]! : 0) + (voor ? KEUZE_VOOR[voor.niveau]! : 0) - (i + j > 0 ? 1.5 : 0);
      if (!best || score > best.score) best = { score, achter, voor, recht: i + j === 0 };
    }
  }
  if (!best) return;
  const { achter, voor, recht } = best;
  if (achter) {
    const { voorvoegsel, ...found } = achter;
    set('achternaam', gelezenAls(found, recht));
    if (voorvoegsel) set('voorvoegsel', { niveau: voorvoegsel });
  }
  set('voornaam', voor && gelezenAls(voor, recht));
  if (achter || voor) set('volgorde', { niveau: recht ? 'recht' : 'verwisseld' });
}

/** In a name that was turned round a word is as usual as it is as given name or as surname, whichever is more. */
function gelezenAls(found: Bevinding, recht: boolean): Bevinding {
  if (recht || !found.waarde || !/^~?[av] /.test(found.waarde)) return found;
  return { ...found, waarde: found.waarde.replace(/[av] /, 'x ') };
}

function achternaam(a: readonly Naamdeel[], b: readonly Naamdeel[]): Keuze['achter'] {
  if (a.length === 0 || b.length === 0) return null;
  let best: NonNullable<Keuze['achter']> = { niveau: 'anders' };
  for (const x of a) {
    for (const y of b) {
      const niveau = naamdeel(x, y);
      // Of a double name the whole stands last: one half of it equal is another thing than all of it.
      const whole = (x === a.at(-1) && y === b.at(-1)) || (a.length === 1 && b.length === 1);
      const level = niveau === 'gelijk' && !whole ? 'helft' : niveau;
      if (KEUZE[level]! <= KEUZE[best.niveau]!) continue;
      best = { niveau: level, waarde: waardeVan(niveau, x, y) };
      if (x.kern === y.kern) best.voorvoegsel = voorvoegsel(x, y);
    }
  }
  if (best.niveau !== 'helft' || a.length !== b.length || !omgekeerd(a, b)) return best;
  return { ...best, niveau: 'gelijk' };
}

/** What is nearly a common name is common too. */
function waardeVan(niveau: string, x: Naamdeel, y: Naamdeel): string {
  if (niveau === 'klank') return `k ${x.klank}`;
  return niveau === 'gelijk' ? `a ${x.kern}` : `~a ${y.kern}`;
}

/** The same halves in the other order: own name first or the partner's first is a choice, not a difference. */
const omgekeerd = (a: readonly Naamdeel[], b: readonly Naamdeel[]): boolean => {
  const halves = (list: readonly Naamdeel[]): string =>
    list
      .slice(0, -1)
      .map((n) => n.kern)
      .toSorted()
      .join(' ');
  return halves(a) === halves(b);
};

function voorvoegsel(x: Naamdeel, y: Naamdeel): string {
  if (x.aan === y.aan) return 'gelijk';
  return x.aan === x.kern || y.aan === y.kern ? 'kwijt' : 'anders';
}

function naamdeel(x: Naamdeel, y: Naamdeel): string {
  if (x.kern === y.kern || x.aan === y.aan) return 'gelijk';
  if (x.aan === y.kern || x.kern === y.aan) return 'gelijk';
  if (x.klank === y.klank && x.klank.length > 1) return 'klank';
  if (bijna(x.kern, y.kern) || bijna(x.aan, y.aan)) return 'nabij';
  if (lijkt(x.kern, y.kern)) return 'ver';
  const [short, long] = x.kern.length < y.kern.length ? [x.kern, y.kern] : [y.kern, x.kern];
  return short.length >= 4 && (long.startsWith(short) || long.endsWith(short)) ? 'deel' : 'anders';
}

function voornaam(a: Lezing, b: Lezing): Bevinding | null {
  if (a.letters === '' || b.letters === '') return null;
  const [x, y] = [a.voornamen[0], b.voornamen[0]];
  if (x === undefined || y === undefined) return initialen(a, b);
  if (x === y) return { niveau: 'gelijk', waarde: `v ${x}` };
  if (zelfdeRoepnaam(x, y)) return { niveau: 'roepnaam', waarde: `~v ${y}` };
  if (klankVan(x) === klankVan(y)) return { niveau: 'klank', waarde: `~v ${y}` };
  if (a.voornamen.some((n) => b.voornamen.includes(n))) return { niveau: 'tweede' };
  // Two names written as one, or one as two: Annemarie and Anne Marie.
  if (a.voornamen.join('') === b.voornamen.join('')) return { niveau: 'klank' };
  if (bijna(x, y)) return { niveau: 'nabij', waarde: `~v ${y}` };
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  if (short.length >= 3 && long.startsWith(short)) return { niveau: 'begin' };
  if (a.voornamen.some((n) => b.voornamen.some((m) => zelfdeRoepnaam(n, m)))) return { niveau: 'tweede' };
  if (lijkt(x, y)) return { niveau: 'ver', waarde: `~v ${y}` };
  // Call names that no table has: Bartek of Bartosz, Rahim of Abderrahim.
  if (x.slice(0, 3) === y.slice(0, 3) || (short.length >= 4 && long.endsWith(short)))
    return { niveau: 'stam' };
  return { niveau: x[0] === y[0] ? 'anders-letter' : 'anders' };
}

function initialen(a: Lezing, b: Lezing): Bevinding {
  const [short, long] = a.letters.length < b.letters.length ? [a.letters, b.letters] : [b.letters, a.letters];
  if (long.startsWith(short))
    return { niveau: short.length > 1 ? 'initialen' : 'initiaal', waarde: `l ${short[0]}` };
  if (short[0] === long[0]) return { niveau: 'initiaal', waarde: `l ${short[0]}` };
  // "H. Jansen" may be Hans, who is Johannes in the register.
  const full = a.voornamen.length > 0 ? a : b;
  const letter = (full === a ? b : a).letters[0]!;
  const fits = full.voornamen.slice(1).some((n) => n[0] === letter);
  return { niveau: fits ? 'tweede' : 'initiaal-anders' };
}
