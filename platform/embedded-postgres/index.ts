export { binaries, type Binaries } from './binaries.ts';
export { checkoutDir, clusterPath, dataDirPath, prepareDataDir } from './data-dir.ts';
export { ownerFor, type Owner } from './owner.ts';
export { durable, throwaway, type Settings } from './settings.ts';
export { startEmbedded, type EmbeddedPostgres, type StartOptions } from './start.ts';
