import { collect, startWorker, watchMemory } from './child.ts';
import { readDocumentAnswer, type LeesReden, type LeesResultaat } from './document-answer.ts';

export interface DocumentLimits {
  /** Milliseconds a document may take. */
  tijd?: number;
  /** Resident bytes of the child. */
  geheugen?: number;
  /** The program that does the work. */
  werker?: URL;
}

const WORKER = new URL('./read-worker.ts', import.meta.url);
const WATCH_EVERY = 50;
/** Documents read at once; the next waits for its turn. */
const TEGELIJK = 2;
const turns = { busy: 0, waiting: [] as (() => void)[] };

/**
 * Reads a .docx, .xlsx, .md or .txt into headings, text and tables, in a process of its own that is killed at its limits.
 * Never throws on a file: what cannot be read comes back with a reason.
 */
export async function readDocument(
  bytes: Uint8Array,
  naam: string,
  { tijd = 15_000, geheugen = 512 * 1024 * 1024, werker = WORKER }: DocumentLimits = {},
): Promise<LeesResultaat> {
  while (turns.busy >= TEGELIJK) await new Promise<void>((resolve) => turns.waiting.push(resolve));
  turns.busy += 1;
  const child = startWorker(werker);
  let stopped: LeesReden | null = null;
  const stop = (reden: LeesReden): void => {
    stopped ??= reden;
    child.kill('SIGKILL');
  };
  const timer = setTimeout(() => stop('te-lang'), tijd);
  const watch = setInterval(
    () => void watchMemory(child, geheugen, () => stop('te-veel-geheugen')),
    WATCH_EVERY,
  );
  try {
    const output = collect(child, () => stop('afgebroken'));
    child.stdin.write(`${JSON.stringify(naam)}\n`);
    child.stdin.end(bytes);
    const result = await output;
    return stopped === null ? readDocumentAnswer(result) : { blokken: null, reden: stopped };
  } finally {
    clearTimeout(timer);
    clearInterval(watch);
    child.kill('SIGKILL');
    turns.busy -= 1;
    turns.waiting.shift()?.();
  }
}
