import { ocrClass } from '#platform/reckon/normalise/fold.ts';
import { afstand, bijna } from './gelijkenis.ts';
import type { Kenmerken, Lezing, Naamdeel, Plek } from './gegeven.ts';
import { zelfdeRoepnaam } from './roepnamen.ts';

/**
 * How one feature of two records compares. `waarde` is the value whose frequency says how much equality means: a
 * rare name says more than a common one.
 */
export interface Bevinding {
  niveau: string;
  waarde?: string;
}

/** What was compared; a feature that one of both lacks is not in it. */
export type Vergelijking = Record<string, Bevinding>;

/** Compares a mention with a candidate of its own kind, feature by feature. Pure; order matters only for dates. */
export function vergelijk(a: Kenmerken, b: Kenmerken): Vergelijking {
  const v: Vergelijking = {};
  const set = (kenmerk: string, bevinding: Bevinding | null): void => {
    if (bevinding) v[kenmerk] = bevinding;
  };
  if (a.soort === 'persoon') {
    naamVergelijking(a, b, set);
    set('geboren', geboren(a.geboren, b.geboren));
  }
  if (a.soort === 'organisatie' || a.soort === 'vaartuig') set('naam', woorden(a.woorden, b.woorden));
  if (a.soort === 'adres') adresVergelijking(a.plek, b.plek, set);
  else set('plek', plek(a.plek, b.plek));
  set('telefoon', nummer('te', a.telefoon, b.telefoon));
  set('email', email(a.email, b.email));
  set('kenteken', nummer('ko', a.kenteken, b.kenteken));
  set('iban', nummer('ib', a.iban, b.iban));
  set('merk', gelijkOf('m', a.merk, b.merk));
  set('kleur', gelijkOf('g', a.kleur, b.kleur));
  set('rechtsvorm', gelijkOf('r', a.rechtsvorm, b.rechtsvorm));
  set('kvk', nummer('kv', a.kvk, b.kvk));
  set('vestiging', nummer('vs', a.vestiging, b.vestiging));
  set('eni', nummer('nu', a.eni, b.eni));
  set('mmsi', nummer('nu', a.mmsi, b.mmsi));
  set('hin', nummer('nu', a.hin, b.hin));
  return v;
}

type Zet = (kenmerk: string, bevinding: Bevinding | null) => void;

/** Only to choose between readings of one name; the weights of the model decide what the choice is worth. */
const KEUZE: Record<string, number> = {
  gelijk: 8,
  helft: 6,
  klank: 6,
  nabij: 5,
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
  'anders-letter': -1,
  anders: -4,
  'initiaal-anders': -4,
};

function naamVergelijking(a: Kenmerken, b: Kenmerken, set: Zet): void {
  let best: { score: number; achter: Bevinding | null; voor: Bevinding | null; recht: boolean } | null = null;
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
  set('achternaam', best.achter);
  set('voornaam', best.voor);
  if (!best.recht) set('volgorde', { niveau: 'verwisseld' });
}

function achternaam(a: readonly Naamdeel[], b: readonly Naamdeel[]): Bevinding | null {
  if (a.length === 0 || b.length === 0) return null;
  let best: Bevinding = { niveau: 'anders' };
  for (const x of a) {
    for (const y of b) {
      const niveau = naamdeel(x, y);
      if (KEUZE[niveau]! <= KEUZE[best.niveau]!) continue;
      // One half of a double name equal is another thing than the whole name equal.
      const half = niveau === 'gelijk' && a.length !== b.length;
      best = { niveau: half ? 'helft' : niveau, waarde: niveau === 'klank' ? `k ${x.klank}` : `a ${x.kern}` };
    }
  }
  return best;
}

function naamdeel(x: Naamdeel, y: Naamdeel): string {
  if (x.kern === y.kern || x.aan === y.aan) return 'gelijk';
  if (x.aan === y.kern || x.kern === y.aan) return 'gelijk';
  if (x.klank === y.klank && x.klank.length > 1) return 'klank';
  if (bijna(x.kern, y.kern) || bijna(x.aan, y.aan)) return 'nabij';
  const [short, long] = x.kern.length < y.kern.length ? [x.kern, y.kern] : [y.kern, x.kern];
  return short.length >= 4 && (long.startsWith(short) || long.endsWith(short)) ? 'deel' : 'anders';
}

