import * as koppelen from '#modules/informatie/koppelen/index.ts';
import { NotFound, RuleViolated } from '#platform/errors.ts';
import { naamVan } from '#platform/people.ts';
import { monthOf } from '#platform/reckon/dates.ts';
import { allowed, demand } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import type { HeropeningDto } from '../contract.ts';
import { beslis, demandAanleiding, type Heropening } from '../domain/heropening.ts';
import { heropeningRights, rights, type HeropeningZicht } from '../domain/rights.ts';
import type { Signaal, SignaalKop } from '../domain/signaal.ts';
import * as store from '../store/heropening.ts';
import * as signalen from '../store/signaal.ts';
import { bronVan, noteer, nuVan, READ, teksten } from './nu.ts';

/** Longest list of requests that is shown. */
const MEEST = 100;

/** Asks a second person to open a kept signal, because a new one names the same object (regel SIG-9). */
export async function vraagHeropening(
  work: Work,
  id: string,
  aanleidingId: string,
  motief: string,
): Promise<HeropeningDto> {
  const bewaard = await signalen.findForUpdate(work, id);
  demand(work, rights, 'signaal.heropenen', bewaard, READ);
  const { signaal: aanleiding } = await signalen.find(work, aanleidingId);
  demand(work, rights, READ, aanleiding);
  demandAanleiding(bewaard, aanleiding, await zelfdeObject(work, bewaard, aanleiding));
  if (await store.wachtOpBesluit(work, id)) throw new RuleViolated('SIG-9', 'signaal.heropening-loopt');
  const vraag: Heropening = {
    id: work.newId(),
    signaalId: id,
    aanleidingId,
    motief,
    gevraagdDoor: work.actor.accountId,
    gevraagdOp: work.now,
    beslotenDoor: null,
    beslotenOp: null,
    akkoord: null,
  };
  await store.insertHeropening(work, vraag);
  await noteer(work, bewaard, bewaard.status, 'heropening-gevraagd', motief);
  await work.emit('signaal.heropening-gevraagd', { signaalId: id, heropeningId: vraag.id });
  return one(work, vraag);
}

/** Whether the room koppelen itself shows the kept signal beside the new one. */
async function zelfdeObject(work: Work, bewaard: Signaal, aanleiding: Signaal): Promise<boolean> {
  const { objecten } = await koppelen.samenhang(
    work,
    bronVan(aanleiding),
    teksten(aanleiding),
    aanleiding.weging !== null,
  );
  return objecten.some((o) => o.bewaard.some((b) => b.bronId === bewaard.id));
}

/** The second person says yes or no; at yes the content is open again and its objects compare as before. */
export async function beslisHeropening(work: Work, id: string, akkoord: boolean): Promise<HeropeningDto> {
  const vraag = await store.findHeropening(work, id);
  const bewaard = await signalen.findForUpdate(work, vraag.signaalId);
  demand(work, heropeningRights, 'heropening.beslissen', zicht(work, vraag, bewaard), 'heropening.lezen');
  const { heropening, signaal } = beslis(vraag, bewaard, akkoord, await nuVan(work));
  await store.saveBesluit(work, heropening);
  if (!akkoord) {
    await noteer(work, bewaard, bewaard.status, 'heropening-afgewezen', null);
    return one(work, heropening);
  }
  const open = await signalen.update(work, signaal);
  await koppelen.legOpnieuwVast(
    work,
    bronVan(open),
    teksten(open),
    monthOf(open.ontvangenOp),
    open.weging !== null,
  );
  await noteer(work, open, bewaard.status, 'heropend', vraag.motief);
  work.count({ soort: 'signaal.heropend', thema: open.thema, kanaal: open.bronsoort, gebied: open.gebied });
  await work.emit('signaal.heropend', { signaalId: open.id });
  return one(work, heropening);
}

export async function heropeningen(work: Work): Promise<HeropeningDto[]> {
  const rows = await store.listHeropeningen(work, MEEST);
  work.process(
    'signalen',
    rows.map((h) => h.signaalId),
  );
  return toDtos(work, rows);
}

const zicht = (work: Work, h: Heropening, s: Pick<SignaalKop, 'team'>): HeropeningZicht => ({
  id: h.id,
  team: s.team,
  akkoord: h.akkoord,
  zelfGevraagd: h.gevraagdDoor === work.actor.accountId,
});

async function one(work: Work, h: Heropening): Promise<HeropeningDto> {
  const [dto] = await toDtos(work, [h]);
  if (!dto) throw new NotFound();
  return dto;
}

/** A request without content: number, theme and month of what is kept, and the new signal that asks for it. */
async function toDtos(work: Work, rows: readonly Heropening[]): Promise<HeropeningDto[]> {
  const ids = rows.flatMap((h) => [h.signaalId, h.aanleidingId]);
  const seen = new Map((await signalen.findMany(work, [...new Set(ids)])).map((s) => [s.id, s]));
  const namen = await naamVan(
    work,
    rows.flatMap((h) => [h.gevraagdDoor, ...(h.beslotenDoor === null ? [] : [h.beslotenDoor])]),
  );
  return rows.flatMap((h) => {
    const s = seen.get(h.signaalId);
    const aanleiding = seen.get(h.aanleidingId);
    if (!s) return [];
    return [
      {
        id: h.id,
        signaalId: s.id,
        kenmerk: s.kenmerk,
        aanleiding: aanleiding ? { id: aanleiding.id, kenmerk: aanleiding.kenmerk } : null,
        thema: s.thema,
        maand: monthOf(s.ontvangenOp),
        motief: h.motief,
        gevraagdDoor: namen.get(h.gevraagdDoor) ?? 'Baken',
        gevraagdOp: h.gevraagdOp,
        akkoord: h.akkoord,
        beslotenDoor: h.beslotenDoor === null ? null : (namen.get(h.beslotenDoor) ?? 'Baken'),
        beslotenOp: h.beslotenOp,
        rechten: allowed(heropeningRights, work.actor, zicht(work, h, s)),
      },
    ];
  });
}
