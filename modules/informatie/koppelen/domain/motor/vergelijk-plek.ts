import { afstand, bijna, klankVan, lijkt } from './gelijkenis.ts';
import type { Plek } from './gegeven.ts';
import type { Bevinding, Zet } from './vergelijk.ts';

/** An address as something people share: a household, a business building. */
export function plek(a: Plek | null, b: Plek | null): Bevinding | null {
  if (!a || !b) return null;
  const whole = a.postcode.length === 6 && b.postcode.length === 6;
  // The figures alone name a part of a town, whatever somebody calls that town.
  const quarter = a.postcode !== '' && a.postcode.slice(0, 4) === b.postcode.slice(0, 4);
  const postcode = whole ? a.postcode === b.postcode : null;
  const street = straat(a.straat, b.straat);
  const place = plaats(a.plaats, b.plaats);
  const sameStreet = street === 'gelijk' || street === 'nabij';
  const numbers = a.nummer !== '' && b.nummer !== '';
  if (numbers && a.nummer === b.nummer) {
    if (postcode === true || (postcode === null && sameStreet && place !== false))
      return postcode === true || street === 'gelijk'
        ? { niveau: pand(a, b), ...waarde(a, postcode) }
        : { niveau: 'nabij' };
    if (sameStreet && (place !== false || quarter)) return { niveau: 'nabij' };
    if (whole && afstand(a.postcode, b.postcode, 1) <= 1) return { niveau: 'nabij' };
    // Heavily misread, but the number and the place stand.
    if (street === 'ver' && place === true) return { niveau: 'nabij' };
  }
  if (postcode === true || (street === 'gelijk' && place !== false && (!whole || sameStreet)))
    return { niveau: 'straat' };
  if (place === null) return postcode === false || street !== null ? { niveau: 'anders' } : null;
  if (!place) return { niveau: 'andere-plaats' };
  // Many places are called nearly alike: "Nieuwveen" is not a slip for "Nieuwkoop".
  if (a.plaats !== b.plaats) return { niveau: 'plaats-nabij', waarde: `~p ${b.plaats}` };
  return { niveau: 'plaats', waarde: `p ${b.plaats}` };
}

const pand = (a: Plek, b: Plek): string =>
  a.extra === b.extra ? 'gelijk' : a.extra === '' || b.extra === '' ? 'zonder-extra' : 'ander-extra';

/** The key of this very house: how many are filed there says what sharing it means. */
function waarde(a: Plek, postcode: boolean | null): { waarde?: string } {
  if (postcode === true) return { waarde: `#pn|${a.postcode}|${a.nummer}` };
  return { waarde: `#sm|${klankVan(a.straat.replaceAll(' ', '')).slice(0, 9)}|${a.nummer}` };
}

function plaats(a: string, b: string): boolean | null {
  if (a === '' || b === '') return null;
  return a === b || bijna(a, b) || lijkt(a, b) || deelVan(a, b);
}

/** "Alphen" for "Alphen aan den Rijn", a hamlet before its municipality. */
function deelVan(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 5 && long.startsWith(short);
}

type Straat = 'gelijk' | 'nabij' | 'deel' | 'ver' | 'anders';

function straat(a: string, b: string): Straat | null {
  if (a === '' || b === '') return null;
  const [x, y] = [a.replaceAll(' ', ''), b.replaceAll(' ', '')];
  if (x === y) return 'gelijk';
  const [kx, ky] = [klankVan(x), klankVan(y)];
  if (bijna(x, y) || kx === ky) return 'nabij';
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  if (short.length >= 5 && (long.endsWith(short) || long.startsWith(short))) return 'deel';
  return lijkt(x, y) ? 'ver' : 'anders';
}

/** Here the address itself is the question, so that every part counts by itself. */
export function adresVergelijking(a: Plek | null, b: Plek | null, set: Zet): void {
  if (!a || !b) return;
  if (a.postcode !== '' && b.postcode !== '')
    set('postcode', metWaarde(postcode(a.postcode, b.postcode), `c ${b.postcode}`));
  const street = straat(a.straat, b.straat);
  if (street) set('straat', metWaarde(street, `s ${b.straat}`));
  if (a.nummer !== '' && b.nummer !== '') set('nummer', { niveau: nummer(a.nummer, b.nummer) });
  // The letter of another number says nothing: 12A and 14A are two houses.
  if (a.nummer === b.nummer || a.nummer === '' || b.nummer === '') set('extra', extra(a.extra, b.extra));
  const place = plaats(a.plaats, b.plaats);
  if (place !== null)
    set('plaats', metWaarde(a.plaats === b.plaats ? 'gelijk' : place ? 'nabij' : 'anders', `p ${b.plaats}`));
}

/** How usual a value is says what it means to share it; of a difference it says nothing. */
const metWaarde = (niveau: string, waarde: string): Bevinding =>
  niveau === 'gelijk' ? { niveau, waarde } : { niveau };

function postcode(a: string, b: string): string {
  if (a === b) return 'gelijk';
  if (afstand(a, b, 1) <= 1) return 'een-teken';
  return a.slice(0, 4) === b.slice(0, 4) ? 'wijk' : 'anders';
}

function nummer(a: string, b: string): string {
  if (a === b) return 'gelijk';
  if (Math.abs(Number(a) - Number(b)) <= 2) return 'buren';
  return afstand(a, b, 1) <= 1 && Math.max(a.length, b.length) > 1 ? 'een-teken' : 'anders';
}

function extra(a: string, b: string): Bevinding {
  if (a === b) return { niveau: a === '' ? 'beide-leeg' : 'gelijk' };
  if (a === '') return { niveau: 'vraag-leeg' };
  if (b === '') return { niveau: 'kandidaat-leeg' };
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return { niveau: long.startsWith(short) || long.endsWith(short) ? 'deel' : 'anders' };
}
