export { checkoutDir, dataDirPath, prepareDataDir } from './data-dir.ts';
export { durable, throwaway, type Settings } from './settings.ts';
export { startEmbedded, stopEmbedded, type EmbeddedPostgres, type StartOptions } from './start.ts';
