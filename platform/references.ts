import type { Work } from './work.ts';

/** Title and path of records of another room, as far as this viewer may see them; the rest is absent. */
export async function verwijs(
  work: Work,
  soort: string,
  ids: readonly string[],
): Promise<Map<string, { titel: string; pad: string }>> {
  if (ids.length === 0) return new Map();
  for (const { value } of work.platform.contributions.all('verwijzing')) {
    const own = value[soort];
    if (own) return own(work, [...new Set(ids)]);
  }
  return new Map();
}
