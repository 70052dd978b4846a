import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

/** One report that the server said it had. */
export interface Acknowledged {
  kenmerk: string;
}

export interface Writers {
  /** Everything acknowledged so far. */
  acknowledged: Acknowledged[];
  /** Ends the writers; each finishes what it was doing, so that nothing is left in doubt. */
  finish(): Promise<void>;
  /** Ends them where they are, when the proof has failed already. */
  drop(): void;
}

interface Session {
  cookie: string;
  csrf: string;
}

async function signIn(url: string): Promise<Session> {
  const reply = await fetch(`${url}/api/v1/demo/aanmelden`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ rol: 'medewerker', gemeente: 'papendrecht' }),
  });
  const { csrf } = (await reply.json()) as { csrf: string };
  return { csrf, cookie: reply.headers.get('set-cookie')!.split(';')[0]! };
}

/** People who report without pause, and who try again with the same key until they are told that it arrived. */
export async function startWriters(url: string, count: number): Promise<Writers> {
  const acknowledged: Acknowledged[] = [];
  const running = { on: true, dropped: false };
  const work = Array.from({ length: count }, async (_, writer) => {
    let session = await signIn(url);
    for (let turn = 0; running.on; turn += 1) {
      const key = randomUUID();
      const wat = `Proefmelding ${writer} ${turn}: grijze bestelbus bij loods ${randomUUID()}.`;
      while (!running.dropped) {
        const reply = await report(url, session, key, wat);
        if (reply === 'limiet') session = await again(url, session);
        else if (reply !== 'opnieuw') {
          acknowledged.push({ kenmerk: reply });
          break;
        }
        await sleep(40);
      }
    }
  });
  // A refusal that should not be is told at the end: thrown here it would end the test process and leave Baken running.
  const ended = Promise.allSettled(work);
  return {
    acknowledged,
    finish: async () => {
      running.on = false;
      const failed = (await ended).find((r) => r.status === 'rejected');
      if (failed) throw failed.reason;
    },
    drop: () => {
      running.on = false;
      running.dropped = true;
    },
  };
}

const again = (url: string, session: Session): Promise<Session> => signIn(url).catch(() => session);

/** The number when it was taken in; else whether to try again, or with a new session because this one wrote too much. */
async function report(url: string, { cookie, csrf }: Session, key: string, wat: string): Promise<string> {
  try {
    const reply = await fetch(`${url}/api/v1/meldpunt/intern`, {
      method: 'POST',
      headers: { cookie, 'x-baken-csrf': csrf, 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify({ wat, waar: 'Kwikstaartweg 14' }),
      signal: AbortSignal.timeout(15_000),
    });
    if (reply.status === 201) return ((await reply.json()) as { kenmerk: string }).kenmerk;
    if (reply.status === 429) return 'limiet';
    if (reply.status === 503) return 'opnieuw';
    throw new Error(`a report was answered with ${reply.status}: ${await reply.text()}`);
  } catch (error) {
    // The line was cut: nobody knows whether it arrived, and that is what the key is for.
    if (
      error instanceof TypeError ||
      (error as Error).name === 'TimeoutError' ||
      (error as Error).name === 'AbortError'
    )
      return 'opnieuw';
    throw error;
  }
}

/** How the API answers while something is wrong: each answer with its moment and how long it took. */
export interface Probe {
  answers: { at: number; status: number; ms: number }[];
  finish(): Promise<void>;
}

/** Asks for the session every so often, as an open screen does. */
export async function startProbe(url: string): Promise<Probe> {
  const { cookie } = await signIn(url);
  const answers: Probe['answers'] = [];
  const running = { on: true };
  const work = (async () => {
    while (running.on) {
      const at = performance.now();
      const status = await fetch(`${url}/api/v1/sessie`, {
        headers: { cookie },
        signal: AbortSignal.timeout(5_000),
      }).then(
        (r) => r.status,
        () => 0,
      );
      answers.push({ at, status, ms: performance.now() - at });
      await sleep(100);
    }
  })();
  return {
    answers,
    finish: async () => {
      running.on = false;
      await work;
    },
  };
}
