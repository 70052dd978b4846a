import { createStore, useStore } from './store.ts';

/** How this person wants to see Baken on this device. Nothing about anyone else is kept here. */
export interface Preferences {
  /** Null: as the account says. */
  language: 'nl' | 'en' | null;
  theme: 'systeem' | 'licht' | 'donker';
  density: 'compact' | 'comfortable' | 'touch';
  /** Single-letter keys can be switched off (WCAG 2.1.4). */
  keys: boolean;
  /** Long lists as pages instead of one long scroll. */
  pages: boolean;
}

const STORED = 'baken.voorkeuren';
const FIRST: Preferences = { language: null, theme: 'systeem', density: 'compact', keys: true, pages: false };

function stored(): Preferences {
  try {
    return { ...FIRST, ...(JSON.parse(localStorage.getItem(STORED) ?? '{}') as Partial<Preferences>) };
  } catch {
    // A browser that keeps nothing still works; it only forgets.
    return FIRST;
  }
}

export const preferences = createStore<Preferences>(stored());

preferences.subscribe(() => {
  try {
    localStorage.setItem(STORED, JSON.stringify(preferences.get()));
  } catch {
    // See above.
  }
});

export function usePreferences(): Preferences {
  return useStore(preferences);
}

/** Changes one or more preferences at once. */
export function prefer(part: Partial<Preferences>): void {
  preferences.set((now) => ({ ...now, ...part }));
}
