import { isIssuedPair, parseAddress } from '#platform/reckon/normalise/adres.ts';
import { email, telefoon } from '#platform/reckon/normalise/contact.ts';
import { clean, plainLetters } from '#platform/reckon/normalise/fold.ts';
import { readHouseNumber } from '#platform/reckon/normalise/huisnummer.ts';
import { plateCharacters } from '#platform/reckon/normalise/kenteken.ts';
import { splitLegalForm, vaartuig } from '#platform/reckon/normalise/organisatie.ts';
import { canonicalStreet } from '#platform/reckon/normalise/straat.ts';
import { leesDatum } from './datum.ts';
import type { Gegeven, Kenmerken, Plek } from './gegeven.ts';
import { leesNaam } from './naam.ts';

/** Version of the reading: a stored record that was read by another version is read again before it is compared. */
export const LEESVERSIE = 1;

/** Reads a record once into the form in which it is compared. Pure and total: what cannot be read is not known. */
export function kenmerkenVan(gegeven: Gegeven): Kenmerken {
  const { soort } = gegeven;
  const naam = soort === 'organisatie' ? splitLegalForm(gegeven.naam ?? '') : { name: '' };
  return {
    soort,
    lezingen: soort === 'persoon' ? leesNaam(gegeven) : [],
    geboren: (gegeven.geboortedatum ? leesDatum(gegeven.geboortedatum) : null) ?? [0, 0, 0],
    plek: plekVan(gegeven),
    telefoon: gegeven.telefoon ? telefoon(gegeven.telefoon).value : '',
    email: gegeven.email ? email(gegeven.email).value : '',
    kenteken: gegeven.kenteken ? plateCharacters(clean(gegeven.kenteken)) : '',
    iban: (gegeven.iban ?? '').toUpperCase().replace(/[^A-Z0-9]/g, ''),
    merk: merkVan(gegeven.merk ?? ''),
    kleur: kleurVan(gegeven.kleur ?? ''),
    woorden: soort === 'vaartuig' ? woordenVan(vaartuig(gegeven.naam ?? '').value) : woordenVan(naam.name),
    rechtsvorm: splitLegalForm(`x ${gegeven.rechtsvorm ?? ''}`).form ?? naam.form ?? '',
    kvk: cijfers(gegeven.kvknummer, 8),
    vestiging: cijfers(gegeven.vestigingsnummer, 12),
    eni: cijfers(gegeven.eni, 8),
    mmsi: cijfers(gegeven.mmsi, 9),
    hin: (gegeven.hin ?? '').toUpperCase().replace(/[^A-Z0-9]/g, ''),
  };
}

const woordenVan = (text: string): string[] => (text === '' ? [] : text.split(' '));

function cijfers(raw: string | undefined, length: number): string {
  const digits = (raw ?? '').replace(/\D/g, '');
  return digits === '' ? '' : digits.padStart(length, '0');
}

const MERKEN: Record<string, string> = {
  vw: 'volkswagen',
  mercedesbenz: 'mercedes',
  mb: 'mercedes',
  alfaromeo: 'alfa',
  citroën: 'citroen',
  landrover: 'landrover',
  rangerover: 'landrover',
};

function merkVan(raw: string): string {
  const text = plainLetters(clean(raw)).replace(/[^a-z0-9]/g, '');
  return MERKEN[text] ?? text;
}

const kleurVan = (raw: string): string =>
  plainLetters(clean(raw))
    .replace(/\b(?:metallic|mat|licht|donker|kleurig|licht|parelmoer)\b|[^a-z]/g, '')
    .replace(/^(?:licht|donker)(?=[a-z]{3})/, '')
    .replace(/zilvergrijs|zilver|antraciet/, 'grijs');

const PLAATSEN: Record<string, string> = {
  denhaag: 'sgravenhage',
  denbosch: 'shertogenbosch',
};

export function plaatsVan(raw: string): string {
  const text = plainLetters(clean(raw)).replace(/[^a-z]/g, '');
  return PLAATSEN[text] ?? text;
}

