import type { Gegeven } from '#modules/informatie/koppelen/domain/motor/gegeven.ts';
import { vermelding } from './bederf.ts';
import { toeval } from './toeval.ts';
import type { Wereld, Wezen } from './wereld.ts';

export interface Vraag {
  id: string;
  gegeven: Gegeven;
  /** Entity that this is; null when Baken does not know it. */
  waar: string | null;
  wezen: Wezen;
  sporen: string[];
}

/** Mentions of known and unknown: about a third of them has no entity, and many of those have a relative that has. */
export function vragen(seed: number, { wezens, bekend }: Wereld, aantal: number): Vraag[] {
  const t = toeval(seed * 7919 + 13);
  const known = new Set(bekend.map((x) => x.groep));
  const unknown = wezens.filter((x) => !x.bekend);
  const near = unknown.filter((x) => known.has(x.groep));
  return Array.from({ length: aantal }, (_, i) => {
    const wezen = t.kans(0.66) ? t.kies(bekend) : t.kans(0.35) ? t.kies(near) : t.kies(unknown);
    const { gegeven, sporen } = vermelding(t, wezen);
    return {
      id: `Q${String(i).padStart(6, '0')}`,
      gegeven,
      waar: wezen.bekend ? wezen.id : null,
      wezen,
      sporen,
    };
  });
}
