import type { Catalogue } from './catalogues.ts';

const parts = import.meta.glob<Catalogue>(
  ['../../platform/web/texts/nl.json', './texts/nl.json', '../../modules/*/*/texts/nl.json'],
  {
    eager: true,
    import: 'default',
  },
);

export const catalogue: Catalogue = Object.assign({}, ...Object.values(parts));