const POSTCODE = /(?<![A-Za-z0-9])([1-9O]\d{3}|[1-9][0-9O]{3}) ?([A-Za-z]{2})(?![A-Za-z0-9])/;

function plekVan(gegeven: Gegeven): Plek | null {
  const parts = uitDelen(gegeven);
  const text = gegeven.adres ? uitTekst(gegeven.adres) : null;
  if (!parts) return text;
  if (!text) return parts;
  return {
    postcode: parts.postcode || text.postcode,
    nummer: parts.nummer || text.nummer,
    extra: parts.nummer ? parts.extra : text.extra,
    straat: parts.straat || text.straat,
    plaats: parts.plaats || text.plaats,
  };
}

function uitDelen(gegeven: Gegeven): Plek | null {
  const number = clean(gegeven.huisnummer ?? '').replace(/^(?:nr\.?|no\.?)\s*/i, '');
  const read = readHouseNumber(number, 0, 'field');
  const given = extraVan(`${gegeven.huisletter ?? ''} ${gegeven.toevoeging ?? ''}`);
  const rest = read ? `${read.letter ?? ''}${read.suffix ?? ''}` || extraVan(number.slice(read.end)) : '';
  const plek: Plek = {
    postcode: postcodeVan(gegeven.postcode ?? ''),
    nummer: read?.number ?? '',
    extra: given === '' ? rest : given,
    straat: gegeven.straat ? canonicalStreet(gegeven.straat) : '',
    plaats: gegeven.woonplaats ? plaatsVan(gegeven.woonplaats) : '',
  };
  return plek.postcode || plek.nummer || plek.straat || plek.plaats ? plek : null;
}

function postcodeVan(raw: string): string {
  const text = clean(raw)
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');
  const whole = /^([0-9O]{4})([A-Z0]{2})$/.exec(text);
  if (!whole) return /^\d{4}$/.test(text) ? text : '';
  return whole[1]!.replaceAll('O', '0') + whole[2]!.replaceAll('0', 'O');
}

const WOORDEN: Record<string, string> = {
  huis: 'hs',
  boven: 'bov',
  beneden: 'ben',
  hoog: 'h',
  i: '1',
  ii: '2',
  iii: '3',
  iv: '4',
  rood: 'rd',
};

/** Letter and suffix as one lower-case word, with the ways to say "house", "upstairs" and a Roman floor made equal. */
export function extraVan(raw: string): string {
  return plainLetters(clean(raw))
    .split(/[^a-z0-9]+/)
    .map((word) => WOORDEN[word] ?? word)
    .join('');
}

function uitTekst(raw: string): Plek | null {
  const text = clean(raw);
  const code = POSTCODE.exec(text);
  const address = parseAddress(text);
  if (address?.opposite) return null;
  const before = code ? text.slice(0, code.index).replace(/[\s,]+$/, '') : text;
  const after = code ? text.slice(code.index + code[0].length) : '';
  const issued = code && isIssuedPair(code[2]!) ? postcodeVan(code[0]) : '';
  if (!address) {
    const place = plaatsVan(
      after || (/[,]/.test(before) ? before.slice(before.lastIndexOf(',') + 1) : before),
    );
    return issued || place ? { postcode: issued, nummer: '', extra: '', straat: '', plaats: place } : null;
  }
  const source =
    address.street === undefined && code && before === '' ? after.replace(/^[\s,]+/, '') : before;
  const tail = source.slice(address.end);
  const inTail = /^[\s,]*(?:te|in)?[\s,]*((?:'s-)?\p{L}[\p{L} '.-]{2,})$/iu.exec(tail)?.[1] ?? '';
  return {
    postcode: issued,
    nummer: address.number,
    extra: `${address.letter ?? ''}${address.suffix ?? ''}` || (inTail ? '' : extraVan(tail.split(',')[0]!)),
    straat: address.street === undefined ? '' : canonicalStreet(address.street),
    plaats: plaatsVan(code && source === before ? after : inTail),
  };
}
