import type { Catalogue } from './catalogues.ts';

const parts = import.meta.glob<Catalogue>(
  ['../../platform/web/texts/en.json', './texts/en.json', '../../modules/*/*/texts/en.json'],
  {
    eager: true,
    import: 'default',
  },
);

export const catalogue: Catalogue = Object.assign({}, ...Object.values(parts));
