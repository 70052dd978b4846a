import { email, telefoon } from '#platform/reckon/normalise/contact.ts';
import { clean, plainLetters } from '#platform/reckon/normalise/fold.ts';
import { plateCharacters } from '#platform/reckon/normalise/kenteken.ts';
import { splitLegalForm, vaartuig } from '#platform/reckon/normalise/organisatie.ts';
import { leesPlek } from './adres.ts';
import { leesDatum } from './datum.ts';
import type { Gegeven, Kenmerken } from './gegeven.ts';
import { leesNaam } from './naam.ts';

/** Version of the reading: a stored record that was read by another version is read again before it is compared. */
export const LEESVERSIE = 2;

/** Reads a record once into the form in which it is compared. Pure and total: what cannot be read is not known. */
export function kenmerkenVan(gegeven: Gegeven): Kenmerken {
  const { soort } = gegeven;
  const naam = soort === 'organisatie' ? splitLegalForm(gegeven.naam ?? '') : { name: '' };
  return {
    soort,
    lezingen: soort === 'persoon' ? leesNaam(gegeven) : [],
    geboren: (gegeven.geboortedatum ? leesDatum(gegeven.geboortedatum) : null) ?? [0, 0, 0],
    plek: leesPlek(gegeven),
    telefoon: nummerVan(gegeven.telefoon ?? ''),
    email: gegeven.email ? email(gegeven.email).value : '',
    kenteken: gegeven.kenteken ? plateCharacters(clean(gegeven.kenteken)) : '',
    iban: clean(gegeven.iban ?? '')
      .toUpperCase()
      .replace(/[^A-Z0-9]/g, ''),
    merk: merkVan(gegeven.merk ?? ''),
    kleur: kleurVan(gegeven.kleur ?? ''),
    woorden: soort === 'vaartuig' ? scheepsnaam(gegeven.naam ?? '') : woordenVan(naam.name),
    rechtsvorm: splitLegalForm(`x ${gegeven.rechtsvorm ?? ''}`).form ?? naam.form ?? '',
    kvk: cijfers(gegeven.kvknummer, 8),
    vestiging: cijfers(gegeven.vestigingsnummer, 12),
    eni: cijfers(gegeven.eni, 8),
    mmsi: cijfers(gegeven.mmsi, 9),
    hin: clean(gegeven.hin ?? '')
      .toUpperCase()
      .replace(/[^A-Z0-9]/g, ''),
  };
}

const LIDWOORD = new Set(['de', 'het', 't', 'een', 'en', 'der', 'the']);

/** Words of a name without articles, unless it has nothing else. */
function woordenVan(text: string): string[] {
  const all = text === '' ? [] : text.split(' ');
  const words = all.filter((word) => !LIDWOORD.has(word));
  return words.length > 0 ? words : all;
}

const ROMEINS: Record<string, string> = { i: '1', ii: '2', iii: '3', iv: '4', v: '5', vi: '6', vii: '7' };

/** Words of a vessel's name; the number behind it in figures, however it was written. */
function scheepsnaam(raw: string): string[] {
  const words = woordenVan(vaartuig(raw).value);
  const last = words.at(-1);
  return words.length > 1 && last && ROMEINS[last] ? [...words.slice(0, -1), ROMEINS[last]] : words;
}

/** A number as registers keep it is taken as it is: reading it again would be most of the work of loading. */
function nummerVan(raw: string): string {
  if (raw === '' || /^\+31[1-9]\d{8}$/.test(raw)) return raw;
  return telefoon(alsCijfers(clean(raw))).value;
}

const ALS_CIJFER: Record<string, string> = { o: '0', q: '0', i: '1', l: '1', z: '2', s: '5', b: '8', g: '9' };

/** Figures that were read as letters, in a text that is mostly figures. */
function alsCijfers(text: string): string {
  if (text.replace(/\D/g, '').length < 6) return text;
  return text.replace(/[oqilzsbg]/gi, (c) => ALS_CIJFER[c.toLowerCase()] ?? c);
}

function cijfers(raw: string | undefined, length: number): string {
  const digits = alsCijfers(clean(raw ?? '')).replace(/\D/g, '');
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
