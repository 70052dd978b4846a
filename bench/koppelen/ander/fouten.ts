import type { Toeval } from '../toeval.ts';

/** A scan: look-alikes anywhere, letters and figures alike, with `p` the chance per character. */
export function scan(t: Toeval, text: string, p: number): string {
  const same: Record<string, string[]> = {
    o: ['0', 'c', 'a'],
    O: ['0', 'Q'],
    '0': ['O'],
    l: ['1', 'I', 'i'],
    '1': ['l', 'I', '7'],
    i: ['l', '1', 'í'],
    I: ['l', '1'],
    e: ['c', 'o'],
    c: ['e', 'o'],
    a: ['o', 'e'],
    s: ['5', 'z'],
    S: ['5', '8'],
    '5': ['S', '6'],
    B: ['8', 'R'],
    '8': ['B', '3'],
    g: ['q', '9'],
    G: ['6', 'C'],
    '6': ['G', 'b'],
    n: ['u', 'r'],
    u: ['n', 'v'],
    h: ['b', 'n'],
    t: ['f', 'l'],
    f: ['t'],
    r: ['n'],
    v: ['y', 'u'],
    y: ['v'],
    D: ['O', '0'],
    Z: ['2'],
    '2': ['Z'],
    '3': ['8'],
    '7': ['1'],
    '9': ['g', '4'],
    j: ['i'],
    H: ['N'],
    M: ['N'],
    N: ['M', 'H'],
  };
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (!t.kans(p)) out += c;
    else if (c === 'm') out += t.kies(['rn', 'n', 'in']);
    else if (c === 'r' && text[i + 1] === 'n') {
      out += 'm';
      i++;
    } else if (c === 'w') out += t.kies(['vv', 'v']);
    else if (c === 'd') out += t.kies(['cl', 'o']);
    else if (c === ' ' && t.kans(0.5)) continue;
    else out += same[c] ? t.kies(same[c]) : c;
  }
  return out;
}

/** Someone writes down what is said over the telephone. */
export function gehoord(t: Toeval, text: string, count = 1): string {
  const rules: readonly (readonly [RegExp, string[]])[] = [
    [/ij|ei/i, ['y', 'ei', 'ij']],
    [/ou|au/i, ['au', 'ou', 'auw']],
    [/y/i, ['i', 'ij']],
    [/ie/i, ['i', 'y']],
    [/c(?=[aouklr])/i, ['k']],
    [/k/i, ['c', 'ck']],
    [/ck/i, ['k']],
    [/ph/i, ['f']],
    [/f/i, ['v', 'ph']],
    [/v/i, ['f', 'w']],
    [/w/i, ['v']],
    [/z/i, ['s']],
    [/s(?!c)/i, ['z', 'ss']],
    [/dt?$/i, ['t', 'dt', 'd']],
    [/t$/i, ['d', 'dt']],
    [/gh|ch/i, ['g', 'ch', 'h']],
    [/g/i, ['ch', 'gh']],
    [/sch/i, ['sg', 'sh']],
    [/x/i, ['ks']],
    [/ks/i, ['x']],
    [/oe/i, ['u', 'ou']],
    [/u/i, ['oe', 'uu']],
    [/(.)\1/i, ['$1']],
    [/([lmnrst])(?=[aeiou])/i, ['$1$1']],
    [/ş|sj|sh|sz/i, ['sh', 'sj', 's']],
    [/ç|cz|tsj/i, ['ch', 'tj', 'ts']],
    [/ğ/i, ['g', '']],
    [/ı/i, ['i', 'e']],
    [/ö/i, ['o', 'eu']],
    [/ü/i, ['u', 'uu']],
    [/j/i, ['y', 'dj']],
    [/h/i, ['']],
    [/n$/i, ['']],
    [/e(?=n$)/i, ['u']],
  ];
  let out = text;
  for (let i = 0; i < count; i++) {
    const fits = rules.filter(([pattern]) => pattern.test(out));
    if (fits.length === 0) return out;
    const [pattern, to] = t.kies(fits);
    out = out.replace(pattern, t.kies(to));
  }
  return out[0] === undefined ? text : out[0].toUpperCase() + out.slice(1);
}

const BUREN: Record<string, string> = {
  a: 'qsz',
  b: 'vgn',
  c: 'xvd',
  d: 'sfe',
  e: 'wrd',
  f: 'dgr',
  g: 'fht',
  h: 'gjb',
  i: 'uok',
  j: 'hkn',
  k: 'jli',
  l: 'ko',
  m: 'n',
  n: 'bm',
  o: 'ipl',
  p: 'ol',
  q: 'wa',
  r: 'etf',
  s: 'adw',
  t: 'ryg',
  u: 'yij',
  v: 'cbf',
  w: 'qes',
  x: 'zcs',
  y: 'tu',
  z: 'xa',
  '1': '2',
  '2': '13',
  '3': '24',
  '4': '35',
  '5': '46',
  '6': '57',
  '7': '68',
  '8': '79',
  '9': '80',
  '0': '9',
};

/** A slip of the fingers on a keyboard. */
export function tik(t: Toeval, text: string, count = 1): string {
  let out = text;
  for (let i = 0; i < count && out.length > 2; i++) {
    const at = t.geheel(out.length);
    const c = out[at]!;
    const near = BUREN[c.toLowerCase()] ?? c;
    out = t.gewogen(
      [
        () => out.slice(0, at) + out.slice(at + 1),
        () => out.slice(0, at) + (out[at + 1] ?? '') + c + out.slice(at + 2),
        () => out.slice(0, at) + c + out.slice(at),
        () => out.slice(0, at) + t.kies([...near]) + out.slice(at + 1),
        () => out.slice(0, at) + t.kies([...near]) + out.slice(at),
      ],
      [25, 25, 15, 25, 10],
    )();
  }
  return out;
}

/** One figure wrong, two figures changed places, or one too few. */
export function cijferFout(t: Toeval, text: string): string {
  const places = [...text.matchAll(/\d/g)].map((m) => m.index).slice(2);
  if (places.length < 2) return text;
  const at = t.kies(places);
  return t.gewogen(
    [
      () => text.slice(0, at) + t.geheel(10) + text.slice(at + 1),
      () => text.slice(0, at) + (text[at + 1] ?? '') + text[at] + text.slice(at + 2),
      () => text.slice(0, at) + text.slice(at + 1),
    ],
    [45, 40, 15],
  )();
}
