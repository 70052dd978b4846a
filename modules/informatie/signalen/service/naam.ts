import path from 'node:path';
import { Texts } from '#platform/texts.ts';

const texts = new Texts([path.join(import.meta.dirname, '..', 'texts')]);

/** For other rooms: the theme in the words of the municipality, for what they keep under that name. */
export const themaNaam = (thema: string): string => texts.say('nl', `signalen.thema.${thema}`);
