/** Door of platform/safe-files: what a file really is, and a harmless picture of it. */
export type { GeenWeergave, VeiligBeeld, VeiligResultaat } from './answer.ts';
export type { BestandSoort, Gevaar, Inspectie } from './kinds.ts';
export { SafeFiles, type SafeFilesOptions } from './make-safe.ts';
export type { LeesReden, LeesResultaat } from './document-answer.ts';
export type { Blok, TabelBlok, TekstBlok } from './read/blocks.ts';
export { readDocument } from './read-document.ts';
