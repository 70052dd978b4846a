export { ActieParams, IdParams, items, PlaatQuery } from './schema/velden.ts';
export * from './schema/activiteit.ts';
export * from './schema/beleid.ts';
export * from './schema/plaat.ts';
export * from './schema/prioriteit.ts';
export * from './schema/inlezen.ts';
