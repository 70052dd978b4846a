import { contrast, mix } from './contrast.ts';

/** The five colours of a municipality's accent, each as [light, dark]. */
export type Accent = Record<
  'accent' | 'accent-hover' | 'accent-on' | 'accent-subtle' | 'focus',
  [string, string]
>;

const GROUNDS = {
  light: ['#ffffff', '#f4f5f4', '#edefef'],
  dark: ['#15191b', '#0f1214', '#1f2528', '#232a2d'],
};
const INK = '#15191b';

/**
 * Makes the accent of a municipality from its one colour. Null when the colour cannot be read on the
 * light grounds (WCAG 4.5): then Baken keeps its own, because a house style is no reason to be unreadable.
 */
export function accentFrom(colour: string): Accent | null {
  if (!/^#[\da-f]{6}$/i.test(colour)) return null;
  const light = colour.toLowerCase();
  const subtle = mix(light, '#ffffff', 0.88);
  if (![...GROUNDS.light, subtle].every((ground) => contrast(light, ground) >= 4.5)) return null;
  const dark = lightened(light);
  if (!dark) return null;
  const hover = mix(dark, '#ffffff', 0.35);
  return {
    accent: [light, dark],
    'accent-hover': [mix(light, '#000000', 0.25), hover],
    'accent-on': ['#ffffff', contrast(INK, dark) >= 4.5 ? INK : '#000000'],
    'accent-subtle': [subtle, mix(dark, '#15191b', 0.82)],
    focus: [light, hover],
  };
}

function lightened(colour: string): string | null {
  for (let share = 0; share < 1; share += 0.05) {
    const candidate = mix(colour, '#ffffff', share);
    const grounds = [...GROUNDS.dark, mix(candidate, '#15191b', 0.82)];
    if (grounds.every((ground) => contrast(candidate, ground) >= 5)) return candidate;
  }
  return null;
}
