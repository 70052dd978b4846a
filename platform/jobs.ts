import { Logger, parseCronItems, run, type Runner, type TaskList } from 'graphile-worker';
import { sql, type Kysely } from 'kysely';
import type { Actor } from './actor.ts';
import { systeem, SYSTEEM } from './actor.ts';
import type { JobPayload } from './outbox.ts';
import { inWork, type Platform, type Work } from './work.ts';
import { claimQueue } from './queue-claim.ts';

/** A background task: one unit of work, repeatable without harm since delivery is at least once. */
export type JobHandler = (work: Work, ids: Record<string, string>) => Promise<void>;

/** A task that runs for every municipality on a schedule. */
export interface Cron {
  /** Five fields, Amsterdam time is not promised: use it for "every minute" or "every night". */
  pattern: string;
  task: string;
  /** Also once when the worker starts, for what nobody should have to wait for. */
  bijStart?: boolean;
}

export interface WorkerOptions {
  /** Connection of the role that owns the queue and nothing else. */
  queueUrl: string;
  handlers: ReadonlyMap<string, JobHandler>;
  crons: readonly Cron[];
  /** Looks the actor up again: a job never runs with rights that were taken away meanwhile. */
  findActor(gemeenteId: number, accountId: string): Promise<Actor | null>;
  onError(task: string, error: unknown): void;
  /** The queue gave up (a job could not be handed back): this process can only end and be started again. */
  onDead?: (error: unknown) => void;
  /** Work of the installation as a whole, each night: what no municipality owns. */
  nightly?: () => Promise<void>;
}

const NIGHTLY = 'installatie:nacht';
const DAY = 24 * 60 * 60 * 1000;

/** Starts the worker; `stop()` waits for running jobs. */
export async function startWorker(platform: Platform, options: WorkerOptions): Promise<Runner> {
  const taskList: TaskList = {};
  for (const [name, handler] of options.handlers) {
    taskList[name] = async (payload) => {
      const job = payload as Partial<JobPayload>;
      if (typeof job.gemeenteId !== 'number') throw new Error(`job ${name} has no municipality`);
      const actor = await actorOf(options, job.gemeenteId, job.actorId ?? SYSTEEM);
      await inWork(platform, actor, job.traceId ?? newTrace(), (work) => handler(work, job.ids ?? {}));
    };
  }
  for (const cron of options.crons) {
    taskList[`elke-gemeente:${cron.task}`] = () => enqueueForAll(platform.db, cron.task);
  }
  if (options.nightly) taskList[NIGHTLY] = options.nightly;
  const claim = await claimQueue(options.queueUrl);
  const runner = await run({
    connectionString: options.queueUrl,
    taskList,
    parsedCronItems: schedule(options),
    concurrency: 2,
    pollInterval: 2_000,
    noHandleSignals: true,
    // Its own log prints error messages, and those may quote content; ours says name and code only.
    logger: new Logger(() => () => undefined),
  });
  runner.promise.then(
    () => claim.release(),
    (error: unknown) => options.onDead?.(error),
  );
  runner.events.on('job:error', ({ job, error }) => options.onError(job.task_identifier, error));
  for (const cron of options.crons) if (cron.bijStart) await enqueueForAll(platform.db, cron.task);
  return runner;
}

/** As items, not as text: the text form does not take the dots of our task names. */
const schedule = (options: WorkerOptions) =>
  parseCronItems([
    ...options.crons.map((c) => ({
      task: `elke-gemeente:${c.task}`,
      match: c.pattern,
      options: catchUp(c.pattern),
    })),
    ...(options.nightly
      ? [{ task: NIGHTLY, match: '10 3 * * *', options: { backfillPeriod: DAY, maxAttempts: 3 } }]
      : []),
  ]);

/** What runs at an hour of the day is caught up with when Baken was off then; what runs each minute just goes on. */
const catchUp = (pattern: string) =>
  pattern.split(' ')[1] === '*' ? { maxAttempts: 1 } : { backfillPeriod: DAY, maxAttempts: 5 };

async function actorOf(options: WorkerOptions, gemeenteId: number, accountId: string): Promise<Actor> {
  if (accountId === SYSTEEM) return systeem(gemeenteId);
  const actor = await options.findActor(gemeenteId, accountId);
  if (!actor) throw new Error('the actor of this job no longer has access');
  return actor;
}

async function enqueueForAll(db: Kysely<unknown>, task: string): Promise<void> {
  await sql`select platform.zet_klaar_voor_alle(${task}, ${newTrace()})`.execute(db);
}

const newTrace = (): string => crypto.randomUUID().replaceAll('-', '');
