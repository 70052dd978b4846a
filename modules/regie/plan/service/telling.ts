import type { ActiviteitBewijs } from '#platform/contributions.ts';
import { Invalid } from '#platform/errors.ts';
import { logLine } from '#platform/log.ts';
import type { Work } from '#platform/work.ts';
import type { BewijsregelDto } from '../contract.ts';
import type { Activiteit } from '../domain/activiteit.ts';
import { periode, type Geteld } from '../domain/stand.ts';

/** What the answer needs of the house: words in the viewer's language, and whether the viewer may open a screen. */
export interface Kijker {
  say(id: string): string;
  heeftRecht(right: string): boolean;
}

const regels = (work: Work): Map<string, ActiviteitBewijs> =>
  new Map(
    work.platform.contributions
      .all('activiteitBewijs')
      .flatMap(({ value }) => value.map((regel) => [regel.id, regel])),
  );

/** Every rule that some room contributes, for who ties an activity to one. */
export const alleRegels = (work: Work, kijker: Kijker): BewijsregelDto[] =>
  [...regels(work).values()]
    .map(({ id, titel, pad }) => ({ id, titel: kijker.say(titel), pad }))
    .toSorted((a, b) => a.titel.localeCompare(b.titel));

/** The rule of an activity, or null where it is kept by hand or its room is not there (any more). */
export const regelVan = (work: Work, id: string | null): ActiviteitBewijs | null =>
  id === null ? null : (regels(work).get(id) ?? null);

/** An activity may only hang on a rule that some room contributes. */
export function demandRegel(work: Work, id: string | null | undefined): void {
  if (id !== null && id !== undefined && regelVan(work, id) === null)
    throw new Invalid([{ veld: 'bewijsregel', code: 'plan.bewijsregel-onbekend' }]);
}

/**
 * What the rooms counted, by part. Each rule and period is asked once; a room that fails leaves its parts uncounted
 * instead of taking the poster along.
 */
export async function tellingen(
  work: Work,
  activiteiten: readonly Activiteit[],
): Promise<ReadonlyMap<string, Geteld>> {
  const bekend = regels(work);
  const gevraagd = new Map<string, Geteld | null>();
  const perDeel = new Map<string, Geteld>();
  for (const a of activiteiten) {
    const regel = a.bewijsregel === null ? undefined : bekend.get(a.bewijsregel);
    if (!regel) continue;
    for (const deel of a.delen) {
      const { van, tot } = periode(a.jaar, deel.kwartaal);
      const sleutel = `${regel.id} ${van} ${tot}`;
      if (!gevraagd.has(sleutel)) gevraagd.set(sleutel, await vraag(work, regel, van, tot));
      const geteld = gevraagd.get(sleutel);
      if (geteld) perDeel.set(deel.id, geteld);
    }
  }
  return perDeel;
}

async function vraag(work: Work, regel: ActiviteitBewijs, van: string, tot: string): Promise<Geteld | null> {
  if (van > work.today) return { gedaan: 0, nodig: null };
  const answer = await work.attempt(() => regel.tel(work, van, tot));
  if (answer.ok) return answer.value;
  const { name: naam, code } = answer.error as { name?: string; code?: string };
  logLine({ soort: 'fout', bijdrage: 'activiteitBewijs', regel: regel.id, naam, code, trace: work.traceId });
  return null;
}
