import type { KeyObject } from 'node:crypto';
import {
  readRestoreLine,
  readSealLine,
  restoreHolds,
  rootOf,
  sealHolds,
  splitHashes,
  beginOf,
  type Seal,
} from './seal.ts';
import { ROW_COLUMNS, rowHash, type AuditRow } from './row.ts';

/** What is wrong, and with which row or seal. */
export interface Finding {
  soort:
    | 'gewijzigd'
    | 'verwisseld'
    | 'verwijderd'
    | 'ingevoegd'
    | 'zegel-vervalst'
    | 'zegel-ontbreekt'
    | 'afgekapt';
  /** Seal the finding belongs to. */
  zegel?: number;
  /** Id of the audit row. */
  rij?: string;
  /** Id of the row it was swapped with. */
  met?: string;
}

export interface Outcome {
  gemeenteId: number;
  zegels: number;
  rijen: number;
  /** Young rows that still wait for their seal. */
  wachtend: number;
  bevindingen: Finding[];
}

/** Runs one statement; the verifier needs nothing else of a database. */
export type Query = <R>(text: string, values: unknown[]) => Promise<R[]>;

export interface VerifyOptions {
  query: Query;
  gemeenteId: number;
  publicKey: KeyObject;
  /** Moment in UTC, ISO 8601. */
  now: string;
  /** Seals that were kept outside, one JSON line each. */
  outside?: readonly string[];
  /** Whether a waiting row carries the mark of Baken; without the key of the marks an old waiting row is a finding. */
  marked?: (row: AuditRow) => boolean;
}

/** A row waits a minute for its seal; after two it was put there by somebody else, or the worker stands still. */
const WAIT = 2 * 60_000;
/** Audit rows are kept for three years; then whole seals lose their rows but keep their place in the chain. */
const KEPT = 3 * 365 * 24 * 60 * 60_000;
/** Beyond this many altered rows it no longer helps to know which changed places. */
const MAX_SWAPS = 500;
const SEALS_AT_ONCE = 200;

interface SealRow {
  nummer: string | number;
  tijd: string;
  rij_ids: string[];
  rij_hashes: Buffer;
  wortel: Buffer;
  vorige: Buffer;
  keten: Buffer;
  handtekening: Buffer;
}

interface Altered {
  row: AuditRow;
  sealed: Buffer;
  zegel: number;
}

/** Recomputes everything from the rows up: hash, Merkle root, chain and signature, and compares with what was kept outside. */
export async function verifyAudit(options: VerifyOptions): Promise<Outcome> {
  const run = new Run(options);
  await run.seals();
  run.swaps();
  await run.waiting();
  run.outside();
  return run.outcome;
}

class Run {
  readonly #o: VerifyOptions;
  readonly outcome: Outcome;
  readonly #altered: Altered[] = [];
  readonly #chains = new Map<number, string>();
  #before: { nummer: number; keten: Buffer };

  constructor(options: VerifyOptions) {
    this.#o = options;
    this.outcome = { gemeenteId: options.gemeenteId, zegels: 0, rijen: 0, wachtend: 0, bevindingen: [] };
    this.#before = { nummer: 0, keten: beginOf(options.gemeenteId) };
  }

