import type { Instant } from '#platform/contract.ts';

/** Where one message lies. With the same uidvalidity a uid never comes back for another message (RFC 3501 §2.3.1.1). */
export interface BerichtPlek {
  map: string;
  uidvalidity: string;
  uid: number;
}

export interface BerichtMeta extends BerichtPlek {
  /** Bytes as received; what the server said beforehand may differ. */
  grootte: number;
  /** When the server got it; unlike the Date header not the sender's word. */
  ontvangenOp: Instant | null;
}

/** How far a mailbox folder has been read. Kept by the caller, in the database. */
export interface PostbusStand {
  uidvalidity: string;
  /** Every message up to and including this uid has been handed over, except the open ones. */
  hoogste: number;
  /** Handed over without success, to be tried again. */
  open: number[];
}

/** One opened folder of a mail server. Every method rejects with `PostbusFout` when the connection fails. */
export interface MailBron {
  readonly map: string;
  readonly uidvalidity: string;
  /** Uids above `na` in ascending order, and those of `ook` that still exist. */
  list(na: number, ook: readonly number[]): Promise<number[]>;
  /** Whole raw messages in any order; vanished ones are left out. Too large ones come without bytes. */
  fetch(uids: readonly number[]): AsyncIterable<{ meta: BerichtMeta; ruw: Uint8Array | null }>;
  /** Removes exactly these messages for good. Refuses when the folder is no longer the one they lay in. */
  remove(plekken: readonly BerichtPlek[]): Promise<void>;
  /** Resolves when something may have arrived, at the latest after `milliseconden`. */
  wait(milliseconden: number, signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

/**
 * Takes one message over. Resolving means: committed. Must be idempotent on place and content,
 * since after a cut connection the same message is handed over again.
 */
export type Verwerk = (ruw: Uint8Array, meta: BerichtMeta) => Promise<void>;

export type PostbusFoutCode =
  | 'aanmelden'
  | 'geen-beveiliging'
  | 'grootte'
  | 'map-ontbreekt'
  | 'map-vernieuwd'
  | 'onbereikbaar'
  | 'onderbroken'
  | 'verwijderen-onmogelijk';

/** What went wrong with a mailbox. The message never holds the server's text: that may quote mail or passwords. */
export class PostbusFout extends Error {
  readonly code: PostbusFoutCode;

  constructor(code: PostbusFoutCode, cause?: unknown) {
    super(`postbus: ${code}`, { cause });
    this.code = code;
  }
}
