import { legalDay } from '#platform/reckon/dates.ts';
import { demand } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import type { AankondigingDto, UitstelVraag } from '../contract.ts';
import { beslisUitstel, vraagUitstel } from '../domain/bewaren.ts';
import { rights } from '../domain/rights.ts';
import { databaseTijd } from '../store/onderhoud.ts';
import * as store from '../store/uitstel.ts';
import { demandZichtbaar, toDtos, type Zichtbaar } from './lijst.ts';

const openVan = (u: store.Uitstel | undefined): string | null =>
  u && u.beslotenOp === null ? u.gevraagdDoor : null;

/** Asks to stop or extend; until a second person decides, destruction goes on as announced. */
export async function vraag(work: Work, id: string, v: UitstelVraag): Promise<AankondigingDto> {
  const a = await demandZichtbaar(work, id);
  const open = openVan((await store.uitstellen(work, [id])).get(id));
  demand(work, rights, 'uitstel.vragen', { id, openVan: open });
  const vandaag = legalDay(await databaseTijd(work));
  const tot = vraagUitstel({ vernietigenOp: a.vernietigenOp, openVan: open }, v, vandaag);
  await store.insertUitstel(work, {
    aankondigingId: id,
    soort: v.soort,
    tot,
    grond: v.grond,
    reden: v.reden,
    recordId: a.recordId,
  });
  note(work, 'uitstel.gevraagd', a, { soort: v.soort, grond: v.grond });
  return toDto(work, id);
}

/** The second person says yes or no. */
export async function beslis(
  work: Work,
  uitstelId: string,
  version: number,
  akkoord: boolean,
): Promise<AankondigingDto> {
  const a = await demandZichtbaar(work, await store.aankondigingVan(work, uitstelId));
  const uitstel = await store.findUitstel(work, uitstelId, version);
  demand(work, rights, 'uitstel.beslissen', { id: uitstelId, openVan: openVan(uitstel) });
  beslisUitstel(openVan(uitstel), work.actor.accountId);
  await store.decideUitstel(work, uitstel, akkoord);
  note(work, akkoord ? 'uitstel.verleend' : 'uitstel.geweigerd', a, {
    soort: uitstel.soort,
    tot: uitstel.tot,
  });
  return toDto(work, a.id);
}

function note(work: Work, actie: string, a: Zichtbaar, details: Record<string, string>): void {
  work.audit({ actie, objectSoort: a.regel, objectId: a.recordId, resultaat: 'gelukt', details });
}

async function toDto(work: Work, id: string): Promise<AankondigingDto> {
  const [dto] = await toDtos(work, [await demandZichtbaar(work, id)], await store.uitstellen(work, [id]));
  return dto!;
}