function voornaam(a: Lezing, b: Lezing): Bevinding | null {
  if (a.letters === '' || b.letters === '') return null;
  const [x, y] = [a.voornamen[0], b.voornamen[0]];
  if (x === undefined || y === undefined) return initialen(a, b);
  if (x === y) return { niveau: 'gelijk', waarde: `v ${x}` };
  if (zelfdeRoepnaam(x, y)) return { niveau: 'roepnaam' };
  if (klankVan(x) === klankVan(y)) return { niveau: 'klank' };
  if (a.voornamen.some((n) => b.voornamen.includes(n))) return { niveau: 'tweede' };
  if (bijna(x, y)) return { niveau: 'nabij' };
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  if (short.length >= 3 && long.startsWith(short)) return { niveau: 'begin' };
  if (a.voornamen.some((n) => b.voornamen.some((m) => zelfdeRoepnaam(n, m)))) return { niveau: 'tweede' };
  return { niveau: x[0] === y[0] ? 'anders-letter' : 'anders' };
}

import { klank as klankVan } from '#platform/reckon/normalise/klank.ts';

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

function geboren(a: readonly number[], b: readonly number[]): Bevinding | null {
  if (a[0] === 0 || b[0] === 0) return null;
  if (a[1] === 0 || b[1] === 0) {
    const gap = Math.abs(a[0]! - b[0]!);
    return { niveau: gap === 0 ? 'jaar' : gap <= 1 ? 'jaar-nabij' : 'jaar-anders' };
  }
  const same = [0, 1, 2].filter((i) => a[i] === b[i]).length;
  if (same === 3) return { niveau: 'gelijk' };
  if (a[0] === b[0] && a[1] === b[2] && a[2] === b[1]) return { niveau: 'verwisseld' };
  const [x, y] = [cijferrij(a), cijferrij(b)];
  if (afstand(x, y, 1) <= 1) return { niveau: 'een-cijfer' };
  if (same === 2) return { niveau: 'twee-delen' };
  return { niveau: a[0] === b[0] ? 'jaar-alleen' : Math.abs(a[0]! - b[0]!) <= 1 ? 'anders-nabij' : 'anders' };
}

const cijferrij = (d: readonly number[]): string =>
  `${d[0]}${String(d[1]).padStart(2, '0')}${String(d[2]).padStart(2, '0')}`;

/** Identifiers: equal, one look-alike or one sign apart, or different. `soort` is that of their key. */
function nummer(soort: string, a: string, b: string): Bevinding | null {
  if (a === '' || b === '') return null;
  if (a === b)
    return { niveau: 'gelijk', waarde: `#${soort}|${soort === 'ko' || soort === 'nu' ? ocrClass(a) : a}` };
  if (ocrClass(a) === ocrClass(b)) return { niveau: 'gelezen' };
  return { niveau: afstand(a, b, 1) <= 1 ? 'een-teken' : 'anders' };
}

function email(a: string, b: string): Bevinding | null {
  if (a === '' || b === '') return null;
  if (a === b) return { niveau: 'gelijk', waarde: `#em|${a}` };
  const [x, y] = [a, b].map((e) =>
    e
      .slice(0, e.indexOf('@'))
      .replace(/\+.*$/, '')
      .replace(/[^a-z0-9]/g, ''),
  );
  if (x === y) return { niveau: 'lokaal' };
  return {
    niveau: afstand(a, b, 2) <= 2 ? 'een-teken' : a.split('@')[1] === b.split('@')[1] ? 'domein' : 'anders',
  };
}

const gelijkOf = (kind: string, a: string, b: string): Bevinding | null => {
  if (a === '' || b === '') return null;
  return a === b ? { niveau: 'gelijk', waarde: `${kind} ${a}` } : { niveau: 'anders' };
};

function woorden(a: readonly string[], b: readonly string[]): Bevinding | null {
  if (a.length === 0 || b.length === 0) return null;
  const [x, y] = [a.join(''), b.join('')];
  if (x === y || a.toSorted().join('') === b.toSorted().join(''))
    return { niveau: 'gelijk', waarde: a.length > 1 ? `n ${x}` : `w ${x}` };
  if (bijna(x, y) || klankVan(x) === klankVan(y)) return { niveau: 'nabij' };
  const hits = a.filter((w) =>
    b.some((v) => v === w || bijna(w, v) || (w.length > 2 && klankVan(w) === klankVan(v))),
  );
  const letters = (list: readonly string[]): number => list.join('').length;
  const share = letters(hits) / Math.max(letters(a), letters(b));
  const inside = letters(hits) / Math.min(letters(a), letters(b));
  const waarde = `w ${hits.join(' ')}`;
  if (share >= 0.75) return { niveau: 'meeste', waarde };
  if (inside >= 0.9) return { niveau: 'deel', waarde };
  if (hits.length > 0 && share >= 0.35) return { niveau: 'helft', waarde };
  return hits.length > 0 ? { niveau: 'woord', waarde } : { niveau: 'anders' };
}

