import path from 'node:path';
import { readMentions } from '#platform/reckon/recognise.ts';
import { f1Van, meet, SOORTEN, waardeVan, type Uitslag } from './herken/meten.ts';
import { simpel } from './herken/simpel.ts';
import { leesSet, type Zin } from './herken/zinnen.ts';
import { report } from './measure.ts';

/**
 * The reader of free text on own sentences: `oefen` is what its rules were made with, `apart` was written beforehand and
 * not tuned on (two of its faults were seen in passing), `vers` was written when the rules stood and is scored only. A set of naive patterns runs beside it.
 * `node bench/herken.bench.ts oefen` prints every fault of that set.
 */
const zinnen = path.join(import.meta.dirname, 'herken', 'zinnen');
const sets: Record<string, Zin[]> = Object.fromEntries(
  ['oefen', 'apart', 'vers'].map((naam) => [naam, leesSet(path.join(zinnen, naam))]),
);

function tabel(naam: string, ons: Uitslag, ander: Uitslag): void {
  console.log(
    `\n${naam}: ${sets[naam]!.length} zinnen\nsoort         precisie  recall     F1  waarde    (simpel: F1)`,
  );
  const cijfer = (n: number): string => n.toFixed(1).padStart(6);
  for (const soort of SOORTEN) {
    const t = ons.perSoort.get(soort)!;
    if (t.gemerkt + t.gevonden === 0) continue;
    const p = t.gevonden === 0 ? 100 : (100 * t.goed) / t.gevonden;
    const r = t.gemerkt === 0 ? 100 : (100 * t.goed) / t.gemerkt;
    console.log(
      `${soort.padEnd(14)}${cijfer(p)}  ${cijfer(r)}  ${cijfer(f1Van(t))}  ${cijfer(waardeVan(t))}        ${cijfer(f1Van(ander.perSoort.get(soort)!))}   n=${t.gemerkt}`,
    );
  }
}

const asked = process.argv[2];
for (const [naam, set] of Object.entries(sets)) {
  if (asked !== undefined && asked !== naam) continue;
  const ons = meet(set, readMentions);
  const ander = meet(set, simpel);
  tabel(naam, ons, ander);
  if (asked !== undefined) console.log(ons.fouten.join('\n'));
  const cijfers = `simpele patronen ${ander.macro.toFixed(1)}, ${ander.macroWaarde.toFixed(1)} en ${ander.vals.toFixed(1)}`;
  report(`herken ${naam}: macro F1`, ons.macro, '>= 93', ons.macro >= 93, cijfers);
  report(`herken ${naam}: macro F1 met waarde`, ons.macroWaarde, '>= 90', ons.macroWaarde >= 90, '');
  report(`herken ${naam}: onware vermeldingen per 100 zinnen`, ons.vals, '<= 4', ons.vals <= 4, '');
}

const alle = Object.values(sets).flat();
const lengte = alle.reduce((som, zin) => som + zin.tekst.length, 0);
/** Per second of one core: what else the machine does at the time is not in it. */
function perSeconde(herken: (tekst: string) => unknown): number {
  const started = process.cpuUsage();
  const used = (): number => {
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1e6;
  };
  let gedaan = 0;
  while (used() < 1.5) for (const { tekst } of alle) gedaan += herken(tekst) ? tekst.length : 0;
  return gedaan / 100 / used();
}
perSeconde(readMentions);
const snelheid = perSeconde(readMentions);
const simpelSnel = perSeconde(simpel);
report(
  'herken: zinnen van 100 tekens per seconde op één kern',
  snelheid,
  '>= 2000',
  snelheid >= 2000,
  `gemiddeld ${(lengte / alle.length).toFixed(0)} tekens; simpele patronen ${simpelSnel.toFixed(0)}`,
);
