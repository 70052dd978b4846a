import type { Preferences } from './preferences.ts';

/** Puts theme, density and language on the page. */
export function dress(wish: Preferences, language: string): void {
  const root = document.documentElement;
  root.lang = language;
  root.dataset['density'] = wish.density;
  if (wish.theme === 'systeem') delete root.dataset['theme'];
  else root.dataset['theme'] = wish.theme;
}

const NAMES = ['accent', 'accent-hover', 'accent-on', 'accent-subtle', 'focus'] as const;

/** Puts the accent of a municipality on the page, or takes it off. */
export async function dressAs(colour: string | undefined): Promise<void> {
  // The arithmetic is only for municipalities that chose a colour.
  const accent = colour ? (await import('./accent.ts')).accentFrom(colour) : null;
  const { style } = document.documentElement;
  for (const name of NAMES) {
    const property = `--baken-color-${name}`;
    // Through CSSOM: the policy forbids style attributes.
    if (accent) style.setProperty(property, `light-dark(${accent[name].join(', ')})`);
    else style.removeProperty(property);
  }
}
