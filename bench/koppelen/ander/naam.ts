import type { Gegeven } from '#modules/informatie/koppelen/domain/motor/gegeven.ts';
import type { Wezen } from '../wereld.ts';
import { met, type Hand } from './hand.ts';
import { gehoord } from './fouten.ts';

// What people are called beside what stands in their passport; written apart from the table of the engine.
const ROEP: Record<string, string> = {
  Albert: 'Bert Ab',
  Aart: 'Art',
  Berendina: 'Dien Dina',
  Bernard: 'Ben Bennie',
  Coenraad: 'Coen Koen',
  Cornelis: 'Cor Kees Nelis',
  Cornelia: 'Corrie Nel Cor',
  Edwin: 'Ed Eddy',
  Ferdinand: 'Ferry Fer',
  Geertje: 'Geer',
  Gijsbertus: 'Gijs Bert',
  Gijsberta: 'Gijsje Bertha',
  Hendrikus: 'Henk Hen Rikus',
  Hendrika: 'Rika Hennie',
  Herman: 'Harm Manus',
  Jacobus: 'Jaap Koos Sjaak Jac',
  Jacqueline: 'Jacky',
  Jozef: 'Jos Joep',
  Johannes: 'Jan Hans Joop Jo',
  Johanna: 'Jo Annie Hanna',
  Josephine: 'Jos Fien',
  Laurens: 'Lau Rens',
  Lodewijk: 'Lou Loek',
  Maurits: 'Mau',
  Maria: 'Ria Marie Mia Riet',
  Nicole: 'Nicky',
  Olivier: 'Olly',
  Patricia: 'Pat Trish',
  Petrus: 'Piet Peter Pierre',
  Pieternella: 'Nel Petra',
  Philip: 'Flip',
  Raymond: 'Ray',
  Reinier: 'Rein',
  Richard: 'Rik Ries',
  Roelof: 'Roel',
  Rudolf: 'Ruud Rolf',
  Sebastiaan: 'Bas',
  Stephanie: 'Steffie Fanny',
  Suzanne: 'Suus Suzan',
  Theodorus: 'Theo Door',
  Bartholomeus: 'Bart Mees',
  Victor: 'Vic',
  Wilhelmus: 'Wim Willem Helmus',
  Elisabeth: 'Els Lies Bets',
  Catharina: 'Toos Trees Rina Ina',
  Adrianus: 'Ad Arie Janus',
  Adriana: 'Jana Sjaan',
  Abdullah: 'Apo Abdul',
  Mehmet: 'Memo',
  Mustafa: 'Mus',
  Süleyman: 'Sülo',
  Mohammed: 'Mo Moh',
  Mohamed: 'Mo',
  Abdelaziz: 'Aziz',
  Abderrahim: 'Rahim',
  Fatima: 'Fatma',
  Rajendra: 'Rajen',
  Stanisław: 'Staszek',
  Katarzyna: 'Kasia',
  Maciej: 'Maciek',
  Bartosz: 'Bartek',
  Alejandro: 'Ale',
  Gabriel: 'Gabi',
  Oleksandr: 'Sasha',
  Alexandra: 'Alex Sandra',
};

const kaal = (text: string): string =>
  text
    .replace(/[ıİ]/g, 'i')
    .replace(/ł/g, 'l')
    .replace(/Ł/g, 'L')
    .replace(/đ/g, 'd')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');

/** Turns the spelling of one language into what a Dutch pen makes of it. */
const omzet = (text: string): string =>
  text
    .replace(/ş/g, 'sh')
    .replace(/ç/g, 'ch')
    .replace(/ğ/g, 'gh')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/sz/g, 'sj')
    .replace(/cz/g, 'tsj')
    .replace(/w/g, 'v')
    .replace(/ou/g, 'oe');

interface Delen {
  given: string[];
  prefix: string;
  family: string;
}

function delen(bron: Gegeven): Delen {
  if (bron.achternaam)
    return {
      given: (bron.voornamen ?? '').split(' '),
      prefix: bron.voorvoegsel ?? '',
      family: bron.achternaam,
    };
  const words = bron.naam!.split(' ');
  const m = /^(.+?) ((?:van|de|den|der|ter|in|op|uit|aan|'t)(?: (?:de|den|der|'t))?) (.+)$/.exec(bron.naam!);
  if (m) return { given: m[1]!.split(' '), prefix: m[2]!, family: m[3]! };
  return { given: words.slice(0, -1), prefix: '', family: words.at(-1)! };
}

