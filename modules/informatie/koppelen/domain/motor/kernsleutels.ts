import { ocrClass, oneDeletion } from '#platform/reckon/normalise/fold.ts';
import { klank } from '#platform/reckon/normalise/klank.ts';
import type { Kenmerken, Lezing, Plek } from './gegeven.ts';
import { roepnaamfamilies } from './roepnamen.ts';

/**
 * The exact values by which a record is found, as `kind|value`. Each is hashed with a key before it is stored. A
 * mention asks with every reading of its name, an entity is filed under its first.
 */
export function kernsleutels(k: Kenmerken, vraag: boolean): string[] {
  const keys = new Set<string>();
  const add = (kind: string, ...parts: string[]): void => {
    if (parts.every((part) => part !== '')) keys.add(`${k.soort[0]}${k.soort[2]}${kind}|${parts.join('|')}`);
  };
  nummers(k, add);
  plaatsen(k, add);
  if (k.soort === 'persoon') for (const l of vraag ? k.lezingen : k.lezingen.slice(0, 1)) namen(k, l, add);
  if (k.soort === 'persoon') geboorte(k, vraag, add);
  if (k.soort === 'organisatie' || k.soort === 'vaartuig') woorden(k, add);
  return [...keys];
}

type Add = (kind: string, ...parts: string[]) => void;

function nummers(k: Kenmerken, add: Add): void {
  add('te', k.telefoon);
  add('em', k.email);
  add('lo', k.email.length > 8 ? k.email.slice(0, k.email.indexOf('@')).replace(/[^a-z0-9]/g, '') : '');
  add('ib', k.iban);
  add('kv', k.kvk);
  add('vs', k.vestiging);
  if (k.soort === 'organisatie') add('do', k.email.slice(k.email.indexOf('@') + 1));
  if (k.kenteken !== '') {
    add('ko', ocrClass(k.kenteken));
    if (k.soort === 'voertuig') for (const form of oneDeletion(k.kenteken)) add('kw', form);
  }
  for (const number of [k.eni, k.mmsi, k.hin]) {
    if (number === '') continue;
    add('nu', ocrClass(number));
    for (const form of oneDeletion(number)) add('nw', form);
  }
}

function plaatsen(k: Kenmerken, add: Add): void {
  const p = k.plek;
  if (!p) return;
  add('pn', p.postcode, p.nummer);
  if (k.soort === 'adres') adresdelen(p, add);
  else if (p.straat !== '')
    add('sn', p.straat.replaceAll(' ', '').slice(0, 6), p.nummer, p.plaats.slice(0, 5));
}

function adresdelen(p: Plek, add: Add): void {
  const joined = p.straat.replaceAll(' ', '');
  add('pc', p.postcode.length === 6 ? p.postcode : '');
  add('s5', joined.slice(0, 5), p.nummer, p.plaats.slice(0, 4));
  add('e5', joined.slice(-7, -2), p.nummer, p.plaats.slice(0, 4));
  add('sn', joined, p.nummer);
  add('sk', klank(joined), p.nummer);
  add(
    'sp',
    joined.slice(0, 7),
    p.plaats.slice(0, 4),
    p.postcode === '' || p.nummer === '' ? '' : p.nummer[0]!,
  );
  add('p4', p.postcode.slice(0, 4), p.nummer, joined.slice(0, 2));
  const last = p.straat.split(' ').at(-1) ?? '';
  if (last !== p.straat) add('sn', last, p.nummer);
}

function namen(k: Kenmerken, l: Lezing, add: Add): void {
  const initial = l.letters.charAt(0);
  const first = l.voornamen[0] ?? '';
  const year = k.geboren[0] === 0 ? '' : String(k.geboren[0]);
  for (const n of l.namen) {
    const sounds = n.aan === n.kern ? [n.klank] : [n.klank, klank(n.aan)];
    for (const sound of sounds) add('nv', sound, initial);
    add('nn', n.klank, k.plek?.nummer ?? '');
    add('np', n.klank, k.plek?.plaats.slice(0, 6) ?? '');
    add('nj', n.klank.slice(0, 4), year);
    add('nx', n.kern.slice(-4), initial, n.kern.length < 4 ? '' : '1');
    add('vv', ...[n.kern.slice(0, 4), first.slice(0, 4)].toSorted());
    for (const family of roepnaamfamilies(first)) add('nf', n.klank, String(family));
  }
  add('vk', klank(first), k.plek?.postcode.slice(0, 4) ?? '', k.plek?.nummer ?? '');
}

function geboorte(k: Kenmerken, vraag: boolean, add: Add): void {
  const [y, m, d] = k.geboren;
  if (y === 0 || m === 0 || d === 0) return;
  const dates = vraag && d <= 12 ? [[y, m, d] as const, [y, d, m] as const] : [[y, m, d] as const];
  for (const [a, b, c] of dates) add('gd', `${a}-${b}-${c}`);
  const starts = new Set(
    (vraag ? k.lezingen : k.lezingen.slice(0, 1)).flatMap((l) => l.namen.map((n) => n.klank.slice(0, 3))),
  );
  for (const start of starts) {
    add('gy', `${y}-${m}`, start);
    add('gm', `${m}-${d}`, start);
    add('ga', `${y}.${d}`, start);
  }
}

function woorden(k: Kenmerken, add: Add): void {
  const words = k.woorden.filter((w) => w.length > 1);
  const place = k.plek?.plaats.slice(0, 6) ?? '';
  for (const word of words) {
    if (word.length > 2) add('wo', klank(word) || word);
    add('wp', word.slice(0, 4), place);
  }
  for (const [i, word] of words.entries())
    for (const other of words.slice(i + 1, 4)) add('ww', ...[word.slice(0, 4), other.slice(0, 4)].toSorted());
  const joined = words.join('');
  add('wa', joined.slice(0, 7));
  if (joined.length > 6) add('we', joined.slice(-6));
  if (k.soort === 'vaartuig') add('wk', klank(joined));
}
