import { toeval } from '../toeval.ts';
import type { Vraag } from '../vragen.ts';
import type { Wereld, Wezen } from '../wereld.ts';
import { anderVermelding } from './bederf.ts';

/** Mentions of the second world: among the unknown are namesakes of the known beside those who live near them. */
export function anderVragen(seed: number, { wezens, bekend }: Wereld, aantal: number): Vraag[] {
  const t = toeval(seed * 104_729 + 71);
  const groups = new Set(bekend.map((x) => x.groep));
  const unknown = wezens.filter((x) => !x.bekend);
  const near = unknown.filter((x) => groups.has(x.groep));
  const names = new Set(bekend.map(naamVan));
  const namesakes = unknown.filter(
    (x) => x.gegeven.soort !== 'adres' && names.has(naamVan(x)) && !groups.has(x.groep),
  );
  return Array.from({ length: aantal }, (_, i) => {
    const wezen = t.kans(0.67)
      ? t.kies(bekend)
      : t.kies(t.gewogen([near, namesakes.length > 0 ? namesakes : unknown, unknown], [45, 15, 40]));
    const { gegeven, sporen } = anderVermelding(t, wezen);
    return { id: `v${i}`, gegeven, waar: wezen.bekend ? wezen.id : null, wezen, sporen };
  });
}

const naamVan = ({ gegeven: g }: Wezen): string =>
  g.naam ?? [g.voornamen?.split(' ')[0], g.voorvoegsel, g.achternaam].filter(Boolean).join(' ');