export function naam(h: Hand, wezen: Wezen, uit: Gegeven): void {
  const { t, weg } = h;
  const { given, prefix, family } = delen(wezen.gegeven);
  let first = voornaam(h, given);
  const [pre, family2] = achternaam(h, wezen, prefix, family);
  let last = family2;
  if (weg === 'vreemde-hand')
    [first, last] = [t.kans(0.5) ? omzet(first) : first, t.kans(0.6) ? omzet(last) : last];
  if (weg !== 'uitvoer' || t.kans(0.5)) [first, last] = [kaal(first), kaal(last)];
  [first, last] = [first.includes('.') ? first : h.schrijf(first), h.schrijf(last)];
  if (weg === 'telefoon' && t.kans(0.15)) last = gehoord(t, last, 2);
  if (weg === 'telefoon' && t.kans(0.2)) first = met(h, 'geen-voornaam', '');
  else if (weg === 'telefoon' && t.kans(0.12) && first.length > 2 && uit.soort === 'persoon') {
    uit.naam = first;
    h.spoor('alleen-voornaam');
    return;
  }
  const shape = t.gewogen(
    ['delen', 'heel', 'komma', 'omgekeerd', 'verwisseld'],
    {
      formulier: [60, 30, 4, 2, 4],
      telefoon: [10, 85, 5, 0, 0],
      scan: [30, 45, 20, 3, 2],
      politie: [25, 20, 50, 5, 0],
      mail: [5, 90, 2, 3, 0],
      uitvoer: [70, 10, 15, 3, 2],
      'vreemde-hand': [30, 25, 5, 20, 20],
    }[weg],
  );
  const whole = [pre, last].filter(Boolean).join(' ');
  if (weg === 'politie' && t.kans(0.7)) last = last.toUpperCase();
  if (shape === 'delen')
    Object.assign(
      uit,
      pre && t.kans(0.25)
        ? { voornamen: first, achternaam: t.kans(0.5) ? whole : `${last} ${pre}` }
        : { voornamen: first, voorvoegsel: pre, achternaam: last },
    );
  else if (shape === 'verwisseld' && !first.includes('.'))
    Object.assign(uit, met(h, 'verwisseld', { voornamen: whole, achternaam: first }));
  else if (shape === 'komma') uit.naam = `${last}, ${[first, pre].filter(Boolean).join(' ')}`;
  else if (shape === 'omgekeerd') uit.naam = met(h, 'omgekeerd', [whole, first].filter(Boolean).join(' '));
  else
    uit.naam = `${t.kans(weg === 'telefoon' ? 0.3 : 0.08) ? t.kies(['mevrouw ', 'meneer ', 'dhr ', 'Mw. ', 'de heer ']) : ''}${[first, pre, last].filter(Boolean).join(' ')}`;
}

function voornaam(h: Hand, given: readonly string[]): string {
  const { t, weg } = h;
  if (given[0]!.includes('.')) return given.join(' ');
  const call = ROEP[given[0]!];
  const how = t.gewogen(
    ['alle', 'eerste', 'roep', 'letters', 'letter', 'tweede'],
    {
      formulier: [30, 45, 12, 10, 2, 1],
      telefoon: [2, 55, 38, 2, 3, 0],
      scan: [25, 30, 5, 35, 5, 0],
      politie: [35, 15, 3, 40, 5, 2],
      mail: [5, 60, 25, 5, 3, 2],
      uitvoer: [55, 10, 1, 32, 2, 0],
      'vreemde-hand': [25, 60, 5, 5, 0, 5],
    }[weg],
  );
  if (how === 'roep' && call) return (h.spoor('roepnaam'), t.kies(call.split(' ')));
  if (how === 'letters')
    return (h.spoor('initialen'), given.map((n) => `${n[0]}${t.kies(['.', '.', '.'])}`).join(''));
  if (how === 'letter') return (h.spoor('initialen'), t.kies([given[0]![0]!, `${given[0]![0]}.`]));
  if (how === 'tweede' && given.length > 1) return (h.spoor('tweede-voornaam'), given[1]!);
  return how === 'alle' ? given.join(' ') : given[0]!;
}

function achternaam(h: Hand, wezen: Wezen, prefix: string, family: string): [string, string] {
  const { t, weg } = h;
  const halves = family.split(/\s*-\s*/);
  if (halves.length > 1 && t.kans(0.35)) return (h.spoor('halve-naam'), [prefix, t.kies(halves)]);
  if (wezen.partner && halves.length === 1 && t.kans(0.13)) {
    h.spoor('partnernaam');
    const own = [prefix, family].filter(Boolean).join(' ');
    return [
      '',
      t.gewogen(
        [wezen.partner, `${wezen.partner}-${own}`, `${wezen.partner} ${own}`, `${own} - ${wezen.partner}`],
        [45, 35, 8, 12],
      ),
    ];
  }
  if (prefix === '') return [prefix, family];
  const how = t.gewogen(
    ['', 'weg', 'aaneen', 'kort', 'hoofd'],
    weg === 'vreemde-hand' || weg === 'telefoon' ? [60, 20, 14, 3, 3] : [76, 8, 5, 7, 4],
  );
  if (how === 'weg') return (h.spoor('voorvoegsel-weg'), ['', family]);
  if (how === 'aaneen') return (h.spoor('aaneen'), ['', prefix.replace(/[ ']/g, '') + family.toLowerCase()]);
  if (how === 'kort')
    return [
      prefix
        .replace('van der', 'v.d.')
        .replace('van den', 'v.d.')
        .replace('van de', 'v.d.')
        .replace(/^van$/, 'v.'),
      family,
    ];
  return [how === 'hoofd' ? prefix.replace(/^./, (c) => c.toUpperCase()) : prefix, family];
}
