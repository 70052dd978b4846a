import type { Gegeven, Veld } from '#modules/informatie/koppelen/domain/motor/gegeven.ts';
import { adresVeld } from './bederf-adres.ts';
import { organisatie, vaartuig, voertuig } from './bederf-dingen.ts';
import { groepjes, kenteken, nummer, telefoonEnMail } from './bederf-nummers.ts';
import { gehoord, ocr, typefout, zonderTekens } from './fouten.ts';
import { ROEP } from './roepnamen.ts';
import type { Wezen } from './wereld.ts';
import type { Toeval } from './toeval.ts';

/** Turns what is known of somebody into a mention as it comes in: incomplete, in another notation, sometimes wrong. */
export function vermelding(t: Toeval, wezen: Wezen): { gegeven: Gegeven; sporen: string[] } {
  const sporen: string[] = [];
  const bron = wezen.gegeven;
  const uit: Gegeven = { soort: bron.soort };
  const noise = t.gewogen([0.15, 1, 2], [45, 40, 15]);
  const p = (chance: number): boolean => t.kans(Math.min(0.9, chance * noise));
  const note = (spoor: string): void => void sporen.push(spoor);
  const c: Context = { t, p, note, bron, uit, wezen };
  if (bron.soort === 'persoon') persoon(c);
  else if (bron.soort === 'organisatie') organisatie(c);
  else if (bron.soort === 'adres') adresVeld(c, 1);
  else if (bron.soort === 'voertuig') voertuig(c);
  else vaartuig(c);
  for (const veld of Object.keys(uit) as (Veld | 'soort')[]) if (uit[veld] === '') delete uit[veld];
  return { gegeven: uit, sporen };
}

export interface Context {
  t: Toeval;
  p: (chance: number) => boolean;
  note: (spoor: string) => void;
  bron: Gegeven;
  uit: Gegeven;
  wezen: Wezen;
}

function persoon(c: Context): void {
  const { t, uit, bron } = c;
  persoonsnaam(c);
  if (bron.geboortedatum && t.kans(0.52)) uit.geboortedatum = datum(c, bron.geboortedatum);
  if (t.kans(0.5)) adresVeld(c, 0.75);
  else if (bron.woonplaats && t.kans(0.3)) uit.woonplaats = c.bron.woonplaats!;
  telefoonEnMail(c, 0.42, 0.22);
  if (bron.iban && t.kans(0.4)) uit.iban = nummer(c, groepjes(t, bron.iban));
  if (bron.kenteken && t.kans(0.4)) uit.kenteken = kenteken(c, bron.kenteken);
  // A name and nothing else links to nobody: mentions that are looked up have one thing more.
  if (
    Object.keys(uit).every((k) => ['soort', 'naam', 'voornamen', 'voorvoegsel', 'achternaam'].includes(k))
  ) {
    if (bron.geboortedatum) uit.geboortedatum = datum(c, bron.geboortedatum);
    else adresVeld(c, 0.9);
  }
}

function persoonsnaam(c: Context): void {
  const { t, p, note, bron, wezen } = c;
  const words = (bron.naam ?? '').split(' ');
  let given = bron.voornamen ?? words[0]!;
  let prefix = bron.voorvoegsel ?? '';
  let family = bron.achternaam ?? words.slice(1).join(' ');
  if (!given.includes('.')) {
    const names = given.split(' ');
    if (p(0.18) && ROEP[names[0]!]) {
      given = t.kies(ROEP[names[0]!]!);
      note('roepnaam');
    } else if (t.kans(0.22)) {
      given = t.kans(0.75) ? names.map((n) => `${n[0]}.`).join(t.kies(['', ' '])) : `${names[0]![0]}`;
      note('initialen');
    } else if (names.length > 1 && t.kans(0.6)) {
      given = names[0]!;
      note('eerste-voornaam');
    }
  }
  if (wezen.partner && p(0.14)) {
    family = t.kies([
      `${wezen.partner}-${prefix ? `${prefix} ` : ''}${family}`,
      wezen.partner,
      `${family}-${wezen.partner}`,
    ]);
    prefix = '';
    note('partnernaam');
  } else if (family.includes('-') && p(0.4)) {
    family = t.kies(family.split('-'));
    note('halve-naam');
  }
  if (prefix && p(0.15)) {
    prefix = '';
    note('voorvoegsel-weg');
  } else if (prefix && p(0.12)) {
    family = `${prefix.replaceAll(' ', '')}${family.toLowerCase()}`;
    prefix = '';
    note('aaneen');
  }
  if (p(0.16)) {
    family = typefout(t, family);
    note('typefout');
  } else if (p(0.12)) {
    family = gehoord(t, family);
    note('gehoord');
  } else if (p(0.06)) {
    family = ocr(t, family);
    note('ocr');
  }
  if (p(0.07) && given.length > 3) {
    given = t.kans(0.5) ? typefout(t, given) : gehoord(t, given);
    note('voornaam-fout');
  }
  if (p(0.3)) {
    family = zonderTekens(family);
    given = zonderTekens(given);
  }
  if (p(0.05)) given = '';
  schrijfNaam(c, given, prefix, family);
}

function schrijfNaam({ t, p, note, uit }: Context, given: string, prefix: string, family: string): void {
  const shape = t.gewogen(
    ['delen', 'heel', 'komma', 'achter-voren', 'voorvoegsel-in-naam', 'verwisseld'],
    [40, 32, 14, 2, 9, 3],
  );
  const whole = [prefix, family].filter(Boolean).join(' ');
  if (shape === 'delen') Object.assign(uit, { voornamen: given, voorvoegsel: prefix, achternaam: family });
  else if (shape === 'voorvoegsel-in-naam') Object.assign(uit, { voornamen: given, achternaam: whole });
  else if (shape === 'verwisseld' && !given.includes('.')) {
    Object.assign(uit, { voornamen: whole, achternaam: given });
    note('verwisseld');
  } else if (shape === 'komma') uit.naam = `${family}, ${[given, prefix].filter(Boolean).join(' ')}`;
  else if (shape === 'achter-voren') {
    uit.naam = `${whole} ${given}`;
    note('achter-voren');
  } else
    uit.naam = `${p(0.15) ? t.kies(['dhr. ', 'mevr. ', 'de heer ']) : ''}${[given, whole].filter(Boolean).join(' ')}`;
  if (t.kans(0.06) && uit.naam) uit.naam = uit.naam.toUpperCase();
  if (t.kans(0.06) && uit.achternaam) uit.achternaam = uit.achternaam.toUpperCase();
}

function datum(c: Context, iso: string): string {
  const { t, p, note } = c;
  let [y, m, d] = iso.split('-').map(Number) as [number, number, number];
  if (p(0.035) && d <= 12) {
    [m, d] = [d, m];
    note('datum-verwisseld');
  } else if (p(0.06)) {
    note('datum-fout');
    const part = t.geheel(3);
    if (part === 0) y += t.kies([-1, 1, 10, -10, 2]);
    else if (part === 1) m = 1 + t.geheel(12);
    else d = 1 + t.geheel(28);
  }
  const two = (n: number): string => String(n).padStart(2, '0');
  if (t.kans(0.12)) return (note('alleen-jaar'), String(y));
  return t.kies([
    `${y}-${two(m)}-${two(d)}`,
    `${two(d)}-${two(m)}-${y}`,
    `${d}-${m}-${y}`,
    `${two(d)}/${two(m)}/${y}`,
    `${two(d)}.${two(m)}.${y}`,
    `${y}${two(m)}${two(d)}`,
  ]);
}
