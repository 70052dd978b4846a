import { useCallback, useEffect, useRef, useState } from 'react';
import type { Endpoint, Problem, Shape } from '#platform/contract.ts';
import { ApiProblem, call, isAway } from '../api.ts';
import { confirmed, connection } from '../connection.ts';
import { useStore } from '../store.ts';

/** Milliseconds without a key after which the text is sent. */
const PAUSE = 800;

export type SaveState = 'bewaard' | 'wijzigt' | 'bezig' | 'wacht' | 'botsing' | 'geweigerd';

export interface Autosave {
  value: string;
  change: (value: string) => void;
  state: SaveState;
  /** After a 412: the text that stands now. Mine stays in `value`. */
  theirs: string | null;
  /** Chooses a text after a 412; it is saved over the version that stands now. */
  resolve: (text: string) => void;
  problem: Problem | null;
}

interface AutosaveOptions {
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

interface Truth {
  /** The text that the server has, as far as is known. */
  base: string;
  version: number;
}

/** A text that saves itself. Nothing typed is ever thrown away: not offline, not signed out, not after a 412. */
export function useAutosave(options: AutosaveOptions): Autosave {
  const [value, setValue] = useState(options.value);
  const [state, setState] = useState<SaveState>('bewaard');
  const [theirs, setTheirs] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const truth = useRef<Truth>({ base: options.value, version: options.version });
  const now = useRef({ value, state, options, conflict: null as Truth | null });
  now.current = { ...now.current, value, state, options };

  const save = useCallback(async (): Promise<void> => {
    const { value: text, state: was, conflict } = now.current;
    if (was === 'bezig' || conflict || text === truth.current.base) return;
    mark('bezig');
    try {
      truth.current = { base: text, version: await put(now.current.options, text, truth.current.version) };
      confirmed();
      mark(now.current.value === text ? 'bewaard' : 'wijzigt');
    } catch (fault) {
      await afterRefusal(fault);
    }
  }, []);

  const mark = (next: SaveState) => {
    now.current.state = next;
    setState(next);
  };

  const afterRefusal = async (fault: unknown): Promise<void> => {
    if (!(fault instanceof ApiProblem)) throw fault;
    if (isAway(fault) || fault.status === 401) return mark('wacht');
    setProblem(fault.problem);
    if (fault.status !== 412) return mark('geweigerd');
    const current = await fetchTruth(now.current.options).catch(() => null);
    if (!current) return mark('wacht');
    if (current.base === truth.current.base || current.base === now.current.value) {
      // Something else of the record changed: the text itself is still ours.
      truth.current = current;
      return mark('wijzigt');
    }
    now.current.conflict = current;
    setTheirs(current.base);
    mark('botsing');
  };

  const resolve = useCallback((text: string) => {
    if (now.current.conflict) truth.current = now.current.conflict;
    now.current.conflict = null;
    now.current.value = text;
    setTheirs(null);
    setProblem(null);
    setValue(text);
    mark(text === truth.current.base ? 'bewaard' : 'wijzigt');
  }, []);

  const change = useCallback((text: string) => {
    now.current.value = text;
    setValue(text);
    if (!now.current.conflict && now.current.state !== 'bezig') mark('wijzigt');
  }, []);

  useSaving(save, value, state);
  useAdopt(options, truth, now, setValue);
  return { value, change, state, theirs, resolve, problem };
}

async function put(options: AutosaveOptions, text: string, version: number): Promise<number> {
  const ask = { params: options.params, body: { [options.field]: text }, version };
  const answer = await call(options.endpoint as Endpoint<Loose>, ask);
  return answer.version ?? version + 1;
}

async function fetchTruth(options: AutosaveOptions): Promise<Truth> {
  const { data, version } = await call(options.read as Endpoint<Loose>, { params: options.params, body: undefined });
  return { base: String(data[options.field] ?? ''), version: version ?? 0 };
}

interface Loose extends Shape {
  params: Record<string, string>;
  body: unknown;
  result: Record<string, unknown>;
}

/** When to send: after a pause, when the line or the session is back, when the page is left. */
function useSaving(save: () => Promise<void>, value: string, state: SaveState): void {
  const { reachable, signedOut } = useStore(connection);
  const open = reachable && !signedOut;
  useEffect(() => {
    if (state !== 'wijzigt') return undefined;
    const timer = setTimeout(() => void save(), PAUSE);
    return () => clearTimeout(timer);
  }, [save, value, state]);
  useEffect(() => {
    if (state === 'wacht' && open) void save();
  }, [save, state, open]);
  useEffect(() => () => void save(), [save]);
  useEffect(() => {
    if (state === 'bewaard') return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [state]);
}

/** A newer text from the server is taken over while nothing of ours is under way. */
function useAdopt(options: AutosaveOptions, truth: { current: Truth }, now: { current: { value: string; state: SaveState } }, setValue: (value: string) => void): void {
  const { value, version } = options;
  useEffect(() => {
    if (version <= truth.current.version || now.current.state !== 'bewaard') return;
    truth.current = { base: value, version };
    setValue(value);
  }, [value, version, truth, now, setValue]);
}
