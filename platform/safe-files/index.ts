/** Door of platform/safe-files: what a file really is, and a harmless picture of it. */
export type { GeenWeergave, VeiligBeeld, VeiligResultaat } from './answer.ts';
export type { BestandSoort, Gevaar, Inspectie } from './kinds.ts';
export { SafeFiles, type SafeFilesOptions } from './make-safe.ts';
