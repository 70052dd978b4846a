import type { Room } from '#platform/room.ts';
import { leren } from './domain/leren.ts';
import { rights } from './domain/rights.ts';
import { crons, jobs } from './jobs.ts';
import { routes } from './routes.ts';
import { zoek } from './service/zoeken.ts';

export { bewaarBijCasus as bewaarNetwerk, vanCasus as netwerkVanCasus } from './service/netwerk.ts';
export { neemOp } from './service/opname.ts';
export { haalWeg, merkGezien, metOngezien, vermeld, vermeldingenVan } from './service/vermeld.ts';

export {
  NetwerkQuerySchema,
  NetwerkSchema,
  NieuweVermeldingSchema,
  PlekkenSchema,
  Samenhang,
  VermeldingenSchema,
} from './schema.ts';
export { bewaar, legOpnieuwVast, legVast, samenhang, wis, type Tekst } from './service/samenhang.ts';

export { adressenVan } from './service/adressen.ts';
export { leervoorstel } from './service/leren.ts';
export { koppelBestanden, KoppelFouten } from './service/koppel-bestanden.ts';

/** The room of what belongs together. Its mentions live and die with their source record, whose room destroys them. */
export const koppelen: Room = {
  name: 'informatie/koppelen',
  rights,
  routes,
  jobs,
  crons,
  settings: [leren],
  contributions: { zoekbron: zoek },
  persoonsgegevens: false,
};
