import { useEffect, useState } from 'react';
import { connection } from '../connection.ts';
import { useStore } from '../store.ts';
import { Saver, type SaveNow, type SaverOptions } from './saver.ts';

/** Milliseconds without a key after which the text is sent. */
const PAUSE = 800;

export interface Autosave extends SaveNow {
  change: (value: string) => void;
  resolve: (text: string) => void;
}

/**
 * A text that saves itself. Nothing typed is thrown away: not offline, not signed out, not after a 412.
 * For another record give the component another `key`.
 */
export function useAutosave(options: SaverOptions): Autosave {
  const [saver] = useState(() => new Saver(options));
  const now = useStore(saver.now);
  const { value, state } = now;
  const { reachable, signedOut } = useStore(connection);
  const open = reachable && !signedOut;
  useEffect(() => saver.adopt(options.value, options.version), [saver, options.value, options.version]);
  useEffect(() => {
    if (state !== 'wijzigt') return undefined;
    const timer = setTimeout(() => void saver.save(), PAUSE);
    return () => clearTimeout(timer);
  }, [saver, value, state]);
  useEffect(() => {
    if (state === 'wacht' && open) void saver.save();
  }, [saver, state, open]);
  useEffect(() => () => void saver.save(), [saver]);
  useEffect(() => {
    if (state === 'bewaard') return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [state]);
  return { ...now, change: saver.change, resolve: saver.resolve };
}
