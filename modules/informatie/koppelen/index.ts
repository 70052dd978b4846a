import type { Room } from '#platform/room.ts';
import { zoek } from './service.ts';

export { bewaar, legOpnieuwVast, legVast, samenhang, wis, type Tekst } from './service.ts';

export { Samenhang } from './schema.ts';

/** The room of what belongs together. Its mentions live and die with their source record, whose room destroys them. */
export const koppelen: Room = {
  name: 'informatie/koppelen',
  rights: {},
  contributions: { zoekbron: zoek },
  persoonsgegevens: false,
};
