import type { Gegeven } from '#modules/informatie/koppelen/domain/motor/gegeven.ts';
import type { Hand } from './hand.ts';
import { bereik, plek } from './plek.ts';
import { cijferFout } from './fouten.ts';

export function zaak(h: Hand, bron: Gegeven, uit: Gegeven): void {
  const { t } = h;
  let text = bron.naam!;
  if (t.kans(0.5)) text = text.replace(/ (?:B\.V\.|C\.V\.)$/, '');
  if (t.kans(0.3)) text = text.replace(/^Stichting /, t.kies(['Stg. ', '', 'St. ']));
  const words = text.split(' ');
  const how = t.gewogen(['', 'minder', 'meer', 'om', 'aaneen', 'kort'], [62, 14, 6, 6, 6, 6]);
  if (how !== '') h.spoor(`naam-${how}`);
  if (how === 'minder' && words.length > 1) words.splice(t.geheel(words.length), 1);
  if (how === 'meer') words.push(t.kies([bron.woonplaats ?? '', 'Nederland', 'firma', '(oud)']));
  if (how === 'om') words.reverse();
  text =
    how === 'aaneen'
      ? words.join('')
      : how === 'kort' && words.length > 2
        ? words.map((x) => x[0]).join('')
        : words.join(' ');
  if (h.heeft('naam'))
    uit.naam = h.schrijf(
      t.kans(0.1) ? text.toUpperCase() : text.replace(' en ', t.kies([' & ', ' en ', ' + '])),
    );
  if (bron.kvknummer && h.heeft('nummer'))
    uit.kvknummer = nummer(h, bron.kvknummer.replace(/^0/, t.kies(['0', ''])));
  if (bron.vestigingsnummer && h.heeft('nummer') && t.kans(0.4))
    uit.vestigingsnummer = nummer(h, bron.vestigingsnummer.replace(/^0+/, t.kies(['0000', ''])));
  if (bron.rechtsvorm && t.kans(0.25))
    uit.rechtsvorm = t.kies([bron.rechtsvorm, bron.rechtsvorm.replaceAll('.', '').toLowerCase()]);
  if (h.heeft('adres')) plek(h, bron, uit, false);
  else if (bron.woonplaats && t.kans(0.6)) uit.woonplaats = h.schrijf(bron.woonplaats);
  bereik(h, bron, uit);
  if (!uit.naam && !uit.kvknummer) uit.naam = bron.naam!;
  // Who asks after a firm by its name alone says where it is.
  if (Object.keys(uit).length === 2 && uit.naam && bron.woonplaats)
    uit.woonplaats = h.schrijf(bron.woonplaats);
}

function nummer(h: Hand, text: string): string {
  if (h.weg === 'scan') return h.schrijf(text);
  return h.t.kans(0.05) ? (h.spoor('nummer-fout'), cijferFout(h.t, text)) : text;
}

const KIJK: Record<string, string> = {
  '0': 'OD',
  O: '0',
  D: '0',
  '8': 'B',
  B: '8',
  '5': 'S',
  S: '5',
  '2': 'Z',
  Z: '2',
  '1': 'IL',
  L: '1',
  '6': 'G',
  G: '6',
  V: 'W',
  W: 'V',
  M: 'N',
  N: 'MH',
  H: 'N',
  K: 'X',
  X: 'K',
  '3': '8',
  '7': '1',
  T: '7',
  R: 'P',
  P: 'R',
  F: 'P',
};

