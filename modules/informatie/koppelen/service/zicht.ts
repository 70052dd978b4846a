import type { Work } from '#platform/work.ts';
import type { Bron, Gelijke } from '../contract.ts';
import { noteerVerborgen } from '../store/treffer.ts';

/** What a viewer who may see a record is told of it. */
export type Zichtbaar = Omit<Gelijke, 'bron' | 'maand'> & { thema?: string };

/** Kinds of record whose owner hears that somebody outside the circle met them. */
const gesloten = new Set<string>(['casus', 'controle']);

/**
 * Title, path and origin of the records the viewer may see; the others are as if they were not there (regel KOP-2). Of
 * a closed file that was met all the same, its owner hears who asked (regel KOP-13).
 */
export async function zichtbaarVan(work: Work, bronnen: readonly Bron[]): Promise<Map<string, Zichtbaar>> {
  const seen = new Map<string, Zichtbaar>();
  for (const { value } of work.platform.contributions.all('verwijzing')) {
    for (const [soort, verwijs] of Object.entries(value)) {
      const ids = [...new Set(bronnen.filter((b) => b.soort === soort).map((b) => b.id))];
      if (ids.length === 0) continue;
      for (const [id, { herkomst, ...target }] of await verwijs(work, ids))
        seen.set(id, {
          ...target,
          dag: herkomst?.dag ?? null,
          kanaal: herkomst?.kanaal ?? null,
          graad: herkomst?.graad ?? null,
          label: herkomst?.label ?? null,
        });
    }
  }
  if (work.actor.rol !== 'systeem')
    await noteerVerborgen(
      work,
      bronnen.filter((b) => gesloten.has(b.soort) && !seen.has(b.id)),
    );
  return seen;
}
