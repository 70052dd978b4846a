import { ocrClass, oneDeletion } from '#platform/reckon/normalise/fold.ts';
import { klankVan } from './gelijkenis.ts';
import type { Kenmerken, Lezing, Plek } from './gegeven.ts';
import { roepnaamfamilies } from './roepnamen.ts';

/**
 * The exact values by which a record is found, as `kind|value`. Each is hashed with a key before it is stored. A
 * mention asks with every reading of its name, an entity is filed under its first.
 */
export function kernsleutels(k: Kenmerken, vraag: boolean): string[] {
  const keys = new Set<string>();
  const soort = `${k.soort[0]}${k.soort[2]}`;
  const add: Add = (kind, ...parts) => {
    let key = soort + kind;
    for (const part of parts) {
      if (part === '') return;
      key += `|${part}`;
    }
    keys.add(key);
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
  helften('th', k.telefoon, 8, add);
  if (k.email !== '') post(k, add);
  add('ib', k.iban);
  helften('ih', k.iban, 8, add);
  add('kv', k.kvk);
  helften('kh', k.kvk, 8, add);
  add('vs', k.vestiging);
  helften('vh', k.vestiging, 8, add);
  if (k.kenteken !== '') {
    add('ko', ocrClass(k.kenteken));
    if (k.soort === 'voertuig') for (const form of oneDeletion(ocrClass(k.kenteken))) add('kw', form);
  }
  for (const number of [k.eni, k.mmsi, k.hin]) {
    if (number === '') continue;
    add('nu', ocrClass(number));
    for (const form of oneDeletion(ocrClass(number))) add('nw', form);
  }
}

/** Both halves of the last signs of a number: one wrong figure leaves one of them whole. */
function helften(kind: string, number: string, length: number, add: Add): void {
  if (number.length < length) return;
  const tail = number.slice(-length);
  add(kind, `v${tail.slice(0, length / 2)}`);
  add(kind, `a${tail.slice(length / 2)}`);
}

function post(k: Kenmerken, add: Add): void {
  add('em', k.email);
  const at = k.email.indexOf('@');
  const local = k.email.slice(0, at).replace(/[^a-z0-9]/g, '');
  if (local.length < 4) return;
  add('lo', local);
  if (local.length >= 8) {
    add('lv', local.slice(0, 6));
    add('la', local.slice(-6));
  }
  if (k.soort === 'organisatie') add('do', k.email.slice(at + 1));
}

function plaatsen(k: Kenmerken, add: Add): void {
  const p = k.plek;
  if (!p) return;
  add('pn', p.postcode, p.nummer);
  const sound = klankVan(p.straat.replaceAll(' ', ''));
  add('sm', sound.slice(0, 9), p.nummer);
  add('se', sound.slice(-8, -2), p.nummer, p.plaats.slice(0, 4));
  if (k.soort === 'adres') adresdelen(p, sound, add);
}

function adresdelen(p: Plek, sound: string, add: Add): void {
  const joined = p.straat.replaceAll(' ', '');
  add('pc', p.postcode.length === 6 ? p.postcode : '');
  add('sp', sound.slice(0, 7), p.plaats.slice(0, 4));
  add('np', p.nummer, p.plaats.slice(0, 5), joined.slice(0, 1));
  add('nq', p.nummer, klankVan(p.plaats).slice(-5), joined.slice(-6, -4));
  add('p4', p.postcode.slice(0, 4), p.nummer, joined.slice(0, 2));
  add('p2', p.postcode.length === 6 ? p.postcode.slice(-2) : '', p.nummer, joined.slice(0, 3));
  const last = p.straat.split(' ').at(-1) ?? '';
  if (last !== p.straat) add('sn', klankVan(last), p.nummer);
  else add('sn', sound, p.nummer);
}

function namen(k: Kenmerken, l: Lezing, add: Add): void {
  // By sound: who hears Cornelis may write a K.
  const initial = klankVan(l.letters.charAt(0));
  const first = l.voornamen[0] ?? '';
  const heard = klankVan(first);
  const year = k.geboren[0] === 0 ? '' : String(k.geboren[0]);
  const town = k.plek?.plaats.slice(0, 6) ?? '';
  const number = k.plek?.nummer ?? '';
  for (const n of l.namen) {
    const sounds = n.aan === n.kern ? [n.klank] : [n.klank, klankVan(n.aan)];
    for (const sound of sounds) add('nv', sound, initial);
    add('na', n.klank);
    add('nn', n.klank, number);
    add('np', n.klank, town);
    add('nj', n.klank.slice(0, 4), year);
    add('nx', n.kern.slice(-4), initial, n.kern.length < 4 ? '' : '1');
    add('ny', n.klank.slice(-4), year);
    add('nz', n.klank.slice(0, 3), town, number);
    add('vv', ...[n.kern.slice(0, 4), first.slice(0, 4)].toSorted());
    for (const family of roepnaamfamilies(first)) add('nf', n.klank, String(family));
  }
  add('vk', heard, k.plek?.postcode.slice(0, 4) ?? '', number);
  add('vj', heard, year);
  add('vp', heard, town);
  add('vn', heard, number);
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
    if (word.length > 2) add('wo', klankVan(word) || word);
    add('wp', klankVan(word).slice(0, 3), place);
    if (word.length > 5) {
      add('wv', word.slice(0, 5));
      add('wt', word.slice(-5));
    }
  }
  for (const [i, word] of words.entries())
    for (const other of words.slice(i + 1, 4)) add('ww', ...[word.slice(0, 4), other.slice(0, 4)].toSorted());
  const joined = words.join('');
  add('wa', joined.slice(0, 7));
  if (joined.length > 6) add('we', joined.slice(-6));
  if (words.length > 2) add('wl', words.map((w) => w[0]).join(''), place);
  if (words.length === 1 && joined.length < 6) add('wl', joined, place);
  if (k.soort === 'vaartuig') add('wk', klankVan(joined));
}
