import { systeem } from '#platform/actor.ts';
import type { BerichtMeta, MailBron } from '#platform/connectors/mail/port.ts';
import { followMailbox, readMailbox } from '#platform/connectors/mail/read.ts';
import { logLine } from '#platform/log.ts';
import { inWork, type Platform, type Work } from '#platform/work.ts';
import * as store from '../store/postvak.ts';
import * as mma from './mma.ts';
import { ontvang } from './ontvangen.ts';
import { verbind } from './postvak.ts';

const trace = (): string => crypto.randomUUID().replaceAll('-', '');

/** One mailbox and what is done with its mail: every message in a transaction of its own. */
export class PostvakLezer {
  readonly #platform: Platform;
  readonly #gemeenteId: number;
  readonly #postvak: store.Postvak;

  constructor(platform: Platform, gemeenteId: number, postvak: store.Postvak) {
    this.#platform = platform;
    this.#gemeenteId = gemeenteId;
    this.#postvak = postvak;
  }

  /** One pass over everything that is new. */
  async lees(bron: MailBron): Promise<void> {
    const { open } = await readMailbox(bron, this.#options());
    await this.#gelezen(open);
  }

  /** Reads, waits for mail, reads, until the signal. */
  async volg(signal: AbortSignal): Promise<void> {
    await followMailbox({
      ...this.#options(),
      verbind: () => verbind(this.#postvak),
      meld: (toestand) => {
        const told =
          toestand.soort === 'gelezen'
            ? this.#gelezen(toestand.open)
            : this.#work((work) => store.zetFout(work, this.#postvak.id, toestand.code));
        told.catch((error: unknown) => meldFout(error));
      },
      signal,
    });
  }

  #options() {
    return {
      stand: this.#postvak.stand,
      verwerk: (ruw: Uint8Array, meta: BerichtMeta) => this.#neemOver(ruw, meta),
      bewaarStand: (stand: store.Stand) =>
        this.#work((work) => store.bewaarStand(work, this.#postvak.id, stand)),
      mislukt: (_meta: BerichtMeta, error: unknown) => meldFout(error),
    };
  }

  #neemOver(ruw: Uint8Array, meta: BerichtMeta): Promise<void> {
    return this.#work(async (work) => {
      if (this.#postvak.leesplek === 'mma') await mma.ontvang(work, ruw, meta.ontvangenOp);
      else await ontvang(work, ruw, meta.ontvangenOp);
      await store.noteerOvergenomen(work, this.#postvak.id, meta);
    });
  }

  /** Messages that stay open are a fault that somebody has to look at, however well the rest went. */
  #gelezen(open: readonly number[]): Promise<void> {
    return this.#work((work) =>
      open.length === 0
        ? store.zetGelezen(work, this.#postvak.id)
        : store.zetFout(work, this.#postvak.id, 'berichten-open'),
    );
  }

  #work<R>(run: (work: Work) => Promise<R>): Promise<R> {
    return inWork(this.#platform, systeem(this.#gemeenteId), trace(), run);
  }
}

const meldFout = (error: unknown): void => {
  const { name, code } = error as { name?: string; code?: string };
  logLine({ soort: 'fout', taak: 'meldpunt.postvak', naam: name, code });
};

interface Volger {
  versie: number;
  stop: AbortController;
}

/** The mailboxes that this worker follows; a changed one is followed anew, a stopped one let go. */
const volgers = new Map<string, Volger>();

/** Job, each minute: sees to it that every active mailbox is followed. */
export async function houdPostvakkenBij(work: Work): Promise<void> {
  const actief = (await store.list(work)).filter((p) => p.actief);
  const { platform, gemeenteId } = work;
  work.afterCommit(() => {
    const wanted = new Map(actief.map((p) => [`${gemeenteId}/${p.id}`, p]));
    for (const [key, volger] of volgers) {
      if (!key.startsWith(`${gemeenteId}/`) || wanted.get(key)?.versie === volger.versie) continue;
      volger.stop.abort();
      volgers.delete(key);
    }
    for (const [key, p] of wanted) if (!volgers.has(key)) begin(platform, gemeenteId, key, p);
  });
}

function begin(platform: Platform, gemeenteId: number, key: string, p: store.Postvak): void {
  const volger = { versie: p.versie, stop: new AbortController() };
  volgers.set(key, volger);
  new PostvakLezer(platform, gemeenteId, p)
    .volg(volger.stop.signal)
    .catch((error: unknown) => meldFout(error))
    .finally(() => {
      // Ended by itself: the next minute starts it again.
      if (volgers.get(key) === volger) volgers.delete(key);
    });
}
