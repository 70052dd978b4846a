import type { Work } from '#platform/work.ts';
import type { Bron } from '../contract.ts';

/** Title and path of the records the viewer may see; the others are as if they were not there (regel KOP-2). */
export async function zichtbaarVan(
  work: Work,
  bronnen: readonly Bron[],
): Promise<Map<string, { titel: string; pad: string; thema?: string }>> {
  const seen = new Map<string, { titel: string; pad: string; thema?: string }>();
  for (const { value } of work.platform.contributions.all('verwijzing')) {
    for (const [soort, verwijs] of Object.entries(value)) {
      const ids = [...new Set(bronnen.filter((b) => b.soort === soort).map((b) => b.id))];
      if (ids.length === 0) continue;
      for (const [id, target] of await verwijs(work, ids)) seen.set(id, target);
    }
  }
  return seen;
}
