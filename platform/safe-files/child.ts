import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A process that touches hostile bytes: it reads stdin, writes stdout and may die at any moment. */
export type Child = ChildProcessWithoutNullStreams;

const OUTPUT = 64 * 1024 * 1024;
const HEAP_MB = 256;

/** Everything the child writes until it is gone, up to a maximum. */
export function collect(child: Child, overflow: () => void): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > OUTPUT) overflow();
    else chunks.push(chunk);
  });
  return new Promise((resolve) => {
    child.once('close', () => resolve(Buffer.concat(chunks)));
    if (child.exitCode !== null || child.signalCode !== null) resolve(Buffer.alloc(0));
  });
}

/** The V8 limit does not count what libvips allocates, so the process as a whole is watched (Linux). */
export async function watchMemory(child: Child, limit: number, stop: () => void): Promise<void> {
  const status = await readFile(`/proc/${child.pid}/status`, 'latin1').catch(() => '');
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(status)?.[1];
  if (Number(kilobytes ?? 0) * 1024 > limit) stop();
}

/**
 * Node's permission model refuses network, processes, threads, writing and reading outside the
 * code; the add-on sharp has to be let in. No environment variable crosses over.
 */
export function startWorker(worker: URL): Child {
  const file = fileURLToPath(worker);
  const readable = [dirname(file), dirname(fileURLToPath(import.meta.url)), modulesFolder()];
  const child = spawn(
    process.execPath,
    [
      '--permission',
      '--allow-addons',
      ...readable.map((folder) => `--allow-fs-read=${folder}`),
      `--max-old-space-size=${HEAP_MB}`,
      '--disallow-code-generation-from-strings',
      '--disable-warning=SecurityWarning',
      file,
    ],
    { env: {}, cwd: '/', stdio: ['pipe', 'pipe', 'ignore'], ...unprivileged(file) },
  ) as unknown as Child;
  child.on('error', () => child.kill('SIGKILL'));
  child.stdin.on('error', () => {}); // EPIPE: the child died, which `close` tells
  if (child.pid !== undefined) lowerPriority(child.pid);
  return child;
}

function modulesFolder(): string {
  const entry = fileURLToPath(import.meta.resolve('sharp'));
  return entry.slice(0, entry.lastIndexOf('node_modules') + 'node_modules'.length);
}

function lowerPriority(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Already gone, or not allowed: only courtesy to the web process is lost.
  }
}

const NOBODY = 65_534;

/** As root the child gives up being root, unless the code lies where only root can read it. */
function unprivileged(file: string): { uid?: number; gid?: number } {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return {};
  const readable = [process.execPath, file].every((path) => {
    for (let at = path; at !== dirname(at); at = dirname(at))
      if ((statSync(at).mode & 0o005) === 0) return false;
    return true;
  });
  return readable ? { uid: NOBODY, gid: NOBODY } : {};
}
