export type Language = 'nl' | 'en';
export type Catalogue = Record<string, string>;

const LOADERS: Record<Language, () => Promise<{ catalogue: Catalogue }>> = {
  nl: () => import('./catalogue-nl.ts'),
  en: () => import('./catalogue-en.ts'),
};

/** All texts of the staff screens in one language: one file, loaded once. */
export async function loadCatalogue(language: Language): Promise<Catalogue> {
  return (await LOADERS[language]()).catalogue;
}
