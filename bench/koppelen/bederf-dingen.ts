import type { Context } from './bederf.ts';
import { adresVeld } from './bederf-adres.ts';
import { groepjes, kenteken, nummer, telefoonEnMail } from './bederf-nummers.ts';
import { gehoord, ocr, typefout } from './fouten.ts';

export function organisatie(c: Context): void {
  const { t, p, note, bron, uit } = c;
  let naam = bron.naam!;
  if (p(0.35))
    naam = naam.replace(/ (?:B\.?V\.?|V\.O\.F\.|N\.V\.)$/, '').replace(/^Stichting /, t.kies(['', 'Stg. ']));
  else if (t.kans(0.3)) naam = naam.replace('B.V.', 'BV').replace('V.O.F.', 'vof');
  const words = naam.split(' ');
  if (p(0.12) && words.length > 2) {
    naam = words.filter((_, i) => i !== t.geheel(words.length)).join(' ');
    note('woord-weg');
  } else if (p(0.06) && words.length > 1) {
    naam = words.toReversed().join(' ');
    note('volgorde');
  }
  if (p(0.14)) {
    naam = typefout(t, naam);
    note('typefout');
  } else if (p(0.08)) {
    naam = t.kans(0.5) ? gehoord(t, naam) : ocr(t, naam);
    note('gehoord');
  }
  if (p(0.05)) {
    naam = naam.replace(' ', '');
    note('aaneen');
  }
  if (t.kans(0.15)) naam = naam.toUpperCase();
  if (!p(0.04)) uit.naam = naam.replace(' & ', t.kies([' & ', ' en ', ' + ']));
  if (bron.kvknummer && t.kans(0.4))
    uit.kvknummer = nummer(c, t.kans(0.3) ? bron.kvknummer.replace(/^0/, '') : bron.kvknummer);
  if (bron.vestigingsnummer && t.kans(0.2))
    uit.vestigingsnummer = nummer(
      c,
      t.kans(0.4) ? bron.vestigingsnummer.replace(/^0+/, '') : bron.vestigingsnummer,
    );
  if (bron.rechtsvorm && t.kans(0.3)) uit.rechtsvorm = bron.rechtsvorm;
  if (t.kans(0.62)) adresVeld(c, 0.7);
  else if (bron.woonplaats && t.kans(0.5)) uit.woonplaats = bron.woonplaats;
  telefoonEnMail(c, 0.35, 0.25);
  if (bron.iban && t.kans(0.3)) uit.iban = nummer(c, groepjes(t, bron.iban));
}

export function voertuig(c: Context): void {
  const { t, p, note, bron, uit } = c;
  uit.kenteken = kenteken(c, bron.kenteken!);
  if (bron.merk && t.kans(0.7))
    uit.merk = p(0.05)
      ? (note('merk-fout'), t.kies(['Opel', 'Ford', 'Volkswagen', 'Audi']))
      : t.kies([bron.merk, bron.merk.toLowerCase(), bron.merk === 'Volkswagen' ? 'VW' : bron.merk]);
  if (bron.kleur && t.kans(0.6))
    uit.kleur = p(0.1)
      ? (note('kleur-fout'), t.kies(['grijs', 'zwart', 'blauw', 'donkerblauw']))
      : t.kies([bron.kleur, `donker${bron.kleur}`, bron.kleur, bron.kleur]);
}

export function vaartuig(c: Context): void {
  const { t, p, note, bron, uit } = c;
  let naam = bron.naam ?? '';
  if (p(0.15) && naam) {
    naam = t.kans(0.5) ? typefout(t, naam) : gehoord(t, naam);
    note('naam-fout');
  }
  if (naam && t.kans(0.3)) naam = `${t.kies(['ms ', 'm.s. ', 'mts ', 'MS '])}${naam}`;
  if (t.kans(0.15)) naam = naam.toUpperCase();
  if (t.kans(0.85)) uit.naam = naam;
  if (bron.eni && t.kans(0.6)) uit.eni = nummer(c, t.kans(0.3) ? bron.eni.replace(/^0/, '') : bron.eni);
  if (bron.mmsi && t.kans(0.5)) uit.mmsi = nummer(c, bron.mmsi);
  if (bron.hin && t.kans(0.6))
    uit.hin = kenteken({ ...c, p: (x) => p(x / 2) }, bron.hin).replace(/[ -]/g, '');
  if (bron.woonplaats && t.kans(0.6)) uit.woonplaats = bron.woonplaats;
  // Many ships have one name: with it comes where it lies or one of its numbers.
  if (uit.naam && Object.keys(uit).length === 2) {
    if (bron.woonplaats) uit.woonplaats = bron.woonplaats;
    else
      for (const veld of ['eni', 'mmsi', 'hin'] as const) if (bron[veld]) uit[veld] = nummer(c, bron[veld]);
  }
  const found = uit.naam ?? uit.eni ?? uit.mmsi ?? uit.hin;
  if (!found)
    Object.assign(
      uit,
      bron.eni ? { eni: bron.eni } : { naam: bron.naam ?? '', mmsi: bron.mmsi ?? '', hin: bron.hin ?? '' },
    );
}
