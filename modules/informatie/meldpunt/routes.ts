import type { RoomApp } from '#platform/http/serve.ts';
import { behandelRoutes } from './routes/behandelen.ts';
import { bestandRoutes } from './routes/bestanden.ts';
import { leesRoutes } from './routes/lezen.ts';
import { meldRoutes } from './routes/melden.ts';
import { mmaRoutes } from './routes/mma.ts';
import { postvakRoutes } from './routes/postvakken.ts';

/** The table of contents of this room, in the order of the work. */
export function routes(app: RoomApp): void {
  leesRoutes(app);
  meldRoutes(app);
  behandelRoutes(app);
  mmaRoutes(app);
  postvakRoutes(app);
  bestandRoutes(app);
}
