import type { Page } from '#platform/contract.ts';
import { NotFound } from '#platform/errors.ts';
import { naamVan } from '#platform/people.ts';
import { verwijs } from '#platform/references.ts';
import { allowed } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import type { AankondigingDto, BewaarQuery, UitstelDto, VerklaringDto } from '../contract.ts';
import { magBeslissen, rights } from '../domain/rights.ts';
import { aangekondigd, find, type Aangekondigd } from '../store/aankondiging.ts';
import { REDEN, uitstellen, type Uitstel } from '../store/uitstel.ts';
import * as store from '../store/verklaring.ts';

/** As many as anybody reads; filters find the rest. */
const MOST = 2_000;

export interface Zichtbaar extends Aangekondigd {
  pad: string | null;
}

/**
 * Those announcements that the viewer may know of: who works with records sees those of his own circle, as each room
 * itself decides; the fg sees numbers and dates of all and may open none.
 */
export async function zichtbaar(work: Work, alle: readonly Aangekondigd[]): Promise<Zichtbaar[]> {
  const paden = new Map<string, string>();
  for (const regel of new Set(alle.map((a) => a.regel))) {
    const ids = alle.filter((a) => a.regel === regel).map((a) => a.recordId);
    for (const [id, { pad }] of await verwijs(work, regel, ids)) paden.set(id, pad);
  }
  const found = alle.map((a) => ({ ...a, pad: paden.get(a.recordId) ?? null }));
  return work.actor.rol === 'fg' ? found : found.filter((a) => a.pad !== null);
}

/** One announcement, if the viewer may know of it. @throws NotFound */
export async function demandZichtbaar(work: Work, id: string): Promise<Zichtbaar> {
  const [found] = await zichtbaar(work, [await find(work, id)]);
  if (!found) throw new NotFound();
  return found;
}

const sorters: Record<string, (a: Zichtbaar, b: Zichtbaar) => number> = {
  vernietigenOp: (a, b) => a.vernietigenOp.localeCompare(b.vernietigenOp),
  '-vernietigenOp': (a, b) => b.vernietigenOp.localeCompare(a.vernietigenOp),
  kenmerk: (a, b) => a.kenmerk.localeCompare(b.kenmerk),
  '-kenmerk': (a, b) => b.kenmerk.localeCompare(a.kenmerk),
};

export async function lijst(work: Work, query: BewaarQuery): Promise<Page<AankondigingDto>> {
  const own = await zichtbaar(work, await aangekondigd(work, query, MOST));
  const uitstel = await uitstellen(
    work,
    own.map((a) => a.id),
  );
  const asked = query.gevraagd
    ? own.filter((a) => uitstel.get(a.id) !== undefined && uitstel.get(a.id)!.beslotenOp === null)
    : own;
  const size = query.aantal ?? 50;
  const from = ((query.pagina ?? 1) - 1) * size;
  const page = asked.toSorted(sorters[query.sorteer ?? 'vernietigenOp']).slice(from, from + size);
  return { totaal: asked.length, items: await toDtos(work, page, uitstel) };
}

export async function toDtos(
  work: Work,
  rows: readonly Zichtbaar[],
  uitstel: ReadonlyMap<string, Uitstel>,
): Promise<AankondigingDto[]> {
  const found = rows.flatMap((a) => uitstel.get(a.id) ?? []);
  const namen = await naamVan(
    work,
    found.flatMap((u) => [u.gevraagdDoor, ...(u.beslotenDoor ? [u.beslotenDoor] : [])]),
  );
  const keys = await work.keys.all(rows.filter((a) => uitstel.has(a.id)).map((a) => a.recordId));
  return rows.map((a) => {
    const u = uitstel.get(a.id);
    const openVan = u && u.beslotenOp === null ? u.gevraagdDoor : null;
    const rechten = allowed(rights, work.actor, { id: a.id, openVan });
    return {
      id: a.id,
      versie: a.versie,
      rechten: rechten.filter((r) => r === 'uitstel.vragen'),
      regel: a.regel,
      kenmerk: a.kenmerk,
      pad: a.pad,
      einde: a.einde,
      vernietigenOp: a.vernietigenOp,
      stand: a.stand,
      mislukt: a.misluktOp !== null,
      uitstel: u
        ? toUitstelDto(work, u, keys.get(a.recordId)?.open(REDEN, u.id, u.reden) ?? '', namen)
        : null,
    };
  });
}

function toUitstelDto(work: Work, u: Uitstel, reden: string, namen: ReadonlyMap<string, string>): UitstelDto {
  const open = u.beslotenOp === null;
  return {
    id: u.id,
    versie: u.versie,
    rechten: open && magBeslissen(work.actor, u.gevraagdDoor) ? ['uitstel.beslissen'] : [],
    soort: u.soort,
    tot: u.tot,
    grond: u.grond,
    reden,
    gevraagdDoor: namen.get(u.gevraagdDoor) ?? '',
    gevraagdOp: u.gevraagdOp,
    beslotenDoor: u.beslotenDoor === null ? null : (namen.get(u.beslotenDoor) ?? ''),
    beslotenOp: u.beslotenOp,
    akkoord: u.akkoord,
  };
}

export async function verklaringen(work: Work, pagina = 1, aantal = 50): Promise<Page<VerklaringDto>> {
  const { items, totaal } = await store.verklaringen(work, pagina, aantal);
  return {
    totaal,
    items: items.map(({ lijst: _lijst, hash, ...rest }) => ({ ...rest, hash: hash.toString('hex') })),
  };
}
