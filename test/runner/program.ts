import { spawn, type ChildProcess } from 'node:child_process';
import { checkoutDir } from '#platform/embedded-postgres/index.ts';

const running = new Set<ChildProcess>();

export interface Outcome {
  code: number | null;
  output: string;
}

export interface ProgramOptions {
  env?: Record<string, string | undefined>;
  /** Show what it says while it runs, besides keeping it. */
  show?: boolean;
}

/** Runs a program in the checkout and keeps what it said. */
export function program(command: string, args: string[], options: ProgramOptions = {}): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: checkoutDir,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    let output = '';
    const keep = (part: Buffer) => {
      output += part.toString('utf8');
      if (options.show) process.stdout.write(part);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => (output += error.message));
    child.on('close', (code) => {
      running.delete(child);
      resolve({ code, output });
    });
  });
}

/** Runs a program of the packages on the project's Node. */
export function packageProgram(file: string, args: string[], options: ProgramOptions = {}): Promise<Outcome> {
  return program(process.execPath, [`node_modules/${file}`, ...args], options);
}

/** Stops what still runs; used when the run itself is broken off. */
export function stopPrograms(): void {
  for (const child of running) child.kill('SIGTERM');
}

export const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;
