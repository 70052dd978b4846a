import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** Number of the lock that says "a worker lives". */
const LOCK = 726_111;
const TRIES = 20;
const PAUSE_MS = 250;

/**
 * Says that this worker lives, for as long as its connection does. When no other worker lives, the jobs that a killed
 * one held are freed at once; the queue by itself would wait four hours for it.
 */
export async function claimQueue(queueUrl: string): Promise<{ release(): Promise<void> }> {
  const client = new pg.Client({ connectionString: queueUrl, application_name: 'baken-werker' });
  // When the database restarts this connection ends; the next start of a worker claims anew.
  client.on('error', () => undefined);
  await client.connect();
  // The connection of a worker that was killed a moment ago may linger.
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const { rows } = await client.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [
      LOCK,
    ]);
    if (rows[0]?.alone) {
      await client.query(
        `select graphile_worker.force_unlock_workers(array(select distinct locked_by from graphile_worker._private_jobs where locked_by is not null
           union select distinct locked_by from graphile_worker._private_job_queues where locked_by is not null))`,
      );
      break;
    }
    await sleep(PAUSE_MS);
  }
  return { release: () => client.end().catch(() => undefined) };
}
