import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const FONTS = dirname(
  createRequire(import.meta.url).resolve('@expo-google-fonts/ibm-plex-sans/package.json'),
);

/** The font of every document, from the package and never from the machine: the same letters everywhere. */
export const LETTERTYPE = 'IBM Plex Sans';
export const LETTERBESTANDEN = ['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic'].map(
  (name) => join(FONTS, name, `IBMPlexSans_${name}.ttf`),
);
