import type { Gegeven } from '#modules/informatie/koppelen/domain/motor/gegeven.ts';
import { toeval, type Toeval } from '../toeval.ts';
import type { Wereld, Wezen } from '../wereld.ts';
import { dingen } from './dingen.ts';
import { huis, LETTERS, vast, type Grond, type Plaats } from './grond.ts';
import { huishouden } from './mensen.ts';
import { onderneming } from './zaken.ts';

const w = (text: string): string[] =>
  text
    .trim()
    .split(/\s+/)
    .map((x) => x.replaceAll('_', ' '));
// The same streets in every village, and the names of people, trees and trades beside them.
const OVERAL = w(
  'Dorpsstraat Kerkstraat Schoolstraat Molenweg Stationsweg Hoofdstraat Nieuwstraat Julianastraat Beatrixstraat Wilhelminastraat Burgemeester_Keijzerweg Zuideinde Noordeinde Achterdijk Lage_Zijde Hoge_Rijndijk Havenkade Marktplein',
);
const VOOR = w(
  'Abraham_Kuyper Albert_Schweitzer Anne_Frank Ds._Talma Dr._Kuiper Prof._Lorentz Pastoor_van_Ars Jan_van_Goyen Van_Gogh Johan_de_Witt Graaf_Adolf Admiraal_de_Ruijter Els Iepen Esdoorn Meidoorn Vlier Sleedoorn Ganzen Kievit Grutto Leeuwerik Fazanten Anjer Dahlia Iris Narcis Klaproos Zwanebloem Smederij Wagenmakers Touwslagers Kuipers Schuttersveld Wevers Metaal Energie Handels Transport Plutonium Radium Saturnus Jupiter Orion Zonne Maan Ster Noorderzon Vliegend_Hert Zeven_Provinciën Tolhuis Rietveld Buitendijkse Middel',
);
const ACHTER = w('straat laan weg hof dreef plein pad kade singel ring erf gaarde veld akker wal burg hage');
const EERSTE = w(
  'Alblas Barend Bunn Culem Delf Eemn Fijn Geld Heus Hinde Jis Kam Lek Lopik Meer Merke Nieuw Noot Ouder Pap Puttens Ridder Sliet Spijk Stad Tien Uit Vianen Werken Wou Zalt Zwijn',
);
const TWEEDE = w('aart ingen ik em nis kerk hoven en dam berg endam loop lede damme um gen broek sloot zand');

/** The second invented world: other names, other shares, other neighbours than the first. */
export function anderWereld(seed: number, aantal: number): Wereld {
  const t = toeval(seed * 31 + 17);
  const wezens: Wezen[] = [];
  const g: Grond = {
    t,
    plaatsen: plaatsen(t, Math.max(15, Math.round(aantal / 900))),
    gedeeld: [],
    nummers: Array.from({ length: Math.max(3, Math.round(aantal / 4000)) }, () => vast(t)),
    groep: 0,
    leg: (gegeven, wezen) => {
      for (const veld of Object.keys(gegeven) as (keyof Gegeven)[])
        if (gegeven[veld] === '') delete gegeven[veld];
      wezens.push({ id: '', gegeven, bekend: t.kans(0.7), stijl: null, groep: g.groep, ...wezen });
    },
  };
  g.gedeeld = Array.from({ length: Math.max(3, Math.round(aantal / 2500)) }, () => huis(g));
  const shares: [number, () => void][] = [
    [0.5, () => huishouden(g)],
    [0.18, () => onderneming(g)],
    [0.14, () => dingen.adres(g)],
    [0.12, () => dingen.voertuig(g)],
    [0.06, () => dingen.vaartuig(g)],
  ];
  for (const [share, make] of shares) {
    let known = 0;
    for (let from = wezens.length; known < share * aantal;) {
      g.groep++;
      make();
      for (; from < wezens.length; from++) if (wezens[from]!.bekend) known++;
    }
  }
  const order = wezens.map((x) => [t.getal(), x] as const).toSorted((a, b) => a[0] - b[0]);
  for (const [i, [, wezen]] of order.entries()) wezen.id = `ent-${(i * 7919) % 10_000_019}`;
  const shuffled = order.map(([, x]) => x);
  return { wezens: shuffled, bekend: shuffled.filter((x) => x.bekend) };
}

function plaatsen(t: Toeval, count: number): Plaats[] {
  const names = new Set<string>();
  while (names.size < count) {
    const base = t.kies(EERSTE) + t.kies(TWEEDE);
    names.add(t.gewogen([base, `${base} aan de Lek`, `Nieuw-${base}`, `Sint ${base}`], [85, 4, 6, 5]));
    if (names.size > EERSTE.length * TWEEDE.length) names.add(`${base} ${t.kies(EERSTE)}`);
  }
  return [...names].map((naam, i) => {
    const pc = 1000 + Math.floor((i * 8950) / count);
    const own = new Set([
      ...OVERAL.filter(() => t.kans(0.6)),
      ...Array.from({ length: 60 }, () => `${t.kies(VOOR)}${t.kies(ACHTER)}`),
    ]);
    return {
      naam,
      straten: [...own].map((straat, s) => ({
        naam: straat,
        pc: `${pc + Math.floor(s / 20)}${LETTERS[s % 20]!}`,
      })),
    };
  });
}
