import type { Work } from '#platform/work.ts';
import { adressen } from '../store/adressen.ts';

/**
 * Addresses that records name, as objects: nothing of who lives there. Who asks has seen to it that the viewer may see
 * these records.
 */
export const adressenVan = (work: Work, bronIds: readonly string[]): Promise<Map<string, string[]>> =>
  adressen(work, bronIds);
