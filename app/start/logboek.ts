import { createPublicKey } from 'node:crypto';
import path from 'node:path';
import pg from 'pg';
import { systeem } from '#platform/actor.ts';
import { verifyAll } from '#platform/audit-verifier/report.ts';
import { markTextOf } from '#platform/audit-verifier/row.ts';
import { publicPem } from '#platform/audit-verifier/seal.ts';
import { readRootKey } from '#platform/config.ts';
import { inWork } from '#platform/work.ts';
import { compose, type House } from '../compose.ts';
import { rooms } from '../rooms.ts';
import { argsOf } from './args.ts';
import { openInstallation, type Installation } from './installation.ts';

/** The house of an installation without its servers, for a verb. */
export const houseOf = (installation: Installation): House =>
  compose(
    {
      mode: installation.mode,
      appUrl: installation.processEnv.BAKEN_DB_APP!,
      authUrl: installation.processEnv.BAKEN_DB_AUTH!,
      rootKey: readRootKey(installation.rootKeyFile),
      filesFolder: installation.filesFolder,
      outsideFolder: installation.outsideFolder,
    },
    rooms,
  );

export const NO_TRACE = '0'.repeat(32);

/** Verifies the audit of an installation with all its keys; true when nothing is wrong. */
export async function verifyInstallation(
  installation: Installation,
  house: House,
  options: { gemeente?: string | undefined; zegels?: string | undefined },
): Promise<boolean> {
  const client = new pg.Client({ connectionString: installation.adminUrl });
  await client.connect();
  try {
    return await verifyAll(client, {
      publicKey: createPublicKey(publicPem(house.platform.keys.installation('auditzegel'))),
      now: new Date().toISOString(),
      say: (line) => console.log(line),
      ...(options.gemeente === undefined ? {} : { gemeente: options.gemeente }),
      outsideFolder: options.zegels ?? path.join(installation.outsideFolder, 'zegels'),
      marked: (gemeenteId) =>
        inWork(house.platform, systeem(gemeenteId), NO_TRACE, async (work) => {
          const { keys } = work;
          return (row) => row.merk?.equals(keys.auditMark(markTextOf(row))) ?? false;
        }),
    });
  } finally {
    await client.end();
  }
}

/** `baken logboek controleer`: exit code 0 when the log is whole, 1 when it is not. */
export async function controleer(args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const { values } = argsOf({
    args,
    options: { gemeente: { type: 'string' }, zegels: { type: 'string' } },
  });
  const installation = await openInstallation(env, () => undefined);
  const house = houseOf(installation);
  try {
    return (await verifyInstallation(installation, house, values)) ? 0 : 1;
  } finally {
    await house.close();
    await installation.leave();
  }
}