  #say(finding: Finding): void {
    this.outcome.bevindingen.push(finding);
  }

  async seals(): Promise<void> {
    for (;;) {
      const batch = await this.#o.query<SealRow>(
        `select nummer, to_char(tijd at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as tijd, rij_ids::text[] as rij_ids, rij_hashes, wortel, vorige, keten, handtekening
           from platform.auditzegel where gemeente_id = $1 and nummer > $2 order by nummer limit $3`,
        [this.#o.gemeenteId, this.#before.nummer, SEALS_AT_ONCE],
      );
      for (const row of batch) await this.#seal(row);
      if (batch.length < SEALS_AT_ONCE) return;
    }
  }

  async #seal(row: SealRow): Promise<void> {
    const nummer = Number(row.nummer);
    for (let gone = this.#before.nummer + 1; gone < nummer; gone += 1)
      this.#say({ soort: 'zegel-ontbreekt', zegel: gone });
    const seal: Seal = { ...row, gemeenteId: this.#o.gemeenteId, nummer };
    const hashes = splitHashes(row.rij_hashes);
    // After a gap the chain cannot be followed; the seal itself can still be judged.
    const vorige = nummer === this.#before.nummer + 1 ? this.#before.keten : seal.vorige;
    const whole = hashes.length === row.rij_ids.length && rootOf(hashes).equals(seal.wortel);
    if (!whole || !sealHolds(seal, vorige, this.#o.publicKey))
      this.#say({ soort: 'zegel-vervalst', zegel: nummer });
    await this.#rows(nummer, seal.tijd, row.rij_ids, hashes);
    this.#chains.set(nummer, seal.keten.toString('hex'));
    this.#before = { nummer, keten: seal.keten };
    this.outcome.zegels += 1;
  }

  async #rows(zegel: number, tijd: string, ids: string[], hashes: readonly Buffer[]): Promise<void> {
    const rows = await this.#o.query<AuditRow>(
      `select ${ROW_COLUMNS} from platform.audit where gemeente_id = $1 and id = any($2::uuid[])`,
      [this.#o.gemeenteId, ids],
    );
    const found = new Map(rows.map((r) => [r.id, r]));
    if (rows.length === 0 && before(tijd, this.#o.now, KEPT)) return;
    for (const [i, id] of ids.entries()) {
      const row = found.get(id);
      const sealed = hashes[i];
      if (!row) this.#say({ soort: 'verwijderd', zegel, rij: id });
      else if (!sealed?.equals(rowHash(row)) || !row.hash.equals(sealed))
        this.#altered.push({ row, sealed: sealed ?? Buffer.alloc(0), zegel });
    }
    this.outcome.rijen += rows.length;
  }

  /** Two altered rows of which each fits the other's place were swapped; the rest was changed. */
  swaps(): void {
    const others = this.#altered.length > MAX_SWAPS ? [] : this.#altered;
    for (const { row, zegel } of this.#altered) {
      const origin = others.find((o) => o.row.id !== row.id && rowHash(row, o.row.id).equals(o.sealed));
      this.#say(
        origin
          ? { soort: 'verwisseld', zegel, rij: row.id, met: origin.row.id }
          : { soort: 'gewijzigd', zegel, rij: row.id },
      );
    }
  }

  /** Rows that no seal covers: young ones wait, marked ones wait for a worker that stands still, the others are strangers. */
  async waiting(): Promise<void> {
    const rows = await this.#o.query<AuditRow & { wacht: boolean }>(
      `with verzegeld as materialized (select unnest(rij_ids) as id from platform.auditzegel where gemeente_id = $1)
       select ${ROW_COLUMNS}, exists (select from platform.audit_open o where o.gemeente_id = a.gemeente_id and o.audit_id = a.id) as wacht
         from platform.audit a where a.gemeente_id = $1 and a.id not in (select id from verzegeld) order by a.tijd, a.id`,
      [this.#o.gemeenteId],
    );
    for (const row of rows) {
      const mark = this.#o.marked?.(row);
      const young = !before(`${row.tijd}Z`, this.#o.now, WAIT);
      if (row.wacht && (mark ?? young)) this.outcome.wachtend += 1;
      else this.#say({ soort: 'ingevoegd', rij: row.id });
    }
  }

  /** A tail that was cut off leaves no trace inside: what was kept outside knows better. */
  outside(): void {
    for (const kept of this.#keptSeals()) {
      const here = this.#chains.get(kept.nummer);
      if (here === undefined) this.#say({ soort: 'afgekapt', zegel: kept.nummer });
      else if (here !== kept.keten.toString('hex'))
        this.#say({ soort: 'zegel-vervalst', zegel: kept.nummer });
    }
  }

  /** The seals kept outside, without those that a restore gave up; only our key can say that there was one. */
  #keptSeals(): Iterable<Seal> {
    const kept = new Map<number, Seal>();
    for (const line of this.#o.outside ?? []) {
      const restored = readRestoreLine(line);
      if (restored === undefined) {
        const seal = readSealLine(line);
        if (seal.gemeenteId === this.#o.gemeenteId) kept.set(seal.nummer, seal);
      } else if (restored.gemeenteId === this.#o.gemeenteId && restoreHolds(restored, this.#o.publicKey)) {
        for (const nummer of kept.keys()) if (nummer > restored.nummer) kept.delete(nummer);
      }
    }
    return kept.values();
  }
}

/** Whether a moment lies more than so many milliseconds before another. */
const before = (tijd: string, than: string, by: number): boolean =>
  Temporal.Instant.from(tijd).epochMilliseconds < Temporal.Instant.from(than).epochMilliseconds - by;

const words: Record<Finding['soort'], (f: Finding) => string> = {
  gewijzigd: (f) => `rij ${f.rij} is gewijzigd nadat zegel ${f.zegel} gezet was`,
  verwisseld: (f) => `rij ${f.rij} is verwisseld met rij ${f.met}`,
  verwijderd: (f) => `rij ${f.rij} is verwijderd; zegel ${f.zegel} noemt haar nog`,
  ingevoegd: (f) => `rij ${f.rij} is ingevoegd buiten Baken om: zij heeft geen zegel`,
  'zegel-vervalst': (f) => `zegel ${f.zegel} klopt niet met zijn rijen, zijn voorganger of zijn handtekening`,
  'zegel-ontbreekt': (f) => `zegel ${f.zegel} ontbreekt`,
  afgekapt: (f) => `het log is afgekapt: zegel ${f.zegel} is buiten bewaard, maar bestaat hier niet meer`,
};

/** One finding as a sentence for the person at the terminal. */
export const saySoort = (f: Finding): string => words[f.soort](f);
