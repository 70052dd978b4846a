import type { MessageFormatElement } from 'react-intl';

export type Language = 'nl' | 'en';
/** Messages by key, parsed by the build. */
export type Catalogue = Record<string, MessageFormatElement[]>;

const LOADERS: Record<Language, () => Promise<{ catalogue: Catalogue }>> = {
  nl: () => import('./catalogue-nl.ts'),
  en: () => import('./catalogue-en.ts'),
};

/** All texts of the staff screens in one language: one file, loaded once. */
export async function loadCatalogue(language: Language): Promise<Catalogue> {
  return (await LOADERS[language]()).catalogue;
}
