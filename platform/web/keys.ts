import { useEffect, useLayoutEffect, useRef } from 'react';
import { preferences } from './preferences.ts';
import { createStore, useStore } from './store.ts';

/** One key and what it does. The same thing must also have a visible button. */
export interface Binding {
  /** `v`, `?`, `Enter`, `ArrowDown`, `Ctrl+k`, or a chord `g m`. Letters are case-sensitive. */
  key: string;
  label: string;
  run: (event: KeyboardEvent) => void;
  /** Shown at the right of the status line; give it a short word. */
  status?: string;
  /** Shown with the one before it in the status line (`j` `k` rij). */
  joins?: boolean;
  /** Left out of the help and of the palette: the second name of another key. */
  hidden?: boolean;
}

interface KeyOptions {
  enabled?: boolean;
  /** Loses from every other layer: the keys of the shell. */
  global?: boolean;
}

interface Layer {
  id: number;
  global: boolean;
  /** A dialog: what lies below it hears no keys. */
  modal: boolean;
  scope: string;
  bindings: readonly Binding[];
}

const layers = createStore<readonly Layer[]>([]);
let counter = 0;
let pending: { first: string; at: number } | null = null;

/** Milliseconds in which the second key of a chord must come. */
const CHORD = 1500;

/**
 * Makes keys work while this component is on the screen. Later components win over earlier ones.
 * `scope` is the heading in the help. Never fires while someone types or a dialog is open.
 */
export function useKeys(
  scope: string,
  bindings: readonly Binding[],
  { enabled = true, global = false }: KeyOptions = {},
): void {
  const latest = useRef(bindings);
  latest.current = bindings;
  const id = useRef(0);
  const shape = bindings.map((b) => `${b.key} ${b.label} ${b.status ?? ''} ${b.joins ?? ''}`).join('|');
  useEffect(() => {
    if (!enabled) return undefined;
    id.current = counter += 1;
    const mine = id.current;
    // Handlers are looked up at the moment of pressing, so they always see the newest state.
    const live = latest.current.map((b, i) => ({
      ...b,
      run: (event: KeyboardEvent) => latest.current[i]?.run(event),
    }));
    const layer: Layer = { id: mine, global, modal: false, scope, bindings: live };
    // Effects run inside out, so the shell comes last; its keys go to the bottom all the same.
    layers.set((now) => (global ? [layer, ...now] : [...now, layer]));
    return () => layers.set((now) => now.filter((layer) => layer.id !== mine));
  }, [enabled, global, scope, shape]);
}

/** While this component is on the screen only keys of components inside it work. For dialogs. */
export function useModalKeys(): void {
  // Before the effects of what is inside, so that their layers come on top of this one.
  useLayoutEffect(() => {
    const id = (counter += 1);
    layers.set((now) => [...now, { id, global: false, modal: true, scope: '', bindings: [] }]);
    return () => layers.set((now) => now.filter((layer) => layer.id !== id));
  }, []);
}

/** The layers that hear keys now, the newest first. */
function hearing(): Layer[] {
  const all = layers.get();
  const dialog = all.findLastIndex((layer) => layer.modal);
  return all.slice(dialog + 1).toReversed();
}

/** Every key that works now, the newest layer first; a key that is covered is left out. */
export function useActiveKeys(): { scope: string; bindings: Binding[] }[] {
  return visible(useStore(layers));
}

function visible(all: readonly Layer[]): { scope: string; bindings: Binding[] }[] {
  const taken = new Set<string>();
  const groups = new Map<string, Binding[]>();
  for (const layer of [...all].reverse()) {
    for (const binding of layer.bindings) {
      if (taken.has(binding.key)) continue;
      taken.add(binding.key);
      groups.set(layer.scope, [...(groups.get(layer.scope) ?? []), binding]);
    }
  }
  return [...groups].map(([scope, bindings]) => ({ scope, bindings }));
}

/** Starts listening; the shell calls it once. Returns the way to stop. */
export function listenForKeys(): () => void {
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}

function onKey(event: KeyboardEvent): void {
  if (
    event.defaultPrevented ||
    event.isComposing ||
    (event.repeat && event.key.length > 1 && !event.key.startsWith('Arrow'))
  )
    return;
  const name = nameOf(event);
  const modified = event.ctrlKey || event.metaKey || event.altKey;
  if (!modified && (isTyping(event.target) || !preferences.get().keys)) return;
  if (name === 'Enter' && wantsEnter(event.target)) return;
  const chord = pending && event.timeStamp - pending.at < CHORD ? `${pending.first} ${name}` : null;
  pending = null;
  const found = (chord && find(chord)) || find(name);
  if (found) {
    event.preventDefault();
    found.run(event);
  } else if (startsChord(name)) {
    pending = { first: name, at: event.timeStamp };
  }
}

function nameOf(event: KeyboardEvent): string {
  const base =
    event.key.length === 1 && (event.ctrlKey || event.metaKey) ? event.key.toLowerCase() : event.key;
  return `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${base}`;
}

function find(key: string): Binding | undefined {
  for (const layer of hearing()) {
    const binding = layer.bindings.find((one) => one.key === key);
    if (binding) return binding;
  }
  return undefined;
}

function startsChord(first: string): boolean {
  return hearing().some((layer) => layer.bindings.some((one) => one.key.startsWith(`${first} `)));
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button', 'submit', 'file'].includes(target.type);
  // Inside a listbox or menu letters look for an option.
  return target.matches('textarea, select') || target.closest('[role="listbox"], [role="menu"]') !== null;
}

function wantsEnter(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('a, button, summary, [role="gridcell"], [role="rowheader"]') !== null
  );
}
