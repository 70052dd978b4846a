import { sql, type Kysely, type Transaction } from 'kysely';
import { SYSTEEM, type Actor } from './actor.ts';
import { flushAudit, type AuditEntry } from './audit.ts';
import type { ContributionRegistry } from './contributions.ts';
import type { Instant, LocalDate } from './contract.ts';
import { isDatabaseAway } from './db.ts';
import { flushDestroyed, type DestructionJournal } from './destruction-journal.ts';
import type { FileStore } from './files.ts';
import { enqueue, type EventMap, type JobPayload } from './outbox.ts';
import { WorkKeys, type KeyStore } from './keys.ts';
import { logLine } from './log.ts';
import { flushProcessing, type ProcessingEntry } from './processing-log.ts';
import { flushDecisions } from './decision-log.ts';
import type { Decision } from './rights.ts';
import { legalDay } from './reckon/dates.ts';
import { settingAt, settingsAt, type SettingDefinition } from './settings.ts';
import { flushTelfeiten, type Telfeit } from './telfeit.ts';

/** What the whole process shares; made once in app/compose.ts. */
export interface Platform {
  db: Kysely<unknown>;
  keys: KeyStore;
  files: FileStore;
  clock(): Instant;
  /** Randomness of ids and record numbers; the demonstration gives its own, so that it tells the same story each time. */
  random(count: number): Buffer;
  events: EventMap;
  contributions: ContributionRegistry;
  /** The place outside the database, for seals and the journal of destruction; absent where nothing has to outlive it. */
  outside?: { seals: string; journal: DestructionJournal };
}

/**
 * One unit of work: one actor, one municipality, one transaction.
 * What is logged, counted and enqueued is written in that transaction or not at all.
 */
export class Work {
  readonly actor: Actor;
  readonly now: Instant;
  readonly traceId: string;
  readonly keys: WorkKeys;
  readonly platform: Platform;
  readonly #tx: Transaction<unknown>;
  readonly #audit: AuditEntry[] = [];
  readonly #processing: ProcessingEntry[] = [];
  readonly #decisions: Decision[] = [];
  readonly #telfeiten: Telfeit[] = [];
  readonly #after: (() => void)[] = [];
  #sequence = 0;

  constructor(
    platform: Platform,
    tx: Transaction<unknown>,
    actor: Actor,
    keys: WorkKeys,
    now: Instant,
    traceId: string,
  ) {
    this.platform = platform;
    this.#tx = tx;
    this.actor = actor;
    this.keys = keys;
    this.now = now;
    this.traceId = traceId;
  }

  get gemeenteId(): number {
    return this.actor.gemeenteId;
  }

  /** Today in the Dutch legal calendar. */
  get today(): LocalDate {
    return legalDay(this.now);
  }

  /** The transaction with the table types of the room that asks; they live in its store.ts. */
  tables<T>(): Kysely<T> {
    return this.#tx as unknown as Kysely<T>;
  }

