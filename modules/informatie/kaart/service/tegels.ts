import path from 'node:path';
import { readOwnOrigins } from '#platform/config.ts';
import { tileHosts, TileProxy, type Tile } from '#platform/connectors/tiles/tiles.ts';
import { NotFound, Refused } from '#platform/errors.ts';
import { inWork, type Platform } from '#platform/work.ts';
import type { Actor } from '#platform/actor.ts';
import { instellingen } from '../domain/instellingen.ts';
import { tegelMag } from '../domain/plaats.ts';
import { indelingVan } from './kaart.ts';

/** One for the whole process: what one municipality looked at serves its neighbour too. */
let proxy: TileProxy | null = null;

/** The pictures lie beside the files and not among them: they are no part of a backup. */
const proxyVan = (platform: Platform): TileProxy =>
  (proxy ??= new TileProxy({
    folder: `${path.resolve(platform.files.root)}-kaarttegels`,
    to: { hosts: tileHosts, origins: readOwnOrigins(process.env) },
  }));

export interface TegelVraag {
  z: string;
  x: string;
  y: string;
}

/**
 * Regel KRT-3: een ondergrond komt alleen via Baken, alleen als de gemeente haar aanzet. The unit of work is over before
 * anybody outside is asked: no connection of the database waits for a map.
 */
export async function tegel(
  platform: Platform,
  actor: Actor,
  trace: string,
  { z, x, y }: TegelVraag,
): Promise<Tile> {
  const sjabloon = await inWork(platform, actor, trace, async (work) => {
    if (!(await work.setting<boolean>(instellingen.ondergrond))) return null;
    const { kader } = await indelingVan(work);
    return tegelMag(kader, Number(z), Number(x), Number(y))
      ? work.setting<string>(instellingen.tegels)
      : null;
  });
  if (sjabloon === null) throw new NotFound();
  const answer = await proxyVan(platform).get(sjabloon, Number(z), Number(x), Number(y));
  if (!answer.ok) throw new Refused(503, 'kaart.ondergrond-stil', 30);
  return answer.tile;
}
