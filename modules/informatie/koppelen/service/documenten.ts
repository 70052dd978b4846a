import type { Work } from '#platform/work.ts';
import type { Documentregel, Stuk } from '../contract.ts';

/** Documents of the records that name an object, each with its record; their rooms say which this viewer may see. */
export async function documentenVan(work: Work, stukken: readonly Stuk[]): Promise<Documentregel[]> {
  const found: Documentregel[] = [];
  for (const { value } of work.platform.contributions.all('documenten')) {
    for (const [soort, geef] of Object.entries(value)) {
      const own = stukken.filter((s) => s.bron.soort === soort);
      const per = await geef(work, [...new Set(own.map((s) => s.bron.id))]);
      for (const stuk of own)
        for (const document of per.get(stuk.bron.id) ?? []) found.push({ ...document, stuk });
    }
  }
  return found;
}
