import type { Kenmerken } from './gegeven.ts';
import { naamVergelijking } from './vergelijk-naam.ts';
import { gelijkOf, merk, nummer, postbus, vasteLijn } from './vergelijk-nummer.ts';
import { adresVergelijking, plek } from './vergelijk-plek.ts';
import { woorden } from './vergelijk-woorden.ts';
import { geboren } from './vergelijk-datum.ts';

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

/** Takes down one finding; none where one of both lacks the feature. */
export type Zet = (kenmerk: string, bevinding: Bevinding | null) => void;

/** Compares a mention with a candidate of its own kind, feature by feature. Pure. */
export function vergelijk(a: Kenmerken, b: Kenmerken): Vergelijking {
  const v: Vergelijking = {};
  const set: Zet = (kenmerk, bevinding) => {
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
  // One line serves a household, a mobile number one person.
  if (v['telefoon']?.niveau === 'gelijk') set('lijn', { niveau: vasteLijn(a.telefoon) ? 'vast' : 'mobiel' });
  set('email', postbus(a.email, b.email));
  set('kenteken', nummer('ko', a.kenteken, b.kenteken));
  set('iban', nummer('ib', a.iban, b.iban));
  set('merk', merk(a.merk, b.merk));
  set('kleur', gelijkOf('g', a.kleur, b.kleur));
  set('rechtsvorm', gelijkOf('r', a.rechtsvorm, b.rechtsvorm));
  set('kvk', nummer('kv', a.kvk, b.kvk));
  set('vestiging', nummer('vs', a.vestiging, b.vestiging));
  set('eni', nummer('nu', a.eni, b.eni));
  set('mmsi', nummer('nu', a.mmsi, b.mmsi));
  set('hin', nummer('nu', a.hin, b.hin));
  return v;
}
