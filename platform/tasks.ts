import type { Kysely } from 'kysely';
import type { Instant } from './contract.ts';
import type { TekstVerwijzing } from './contributions.ts';
import { inWork, type Work } from './work.ts';

interface Tables {
  'platform.taak': {
    gemeente_id: number;
    id: string;
    account_id: string;
    titel: string;
    waarden: unknown;
    gedaan: number;
    totaal: number;
    staat: 'loopt' | 'klaar' | 'fout';
    resultaat_pad: string | null;
    begonnen_op: Instant;
    bijgewerkt_op: Instant;
  };
}

/** A task as its owner sees it; the title is still a text of the room that began it. */
export interface Task {
  id: string;
  titel: TekstVerwijzing;
  gedaan: number;
  totaal: number;
  staat: 'loopt' | 'klaar' | 'fout';
  resultaatPad: string | null;
}

/** Says how far it is, at most a few times a second; `total` only when it turned out to be another number. */
export type Progress = (done: number, total?: number) => Promise<void>;

/** Tasks are shown, and kept, for a day. */
const KEPT = { hours: 24 };
const PAUSE_MS = 300;

const tables = (work: Work): Kysely<Tables> => work.tables<Tables>();

/**
 * Announces long work of this actor and returns its id, to be given to the job that does it (`ids.taak`).
 * The title is a text id with codes and numbers, never content. Clears away what is older than a day.
 */
export async function startTask(
  work: Work,
  task: { titel: TekstVerwijzing; totaal: number },
): Promise<string> {
  const id = work.newId();
  await tables(work)
    .deleteFrom('platform.taak')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('begonnen_op', '<', dayBefore(work))
    .execute();
  await tables(work)
    .insertInto('platform.taak')
    .values({
      gemeente_id: work.gemeenteId,
      id,
      account_id: work.actor.accountId,
      titel: task.titel.id,
      waarden: JSON.stringify(task.titel.waarden ?? {}),
      gedaan: 0,
      totaal: task.totaal,
      staat: 'loopt',
      resultaat_pad: null,
      begonnen_op: work.now,
      bijgewerkt_op: work.now,
    })
    .execute();
  return id;
}

/**
 * Does the long work of one task. What `run` returns is the path of its result. Progress is written in units of work
 * of its own, since nothing of this one is visible before it commits; "klaar" is written in this one, so that it is
 * said if and only if the work is there. An error becomes "fout" and is thrown on.
 */
export async function runTask(
  work: Work,
  id: string,
  run: (progress: Progress) => Promise<string | null>,
): Promise<void> {
  const apart = (change: Partial<Row>) =>
    inWork(work.platform, work.actor, work.traceId, (own) => update(own, id, change));
  // A task that is tried again after a fault begins anew.
  await apart({ staat: 'loopt', gedaan: 0 });
  let said = 0;
  const progress: Progress = async (done, total) => {
    const now = performance.now();
    if (now - said < PAUSE_MS && total === undefined) return;
    said = now;
    await apart({ gedaan: done, ...(total === undefined ? {} : { totaal: total }) });
  };
  try {
    await finish(work, id, await run(progress));
  } catch (error) {
    await apart({ staat: 'fout' });
    throw error;
  }
}

type Row = Pick<Tables['platform.taak'], 'gedaan' | 'totaal' | 'staat'>;

async function update(work: Work, id: string, change: Partial<Row>): Promise<void> {
  await tables(work)
    .updateTable('platform.taak')
    .set({ ...change, bijgewerkt_op: work.now })
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .execute();
}

async function finish(work: Work, id: string, resultaatPad: string | null): Promise<void> {
  await tables(work)
    .updateTable('platform.taak')
    .set((eb) => ({
      staat: 'klaar',
      gedaan: eb.ref('totaal'),
      resultaat_pad: resultaatPad,
      bijgewerkt_op: work.now,
    }))
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .execute();
}

/** The viewer's own tasks of the last day, newest first. */
export async function ownTasks(work: Work): Promise<Task[]> {
  const rows = await tables(work)
    .selectFrom('platform.taak')
    .selectAll()
    .where('gemeente_id', '=', work.gemeenteId)
    .where('account_id', '=', work.actor.accountId)
    .where('begonnen_op', '>=', dayBefore(work))
    .orderBy('begonnen_op', 'desc')
    .orderBy('id', 'desc')
    .limit(50)
    .execute();
  return rows.map((r) => ({
    id: r.id,
    titel: { id: r.titel, waarden: r.waarden as Record<string, string | number> },
    gedaan: r.gedaan,
    totaal: r.totaal,
    staat: r.staat,
    resultaatPad: r.resultaat_pad,
  }));
}

const dayBefore = (work: Work): Instant =>
  Temporal.Instant.from(work.now).subtract(KEPT).toString({ fractionalSecondDigits: 3 });
