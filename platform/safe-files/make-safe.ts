import { collect, startWorker, watchMemory, type Child } from './child.ts';
import { readAnswer, type GeenWeergave, type VeiligResultaat } from './answer.ts';

export interface SafeFilesOptions {
  /** Milliseconds a file may take. */
  tijd?: number;
  /** Resident bytes of the child. 50 million pixels of progressive JPEG were measured at 311 MB, so 256 is too few. */
  geheugen?: number;
  /** Children at work at once. */
  tegelijk?: number;
  /** The program that does the work. */
  werker?: URL;
}

const WORKER = new URL('./worker.ts', import.meta.url);
const WATCH_EVERY = 50;
const SPARE_LIVES = 60_000;

/** Runs files through processes that are killed at their limits, one file per process, with one warm spare. */
export class SafeFiles {
  readonly #tijd: number;
  readonly #geheugen: number;
  readonly #tegelijk: number;
  readonly #werker: URL;
  readonly #living = new Set<Child>();
  readonly #waiting: (() => void)[] = [];
  #busy = 0;
  #spare: Child | null = null;
  #spareTimer: NodeJS.Timeout | null = null;
  #closed = false;

  constructor(options: SafeFilesOptions = {}) {
    this.#tijd = options.tijd ?? 10_000;
    this.#geheugen = options.geheugen ?? 512 * 1024 * 1024;
    this.#tegelijk = options.tegelijk ?? 2;
    this.#werker = options.werker ?? WORKER;
  }

  /**
   * Inspects the file and, of an image, makes a new one without metadata. Never throws on a file:
   * what cannot be made safe comes back with a reason and stays a quarantined original.
   */
  async makeSafe(bytes: Uint8Array, naam: string): Promise<VeiligResultaat> {
    if (this.#closed) throw new Error('SafeFiles is closed');
    while (this.#busy >= this.#tegelijk) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#busy++;
    try {
      return await this.#run(this.#take(), bytes, naam);
    } finally {
      this.#busy--;
      this.#waiting.shift()?.();
    }
  }

  /** Ends every child; files under way come back as `afgebroken`. */
  close(): void {
    this.#closed = true;
    if (this.#spareTimer) clearTimeout(this.#spareTimer);
    for (const child of this.#living) child.kill('SIGKILL');
  }

  #take(): Child {
    const ready = this.#spare;
    this.#spare = null;
    return ready && ready.exitCode === null && ready.signalCode === null ? ready : this.#spawn();
  }

  /** Starting Node and libvips takes longer than most photos, so the next child starts while this one works. */
  #warm(): void {
    if (this.#closed || this.#spare) return;
    const child = this.#spawn();
    this.#spare = child;
    keepsAlive(child, false);
    if (this.#spareTimer) clearTimeout(this.#spareTimer);
    this.#spareTimer = setTimeout(() => {
      if (this.#spare === child) this.#spare = null;
      child.kill('SIGKILL');
    }, SPARE_LIVES).unref();
  }

  #spawn(): Child {
    const child = startWorker(this.#werker);
    this.#living.add(child);
    child.once('close', () => this.#living.delete(child));
    return child;
  }

  async #run(child: Child, bytes: Uint8Array, naam: string): Promise<VeiligResultaat> {
    keepsAlive(child, true);
    let stopped: GeenWeergave | null = null;
    const stop = (reden: GeenWeergave): void => {
      stopped ??= reden;
      child.kill('SIGKILL');
    };
    const timer = setTimeout(() => stop('te-lang'), this.#tijd);
    const watch = setInterval(
      () => void watchMemory(child, this.#geheugen, () => stop('te-veel-geheugen')),
      WATCH_EVERY,
    );
    try {
      const output = collect(child, () => stop('afgebroken'));
      child.stdin.write(`${JSON.stringify(naam)}\n`);
      child.stdin.end(bytes);
      this.#warm();
      const result = await output;
      return stopped === null ? readAnswer(result) : { inspectie: null, veilig: null, reden: stopped };
    } finally {
      clearTimeout(timer);
      clearInterval(watch);
      child.kill('SIGKILL');
    }
  }
}

/** A waiting spare must not keep a command-line program from ending; its pipes count as much as the process. */
function keepsAlive(child: Child, alive: boolean): void {
  for (const handle of [child, child.stdin, child.stdout] as unknown as { ref(): void; unref(): void }[]) {
    if (alive) handle.ref();
    else handle.unref();
  }
}
