/** The schemas behind the contract, by noun. */
export * from './schema/melden.ts';
export * from './schema/melding.ts';
export * from './schema/mma.ts';
export * from './schema/postvak.ts';
export * from './schema/schiften.ts';
export * from './schema/stand.ts';
export { Aantal, BijlageParams, IdParams, items, page } from './schema/gedeeld.ts';
