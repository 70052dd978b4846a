import { setTimeout as sleep } from 'node:timers/promises';
import {
  PostbusFout,
  type BerichtMeta,
  type MailBron,
  type PostbusFoutCode,
  type PostbusStand,
  type Verwerk,
} from './port.ts';

/** Messages between two times that the position is kept: what a cut connection makes the sink see again. */
const PAGE = 50;

export interface ReadOptions {
  stand: PostbusStand | null;
  verwerk: Verwerk;
  /** Keeps the position; called after every page. */
  bewaarStand: (stand: PostbusStand) => Promise<void>;
  /** A message that could not be taken over; it stays on the server and stays open. */
  mislukt?: (meta: BerichtMeta, error: unknown) => void;
  signal?: AbortSignal;
}

/**
 * Hands every message above the position over, once each in this pass, and the open ones again.
 * A message that fails never holds up the next one. Nothing is removed here.
 */
export async function readMailbox(bron: MailBron, options: ReadOptions): Promise<PostbusStand> {
  let stand = samePlace(bron, options.stand);
  const uids = await bron.list(stand.hoogste, stand.open);
  // Open messages that are gone from the server are nobody's any more.
  const present = new Set(uids);
  stand = { ...stand, open: stand.open.filter((uid) => present.has(uid)) };
  for (let at = 0; at < uids.length; at += PAGE) {
    options.signal?.throwIfAborted();
    stand = await readPage(bron, uids.slice(at, at + PAGE), stand, options);
    await options.bewaarStand(stand);
  }
  return stand;
}

/** Another uidvalidity means that all numbers are new: everything is handed over again and the sink recognises it. */
function samePlace(bron: MailBron, stand: PostbusStand | null): PostbusStand {
  return stand?.uidvalidity === bron.uidvalidity
    ? stand
    : { uidvalidity: bron.uidvalidity, hoogste: 0, open: [] };
}

async function readPage(
  bron: MailBron,
  uids: readonly number[],
  stand: PostbusStand,
  options: ReadOptions,
): Promise<PostbusStand> {
  const left = new Set(uids);
  for await (const { meta, ruw } of bron.fetch(uids)) {
    if (!left.has(meta.uid)) continue; // a server may volunteer other messages, or the same twice
    if (await taken(ruw, meta, options)) left.delete(meta.uid);
  }
  // What the server left out may be gone or may have been forgotten: it stays open, and the next list tells.
  const open = new Set([...stand.open.filter((uid) => !uids.includes(uid)), ...left]);
  const hoogste = Math.max(stand.hoogste, ...uids);
  return { uidvalidity: stand.uidvalidity, hoogste, open: [...open].toSorted((a, b) => a - b) };
}

async function taken(ruw: Uint8Array | null, meta: BerichtMeta, options: ReadOptions): Promise<boolean> {
  try {
    if (ruw === null) throw new PostbusFout('grootte');
    await options.verwerk(ruw, meta);
    return true;
  } catch (error) {
    options.mislukt?.(meta, error);
    return false;
  }
}

export interface FollowOptions extends Omit<ReadOptions, 'signal'> {
  verbind: () => Promise<MailBron>;
  /** After every complete pass, with what then is open; and after every failure. */
  meld: (
    toestand: { soort: 'gelezen'; open: number[] } | { soort: 'fout'; code: PostbusFoutCode; wacht: number },
  ) => void;
  /** Milliseconds between looks when the server announces nothing. */
  tussenpoos?: number;
  signal: AbortSignal;
}

const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 5 * 60_000;
/** A refused password is not asked for again at once: many servers lock the account. */
const REFUSED_PAUSE = 15 * 60_000;

/** Follows one folder until the signal: read, wait for mail, read; after a failure connect again, ever later. */
export async function followMailbox(options: FollowOptions): Promise<void> {
  let stand = options.stand;
  let failures = 0;
  const keep = async (next: PostbusStand): Promise<void> => {
    await options.bewaarStand(next);
    stand = next;
  };
  while (!options.signal.aborted) {
    try {
      await followOnce(
        options,
        () => stand,
        keep,
        () => (failures = 0),
      );
    } catch (error) {
      if (options.signal.aborted) return;
      const code = error instanceof PostbusFout ? error.code : 'onderbroken';
      const wacht = pause(code, failures++);
      options.meld({ soort: 'fout', code, wacht });
      await sleep(wacht, undefined, { signal: options.signal }).catch(() => {});
    }
  }
}

async function followOnce(
  options: FollowOptions,
  current: () => PostbusStand | null,
  bewaarStand: (stand: PostbusStand) => Promise<void>,
  succeeded: () => void,
): Promise<void> {
  const bron = await options.verbind();
  const hangUp = (): void => void bron.close().catch(() => {});
  options.signal.addEventListener('abort', hangUp, { once: true });
  try {
    while (!options.signal.aborted) {
      const { open } = await readMailbox(bron, { ...options, stand: current(), bewaarStand });
      succeeded();
      options.meld({ soort: 'gelezen', open });
      await bron.wait(options.tussenpoos ?? 5 * 60_000, options.signal);
    }
  } finally {
    options.signal.removeEventListener('abort', hangUp);
    await bron.close().catch(() => {});
  }
}

/** Doubling, with a random part so that many mailboxes do not call a recovering server in one moment. */
function pause(code: PostbusFoutCode, failures: number): number {
  const base =
    code === 'aanmelden' ? REFUSED_PAUSE : Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.min(failures, 12));
  const spread = crypto.getRandomValues(new Uint16Array(1))[0]! / 65_536;
  return Math.round(base * (0.75 + spread / 2));
}
