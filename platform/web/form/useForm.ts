import { useCallback, useEffect, useRef, useState, type FormEvent, type RefCallback } from 'react';
import type { Problem } from '#platform/contract.ts';
import { ApiProblem } from '../api.ts';
import { drafts } from './drafts.ts';

type Errors<V> = Partial<Record<keyof V & string, string | undefined>>;

interface FormOptions<V extends object, R> {
  start: V;
  /** Names of the fields in words, for the summary. */
  labels: Partial<Record<keyof V & string, string>>;
  /** What can be seen without the server; the server checks everything again. */
  check?: (value: V) => Errors<V>;
  submit: (value: V) => Promise<R>;
  onDone?: (result: R) => void;
  /** Keeps what was typed under this name, in memory only, until it is sent: leaving loses nothing. */
  draft?: string;
}

export interface Form<V extends object> {
  value: V;
  errors: Readonly<Record<string, string>>;
  labels: Readonly<Record<string, string>>;
  /** A refusal that belongs to no field. */
  problem: Problem | null;
  busy: boolean;
  /** Something differs from the start. */
  touched: boolean;
  set: <K extends keyof V & string>(name: K, to: V[K]) => void;
  reset: (to?: V) => void;
  /** For text, date, choice: `{...form.field('wat')}`. */
  field: <K extends keyof V & string>(
    name: K,
  ) => { name: K; value: V[K]; onChange: (to: V[K]) => void; error: string | undefined };
  /** For `Checkbox`. */
  flag: <K extends keyof V & string>(
    name: K,
  ) => { name: K; checked: boolean; onChange: (to: boolean) => void };
  /** Sends, from a key or a button outside the form. */
  send: () => Promise<void>;
  /** On the `<form>`. */
  props: { noValidate: true; onSubmit: (event: FormEvent) => void };
  /** On the summary: it takes the focus after a refusal. */
  summaryRef: RefCallback<HTMLElement>;
}

/** State, checks and errors of one form. */
export function useForm<V extends object, R>(options: FormOptions<V, R>): Form<V> {
  const { value, latest, keep } = useValue(options);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const { problem, busy, send, summaryRef } = useSending(options, latest, setErrors);
  const set: Form<V>['set'] = (name, to) => {
    keep({ ...latest.current, [name]: to });
    setErrors((now) => Object.fromEntries(Object.entries(now).filter(([field]) => field !== name)));
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    // A date field hands its value on at blur, one tick before.
    setTimeout(() => void send());
  };
  return {
    value,
    errors,
    labels: present(options.labels),
    problem,
    busy,
    touched: value !== options.start,
    set,
    reset: (to) => keep(to ?? options.start),
    field: (name) => ({ name, value: value[name], onChange: (to) => set(name, to), error: errors[name] }),
    flag: (name) => ({
      name,
      checked: Boolean(value[name]),
      onChange: (to) => set(name, to as V[typeof name]),
    }),
    send,
    props: { noValidate: true, onSubmit },
    summaryRef,
  };
}

/** The value, and the same in a ref: two changes in one event must not undo each other. */
function useValue<V extends object, R>({ start, draft }: FormOptions<V, R>) {
  const first = (draft ? (drafts.get(draft) as V | undefined) : undefined) ?? start;
  const [value, setValue] = useState<V>(first);
  const latest = useRef(value);
  const keep = (next: V) => {
    latest.current = next;
    setValue(next);
    if (draft) drafts.set(draft, next);
  };
  return { value, latest, keep };
}

function useSending<V extends object, R>(
  options: FormOptions<V, R>,
  latest: { current: V },
  setErrors: (errors: Record<string, string>) => void,
) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const { summaryRef, focusSummary } = useSummaryFocus();
  const send = async (): Promise<void> => {
    if (busy) return;
    const found = present(options.check?.(latest.current) ?? {});
    setErrors(found);
    setProblem(null);
    if (Object.keys(found).length > 0) return focusSummary();
    setBusy(true);
    try {
      const result = await options.submit(latest.current);
      if (options.draft) drafts.delete(options.draft);
      options.onDone?.(result);
    } catch (fault) {
      if (!(fault instanceof ApiProblem)) throw fault;
      setErrors(fieldErrors(fault.problem));
      setProblem(fault.problem);
      focusSummary();
    } finally {
      setBusy(false);
    }
  };
  return { problem, busy, send, summaryRef };
}

function present(from: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(from).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** The first fault of each field; the server says them in the viewer's language. */
function fieldErrors(problem: Problem): Record<string, string> {
  const found: Record<string, string> = {};
  for (const fout of problem.fouten ?? []) found[fout.veld] ??= fout.melding;
  return found;
}

function useSummaryFocus() {
  const node = useRef<HTMLElement | null>(null);
  const [wanted, setWanted] = useState(0);
  useEffect(() => {
    if (wanted > 0) node.current?.focus();
  }, [wanted]);
  const summaryRef = useCallback((element: HTMLElement | null) => {
    node.current = element;
  }, []);
  const focusSummary = useCallback(() => setWanted((count) => count + 1), []);
  return { summaryRef, focusSummary };
}
