import path from 'node:path';
import { Worker } from 'node:worker_threads';

/** Runs a task `count` times over `lanes` at once. @returns tasks per second and the 95th percentile in milliseconds. */
export async function measure(
  count: number,
  lanes: number,
  task: () => Promise<unknown>,
): Promise<{ perSecond: number; p95: number }> {
  const times: number[] = [];
  let left = count;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      while (left-- > 0) {
        const t0 = performance.now();
        await task();
        times.push(performance.now() - t0);
      }
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  times.sort((a, b) => a - b);
  return { perSecond: times.length / seconds, p95: times[Math.floor(times.length * 0.95)]! };
}

/** Best of several alternating rounds: what else the machine does then hits both sides alike. */
export async function sideBySide(
  rounds: number,
  ours: () => Promise<{ perSecond: number; p95: number }>,
  baseline: () => Promise<{ perSecond: number; p95: number }>,
) {
  const a: { perSecond: number; p95: number }[] = [];
  const b: { perSecond: number; p95: number }[] = [];
  for (let i = 0; i < rounds; i += 1) {
    b.push(await baseline());
    a.push(await ours());
  }
  const best = (rows: { perSecond: number; p95: number }[]) => ({
    perSecond: Math.max(...rows.map((r) => r.perSecond)),
    p95: Math.min(...rows.map((r) => r.p95)),
  });
  return { ours: best(a), baseline: best(b) };
}

/** One line of the report: the ratio first, since times differ per machine. */
export function report(
  naam: string,
  waarde: number,
  grens: string,
  gehaald: boolean,
  toelichting: string,
): boolean {
  console.log(
    `${gehaald ? 'gehaald ' : 'NIET    '} ${naam.padEnd(58)} ${waarde.toFixed(2)} (grens ${grens})  ${toelichting}`,
  );
  return gehaald;
}

/** A client on a thread of its own, so that asking does not take time from answering. */
export function httpClient(url: string, cookies: string[], lanes: number) {
  const worker = new Worker(path.join(import.meta.dirname, 'client.ts'), {
    workerData: { url, cookies, lanes },
  });
  return {
    run: (count: number) =>
      new Promise<{ perSecond: number; p95: number }>((resolve, reject) => {
        worker.once('message', resolve);
        worker.once('error', reject);
        worker.postMessage(count);
      }),
    close: () => worker.terminate(),
  };
}
