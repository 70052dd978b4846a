import { fork, type ChildProcess } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { logLine } from '../log.ts';
import type { Document, Grafiek, PdfNorm, Plaat } from './contract.ts';
import type { Antwoord, Vraag } from './vraag.ts';

export interface DrukkerijOpties {
  /** Milliseconds one document may take. */
  tijd?: number;
  /** Documents after which the child is replaced: the compiler keeps a little of each. */
  perKind?: number;
  /** Resident bytes of the child above which it is replaced after its document. */
  geheugen?: number;
}

const WERKER = new URL('./werker.ts', import.meta.url);
const IDLE = 60_000;

/** A document could not be made: the compiler refused it, or it took too long. */
export class NietGezet extends Error {}

/**
 * The printing works: one child process that typesets one document at a time and is replaced every few hundred.
 * Questions wait in a row; a child that dies or takes too long costs its own document only.
 */
export class Drukkerij {
  readonly #tijd: number;
  readonly #perKind: number;
  readonly #geheugen: number;
  #kind: ChildProcess | null = null;
  #gemaakt = 0;
  #rij: Promise<unknown> = Promise.resolve();
  #rust: NodeJS.Timeout | null = null;

  constructor(opties: DrukkerijOpties = {}) {
    this.#tijd = opties.tijd ?? 60_000;
    this.#perKind = opties.perKind ?? 200;
    this.#geheugen = opties.geheugen ?? 600 * 1024 * 1024;
  }

  async pdf(document: Document, norm: PdfNorm): Promise<Uint8Array> {
    return (await this.#vraag({ wat: 'pdf', document, norm })) as Uint8Array;
  }

  async plaat(plaat: Plaat, norm: PdfNorm): Promise<Uint8Array> {
    return (await this.#vraag({ wat: 'plaat', plaat, norm })) as Uint8Array;
  }

  async docx(document: Document): Promise<Uint8Array> {
    return (await this.#vraag({ wat: 'docx', document })) as Uint8Array;
  }

  /** The chart as SVG of its own: letters are outlines, as a picture has no fonts of the page. */
  async grafiek(grafiek: Grafiek): Promise<string> {
    return (await this.#vraag({ wat: 'grafiek', grafiek })) as string;
  }

  close(): void {
    if (this.#rust) clearTimeout(this.#rust);
    this.#kind?.kill('SIGKILL');
    this.#kind = null;
  }

  #vraag(vraag: Vraag): Promise<Uint8Array | string> {
    const beurt = this.#rij.then(() => this.#zet(vraag));
    this.#rij = beurt.catch(() => undefined);
    return beurt;
  }

  async #zet(vraag: Vraag): Promise<Uint8Array | string> {
    const kind = this.#neem();
    const antwoord = await antwoordVan(kind, vraag, this.#tijd);
    this.#gemaakt += 1;
    const vol = 'geheugen' in antwoord && antwoord.geheugen > this.#geheugen;
    if (vol || this.#gemaakt >= this.#perKind || !kind.connected) this.close();
    else this.#laatRusten(kind);
    if ('fout' in antwoord) {
      logLine({ soort: 'fout', wat: 'document-niet-gezet', reden: redenZonderWoorden(antwoord.fout) });
      throw new NietGezet(redenZonderWoorden(antwoord.fout));
    }
    return antwoord.resultaat;
  }

  #neem(): ChildProcess {
    if (this.#rust) clearTimeout(this.#rust);
    if (this.#kind?.connected) {
      this.#kind.ref();
      this.#kind.channel?.ref();
      return this.#kind;
    }
    this.#gemaakt = 0;
    this.#kind = start();
    return this.#kind;
  }

  /** A waiting child keeps no program from ending, and leaves after a minute of nothing to do. */
  #laatRusten(kind: ChildProcess): void {
    kind.unref();
    kind.channel?.unref();
    this.#rust = setTimeout(() => this.close(), IDLE).unref();
  }
}

/** The one of this process. */
export const drukkerij = new Drukkerij();

function start(): ChildProcess {
  const file = fileURLToPath(WERKER);
  const platform = dirname(dirname(file));
  const modules = fileURLToPath(import.meta.resolve('docx')).replace(/node_modules.*$/, 'node_modules');
  const kind = fork(file, {
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [
      '--permission',
      '--allow-addons',
      `--allow-fs-read=${platform}`,
      `--allow-fs-read=${modules}`,
      '--disable-warning=SecurityWarning',
    ],
  });
  // Without a listener an error of the channel would end the process; the question that waits hears of it by `exit`.
  kind.on('error', () => kind.kill('SIGKILL'));
  return kind;
}

/** The compiler quotes the text it stumbled on; that may be anybody's name and stays out of the log. */
const redenZonderWoorden = (fout: string): string => fout.replaceAll(/`[^`]*`/g, '…').slice(0, 300);

function antwoordVan(kind: ChildProcess, vraag: Vraag, tijd: number): Promise<Antwoord> {
  return new Promise((resolve) => {
    const klaar = (antwoord: Antwoord): void => {
      clearTimeout(timer);
      kind.off('message', klaar);
      kind.off('exit', weg);
      resolve(antwoord);
    };
    const weg = (): void => klaar({ fout: 'the process that typesets ended' });
    const timer = setTimeout(() => {
      kind.kill('SIGKILL');
      klaar({ fout: `not ready within ${tijd} ms` });
    }, tijd);
    kind.on('message', klaar);
    kind.once('exit', weg);
    // A child that is gone already says so here, and not as a fault of the whole process.
    kind.send(vraag, (fout) => fout && weg());
  });
}