export function auto(h: Hand, bron: Gegeven, uit: Gegeven): void {
  const { t } = h;
  const chars = [...bron.kenteken!];
  const wrong = t.gewogen(
    ['', 'gezien', 'gehusseld', 'te-kort', 'anders'],
    {
      formulier: [93, 2, 3, 1, 1],
      telefoon: [70, 8, 9, 6, 7],
      scan: [70, 25, 2, 3, 0],
      politie: [85, 7, 5, 2, 1],
      mail: [85, 5, 5, 3, 2],
      uitvoer: [97, 1, 1, 1, 0],
      'vreemde-hand': [75, 10, 8, 3, 4],
    }[h.weg],
  );
  const at = t.geheel(chars.length);
  if (wrong !== '') h.spoor(`kenteken-${wrong}`);
  if (wrong === 'gezien') {
    const spots = chars.flatMap((c, i) => (KIJK[c] ? [i] : []));
    if (spots.length > 0) {
      const spot = t.kies(spots);
      chars[spot] = t.kies([...KIJK[chars[spot]!]!]);
    }
  }
  if (wrong === 'gehusseld')
    chars.splice(Math.min(at, 4), 2, chars[Math.min(at, 4) + 1]!, chars[Math.min(at, 4)]!);
  if (wrong === 'te-kort') chars.splice(at, 1);
  if (wrong === 'anders')
    chars[at] = /\d/.test(chars[at]!) ? String(t.geheel(10)) : t.kies([...'BDGHJKLNPRSTVXZ']);
  const text = chars.join('');
  uit.kenteken = t.kies([
    text,
    text.replace(/([A-Z]+|\d+)(?=.)/g, '$1-'),
    text.replace(/(..)(?=.)/g, '$1-'),
    text.toLowerCase(),
    text.replace(/(..)(?=.)/g, '$1 '),
  ]);
  if (bron.merk && t.kans(0.75))
    uit.merk = t.kans(0.03)
      ? t.kies(['FORD', 'OPEL', 'AUDI'])
      : t.kies([
          bron.merk,
          bron.merk,
          bron.merk.toLowerCase(),
          {
            VOLKSWAGEN: 'VW',
            'MERCEDES-BENZ': 'Mercedes',
            'LAND ROVER': 'Landrover',
            CITROEN: 'Citroën',
            SKODA: 'Škoda',
          }[bron.merk] ?? bron.merk,
        ]);
  if (bron.kleur && h.heeft('kleur'))
    uit.kleur = t.kans(0.1)
      ? t.kies(['grijs', 'zwart', 'blauw', 'wit'])
      : t.kies([
          bron.kleur.toLowerCase(),
          bron.kleur,
          `licht${bron.kleur.toLowerCase()}`,
          `${bron.kleur.toLowerCase()} metallic`,
          bron.kleur === 'GRIJS' ? 'zilver' : bron.kleur.toLowerCase(),
        ]);
}

export function schip(h: Hand, bron: Gegeven, uit: Gegeven): void {
  const { t } = h;
  if (bron.naam) {
    const text = t.kans(0.1)
      ? bron.naam.replace(/ (?:I+V?|V|\d)$/, '')
      : bron.naam.replace(/ II$/, t.kies([' II', ' 2', '-2']));
    uit.naam = `${t.kans(0.25) ? t.kies(['mts ', 'ms. ', 'M/S ', 'zeiljacht ', 'motorjacht ', 'schip ']) : ''}${h.schrijf(t.kans(0.2) ? text.toUpperCase() : text)}`;
  }
  if (bron.woonplaats && t.kans(0.6)) uit.woonplaats = h.schrijf(bron.woonplaats);
  const show = {
    formulier: 0.8,
    telefoon: 0.15,
    scan: 0.7,
    politie: 0.5,
    mail: 0.4,
    uitvoer: 0.9,
    'vreemde-hand': 0.4,
  }[h.weg];
  if (bron.eni && t.kans(show)) uit.eni = nummer(h, bron.eni.replace(/^0/, t.kies(['0', ''])));
  if (bron.mmsi && t.kans(show * 0.7)) uit.mmsi = nummer(h, bron.mmsi);
  if (bron.hin && t.kans(show))
    uit.hin = nummer(h, t.kies([bron.hin, bron.hin.replace(/^(..)/, '$1-'), bron.hin.toLowerCase()]));
  // Many ships have one name: with it comes where it lies or one of its numbers.
  if (uit.naam && Object.keys(uit).length === 2) {
    if (bron.woonplaats) uit.woonplaats = h.schrijf(bron.woonplaats);
    else
      for (const veld of ['eni', 'mmsi', 'hin'] as const) if (bron[veld]) uit[veld] = nummer(h, bron[veld]);
  }
  if (!uit.naam && !uit.eni && !uit.mmsi && !uit.hin)
    for (const veld of ['eni', 'mmsi', 'hin'] as const) if (bron[veld]) uit[veld] = nummer(h, bron[veld]);
}
