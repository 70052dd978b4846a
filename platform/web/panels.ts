import type { ComponentType } from 'react';

/** What a room adds to the screen of another room's record, without that room knowing it. `web/panels.ts` exports `panels`. */
export interface RecordPanel {
  id: string;
  /** Kind of record whose screen it stands on. */
  record: 'signaal' | 'casus' | 'controle';
  /** Shown only when the session has this right. */
  right: string;
  /** Lazy: it is loaded with the record, not with the shell. */
  Panel: ComponentType<{ id: string }>;
}

let known: readonly RecordPanel[] = [];

/** Called once by the shell, which is the only one that knows all rooms. */
export function setPanels(panels: readonly RecordPanel[]): void {
  known = panels;
}

/** The panels for one kind of record that this session may see. */
export const panelsFor = (record: RecordPanel['record'], rights: readonly string[]): readonly RecordPanel[] =>
  known.filter((one) => one.record === record && rights.includes(one.right));
