import { sql, type Transaction } from 'kysely';
import type { Instant } from './contract.ts';

/** What a job carries: whose work it is and ids, never personal data. */
export interface JobPayload {
  gemeenteId: number;
  actorId: string;
  traceId: string;
  ids: Record<string, string>;
}

/** event → tasks that want to know. */
export type EventMap = ReadonlyMap<string, readonly string[]>;

/** Enqueues in the transaction of the work: the job exists if and only if the work does. */
export async function enqueue(
  tx: Transaction<unknown>,
  task: string,
  payload: JobPayload,
  at?: Instant,
  key?: string,
): Promise<void> {
  await sql`select platform.zet_klaar(${task}, ${JSON.stringify(payload)}::json, ${at ?? null}::timestamptz, ${key ?? null})`.execute(
    tx,
  );
}