  /** Key for a new record, ordered by time. Reports of citizens use `newReportId`. */
  newId(): string {
    this.#sequence += 1;
    return uuidV7(this.platform.random(16), this.now, this.#sequence);
  }

  /** Unordered key: the order of reports would betray who reported after whom. */
  newReportId(): string {
    return uuidV4(this.platform.random(16));
  }

  randomBytes(count: number): Uint8Array {
    return this.platform.random(count);
  }

  /**
   * Announces what happened; every job that listens is enqueued in this transaction. Ids only, never content. What
   * follows is work of the house: who caused it may see less of the other room than it must reach.
   */
  async emit(event: string, ids: Record<string, string>): Promise<void> {
    for (const task of this.platform.events.get(event) ?? [])
      await enqueue(this.#tx, task, this.#job(ids, SYSTEEM));
  }

  async enqueue(task: string, ids: Record<string, string>, at?: Instant, key?: string): Promise<void> {
    await enqueue(this.#tx, task, this.#job(ids, this.actor.accountId), at, key);
  }

  #job(ids: Record<string, string>, actorId: string): JobPayload {
    return { gemeenteId: this.gemeenteId, actorId, traceId: this.traceId, ids };
  }

  /** Who did what to which record; codes and ids only. */
  audit(entry: AuditEntry): void {
    this.#audit.push(entry);
  }

  /** Personal data of these subjects is being processed; one row each (bron: Logboek Dataverwerkingen 1.0). */
  process(activity: string, subjectIds: readonly string[]): void {
    for (const subjectId of subjectIds) this.#processing.push({ activity, subjectId });
  }

  /** A countable event; survives the destruction of the record it came from. */
  count(telfeit: Telfeit): void {
    this.#telfeiten.push(telfeit);
  }

  decide(decision: Decision): void {
    this.#decisions.push(decision);
  }

  setting<T>(definition: SettingDefinition<T>): Promise<T> {
    return settingAt(this.#tx, this.gemeenteId, definition, this.today);
  }

  /** Several settings in one question, under the names that the caller gives them. */
  settings<D extends Record<string, SettingDefinition<unknown>>>(definitions: D) {
    return settingsAt(this.#tx, this.gemeenteId, definitions, this.today);
  }

  /**
   * Runs a part that may fail without taking the rest along: what it wrote, logged and counted is undone and the error
   * is handed back. One part at a time; a database that is away is no failing part and throws.
   */
  async attempt<R>(run: () => Promise<R>): Promise<{ ok: true; value: R } | { ok: false; error: unknown }> {
    const lists: unknown[][] = [
      this.#audit,
      this.#processing,
      this.#decisions,
      this.#telfeiten,
      this.#after,
      this.keys.destroyed,
    ];
    const lengths = lists.map((list) => list.length);
    await sql`savepoint poging`.execute(this.#tx);
    try {
      const value = await run();
      await sql`release savepoint poging`.execute(this.#tx);
      return { ok: true, value };
    } catch (error) {
      if (isDatabaseAway(error)) throw error;
      await sql`rollback to savepoint poging`.execute(this.#tx);
      await sql`release savepoint poging`.execute(this.#tx);
      for (const [i, list] of lists.entries()) list.length = lengths[i]!;
      return { ok: false, error };
    }
  }

  /** Runs when the transaction has committed, e.g. to remember something in memory. */
  afterCommit(action: () => void): void {
    this.#after.push(action);
  }

  /** @internal Writes the logs as the last statements before commit: if a log fails, the work fails. */
  async flush(): Promise<void> {
    await flushAudit(this.#tx, this, this.#audit);
    await flushProcessing(this.#tx, this, this.#processing);
    await flushDecisions(this.#tx, this, this.#decisions);
    await flushTelfeiten(this.#tx, this, this.#telfeiten);
    await flushDestroyed(this.#tx, this, this.keys.destroyed);
  }

  /** @internal */
  committed(): void {
    for (const action of this.#after) action();
    this.#tellOutside();
  }

  /** The database has it; the line outside may fail, and is then added by the job that compares the two. */
  #tellOutside(): void {
    if (this.keys.destroyed.length === 0) return;
    try {
      this.platform.outside?.journal.append(
        this.keys.destroyed.map((id) => ({ gemeenteId: this.gemeenteId, id, op: this.now })),
      );
    } catch (error) {
      logLine({ soort: 'fout', naam: 'vernietigingsjournaal', code: (error as NodeJS.ErrnoException).code });
    }
  }

  /** @internal Refusals are the decisions that matter most, and they roll the work back. */
  get refusals(): Decision[] {
    return this.#decisions.filter((d) => !d.besluit);
  }
}

/** Opens a unit of work, runs it and commits; any error rolls everything back. */
export async function inWork<R>(
  platform: Platform,
  actor: Actor,
  traceId: string,
  run: (work: Work) => Promise<R>,
): Promise<R> {
  let opened: Work | undefined;
  try {
    const result = await platform.db.transaction().execute(async (tx) => {
      await setScope(tx, actor);
      const tenant = await platform.keys.tenant(tx, actor.gemeenteId);
      const work = new Work(platform, tx, actor, new WorkKeys(tx, tenant), platform.clock(), traceId);
      work.afterCommit(() => platform.keys.remember(tenant));
      opened = work;
      const value = await run(work);
      await work.flush();
      return value;
    });
    opened?.committed();
    return result;
  } catch (error) {
    if (opened && opened.refusals.length > 0) await writeRefusals(platform, opened);
    throw error;
  }
}

async function writeRefusals(platform: Platform, work: Work): Promise<void> {
  await platform.db.transaction().execute(async (tx) => {
    await setScope(tx, work.actor);
    await flushDecisions(tx, work, work.refusals);
  });
}

/** Row security reads these settings; they end with the transaction. */
async function setScope(tx: Transaction<unknown>, actor: Actor): Promise<void> {
  const teams = `{${actor.teams.map((t) => JSON.stringify(t)).join(',')}}`;
  await sql`select set_config('baken.gemeente', ${String(actor.gemeenteId)}, true),
                   set_config('baken.actor', ${actor.accountId}, true),
                   set_config('baken.rol', ${actor.rol}, true),
                   set_config('baken.teams', ${teams}, true)`.execute(tx);
}

/** UUID version 4 (RFC 9562): all random. */
function uuidV4(bytes: Buffer): string {
  return marked(bytes, 0x40);
}

/** UUID version 7: milliseconds, then a counter, so that what one unit of work makes keeps its order. */
function uuidV7(bytes: Buffer, now: Instant, sequence: number): string {
  bytes.writeUIntBE(Temporal.Instant.from(now).epochMilliseconds, 0, 6);
  bytes.writeUInt16BE(sequence & 0x0fff, 6);
  return marked(bytes, 0x70);
}

function marked(bytes: Buffer, version: number): string {
  bytes[6] = (bytes[6]! & 0x0f) | version;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
