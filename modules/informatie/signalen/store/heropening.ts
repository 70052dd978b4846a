import { NotFound } from '#platform/errors.ts';
import type { Work } from '#platform/work.ts';
import type { Heropening } from '../domain/heropening.ts';
import { inKring, tables, type HeropeningRow } from './tables.ts';

const PLACE = 'signalen.heropening.motief';

/** Sealed with the key of the kept signal: when that goes, nobody reads why it was wanted. */
export async function insertHeropening(work: Work, h: Heropening): Promise<void> {
  const key = await work.keys.of(h.signaalId);
  await tables(work)
    .insertInto('signalen.heropening')
    .values({
      gemeente_id: work.gemeenteId,
      id: h.id,
      signaal_id: h.signaalId,
      aanleiding_id: h.aanleidingId,
      motief: key.seal(PLACE, h.id, h.motief),
      gevraagd_door: h.gevraagdDoor,
      gevraagd_op: h.gevraagdOp,
      besloten_door: null,
      besloten_op: null,
      akkoord: null,
    })
    .execute();
}

/** Loads and locks one request. @throws NotFound when absent. */
export async function findHeropening(work: Work, id: string): Promise<Heropening> {
  const row = await tables(work)
    .selectFrom('signalen.heropening')
    .selectAll()
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  const [found] = row ? await open(work, [row]) : [];
  if (!found) throw new NotFound();
  return found;
}

/** True while a request for this signal waits for its second person. */
export async function wachtOpBesluit(work: Work, signaalId: string): Promise<boolean> {
  const row = await tables(work)
    .selectFrom('signalen.heropening')
    .select('id')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('signaal_id', '=', signaalId)
    .where('akkoord', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

export async function saveBesluit(work: Work, h: Heropening): Promise<void> {
  await tables(work)
    .updateTable('signalen.heropening')
    .set({ besloten_door: h.beslotenDoor, besloten_op: h.beslotenOp, akkoord: h.akkoord })
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', h.id)
    .execute();
}

/** Requests about signals in the viewer's circle: what waits first, then the newest. */
export async function listHeropeningen(work: Work, max: number): Promise<Heropening[]> {
  const rows = await tables(work)
    .selectFrom('signalen.heropening')
    .selectAll()
    .where('gemeente_id', '=', work.gemeenteId)
    .where('signaal_id', 'in', inKring(work, tables(work).selectFrom('signalen.signaal')).select('id'))
    .orderBy((eb) => eb('akkoord', 'is not', null))
    .orderBy('gevraagd_op', 'desc')
    .limit(max)
    .execute();
  return open(work, rows);
}

/** How many requests wait for this person: not those he asked himself. */
export async function countTeBeslissen(work: Work): Promise<number> {
  const row = await tables(work)
    .selectFrom('signalen.heropening')
    .select((eb) => eb.fn.countAll<number>().as('aantal'))
    .where('gemeente_id', '=', work.gemeenteId)
    .where('akkoord', 'is', null)
    .where('gevraagd_door', '<>', work.actor.accountId)
    .where('signaal_id', 'in', inKring(work, tables(work).selectFrom('signalen.signaal')).select('id'))
    .executeTakeFirstOrThrow();
  return row.aantal;
}

async function open(work: Work, rows: readonly HeropeningRow[]): Promise<Heropening[]> {
  const keys = await work.keys.all(rows.map((r) => r.signaal_id));
  return rows.flatMap((r) => {
    const key = keys.get(r.signaal_id);
    if (!key) return [];
    return [
      {
        id: r.id,
        signaalId: r.signaal_id,
        aanleidingId: r.aanleiding_id,
        motief: key.open(PLACE, r.id, r.motief),
        gevraagdDoor: r.gevraagd_door,
        gevraagdOp: r.gevraagd_op,
        beslotenDoor: r.besloten_door,
        beslotenOp: r.besloten_op,
        akkoord: r.akkoord,
      },
    ];
  });
}
