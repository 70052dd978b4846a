import type { Kerncijfer, TekstVerwijzing } from '#platform/contributions.ts';
import { telPerMaand } from '#platform/telfeit.ts';
import type { Work } from '#platform/work.ts';
import type { Dimensie, Periode } from '../contract.ts';
import { perDefinitie } from '../domain/definitie.ts';
import type { TelRij } from '../domain/jaartabel.ts';
import { toonbaar, type Toonbaar } from '../domain/verwant.ts';

/** What the answer needs of the house: words in the viewer's language, and whether the viewer may open a list. */
export interface Kijker {
  say(text: TekstVerwijzing): string;
  has(id: string): boolean;
  heeftRecht(right: string): boolean;
  kamer(room: string): string;
}

/** A figure and the room that counts it. */
export interface Bron {
  room: string;
  cijfer: Kerncijfer;
  wijze: Toonbaar;
}

/** All figures of all rooms, each with how it may be shown with small numbers withheld. */
export function bronnen(work: Work): Bron[] {
  const alle = work.platform.contributions
    .all('kerncijfer')
    .flatMap(({ room, value }) => value.map((cijfer) => ({ room, cijfer })));
  const wijzen = toonbaar(alle.map(({ cijfer }) => cijfer));
  return alle.map((bron) => ({ ...bron, wijze: wijzen.get(bron.cijfer.id)! }));
}

/** Telfeiten of a figure per month and value, each year by the definition of its first day (regel VER-7). */
export async function tel(
  work: Work,
  cijfer: Kerncijfer,
  periode: Periode,
  per: Dimensie,
): Promise<TelRij[]> {
  const opTijd = per === 'maand' || per === 'kwartaal';
  const rijen: TelRij[] = [];
  for (const { van, tot, definitie } of perDefinitie(cijfer, periode))
    rijen.push(
      ...(await telPerMaand(work, {
        soorten: [...definitie.soorten],
        van,
        tot,
        per: opTijd ? 'thema' : per,
      })),
    );
  return rijen;
}

/** The name of a value in the viewer's words; an area is called as it was recorded. */
export function naamVan(cijfer: Kerncijfer, per: Dimensie, waarde: string | null, kijker: Kijker): string {
  if (waarde === null) return kijker.say({ id: 'verantwoording.waarde-geen' });
  if (per === 'maand' || per === 'kwartaal' || per === 'gebied') return waarde;
  const id = `${cijfer.waarden?.[per] ?? ''}.${waarde}`;
  return kijker.has(id) ? kijker.say({ id }) : waarde.replaceAll('-', ' ');
}
