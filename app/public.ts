import { lettersPart } from '#modules/informatie/bronnen/site/brief.ts';
import { BrievenOpslag } from '#modules/informatie/bronnen/store/publiek.ts';
import { PubliekeOpslag } from '#modules/informatie/melden/store/publiek.ts';
import { Stukken } from '#modules/informatie/melden/store/stukken.ts';
import { buildSite } from '#modules/informatie/melden/site/server.ts';
import { verslagPart } from '#modules/regie/verslagen/site/verslag.ts';
import { VerslagenOpslag } from '#modules/regie/verslagen/store/publiek.ts';
import { readPublicConfig } from '#platform/config.ts';
import { openDatabase } from '#platform/db.ts';
import { logLine } from '#platform/log.ts';

/** Entry of the public process: the least database role, the pepper, and public keys. It can read nothing back. */
export async function startPublic(env: NodeJS.ProcessEnv): Promise<() => Promise<void>> {
  const config = readPublicConfig(env);
  const database = openDatabase(config.databaseUrl, 4);
  const site = await buildSite({
    inname: {
      opslag: new PubliekeOpslag(database.db),
      stukken: new Stukken(config.filesFolder),
      peper: config.pepper,
    },
    now: () => new Date().toISOString(),
    trustedProxies: config.trustedProxies,
    log: logLine,
    parts: [
      lettersPart({ opslag: new BrievenOpslag(database.db), peper: config.pepper }),
      verslagPart(new VerslagenOpslag(database.db)),
    ],
  });
  await site.listen({ host: config.host, port: config.port });
  return async () => {
    await site.close();
    await database.close();
  };
}