/** An address as something people share: a household, a business building. */
function plek(a: Plek | null, b: Plek | null): Bevinding | null {
  if (!a || !b) return null;
  const postcode = a.postcode.length === 6 && b.postcode.length === 6 ? a.postcode === b.postcode : null;
  const street = straat(a.straat, b.straat);
  const place =
    a.plaats !== '' && b.plaats !== '' ? a.plaats === b.plaats || bijna(a.plaats, b.plaats) : null;
  if (a.nummer === '' || b.nummer === '') {
    if (postcode === true) return { niveau: 'straat' };
    if (street === 'gelijk' && place !== false) return { niveau: 'straat' };
    return place === null ? null : { niveau: place ? 'plaats' : 'andere-plaats', waarde: `p ${a.plaats}` };
  }
  const here = postcode ?? ((street === 'gelijk' || street === 'nabij') && place !== false ? true : null);
  if (a.nummer === b.nummer) {
    const waarde = a.postcode === '' ? '' : `#pn|${a.postcode}|${a.nummer}`;
    if (here === true && (postcode === true || street === 'gelijk'))
      return {
        niveau:
          a.extra === b.extra ? 'gelijk' : a.extra === '' || b.extra === '' ? 'zonder-extra' : 'ander-extra',
        ...(waarde === '' ? {} : { waarde }),
      };
    if (
      here === true ||
      (postcode === false && (street === 'gelijk' || street === 'nabij') && place !== false) ||
      (postcode === false && afstand(a.postcode, b.postcode, 1) <= 1)
    )
      return { niveau: 'nabij' };
  }
  if (here === true) return { niveau: 'straat' };
  if (place === null) return { niveau: 'anders' };
  return { niveau: place ? 'plaats' : 'andere-plaats', waarde: `p ${a.plaats}` };
}

function straat(a: string, b: string): 'gelijk' | 'nabij' | 'deel' | 'anders' | null {
  if (a === '' || b === '') return null;
  const [x, y] = [a.replaceAll(' ', ''), b.replaceAll(' ', '')];
  if (x === y) return 'gelijk';
  if (bijna(x, y) || klankVan(x) === klankVan(y)) return 'nabij';
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  return short.length >= 5 && (long.endsWith(short) || long.startsWith(short)) ? 'deel' : 'anders';
}

/** Here the address itself is the question, so that every part counts by itself. */
function adresVergelijking(a: Plek | null, b: Plek | null, set: Zet): void {
  if (!a || !b) return;
  if (a.postcode !== '' && b.postcode !== '') {
    const level =
      a.postcode === b.postcode
        ? 'gelijk'
        : afstand(a.postcode, b.postcode, 1) <= 1
          ? 'een-teken'
          : a.postcode.slice(0, 4) === b.postcode.slice(0, 4)
            ? 'wijk'
            : 'anders';
    set('postcode', { niveau: level, waarde: `c ${b.postcode}` });
  }
  const street = straat(a.straat, b.straat);
  if (street) set('straat', { niveau: street, waarde: `s ${a.straat}` });
  if (a.nummer !== '' && b.nummer !== '')
    set('nummer', {
      niveau:
        a.nummer === b.nummer
          ? 'gelijk'
          : afstand(a.nummer, b.nummer, 1) <= 1 && a.nummer.length > 1
            ? 'een-teken'
            : 'anders',
    });
  set('extra', extra(a.extra, b.extra));
  if (a.plaats !== '' && b.plaats !== '')
    set('plaats', {
      niveau: a.plaats === b.plaats ? 'gelijk' : bijna(a.plaats, b.plaats) ? 'nabij' : 'anders',
      waarde: `p ${a.plaats}`,
    });
}

function extra(a: string, b: string): Bevinding {
  if (a === b) return { niveau: a === '' ? 'beide-leeg' : 'gelijk' };
  if (a === '') return { niveau: 'vraag-leeg' };
  if (b === '') return { niveau: 'kandidaat-leeg' };
  return { niveau: a.startsWith(b) || b.startsWith(a) ? 'deel' : 'anders' };
}
