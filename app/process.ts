import { CannotStart } from '#platform/errors.ts';

// Entry of the three processes of Baken; the supervisor (app/start) or systemd starts one of each.
// Loaded by name: the public process never has the rooms in its memory, and a fault in one is not a fault in all.
const starters = {
  web: async () => (await import('./server.ts')).startWeb,
  werker: async () => (await import('./worker.ts')).startWorkerProcess,
  publiek: async () => (await import('./public.ts')).startPublic,
} as const;

const name = process.argv[2] as keyof typeof starters;
const start = starters[name];
if (!start) throw new CannotStart(`Onbekend proces ${String(process.argv[2])}; kies web, werker of publiek.`);

let stop: (() => Promise<void>) | undefined;
let stopping = false;

async function end(code: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  const patience = setTimeout(() => process.exit(1), 10_000);
  patience.unref();
  await stop?.();
  process.exit(code);
}

// Ctrl-C reaches the whole group; under a supervisor the order of stopping is the supervisor's.
process.on('SIGINT', () => (process.send ? undefined : void end(0)));
process.on('SIGTERM', () => void end(0));
process.on('disconnect', () => void end(0));

try {
  stop = await (await start())(process.env);
  process.send?.('gereed');
} catch (error) {
  if (!(error instanceof CannotStart)) throw error;
  console.error(error.message);
  process.exit(2);
}
