import type { Endpoint, Problem, Shape } from '#platform/contract.ts';
import { ApiProblem, call, isAway } from '../api.ts';
import { confirmed } from '../connection.ts';
import { createStore } from '../store.ts';

export type SaveState = 'bewaard' | 'wijzigt' | 'bezig' | 'wacht' | 'botsing' | 'geweigerd';

export interface SaveNow {
  value: string;
  state: SaveState;
  /** After a 412: the text that stands now. Mine stays in `value`. */
  theirs: string | null;
  problem: Problem | null;
}

export interface SaverOptions {
  /** PUT or PATCH of the record; its body is `{ [field]: text }`. */
  endpoint: Endpoint<never> | Endpoint;
  /** GET of the same record, to see the other text after a 412. */
  read: Endpoint<never> | Endpoint;
  params: Record<string, string>;
  field: string;
  /** As it was read, with its version. */
  value: string;
  version: number;
}

interface Loose extends Shape {
  params: Record<string, string>;
  body: unknown;
  result: Record<string, string>;
}

/** What the server has, as far as is known. */
interface Truth {
  text: string;
  version: number;
}

/** Keeps one text of one record equal to the server's, and never loses what was typed. */
export class Saver {
  readonly now;
  readonly #options: SaverOptions;
  #truth: Truth;
  /** Set after a 412 until a text is chosen. */
  #conflict: Truth | null = null;

  constructor(options: SaverOptions) {
    this.#options = options;
    this.#truth = { text: options.value, version: options.version };
    this.now = createStore<SaveNow>({ value: options.value, state: 'bewaard', theirs: null, problem: null });
  }

  readonly change = (value: string): void => {
    const waits = this.#conflict || this.now.get().state === 'bezig';
    this.now.set((now) => ({ ...now, value, state: waits ? now.state : 'wijzigt' }));
  };

  /** Chooses a text after a 412; it is saved over the version that stands now. */
  readonly resolve = (value: string): void => {
    if (this.#conflict) this.#truth = this.#conflict;
    this.#conflict = null;
    const state = value === this.#truth.text ? 'bewaard' : 'wijzigt';
    this.now.set({ value, state, theirs: null, problem: null });
  };

  readonly save = async (): Promise<void> => {
    const { value, state } = this.now.get();
    if (state === 'bezig' || this.#conflict) return;
    if (value === this.#truth.text) return this.#mark('bewaard');
    this.#mark('bezig');
    try {
      this.#truth = { text: value, version: await this.#put(value) };
      confirmed();
      this.#mark(this.now.get().value === value ? 'bewaard' : 'wijzigt');
    } catch (fault) {
      if (!(fault instanceof ApiProblem)) throw fault;
      await this.#afterRefusal(fault);
    }
  };

  /** Takes over a newer text from the server while nothing of ours is under way. */
  adopt(value: string, version: number): void {
    if (version <= this.#truth.version || this.now.get().state !== 'bewaard') return;
    this.#truth = { text: value, version };
    this.now.set((now) => ({ ...now, value }));
  }

  #mark(state: SaveState, problem: Problem | null = null): void {
    this.now.set((now) => ({ ...now, state, problem }));
  }

  async #put(text: string): Promise<number> {
    const { endpoint, params, field } = this.#options;
    const ask = { params, body: { [field]: text }, version: this.#truth.version };
    const answer = await call(endpoint as Endpoint<Loose>, ask);
    return answer.version ?? this.#truth.version + 1;
  }

  async #afterRefusal(fault: ApiProblem): Promise<void> {
    if (isAway(fault) || fault.status === 401) return this.#mark('wacht');
    if (fault.status !== 412) return this.#mark('geweigerd', fault.problem);
    const current = await this.#read();
    if (!current) return this.#mark('wacht');
    if (current.text === this.#truth.text || current.text === this.now.get().value) {
      // Something else of the record changed: the text itself is still ours.
      this.#truth = current;
      return this.#mark('wijzigt');
    }
    this.#conflict = current;
    this.now.set((now) => ({ ...now, state: 'botsing', theirs: current.text, problem: fault.problem }));
  }

  async #read(): Promise<Truth | null> {
    const { read, params, field } = this.#options;
    try {
      const { data, version } = await call(read as Endpoint<Loose>, { params, body: undefined });
      return { text: data[field] ?? '', version: version ?? 0 };
    } catch (fault) {
      if (fault instanceof ApiProblem) return null;
      throw fault;
    }
  }
}
