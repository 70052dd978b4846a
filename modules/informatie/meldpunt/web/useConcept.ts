import { useEffect, useState } from 'react';
import { ApiProblem, call, isAway } from '#platform/web/api.ts';
import { confirmed, connection } from '#platform/web/connection.ts';
import type { Autosave } from '#platform/web/form/useAutosave.ts';
import { createStore, useStore, type Store } from '#platform/web/store.ts';
import { meldpunt, type ConceptVelden, type Thema } from '../contract.ts';

/** What is filled in while sifting. */
export interface Velden {
  wat: string;
  waar: string;
  thema: Thema | '';
  duiding: string;
}

/** Milliseconds without a key after which the fields are sent. */
const PAUSE = 800;

interface State {
  velden: Velden;
  save: Autosave['state'];
  /** After a 412: what somebody else wrote meanwhile. */
  theirs: string | null;
  touched: boolean;
}

export interface Concept {
  velden: Velden;
  set: <K extends keyof Velden>(name: K, to: Velden[K]) => void;
  /** How it stands, for <AutosaveState>. */
  note: Autosave;
  /** True once somebody typed: a proposal that nobody touched is kept nowhere. */
  touched: boolean;
}

/** The fields of the sifting, kept on the server as they are typed; two people at one melding lose no text. */
export function useConcept(meldingId: string, start: Velden, versie: number): Concept {
  const [desk] = useState(() => new Desk(meldingId, start, versie));
  const now = useStore(desk.store);
  useSending(desk, now);
  return {
    velden: now.velden,
    touched: now.touched,
    set: (name, to) => desk.change({ [name]: to }),
    note: {
      value: now.velden.wat,
      change: (wat) => desk.change({ wat }),
      state: now.save,
      theirs: now.theirs,
      resolve: (wat) => desk.resolve(wat),
      problem: null,
    },
  };
}

/** The fields outside React: typing goes on while an earlier state is under way. */
class Desk {
  readonly store: Store<State>;
  readonly #id: string;
  #version: number;

  constructor(id: string, velden: Velden, version: number) {
    this.#id = id;
    this.#version = version;
    this.store = createStore<State>({ velden, save: 'bewaard', theirs: null, touched: version > 0 });
  }

  change(part: Partial<Velden>): void {
    this.store.set((now) => ({
      ...now,
      velden: { ...now.velden, ...part },
      touched: true,
      save: now.save === 'bezig' || now.save === 'botsing' ? now.save : 'wijzigt',
    }));
  }

  resolve(wat: string): void {
    this.store.set((now) => ({ ...now, theirs: null, save: 'wijzigt' }));
    this.change({ wat });
  }

  async send(): Promise<void> {
    const { velden, save } = this.store.get();
    if (save !== 'wijzigt' && save !== 'wacht') return;
    this.#mark('bezig');
    try {
      this.#version = await put(this.#id, velden, this.#version);
      confirmed();
      this.#mark(this.store.get().velden === velden ? 'bewaard' : 'wijzigt');
    } catch (fault) {
      if (!(fault instanceof ApiProblem)) throw fault;
      if (fault.status === 412) await this.#meet();
      else this.#mark(isAway(fault) || fault.status === 401 ? 'wacht' : 'geweigerd');
    }
  }

  /** Somebody else saved first: the same words are no conflict, others stand beside mine. */
  async #meet(): Promise<void> {
    const { data } = await call(meldpunt.concept, { params: { id: this.#id } });
    this.#version = data.versie;
    const wat = data.velden.wat ?? '';
    if (wat === this.store.get().velden.wat) return this.#mark('wijzigt');
    this.store.set((now) => ({ ...now, theirs: wat, save: 'botsing' }));
  }

  #mark(save: State['save']): void {
    this.store.set((now) => ({ ...now, save }));
  }
}

async function put(id: string, velden: Velden, version: number): Promise<number> {
  const { thema, ...rest } = velden;
  const body: ConceptVelden = { ...rest, thema: thema === '' ? null : thema };
  return (await call(meldpunt.bewaarConcept, { params: { id }, body, version })).data.versie;
}

/** After a pause, when the line is back, and when the melding is left. */
function useSending(desk: Desk, { velden, save }: State): void {
  const { reachable, signedOut } = useStore(connection);
  const open = reachable && !signedOut;
  useEffect(() => {
    if (save !== 'wijzigt') return undefined;
    const timer = setTimeout(() => void desk.send(), PAUSE);
    return () => clearTimeout(timer);
  }, [desk, velden, save]);
  useEffect(() => {
    if (save === 'wacht' && open) void desk.send();
  }, [desk, save, open]);
  useEffect(() => () => void desk.send(), [desk]);
}
