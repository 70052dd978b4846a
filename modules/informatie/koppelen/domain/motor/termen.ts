import type { Kenmerken } from './gegeven.ts';

/**
 * Values whose frequency is counted, `kind value`: what many have in common says little. Identifiers and addresses are
 * not among them: their keys are counted when candidates are fetched.
 */
export function termen(k: Kenmerken, vraag: boolean): string[] {
  const terms = new Set<string>();
  const add = (kind: string, value: string | undefined): void => {
    if (value) terms.add(`${k.soort[0]}${k.soort[2]}${kind} ${value}`);
  };
  for (const l of vraag ? k.lezingen : k.lezingen.slice(0, 1)) {
    for (const n of l.namen) {
      add('a', n.kern);
      add('k', n.klank);
    }
    for (const n of l.voornamen.slice(0, 1)) add('v', n);
    if (l.letters !== '') add('l', l.letters[0]);
  }
  for (const word of k.woorden) add('w', word);
  if (k.woorden.length > 1) add('n', k.woorden.join(''));
  if (k.plek) {
    add('p', k.plek.plaats);
    if (k.soort === 'adres') {
      add('c', k.plek.postcode);
      add('s', k.plek.straat);
    }
  }
  add('m', k.merk);
  add('g', k.kleur);
  add('r', k.rechtsvorm);
  return [...terms];
}
